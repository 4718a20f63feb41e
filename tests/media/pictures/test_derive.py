"""From one photo several widths in three formats, of which nothing but the pixels remains."""

import io
import struct
from pathlib import Path

import pytest
from PIL import Image

from storefront.media.jpeg import tables
from storefront.media.pictures import recipe
from storefront.media.pictures.derive import Derived, logo, photo
from storefront.media.pictures.recipe import LOGO_SIDE, WIDEST, WIDTHS
from tests.bench.pictures.quality import score
from tests.media.pictures.photos import BLUE, GREEN, PAPER, RED, SECRET, STORED, full_of_secrets, looks, picture, saved, turned
from tests.sites import KATAPANG, need_katapang

KINDS = {"avif": "AVIF", "webp": "WEBP", "jpg": "JPEG"}


def _opened(made: Derived, name: str) -> Image.Image:
    image = Image.open(io.BytesIO(made.files[name]))
    image.load()
    return image


@pytest.mark.parametrize(
    ("size", "sizes"),
    [
        ((3000, 2000), [(240, 160), (480, 320), (720, 480), (1080, 720)]), ((1200, 1600), [(240, 320), (480, 640), (720, 960), (1080, 1440)]),
        ((1080, 1080), [(240, 240), (480, 480), (720, 720), (1080, 1080)]), ((500, 400), [(240, 192), (480, 384), (500, 400)]),
        ((240, 100), [(240, 100)]), ((64, 48), [(64, 48)]), ((1, 1), [(1, 1)]), ((5000, 2), [(240, 1), (480, 1), (720, 1), (1080, 1)]),
        ((1000, 8000), [(202, 1620)]),
    ],
)
def test_sizes(size: tuple[int, int], sizes: list[tuple[int, int]]) -> None:
    """Every width up to the photo's own, never larger; WebP up to 720, JPEG up to 480 and the widest; the files are what their names and sizes say."""
    made = photo(saved(Image.new("RGB", size, RED), "PNG"))
    assert list(made.sizes) == sizes
    widths = [width for width, _ in sizes]
    files = {"avif": widths, "webp": [width for width in widths if width <= 720], "jpg": [*(width for width in widths[:-1] if width <= 480), widths[-1]]}
    assert set(made.files) == {f"{width}.{suffix}" for suffix in KINDS for width in files[suffix]}
    for name in made.files:
        width, suffix = name.split(".")
        image = _opened(made, name)
        assert (image.format, image.mode, image.size) == (KINDS[suffix], "RGB", (int(width), dict(sizes)[int(width)]))


def test_no_wider_than_is_shown() -> None:
    """A face's files are the narrowest of the whole set, byte for byte."""
    raw = saved(picture(600, 400), "JPEG")
    small, whole = photo(raw, 240), photo(raw)
    assert (small.sizes, small.tone) == (((240, 160),), whole.tone)
    assert small.files == {name: data for name, data in whole.files.items() if name.startswith("240.")}
    assert photo(saved(picture(60, 40), "JPEG"), 240).sizes == ((60, 40),)


def test_colours_and_tone() -> None:
    """In each format; the tone is the mean of them all."""
    made = photo(saved(picture(600, 400), "JPEG", quality=95))
    assert all(looks(_opened(made, name), RED, GREEN, BLUE, BLUE) for name in made.files)
    red, green, blue = bytes.fromhex(made.tone[1:])
    assert (abs(red - 64), abs(green - 64), abs(blue - 128)) < (4, 4, 4)


