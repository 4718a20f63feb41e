"""Made photos of every odd kind, and how to look at what became of them."""

import io
import struct
import zlib
from collections.abc import Callable

from PIL import Image, ImageOps, PngImagePlugin

SECRET = b"RahasiaKamera"
RED, GREEN, BLUE, PAPER = (255, 0, 0), (0, 255, 0), (0, 0, 255), (247, 240, 225)

# EXIF 2.32, 4.6.4, tag 274: how the stored picture must be turned, and what undoes it when a test stores one.
STORED: dict[int, Callable[[Image.Image], Image.Image]] = {
    1: lambda image: image, 2: ImageOps.mirror, 3: lambda image: image.rotate(180), 4: ImageOps.flip,
    5: lambda image: image.transpose(Image.Transpose.TRANSPOSE), 6: lambda image: image.transpose(Image.Transpose.ROTATE_90),
    7: lambda image: image.transpose(Image.Transpose.TRANSVERSE), 8: lambda image: image.transpose(Image.Transpose.ROTATE_270),
}


def picture(width: int = 60, height: int = 40) -> Image.Image:
    """Red above left, green above right, blue below: no two ways of turning it look the same."""
    image = Image.new("RGB", (width, height), BLUE)
    image.paste(RED, (0, 0, width // 2, height // 2))
    image.paste(GREEN, (width // 2, 0, width, height // 2))
    return image


def saved(image: Image.Image, kind: str, **options: object) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def turned(orientation: int) -> Image.Exif:
    exif = Image.Exif()
    exif[274] = orientation
    return exif


def looks(image: Image.Image, *expected: tuple[int, int, int], within: int = 40) -> bool:
    """The colours in the middle of the four quarters, above left first, within what compression loses."""
    image = image.convert("RGB")
    places = [(image.width * x // 4, image.height * y // 4) for y in (1, 3) for x in (1, 3)]
    found = [image.getpixel(place) for place in places]
    return all(isinstance(f, tuple) and max(abs(a - b) for a, b in zip(f, e, strict=True)) < within for f, e in zip(found, expected, strict=True))


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(header: bytes, rows: bytes, *more: bytes) -> bytes:
    """A PNG written by hand (PNG specification, 5): Pillow can't write every kind that it must read."""
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + b"".join(more) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def full_of_secrets(kind: str) -> dict[str, object]:
    """Options of `save()` that put SECRET, a place and a camera wherever the format has room for them."""
    exif = Image.Exif()
    exif[274], exif[271], exif[272], exif[0x9286] = 6, SECRET.decode(), SECRET.decode(), SECRET
    place = exif.get_ifd(0x8825)
    place[1], place[2] = "S", (7.0, 0.0, 22.0)
    options: dict[str, object] = {"exif": exif, "icc_profile": SECRET * 20}
    if kind == "JPEG":
        return options | {"comment": SECRET, "xmp": b"<x:xmpmeta>" + SECRET}
    if kind == "PNG":
        info = PngImagePlugin.PngInfo()
        info.add_text("Author", SECRET.decode())
        info.add_itxt("XML:com.adobe.xmp", SECRET.decode())
        return options | {"pnginfo": info, "dpi": (300, 300)}
    return options | {"xmp": SECRET}
