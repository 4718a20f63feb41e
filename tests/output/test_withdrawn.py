"""Who is taken out is out: after `terbit: tidak` no byte of the site and of the store tells of a person any more."""

import hashlib
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from storefront.commands import CommandError
from storefront.commands import build as command
from tests.errors.case import EVENT, MAT, NEWS, PAGE, STALL
from tests.media.papers.pdf import streams
from tests.village import Changes, Swap, change, village

pytestmark = pytest.mark.slow

OWNER, SELLER, HERS, MENTOR = ("pelaku-usaha/dapur-z.md", "reseller/zubaidah.md", "warung/kios-zubaidah.md", "pendamping/zubaidah-hanum.md")
GOODS = "produk/kerupuk-mawar.md"
_NUMBER = "0813-7777-1234"
EVERYWHERE: Changes = {
    OWNER: f"---\nnama: Dapur Zubaidah Hanum\npemilik: Zubaidah Hanum\nalamat: Gang Kenari Terakhir 77\nwhatsapp: {_NUMBER}\njam: 08.00–10.07\n"
           "foto: zubaidah-hanum.jpg\nkutipan: Kata Zubaidah.\nnib: 9120301234567\nizin_tampil: Zubaidah Hanum, 1 November 2026\nlama: zubaidah-lama\n---\nZubaidah bercerita.\n",
    GOODS: "---\nnama: Kerupuk Mawar\nkategori: Camilan\npelaku_usaha: dapur-z\nharga: 9000\nfoto: kerupuk-mawar.jpg\nhalal: proses\n---\n",
    SELLER: f"---\nnama: Zubaidah Hanum\nwhatsapp: {_NUMBER}\nwilayah: Gang Kenari Terakhir 77\nfoto: zubaidah-hanum.jpg\nshopee: zubaidah.hanum\n"
            "instagram: zubaidah.hanum\nproduk: semua\nizin_tampil: Zubaidah Hanum, 1 November 2026\nlama: hanum\n---\nSaya Zubaidah.\n",
    HERS: f"---\nnama: Kios Zubaidah Hanum\nalamat: Gang Kenari Terakhir 77\ntelepon: {_NUMBER}\nreseller: zubaidah\nproduk: semua\nfoto: kios-zubaidah.jpg\n---\n",
    MENTOR: f"---\nnama: Zubaidah Hanum\njabatan: Kader\nwhatsapp: {_NUMBER}\nfoto: zubaidah-hanum.jpg\n---\n",
    STALL: Swap("reseller: nia", "reseller: zubaidah"), EVENT: Swap("reseller: nia", "reseller: zubaidah"),
    NEWS: "---\njudul: Panen\ntanggal: 2026-11-01\nringkasan: Bersama Zubaidah Hanum\nfoto:\n  file: zubaidah-hanum.jpg\n  teks: Zubaidah\n    Hanum di dapurnya\n---\n"
          f"Kata Zubaidah\nHanum, [dapurnya](../pelaku-usaha/dapur-z.md) buka.\n\nTulis ke {_NUMBER}.\n\n![Ia](../foto/zubaidah-hanum.jpg)\n",
    PAGE: Swap("Pilih barang", "Tanya [penjual kami](../reseller/zubaidah.md).\n\nPilih barang"),
    MAT: Swap("nama: Pak Yayan", "nama: Zubaidah Hanum"),
    "tercetak.csv": "alamat,pertama,untuk\ntoko/zubaidah/,2026-11-01,kartu\ntoko/zubaidah/opak-bakar/,2026-11-01,gantung\n",
}
_FILES = (OWNER, SELLER, HERS, MENTOR)
# What the build says of it once the four files have `terbit: tidak`.
_GONE = ", padahal berkas itu tidak terbit. "
_NAME = f'menyebut "Zubaidah Hanum" dari {OWNER}{_GONE}Hapus namanya dari sini, atau hapus terbit: tidak di sana'
_PHOTO = f"masih memakai foto dari {OWNER}{_GONE}Ganti atau hapus fotonya di sini"
_LINK = 'tautan "../{}" menuju berkas yang belum terbit. Hapus tautannya, atau hapus terbit: tidak di sana'
REFUSED = f"""\
content/{PAGE}:6  {_LINK.format(SELLER)}
content/{NEWS}:4  ringkasan: {_NAME}
content/{NEWS}:6  file: {_PHOTO}
content/{NEWS}:6  file: {_NAME}
content/{NEWS}:7  teks: {_NAME}
content/{NEWS}:10  {_NAME}
content/{NEWS}:11  {_LINK.format(OWNER)}
content/{NEWS}:13  masih memuat nomor dari {OWNER}{_GONE}Hapus nomornya dari sini
content/{NEWS}:15  {_PHOTO}
content/{NEWS}:15  {_NAME}
content/{GOODS}:4  pelaku_usaha: berkas {OWNER} belum terbit. Hapus terbit: tidak di sana, atau tulis terbit: tidak di sini juga
content/{MAT}:22  nama: {_NAME}

12 kesalahan. Perbaiki dulu; situs lama tidak diubah."""
PRINTED = f"""\
content/tercetak.csv:2  alamat: "toko/zubaidah/" tercetak pada 2026-11-01 (kartu), tetapi content/{SELLER} tidak terbit. \
Hapus terbit: tidak di sana; kalau orangnya minta tidak tampil, hapus baris ini
content/tercetak.csv:3  Peringatan: alamat: "toko/zubaidah/opak-bakar/" memuat nama berkas {SELLER}, yang tidak terbit. \
Kalau orangnya minta tidak tampil, hapus baris ini

1 kesalahan. Perbaiki dulu; situs lama tidak diubah."""
MENDED: Changes = {
    GOODS: Swap("---\nnama:", "---\nterbit: tidak\nnama:"), MAT: Swap("nama: Zubaidah Hanum", "nama: Pak Yayan"),
    NEWS: "---\njudul: Panen\ntanggal: 2026-11-01\n---\nBuka.\n", PAGE: Swap("Tanya [penjual kami](../reseller/zubaidah.md).\n\n", "")}
