"""A link by which a page is passed on: to WhatsApp with its text, or with a script to whichever app the phone has."""

from urllib.parse import quote

from storefront import addresses
from storefront.site.model import Site
from storefront.views.parts import Link
from storefront.words import sentences


def share_link(site: Site, path: str, name: str, said: str) -> Link:
    """`said` is what stands behind the name, above the page's address.

    `wa.me/?text=…` asks whom to send it to (WhatsApp FAQ, "How to use click to chat").
    """
    text = sentences.plain(f"{name}: {said}\n{addresses.absolute(site.base, path)}")
    return Link("Bagikan", f"https://wa.me/?text={quote(text, safe='')}", f"Bagikan {name}")
