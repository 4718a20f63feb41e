"""A card as a JPEG file: the same card and photo give the same bytes."""

import io
import math

from storefront.media.cards.canvas import Canvas
from storefront.media.cards.card import Card
from storefront.media.cards.layouts import compose

MOST = 80_000
"""Bytes of a card."""
# Quantisation steps that grow with a block's frequencies, tried against those of ITU-T T.81, Annex K, and of N. Robidoux on
# cards of the sample village: at equal bytes three points more of SSIMULACRA 2, on the label as on the photo.
_STEPS = [1 + 9 * (math.hypot(down, across) / 7) ** 1.5 for down in range(8) for across in range(8)]
# The smallest step, fine first. With the first the sample village's cards reach 60 at full size and 71 as wide as a phone
# shows them; photos of the worst noise take the last.
_FINENESS = (12, 15, 20, 30, 60, 120)


def draw(card: Card, behind: Canvas, pictured: bool) -> bytes:
    """The finished picture, on the backdrop of its look and photo; `pictured` if there is one."""
    image = compose(card, behind, pictured).written()
    for finest in _FINENESS:
        table = [min(255, round(finest * step)) for step in _STEPS]
        file = io.BytesIO()
        image.save(file, "JPEG", qtables=[table, table], progressive=True, optimize=True)
        if file.tell() <= MOST:
            break
    return file.getvalue()
