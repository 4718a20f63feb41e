"""Lines, longer text, and the words and names that are written as text."""

import re
from collections.abc import Callable
from contextlib import suppress
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storefront.catalog.errors import FieldError
from storefront.catalog.text import (
    choice,
    clean_line,
    clean_text,
    colour,
    email,
    photo_name,
    slug,
    strip_invisible,
    village_code,
    yes_no,
)

line = partial(clean_line, limit=20)
several = partial(clean_text, limit=20)
stock = partial(choice, allowed=("tersedia", "habis", "pesan-dulu"))
EMPTY = "Isi dulu, atau hapus baris ini kalau tidak dipakai"
BROKEN = "Ada karakter rusak yang tidak terlihat; hapus, lalu ketik ulang"
TURNED = "Ada tanda pembalik arah tulisan yang tidak terlihat; hapus, lalu ketik ulang"
SLUG = "Pakai huruf kecil, angka, dan tanda hubung saja"
FILE = "Tulis nama berkasnya saja, tanpa folder dan tanpa .md"
FOLDER = "Tulis nama fotonya saja, tanpa folder"
ENDING = "Tulis nama foto yang berakhiran .jpg, .jpeg, .png, .webp, atau .heic"
RENAME = "Ganti nama fotonya, pakai huruf, angka, dan tanda hubung saja"
COLOUR = "Tulis kode warna dengan # dan enam angka atau huruf a sampai f"
CODE = "Tulis kode desa dari Kemendagri, sepuluh angka dengan titik"
BPS = "Empat angka terakhir kode Kemendagri diawali 1, 2, atau 3; kode BPS lain lagi"
EMAIL = "Tulis satu alamat surel yang lengkap"


@pytest.mark.parametrize(
    ("read", "text", "expected"),
    [
        (line, "  Ladu Ketan\u00a0\n", "Ladu Ketan"),
        (line, "Kue\u0301", "Ku\u00e9"),
        (line, "Ladu\u200b Ketan\ufeff", "Ladu Ketan"),
        (line, "\U0001f469\u200d\U0001f373 & <b>", "\U0001f469\u200d\U0001f373 & <b>"),
        (line, "a\u200cb\u2060c", "a\u200cb\u2060c"),
        (line, "e\u0301" * 20, "\u00e9" * 20),  # the limit counts what is kept
        (several, "satu\r\ndua\rtiga\u2028empat", "satu\ndua\ntiga\nempat"),
        (several, "a\tb\n", "a\tb"),
        (strip_invisible, "\u200b\ufeff0812\u00ad\u200d\u00a034 ", "0812 34"),
        (slug, "ladu-ketan", "ladu-ketan"),
        (slug, "ka", "ka"),
        (slug, "rw-09", "rw-09"),
        (slug, "com10", "com10"),
        (slug, "a" * 80, "a" * 80),
        (yes_no, "ya", True),
        (yes_no, "Ya", True),
        (yes_no, "TRUE", True),
        (yes_no, "tidak", False),
        (yes_no, "False", False),
        (stock, "habis", "habis"),
        (stock, "Pesan-Dulu", "pesan-dulu"),
        (photo_name, "ladu-ketan-1.jpg", "ladu-ketan-1.jpg"),
        (photo_name, "IMG 2026 (1).JPG", "IMG 2026 (1).JPG"),
        (
            photo_name,
            "WhatsApp Image 2026-01-05 at 09.00.00.jpeg",
            "WhatsApp Image 2026-01-05 at 09.00.00.jpeg",
        ),
        (photo_name, "kue\u0301.webp", "ku\u00e9.webp"),
        (photo_name, "logo.PNG", "logo.PNG"),
        (photo_name, "IMG_1.HEIC", "IMG_1.HEIC"),
        (photo_name, "IMG_1.heif", "IMG_1.heif"),
        (colour, "#8A4B2D", "#8a4b2d"),
        (colour, "#abc", "#aabbcc"),
        (village_code, "32.04.11.2002", "32.04.11.2002"),
        (village_code, "32.04.11.1001", "32.04.11.1001"),
        (village_code, "51.03.05.3001", "51.03.05.3001"),
        (email, "Desa@Katapang.DESA.id", "Desa@katapang.desa.id"),
        (email, "karang.taruna+toko@gmail.com", "karang.taruna+toko@gmail.com"),
    ],
)
def test_text_is_read(read: Callable[[str], object], text: str, expected: object) -> None:
    """A text of the field's kind is read, cleaned of what can't be seen."""
    assert expected == read(text)


