"""Prices, weights, counts, days and years as Indonesians write them."""

from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storefront.catalog.errors import FieldError
from storefront.catalog.numbers import count, days, price, rupiah, shelf_life, weight, year

PRICES = {
    "1": 1,
    "500": 500,
    "999": 999,
    "1000": 1000,
    "15000": 15000,
    "1.000": 1000,
    "15.000": 15000,
    "150.000": 150000,
    "1.500.000": 1500000,
    "1500000": 1500000,
    "999.999.999": 999999999,
    "1.000.000.000": 1000000000,
    "Rp 15.000": 15000,
    "Rp15.000": 15000,
    "Rp15000": 15000,
    "Rp. 15.000": 15000,
    "Rp.15.000": 15000,
    "RP 15.000": 15000,
    "rp 15000": 15000,
    "Rp  15.000": 15000,
    "Rp 500": 500,
    "15.000,-": 15000,
    "15000,-": 15000,
    "500,-": 500,
    "Rp15.000,-": 15000,
    "Rp. 15.000,-": 15000,
    "Rp15.000,\u2013": 15000,  # the dash that phones put for a hyphen
    "15.000,00": 15000,
    "15000,00": 15000,
    "Rp 15.000,00": 15000,
    "Rp1.250.000,00": 1250000,
    "IDR 15000": 15000,
    "IDR 15.000": 15000,
    "idr15000": 15000,
    "15000 IDR": 15000,
    "15.000 rupiah": 15000,
    "15000 Rupiah": 15000,
    "15rb": 15000,
    "15 rb": 15000,
    "15RB": 15000,
    "12,5rb": 12500,
    "7,5 ribu": 7500,
    "15 ribu": 15000,
    "15ribu": 15000,
    "15 ribu rupiah": 15000,
    "Rp 15 ribu": 15000,
    "150 ribu": 150000,
    "15k": 15000,
    "12 500": 12500,
    "1 500 000": 1500000,
    "Rp 12\u202f500": 12500,
    "12.500,=": 12500,
    "12.500,-": 12500,
    "12.500.-": 12500,
    "\u202d15.000\u202c": 15000,
    "15 K": 15000,
    "1 juta": 1000000,
    "1,5 juta": 1500000,
    "1,25 juta": 1250000,
    "0,5 juta": 500000,
    "Rp1,5 jt": 1500000,
    "2jt": 2000000,
    "1.000 rupiah": 1000,
    "  15.000  ": 15000,
    "Rp\u00a015.000": 15000,
    "15\u200b000": 15000,
    "\ufeff15000": 15000,
    "15.000\n": 15000,  # a YAML block ends in a line break
}
ONE = "Tulis satu harga saja; harga lain ditulis di varian"
RANGE = "Tulis satu harga saja, bukan rentang; harga lain ditulis di varian"
FULL = "Tulis rupiah penuh tanpa desimal"
DOTS = "Titik hanya ditulis di antara tiap tiga angka"
COMMA = "Pemisah ribuan adalah titik, bukan koma"
CURRENCY = "Tulis harga dalam rupiah"
UNIT = "Tulis harganya saja; satuannya ditulis di baris satuan"
LOOKALIKE = "Ada huruf yang mirip angka; ganti huruf O dengan 0 dan huruf l dengan 1"
ZERO = "Harga harus lebih dari nol"
PLAIN = "Tulis angka saja"
ASCII = "Tulis angkanya dengan 0 sampai 9 biasa"
NO_PRICES = {
    "lima belas ribu": PLAIN,
    "seribu": PLAIN,
    "murah": PLAIN,
    "Rp": PLAIN,
    "ribu": PLAIN,
    "15 rebu": PLAIN,
    "15rb-an": PLAIN,
    "mulai 15.000": PLAIN,
    "\u00b1 15.000": PLAIN,
    "15000 (nego)": PLAIN,
    "2 miliar": PLAIN,
    "1e4": PLAIN,
    "0x3A98": PLAIN,
    "15_000": PLAIN,
    "+15000": PLAIN,
    "15000.": PLAIN,
    "nan": PLAIN,
    "12.5": FULL,
    "12,5": FULL,
    "12,50": FULL,
    "12.50": FULL,
    "15.00": FULL,
    "15,00": FULL,
    "150,00": FULL,
    "15.000,5": FULL,
    "15.000,50": FULL,
    "1.50.000": DOTS,
    "15.0000": DOTS,
    "1500.000": DOTS,
    "15.000.00": DOTS,
    "15,000": COMMA,
    "1,500,000": COMMA,
    "15,000.00": COMMA,
    "Rp 15,000": COMMA,
    "15 00": "Tulis satu harga saja; harga lain ditulis di varian",
    "15.000 20.000": ONE,
    "15.000, 20.000": ONE,
    "15.000 / 20.000": ONE,
    "15rb/20rb": ONE,
    "15.000 atau 20.000": ONE,
    "Rp15.000 dan Rp20.000": ONE,
    "15.000-20.000": RANGE,
    "15 - 20 ribu": RANGE,
    "15.000\u201320.000": RANGE,
    "15.000 s/d 20.000": RANGE,
    "15rb sampai 20rb": RANGE,
    "$5": CURRENCY,
    "USD 5": CURRENCY,
    "RM15": CURRENCY,
    "5 dolar": CURRENCY,
    "\u20ac5": CURRENCY,
    "SGD 2,50": CURRENCY,
    "0": ZERO,
    "Rp 0": ZERO,
    "0,-": ZERO,
    "0 ribu": ZERO,
    "-15000": ZERO,
    "Rp -15.000": ZERO,
    "gratis": ZERO,
    "015000": "Tulis tanpa nol di depan",
    "15.000/pcs": UNIT,
    "15.000 per bungkus": UNIT,
    "15rb/bungkus": UNIT,
    "1.5 juta": "Pecahan ribu atau juta ditulis dengan koma",
    "1.500 ribu": "Pecahan ribu atau juta ditulis dengan koma",
    "1,500 juta": "Paling banyak dua angka di belakang koma",
    "2 juta 500 ribu": "Tulis dalam satu angka",
    "1/2 juta": "Pecahan ditulis dengan koma",
    "15O00": LOOKALIKE,
    "15.OOO": LOOKALIKE,
    "l5000": LOOKALIKE,
    "\uff11\uff15\uff10\uff10\uff10": ASCII,  # full-width
    "\u0661\u0665\u0660\u0660\u0660": ASCII,  # Arabic
    "\u09e7\u09eb\u09e6\u09e6": ASCII,  # Bengali
    "1.000.000.001": "Harga paling besar 1.000.000.000; periksa jumlah nolnya",
    "9999 juta": "Harga paling besar 1.000.000.000; periksa jumlah nolnya",
    "15\t000": "Ganti tab dengan spasi",
    "15000\n20000": "Tulis dalam satu baris",
    "\u202e00051": "Ada tanda pembalik arah tulisan yang tidak terlihat; hapus, lalu ketik ulang",
    "15\x00000": "Ada karakter rusak yang tidak terlihat; hapus, lalu ketik ulang",
    "": "Isi dulu, atau hapus baris ini kalau tidak dipakai",
}


