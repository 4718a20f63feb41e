"""Text as it will stand: which font draws which piece, how wide it is, and the largest size at which it fits.

Shaping is raqm's, through Pillow, so that kerning holds, an emoji of several parts
(Unicode UTS #51, "ZWJ sequence") stays one, and letters join where their script joins them.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from PIL.ImageFont import FreeTypeFont, truetype

from storefront.media import scripts
from storefront.media.glyphs import BREAK, FILES, FONTS, Face, clean, faced

Piece = tuple[str, Face]
Box = tuple[int, int, int, int]
"""Left, top, right, bottom in pixels, the last two exclusive."""


@dataclass(frozen=True, slots=True)
class _Style:
    """All parts of the size of the line that the face stands in; `letters` and `words` is room added after each."""

    scale: float = 1.0
    rise: float = 0.0
    leading: float = 1.3
    letters: float = 0.0
    words: float = 0.0


_STYLES: dict[Face, _Style] = {
    "name": _Style(leading=1.16),
    # The sans has narrow spaces, made for screens; on a picture seen small the words would run together.
    "text": _Style(words=0.06),
    "bold": _Style(leading=1.24, words=0.06),
    "eyebrow": _Style(letters=0.06, words=0.06),
    "price": _Style(),
    # The small Rp before a price.
    "raised": _Style(scale=0.5, rise=0.36),
    # An emoji is as high as a capital letter.
    "emoji": _Style(scale=0.8),
    # So that the scripts' letters look as large as those around them.
    "balinese": _Style(scale=0.85),
    "buginese": _Style(scale=0.85),
    "javanese": _Style(scale=0.85),
    "sundanese": _Style(scale=0.85),
    "arabic": _Style(scale=1.1),
}
# Letters stand below letters there: further apart, and with room for them below the last line, in parts of the size.
_STACKED = frozenset({"balinese", "javanese"})
_APART, _BELOW = 0.3, 0.35

ASCENT, DESCENT = 0.76, 0.24
"""What a line takes above and below its baseline, in parts of its size; accents on capitals stand higher."""

_ELLIPSIS = "…"
# No text of a card comes near; what is longer is cut in any case.
_LONGEST = 1000


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that fit: each has `size` pixels to the em and stands `leading` below the one before; `below` the last is free."""

    lines: tuple[str, ...]
    face: Face
    size: int
    leading: int
    whole: bool
    below: int = 0

    @property
    def height(self) -> int:
        """From the top of the first line's letters to below the last line's tails; nothing for no lines."""
        return round(self.size * (ASCENT + DESCENT)) + (len(self.lines) - 1) * self.leading + self.below if self.lines else 0

    @property
    def width(self) -> int:
        return max((width(line, self.face, self.size) for line in self.lines), default=0)


def fit(text: str, face: Face, sizes: tuple[int, ...], room: int, rows: int, height: int | None = None) -> Block:
    """`text` in the first of `sizes` (large ones first) at which it takes at most `rows` lines of `room` pixels.

    Lines break at spaces and zero-width spaces. Only where that works in no size do they break inside words; and only where that
    works in no size either is the text cut, with "…" at its end. All lines together are at most `height` high, where that is
    given. Lines that break between words are filled evenly.
    """
    text = clean(text[:_LONGEST], face)
    words, stacked = _words(text), not _STACKED.isdisjoint(scripts.used(text))
    for breaking in (False, True):
        for size in sizes:
            lines = _wrapped(words, face, size, room, _rows_at(size, face, rows, height, stacked), breaking)
            if lines is not None:
                return _block(lines if breaking else _evened(lines, words, face, size, room), face, size, stacked, whole=True)
    size = sizes[-1]
    most = max(1, _rows_at(size, face, rows, height, stacked))
    return _block(_cut(words, face, size, room, most), face, size, stacked, whole=False)


@lru_cache(maxsize=4096)
def runs(text: str, face: Face) -> tuple[Piece, ...]:
    """Clean text in pieces that are drawn at once, from the left: of one font, to the end of a word; of a spaced face
    single characters."""
    pieces: list[Piece] = []
    for cluster, own in faced(text, face):
        if cluster == BREAK:
            continue
        if pieces and pieces[-1][1] == own and not pieces[-1][0].endswith(" ") and not _STYLES[own].letters:
            pieces[-1] = (pieces[-1][0] + cluster, own)
        else:
            pieces.append((cluster, own))
    return tuple(_turned(pieces) if any(scripts.is_leftward(own) for _, own in pieces) else pieces)


