"""What was ordered for events: against the goods, against what their makers can make in a day, and the letters' numbers."""

from datetime import date
from pathlib import Path

import pytest

from storefront.catalog import bookings
from storefront.catalog.load import load
from tests.errors.case import EVENT, MAT, OWNER, VILLAGE
from tests.village import SMALL, Changes, Swap, village

TODAY = date(2026, 11, 24)
PARTNER = "mitra/kelompok-tani.md"
_REAL: Changes = {VILLAGE: Swap("contoh: ya", "contoh: tidak")}
_SHARED = "selesai: Sabtu, 5 Desember 2026 11.00\ntempat: Lapangan desa\nmitra: kelompok-tani\nreseller: nia\nsajian:\n"


def _event(rows: str, name: str = "Pasar Tani", kind: str = "bazar", fields: str = "") -> str:
    return f"---\nnama: {name}\njenis: {kind}\nmulai: Sabtu, 5 Desember 2026 07.00\n{_SHARED}{rows}{fields}---\n"


def _ordered(amount: str, product: str = "opak-bakar", variant: str = "") -> str:
    return "\n".join([f"  - produk: {product}", *[f"    varian: {variant}"] * bool(variant), f"    jumlah: {amount}", ""])


def _told(place: Path, changes: Changes) -> list[str]:
    found = load(village(place / "content", {**_REAL, **changes}), "content", TODAY).problems
    return [str(problem).removeprefix("content/").replace("Peringatan: ", "? ") for problem in found]


def _number(used: str, other: str) -> str:
    return f"{used}  ? nomor: nomor 12 sudah dipakai {other}. Tulis nomor berikutnya"


_MANY = (
    "padahal paling banyak 40 sehari. Tanyakan apakah sanggup dicicil sebelumnya, kurangi jumlah, "
    f"atau periksa kapasitas_harian di {OWNER}")