@pytest.mark.parametrize(("text", "expected"), PRICES.items())
def test_price_is_read(text: str, expected: int) -> None:
    """A price in any usual Indonesian form gives whole rupiah."""
    assert expected == rupiah(text)


@pytest.mark.parametrize(("text", "advice"), NO_PRICES.items())
def test_price_is_refused(text: str, advice: str) -> None:
    """What is no single price is refused with advice that fits the mistake and an example that is right."""
    with pytest.raises(FieldError) as refused:
        rupiah(text)
    assert advice == refused.value.advice
    assert not refused.value.example or rupiah(refused.value.example)


@pytest.mark.parametrize(("text", "example"), [("15", "15000"), ("150", "150000"), ("499", "499000"), ("Rp 12", "12000")])
def test_nothing_costs_so_little(text: str, example: str) -> None:
    """Thousands were meant; the example has the very figures."""
    with pytest.raises(FieldError, match=r"^Harga paling kecil Rp500; tulis lengkap dengan nolnya\.") as refused:
        price(text)
    assert refused.value.example == example
    assert price("500") == 500


def test_error_line_reads_as_the_contract_says() -> None:
    """The advice and the example fill the contract's own line."""
    with pytest.raises(FieldError) as refused:
        rupiah("lima belas ribu")
    line = f'harga: tertulis "lima belas ribu". {refused.value.advice}, contoh: harga: {refused.value.example}'
    assert line == 'harga: tertulis "lima belas ribu". Tulis angka saja, contoh: harga: 15000'


