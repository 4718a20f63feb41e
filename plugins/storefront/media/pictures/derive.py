"""From one photo the pictures that the pages need: several widths, each in three formats,
of which nothing but the pixels remains."""

import io
from collections.abc import Mapping
from dataclasses import dataclass

from PIL import (
    Image,
    WebPImagePlugin,  # noqa: F401  (else the first WebP makes Pillow load all its forty formats)
)

from storefront.media.pictures.opening import opened
from storefront.media.pictures.recipe import DRAWING, FORMATS, LOGO_SIDE, LOGO_SUFFIX, PLAIN, TALLEST, WIDTHS, offered

_PAPER = (247, 240, 225)


@dataclass(frozen=True, slots=True)
class Derived:
    """`sizes` are (width, height) in pixels, narrow first; `files` by name, "480.avif"; `tone` is the mean colour, `#rrggbb`."""

    sizes: tuple[tuple[int, int], ...]
    tone: str
    files: Mapping[str, bytes]


def photo(raw: bytes, most: int = WIDTHS[-1]) -> Derived:
    """Every width up to the photo's own and `most`, in the formats in which it is offered;
    the widest as JPEG as well. Raises PhotoError."""
    widest = flat(opened(raw, (WIDTHS[-1], round(WIDTHS[-1] * TALLEST))))
    pictures = [widest]
    for width in sorted((width for width in WIDTHS if width < widest.width), reverse=True):
        size = width, max(1, round(widest.height * width / widest.width))
        pictures.insert(0, pictures[0].resize(size, Image.Resampling.LANCZOS))  # each from the next wider one: half the work
    pictures = [picture for picture in pictures if picture.width <= most]
    widths = [picture.width for picture in pictures]
    files = {
        f"{picture.width}.{suffix}": _saved(picture, kind, options)
        for picture in pictures for suffix, (kind, options) in FORMATS.items()
        if picture.width in offered(suffix, widths) or (suffix == PLAIN and picture.width == widths[-1])
    }
    mean = pictures[0].resize((1, 1), Image.Resampling.BOX).tobytes()
    return Derived(tuple(picture.size for picture in pictures), f"#{mean.hex()}", files)


def logo(raw: bytes) -> Derived:
    """A PNG that keeps its transparency, at most `LOGO_SIDE` pixels long. Raises PhotoError."""
    picture = opened(raw, (LOGO_SIDE, LOGO_SIDE)).convert("RGBA").quantize(64)
    return Derived((picture.size,), "", {f"{picture.width}.{LOGO_SUFFIX}": _saved(picture, "PNG", {"optimize": True})})


def small(raw: bytes) -> bytes:
    """A drawing of our own, of flat colours, as WebP."""
    with Image.open(io.BytesIO(raw)) as image:
        return _saved(image.convert("RGB"), *DRAWING)


def flat(image: Image.Image) -> Image.Image:
    """RGB on the page's paper colour where the photo lets it through."""
    if image.mode != "RGBA":
        return image
    paper = Image.new("RGB", image.size, _PAPER)
    paper.paste(image, mask=image.getchannel("A"))
    return paper


def _saved(picture: Image.Image, kind: str, options: Mapping[str, object]) -> bytes:
    # Pillow carries comments and profiles along in `info` and writes some of them unasked.
    picture.info = {}
    out = io.BytesIO()
    picture.save(out, kind, **options)
    return out.getvalue()
