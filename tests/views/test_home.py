"""What the front page shows, and what of a village with more than it has room for."""

import re
from pathlib import Path

import pytest

from tests.output.pages import PageOnDisk, page
from tests.sites import shown
from tests.views.changes import EVENT, MAT, PRODUCT, RESELLER, VILLAGE, event, news, product, sellers, stall, with_line
from tests.village import Changes, Swap

DISH = "sajian:\n  harga: {}\n  satuan: piring isi 25\n  minimal: 2\n  pesan_hari: 3"
SAID: dict[str, tuple[Changes, list[str], list[str]]] = {
    "four sellers": (sellers("A", "B", "C"), [], ["Semua penjual"]),
    "five sellers": (sellers("A", "B", "C", "D"), ["Semua penjual"], []),
    "four sellers and one who rests": ({**sellers("A", "B", "C", "D"), **with_line(RESELLER, "aktif: tidak")}, [], ["Semua penjual"]),
    "three stalls": ({f"warung/w{n}.md": stall(f"W{n}") for n in range(2)}, ["W0", "W1"], ["Semua warung"]),
    "four stalls": ({f"warung/w{n}.md": stall(f"W{n}") for n in range(3)}, ["Semua warung"], []),
    "the lead": ({}, ["Dibuat satu rumah, dijual satu tetangga yang membalas sendiri pesan Anda."], []),
    "the lead with a motto": ({VILLAGE: Swap("nama: Sukamaju", "nama: Sukamaju\nsemboyan: maju bersama")}, ["Maju bersama. Lihat semua produk", "Siapa mengerjakan apa Dibuat satu rumah, dijual satu tetangga"], []),
    "the lead where nobody sells": (with_line(RESELLER, "aktif: tidak"), ["Buatan warga Desa Sukamaju."], ["Dibuat satu rumah"]),
    "many homes and sellers": (
        {**sellers("A", "B"), "pelaku-usaha/eko.md": "---\nnama: Eko\n---\n", "produk/sapu.md": product(name="Sapu").replace("bu-tati", "eko")},
        ["Dibuat dua rumah, dijual tiga tetangga"], []),
    "the cheapest dish leads to the menu": (
        {PRODUCT: product(DISH.format(30000)), MAT: product(DISH.format(30001), "Tikar")},
        ["Opak mulai Rp30.000", "Paling sedikit 2 piring isi 25, dipesan 3 hari sebelumnya."], ["Tikar mulai"]),
    "no dishes": ({MAT: product()}, [], ["Untuk rapat, arisan, dan hajatan"]),
    "two of three pieces of news": (
        {"kabar/a.md": news("Kabar satu", "2 November 2026"), "kabar/b.md": news("Kabar dua", "3 November 2026")},
        ["Kabar satu", "Kabar dua"], ["Situs Sukamaju dibuka"]),
    "events to come, the nearest first": (
        {f"acara/e{n}.md": event(f"mulai: {n} Desember 2026", f"Acara ke-{n}") for n in range(1, 4)}, ["Acara ke-1", "Acara ke-2", "Acara ke-3"], ["Pasar Tani"]),
    "an event of today, and one of yesterday": (
        {EVENT: event("mulai: 23 November 2026\nselesai: 24 November 2026", "Hari ini"), "acara/lama.md": event("mulai: 22 November 2026\nselesai: 23 November 2026", "Kemarin")},
        ["Hari ini"], ["Kemarin"]),
}


@pytest.mark.parametrize("name", SAID)
def test_what_is_said(tmp_path: Path, name: str) -> None:
    """And what is not."""
    changes, said, unsaid = SAID[name]
    text = page(shown(tmp_path, changes), "").text
    assert [words for words in said if words not in text] == [], text
    assert [words for words in unsaid if words in text] == []


def _featured(home: PageOnDisk) -> list[str]:
    return [found[1] for address, _ in home.links() if (found := re.fullmatch(r"\./produk/([^/]+)/", address))]


def test_four_are_shown_beside_those_in_the_head(tmp_path: Path) -> None:
    """Featured goods first, then those of the oldest home business, then by file; who tells no year comes last. In the head those with a photo."""
    home = {"pelaku-usaha/tua.md": "---\nnama: Tua\nsejak: 1990\n---\n", "pelaku-usaha/entah.md": "---\nnama: Entah\n---\n"}
    changes = {**home, "produk/a.md": product(name="A").replace("bu-tati", "entah"), "produk/b.md": product(name="B").replace("bu-tati", "tua"),
               "produk/c.md": product("unggulan: ya", "C").replace("bu-tati", "entah"), "produk/d.md": product(name="D")}
    assert _featured(page(shown(tmp_path, changes), "")) == ["opak-bakar", "c", "b", "d", "tikar-pandan"]


def test_its_head_shows_how_much_there_is(tmp_path: Path) -> None:
    """Two photos with name and price, each of another owner's goods that can be had; the list below shows others, where there are any."""
    def heads(place: Path, changes: Changes) -> list[str]:
        found = page(shown(place, changes), "")
        return [attributes["alt"] for tag, attributes in found.tags if tag == "img"][:2]

    other = {"pelaku-usaha/eko.md": "---\nnama: Eko\n---\n", RESELLER: Swap("  - tikar-pandan", "  - tikar-pandan\n  - zaitun"),
             "produk/zaitun.md": product("foto: tikar-pandan.jpg", "Zaitun").replace("bu-tati", "eko")}
    assert heads(tmp_path / "a", other) == ["Opak Bakar", "Zaitun"]
    assert heads(tmp_path / "b", {}) == ["Opak Bakar", "Tikar pandan bergaris hijau di lantai kayu"]
    assert heads(tmp_path / "c", {MAT: None, RESELLER: Swap("\n  - tikar-pandan", "")}) == ["Opak Bakar", "Opak Bakar"]
    gone = {**other, "produk/zaitun.md": product("foto: tikar-pandan.jpg\nstok: habis", "Zaitun").replace("bu-tati", "eko")}
    assert heads(tmp_path / "e", gone) == ["Opak Bakar", "Tikar pandan bergaris hijau di lantai kayu"]
    text = page(shown(tmp_path / "d", other), "").text
    assert "Opak Bakar Rp13.000 Gambar contoh Zaitun Rp12.000" in text.partition("Selamat datang")[0]
