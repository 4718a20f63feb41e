"""Papers of stalls and events can be printed, whatever the village wrote."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from storefront.media.papers.paper import Paper, Picture
from tests.media.papers import pdf
from tests.sites import KATAPANG, SMALL, need_katapang
from tests.views.print.hard import AREA, CHANGES, LEFT_OUT, ONE_WORD, SEVERAL_LINES, WORDS
from tests.views.print.places import STALL, at, changed, numbered, papers
from tests.village import Changes, Swap, village

pytestmark = pytest.mark.slow

SIZES = {"A3": (297, 420), "A4": (210, 297), "A5": (148, 210)}
MOST_BYTES = 300_000

_ALL = "".join(f"  - barang-{number:02}\n" for number in range(30))
_LONG_SLUG = "warungbuimas" * 6 + "digangme"
HARD: Changes = CHANGES | {
    "produk/simpan.md": "---\nnama: Simpan\nkategori: Camilan\npelaku_usaha: bu-tati\nharga: 1000\nterbit: tidak\n---\n",
    "produk/berfoto.md": "---\nnama: Opak\nkategori: Camilan\npelaku_usaha: bu-tati\nharga: 1000\nfoto: opak-bakar.jpg\npirt: 2063204010124-28\n---\n",
    f"warung/{_LONG_SLUG}.md": f"---\nnama: {WORDS}\nalamat: {SEVERAL_LINES}\njam: {WORDS}\nproduk: semua\n---\n",
    "warung/satu-kata.md": f"---\nnama: {ONE_WORD}\nalamat: {ONE_WORD}\nreseller: satu-kata\nfoto: tikar-pandan.jpg\nproduk:\n{_ALL[:12 * 14]}---\n",
    "warung/sebelas.md": f"---\nnama: Sebelas\nalamat: RT 01/RW 02\nreseller: nia\nproduk:\n{_ALL[:11 * 14]}---\n",
    "warung/tiga.md": "---\nnama: Tiga 👨‍👩‍👧‍👦\nalamat: RT 01/RW 02\nreseller: libur\nproduk:\n  - barang-02\n  - berfoto\n  - barang-01\n---\n",
    "warung/kosong.md": "---\nnama: Kosong\nalamat: RT 01/RW 02\nproduk: simpan\n---\n",
    "acara/panjang.md": (
        f"---\nnama: {WORDS}\njenis: rapat\nmulai: 6 Desember 2040 07.00\nselesai: 7 Desember 2040 11.00\ntempat: {SEVERAL_LINES}\nalamat: {AREA}\n"
        f"mitra: kelompok-tani\nreseller: nia\nstatus: diundur\nmulai_semula: 5 Desember 2040\nsajian:\n  - berfoto\n{_ALL}---\n"),
    "acara/berfoto.md": (
        f"---\nnama: {ONE_WORD}\nmulai: 8 Desember 2040\ntempat: {ONE_WORD}\nalamat: {SEVERAL_LINES}\nfoto: tikar-pandan.jpg\nsajian:\n{_ALL}---\n"),
    "acara/batal.md": f"---\nnama: {WORDS}\nmulai: 9 Desember 2040 07.00\ntempat: {SEVERAL_LINES}\nalamat: {AREA}\nstatus: batal\nsajian:\n{_ALL}---\n",
    "acara/tanpa-sajian.md": "---\nnama: Rapat RT\nmulai: 2 Desember 2040\ntempat: Balai\n---\n",
    "acara/satu.md": "---\nnama: Pasar\nmulai: 3 Desember 2040\ntempat: Balai\nsajian: berfoto\n---\n",
}


@dataclass(frozen=True)
class Printed:
    """A paper and its PDF file; `least` names what it may leave out."""

    paper: Paper
    pdf: bytes
    least: frozenset[str]


@pytest.fixture(scope="module", params=["small", "katapang", "hard"])
def printed(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> list[Printed]:
    """Every paper of a village."""
    if request.param == "katapang":
        need_katapang()
    content = {"small": SMALL, "katapang": KATAPANG}.get(request.param) or village(tmp_path_factory.mktemp("sulit") / "content", HARD)
    found = list(papers(at(content)).values())
    least = LEFT_OUT if request.param == "hard" else {}
    # A moved event's frame takes the place of the goods without a price.
    moved = frozenset({"also"})
    return [Printed(paper, pdf, least.get(paper.kind, moved if paper.data.get("status") else frozenset())) for paper, (pdf, _) in zip(found, pdf.typeset_all(found), strict=True)]


def test_every_paper_can_be_printed(printed: list[Printed]) -> None:
    """In the size that it says, light enough for a phone, tagged, with its title, its language and its fonts."""
    for one in printed:
        found = pdf.sheets(one.pdf)
        assert {sheet.size for sheet in found} == {SIZES[one.paper.size]}, one.paper.path
        assert len(one.pdf) <= MOST_BYTES, one.paper.path
        assert pdf.title(one.pdf) == pdf.clean(one.paper.title, "text"), one.paper.path
        assert pdf.tagged(one.pdf), one.paper.path
        assert pdf.language(one.pdf) == "id-ID", one.paper.path
        objects = b"".join(pdf.streams(one.pdf))
        assert objects.count(b"/Type/FontDescriptor") == objects.count(b"/FontFile") > 0, one.paper.path


def _shown(text: str) -> str:
    """A hyphen at the end of a line is read as the line's own."""
    return pdf.squeezed(text).replace("-", "")


