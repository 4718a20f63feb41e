"""Photos of every odd kind are opened upright, in their colours and small enough, or refused in one clear sentence."""

import struct
from collections.abc import Callable
from pathlib import Path

import pillow_heif
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageCms, ImageOps

from storefront.media.pictures import opening
from storefront.media.pictures.opening import MAX_PIXELS, opened
from storefront.media.pictures.original import MAX_BYTES, PhotoError, read
from tests.media.pictures.photos import BLUE, GREEN, RED, STORED, chunk, looks, picture, png, saved, turned

BOX = (1080, 1620)
BROKEN = "foto ini rusak atau terpotong. Unggah ulang foto aslinya"
FOREIGN = "berkas ini bukan foto JPEG, PNG, WebP, atau HEIC. Simpan ulang fotonya sebagai JPEG lalu unggah lagi"
EMPTY = "berkas foto ini kosong. Unggah ulang foto aslinya"
GIF = "berkas ini gambar GIF. Foto harus JPEG, PNG, WebP, atau HEIC; unggah foto aslinya dari galeri ponsel"
HEIC = "foto HEIC ini tidak bisa dibaca. Simpan atau kirim ulang sebagai JPEG (iPhone: Pengaturan, Kamera, Format, Paling Kompatibel)"


def heic(image: Image.Image, **options: object) -> bytes:
    pillow_heif.register_heif_opener()
    return saved(image, "HEIF", quality=90, **options)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "HEIF"])
@pytest.mark.parametrize("orientation", STORED)
def test_upright(orientation: int, kind: str) -> None:
    """Whichever way the phone was held, and in whichever format it stored that."""
    pillow_heif.register_heif_opener()
    image = opened(saved(STORED[orientation](picture()), kind, exif=turned(orientation).tobytes()), BOX)
    assert image.size == (60, 40)
    assert looks(image, RED, GREEN, BLUE, BLUE)


@pytest.mark.parametrize("orientation", [5, 6, 7, 8])
def test_upright_and_smaller(orientation: int) -> None:
    """The box is that of the upright picture."""
    image = opened(saved(STORED[orientation](picture(1200, 800)), "JPEG", exif=turned(orientation)), (300, 300))
    assert image.size == (300, 200)
    assert looks(image, RED, GREEN, BLUE, BLUE)


@pytest.mark.parametrize("orientation", [0, 9, 65535])
def test_an_orientation_that_means_nothing(orientation: int) -> None:
    """Is left alone."""
    assert looks(opened(saved(picture(), "JPEG", exif=turned(orientation)), BOX), RED, GREEN, BLUE, BLUE)


def _animated(kind: str) -> bytes:
    return saved(picture(), kind, save_all=True, append_images=[Image.new("RGB", (60, 40), (0, 0, 0))] * 3, duration=90)


MODES: dict[str, Callable[[], bytes]] = {
    "RGB JPEG": lambda: saved(picture(), "JPEG"), "progressive JPEG": lambda: saved(picture(), "JPEG", progressive=True),
    "JPEG 4:4:4": lambda: saved(picture(), "JPEG", subsampling=0), "JPEG 4:2:0": lambda: saved(picture(), "JPEG", subsampling=2),
    "CMYK JPEG": lambda: saved(picture().convert("CMYK"), "JPEG"), "JPEG with restarts": lambda: saved(picture(), "JPEG", restart_marker_blocks=1),
    "several pictures in one JPEG": lambda: saved(picture(), "MPO", save_all=True, append_images=[Image.new("RGB", (9, 9))]),
    "RGB PNG": lambda: saved(picture(), "PNG"), "RGBA PNG": lambda: saved(picture().convert("RGBA"), "PNG"),
    "palette PNG": lambda: saved(picture().quantize(16), "PNG"), "palette of two PNG": lambda: saved(picture().quantize(4), "PNG", bits=2),
    "animated PNG": lambda: _animated("PNG"), "WebP": lambda: saved(picture(), "WEBP"), "lossless WebP": lambda: saved(picture(), "WEBP", lossless=True),
    "RGBA WebP": lambda: saved(picture().convert("RGBA"), "WEBP"), "animated WebP": lambda: _animated("WEBP"),
    "HEIC": lambda: heic(picture()), "RGBA HEIC": lambda: heic(picture().convert("RGBA")),
    "two pictures in one HEIC": lambda: heic(picture(), save_all=True, append_images=[Image.new("RGB", (60, 40))]),
    "JPEG with rubbish behind it": lambda: saved(picture(), "JPEG") + b"\0" * 5000,
    "PNG with a chunk nobody knows": lambda: saved(picture(), "PNG").replace(chunk(b"IEND", b""), chunk(b"zzZz", b"abc") + chunk(b"IEND", b"")),
}


