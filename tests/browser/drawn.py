"""Pictures that a page has drawn, taken out of any browser."""

import base64
import io

import zxingcpp
from PIL import Image

READY = "[...document.querySelectorAll('.drawn img')].map(image => image.naturalHeight).join() === '1920,1080'"
"""Both shapes of the one that is open stand there."""
PIXELS = """[...document.querySelectorAll('.drawn img')].map(image => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
    canvas.getContext('2d').drawImage(image, 0, 0);
    return canvas.toDataURL('image/png');
})"""
"""What they show, whatever kind of address they have."""


def pictures(addresses: list[str]) -> list[Image.Image]:
    return [Image.open(io.BytesIO(base64.b64decode(address.partition(",")[2]))).convert("RGB") for address in addresses]


def codes(picture: Image.Image) -> list[str]:
    return [code.text for code in zxingcpp.read_barcodes(picture)]


def assert_drawn(found: list[Image.Image], link: str) -> None:
    """A status and a square picture: photo, label and words on both, the code on the second, also after a chat has made it small."""
    status, square = found
    assert (status.size, square.size) == ((1080, 1920), (1080, 1080))
    assert (codes(status), codes(square)) == ([], [link])
    small = io.BytesIO()
    square.resize((432, 432)).save(small, "JPEG", quality=60)
    assert codes(Image.open(small)) == [link]
    for picture in found:
        colours = picture.getcolors(picture.width * picture.height) or []
        assert len(colours) > 5000, "no photo"
        assert sum(count for count, colour in colours if min(colour) > 240) > 50_000, "no label"
        assert sum(count for count, colour in colours if max(colour) < 60) > 5_000, "no words"
