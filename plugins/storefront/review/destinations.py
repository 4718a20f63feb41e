"""Where each page of a site leads its visitors outside: the very links that they would tap, whatever they were made from.

Nothing hides behind an indirection here: who answers at a stall, who stands first beside a good, where a former address leads on.
"""

import html
import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

from storefront.build import outputs
from storefront.build.rendering import Renderer
from storefront.review.contacts import is_own
from storefront.site import moves
from storefront.site.model import Photo, Rendition, Site
from storefront.views.ordering import order_link
from storefront.words import formats

Destinations = Mapping[str, frozenset[str]]
"""By the path of a page."""

_LINK = re.compile(r'\b(?:href|action|src)="([a-z][a-z0-9+.-]*:[^"]*)"')
# A map shows where a stall is: nobody gets an order or a number by it.
_MAPS = frozenset(("www.google.com/maps", "maps.app.goo.gl", "goo.gl/maps", "www.openstreetmap.org"))
_INDEX = "index.html"


def destinations(site: Site) -> Destinations:
    """Those of every page; a former address has those of the page that it leads on to."""
    order_link.cache_clear()  # what is kept there holds the sites of before
    shown = replace(site, photos=_AnyPhoto())
    renderer = Renderer(shown)
    found = {page.file.removesuffix(_INDEX): _leading_out(renderer.page(page), site.base) for page in outputs.plan(shown).pages}
    for move in (*moves.renamed(site.catalog), *site.kept):
        found[move.former] = found.get(move.path.partition("#")[0], frozenset())
    return found


def _leading_out(page: bytes, base: str) -> frozenset[str]:
    links = (html.unescape(link) for link in _LINK.findall(page.decode()))
    return frozenset(filter(None, (_told(link) for link in links if not is_own(link, (base,)))))


def _told(link: str) -> str:
    """Whom a link leads to, without the words that it brings along; "" for nobody."""
    parts = urlsplit(link)
    path = parts.path.rstrip("/")
    if parts.scheme == "data" or any(f"{parts.netloc}{parts.path}/".startswith(f"{place}/") for place in _MAPS):
        return ""
    if parts.netloc == "wa.me":
        digits = path.lstrip("/")
        return f"WhatsApp {formats.phone(f'+{digits}')}" if digits.isdecimal() else f"WhatsApp {digits}" if digits else ""
    if parts.scheme in ("tel", "sms"):
        return f"{'telepon' if parts.scheme == 'tel' else 'SMS'} {path}"
    if parts.scheme == "mailto":
        return f"surel {path}"
    if parts.netloc == "github.com" and re.match("/[^/]+/[^/]+/(?:edit|tree|blob|new|upload)/", parts.path):
        return f"https://github.com/{'/'.join(path.split('/')[1:3])}"
    return link


class _AnyPhoto(dict[str, Photo]):
    """Stands in for every photo: where a page leads, no picture decides."""

    def __missing__(self, name: str) -> Photo:
        one = Rendition("foto/x.jpg", 1, 1, Path("x.jpg"))
        return Photo(Path(name), "0", "#000000", {"jpg": (one,)}, one)