def test_what_is_transparent_becomes_paper() -> None:
    """Not black."""
    clear = picture().convert("RGBA")
    clear.paste((0, 0, 0, 0), (0, 0, 30, 20))
    made = photo(saved(clear, "PNG"))
    assert all(looks(_opened(made, name), PAPER, GREEN, BLUE, BLUE) for name in made.files)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_no_byte_of_metadata_remains(kind: str) -> None:
    """Neither place nor camera, neither comment nor profile; by the bytes, not by what Pillow tells of them."""
    source = saved(picture(300, 200), kind, **full_of_secrets(kind))
    assert SECRET in source
    for name, data in {**photo(source).files, **logo(source).files}.items():
        assert SECRET not in data
        for mark in (b"Exif", b"EXIF", b"ICC_PROFILE", b"ICCP", b"http://ns.adobe.com", b"XMP ", b"GPS", b"Photoshop", b"Adobe", b"prof"):
            assert mark not in data, name
        if name.endswith(".jpg"):
            assert _segments(data) <= {0xE0, 0xDB, 0xC2, 0xC4, 0xDA}
        if name.endswith(".webp"):
            assert data[12:16] == b"VP8 "  # a plain picture, without the chunks that could carry more (WebP container, 2.5)


def _segments(jpeg: bytes) -> set[int]:
    """The kinds of a JPEG's segments up to its first scan (ITU-T T.81, B.1.1)."""
    kinds, at = set(), 2
    while at < len(jpeg):
        kinds.add(jpeg[at + 1])
        if jpeg[at + 1] == 0xDA:
            break
        at += 2 + struct.unpack(">H", jpeg[at + 2 : at + 4])[0]
    return kinds


def test_a_logo_keeps_what_is_transparent() -> None:
    """Small, and without metadata as well."""
    image = Image.new("RGBA", (400, 200), (0, 0, 0, 0))
    image.paste((255, 0, 0, 255), (100, 50, 300, 150))
    made = logo(saved(image, "PNG", **full_of_secrets("PNG")))
    assert (made.sizes, list(made.files)) == (((48, 96),), ["48.png"])  # turned by its orientation
    assert max(made.sizes[0]) == LOGO_SIDE
    shown = _opened(made, "48.png").convert("RGBA")
    alpha = shown.getchannel("A").point(lambda value: 0 if value < 5 else 1 if value > 250 else 9)
    assert [alpha.getpixel(place) for place in ((0, 0), (24, 48))] == [0, 1]


def test_a_card_s_picture_is_small() -> None:
    """What a phone loads for a card of a photo full of detail (noise over a gradient) as AVIF."""
    detailed = Image.blend(Image.radial_gradient("L").resize((2000, 1500)), Image.effect_noise((2000, 1500), 30), 0.2).convert("RGB")
    made = photo(saved(detailed, "JPEG", quality=90))
    assert len(made.files["480.avif"]) <= 40_000


def test_the_same_bytes_every_time() -> None:
    """A build can be made again."""
    source = saved(STORED[6](picture(900, 700)), "JPEG", exif=turned(6))
    assert photo(source) == photo(source)
    assert logo(source) == logo(source)


def test_the_recipe_names_all_that_counts() -> None:
    """What is kept must be made anew when widths, formats, qualities or Pillow change."""
    for part in (str(WIDTHS), str(WIDEST), str(tables(8.5)), "'quality': 56", "'tune': 'ssim'", "'speed': 8", "'method': 2", Image.__version__, str(LOGO_SIDE)):
        assert part in recipe.RECIPE


def test_formats_look_alike_and_like_the_photo(tmp_path: Path) -> None:
    """By SSIMULACRA 2, whatever format a phone can show; AVIF, which most can, is the smallest."""
    need_katapang()
    source = KATAPANG / "foto" / "ladu-ketan-1.jpg"
    made = photo(source.read_bytes())
    width, height = made.sizes[1]
    with Image.open(source) as image:
        lossless = image.convert("RGB").resize((width, height), Image.Resampling.LANCZOS)
    scores = {}
    for suffix in KINDS:
        (tmp_path / suffix).write_bytes(made.files[f"{width}.{suffix}"])
        scores[suffix] = score(lossless, tmp_path / suffix)
    assert min(scores.values()) > 60
    assert max(scores.values()) - min(scores.values()) < 8
    sizes = {suffix: len(made.files[f"{width}.{suffix}"]) for suffix in KINDS}
    assert sizes["avif"] == min(sizes.values()) < 40 * 1024
