"""One photo becomes one upright JPEG of web size, of which nothing but the pixels remains."""

import io
import struct
import warnings
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageOps, UnidentifiedImageError

MAX_BYTES = 50 * 1024 * 1024
MAX_PIXELS = 120_000_000
MAX_SIDE = 1080
LOGO_SIDE = 96
QUALITY = 74
SECONDS = 30.0

# Our own limit above is checked before a pixel is decoded; Pillow's would warn first and stop only at twice that.
Image.MAX_IMAGE_PIXELS = None
_PAPER = (247, 240, 225)


class PhotoError(Exception):
    """The photo can't be used; the message says in Indonesian what to do."""


@dataclass(frozen=True, slots=True)
class WebPhoto:
    """`data` is a picture file of `width` × `height` pixels without any metadata; `suffix` is ".jpg" or ".png"."""

    width: int
    height: int
    data: bytes
    suffix: str


def photo(source: Path) -> WebPhoto:
    """A JPEG, at most `MAX_SIDE` pixels long, never enlarged. Raises PhotoError."""
    picture = _flat(_upright(source, MAX_SIDE))
    return _saved(picture, ".jpg", "JPEG", quality=QUALITY, optimize=True, progressive=True)


def logo(source: Path) -> WebPhoto:
    """A PNG that keeps its transparency, at most `LOGO_SIDE` pixels long. Raises PhotoError."""
    return _saved(_upright(source, LOGO_SIDE).convert("RGBA").quantize(64), ".png", "PNG", optimize=True)


def _upright(source: Path, side: int) -> Image.Image:
    """Turned by its EXIF orientation and made smaller; every way a file can be broken is one PhotoError."""
    try:
        size = source.stat().st_size
        if size > MAX_BYTES:
            raise PhotoError("foto terlalu besar. Paling besar 50 MB; kirim ulang dengan ukuran lebih kecil")
        # Pillow warns of odd EXIF data, which is thrown away anyway.
        with warnings.catch_warnings(action="ignore"), Image.open(source, formats=("JPEG", "PNG", "WEBP")) as image:
            if image.width * image.height > MAX_PIXELS:
                raise PhotoError(f"foto terlalu besar ({image.width} × {image.height} titik). Paling besar 120 juta titik; perkecil dulu")
            image.draft("RGB", (side * 2, side * 2))
            upright = _eight_bit(ImageOps.exif_transpose(image))
            upright.thumbnail((side, side), Image.Resampling.LANCZOS)
            return upright
    except UnidentifiedImageError:
        raise PhotoError("berkas ini bukan foto JPEG, PNG, atau WebP. Simpan ulang fotonya sebagai JPEG lalu unggah lagi") from None
    except (OSError, ValueError, SyntaxError, EOFError, MemoryError, OverflowError, TypeError, IndexError, struct.error):
        raise PhotoError("foto ini rusak atau terpotong. Unggah ulang foto aslinya") from None


def _eight_bit(image: Image.Image) -> Image.Image:
    """A mode that can be resized: 16-bit grey is scaled (Pillow's own conversion clips), palettes get their colours."""
    if image.mode.startswith("I"):
        return image.point(lambda value: value / 256).convert("L")
    if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
        return image.convert("RGBA")
    return image.convert("RGB")


def _flat(image: Image.Image) -> Image.Image:
    """RGB on the page's paper colour where the photo lets it through."""
    if image.mode != "RGBA":
        return image.convert("RGB")
    paper = Image.new("RGB", image.size, _PAPER)
    paper.paste(image, mask=image.getchannel("A"))
    return paper


def _saved(picture: Image.Image, suffix: str, kind: str, **options: object) -> WebPhoto:
    # Pillow carries comments and profiles along in `info` and writes some of them unasked.
    picture.info = {}
    out = io.BytesIO()
    picture.save(out, kind, **options)
    return WebPhoto(picture.width, picture.height, out.getvalue(), suffix)
