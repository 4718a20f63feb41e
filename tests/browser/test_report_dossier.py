"""The officer fills a dossier in on the report's page: from what was sold to the Word file, to the rupiah, and in plain words where it can't be."""

import io
import json
import re
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page, expect

from storefront.site.model import Site
from tests.browser.consignment import STALLS, Hand, brought, due, notes
from tests.browser.consignment import opened as opened_book
from tests.browser.desk import ORDER, opened, saved, stored
from tests.browser.phones import PHONE
from tests.browser.test_report_fields import said
from tests.browser.test_report_join import LINE, given, order
from tests.media.papers.pdf import squeezed
from tests.tools import needs
from tests.views.print.test_dossier import TAGS

OWNER = "bu-entin"
TYPED = {"bahan": "45", "biaya": "5", "sendiri": "Rp500.000", "tumbuh": "2", "angsuran": "25000"}
SOLD = [{**LINE, "jumlah": 10, "hak": 14000, "pemilik": OWNER}]


def part(page: Page) -> Any:
    return page.locator("details[data-bagian=berkas]")


def chosen(page: Page, owner: str = OWNER) -> None:
    part(page).locator("summary").click()
    part(page).locator("[name=pemilik] option:nth-child(2)").wait_for(state="attached")
    part(page).locator("[name=pemilik]").select_option(owner)
    part(page).get_by_role("button", name="Isi dan unduh").wait_for()


def typed(page: Page) -> None:
    for name, words in TYPED.items():
        part(page).locator(f"[name={name}]").fill(words)
    for row, need in enumerate((("Oven", "1", "2.750.000"), ("Loyang", "12", "45000"))):
        for name, words in zip(("untuk", "banyak", "harga"), need, strict=True):
            part(page).locator(f"[name={name}]").nth(row).fill(words)
            part(page).locator(f"[name={name}]").nth(row).blur()
    part(page).locator("[name=mulai]").select_option(index=1)


def filled(page: Page) -> dict[str, str]:
    """What stands in each field of the file that came."""
    with page.expect_download() as found:
        part(page).get_by_role("button", name="Isi dan unduh").click()
    expect(page.get_by_text("Sudah diunduh. Baca lagi")).to_be_visible()
    assert found.value.suggested_filename == f"berkas-{OWNER}-terisi.docx"
    return said(found.value.path().read_bytes())


def dots(value: int) -> str:
    return f"{value:,}".replace(",", ".")


