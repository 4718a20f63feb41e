"""What is said of those who sell, make, host and help."""

from pathlib import Path

import pytest

from tests.output.pages import page
from tests.sites import shown
from tests.views.changes import OWNER, RESELLER, STALL, event, seller, stall, with_line
from tests.village import Changes, Swap

MENTOR, PARTNER = "pendamping/pak-dedi.md", "mitra/kelompok-tani.md"
SAID: dict[str, tuple[Changes, str, list[str], list[str]]] = {
    "a seller": (
        {}, "toko/nia/", ["Saya mengantar ke Sukamaju dan sekitarnya dan membalas pukul 08.00–20.00.", "2 barang", "Pesanan dari warung yang saya layani", "Warung Pak Ujang"],
        ["sedang tidak menerima"]),
    "a seller of whom little is known": ({RESELLER: seller("Nia")}, "toko/nia/", ["Pesan ke Nia", "Penjual"], ["Saya "]),
    "a seller of whom the hours are known": ({RESELLER: seller("Nia", "jam: Sore\nproduk: semua")}, "toko/nia/", ["Saya membalas sore."], ["mengantar"]),
    "a seller's orders are promised what all are": ({}, "toko/nia/", ["Bayar tunai atau transfer.", "Boleh kirim pesan suara."], []),
    "one who rests promises nothing": (with_line(RESELLER, "aktif: tidak"), "toko/nia/", [], ["Bayar tunai"]),
    "a seller who rests": (
        with_line(RESELLER, "aktif: tidak"), "toko/nia/", ["Nia sedang tidak menerima pesanan. Penjual lain siap membantu."],
        ["Pesanan dari warung", "Pesan ke Nia", "barang Nia"]),
    "all sellers": ({**with_line(RESELLER, "aktif: tidak"), "reseller/ani.md": seller("Ani", "wilayah: Soreang\nproduk: semua")}, "toko/",
                    ["Mengantar ke Soreang.", "Sedang tidak menerima pesanan."], ["Mengantar ke Sukamaju", "Membalas"]),
    "how to become one": (
        {"halaman/menjadi-reseller.md": "---\njudul: Ikut berjualan\n---\n"}, "toko/", ["Ikut berjualan"], []),
    "an owner with a name of their own": (
        {}, "usaha/bu-tati/", ["UsahaDapur Bu Tati", "AlamatRT 01/RW 02", "SehariPaling banyak 40", "Buatan Bu Tati"], ["Jam", "Buka peta"]),
    "an owner who is called like the business": (
        {OWNER: '---\nnama: Dapur\njam: 08.00–16.00\nkoordinat: "-7.21, 107.9"\nkutipan: Resep nenek saya.\n---\n'}, "usaha/bu-tati/",
        ["Jam08.00–16.00", "Buka peta", "Buatan Dapur", "“Resep nenek saya.”"], ["UsahaDapur", "Alamat", "Sehari"]),
    "all owners": ({}, "usaha/", ["Bu Tati", "RT 01/RW 02, sejak 2010", "Dapur Bu Tati.", "Membuat Opak Bakar dan Tikar Pandan."], []),
    "a partner": (
        {PARTNER: "---\nnama: PT Maju\njenis: swasta\nalamat: Jl. Raya 1\nsitus: https://maju.id\n---\n", "acara/lain.md": event("mulai: 5 Desember 2026", "Acara lain")},
        "mitra/", ["PT Maju", "Perusahaan", "Jl. Raya 1", "Pasar Tani", "Situs web"], ["Acara lain"]),
    "one who was only asked, and one with whom it ended": (
        {PARTNER: "---\nnama: PT Maju\nstatus: ditawari\n---\n", "mitra/lain.md": "---\nnama: Kantor Lama\nstatus: berhenti\n---\n"},
        "mitra/", ["Belum ada mitra acara."], ["PT Maju", "Kantor Lama"]),
    "an event with one who was only asked": (
        {PARTNER: "---\nnama: PT Maju\nstatus: ditawari\n---\n"}, "acara/pasar-tani/", ["BersamaPT Maju"], []),
    "a mentor": (
        {MENTOR: "---\nnama: Bu Rina\njabatan: Kasi\nwhatsapp: 0812-0000-0063\ntelepon: 022-1234568\nbantuan: modal\n---\n"}, "pendampingan/",
        ["Bu RinaKasi", "Modal: menunjukkan jalan ke modal yang aman.", "WhatsApp", "Telepon"], ["Promosi:"]),
}


@pytest.mark.parametrize("name", SAID)
def test_what_is_said(tmp_path: Path, name: str) -> None:
    """And what is not."""
    changes, path, said, unsaid = SAID[name]
    text = page(shown(tmp_path, changes), path).text
    assert [words for words in said if words not in text] == [], text
    assert [words for words in unsaid if words in text] == []


@pytest.mark.parametrize(
    ("kind", "words"),
    [("pemdes", "Pemerintah desa"), ("kecamatan", "Kecamatan"), ("kabupaten", "Kabupaten"), ("provinsi", "Provinsi"), ("swasta", "Perusahaan"), ("komunitas", "Komunitas")],
)
def test_kinds_of_partners(tmp_path: Path, kind: str, words: str) -> None:
    """In words that a visitor knows."""
    assert f"Mitra Satu{words}" in page(shown(tmp_path, {PARTNER: f"---\nnama: Mitra Satu\njenis: {kind}\n---\n"}), "mitra/").text


def test_a_seller_answers_for_their_own_stalls(tmp_path: Path) -> None:
    """Those of others stand on others' pages."""
    root = shown(tmp_path, {"reseller/ani.md": seller("Ani"), STALL: stall("Los", "produk: opak-bakar\nreseller: ani")})
    assert ["Pesanan dari warung yang saya layani" in page(root, f"toko/{slug}/").text for slug in ("ani", "nia")] == [True, False]


def test_where_else_they_are(tmp_path: Path) -> None:
    """Every channel under its own name, and each number where it is dialled."""
    fields = "shopee: nia.jual\ninstagram: nia.ig\nfacebook: nia.halaman\ntiktok: nia.tt\nproduk: semua"
    root = shown(tmp_path, {RESELLER: seller("Nia", fields), MENTOR: Swap("whatsapp:", "telepon: 022-1234568\nwhatsapp:")})
    assert [(address, name) for address, name in page(root, "toko/nia/").links("https://") if name.startswith("Nia di ")] == [
        ("https://shopee.co.id/nia.jual", "Nia di Shopee"), ("https://www.instagram.com/nia.ig", "Nia di Instagram"),
        ("https://www.facebook.com/nia.halaman", "Nia di Facebook"), ("https://www.tiktok.com/@nia.tt", "Nia di TikTok")]
    mentors = page(root, "pendampingan/")
    assert (mentors.links("tel:"), mentors.links("https://wa.me/")) == (
        [("tel:+62221234568", "Telepon Pak Dedi")], [("https://wa.me/6281200000063", "WhatsApp Pak Dedi")])


@pytest.mark.parametrize(("name", "letter"), [("Bu Tati", "T"), ("Pak Ujang", "U"), ("Teh Rina", "R"), ("Ibu Pak", "?"), ("kang asep", "A"), ("Éva", "É"), ("Bunga", "B"), ("Pakde", "P")])
def test_whose_face_is_a_letter(tmp_path: Path, name: str, letter: str) -> None:
    """The name's own, not that of how one is addressed."""
    text = page(shown(tmp_path, {RESELLER: seller(name)}), "toko/nia/").text
    assert f" {letter} Penjual Sukamaju {name}" in text
