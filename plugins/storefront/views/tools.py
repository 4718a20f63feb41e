"""The tools that a script fills: the buyer's basket, the seller's order desk and consignment book, the officer's report, the
editor's form. Without a script each says what to do instead."""

import json
from dataclasses import dataclass

from storefront import addresses
from storefront.catalog import hosts
from storefront.catalog.schema import Stall
from storefront.site.model import Site
from storefront.views.frame import PageView
from storefront.views.head import head
from storefront.views.manage import TITLES
from storefront.views.parts import Link
from storefront.views.print.dossier import FIELDS
from storefront.words import formats


@dataclass(frozen=True, slots=True)
class ToolView:
    """What stands on the page before its script runs; `browse` leads to where one goes without it."""

    title: str
    lead: str
    browse: Link


@dataclass(frozen=True, slots=True)
class BasketView(ToolView):
    """`counts` says what follows from how many sellers there are, from none to all; at `stalls` an order may be picked up."""

    counts: tuple[str, ...]
    stalls: tuple[Stall, ...]


@dataclass(frozen=True, slots=True)
class DeskView(ToolView):
    """`months` are the names of the twelve, for its script to write days with; who came to buy is led to the `goods`, of which
    some may be made in `rounds`, who goes round the stalls to the `book`, where there are stalls."""

    months: tuple[str, ...]
    village: str
    goods: Link
    book: Link | None
    rounds: bool


@dataclass(frozen=True, slots=True)
class ConsignmentView(ToolView):
    """`months` as those of the desk."""

    months: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReportView(ToolView):
    """`months` as those of the desk; `fields`, as JSON, what those of a dossier are called; `village` in its `region` is whose
    report it is, `place` where it is signed."""

    months: tuple[str, ...]
    fields: str
    village: str
    region: str
    place: str


@dataclass(frozen=True, slots=True)
class MemberView:
    """With a key of their own members send from the form: `form` is where GitHub makes one, for the repository `owner`/`name`.

    On the phone it stays only where no other site shares the address (`may_stay`).
    """

    form: str
    owner: str
    name: str
    may_stay: bool


@dataclass(frozen=True, slots=True)
class WriteView(ToolView):
    """`kinds` are what can be added; `without` is for who has no script; `member` where the village's repository is known."""

    kinds: tuple[Link, ...]
    without: str
    member: MemberView | None


def write(site: Site) -> tuple[PageView, WriteView]:
    """/kelola/tulis/"""
    view = WriteView(
        "Tambah apa?", "Untuk mengubah yang sudah ada, buka Semua berkas.",
        Link("Semua berkas", addresses.inside(addresses.MANAGE)),
        tuple(Link(title, addresses.inside(addresses.begun(folder))) for folder, title in TITLES.items()),
        "Formulir ini perlu JavaScript. Tanpa itu, berkasnya bisa diubah di GitHub lewat Semua berkas.", _member(site))
    lead = f"Formulir untuk isi situs {site.catalog.village.title}."
    return head(site, addresses.WRITE, "Tulis", lead, robots="noindex", extras="write"), view


def _member(site: Site) -> MemberView | None:
    repo = site.catalog.village.repo
    if not repo:
        return None
    owner, name = repo.split("/")[-2:]
    return MemberView("https://github.com/settings/personal-access-tokens/new", owner, name, not hosts.lender(site.base))


def _messages(sellers: int) -> str:
    if sellers < 2:
        return "Satu penjual, satu pesan WhatsApp." if sellers else "Belum ada yang bisa dipesan."
    count = formats.in_words(sellers)
    return f"{count} penjual, jadi {count.lower()} pesan WhatsApp."


def basket(site: Site) -> tuple[PageView, BasketView]:
    """/keranjang/"""
    view = BasketView(
        "Keranjang", "Keranjang perlu JavaScript. Tanpa itu, tiap barang bisa dipesan langsung dari halamannya.",
        Link("Lihat semua produk", addresses.inside(addresses.PRODUCTS)),
        tuple(map(_messages, range(len(site.catalog.resellers) + 1))), site.catalog.stalls,
    )
    lead = f"Barang pilihan Anda dari {site.catalog.village.title}, siap dipesan lewat WhatsApp."
    return head(site, addresses.BASKET, view.title, lead, robots="noindex", extras="basket"), view


def desk(site: Site) -> tuple[PageView, DeskView]:
    """/meja/"""
    view = DeskView(
        "Meja pesanan", "Meja pesanan perlu JavaScript. Tanpa itu, catatlah pesanan dari WhatsApp dengan tangan.",
        Link("Lihat para penjual", addresses.inside(addresses.SHOPS)), formats.months(),
        site.catalog.village.title, Link("Lihat semua barang", addresses.inside(addresses.PRODUCTS)),
        Link("Buku titip, untuk barang di warung", addresses.inside(addresses.CONSIGNMENT)) if site.catalog.stalls else None,
        site.catalog.has_rounds,
    )
    lead = f"Tempat penjual {site.catalog.village.title} mencatat dan mengurus pesanan."
    return head(site, addresses.DESK, view.title, lead, robots="noindex", extras="desk"), view


def consignment(site: Site) -> tuple[PageView, ConsignmentView]:
    """/titip/"""
    view = ConsignmentView(
        "Buku titip", "Buku titip perlu JavaScript. Tanpa itu, catatlah titipan di buku tulis.",
        Link("Lihat para warung", addresses.inside(addresses.STALLS)), formats.months())
    lead = f"Tempat mencatat barang {site.catalog.village.title} yang dititipkan di warung."
    return head(site, addresses.CONSIGNMENT, view.title, lead, robots="noindex", extras="consignment"), view


def report(site: Site) -> tuple[PageView, ReportView]:
    """/laporan/"""
    village = site.catalog.village
    view = ReportView(
        "Laporan evaluasi",
        "Laporan perlu JavaScript. Tanpa itu, buka cadangan CSV tiap meja dengan lembar sebar, lalu jumlahkan di sana.",
        Link("Semua berkas", addresses.inside(addresses.MANAGE)), formats.months(), json.dumps(FIELDS),
        village.title, f"{village.district}, {village.regency}, {village.province}", village.name)
    lead = f"Tempat pengurus {village.title} mengumpulkan catatan penjual menjadi laporan."
    return head(site, addresses.REPORT, view.title, lead, robots="noindex", extras="report"), view
