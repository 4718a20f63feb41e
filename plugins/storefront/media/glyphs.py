"""Our fonts, and what of a text they can draw: shared by pictures and paper, where an unknown character would be an empty box.

Shaping is raqm's, through Pillow, so that an emoji of several parts (Unicode UTS #51, "ZWJ sequence") stays one.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from storefront.media import scripts

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

Face = Literal["name", "text", "bold", "eyebrow", "price", "raised", "emoji"] | scripts.Script

FONTS = Path(__file__).parent / "fonts"
FILES: Mapping[Face, str] = {
    "name": "NotoSerif-Bold.ttf",
    "text": "PlusJakartaSans-Medium.ttf",
    "bold": "PlusJakartaSans-Bold.ttf",
    "eyebrow": "PlusJakartaSans-Bold.ttf",
    "price": "PlusJakartaSans-ExtraBold.ttf",
    "raised": "PlusJakartaSans-Bold.ttf",
    "emoji": "NotoEmoji-Medium.ttf",
    "arabic": "NotoNaskhArabic-Bold.ttf",
    "balinese": "NotoSansBalinese-Bold.ttf",
    "buginese": "NotoSansBuginese-Regular.ttf",
    "javanese": "NotoSansJavanese-Bold.ttf",
    "sundanese": "NotoSansSundanese-Bold.ttf",
}

BREAK = "\u200b"
"""Where a line may break within a word."""
_NO_BREAK = "\u00a0"
# Drawn alike; here only spaces and BREAK break, so a hyphen need not say that it doesn't.
_ALIKE = {0x2011: "-", 0x202F: _NO_BREAK, 0x2007: _NO_BREAK}

# Latin of the first three blocks (Unicode, 7.1), which all our fonts have but for two letters.
_SURE = re.compile("[\x00-\u0148\u014a-\u017e]*")
# Controls and formats, halves of characters, marks and separators by themselves. Unassigned ones may be emoji newer than Python.
_INVISIBLE = ("Cc", "Cf", "Cs", "Mn", "Mc", "Me", "Zs", "Zl", "Zp")
# Letters, numbers, and what is somebody's own (private use).
_READ = frozenset({"Lu", "Ll", "Lt", "Lm", "Lo", "Nd", "Nl", "No", "Co"})
# What belongs to the character before it; after a zero-width joiner, one more character does (UTS #51, ED-17).
_CLUSTER = re.compile(
    f"{scripts.SYLLABLE}|[ \u00a0]|[\U0001f1e6-\U0001f1ff]{{2}}"
    "|.(?:[\ufe0e\ufe0f\u20e3\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]|\u200d.)*", re.DOTALL
)
_PRICE_CLUSTER = re.compile(rf"Rp(?=\d)|{_CLUSTER.pattern}", re.DOTALL)
_SELECTORS = re.compile("[\ufe0e\ufe0f\u200d]")


def clean(text: str, face: Face) -> str:
    """`text` of characters that can be drawn, spaces as single ones; what no font of ours has is left out.

    Accents that are not one character with their letter (Unicode form NFC) are left out too: they could be piled up without end.
    The scripts of the land keep their marks.
    """
    text = unicodedata.normalize("NFC", text.translate(_ALIKE))
    text = "".join(" " if char.isspace() and char != _NO_BREAK else char for char in text)
    kept = "".join(cluster for cluster, _ in faced(text, face))
    return re.sub(r"(?: \u200b*)+", " ", kept).strip(f" {BREAK}")


def faced(text: str, face: Face) -> Iterator[tuple[str, Face]]:
    """The clusters of `text` that can be drawn, each with the face that does."""
    for match in (_PRICE_CLUSTER if face == "price" else _CLUSTER).finditer(text):
        cluster = match.group()
        letters = _SELECTORS.sub("", cluster)
        if script := scripts.script_of(cluster):
            if _can_shape():
                yield cluster, script
        elif cluster == BREAK:
            yield cluster, face
        elif cluster == "Rp" and face == "price":
            yield cluster, "raised"
        elif not letters:
            continue
        elif "\ufe0f" not in cluster and all(_has(face, letter) for letter in letters):
            yield letters, face
        elif _has("emoji", letters[0]) and all(
            _has("emoji", letter) or unicodedata.category(letter) in ("Cf", "Me") for letter in letters
        ):
            yield cluster, "emoji"
        else:
            yield from ((letter, face) for letter in letters if _has(face, letter))


def lost(text: str) -> tuple[str, bool]:
    """What is read of a name and can't be drawn, each sign once, and whether so much is lost that what is left is no name."""
    if _SURE.fullmatch(text) and any(char.isalnum() for char in text):
        return "", False
    text = unicodedata.normalize("NFC", text)
    drawn = clean(text, "name")
    read = [char for char in text if unicodedata.category(char) in _READ]
    missing = [char for char in read if char not in drawn or char not in clean(char, "text")]
    left = sum(char.isalpha() for char in drawn)
    return "".join(dict.fromkeys(missing)), not drawn or len(missing) > left


@cache
def _can_shape() -> bool:
    """Whether Pillow found FriBiDi, which raqm needs: without it letters would stand unjoined and in the wrong order."""
    from PIL import features

    return bool(features.check("raqm"))


@lru_cache(maxsize=4096)
def _has(face: Face, char: str) -> bool:
    """Whether the face draws the character itself, neither nothing nor the box of an unknown one."""
    if char in (" ", _NO_BREAK):
        return True
    if unicodedata.category(char) in _INVISIBLE:
        return False
    mask = _font(face).getmask(char)
    return mask.getbbox() is not None and bytes(mask) != _unknown(face)


@lru_cache(maxsize=8)
def _unknown(face: Face) -> bytes:
    # U+FFFF is never a character (Unicode 23.7 "Noncharacters").
    return bytes(_font(face).getmask("\uffff"))


@lru_cache(maxsize=8)
def _font(face: Face) -> "FreeTypeFont":
    from PIL.ImageFont import truetype

    return truetype(FONTS / FILES[face], 40)