def test_every_text_is_on_the_paper(printed: list[Printed]) -> None:
    """Whatever its length: nothing is left out on the way, but what is told in so many words that it can't be read otherwise."""
    for one in printed:
        shown = _shown("".join("".join(sheet.lines) for sheet in pdf.sheets(one.pdf)))
        assert [text for text in pdf.texts(one.paper.data, one.least) if _shown(text) not in shown] == [], one.paper.path


def test_no_label_is_without_its_mark(printed: list[Printed]) -> None:
    """Why it isn't halal may be left out; that it isn't never is."""
    for one in (one for one in printed if one.paper.kind == "label"):
        labels = one.paper.data["labels"]
        assert isinstance(labels, tuple)
        marked = sum(isinstance(label, Mapping) and label["mark"] != "" for label in labels)
        shown = " ".join(" ".join(sheet.lines) for sheet in pdf.sheets(one.pdf)).count("TIDAK HALAL")
        assert marked <= shown
        assert (marked > 0) is (shown > 0)


def test_nothing_leaves_the_page_or_lies_on_something_else(printed: list[Printed]) -> None:
    """Printers leave the outermost three millimetres white."""
    for one in printed:
        for sheet in pdf.sheets(one.pdf):
            assert pdf.outside(sheet, 3) == [], one.paper.path
            assert pdf.overlaps(sheet) == [], one.paper.path


def test_only_labels_take_more_than_one_page(printed: list[Printed]) -> None:
    """However much there is to say."""
    for one in printed:
        if one.paper.kind != "label":
            assert len(pdf.sheets(one.pdf)) == 1, one.paper.path


def test_every_letter_can_be_read(printed: list[Printed]) -> None:
    """None is smaller than seven points, however much there is to say."""
    for one in printed:
        assert min(map(pdf.smallest, pdf.sheets(one.pdf))) >= 7, one.paper.path


def test_whoever_cannot_scan_finds_a_number(printed: list[Printed]) -> None:
    """Beside each code, with whose it is: fourteen points on what hangs or stands, nine on a shelf."""
    for one in printed:
        labels = one.paper.data.get("labels", (one.paper.data,))
        assert isinstance(labels, tuple)
        (first, *_) = pdf.sheets(one.pdf)
        for place, label in enumerate(labels[:10]):
            assert isinstance(label, Mapping)
            for told in filter(None, (str(label["phone"]), pdf.clean(str(label["whom"]), "text"))):
                found = pdf.sizes_of(first, told)
                assert len(found) >= 1, (one.paper.path, place)
                assert min(found) >= (9 if one.paper.kind == "label" else 14), (one.paper.path, place)


@pytest.mark.parametrize(("count", "pages"), [(1, 1), (6, 1), (10, 1), (11, 2), (30, 3)])
def test_a_sheet_of_labels_has_no_empty_place(tmp_path: Path, count: int, pages: int) -> None:
    """The same labels stand there again, of none more than one more than of any other, and are not read out again."""
    products, goods = numbered(count)
    made, _ = pdf.typeset(changed(tmp_path, {**products, STALL: Swap("  - opak-bakar\n", goods)})["label-warung-pak-ujang"])
    sheets = pdf.sheets(made)
    assert [sum(line.startswith("Rp12.500") for line in sheet.lines) for sheet in sheets] == [10] * pages
    names = [line for sheet in sheets for line in sheet.lines if re.fullmatch(r"Barang \d+", line)]
    assert {names.count(f"Barang {number}") for number in range(count)} <= {10 * pages // count, 10 * pages // count + 1}
    assert pdf.parts(made).count("H2") == count


def test_a_quarter_of_an_events_poster_is_its_picture(printed: list[Printed], tmp_path: Path) -> None:
    """However much there is to say: it is what people see first. Red pictures stand in for the photos, and are counted."""
    Image.new("RGB", (400, 300), "#ff0000").save(tmp_path / "merah.jpg")
    red = Picture(tmp_path / "merah.jpg", "Merah")
    pictured = [one.paper for one in printed if one.paper.kind == "acara" and one.paper.data["pictures"]]
    assert pictured
    for paper in pictured:
        pictures = paper.data["pictures"]
        assert isinstance(pictures, tuple)
        made, _ = pdf.typeset(replace(paper, data={**paper.data, "pictures": (red,) * len(pictures)}))
        seen = pypdfium2.PdfDocument(made)[0].render(scale=1).to_pil().convert("RGB")
        shown = sum(count for count, (r, g, _) in seen.getcolors(seen.width * seen.height) or () if r > 240 and g < 40)  # type: ignore[misc]
        assert shown / (seen.width * seen.height) >= 0.25, paper.path


def test_both_sides_of_a_tent_say_the_same() -> None:
    """The seller's side stands on its head on the sheet, and is not read out a second time."""
    made, _ = pdf.typeset(papers(at(SMALL))["tenda-pasar-tani"])
    (sheet,) = pdf.sheets(made)
    assert _shown("".join(sheet.lines)).count("Rp13.000") == 2
    assert pdf.parts(made).count("H1") == 1


def test_the_same_paper_gives_the_same_bytes() -> None:
    """Made twice, of each kind."""
    for paper in papers(at(SMALL)).values():
        assert pdf.typeset(paper) == pdf.typeset(paper)