@pytest.mark.parametrize("name", MODES)
def test_kinds(name: str) -> None:
    """With the colours that it had; of several pictures the first."""
    image = opened(MODES[name](), BOX)
    assert image.mode in ("RGB", "RGBA")
    assert image.size == (60, 40)
    assert looks(image, RED, GREEN, BLUE, BLUE)


@pytest.mark.parametrize(("mode", "kind"), [("L", "JPEG"), ("L", "PNG"), ("1", "PNG"), ("LA", "PNG"), ("I;16", "PNG"), ("L", "WEBP"), ("L", "HEIF")])
def test_grey(mode: str, kind: str) -> None:
    """White above left, black below right."""
    pillow_heif.register_heif_opener()
    grey = Image.new("L", (40, 40), 0)
    grey.paste(255, (0, 0, 20, 20))
    stored = grey.point(lambda value: value * 257, "I").convert("I;16") if mode == "I;16" else grey.convert(mode)
    black = (0, 0, 0)
    assert looks(opened(saved(stored, kind), BOX), (255, 255, 255), black, black, black)


@pytest.mark.parametrize("value", [0, 64, 128, 200, 255])
def test_sixteen_bits_are_scaled_not_clipped(value: int) -> None:
    """A grey of 16 bits (PNG specification, colour type 0) keeps its brightness."""
    raw = png(struct.pack(">IIBBBBB", 8, 8, 16, 0, 0, 0, 0), (b"\0" + bytes([value, value]) * 8) * 8)
    assert looks(opened(raw, BOX), *[(value, value, value)] * 4, within=3)


@pytest.mark.parametrize(("kind", "pixel"), [(2, b"\xff\xff\0\0\0\0"), (6, b"\xff\xff\0\0\0\0\xff\xff"), (4, b"\x80\x80\xff\xff")])
def test_sixteen_bits_a_colour(kind: int, pixel: bytes) -> None:
    """Colour types 2, 6 and 4 with 16 bits."""
    raw = png(struct.pack(">IIBBBBB", 8, 8, 16, kind, 0, 0, 0), (b"\0" + pixel * 8) * 8)
    assert looks(opened(raw, BOX), *[RED if kind != 4 else (128, 128, 128)] * 4, within=3)


def test_what_is_transparent_stays_so() -> None:
    """In pixels, in a palette, and as one colour of an RGB or grey PNG (its tRNS chunk)."""
    clear = picture().convert("RGBA")
    clear.paste((0, 0, 0, 0), (0, 0, 30, 20))
    palette = picture().quantize(4)
    grey = Image.new("L", (60, 40), 200)
    grey.paste(7, (0, 0, 30, 20))
    for raw in (
        saved(clear, "PNG"), saved(clear, "WEBP", lossless=True), saved(palette, "PNG", transparency=palette.getpixel((1, 1))),
        saved(picture(), "PNG", transparency=RED), saved(grey, "PNG", transparency=7), saved(clear.convert("LA"), "PNG"),
    ):
        image = opened(raw, BOX)
        assert image.mode == "RGBA"
        assert [image.getpixel(place)[3] for place in ((10, 10), (50, 10))] == [0, 255]


def _profile(name: str) -> bytes:
    """Made profiles: one whose red is what sRGB calls a duller red, one for grey, one of rubbish."""
    if name == "rubbish":
        return b"bukan profil" * 30
    return ImageCms.ImageCmsProfile(ImageCms.createProfile(name)).tobytes()


def test_colours_by_the_photo_s_own_profile() -> None:
    """Lab values stored as RGB channels would be nonsense: a profile that fits is applied, any other is no reason to refuse."""
    same = opened(saved(picture(), "PNG", icc_profile=_profile("sRGB")), BOX)
    assert looks(same, RED, GREEN, BLUE, BLUE, within=3)
    for profile in ("rubbish", "LAB", "XYZ"):
        assert looks(opened(saved(picture(), "JPEG", icc_profile=_profile(profile)), BOX), RED, GREEN, BLUE, BLUE)


