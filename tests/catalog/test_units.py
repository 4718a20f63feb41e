"""Units as they are written, and how one of each is said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storefront.catalog.errors import FieldError
from storefront.catalog.units import one, unit

READ = {
    "bungkus": "bungkus", "per botol": "botol", "/botol": "botol", "/ botol": "botol", "1 botol": "botol", "per 1 kg": "kg", "1 kg": "kg",
    "1kg": "kg", "Kg": "kg", "KG": "kg", "PCS": "pcs", "Per Kg": "kg", "tiap ekor": "ekor", "setiap porsi": "porsi", "sebungkus": "bungkus",
    "Sebuah": "buah", "setel": "setel", "sendok": "sendok", "set": "set", "perak": "perak", "permen": "permen", "tiapa": "tiapa",
    "piring isi 25 potong": "piring isi 25 potong", "stoples 1 kg": "stoples 1 kg", "bungkus 500 g": "bungkus 500 g", "Lusin": "Lusin",
}
SAID = {
    **{word: f"se{word}" for word in ("bungkus", "buah", "botol", "kotak", "stoples", "lembar", "besek", "lusin", "porsi", "ekor", "ikat", "gulung", "ons", "liter", "dus")},
    **{word: f"per {word}" for word in (
        "kg", "pcs", "pak", "box", "set", "cup", "ml", "bks", "pack", "pax", "pouch", "sachet", "roll", "gr", "g", "ltr", "Lusin", "piring isi 25 potong", "bungkus 500 g")},
}


@pytest.mark.parametrize(("written", "read"), READ.items())
def test_units_that_are_understood(written: str, read: str) -> None:
    """As one says it behind a number, whatever stood before."""
    assert unit(written) == read


@pytest.mark.parametrize(("written", "line"), [
    ("500 g", "Awali dengan wadahnya, contoh: bungkus 500 g"), ("1/2 kg", "Awali dengan wadahnya, contoh: bungkus 1/2 kg"),
    ("½ kg", "Awali dengan wadahnya, contoh: bungkus ½ kg"), ("100 gram", "Awali dengan wadahnya, contoh: bungkus 100 gram"),
    ("/500ml", "Awali dengan wadahnya, contoh: bungkus 500ml"), ("10 potong", "Tulis kata satuannya saja; jumlahnya ditulis di baris isi, contoh: potong"),
    ("12", "Tulis kata satuannya saja; jumlahnya ditulis di baris isi, contoh: bungkus"), ("per", "Tulis satuannya, contoh: bungkus"), ("/", "Tulis satuannya, contoh: bungkus"),
])
def test_units_that_would_join_the_amount(written: str, line: str) -> None:
    """"2 500 g Keripik" would be another amount; what is proposed is right."""
    with pytest.raises(FieldError) as refused:
        unit(written)
    assert f"{refused.value.advice}, contoh: {refused.value.example}" == line
    assert unit(refused.value.example) == refused.value.example


@pytest.mark.parametrize(("word", "said"), SAID.items())
def test_one_of_it(word: str, said: str) -> None:
    """Words that are counted take "se", measures, short forms and foreign words don't."""
    assert one(word) == said


@given(st.text(max_size=20) | st.text("per /1kgse bungkus", max_size=12))
def test_a_unit_is_read_once(written: str) -> None:
    """What was understood is understood the same again, and no number leads it."""
    try:
        found = unit(written)
    except FieldError:
        return
    assert found
    assert found[0] not in "0123456789"
