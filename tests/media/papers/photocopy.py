"""A paper as it comes out of a printer without colour, and of a bad copier after that."""

from collections.abc import Iterator, Sequence
from itertools import product

import pypdfium2
import zxingcpp
from PIL import Image, ImageDraw, ImageEnhance, ImageFilter

from tests.media.papers.pdf import Box


def pages(pdf: bytes, dpi: int) -> Iterator[Image.Image]:
    """Each page in grey."""
    document = pypdfium2.PdfDocument(pdf)
    for page in document:
        yield page.render(scale=dpi / 72, grayscale=True).to_pil()
    document.close()


def pale(page: Image.Image) -> Image.Image:
    """Blurred, pale, 7 degrees askew, a corner torn off."""
    faint = ImageEnhance.Contrast(page.filter(ImageFilter.GaussianBlur(1.4))).enhance(0.45)
    askew = faint.rotate(7, Image.Resampling.BILINEAR, expand=True, fillcolor=255)
    torn = askew.width // 5
    ImageDraw.Draw(askew).polygon([(askew.width, 0), (askew.width - torn, 0), (askew.width, torn)], fill=128)
    return askew


def harsh(page: Image.Image) -> Image.Image:
    """A little blurred and askew, and so dark that there is hardly any grey left."""
    return _dark(page).rotate(-2, Image.Resampling.BILINEAR, expand=True, fillcolor=255)


def _dark(page: Image.Image) -> Image.Image:
    return ImageEnhance.Contrast(page.filter(ImageFilter.GaussianBlur(0.8))).enhance(2.5)


def codes(page: Image.Image) -> list[str]:
    """What a phone reads there."""
    return sorted(found.text for found in zxingcpp.read_barcodes(page, formats=zxingcpp.BarcodeFormat.QRCode))


def apart(page: Image.Image, dpi: int, boxes: Sequence[Box]) -> int:
    """How many of a line's signs, whose boxes are in points, stand apart on a harsh copy: those that run into each other are one."""
    left, bottom = (min(box[side] for box in boxes) * dpi / 72 for side in (0, 1))
    right, top = (max(box[side] for box in boxes) * dpi / 72 for side in (2, 3))
    line = _dark(page.crop((int(left) - 2, int(page.height - top) - 2, int(right) + 2, int(page.height - bottom) + 2)))
    # White on a dark band is read as black on white is.
    inside = line.point(lambda value: 255 if value > 127 else 0)
    shades = {shade: int(count) for count, shade in inside.getcolors() or ()}
    rarer = min(shades, key=lambda shade: shades[shade])
    ink = {at for at in product(range(inside.width), range(inside.height)) if inside.getpixel(at) == rarer}
    return sum(len(part) > 3 for part in _parts(ink))


def _parts(ink: set[tuple[int, int]]) -> Iterator[set[tuple[int, int]]]:
    """What hangs together."""
    while ink:
        part, edge = set(), {ink.pop()}
        while edge:
            part |= edge
            edge = {(x + right, y + down) for x, y in edge for right, down in product((-1, 0, 1), repeat=2)} & ink
            ink -= edge
        yield part
