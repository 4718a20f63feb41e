"""Limits of fields, and values that another field decides: the last that is taken, and the first that is refused."""

from datetime import date
from pathlib import Path

import pytest

from storefront.catalog.load import load
from storefront.catalog.schema import Event
from tests.errors.case import EVENT, MAT, NEWS, OWNER, PAGE, PRODUCT, RESELLER, STALL, VILLAGE
from tests.village import SMALL, Change, Changes, Swap, village

TODAY = date(2026, 11, 24)


def _told(place: Path, changes: Changes) -> list[str]:
    return [problem.message for problem in load(village(place / "content", changes), "content", TODAY).problems if problem.level == "error"]


CHEAP = "produk/kerupuk.md"
"""Sold by nobody who has a price of their own."""


def _line(file: str, field: str, value: object) -> Change:
    """The tiny village's own file with this line, in the place of its own of that name."""
    lines = (SMALL / (PRODUCT if file == CHEAP else file)).read_text(encoding="utf-8").split("\n")
    kept = [line for line in lines if not line.startswith(f"{field}:")]
    kept.insert(0 if file == VILLAGE else 1, f"{field}: {value}")
    return "\n".join(kept)


@pytest.mark.parametrize(
    ("file", "field", "last", "first"),
    [
        (PRODUCT, "nama", "a" * 120, "a" * 121), (PRODUCT, "ringkasan", "a" * 160, "a" * 161), (PRODUCT, "minimal", "100.000", "100.001"),
        (PRODUCT, "minimal", 1, 0), (PRODUCT, "harga", 26_000, 26_001), (PRODUCT, "harga", 4_334, 4_333), (CHEAP, "harga", 500, 499), (CHEAP, "harga", "1.000.000.000", "1.000.000.001"), (PRODUCT, "berat", "1.000.000 g", "1.000.001 g"),
        (MAT, "siap_dalam", 365, 366), (MAT, "siap_dalam", 0, -1), (OWNER, "kutipan", "a" * 300, "a" * 301), (OWNER, "kapasitas_harian", 100_000, 100_001),
        (OWNER, "sejak", 1900, 1899), (OWNER, "sejak", 2026, 2027), (STALL, "alamat", "a" * 300, "a" * 301), (PAGE, "menu", 0, -1), (PAGE, "menu", 1000, 1001),
        (NEWS, "judul", "a" * 120, "a" * 121), (NEWS, "ringkasan", "a" * 300, "a" * 301), (VILLAGE, "nama", "a" * 120, "a" * 121), (EVENT, "tempat", "a" * 300, "a" * 301),
        (RESELLER, "jam", "a" * 120, "a" * 121),
        # RFC 5321, 4.5.3.1.3: 254 signs in all.
        (VILLAGE, "surel", f"{'a' * 64}@{'b' * 62}.{'c' * 60}.{'d' * 62}.id", f"{'a' * 64}@{'b' * 62}.{'c' * 60}.{'d' * 63}.id"),
        # Host and path, with the slash behind it.
        (VILLAGE, "situs", f"https://contoh.id/{'a' * 189}/", f"https://contoh.id/{'a' * 190}/"),
    ],
)
def test_limits(tmp_path: Path, file: str, field: str, last: object, first: object) -> None:
    """What lies at the limit is taken, what lies beyond it is told in one line."""
    assert _told(tmp_path / "a", {file: _line(file, field, last)}) == []
    assert len(_told(tmp_path / "b", {file: _line(file, field, first)})) == 1


