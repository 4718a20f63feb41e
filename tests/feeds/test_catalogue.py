"""katalog.json as another program reads it: every public fact where the contract says it, and null where there is none."""

import json
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest

from tests.sites import changed, written
from tests.village import Changes, Swap

BASE = "https://contoh.github.io/situs/"
MAT = "produk/tikar-pandan.md"


def _catalogue(place: Path, changes: Changes) -> dict[str, Any]:
    return json.loads(written(changed(place, changes), "katalog.json"))  # type: ignore[no-any-return]


def _row(place: Path, kind: str, changes: Changes) -> dict[str, Any]:
    """The one row of its kind in the changed village."""
    [row] = _catalogue(place, changes)[kind]
    return row  # type: ignore[no-any-return]


@pytest.mark.parametrize("whole", ["tersedia", "habis", "pesan-dulu"])
@pytest.mark.parametrize("own", ["", "tersedia", "habis", "pesan-dulu"])
def test_stock_of_variants(tmp_path: Path, whole: str, own: str) -> None:
    """A variant's own, else the product's; of the product the best that can be had."""
    small, large = "  - nama: Kecil\n", f"    stok: {own}\n" if own else ""
    text = f"---\nnama: Tikar\nkategori: Anyaman\npelaku_usaha: bu-tati\nharga: 85000\nstok: {whole}\nvarian:\n{small}  - nama: Besar\n{large}    harga: 120000\n---\n"
    row = next(row for row in _catalogue(tmp_path, {MAT: text})["produk"] if row["slug"] == "tikar-pandan")
    assert row["varian"] == [
        {"nama": "Kecil", "harga": 85000, "harga_jenis": "tetap", "stok": whole}, {"nama": "Besar", "harga": 120000, "harga_jenis": "tetap", "stok": own or whole}]
    assert (row["stok"], row["harga"]) == (min(whole, own or whole, key=["tersedia", "pesan-dulu", "habis"].index), 85000)


@pytest.mark.parametrize(("po", "row"), [
    ("tutup: setiap Kamis 18.00\n  ambil: setiap Sabtu\n  batas: 40",
     {"teks": "PO ditutup setiap Kamis pukul 18.00, diambil setiap Sabtu", "tutup": "2026-11-26T18:00:00+07:00", "ambil": "2026-11-28", "batas": 40}),
    ("tutup: 3 Desember 2026 pukul 18.00 WITA\n  ambil: lusa",
     {"teks": "PO ditutup Kamis, 3 Desember pukul 18.00, diambil Sabtu, 5 Desember", "tutup": "2026-12-03T18:00:00+08:00", "ambil": "2026-12-05", "batas": None}),
    ("tutup: 3 November 2026 pukul 18.00\n  ambil: lusa", None),
])
def test_rounds(tmp_path: Path, po: str, row: dict[str, Any] | None) -> None:
    """The one that was open as the day of the build began, with the rule in words; null where none is."""
    found = _catalogue(tmp_path, {"produk/opak-bakar.md": Swap("isi: 12 keping", f"po:\n  {po}")})["produk"]
    goods = {item["slug"]: item for item in found}
    assert (goods["opak-bakar"]["po"], goods["tikar-pandan"]["po"]) == (row, None)
    assert goods["opak-bakar"]["stok"] == ("pesan-dulu" if row else "habis")
    text = unquote(goods["opak-bakar"]["penawaran"][0]["whatsapp"])
    assert ("\nPO: diambil Sabtu, " in text) == bool(row)


def test_the_village(tmp_path: Path) -> None:
    """Who it is, and of which form this file is."""
    found = _catalogue(tmp_path, {})
    assert found["versi"] == 1
    assert found["desa"] == {
        "nama": "Sukamaju", "kode": "32.05.07.2010", "situs": BASE, "situs_lama": [], "jenis": "desa", "kecamatan": "Tarogong", "kabupaten": "Garut", "provinsi": "Jawa Barat", "contoh": True}


def test_a_product_and_its_offers(tmp_path: Path) -> None:
    """Whole addresses, whole rupiah, a link that begins the order; the price is the seller's own where they have one."""
    row = _catalogue(tmp_path, {"reseller/ani.md": "---\nnama: Ani\nwhatsapp: 0812-0000-0064\nproduk: opak-bakar\n---\n"})["produk"][0]
    told = {"slug": "opak-bakar", "nama": "Opak Bakar", "ringkasan": "Opak ketan yang dibakar di atas arang.", "kategori": "Camilan", "harga": 12000,
            "satuan": "bungkus", "stok": "tersedia", "url": f"{BASE}produk/opak-bakar/", "pelaku_usaha": "bu-tati", "varian": []}
    assert {name: row[name] for name in told} == told
    assert row["gambar"].startswith(f"{BASE}foto/opak-bakar-")
    assert [(offer["reseller"], offer["nama"], offer["harga"], offer["url"], offer["shopee"]) for offer in row["penawaran"]] == [
        ("ani", "Ani", 12000, f"{BASE}toko/ani/opak-bakar/", None),
        ("nia", "Nia", 13000, f"{BASE}toko/nia/opak-bakar/", "https://shopee.co.id/product/123456/7890123"),
    ]
    link = urlsplit(row["penawaran"][1]["whatsapp"])
    assert (link.netloc, link.path) == ("wa.me", "/6281200000062")
    assert "Total: Rp13.000" in unquote(link.query)


