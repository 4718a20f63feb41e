"""From the village's one colour to the tones that the theme paints with, readable whatever the colour is.

The arithmetic is Björn Ottosson's Oklab (https://bottosson.github.io/posts/oklab/), in which lightness, chroma
and hue can be moved apart from each other; the contrast is that of WCAG 2.2 ("contrast ratio").
"""

import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

AA_TEXT = 4.5

# What the tones meet in the theme: the surfaces of tokens.css and the inks that lie on brand and deep.
LIGHT_SURFACES = ("#f7f0e1", "#fffdf7", "#eae1cb")
DARK_SURFACES = ("#181511", "#231f19", "#2c271e")
ON_BRAND = ("#ffffff",)
ON_DEEP = ("#ffffff", "#fffaf0", "#d6d6dc")

_HEX = re.compile(r"#[0-9a-fA-F]{6}")
_STEP = 0.005

Rgb = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Tones:
    """`brand` is under the order button, `deep` under the owner's band, `link` is text and lines."""

    brand: str
    deep: str
    link: str


@dataclass(frozen=True, slots=True)
class Palette:
    """The tones of the light and of the dark look."""

    light: Tones
    dark: Tones


@lru_cache(maxsize=16)  # every card asks for its village's
def palette(colour: str) -> Palette:
    """All tones of a village whose colour is `colour` (`#rrggbb`)."""
    lightness, chroma, hue = _to_oklch(_parse(colour))
    brand = _darkened(min(max(lightness, 0.3), 0.44), chroma, hue, against=(*ON_BRAND, *LIGHT_SURFACES))
    light = Tones(brand, _darkened(0.32, min(chroma, 0.1), hue, against=ON_DEEP), brand)
    dark = Tones(
        _darkened(0.54, min(chroma, 0.15), hue, against=ON_BRAND),
        _darkened(0.27, min(chroma, 0.06), hue, against=ON_DEEP),
        _lightened(0.81, min(chroma, 0.1), hue, against=DARK_SURFACES),
    )
    return Palette(light, dark)


def contrast(one: str, other: str) -> float:
    """WCAG's contrast ratio of two colours, from 1 to 21."""
    low, high = sorted((_luminance(_parse(one)), _luminance(_parse(other))))
    return (high + 0.05) / (low + 0.05)


def _darkened(lightness: float, chroma: float, hue: float, against: tuple[str, ...]) -> str:
    return _moved(lightness, chroma, hue, against, lambda value: value - _STEP)


def _lightened(lightness: float, chroma: float, hue: float, against: tuple[str, ...]) -> str:
    return _moved(lightness, chroma, hue, against, lambda value: value + _STEP)


def _moved(lightness: float, chroma: float, hue: float, against: tuple[str, ...], move: Callable[[float], float]) -> str:
    """The nearest lightness in one direction at which every text of `against` can be read.

    It ends: black and white themselves reach AA against everything that is asked here.
    """
    while True:
        tone = _in_gamut(min(max(lightness, 0.0), 1.0), chroma, hue)
        if not 0 < lightness < 1 or all(contrast(tone, other) >= AA_TEXT for other in against):
            return tone
        lightness = move(lightness)


def _in_gamut(lightness: float, chroma: float, hue: float) -> str:
    """As hex, with the largest chroma up to `chroma` that sRGB can show; lightness and hue stay."""
    low, high = 0.0, chroma
    if not _shows(_to_rgb(lightness, chroma, hue)):
        for _ in range(20):
            middle = (low + high) / 2
            low, high = (middle, high) if _shows(_to_rgb(lightness, middle, hue)) else (low, middle)
        chroma = low
    return "#" + "".join(f"{round(255 * min(max(part, 0.0), 1.0)):02x}" for part in _to_rgb(lightness, chroma, hue))


def _shows(rgb: Rgb) -> bool:
    return all(-0.001 <= part <= 1.001 for part in rgb)


def _parse(colour: str) -> Rgb:
    if not _HEX.fullmatch(colour):
        raise ValueError(f"not a colour of the form #rrggbb: {colour!r}")
    red, green, blue = bytes.fromhex(colour[1:])
    return red / 255, green / 255, blue / 255


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _gamma(part: float) -> float:
    return 12.92 * part if part <= 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055


def _luminance(rgb: Rgb) -> float:
    red, green, blue = map(_linear, rgb)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _to_oklch(rgb: Rgb) -> tuple[float, float, float]:
    red, green, blue = map(_linear, rgb)
    long = math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    medium = math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    lightness = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
    return lightness, math.hypot(a, b), math.atan2(b, a)


def _to_rgb(lightness: float, chroma: float, hue: float) -> Rgb:
    a, b = chroma * math.cos(hue), chroma * math.sin(hue)
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        _gamma(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short),
        _gamma(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short),
        _gamma(-0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short),
    )
