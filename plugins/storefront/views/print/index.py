"""All papers of the site, the page that lists them, and the ways to them from other pages."""

from collections.abc import Mapping
from functools import lru_cache

from storefront import addresses
from storefront.catalog.schema import Event, Lesson, Reseller, Stall
from storefront.media.papers.paper import Paper
from storefront.site.model import Site
from storefront.views.frame import PageView
from storefront.views.head import head
from storefront.views.parts import Link, Picture
from storefront.views.print import dossier, event, event_letters, lesson, letters, order_sheet, owner, seller, stall, tag
from storefront.views.print.listing import PrintGroup, PrintItem, PrintSubject, PrintView
from storefront.words import sentences, suggestions

_MODULES = (stall, event, seller, tag, owner, dossier, order_sheet, lesson, letters, event_letters)
KINDS: Mapping[str, tuple[str, str]] = {
    "poster": ("Poster warung", "Ditempel di warung. A4 untuk dinding, A5 untuk dekat kasir."),
    "label": ("Label rak", "Untuk tiap barang titipan, sampai lembarnya penuh. Gunting menurut tandanya."),
    "acara": ("Poster acara", "A3 untuk dinding, A4 untuk papan pengumuman."),
    "tenda": ("Tenda meja", "Dilipat lalu didirikan di meja acara, terbaca dari dua sisi."),
    "kartu": ("Kartu nama penjual", "Sepuluh kartu selembar."),
    "terima-kasih": ("Kartu terima kasih", "Diselipkan dalam paket, untuk pesan lagi."),
    "gantung": ("Label gantung", "Diikat pada barang rajutan, anyaman, atau jahitan."),
    "harga": ("Daftar harga", "Huruf besar, untuk pembuatnya."),
    "berkas": ("Berkas usaha", "Untuk koperasi, bank, dan mitra: profil, barang, angka, dan surat pengantar. Isi angkanya dulu."),
    **dict.fromkeys(
        ("pesanan-warung", "pesanan-acara", "pesanan-penjual"),
        ("Lembar pesanan", "Untuk pembeli tanpa ponsel. Lembar isiannya boleh difotokopi, lalu dicatat di meja pesanan.")),
    "pelatihan": ("Lembar pelajaran", "Dibagikan di hari pelatihan: dibaca, dicentang, lalu ditandatangani."),
    "penawaran": ("Surat penawaran", "Untuk mitra yang sering mengadakan rapat atau acara. Isi nomornya, lalu tanda tangan."),
    "formulir": ("Formulir pesanan acara", "Diisi tangan oleh pemesan."),
    "tawaran": ("Penawaran acara", "Untuk acara yang jumlahnya sudah ditulis di sajian."),
    "surat-pesanan": ("Surat pesanan", "Ditandatangani dua pihak begitu jumlahnya pasti."),
    "surat-jalan": ("Surat jalan", "Ikut bersama barang ke acara."),
    "hadir": ("Daftar hadir", "Ditandatangani peserta di hari pelatihan."),
    "kuitansi": ("Kuitansi", "Diisi setelah dibayar."),
    "ucapan": ("Ucapan terima kasih", "Untuk mitra, sampai sebulan sesudah acaranya."),
}
"""What each kind is called, and what it is for."""

# For whom there are papers, and which, in the order in which they are shown: letters last.
_GROUPS: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "warung": ("Warung", ("poster", "label", "pesanan-warung")),
    "penjual": ("Penjual", ("kartu", "terima-kasih", "pesanan-penjual")),
    "pembuat": ("Pembuat", ("harga", "gantung", "berkas")),
    "acara": ("Acara", (
        "acara", "tenda", "pesanan-acara", "hadir", "tawaran", "surat-pesanan", "surat-jalan", "kuitansi", "ucapan")),
    "pelatihan": ("Pelatihan", ("pelatihan",)),
    "mitra": ("Mitra", ("penawaran", "formulir")),
}
_GROUP_OF = {kind: group for group, (_, kinds) in _GROUPS.items() for kind in kinds}
_ORDER = {kind: place for place, kind in enumerate(_GROUP_OF)}

# Pixels of a thumbnail by the size of its paper (ISO 216), as typeset.py draws them.
_THUMBNAILS = {"A3": (234, 331), "A4": (165, 234), "A5": (117, 165)}


