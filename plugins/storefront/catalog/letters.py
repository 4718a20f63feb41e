"""Letters that only look like other letters, letters that show nothing, and letters that are read from the right.

Phones' "fancy text" is made of signs of mathematics, of enclosed and of wide letters: a screen reader spells them out or is
silent, a search finds none, and no font of a card has them. They are read as the letters that they stand for, where nothing
else is meant.
"""

import re
import unicodedata

# Unicode: Mathematical Alphanumeric Symbols, of which some letters stand among the Letterlike Symbols, and wide forms.
# Not the signs beside them that say something else: №, ™, ℃, Ω, ℹ.
_STYLED = (
    "\U0001d400-\U0001d7ff\u2102\u210a-\u2113\u2115\u2119-\u211d\u2124\u2128\u212c-\u212d\u212f-\u2131\u2133-\u2134\u2145-\u2149"
    "\uff10-\uff19\uff21-\uff3a\uff41-\uff5a")
# One alone may be a sign (Ⓡ, 🅿), so they are read as letters where another letter follows or more of them stand together.
_ENCLOSED = "\u249c-\u24e9\U0001f110-\U0001f129\U0001f130-\U0001f149\U0001f150-\U0001f169\U0001f170-\U0001f189"
_SMALL = "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘǫꞯʀꜱᴛᴜᴠᴡʏᴢ"
_PLAIN = str.maketrans(_SMALL, "abcdefghijklmnopqqrstuvwyz")
# A word of small capitals; a single one is a sound's sign.
_OF_STYLE = re.compile(f"[{_STYLED}]+")
_LOOKS = re.compile(
    rf"[{_ENCLOSED}]{{2,}}|[{_ENCLOSED}](?=[^\W\d_])|(?<![^\W_])[A-Z]?[{_SMALL}x]{{2,}}(?![^\W_])")
# Most texts have none of them, which is known ten times sooner.
_ANY = re.compile(f"[{_STYLED}{_ENCLOSED}{_SMALL}]")
_ENCLOSED_NAME = re.compile(r"(?:CIRCLED|SQUARED|PARENTHESIZED) LATIN (?:CAPITAL|SMALL) LETTER ([A-Z])$")

# Default_Ignorable_Code_Point (Unicode, DerivedCoreProperties.txt) as far as they are no formats (Cf), and two signs without ink.
INKLESS = re.compile("[\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0\U0001d159]")
# Keycaps, strokes and lines around or under a letter, and formats.
_NO_INK = frozenset({"Cf", "Me", "Mn"})
_SHOWS_NOTHING = frozenset({"Cc", "Cf", "Me", "Mn", "Zl", "Zp", "Zs"})

# Bidi_Class R and AL by the blocks that Unicode keeps for them, and what may stand between two such words.
_LEFTWARD = "\u05be-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
FROM_THE_RIGHT = re.compile(rf"([{_LEFTWARD}](?:[\W\d_]*[{_LEFTWARD}])*)\u200e?")


def plain(text: str) -> str:
    """`text` with letters and digits in place of those that only look special; each stays in its line."""
    if text.isascii() or not _ANY.search(text):
        return text
    return _LOOKS.sub(_as_plain, _OF_STYLE.sub(lambda found: unicodedata.normalize("NFKC", found.group()), text))


def _as_plain(found: re.Match[str]) -> str:
    return "".join(map(_letter, found.group())).translate(_PLAIN)


def _letter(char: str) -> str:
    """Of an enclosed letter the one in it, by its name, for not all of them have a compatibility mapping."""
    name = unicodedata.name(char)
    named = _ENCLOSED_NAME.search(name)
    return (named[1].lower() if "SMALL" in name else named[1]) if named else char


def as_seen(text: str) -> str:
    """As a reader sees it: each figure by its value, in whatever script or frame, without what shows nothing; lines stay."""
    text = unicodedata.normalize("NFKC", text)
    if text.isascii():
        return text
    return "".join(
        str(unicodedata.decimal(sign, sign)) for sign in INKLESS.sub("", text) if unicodedata.category(sign) not in _NO_INK)


def is_blank(text: str) -> bool:
    """Whether nothing of a text can be seen: spaces, formats, fillers, and marks without a letter."""
    return all(unicodedata.category(char) in _SHOWS_NOTHING for char in INKLESS.sub("", text))


def closed(text: str) -> str:
    """`text` with a mark (U+200E) behind each part that is read from the right: what follows it elsewhere stays where it is.

    Without it the digits behind an Arabic name change places with the name (Unicode UAX #9, W2 and N1).
    """
    return text if text.isascii() else FROM_THE_RIGHT.sub("\\1\u200e", text)
