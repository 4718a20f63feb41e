"""Scripts of the land besides Latin, each with a font of its own: which letters it has, and what is one syllable of them.

Ranges are the characters of that font; blocks and viramas are those of the Unicode Standard, chapters 9.2 and 17.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Literal

Script = Literal["arabic", "balinese", "buginese", "javanese", "sundanese"]

FAMILIES: Mapping[Script, str] = {
    "arabic": "Noto Naskh Arabic",
    "balinese": "Noto Sans Balinese",
    "buginese": "Noto Sans Buginese",
    "javanese": "Noto Sans Javanese",
    "sundanese": "Noto Sans Sundanese",
}
"""What Typst knows their fonts by."""
# Of Arabic the letters of Jawi, Pegon and Arabic itself, its marks and digits.
_RANGES: Mapping[Script, str] = {
    "arabic": (
        "\u060c\u061b\u061f\u0620-\u0655\u0657\u0660-\u066d\u0670-\u0671\u0679\u067e\u0684\u0686\u0688\u068a\u068e\u0691\u0698"
        "\u069f\u06a0\u06a2\u06a4\u06a6\u06a8-\u06a9\u06ac-\u06af\u06b2-\u06b4\u06ba\u06bd-\u06be\u06c0-\u06c1\u06c6\u06cb-\u06cc"
        "\u06cf\u06d1-\u06d4\u06e1\u06e4\u06f0-\u06f9\u0762\u08b2\u08b4\ufdf2"),
    "balinese": "\u1b00-\u1b4b\u1b50-\u1b60",
    "buginese": "\u1a00-\u1a1b\u1a1e-\u1a1f",
    "javanese": "\ua980-\ua9cd\ua9cf-\ua9d9\ua9de-\ua9df",
    "sundanese": "\u1b80-\u1bbf\u1cc0-\u1cc7",
}
# Behind these the next letter is written below or beside: Balinese adeg-adeg, Sundanese virama, Javanese pangkon.
_VIRAMAS = "\u1b44\u1bab\ua9c0"


def _chars(ranges: str) -> Iterable[str]:
    for first, last in re.findall(r"(.)(?:-(.))?", ranges):
        yield from map(chr, range(ord(first), ord(last or first) + 1))


_OF: Mapping[str, Script] = {char: script for script, ranges in _RANGES.items() for char in _chars(ranges)}
_MARKS = "".join(char for char in _OF if unicodedata.category(char).startswith("M"))
_LETTERS = "".join(char for char in _OF if char not in _MARKS)

SYLLABLE = f"[{_LETTERS}](?:[{_MARKS}\u200c\u200d]|(?<=[{_VIRAMAS}])[{_LETTERS}]){{0,9}}"
"""A letter with its marks and what is joined below it; more than nine of them were piled up by no writer."""
_SEEN = re.compile(f"[{_LETTERS}]")


def script_of(cluster: str) -> Script | None:
    """The script whose font draws a syllable; None for everything else, marks without a letter too."""
    return None if cluster[0] in _MARKS else _OF.get(cluster[0])


def used(text: str) -> tuple[Script, ...]:
    """The scripts of a text, in the order of their names; none is the rule, and known soon."""
    return () if text.isascii() else tuple(sorted({_OF[char] for char in set(_SEEN.findall(text))}))


def is_leftward(script: str) -> bool:
    """Whether its words stand from right to left."""
    return script == "arabic"
