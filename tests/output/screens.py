"""Which file of a `<picture>` a browser asks for (HTML, 4.8.4.3), on a screen of some width and sharpness."""

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tests.output.pages import PageOnDisk

AVIF, WEBP, JPEG = ("image/avif", "image/webp"), ("image/webp",), ()
"""What a browser shows besides JPEG: Chrome 85, Firefox 93 and Safari 16 all three; Chrome 80 and Safari 14 no AVIF; older ones neither."""
_EM = 16


@dataclass(frozen=True)
class Screen:
    """`width` in CSS pixels, `density` in pixels a point, `formats` one of the above."""

    width: int
    density: float
    formats: tuple[str, ...] = AVIF


@dataclass(frozen=True)
class Source:
    """(address, width in pixels) of the files of one format, narrow first; no widths in a place for one small file."""

    kind: str
    files: tuple[tuple[str, int], ...]
    sizes: str


PHONES = tuple(
    Screen(width, density, formats)
    for width in (320, 340, 360, 375, 384, 390, 393, 412, 414, 428, 430) for density in (1.0, 1.5, 2.0, 2.625, 3.0, 3.5)
    for formats in (AVIF, WEBP, JPEG))
WIDE = tuple(
    Screen(width, density, formats)
    for width in (768, 1024, 1280, 1366, 1920) for density in (1.0, 1.25, 1.5, 2.0)
    for formats in (AVIF, WEBP, JPEG))


def pictures(page: PageOnDisk) -> Iterator[tuple[Source, ...]]:
    """The sources of each `<picture>`, as the page names them, the plain one last."""
    found: list[Source] | None = None
    for tag, attributes in page.tags:
        if tag == "picture":
            found = []
        elif tag == "source" and found is not None:
            found.append(_source(attributes["type"], attributes["srcset"], attributes.get("sizes", "")))
        elif tag == "img" and found is not None:
            found.append(_source("image/jpeg", attributes.get("srcset") or attributes["src"], attributes.get("sizes", "")))
            yield tuple(found)
            found = None


def chosen(picture: Sequence[Source], screen: Screen) -> str:
    """The address of the file that is asked for: the first that is wide enough, as Chromium, Firefox and WebKit choose."""
    source = next(one for one in picture if one.kind in (*screen.formats, "image/jpeg"))
    if not source.sizes:
        return source.files[0][0]
    need = length(source.sizes, screen) * screen.density
    return next((address for address, width in source.files if width >= need), source.files[-1][0])


def length(sizes: str, screen: Screen) -> float:
    """What `sizes` says of this screen, in CSS pixels: the first part whose condition holds."""
    for part in sizes.split(", "):
        condition, value = re.fullmatch(r"((?:\([^)]*\)|\band\b|\s)*)(.*)", part).groups()  # type: ignore[union-attr]
        if all(_holds(name, float(number), screen) for name, number in re.findall(r"\(([a-z-]+): ([\d.]+)[a-z]+\)", condition)):
            factors = re.fullmatch(r"(?:calc\()?([^)]*)\)?", value)[1].split(" * ")  # type: ignore[index]
            return math.prod(_pixels(factor, screen) for factor in factors)
    raise AssertionError(f"no length in {sizes}")


def _holds(name: str, number: float, screen: Screen) -> bool:
    return {
        "max-width": screen.width <= number * _EM, "min-width": screen.width >= number * _EM,
        "min-resolution": screen.density >= number}[name]


def _pixels(factor: str, screen: Screen) -> float:
    if factor.endswith("vw"):
        return float(factor[:-2]) * screen.width / 100
    return float(factor[:-3]) * _EM if factor.endswith("rem") else float(factor)


def _source(kind: str, srcset: str, sizes: str) -> Source:
    files = (candidate.split() for candidate in srcset.split(","))
    return Source(kind, tuple((address, int(width[0][:-1]) if width else 0) for address, *width in files), sizes)
