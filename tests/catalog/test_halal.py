"""Answers to `halal`, which goods are asked, and what contradicts them."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storefront.catalog import halal
from storefront.catalog.errors import FieldError
from storefront.catalog.problems import ContentError
from storefront.catalog.product import Product
from storefront.site.read import read
from tests.errors.case import PRODUCT
from tests.village import Swap, village

NUMBER = "ID32110001234560124"
ANSWERS = {
    **dict.fromkeys((
        NUMBER, "id32110001234560124", "ID 3211 0001 2345 60124", "ID-32110001234560124", "ID.3211000123456.0124", "32110001234560124",
        "Sertifikat Halal No. ID32110001234560124", "No. ID32110001234560124", "BPJPH ID32110001234560124", "Halal: ID32110001234560124",
    ), NUMBER),
    **dict.fromkeys(("MUI 00120012345678", "LPPOM MUI 00120012345678", "LPPOM-00120012345678", "MUI-LPPOM-00120012345678", "00120012345678"), "MUI 00120012345678"),
    **dict.fromkeys(("proses", "Proses", "dalam proses", "sedang diurus", "Sedang diurus.", "masih proses"), halal.IN_PROCESS),
    **dict.fromkeys(("tidak", "Tidak", "tidak halal", "non-halal", "haram"), halal.NOT_HALAL),
}
ODD = ("KH12345", "kh1", "MUI 123", "ID3211", "ID3211000123456012", "ID321100012345601245", "1D32110001234560124", "ID3211OOO1234560124", "2063204010123-28")


@pytest.mark.parametrize(("written", "read"), ANSWERS.items())
def test_answers_as_they_are_written(written: str, read: str) -> None:
    """One way to say each; what was read is read again as itself."""
    assert halal.answer(written) == read == halal.answer(read)
    assert halal.is_certificate(read) is (read not in (halal.IN_PROCESS, halal.NOT_HALAL))


@pytest.mark.parametrize("written", ODD)
def test_a_number_that_is_none_is_kept_to_be_told(written: str) -> None:
    """It was accepted before, so it is a warning; it is no certificate."""
    kept = halal.answer(written)
    assert kept == written
    assert not halal.is_certificate(kept)
    assert len(list(halal.notes(kept))) == 1


@pytest.mark.parametrize("written", ["ya", "halal", "belum", "sudah", "MUI", "asli halal", "insyaallah"])
def test_a_claim_without_a_number(written: str) -> None:
    """All three answers are told."""
    with pytest.raises(FieldError) as refused:
        halal.answer(written)
    assert refused.value.advice == (
        "Tulis nomor sertifikatnya (ID, lalu 17 angka), atau proses kalau sertifikatnya sedang diurus, atau tidak kalau memakai bahan haram. "
        "Kalau belum mengurus, hapus baris ini")


@given(st.text(max_size=40))
def test_any_text_is_read_or_refused(text: str) -> None:
    """Nothing else is raised, and what was read is read again as itself."""
    try:
        read = halal.answer(text)
    except FieldError:
        return
    assert halal.answer(read) == read


@pytest.mark.parametrize(("category", "name", "asked"), [
    ("Camilan", "Rempeyek", True), ("Kue tradisional", "Ladu", True), ("Makanan & minuman", "Bandrek", True), ("Produk unggulan", "Keripik Tempe", True),
    ("Sajian rapat", "Kotak", True), ("MINUMAN", "Es", True), ("Rajutan", "Tas", False), ("Anyaman", "Toples kue", False), ("Hasil kebun", "Pisang", False),
    ("Kerajinan", "Tempat teh", False), ("Pertanian", "Beras merah", False),
    ("Lauk", "Lele Segar", False), ("Lauk", "Telur Ayam Kampung", False), ("Minuman", "Madu Hutan", False), ("Lauk", "Tempe Daun", False), ("Minuman", "Kopi Bubuk Robusta", False),
    ("Lauk", "Lele Goreng", True), ("Lauk", "Telur Balado", True), ("Minuman", "Kopi Susu Gula Aren", True), ("Camilan", "Madu Mongso", True), ("Lauk", "Tempe Mendoan", True), ("Minuman", "Teh Tarik", True),
    ("Camilan", "Segar", True), ("Camilan", "", True),
])
def test_which_goods_are_food_by_their_words(category: str, name: str, asked: bool) -> None:
    """By whole words of the category, or the first of the name; what is sold as nature gives it needs no certificate."""
    assert halal.is_prepared(category, name) is asked


def _product(**values: Any) -> Product:
    return Product.model_construct(**{"name": "Tas", "category": "Rajutan", **values})


@pytest.mark.parametrize("field", ["pirt_written", "bpom", "ingredients", "allergens", "keeps"])
def test_which_goods_are_food_by_what_they_say(field: str) -> None:
    """Only food has these."""
    assert not _product().is_food
    assert _product(**{field: "x"}).is_food


def test_before_the_day_it_is_said_so() -> None:
    """The rule and its day stand in the warning, and all three answers."""
    early, late = halal.unanswered(date(2026, 10, 16)), halal.unanswered(date(2026, 10, 17))
    assert " mulai 17 Oktober 2026 (PP 42/2024)" in early
    assert " sejak 17 Oktober 2026 (PP 42/2024)" in late


REFUSED = {
    "halal: tidak": (
        "halal: tertulis tidak, jadi barang ini akan ditandai TIDAK HALAL. Kalau hanya belum bersertifikat, hapus baris ini, atau tulis halal: "
        "proses. Kalau memang memakai bahan haram, tulis sebabnya di bawah baris ini, contoh: alasan_tidak_halal: mengandung babi"),
    "alasan_tidak_halal: mengandung babi": (
        "alasan_tidak_halal: hanya untuk barang yang memakai bahan haram. Tulis juga halal: tidak, atau hapus baris ini"),
    "halal: proses\nalasan_tidak_halal: belum sertifikat": (
        "alasan_tidak_halal: hanya untuk barang yang memakai bahan haram. Tulis juga halal: tidak, atau hapus baris ini"),
}


@pytest.mark.parametrize("lines", REFUSED)
def test_an_answer_and_its_reason_go_together(tmp_path: Path, lines: str) -> None:
    """"No certificate yet" must not be published as "not halal", nor a reason without the mark."""
    village(tmp_path / "content", {PRODUCT: Swap("halal: proses", lines)})
    with pytest.raises(ContentError) as refused:
        read(tmp_path / "content", "content", date(2026, 11, 24))
    assert [str(problem).partition("  ")[2] for problem in refused.value.problems if problem.level == "error"] == [REFUSED[lines]]


@pytest.mark.parametrize(("text", "word"), [
    ("daging babi, garam", "babi"), ("Sate Babi", "Babi"), ("tuak aren", "tuak"), ("tanpa babi", ""), ("bukan babi", ""), ("sari bir pletok", ""),
    ("arak-arakan", ""), ("kebabisan", ""), ("minuman keras", "minuman keras"),
])
def test_words_for_what_is_haram(text: str, word: str) -> None:
    """Whole words, and not where it is said to be absent."""
    assert halal.haram("", text) == word
