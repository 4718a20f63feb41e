"""What phone keyboards, chats and habit make of the signs that front matter is written with, put right where one reading is left.

Rows stay rows, so that every line number stays true.
"""

import re

_LONG = "\u2010-\u2015\u2212"
_BULLETS = f"{_LONG}\u2022\u2023\u2043\u00b7\u2219\u25aa\u25ab\u25cb\u25cf\u25e6"
_SPACES = dict.fromkeys((0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000), " ")
# Marks of direction, as WhatsApp and contact lists put them around a number. Not U+202E: it turns what stands behind it.
_MARKS = "\u061c\u200e\u200f\u202a-\u202d\u2066-\u2069"
_MARK = re.compile(f"[{_MARKS}]")
_FRONT = re.compile(rf"""[-\s{_MARKS}"'\u201c\u2018]*(?:[\w-]+[ {_MARKS}]*:)?[ {_MARKS}"'\u201c\u2018\[]*""")
_BEHIND = " \t\"'\u201d\u2019]\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u2066\u2067\u2068\u2069"
_UNSEEN = re.compile("(?m)^([ \t]*)[\u200b\u2060]+")

# A row in which something is to be put right; most files have none.
_ODD = re.compile(r"[^\x00-\x7f]|^ *(?:[*+]|[0-9][.)]) |^ *-[^ \n-]|: +-+ *(?:#.*)?$", re.M)
_BLOCK = re.compile(r": +[|>][+-]?[0-9]?[+-]? *$", re.M)
_BULLET = re.compile(rf"( *)[*+{_BULLETS}]( +\S.*)")
# As wide as what is put in its place, so that what stands below its first letter still does.
_NUMBER = re.compile(r"( *)[0-9][.)]( +\S.*)")
_GLUED = re.compile(rf"( *)(?:-(?=[^\W\d_]|[\"'\u201c\u2018])|[{_BULLETS}](?=[^ \-{_LONG}]))(.+)")
_ITEM = re.compile(r" *- ")
_EMPTY = re.compile(r" *(?:- +)*[\w-]+ *: *(?:#.*)?")
_DASHED = re.compile(rf"( *(?:- +)*[\w-]+ *:) +[-{_LONG}]+ *(?:#.*)?")
_DOUBLE, _SINGLE = '"\u201c\u201d\u201e\u201f\u00ab\u00bb', "'\u2018\u2019\u201a\u201b"
_QUOTED = re.compile(
    rf"( *(?:- +)*(?:[\w-]+ *: +)?)([{_DOUBLE}][^{_DOUBLE}]+[{_DOUBLE}]|[{_SINGLE}][^{_SINGLE}]+[{_SINGLE}])( *(?: #.*)?)")
_FLOW = re.compile(r" *[\w-]+ *: *\[.*\] *(?:#.*)?")
_IN_FLOW = re.compile(rf"(?<=[\[,])( *)[{_DOUBLE}]([^{_DOUBLE}\\\[\],]+)[{_DOUBLE}](?= *[,\]])")

FENCE = rf"(?:---|-*[{_LONG}][-{_LONG}]*)[^\S\n]*"
"""A line of three hyphens, as a pattern; a phone makes one long dash of two or three."""

# Words for "there is none", as editors and programs write them.
NOTHING = frozenset({"null", "~", "none", "n/a", "tidak ada", "belum ada"})
# Here they could mean no as well as nothing said.
DECIDING = frozenset(
    {"stok", "terbit", "aktif", "status", "umum", "unggulan", "izin", "contoh", "luring", "pesan_suara", "hubungi"})


def says_nothing(field: str, value: str, is_quoted: bool) -> bool:
    """Whether a value stands for no value: a dash, or an unquoted word for it; never where that could also mean no."""
    word = value.strip().lower() if len(value) < 20 else ""
    return field not in DECIDING and ((word in NOTHING and not is_quoted) or bool(re.fullmatch(f"[-{_LONG}]+", word)))


def without_marks(text: str) -> str:
    """Without marks of direction around lines and values; those inside stay, to be told."""
    if text.isascii():
        return text
    text = _UNSEEN.sub(r"\1", text)
    return "\n".join(map(_without_marks, text.split("\n"))) if _MARK.search(text) else text


def _without_marks(row: str) -> str:
    if front := _FRONT.match(row):
        row = _MARK.sub("", front.group()) + row[front.end() :]
    value = row.rstrip(_BEHIND)
    return value + _MARK.sub("", row[len(value) :])


def rows_of(text: str) -> list[str]:
    """The rows of a front matter, with plain spaces, quotation marks and hyphens where YAML needs them."""
    rows = text.translate(_SPACES).split("\n")
    # Rows of a text block are the editor's own.
    if _ODD.search(text) and not _BLOCK.search(text):
        for number in range(len(rows)):
            _mend(number, rows)
    return rows


def _mend(number: int, rows: list[str]) -> None:
    row = rows[number]
    if (bullet := _BULLET.fullmatch(row)) and _is_in_list(number, rows):
        row = f"{bullet[1]}-{bullet[2]}"
    elif (numbered := _NUMBER.fullmatch(row)) and _is_in_list(number, rows):
        row = f"{numbered[1]}- {numbered[2]}"
    elif (glued := _GLUED.fullmatch(row)) and _is_in_list(number, rows):
        row = f"{glued[1]}- {glued[2]}"
        _move_along(number, rows)
    if _DASHED.fullmatch(row) and not _holds_more(number, rows):
        row = _DASHED.sub(r'\1 "-"', row)
    if (quoted := _QUOTED.fullmatch(row)) and not (quoted[2][0] + quoted[2][-1]).isascii():
        inner = quoted[2][1:-1].strip().replace("'", "''")
        row = f"{quoted[1]}'{inner}'{quoted[3]}"
    if _FLOW.fullmatch(row):
        row = _IN_FLOW.sub(r'\1"\2"', row)
    rows[number] = row


def indent(row: str) -> int:
    """The number of spaces in front."""
    return len(row) - len(row.lstrip(" "))


def _is_in_list(number: int, rows: list[str]) -> bool:
    """Whether the nearest row above that is set in no deeper is another item of the list, or the field without a value."""
    here = indent(rows[number])
    for above in range(number - 1, -1, -1):
        if (row := rows[above]).strip() and indent(row) <= here:
            return bool(_EMPTY.fullmatch(row)) or (indent(row) == here and bool(_ITEM.match(row)))
    return False


def _move_along(number: int, rows: list[str]) -> None:
    """Rows that stood below the first letter of a glued item go one further, with it."""
    here = indent(rows[number])
    for below in range(number + 1, len(rows)):
        if (row := rows[below]).strip() and indent(row) <= here:
            return
        if indent(row) == here + 1:
            rows[below] = f" {row}"


def _holds_more(number: int, rows: list[str]) -> bool:
    following = next((rows[below] for below in range(number + 1, len(rows)) if rows[below].strip()), "")
    return indent(following) > indent(rows[number])
