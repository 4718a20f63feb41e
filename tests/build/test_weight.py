"""What a site weighs is told before a host refuses it."""

from pathlib import Path

import pytest

from storefront.build import weight

MB, MIB = 1000**2, 1024**2
OFFERS = "Supaya lebih ringan: di `produk` tiap reseller, tulis hanya yang benar-benar ia jual, dan beri `terbit: tidak` pada barang yang sudah tidak dibuat."
PHOTOS = "Supaya lebih ringan: satu atau dua foto per barang sudah cukup; nama foto yang lain boleh dihapus dari isian `foto`."


@pytest.mark.parametrize(("file", "kind"), [
    ("index.html", "halaman"), ("toko/ka/promosi/index.html", "halaman"), ("cetak/index.html", "halaman"), ("404.html", "halaman"),
    ("foto/ladu-ketan-1-a1b2c3-480.avif", "foto"), ("produk/ladu-ketan/bagikan-a1b2c3.jpg", "gambar bagikan"), ("bagikan-a1b2c3.jpg", "gambar bagikan"),
    ("toko/ka/qr.svg", "kode QR"), ("huruf/NotoSerif-Bold-a1b2c3.woff2", "skrip dan huruf"),
    ("cetak/kartu-ka.pdf", "cetakan"), ("cetak/kartu-ka.webp", "cetakan"), ("js/basket.js", "skrip dan huruf"), ("sw.js", "skrip dan huruf"),
    ("katalog.json", "data"), ("acara/acara.ics", "data"), ("ikon-192.png", "data"), ("kabar/atom.xml", "data"),
])
def test_kinds(file: str, kind: str) -> None:
    """Each file is told as what the village knows it by."""
    assert weight.kind(file) == kind


def _files(sizes: dict[str, int], count: int = 0) -> dict[str, int]:
    return sizes | {f"produk/p{n}/index.html": 1000 for n in range(count)}


@pytest.mark.parametrize("found", [
    {}, {"index.html": 1}, {f"foto/{n}.jpg": 10 * MB for n in range(50)}, {"cetak/a.pdf": 25 * MIB // 2}, _files({}, 10_000),
])
def test_up_to_half_of_a_limit_nothing_is_said(found: dict[str, int]) -> None:
    """500 MB, 10,000 files and 12.5 MiB are half."""
    assert weight.advice(found) == ""


@pytest.mark.parametrize(("found", "said"), [
    (
        {f"foto/{n}.jpg": 10 * MB for n in range(50)} | {"index.html": 1_999_999, "qr.svg": 600_400},
        ["Situs ini 502 MB: sudah lebih dari setengah batas GitHub Pages, 1 GB.",
         "Isinya, yang terbanyak dulu: foto 500 MB (50 berkas), halaman 1 MB (1 berkas), kode QR kurang dari 1 MB (1 berkas).", PHOTOS],
    ),
    (
        {f"toko/ka/a{n}/bagikan-1.jpg": 8 * MB for n in range(126)},
        ["Situs ini 1.008 MB: tidak muat lagi di GitHub Pages, yang batasnya 1 GB.",
         "Isinya, yang terbanyak dulu: gambar bagikan 1.008 MB (126 berkas).", OFFERS],
    ),
    (
        _files({"foto/a.jpg": 12 * MB - 1}, 10_000),
        ["Situs ini 10.001 berkas: sudah lebih dari setengah batas Cloudflare, 20.000 berkas.",
         "Isinya, yang terbanyak dulu: halaman 10 MB (10.000 berkas), foto 11 MB (1 berkas).", OFFERS],
    ),
    (
        _files({}, 20_001),
        ["Situs ini 20.001 berkas: tidak muat lagi di Cloudflare, yang batasnya 20.000 berkas.",
         "Isinya, yang terbanyak dulu: halaman 20 MB (20.001 berkas).", OFFERS],
    ),
    (
        {"cetak/label-semua.pdf": 13 * MIB, "foto/a.jpg": 12 * MIB, "foto/b.jpg": 12 * MIB, "index.html": 9000},
        ["Berkas cetak/label-semua.pdf 13,0 MiB: sudah lebih dari setengah batas Cloudflare, 25 MiB untuk satu berkas.",
         "Isinya, yang terbanyak dulu: foto 25 MB (2 berkas), cetakan 13 MB (1 berkas), halaman kurang dari 1 MB (1 berkas).",
         "Supaya lebih ringan: beri `terbit: tidak` pada warung, penjual, dan acara yang sudah tidak ada: kertasnya tidak ikut dibuat lagi."],
    ),
    (
        {"katalog.json": 600 * MB},
        ["Situs ini 600 MB: sudah lebih dari setengah batas GitHub Pages, 1 GB.",
         "Berkas katalog.json 572,2 MiB: tidak muat lagi di Cloudflare, yang batasnya 25 MiB untuk satu berkas.",
         "Isinya, yang terbanyak dulu: data 600 MB (1 berkas).", OFFERS],
    ),
])
def test_beyond_half_it_says_what_weighs_and_what_to_do(found: dict[str, int], said: list[str]) -> None:
    """The whole text: what is near its limit, where the weight lies, and what the village can do about it."""
    assert weight.advice(found).splitlines() == said


def test_sizes_of_a_folder(tmp_path: Path) -> None:
    """Every file at any depth, by its path from there."""
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "index.html").write_bytes(b"12")
    (tmp_path / "a" / "b" / "c.jpg").write_bytes(b"12345")
    assert weight.sizes(tmp_path) == {"index.html": 2, "a/b/c.jpg": 5}
