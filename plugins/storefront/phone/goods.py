"""barang.json: what the basket and the order desk must know of the goods, the sellers, the owners and the texts.

The desk reads orders with it, offline too, so it is small: whole rupiah, addresses relative to the site's root.
"""

import json
from collections.abc import Iterable

from storefront.catalog.schema import Owner, Product
from storefront.site.model import Site
from storefront.views import goods
from storefront.views.goods import Row
from storefront.words import sentences

TEXTS = ("keranjang", "pesanan", "sajian", "tanya-harga", "konfirmasi", "telepon", "kirim", "selesai")


def build(site: Site) -> bytes:
    """One line a thing, so that a change in the content is a change of its own line."""
    catalog, village = site.catalog, site.catalog.village
    groups: dict[str, dict[str, Row | str]] = {
        "produk": {product.slug: goods.product(site, product) for product in catalog.products},
        "penjual": {seller.slug: goods.seller(seller, catalog.offers_by[seller.slug]) for seller in catalog.resellers},
        "pemilik": {owner.slug: _owner(owner, catalog.products_of.get(owner.slug, ())) for owner in catalog.owners},
        "warung": {s.slug: {
            "nama": s.name, "alamat": s.address, "penjual": s.reseller, "produk": [p.slug for p in catalog.products_at[s.slug]]}
                   for s in catalog.stalls},
        "acara": {event.slug: goods.event(event) for event in catalog.events},
        "lama": {former: entry.slug for entry, former in catalog.moved if isinstance(entry, Product)},
        "teks": {name: goods.text(site, name) for name in TEXTS},
    }
    if catalog.has_rounds:
        # Under a name of its own: a script of before rounds, which a phone may still have, would fill `keranjang` without them.
        groups["teks"] |= {f"{name}-po": goods.with_rounds(site, name) for name in ("keranjang", "pesanan")}
    shared = goods.about(site)
    # The month is enough to notice a wrong clock, and a daily build with nothing new stays the same to the byte.
    about = {"versi": 1, "hari": site.today.replace(day=1).isoformat(), "situs": shared.pop("situs"), "desa": village.name,
             "sebutan": village.title, "terima_kasih": village.greetings.thanks,
             **({"situs_lama": village.former_sites} if village.former_sites else {}), **shared}
    parts = [f'"{name}": {{{_rows(rows)}}}' for name, rows in groups.items()]
    if begin := goods.least(offer for offers in catalog.offers_by.values() for offer in offers):
        parts.append(f'"mulai": {_line(begin)}')
    return (_line(about)[:-1] + ",\n" + ",\n".join(parts) + "\n}\n").encode()


def _line(row: object) -> str:
    return json.dumps(row, ensure_ascii=False, separators=(",", ":"))


def _rows(rows: dict[str, Row | str]) -> str:
    return "\n" + ",\n".join(f"{_line(slug)}:{_line(row)}" for slug, row in rows.items()) + "\n" if rows else ""


def _owner(item: Owner, products: Iterable[Product]) -> Row:
    """How the seller reaches whoever makes it: the first way that they have where the content doesn't say.
    No number without need, and how much a day makes only of who makes in rounds."""
    way = item.contact or ("whatsapp" if item.whatsapp else "telepon" if item.phone else "langsung")
    number = {"whatsapp": item.whatsapp, "langsung": None}.get(way, item.phone or item.whatsapp)
    return {"nama": sentences.maker(item), "cara": way, "nomor": number or "", "alamat": item.address, "jam": item.hours,
            **({"kapasitas": item.capacity} if item.capacity and any(product.preorder for product in products) else {})}
