"""QR files, made once for what they hold: finding the best mask takes long, and there are thousands.

Those beside a page have its address in letters below for whoever can't scan.
"""

import html
import re
from pathlib import Path

from storefront.media import qr
from storefront.media.store import Store, key

SVG = "qr.svg"
# For a screen: bright, whole and near.
_LEVEL: qr.Level = "M"
_RECIPE = key(Path(qr.__file__).read_bytes(), Path(__file__).read_bytes())
# An address of more letters than this breaks behind a slash.
_LINE = 30
# How wide a letter is drawn, in parts of its size: as in most sans serif fonts.
_WIDE = 0.52
_LEADING = 1.3


def kept(address: str, store: Store) -> Path:
    """The file that lies beside the page of an address, from the store, or made and put there."""
    name = key("qr", address, _RECIPE)
    return (store.get(name) or store.put(name, {SVG: _svg(address)})) / SVG


def drawing(text: str, level: qr.Level, store: Store) -> Path:
    """The code alone as an SVG file, from the store, or made and put there."""
    name = key("qr alone", text, level, _RECIPE)
    return (store.get(name) or store.put(name, {SVG: qr.svg(text, level)})) / SVG


def lines(address: str) -> list[str]:
    """The address as a person types it, without its scheme and last slash."""
    found = [""]
    for part in re.findall(r"[^/]+/?", address.partition("://")[2].rstrip("/")):
        if found[-1] and len(found[-1] + part) > _LINE:
            found.append("")
        found[-1] += part
    return found


def _svg(address: str) -> bytes:
    """One unit a module. Whatever font the program has, the letters stay inside."""
    side, words = len(qr.modules(address, _LEVEL)) + 2 * qr.QUIET, lines(address)
    size = min(3.0, (side - 2) / (_WIDE * max(map(len, words))))
    high = side + size * _LEADING * len(words)
    letters = "".join(
        f'<text x="{side / 2:g}" y="{side + size * (0.4 + _LEADING * row):.2f}" textLength="{len(line) * size * _WIDE:.2f}" '
        f'lengthAdjust="spacingAndGlyphs">{html.escape(line)}</text>' for row, line in enumerate(words))
    code = qr.svg(address, _LEVEL).decode().strip().replace("<svg ", f'<svg height="{side}" ', 1)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {high:.2f}">'
        f'<path fill="#fff" d="M0 0h{side}v{high:.2f}H0z"/>{code}'
        f'<g font-family="sans-serif" font-size="{size:.2f}" text-anchor="middle">{letters}</g></svg>\n').encode()
