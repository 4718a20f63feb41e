"""A card as a JPEG file: the same card and photo give the same bytes."""

import io

from PIL import Image

from storefront.media.cards.card import Card
from storefront.media.cards.layouts import compose

_BYTES_PER_PIXEL = 0.39
"""At this rate 1200 × 630 pixels stay below 300 KB: in link previews, WhatsApp may leave out what is larger."""


def draw(card: Card, photo: Image.Image | None) -> bytes:
    """The finished picture; `photo` is upright RGB in sRGB, of any size."""
    image = compose(card, photo).image
    limit = image.width * image.height * _BYTES_PER_PIXEL
    for quality in (84, 74, 60, 45, 30, 15):
        file = io.BytesIO()
        image.save(file, "JPEG", quality=quality, progressive=True, optimize=True)
        if file.tell() <= limit:
            break
    return file.getvalue()
