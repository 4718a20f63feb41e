"""Names and kinds of files, folders and photos."""

import io
import struct
import zlib

from PIL import Image

from tests.errors.case import MAT, NEWS, OWNER, PAGE, PRODUCT, STALL, Case
from tests.village import SMALL, Folder, Link, Swap

_PRODUCT = (SMALL / PRODUCT).read_text(encoding="utf-8")
_NEWS = (SMALL / NEWS).read_text(encoding="utf-8")
_PHOTO = (SMALL / "foto/opak-bakar.jpg").read_bytes()


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _huge_png() -> bytes:
    """A PNG of a few bytes that claims 60,000 × 60,000 pixels (PNG specification, 11.2.2)."""
    header = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IDAT", zlib.compress(b"\0" * 1000)) + _chunk(b"IEND", b"")


def _gif() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (8, 8)).save(out, "GIF")
    return out.getvalue()


NAMES = (
    Case("a file name with capitals", {PRODUCT: None, "produk/Opak-Bakar.md": _PRODUCT}, (
        'content/produk/Opak-Bakar.md  nama berkas ini tidak bisa dipakai. Pakai huruf kecil, angka, dan tanda hubung saja, contoh: opak-bakar.md',
    )),
    Case("a file name with a space", {PRODUCT: None, "produk/opak bakar.md": _PRODUCT}, (
        'content/produk/opak bakar.md  nama berkas ini tidak bisa dipakai. Pakai huruf kecil, angka, dan tanda hubung saja, contoh: opak-bakar.md',
    )),
    Case("a file name with an underscore", {PRODUCT: None, "produk/opak_bakar.md": _PRODUCT}, (
        'content/produk/opak_bakar.md  nama berkas ini tidak bisa dipakai. Pakai huruf kecil, angka, dan tanda hubung saja, contoh: opak-bakar.md',
    )),
    Case("a file name with a dot", {"kabar/opak.baru.md": _NEWS}, (
        'content/kabar/opak.baru.md  nama berkas ini tidak bisa dipakai. Pakai huruf kecil, angka, dan tanda hubung saja, contoh: opak-baru.md',
    )),
    Case("a file name that Windows keeps for itself", {"kabar/con.md": _NEWS}, (
        'content/kabar/con.md  nama berkas ini tidak bisa dipakai. Nama ini tidak bisa disimpan di Windows; pakai nama lain, contoh: con-1.md',
    )),
    Case("a file name that is too long", {f"kabar/{'opak-' * 17}baru.md": _NEWS}, (
        'content/kabar/opak-opak-opak-opak-opak-opak-opak-opak-opak-opak-opak-opak-opak-opak-opak-opak-opak-baru.md  nama berkas ini tidak bisa dipakai. Paling panjang 80 karakter, contoh: opak-opak-opak-opak-opak-opak-opak-opak-opak-opak-opak-opak-opak-opak-opak-opak.md',
    )),
    Case("a file name in other letters", {"kabar/опак.md": _NEWS}, (
        'content/kabar/опак.md  nama berkas ini tidak bisa dipakai. Pakai huruf kecil, angka, dan tanda hubung saja, contoh: opak.md',
    )),
    Case("a file name that hides its direction", {"kabar/opak\u202ebaru.md": _NEWS}, (
        'content/kabar/opak�baru.md  nama berkas memuat huruf yang tidak terbaca. Ganti namanya',
    )),
    Case("a file name that isn't UTF-8", {"kabar/opak\udce9.md": _NEWS}, (
        'content/kabar/opak�.md  nama berkas memuat huruf yang tidak terbaca. Ganti namanya',
    )),
    Case("another ending", {"kabar/opak.txt": _NEWS}, (
        'content/kabar/opak.txt  nama berkas harus berakhir dengan .md. Contoh: opak.md',
    )),
    Case("a file of an office", {"kabar/Opak Baru.docx": "PK"}, (
        'content/kabar/Opak Baru.docx  berkas DOCX tidak terbaca di sini. Salin tulisannya ke berkas baru, contoh: opak-baru.md, lalu hapus yang ini',
    )),
    Case("a file of an office whose name others refer to", {PRODUCT: None, "produk/opak-bakar.pdf": "%PDF"}, (
        'content/produk/opak-bakar.pdf  berkas PDF tidak terbaca di sini. Salin tulisannya ke berkas baru, contoh: opak-bakar.md, lalu hapus yang ini',
    )),
    Case("an ending that a program for texts adds", {"kabar/opak.md.txt": _NEWS}, (
        'content/kabar/opak.md.txt  nama berkas harus berakhir dengan .md. Contoh: opak.md',
    )),
    Case("a space in front of the ending", {"kabar/opak .md": _NEWS}, (
        'content/kabar/opak .md  ada spasi atau akhiran yang berlebih di nama berkas ini. Ganti namanya menjadi opak.md',
    )),
    Case("a space in front of a name that others refer to", {PRODUCT: None, "produk/ opak-bakar.md": _PRODUCT}, (
        'content/produk/ opak-bakar.md  ada spasi atau akhiran yang berlebih di nama berkas ini. Ganti namanya menjadi opak-bakar.md',
    )),
    Case("a space behind the ending", {PRODUCT: None, "produk/opak-bakar.md ": _PRODUCT}, (
        'content/produk/opak-bakar.md   nama berkas harus berakhir dengan .md. Contoh: opak-bakar.md',
    )),
    Case("two endings", {"kabar/opak.md.md": _NEWS}, (
        'content/kabar/opak.md.md  ada spasi atau akhiran yang berlebih di nama berkas ini. Ganti namanya menjadi opak.md',
    )),
    Case("a space behind the name of the village's file", {"desa.yml": None, "desa.yml ": "nama: x"}, (
        'content/desa.yml   nama berkas ini harus desa.yml. Ganti namanya',
    )),
    Case("an ending in capitals", {"kabar/opak.MD": _NEWS}, (
        'content/kabar/opak.MD  nama berkas harus berakhir dengan .md. Contoh: opak.md',
    )),
    Case("a folder in a folder", {"produk/kue/opak-lagi.md": _PRODUCT}, (
        'content/produk/kue  map di dalam produk/ tidak dibaca. Pindahkan isinya ke produk/',
    )),
    Case("an unknown folder", {"prodok/opak-lagi.md": _PRODUCT}, (
        'content/prodok  map ini tidak dikenal. Mungkin maksudnya: produk',
    )),
    Case("an unknown folder that is near to nothing", {"xyz/opak-lagi.md": _PRODUCT}, (
        'content/xyz  map ini tidak dikenal. Yang dikenal: produk, pelaku-usaha, reseller, warung, acara, mitra, pendamping, pelatihan, kabar, halaman, foto, pesan, surat',
    )),
    Case("desa.yml is a folder", {"desa.yml": Folder()}, (
        'content/desa.yml  berkas ini harus ada. Isi paling sedikit: nama, kecamatan, kabupaten, provinsi, situs',
    )),
    Case("a content file is a folder", {NEWS: Folder()}, (
        'content/kabar/situs-dibuka.md  map di dalam kabar/ tidak dibaca. Pindahkan isinya ke kabar/',
    )),
    Case("a symbolic link to a file", {"kabar/rahasia.md": Link("/etc/passwd")}, (
        'content/kabar/rahasia.md  tautan simbolik tidak boleh dipakai. Ganti dengan berkas aslinya',
    )),
    Case("a symbolic link in place of a product", {PRODUCT: Link("../produk/tikar-pandan.md")}, (
        'content/produk/opak-bakar.md  tautan simbolik tidak boleh dipakai. Ganti dengan berkas aslinya',
    )),
    Case("a symbolic link in place of desa.yml", {"desa.yml": Link("/etc/passwd")}, (
        'content/desa.yml  tautan simbolik tidak boleh dipakai. Ganti dengan berkas aslinya',
    )),
    Case("a symbolic link in place of a photo", {"foto/opak-bakar.jpg": Link("/etc/hostname")}, (
        'content/foto/opak-bakar.jpg  tautan simbolik tidak boleh dipakai. Ganti dengan berkas aslinya',
    )),
    Case("a symbolic link in place of a folder", {"produk": Link("/etc")}, (
        'content/produk  tautan simbolik tidak boleh dipakai. Ganti dengan berkas aslinya',
    )),
    Case("a symbolic link in place of the photos", {"foto": Link("/etc")}, (
        'content/foto  tautan simbolik tidak boleh dipakai. Ganti dengan berkas aslinya',
    )),
)

