"""Papers of sellers, goods and owners: what each one says, and that it can be printed, whatever the village wrote."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from storefront.media.colour import palette
from storefront.media.papers.paper import Code, Paper
from storefront.media.store import FOLDER, Store
from storefront.site.model import Site
from storefront.site.read import read
from storefront.views.print import owner, seller, tag
from tests.media.papers import pdf
from tests.sites import KATAPANG, SMALL, TODAY, changed, need_katapang
from tests.views.print.hard import CHANGES, LEFT_OUT, ONE_WORD, WORDS
from tests.village import Changes, Swap

A4 = (210, 297)
MOST_BYTES = 300_000
_TONES = palette("#2f6b3a").light
COMMON = {"brand": _TONES.brand, "deep": _TONES.deep, "village": "Desa Sukamaju", "note": "Desa contoh, bukan toko sungguhan."}
SHOP = "https://contoh.github.io/situs/toko/nia/"


@dataclass(frozen=True)
class Printed:
    """A paper, its PDF file, and the pages in it."""

    paper: Paper
    file: bytes
    sheets: tuple[pdf.Sheet, ...]


def _papers(site: Site) -> dict[str, Paper]:
    """By the names of their files."""
    found = chain(seller.papers(site), owner.papers(site), tag.papers(site))
    return {paper.path.removeprefix("cetak/").removesuffix(".pdf"): paper for paper in found}


def _changed(place: Path, changes: Changes) -> dict[str, Paper]:
    """The papers of the tiny village with these changes; none of them shows a photo."""
    return _papers(changed(place, changes))


@pytest.fixture(scope="module")
def small() -> dict[str, Paper]:
    return _papers(read(SMALL, "content", TODAY))


def _printed(papers: Mapping[str, Paper]) -> tuple[Printed, ...]:
    made = [(paper, pdf) for paper, (pdf, _) in zip(papers.values(), pdf.typeset_all(list(papers.values())), strict=True)]
    return tuple(Printed(paper, file, pdf.sheets(file)) for paper, file in made)


@cache
def _of_katapang() -> tuple[Printed, ...]:
    need_katapang()
    return _printed(_papers(read(KATAPANG, "content", TODAY, store=Store(FOLDER))))


@cache
def _of_the_small_village() -> tuple[Printed, ...]:
    return _printed(_papers(read(SMALL, "content", TODAY)))


@cache
def _of_the_hard_village() -> tuple[Printed, ...]:
    """Only the first four tags, for the others have the same names."""
    with TemporaryDirectory() as place:
        papers = _changed(Path(place) / "content", CHANGES)
    return _printed({name: paper for name, paper in papers.items() if not name.startswith("gantung-barang-") or name[-2:] < "04"})


@pytest.fixture(params=[_of_the_small_village, _of_katapang, _of_the_hard_village])
def printed(request: pytest.FixtureRequest) -> tuple[Printed, ...]:
    """Every paper of a village."""
    found: tuple[Printed, ...] = request.param()
    return found


def test_the_papers_of_the_small_village(small: dict[str, Paper]) -> None:
    """Cards and slips for its seller, a list for its owner, tags for the mat and none for the crackers."""
    assert {name: (paper.kind, paper.title, paper.size) for name, paper in small.items()} == {
        "kartu-nia": ("kartu", "Kartu nama Nia", "A4"),
        "terima-kasih-nia": ("terima-kasih", "Ucapan terima kasih Nia", "A4"),
        "harga-bu-tati": ("harga", "Daftar harga Bu Tati", "A4"),
        "gantung-tikar-pandan": ("gantung", "Label gantung Tikar Pandan", "A4"),
    }


def test_a_card(small: dict[str, Paper]) -> None:
    """Who, for whom, the number as people read it, where to and when; the code says that it came from a card."""
    assert small["kartu-nia"].data == {
        **COMMON, "role": "Penjual buatan warga Desa Sukamaju", "name": "Nia", "whatsapp": "WhatsApp", "phone": "0812-0000-0062",
        "lines": ("Mengantar ke Sukamaju dan sekitarnya.", "Membalas pukul\u00a008.00\u2060–\u206020.00."), "code": Code(f"{SHOP}?dari=kartu"), "typed": "contoh.github.io/situs/toko/nia",
        "hint": "Cetak 100% di kertas tebal, lalu potong di antara tanda.",
    }


def test_a_slip(small: dict[str, Paper]) -> None:
    """The village's thanks, and how to order again; the code says that it came from a parcel."""
    assert small["terima-kasih-nia"].data == {
        **COMMON, "thanks": "Terima kasih", "lead": "Barang ini dibuat di rumah warga Desa\u00a0Sukamaju. Semoga Anda suka.", "from": "Dari Nia:",
        "call": "Pesan lagi ke Nia", "how": "Pindai kodenya, atau kirim WhatsApp ke 0812-0000-0062.",
        "replies": "Membalas pukul\u00a008.00\u2060–\u206020.00.", "code": Code(f"{SHOP}?dari=kemasan"), "typed": "contoh.github.io/situs/toko/nia",
    }


