"""The file that goes into a chat."""

import io

import pytest
import zxingcpp
from PIL import Image

from storefront.media.cards.card import SIZES, Shape
from storefront.media.cards.draw import draw
from tests.media.cards.samples import PHOTOS, SHAPES, card, noise

WITH_CODE = [
    (shape, content)
    for shape in ("status", "kotak")
    for content in ("plain", "all long", "village", "cancelled event", "bright village")
]


def _opened(file: bytes) -> Image.Image:
    return Image.open(io.BytesIO(file))


@pytest.mark.parametrize(("shape", "content"), WITH_CODE)
@pytest.mark.parametrize("photo", ["none", "stripes"])
def test_the_code_leads_to_the_page(shape: Shape, content: str, photo: str) -> None:
    """As it is, and after a chat has made it small and coarse."""
    wanted = card(shape, content)
    image = _opened(draw(wanted, PHOTOS[photo]))
    again = io.BytesIO()
    image.resize((round(image.width * 0.4), round(image.height * 0.4))).save(again, "JPEG", quality=60)
    for seen in (image, _opened(again.getvalue())):
        assert [code.text for code in zxingcpp.read_barcodes(seen)] == [wanted.link]


@pytest.mark.parametrize("shape", SHAPES)
def test_no_link_no_code(shape: Shape) -> None:
    """A card without a link has nothing that a scanner would take for one."""
    assert zxingcpp.read_barcodes(_opened(draw(card(shape, "only a name"), None))) == []


@pytest.mark.parametrize("shape", SHAPES)
def test_only_pixels_are_in_the_file(shape: Shape) -> None:
    """A JPEG of the promised size with the segments that decoding needs: no EXIF, no profile, no comment."""
    photo = noise(300, 300)
    photo.info = {"exif": b"Exif\0\0secret", "icc_profile": b"secret", "comment": b"secret"}
    file = draw(card(shape), photo)
    image = _opened(file)
    assert (image.format, image.mode, image.size) == ("JPEG", "RGB", SIZES[shape])
    assert set(image.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density", "progressive", "progression"}
    assert image.info["progressive"]
    assert b"secret" not in file


@pytest.mark.parametrize("shape", SHAPES)
def test_the_worst_photo_stays_small(shape: Shape) -> None:
    """Noise is encoded more coarsely; a link preview is below 300 KB."""
    limit = {"bagikan": 300_000, "kotak": 460_000, "status": 820_000}[shape]
    assert len(draw(card(shape), noise(1100, 900))) < limit


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("photo", ["none", "stripes"])
def test_equal_cards_are_equal_bytes(shape: Shape, photo: str) -> None:
    """Nothing of an earlier card, of a clock or of chance is in it."""
    first = draw(card(shape, "cancelled event"), PHOTOS[photo])
    draw(card(shape, "emoji"), PHOTOS["bright"])
    assert draw(card(shape, "cancelled event"), PHOTOS[photo]) == first


def test_what_cannot_be_had_is_pale() -> None:
    """The photo of a card with a status has nearly no colour left."""
    red = Image.new("RGB", (800, 600), "#ff0000")
    spread = []
    for content in ("plain", "sold out"):
        corner = _opened(draw(card("kotak", content), red)).crop((900, 300, 1000, 400)).resize((1, 1)).getpixel((0, 0))
        spread.append(max(corner) - min(corner))
    assert spread[0] > 200
    assert spread[1] < 60