def _turned(pieces: list[Piece]) -> Iterator[Piece]:
    """Words from right to left, and numbers between them, in the order in which they are seen on a line from the left.

    That is what Unicode UAX #9 says of them where each such name stands isolated from what is around it.
    """
    parts: list[list[Piece]] = []
    for text, own in pieces:
        word = text.rstrip(" ")
        for part in filter(None, (word, text[len(word) :])):
            if parts and parts[-1][0][1] == own and not scripts.is_leftward(own) and " " not in (part, parts[-1][-1][0]):
                parts[-1].append((part, own))
            else:
                parts.append([(part, own)])
    start = 0
    while start < len(parts):
        end = start + 1
        if scripts.is_leftward(parts[start][0][1]):
            for place in range(end, len(parts)):
                if scripts.is_leftward(parts[place][0][1]):
                    end = place + 1
                elif any(unicodedata.bidirectional(char) == "L" for text, _ in parts[place] for char in text):
                    break
            parts[start:end] = reversed(parts[start:end])
        start = end
    return chain.from_iterable(parts)


@lru_cache(maxsize=4096)
def width(text: str, face: Face, size: int) -> int:
    """How far clean text moves the pen."""
    return round(sum(advance(piece, own, size) for piece, own in runs(text, face)))


@lru_cache(maxsize=4096)
def advance(piece: str, face: Face, size: int) -> float:
    """How far one of the runs moves the pen."""
    style = _STYLES[face]
    spacing = style.letters + (style.words if piece.endswith(" ") else 0)
    return font(face, size).getlength(piece) + spacing * size


@lru_cache(maxsize=256)
def font(face: Face, size: int) -> FreeTypeFont:
    """The face in a line of `size` pixels to the em."""
    style = _STYLES[face]
    return truetype(FONTS / FILES[face], round(size * style.scale))


def rise(face: Face, size: int) -> int:
    """How far above the line's baseline the face stands."""
    return round(size * _STYLES[face].rise)


def _words(text: str) -> list[tuple[str, str]]:
    """Each word with what stands before it on the same line: a space, or nothing."""
    return [
        (" " if part == 0 else "", piece) for word in text.split(" ") for part, piece in enumerate(word.split(BREAK)) if piece
    ]


def _rows_at(size: int, face: Face, rows: int, height: int | None, stacked: bool) -> int:
    """How many of `rows` lines have room in `height`."""
    if height is None:
        return rows
    leading, below = _spacing(size, face, stacked)
    return max(0, min(rows, 1 + int((height - below - size * (ASCENT + DESCENT)) // leading)))


def _spacing(size: int, face: Face, stacked: bool) -> tuple[int, int]:
    """From line to line, and below the last."""
    if stacked:
        return round(size * (_STYLES[face].leading + _APART)), round(size * _BELOW)
    return round(size * _STYLES[face].leading), 0


def _wrapped(words: list[tuple[str, str]], face: Face, size: int, room: int, rows: int, breaking: bool) -> list[str] | None:
    """The words in lines, or None where more than `rows` are needed or, unless `breaking`, a word is too long."""
    lines: list[str] = []
    line = ""
    if words and not rows:
        return None
    for glue, word in words:
        longer = line + glue + word if line else word
        if width(longer, face, size) <= room:
            line = longer
            continue
        if line:
            lines.append(line)
        rest = word
        while len(lines) < rows and width(rest, face, size) > room:
            if not breaking:
                return None
            head, rest = _split(rest, face, size, room)
            lines.append(head)
        line = rest
        if len(lines) >= rows and line:
            return None
    return [*lines, line] if line else lines


def _split(word: str, face: Face, size: int, room: int) -> tuple[str, str]:
    """The longest beginning that fits, at least one cluster, and the rest."""
    head = ""
    for cluster, _ in faced(word, face):
        if head and width(head + cluster, face, size) > room:
            break
        head += cluster
    return head, word[len(head) :]


def _evened(lines: list[str], words: list[tuple[str, str]], face: Face, size: int, room: int) -> list[str]:
    """The narrowest setting that needs no further line, to a quarter of an em."""
    narrow, wide = room // 2, room
    while wide - narrow > size // 4:
        middle = (narrow + wide) // 2
        tighter = _wrapped(words, face, size, middle, len(lines), breaking=False)
        if tighter is None:
            narrow = middle
        else:
            lines, wide = tighter, middle
    return lines


def _cut(words: list[tuple[str, str]], face: Face, size: int, room: int, rows: int) -> list[str]:
    """As many lines as there may be, the last with the sign that something is missing."""
    lines = _wrapped(words, face, size, room, _LONGEST, breaking=True) or []
    last, _ = _split(" ".join(lines[rows - 1 :]), face, size, room - width(_ELLIPSIS, face, size) - 1)
    return [*lines[: rows - 1], last.rstrip() + _ELLIPSIS]


def _block(lines: list[str], face: Face, size: int, stacked: bool, whole: bool) -> Block:
    leading, below = _spacing(size, face, stacked)
    return Block(tuple(lines), face, size, leading, whole, below)