def test_a_price_list(small: dict[str, Paper]) -> None:
    """The owner's own prices from the day of the build on, in full where variants differ; a seller's own price stands behind the name."""
    assert small["harga-bu-tati"].data == {
        **COMMON, "nib": "", "heading": "Daftar harga", "name": "Bu Tati", "business": "Dapur Bu Tati", "place": "RT\u00a001/\u200bRW\u00a002, sejak 2010",
        "valid": "Berlaku mulai Selasa, 24 November 2026", "sellers_title": "Pesan lewat", "sellers": ({"name": "Nia", "phone": "0812-0000-0062"},),
        "code": Code("https://contoh.github.io/situs/usaha/bu-tati/"), "typed": "contoh.github.io/situs",
        "products": (
            {"name": "Opak Bakar", "mark": "", "unit": "sebungkus 200 g, isi 12 keping", "lead": "", "price": "12.000", "variants": (), "details": ("Dijual Nia (Rp13.000).",),
             "proofs": ("Sertifikat halal sedang diurus",)},
            {"name": "Tikar Pandan", "mark": "", "unit": "selembar", "lead": "", "price": "",
             "variants": ({"name": "Kecil", "lead": "", "price": "85.000"}, {"name": "Besar", "lead": "", "price": "120.000"}),
             "details": ("Pesan dulu, siap 5 hari.", "Dijual Nia."), "proofs": ()},
        ),
    }


@pytest.mark.parametrize(
    ("changes", "gone"),
    [
        ({"reseller/nia.md": Swap("jam: 08.00–20.00", "aktif: tidak")}, {"kartu-nia", "terima-kasih-nia"}),
        ({"produk/tikar-pandan.md": Swap("satuan: lembar", "satuan: lembar\nisi: 2 lembar")}, {"gantung-tikar-pandan"}),
        ({"produk/tikar-pandan.md": Swap("satuan: lembar", "satuan: lembar\npirt: 2063204010124-28")}, {"gantung-tikar-pandan"}),
        ({"produk/tikar-pandan.md": Swap("satuan: lembar", "satuan: lembar\nhalal: ID32110001234560124")}, {"gantung-tikar-pandan"}),
        ({"produk/tikar-pandan.md": Swap("satuan: lembar", "satuan: lembar\nbpom: MD 234567890124")}, {"gantung-tikar-pandan"}),
        ({"produk/tikar-pandan.md": Swap("satuan: lembar", "satuan: lembar\nhalal: tidak\nalasan_tidak_halal: tali kulit babi")}, set()),
        ({"produk/tikar-pandan.md": Swap("satuan: lembar", "satuan: lembar\nukuran: 2 m\nberat: 1 kg")}, set()),
        ({"pelaku-usaha/pak-oyo.md": "---\nnama: Pak Oyo\n---\n"}, set()),
    ],
)
def test_who_has_papers(tmp_path: Path, small: dict[str, Paper], changes: Changes, gone: set[str]) -> None:
    """Sellers at rest have none, nor have owners of nothing; food is known by its contents, its permit or its certificate."""
    assert _changed(tmp_path / "content", changes).keys() == small.keys() - gone


