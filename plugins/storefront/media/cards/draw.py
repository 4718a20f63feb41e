"""A card as a JPEG file: the same card and photo give the same bytes."""

import io

from storefront.media.cards.canvas import Canvas
from storefront.media.cards.card import Card
from storefront.media.cards.layouts import compose
from storefront.media.jpeg import tables

MOST = 80_000
"""Bytes of a card."""
# The smallest step (jpeg.py), fine first. With the first the sample village's cards reach 60 of SSIMULACRA 2 at full size and 71
# as wide as a phone shows them; photos of the worst noise take the last.
_FINENESS = (12, 15, 20, 30, 60, 120)


def draw(card: Card, behind: Canvas, pictured: bool) -> bytes:
    """The finished picture, on the backdrop of its look and photo; `pictured` if there is one."""
    image = compose(card, behind, pictured).written()
    for finest in _FINENESS:
        file = io.BytesIO()
        image.save(file, "JPEG", qtables=tables(finest), progressive=True, optimize=True)
        if file.tell() <= MOST:
            break
    return file.getvalue()
