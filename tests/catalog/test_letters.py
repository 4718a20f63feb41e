"""Letters that only look special are plain ones, what shows nothing is nothing, and what is read from the right turns nothing around."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from storefront.catalog import fields, frontmatter
from storefront.catalog.errors import FieldError
from storefront.catalog.letters import closed, is_blank, plain
from storefront.catalog.text import words


@pytest.mark.parametrize(("written", "read"), [
    ("𝐊𝐞𝐫𝐢𝐩𝐢𝐤 𝟏𝟓", "Keripik 15"), ("𝑲𝒆𝒓𝒊𝒑𝒊𝒌", "Keripik"), ("𝓚𝓮𝓻𝓲𝓹𝓲𝓴", "Keripik"), ("𝕶𝖊𝖗𝖎𝖕𝖎𝖐", "Keripik"), ("𝔎𝔢𝔯𝔦𝔭𝔦𝔨", "Keripik"),
    ("𝙺𝚎𝚛𝚒𝚙𝚒𝚔", "Keripik"), ("𝗞𝗲𝗿𝗶𝗽𝗶𝗸", "Keripik"), ("𝕂𝕖𝕣𝕚𝕡𝕚𝕜 ℍℕℙℚℝℤ", "Keripik HNPQRZ"), ("ℬℰℱℋℐℒℳℛ ℭℌℑℜℨ ℯℊℴ ℎ", "BEFHILMR CHIRZ ego h"),
    ("Ⓚⓔⓡⓘⓟⓘⓚ", "Keripik"), ("Ⓚeripik", "Keripik"), ("🅚🅔🅡", "KER"), ("🅺🅴🆁🅸🅿🅸🅺", "KERIPIK"), ("🄺🄴🅁", "KER"), ("⒦⒠⒭", "ker"), ("🄚🄔", "KE"),
    ("Ｋｅｒｉｐｉｋ ２５０ｇ", "Keripik 250g"), ("Kᴇʀɪᴘɪᴋ ᴘᴇᴅᴀꜱ", "Keripik pedas"), ("ᴋᴜᴇ", "kue"),
])
def test_special_looks_are_plain_letters(written: str, read: str) -> None:
    """Of mathematics, in circles and squares, wide, and small capitals."""
    assert plain(written) == read


@pytest.mark.parametrize("text", [
    "½ kg", "5 m²", "Karya™", "No. № 5", "30 ℃", "Karya Ⓡ", "KaryaⓇ", "🅿 parkir", "🅰️ dan 🅱️", "🆗 🆕", "🇮🇩", "① ②", "ℹ️", "[kəˈrɪpɪk]", "xx", "Ａ：".replace("Ａ", "A"),
    "ꦏꦿꦶꦥꦶꦏ꧀", "Teh Ênéng", "1ˢᵗ", "Ω", "ﷲ",
])
def test_signs_stay(text: str) -> None:
    """What says something else than a letter, or is a letter of its own."""
    assert plain(text) == text


@given(st.text())
def test_plain_letters_stay(text: str) -> None:
    """Reading twice changes nothing, and no line becomes two."""
    assert plain(plain(text)) == plain(text)
    assert plain(text).splitlines(keepends=True).__len__() == text.splitlines(keepends=True).__len__()


def test_a_whole_file_is_read_so() -> None:
    """Names, prices and the story; the signs of YAML are none of these letters."""
    document = frontmatter.read("---\nnama: 𝐊𝐞𝐫𝐢𝐩𝐢𝐤\nharga: 𝟏𝟓.𝟎𝟎𝟎\n---\n𝓔𝓷𝓪𝓴 Ⓑⓐⓝⓖⓔⓣ\n".encode())
    assert (document.values, document.body) == ({"nama": "Keripik", "harga": "15.000"}, "Enak Banget\n")


@pytest.mark.parametrize("text", [
    "", " ", "\u3164", "\u2800\u2800", "\u115f", "\u1160", "\uffa0", "\u00ad", "\u200b\u200d", "\u2060", "\U000e0041\U000e007f", "\ufe0f", "\u034f", "\u0301\u0301",
    "\u180e", "\u17b4", "\U0001d159", "\u3000", "\u3164 \u2800",
])
def test_what_cannot_be_seen_is_empty(text: str) -> None:
    """Fillers, formats, tags, and marks without a letter: as if nothing were written."""
    assert is_blank(text)
    with pytest.raises(FieldError, match=r"^Isi dulu, atau hapus baris ini kalau tidak dipakai$"):
        words(text, fields.NAME_LIMIT)


@pytest.mark.parametrize("text", ["a", ".", "😀", "中", "ꦏ", "\ue000", "e\u0301", "\u3164a", "٣"])
def test_what_can_be_seen_is_not_empty(text: str) -> None:
    """A letter of any script, a sign, an emoji."""
    assert not is_blank(text)


@pytest.mark.parametrize(("text", "read"), [
    ("كريفيق", "كريفيق\u200e"), ("كريفيق اوبي 250 ݢرم", "كريفيق اوبي 250 ݢرم\u200e"), ("كريفيق (5)", "كريفيق\u200e (5)"),
    ("Opak كريفيق pedas", "Opak كريفيق\u200e pedas"), ("שלום", "שלום\u200e"), ("Keripik", "Keripik"), ("ꦏꦿꦶꦥꦶꦏ꧀", "ꦏꦿꦶꦥꦶꦏ꧀"),
])
def test_words_from_the_right_are_closed(text: str, read: str) -> None:
    """One mark behind them, and never a second."""
    assert words(text, fields.NAME_LIMIT) == closed(read) == read


@given(st.text())
@example("كريفيق 1 \u200e2 ݢ")
def test_closing_twice_changes_nothing(text: str) -> None:
    """And behind the last letter from the right there is a mark or a letter from the left."""
    once = closed(text)
    assert closed(once) == once
    strong = [unicodedata.bidirectional(char) for char in once if unicodedata.bidirectional(char) in ("L", "R", "AL") and char != "\u200f"]
    assert not strong or strong[-1] == "L"