@pytest.mark.parametrize(
    ("changes", "details"),
    [
        ({"produk/opak-bakar.md": Swap("isi: 12 keping", "minimal: 5")}, ("Pesan paling sedikit 5 bungkus.", "Dijual Nia (Rp13.000).")),
        ({"reseller/nia.md": Swap("    harga: 13000\n", "")}, ("Dijual Nia.",)),
        ({"reseller/nia.md": Swap("jam: 08.00–20.00", "aktif: tidak")}, ("Hanya di warung.",)),
        ({"produk/opak-bakar.md": Swap("isi: 12 keping", "varian:\n  - nama: Asin\n  - nama: Manis\n    harga: 12000")},
         ("Pilihan: Asin dan Manis.", "Dijual Nia (Rp13.000).")),
        ({"produk/opak-bakar.md": Swap("isi: 12 keping", "stok: habis")}, ("Dijual Nia (Rp13.000).",)),
        ({"produk/opak-bakar.md": Swap("isi: 12 keping", "varian:\n  - nama: Kecil\n    harga: 8000\n  - nama: Besar\n    harga: 16000")},
         ("Dijual Nia (mulai Rp9.000).",)),
        ({"reseller/ujang.md": "---\nnama: Ujang\nwhatsapp: 0812-0000-0064\nproduk: semua\n---\n"}, ("Dijual Nia (Rp13.000) dan Ujang.",)),
    ],
)
def test_what_a_price_list_says_of_a_product(tmp_path: Path, changes: Changes, details: tuple[str, ...]) -> None:
    """The smallest order, choices of one price, and who sells it; not what runs out and comes again."""
    products = _changed(tmp_path / "content", changes)["harga-bu-tati"].data["products"]
    assert isinstance(products, tuple)
    assert [line["details"] for line in products if isinstance(line, Mapping) and line["name"] == "Opak Bakar"] == [details]


def test_long_lines_are_shortened_on_a_card_and_names_never(tmp_path: Path) -> None:
    """Whole words of where to and when; a number abroad keeps its country."""
    papers = _changed(tmp_path / "content", CHANGES)
    lines = papers["kartu-nia"].data["lines"]
    assert lines == (
        "Mengantar ke Desa Sukamaju Blok 1, Desa Sukamaju Blok 2, Desa Sukamaju Blok 3, Desa\u00a0…",
        "Membalas paket Kue Kotak Rapat, Arisan, Syukuran, Hajatan Isi Lima Macam dari Dapur\u00a0…",
    )
    assert papers["kartu-nia"].data["name"] == WORDS
    assert (papers["kartu-satu-kata"].data["name"], papers["kartu-satu-kata"].data["phone"]) == (ONE_WORD, "+65 8123 4567")
    assert papers["kartu-satu-kata"].data["lines"] == ()
    assert "kartu-libur" not in papers


def test_every_paper_can_be_printed(printed: tuple[Printed, ...]) -> None:
    """On A4, light enough for a phone, tagged, with its title and language."""
    for one in printed:
        assert {sheet.size for sheet in one.sheets} == {A4}, one.paper.path
        assert len(one.file) <= MOST_BYTES, one.paper.path
        assert pdf.title(one.file) == pdf.clean(one.paper.title, "text"), one.paper.path
        assert pdf.tagged(one.file), one.paper.path
        assert pdf.language(one.file) == "id-ID", one.paper.path


def test_every_text_is_on_the_paper(printed: tuple[Printed, ...]) -> None:
    """Whatever its length: nothing is left out on the way, but what is told in so many words that it can't be read otherwise."""
    for one in printed:
        shown = pdf.squeezed("".join("".join(sheet.lines) for sheet in one.sheets))
        least = LEFT_OUT.get(one.paper.kind, ()) if printed is _of_the_hard_village() else ()
        assert [text for text in pdf.texts(one.paper.data, least) if pdf.squeezed(text) not in shown] == [], one.paper.path


