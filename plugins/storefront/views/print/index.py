"""All papers of the site, the page that lists them, and the ways to them from other pages."""

from collections.abc import Mapping
from functools import lru_cache

from storefront import addresses
from storefront.catalog.schema import Event, Reseller, Stall
from storefront.media.papers.paper import Paper
from storefront.site.model import Site
from storefront.views.frame import PageView
from storefront.views.head import head
from storefront.views.parts import Link, Picture
from storefront.views.print import event, letters, owner, seller, stall, tag
from storefront.views.print.listing import PrintGroup, PrintItem, PrintView

_MODULES = (stall, event, seller, tag, owner, letters)
KINDS: Mapping[str, tuple[str, str]] = {
    "poster": ("Poster warung", "Ditempel di warung. A4 untuk dinding, A5 untuk dekat kasir."),
    "label": ("Label rak", "Untuk tiap barang titipan, sampai lembarnya penuh. Gunting menurut tandanya."),
    "acara": ("Poster acara", "A3 untuk dinding, A4 untuk papan pengumuman."),
    "tenda": ("Tenda meja", "Dilipat lalu didirikan di meja acara, terbaca dari dua sisi."),
    "kartu": ("Kartu nama penjual", "Sepuluh kartu selembar."),
    "terima-kasih": ("Kartu terima kasih", "Diselipkan dalam paket, untuk pesan lagi."),
    "gantung": ("Label gantung", "Diikat pada barang rajutan, anyaman, atau jahitan."),
    "harga": ("Daftar harga", "Huruf besar, untuk pembuatnya."),
    "penawaran": ("Surat penawaran", "Untuk mitra yang sering mengadakan rapat atau acara. Isi nomornya, lalu tanda tangan."),
    "formulir": ("Formulir pesanan acara", "Diisi tangan oleh pemesan."),
    "surat-jalan": ("Surat jalan", "Ikut bersama barang ke acara."),
    "kuitansi": ("Kuitansi", "Diisi setelah dibayar."),
}
"""What each kind is called, and what it is for."""

# Pixels of a thumbnail by the size of its paper (ISO 216), as typeset.py draws them.
_THUMBNAILS = {"A3": (351, 496), "A4": (248, 351), "A5": (175, 248)}


@lru_cache(maxsize=1)
def papers(site: Site) -> tuple[Paper, ...]:
    """Every paper; none on a site without cards."""
    return tuple(paper for module in _MODULES for paper in module.papers(site)) if site.cards else ()


def stall_links(site: Site, item: Stall) -> tuple[Link, ...]:
    return _links(site, ("poster", "label"), item.slug)


def event_links(site: Site, item: Event) -> tuple[Link, ...]:
    return _links(site, ("acara", "tenda"), item.slug)


def shop_links(site: Site, item: Reseller) -> tuple[Link, ...]:
    return _links(site, ("kartu", "terima-kasih"), item.slug)


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
    groups = tuple(
        PrintGroup(kind, title, hint, items) for kind, (title, hint) in KINDS.items()
        if (items := tuple(_item(paper) for paper in papers(site) if paper.kind == kind))
    )
    view = PrintView(
        "Siap dicetak", "Poster, label, kartu, dan surat. Ketuk, simpan, lalu cetak di tempat fotokopi.",
        "Cetak hitam putih pun tetap terbaca. "
        "Pilih ukuran kertas yang sama dan jangan diperkecil, supaya kodenya mudah dipindai.", groups,
    )
    return head(
        site, addresses.PRINT, view.title, view.lead, section=addresses.MENTORS,
        crumbs=(("Pendampingan", addresses.MENTORS),), robots="noindex", extras="print",
    ), view


def _item(paper: Paper) -> PrintItem:
    url = addresses.inside(addresses.thumbnail(paper.path))
    return PrintItem(
        Link(paper.title, addresses.inside(paper.path)), f"{paper.size}, PDF", Picture(url, *_THUMBNAILS[paper.size], ""))
