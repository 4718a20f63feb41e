"""What would help a village: who has no face yet, in one line."""

import re
from pathlib import Path
from typing import Any

import pytest

from storefront.words import suggestions
from tests.errors.case import STALL
from tests.sites import changed
from tests.views.changes import OWNER, RESELLER, sellers, with_line
from tests.village import SMALL, Changes, Swap

_ADVICE = (
    " belum berfoto. Pembeli senang melihat dari siapa mereka membeli. "
    "Kalau orangnya mau, unggah fotonya ke content/foto/ lalu tulis namanya di berkasnya, contoh: foto: bu-entin.jpg")
_OWNER, _SELLER = with_line(OWNER, "foto: opak-bakar.jpg"), with_line(RESELLER, "foto: opak-bakar.jpg")
NAMED: dict[str, tuple[Changes, str]] = {
    "two": ({}, "Bu Tati dan Nia"),
    "a seller": (_OWNER, "Nia"),
    "an owner": (_SELLER, "Bu Tati"),
    "a business without a person": ({OWNER: "---\nnama: Dapur\n---\n", **_SELLER}, "Dapur"),
    "five": (sellers("A", "B", "C"), "Bu Tati, A, B, C, dan Nia"),
    "six": (sellers("A", "B", "C", "D"), "Bu Tati, A, B, C, D, dan 1 orang lain"),
    "many": (sellers(*(f"N{n}" for n in range(40))), "Bu Tati, N0, N1, N10, N11, dan 37 orang lain"),
    "one who is hidden": ({**_OWNER, **with_line(RESELLER, "terbit: tidak"), "warung": None}, ""),
    "nobody": ({**_OWNER, **_SELLER}, ""),
}


@pytest.mark.parametrize("name", NAMED)
def test_who_has_no_face(tmp_path: Path, name: str) -> None:
    """Five by name and how many more; nothing where everybody has one."""
    changes, names = NAMED[name]
    assert suggestions.faces(changed(tmp_path, changes).catalog) == (f"{names}{_ADVICE}" if names else "")


def test_goods_that_nobody_sells(tmp_path: Path) -> None:
    """Each by its name, with the line to write; one who rests sells nothing."""
    advice = " belum dijual reseller mana pun, jadi tidak bisa dipesan lewat situs. Tulis namanya di daftar produk seorang reseller, contoh: - opak-bakar"
    assert suggestions.unsold(changed(tmp_path / "a", {}).catalog) == ""
    assert suggestions.unsold(changed(tmp_path / "b", with_line(RESELLER, "aktif: tidak")).catalog) == f"Opak Bakar dan Tikar Pandan{advice}"


@pytest.mark.parametrize(("address", "host"), [
    ("https://sukamaju.github.io/", "github.io"), ("https://sukamaju.github.io/toko/", "github.io"), ("https://sukamaju.pages.dev/", "pages.dev"),
    ("https://a.b.workers.dev/", "workers.dev"), ("https://sukamaju.netlify.app/", "netlify.app"), ("https://sukamaju.vercel.app/", "vercel.app"),
    ("https://sukamaju.web.app/", "web.app"), ("https://sukamaju.gitlab.io/", "gitlab.io"),
    ("https://sukamaju.desa.id/", ""), ("https://sukamaju.my.id/toko/", ""), ("https://github.io.sukamaju.id/", ""), ("https://mygithub.io/", ""), ("https://web.id/", "")])
def test_an_address_that_is_lent(address: str, host: str, tmp_path: Path) -> None:
    """By the whole ending of its host's name; a sample village has nothing to print."""
    advice = (f"Alamat {address} dipinjam dari {host}. Kalau kelak situsnya pindah, kode QR yang sudah tercetak bisa mati. "
              "Sebelum mencetak, pasang dulu alamat sendiri, misalnya .desa.id atau .my.id: lihat Alamat sendiri di panduan lengkap")
    assert suggestions.lent(changed(tmp_path / "a", {"desa.yml": Swap("contoh: ya", "contoh: tidak")}).catalog, address) == (advice if host else "")
    assert suggestions.lent(changed(tmp_path / "b", {}).catalog, address) == ""


def test_photos_that_nobody_shows() -> None:
    """Five by name and how many more; nothing where all are shown."""
    advice = " di content/foto/ tidak dipakai berkas mana pun. Tulis namanya di isian foto, contoh: foto: a.jpg, atau hapus"
    assert suggestions.unused(["a.jpg"]) == f"a.jpg{advice}"
    assert suggestions.unused(["a.jpg", *(f"{n}.jpg" for n in range(6))]) == f"a.jpg, 0.jpg, 1.jpg, 2.jpg, 3.jpg, dan 2 foto lain{advice}"
    assert suggestions.unused([]) == ""


def test_pages_that_lead_into_no_editor(tmp_path: Path) -> None:
    """Said with the very line to write, where the run knows its repository."""
    page = "https://github.com/contoh/situs"
    said = f'Halaman situs belum punya tautan "Sunting halaman ini". Tulis baris ini di content/desa.yml: repo: {page}'
    without = changed(tmp_path / "a", {"desa.yml": Swap(f"repo: {page}\n", "")}).catalog
    assert suggestions.edit_links(without, page) == said
    assert suggestions.edit_links(without, "") == ""
    assert suggestions.edit_links(changed(tmp_path / "b", {}).catalog, page) == ""


_ASK = (" belum tertulis izinnya. Nama, nomor, dan foto orang tampil hanya kalau orangnya setuju (UU Pelindungan Data Pribadi). "
        "Tanyakan; kalau setuju, tulis di {}, contoh: izin_tampil: {}, 24 November 2026. Kalau tidak, tulis terbit: tidak")


@pytest.mark.parametrize(("without", "told"), [
    ((), ""),
    (("reseller/nia.md",), "Nia" + _ASK.format("reseller/nia.md", "Nia")),
    (("pelaku-usaha/bu-tati.md", "reseller/nia.md", "pendamping/pak-dedi.md", "warung/warung-pak-ujang.md"),
     "Bu Tati, Nia, Pak Dedi, dan Warung Pak Ujang" + _ASK.format("pelaku-usaha/bu-tati.md", "Bu Tati")),
])
def test_who_was_not_asked(tmp_path: Path, without: tuple[str, ...], told: str) -> None:
    """One line however many they are, with the very line to write; nothing of a made-up village, and nothing of a market."""
    real = (SMALL / "desa.yml").read_text(encoding="utf-8").replace("contoh: ya\n", "")
    unasked: dict[str, Any] = {file: re.sub("izin_tampil: .*\n", "", (SMALL / file).read_text(encoding="utf-8")) for file in without}
    site = changed(tmp_path / "a", {**unasked, "desa.yml": real})
    assert suggestions.consents(site.catalog, site.today) == told
    sample = changed(tmp_path / "b", unasked)
    assert suggestions.consents(sample.catalog, sample.today) == ""
    if STALL in unasked:
        market = {**unasked, "desa.yml": real, STALL: unasked[STALL].replace("alamat:", "jenis: pasar\nalamat:")}
        assert "Pak Ujang" not in suggestions.consents(changed(tmp_path / "c", market).catalog, site.today)
