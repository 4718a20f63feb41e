"""What in a story may lead a reader to somebody."""

import time

import pytest

from storefront.review.contacts import contacts

OWN = ("https://desa.example.id/toko/",)


@pytest.mark.parametrize(("text", "found"), [
    ("Hubungi 0812-3456-7890.", {"081234567890"}),
    ("Hubungi +62 812 3456 7890", {"6281234567890"}),
    ("(0812) 3456 7890 atau 0813/3456/7890", {"081234567890", "081334567890"}),
    ("0812 -- 3456 -- 7890", {"081234567890"}),
    ("0812**3456**7890", {"081234567890"}),
    ("0812<b>3456</b>7890", {"081234567890"}),
    ("[0812](x)3456`7890`", {"081234567890"}),
    ("0812\u200b3456\u20607890", {"081234567890"}),
    ("０８１２ ３４５６ ７８９０", {"081234567890"}),
    ("&#48;812&#8203;3456&#x37;890", {"081234567890"}),
    ("0812\n3456\n7890", {"081234567890"}),
    (f"{'é' * 5000} BCA 1234567890", {"1234567890"}),
    ("BRI 1234-01-567890-50-1", {"123401567890501"}),
    ("rekening 123.456.789", {"123456789"}),
    ("Rp15.000 sampai Rp20.000, 15.000 - 20.000, Rp 1.500.000.000", set()),
    ("5 Desember 2026, 2026-12-05, 08.00–16.00, 2 kg, 12 keping, 30 × 20 cm", set()),
    ("https://wa.me/6281234567890?text=x", {"https://wa.me/6281234567890?text=x", "6281234567890"}),
    ("www.jahat.example/a.", {"www.jahat.example/a"}),
    ("jahat.com atau s.id/jahat", {"jahat.com", "s.id/jahat"}),
    ("tulis ke desa@jahat.example", {"desa@jahat.example"}),
    ("ikuti @toko.jahat ya", {"@toko.jahat"}),
    ("[sini](tel:+6281234567890)", {"tel:+6281234567890"}),
    ("lihat https://desa.example.id/toko/produk/opak/ dan [opak](../produk/opak.md)", set()),
    ("https://desa.example.id/tokojahat/", {"https://desa.example.id/tokojahat/"}),
    ("https://desa.example.id.jahat.example/toko/", {"https://desa.example.id.jahat.example/toko/"}),
    ("{{ x }} {% y %} ${z} < script>", {"{{", "{%", "${", "< script"}),
    ("Enak, gurih. Dibuat pagi.Habis siang.", set()),
])
def test_what_is_found(text: str, found: set[str]) -> None:
    """In one form, as a reader sees it."""
    assert contacts(text, OWN) == found


@pytest.mark.parametrize("text", [
    " ", "0 ", "0 - ", "a+", "a.", "<", "< ", "<a", "[", "](", "www.", "0\n", "-", "@", "a@", "x://", "&#48;", "\u200b0", "{", "RP", "0.", "/"])
def test_no_text_takes_long(text: str) -> None:
    """A quarter of a megabyte, which is the most that a file may hold."""
    started = time.process_time()
    contacts(text * (256_000 // len(text)), OWN)
    assert time.process_time() - started < 2
