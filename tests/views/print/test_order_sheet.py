"""Order sheets: whose goods stand on them with which number, and that a copy of a copy can still be read and written on."""

import re
from collections.abc import Mapping
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp

from storefront.media.papers.paper import Code, Paper
from storefront.media.store import FOLDER, Store
from storefront.site.model import Site
from storefront.site.read import read
from storefront.views.print.order_sheet import papers
from tests.media.papers import pdf
from tests.media.papers.photocopy import apart, pages
from tests.sites import KATAPANG, SMALL, TODAY, need_katapang
from tests.views.print.hard import CHANGES
from tests.views.print.places import numbered
from tests.village import Changes, Swap, village
from tests.words.paper_numbers import whole

STALL, EVENT, SELLER, GOOD = "warung/warung-pak-ujang.md", "acara/pasar-tani.md", "reseller/nia.md", "produk/opak-bakar.md"
MAT = "produk/tikar-pandan.md"


def _site(content: Path) -> Site:
    return read(content, "content", TODAY, store=Store(FOLDER), cards=False)


def _papers(site: Site) -> dict[str, Paper]:
    return {paper.path.removeprefix("cetak/").removesuffix(".pdf"): paper for paper in papers(site)}


def _changed(place: Path, changes: Changes) -> dict[str, Paper]:
    return _papers(_site(village(place / "isi", changes)))


def _goods(paper: Paper) -> list[Mapping[str, str]]:
    return list(paper.data["numbered"])  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def small() -> dict[str, Paper]:
    return _papers(_site(SMALL))


def test_the_sheets_of_the_small_village(small: dict[str, Paper]) -> None:
    """One for its stall, its market and its seller; the codes lead to their pages, a seller's says that it came from paper."""
    base = "https://contoh.github.io/situs/"
    assert {name: (paper.kind, paper.subject, paper.title, paper.data["code"]) for name, paper in small.items()} == {
        "pesanan-warung-warung-pak-ujang": ("pesanan-warung", "warung-pak-ujang", "Lembar pesanan Warung Pak Ujang", Code(f"{base}warung/warung-pak-ujang/")),
        "pesanan-acara-pasar-tani": ("pesanan-acara", "pasar-tani", "Lembar pesanan Pasar Tani", Code(f"{base}acara/pasar-tani/")),
        "pesanan-penjual-nia": ("pesanan-penjual", "nia", "Lembar pesanan Nia", Code(f"{base}toko/nia/?dari=kertas")),
    }


def test_a_sellers_sheet_word_for_word(small: dict[str, Paper]) -> None:
    """Each variant for itself, at this seller's price of today; where to write to, and what a row is."""
    data = small["pesanan-penjual-nia"].data
    assert _goods(small["pesanan-penjual-nia"]) == [
        {"number": "79083", "name": "Opak Bakar", "mark": "", "lead": "", "price": "13.000", "facts": "sebungkus 200 g, isi 12 keping"},
        {"number": "52876", "name": "Tikar Pandan, Kecil", "mark": "", "lead": "", "price": "85.000", "facts": "selembar · Pesan dulu, siap 5 hari"},
        {"number": "62345", "name": "Tikar Pandan, Besar", "mark": "", "lead": "", "price": "120.000", "facts": "selembar · Pesan dulu, siap 5 hari"},
    ]
    assert {name: data[name] for name in ("heading", "name", "about", "steps", "valid", "rows", "places", "columns", "rule", "hand_in", "whom", "phone")} == {
        "heading": "Lembar pesanan, Desa Sukamaju", "name": "Nia", "about": "Mengantar ke Sukamaju dan sekitarnya.",
        "steps": ("Cari barangnya di daftar ini, lihat nomornya.", "Tulis nama, nomor barang, dan banyaknya di lembar isian.",
                  "Pesanan sampai ke Nia dan diantar ke alamat yang ditulis."),
        "valid": "Harga hari Selasa, 24 November 2026, bisa berubah.", "rows": 20, "places": 5,
        "columns": ("Nama, No. HP", "Nomor barang", "Banyaknya", "Alamat"),
        "rule": "Satu baris untuk satu barang. Pesan dua macam? Pakai dua baris, namanya cukup sekali.",
        "hand_in": "Sudah penuh? Foto lembar ini lalu kirim ke Nia, atau titipkan kertasnya.", "whom": "WhatsApp Nia", "phone": "0812-0000-0062",
    }


