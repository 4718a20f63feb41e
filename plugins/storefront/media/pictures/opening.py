"""Opens whatever a phone or a program saved: upright, in sRGB, eight bits a channel, not larger than it is needed."""

import io
import struct
import warnings
from functools import lru_cache

from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError

from storefront.media.pictures.original import BROKEN, PhotoError

MAX_PIXELS = 120_000_000

# Our own limit above is checked before a pixel is decoded; Pillow's would warn first and stop only at twice that.
Image.MAX_IMAGE_PIXELS = None
_FORMATS = ("JPEG", "PNG", "WEBP")
# A JPEG is decoded at an eighth, a quarter or half of its size where that is still this much larger than what is needed:
# Lanczos then has enough to work with, and decoding costs a fraction (libjpeg, "scaled decoding").
_DRAFT = 1.25
_TURNED = (5, 6, 7, 8)


def opened(raw: bytes, box: tuple[int, int]) -> Image.Image:
    """RGB or RGBA, upright, made smaller to fit the box (pixels wide, high) and never larger. Raises PhotoError.

    By what the file holds, never by its name. Of an animation, and of the several pictures that some phones store in one
    file, it is the first.
    """
    formats = _heif() if _is_heif(raw) else _FORMATS
    try:
        # Pillow warns of odd EXIF data, which is thrown away anyway.
        with warnings.catch_warnings(action="ignore"), Image.open(io.BytesIO(raw), formats=formats) as image:
            if image.width * image.height > MAX_PIXELS:
                raise PhotoError(
                    f"foto terlalu besar ({image.width} × {image.height} titik). Paling besar 120 juta titik; perkecil dulu")
            return _shown(image, box)
    except UnidentifiedImageError:
        raise PhotoError(_foreign(raw)) from None
    except (
        OSError, ValueError, SyntaxError, EOFError, MemoryError, OverflowError, TypeError, IndexError, KeyError, RuntimeError,
        struct.error):
        raise PhotoError(BROKEN) from None


def size(raw: bytes) -> tuple[int, int]:
    """Width and height in pixels as they are stored, of a photo that can be opened."""
    formats = _heif() if _is_heif(raw) else _FORMATS
    with warnings.catch_warnings(action="ignore"), Image.open(io.BytesIO(raw), formats=formats) as image:
        return image.size


def _is_heif(raw: bytes) -> bool:
    """By the file type box of ISO/IEC 23008-12, 10.2."""
    return raw[4:8] == b"ftyp" and raw[8:12] in (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1")


@lru_cache(maxsize=1)
def _heif() -> tuple[str, ...]:
    """Only for those who need it: most villages never see one, and loading the decoder takes its time."""
    import pillow_heif

    pillow_heif.register_heif_opener(thumbnails=False, decode_threads=1)
    return ("HEIF",)


def _foreign(raw: bytes) -> str:
    if not raw:
        return "berkas foto ini kosong. Unggah ulang foto aslinya"
    if raw.startswith((b"\xff\xd8\xff", b"\x89PNG")) or raw[8:12] == b"WEBP":
        return BROKEN
    if raw[:3] == b"GIF":
        return "berkas ini gambar GIF. Foto harus JPEG, PNG, WebP, atau HEIC; unggah foto aslinya dari galeri ponsel"
    if _is_heif(raw):
        return (
            "foto HEIC ini tidak bisa dibaca. Simpan atau kirim ulang sebagai JPEG "
            "(iPhone: Pengaturan, Kamera, Format, Paling Kompatibel)")
    return "berkas ini bukan foto JPEG, PNG, WebP, atau HEIC. Simpan ulang fotonya sebagai JPEG lalu unggah lagi"


def _shown(image: Image.Image, box: tuple[int, int]) -> Image.Image:
    turned = image.getexif().get(274) in _TURNED
    wide, high = (box[1], box[0]) if turned else box
    share = min(wide / image.width, high / image.height, 1.0)
    size = max(1, round(image.width * share)), max(1, round(image.height * share))
    image.draft("RGB", (round(size[0] * _DRAFT), round(size[1] * _DRAFT)))
    profile = image.info.get("icc_profile")
    small = _eight_bit(image)
    if small.size != size:
        small = small.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)
    # The turn is told by the file's own EXIF data, which the smaller picture has lost.
    small.info["exif"] = image.getexif().tobytes() if turned or image.getexif().get(274) in (2, 3, 4) else b""
    upright = _srgb(ImageOps.exif_transpose(small), profile)
    upright.info = {}
    return upright


def _eight_bit(image: Image.Image) -> Image.Image:
    """A mode that can be resized: 16-bit grey is scaled (Pillow's own conversion clips), palettes get their colours."""
    image.load()
    if image.mode.startswith("I"):
        return image.point(lambda value: value / 256).convert("L")
    if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
        return image.convert("RGBA")
    return image if image.mode in ("RGB", "CMYK", "L") else image.convert("RGB")


def _srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """With the colours that the photo's own profile gives it (phones save Display P3, printers CMYK)."""
    alpha = image.getchannel("A") if image.mode == "RGBA" else None
    flat = image.convert("RGB") if alpha else image
    transform = _transform(profile, flat.mode) if profile else None
    made = ImageCms.applyTransform(flat, transform) if transform else None
    # A profile that can't be applied is no profile.
    rgb = made or flat.convert("RGB")
    if alpha:
        rgb.putalpha(alpha)
    return rgb


@lru_cache(maxsize=8)
def _transform(profile: bytes, mode: str) -> ImageCms.ImageCmsTransform | None:
    """None where the profile is broken or for another kind of colour."""
    try:
        return ImageCms.buildTransform(ImageCms.ImageCmsProfile(io.BytesIO(profile)), _SRGB, mode, "RGB")
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return None


_SRGB = ImageCms.createProfile("sRGB")
