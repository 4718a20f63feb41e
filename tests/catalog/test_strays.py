"""Fields below the front matter and stars in fields are seen; what a story may hold is left alone."""

import pytest

from storefront.catalog.frontmatter import Document, read
from storefront.catalog.strays import fields_below, stars

KNOWN = ("stok", "harga", "foto", "isi", "varian", "nama")


def _below(body: str) -> list[tuple[int, str, str]]:
    document = read(f"---\nnama: a\n---\n{body}".encode())
    return [(line, name, level) for line, name, _, level in fields_below(document, KNOWN)]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("stok: habis", [(4, "stok", "error")]), ("\nstok: habis\nfoto: a.jpg\n\nIsi.", [(5, "stok", "error"), (6, "foto", "error")]), ("isi: 3\nIsi.", [(4, "isi", "error")]),
        ("Enak.\nstok: habis", [(5, "stok", "error")]), ("Enak.\n\nisi: 10 potong", [(6, "isi", "warning")]), ("varian:\n  - nama: A\n    harga: 1\nfoto: a", [(4, "varian", "error"), (6, "harga", "error"), (7, "foto", "error")]),
        ("Stok: habis", []), ("Harga: Rp 15.000", []), ("Enak, stok: habis", []), ("stoknya: habis", []), ("bahan: tempe", []), ("Enak.\nfoto:", []), ("stok:habis", []), ("", []),
        ("Enak.\n" * 10 + "stok: habis", []), ("Enak.\n" * 9 + "stok: habis", [(13, "stok", "error")]),
    ],
)
def test_fields_below_the_second_line_of_hyphens(body: str, found: list[tuple[int, str, str]]) -> None:
    """What the body begins with, and what changes how a good is sold; words with a capital are a story's."""
    assert _below(body) == found


@pytest.mark.parametrize(("value", "words"), [
    ("Sambal **Roa**", "Sambal Roa"), ("*Sambal* Roa", "Sambal Roa"), ("Kopi 3*", ""), ("2 * 3 * 4", ""), ("https://a.id/*a*", ""), ("Opak", ""), ("5*****", ""),
])
def test_stars(value: str, words: str) -> None:
    """Around words they were meant to make them bold; alone they belong to the text."""
    found = [message for _, message in stars({"nama": value, "varian": [{"nama": value}]})]
    assert found == ([f"tanda * tampil apa adanya di situs. Tulis tanpa tanda itu: {words}"] * 2 if words else [])


def test_nothing_is_found_in_an_empty_document() -> None:
    """No values, no body."""
    assert [*fields_below(Document({}, {}), KNOWN), *stars({})] == []
