"""/kelola/, the editors' page: what should be looked at, and each published content file with the way into its editor.

The page is public, like all others. So it shows nothing that the site doesn't: of files that aren't published, which may be of
people who didn't want to be shown any more, only how many there are; of a warning that quotes a number, not the number.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from urllib.parse import quote

from storefront import addresses
from storefront.catalog import bookings
from storefront.catalog.blank import EXAMPLE, unnamed
from storefront.catalog.entry import Entry, Renamable
from storefront.catalog.folder import FOLDERS
from storefront.catalog.permits import pirt_end
from storefront.catalog.problems import Problem
from storefront.catalog.schema import Event, Mentor, News, Page, Partner, Product, Reseller, Stall
from storefront.site.model import Site
from storefront.views import components
from storefront.views.frame import PageView
from storefront.views.head import head, on_github
from storefront.views.parts import Link
from storefront.words import formats, sentences

# More than this nobody reads in a row; the page of a village with a thousand goods stays light on slow data. What is left out is
# found by the site's search, and each page's foot leads to its file.
_MOST_WORK, _MOST_FILES = 40, 200
# GitHub's own pages answer "414 URI Too Long" from about 8 KB on; who isn't signed in is sent on with the whole address encoded
# once more, which makes it up to twice as long.
_MOST_ADDRESS = 4000
# What could be a phone, an identity card or an account; a day of eight figures isn't.
_NUMBER = re.compile(r"\d(?:[ .-]?\d){8,}")
# Who agreed to be shown, and whether anybody did, is nobody else's business.
_PRIVATE = frozenset({"izin_tampil"})
# By then a permit should be renewed: the office takes weeks, and so does new packaging.
_SOON = timedelta(days=180)

# After so long an office may have forgotten a letter.
_UNHEARD = timedelta(days=14)

_USUAL = ("tersedia", "terjadwal", "berjalan")
TITLES = {
    "produk": "Barang", "pelaku-usaha": "Pembuat", "reseller": "Penjual", "warung": "Warung", "acara": "Acara", "mitra": "Mitra",
    "pendamping": "Pendamping", "pelatihan": "Pelajaran", "kabar": "Kabar", "halaman": "Halaman"}


@dataclass(frozen=True, slots=True)
class ManageRow:
    """A content file: the link's words, where it leads ("" for nowhere), what is to be said of it, and, where the link leads
    to the form, the same on GitHub for who has no script. `alarm` is what can't stay so, in red."""

    text: str
    url: str
    note: str = ""
    plain: str = ""
    alarm: str = ""


@dataclass(frozen=True, slots=True)
class ManageGroup:
    """Rows of one sort; `slug` is its id on the page, `more` says what is left out."""

    slug: str
    title: str
    lead: str
    actions: tuple[Link, ...]
    rows: tuple[ManageRow, ...]
    more: str = ""


@dataclass(frozen=True, slots=True)
class ManageView:
    """`advice` is what must be done before anything can be edited from here, "" where all is well; `work` is what should be
    looked at, `done` the sentence where that is nothing, `report` leads to the officer's report, `kinds` are the files."""

    title: str
    lead: str
    advice: str
    done: str
    report: Link
    work: tuple[ManageGroup, ...]
    kinds: tuple[ManageGroup, ...]


def manage(site: Site) -> tuple[PageView, ManageView]:
    """/kelola/"""
    looks = (_warnings, _days, _talks, _permits, _unsold, _photos)
    work = tuple(group for look in looks if (group := look(site)).rows)
    view = ManageView(
        "Kelola situs",
        "Untuk pengurus. Ketuk namanya untuk mengubah. Yang belum punya akun GitHub bisa mengusulkan lewat WhatsApp.",
        "" if site.catalog.village.repo else
        "Belum ada yang bisa diketuk di sini. Tulis alamat GitHub-nya di content/desa.yml, contoh: "
        "repo: https://github.com/namadesa/toko",
        "" if work else "Beres, tidak ada yang perlu dilihat.",
        Link("Laporan evaluasi: apakah programnya menolong?", addresses.inside(addresses.REPORT)), work,
        (*(_kind(site, folder, found) for folder, found in _published(site)), _others(site)),
    )
    lead = f"Semua isi situs {site.catalog.village.title}, untuk pengurus."
    return head(site, addresses.MANAGE, view.title, lead, robots="noindex", extras="manage"), view


def _published(site: Site) -> tuple[tuple[str, Sequence[Entry]], ...]:
    catalog = site.catalog
    return (
        ("produk", catalog.products), ("pelaku-usaha", catalog.owners), ("reseller", catalog.resellers),
        ("warung", catalog.stalls), ("acara", catalog.events), ("mitra", catalog.partners), ("pendamping", catalog.mentors),
        ("pelatihan", catalog.lessons), ("kabar", catalog.news), ("halaman", catalog.pages))


