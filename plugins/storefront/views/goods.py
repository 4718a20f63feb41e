"""Goods and sellers as scripts read them: rows of barang.json (CONTRACT.md 4), and the few of them that a page itself carries."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from hashlib import sha256
from typing import Any

from storefront import addresses
from storefront.catalog.checks import CHANNELS
from storefront.catalog.offers import Offer
from storefront.catalog.schema import Event, Product, Reseller, Stall
from storefront.site.model import Site
from storefront.views.ordering import at_event
from storefront.words import orders, paper_numbers, sentences, village_texts

Row = dict[str, Any]

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_KEY = 4
_VARIANT_KEY = 2


def about(site: Site) -> Row:
    """What holds for all goods."""
    return {"situs": site.base, "saluran": CHANNELS, "batas": {"pesan": orders.MAX_TEXT, "tautan": village_texts.MAX_IN_LINK}}


def text(site: Site, name: str) -> str:
    return site.catalog.texts.get(name, village_texts.DEFAULTS[name])


def product(site: Site, item: Product) -> Row:
    terms, own = site.catalog.terms[item.slug], site.catalog.own_terms[item.slug]
    variant_keys = _keys(tuple(variant.name for variant in item.variants), _VARIANT_KEY)
    row: Row = {"kunci": _product_keys(site)[item.slug], "angka": _digits(site, item), "nama": item.title, "satuan": item.unit,
                "harga": item.price.amount, "minimal": item.minimum, "stok": terms.availability.state, "siap": item.ready_in,
                "pemilik": item.owner, "gambar": picture(site, item) or None,
                "varian": [[variant_keys[choice.name], choice.name, choice.price.amount, now.availability.state]
                           for choice, now in zip(own.choices, terms.choices, strict=True) if choice.name]}
    if item.catering:
        row["sajian"] = [item.catering.price, item.catering_unit, item.catering.minimum]
    # What is absent takes no room.
    return {name: value for name, value in row.items() if value not in (None, [], "tersedia") and (name, value) != ("minimal", 1)}


def picture(site: Site, item: Product) -> str:
    """The path of its first photo, as small as there is and in a format that every browser reads; "" without one."""
    return site.photos[item.photos[0].file].plain[0].path if item.photos else ""


def seller(item: Reseller, offers: Sequence[Offer]) -> Row:
    asked = [offer.product.slug for offer in offers if _prices(offer) is None]
    return {"nama": item.name, "whatsapp": item.whatsapp.removeprefix("+"), "kata": sentences.plain(sentences.delivers(item)),
            "halaman": addresses.shop(item.slug),
            "produk": {offer.product.slug: _prices(offer) for offer in offers if offer.product.slug not in asked},
            **({"tanya": asked} if asked else {})}


def event(item: Event) -> Row:
    words = at_event(item).words
    return {"nama": item.name, "penjual": item.reseller, **({"sebutan": words} if words != item.name else {})}


def _prices(offer: Offer) -> int | list[int | None] | None:
    """A seller's price, from which those of variants follow by their distance. Where some must be asked for, or the product's
    must, a list of each variant's; None where all must."""
    amounts = [choice.price.amount for choice in offer.terms.choices]
    if all(amount is None for amount in amounts):
        return None
    if offer.product.variants and None in (offer.product.price.amount, *amounts):
        return amounts
    return offer.price.amount


def least(offers: Iterable[Offer]) -> list[str]:
    """Of what no more than the least is known, seller, product and variant, as the script joins them."""
    return [
        ",".join((offer.reseller.slug, offer.product.slug, choice.name))
        for offer in offers for choice in offer.terms.choices if choice.price.kind == "mulai"]


def order_data(site: Site, offers: Sequence[Offer], stalls: Iterable[Stall], events: Iterable[Event]) -> Row:
    """All that the script of a page needs for orders of one of these offers, in the form of barang.json,
    so that a choice is followed at once, whether there is a signal or not. Stalls and events are those that it knows by name."""
    rows: Row = {}
    sellers: Row = {}
    for offer in offers:
        row = product(site, offer.product)
        rows[offer.product.slug] = {name: row[name] for name in row if name not in ("angka", "pemilik", "gambar", "sajian")}
        sellers.setdefault(offer.reseller.slug, {
            "nama": offer.reseller.name, "whatsapp": offer.reseller.whatsapp.removeprefix("+"), "produk": {},
        })["produk"][offer.product.slug] = _prices(offer)
    return {
        **about(site), "teks": {"keranjang": text(site, "keranjang")}, "produk": rows, "penjual": sellers,
        "pemilik": {}, "lama": {}, **({"mulai": begin} if (begin := least(offers)) else {}),
        "warung": {place.slug: {"nama": place.name, "penjual": place.reseller} for place in stalls},
        "acara": {place.slug: event(place) for place in events},
    }


def paper_number(site: Site, item: Product, variant: str) -> str:
    """What stands for it on an order sheet; `variant` "" for the plain product."""
    return _paper_numbers(site)[item.slug, variant]


@lru_cache(maxsize=1)
def _paper_numbers(site: Site) -> dict[tuple[str, str], str]:
    return paper_numbers.numbers(_paper_digits(site))


@lru_cache(maxsize=1)
def _paper_digits(site: Site) -> dict[tuple[str, str], tuple[str, ...]]:
    """Of each variant, or the plain product, its digits under the product's name of today and under its former ones."""
    former: dict[str, list[str]] = {}
    for entry, slug in site.catalog.moved:
        if isinstance(entry, Product):
            former.setdefault(entry.slug, []).append(slug)
    return {
        (item.slug, name): tuple(
            paper_numbers.digits_of(f"{slug},{name}" if name else slug)
            for slug in (item.slug, *sorted(former.get(item.slug, ()))))
        for item in site.catalog.products for name in [variant.name for variant in item.variants] or [""]}


def _digits(site: Site, item: Product) -> str | list[str]:
    """Parted by a space; of each variant, where there are some."""
    known = _paper_digits(site)
    own = [" ".join(known[item.slug, variant.name]) for variant in item.variants]
    return own or " ".join(known[item.slug, ""])


@lru_cache(maxsize=1)
def _product_keys(site: Site) -> dict[str, str]:
    return _keys(tuple(item.slug for item in site.catalog.products), _KEY)


def _keys(names: tuple[str, ...], length: int) -> dict[str, str]:
    """A short key for each name, the same from build to build: `length` base-36 digits from its SHA-256.

    Where two names would have one key, the later in sorted order is hashed once more.
    """
    found: dict[str, str] = {}
    taken: set[str] = set()
    for name in sorted(set(names)):
        hashed = name
        while (key := _key(hashed, length)) in taken:
            hashed += "+"
        taken.add(key)
        found[name] = key
    return found


def _key(words: str, length: int) -> str:
    number, key = int(sha256(words.encode()).hexdigest(), 16), ""
    for _ in range(length):
        number, digit = divmod(number, 36)
        key += _DIGITS[digit]
    return key
