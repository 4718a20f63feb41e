"""The theme's style sheets as the one sheet that stands in each page.

The sheets are written with `@layer`, which Chrome before 99 drops with everything inside; so the blocks are
unwrapped here (the selectors are flat enough that the order alone decides the same), and the whole is made small.
Pure functions from text to text.
"""

import re
from collections.abc import Sequence

from rcssmin import cssmin

from storefront.media.colour import Tones, palette

# What must stay as it is: strings, addresses, escaped characters.
_OPAQUE = re.compile(r""""(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|url\([^"')]*\)|\\.""", re.DOTALL)
_HOLE = "\0"

_LAYER_ORDER = re.compile(r"@layer\b[^{};]*;")
_LAYER_BLOCK = re.compile(r"@layer\b[^{};]*\{")
_BRACE = re.compile(r"[{}]")


def join(files: Sequence[str], colour: str) -> str:
    """One small sheet: the tones of the village's colour, then the sheets in the order of layers.css.

    That is layers, tokens, base, layout, the components by name, utilities, print.
    """
    return small("\n".join((_tones(colour), *files)))


def small(css: str) -> str:
    """Without comments and needless signs, and without `@layer`: neither blocks around what is inside nor statements of order."""
    css = cssmin(css)
    kept = _OPAQUE.findall(css)
    plain = _LAYER_ORDER.sub("", _OPAQUE.sub(_HOLE, css))
    while block := _LAYER_BLOCK.search(plain):
        end = _closing(plain, block.end())
        plain = plain[: block.start()] + plain[block.end() : end] + plain[end + 1 :]
    return "".join(part for pair in zip(plain.split(_HOLE), [*kept, ""], strict=True) for part in pair)


def _tones(colour: str) -> str:
    tones = palette(colour)
    return f":root{{{_tokens(tones.light)}}}@media (prefers-color-scheme:dark){{:root{{{_tokens(tones.dark)}}}}}"


def _tokens(tones: Tones) -> str:
    return f"--brand:{tones.brand};--deep:{tones.deep};--link:{tones.link}"


def _closing(css: str, start: int) -> int:
    """Where the block that was opened before `start` ends."""
    depth = 1
    for brace in _BRACE.finditer(css, start):
        depth += 1 if brace[0] == "{" else -1
        if not depth:
            return brace.start()
    raise ValueError("a style sheet has a block without end")
