"""A card in the making: shapes are drawn at once, words wait until every shape is there."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from PIL import Image, ImageDraw

from storefront.media.cards import ornaments
from storefront.media.cards.card import Day
from storefront.media.cards.typography import ASCENT, Block, Box, advance, fit, font, rise, runs, width
from storefront.media.glyphs import Face


@dataclass(frozen=True, slots=True)
class Placed:
    """A line of text: `ink` is where its pixels are, `allowed` where they may be."""

    text: str
    face: Face
    size: int
    colour: str
    start: tuple[int, int]
    ink: Box
    allowed: Box


@dataclass(frozen=True, slots=True)
class Canvas:
    """`image` holds the shapes, `texts` what will be written on them."""

    image: Image.Image
    texts: list[Placed] = field(default_factory=list)

    def write(self, block: Block, left: int, top: int, colour: str, allowed: Box, centred: int = 0) -> None:
        """Places the lines below `top`; in the middle of `centred` pixels, where that is given."""
        for number, line in enumerate(block.lines):
            indent = (centred - width(line, block.face, block.size)) // 2 if centred else 0
            start = (left + indent, top + round(block.size * ASCENT) + number * block.leading)
            self.texts.append(Placed(line, block.face, block.size, colour, start, _ink(line, block, start), allowed))

    def written(self) -> Image.Image:
        """A copy with the words on it."""
        image = self.image.copy()
        draw = ImageDraw.Draw(image)
        for placed in self.texts:
            for piece, face, at in _pieces(placed.text, placed.face, placed.size, placed.start):
                draw.text(at, piece, fill=placed.colour, font=font(face, placed.size), anchor="ls")
        return image


def tag(canvas: Canvas, text: Block, left: int, top: int, ground: str, colour: str) -> None:
    """A word on a plate of its own, whose size is `tag_size`."""
    wide, high = tag_size(text)
    box = (left, top, left + wide, top + high)
    ornaments.plate(canvas.image, box, ground)
    # Words look centred a little lower than their lines are.
    canvas.write(text, left, top + (high - text.height) // 2 + round(text.size * 0.06), colour, box, centred=wide)


def tag_size(text: Block) -> tuple[int, int]:
    return text.width + round(text.size * 1.2), round(text.size * 1.8)


def leaf(canvas: Canvas, day: Day, box: Box, colour: str) -> None:
    """The day on a leaf of a tear-off calendar; of a Sunday the number is red."""
    left, top, right, bottom = box
    wide, high = right - left, bottom - top
    head = round(high * 0.2)
    ornaments.leaf(canvas.image, box, head, colour)
    rows: tuple[tuple[str, Face, float, int, str], ...] = (
        (day.weekday.upper(), "bold", 0.11, round(high * 0.1), ornaments.WHITE),
        (day.day, "price", 0.5, round(high * 0.5), ornaments.RED if day.red else ornaments.INK),
        (day.month.upper(), "bold", 0.1, round(high * 0.83), ornaments.INK),
    )
    for text, face, size, middle, fill in rows:
        sizes = tuple(round(high * size * part) for part in (1, 0.85, 0.7, 0.55))
        block = fit(text, face, sizes, wide - 20, 1)
        # Capitals and digits have no tails: their middle is above that of the line.
        canvas.write(block, left, top + middle - round(block.size * 0.4), fill, (left, top, right, bottom - 12), centred=wide)


def _pieces(text: str, face: Face, size: int, start: tuple[int, int]) -> Iterable[tuple[str, Face, tuple[float, int]]]:
    """The runs of a line, each with where its baseline begins."""
    pen: float = start[0]
    for piece, own in runs(text, face):
        yield piece, own, (pen, start[1] - rise(own, size))
        pen += advance(piece, own, size)


def _ink(line: str, block: Block, start: tuple[int, int]) -> Box:
    boxes = []
    for piece, face, (x, y) in _pieces(line, block.face, block.size, start):
        left, top, right, bottom = font(face, block.size).getbbox(piece, anchor="ls")
        boxes.append((x + left, y + top, x + right, y + bottom))
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return round(min(lefts)), round(min(tops)), round(max(rights)), round(max(bottoms))
