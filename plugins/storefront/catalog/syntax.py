"""YAML's English syntax errors, said in Indonesian for the one who typed the line, at the line where the slip is."""

import re
from typing import Protocol

_ROW = re.compile(r"\s*(?:- +)*(?:(?P<name>[\w-]+)\s*:(?:\s+|$))?(?P<value>.*)")
_CLOSED = re.compile(r"""(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*(?:#.*)?""")
# With these in front a value is no text to YAML.
_SIGNS = "[]{},&*!|>%@`?-"
_SHOWN = 60


class Mark(Protocol):
    """A place in the text; `line` counts from 0."""

    line: int


def explain(context: str | None, begun: Mark | None, problem: str | None, at: Mark | None, rows: list[str]) -> tuple[int, str]:
    """The row to mend (from 0) and what to do there; the arguments are PyYAML's, `begun` is where `context` begins."""
    context, problem = context or "", problem or ""
    row = _within(at or begun, rows)
    first = _within(begun or at, rows)
    if re.match(r" *\t", rows[row]) or "tab character" in problem:
        return row, "ada tab di awal baris. Ganti dengan spasi"
    if "expected ':'" in problem:
        return first, _without_colon(rows[first])
    if "document start" in problem:
        end = next((number for number in range(row, -1, -1) if rows[number].startswith("...")), row)
        return end, "isian hanya boleh satu bagian. Hapus tanda ... di baris ini"
    if "flow" in context:
        return first, f"kurung dibuka tetapi tidak ditutup. Apit nilainya dengan tanda kutip{proposal(rows[first])}"
    if "unknown escape" in problem:
        return row, f"tanda \\ tidak boleh di antara kutip dua. Pakai kutip satu{proposal(rows[row])}"
    if (quoted := _unclosed(rows[: row + 1])) is not None:
        return quoted, f"tanda kutip tidak berpasangan. Periksa kutip di awal dan di akhir nilai{proposal(rows[quoted])}"
    if _value(rows[row])[:1] in tuple(_SIGNS):
        return row, f'nilai tidak boleh diawali tanda "{_value(rows[row])[0]}". Apit dengan tanda kutip{proposal(rows[row])}'
    if "mapping values are not allowed" in problem:
        return _colon(row, rows)
    if "block" in context or "not allowed" in problem:
        return row, "jarak spasi di awal baris tidak sejajar dengan baris di atasnya. Sejajarkan isian yang setingkat"
    return row, (
        "baris ini tidak terbaca. Tulis satu isian per baris: nama: nilai; "
        "apit nilai yang memuat tanda khusus dengan tanda kutip")


def name(row: str) -> str:
    """The field's name that a row begins with, or ""."""
    found = _ROW.match(row)
    return (found and found["name"]) or ""


def proposal(row: str, field: str = "") -> str:
    """`: nama: "value"` with the row's value in the right kind of quotes, to end a sentence with; "" when it is too long."""
    value, field = _bare(_value(row)), name(row) or field
    if not value or len(value) > _SHOWN:
        return ""
    quoted = "'" + value.replace("'", "''") + "'" if '"' in value or "\\" in value else f'"{value}"'
    return f": {field}: {quoted}" if field else f": {quoted}"


def _bare(value: str) -> str:
    """Without the quotation marks around it, or the lone one in front; marks around a part of it belong to it."""
    mark = value[:1]
    if mark not in ("'", '"') or (mark in value[1:-1] and not value.endswith(mark)):
        return value
    return value[1:].removesuffix(mark).strip()


def _value(row: str) -> str:
    found = _ROW.match(row)
    return found["value"].strip() if found else ""


def _within(mark: Mark | None, rows: list[str]) -> int:
    """The mark's row; the end of the text is its last written row."""
    row = min(mark.line, len(rows) - 1) if mark else 0
    while row > 0 and not rows[row].strip():
        row -= 1
    return row


def _without_colon(row: str) -> str:
    if glued := re.match(r"\s*(?:- )?([\w-]+):(\S.*)", row):
        return f"sesudah titik dua harus ada spasi. Tulis: {glued[1]}: {glued[2][:_SHOWN]}"
    return "sesudah nama isian harus ada titik dua dan spasi. Contoh: harga: 15000"


def _unclosed(rows: list[str]) -> int | None:
    """The first row whose value begins with a quotation mark that doesn't end it."""
    return next(
        (number for number, row in enumerate(rows) if _value(row)[:1] in ("'", '"') and not _CLOSED.fullmatch(_value(row))), None)


def _colon(row: int, rows: list[str]) -> tuple[int, str]:
    """A colon where YAML wants none: inside a value, in a row set in too far, or behind a row that has no `: ` itself."""
    if re.search(r":(?:\s|$)", _value(rows[row])):
        return row, f"ada titik dua di dalam nilai. Apit nilainya dengan tanda kutip{proposal(rows[row])}"
    above = _within_above(row, rows)
    if not name(rows[above]):
        return above, _without_colon(rows[above])
    if rows[row].startswith(" "):
        return row, "baris ini menjorok terlalu jauh. Sejajarkan dengan baris di atasnya"
    return row, "baris ini tidak terbaca. Tulis satu isian per baris: nama: nilai"


def _within_above(row: int, rows: list[str]) -> int:
    return next((number for number in range(row - 1, -1, -1) if rows[number].strip()), 0)