PHOTOS = (
    Case("an unknown photo", {PRODUCT: Swap("foto: opak-bakar.jpg", "foto: opak-baker.jpg")}, (
        'content/produk/opak-bakar.md:10  foto: tertulis "opak-baker.jpg". Tidak ada foto opak-baker.jpg di foto/. Mungkin maksudnya: opak-bakar.jpg',
    )),
    Case("an unknown photo that is near to nothing", {PRODUCT: Swap("foto: opak-bakar.jpg", "foto: IMG_2041.jpg")}, (
        'content/produk/opak-bakar.md:10  foto: tertulis "IMG_2041.jpg". Tidak ada foto IMG_2041.jpg di foto/. Unggah dulu fotonya ke foto/',
    )),
    Case("a HEIC photo that isn't there", {PRODUCT: Swap("foto: opak-bakar.jpg", "foto: IMG_2041.HEIC")}, (
        'content/produk/opak-bakar.md:10  foto: tertulis "IMG_2041.HEIC". Tidak ada foto IMG_2041.HEIC di foto/. Unggah dulu fotonya ke foto/',
    )),
    Case("a photo beside the file that shows it", {"produk/opak-lain.JPG": b"x", PRODUCT: Swap("foto: opak-bakar.jpg", "foto: opak-lain.JPG")}, (
        "content/produk/opak-lain.JPG  ini foto, padahal foto diunggah ke content/foto/. Unggah lagi di sana, lalu hapus yang ini",
    )),
    Case("two photos whose names differ in capitals alone", {"foto/Opak-Bakar.JPG": (SMALL / "foto/tikar-pandan.jpg").read_bytes()}, (
        "content/foto/opak-bakar.jpg  nama foto ini dan content/foto/Opak-Bakar.JPG hanya berbeda huruf besar, padahal di banyak ponsel dan komputer keduanya sama. Ganti nama atau hapus salah satu",
    )),
    Case("a photo of another product with a like name", {PRODUCT: Swap("foto: opak-bakar.jpg", "foto: tikar-ketan.jpg")}, (
        'content/produk/opak-bakar.md:10  foto: tertulis "tikar-ketan.jpg". Tidak ada foto tikar-ketan.jpg di foto/. Unggah dulu fotonya ke foto/',
    )),
    Case("a photo with its folder", {PRODUCT: Swap("foto: opak-bakar.jpg", "foto: ../foto/opak-bakar.jpg")}, (
        'content/produk/opak-bakar.md:10  foto: tertulis "../foto/opak-bakar.jpg". Tulis nama fotonya saja, tanpa folder, contoh: foto: opak-bakar.jpg',
    )),
    Case("a photo outside the content", {PRODUCT: Swap("foto: opak-bakar.jpg", "foto: ../../../etc/passwd.jpg")}, (
        'content/produk/opak-bakar.md:10  foto: tertulis "../../../etc/passwd.jpg". Tulis nama fotonya saja, tanpa folder, contoh: foto: passwd.jpg',
    )),
    Case("a truncated photo", {"foto/opak-bakar.jpg": _PHOTO[: len(_PHOTO) // 2]}, (
        'content/foto/opak-bakar.jpg  foto ini rusak atau terpotong. Unggah ulang foto aslinya',
    )),
    Case("an empty photo", {"foto/opak-bakar.jpg": b""}, (
        'content/foto/opak-bakar.jpg  berkas foto ini kosong. Unggah ulang foto aslinya',
    )),
    Case("a text named as a photo", {"foto/opak-bakar.jpg": b"bukan foto"}, (
        'content/foto/opak-bakar.jpg  berkas ini bukan foto JPEG, PNG, WebP, atau HEIC. Simpan ulang fotonya sebagai JPEG lalu unggah lagi',
    )),
    Case("a GIF named as a photo", {"foto/opak-bakar.jpg": _gif()}, (
        'content/foto/opak-bakar.jpg  berkas ini gambar GIF. Foto harus JPEG, PNG, WebP, atau HEIC; unggah foto aslinya dari galeri ponsel',
    )),
    Case("a photo of too many pixels", {"foto/opak-bakar.jpg": _huge_png()}, (
        'content/foto/opak-bakar.jpg  foto terlalu besar (60000 × 60000 titik). Paling besar 120 juta titik; perkecil dulu',
    )),
    Case("a photo of too many bytes", {"foto/opak-bakar.jpg": _PHOTO + b"\0" * (50 * 1024 * 1024)}, (
        'content/foto/opak-bakar.jpg  foto terlalu besar. Paling besar 50 MB; kirim ulang dengan ukuran lebih kecil',
    )),
    Case(
        "two photos that map to one address",
        {"foto/Opak Bakar.png": (SMALL / "foto/tikar-pandan.jpg").read_bytes(), MAT: Swap("file: tikar-pandan.jpg", "file: Opak Bakar.png")},
        (
        'content/foto/opak-bakar.jpg  foto ini dan content/foto/Opak Bakar.png bernama hampir sama. Ganti nama salah satu',
    ),
    ),
    Case("a broken photo that two files show", {"foto/opak-bakar.jpg": b"", OWNER: Swap("sejak: 2010", "foto: opak-bakar.jpg")}, (
        'content/foto/opak-bakar.jpg  berkas foto ini kosong. Unggah ulang foto aslinya',
    )),
    Case("a photo folder that is missing", {"foto": None}, (
        'content/halaman/cara-pesan.md:8  gambar "../foto/opak-bakar.jpg" tidak ada di foto/. Unggah fotonya ke sana, contoh: ../foto/ladu-ketan.jpg',
        'content/produk/opak-bakar.md:10  foto: tertulis "opak-bakar.jpg". Tidak ada foto opak-bakar.jpg di foto/. Unggah dulu fotonya ke foto/',
        'content/produk/tikar-pandan.md:10  file: tertulis "tikar-pandan.jpg". Tidak ada foto tikar-pandan.jpg di foto/. Unggah dulu fotonya ke foto/',
    )),
)

CONTENT = (
    Case("an empty content folder", dict.fromkeys(
        ("desa.yml", "produk", "pelaku-usaha", "reseller", "warung", "acara", "mitra", "pendamping", "pelatihan", "kabar", "halaman", "foto")), (
        'content/desa.yml  berkas ini harus ada. Isi paling sedikit: nama, kecamatan, kabupaten, provinsi, situs',
    )),
    Case("several mistakes in several files, all at once", {
        PRODUCT: Swap("harga: 12000", "harga: mahal"), STALL: Swap("reseller: nia", "reseller: mia"),
        NEWS: Swap("../produk/opak-bakar.md", "../produk/opak-baka.md"), PAGE: Swap("menu: 1", "menu: pertama"),
        "foto/tikar-pandan.jpg": b"", "pesan/pesanan.txt": "{reseler} {kode}",
    }, (
        'content/foto/tikar-pandan.jpg  berkas foto ini kosong. Unggah ulang foto aslinya',
        'content/halaman/cara-pesan.md:3  menu: tertulis "pertama". Tulis bilangan bulat dengan angka, contoh: menu: 12',
        'content/kabar/situs-dibuka.md:8  tautan "../produk/opak-baka.md" tidak menuju berkas mana pun. Mungkin maksudnya: ../produk/opak-bakar.md',
        'content/pesan/pesanan.txt  pesan harus memuat juga {halaman}, {harga}, {jumlah}, {produk}, {satuan}, {total}, {varian}. Tulis persis begitu, dengan kurungnya, di tempat yang sesuai',
        'content/pesan/pesanan.txt:1  reseler: tertulis "{reseler}", tidak dikenal. Mungkin maksudnya: reseller',
        'content/produk/opak-bakar.md:6  harga: tertulis "mahal". Tulis angka saja, contoh: harga: 15000',
        'content/warung/warung-pak-ujang.md:6  reseller: tertulis "mia". Tidak ada berkas reseller/mia.md. Mungkin maksudnya: nia',
    )),
)

CASES = (*NAMES, *PHOTOS, *CONTENT)