NEEDLE = re.compile(rb"zubaidah|hanum|kenari|813\D{0,4}7777\D{0,4}1234|10\.07|9120301234567", re.I)


def _photo(file: Path, colour: str) -> None:
    image = Image.new("RGB", (800, 800), colour)
    image.paste("#ffffff", (100, 200, 500, 700))
    image.save(file, "JPEG")


def _bytes(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Every file with its name and its bytes; of a Word file also what is packed in it, of a PDF what its streams hold and what is
    read on its pages."""
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        raw = file.read_bytes()
        yield file.relative_to(folder).as_posix(), raw
        if raw.startswith(b"PK"):
            with zipfile.ZipFile(file) as package:
                yield from ((f"{file.name} (packed)", package.read(name)) for name in package.namelist())
        if raw.startswith(b"%PDF"):
            for stream in streams(raw):
                yield f"{file.name} (stream)", stream
            pages = pypdfium2.PdfDocument(raw)
            yield f"{file.name} (read)", "".join(page.get_textpage().get_text_range() for page in pages).encode()


def _telling(folder: Path) -> set[str]:
    return {name for name, raw in _bytes(folder) if NEEDLE.search(name.encode()) or NEEDLE.search(raw)}


def _digests(folder: Path) -> dict[str, str]:
    return {hashlib.sha256(raw).hexdigest(): name for name, raw in _bytes(folder) if "(" not in name}


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The village with her in it, built once by the real command."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(command, "FOLDER", tmp_path / "cache")
    content = village(tmp_path / "content", EVERYWHERE)
    for name, colour in (("zubaidah-hanum", "#804020"), ("kios-zubaidah", "#208040"), ("kerupuk-mawar", "#402080"), ("zubaidah-hanum-2", "#808020")):
        _photo(content / "foto" / f"{name}.jpg", colour)
    command.build("content", "output")
    return tmp_path


def test_no_byte_tells_of_who_was_taken_out(run: Path) -> None:
    """First the build says every place that would, and the old site stays; once that is mended, she is out of all that it wrote and keeps."""
    told = _telling(run / "output")
    kinds = {Path(re.sub(r" \(\w+\)$", "", name)).suffix for name in told}
    assert {".html", ".json", ".xml", ".pdf", ".jpg", ".svg", ".webp", ".docx"} <= kinds
    assert _telling(run / "cache")
    hers = {digest for digest, name in _digests(run / "output").items() if NEEDLE.search(name.encode())}

    for file in _FILES:
        change(run / "content", {file: Swap("---\nnama:", "---\nterbit: tidak\nnama:")})
    before = _digests(run / "output")
    assert _refusal() == REFUSED
    change(run / "content", MENDED)
    assert _refusal() == PRINTED
    assert _digests(run / "output") == before
    change(run / "content", {"tercetak.csv": None})
    command.build("content", "output")
    assert _telling(run / "output") == set()
    assert _telling(run / "cache") == set()
    assert hers.isdisjoint({**_digests(run / "output"), **_digests(run / "cache")})


def test_what_changed_of_a_person_leaves_the_store_and_the_rest_stays(run: Path) -> None:
    """A new number: no paper in the store has the old one any more, and what is still asked for was not made anew."""
    change(run / "content", {name: Swap(_NUMBER, "0812-0000-0077") for name in _FILES} | {NEWS: "---\njudul: Panen\ntanggal: 2026-11-01\n---\nBuka.\n"})
    kept = {path: path.stat().st_ino for path in (run / "cache").rglob("*.avif")}
    command.build("content", "output")
    old = re.compile(rb"813\D{0,4}7777\D{0,4}1234")
    assert [name for folder in ("output", "cache") for name, raw in _bytes(run / folder) if old.search(raw)] == []
    assert kept
    assert {path: path.stat().st_ino for path in (run / "cache").rglob("*.avif")} == kept


def _refusal() -> str:
    with pytest.raises(CommandError) as caught:
        command.build("content", "output")
    return str(caught.value)
