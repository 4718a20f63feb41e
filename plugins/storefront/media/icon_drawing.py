"""Draws the site's icon: the village's logo, else its initial on its colour.

A launcher may cut it to a circle that keeps four fifths of its width (W3C Web Application Manifest, "safe zone"): the ground
fills the square, all else lies within.
"""

import io
from collections.abc import Sequence
from math import hypot

from PIL import Image, ImageDraw, ImageStat
from PIL.ImageFont import truetype

from storefront.media.glyphs import FILES, FONTS, Face, faced
from storefront.media.pictures.opening import opened

# So that a square, and the widest letter, lie inside the circle with all that they have.
_LOGO = 0.56
_LETTER = 0.58
# Some letters of other scripts are twice as wide.
_ACROSS = 0.76
_PAPER = "#f7f0e1"
_WHITE = "#ffffff"
_LIGHT = 200
_COLOURS = 48


def draw(name: str, brand: str, logo: bytes | None, sizes: Sequence[int]) -> list[bytes]:
    """The icon as PNG in each size, the largest last. `logo` is its file's bytes, `brand` a colour on which white can be read."""
    side = sizes[-1]
    drawing = _with_logo(logo, brand, side) if logo else _with_letter(*initial(name), brand, side)
    return [_png(drawing, size) for size in sizes]


def initial(name: str) -> tuple[str, Face]:
    """The first letter of a village's name that our fonts can draw, without its vowel signs, and whose font it is."""
    found = faced(f"{name} Desa", "name")
    return next((cluster[0].upper(), face) for cluster, face in found if cluster[0].isalnum() and face != "emoji")


def _with_logo(logo: bytes, brand: str, side: int) -> Image.Image:
    """On paper, or on the village's colour where paper would swallow it; a logo with a ground of its own goes on there."""
    mark = opened(logo, (side, side)).convert("RGBA")
    red, green, blue, alpha = mark.crop((0, 0, 1, 1)).tobytes()
    mark = mark.crop(mark.getchannel("A").getbbox())
    scale = side * _LOGO / max(mark.size)
    mark = mark.resize((max(1, round(mark.width * scale)), max(1, round(mark.height * scale))), Image.Resampling.LANCZOS)
    if alpha == 255:
        ground = f"#{red:02x}{green:02x}{blue:02x}"
    else:
        ink = ImageStat.Stat(mark.convert("L"), mark.getchannel("A").point(lambda alpha: 255 * (alpha > 127))).mean[0]
        ground = brand if ink > _LIGHT else _PAPER
    drawing = Image.new("RGB", (side, side), ground)
    drawing.paste(mark, ((side - mark.width) // 2, (side - mark.height) // 2), mark)
    return drawing


def _with_letter(letter: str, face: Face, brand: str, side: int) -> Image.Image:
    drawing = Image.new("RGB", (side, side), brand)
    font = truetype(FONTS / FILES[face], round(side * _LETTER))
    left, top, right, bottom = font.getbbox(letter)
    if (across := hypot(right - left, bottom - top)) > side * _ACROSS:
        font = truetype(FONTS / FILES[face], round(side * _LETTER * side * _ACROSS / across))
        left, top, right, bottom = font.getbbox(letter)
    ImageDraw.Draw(drawing).text(((side - left - right) / 2, (side - top - bottom) / 2), letter, fill=_WHITE, font=font)
    return drawing


def _png(drawing: Image.Image, size: int) -> bytes:
    out = io.BytesIO()
    small = drawing.resize((size, size), Image.Resampling.LANCZOS)
    small.quantize(_COLOURS, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
    return out.getvalue()