@pytest.mark.parametrize(("written", "read"), {
    **dict.fromkeys(("10 hari", "10hari", "10 Hari", "10\u00a0hari", "10 hari."), "10 hari"), **dict.fromkeys(("1 bulan", "sebulan", "Sebulan"), "1 bulan"),
    "2 minggu": "2 minggu", "seminggu": "1 minggu", "setahun": "1 tahun", "12 jam": "12 jam", "3 bulan di kulkas": "3 bulan di kulkas",
    "3 hari, suhu ruang": "3 hari di suhu ruang", "6 bulan dalam freezer": "6 bulan di freezer",
}.items())
def test_how_long_it_keeps(written: str, read: str) -> None:
    """A number with its unit, and where it keeps so long."""
    assert shelf_life(written) == read == shelf_life(read)


@pytest.mark.parametrize(("written", "advice"), [
    ("10", "Tulis juga satuannya: 10 hari, 10 minggu, atau 10 bulan"), ("3-4 hari", "Tulis satu angka saja, yang paling singkat"),
    ("3 sampai 4 minggu", "Tulis satu angka saja, yang paling singkat"), ("lama", "Tulis berapa lama tahannya dalam jam, hari, minggu, atau bulan"),
    ("5 Desember 2026", "Tulis berapa lama tahannya dalam jam, hari, minggu, atau bulan"), ("0 hari", "Tulis berapa lama tahannya dalam jam, hari, minggu, atau bulan"),
    ("400 hari", "Paling lama 365 hari; periksa angkanya"),
])
def test_how_long_it_keeps_is_refused(written: str, advice: str) -> None:
    """Both ways are told where there are two; an example is right."""
    with pytest.raises(FieldError) as refused:
        shelf_life(written)
    assert refused.value.advice == advice
    assert not refused.value.example or shelf_life(refused.value.example) == refused.value.example


@pytest.mark.parametrize(
    ("read", "text", "expected"),
    [
        *((weight, text, 250) for text in ("250", "250 g", "250g", "250 gr", "250 gram", "0,25 kg", "250 G")),
        *((weight, text, 1500) for text in ("1500", "1.500", "1.500 g", "1,5 kg", "1,50 kg", "1,5 kilo", "1,5kg")),
        *((weight, text, 1000000) for text in ("1000 kg", "1.000.000 g", "1000 kilogram")),
        *((count, text, 12) for text in ("12", " 12 ", "12\u00a0")),
        (count, "1.000", 1000),
        (count, "0", 0),
        *((days, text, 3) for text in ("3", "3 hari", "3hari", "3 Hari")),
        (days, "0", 0),
        (days, "365 hari", 365),
        (year, "1999", 1999),
        (year, "1900", 1900),
        (year, "2100", 2100),
    ],
)
def test_number_is_read(read: Callable[[str], int], text: str, expected: int) -> None:
    """Weights become grams, and counts, days and years whole numbers."""
    assert expected == read(text)


