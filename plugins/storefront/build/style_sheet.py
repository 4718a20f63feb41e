"""The theme's style sheets as the one sheet that stands in each page.

The sheets are written with `@layer`, which Chrome before 99 drops with everything inside; so the blocks are
unwrapped here (the selectors are flat enough that the order alone decides the same), and the whole is made small.
Pure functions from text to text.
"""

import re
from collections.abc import Sequence

from storefront.media.colour import Tones, palette

# What must stay as it is (strings, addresses, escaped characters), and comments.
_OPAQUE = re.compile(r"""/\*.*?\*/|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|url\([^"')]*\)|\\.""", re.DOTALL)
_HOLE = "\0"

_LAYER_ORDER = re.compile(r"@layer\b[^{};]*;")
_LAYER_BLOCK = re.compile(r"@layer\b[^{};]*\{")
_BRACE = re.compile(r"[{}]")


def join(files: Sequence[str], colour: str) -> str:
    """One small sheet: the tones of the village's colour, then the sheets in the order of layers.css.

    That is layers, tokens, base, layout, the components by name, utilities, print.
    """
    return minify(unwrap("\n".join((_tones(colour), *files))))


def unwrap(css: str) -> str:
    """Takes the `@layer` blocks off what is inside them, and the statements of their order away."""
    plain, kept = _without_opaque(css)
    plain = _LAYER_ORDER.sub("", plain)
    while block := _LAYER_BLOCK.search(plain):
        end = _closing(plain, block.end())
        plain = plain[: block.start()] + plain[block.end() : end] + plain[end + 1 :]
    return _filled(plain, kept)


def minify(css: str) -> str:
    """Without comments, needless space and last semicolons; strings, addresses and `calc()` keep their meaning."""
    plain, kept = _without_opaque(css)
    plain = re.sub(r"\s+", " ", plain)
    plain = re.sub(r" ?([{};,>]) ?", r"\1", plain)
    plain = re.sub(r"([:(]) ", r"\1", plain)
    plain = plain.replace(" )", ")")
    plain = re.sub(r";+\}", "}", plain)
    return _filled(plain.strip(), kept)


def _tones(colour: str) -> str:
    tones = palette(colour)
    return f":root{{{_tokens(tones.light)}}}@media (prefers-color-scheme:dark){{:root{{{_tokens(tones.dark)}}}}}"


def _tokens(tones: Tones) -> str:
    return f"--brand:{tones.brand};--deep:{tones.deep};--link:{tones.link}"


def _without_opaque(css: str) -> tuple[str, list[str]]:
    """The text with a hole for everything that must stay as it is, and what belongs into the holes."""
    kept: list[str] = []

    def dig(match: re.Match[str]) -> str:
        if not match[0].startswith("/*"):
            kept.append(match[0])
            return _HOLE
        before, after = css[: match.start()][-1:], css[match.end() :][:1]
        return " " if before + after == "/*" or (_in_name(before) and _in_name(after)) else ""

    return _OPAQUE.sub(dig, css), kept


def _in_name(character: str) -> bool:
    return character.isalnum() or character in ("-", "_")


def _filled(plain: str, kept: list[str]) -> str:
    parts = plain.split(_HOLE)
    return "".join(part for pair in zip(parts, [*kept, ""], strict=True) for part in pair)


def _closing(css: str, start: int) -> int:
    """Where the block that was opened before `start` ends."""
    depth = 1
    for brace in _BRACE.finditer(css, start):
        depth += 1 if brace[0] == "{" else -1
        if not depth:
            return brace.start()
    raise ValueError("a style sheet has a block without end")
