"""What stands on a card's label and below it, fitted and arranged, before there is a place for it."""

from dataclasses import dataclass
from itertools import product

from storefront.media.cards.card import Card
from storefront.media.cards.ornaments import INK, INK_2
from storefront.media.cards.typography import DESCENT, Block, fit

# Pixels to the em, large ones first.
NAME = (76, 70, 64, 58, 52, 46, 40, 35, 31, 28)
LARGE = (122, 106, 95, 84, *NAME)
SMALL, EYEBROW = (30, 28, 26, 24), (25, 23, 21)
_PRICE = (112, 104, 96, 88, 78, 68)
LEAF = (176, 202)
"""Width and height of a calendar leaf, in pixels."""
_ROWS, _GAP = 6, 18


@dataclass(frozen=True, slots=True)
class Item:
    """A block with its place, from the upper left corner of what it is part of."""

    block: Block
    left: int
    top: int
    colour: str


@dataclass(frozen=True, slots=True)
class Content:
    """`rule` is where a hairline goes, None for none."""

    items: tuple[Item, ...]
    height: int
    rule: int | None = None


def of_label(card: Card, names: tuple[int, ...], room: int, height: int) -> Content:
    """Eyebrow, name, price with unit, further facts in at most `height` pixels.

    Beside a calendar leaf stand eyebrow and name, below it the rest. The unit stands beside the price, or below where it's long;
    a word before the price ("mulai") is as small.
    The name takes what the others leave, but facts make room, the last one first, before it becomes small or is cut.
    """
    gap = _GAP
    leaf, indent = (LEAF[1], LEAF[0] + 2 * gap) if card.day else (0, 0)
    eyebrow = fit(card.eyebrow.upper(), "eyebrow", EYEBROW, room - indent, 1)
    before, space, amount = card.price.rpartition(" Rp")
    amount = f"{space.strip()}{amount}"
    lead = fit(before, "text", SMALL, room, 1)
    inset = lead.width + gap // 2 if lead.lines else 0
    price = fit(amount, "price", _PRICE, room - inset, 1)
    beside = _beside(card.unit, room - inset - price.width - gap - 8) if price.lines else None
    unit = fit("" if beside else card.unit, "text", SMALL, room, 2)
    head = _with(eyebrow, gap * 2 // 3)
    fixed = head + _with(price, gap * 5 // 4) + _with(unit, gap // 2)
    for count, rows in product(range(len(card.lines), -1, -1), (3, _ROWS)):
        facts = _facts(card.lines[:count], room, height - leaf - 3 * gap if leaf else (height - fixed) // 2)
        below = sum(_with(block, gap // 2) for block in facts) + (gap * 3 // 2 if facts else 0)
        name = fit(card.name, "name", names, room - indent, rows, height - fixed - below)
        upper = max(head + name.height, leaf)
        if name.whole and name.size >= names[-4] and upper + fixed - head + below <= height:
            break

    items = [Item(eyebrow, indent, 0, INK_2), Item(name, indent, head, INK)]
    top = upper
    if price.lines:
        top += gap * 5 // 4
        if lead.lines:
            items.append(Item(lead, 0, top + _baseline(price) - _baseline(lead), INK_2))
        items.append(Item(price, inset, top, INK))
        if beside:
            items.append(Item(beside, inset + price.width + gap + 8, top + _baseline(price) - _baseline(beside), INK_2))
        top += price.height
    if unit.lines:
        top += gap // 2
        items.append(Item(unit, 0, top, INK_2))
        top += unit.height
    rule = top + gap if facts else None
    top += gap * 3 // 2 if facts else 0
    for block in facts:
        top += gap // 2
        items.append(Item(block, 0, top, INK))
        top += block.height
    return Content(tuple(items), top, rule)


def _with(block: Block, gap: int) -> int:
    """The height of a block and of the gap beside it; nothing for no lines."""
    return block.height + gap if block.lines else 0


def _baseline(block: Block) -> int:
    """Where the last line stands, from the block's top."""
    return block.height - round(block.size * DESCENT)


def _beside(unit: str, room: int) -> Block | None:
    """The unit beside the price, where it fits there without being small."""
    if not unit or room < 4 * SMALL[0]:
        return None
    block = fit(unit, "text", SMALL[:2], room, 2)
    return block if block.whole else None


def _facts(lines: tuple[str, ...], room: int, height: int) -> list[Block]:
    """Each in one row where that needs no small letters, else in two; in one, cut, where two would take more than `height`."""
    facts: list[Block] = []
    for size, rows in [*((size, 1) for size in SMALL[:-1]), *((size, 2) for size in SMALL), (SMALL[-1], 1)]:
        facts = [block for line in lines if (block := fit(line, "text", (size,), room, rows)).lines]
        if all(block.whole for block in facts) and sum(block.height for block in facts) <= height:
            break
    return facts
