"""What is on a card besides words: the photo's cut, the plaited edge, the label with cut-in corners, a leaf's paper.

Round shapes are drawn small, four times as large, once; a whole card never is.
"""

from functools import lru_cache
from math import ceil

from PIL import Image, ImageDraw, ImageFilter

from storefront.media.cards.typography import Box

PAPER, CARD, TINT = "#f7f0e1", "#fffdf7", "#eae1cb"
INK, INK_2, EDGE, LINE, RED = "#231f19", "#5c5344", "#85785d", "#dccdae", "#a2351b"
WHITE = "#ffffff"

EDGE_HEIGHT = 30
_OVER = 4
_CORNER = 30


def rgb(colour: str) -> tuple[int, int, int]:
    red, green, blue = bytes.fromhex(colour[1:])
    return red, green, blue


def mixed(one: str, other: str, part: float) -> str:
    """`one` with `part` of `other` in it."""
    return "#" + "".join(f"{round(a + (b - a) * part):02x}" for a, b in zip(rgb(one), rgb(other), strict=True))


def cut(photo: Image.Image, size: tuple[int, int]) -> Image.Image:
    """The photo filling `size`, cut in its middle; of a tall one more is kept above than below."""
    scale = max(size[0] / photo.width, size[1] / photo.height)
    # Division leaves a trace: what should be the whole width must not be a hair more.
    wide, high = min(size[0] / scale, photo.width), min(size[1] / scale, photo.height)
    left, top = (photo.width - wide) / 2, (photo.height - high) * 0.42
    # From a photo far larger than its place whole blocks are averaged first.
    return photo.resize(size, Image.Resampling.BICUBIC, box=(left, top, left + wide, top + high), reducing_gap=2.0)


def faded(photo: Image.Image) -> Image.Image:
    """Of what can't be had: nearly grey and pale."""
    grey = Image.blend(photo, photo.convert("L").convert("RGB"), 0.85)
    return Image.blend(grey, Image.new("RGB", photo.size, TINT), 0.25)