def test_a_wider_gamut_is_brought_to_srgb() -> None:
    """A profile with red and green changed over (made of sRGB's own by changing its tags) gives green for red."""
    raw = bytearray(_profile("sRGB"))
    for at in range(128 + 4, 128 + 4 + 12 * struct.unpack(">I", raw[128:132])[0], 12):
        tag = bytes(raw[at : at + 4])
        raw[at : at + 4] = {b"rXYZ": b"gXYZ", b"gXYZ": b"rXYZ"}.get(tag, tag)
    assert looks(opened(saved(picture(), "PNG", icc_profile=bytes(raw)), BOX), GREEN, RED, BLUE, BLUE)
    clear = picture().convert("RGBA")
    clear.putalpha(99)
    image = opened(saved(clear, "PNG", icc_profile=bytes(raw)), BOX)
    assert looks(image, GREEN, RED, BLUE, BLUE)
    assert image.getpixel((5, 5))[3] == 99


@pytest.mark.parametrize(
    ("size", "box", "made"),
    [
        ((3000, 2000), (1080, 1620), (1080, 720)), ((2000, 3000), (1080, 1620), (1080, 1620)), ((1000, 4000), (1080, 1620), (405, 1620)),
        ((1080, 1080), (1080, 1620), (1080, 1080)), ((64, 48), (1080, 1620), (64, 48)), ((1, 1), (1080, 1620), (1, 1)),
        ((5000, 2), (1080, 1620), (1080, 1)), ((2, 5000), (1080, 1620), (1, 1620)), ((4032, 3024), (240, 240), (240, 180)),
    ],
)
@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_sizes(size: tuple[int, int], box: tuple[int, int], made: tuple[int, int], kind: str) -> None:
    """As large as the box lets it be, never larger than it was."""
    assert opened(saved(Image.new("RGB", size, RED), kind), box).size == made


@pytest.mark.parametrize("name", ["a.JPG", "Foto Ladu Ketan (1).jpeg", "IMG_20261124_101500.JPEG", "salah.png", "tanpa-akhiran", "ladu🙂.jpg"])
def test_any_name(name: str, tmp_path: Path) -> None:
    """What counts is what the file holds."""
    (tmp_path / name).write_bytes(saved(picture(), "PNG"))
    assert looks(opened(read(tmp_path / name), BOX), RED, GREEN, BLUE, BLUE)


