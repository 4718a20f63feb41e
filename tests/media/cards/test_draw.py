"""The file that goes into a chat."""

import io

import pytest
from PIL import Image

from storefront.media.cards.card import SIZE
from storefront.media.cards.draw import MOST
from tests.media.cards.samples import PHOTOS, card, drawn, noise


def _opened(file: bytes) -> Image.Image:
    return Image.open(io.BytesIO(file))


def test_only_pixels_are_in_the_file() -> None:
    """A JPEG of the promised size with the segments that decoding needs: no EXIF, no profile, no comment."""
    photo = noise(300, 300)
    photo.info = {"exif": b"Exif\0\0secret", "icc_profile": b"secret", "comment": b"secret"}
    file = drawn(card(), photo)
    image = _opened(file)
    assert (image.format, image.mode, image.size) == ("JPEG", "RGB", SIZE)
    assert set(image.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density", "progressive", "progression"}
    assert image.info["progressive"]
    assert b"secret" not in file


def test_the_worst_photo_stays_small() -> None:
    """Noise is encoded more coarsely."""
    assert len(drawn(card(), noise(1100, 900))) <= MOST


@pytest.mark.parametrize("photo", ["none", "stripes"])
def test_equal_cards_are_equal_bytes(photo: str) -> None:
    """Nothing of an earlier card, of a clock or of chance is in it."""
    first = drawn(card("cancelled event"), PHOTOS[photo])
    drawn(card("emoji"), PHOTOS["bright"])
    assert drawn(card("cancelled event"), PHOTOS[photo]) == first


def test_what_cannot_be_had_is_pale() -> None:
    """The photo of a card with a status has nearly no colour left."""
    red = Image.new("RGB", (800, 600), "#ff0000")
    spread = []
    for content in ("plain", "sold out"):
        corner = _opened(drawn(card(content), red)).crop((300, 300, 400, 400)).resize((1, 1)).getpixel((0, 0))
        spread.append(max(corner) - min(corner))
    assert spread[0] > 200
    assert spread[1] < 60
