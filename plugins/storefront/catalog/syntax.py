"""YAML's English syntax errors, said in Indonesian for the one who typed the line, at the line where the slip is."""

import re
from typing import Protocol

from storefront.catalog import items, typed

_ROW = re.compile(r"\s*(?:- +)*(?:(?P<name>[\w-]+)\s*:(?:\s+|$))?(?P<value>.*)")
_CLOSED = re.compile(r"""(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*(?:#.*)?""")
# With these in front a value is no text to YAML.
_SIGNS = "[]{},&*!|>%@`?-"
_SHOWN = 60
_ITEM = re.compile(r" *- ")
# A value of these is a number, a day or one of a few words: no quotation marks make another value right.
COUNTED = frozenset({
    "harga", "berat", "minimal", "siap_dalam", "pesan_hari", "kapasitas_harian", "sejak", "menu", "whatsapp", "telepon",
    "koordinat", "kode", "mulai", "selesai", "mulai_semula", "tanggal", "stok", "jenis", "status", "terbit", "aktif",
    "unggulan", "umum"})


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
    if "expected ':'" in problem or ("block collection" in context and not name(rows[row])):
        first = first if "expected ':'" in problem else row
        return first, _without_dash(first, rows) or _without_colon(rows[first])
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
        return row, sign_in_front(rows[row])
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


def sign_in_front(row: str, field: str = "") -> str:
    """What to do about a value that begins with a sign of YAML's."""
    value = _value(row)
    sign, field = value[:1], name(row) or field
    if value.startswith("- "):
        return f"daftar ditulis di bawah nama isiannya, dengan dua spasi di depan. Pindahkan ke sana: {value[:_SHOWN]}"
    if field in COUNTED and (number := value.lstrip("".join(_SIGNS)).strip()):
        return f"hapus tanda {sign} di depan angkanya. Tulis: {field}: {number[:_SHOWN]}"
    if (plain := value.replace("*", "").strip()) and re.match(r"\*+[^*]+\*", value):
        return f"tanda * tidak menebalkan huruf di isian. Hapus{proposal(f'{field}: {plain}') if field else ''}"
    return f'nilai tidak boleh diawali tanda "{sign}". Apit dengan tanda kutip{proposal(row, field)}'


def sign_behind(field: str, value: str, rest: str) -> str:
    """What to do about `rest`, which begins with # and would be lost behind the value."""
    if field in COUNTED:
        number = value or rest.lstrip("# ")
        return f"hapus tanda # dan kata-kata di belakangnya. Tulis: {field}: {number[:_SHOWN]}"
    return f"yang di belakang tanda # tidak terbaca. Apit dengan tanda kutip{proposal(f'{field}: {value} {rest}')}"


def without_dashes(row: str, above: str, lines: str = "") -> str:
    """What to do where a mapping's first field comes again: a list whose items lost their hyphens; "" where it is none."""
    key = name(row)
    if key not in items.KEYS.values() or not (typed.indent(row) or re.fullmatch(rf"(?:{'|'.join(items.KEYS)}) *: *", above)):
        return ""
    return (f"di dalam daftar tiap {key}{lines} diawali tanda - dan spasi, dan isian lainnya lurus di bawah huruf pertamanya. "
            f"Tulis: - {row.strip()[:_SHOWN]}")


def bare_rows(field: str, row: str) -> str:
    """What to do about a row of a list that has no hyphen; it may be a field of an item without its colon."""
    first = items.KEYS.get(field, "")
    if found := re.match(r" +(harga|stok|teks|foto|nama) *[:=]? *(\S.*)", row):
        return f"sesudah nama isian harus ada titik dua dan spasi. Tulis: {found[1]}: {found[2][:_SHOWN]}"
    key = f"{first}: " if field in ("varian", "kata_pembeli") else ""
    text = items.bare(first, row.strip().removeprefix("- "))[:_SHOWN]
    return f"tiap baris daftar diawali tanda - dan spasi. Tulis: - {key}{text}"


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
        return above, _nameless(above, rows) or _without_colon(rows[above])
    if not _ITEM.match(rows[above]) and (advice := without_dashes(rows[above], "")):
        return above, advice
    if rows[row].startswith(" "):
        return row, "baris ini menjorok terlalu jauh. Sejajarkan dengan baris di atasnya"
    return row, "baris ini tidak terbaca. Tulis satu isian per baris: nama: nilai"


def _nameless(row: int, rows: list[str]) -> str:
    """What to do about an item that is a bare word with fields below it; "" for any other row."""
    key = items.KEYS.get(_list_above(row, rows), "")
    if not key or not _ITEM.match(rows[row]):
        return ""
    return f"tulis juga nama isiannya. Tulis: - {key}: {items.bare(key, _value(rows[row]))[:_SHOWN]}"


def _without_dash(row: int, rows: list[str]) -> str:
    """What to do about a row among a list's items that has no hyphen; "" for any other row."""
    word = rows[row].strip()
    above = _within_above(row, rows)
    while above > 0 and typed.indent(rows[above]) > typed.indent(rows[row]):
        above = _within_above(above, rows)
    below = next((other for other in rows[row + 1 :] if other.strip()), "")
    is_first = name(rows[above]) in items.LISTS and not _value(rows[above])
    if word.startswith("-") or ":" in word or not (
            is_first or _ITEM.match(rows[above]) or (_ITEM.match(below) and typed.indent(rows[row]))):
        return ""
    return f"awali baris ini dengan tanda - dan spasi. Tulis: - {word[:_SHOWN]}"


def _list_above(row: int, rows: list[str]) -> str:
    """The name of the list that a row is an item of, or ""."""
    return next((name(rows[above]) for above in range(row, -1, -1) if name(rows[above]) and not _ITEM.match(rows[above])
                 and typed.indent(rows[above]) <= typed.indent(rows[row])), "")


def _within_above(row: int, rows: list[str]) -> int:
    return next((number for number in range(row - 1, -1, -1) if rows[number].strip()), 0)