def _group(slug: str, title: str, lead: str, rows: Iterable[ManageRow]) -> ManageGroup:
    """A part of what should be looked at."""
    every = tuple(rows)
    left = len(every) - _MOST_WORK
    return ManageGroup(
        slug, title, lead, (), every[:_MOST_WORK], f"Dan {formats.number(left)} lagi. Benahi dulu yang ini." if left > 0 else "")


def _warnings(site: Site) -> ManageGroup:
    return _group("peringatan", "Peringatan", "Situs tetap terbit. Lihat dulu apakah ini memang maksudnya.",
                  (_warning(site, problem) for problem in site.warnings
                   if problem.field not in _PRIVATE and not _of_hidden(site, problem)))


def _of_hidden(site: Site, problem: Problem) -> bool:
    """Whether it stands in a file that isn't published, or speaks of one."""
    named = set(re.findall(r"[a-z0-9-]+", problem.message))
    return _inside(site, problem.file) in site.hidden or any(
        file in problem.message or file.partition("/")[2].removesuffix(".md") in named for file in site.hidden)


def _inside(site: Site, file: str) -> str:
    """A warning's file as it is called inside the content folder."""
    return file.removeprefix(f"{site.label}/")


def _warning(site: Site, problem: Problem) -> ManageRow:
    file = _inside(site, problem.file)
    place = f"{file}, baris {problem.line}" if problem.line else file
    words = f"{problem.field}: {problem.message}" if problem.field else problem.message
    is_text = file.endswith((".md", ".yml", ".txt"))
    url = on_github(site, "edit" if is_text else "blob", file)
    return ManageRow(place, f"{url}#L{problem.line}" if url and problem.line else url, _NUMBER.sub("…", words))


def _permits(site: Site) -> ManageGroup:
    """P-IRT numbers that end soon; what has ended is a warning. The number holds no more than its year (FORMATS.md)."""
    ends = ((product, date(pirt_end(product.pirt), 12, 31)) for product in site.catalog.products if pirt_end(product.pirt))
    return _group(
        "izin", "Izin yang segera habis",
        "Perpanjang di oss.go.id, lalu tulis nomor barunya. Di nomornya hanya ada tahunnya; hari pastinya ada di surat izinnya.",
        (ManageRow(product.name, _edit(site, product, "pirt"), f"P-IRT paling lama sampai {formats.plain_date(end)}")
         for product, end in ends if site.today <= end <= site.today + _SOON))


def _days(site: Site) -> ManageGroup:
    """The days for which something was ordered, and of whom more than they can make in one."""
    catalog = site.catalog
    products = {product.slug: product for product in catalog.products}
    rows = []
    for day, found in groupby(bookings.loads(catalog.events, products, catalog.owner, site.today), key=lambda load: load.day):
        loads = tuple(found)
        events = {event.slug: event for load in loads for event in load.events}.values()
        said = {over: "; ".join(_said(load) for load in loads if load.is_over is over) for over in (True, False)}
        first = next(iter(events))
        note = ". ".join(part for part in (sentences.join([event.name for event in events]), said[False]) if part)
        alarm = f"Lebih dari sanggupnya: {said[True]}" if said[True] else ""
        rows.append(ManageRow(formats.long_date(day), _edit(site, first, "sajian"), note, alarm=alarm))
    return _group(
        "hari-pesanan", "Hari pesanan", "Dari jumlah di sajian tiap acara, dan kapasitas_harian tiap pembuat.", rows)


def _said(load: bookings.Load) -> str:
    most = f" dari {formats.number(load.most)} sehari" if load.most else ""
    return f"{sentences.maker(load.owner)} {formats.number(load.amount)}{most}"


def _talks(site: Site) -> ManageGroup:
    """Partners who were asked, and haven't been heard of for a while."""
    asked = (
        (partner, max((step.day for step in partner.history), default=None))
        for partner in site.catalog.partners if partner.status == "ditawari")
    return _group(
        "penawaran", "Penawaran yang belum dijawab", "Tanyakan kabarnya, lalu tulis di riwayatnya.",
        (ManageRow(partner.name, _edit(site, partner, "riwayat"),
                   f"kabar terakhir {formats.plain_date(last)}" if last else "belum ada riwayatnya")
         for partner, last in asked if last is None or site.today - last >= _UNHEARD))


def _unsold(site: Site) -> ManageGroup:
    return _group(
        "belum-dijual", "Belum ada penjualnya",
        "Tidak bisa dipesan lewat situs. Tulis namanya di daftar produk seorang penjual.",
        (ManageRow(product.name, on_github(site, "edit", product.file), f"tulis: - {product.slug}")
         for product in site.catalog.products if product.slug not in site.catalog.offers_of))


