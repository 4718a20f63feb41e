"""Numbers in Indonesian words, and back again by another rule."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storefront.words.terbilang import MOST, terbilang

NUMBERS = st.one_of(
    st.integers(0, MOST),
    # A tenth of the range would hardly ever come otherwise: numbers of every length, and round ones.
    st.builds(lambda digits, zeros: min(digits * 10**zeros, MOST), st.integers(0, 9_999), st.integers(0, 12)),
    st.integers(0, 12).map(lambda length: 10**length),
)

_DIGITS = {word: digit for digit, word in enumerate(["satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"], 1)}
_GROUPS = ("triliun", "miliar", "juta", "ribu")


def read(words: str) -> int:
    """The number that the words say, found by cutting them at triliun, miliar, juta and ribu."""
    if words == "nol":
        return 0
    rest, total = words.replace("seribu", "satu ribu"), 0
    for group in _GROUPS:
        head, found, tail = rest.rpartition(group)
        total = (total + (_below_thousand(head) if found else 0)) * 1000
        rest = tail if found else rest
    return total + _below_thousand(rest)


def _below_thousand(words: str) -> int:
    hundreds, found, rest = words.replace("seratus", "satu ratus").rpartition(" ratus")
    value = 100 * _DIGITS[hundreds.strip()] if found else 0
    rest = f" {rest.strip()} ".replace(" sepuluh ", " satu puluh ").replace(" sebelas ", " satu belas ").strip()
    if rest.endswith(" belas"):
        return value + 10 + _DIGITS[rest.removesuffix(" belas")]
    tens, found, ones = rest.rpartition("puluh")
    return value + (10 * _DIGITS[tens.strip()] if found else 0) + _DIGITS.get(ones.strip(), 0)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0, "nol"), (1, "satu"), (10, "sepuluh"), (11, "sebelas"), (12, "dua belas"), (19, "sembilan belas"), (20, "dua puluh"),
        (21, "dua puluh satu"), (99, "sembilan puluh sembilan"), (100, "seratus"), (101, "seratus satu"), (111, "seratus sebelas"),
        (200, "dua ratus"), (999, "sembilan ratus sembilan puluh sembilan"), (1_000, "seribu"), (1_001, "seribu satu"),
        (1_100, "seribu seratus"), (2_000, "dua ribu"), (10_000, "sepuluh ribu"), (11_000, "sebelas ribu"), (21_000, "dua puluh satu ribu"),
        (12_500, "dua belas ribu lima ratus"), (100_000, "seratus ribu"), (101_000, "seratus satu ribu"),
        (312_500, "tiga ratus dua belas ribu lima ratus"), (1_000_000, "satu juta"), (1_001_000, "satu juta seribu"),
        (1_000_001, "satu juta satu"), (11_011_011, "sebelas juta sebelas ribu sebelas"), (1_000_000_000, "satu miliar"),
        (2_001_001_001, "dua miliar satu juta seribu satu"), (1_000_000_000_000, "satu triliun"),
        (999_999_999_999, "sembilan ratus sembilan puluh sembilan miliar sembilan ratus sembilan puluh sembilan juta "
                          "sembilan ratus sembilan puluh sembilan ribu sembilan ratus sembilan puluh sembilan"),
    ],
)
def test_numbers_in_words(value: int, words: str) -> None:
    """One ten, hundred and thousand are "se-", one million is counted, eleven is a word of its own."""
    assert terbilang(value) == words
    assert read(words) == value


@given(NUMBERS)
def test_words_are_read_back_as_the_number(value: int) -> None:
    """No number shares its words with another; single spaces, and nothing said of zeros within."""
    words = terbilang(value)
    assert read(words) == value
    assert words == " ".join(words.split())
    assert ("nol" in words.split()) == (value == 0)
    assert not re.search(r"\bsatu (?:belas|puluh|ratus)|(?:^|n |r |a )satu ribu", words)


@pytest.mark.parametrize("value", [-1, MOST + 1])
def test_numbers_without_words_are_refused(value: int) -> None:
    """Below zero and above a trillion."""
    with pytest.raises(ValueError, match=f"no words for {value}"):
        terbilang(value)
