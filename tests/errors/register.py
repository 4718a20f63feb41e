"""The register of printed addresses: lines that can't be read, and addresses that would vanish."""

from tests.errors.case import EVENT, MAT, NEWS, PAGE, PRODUCT, RESELLER, STALL, Case
from tests.village import SMALL, Folder, Link, Swap

FILE = "tercetak.csv"
_HEAD = "alamat,pertama,untuk\n"
_LABEL = "produk/opak-bakar/,2026-11-24,label rak\n"


def _text(file: str) -> str:
    return (SMALL / file).read_text(encoding="utf-8")


LINES = (
    Case("a register without its first line", {FILE: _LABEL}, (
        "content/tercetak.csv:1  baris pertama harus berisi judul kolom: alamat,pertama,untuk",
    )),
    Case("a register with other columns", {FILE: "alamat,untuk\nproduk/opak-bakar/,label\n"}, (
        "content/tercetak.csv:1  baris pertama harus berisi judul kolom: alamat,pertama,untuk",
    )),
    Case("printed lines of which each is wrong in its own way", {FILE: (
        _HEAD + ",2026-11-24,label\n\nproduk/opak-bakar/,,label\nproduk/opak-bakar/,11/24/2026,label\n"
        "produk/opak-bakar/,Minggu, 1 Desember 2040,label\nproduk/opak-bakar/,kemarin\nproduk/opak bakar/,2026-11-24\n"
        "https://lain.id/produk/opak-bakar/,2026-11-24\nkabar/atom.xml,2026-11-24\n\u00ad,2026-11-24\n")}, (
        "content/tercetak.csv:2  alamat: belum diisi. Tulis, contoh: warung/warung-bu-imas/",
        "content/tercetak.csv:4  pertama: belum diisi. Tulis, contoh: 2026-11-24",
        'content/tercetak.csv:5  pertama: tertulis "11/24/2026". Tanggal ditulis di depan, lalu bulan, contoh: 24/11/2026',
        'content/tercetak.csv:6  pertama: tertulis "Minggu, 1 Desember 2040". 1 Desember 2040 jatuh pada hari Sabtu; betulkan hari atau tanggalnya, '
        'contoh: Sabtu, 1 Desember 2040',
        'content/tercetak.csv:7  pertama: tertulis "kemarin". Tulis tanggal, bulan, dan tahun, contoh: 5 Desember 2026',
        'content/tercetak.csv:8  alamat: tertulis "produk/opak bakar/". Tulis alamat satu halaman di situs ini, contoh: warung/warung-bu-imas/',
        'content/tercetak.csv:9  alamat: tertulis "https://lain.id/produk/opak-bakar/". Alamat situs ini https://contoh.github.io/situs/. '
        'Tulis yang di belakangnya saja, contoh: warung/warung-bu-imas/',
        'content/tercetak.csv:10  alamat: tertulis "kabar/atom.xml". Tulis alamat satu halaman di situs ini, contoh: warung/warung-bu-imas/',
        'content/tercetak.csv:11  alamat: isinya tidak terlihat. Isi dulu, atau hapus baris ini kalau tidak dipakai',
    )),
    Case("a printed line without end", {FILE: _HEAD + "a" * 2001}, (
        "content/tercetak.csv:2  baris ini terlalu panjang. Paling panjang 2000 huruf",
    )),
    Case("a first line without end", {FILE: '"' + "a" * 200_000}, (
        "content/tercetak.csv:1  baris pertama harus berisi judul kolom: alamat,pertama,untuk",
    )),
    Case("a register that is too large", {FILE: _HEAD + _LABEL * 7000}, (
        "content/tercetak.csv  berkas terlalu besar. Paling besar 256 KB; bagi menjadi beberapa berkas",
    )),
    Case("a register that isn't UTF-8", {FILE: (_HEAD + "produk/opak-bakar/,2026-11-24,é\n").encode("latin-1")}, (
        "content/tercetak.csv:2  ada huruf yang tidak terbaca di baris ini. Simpan ulang berkas ini dengan pengodean UTF-8",
    )),
    Case("a register that is a symbolic link", {FILE: Link("/etc/passwd")}, (
        "content/tercetak.csv  tautan simbolik tidak boleh dipakai. Ganti dengan berkas aslinya",
    )),
    Case("a register that is a folder", {FILE: Folder()}, (
        "content/tercetak.csv  map ini tidak dikenal. Yang dikenal: produk, pelaku-usaha, reseller, warung, acara, mitra, pendamping, pelatihan, kabar, halaman, "
        "foto, pesan, surat",
    )),
    Case("a register under another name", {"Tercetak.CSV": _HEAD, "tercetak.xlsx": b"PK"}, (
        "content/Tercetak.CSV  berkas ini harus bernama tercetak.csv dan disimpan sebagai CSV. Simpan ulang",
        "content/tercetak.xlsx  berkas ini harus bernama tercetak.csv dan disimpan sebagai CSV. Simpan ulang",
    )),
)

