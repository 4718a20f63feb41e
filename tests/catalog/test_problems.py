"""How a problem is told: in one line, in GitHub's own form, and as JSON."""

import json

import pytest

from storefront.catalog.messages import MOST
from storefront.catalog.problems import ContentError, Problem, as_github, as_json, as_text, nearest, written

PROBLEM = Problem("content/produk/ladu.md", 4, "harga", "tertulis \"lima\"")


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("lima belas ribu", 'tertulis "lima belas ribu"'), ("a" * 60, f'tertulis "{"a" * 60}"'), ("a" * 61, f'tertulis "{"a" * 60}…"'),
        (" dua\n\tbaris ", 'tertulis "dua baris"'), ("", ""), (" \n", ""), ("\u200b", ""), ("\u200b a", 'tertulis "\u200b a"'),
    ],
)
def test_the_editors_own_words(value: str, told: str) -> None:
    """In quotes and in one line, at most sixty letters of them; nothing where there is nothing to be seen."""
    assert written(value) == told


@pytest.mark.parametrize(
    ("problem", "line"),
    [
        (PROBLEM, 'content/produk/ladu.md:4  harga: tertulis "lima"'),
        (Problem("content/desa.yml", 0, "", "berkas ini harus ada"), "content/desa.yml  berkas ini harus ada"),
        (Problem("a.md", 1, "foto", "belum ada foto", "warning"), "a.md:1  Peringatan: foto: belum ada foto"),
        (Problem("a\nb.md", 2, "x\x1by", "satu\u2028dua\u202etiga"), "a b.md:2  x y: satu dua tiga"),
    ],
)
def test_one_problem_is_one_line(problem: Problem, line: str) -> None:
    """Place, field, message; no sign in it breaks the line or turns it around."""
    assert str(problem) == as_text([problem]) == line


def test_all_are_told_once_and_in_order() -> None:
    """By file, line and field, whoever found them first, and however often."""
    others = [Problem("b.md", 1, "", "x"), Problem("a.md", 10, "", "x"), Problem("a.md", 2, "z", "x"), Problem("a.md", 2, "b", "x")]
    assert list(ContentError([*others, *others]).problems) == list(reversed(others))
    assert str(ContentError(others)) == "a.md:2  b: x\na.md:2  z: x\na.md:10  x\nb.md:1  x"


@pytest.mark.parametrize(
    ("problem", "line"),
    [
        (PROBLEM, '::error file=content/produk/ladu.md,line=4,title=harga::harga: tertulis "lima"'),
        (Problem("a.md", 0, "", "x", "warning"), "::warning file=a.md,line=1,title=isi::x"),
        (Problem("a,b:c%.md", 3, "h,a:r%", "100%, ya: benar"), "::error file=a%2Cb%3Ac%25.md,line=3,title=h%2Ca%3Ar%25::h,a:r%25: 100%25, ya: benar"),
    ],
)
def test_githubs_form(problem: Problem, line: str) -> None:
    """GitHub docs, "Workflow commands": a comma or colon ends a property, a percent sign begins an escape."""
    assert as_github([problem]) == line


def test_as_json() -> None:
    """One list, its letters as they are."""
    assert json.loads(as_json([PROBLEM, Problem("é.md", 0, "", "…", "warning")])) == [
        {"file": "content/produk/ladu.md", "line": 4, "field": "harga", "message": 'tertulis "lima"', "level": "error"},
        {"file": "é.md", "line": 0, "field": "", "message": "…", "level": "warning"}]
    assert "é.md" in as_json([Problem("é.md", 0, "", "x")])


@pytest.mark.parametrize(
    ("word", "hint"),
    [("hraga", " Mungkin maksudnya: harga"), ("HARGA", " Mungkin maksudnya: harga"), ("harg", " Mungkin maksudnya: harga"), ("warna", " Mungkin maksudnya: harga"), ("bonus", ""), ("", ""), ("sto", " Mungkin maksudnya: stok"), ("zzz", "")],
)
def test_the_nearest_word(word: str, hint: str) -> None:
    """Near enough to be a slip of it, whatever its case; else no guess."""
    assert nearest(word, ["harga", "stok", "nama"]) == hint


@pytest.mark.parametrize(("word", "hint"), [
    ("ka.webp", ""), ("opak-baker.jpg", " Mungkin maksudnya: opak-bakar.jpg"), ("opak-bakar.png", " Mungkin maksudnya: opak-bakar.jpg"),
    ("opak-bakar", " Mungkin maksudnya: opak-bakar.jpg"), ("nia.jpg", ""), (".jpg", ""), ("jpg", ""),
])
def test_of_files_the_ending_makes_no_likeness(word: str, hint: str) -> None:
    """Else a seller whose photo is missing would be advised to take another's."""
    assert nearest(word, ["ge.webp", "opak-bakar.jpg", "ana.jpg"]) == hint


def test_how_many_are_told_of_one_file() -> None:
    """A screenful."""
    assert MOST == 20
