"""Lists as people write them: one message a slip, at its line, and whoever obeys it gets what was meant."""

from datetime import date
from pathlib import Path

import pytest

from storefront.catalog import items
from storefront.catalog.load import Reading, load
from storefront.catalog.schema import Event, Product, Reseller
from tests.errors.case import EVENT, MAT, PRODUCT, RESELLER, STALL
from tests.village import Swap, village

HEADS = {
    RESELLER: "nama: Nia\nwhatsapp: 0812-0000-0062\n", STALL: "nama: W\nalamat: A\n", EVENT: "nama: W\ntempat: A\nmulai: 1 Desember 2040\n",
    PRODUCT: "nama: Opak\nkategori: Camilan\npelaku_usaha: bu-tati\nharga: 30000\n",
}


def _read(place: Path, file: str, rows: str) -> Reading:
    return load(village(place / "content", {file: f"---\n{HEADS[file]}{rows}\n---\n"}), "content", date(2026, 11, 24))


def _told(place: Path, file: str, rows: str) -> list[tuple[int, str]]:
    """Line of each message, counted from the first of `rows`, and its text."""
    above = HEADS[file].count("\n") + 1
    return [(problem.line - above, problem.message) for problem in _read(place, file, rows).problems if problem.level == "error"]


@pytest.mark.parametrize(
    ("file", "rows", "line", "words"),
    [
        (PRODUCT, "varian:\n  - Asli, Pedas", 2, "Tulis satu per baris: - nama: Asli, - nama: Pedas"),
        (PRODUCT, "varian: Asli/Pedas", 1, "Tulis satu per baris: - nama: Asli, - nama: Pedas"), (PRODUCT, "varian:\n  - Asli / Pedas", 2, "- nama: Asli, - nama: Pedas"), (PRODUCT, "varian: asli atau pedas", 1, "- nama: asli, - nama: pedas"),
        (PRODUCT, "varian: Isi 1/2 kg", 1, "- nama: Isi 1/2 kg"),
        (PRODUCT, "varian: Asli 35000; Pedas 37rb", 1, "- nama: Asli dan di bawahnya, lurus dengan nama, harga: 35000, - nama: Pedas dan di bawahnya, lurus dengan nama, harga: 37rb"),
        *((PRODUCT, f"varian:\n  - Pedas{sign}37000{end}", 2, "Tulis - nama: Pedas dan di bawahnya, lurus dengan nama, harga: 37000")
          for sign, end in ((" ", ""), (": ", ""), (":", ""), (" = ", ""), (", ", ""), (" (", ")"), (" - ", ""), (" – ", ""))),
        (PRODUCT, "varian:\n  - Nanas: 37000", 2, "Tulis - nama: Nanas dan di bawahnya, lurus dengan nama, harga: 37000"), (PRODUCT, "varian:\n  - Pedas: habis", 2, "Tulis - nama: Pedas dan di bawahnya, lurus dengan nama, stok: habis"),
        (PRODUCT, "varian:\n  - Isi 12", 2, "Tulis juga nama isiannya, contoh: - nama: Isi 12"), (PRODUCT, "varian:\n  - nama Asli", 2, "contoh: - nama: Asli"), (PRODUCT, "varian:\n  - nama:Asli", 2, "contoh: - nama: Asli"),
        (PRODUCT, "varian:\n  - nama:Asli\n    harga:35000", 3, "Tulis: harga: 35000"), (RESELLER, "produk:\n  - opak-bakar\n    harga 36000", 3, "Tulis: harga: 36000"),
        (PRODUCT, "varian:\n  Asli: 35000\n  Pedas: habis", 1, "Tulis satu per baris: - nama: Asli dan di bawahnya, lurus dengan nama, harga: 35000, - nama: Pedas dan di bawahnya, lurus dengan nama, stok: habis"),
        (RESELLER, "produk:\n  opak-bakar: 36000\n  tikar-pandan: 99000", 1, "- produk: tikar-pandan dan di bawahnya, lurus dengan produk, harga: 99000"), (RESELLER, "produk:\n  - opak-bakar harga: 36000", 2, "Tulis - produk: opak-bakar dan di bawahnya"),
        (PRODUCT, "varian:\n  - Asli\n    harga: 35000", 2, "Tulis: - nama: Asli"), (PRODUCT, "varian:\n  Asli\n  Pedas", 2, "Tulis: - nama: Asli"), (PRODUCT, "varian: - nama: Asli", 1, "daftar ditulis di bawah nama isiannya"),
        (PRODUCT, "varian:\n  nama: Asli\n  harga: 35000\n  nama: Pedas", 2, "tiap nama (baris 7 dan baris 9) diawali tanda - dan spasi"),
        (PRODUCT, "varian:\n  nama: Asli\n    harga: 35000\n  nama: Pedas", 2, "tiap nama diawali tanda - dan spasi"), (PRODUCT, "varian:\nnama: Asli\nharga: 35000", 2, "tiap nama diawali tanda - dan spasi"),
        (PRODUCT, "foto:\n  - opak-bakar.jpg\n    teks: Opak", 2, "Tulis: - file: opak-bakar.jpg"), (PRODUCT, "foto: opak-bakar.jpg tikar-pandan.jpg", 1, '"- opak-bakar.jpg", "- tikar-pandan.jpg"'),
        (PRODUCT, "foto:\n  - opak-bakar.jpg, tikar-pandan.jpg", 2, '"- opak-bakar.jpg", "- tikar-pandan.jpg"'),
        (RESELLER, "produk:\n  - opak-bakar\n    harga: 36000", 2, "Tulis: - produk: opak-bakar"), (RESELLER, "produk:\n- opak-bakar\n  harga: 36000", 2, "Tulis: - produk: opak-bakar"),
        (RESELLER, "produk:\n  - opak-bakar: 36000", 2, "Tulis - produk: opak-bakar dan di bawahnya, lurus dengan produk, harga: 36000"), (RESELLER, "produk:\n  - opak-bakar 36000", 2, "Tulis - produk: opak-bakar dan di bawahnya"),
        (RESELLER, "produk:\n  - opak-bakar\n  tikar-pandan", 3, "Tulis: - tikar-pandan"), (RESELLER, "produk:\n- opak-bakar\ntikar-pandan", 3, "Tulis: - tikar-pandan"),
        (RESELLER, "produk:\n  opak-bakar\n  - tikar-pandan", 2, "Tulis: - opak-bakar"), (RESELLER, "produk:\n  opak-bakar\n  tikar-pandan", 2, "Tulis: - opak-bakar"), (RESELLER, "produk:\nopak-bakar\ntikar-pandan", 2, "Tulis: - opak-bakar"),
        (RESELLER, "produk: opak-bakar tikar-pandan", 1, '"- opak-bakar", "- tikar-pandan"'), (RESELLER, "produk: opak-bakar dan tikar-pandan", 1, '"- opak-bakar", "- tikar-pandan"'),
        (STALL, "produk:\n  - opak-bakar, tikar-pandan", 2, '"- opak-bakar", "- tikar-pandan"'), (RESELLER, "produk:\n  - opak-bakar\n  - semua", 3, "Kata semua berdiri sendiri, contoh: produk: semua"),
        (RESELLER, "produk: semuanya", 1, "contoh: produk: semua"), (STALL, "produk: All", 1, "contoh: produk: semua"), (EVENT, "sajian: semua", 1, "Acara tidak mengenal kata semua"),
        (EVENT, "reseller: nia, yudi", 1, "Di sini hanya satu nama, contoh: reseller: nia"),
    ],
)
def test_a_slip_in_a_list_is_told_once(tmp_path: Path, file: str, rows: str, line: int, words: str) -> None:
    """At its own line, with the lines to write in its place."""
    [(where, message)] = _told(tmp_path, file, rows)
    assert (where, words in message) == (line, True), message