def test_a_figure_from_desk_and_shelf_to_the_dossier(phone: BrowserContext, address: str) -> None:
    """An order at the desk, a sale from a stall's shelf: both come to the report, and their owner's part stands in the Word file, in a month of thirty days; and nothing of it leaves the phone."""
    page = opened(phone, address)
    saved(page, address, ORDER)
    [kept] = stored(page).values()
    page.close()
    book = opened_book(phone, address)
    brought(book, STALLS[0], [10, 8, 6])
    hand = Hand(book)
    hand.tap("Kembali ke rak")
    for good in range(3):
        hand.count(good, 3)
    hand.tap("Simpan nota")
    made = notes(book)
    book.close()
    mine = [line for line in kept["barang"] if line["pemilik"] == OWNER]
    shelf = [row for note in made for row in note["baris"] if row["pemilik"] == OWNER and row["laku"]]
    assert mine
    assert shelf
    count = sum(line["jumlah"] for line in mine) + sum(row["laku"] for row in shelf)
    total = sum(line["jumlah"] * line["hak"] for line in mine) + due({"baris": shelf})

    report = phone.new_page()
    asked: list[tuple[str, str]] = []
    report.on("request", lambda request: asked.append((request.method, request.url)))
    report.goto(f"{address}laporan/")
    report.get_by_role("button", name="Ambil dari ponsel ini").click()
    expect(report.locator("#_alat [data-isi=pemilik] > [role=row]", has_text="Bu Entin").get_by_role("cell").last).to_have_text(dots(total))
    assert not [url for _, url in asked if "report-" in url or "fflate" in url]
    chosen(report)
    typed(report)
    assert not [url for _, url in asked if "fflate" in url]
    days = report.evaluate("new Date().getDate()")
    sales = (total * 60 + days) // (2 * days)
    expect(part(report).locator("[data-isi=sebulan] b")).to_have_text(f"{dots((count * 60 + days) // (2 * days))} barang, Rp{dots(sales)}")
    for width in (PHONE["width"], 1280):
        report.set_viewport_size({"width": width, "height": 740})
        assert report.evaluate("document.documentElement.scrollWidth") <= width
    assert Axe().run(report, options={"runOnly": ["wcag2a", "wcag2aa"]}).response["violations"] == []
    words = filled(report)
    assert [tag for tag in TAGS if re.fullmatch(r"[\s…\u2003]*", words[tag])] == ["angka-ramai", *(f"dana-{row}-{name}" for row in range(3, 6) for name in ("untuk", "banyak", "harga", "jumlah"))]
    left = 0
    for month in range(1, 7):
        goods, other = ((sales * percent + 50) // 100 for percent in (45, 5))
        left += sales - goods - other - 25_000
        assert {name: words[f"arus-{month}-{name}"] for name in ("penjualan", "bahan", "biaya", "angsuran", "sisa", "sejak")} == {
            "penjualan": dots(sales), "bahan": dots(goods), "biaya": dots(other), "angsuran": "25.000", "sisa": dots(sales - goods - other - 25_000), "sejak": dots(left)}
        sales = (sales * 102 + 50) // 100
    assert (words["dana-total"], words["dana-sendiri"], words["dana-dimohon"]) == ("3.290.000", "500.000", "2.790.000")
    assert words["anggapan-harga"] == f"rata-rata Rp{dots((2 * total + count) // (2 * count))} setiap barang, yang diterima pemilik"
    assert {method for method, _ in asked} == {"GET"}
    assert not [url for _, url in asked if "?" in url]


def altered(docx: bytes, part: str, change: Callable[[str], str]) -> bytes:
    """The same file, of which one part says something else."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx)) as package, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in package.namelist():
            data = package.read(name)
            target.writestr(name, change(data.decode()) if name == part else data)
    return out.getvalue()


def without(docx: bytes, *tags: str) -> bytes:
    """The same file, in which somebody has written over these fields."""
    return altered(docx, "word/document.xml", lambda body: re.sub(f'w:val="(?:{"|".join(tags)})"', 'w:val=""', body))


def renamed(docx: bytes, words: str) -> bytes:
    """The same file with other keywords."""
    return altered(docx, "docProps/core.xml", lambda facts: re.sub("(<cp:keywords>)[^<]*", rf"\g<1>{words}", facts))


def begun(page: Page, address: str, folder: Path) -> Page:
    """With an order of the owner's, and her dossier chosen."""
    page.goto(f"{address}laporan/")
    page.locator("[name=ponsel]").wait_for()
    today = page.evaluate("(now => [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(part => String(part).padStart(2, '0')).join('-'))(new Date())")
    given(page, folder, a_json={"versi": 1, "pesanan": [order(hari=today, barang=SOLD)]})
    chosen(page)
    return page


@pytest.fixture
def report(tab: Page, address: str, tmp_path: Path) -> Page:
    return begun(tab, address, tmp_path)


def told(page: Page, words: str) -> None:
    """These words are told, and nothing else."""
    expect(part(page).locator("[role=status] p:visible")).to_have_text([re.compile(re.escape(words))])


def test_what_can_not_be_filled_in_is_told(report: Page, katapang: tuple[Path, Site]) -> None:
    """What was chosen is no dossier, another's, or without its fields; some of them are named, and the rest is filled in."""
    mine, other = ((katapang[0] / f"cetak/berkas-{owner}.docx").read_bytes() for owner in (OWNER, "pak-dadang"))
    gone = without(mine, "angka-masa", "dana-2-harga", "dana-2-jumlah", "arus-3-sisa", "anggapan-angsuran")
    for docx, words in [
        (b"%PDF-1.7", "Berkas Word ini tidak bisa dibaca."), (other, "Berkas Word itu milik Pak Dadang. Pilih berkas usaha yang dipilih di atas."), (renamed(mine, ""), "Itu bukan berkas usaha dari situs ini."),
        (renamed(mine, "berkas-nenek-moyang"), "itu milik nenek-moyang"), (renamed(mine, "berkas-__proto__"), "Itu bukan berkas usaha"), (without(mine, *TAGS), "Semua kolom isian di berkas itu sudah tidak ada."), (b"PK" + bytes(4_100_000), "terlalu besar"),
    ]:
        part(report).locator("[name=word]").set_input_files({"name": "berkas.docx", "mimeType": "", "buffer": docx})
        part(report).get_by_role("button", name="Isi dan unduh").click()
        told(report, words)
    typed(report)
    part(report).locator("[name=word]").set_input_files({"name": "berkas.docx", "mimeType": "", "buffer": gone})
    words = filled(report)
    expect(part(report).locator("p[data-isi=hilang]")).to_have_text("Tidak terisi, karena kolomnya sudah tidak ada di berkas: Dicatat dari dan sampai; Rencana penggunaan dana (2); Perkiraan arus kas (3); anggapan angsuran sebulan.")
    assert words["dana-2-untuk"] == "Loyang"


def test_without_a_signal_and_without_a_file_it_is_told(phone: BrowserContext, address: str, tmp_path: Path) -> None:
    """What is missing, and what to do."""
    page = phone.new_page()
    page.route("**/report-dossier.js", lambda route: route.abort())
    page.goto(f"{address}laporan/")
    page.locator("[name=ponsel]").wait_for()
    part(page).locator("summary").click()
    expect(part(page).locator("p:visible").last).to_have_text("Bagian ini belum bisa dibuka. Coba lagi saat ada sinyal.")
    page.unroute_all()
    begun(page, address, tmp_path)
    page.route("**/cetak/*.docx", lambda route: route.fulfill(status=404))
    part(page).get_by_role("button", name="Isi dan unduh").click()
    told(page, "Berkas Word usaha ini tidak ada di situs.")
    page.unroute_all()
    page.route("**/cetak/*.docx", lambda route: route.abort())
    part(page).get_by_role("button", name="Isi dan unduh").click()
    told(page, "Coba lagi saat ada sinyal, atau pilih berkas")


@needs("uji berkas Word di LibreOffice", "soffice")
def test_libreoffice_opens_what_was_filled_in(report: Page, tmp_path: Path) -> None:
    """With all that was written into it, on as many pages as the paper has."""
    typed(report)
    with report.expect_download() as found:
        part(report).get_by_role("button", name="Isi dan unduh").click()
    found.value.save_as(tmp_path / "berkas.docx")
    subprocess.run(["soffice", f"-env:UserInstallation={(tmp_path / 'kantor').as_uri()}", "--headless", "--convert-to", "pdf", "--outdir", tmp_path, tmp_path / "berkas.docx"], check=True, timeout=120, capture_output=True)
    pdf = pypdfium2.PdfDocument(tmp_path / "berkas.pdf")
    words = "".join(page.get_textpage().get_text_range() for page in pdf)
    assert [value for tag, value in said((tmp_path / "berkas.docx").read_bytes()).items() if squeezed(value) not in squeezed(words) and tag.startswith(("angka", "dana", "arus"))] == []
    assert len(pdf) in (5, 6)


def test_what_is_typed_is_kept_on_the_phone_alone(report: Page, address: str) -> None:
    """By owner, and there again; what is no figure is told and kept by nobody, and what lies there broken harms nothing."""
    typed(report)
    part(report).locator("[name=biaya]").fill("2,5")
    part(report).locator("[name=biaya]").blur()
    told(report, "Tulis angka bulat saja")
    expect(part(report).locator("[name=biaya]")).to_have_value("")
    part(report).locator("[name=pemilik]").select_option("pak-dadang")
    expect(part(report).locator("[name=bahan]")).to_have_value("")
    kept = json.loads(report.evaluate("localStorage.getItem('/katapang/laporan')"))["bagian"]["berkas"]
    assert kept == {OWNER: {"bahan": 45, "biaya": None, "tumbuh": 2, "angsuran": 25_000, "sendiri": 500_000, "mulai": kept[OWNER]["mulai"], "dana": [
        {"untuk": "Oven", "banyak": 1, "harga": 2_750_000}, {"untuk": "Loyang", "banyak": 12, "harga": 45_000}]}}
    report.evaluate("kept => localStorage.setItem('/katapang/laporan', JSON.stringify({versi: 1, bagian: {berkas: kept}}))", {
        **kept, "pak-dadang": {"bahan": "<b>", "dana": [None, {"untuk": ["x"], "harga": -1}, 7] * 9, "mulai": "2026-13", "angsuran": 1e99}})
    report.goto("about:blank")
    report.goto(f"{address}laporan/")
    chosen(report)
    expect(part(report).locator("[name=harga]").nth(1)).to_have_value("45.000")
    part(report).locator("[name=pemilik]").select_option("pak-dadang")
    expect(part(report).locator("[name=bahan]")).to_have_value("")
    expect(part(report).locator("[data-isi=kosong]")).to_be_visible()
