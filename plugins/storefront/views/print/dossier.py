"""The dossier of an owner, for an office that lends, buys or supports: who it is, what is made and sold, room for the figures
that only the owner knows, and the village's letters that go with it."""

import re
from collections.abc import Iterator, Mapping

from storefront import addresses
from storefront.catalog.entry import Photo
from storefront.catalog.schema import Owner, Product
from storefront.media.papers.paper import Code, Paper, Picture, Value
from storefront.site.blocks import blocks as story
from storefront.site.model import Site
from storefront.views.components import coming
from storefront.views.print import shared
from storefront.views.print.letter_parts import Cell, blocks, letterhead, pair, signature
from storefront.words import captions, formats, proofs, sentences

FIGURES = (
    ("masa", "Dicatat dari dan sampai"), ("penjualan", "Penjualan sebulan"), ("terjual", "Barang terjual sebulan"),
    ("bahan", "Bahan dan kemasan sebulan"), ("biaya", "Biaya lain sebulan"), ("sisa", "Sisa untuk pemilik sebulan"),
    ("ramai", "Bulan paling ramai"))
"""What only the owner knows, by its name in the Word file (the tag of a content control, ECMA-376 part 1, 17.5.2.42)."""
_MONEY = frozenset({"penjualan", "bahan", "biaya", "sisa"})
_ASSUMED = (
    ("harga", "Harga jual tetap"), ("terjual", "Barang terjual sebulan"), ("bahan", "Biaya bahan setiap barang"),
    ("biaya", "Biaya lain"), ("angsuran", "Angsuran sebulan"), ("mulai", "Mulai bulan dan tahun"))
_FUNDS, _MONTHS = 5, 6
_TOTALS = (("total", "Jumlah seluruhnya"), ("sendiri", "Dari uang sendiri"), ("dimohon", "Dana yang dimohon"))
_FLOW = (
    ("penjualan", "Penjualan"), ("bahan", "Bahan dan kemasan"), ("biaya", "Biaya lain"), ("angsuran", "Angsuran"),
    ("sisa", "Sisa bulan ini"), ("sejak", "Sisa sejak bulan 1"))
_FUNDED, _AHEAD = "Rencana penggunaan dana", "Perkiraan arus kas"
FIELDS: Mapping[str, str] = {
    **{f"angka-{key}": label for key, label in FIGURES},
    **{f"anggapan-{key}": f"anggapan {label[0].lower()}{label[1:]}" for key, label in _ASSUMED},
    "dana": _FUNDED, "arus": _AHEAD}
"""What the fields of the Word file are called, by their tags; those of a table by the tag's first part."""
_WELFARE = re.compile("kesejahteraan|kesra", re.IGNORECASE)
_LETTERS = {
    "pengantar-koperasi": ("Pengantar usaha warga ke koperasi", "Pengurus Koperasi Merah Putih"),
    "pengantar-kur": ("Pengantar permohonan Kredit Usaha Rakyat", "Pimpinan bank penyalur KUR"),
    "pengantar-mitra": ("Pengantar usaha warga kepada mitra", ""),
}


def papers(site: Site) -> Iterator[Paper]:
    """One for each owner of whom something is sold."""
    for owner in site.catalog.owners:
        if products := site.catalog.products_of.get(owner.slug, ()):
            yield _dossier(site, owner, products)


def _dossier(site: Site, owner: Owner, products: tuple[Product, ...]) -> Paper:
    maker, officer = sentences.maker(owner), _officer(site)
    return Paper(addresses.paper(f"berkas-{owner.slug}"), "berkas", owner.slug, f"Berkas usaha {owner.name}", "A4", "berkas", {
        **letterhead(site), "heading": "Berkas usaha", "name": owner.name,
        "photo": _photo(site, owner.photos, maker), "profile": _profile(owner),
        "quote": sentences.quoted(owner.quote), "by": f"— {maker}" if owner.quote else "",
        "story": tuple(
            "".join(run.text for run in part.runs).replace("\n", " ") for part in story(site.bodies[owner.file]) if part.runs),
        "made_title": "Barang dan harganya", "made": tuple(_good(site, product) for product in products),
        "sold_title": "Dijual lewat", "sold": _sold(site, owner, products),
        "figures_title": "Angka usaha", "figures_hint": "Diisi pemilik bersama pendamping, dari catatan penjualan.",
        "figures": tuple({"key": key, "label": label, "money": key in _MONEY} for key, label in FIGURES),
        "funds_title": _FUNDED, "funds": _FUNDS,
        "funds_columns": ("Keperluan", "Banyaknya", "Harga satuan (Rp)", "Jumlah (Rp)"),
        "funds_totals": _keyed(_TOTALS),
        "flow_title": f"{_AHEAD} {_MONTHS} bulan (Rp)", "flow_rows": _keyed(_FLOW),
        "months": tuple(f"Bulan {month}" for month in range(1, _MONTHS + 1)),
        "assumed_title": "Perkiraan ini dengan anggapan:", "assumed": _keyed(_ASSUMED),
        "signatures": (signature("Pemilik usaha,", owner.person or "Nama, tanggal"), signature("Mengetahui,", officer)),
        "letters": tuple(_letter(site, owner, name, products, officer) for name in _LETTERS),
        **shared.contact(site, None), "code": Code(_page(site, owner)), "code_hint": "Halaman usaha ini",
        "typed": shared.typed(site),
    }, word=True, word_template=site.dossier)