@pytest.mark.parametrize(("changes", "lines"), [
    ({EVENT: _event(_ordered("40"))}, []),
    ({EVENT: _event(_ordered("41"))}, [f"{EVENT}:9  ? sajian: untuk 5 Desember 2026 dipesan 41 dari Bu Tati, {_MANY}"]),
    ({EVENT: _event(_ordered("30") + _ordered("11", "tikar-pandan", "kecil"))},
     [f"{EVENT}:9  ? sajian: untuk 5 Desember 2026 dipesan 41 dari Bu Tati, {_MANY}"]),
    ({EVENT: _event(_ordered("30")), "acara/rapat.md": _event(_ordered("11"), "Rapat", "rapat")},
     [f"acara/rapat.md:9  ? sajian: untuk 5 Desember 2026 dipesan 41 dari Bu Tati, bersama Pasar Tani, {_MANY}"]),
    ({EVENT: _event(_ordered("41"), fields="status: batal\n")}, []),
    ({EVENT: _event(_ordered("41")), OWNER: Swap("kapasitas_harian: 40\n", "")}, []),
    ({EVENT: _event(_ordered("41"), fields="ulang: setiap Sabtu\nulang_sampai: 12 Desember 2026\n")},
     [f"{EVENT}:9  ? sajian: untuk {day} Desember 2026 dipesan 41 dari Bu Tati, {_MANY}" for day in (5, 12)]),
    ({EVENT: _event(_ordered("9", "tikar-pandan"), kind="rapat")},
     [f"{EVENT}:11  ? jumlah: tertulis 9, padahal tikar-pandan untuk acara paling sedikit 10 lembar. Periksa jumlahnya, atau minimal di {MAT}"]),
    ({EVENT: _event(_ordered("9", "tikar-pandan"))}, []),
    ({EVENT: _event(_ordered("3", "tikar-pandan", "kecl"))}, [f'{EVENT}:11  varian: tertulis "kecl". Tulis varian: Kecil']),
    ({EVENT: _event(_ordered("3", "tikar-pandan", "Wijen"))}, [f'{EVENT}:11  varian: tertulis "Wijen". Pilihannya: Kecil, Besar']),
    ({EVENT: _event(_ordered("3", "opak-bakar", "Wijen"))}, [f'{EVENT}:11  varian: tertulis "Wijen". opak-bakar tidak punya varian. Hapus baris ini']),
    ({EVENT: _event("  - opak-bakar: 40\n")},
     [f'{EVENT}:10  sajian: tertulis "opak-bakar: 40". Tulis - produk: opak-bakar dan di bawahnya, lurus dengan produk, jumlah: 40']),
    ({EVENT: _event("  - 40 opak bakar\n")},
     [f'{EVENT}:10  sajian: tertulis "40 opak bakar". Tulis - produk: opak-bakar dan di bawahnya, lurus dengan produk, jumlah: 40']),
    ({EVENT: _event("  - opak-bakar x 40\n")},
     [f'{EVENT}:10  sajian: tertulis "opak-bakar x 40". Tulis - produk: opak-bakar dan di bawahnya, lurus dengan produk, jumlah: 40']),
    ({EVENT: _event(_ordered("2") + _ordered("3"))}, [f"{EVENT}:12  sajian: opak-bakar tertulis dua kali. Hapus salah satu"]),
    ({EVENT: _event(_ordered("2", "tikar-pandan", "Kecil") + _ordered("3", "tikar-pandan", "Besar"))}, []),
    ({EVENT: _event(_ordered("2"), fields="nomor: 12\n"), "acara/pasar-lain.md": _event(_ordered("2"), "Lain", fields="nomor: 12\n")},
     [_number(f"{EVENT}:12", "acara/pasar-lain.md")]),
    ({PARTNER: Swap("jenis: komunitas", "jenis: komunitas\nnomor: 12"), "mitra/lain.md": "---\nnama: Lain\nnomor: 12\n---\n"},
     [_number("mitra/lain.md:3", PARTNER)]),
    ({EVENT: _event(_ordered("2"), fields="nomor: 12\n"), PARTNER: Swap("jenis: komunitas", "jenis: komunitas\nnomor: 12")}, []),
    ({EVENT: _event(_ordered("2"), fields="nomor: 12\nulang: setiap Sabtu\n")},
     [f"{EVENT}:12  nomor: hanya untuk acara satu kali, karena tiap kali acara punya suratnya sendiri. Hapus baris ini; nomornya diisi dengan pulpen"]),
    ({EVENT: _event(_ordered("2")), PARTNER: Swap("jenis: komunitas", "jenis: komunitas\nstatus: ditawari")},
     [f"{EVENT}:7  ? mitra: Kelompok Tani Mekar masih tertulis ditawari. Kalau acaranya jadi, tulis status: berjalan di {PARTNER}"]),
    ({PARTNER: Swap("jenis: komunitas", "jenis: komunitas\nriwayat:\n  - tanggal: 25 November 2026\n    kabar: Diantar.")},
     [f"{PARTNER}:5  tanggal: tertulis 25 November 2026, dan hari itu belum tiba. Riwayat mencatat yang sudah terjadi"]),
])
def test_what_is_told(tmp_path: Path, changes: Changes, lines: list[str]) -> None:
    """Each with its line and what to do; nothing of what is right, off, or as many as can be made."""
    changes = {EVENT: (SMALL / EVENT).read_text(encoding="utf-8").replace("1 Desember 2040", "5 Desember 2026"), **changes}
    assert _told(tmp_path, changes) == lines


def test_whoever_obeys_gets_what_was_meant(tmp_path: Path) -> None:
    """The row that is told for `- opak-bakar: 40` orders forty."""
    read = load(village(tmp_path / "content", {EVENT: _event("  - produk: opak-bakar\n    jumlah: 40\n  - tikar-pandan\n")}), "content", TODAY)
    assert read.catalog
    [event] = read.catalog.events
    assert [(one.product, one.variant, one.amount) for one in event.servings] == [("opak-bakar", "", 40), ("tikar-pandan", "", None)]
    assert event.served == ("opak-bakar", "tikar-pandan")


def test_loads_of_an_event_that_comes_again(tmp_path: Path) -> None:
    """Of each of its next days, in their order; of days that are over none."""
    rows = _event(_ordered("3"), fields="ulang: setiap Sabtu\nulang_kecuali: 12 Desember 2026\n")
    read = load(village(tmp_path / "content", {EVENT: rows}), "content", date(2026, 12, 6))
    assert read.catalog
    catalog = read.catalog
    found = bookings.loads(catalog.events, {p.slug: p for p in catalog.products}, catalog.owner, date(2026, 12, 6))
    assert [(load.day.isoformat(), load.amount, load.most, load.is_over) for load in found][:2] == [
        ("2026-12-19", 3, 40, False), ("2026-12-26", 3, 40, False)]