@pytest.mark.parametrize(
    ("read", "text", "advice", "example"),
    [
        *((read, "", EMPTY, "") for read in (line, several, strip_invisible, slug, yes_no, stock, photo_name, email)),
        (line, " \u00a0\t\n", EMPTY, ""),
        (line, "\u200d\u200b", EMPTY, ""),
        (line, "satu\ndua", "Tulis dalam satu baris", ""),
        (line, "satu\u2029dua", "Tulis dalam satu baris", ""),
        (line, "satu\tdua", "Ganti tab dengan spasi", ""),
        (line, "a" * 21, "Paling panjang 20 karakter, ini 21", ""),
        *((line, f"a{char}b", TURNED, "") for char in "\u061c\u200e\u200f\u202a\u202e\u2066\u2069"),
        *((line, f"a{char}b", BROKEN, "") for char in "\x00\x07\x0b\x1b\x7f\x85\x9f\ud800\udfff\ufffe\uffff\ufdd0"),
        (several, "a\x00b", BROKEN, ""),
        (several, "a\u202eb", TURNED, ""),
        (slug, "Ladu Ketan", SLUG, "ladu-ketan"),
        (slug, "ladu_ketan", SLUG, "ladu-ketan"),
        (slug, "ladu--ketan", SLUG, "ladu-ketan"),
        (slug, "-ladu", SLUG, "ladu"),
        (slug, "ku\u00e9", SLUG, "kue"),
        (slug, "\U0001f642", SLUG, ""),
        (slug, "&#99999999999;", SLUG, "99999999999"),
        (slug, "ladu-ketan.md", FILE, "ladu-ketan"),
        (slug, "../produk/ladu-ketan.md", FILE, "ladu-ketan"),
        (slug, "/produk/ladu-ketan/", FILE, "ladu-ketan"),
        (slug, "con", "Nama ini tidak bisa disimpan di Windows; pakai nama lain", "con-1"),
        (slug, "LPT9", "Nama ini tidak bisa disimpan di Windows; pakai nama lain", "lpt9-1"),
        (slug, "a" * 81, "Paling panjang 80 karakter", "a" * 80),
        (yes_no, "yes", "Tulis ya atau tidak", "ya"),
        (yes_no, "1", "Tulis ya atau tidak", "ya"),
        (stock, "kosong", "Pilih tersedia, habis, atau pesan-dulu", "tersedia"),
        (stock, "pesan dulu", "Pilih tersedia, habis, atau pesan-dulu. Mungkin maksudnya: pesan-dulu", ""),
        (partial(choice, allowed=("a", "b")), "c", "Pilih a atau b", "a"),
        (partial(choice, allowed=("semua",)), "x", "Tulis semua", "semua"),
        (photo_name, "foto/a.jpg", FOLDER, "a.jpg"),
        (photo_name, "C:\\Foto\\a.jpg", FOLDER, "a.jpg"),
        (photo_name, "../a.jpg", FOLDER, "a.jpg"),
        (photo_name, "https://contoh.id/a.jpg", FOLDER, "a.jpg"),
        (photo_name, "a.gif", ENDING, "keripik-1.jpg"),
        (photo_name, "a.jpg.exe", ENDING, "keripik-1.jpg"),
        (photo_name, "ladu", ENDING, "keripik-1.jpg"),
        (photo_name, ".a.jpg", RENAME, "keripik-1.jpg"),
        (photo_name, "a..jpg", RENAME, "keripik-1.jpg"),
        (photo_name, ".jpg", RENAME, "keripik-1.jpg"),
        (photo_name, "a:b.jpg", RENAME, "keripik-1.jpg"),
        (
            photo_name,
            "Con.jpg",
            "Nama ini tidak bisa disimpan di Windows; ganti nama fotonya",
            "foto-Con.jpg",
        ),
        (colour, "", "Tulis warnanya di antara tanda kutip, supaya yang sesudah # terbaca", '"#8a4b2d"'),
        *((colour, text, COLOUR, '"#8a4b2d"') for text in ("8a4b2d", "merah", "#12345", "#12345678", "#ggg")),
        *((village_code, text, CODE, "32.04.11.2002") for text in ("3204112002", "32.04.11", "02.04.11.2002")),
        (village_code, "32.04.11.0002", BPS, "32.04.11.2002"),
        (email, "desa(at)contoh.id", "Alamat surel memuat tanda @", "desa@contoh.id"),
        *((email, text, EMAIL, "desa@contoh.id") for text in ("a b@c.id", "a@b", "a@@b.id", ".a@b.id", "a@b.id, c@d.id")),
    ],
)
def test_text_is_refused(read: Callable[[str], object], text: str, advice: str, example: str) -> None:
    """What the field can't be is refused with advice that fits the mistake, and with a right value."""
    with pytest.raises(FieldError) as refused:
        read(text)
    assert (advice, example) == (refused.value.advice, refused.value.example)
    assert not example or read(example.strip('"'))


@given(st.text())
def test_kept_text_stays_as_it_is(text: str) -> None:
    """What is read once is read again as itself, and has nothing that controls or turns the text."""
    for read in (line, several, strip_invisible):
        try:
            kept = read(text)
        except FieldError:
            continue
        assert kept == read(kept)
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]", kept)


@given(
    st.sampled_from([line, several, slug, yes_no, stock, photo_name, colour, village_code, email]),
    st.text(),
    st.text(),
)
def test_any_text_is_read_or_refused(read: Callable[[str], object], first: str, second: str) -> None:
    """No text whatever ends in another error than FieldError."""
    for text in (first, f"{first}@{second}.id", f"{first}.jpg", f"{first}/{second}.md"):
        with suppress(FieldError):
            read(text)


@given(st.text())
def test_proposed_slug_is_one(text: str) -> None:
    """The slug that is proposed for any text is itself accepted."""
    proposal = ""
    try:
        slug(text)
    except FieldError as refused:
        proposal = refused.example
    assert not proposal or proposal == slug(proposal)
