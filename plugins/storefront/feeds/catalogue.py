"""katalog.json (CONTRACT.md 4, "versi": 1): the public facts, with absolute addresses and whole rupiah;
what is absent is null."""

import json
from typing import Any

from storefront import addresses
from storefront.catalog import halal, places
from storefront.catalog.offers import Offer
from storefront.catalog.schema import Event, Product, Reseller, Stall
from storefront.catalog.times import Moment
from storefront.site.model import Site
from storefront.views import channels
from storefront.views.ordering import ON_SITE, order_link
from storefront.words import sentences

Row = dict[str, Any]


def build(site: Site) -> bytes:
    """One line a thing, so that a change in the content is a change of its own line."""
    catalog, village = site.catalog, site.catalog.village
    at = _Absolute(site)
    lists: dict[str, list[Row]] = {
        "produk": [at.product(product) for product in catalog.products],
        "reseller": [at.reseller(reseller) for reseller in catalog.resellers],
        "warung": [at.stall(stall) for stall in catalog.stalls],
        "acara": [at.event(event) for event in catalog.events],
        "pelaku_usaha": [
            {"slug": o.slug, "nama": o.name, "url": at(addresses.owner(o.slug)), "pemilik": o.person or None,
             "alamat": o.address or None, "sejak": o.since, "nib": o.nib or None,
             "produk": [p.slug for p in catalog.products_of.get(o.slug, ())]} for o in catalog.owners],
        "mitra": [{"slug": p.slug, "nama": p.name, "url": at(addresses.of_entry("mitra", p.slug)), "jenis": p.kind,
                   "alamat": p.address or None, "situs": p.website} for p in catalog.hosts],
        "pendamping": [{"slug": m.slug, "nama": m.name, "url": at(addresses.of_entry("pendamping", m.slug)),
                        "jabatan": m.position, "lembaga": m.institution or None,
                        "bantuan": list(m.help)} for m in catalog.mentors],
        "pelatihan": [{"slug": x.slug, "judul": x.title, "url": at(addresses.lesson(x.slug)), "ringkasan": x.summary or None,
                       "untuk": x.audience or None, "durasi": x.duration or None,
                       "diperiksa": x.checked and x.checked.isoformat()} for x in catalog.lessons],
        "kabar": [{"slug": n.slug, "judul": n.title, "url": at(addresses.news(n.slug)), "tanggal": n.day.isoformat(),
                   "ringkasan": n.summary or None, "penulis": n.author or None} for n in catalog.news],
    }
    about = {"nama": village.name, "kode": village.code, "situs": site.base, "situs_lama": village.former_sites,
             "jenis": village.kind, "kecamatan": village.district_name, "kabupaten": village.regency_name,
             "provinsi": village.province, "contoh": village.sample}
    parts = ['"versi": 1', f'"hari": "{site.today.isoformat()}"', f'"desa": {_line(about)}']
    parts += [f'"{name}": [{"".join(_rows(rows))}]' for name, rows in lists.items()]
    return ("{\n" + ",\n".join(parts) + "\n}\n").encode()


def _line(row: Row) -> str:
    return json.dumps(row, ensure_ascii=False)


def _rows(rows: list[Row]) -> list[str]:
    return ["\n" + ",\n".join(_line(row) for row in rows) + "\n"] if rows else []