VANISHED = (
    Case("a product renamed after its label was printed", {
        FILE: _HEAD + _LABEL, PRODUCT: None, "produk/opak-bakar-asli.md": _text(PRODUCT), STALL: Swap("- opak-bakar", "- opak-bakar-asli"),
        RESELLER: Swap("produk: opak-bakar", "produk: opak-bakar-asli"), EVENT: Swap("- opak-bakar", "- opak-bakar-asli"), "kabar": None}, (
        'content/tercetak.csv:2  alamat: "produk/opak-bakar/" tercetak pada 2026-11-24 (label rak), tetapi halamannya tidak ada lagi. '
        'Jika berkasnya berganti nama, tulis di berkas yang baru: lama: opak-bakar. Mungkin content/produk/opak-bakar-asli.md',
    )),
    Case("a stall renamed beyond recognition", {
        FILE: _HEAD + "https://contoh.github.io/situs/warung/warung-pak-ujang/?dari=poster,24 November 2026,poster, dua lembar\n",
        STALL: None, "warung/kios-sudut.md": _text(STALL)}, (
        'content/tercetak.csv:2  alamat: "warung/warung-pak-ujang/" tercetak pada 2026-11-24 (poster, dua lembar), tetapi halamannya tidak ada lagi. '
        'Jika berkasnya berganti nama, tulis di berkas yang baru: lama: warung-pak-ujang. Mungkin content/warung/kios-sudut.md',
    )),
    Case("a stall that is gone, and the only other one is on paper too", {
        FILE: _HEAD + "warung/warung-pak-ujang/,2026-11-24,\nwarung/warung-pak-ujang-2/,2026-11-24,\n", STALL: None, "warung/warung-pak-ujang-2.md": _text(STALL)}, (
        'content/tercetak.csv:2  alamat: "warung/warung-pak-ujang/" tercetak pada 2026-11-24, tetapi halamannya tidak ada lagi. '
        'Jika berkasnya berganti nama, tulis di berkas yang baru: lama: warung-pak-ujang',
    )),
    Case("a shop that is hidden", {FILE: _HEAD + "toko/nia/,2026-11-24,kartu nama\ntoko/nia/,2027-11-24,kartu nama\n", RESELLER: Swap("shopee: nia.sukamaju", "terbit: tidak"), NEWS: Swap("penulis: Nia\n", "")}, (
        'content/tercetak.csv:2  alamat: "toko/nia/" tercetak pada 2026-11-24 (kartu nama), tetapi content/reseller/nia.md tidak terbit. '
        'Hapus terbit: tidak di sana; kalau orangnya minta tidak tampil, hapus baris ini',
    )),
    Case("an offer of which neither product nor shop is left", {
        FILE: _HEAD + "toko/nio/opak-bakar-asin/,2026-11-24,label rak\n"}, (
        'content/tercetak.csv:2  alamat: "toko/nio/opak-bakar-asin/" tercetak pada 2026-11-24 (label rak), tetapi halamannya tidak ada lagi. '
        'Jika berkasnya berganti nama, tulis di berkas yang baru: lama: opak-bakar-asin. Mungkin content/produk/opak-bakar.md',
    )),
    Case("addresses that no site of ours has", {FILE: _HEAD + "umpan/,2026-11-24,spanduk\nproduk/a/b/c/,2026-11-24,label\n"}, (
        'content/tercetak.csv:2  alamat: "umpan/" tercetak pada 2026-11-24 (spanduk), tetapi situs ini tidak punya halaman seperti itu. Betulkan alamatnya',
        'content/tercetak.csv:3  alamat: "produk/a/b/c/" tercetak pada 2026-11-24 (label), tetapi situs ini tidak punya halaman seperti itu. Betulkan alamatnya',
    )),
    Case("all at once: a vanished page, a wrong line and a broken link", {
        FILE: _HEAD + "cara-pesan/,2026-11-24,poster\nproduk/opak-bakar/,besok\n", PAGE: None,
        MAT: Swap("Dianyam dengan tangan", "Dianyam [tangan](../produk/tidak-ada.md)")}, (
        'content/produk/tikar-pandan.md:27  tautan "../produk/tidak-ada.md" tidak menuju berkas mana pun. Mungkin maksudnya: opak-bakar.md',
        'content/tercetak.csv:2  alamat: "cara-pesan/" tercetak pada 2026-11-24 (poster), tetapi halamannya tidak ada lagi. '
        'Jika berkasnya berganti nama, tulis di berkas yang baru: lama: cara-pesan',
        'content/tercetak.csv:3  pertama: tertulis "besok". Tulis tanggal, bulan, dan tahun, contoh: 5 Desember 2026',
    )),
)

CASES = (*LINES, *VANISHED)
