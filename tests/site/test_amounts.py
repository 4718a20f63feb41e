"""Amounts in a product's story: told where they can only be another price of this good."""

from datetime import date
from pathlib import Path

import pytest

from storefront.site.read import read
from tests.errors.case import PRODUCT
from tests.village import SMALL, village

TODAY = date(2026, 11, 24)
_HEAD = (SMALL / PRODUCT).read_text(encoding="utf-8").partition("\n---\n")[0] + "\n---\n"


def _warned(folder: Path, story: str) -> list[str]:
    return [str(problem) for problem in read(village(folder / "content", {PRODUCT: _HEAD + story}), "content", TODAY).warnings if "padahal harga" in problem.message]


@pytest.mark.parametrize(
    ("story", "amount"),
    [("Cuma Rp 20.000 saja.", "Rp 20.000"), ("Enak!\nHarganya Rp17.000,- per bungkus", "Rp17.000,-"), ("Cuma 20rb kok", "20rb"), ("~~Rp20.000~~ sekarang Rp13.500", "Rp13.500"),
     ("Ongkir Rp8.000. Harga Rp11.500.", "Rp11.500"), ("**Rp. 11000**", "Rp. 11000"), ("11 ribu sebungkus", "11 ribu")])
def test_an_amount_that_is_no_price_is_told(story: str, amount: str, tmp_path: Path) -> None:
    """Once, with its line and the price that the page names."""
    line = _HEAD.count("\n") + story[: story.index(amount)].count("\n") + 1
    (told,) = _warned(tmp_path, story)
    assert told.startswith(f'content/{PRODUCT}:{line}  Peringatan: tertulis "{amount}", padahal harga barang ini ')
    assert told.endswith(". Samakan, atau hapus dari cerita")


@pytest.mark.parametrize(
    "story",
    ["Harganya Rp12.000.", "Rp 12.000,00", "12rb saja", "Dua bungkus Rp24.000", "Ongkir Rp 8.000", "~~Rp20.000~~ Rp12.000", "Dulu Rp10.000", "Rp10.000 - Rp15.000", "Rp10.000\u201315.000", "antara Rp10.000 sampai Rp15.000",
     "Belanja minimal Rp50.000 gratis ongkir", "Berdiri tahun 2010 dengan 3 orang", "Sekitar 20 ribu bungkus", "hemat Rp1.500", "DP Rp5.000", "isi 250 gram"])
def test_what_may_be_another_amount_is_not_told(story: str, tmp_path: Path) -> None:
    """Its price, several of it, postage, an old price, a range: in doubt nothing is said."""
    assert _warned(tmp_path, story) == []
