"""Stock in the words of chats."""

from datetime import date
from pathlib import Path

import pytest

from storefront.catalog.errors import FieldError
from storefront.catalog.load import load
from storefront.catalog.stocks import state
from tests.errors.case import PRODUCT
from tests.village import Swap, village

WORDS = {
    "tersedia": "tersedia", "Tersedia": "tersedia", "ready": "tersedia", "Ready stock": "tersedia", "ada": "tersedia", "HABIS": "habis", "kosong": "habis",
    "sold out": "habis", "lagi kosong": "habis", "pesan-dulu": "pesan-dulu", "pesan dulu": "pesan-dulu", "PO": "pesan-dulu", "Pre order": "pesan-dulu",
    "PO 3 hari": "pesan-dulu", "PO (2 minggu)": "pesan-dulu", "pre-order, siap 5 hari": "pesan-dulu",
}


@pytest.mark.parametrize("written", WORDS)
def test_words_for_each_state(written: str) -> None:
    assert state(written) == WORDS[written]


@pytest.mark.parametrize(
    ("written", "advice", "example"),
    [
        ("PO 3-5 hari", "Tulis satu angka saja, yang paling lama", "PO 5 hari"), ("PO 1 sampai 2 minggu", "Tulis satu angka saja, yang paling lama", "PO 2 minggu"),
        ("ready 3 hari", "Pilih tersedia, habis, atau pesan-dulu", "tersedia"), ("banyak", "Pilih tersedia, habis, atau pesan-dulu", "tersedia"),
        ("tersdia", "Pilih tersedia, habis, atau pesan-dulu. Mungkin maksudnya: tersedia", ""), ("tidak ada", "Pilih tersedia, habis, atau pesan-dulu", "tersedia"),
    ],
)
def test_what_could_be_another(written: str, advice: str, example: str) -> None:
    """Several days, and words that might mean either."""
    with pytest.raises(FieldError) as caught:
        state(written)
    assert (caught.value.advice, caught.value.example) == (advice, example)


@pytest.mark.parametrize(
    ("lines", "ready_in"),
    [("stok: PO 3 hari", 3), ("stok: pre order 2 minggu", 14), ("stok: PO 3 hari\nsiap_dalam: 3 hari", 3), ("stok: pesan-dulu\nsiap_dalam: 4", 4), ("stok: PO", None)],
)
def test_days_are_told_along(tmp_path: Path, lines: str, ready_in: int | None) -> None:
    """Where both stand they agree."""
    catalog = load(village(tmp_path / "isi", {PRODUCT: Swap("isi: 12 keping", lines)}), "content", date(2026, 11, 24)).catalog
    assert catalog is not None
    assert (catalog.products[0].stock, catalog.products[0].ready_in) == ("pesan-dulu", ready_in)


def test_days_that_contradict_each_other(tmp_path: Path) -> None:
    problems = load(village(tmp_path / "isi", {PRODUCT: Swap("isi: 12 keping", "stok: PO 3 hari\nsiap_dalam: 5")}), "content", date(2026, 11, 24)).problems
    assert [str(problem) for problem in problems] == [
        f'content/{PRODUCT}:9  siap_dalam: tertulis "5", padahal stok: PO 3 hari. Hapus salah satu, contoh: stok: pesan-dulu']


def test_names_of_variants_in_one_line(tmp_path: Path) -> None:
    """Numbers in them are no prices."""
    catalog = load(village(tmp_path / "isi", {PRODUCT: Swap("isi: 12 keping", "varian: Asli, Level 1; Level 15")}), "content", date(2026, 11, 24)).catalog
    assert catalog is not None
    assert [variant.name for variant in catalog.products[0].variants] == ["Asli", "Level 1", "Level 15"]