JPEG = saved(Image.effect_noise((64, 48), 60), "JPEG")
WEBP, PNG, PHONE = saved(Image.effect_noise((64, 48), 60), "WEBP"), saved(Image.effect_noise((64, 48), 60), "PNG"), heic(Image.effect_noise((64, 48), 60))
TOO_LARGE = "foto terlalu besar ({} titik). Paling besar 120 juta titik; perkecil dulu"
REFUSED: dict[str, tuple[bytes, str]] = {
    "nothing": (b"", EMPTY), "one byte": (b"\xff", FOREIGN), "a text": (b"bukan foto", FOREIGN), "a page": (b"<!doctype html><title>404</title>", FOREIGN),
    "a drawing": (b"<svg xmlns='http://www.w3.org/2000/svg'/>", FOREIGN), "a PDF": (b"%PDF-1.7\n", FOREIGN), "zeroes": (b"\0" * 4096, FOREIGN),
    "a program": (b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n", FOREIGN), "an archive": (b"PK\x03\x04" + b"\0" * 60, FOREIGN),
    "a film": (b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom", FOREIGN), "a HEIC without a picture": (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", HEIC),
    "an animated GIF": (_animated("GIF"), GIF), "a GIF": (saved(picture(), "GIF"), GIF),
    "a BMP": (saved(picture(), "BMP"), FOREIGN), "a TIFF": (saved(picture(), "TIFF"), FOREIGN), "an icon": (saved(picture(), "ICO"), FOREIGN),
    "an AVIF": (saved(picture(), "AVIF"), FOREIGN), "a JPEG 2000": (saved(picture(), "JPEG2000"), FOREIGN),
    "half a JPEG": (JPEG[: len(JPEG) // 2], BROKEN), "the head of a JPEG": (JPEG[:300], BROKEN), "nine tenths of a JPEG": (JPEG[: len(JPEG) * 9 // 10], BROKEN),
    "half a PNG": (PNG[: len(PNG) // 2], BROKEN), "half a WebP": (WEBP[: len(WEBP) // 2], BROKEN), "half a HEIC": (PHONE[: len(PHONE) // 2], BROKEN),
    "a PNG without pixels": (png(struct.pack(">IIBBBBB", 8, 8, 8, 2, 0, 0, 0), b""), BROKEN),
    "a PNG of no size": (png(struct.pack(">IIBBBBB", 0, 0, 8, 2, 0, 0, 0), b"\0"), BROKEN),
    "a PNG with a wrong checksum": (PNG[:40] + bytes([PNG[40] ^ 1]) + PNG[41:], BROKEN),
    "30,000 × 30,000 pixels": (png(struct.pack(">IIBBBBB", 30_000, 30_000, 8, 2, 0, 0, 0), b"\0" * 100), TOO_LARGE.format("30000 × 30000")),
    "a line of 121 million pixels": (png(struct.pack(">IIBBBBB", 121_000_000, 1, 1, 0, 0, 0, 0), b"\0"), TOO_LARGE.format("121000000 × 1")),
    "a JPEG that says 60,000 × 60,000": (JPEG.replace(struct.pack(">HH", 48, 64), struct.pack(">HH", 60_000, 60_000), 1), TOO_LARGE.format("60000 × 60000")),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_photo_is_refused(name: str) -> None:
    """In one Indonesian sentence that says what to do."""
    raw, message = REFUSED[name]
    with pytest.raises(PhotoError) as refused:
        opened(raw, BOX)
    assert str(refused.value) == message


def test_the_limit_of_bytes_is_seen_before_the_file_is_read(tmp_path: Path) -> None:
    """A sparse file of a terabyte costs nothing."""
    with (tmp_path / "a.jpg").open("wb") as out:
        out.truncate(MAX_BYTES + 1)
    with pytest.raises(PhotoError, match="Paling besar 50 MB"):
        read(tmp_path / "a.jpg")


def test_the_limits_are_those_of_the_contract() -> None:
    """50 MB and 120 megapixels (CONTRACT.md 1)."""
    assert (MAX_BYTES, MAX_PIXELS) == (50 * 1024 * 1024, 120_000_000)


@pytest.mark.parametrize("brand", ["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"])
def test_every_kind_of_heic_is_known_for_one(brand: str) -> None:
    """By the brands of ISO/IEC 23008-12: who sends a broken one is told how to send another kind."""
    with pytest.raises(PhotoError) as refused:
        opened(b"\0\0\0\x18ftyp" + brand.encode() + b"\0\0\0\0mif1heic", BOX)
    assert str(refused.value) == HEIC


def test_a_file_that_is_gone(tmp_path: Path) -> None:
    """Deleted between the listing and the reading."""
    with pytest.raises(PhotoError):
        read(tmp_path / "tidak-ada.jpg")


def test_a_large_jpeg_is_decoded_at_a_part_of_its_size() -> None:
    """What is thrown away need not be decoded; what is left still is what a full decoding gives, to the eye."""
    large = ImageOps.contain(Image.effect_mandelbrot((400, 300), (-2, -1.5, 1, 1.5), 60).convert("RGB"), (4000, 3000))
    image = opened(saved(large, "JPEG", quality=95), (1080, 1620))
    plain = large.resize(image.size, Image.Resampling.LANCZOS)
    difference = sum(abs(a - b) for a, b in zip(image.tobytes(), plain.tobytes(), strict=True)) / len(plain.tobytes())
    assert image.size == (1080, 810)
    assert difference < 2


SOURCES = (JPEG, PNG, WEBP, PHONE)


@given(st.sampled_from(SOURCES), st.floats(0, 1), st.binary(min_size=1, max_size=8), st.integers(0, 40))
def test_damaged_photos_are_opened_or_refused(source: bytes, at: float, put: bytes, gone: int) -> None:
    """Never anything but a picture or a PhotoError, and never a warning."""
    place = int(at * len(source))
    try:
        image = opened(source[:place] + put + source[place + gone :], (64, 64))
        assert image.mode in ("RGB", "RGBA")
    except PhotoError as error:
        assert str(error) in (BROKEN, FOREIGN, HEIC, GIF, EMPTY) or "terlalu besar" in str(error)


def test_no_look_at_the_whole_of_a_phone_s_photo(monkeypatch: pytest.MonkeyPatch) -> None:
    """A 12-megapixel JPEG, stored sideways as phones do, is decoded at half its size on each side."""
    seen: list[tuple[int, int]] = []
    real = opening._eight_bit
    monkeypatch.setattr(opening, "_eight_bit", lambda image: seen.append(image.size) or real(image))
    assert opened(saved(Image.new("RGB", (4032, 3024), RED), "JPEG", exif=turned(6)), BOX).size == (1080, 1440)
    assert seen == [(2016, 1512)]
