"""Photos: upright, small enough, in every mode a phone or a program writes, and nothing but pixels remains."""

import io
import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageOps, PngImagePlugin

from storefront.pictures import derive
from storefront.pictures.derive import LOGO_SIDE, MAX_SIDE, PhotoError, WebPhoto, logo, photo

SECRET = b"RahasiaKamera"
BROKEN = "foto ini rusak atau terpotong. Unggah ulang foto aslinya"
FOREIGN = "berkas ini bukan foto JPEG, PNG, atau WebP. Simpan ulang fotonya sebagai JPEG lalu unggah lagi"


def _picture(width: int = 60, height: int = 40) -> Image.Image:
    """Red above left, green above right, blue below: no two ways of turning it look the same."""
    image = Image.new("RGB", (width, height), (0, 0, 255))
    image.paste((255, 0, 0), (0, 0, width // 2, height // 2))
    image.paste((0, 255, 0), (width // 2, 0, width, height // 2))
    return image


def _saved(path: Path, image: Image.Image, kind: str, **options: object) -> Path:
    image.save(path, kind, **options)
    return path


def _open(made: WebPhoto) -> Image.Image:
    image = Image.open(io.BytesIO(made.data))
    image.load()
    assert (image.width, image.height) == (made.width, made.height)
    return image


def _looks(image: Image.Image, *expected: tuple[int, int, int]) -> bool:
    """The colours in the middle of the four quarters, above left first, within what JPEG loses."""
    image = image.convert("RGB")
    places = [(image.width * x // 4, image.height * y // 4) for y in (1, 3) for x in (1, 3)]
    found = [image.getpixel(place) for place in places]
    return all(isinstance(f, tuple) and max(abs(a - b) for a, b in zip(f, e, strict=True)) < 40 for f, e in zip(found, expected, strict=True))


RED, GREEN, BLUE = (255, 0, 0), (0, 255, 0), (0, 0, 255)
# EXIF 2.32, 4.6.4, tag 274: how the stored picture must be turned, and what undoes it when a test stores one.
STORED: dict[int, Callable[[Image.Image], Image.Image]] = {
    1: lambda image: image, 2: ImageOps.mirror, 3: lambda image: image.rotate(180), 4: ImageOps.flip,
    5: lambda image: image.transpose(Image.Transpose.TRANSPOSE), 6: lambda image: image.transpose(Image.Transpose.ROTATE_90),
    7: lambda image: image.transpose(Image.Transpose.TRANSVERSE), 8: lambda image: image.transpose(Image.Transpose.ROTATE_270),
}


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize("orientation", STORED)
def test_upright(orientation: int, kind: str, tmp_path: Path) -> None:
    """Whichever way the phone was held, and in whichever format it stored that."""
    exif = Image.Exif()
    exif[274] = orientation
    made = photo(_saved(tmp_path / "a", STORED[orientation](_picture()), kind, exif=exif))
    assert (made.width, made.height) == (60, 40)
    assert _looks(_open(made), RED, GREEN, BLUE, BLUE)


@pytest.mark.parametrize("orientation", [0, 9, 65535])
def test_an_orientation_that_means_nothing(orientation: int, tmp_path: Path) -> None:
    """Is left alone."""
    exif = Image.Exif()
    exif[274] = orientation
    assert _looks(_open(photo(_saved(tmp_path / "a", _picture(), "JPEG", exif=exif))), RED, GREEN, BLUE, BLUE)


MODES: dict[str, tuple[Callable[[], Image.Image], str]] = {
    "RGB JPEG": (_picture, "JPEG"), "grey JPEG": (lambda: _picture().convert("L"), "JPEG"), "CMYK JPEG": (lambda: _picture().convert("CMYK"), "JPEG"),
    "palette PNG": (lambda: _picture().quantize(16), "PNG"), "grey PNG": (lambda: _picture().convert("L"), "PNG"),
    "one-bit PNG": (lambda: _picture().convert("1"), "PNG"), "grey PNG with alpha": (lambda: _picture().convert("LA"), "PNG"),
    "RGBA PNG": (lambda: _picture().convert("RGBA"), "PNG"), "RGBA WebP": (lambda: _picture().convert("RGBA"), "WEBP"), "WebP": (_picture, "WEBP"),
}


@pytest.mark.parametrize("name", MODES)
def test_every_mode_becomes_an_rgb_jpeg(name: str, tmp_path: Path) -> None:
    """With the colours that it had."""
    make, kind = MODES[name]
    image = _open(photo(_saved(tmp_path / "a", make(), kind)))
    assert (image.format, image.mode) == ("JPEG", "RGB")
    if "grey" not in name and "one-bit" not in name:
        assert _looks(image, RED, GREEN, BLUE, BLUE)


def test_what_is_transparent_becomes_paper(tmp_path: Path) -> None:
    """Not black, in pixels as in a palette."""
    clear = _picture().convert("RGBA")
    clear.paste((0, 0, 0, 0), (0, 0, 30, 20))
    paper = (247, 240, 225)
    assert _looks(_open(photo(_saved(tmp_path / "a", clear, "PNG"))), paper, GREEN, BLUE, BLUE)
    palette = _picture().quantize(4)
    index = palette.getpixel((1, 1))
    assert _looks(_open(photo(_saved(tmp_path / "b", palette, "PNG", transparency=index))), paper, GREEN, BLUE, BLUE)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _png(header: bytes, rows: bytes) -> bytes:
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IDAT", zlib.compress(rows)) + _chunk(b"IEND", b"")


@pytest.mark.parametrize("value", [0, 64, 128, 200, 255])
def test_sixteen_bits_are_scaled_not_clipped(value: int, tmp_path: Path) -> None:
    """A grey of 16 bits (PNG specification, colour type 0) keeps its brightness."""
    (tmp_path / "a").write_bytes(_png(struct.pack(">IIBBBBB", 8, 8, 16, 0, 0, 0, 0), (b"\0" + bytes([value, value]) * 8) * 8))
    found = _open(photo(tmp_path / "a")).getpixel((4, 4))
    assert isinstance(found, tuple)
    assert max(abs(channel - value) for channel in found) <= 3


def test_sixteen_bits_a_colour(tmp_path: Path) -> None:
    """Colour types 2 and 6 with 16 bits."""
    for kind, pixel in ((2, b"\xff\xff\0\0\0\0"), (6, b"\xff\xff\0\0\0\0\xff\xff")):
        (tmp_path / "a").write_bytes(_png(struct.pack(">IIBBBBB", 8, 8, 16, kind, 0, 0, 0), (b"\0" + pixel * 8) * 8))
        assert _looks(_open(photo(tmp_path / "a")), RED, RED, RED, RED)


@pytest.mark.parametrize(
    ("size", "made"),
    [((3000, 2000), (1080, 720)), ((2000, 3000), (720, 1080)), ((1080, 1080), (1080, 1080)), ((64, 48), (64, 48)), ((1, 1), (1, 1)), ((5000, 2), (1080, 1))],
)
def test_sizes(size: tuple[int, int], made: tuple[int, int], tmp_path: Path) -> None:
    """The longer side counts; nothing is made larger."""
    found = photo(_saved(tmp_path / "a", Image.new("RGB", size, RED), "JPEG"))
    assert (found.width, found.height) == made
    assert max(made) <= MAX_SIDE


def _full_of_secrets(kind: str) -> dict[str, object]:
    exif = Image.Exif()
    exif[274], exif[271], exif[272], exif[0x9286] = 6, SECRET.decode(), SECRET.decode(), SECRET
    place = exif.get_ifd(0x8825)
    place[1], place[2] = "S", (7.0, 0.0, 22.0)
    options: dict[str, object] = {"exif": exif, "icc_profile": SECRET * 20}
    if kind == "JPEG":
        return options | {"comment": SECRET, "xmp": b"<x:xmpmeta>" + SECRET}
    if kind == "WEBP":
        return options | {"xmp": SECRET}
    info = PngImagePlugin.PngInfo()
    info.add_text("Author", SECRET.decode())
    info.add_itxt("XML:com.adobe.xmp", SECRET.decode())
    return options | {"pnginfo": info, "dpi": (300, 300)}


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_no_byte_of_metadata_remains(kind: str, tmp_path: Path) -> None:
    """Neither place nor camera, neither comment nor profile; by the bytes, not by what Pillow tells of them."""
    source = _saved(tmp_path / "a", _picture(), kind, **_full_of_secrets(kind))
    assert SECRET in source.read_bytes()
    made = photo(source)
    assert SECRET not in made.data
    for mark in (b"Exif", b"ICC_PROFILE", b"http://ns.adobe.com", b"GPS", b"Photoshop", b"Adobe"):
        assert mark not in made.data
    assert _segments(made.data) <= {0xE0, 0xDB, 0xC2, 0xC4, 0xDA}


def _segments(jpeg: bytes) -> set[int]:
    """The kinds of a JPEG's segments up to its first scan (ITU-T T.81, B.1.1)."""
    kinds, at = set(), 2
    while at < len(jpeg):
        kinds.add(jpeg[at + 1])
        if jpeg[at + 1] == 0xDA:
            break
        at += 2 + struct.unpack(">H", jpeg[at + 2 : at + 4])[0]
    return kinds


def test_a_logo_keeps_what_is_transparent(tmp_path: Path) -> None:
    """Small, and without metadata as well."""
    image = Image.new("RGBA", (400, 200), (0, 0, 0, 0))
    image.paste((255, 0, 0, 255), (100, 50, 300, 150))
    made = logo(_saved(tmp_path / "a", image, "PNG", **_full_of_secrets("PNG")))
    assert (made.width, made.height, made.suffix) == (48, 96, ".png")  # turned by its orientation
    assert max(made.width, made.height) == LOGO_SIDE
    shown = _open(made).convert("RGBA")
    alpha = shown.getchannel("A").point(lambda value: 0 if value < 5 else 1 if value > 250 else 9)
    assert [alpha.getpixel(place) for place in ((0, 0), (24, 48))] == [0, 1]
    assert SECRET not in made.data


def test_the_same_bytes_every_time(tmp_path: Path) -> None:
    """A build can be made again."""
    source = _saved(tmp_path / "a", _picture(), "PNG")
    assert photo(source) == photo(source)
    assert logo(source) == logo(source)


def _jpeg() -> bytes:
    out = io.BytesIO()
    Image.effect_noise((64, 48), 60).save(out, "JPEG")
    return out.getvalue()


JPEG = _jpeg()
REFUSED: dict[str, tuple[bytes, str]] = {
    "nothing": (b"", FOREIGN),
    "a text": (b"bukan foto", FOREIGN),
    "a page": (b"<svg xmlns='http://www.w3.org/2000/svg'/>", FOREIGN),
    "a HEIC": (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", FOREIGN),
    "a PDF": (b"%PDF-1.7\n", FOREIGN),
    "a program": (b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n", FOREIGN),
    "half a JPEG": (JPEG[: len(JPEG) // 2], BROKEN),
    "the head of a JPEG": (JPEG[:300], BROKEN),
    "a PNG without pixels": (_png(struct.pack(">IIBBBBB", 8, 8, 8, 2, 0, 0, 0), b""), BROKEN),
    "60,000 × 60,000 pixels": (
        _png(struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0), b"\0" * 100), "foto terlalu besar (60000 × 60000 titik). Paling besar 120 juta titik; perkecil dulu"),
    "a line of 121 million pixels": (
        _png(struct.pack(">IIBBBBB", 121_000_000, 1, 1, 0, 0, 0, 0), b"\0"), "foto terlalu besar (121000000 × 1 titik). Paling besar 120 juta titik; perkecil dulu"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_photo_is_refused(name: str, tmp_path: Path) -> None:
    """In one Indonesian sentence, as a photo and as a logo."""
    raw, message = REFUSED[name]
    (tmp_path / "a.jpg").write_bytes(raw)
    for make in (photo, logo):
        with pytest.raises(PhotoError) as refused:
            make(tmp_path / "a.jpg")
        assert str(refused.value) == message


def test_the_limit_of_bytes_is_seen_before_the_file_is_read(tmp_path: Path) -> None:
    """A sparse file of a terabyte costs nothing."""
    with (tmp_path / "a.jpg").open("wb") as out:
        out.truncate(derive.MAX_BYTES + 1)
    with pytest.raises(PhotoError, match="Paling besar 50 MB"):
        photo(tmp_path / "a.jpg")


def test_a_file_that_is_gone(tmp_path: Path) -> None:
    """Deleted between the listing and the reading."""
    with pytest.raises(PhotoError):
        photo(tmp_path / "tidak-ada.jpg")


@given(st.integers(0, len(JPEG) - 1), st.binary(min_size=1, max_size=8), st.integers(0, 40))
def test_damaged_photos_are_made_or_refused(at: int, bytes_: bytes, gone: int) -> None:
    """Never anything but a photo or a PhotoError, and never a warning."""
    import tempfile

    with tempfile.NamedTemporaryFile() as file:
        file.write(JPEG[:at] + bytes_ + JPEG[at + gone :])
        file.flush()
        try:
            assert photo(Path(file.name)).data[:2] == b"\xff\xd8"
        except PhotoError as error:
            assert str(error) in (BROKEN, FOREIGN) or "terlalu besar" in str(error)
