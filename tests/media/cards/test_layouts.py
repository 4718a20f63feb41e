"""Every card can be read: nothing is outside its place, over something else, or too faint."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storefront.media.cards.canvas import Canvas
from storefront.media.cards.card import SIZE, Card, Day
from storefront.media.colour import AA_TEXT, contrast
from tests.media.cards.samples import CONTENTS, PHOTOS, card, composed_of

# Longer than anyone writes, or of letters that no font of ours has.
TOO_LONG = ("120", "all long", "long event", "other scripts", "only other scripts")

Box = tuple[int, int, int, int]


def assert_readable(composed: Canvas) -> None:
    """What holds for every card whatever is on it; contrast is that with the worst pixel behind a line."""
    wide, high = SIZE
    assert composed.image.size == (wide, high)
    for placed in composed.texts:
        assert _within(placed.ink, placed.allowed), placed
        assert _within(placed.allowed, (0, 0, wide, high)), placed
        behind = composed.image.crop(placed.ink).getcolors(wide * high) or []
        assert behind, placed
        assert all(contrast(placed.colour, "#{:02x}{:02x}{:02x}".format(*colour)) >= AA_TEXT for _, colour in behind), placed
    for one, other in combinations(composed.texts, 2):
        assert not _overlap(one.ink, other.ink), (one, other)


def _within(inner: Box, outer: Box) -> bool:
    return outer[0] <= inner[0] < inner[2] <= outer[2] and outer[1] <= inner[1] < inner[3] <= outer[3]


def _overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def assert_complete(wanted: Card, composed: Canvas) -> None:
    """Name, price and status are there to the last letter, day and month too."""
    said = [placed.text for placed in composed.texts]
    shown = "".join(said).replace(" ", "")
    for text in (wanted.name, wanted.price, wanted.status, wanted.village):
        assert text.replace(" ", "") in shown
    if wanted.day:
        assert {wanted.day.weekday.upper(), wanted.day.day, wanted.day.month.upper()} <= set(said)


@pytest.mark.parametrize("content", CONTENTS)
@pytest.mark.parametrize("photo", ["none", "stripes"])
def test_any_content_can_be_read(content: str, photo: str) -> None:
    """Short and long, with an emoji of several parts, with and without a photo; what matters is cut only where it's far too long."""
    wanted = card(content)
    composed = composed_of(wanted, PHOTOS[photo])
    assert_readable(composed)
    if content not in TOO_LONG:
        assert_complete(wanted, composed)


@pytest.mark.parametrize("photo", PHOTOS)
def test_any_photo_leaves_the_words_readable(photo: str) -> None:
    """Black, white, striped, of one pixel, far too wide, far too tall."""
    assert_readable(composed_of(card(), PHOTOS[photo]))


def test_name_and_price_are_the_largest() -> None:
    """What is it and what does it cost: seen first, and still when the card is a quarter as wide."""
    wanted = card()
    texts = {placed.text: placed.size for placed in composed_of(wanted, PHOTOS["bright"]).texts}
    others = max(size for text, size in texts.items() if text not in (wanted.name, wanted.price))
    assert texts[wanted.price] > texts[wanted.name] > others
    assert texts[wanted.name] >= SIZE[0] / 20


def test_a_sunday_is_red() -> None:
    """Only the number of the day, and only of a Sunday."""
    for content, red in (("event", {"20"}), ("long event", set())):
        texts = composed_of(card(content), None).texts
        assert {placed.text for placed in texts if placed.colour == "#a2351b"} == red


_anything = st.text(max_size=150)


@settings(max_examples=20, deadline=None)
@given(_anything, _anything, _anything, st.lists(_anything, max_size=3), _anything, st.booleans())
def test_any_unicode_is_drawn(name: str, unit: str, call: str, lines: list[str], word: str, event: bool) -> None:
    """Nothing that a text can hold stops the drawing, and all of it stays on the card."""
    wanted = Card(
        name, word, "#243f8c", "#1a2e65", eyebrow=word, price=word, unit=unit, lines=tuple(lines), status=word,
        call=call, note=word, day=Day(word, "7", word, red=False) if event else None,
    )  # fmt: skip
    wide, high = SIZE
    for placed in composed_of(wanted, None).texts:
        assert 0 <= placed.ink[0] <= placed.ink[2] <= wide
        assert 0 <= placed.ink[1] <= placed.ink[3] <= high
