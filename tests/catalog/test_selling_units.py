"""What a price is for, beside what the good is sold by."""

from datetime import date
from pathlib import Path

import pytest

from storefront.catalog.load import load
from storefront.catalog.selling_units import fits
from tests.errors.case import PRODUCT, RESELLER
from tests.village import Changes, Swap, village


@pytest.mark.parametrize(
    ("written", "unit", "same"),
    [
        ("bungkus", "bungkus", True), ("bks", "bungkus", True), ("Bungkus", "bungkus", True), ("pcs", "buah", True), ("kilo", "kg", True), ("liter", "ltr", True),
        ("bungkus", "bungkus 500 g", True), ("bungkus isi 10", "bungkus", True), ("kg", "ons", False), ("bungkus", "kg", False), ("pak besar", "pak kecil", False),
    ],
)
def test_words_for_the_same(written: str, unit: str, same: bool) -> None:
    assert fits(written, unit) == same


def _told(place: Path, changes: Changes) -> list[str]:
    return [str(problem).removeprefix("content/") for problem in load(village(place / "content", changes), "content", date(2026, 11, 24)).problems]


UNLIKE = 'harganya per kg, padahal satuan barangnya "bungkus". Tulis satuan: kg, atau harga untuk satu bungkus saja, contoh: harga: {}'


def test_a_unit_that_does_not_fit(tmp_path: Path) -> None:
    """Of the product, of a variant, of a seller; each on its line."""
    assert _told(tmp_path / "a", {PRODUCT: Swap("harga: 12000", "harga: 12.000/kg")}) == [f"{PRODUCT}:6  harga: {UNLIKE.format(12000)}"]
    assert _told(tmp_path / "b", {PRODUCT: Swap("isi: 12 keping", "varian:\n  - nama: Pedas\n    harga: mulai 13rb per kg")}) == [
        f"{PRODUCT}:10  harga: {UNLIKE.format('mulai 13000')}"]
    assert _told(tmp_path / "c", {RESELLER: Swap("harga: 13000", "harga: 13.000/kg")}) == [f"{RESELLER}:9  harga: {UNLIKE.format(13000)}"]


def test_where_nothing_else_says_it_the_price_does(tmp_path: Path) -> None:
    """In full, and for variants and sellers, too."""
    text = (Path(__file__).parents[1] / "data" / "desa-kecil" / PRODUCT).read_text(encoding="utf-8")
    changes: Changes = {RESELLER: Swap("13000", "13.000 per bungkus"), PRODUCT: text.replace("satuan: bungkus\n", "").replace("harga: 12000", "harga: 12.000/bks")}
    catalog = load(village(tmp_path / "content", changes), "content", date(2026, 11, 24)).catalog
    assert catalog is not None
    product, offer = catalog.products[0], catalog.offers_by["nia"][0]
    assert (product.unit, catalog.own_terms[product.slug].price.amount, offer.price.amount, offer.price.unit) == ("bungkus", 12_000, 13_000, "")
