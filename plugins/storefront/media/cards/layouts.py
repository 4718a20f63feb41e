"""Where everything stands on a card."""

from dataclasses import dataclass, replace

from PIL import Image

from storefront.media.cards import canvas as drawn
from storefront.media.cards import ornaments
from storefront.media.cards.canvas import Canvas, Placed
from storefront.media.cards.card import SIZE, Card, Look
from storefront.media.cards.content import Content, Sizes, of_label
from storefront.media.cards.ornaments import CARD, INK, LINE, RED, WHITE
from storefront.media.cards.typography import Box, fit

_SIZES = Sizes(
    name=(76, 70, 64, 58, 52, 46, 40, 35, 31, 28), rows=6, price=(112, 104, 96, 88, 78, 68), small=(30, 28, 26, 24),
    eyebrow=(25, 23, 21), status=(58, 50, 42, 34, 28, 24), leaf=(176, 202), gap=18,
)  # fmt: skip
# Where the plaited edge begins, where the photo ends, and where a label beside a photo begins.
_FLOOR, _PHOTO, _LABEL = SIZE[1] - ornaments.EDGE_HEIGHT, 650, 548


@dataclass(frozen=True, slots=True)
class Backdrop:
    """What the cards of one product share, drawn once: `texts` will be written on `image`; `pictured` if that shows a photo."""

    image: Image.Image
    texts: tuple[Placed, ...]
    pictured: bool


@dataclass(frozen=True, slots=True)
class Composed:
    """A finished card, the same before a word was written on it, and the words."""

    image: Image.Image
    background: Image.Image
    texts: tuple[Placed, ...]


def backdrop(look: Look, photo: Image.Image | None) -> Backdrop:
    """What lies behind the label. `photo` is upright sRGB of any size;
    without one the plait is the picture, and the note about it is left out."""
    canvas = Canvas(Image.new("RGB", SIZE, look.deep))
    wide = canvas.image.width
    box = (0, 0, _PHOTO if photo else wide, _FLOOR)
    if photo:
        picture = ornaments.cut(photo, box[2:])
        canvas.image.paste(ornaments.faded(picture) if look.pale else picture, box)
    else:
        ornaments.weave(canvas.image, box, look.deep, ornaments.mixed(look.brand, WHITE, 0.1), unit=30)
    ornaments.edge(canvas.image, 0, _FLOOR, wide, look.brand)
    _village(canvas, look, photo, 32, 28)
    if photo:
        _note(canvas, look, _LABEL - 24, _FLOOR - 74)
    return Backdrop(canvas.image, tuple(canvas.texts), photo is not None)


def compose(card: Card, behind: Backdrop) -> Composed:
    """The card as pixels, on what `backdrop` gave for its look.

    A link preview shows no address, since the message around it does, and has whom to order from among the facts.
    """
    canvas = Canvas(behind.image.copy(), list(behind.texts))
    _arrange(canvas, card, behind.pictured)
    return Composed(canvas.written(), canvas.image, tuple(canvas.texts))


def _arrange(canvas: Canvas, card: Card, pictured: bool) -> None:
    wide = canvas.image.width
    pad = 40
    sizes = _SIZES if pictured else _large(_SIZES)
    left, right = (_LABEL, wide - 40) if pictured else (110, wide - 110)
    # Above the label there is room for the status, or for the village where the label is wide.
    reserve = 74 if card.status or not pictured else 0
    room = _FLOOR - 2 * 36 - 2 * pad - reserve
    said = replace(card, lines=(*card.lines, card.call)) if card.call else card
    content = of_label(said, sizes, right - left - 2 * pad, room)
    top = 36 + reserve + (room - content.height) // 2
    _label(canvas, card, pictured, sizes, content, (left, top, right, top + content.height + 2 * pad), pad)


def _large(sizes: Sizes) -> Sizes:
    """Without a photo the name is the picture."""
    larger = tuple(round(sizes.name[0] * part) for part in (1.6, 1.4, 1.25, 1.1))
    return replace(sizes, name=(*larger, *sizes.name))


def _label(canvas: Canvas, card: Card, pictured: bool, sizes: Sizes, content: Content, box: Box, pad: int) -> None:
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
        room = right - left - 2 * pad - 40 if pictured else (right - left) // 2 - 40
        block = fit(card.status, "bold", sizes.status, room, 1)
        wide, high = drawn.tag_size(block)
        drawn.tag(canvas, block, left + pad if pictured else right - pad - wide, top - high + 14, RED if card.day else INK, WHITE)


def _village(canvas: Canvas, look: Look, photo: Image.Image | None, left: int, top: int) -> None:
    """The village signs in the upper left corner."""
    block = fit(look.village, "name", tuple(size + 2 for size in _SIZES.small), canvas.image.width * 3 // 8, 1)
    drawn.tag(canvas, block, left, top, *((look.brand, WHITE) if photo else (CARD, look.deep)))


def _note(canvas: Canvas, look: Look, right: int, top: int) -> None:
    """A word about the photo, small, its plate ending at `right`."""
    if look.note:
        block = fit(look.note, "bold", _SIZES.eyebrow, canvas.image.width * 3 // 8, 1)
        wide, _ = drawn.tag_size(block)
        drawn.tag(canvas, block, right - wide, top, CARD, INK)


def _write(canvas: Canvas, content: Content, left: int, top: int, allowed: Box) -> None:
    for item in content.items:
        canvas.write(item.block, left + item.left, top + item.top, item.colour, allowed)
