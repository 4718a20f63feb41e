"""What should be mended but never stops a build: the exact words, and the site all the same."""

import io
from datetime import date
from pathlib import Path

import pytest
from PIL import Image

from storefront.commands.build import build
from storefront.commands.check import check
from storefront.site.read import read
from tests.errors.case import EVENT, MAT, PRODUCT, Case
from tests.village import SMALL, Changes, Folder, Swap, village

TODAY = date(2026, 11, 24)
# Told by `check` to people, of the tiny village as it is.
NO_FACES = (
    "Saran: Bu Tati dan Nia belum berfoto. Pembeli senang melihat dari siapa mereka membeli. "
    "Kalau orangnya mau, unggah fotonya ke content/foto/ lalu tulis namanya di berkasnya, contoh: foto: bu-entin.jpg")
_EVENT = (SMALL / EVENT).read_text(encoding="utf-8").replace("mulai: Sabtu, 1 Desember 2040 07.00\nselesai: Sabtu, 1 Desember 2040 11.00", "mulai: {}")


def _photo(width: int, height: int) -> bytes:
    raw = io.BytesIO()
    Image.new("RGB", (width, height), "#804020").save(raw, "JPEG")
    return raw.getvalue()


WARNED = (
    Case("a product without a photo", {PRODUCT: Swap("foto: opak-bakar.jpg\n", "")}, (
        "content/produk/opak-bakar.md:1  Peringatan: foto: belum ada foto. Unggah ke content/foto/ lalu tulis namanya, contoh: foto: ladu-ketan.jpg",
    )),
    Case("an event in the past without an end", {EVENT: _EVENT.format("1 November 2026 07.00")}, (
        "content/acara/pasar-tani.md:1  Peringatan: selesai: acara ini sudah lewat, tetapi selesainya belum diisi. Tulis, contoh: selesai: 2026-11-01",
    )),
    Case("an event that comes again on a date that some months lack", {EVENT: _EVENT.format("31 Desember 2026\nulang: setiap tanggal 31")}, (
        "content/acara/pasar-tani.md:5  Peringatan: ulang: tidak semua bulan punya tanggal 31; bulan yang tidak punya dilewati. Kalau mau tiap bulan, pilih tanggal 1 sampai 28",
    )),
    Case("an event that comes again but once", {EVENT: _EVENT.format("5 Desember 2026\nulang: setiap Sabtu\nulang_sampai: 11 Desember 2026")}, (
        "content/acara/pasar-tani.md:6  Peringatan: ulang_sampai: dengan ini acaranya hanya satu kali, Sabtu, 5 Desember 2026. Periksa ulang_sampai, atau hapus ulang",
    )),
    Case("days off before the first day and behind the last", {EVENT: _EVENT.format(
        "5 Desember 2026\nulang: setiap Sabtu\nulang_sampai: 26 Desember 2026\nulang_kecuali: 28 November 2026, 2 Januari 2027")}, (
        'content/acara/pasar-tani.md:7  Peringatan: ulang_kecuali: tertulis "Sabtu, 2 Januari 2027", padahal di luar mulai dan ulang_sampai. Periksa tanggalnya, atau hapus',
        'content/acara/pasar-tani.md:7  Peringatan: ulang_kecuali: tertulis "Sabtu, 28 November 2026", padahal di luar mulai dan ulang_sampai. Periksa tanggalnya, atau hapus',
    )),
    Case("an event that comes again and is off altogether", {EVENT: _EVENT.format("5 Desember 2026\nulang: setiap Sabtu\nstatus: batal")}, (
        "content/acara/pasar-tani.md:6  Peringatan: status: tertulis batal, jadi semuanya batal. Kalau hanya satu kali libur, tulis tanggalnya di ulang_kecuali; kalau tidak diadakan lagi, tulis ulang_sampai",
    )),
    Case("a food number of another form", {PRODUCT: Swap("isi: 12 keping", "pirt: 20632040101-28")}, (
        'content/produk/opak-bakar.md:8  Peringatan: pirt: tertulis "20632040101-28". Nomor P-IRT berisi 15 angka, contoh: pirt: 2063204010123-28',
    )),
    Case("words in the place of a food number", {PRODUCT: Swap("isi: 12 keping", "pirt: sedang diurus")}, (
        'content/produk/opak-bakar.md:8  Peringatan: pirt: tertulis "sedang diurus". Nomor P-IRT berisi 15 angka, contoh: pirt: 2063204010123-28',
    )),
    Case("a food number of the old form", {PRODUCT: Swap("isi: 12 keping", "pirt: 206320401012")}, (
        'content/produk/opak-bakar.md:8  Peringatan: pirt: tertulis "206320401012", nomor lama yang 12 angka, dan masa berlakunya sudah lewat. '
        "Perpanjang izinnya, lalu tulis nomor baru yang 15 angka",
    )),
    Case("a food number that is longer than others", {PRODUCT: Swap("isi: 12 keping", "pirt: 20632040101234-28")}, (
        'content/produk/opak-bakar.md:8  Peringatan: pirt: tertulis "20632040101234-28", 16 angka. Nomor P-IRT biasanya 15 angka; periksa sekali lagi',
    )),
    Case("a food number that has run out", {PRODUCT: Swap("isi: 12 keping", "pirt: 2063204010123-25")}, (
        "content/produk/opak-bakar.md:8  Peringatan: pirt: nomor ini berlaku sampai 2025. Perpanjang izinnya, lalu tulis nomor yang baru",
    )),
    Case("the number of a halal decision", {PRODUCT: Swap("halal: proses", "halal: KH12345")}, (
        "content/produk/opak-bakar.md:11  Peringatan: halal: nomor KH adalah nomor ketetapan. Tulis nomor sertifikat BPJPH, yang diawali ID",
    )),
    Case("a halal certificate of another form", {PRODUCT: Swap("halal: proses", "halal: MUI 123")}, (
        'content/produk/opak-bakar.md:11  Peringatan: halal: tertulis "MUI 123". Nomor sertifikat BPJPH diawali ID, lalu 17 angka. Salin dari sertifikatnya, atau hapus baris ini kalau belum punya',
    )),
    Case("a halal certificate of before BPJPH", {PRODUCT: Swap("halal: proses", "halal: LPPOM-00120012345678")}, (
        'content/produk/opak-bakar.md:11  Peringatan: halal: tertulis "MUI 00120012345678", nomor lama dari MUI, dan masa berlakunya sudah lewat. '
        "Nomor sertifikat BPJPH diawali ID, lalu 17 angka. Perbarui sertifikatnya, lalu tulis nomor yang baru",
    )),
    Case("food that says nothing of halal", {PRODUCT: Swap("halal: proses\n", "")}, (
        "content/produk/opak-bakar.md:1  Peringatan: halal: belum diisi. Makanan dan minuman usaha mikro dan kecil wajib bersertifikat halal sejak "
        "17 Oktober 2026 (PP 42/2024). Tulis nomor sertifikatnya, halal: proses kalau sedang diurus, atau halal: tidak kalau memakai bahan haram",
    )),
    Case("a word for what is haram", {PRODUCT: Swap("Opak ketan yang dibakar", "Opak dengan minyak babi, dibakar")}, (
        'content/produk/opak-bakar.md:11  Peringatan: halal: ada kata "babi" di berkas ini. Kalau memakai bahan itu, tulis halal: tidak, dan di bawahnya '
        "alasan_tidak_halal: mengandung babi. Kalau tidak, tulis: tanpa babi",
    )),
    Case("a photo that is too small", {"foto/opak-bakar.jpg": _photo(300, 599)}, (
        "content/foto/opak-bakar.jpg  Peringatan: foto ini hanya 300 × 599 titik, jadi buram di layar. Unggah foto aslinya dari galeri; sisi pendeknya paling sedikit 600 titik",
    )),
    Case("a photo that is too long", {"foto/opak-bakar.jpg": _photo(2000, 600)}, (
        "content/foto/opak-bakar.jpg  Peringatan: foto ini 2000 × 600 titik, lebih dari 3 kali lebih panjang daripada lebarnya, jadi terpotong. Potong dulu di galeri ponsel, misalnya persegi, lalu unggah lagi",
    )),
    Case("a photo beside the village's file", {"sisa.jpg": b"x"}, (
        "content/sisa.jpg  Peringatan: ini foto, padahal foto diunggah ke content/foto/. Unggah lagi di sana, lalu hapus yang ini",
    )),
    Case("what is no photo among the photos", {"foto/video.mp4": b"x"}, (
        "content/foto/video.mp4  Peringatan: berkas ini bukan foto (JPEG, PNG, WebP, atau HEIC), jadi tidak tampil di mana pun. Hapus",
    )),
    Case("a file that nothing uses", {"catatan.txt": "apa saja"}, (
        "content/catatan.txt  Peringatan: berkas ini tidak dipakai. Pindahkan ke map yang sesuai, atau hapus",
    )),
    Case("stars in a name", {PRODUCT: Swap("nama: Opak Bakar", "nama: Opak **Bakar**")}, (
        "content/produk/opak-bakar.md:2  Peringatan: nama: tanda * tampil apa adanya di situs. Tulis tanpa tanda itu: Opak Bakar",
    )),
    Case("a field behind a sentence of the story", {PRODUCT: Swap("\nOpak dari", "\nEnak.\n\nisi: 12 keping\n\nOpak dari")}, (
        "content/produk/opak-bakar.md:15  Peringatan: isi: isian ini ada di bawah --- yang kedua, jadi tidak terbaca. Pindahkan ke atas --- itu; kalau ini bagian cerita, awali dengan huruf besar: Isi: 12 keping",
    )),
    Case("several of them", {"foto/tikar-pandan.jpg": None, PRODUCT: Swap("halal: proses", "halal: kh1\npirt: 1"), MAT: Swap(
        "foto:\n  - file: tikar-pandan.jpg\n    teks: Tikar pandan bergaris hijau di lantai kayu\n", "")}, (
        'content/produk/opak-bakar.md:11  Peringatan: halal: nomor KH adalah nomor ketetapan. Tulis nomor sertifikat BPJPH, yang diawali ID',
        'content/produk/opak-bakar.md:12  Peringatan: pirt: tertulis "1". Nomor P-IRT berisi 15 angka, contoh: pirt: 2063204010123-28',
        "content/produk/tikar-pandan.md:1  Peringatan: foto: belum ada foto. Unggah ke content/foto/ lalu tulis namanya, contoh: foto: ladu-ketan.jpg",
    )),
)

