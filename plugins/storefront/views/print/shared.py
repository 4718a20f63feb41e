"""What every paper carries, and how a product stands on one."""

from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import TypeVar

from storefront import addresses
from storefront.catalog.entry import Photo
from storefront.catalog.offers import Terms
from storefront.catalog.prices import StartingPrice
from storefront.catalog.schema import Product, Reseller
from storefront.media.colour import palette
from storefront.media.papers.paper import Picture, Value
from storefront.site.model import Site
from storefront.words import formats, proofs, sentences

T = TypeVar("T")

# Signs that somebody types from a paper: "contoh-katapang.github.io/katapang/toko/ka" is about as long as it may be.
_TYPED = 44
# Letters of a name beside a telephone number.
_NAME = 24
# Letters of a list of variants that still fits beside a price.
_LONG = 90


def common(site: Site) -> dict[str, Value]:
    """The village's colours and name; `note` says that the pictures are samples where they are."""
    village = site.catalog.village
    tones = palette(village.colour).light
    return {
        "brand": tones.brand, "deep": tones.deep, "village": village.title,
        "note": "Gambar contoh" if village.sample else ""}


def sample(site: Site) -> dict[str, Value]:
    """The `note` of a paper without pictures."""
    return {"note": sentences.sample(site.catalog.village)}


def typed(site: Site, path: str = addresses.HOME) -> str:
    """The address of a page as it is typed, else the site's where that is long; nothing where both are, for nobody types it."""
    for page in (path, addresses.HOME):
        address = addresses.absolute(site.base, page).partition("://")[2].rstrip("/")
        if len(address) <= _TYPED:
            return address
    return ""


def contact(site: Site, seller: Reseller | None, letters: int = _NAME) -> dict[str, Value]:
    """Whom they write to who can't scan: "WhatsApp KA" and the number; the village where no seller answers and it has a number.
    Of a long name there are so many letters."""
    village = site.catalog.village
    number = seller.whatsapp if seller else village.whatsapp or village.phone
    if not number:
        return {"whom": "", "phone": ""}
    way = "WhatsApp" if seller or village.whatsapp else "Telepon"
    name = seller.name if seller else village.title
    return {"whom": f"{way} {short(name, letters)}", "phone": formats.phone(number)}


def short(text: str, most: int) -> str:
    """At most so many characters of a text that is meant to be short, whole words of it:
    a small paper has no room for a long one."""
    if len(text) <= most:
        return text
    start = text[: most - 2]
    return f"{start.rpartition(' ')[0] or start}{sentences.NBSP}…"


def picture(site: Site, photos: tuple[Photo, ...], name: str) -> Picture | None:
    """The first photo."""
    made = site.photos[photos[0].file] if photos else None
    # The village's logo, should an editor name it as a photo, is kept as a PNG only.
    return Picture(made.largest.file, photos[0].alt or name) if made and "jpg" in made.renditions else None


def line(product: Product, terms: Terms) -> dict[str, Value]:
    """Name, price ("15.000", with "mulai" before it where choices cost more), unit and variants."""
    return {"name": product.title, **price(terms.price), "unit": sentences.price_unit(product), "variants": _variants(terms)}


def mark(product: Product) -> str:
    """"TIDAK HALAL: MENGANDUNG BABI" for the frame that `ban` draws."""
    return proofs.mark(product).upper()


def price(value: StartingPrice) -> dict[str, Value]:
    return {"lead": sentences.lead(value), "price": "" if value.amount is None else formats.number(value.amount)}


def first(things: Sequence[T], most: int, cost: Callable[[T], int]) -> tuple[Sequence[T], str]:
    """Those for which there is room, and what is said of the rest ("dan 12 lainnya"), which takes the place of one."""
    fit = sum(total <= most for total in accumulate(map(cost, things)))
    if fit == len(things):
        return things, ""
    shown = max(fit - 1, 1)
    return things[:shown], f"dan {formats.number(len(things) - shown)} lainnya"


def goods(site: Site, products: Sequence[Product], answering: Reseller | None, lines: int) -> dict[str, Value]:
    """What a list with so many lines shows of `products`, with the prices of the seller who answers;
    a long name takes several lines."""
    shown, more = first(products, lines, lambda product: 1 + len(product.title) // 30)
    return {"goods": tuple(line(product, site.catalog.terms_here(answering, product)) for product in shown), "more": more}


def _variants(terms: Terms) -> str:
    """"Polos dan Wijen Rp16.000": a variant's price stands where it is not the one that is shown;
    "5 pilihan" where that would be long."""
    words = [
        choice.name if choice.price.amount == terms.price.amount else f"{choice.name} {sentences.cost(choice.price)}"
        for choice in terms.offered if choice.name]
    text = sentences.join(words)
    return text if len(text) <= _LONG else f"{formats.number(len(words))} pilihan"