# What each kind of thing says of itself, where all is known and where as little as may be is.
FULL: dict[str, tuple[str, str, dict[str, Any]]] = {
    "pelaku_usaha": ("pelaku-usaha/bu-tati.md", "nama: Dapur\npemilik: Bu Tati\nalamat: RT 01/RW 02\nsejak: 2010\nnib: NIB 9120301234567",
                     {"nama": "Dapur", "url": f"{BASE}usaha/bu-tati/", "pemilik": "Bu Tati", "alamat": "RT 01/RW 02", "sejak": 2010, "nib": "9120301234567",
                      "produk": ["opak-bakar", "tikar-pandan"]}),
    "reseller": ("reseller/nia.md",
                 "nama: Nia\nwhatsapp: 0812-0000-0062\nwilayah: Sukamaju\nshopee: nia.jual\ninstagram: nia.ig\nfacebook: nia.halaman\ntiktok: nia.tt\nproduk: semua",
                 {"nama": "Nia", "url": f"{BASE}toko/nia/", "whatsapp": "6281200000062", "wilayah": "Sukamaju", "shopee": "https://shopee.co.id/nia.jual",
                  "instagram": "https://www.instagram.com/nia.ig", "facebook": "https://www.facebook.com/nia.halaman",
                  "tiktok": "https://www.tiktok.com/@nia.tt", "produk": ["opak-bakar", "tikar-pandan"]}),
    "warung": ("warung/warung-pak-ujang.md",
               'nama: Los 3\njenis: pasar\nalamat: Pasar desa\nkoordinat: "-7.2101, 107.9012"\nreseller: nia\nproduk: semua',
               {"nama": "Los 3", "url": f"{BASE}warung/warung-pak-ujang/", "jenis": "pasar", "alamat": "Pasar desa", "koordinat": [-7.2101, 107.9012],
                "reseller": "nia", "produk": ["opak-bakar", "tikar-pandan"]}),
    "acara": ("acara/pasar-tani.md",
              "nama: Rapat\njenis: rapat\nmulai: 5 Desember 2026 09.00\nselesai: 5 Desember 2026 15.00 WIT\ntempat: Balai\nstatus: batal\numum: tidak\n"
              "mitra: kelompok-tani\nsajian: tikar-pandan",
              {"nama": "Rapat", "url": f"{BASE}acara/pasar-tani/", "jenis": "rapat", "mulai": "2026-12-05T09:00:00+07:00",
               "selesai": "2026-12-05T15:00:00+09:00", "ulang": None, "tempat": "Balai", "status": "batal", "umum": False, "mitra": "kelompok-tani",
               "sajian": ["tikar-pandan"], "pelajaran": []}),
    "pelatihan": ("pelatihan/foto.md", "judul: Foto\nringkasan: Terang.\nuntuk: Reseller\ndurasi: 1 jam\ndiperiksa: 1 November 2026",
                  {"judul": "Foto", "url": f"{BASE}pelatihan/foto/", "ringkasan": "Terang.", "untuk": "Reseller", "durasi": "1 jam", "diperiksa": "2026-11-01"}),
    "mitra": ("mitra/kelompok-tani.md", "nama: Mekar\njenis: komunitas\nalamat: Jl. Raya 1\nsitus: https://mekar.id",
              {"nama": "Mekar", "url": f"{BASE}mitra/#kelompok-tani", "jenis": "komunitas", "alamat": "Jl. Raya 1", "situs": "https://mekar.id/"}),
    "pendamping": ("pendamping/pak-dedi.md", "nama: Pak Dedi\njabatan: Penyuluh\nlembaga: Dinas\nbantuan:\n  - modal\n  - promosi",
                   {"nama": "Pak Dedi", "url": f"{BASE}pendampingan/#pak-dedi", "jabatan": "Penyuluh", "lembaga": "Dinas", "bantuan": ["modal", "promosi"]}),
    "kabar": ("kabar/situs-dibuka.md", "judul: Dibuka\ntanggal: 1 November 2026\nringkasan: Bisa dipesan.\npenulis: Nia",
              {"judul": "Dibuka", "url": f"{BASE}kabar/situs-dibuka/", "tanggal": "2026-11-01", "ringkasan": "Bisa dipesan.", "penulis": "Nia"}),
}
BARE: dict[str, tuple[str, dict[str, Any]]] = {
    "pelaku_usaha": ("nama: Dapur", {"pemilik": None, "alamat": None, "sejak": None, "nib": None}),
    "reseller": ("nama: Nia\nwhatsapp: 0812-0000-0062\nproduk: opak-bakar",
                 {"wilayah": None, "shopee": None, "instagram": None, "facebook": None, "tiktok": None, "produk": ["opak-bakar"]}),
    "warung": ("nama: Los 3\nalamat: Pasar\nproduk: opak-bakar", {"jenis": "warung", "koordinat": None, "reseller": None, "produk": ["opak-bakar"]}),
    "acara": ("nama: Rapat\nmulai: 5 Desember 2026\ntempat: Balai",
              {"jenis": "lainnya", "mulai": "2026-12-05", "selesai": None, "ulang": None, "status": "terjadwal", "umum": True, "mitra": None, "sajian": [], "pelajaran": []}),
    "pelatihan": ("judul: Foto", {"ringkasan": None, "untuk": None, "durasi": None, "diperiksa": None}),
    "mitra": ("nama: Mekar", {"jenis": None, "alamat": None, "situs": None}),
    "pendamping": ("nama: Pak Dedi\njabatan: Penyuluh", {"lembaga": None, "bantuan": []}),
    "kabar": ("judul: Dibuka\ntanggal: 1 November 2026", {"ringkasan": None, "penulis": None}),
}


