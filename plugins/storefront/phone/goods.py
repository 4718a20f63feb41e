"""barang.json: what the basket and the order desk must know of the goods, the sellers, the owners and the texts.

The desk reads orders with it, offline too, so it is small: whole rupiah, addresses relative to the site's root.
"""

import json
from collections.abc import Iterable
from hashlib import sha256
from typing import Any

from storefront import addresses
from storefront.catalog.checks import CHANNELS
from storefront.catalog.offers import Offer
from storefront.catalog.schema import Owner, Product, Reseller
from storefront.site.model import Site
from storefront.words import orders, sentences, village_texts

Row = dict[str, Any]

TEXTS = ("keranjang", "pesanan", "sajian", "konfirmasi", "telepon", "kirim", "selesai")
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_KEY = 4
_VARIANT_KEY = 2


def build(site: Site) -> bytes:
    """One line a thing, so that a change in the content is a change of its own line."""
    catalog, village = site.catalog, site.catalog.village
    keys = _keys((product.slug for product in catalog.products), _KEY)
    groups: dict[str, dict[str, Row | str]] = {
        "produk": {product.slug: _product(site, product, keys[product.slug]) for product in catalog.products},
        "penjual": {reseller.slug: _seller(reseller, catalog.offers_by[reseller.slug]) for reseller in catalog.resellers},
        "pemilik": {owner.slug: _owner(owner) for owner in catalog.owners},
        "warung": {s.slug: {
            "nama": s.name, "alamat": s.address, "penjual": s.reseller, "produk": [p.slug for p in catalog.products_at[s.slug]]}
                   for s in catalog.stalls},
        "acara": {event.slug: {"nama": event.name, "penjual": event.reseller} for event in catalog.events},
        "lama": {former: entry.slug for entry, former in catalog.moved if isinstance(entry, Product)},
        "teks": {name: catalog.texts.get(name, village_texts.DEFAULTS[name]) for name in TEXTS},
    }
    # The month is enough to notice a wrong clock, and a daily build with nothing new stays the same to the byte.
    about = {"versi": 1, "hari": site.today.replace(day=1).isoformat(), "situs": site.base, "desa": village.name,
             "terima_kasih": village.greetings.thanks,
             "saluran": CHANNELS, "batas": {"pesan": orders.MAX_TEXT, "tautan": village_texts.MAX_IN_LINK}}
    parts = [f'"{name}": {{{_rows(rows)}}}' for name, rows in groups.items()]
    return (_line(about)[:-1] + ",\n" + ",\n".join(parts) + "\n}\n").encode()


def _line(row: object) -> str:
    return json.dumps(row, ensure_ascii=False, separators=(",", ":"))


def _rows(rows: dict[str, Row | str]) -> str:
    return "\n" + ",\n".join(f"{_line(slug)}:{_line(row)}" for slug, row in rows.items()) + "\n" if rows else ""


def _keys(names: Iterable[str], length: int) -> dict[str, str]:
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


def _key(text: str, length: int) -> str:
    number, key = int(sha256(text.encode()).hexdigest(), 16), ""
    for _ in range(length):
        number, digit = divmod(number, 36)
        key += _DIGITS[digit]
    return key


def _product(site: Site, item: Product, key: str) -> Row:
    terms, own = site.catalog.terms[item.slug], site.catalog.own_terms[item.slug]
    variant_keys = _keys((variant.name for variant in item.variants), _VARIANT_KEY)
    smallest = list(site.photos[item.photos[0].file].renditions.values())[-1][0].path if item.photos else None
    row: Row = {"kunci": key, "nama": item.name, "satuan": item.unit, "harga": item.price, "minimal": item.minimum,
                "stok": terms.availability.state, "siap": item.ready_in, "pemilik": item.owner, "gambar": smallest,
                "varian": [[variant_keys[choice.name], choice.name, choice.price, now.availability.state]
                           for choice, now in zip(own.choices, terms.choices, strict=True) if choice.name]}
    if item.catering:
        row["sajian"] = [item.catering.price, item.catering_unit, item.catering.minimum]
    # What is absent takes no room.
    return {name: value for name, value in row.items() if value not in (None, [], "tersedia") and (name, value) != ("minimal", 1)}


def _seller(item: Reseller, offers: tuple[Offer, ...]) -> Row:
    return {"nama": item.name, "whatsapp": item.whatsapp.removeprefix("+"), "kata": sentences.plain(sentences.delivers(item)),
            "halaman": addresses.shop(item.slug), "produk": {offer.product.slug: offer.price for offer in offers}}


def _owner(item: Owner) -> Row:
    """How the seller reaches whoever makes it: the first way that they have where the content doesn't say.
    No number without need."""
    way = item.contact or ("whatsapp" if item.whatsapp else "telepon" if item.phone else "langsung")
    number = {"whatsapp": item.whatsapp, "langsung": None}.get(way, item.phone or item.whatsapp)
    return {"nama": sentences.maker(item), "cara": way, "nomor": number or "", "alamat": item.address, "jam": item.hours}