@pytest.mark.parametrize(
    ("file", "change", "right"),
    [
        (OWNER, Swap("sejak: 2010", "hubungi: telepon"), True), (OWNER, Swap("sejak: 2010", "hubungi: sms"), True),
        (OWNER, Swap("telepon: 0812-0000-0061", "whatsapp: 0812-0000-0061\nhubungi: sms"), True),
        (OWNER, Swap("telepon: 0812-0000-0061", "whatsapp: 0812-0000-0061\nhubungi: telepon"), True),
        (OWNER, Swap("telepon: 0812-0000-0061", "whatsapp: 0812-0000-0061\nhubungi: whatsapp"), True),
        (OWNER, Swap("telepon: 0812-0000-0061", "hubungi: langsung"), True),
        (OWNER, Swap("sejak: 2010", "hubungi: whatsapp"), False), (OWNER, Swap("telepon: 0812-0000-0061", "hubungi: telepon"), False),
        (OWNER, Swap("telepon: 0812-0000-0061", "hubungi: sms"), False),
        # Days of making belong to what is made to order, be it one variant, and be it sold out for now.
        (MAT, Swap("stok: pesan-dulu", "stok: tersedia"), False), (MAT, Swap("stok: pesan-dulu", "stok: habis"), True),
        (MAT, "---\nnama: Tikar\nkategori: Anyaman\npelaku_usaha: bu-tati\nharga: 1000\nsiap_dalam: 3\nvarian:\n  - nama: A\n  - nama: B\n    stok: pesan-dulu\n---\n", True),
        (MAT, "---\nnama: Tikar\nkategori: Anyaman\npelaku_usaha: bu-tati\nharga: 1000\nsiap_dalam: 3\nvarian:\n  - nama: A\n  - nama: B\n    stok: habis\n---\n", True),
        (MAT, Swap("  - nama: Besar", "  - nama: KECIL"), False), (MAT, Swap("  - nama: Besar", "  - nama: Kecil sekali"), True),
        (EVENT, "---\nnama: A\ntempat: B\nmulai: 5 Desember 2026 09.00\nselesai: 5 Desember 2026 09.00\n---\n", True),
        (EVENT, "---\nnama: A\ntempat: B\nmulai: 5 Desember 2026 09.00\nselesai: 5 Desember 2026 08.59\n---\n", False),
        (EVENT, "---\nnama: A\ntempat: B\nmulai: 5 Desember 2026 09.00 WIB\nselesai: 5 Desember 2026 10.30 WIT\n---\n", False),
        (EVENT, "---\nnama: A\ntempat: B\nmulai: 5 Desember 2026 09.00\nselesai: 5 Desember 2026\n---\n", True),
        (EVENT, "---\nnama: A\ntempat: B\nmulai: 5 Desember 2026\nselesai: 5 Desember 2026 00.30\n---\n", True),
        (EVENT, "---\nnama: A\ntempat: B\nmulai: 5 Desember 2026\nselesai: 4 Desember 2026\n---\n", False),
    ],
)
def test_what_must_agree(tmp_path: Path, file: str, change: Change, right: bool) -> None:
    """Within one file; one contradiction is one line."""
    assert len(_told(tmp_path, {file: change})) == (not right)


@pytest.mark.parametrize(("zone", "offset"), [("Asia/Jakarta", 7), ("Asia/Makassar", 8), ("Asia/Jayapura", 9)])
def test_hours_are_the_villages_own(tmp_path: Path, zone: str, offset: int) -> None:
    """In its zone, where the hour itself names none."""
    content = village(tmp_path / "content", {
        VILLAGE: _line(VILLAGE, "zona_waktu", zone), EVENT: "---\nnama: A\ntempat: B\nmulai: 5 Desember 2026 09.00\nselesai: 5 Desember 2026 15.00 WIB\n---\n"})
    [event] = [entry for entry in load(content, "content", TODAY).entries if isinstance(entry, Event)]
    assert event.begins.at
    assert event.ends
    assert event.ends.at
    assert [moment.utcoffset().total_seconds() / 3600 for moment in (event.begins.at, event.ends.at)] == [offset, 7]  # type: ignore[union-attr]


@pytest.mark.parametrize(("others", "told"), [(4, "Yang ada: a0, a1, a2, a3, nia"), (5, "Yang ada: a0, a1, a2, a3, a4, …")])
def test_of_many_names_five_are_told(tmp_path: Path, others: int, told: str) -> None:
    """And a sign that there are more."""
    sellers = {f"reseller/a{n}.md": "---\nnama: A\nwhatsapp: 0812-0000-0064\nproduk: semua\n---\n" for n in range(others)}
    assert _told(tmp_path, {**sellers, STALL: Swap("reseller: nia", "reseller: xyz")}) == [f'tertulis "xyz". Tidak ada berkas reseller/xyz.md. {told}']
