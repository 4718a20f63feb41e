"""Numbers of people where they don't belong: what is asked about, and what is left alone."""

from pathlib import Path

import pytest

from storefront.catalog.load import load
from tests.errors.case import EVENT, MAT, NEWS, OWNER, PRODUCT, RESELLER
from tests.sites import TODAY
from tests.village import Changes, Swap, village

_CARD_FIELD = "ada 16 angka seperti NIK di KTP atau nomor KK. Nomor itu tidak boleh tampil: hapus"
_CARD_STORY = "Peringatan: ada 16 angka seperti NIK di KTP atau nomor KK. Orang bisa berutang dengan nomor itu: hapus, kecuali kalau ini nomor lain"
_STRANGER = ('Peringatan: {}tertulis "{}", nomor yang bukan milik siapa pun di situs ini. Tanyakan orangnya: kalau setuju, tulis '
             "di berkasnya sendiri, di reseller/, pelaku-usaha/, warung/, atau pendamping/; kalau tidak, hapus dari sini")
_STORY = "Opak dari"


def _said(tmp_path: Path, changes: Changes) -> list[str]:
    return [str(problem) for problem in load(village(tmp_path / "isi", changes), "", TODAY).problems]


def _in_story(words: str) -> Changes:
    return {PRODUCT: Swap(_STORY, f"{words}\n\n{_STORY}")}


@pytest.mark.parametrize("number", [
    "0812-3456-7890", "+62 812-3456-7890", "62812 3456 7890", "(0812) 3456.7890", "0812 3456 789", "WA:081234567890", "0812\u20113456\u20117890",
])
def test_a_strangers_number_in_a_story_is_asked_about(tmp_path: Path, number: str) -> None:
    """In whatever form phones write it, on its own line of the file."""
    (said,) = _said(tmp_path, _in_story(f"Enak.\nTanya {number} saja"))
    assert said.startswith(f"/{PRODUCT}:14  Peringatan: tertulis ")
    assert said.endswith("kalau tidak, hapus dari sini")


def test_where_a_strangers_number_is_asked_about(tmp_path: Path) -> None:
    """In stories, links, fields, captions, and the village's own wordings: each with its file, line and field."""
    said = _said(tmp_path, {
        MAT: Swap("Tikar pandan bergaris hijau di lantai kayu", "Tikar Bu Ai 0812-3456-7891"), EVENT: Swap("tempat: ", "alamat: Bu Ai, 081234567892\ntempat: "),
        NEWS: "---\njudul: Kabar\ntanggal: 2026-11-01\n---\nTulis ke [Bu Ai](https://wa.me/6281234567893).\n",
        "pesan/pesanan.txt": "Halo {reseller}, {barang}\nAtau 0812 3456 7894\n{kode}\n",
    })
    told = {"acara/pasar-tani.md:6": ("alamat: ", "081234567892"), "kabar/situs-dibuka.md:5": ("", "wa.me/6281234567893"),
            "pesan/pesanan.txt:2": ("", "0812 3456 7894"), "produk/tikar-pandan.md:11": ("teks: ", "0812-3456-7891")}
    assert {line.split("  ")[0].removeprefix("/"): line.split("  ")[1] for line in said if "siapa pun" in line} == {
        place: _STRANGER.format(*found) for place, found in told.items()}


@pytest.mark.parametrize("words", [
    "Tanya Nia, 0812-0000-0062", "Tanya Nia di wa.me/6281200000062", "Nia 0812-0000-0062 10 keping", "Transfer ke rekening BRI 0812 3456 7890 123",
    "Puskesmas (022) 589-1234", "NIB 0812345678901", "Tanggal 08/12/2026 09.00 sampai 12.00", "Harga 15.000, 081 gram, 0,81",
    "Kode 32.04.11.2002, RT 08/RW 12", "Pada 08 12 2026 ada 12.345.678", "[toko](https://shopee.co.id/product/812345678/3204110101900001)",
])
def test_what_is_no_strangers_number_is_left_alone(tmp_path: Path, words: str) -> None:
    """Numbers of people on the site, landlines of offices, accounts, prices, dates."""
    assert _said(tmp_path, _in_story(words)) == []


@pytest.mark.parametrize("number", ["3204115708900001", "32.04.11.570890.0001", "3204 1101 0190 0001", "9171011212050012"])
def test_the_number_of_an_identity_card_is_never_a_field(tmp_path: Path, number: str) -> None:
    """A woman's with 40 added to her day, with whatever signs between; in a story it is asked about, for it may be another's."""
    assert _said(tmp_path / "a", {OWNER: Swap("RT 01/RW 02", f"RT 01/RW 02 {number}")}) == [f"/{OWNER}:4  alamat: {_CARD_FIELD}"]
    assert _said(tmp_path / "b", {RESELLER: Swap("Nia mengantar", f"Dua\nbaris {number}\n\nNia mengantar")}) == [f"/{RESELLER}:16  {_CARD_STORY}"]
    assert number not in _CARD_FIELD + _CARD_STORY


@pytest.mark.parametrize("number", [
    "3204113208900001", "3204117208900001", "3204110113900001", "2004110108900001", "3204110108900000", "3200110108900001", "32041101089000012", "320411010890001",
])
def test_other_long_numbers_are_no_identity_cards(tmp_path: Path, number: str) -> None:
    """A day or month that isn't, a province or sequence that isn't, one digit more or less."""
    assert _said(tmp_path, {OWNER: Swap("RT 01/RW 02", f"RT 01/RW 02 {number}")}) == []
