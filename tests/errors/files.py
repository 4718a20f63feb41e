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
    Case("a file name with capitals", {PRODUCT: None, "produk/Opak-Bakar.md": _PRODUCT}, ("?",)),
    Case("a file name with a space", {PRODUCT: None, "produk/opak bakar.md": _PRODUCT}, ("?",)),
    Case("a file name with an underscore", {PRODUCT: None, "produk/opak_bakar.md": _PRODUCT}, ("?",)),
    Case("a file name with a dot", {"kabar/opak.baru.md": _NEWS}, ("?",)),
    Case("a file name that Windows keeps for itself", {"kabar/con.md": _NEWS}, ("?",)),
    Case("a file name that is too long", {f"kabar/{'opak-' * 17}baru.md": _NEWS}, ("?",)),
    Case("a file name in other letters", {"kabar/опак.md": _NEWS}, ("?",)),
    Case("a file name that hides its direction", {"kabar/opak\u202ebaru.md": _NEWS}, ("?",)),
    Case("a file name that isn't UTF-8", {"kabar/opak\udce9.md": _NEWS}, ("?",)),
    Case("another ending", {"kabar/opak.txt": _NEWS}, ("?",)),
    Case("an ending in capitals", {"kabar/opak.MD": _NEWS}, ("?",)),
    Case("a folder in a folder", {"produk/kue/opak-lagi.md": _PRODUCT}, ("?",)),
    Case("an unknown folder", {"prodok/opak-lagi.md": _PRODUCT}, ("?",)),
    Case("an unknown folder that is near to nothing", {"xyz/opak-lagi.md": _PRODUCT}, ("?",)),
    Case("desa.yml is a folder", {"desa.yml": Folder()}, ("?",)),
    Case("a content file is a folder", {NEWS: Folder()}, ("?",)),
    Case("a symbolic link to a file", {"kabar/rahasia.md": Link("/etc/passwd")}, ("?",)),
    Case("a symbolic link in place of a product", {PRODUCT: Link("../produk/tikar-pandan.md")}, ("?",)),
    Case("a symbolic link in place of desa.yml", {"desa.yml": Link("/etc/passwd")}, ("?",)),
    Case("a symbolic link in place of a photo", {"foto/opak-bakar.jpg": Link("/etc/hostname")}, ("?",)),
    Case("a symbolic link in place of a folder", {"produk": Link("/etc")}, ("?",)),
    Case("a symbolic link in place of the photos", {"foto": Link("/etc")}, ("?",)),
)

PHOTOS = (
    Case("an unknown photo", {PRODUCT: Swap("foto: opak-bakar.jpg", "foto: opak-baker.jpg")}, ("?",)),
    Case("an unknown photo that is near to nothing", {PRODUCT: Swap("foto: opak-bakar.jpg", "foto: IMG_2041.jpg")}, ("?",)),
    Case("a HEIC photo", {PRODUCT: Swap("foto: opak-bakar.jpg", "foto: IMG_2041.HEIC")}, ("?",)),
    Case("a photo with its folder", {PRODUCT: Swap("foto: opak-bakar.jpg", "foto: ../foto/opak-bakar.jpg")}, ("?",)),
    Case("a photo outside the content", {PRODUCT: Swap("foto: opak-bakar.jpg", "foto: ../../../etc/passwd.jpg")}, ("?",)),
    Case("a truncated photo", {"foto/opak-bakar.jpg": _PHOTO[: len(_PHOTO) // 2]}, ("?",)),
    Case("an empty photo", {"foto/opak-bakar.jpg": b""}, ("?",)),
    Case("a text named as a photo", {"foto/opak-bakar.jpg": b"bukan foto"}, ("?",)),
    Case("a GIF named as a photo", {"foto/opak-bakar.jpg": _gif()}, ("?",)),
    Case("a photo of too many pixels", {"foto/opak-bakar.jpg": _huge_png()}, ("?",)),
    Case("a photo of too many bytes", {"foto/opak-bakar.jpg": _PHOTO + b"\0" * (50 * 1024 * 1024)}, ("?",)),
    Case(
        "two photos that map to one address",
        {"foto/Opak Bakar.png": (SMALL / "foto/tikar-pandan.jpg").read_bytes(), MAT: Swap("file: tikar-pandan.jpg", "file: Opak Bakar.png")},
        ("?",),
    ),
    Case("a broken photo that two files show", {"foto/opak-bakar.jpg": b"", OWNER: Swap("sejak: 2010", "foto: opak-bakar.jpg")}, ("?",)),
    Case("a photo folder that is missing", {"foto": None}, ("?",)),
)

CONTENT = (
    Case("an empty content folder", dict.fromkeys(
        ("desa.yml", "produk", "pelaku-usaha", "reseller", "warung", "acara", "mitra", "pendamping", "kabar", "halaman", "foto")), ("?",)),
    Case("several mistakes in several files, all at once", {
        PRODUCT: Swap("harga: 12000", "harga: mahal"), STALL: Swap("reseller: nia", "reseller: mia"),
        NEWS: Swap("../produk/opak-bakar.md", "../produk/opak-baka.md"), PAGE: Swap("menu: 1", "menu: pertama"),
        "foto/tikar-pandan.jpg": b"", "pesan/pesanan.txt": "{reseler} {kode}",
    }, ("?",)),
)

CASES = (*NAMES, *PHOTOS, *CONTENT)
