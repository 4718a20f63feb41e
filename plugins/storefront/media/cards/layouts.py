"""Where everything stands on a card."""

from dataclasses import replace

from PIL import Image

from storefront.media.cards import canvas as drawn
from storefront.media.cards import ornaments
from storefront.media.cards.canvas import Canvas
from storefront.media.cards.card import SIZE, Card, Look
from storefront.media.cards.content import EYEBROW, LARGE, LEAF, NAME, SMALL, of_label
from storefront.media.cards.ornaments import CARD, INK, LINE, RED, WHITE
from storefront.media.cards.typography import fit

_STATUS = (58, 50, 42, 34, 28, 24)
# Where the plaited edge begins, where the photo ends, and where a label beside a photo begins.
_FLOOR, _PHOTO, _LABEL = SIZE[1] - ornaments.EDGE_HEIGHT, 650, 548


def backdrop(look: Look, photo: Image.Image | None) -> Canvas:
    """What the cards of one product share, drawn once: what lies behind the label. `photo` is upright sRGB of any size;
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
    signed = fit(look.village, "name", tuple(size + 2 for size in SMALL), wide * 3 // 8, 1)
    drawn.tag(canvas, signed, 32, 28, *((look.brand, WHITE) if photo else (CARD, look.deep)))
    if photo and look.note:
        note = fit(look.note, "bold", EYEBROW, wide * 3 // 8, 1)
        drawn.tag(canvas, note, _LABEL - 24 - drawn.tag_size(note)[0], _FLOOR - 74, CARD, INK)
    return canvas


def compose(card: Card, behind: Canvas, pictured: bool) -> Canvas:
    """The card's shapes and words, on what `backdrop` gave for its look; `pictured` if that shows a photo.

    A link preview shows no address, since the message around it does, and has whom to order from among the facts.
    """
    canvas = Canvas(behind.image.copy(), [*behind.texts])
    wide = canvas.image.width
    pad = 40
    left, right = (_LABEL, wide - 40) if pictured else (110, wide - 110)
    # Above the label there is room for the status, or for the village where the label is wide.
    reserve = 74 if card.status or not pictured else 0
    room = _FLOOR - 2 * 36 - 2 * pad - reserve
    said = replace(card, lines=(*card.lines, card.call)) if card.call else card
    # Without a photo the name is the picture.
    content = of_label(said, NAME if pictured else LARGE, right - left - 2 * pad, room)
    top = 36 + reserve + (room - content.height) // 2
    bottom = top + content.height + 2 * pad
    ornaments.label(canvas.image, (left, top, right, bottom))
    if card.day:
        drawn.leaf(canvas, card.day, (left + pad, top + pad, left + pad + LEAF[0], top + pad + LEAF[1]), card.brand)
    if content.rule is not None:
        rule = top + pad + content.rule
        canvas.image.paste(LINE, (left + pad, rule, right - pad, rule + 2))
    for item in content.items:
        allowed = (left + 16, top + 16, right - 16, bottom - 16)
        canvas.write(item.block, left + pad + item.left, top + pad + item.top, item.colour, allowed)
    if card.status:
        # It lies across the label's upper border. Where the label is wide, the village has the left.
        block = fit(card.status, "bold", _STATUS, right - left - 2 * pad - 40 if pictured else (right - left) // 2 - 40, 1)
        wide, high = drawn.tag_size(block)
        drawn.tag(canvas, block, left + pad if pictured else right - pad - wide, top - high + 14, RED if card.day else INK, WHITE)
    return canvas