def test_every_letter_can_be_read(printed: tuple[Printed, ...]) -> None:
    """None is smaller than seven points, no telephone number smaller than nine, however much there is to say."""
    for one in printed:
        assert min(map(pdf.smallest, one.sheets)) >= 7, one.paper.path
        numbers = {phone for text in pdf.texts(one.paper.data) for phone in re.findall(r"0\d{3}-\d{4}-\d{4,5}|\+65 \d{4} \d{4}", text)}
        assert numbers, one.paper.path
        for sheet in one.sheets[:1]:
            assert min(size for phone in numbers for size in pdf.sizes_of(sheet, phone)) >= 9, one.paper.path


def test_nothing_leaves_the_page_or_lies_on_something_else(printed: tuple[Printed, ...]) -> None:
    """Printers leave the outermost three millimetres white."""
    for one in printed:
        for sheet in one.sheets:
            assert pdf.outside(sheet, 3) == [], one.paper.path
            assert pdf.overlaps(sheet) == [], one.paper.path


def test_how_many_there_are_of_each_on_a_sheet(printed: tuple[Printed, ...]) -> None:
    """Ten cards, nine tags, four slips, each with a number, as many on each page."""
    for one in printed:
        if copies := {"kartu": 10, "gantung": 9, "terima-kasih": 4}.get(one.paper.kind):
            tags = one.paper.data.get("tags", ())
            assert isinstance(tags, tuple)
            assert len(one.sheets) == max(1, len(tags) // 9), one.paper.path
            for sheet in one.sheets:
                assert len(re.findall(r"0812-\d{4}-\d{4,5}|\+6581234567", pdf.squeezed("".join(sheet.lines)))) == copies, one.paper.path


def test_price_lists_have_no_page_of_a_few_lines(printed: tuple[Printed, ...]) -> None:
    """A product keeps together, so that the last page shows at least one whole one."""
    for one in printed:
        if one.paper.kind == "harga":
            for sheet in one.sheets:
                assert len(sheet.lines) >= 4, (one.paper.path, sheet.lines)


def _products(count: int) -> Iterator[tuple[str, str]]:
    for number in range(count):
        yield f"produk/barang-{number:02}.md", f"---\nnama: Barang {number}\nkategori: Camilan\npelaku_usaha: bu-tati\nharga: 12500\n---\n"


@pytest.mark.parametrize(("count", "pages"), [(1, 1), (3, 1), (30, 5)])
def test_a_price_list_takes_as_many_pages_as_it_needs(tmp_path: Path, count: int, pages: int) -> None:
    """In large letters, each page with its number."""
    changes: Changes = {"produk": None, "warung": None, "acara": None, "kabar": None, **dict(_products(count)), "reseller/nia.md": Swap(
        "produk:\n  - produk: opak-bakar\n    harga: 13000\n    shopee: https://shopee.co.id/product/123456/7890123\n  - tikar-pandan", "produk: semua")}
    made, _ = pdf.typeset(_changed(tmp_path / "content", changes)["harga-bu-tati"])
    assert [sheet.lines[-1].rpartition(" ")[2] for sheet in pdf.sheets(made)] == [f"{number}/{pages}" for number in range(1, pages + 1)]


def test_the_day_of_the_build_is_on_the_price_list() -> None:
    """The clock is not asked."""
    data = _papers(read(SMALL, "content", date(2027, 1, 1)))["harga-bu-tati"].data
    assert data["valid"] == "Berlaku mulai Jumat, 1 Januari 2027"


def test_the_same_paper_gives_the_same_bytes(small: dict[str, Paper]) -> None:
    """Made twice, of each kind."""
    for paper in small.values():
        assert pdf.typeset(paper) == pdf.typeset(paper)