@pytest.mark.parametrize("rows", ["produk: opak-bakar, tikar-pandan", "produk: opak-bakar; tikar-pandan,", "produk: [opak-bakar, tikar-pandan]", "produk:\n  • opak-bakar\n  • tikar-pandan", "produk: semua", "produk:\n  - Semua"])
def test_names_in_one_line(tmp_path: Path, rows: str) -> None:
    """Commas part names, which hold none; the one word may stand in a list of its own."""
    reading = _read(tmp_path, RESELLER, rows)
    assert reading.catalog
    [reseller] = [entry for entry in reading.catalog.resellers if isinstance(entry, Reseller)]
    assert [offer.product.slug for offer in reading.catalog.offers_by[reseller.slug]] == ["opak-bakar", "tikar-pandan"]


def test_photos_and_dishes_in_one_line(tmp_path: Path) -> None:
    """Each is found, in the order in which they are written."""
    product = _read(tmp_path / "a", PRODUCT, "foto: opak-bakar.jpg, tikar-pandan.jpg\nlama: opak, opak-tua").entries
    [opak] = [entry for entry in product if isinstance(entry, Product) and entry.slug == "opak-bakar"]
    assert ([photo.file for photo in opak.photos], opak.former) == (["opak-bakar.jpg", "tikar-pandan.jpg"], ("opak", "opak-tua"))
    [event] = [entry for entry in _read(tmp_path / "b", EVENT, "sajian: opak-bakar, tikar-pandan").entries if isinstance(entry, Event)]
    assert event.served == ("opak-bakar", "tikar-pandan")