def _photos(site: Site) -> ManageGroup:
    """Photos that no file shows, without their names: they may be of somebody who isn't shown any more."""
    count = len(site.unused)
    rows = [ManageRow("content/foto/", on_github(site, "tree", "foto"), f"{formats.number(count)} foto")] if count else []
    return _group("foto", "Foto yang tidak dipakai", "Tulis namanya di isian foto sebuah berkas, atau hapus.", rows)


def _edit(site: Site, entry: Entry, field: str = "") -> str:
    """The entry's file in GitHub's editor, at the field's line."""
    url, line = on_github(site, "edit", entry.file), entry.lines.get((field,), 0)
    return f"{url}#L{line}" if url and line else url


def _kind(site: Site, folder: str, found: Sequence[Entry]) -> ManageGroup:
    title = TITLES[folder]
    actions = [Link(f"Tambah {title.lower()}", addresses.inside(addresses.begun(folder)))]
    if url := _new(site, folder):
        actions.append(Link("di GitHub", url, f"Tambah {title.lower()} di GitHub"))
    if url := on_github(site, "upload", "foto"):
        actions += [Link("Unggah foto", url, f"Unggah foto untuk {title.lower()}")] if folder != "halaman" else []
    if f"{folder}/{EXAMPLE}" in site.hidden and (url := on_github(site, "blob", f"{folder}/{EXAMPLE}")):
        actions.append(Link("Contoh isian", url, f"Contoh isian {title.lower()}"))
    if folder == Stall.folder and found:
        actions.append(Link("Buku titip", addresses.inside(addresses.CONSIGNMENT)))
    hidden = sum(file.startswith(f"{folder}/") and not file.endswith(f"/{EXAMPLE}") for file in site.hidden)
    left = len(found) - _MOST_FILES
    said = (
        f"{formats.number(hidden)} berkas lain tidak terbit; namanya hanya ada di GitHub." if hidden else "",
        f"Dan {formats.number(left)} lagi. Cari di situs; di kaki halamannya ada Sunting halaman ini." if left > 0 else "")
    return ManageGroup(
        folder, f"{title} ({formats.number(len(found))})", "", tuple(actions),
        tuple(_row(site, _name(entry), entry.file, _state(site, entry)) for entry in found[:_MOST_FILES]),
        " ".join(filter(None, said)))


def _others(site: Site) -> ManageGroup:
    """What is no kind of its own: the village itself, and the wordings that it has made its own."""
    files = [*((f"Pesan {name}", f"pesan/{name}.txt") for name in site.catalog.texts),
             *((f"Surat {name}", f"surat/{name}.md") for name in site.catalog.letters)]
    return ManageGroup(
        "lain", "Lain-lain", "", (),
        (_row(site, site.catalog.village.title, "desa.yml", ""),
         *(ManageRow(name, on_github(site, "edit", file), file) for name, file in files)))


def _row(site: Site, name: str, file: str, note: str) -> ManageRow:
    plain = on_github(site, "edit", file)
    return ManageRow(name, addresses.inside(addresses.written(file)) if plain else "", note, plain)


def _new(site: Site, folder: str) -> str:
    """GitHub's page for a new file, with what is to be filled where the address can carry it.

    Without a name, for GitHub then asks for one: whatever was proposed here would be published by who overlooks it.
    """
    url, text = on_github(site, "new", folder), quote(unnamed(FOLDERS[folder]), safe="/:,;()'!*")
    whole = f"{url}?value={text}"
    return whole if url and len(whole) <= _MOST_ADDRESS else url


def _name(entry: Entry) -> str:
    if isinstance(entry, Renamable):
        return entry.heading
    return entry.name if isinstance(entry, Mentor) else entry.slug


def _state(site: Site, entry: Entry) -> str:
    """What of a file's content is changed most often, or should be seen here."""
    match entry:
        case Product():
            price = "tanya harga" if entry.price.amount is None else formats.rupiah(entry.price.amount)
            said = [f"mulai {price}" if entry.price.kind == "mulai" else price, entry.stock, "" if entry.photos else "tanpa foto"]
        case Event():
            over = "sudah lewat" if components.is_past(entry, site.today) else ""
            said = [formats.plain_date(entry.begins.day), entry.status, over]
        case Reseller():
            said = ["" if entry.active else "libur"]
        case Partner():
            said = [entry.status]
        case News():
            said = [formats.plain_date(entry.day)]
        case Page():
            said = ["" if entry.menu is None else "di menu"]
        case _:
            said = []
    return ", ".join(word for word in said if word and word not in _USUAL)