SILENT: dict[str, Changes] = {
    "a hidden product without a photo": {PRODUCT: Swap("foto: opak-bakar.jpg", "terbit: tidak"), "kabar": None},
    "an event in the past with its end": {EVENT: _EVENT.format("1 November 2026 07.00\nselesai: 1 November 2026 11.00")},
    "a cancelled event in the past": {EVENT: _EVENT.format("1 November 2026\nstatus: batal")},
    "an event that began long ago and comes again": {EVENT: _EVENT.format("3 Januari 2026\nulang: setiap Sabtu\nulang_kecuali: 7 Maret 2026")},
    "one that came again until last month": {EVENT: _EVENT.format("3 Januari 2026 07.00\nulang: setiap Sabtu\nulang_sampai: 31 Oktober 2026")},
    "an event of today": {EVENT: _EVENT.format("24 November 2026 07.00")},
    "a food number of this year": {PRODUCT: Swap("isi: 12 keping", "pirt: 2063204010123-26")},
    "a food number with spaces": {PRODUCT: Swap("isi: 12 keping", "pirt: 206 3204010124 - 28")},
    "a halal certificate": {PRODUCT: Swap("halal: proses", "halal: ID32110001234560124")},
    "what is haram, and says so": {PRODUCT: Swap("halal: proses", "halal: tidak\nalasan_tidak_halal: mengandung babi\nkomposisi: daging babi, garam")},
    "what is free of it": {PRODUCT: Swap("halal: proses", "halal: proses\nkomposisi: gelatin bukan babi, sari bir pletok")},
    "raw goods": {PRODUCT: Swap("kategori: Camilan", "kategori: Hasil kebun"), "produk/beras.md":
        "---\nnama: Beras merah\nkategori: Hasil kebun\npelaku_usaha: bu-tati\nharga: 20000\nfoto: opak-bakar.jpg\n---\n"},
    "a photo as small and as long as may be": {"foto/opak-bakar.jpg": _photo(1800, 600)},
    "a small portrait": {"foto/wajah.jpg": _photo(300, 300), "reseller/nia.md": Swap("jam: 08.00–20.00", "foto: wajah.jpg")},
    "an empty folder": {"pesan": Folder()},
}


@pytest.mark.parametrize("case", WARNED, ids=lambda case: case.name)
def test_warnings_are_told_and_the_site_is_built(case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Exactly these lines, in the build as in the check, and both end well."""
    village(tmp_path / "content", case.changes)
    monkeypatch.chdir(tmp_path)
    assert tuple(map(str, read(Path("content"), "content", TODAY).warnings)) == case.lines
    build("content", "output")
    assert capsys.readouterr().out.split("\n")[: len(case.lines)] == list(case.lines)
    assert (tmp_path / "output" / "katalog.json").is_file()
    check("content", "text")
    assert capsys.readouterr().out == "\n".join((*case.lines, NO_FACES, f"0 kesalahan, {len(case.lines)} peringatan.\n"))


@pytest.mark.parametrize("name", SILENT)
def test_what_is_fine_is_not_warned_of(name: str, tmp_path: Path) -> None:
    """A warning that comes without need is soon not read any more."""
    assert read(village(tmp_path / "content", SILENT[name]), "content", TODAY).warnings == ()