class _Absolute:
    """Rows with absolute addresses of one site."""

    def __init__(self, site: Site) -> None:
        self.site, self.catalog = site, site.catalog

    def __call__(self, path: str) -> str:
        return addresses.absolute(self.site.base, path)

    def picture(self, product: Product) -> str | None:
        return self(self.site.photos[product.photos[0].file].path) if product.photos else None

    def product(self, item: Product) -> Row:
        terms, own = self.catalog.terms[item.slug], self.catalog.own_terms[item.slug]
        return {
            "slug": item.slug, "nama": item.name, "ringkasan": item.summary or None, "kategori": item.category,
            "harga": item.price.amount, "harga_jenis": item.price.kind, "harga_mulai": terms.price.amount, "satuan": item.unit,
            "stok": terms.availability.state,
            "url": self(addresses.product(item.slug)), "gambar": self.picture(item), "pelaku_usaha": item.owner,
            **_marks(item), "po": self.preorder(item),
            "varian": [
                {"nama": choice.name, "harga": choice.price.amount, "harga_jenis": choice.price.kind,
                 "stok": now.availability.state}
                for choice, now in zip(own.choices, terms.choices, strict=True) if choice.name],
            "penawaran": [self.offer(offer) for offer in self.catalog.offers_of.get(item.slug, ())],
        }

    def preorder(self, item: Product) -> Row | None:
        """The round that is open on the day of the build, as a page says it; the rule in words."""
        found = item.preorder and item.preorder.on(self.site.today)
        return None if not item.preorder or not found else {
            "teks": sentences.plain(sentences.rounds(item.preorder)), "tutup": found.closes.isoformat(),
            "ambil": found.day.isoformat(), "batas": item.preorder.limit}

    def offer(self, offer: Offer) -> Row:
        shop = channels.shopee(offer)
        return {
            "reseller": offer.reseller.slug, "nama": offer.reseller.name, "harga": offer.price.amount,
            "harga_jenis": offer.price.kind, "harga_mulai": offer.terms.price.amount,
            "url": self(addresses.offer(offer.reseller.slug, offer.product.slug)),
            "whatsapp": order_link(self.site, offer, ON_SITE, offer.terms.default), "shopee": shop.url if shop else None,
        }

    def reseller(self, item: Reseller) -> Row:
        return {
            "slug": item.slug, "nama": item.name, "url": self(addresses.shop(item.slug)),
            "whatsapp": item.whatsapp.removeprefix("+"), "wilayah": item.area or None,
            "shopee": item.shopee.url if item.shopee else None, "instagram": item.instagram, "facebook": item.facebook,
            "tiktok": item.tiktok, "produk": [o.product.slug for o in self.catalog.offers_by[item.slug]],
        }

    def stall(self, item: Stall) -> Row:
        at = places.point(item.location)
        return {
            "slug": item.slug, "nama": item.name, "url": self(addresses.stall(item.slug)), "jenis": item.kind,
            "alamat": item.address, "koordinat": [at.lat, at.lon] if at else None,
            "reseller": item.reseller, "produk": [product.slug for product in self.catalog.products_at[item.slug]],
        }

    def event(self, item: Event) -> Row:
        partner = self.catalog.partner.get(item.partner or "")
        return {
            "slug": item.slug, "nama": item.name, "url": self(addresses.event(item.slug)), "jenis": item.kind,
            "mulai": _iso(item.begins), "selesai": _iso(item.ends) if item.ends else None,
            "ulang": _repeats(item), "tempat": item.place,
            "status": item.status, "umum": item.public, "mitra": partner.slug if partner and partner.hosts else None,
            "sajian": [product.slug for product in self.catalog.served_at[item.slug]],
            "pelajaran": [lesson.slug for lesson in self.catalog.taught_at[item.slug]],
        }


def _marks(item: Product) -> Row:
    """What a file answers and proves; a number that is none of its kind is left out."""
    found = {
        "halal": item.certificate or (item.halal if item.halal in (halal.NOT_HALAL, halal.IN_PROCESS) else ""),
        "alasan_tidak_halal": item.haram_reason, "pirt": item.pirt, "bpom": item.bpom, "sni": item.sni,
        "komposisi": item.ingredients, "alergen": item.allergens, "tahan": item.keeps}
    return {name: value or None for name, value in found.items()}


def _repeats(item: Event) -> Row | None:
    return None if item.rule is None else {
        "teks": item.rule.words, "rrule": item.rule.rrule, "pertama": item.first and item.first.isoformat(),
        "sampai": item.until and item.until.isoformat(), "kecuali": [day.isoformat() for day in sorted(item.excepted)]}


def _iso(moment: Moment) -> str:
    return moment.at.isoformat() if moment.at else moment.day.isoformat()
