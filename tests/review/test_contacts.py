"""What in a story may lead a reader to somebody."""

import time

import pytest

from storefront.review.contacts import contacts, named, pays, sellers

OWN = ("https://desa.example.id/toko/",)


@pytest.mark.parametrize(("text", "found"), [
    ("Hubungi 0812-3456-7890.", {"081234567890"}),
    ("Hubungi +62 812 3456 7890", {"081234567890"}),
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
    ("https://wa.me/6281234567890?text=x", {"https://wa.me/6281234567890?text=x", "081234567890"}),
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
    ("No.081234567890, Rp081234567890, WA081234567890", {"081234567890"}),
    ("0812\t3456\t7890", {"081234567890"}), ("0812·3456·7890", {"081234567890"}), ("0812,3456,7890", {"081234567890"}), ("0812’3456’7890", {"081234567890"}),
    ("0812 | 3456 | 7890", {"081234567890"}), ("0812 • 3456 • 7890", {"081234567890"}), ("081.234 567.890", {"081234567890"}),
    ("0\ufe0f\u20e38\ufe0f\u20e31\ufe0f\u20e32\ufe0f\u20e33\ufe0f\u20e34\ufe0f\u20e35\ufe0f\u20e36\ufe0f\u20e37\ufe0f\u20e38\ufe0f\u20e39\ufe0f\u20e30\ufe0f\u20e3", {"081234567890"}),
    ("0\u03328\u03321\u03322\u03323\u03324\u03325\u03326\u03327\u03328\u03329\u03320", {"081234567890"}), ("08123\u28004567\u3164890", {"081234567890"}),
    ("٠٨١٢٣٤٥٦٧٨٩٠ x ०८१२३४५६७८९० x ꧐꧘꧑꧒꧓꧔꧕꧖꧗꧘꧙꧐", {"081234567890"}), ("+62 (0)812 3456 7890, 0062 812 3456 7890", {"081234567890"}),
    ("O812-3456-789O, 08I2 3456 7890 Ibu", {"081234567890"}), ("nol delapan satu dua, tiga empat lima enam - tujuh Delapan sembilan kosong", {"081234567890"}),
    ("satu dua tİga empat lima satu dua tiga empat lima anak, 10 Ibu Oo Ill", set()), ("123.456 789.012", {"123456789012"}), ("15.000, 20.500 dan 12.500/15.000/20.000, 1.500.000 - 2.000.000", set()),
    ("01/12/2026-05/12/2026, 08.00 - 12.00, 13.00 - 16.00, 2024/2025", set()), ("0812-05-12-2026", {"081205122026"}),
    ("jahat.ru/bayar 10.1.2.3/bayar", {"jahat.ru/bayar", "10.1.2.3/bayar"}), ("jаhat.com jahat。com", {"jаhat.com", "jahat.com"}), ("IG@jahat", {"@jahat"}), ("IG: jahat.toko", {"ig: jahat.toko"}),
    ('<a href=//jahat.example>x</a> [x](https:jahat.example)', {"//jahat.example", "https:jahat.example"}),
    ("https://desa.example.id/toko/../jahat/ https://desa.example.id/toko/%2e%2e/jahat/", {"https://desa.example.id/toko/../jahat/", "https://desa.example.id/toko/%2e%2e/jahat/"}),
    ("![Bayar](../foto/QRIS-adi.jpg) ![Opak](../foto/opak.jpg)", {"QRIS-adi.jpg"}),
])
def test_what_is_found(text: str, found: set[str]) -> None:
    """In one form, as a reader sees it."""
    assert contacts(text, OWN) == found


@pytest.mark.parametrize("text", [
    " ", "0 ", "0 - ", "a+", "a.", "<", "< ", "<a", "[", "](", "www.", "0\n", "-", "@", "a@", "x://", "&#48;", "\u200b0", "{", "RP", "0.", "/", "a", "[a](", "a/", "a.jpg", "0!", "08.00 ", "1.000 ", "0O", "O ", "dua ", "dua"])
def test_no_text_takes_long(text: str) -> None:
    """A quarter of a megabyte, which is the most that a file may hold."""
    started, long = time.process_time(), text * (256_000 // len(text))
    contacts(long, OWN)
    named(long)
    sellers(long, "reseller", OWN)
    assert time.process_time() - started < 4


@pytest.mark.parametrize(("old", "new"), [
    ("Transfer ke BCA 1234567890 a.n. Koperasi", "Transfer ke BRI 1234567890 a.n. Koperasi"), ("BCA 1234567890 a.n. Koperasi", "BCA 1234567890 a.n. Adi"),
    ("Beli: 1234567890\n\nSumbang: 1234567899", "Beli: 1234567899\n\nSumbang: 1234567890"), ("Transfer ke BCA\n1234567890", "Transfer ke BRI\n1234567890"),
])
def test_whose_a_number_is(old: str, new: str) -> None:
    """By the words beside it, on a line's end too; other words of the text say nothing of it."""
    assert contacts(old) == contacts(new)
    assert named(old) != named(new)
    assert named(f"Pagi hari.\n\n{old}") == named(f"Sore ini.\n\n{old}")


@pytest.mark.parametrize(("text", "folder", "found"), [
    ("[Nia](../reseller/adi.md)", "halaman", {("Nia", "adi")}), ("[Nia](adi.md)", "reseller", {("Nia", "adi")}), ("[Nia](./adi.md#x)", "reseller", {("Nia", "adi")}),
    ("[Nia](<../reseller/adi.md>)", "kabar", {("Nia", "adi")}), ("[Nia][1]\n\n[1]: ../reseller/adi.md", "kabar", {("", "adi")}), ('<a href="../reseller/adi.md">Nia</a>', "kabar", {("", "adi")}),
    ("[Nia](https://desa.example.id/toko/toko/adi/opak/)", "kabar", {("Nia", "adi")}), ("[Nia](../reseller/%61di.md)", "kabar", {("Nia", "adi")}),
    ("[Opak](../produk/opak.md), [Opak](adi.md)", "produk", set()),
])
def test_sellers_whom_words_lead_to(text: str, folder: str, found: set[tuple[str, str]]) -> None:
    assert sellers(text, folder, OWN) == found


@pytest.mark.parametrize(("name", "is_code"), [
    ("QRIS.jpg", True), ("q-r.png", True), ("ＱＲ.jpg", True), ("no-rek.jpg", True), ("bca.jpg", True), ("dana_desa.webp", True), ("pembayaran.jpg", True),
    ("bandana.jpg", False), ("dandang.jpg", False), ("novotel.jpg", False), ("berkah.jpg", False), ("IMG_20261124.jpg", False),
])
def test_pictures_to_pay_by(name: str, is_code: bool) -> None:
    assert pays(name) == is_code