@pytest.mark.parametrize("kind", FULL)
def test_what_is_known_is_told(tmp_path: Path, kind: str) -> None:
    """Every public fact of each kind."""
    file, fields, facts = FULL[kind]
    assert _row(tmp_path, kind, {file: f"---\n{fields}\n---\n"}) == {"slug": Path(file).stem, **facts}


@pytest.mark.parametrize("kind", BARE)
def test_what_is_absent_is_null(tmp_path: Path, kind: str) -> None:
    """Never an empty text; a list may be empty."""
    fields, facts = BARE[kind]
    row = _row(tmp_path, kind, {FULL[kind][0]: f"---\n{fields}\n---\n"})
    assert {name: row[name] for name in facts} == facts
    assert row.keys() == {"slug", *FULL[kind][2]}


@pytest.mark.parametrize("status", ["ditawari", "berhenti"])
def test_who_is_no_partner_is_named_nowhere(tmp_path: Path, status: str) -> None:
    """Neither in the list nor at an event, whose story may lead to the page all the same."""
    found = _catalogue(tmp_path, {
        "mitra/kelompok-tani.md": f"---\nnama: Mekar\nstatus: {status}\n---\n",
        "acara/pasar-tani.md": Swap("Datang pagi", "Bersama [Mekar](../mitra/kelompok-tani.md). Datang pagi")})
    assert (found["mitra"], found["acara"][0]["mitra"]) == ([], None)


def test_a_product_of_which_little_is_known(tmp_path: Path) -> None:
    """No summary, no picture, no seller."""
    text = "---\nnama: Tikar\nkategori: Anyaman\npelaku_usaha: bu-tati\nharga: 85000\n---\n"
    row = _catalogue(tmp_path, {MAT: text, "reseller/nia.md": Swap("  - tikar-pandan\n", "")})["produk"][1]
    assert (row["ringkasan"], row["gambar"], row["penawaran"], row["satuan"]) == (None, None, [], "buah")


@pytest.mark.parametrize(("lines", "told"), [
    ("pirt: PIRT 2063204010124-28\nbpom: BPOM RI MD 234567890124\nsni: 8664:2018\nhalal: id 32110001234560124\nkomposisi:\n  - ketan\n  - garam\nalergen: telur\ntahan: sebulan",
     {"halal": "ID32110001234560124", "alasan_tidak_halal": None, "pirt": "2063204010124-28", "bpom": "MD 234567890124", "sni": "SNI 8664:2018", "komposisi": "ketan, garam",
      "alergen": "telur", "tahan": "1 bulan"}),
    ("halal: tidak\nalasan_tidak_halal: mengandung babi", {"halal": "tidak", "alasan_tidak_halal": "mengandung babi", "nama": "Opak Bakar"}),
    ("halal: sedang diurus", {"halal": "proses"}),
    ("halal: KH12345\npirt: 12", {"halal": None, "pirt": None}),
    ("ukuran: 2 m", dict.fromkeys(("halal", "alasan_tidak_halal", "pirt", "bpom", "sni", "komposisi", "alergen", "tahan"))),
], ids=str)
def test_what_the_law_asks_of_goods(tmp_path: Path, lines: str, told: dict[str, Any]) -> None:
    """Answers and numbers in one way to write them; what can't be one is left out."""
    row = _catalogue(tmp_path, {"produk/opak-bakar.md": Swap("halal: proses", lines)})["produk"][0]
    assert {name: row[name] for name in told} == told


def test_the_shop_stands_in_for_the_goods_own_listing(tmp_path: Path) -> None:
    """Where a seller has a shop on Shopee and didn't name this product's page there."""
    row = _catalogue(tmp_path, {})["produk"][1]
    assert row["penawaran"][0]["shopee"] == "https://shopee.co.id/nia.sukamaju"
