"""Typesetting itself: the same bytes for the same paper, and content that is text and never markup."""

import ctypes
import io
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image
from pypdfium2 import raw

from storefront.media.papers import paper_files
from storefront.media.papers import typeset as typesetting
from storefront.media.papers.paper import Code, Paper, Picture
from storefront.media.store import Store
from storefront.views.print import index
from tests.media.papers.pdf import boxes_of, outside, sheets, tagged, typeset
from tests.views.print.places import at
from tests.village import SMALL


@pytest.fixture(scope="module")
def card() -> Paper:
    """A sheet of name cards."""
    return next(paper for paper in index.papers(at(SMALL)) if paper.kind == "kartu")


def _text(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    return "\n".join(page.get_textpage().get_text_range() for page in document)


def test_the_same_paper_is_the_same_file(card: Paper) -> None:
    """PDF and picture; another name is another file."""
    assert typeset(card) == typeset(card)
    assert typeset(replace(card, data={**card.data, "name": "Lia"})) != typeset(card)


def test_no_clock_is_in_the_file(card: Paper) -> None:
    """Two builds of different days give the same bytes."""
    told = pypdfium2.PdfDocument(typeset(card)[0]).get_metadata_dict()
    assert (told["CreationDate"], told["ModDate"]) == ("", "")


@pytest.mark.parametrize("evil", [
    "#read(\"/etc/passwd\")", "#let x = 1", "$ x^2 $", "*tebal* _miring_", "<label> @rujukan", "\\ #{", "`kode`", "= Judul", "//komentar", "#import \"base.typ\"",
])
def test_content_is_no_markup(evil: str, card: Paper) -> None:
    """It stands on the paper as it was written."""
    pdf, _ = typeset(replace(card, data={**card.data, "name": evil}, title=evil))
    assert "".join(evil.split()) in "".join(_text(pdf).split())
    assert pypdfium2.PdfDocument(pdf).get_metadata_dict()["Title"] == evil


@pytest.mark.parametrize(("written", "shown"), [
    ("Ladu 中文 Ketan", "Ladu Ketan"), ("Ibu\u202eNia", "IbuNia"), ("Kue\x00", "Kue"), ("Teh Ênéng", "Teh Ênéng"), ("a\u0301\u0301\u0301", "á"),
])
def test_what_no_font_has_is_left_out(written: str, shown: str, card: Paper) -> None:
    """An unknown character would be an empty box, and is no reason to print nothing."""
    pdf, _ = typeset(replace(card, data={**card.data, "name": written}))
    assert shown in " ".join(_text(pdf).split())
    assert tagged(pdf)


def _fonts(pdf: bytes) -> set[str]:
    """The fonts that the first page's texts are in."""
    page = pypdfium2.PdfDocument(pdf)[0]
    texts = page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT], max_depth=15)
    found = set()
    for text in texts:
        name = ctypes.create_string_buffer(200)
        raw.FPDFFont_GetBaseFontName(raw.FPDFTextObj_GetFont(text.raw), name, 200)
        found.add(name.value.decode().rpartition("+")[2])
    return found


@pytest.mark.parametrize(("name", "font"), [
    ("ꦏꦿꦶꦥꦶꦏ꧀", "NotoSansJavanese-Bold"), ("ᮊᮢᮤᮕᮤᮊ᮪", "NotoSansSundanese-Bold"), ("ᬓ᭄ᬭᬶᬧᬶᬓ᭄", "NotoSansBalinese-Bold"),
    ("ᨀᨛᨑᨗᨄᨗ", "NotoSansBuginese-Regular"), ("كرِيفيق ڽ", "NotoNaskhArabic-Bold"),
])
def test_other_scripts_have_fonts_of_their_own(name: str, font: str, card: Paper) -> None:
    """Every letter of the name is drawn by it, for Typst refuses a PDF/UA with an unknown one; no other paper holds it."""
    pdf, _ = typeset(replace(card, data={**card.data, "name": name}))
    assert _fonts(pdf) - _fonts(typeset(card)[0]) == {font}
    assert tagged(pdf)


def test_a_paper_with_other_scripts_keeps_its_room(card: Paper) -> None:
    """Letters below letters push down what follows, and nothing leaves its card."""
    plain, deep = (sheets(typeset(replace(card, data={**card.data, "name": name}))[0])[0] for name in ("Nia", "ꦤꦾ ꦏ꧀ꦭꦸꦂ"))
    assert boxes_of(deep, "WhatsApp")[0][0][1] < boxes_of(plain, "WhatsApp")[0][0][1]
    assert outside(deep, 5) == outside(plain, 5)


def test_first_page_as_a_picture(card: Paper) -> None:
    """Of an A4 sheet, at twenty dots an inch."""
    with Image.open(io.BytesIO(typeset(card)[1])) as picture:
        assert (picture.format, picture.size) == ("WEBP", (165, 234))


def test_kept_once(card: Paper, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A paper that says the same is not typeset again; one that says something else is."""
    store = Store(tmp_path)
    (made,) = paper_files.kept([card], store)
    assert made.pdf.read_bytes() == typeset(card)[0]
    with Image.open(made.thumbnail) as picture:
        assert (picture.format, picture.size) == ("WEBP", (165, 234))

    def never(*_: object) -> None:
        raise AssertionError("typeset")

    monkeypatch.setattr(typesetting, "typeset", never)
    assert paper_files.kept([replace(card)], store) == [made]
    with pytest.raises(AssertionError, match="typeset"):
        paper_files.kept([card, replace(card, data={**card.data, "name": "Lia"})], store)


def test_links_are_what_its_codes_hold() -> None:
    """Wherever in the data they stand, each once."""
    one, two = Code("https://contoh.example/a/"), Code("https://contoh.example/b/?dari=kartu")
    data = {"a": one, "list": ({"b": two}, {"b": one}), "text": "https://contoh.example/c/", "photo": Picture(Path("x.jpg"), "y"), "none": None}
    paper = Paper("cetak/x.pdf", "x", "", "X", "A4", "x", data)
    assert paper.links == {one.link, two.link}


def test_one_that_cannot_be_typeset_is_named(card: Paper, tmp_path: Path) -> None:
    """And keeps no other from being made elsewhere."""
    with pytest.raises(RuntimeError, match=r"^kertas ini tidak bisa disusun: Kartu rusak$"):
        typesetting.typeset([card, replace(card, template="tidak-ada", title="Kartu rusak")], Store(tmp_path))