@pytest.mark.parametrize(("text", "found"), [
    ("Pedas 37000", ("Pedas", "37000")), ("Pedas Rp 37.000,-", ("Pedas", "Rp 37.000,-")), ("Ekstra pedas: 37rb", ("Ekstra pedas", "37rb")), ("Isi 12", ("Isi 12", "")), ("Ukuran 40", ("Ukuran 40", "")), ("37000", ("37000", "")),
    ("Pedas", ("Pedas", "")), ("a " * 100 + "5000", ("a " * 100 + "5000", "")),
])
def test_a_price_behind_a_name(text: str, found: tuple[str, str]) -> None:
    """From Rp 500 on it is one; a smaller number may belong to the name."""
    assert items.priced(text) == found


@pytest.mark.parametrize(("written", "words"), [
    ("price: 12000", "harga"), ("Price: 12000", "harga"), ("hrga: 12000", "harga"), ("harga_jual: 12000", "harga"),
])
def test_a_field_under_a_neighbouring_name(tmp_path: Path, written: str, words: str) -> None:
    """One message with the right name, where the field is required too."""
    content = village(tmp_path / "content", {PRODUCT: Swap("harga: 12000", written)})
    [problem] = load(content, "content", date(2026, 11, 24)).problems
    assert problem.message == f"isian ini tidak dikenal. Mungkin maksudnya: {words}"


@pytest.mark.parametrize(("file", "old", "new", "meant"), [
    (PRODUCT, "nama: Opak Bakar", "title: Opak Bakar", "nama"), (PRODUCT, "pelaku_usaha: bu-tati", "pembuat: bu-tati", "pelaku_usaha"), (PRODUCT, "pelaku_usaha: bu-tati", "owner: bu-tati", "pelaku_usaha"),
    (PRODUCT, "foto: opak", "photo: opak", "foto"), (PRODUCT, "ringkasan:", "description:", "ringkasan"), (PRODUCT, "satuan:", "unit:", "satuan"), (MAT, "stok:", "stock:", "stok"), (EVENT, "mulai: Sabtu", "tanggal: Sabtu", "mulai"),
    (EVENT, "tempat:", "lokasi:", "tempat"), (STALL, "reseller:", "penjual:", "reseller"), ("kabar/situs-dibuka.md", "judul:", "nama:", "judul"), ("pelaku-usaha/bu-tati.md", "telepon:", "no_hp:", "whatsapp"),
    (MAT, "  - nama: Kecil", "  - rasa: Kecil", "nama"),
])
def test_neighbouring_names(tmp_path: Path, file: str, old: str, new: str, meant: str) -> None:
    """English ones, and Indonesian ones of another kind of file."""
    messages = [problem.message for problem in load(village(tmp_path / "content", {file: Swap(old, new)}), "content", date(2026, 11, 24)).problems if problem.level == "error"]
    assert messages == [f"isian ini tidak dikenal. Mungkin maksudnya: {meant}"]