def _keyed(labels: tuple[tuple[str, str], ...]) -> Value:
    """What stands beside a field of the Word file, and its part of the field's tag."""
    return tuple({"key": key, "label": label} for key, label in labels)


def _page(site: Site, owner: Owner) -> str:
    return addresses.absolute(site.base, addresses.owner(owner.slug))


def _photo(site: Site, photos: tuple[Photo, ...], name: str) -> Picture | None:
    """The first one in its narrowest file, for there may be many, and none of them is large."""
    made = site.photos[photos[0].file] if photos else None
    return Picture(made.renditions["jpg"][0].file, photos[0].alt or name) if made and "jpg" in made.renditions else None


def _profile(owner: Owner) -> Value:
    """What its page tells, and nothing else: a dossier holds no secret before somebody writes one into it."""
    capacity = f"{formats.number(owner.capacity)} buah sehari" if owner.capacity else ""
    rows = (
        ("Nama usaha", owner.name), ("Pemilik", owner.person), ("Alamat", sentences.hold(owner.address)),
        ("Mulai usaha", str(owner.since or "")), ("NIB", owner.nib), ("Jam kerja", owner.hours), ("Sanggup membuat", capacity),
        ("Telepon", formats.phone(owner.whatsapp or owner.phone) if owner.whatsapp or owner.phone else ""))
    return tuple(pair(label, value) for label, value in rows if value)


def _good(site: Site, product: Product) -> Cell:
    own = site.catalog.own_terms[product.slug]
    names = [choice.name for choice in own.choices if choice.name]
    marks = proofs.proofs(product, site.today.year)
    details = (
        f"Pilihan: {sentences.join(names)}" if names else "", product.ingredients and f"Komposisi: {product.ingredients}",
        " · ".join(marks))
    return {
        "photo": _photo(site, product.photos, product.name), "name": product.name, "mark": shared.mark(product),
        "details": tuple(detail for detail in details if detail),
        "price": sentences.starting(own.price), "unit": sentences.hold(sentences.price_unit(product))}


def _sold(site: Site, owner: Owner, products: tuple[Product, ...]) -> Value:
    catalog = site.catalog
    mine = {product.slug for product in products}
    sellers = [seller.name for seller in catalog.resellers if any(
        offer.product.slug in mine for offer in catalog.offers_by.get(seller.slug, ()))]
    stalls = [stall.name for stall in catalog.stalls if any(one.slug in mine for one in catalog.products_at[stall.slug])]
    events = [
        f"{event.name} ({formats.plain_date(event.begins.day)})" for event in coming(site, catalog.events)
        if event.status != "batal" and any(one.slug in mine for one in catalog.served_at[event.slug])]
    rows = (("Penjual", sellers), ("Titip jual", stalls), ("Acara mendatang", events))
    return (
        *(pair(label, sentences.join(names)) for label, names in rows if names),
        pair("Halaman", _page(site, owner)))


def _letter(site: Site, owner: Owner, name: str, products: tuple[Product, ...], officer: str) -> Cell:
    village = site.catalog.village
    about, whom = _LETTERS[name]
    filled = {
        **captions.place(village), "usaha": owner.name, "pemilik": owner.person, "alamat": sentences.hold(owner.address),
        "tautan": _page(site, owner)}
    rows = (
        ("Nama usaha", owner.name), ("Pemilik", owner.person), ("Alamat", sentences.hold(owner.address)), ("NIB", owner.nib),
        ("Barang", sentences.join([product.title for product in products])))
    return {
        "reference": (
            pair("Nomor", f"……/……/{site.today.year}"), pair("Lampiran", "Berkas usaha"), pair("Perihal", about)),
        # No day: a dossier is typeset again only when it says something else.
        "date": f"{village.name}, ……………………… {site.today.year}",
        "to": tuple(line for line in (f"Yth. {whom}" if whom else "Yth. ……………………………………", "di tempat")),
        "blocks": blocks(site, name, filled), "table": tuple(pair(label, value) for label, value in rows if value),
        "signature": signature("Hormat kami,", officer)}


def _officer(site: Site) -> str:
    """Who signs for the village: its officer for welfare, by name where somebody of that position is on the site."""
    for mentor in site.catalog.mentors:
        if _WELFARE.search(mentor.position):
            return mentor.name if _WELFARE.search(mentor.name) else f"{mentor.name}, {mentor.position}"
    return "Kasi Kesejahteraan"