def test_where_an_order_is_fetched(small: dict[str, Paper]) -> None:
    """At the stall or the market, unless an address is written."""
    stall, event = (small[f"pesanan-{name}"].data for name in ("warung-warung-pak-ujang", "acara-pasar-tani"))
    for data, place in ((stall, "diambil di sini"), (event, "diambil di acara")):
        assert data["columns"][3] == f"Alamat (kosong: {place})"  # type: ignore[index]
        assert data["steps"][2] == f"Pesanan sampai ke Nia, barangnya {place}."  # type: ignore[index]
    assert event["about"] == "Sabtu, 1 Desember 2040, Lapangan desa"


_OTHER = "---\nnama: Ani\nwhatsapp: 0812-0000-0063\nproduk: opak-bakar\n---\n"


@pytest.mark.parametrize(("changes", "names"), [
    ({SELLER: Swap("jam: 08.00–20.00", "aktif: tidak")}, []),
    ({SELLER: Swap("jam: 08.00–20.00", "aktif: tidak"), "reseller/ani.md": _OTHER},
     ["pesanan-warung-warung-pak-ujang", "pesanan-acara-pasar-tani", "pesanan-penjual-ani"]),
    ({EVENT: Swap("reseller: nia", "reseller: nia\nstatus: batal")}, ["pesanan-warung-warung-pak-ujang", "pesanan-penjual-nia"]),
    ({EVENT: Swap("jenis: bazar", "jenis: rapat")}, ["pesanan-warung-warung-pak-ujang", "pesanan-penjual-nia"]),
    ({EVENT: Swap("2040", "2025")}, None),
    ({STALL: Swap("  - opak-bakar", "  - tikar-pandan"), MAT: Swap("stok: pesan-dulu\nsiap_dalam: 5", "stok: habis")},
     ["pesanan-acara-pasar-tani", "pesanan-penjual-nia"]),
    ({SELLER: Swap("  - produk: opak-bakar\n    harga: 13000\n    shopee: https://shopee.co.id/product/123456/7890123\n", ""), "reseller/ani.md": _OTHER},
     ["pesanan-penjual-ani", "pesanan-penjual-nia"]),
], ids=["nobody sells", "nobody answers", "off", "guests are served", "over", "sold out", "sold by another"])
def test_which_sheets_there_are(changes: Changes, names: list[str] | None, tmp_path: Path) -> None:
    """Only where something can be ordered from who answers there, or from anybody where nobody does."""
    if names is None:
        changes = {EVENT: "---\nnama: Pasar\nmulai: 23 November 2026\ntempat: Balai\nsajian: opak-bakar\nreseller: nia\n---\n"}
        names = ["pesanan-warung-warung-pak-ujang", "pesanan-penjual-nia"]
    assert list(_changed(tmp_path, changes)) == names


def test_what_can_be_had_of_variants(tmp_path: Path) -> None:
    """A sold out one is left out; a price that is asked for or the least of several says so; the smallest order is told."""
    made = _changed(tmp_path, {
        MAT: Swap("  - nama: Kecil\n", "  - nama: Kecil\n    stok: habis\n  - nama: Lebar\n    harga: tanya\n"),
        GOOD: Swap("satuan: bungkus", "satuan: bungkus\nminimal: 3"), SELLER: Swap("harga: 13000", "harga: mulai 13000")})
    assert [(good["name"], good["lead"], good["price"], good["facts"]) for good in _goods(made["pesanan-penjual-nia"])] == [
        ("Opak Bakar", "mulai", "13.000", "sebungkus 200 g, isi 12 keping · paling sedikit 3"),
        ("Tikar Pandan, Lebar", "Tanya harga", "", "selembar · Pesan dulu, siap 5 hari"),
        ("Tikar Pandan, Besar", "", "120.000", "selembar · Pesan dulu, siap 5 hari"),
    ]