@pytest.mark.parametrize(
    ("read", "text", "advice"),
    [
        (weight, "2 ons", "Tulis dalam gram atau kg; 1 ons itu 100 g"),
        (weight, "1.5 kg", "Pecahan ditulis dengan koma"),
        (weight, "1/2 kg", "Pecahan ditulis dengan koma"),
        (weight, "\u00bd kg", "Pecahan ditulis dengan koma"),
        (weight, "1.000 kg", "Kalau lebih teliti dari 0,01 kg, tulis dalam gram"),
        (weight, "1,255 kg", "Kalau lebih teliti dari 0,01 kg, tulis dalam gram"),
        (weight, "1,5", "Tulis juga satuannya"),
        (weight, "1,5 g", "Tulis gram penuh tanpa desimal"),
        (weight, "250 ml", "Tulis beratnya dalam gram; isi cairan ditulis di baris isi"),
        (weight, "250-300 g", "Tulis satu berat saja, bukan rentang"),
        (weight, "setengah kilo", "Tulis beratnya dalam gram atau kg"),
        (weight, "2 lb", "Tulis beratnya dalam gram atau kg"),
        (weight, "0", "Berat harus lebih dari nol"),
        (weight, "0,00 kg", "Berat harus lebih dari nol"),
        (weight, "-250", "Berat harus lebih dari nol"),
        (weight, "1001 kg", "Berat paling besar 1.000 kg; periksa satuannya"),
        (count, "12 potong", "Tulis angkanya saja, tanpa satuan"),
        (count, "2-3", "Tulis satu angka saja, bukan rentang"),
        (count, "12,5", "Tulis bilangan bulat dengan angka"),
        (count, "1,000", "Tulis bilangan bulat dengan angka"),
        (count, "-3", "Tulis bilangan bulat dengan angka"),
        (count, "\u00b2", "Tulis bilangan bulat dengan angka"),
        (count, "1000001", "Tulis angka dari 0 sampai 1.000.000"),
        (days, "1 minggu", "Tulis jumlah harinya"),
        (days, "2-3 hari", "Tulis satu angka saja, yang paling lama"),
        (days, "tiga hari", "Tulis jumlah hari dengan angka"),
        (days, "366", "Paling lama 365 hari"),
        (year, "99", "Tulis tahunnya saja dengan empat angka"),
        (year, "sejak 1999", "Tulis tahunnya saja dengan empat angka"),
        (year, "1899", "Tulis tahun dari 1900 sampai 2100"),
        (year, "\u0661\u0669\u0669\u0669", ASCII),
    ],
)
def test_number_is_refused(read: Callable[[str], int], text: str, advice: str) -> None:
    """What is no such number is refused with advice that fits the mistake and an example that is right."""
    with pytest.raises(FieldError) as refused:
        read(text)
    assert advice == refused.value.advice
    assert not refused.value.example or read(refused.value.example)


def test_count_keeps_to_its_bounds() -> None:
    """The smallest and the largest count are the caller's."""
    assert count("1", 1, 5) == 1
    assert count("5", 1, 5) == 5
    for text in ("0", "6"):
        with pytest.raises(FieldError, match="Tulis angka dari 1 sampai 5"):
            count(text, 1, 5)


@given(st.integers(1, 1_000_000_000))
def test_formatted_price_reads_back(price: int) -> None:
    """Every price, formatted as the site does or plainly, is read as itself."""
    dotted = f"{price:,}".replace(",", ".")
    for text in (str(price), dotted, f"Rp{dotted}", f"Rp {dotted},-", f"IDR {price}"):
        assert price == rupiah(text)


@given(st.sampled_from([rupiah, weight, count, days, year]), st.text() | st.text("0123456789.,-/ Rprbibujtkgons"))
def test_any_text_is_read_or_refused(read: Callable[[str], int], text: str) -> None:
    """No text whatever ends in another error than FieldError, or in a number below zero."""
    with suppress(FieldError):
        assert read(text) >= 0
