"""Where everything stands on a card."""

from dataclasses import dataclass, replace

from PIL import Image

from storefront.media.cards import canvas as drawn
from storefront.media.cards import ornaments
from storefront.media.cards.canvas import Canvas, Placed
from storefront.media.cards.card import SIZE, Card
from storefront.media.cards.content import Content, Sizes, of_label
from storefront.media.cards.ornaments import CARD, INK, LINE, RED, WHITE
from storefront.media.cards.typography import Box, fit

_SIZES = Sizes(
    name=(76, 70, 64, 58, 52, 46, 40, 35, 31, 28), rows=6, price=(112, 104, 96, 88, 78, 68), small=(30, 28, 26, 24),
    eyebrow=(25, 23, 21), status=(58, 50, 42, 34, 28, 24), leaf=(176, 202), gap=18,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Composed:
    """A finished card, the same before a word was written on it, and the words."""

    image: Image.Image
    background: Image.Image
    texts: tuple[Placed, ...]


def compose(card: Card, photo: Image.Image | None) -> Composed:
    """The card as pixels. `photo` is upright sRGB of any size;
    without one the plait is the picture, and the note about it is left out.

    A link preview shows no address, since the message around it does, and has whom to order from among the facts.
    """
    canvas = Canvas(Image.new("RGB", SIZE, card.deep))
    _arrange(canvas, card, photo)
    return Composed(canvas.written(), canvas.image, tuple(canvas.texts))


def _arrange(canvas: Canvas, card: Card, photo: Image.Image | None) -> None:
    wide, high = canvas.image.size
    floor = high - 36
    pad = 40
    sizes = _SIZES if photo else _large(_SIZES)
    left, right = (548, wide - 40) if photo else (110, wide - 110)
    # Above the label there is room for the status, or for the village where the label is wide.
    reserve = 74 if card.status or not photo else 0
    room = floor - 2 * 36 - 2 * pad - reserve
    said = replace(card, lines=(*card.lines, card.call)) if card.call else card
    content = of_label(said, sizes, right - left - 2 * pad, room)
    top = 36 + reserve + (room - content.height) // 2
    _picture(canvas, card, photo, (0, 0, 650 if photo else wide, floor))
    ornaments.edge(canvas.image, 0, floor, wide, card.brand)
    _label(canvas, card, photo, sizes, content, (left, top, right, top + content.height + 2 * pad), pad)
    _village(canvas, card, sizes, photo, 32, 28)
    if photo:
        _note(canvas, card, sizes, left - 24, floor - 74)


def _large(sizes: Sizes) -> Sizes:
    """Without a photo the name is the picture."""
    larger = tuple(round(sizes.name[0] * part) for part in (1.6, 1.4, 1.25, 1.1))
    return replace(sizes, name=(*larger, *sizes.name))


def _picture(canvas: Canvas, card: Card, photo: Image.Image | None, box: Box) -> None:
    """The photo, pale where there is a status; or the plait in the village's colour."""
    if photo:
        picture = ornaments.cut(photo, (box[2] - box[0], box[3] - box[1]))
        canvas.image.paste(ornaments.faded(picture) if card.status else picture, box)
    else:
        ornaments.weave(canvas.image, box, card.deep, ornaments.mixed(card.brand, WHITE, 0.1), unit=30)


def _label(canvas: Canvas, card: Card, photo: Image.Image | None, sizes: Sizes, content: Content, box: Box, pad: int) -> None:
    """The etiket with what it says; a status lies across its upper border."""
    left, top, right, _ = box
    ornaments.label(canvas.image, box)
    if card.day:
        leaf = (left + pad, top + pad, left + pad + sizes.leaf[0], top + pad + sizes.leaf[1])
        drawn.leaf(canvas, card.day, leaf, card.brand)
    if content.rule is not None:
        rule = top + pad + content.rule
        canvas.image.paste(LINE, (left + pad, rule, right - pad, rule + 2))
    _write(canvas, content, left + pad, top + pad, (left + 16, top + 16, right - 16, box[3] - 16))
    if card.status:
        # Where the label is wide, the village has the left.
        room = right - left - 2 * pad - 40 if photo else (right - left) // 2 - 40
        block = fit(card.status, "bold", sizes.status, room, 1)
        wide, high = drawn.tag_size(block)
        drawn.tag(canvas, block, left + pad if photo else right - pad - wide, top - high + 14, RED if card.day else INK, WHITE)


def _village(canvas: Canvas, card: Card, sizes: Sizes, photo: Image.Image | None, left: int, top: int) -> None:
    """The village signs in the upper left corner."""
    block = fit(card.village, "name", tuple(size + 2 for size in sizes.small), canvas.image.width * 3 // 8, 1)
    drawn.tag(canvas, block, left, top, *((card.brand, WHITE) if photo else (CARD, card.deep)))


def _note(canvas: Canvas, card: Card, sizes: Sizes, right: int, top: int) -> None:
    """A word about the photo, small, its plate ending at `right`."""
    if card.note:
        block = fit(card.note, "bold", sizes.eyebrow, canvas.image.width * 3 // 8, 1)
        wide, _ = drawn.tag_size(block)
        drawn.tag(canvas, block, right - wide, top, CARD, INK)


def _write(canvas: Canvas, content: Content, left: int, top: int, allowed: Box) -> None:
    for item in content.items:
        canvas.write(item.block, left + item.left, top + item.top, item.colour, allowed)