@lru_cache(maxsize=64)
def _woven(ground: str, thread: str, unit: int) -> Image.Image:
    """One repeat of the plait, 8 × 16 units: the theme's `--weave` (theme/static/css/tokens.css), `unit` quarter pixels large."""
    scale = unit * 2
    mask = Image.new("L", (8 * scale, 16 * scale))
    draw = ImageDraw.Draw(mask)
    under = ((-3.6, 15.6, 3.6, 8.4), (4.4, 15.6, 11.6, 8.4), (4.4, -0.4, 11.6, -7.6))
    over = ((-7.6, 0.4, -0.4, 7.6), (0.4, 0.4, 7.6, 7.6), (8.4, 0.4, 15.6, 7.6), (0.4, 16.4, 7.6, 23.6))
    for strokes, fill in ((under, 115), (over, 255)):
        for stroke in strokes:
            draw.line([part * scale for part in stroke], fill=fill, width=round(4.5 * scale))
    mask = mask.resize((8 * unit // _OVER, 16 * unit // _OVER), Image.Resampling.BOX)
    tile = Image.new("RGB", mask.size, ground)
    tile.paste(rgb(thread), mask=mask)
    return tile


def weave(image: Image.Image, box: Box, ground: str, thread: str, unit: int) -> None:
    """Plaits `box` over."""
    tile = _woven(ground, thread, unit)
    area = Image.new("RGB", (box[2] - box[0], box[3] - box[1]))
    for left in range(0, area.width, tile.width):
        area.paste(tile, (left, 0))
    # Each copy doubles what is there.
    done = tile.height
    while done < area.height:
        area.paste(area.crop((0, 0, area.width, done)), (0, done))
        done *= 2
    image.paste(area, box)


def edge(image: Image.Image, left: int, top: int, width: int, colour: str) -> None:
    """The plaited edge, one repeat high. Its repeats are 16 pixels wide and begin where a JPEG's blocks do, and so weigh half."""
    weave(image, (left, top, left + width, top + EDGE_HEIGHT), CARD, colour, unit=8)


@lru_cache(maxsize=64)
def _shadow(width: int, height: int) -> Image.Image:
    """How dark a label's shadow is, with 64 pixels around the label; blurred at an eighth of the size."""
    small = Image.new("L", (ceil((width + 128) / 8), ceil((height + 128) / 8)))
    small.paste(78, (8, 8, 8 + width // 8, 8 + height // 8))
    return small.filter(ImageFilter.GaussianBlur(3)).resize((width + 128, height + 128), Image.Resampling.BICUBIC)


@lru_cache(maxsize=1)
def _corner() -> tuple[Image.Image, Image.Image]:
    """The upper left corner of a label and its mask: a quarter circle is cut in, its border and inner rule follow it."""
    side = (_CORNER + 14) * _OVER
    colour = Image.new("RGB", (side, side), CARD)
    mask = Image.new("L", (side, side), 255)
    draw = ImageDraw.Draw(colour)

    def strip(start: int, end: int, fill: str) -> None:
        near, far = start * _OVER, end * _OVER - 1
        draw.rectangle((0, near, side, far), fill=fill)
        draw.rectangle((near, 0, far, side), fill=fill)

    def disc(radius: int, fill: str) -> None:
        reach = radius * _OVER
        draw.ellipse((-reach, -reach, reach, reach), fill=fill)

    strip(9, 11, LINE)
    disc(_CORNER + 11, LINE)
    disc(_CORNER + 9, CARD)
    # Outside the inner rule its arc ends.
    strip(0, 9, CARD)
    strip(0, 3, EDGE)
    disc(_CORNER + 3, EDGE)
    reach = _CORNER * _OVER
    ImageDraw.Draw(mask).ellipse((-reach, -reach, reach, reach), fill=0)
    small = (side // _OVER, side // _OVER)
    return colour.resize(small, Image.Resampling.BOX), mask.resize(small, Image.Resampling.BOX)


def label(image: Image.Image, box: Box) -> None:
    """The etiket: a card with cut-in corners, a border, an inner rule and the one shadow of the look."""
    left, top, right, bottom = box
    image.paste(rgb(INK), (left - 64, top - 44), _shadow(right - left, bottom - top))
    corner, mask = _corner()
    reach = corner.width
    body = Image.new("RGB", (right - left, bottom - top), CARD)
    draw = ImageDraw.Draw(body)
    draw.rectangle((0, 0, body.width - 1, body.height - 1), outline=EDGE, width=3)
    draw.rectangle((9, 9, body.width - 10, body.height - 10), outline=LINE, width=2)
    shape = Image.new("L", body.size, 255)
    places = ((0, 0), (body.width - reach, 0), (body.width - reach, body.height - reach), (0, body.height - reach))
    for turns, place in enumerate(places):
        body.paste(corner.rotate(-90 * turns), place)
        shape.paste(mask.rotate(-90 * turns), place)
    image.paste(body, (left, top), shape)


@lru_cache(maxsize=64)
def _rounded(width: int, height: int, radius: int) -> Image.Image:
    mask = Image.new("L", (width, height), 255)
    reach = radius * _OVER
    quarter = Image.new("L", (reach, reach))
    ImageDraw.Draw(quarter).ellipse((0, 0, 2 * reach, 2 * reach), fill=255)
    quarter = quarter.resize((radius, radius), Image.Resampling.BOX)
    for turns, place in enumerate(((0, 0), (width - radius, 0), (width - radius, height - radius), (0, height - radius))):
        mask.paste(quarter.rotate(-90 * turns), place)
    return mask


def plate(image: Image.Image, box: Box, colour: str, radius: int = 6) -> None:
    """A plain sheet with rounded corners."""
    image.paste(rgb(colour), box, _rounded(box[2] - box[0], box[3] - box[1], radius))


def leaf(image: Image.Image, box: Box, head: int, colour: str) -> None:
    """The paper of a tear-off calendar: a head of `head` pixels in `colour`, and the leaves of the coming days below."""
    left, top, right, bottom = box
    draw = ImageDraw.Draw(image)
    for step in (12, 6, 0):
        draw.rectangle((left, top, right - 1, bottom - 1 - 12 + step), fill=CARD, outline=EDGE, width=2)
    draw.rectangle((left, top, right - 1, top + head - 1), fill=colour)
