"""What the phone draws pictures of (theme/static/js/card-layout.js): the words of a promo page's cards, as JSON in the page."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from functools import cache
from hashlib import sha256

from storefront import THEME, addresses
from storefront.catalog.model import Catalog
from storefront.catalog.offers import Offer
from storefront.catalog.schema import Event
from storefront.media import scripts
from storefront.media.cards.card import Card
from storefront.media.scripts import Script
from storefront.site.model import Site
from storefront.views import drawings

_CHANNEL = "gambar"
_FOLDER = THEME / "static" / "fonts"
_FACES = {
    "name": "NotoSerif-Bold", "text": "PlusJakartaSans-Medium", "bold": "PlusJakartaSans-Bold",
    "price": "PlusJakartaSans-ExtraBold",
}
# Whose letters a page's names are in, beside Latin.
_SCRIPTS: Mapping[Script, str] = {
    "arabic": "NotoNaskhArabic-Bold", "balinese": "NotoSansBalinese-Bold", "buginese": "NotoSansBuginese-Regular",
    "javanese": "NotoSansJavanese-Bold", "sundanese": "NotoSansSundanese-Bold",
}
# The same on every card of a page.
_SHARED = ("village", "brand", "deep", "note")

Words = Mapping[str, object]


def of_offer(site: Site, offer: Offer) -> Words:
    """Its code leads to the seller's page of the product."""
    link = addresses.absolute(site.base, addresses.offer(offer.reseller.slug, offer.product.slug))
    reply = "bertanya" if offer.terms.sold_out or offer.terms.only_asked else "pesan"
    return _words(drawings.offer(site, offer).card, addresses.came_by(link, _CHANNEL), f"Balas status ini untuk {reply}")


def of_event(site: Site, event: Event) -> Words:
    """Anybody posts it, so nobody takes orders there; of one that was called off there is nothing more to say."""
    card = drawings.event(site, event).card
    reply = "Balas status ini untuk bertanya" if card.call else ""
    return _words(card, addresses.absolute(site.base, addresses.event(event.slug)), reply)


def data(cards: Mapping[str, Words]) -> str:
    """The cards by their slugs, ready to stand in a page."""
    shared = {name: value for card in cards.values() for name, value in card.items() if name in _SHARED}
    items = {slug: {name: value for name, value in card.items() if name not in _SHARED} for slug, card in cards.items()}
    return json.dumps({**shared, "items": items}, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def fonts(site: Site) -> Mapping[str, bytes]:
    """The files that some page of the site may ask for, by their names, which change with what is in them."""
    return dict(_file(name) for name in (*_FACES.values(), *(_SCRIPTS[script] for script in _used(site.catalog))))


def faces(cards: str) -> tuple[tuple[str, str], ...]:
    """(face, address) of each that the cards of a page (`data`) need; those of other scripts begin with "aksara-"."""
    needed = {**_FACES, **{f"aksara-{script}": _SCRIPTS[script] for script in scripts.used(cards)}}
    return tuple((face, addresses.inside(addresses.font(_file(name)[0]))) for face, name in needed.items())


@cache
def _file(name: str) -> tuple[str, bytes]:
    read = (_FOLDER / f"{name}.woff2").read_bytes()
    return f"{name}-{sha256(read).hexdigest()[:6]}.woff2", read


def _used(catalog: Catalog) -> tuple[Script, ...]:
    """The scripts of all that may stand on a promo picture: of whatever line a field of these files has."""
    entries = (catalog.village, *catalog.products, *catalog.owners, *catalog.resellers, *catalog.events)
    lines = (value for entry in entries for value in vars(entry).values() if isinstance(value, str) and not value.isascii())
    return scripts.used("".join(lines))


def _words(card: Card, link: str, reply: str) -> Words:
    day = [card.day.weekday.upper(), card.day.day, card.day.month.upper(), card.day.red] if card.day else None
    return {**asdict(card), "eyebrow": card.eyebrow.upper(), "day": day, "link": link, "reply": reply}
