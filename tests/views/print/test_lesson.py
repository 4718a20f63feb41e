"""The sheet of a lesson: what it says, and that it can be printed, copied and written on, however long the lesson is."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from storefront.media.papers.paper import Code, Paper
from storefront.site.read import read
from storefront.views.print import index, lesson
from tests.media.papers import pdf, photocopy
from tests.sites import KATAPANG, TODAY, changed, need_katapang
from tests.views.print.hard import CHANGES, ONE_WORD, WORDS
from tests.village import Changes, village

LESSON = """---
judul: Foto barang
ringkasan: Terang.
untuk: Reseller
perlu: ponsel, kertas
diperiksa: 1 November 2026
---

Kata **tebal**.

## Siapkan

- [ ] Lap *lensa* di [toko](https://contoh.id/kain/).
  - kain
1. satu

| a | b |
|---|---|
| 1 | 2 |

![Tikar](../foto/tikar-pandan.jpg)
"""
STEP = "- [ ] Lap lensa ponsel dengan kain kaus yang bersih, lalu lihat hasilnya di luar rumah.\n"
TOLD = "Orang membaca status sambil menunggu nasi matang, jadi satu baris harus cukup untuk membuatnya berhenti.\n\n"
# The letters of a step are never smaller.
LEAST = 10.5


def _papers(place: Path, changes: Changes) -> list[Paper]:
    return list(lesson.papers(changed(place, changes)))


def _told(heading: str, runs: list[tuple[str, bool]]) -> dict[str, Any]:
    return {"kind": heading, "depth": 0, "number": 0, "rows": (), "runs": tuple({"text": text, "bold": bold, "line": False, "gap": gap} for text, bold, gap in runs)}


def test_what_a_sheet_says(tmp_path: Path) -> None:
    """The whole lesson but its photos; the code leads to its page."""
    [paper] = _papers(tmp_path, {"pelatihan/foto.md": LESSON})
    assert (paper.path, paper.kind, paper.subject, paper.title, paper.size) == (
        "cetak/pelatihan-foto.pdf", "pelatihan", "foto", "Lembar pelajaran Foto barang", "A4")
    assert {name: paper.data[name] for name in ("heading", "name", "lead", "facts", "checked", "code", "typed")} == {
        "heading": "Pelajaran, Desa Sukamaju", "name": "Foto barang", "lead": "Terang.",
        "facts": ({"label": "Untuk", "value": "Reseller"}, {"label": "Siapkan", "value": "ponsel dan kertas"}),
        "checked": "Angka dan aturan di sini diperiksa 1 November 2026.",
        "code": Code("https://contoh.github.io/situs/pelatihan/foto/"), "typed": "contoh.github.io/situs/pelatihan/foto"}
    parts: Any = paper.data["blocks"]
    assert [(part["kind"], part["depth"], part["number"], "".join(run["text"] for run in part["runs"])) for part in parts] == [
        ("text", 0, 0, "Kata tebal."), ("heading", 0, 0, "Siapkan"), ("step", 0, 0, "Lap lensa di toko (contoh.id/kain)."), ("item", 1, 0, "kain"),
        ("number", 0, 1, "satu"), ("table", 0, 0, "")]
    assert parts[0] == _told("text", [("Kata ", False, False), ("tebal", True, True), (".", False, False)])
    assert parts[-1]["rows"] == (("a", "b"), ("1", "2"))


def test_it_is_found_where_papers_are(tmp_path: Path) -> None:
    """On the page of what is printed, below its own name."""
    site = read(village(tmp_path / "content", {"pelatihan/foto.md": LESSON}), "content", TODAY, store=pdf.Store(tmp_path))
    group = next(group for group in index.page(site)[1].groups if group.slug == "pelatihan")
    assert [(subject.name, [(item.title, [size.url for size in item.sizes]) for item in subject.items]) for subject in group.subjects] == [
        ("Foto barang", [("Lembar pelajaran", ["\x1fcetak/pelatihan-foto.pdf"])])]


def test_a_title_that_can_not_be_drawn_has_no_sheet(tmp_path: Path) -> None:
    """A warning names the file and the line; the page stays."""
    site = read(village(tmp_path / "content", {"pelatihan/foto.md": LESSON.replace("Foto barang", "商品照片")}), "content", TODAY, store=pdf.Store(tmp_path))
    assert [paper for paper in index.papers(site) if paper.kind == "pelatihan"] == []
    assert [str(told).rsplit(":", 1)[0][:49] for told in site.warnings if "foto.md" in told.file] == ["content/pelatihan/foto.md:2  Peringatan: judul"]


LONG = f"---\njudul: {{}}\nringkasan: {'Kata ' * 31}\nuntuk: {WORDS}\nperlu: {', '.join(['kain'] * 20)}\n---\n\n{{}}"
WIDE = f"| {WORDS} | {ONE_WORD} | b | c |\n|---|---|---|---|\n| {TOLD.strip()} | 2 | 3 | 4 |\n"
# By name: the text, and on how many pages it stands.
TEXTS = {
    "one step": (LONG.format("Foto", STEP), 1), "a page": (LONG.format(WORDS, STEP * 8), 1), "two pages": (LONG.format(WORDS, STEP * 16 + f"\n## Judul\n\n{TOLD * 2}" + STEP * 8), 2),
    "what explains goes": (LONG.format("Foto", (STEP * 3 + f"\n{TOLD * 3}\n## {WORDS}\n\n") * 8), 2), "no words": (LONG.format("Foto", ""), 1),
    "one long word": (LONG.format(ONE_WORD, STEP * 3 + f"- [ ] {ONE_WORD}\n\n{WIDE}"), 2), "without end": (LONG.format("Foto", STEP * 300), 8),
}


@cache
def _printed(name: str) -> tuple[Paper, bytes, tuple[pdf.Sheet, ...]]:
    with TemporaryDirectory() as place:
        [paper] = _papers(Path(place), {**CHANGES, "pelatihan/foto.md": TEXTS[name][0]})
    file = pdf.typeset(paper)[0]
    return paper, file, pdf.sheets(file)


@cache
def _of_katapang() -> tuple[tuple[Paper, bytes, tuple[pdf.Sheet, ...]], ...]:
    need_katapang()
    papers = list(lesson.papers(read(KATAPANG, "content", TODAY)))
    return tuple((paper, file, pdf.sheets(file)) for paper, (file, _) in zip(papers, pdf.typeset_all(papers), strict=True))


def _steps(paper: Paper) -> Iterator[str]:
    parts: Any = paper.data["blocks"]
    return ("".join(run["text"] for run in part["runs"]) for part in parts if part["kind"] == "step")


def _readable(paper: Paper, file: bytes, sheets: tuple[pdf.Sheet, ...]) -> None:
    """Tagged, inside the margin, no letter on another, none too small, every step there and large, and room for name and signature."""
    assert pdf.tagged(file)
    assert pdf.title(file) == paper.title
    for sheet in sheets:
        assert sheet.size == (210, 297)
        assert pdf.outside(sheet, 5) == []
        assert pdf.overlaps(sheet) == []
        assert pdf.smallest(sheet) >= 7
    whole = pdf.squeezed("".join("".join(sign for sign, _, _ in sheet.sized) for sheet in sheets))
    for words in _steps(paper):
        assert pdf.squeezed(words) in whole, words
        # A line may break between two sheets; the title says some of them in small letters below.
        assert max((size for sheet in sheets for size in pdf.sizes_of(sheet, words)), default=LEAST) >= LEAST, words
    for words in ("Nama", "Tanggal", "Peserta", "Pendamping", "Namadantandatangan"):
        assert words in whole


@pytest.mark.slow
@pytest.mark.parametrize("name", TEXTS)
def test_any_lesson_can_be_printed(name: str) -> None:
    """On one page or two with large letters; where it is longer than that the explanations go, then it goes on."""
    paper, file, sheets = _printed(name)
    _readable(paper, file, sheets)
    assert len(sheets) == TEXTS[name][1]


@pytest.mark.slow
def test_the_samples_sheets() -> None:
    """Each on two pages at most, with all that the lesson says, and a code that is read from a bad photocopy."""
    for paper, file, sheets in _of_katapang():
        _readable(paper, file, sheets)
        assert len(sheets) <= 2, paper.title
        whole = pdf.squeezed("".join("".join(sign for sign, _, _ in sheet.sized) for sheet in sheets))
        assert [text for text in pdf.texts(paper.data["blocks"], {"kind"}) if pdf.squeezed(text) not in whole] == []
        first = next(photocopy.pages(file, 150))
        assert photocopy.codes(photocopy.pale(first)) == [*paper.links]
