"""Phone numbers as Indonesians write them."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storefront.catalog.errors import FieldError
from storefront.catalog.phones import mentions_number, mobile, phone

# One number all the same where a number is asked for; in a sentence nobody would take them for one, or they are refused anyhow.
_ALONE = ("812-3456-7890", "812 3456 7890", "\u202a0812-3456-7890\u202c", "\u202d+62 812-3456-7890\u202c", "\u2068+62 812-3456-7890\u2069")
MOBILES = {
    **dict.fromkeys(
        [
            "0812-3456-7890",
            "+62 0812-3456-7890",
            "62 0812-3456-7890",
            "0062 812 3456 7890",
            "081234567890",
            "0812 3456 7890",
            "0812.3456.7890",
            "0812 - 3456 - 7890",
            "0812-345-67890",
            "08 1234 567 890",
            "(0812) 3456 7890",
            "(0812)-3456-7890",
            "(0812)34567890",
            "+62 812-3456-7890",
            "+62 812 3456 7890",
            "+6281234567890",
            "+62-812-3456-7890",
            "+62.812.3456.7890",
            "+ 62 812 3456 7890",
            "+62 (812) 3456-7890",
            "+62 (0)812-3456-7890",
            "+62(0)81234567890",
            "6281234567890",
            "62 812-3456-7890",
            "62-812-3456-7890",
            " 0812-3456-7890 ",
            "0812\u20133456\u20137890",  # en dashes
            "0812\u20113456\u20117890",  # hyphens that don't break
            "0812\u00a03456\u00a07890",  # spaces that don't break
            "0812\u2009-\u20093456\u2009-\u20097890",  # thin spaces
            "\u200b081234567890",
            "0812\u200d34567890",
            "\ufeff0812-3456-7890",
            "0812-3456-7890\n",
        ],
        "+6281234567890",
    ),
    "0812-0000-0001": "+6281200000001",  # the form of the sample village's numbers
    "0812-0000-0099": "+6281200000099",
    "0812345678": "+62812345678",  # ten digits, the shortest
    "08123456789": "+628123456789",
    "0812345678901": "+62812345678901",  # thirteen, the longest
    "0811-234-567": "+62811234567",
    "0813-1234-5678": "+6281312345678",
    "0822 1234 5678": "+6282212345678",
    "0831-1234-5678": "+6283112345678",
    "0838 1234 5678": "+6283812345678",
    "0852-1234-5678": "+6285212345678",
    "0856 1234 567": "+628561234567",
    "0877-1234-5678": "+6287712345678",
    "0881-1234-5678": "+6288112345678",
    "0895-1234-56789": "+62895123456789",
    "0899 1234 567": "+628991234567",
    "+65 8123 4567": "+6581234567",
    "+60 12-345 6789": "+60123456789",
    "+60 (0)12-345 6789": "+60123456789",
    "+81 90-1234-5678": "+819012345678",
    "+44 7400 123456": "+447400123456",
    "+1 202 555 0123": "+12025550123",  # mobile or not: the United States don't tell
    "+966 50 123 4567": "+966501234567",
    "+852 6123 4567": "+85261234567",
}
LANDLINES = {
    "(022) 589-1234": "+62225891234",
    "022-5891234": "+62225891234",
    "022 589 1234": "+62225891234",
    "+62 22 5891234": "+62225891234",
    "+62 (22) 589 1234": "+62225891234",
    "62225891234": "+62225891234",
    "021-5550123": "+62215550123",
    "021 1234 5678": "+622112345678",
    "(0251) 832-1234": "+622518321234",
    "0800 1 234567": "+628001234567",
    "+44 20 7946 0958": "+442079460958",
    "+39 06 6982 1234": "+390669821234",  # Italy keeps its zero
}
ONE = "Tulis satu nomor saja"
LINK = "Tulis nomornya saja, bukan tautan"
WORDS = "Tulis angka nomornya saja, tanpa keterangan"
LETTER_O = "Ada huruf O di antara angka; ganti dengan angka 0"
LETTER_L = "Ada huruf yang mirip angka 1; ganti dengan angka 1"
SIGNS = "Tulis angkanya dengan spasi atau tanda hubung saja"
FOREIGN = "Nomor luar negeri ini tidak lengkap atau salah kode negaranya"
AREA = "Tulis juga kode daerahnya"
START = "Nomor Indonesia diawali 0 atau +62"
TWICE = "Kode negara 62 ditulis sekali saja"
UNKNOWN = "Ini bukan nomor HP, bukan pula nomor rumah dengan kode daerahnya; periksa angkanya"
ASCII = "Tulis angkanya dengan 0 sampai 9 biasa"
TURNED = "Ada tanda pembalik arah tulisan yang tidak terlihat; hapus, lalu ketik ulang"
NO_PHONES = {
    "0812-3456-789O": LETTER_O,
    "O812-3456-7890": LETTER_O,
    "o812 3456 7890": LETTER_O,
    "0812-3456-78l0": LETTER_L,
    "0812-3456-78I0": LETTER_L,
    "0812-FLOWERS": WORDS,
    "0812-XXXX-XXXX": WORDS,
    "0812-3456-7890 (WA)": WORDS,
    "WA 0812-3456-7890": WORDS,
    "Bu Imas 0812-3456-7890": WORDS,
    "nol delapan satu dua": WORDS,
    "022-5891234 ext 12": WORDS,
    "https://wa.me/6281234567890": LINK,
    "wa.me/6281234567890": LINK,
    "https://api.whatsapp.com/send?phone=6281234567890": LINK,
    "tel:081234567890": LINK,
    "0812-3456-7890 / 0813-3456-7890": ONE,
    "0812-3456-7890, 0813-3456-7890": ONE,
    "0812-3456-7890 atau 0813-3456-7890": ONE,
    "0812-3456-7890; +62 813-3456-7890": ONE,
    "0812 3456 7890 0813 3456 7890": "Tulis satu nomor saja, paling panjang 15 angka",
    "+62812345678901234": "Tulis satu nomor saja, paling panjang 15 angka",
    "0812": "Nomor HP terdiri dari 10 sampai 13 angka, ini 4",
    "081234567": "Nomor HP terdiri dari 10 sampai 13 angka, ini 9",
    "08123456789012": "Nomor HP terdiri dari 10 sampai 13 angka, ini 14",
    "+62 812 345 67": "Nomor HP terdiri dari 10 sampai 13 angka, ini 9",
    "+62 00812-3456-7890": "Sesudah +62 nomornya tanpa 0 di depan",
    "+0812-3456-7890": "Sesudah tanda + ditulis kode negara, 62 untuk Indonesia",
    "0065 8123 4567": "Tulis tanda + di depan kode negara, bukan 00",
    "00": "Tulis tanda + di depan kode negara, bukan 00",
    "+62 62812 3456 7890": TWICE,
    "06281234567890": TWICE,
    "6581234567": "Nomor luar negeri diawali tanda +",
    "60123456789": "Nomor luar negeri diawali tanda +",
    "+65 1234": FOREIGN,
    "+999 123456789": FOREIGN,
    "+6": FOREIGN,
    "+1 911": FOREIGN,
    "5891234": AREA,
    "589-1234": AREA,
    "112": START,
    "99999999999": START,
    "0842-3456-7890": UNKNOWN,
    "0802-345-6789": UNKNOWN,
    "(021) 1234": UNKNOWN,
    "+62": UNKNOWN,
    "0": UNKNOWN,
    "0000000000": "Tulis tanda + di depan kode negara, bukan 00",
    "++62 812 3456 7890": "Tanda + hanya ditulis sekali, di depan",
    "0812+3456+7890": "Tanda + hanya ditulis sekali, di depan",
    "+": SIGNS,
    "()": SIGNS,
    "0812-3456-7890-": SIGNS,
    "-0812-3456-7890": SIGNS,
    "(0812 3456 7890": SIGNS,
    "0812) 3456 7890": SIGNS,
    "((0812)) 3456 7890": SIGNS,
    "0812_3456_7890": SIGNS,
    "0812/3456/7890": SIGNS,
    "0812*3456#": SIGNS,
    "\uff10\uff18\uff11\uff12\uff13\uff14\uff15\uff16\uff17\uff18\uff19\uff10": ASCII,  # full-width
    "\u0660\u0668\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669\u0660": ASCII,  # Arabic
    "0812\t3456\t7890": "Ganti tab dengan spasi",
    "0812-3456-7890\n0813-3456-7890": "Tulis dalam satu baris",
    "\u202e0812-3456-7890\u202c": TURNED,
    "0812\u202d-3456-7890": TURNED,
    "0812\x003456": "Ada karakter rusak yang tidak terlihat; hapus, lalu ketik ulang",
    "": "Isi dulu, atau hapus baris ini kalau tidak dipakai",
}


@pytest.mark.parametrize(("text", "expected"), MOBILES.items())
def test_mobile_is_read(text: str, expected: str) -> None:
    """A mobile number in any usual form becomes E.164, as a WhatsApp number and as a phone number."""
    assert expected == mobile(text) == phone(text)


@pytest.mark.parametrize(("text", "expected"), LANDLINES.items())
def test_landline_has_no_whatsapp(text: str, expected: str) -> None:
    """A landline is a phone number, but no WhatsApp number."""
    assert expected == phone(text)
    with pytest.raises(FieldError, match="Nomor WhatsApp harus nomor HP, bukan telepon rumah"):
        mobile(text)


@pytest.mark.parametrize(("text", "advice"), NO_PHONES.items())
def test_phone_is_refused(text: str, advice: str) -> None:
    """What is no single phone number is refused with advice that fits and an example that is right."""
    for read in (phone, mobile):
        with pytest.raises(FieldError) as refused:
            read(text)
        assert advice == refused.value.advice
        assert not refused.value.example or phone(refused.value.example)


@pytest.mark.parametrize("text", _ALONE)
def test_a_number_as_a_phone_keeps_it(text: str) -> None:
    """Without its zero, or between the marks that contacts put around it."""
    assert mobile(text) == "+6281234567890"


@given(st.from_regex(r"8[1-35-9][0-9]{7,10}", fullmatch=True))
def test_every_form_of_a_mobile_is_the_same(national: str) -> None:
    """A national number gives one E.164 number, with 0, 62 or +62 in front, and that one reads as itself."""
    expected = f"+62{national}"
    grouped = f"0{national[:3]}-{national[3:7]}-{national[7:]}"
    for text in (f"0{national}", f"62{national}", expected, grouped, f"(0{national[:3]}) {national[3:]}"):
        assert expected == mobile(text)


@given(st.sampled_from([phone, mobile]), st.text() | st.text("0123456789 +-().62Oo"))
def test_any_text_is_read_or_refused(read: Callable[[str], str], text: str) -> None:
    """No text whatever ends in another error than FieldError; what is read is E.164 and reads as itself."""
    try:
        number = read(text)
    except FieldError:
        return
    assert number[0] == "+"
    assert number[1:].isdecimal()
    assert number == read(number)


@pytest.mark.parametrize("before", ["", "Enak. WA ", "WA", "(", "Ibu Rina, RT 01/RW 02 ", "Rp15.000 "])
@pytest.mark.parametrize("written", [*(written.strip() for written in MOBILES), "(022) 589-1234", "+65 8123 4567", "0812-3456-789O", "0265 12345"])
def test_a_number_in_a_sentence_is_seen(written: str, before: str) -> None:
    """However it is written and whatever stands beside it."""
    assert mentions_number(f"{before}{written}.")


@pytest.mark.parametrize("sentence", [
    "Renyah.", "Harganya 15.000.000 pun mau", "Rp1.000.000.000", "Datang 05-12-2026", "2026-12-05 pukul 09.00", "RT 01/RW 02 No. 123",
    "Sudah beli 3 kali, 12 bungkus", "62 bungkus habis", "P-IRT 2063204010123-28", "0 gula", "+5 bintang", "40381",
])
def test_other_numbers_are_none(sentence: str) -> None:
    """Prices, days, amounts, a postcode, a food permit."""
    assert not mentions_number(sentence)
