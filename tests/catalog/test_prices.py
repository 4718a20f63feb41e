"""Prices as sellers write them: fixed, the least, or asked for; and what could be read two ways."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storefront.catalog.errors import FieldError
from storefront.catalog.prices import ON_REQUEST, Price, price

ASKED = (
    "tanya", "Tanya", "TANYA", "tanya harga", "Tanya harga dulu ya kak", "tanya penjual", "harga: tanya", "hubungi penjual", "Hubungi kami", "chat admin", "wa", "DM",
    "nego", "harga nego", "by request", "sesuai ukuran", "harga sesuai pesanan", "tergantung ukuran dan motif", "tergantung menu & jumlah", "menurut berat", "bervariasi",
)
LEAST = {
    "mulai 50000": 50_000, "Mulai Rp50.000,-": 50_000, "mulai dari 50.000": 50_000, "mulai: 50rb": 50_000, "mulai Rp 50rb": 50_000, "harga mulai 50k": 50_000,
    "dari 50.000": 50_000, "start 50k": 50_000, "start from Rp 50.000": 50_000, "minimal 50.000": 50_000, "50000 ke atas": 50_000, "50rb keatas": 50_000, "50.000 up": 50_000,
    "50.000+": 50_000, "mulai 1,5 juta": 1_500_000, "mulai dari Rp. 350.000,-": 350_000, "mulai 50.000 - 75.000": 50_000, "mulai 50rb sampai 75rb": 50_000,
    "dari 50-75rb": 50_000, "mulai 50.000 s/d 75.000": 50_000,
}
UNITS = {
    "15.000/bungkus": Price(15_000, unit="bungkus"), "15.000 / bungkus": Price(15_000, unit="bungkus"), "Rp15.000 per bungkus": Price(15_000, unit="bungkus"),
    "15rb/bks": Price(15_000, unit="bks"), "Rp 15.000,-/kg": Price(15_000, unit="kg"), "15.000 sebungkus": Price(15_000, unit="bungkus"), "15k tiap ikat": Price(15_000, unit="ikat"),
    "85 rb /meter": Price(85_000, unit="meter"), "15.000/ 1 ikat": Price(15_000, unit="ikat"), "15.000 per pak besar": Price(15_000, unit="pak besar"),
    "15.000/bungkus isi 10": Price(15_000, unit="bungkus isi 10"), "mulai 50.000/stel": Price(50_000, "mulai", "stel"), "mulai dari 50rb per porsi": Price(50_000, "mulai", "porsi"),
    "@15000": Price(15_000), "@ Rp 15.000": Price(15_000), "15k": Price(15_000), "15.000 rupiah": Price(15_000),
}
_RANGE = "Tulis harga termurahnya dengan kata mulai; kalau tiap ukuran ada harganya, tulis satu per satu di varian"
DOUBTS = {
    "50.000 - 75.000": (_RANGE, "mulai 50000"), "50-75rb": (_RANGE, "mulai 50000"), "Rp50.000 s/d Rp75.000": (_RANGE, "mulai 50000"),
    "12000 sampai 15000": (_RANGE, "mulai 12000"), "20.000-25.000 per kg": (_RANGE, "mulai 20000"),
    "dari 75rb sampai 50rb": ("Tulis yang termurah lebih dulu", "mulai 50000"),
    "50000 nego": ("Tulis harga: 50000 kalau boleh dibeli dengan harga itu. Kalau masih ditawar, tulis harga: tanya", ""),
    "mulai 50rb (nego)": ("Tulis harga: 50000 kalau boleh dibeli dengan harga itu. Kalau masih ditawar, tulis harga: tanya", ""),
    "sekitar 50rb": ("Tulis harga: 50000 kalau pasti. Kalau itu yang termurah, tulis harga: mulai 50000", ""),
    "50rb-an": ("Tulis harga: 50000 kalau pasti. Kalau itu yang termurah, tulis harga: mulai 50000", ""),
    "10rb/3 pcs": ("Tulis harga satu saja. Kalau memang dijual 3 pcs sekaligus, tulis harga: 10000, satuan: paket, isi: 3 pcs", ""),
    "10.000 dapat 3": ("Tulis harga satu saja. Kalau memang dijual 3 buah sekaligus, tulis harga: 10000, satuan: paket, isi: 3 buah", ""),
    "3 bungkus 10.000": ("Tulis harga satu saja. Kalau memang dijual 3 bungkus sekaligus, tulis harga: 10000, satuan: paket, isi: 3 bungkus", ""),
    "tanya 0812-3456-7890": ("Nomornya tidak perlu: pembeli bertanya lewat tombol WhatsApp. Tulis satu kata", "tanya"),
    "gratis": ("Harga harus lebih dari nol", "15000"), "0": ("Harga harus lebih dari nol", "15000"), "mulai 0": ("Harga harus lebih dari nol", "15000"),
    "mulai": ("Tulis angka saja", "15000"), "harga": ("Tulis angka saja", "15000"), "lima belas ribu": ("Tulis angka saja", "15000"),
    "12.000/15.000": ("Tulis satu harga saja; harga lain ditulis di varian", "15000"), "15.000/500 g": ("Tulis satu harga saja; harga lain ditulis di varian", "15000"),
}


@pytest.mark.parametrize("written", ASKED)
def test_a_price_that_is_asked_for(written: str) -> None:
    assert price(written) == ON_REQUEST


@pytest.mark.parametrize("written", LEAST)
def test_the_least(written: str) -> None:
    assert price(written) == Price(LEAST[written], "mulai")


@pytest.mark.parametrize("written", UNITS)
def test_what_it_is_for(written: str) -> None:
    assert price(written) == UNITS[written]


@pytest.mark.parametrize("written", DOUBTS)
def test_both_ways_are_shown(written: str) -> None:
    with pytest.raises(FieldError) as caught:
        price(written)
    assert (caught.value.advice, caught.value.example) == DOUBTS[written]


@pytest.mark.parametrize("written", DOUBTS)
def test_whoever_obeys_is_understood(written: str) -> None:
    """Each price that is proposed is read."""
    advice, example = DOUBTS[written]
    for proposed in (example, *(part.partition(" kalau")[0].partition(",")[0] for part in advice.split("harga: ")[1:])):
        assert not proposed or price(proposed)


@given(st.text(alphabet="0123456789.,-+ /@rpbkjtmulaidnygo()", max_size=30) | st.text(max_size=30))
def test_nothing_else_is_raised(written: str) -> None:
    try:
        found = price(written)
    except FieldError:
        return
    assert found.amount is None or found.amount >= 500


@given(st.integers(500, 999_999_999), st.sampled_from(["{}", "Rp{}", "{}/bungkus", "mulai {}", "{} ke atas"]))
def test_amounts_stay_what_they_are(amount: int, form: str) -> None:
    """With dots between thousands or without."""
    dotted = f"{amount:,}".replace(",", ".")
    assert price(form.format(amount)).amount == price(form.format(dotted)).amount == amount