@lru_cache(maxsize=1)
def papers(site: Site) -> tuple[Paper, ...]:
    """Every paper that can be lettered; none on a site without cards."""
    every = (paper for module in _MODULES for paper in module.papers(site)) if site.cards else ()
    return tuple(paper for paper in every if site.can_draw(paper.texts))


def stall_links(site: Site, item: Stall) -> tuple[Link, ...]:
    return _links(site, ("poster", "label", "pesanan-warung"), item.slug)


def event_links(site: Site, item: Event) -> tuple[Link, ...]:
    return _links(site, ("acara", "tenda", "pesanan-acara", "hadir"), item.slug)


def shop_links(site: Site, item: Reseller) -> tuple[Link, ...]:
    return _links(site, ("kartu", "terima-kasih", "pesanan-penjual"), item.slug)


def lesson_links(site: Site, item: Lesson) -> tuple[Link, ...]:
    return _links(site, ("pelatihan",), item.slug)


def _links(site: Site, kinds: tuple[str, ...], slug: str) -> tuple[Link, ...]:
    found = (_by_subject(site).get((kind, slug), ()) for kind in kinds)
    return tuple(
        Link(f"{KINDS[paper.kind][0]} {paper.size} (PDF)", addresses.inside(paper.path)) for some in found for paper in some)


@lru_cache(maxsize=1)
def _by_subject(site: Site) -> Mapping[tuple[str, str], list[Paper]]:
    found: dict[tuple[str, str], list[Paper]] = {}
    for paper in papers(site):
        found.setdefault((paper.kind, paper.subject), []).append(paper)
    return found


def page(site: Site) -> tuple[PageView, PrintView]:
    """/cetak/"""
    view = PrintView(
        "Siap dicetak", "Poster, label, lembar pesanan, surat. Ketuk, simpan, lalu cetak.",
        "Cetak 100% di ukuran kertas yang sama, supaya kodenya mudah dipindai. Hitam putih pun terbaca.",
        suggestions.lent(site.catalog, site.base), _groups(site),
    )
    return head(
        site, addresses.PRINT, view.title, view.lead, section=addresses.MENTORS,
        crumbs=(("Pendampingan", addresses.MENTORS),), robots="noindex", extras="print",
    ), view


def _groups(site: Site) -> tuple[PrintGroup, ...]:
    """Whoever has papers, each sort together and in the order of the village's own lists."""
    catalog = site.catalog
    owner_of = {product.slug: product.owner for product in catalog.products}
    names = {
        "warung": {stall.slug: stall.name for stall in catalog.stalls},
        "penjual": {reseller.slug: reseller.name for reseller in catalog.resellers},
        "pembuat": {owner.slug: sentences.maker(owner) for owner in catalog.owners},
        "acara": {item.slug: item.name for item in catalog.events},
        "pelatihan": {item.slug: item.title for item in catalog.lessons},
        "mitra": {partner.slug: partner.name for partner in catalog.partners} | {"": "Siapa saja"},
    }
    found: dict[tuple[str, str], dict[tuple[str, str], list[Paper]]] = {}
    for paper in sorted(papers(site), key=lambda paper: _ORDER[paper.kind]):
        whose = owner_of.get(paper.subject, paper.subject) if paper.kind == "gantung" else paper.subject
        found.setdefault((_GROUP_OF[paper.kind], whose), {}).setdefault((paper.kind, paper.subject), []).append(paper)
    groups = (
        PrintGroup(group, title, tuple(
            PrintSubject(name, tuple(map(_item, found[group, slug].values())))
            for slug, name in names[group].items() if (group, slug) in found))
        for group, (title, _) in _GROUPS.items())
    return tuple(group for group in groups if group.subjects)


def _item(sizes: list[Paper]) -> PrintItem:
    first, (title, hint) = sizes[0], KINDS[sizes[0].kind]
    links = [Link(paper.size, addresses.inside(paper.path), _label(paper)) for paper in sizes]
    if first.word:
        links.append(Link("Word", addresses.inside(addresses.word(first.path)), f"{first.title}, Word"))
    return PrintItem(
        first.title if first.kind == "gantung" else title, hint, tuple(links),
        Picture(addresses.inside(addresses.thumbnail(first.path)), *_THUMBNAILS[first.size], ""))


def _label(paper: Paper) -> str:
    return paper.title if paper.title.endswith(paper.size) else f"{paper.title}, {paper.size}"
