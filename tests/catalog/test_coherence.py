"""What is right by itself and doubtful beside the rest is warned of, once nothing is wrong."""

from datetime import date
from pathlib import Path

import pytest

from storefront.catalog.load import load
from tests.errors.case import EVENT, MAT, NEWS, OWNER, PRODUCT, RESELLER, STALL, VILLAGE
from tests.village import SMALL, Changes, Swap, village

TODAY = date(2026, 11, 24)
_EVENT = (SMALL / EVENT).read_text(encoding="utf-8").replace("1 Desember 2040", "5 Desember 2026")
_REAL: Changes = {VILLAGE: Swap("contoh: ya", "contoh: tidak"), EVENT: _EVENT}
_SELLER = "---\nnama: Didi\nwhatsapp: {}\nproduk: opak-bakar\n---\n"


def _told(place: Path, changes: Changes) -> list[str]:
    found = load(village(place / "content", {**_REAL, **changes}), "content", TODAY).problems
    return [str(problem).removeprefix("content/").replace("Peringatan: ", "? ") for problem in found]


def _town(province: str, code: str = "") -> str:
    return f"nama: A\nkecamatan: B\nkabupaten: C\nprovinsi: {province}\nsitus: https://desa.id/\n{code and f'kode: {code}'}\n"


@pytest.mark.parametrize(("changes", "lines"), [
    ({}, []),
    ({VILLAGE: _town("Sultra")}, [f'{VILLAGE}:4  ? provinsi: tertulis "Sultra". Tulis lengkap: provinsi: Sulawesi Tenggara']),
    ({VILLAGE: _town("Provinsi Sulawesi Tenggara", "74.04.11.2002")}, []), ({VILLAGE: _town("DI Yogyakarta", "34.04.11.2002")}, []),
    ({VILLAGE: _town("Papua Barat Daya", "96.04.11.2002")}, []), ({VILLAGE: _town("Jawa Timur", "35.04.11.1002")}, []),
    ({VILLAGE: _town("Jawa Timur", "35.04.11.1002\njenis: nagari")},
     [f'{VILLAGE}:6  ? kode: tertulis "35.04.11.1002", dan itu kode sebuah kelurahan, padahal di sini nagari. Periksa kode dan jenis']),
    ({VILLAGE: _town("Jawa Timur", "35.04.11.2002\njenis: kelurahan")},
     [f'{VILLAGE}:6  ? kode: tertulis "35.04.11.2002", dan itu kode sebuah desa, padahal di sini kelurahan. Periksa kode dan jenis']),
    ({VILLAGE: _town("Sulawesi Tenggara", "32.04.11.2002")},
     [f"{VILLAGE}:6  ? kode: dua angka pertamanya 32 (Jawa Barat), padahal Sulawesi Tenggara berkode 74. Periksa kode dan provinsi"]),
    ({STALL: Swap("  - opak-bakar", "  - tikar-pandan"), RESELLER: Swap("  - tikar-pandan\n", "")},
     [f"{STALL}:6  ? reseller: Nia tidak menjual tikar-pandan. Tambahkan ke daftar barangnya di {RESELLER}, atau pilih reseller lain"]),
    ({EVENT: _EVENT.replace("- opak-bakar", "- tikar-pandan"), RESELLER: Swap("  - tikar-pandan\n", "")},
     [f"{EVENT}:8  ? reseller: Nia tidak menjual tikar-pandan. Tambahkan ke daftar barangnya di {RESELLER}, atau pilih reseller lain"]),
    ({STALL: Swap("reseller: nia\n", "")}, [f"{STALL}:1  ? reseller: belum ada yang membalas pesanan dari warung ini. Tulis, contoh: reseller: nia"]),
    ({PRODUCT: Swap("isi: 12 keping", "stok: habis")}, [f"{EVENT}:9  ? sajian: opak-bakar sedang habis. Periksa stok di berkas barangnya, atau hapus dari sajian"]),
    ({EVENT: _EVENT.replace("2026", "2062").replace("Sabtu, ", "")},
     [f"{EVENT}:4  ? mulai: acaranya masih lebih dari 18 bulan lagi, tahun 2062. Periksa tahunnya"]),
    ({EVENT: _EVENT.replace("selesai: Sabtu, 5 Desember 2026 11.00", "selesai: 20 Desember 2026")},
     [f"{EVENT}:5  ? selesai: acaranya berlangsung 16 hari. Periksa tanggalnya"]),
    ({EVENT: _EVENT.replace("selesai: Sabtu, 5 Desember 2026 11.00", "selesai: 19 Desember 2026")}, []),
    ({"acara/pasar.md": _EVENT.replace("Pasar Tani", "pasar tani")},
     [f"acara/pasar.md:2  ? nama: nama dan harinya sama dengan {EVENT}. Hapus salah satu kalau acaranya satu"]),
    ({NEWS: Swap("1 November 2026", "25 November 2026")}, [f"{NEWS}:3  ? tanggal: tanggalnya belum tiba, padahal kabar ini langsung terbit. Periksa tanggalnya"]),
    ({"reseller/didi.md": _SELLER.format("0812 0000 0062")}, [f"{RESELLER}:3  ? whatsapp: nomornya sama dengan nomor Didi di reseller/didi.md. Periksa nomornya"]),
    ({"reseller/didi.md": _SELLER.format("+60 12-345 6789")},
     ["reseller/didi.md:3  ? whatsapp: ini nomor luar negeri. Kalau bukan, tulis nomornya dengan 0 di depan"]),
    ({MAT: Swap("nama: Tikar Pandan", "nama: Opak bakar\nhalal: proses")},
     [f'{MAT}:2  ? nama: tertulis "Opak bakar", sama dengan nama di {PRODUCT}. Bedakan namanya, atau hapus salah satu']),
    ({OWNER: Swap("Tati, 2 November 2023", "Tati, 2 Desember 2026")}, [
        f"{OWNER}:8  izin_tampil: tertulis 2 Desember 2026, dan hari itu belum tiba. Tulis tanggal orangnya setuju, contoh: "
        "izin_tampil: Bu Tati, 24 November 2026"]),
    ({OWNER: Swap("sejak: 2010", "sejak: 2030")}, [f'{OWNER}:5  sejak: tertulis "2030", dan tahun itu belum tiba. Tulis tahun mulai usahanya, contoh: sejak: 2026']),
    ({RESELLER: Swap("08.00–20.00", "25.00–99.00")},
     [f'{RESELLER}:5  jam: tertulis "25.00–99.00", padahal tidak ada pukul 25.00. Tulis jam 00.00 sampai 24.00, contoh: jam: 08.00–16.00']),
    ({RESELLER: Swap("08.00–20.00", "00.00–24.00")}, []),
], ids=lambda value: str(value)[:60])
def test_what_is_doubtful(tmp_path: Path, changes: Changes, lines: list[str]) -> None:
    """Exactly these lines."""
    assert _told(tmp_path, changes) == lines


@pytest.mark.parametrize(("one", "other", "meant"), [("Olahan lautt", "Olahan laut", True), ("Kue-kue", "Kue", True), ("Camilan", "Minuman", False), ("Kerajinan", "Anyaman", False)])
def test_a_category_of_one_that_resembles_another(tmp_path: Path, one: str, other: str, meant: bool) -> None:
    """Named with the one that is likely meant."""
    more = (SMALL / PRODUCT).read_text(encoding="utf-8").replace("Opak Bakar", "Opak Manis").replace("Camilan", other)
    told = _told(tmp_path, {PRODUCT: Swap("Camilan", one), MAT: Swap("Anyaman", f"{other}\nhalal: proses"), "produk/lain.md": more})
    line = f'{PRODUCT}:4  ? kategori: hanya barang ini yang berkategori "{one}". Mungkin maksudnya: {other} (2 barang)'
    assert told == ([line] if meant else [])
