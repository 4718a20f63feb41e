"""Where everything stands on the three shapes of a card."""

from dataclasses import dataclass, replace

from PIL import Image

from storefront.media.cards import canvas as drawn
from storefront.media.cards import ornaments
from storefront.media.cards.canvas import Canvas, Placed
from storefront.media.cards.card import SIZES, Card
from storefront.media.cards.content import Content, Sizes, of_foot, of_label
from storefront.media.cards.ornaments import CARD, INK, LINE, RED, WHITE
from storefront.media.cards.typography import Box, fit

STORY_TOP, STORY_BOTTOM = 200, 220
"""A story's edges lie under the controls of WhatsApp and Instagram: there is nothing to read there."""

_STATUS = Sizes(
    name=(100, 92, 84, 76, 68, 60, 54, 48, 42), rows=5, price=(136, 124, 112, 100, 88), small=(38, 35, 32, 29),
    eyebrow=(30, 27, 24), status=(76, 66, 56, 46, 38, 32), call=(50, 46, 42, 38, 34, 30), leaf=(250, 288), gap=24,
)  # fmt: skip
_SQUARE = Sizes(
    name=(72, 66, 60, 54, 48, 42, 37, 33), rows=5, price=(104, 96, 88, 80, 70), small=(30, 28, 26, 24), eyebrow=(25, 23, 21),
    status=(58, 50, 42, 34, 28, 24), call=(40, 37, 34, 31, 28, 25), leaf=(190, 218), gap=18,
)  # fmt: skip
_SHARE = Sizes(
    name=(76, 70, 64, 58, 52, 46, 40, 35, 31, 28), rows=6, price=(112, 104, 96, 88, 78, 68), small=(30, 28, 26, 24),
    eyebrow=(25, 23, 21), status=(58, 50, 42, 34, 28, 24), call=(30, 28, 26), leaf=(176, 202), gap=18,
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
    canvas = Canvas(Image.new("RGB", SIZES[card.shape], card.deep))
    {"status": _status, "kotak": _square, "bagikan": _share}[card.shape](canvas, card, photo)
    return Composed(canvas.written(), canvas.image, tuple(canvas.texts))


def _status(canvas: Canvas, card: Card, photo: Image.Image | None) -> None:
    wide, high = canvas.image.size
    margin = 56
    side = ornaments.code_side(card.link, 330) if card.link else 0
    column = side + 44 if side else 0
    foot = of_foot(card, _STATUS, wide - 2 * margin - column)
    bottom = high - STORY_BOTTOM - 10
    foot_top = bottom - max(side, foot.height)
    sizes = _STATUS if photo else _large(_STATUS)
    pad = 56
    content = of_label(card, sizes, wide - 2 * margin - 2 * pad, foot_top - 56 - 490 - 2 * pad)
    tall = content.height + 2 * pad
    if photo:
        low = foot_top - 56
        top = low - tall
        # Most of the label is below the photo, so that it hides little of what is for sale.
        band = top + min(150, tall // 2)
    else:
        band = foot_top - 84
        top = (STORY_TOP + 90 + band - tall) // 2
    _picture(canvas, card, photo, (0, 0, wide, band))
    ornaments.edge(canvas.image, 0, band, wide, card.brand)
    _label(canvas, card, photo, sizes, content, (margin, top, wide - margin, top + tall), pad)
    _village(canvas, card, sizes, photo, margin, STORY_TOP + 16)
    if photo:
        _note(canvas, card, sizes, wide - margin, STORY_TOP + 16)
    ornaments.weave(
        canvas.image, (0, high - STORY_BOTTOM + 56, wide, high), card.deep, ornaments.mixed(card.deep, WHITE, 0.07), unit=30
    )
    if side:
        ornaments.code(canvas.image, margin, foot_top, side, card.link)
    _write(
        canvas,
        foot,
        margin + column,
        foot_top + (max(side, foot.height) - foot.height) // 2,
        (margin + column, foot_top - 20, wide - margin + 8, bottom + 10),
    )


def _square(canvas: Canvas, card: Card, photo: Image.Image | None) -> None:
    wide, high = canvas.image.size
    margin = 40
    side = ornaments.code_side(card.link, 330) if card.link else 0
    room = wide - 2 * margin - (side + 32 if side else 0)
    foot = of_foot(card, _SQUARE, room)
    bottom = high - margin
    pad = 40
    sizes = _SQUARE if photo else _large(_SQUARE)
    if photo:
        foot_top = bottom - foot.height
        low = foot_top - (36 if foot.height else 0)
        content = of_label(card, sizes, room - 2 * pad, low - 230 - 2 * pad)
        top = low - content.height - 2 * pad
        band = (bottom - side if side else low - 120) - 76
        box = (margin, top, margin + room, low)
    else:
        foot_top = bottom - (side + foot.height) // 2 if side else bottom - foot.height
        band = bottom - max(side, foot.height) - 76
        ceiling, low = 104, band - 36
        content = of_label(card, sizes, wide - 2 * margin - 2 * pad, low - ceiling - 2 * pad)
        top = (ceiling + low - content.height - 2 * pad) // 2
        box = (margin, top, wide - margin, top + content.height + 2 * pad)
    _picture(canvas, card, photo, (0, 0, wide, band))
    ornaments.edge(canvas.image, 0, band, wide, card.brand)
    _label(canvas, card, photo, sizes, content, box, pad)
    _village(canvas, card, sizes, photo, margin, 32)
    if photo:
        _note(canvas, card, sizes, wide - margin, 32)
    if side:
        ornaments.code(canvas.image, wide - margin - side, bottom - side, side, card.link)
    _write(canvas, foot, margin, foot_top, (margin - 8, foot_top - 12, margin + room + 8, high - 16))


def _share(canvas: Canvas, card: Card, photo: Image.Image | None) -> None:
    wide, high = canvas.image.size
    floor = high - 36
    pad = 40
    sizes = _SHARE if photo else _large(_SHARE)
    left, right = (548, wide - 40) if photo else (110, wide - 110)
    side = ornaments.code_side(card.link, 315) if card.link else 0
    if side and not photo:
        left = 32 + side + 32
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
        _note(canvas, card, sizes, left - 24, 102 if side else floor - 74)
    if side:
        ornaments.code(canvas.image, 32, floor - 32 - side, side, card.link)


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