def test_added_goods_change_no_number(small: dict[str, Paper], tmp_path: Path) -> None:
    """Fifty more: what was printed before is printed again."""
    products, _ = numbered(50)
    now = _changed(tmp_path, {**products, SELLER: Swap("  - tikar-pandan", "  - tikar-pandan\n" + "".join(f"  - barang-{number:02}\n" for number in range(50)))})
    before, after = ({good["name"]: good["number"] for good in _goods(made["pesanan-penjual-nia"])} for made in (small, now))
    assert len(after) == 53
    assert before.items() <= after.items()
    assert all(number == whole(number[:-1]) for number in after.values())


@pytest.mark.slow
@pytest.mark.parametrize("which", ["small", "katapang", "hard"])
def test_sheets_are_whole_on_paper(which: str, tmp_path: Path) -> None:
    """A4, tagged, light; each text is there, none on another or where no printer prints, none too small; the last page has twenty rows, a box for each digit."""
    if which == "katapang":
        need_katapang()
    content = {"small": SMALL, "katapang": KATAPANG}.get(which) or village(tmp_path / "isi", CHANGES)
    made = list(papers(_site(content)))
    assert made
    for paper, (file, _) in zip(made, pdf.typeset_all(made), strict=True):
        sheets = pdf.sheets(file)
        assert (pdf.title(file), pdf.tagged(file), pdf.language(file)) == (pdf.clean(paper.title, "text"), True, "id-ID")
        assert len(file) <= 300_000
        assert len(sheets) <= 5
        assert {sheet.size for sheet in sheets} == {(210, 297)}
        assert [(pdf.outside(sheet, 8), pdf.overlaps(sheet)) for sheet in sheets] == [([], [])] * len(sheets), paper.path
        assert min(map(pdf.smallest, sheets)) >= 7
        shown = pdf.squeezed("".join("".join(sheet.lines) for sheet in sheets)).replace("-", "")
        # Emoji of several parts are not read back as they were.
        assert [text for text in pdf.texts(paper.data) if "❤" not in text and pdf.squeezed(text).replace("-", "") not in shown] == [], paper.path
        for good in _goods(paper):
            assert min(size for sheet in sheets for size in pdf.sizes_of(sheet, good["number"])) >= 15
        assert [line for line in sheets[-1].lines if re.fullmatch(r"\d+", line)] == [str(row) for row in range(1, 21)]
        assert min(pdf.sizes_of(sheets[-1], str(paper.data["phone"])), default=0) >= 10
        code = paper.data["code"]
        assert isinstance(code, Code)
        assert [found.text for found in zxingcpp.read_barcodes(pypdfium2.PdfDocument(file)[0].render(scale=2).to_pil())] == [code.link]


@pytest.mark.slow
def test_digits_stand_apart_on_a_bad_copy(small: dict[str, Paper]) -> None:
    """At 150 dots an inch, hardly any grey left: five signs in each number, for whoever copies it by hand."""
    paper = small["pesanan-penjual-nia"]
    file, _ = pdf.typeset(paper)
    sheet, page = pdf.sheets(file)[0], next(pages(file, 150))
    for good in _goods(paper):
        (boxes,) = pdf.boxes_of(sheet, good["number"])
        assert apart(page, 150, boxes) == 5, good["number"]


@pytest.mark.slow
@pytest.mark.parametrize("count", [1, 13, 14, 17, 18, 19, 40, 60])
def test_however_many_goods_there_are(count: int, tmp_path: Path) -> None:
    """Each once, on as many pages as it takes, no empty one, and behind them the rows."""
    products, goods = numbered(count)
    paper = _changed(tmp_path, {**products, STALL: Swap("  - opak-bakar\n", goods), SELLER: Swap("  - tikar-pandan\n", goods)})["pesanan-warung-warung-pak-ujang"]
    sheets = pdf.sheets(pdf.typeset(paper)[0])
    names = [line for sheet in sheets for line in sheet.lines if re.search(r"Barang \d+", line)]
    assert sum(len(re.findall(r"Barang \d+", line)) for line in names) == count
    assert len(sheets) <= 2 + count // 16
    assert all(any(good["number"] in line.replace(" ", "") for line in sheet.lines for good in _goods(paper)) for sheet in sheets[:-1])


@pytest.mark.slow
def test_the_same_sheet_gives_the_same_bytes(small: dict[str, Paper]) -> None:
    for paper in small.values():
        assert pdf.typeset(paper) == pdf.typeset(paper)
