"""Texts are filled line by line, fitted without cutting what counts, and those of the program keep the rules for a village's own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storefront.words.village_texts import DEFAULTS, MAX_LINK, PLACEHOLDERS, REQUIRED, check_texts, fill, fits_link, fitted


@pytest.mark.parametrize("name", DEFAULTS)
def test_the_programs_own_texts_keep_the_rules(name: str) -> None:
    """The texts that a village may reword would pass as its own."""
    assert list(check_texts({name: DEFAULTS[name]}, "content")) == []


def test_what_is_required_may_be_held() -> None:
    """No text is asked for a placeholder that it may not hold."""
    assert REQUIRED.keys() == PLACEHOLDERS.keys() == DEFAULTS.keys()
    assert [name for name in REQUIRED if REQUIRED[name] - PLACEHOLDERS[name]] == []


def test_placeholders_are_filled_and_empty_lines_dropped() -> None:
    """A line goes when one of its placeholders is empty; braces and percent signs in values and texts mean nothing."""
    template = "100% {produk}\nVarian: {varian}\n{jumlah} {satuan}\n{tidak_ada}\n\n%s {} {a b}"
    values = {"produk": "{varian} %d", "varian": "", "jumlah": "2", "satuan": "buah", "": "x", "a b": "y"}
    assert fill(template, values) == "100% {varian} %d\n2 buah\n\n%s x y"


@pytest.mark.parametrize(
    ("most", "text"),
    [
        (99, "Ladu Ketan Besek\nbungkus kecil"),
        (29, "Ladu Ketan Bes…\nbungkus kecil"),
        (20, "Ladu Ket…\nbungkus k…"),
        (5, "L…\nb…"),
        (1, "bawaan"),
    ],
)
def test_the_longest_free_word_gives_way_first(most: int, text: str) -> None:
    """Bit by bit, until the text fits; where nothing is left to shorten the program's text stands in."""
    values = {"produk": "Ladu Ketan Besek", "satuan": "bungkus kecil"}
    assert fitted("{produk}\n{satuan}", values, ("produk", "satuan"), lambda text: len(text) <= most, "bawaan") == text


@given(st.text(max_size=1500))
def test_a_text_fits_a_link_when_the_link_is_short_enough(text: str) -> None:
    """The quick answer for short texts is never another than that of the whole link."""
    from storefront.words.orders import whatsapp_link

    text = text.encode("utf-8", "ignore").decode()
    if fits_link(text):
        assert len(whatsapp_link("+628120000000000", text)) <= MAX_LINK


@pytest.mark.parametrize(("text", "fits"), [("a" * 1940, True), ("a" * 1941, False), ("é" * 323, True), ("é" * 324, False), ("🙂" * 161, True), ("🙂" * 162, False)])
def test_how_long_a_text_in_a_link_may_be(text: str, fits: bool) -> None:
    """As it is quoted, with room for the number before it."""
    assert fits_link(text) is fits
