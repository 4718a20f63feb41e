"""A village of which nothing is easy to set: the longest names, thirty products, no photos, no hours, and a long address."""

from collections.abc import Mapping

from tests.village import Changes

WORDS = "Paket Kue Kotak Rapat, Arisan, Syukuran, Hajatan Isi Lima Macam dari Dapur Ibu-ibu RW 05 Tarogong Lestari Sejahtera 2026"
ONE_WORD = "Ladukeripikopakrengginangnastar" * 3 + "ladukeripikopakrengginangna"
AREA = ", ".join(f"Desa Sukamaju Blok {number}" for number in range(1, 14))
SEVERAL_LINES = "Satu barang dikerjakan satu orang. " * 8
REASON = "digoreng dengan minyak babi, sama dengan semua yang di rak ini"[:60]
assert max(map(len, (WORDS, ONE_WORD))) == 120
assert max(map(len, (AREA, SEVERAL_LINES))) <= 300

_VILLAGE = f"""\
nama: {WORDS}
kecamatan: Tarogong
kabupaten: Garut
provinsi: Jawa Barat
situs: https://kantor-sukamaju-sejahtera-mandiri.github.io/toko-desa/
warna: "#ffffff"
sapaan:
  terima_kasih: {WORDS}
"""
_VARIANTS = "".join(f"  - nama: {name}\n    harga: {price}\n" for name, price in ((WORDS, 12_500_000), (ONE_WORD, 11_000_000), ("Biasa", 6_250_000)))
_NAMES = (WORDS, ONE_WORD, "Tas 👨‍👩‍👧‍👦 Keluarga ❤️", "Ubi")


def _product(number: int) -> str:
    mark = f"halal: tidak\nalasan_tidak_halal: {REASON}\nsni: SNI ISO/IEC 17025:2017\n" if number % 4 < 2 else ""
    variants = f"varian:\n{_VARIANTS}" if number % 10 == 1 else ""
    return (
        f"---\nnama: {_NAMES[number % 4]}\nkategori: {WORDS}\npelaku_usaha: bu-tati\nharga: {12_500_000 if number % 2 else 500}\n"
        f"satuan: {WORDS if number == 0 else 'lembar'}\nukuran: {WORDS if number < 4 else '5 cm'}\nminimal: {number + 1}\n{mark}{variants}---\n"
    )


# What a paper of this village may leave out where there is no room for it in letters that can be read, by the paper's kind.
LEFT_OUT: Mapping[str, frozenset[str]] = {
    "poster": frozenset({"variants", "unit", "village", "order", "take"}), "label": frozenset({"variants", "proofs", "maker", "mark", "village"}),
    "acara": frozenset({"kind", "address", "partner", "also", "village", "order"}),
    "tenda": frozenset({"variants", "unit", "order"}), "kartu": frozenset({"lines", "village"}),
    "terima-kasih": frozenset({"from", "replies", "village"}), "gantung": frozenset({"village", "size", "proofs", "brand_name", "maker"}),
}

CHANGES: Changes = {
    "desa.yml": _VILLAGE,
    "pelaku-usaha/bu-tati.md": f"---\nnama: {WORDS}\nkutipan: {SEVERAL_LINES}\n---\n",
    "produk": None, "warung": None, "acara": None, "kabar": None,
    **{f"produk/barang-{number:02}.md": _product(number) for number in range(30)},
    "reseller/nia.md": f"---\nnama: {WORDS}\nwhatsapp: 0812-0000-00621\nwilayah: {AREA}\njam: {WORDS}\nproduk: semua\n---\n",
    "reseller/satu-kata.md": f"---\nnama: {ONE_WORD}\nwhatsapp: +65 8123 4567\nproduk: semua\n---\n",
    "reseller/libur.md": "---\nnama: Libur\nwhatsapp: 0812-0000-0063\naktif: tidak\nproduk: semua\n---\n",
}
