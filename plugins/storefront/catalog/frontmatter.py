"""A content file's bytes become text values with line numbers, and a Markdown body.

YAML is read as a stream of events, so that no value is ever guessed at (`15.000` stays the text "15.000"),
a doubled field is seen, and nothing nests or expands beyond what a content file needs.
"""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from storefront.catalog import items, letters, syntax, typed

MAX_BYTES = 256 * 1024
MAX_DEPTH = 6
MAX_NAME = 60

Path = tuple[str | int, ...]
Value = Any  # str | list[Value] | dict[str, Value]: mypy can't follow recursive types through pydantic

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
# Control characters, text-direction overrides and code points that are no characters: invisible, and able to make
# a text read other than it is, or a page that no program reads.
_PLANE_ENDS = "".join(chr(plane + 0xFFFE) + chr(plane + 0xFFFF) for plane in range(0, 0x110000, 0x10000))
FORBIDDEN = re.compile(f"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef{_PLANE_ENDS}]")


class SyntaxProblem(Exception):
    """The file can't be read at all. `line` counts from 1, `message` is Indonesian."""

    def __init__(self, line: int, message: str, name: str = "") -> None:
        self.line, self.message, self.name = line, message, name
        super().__init__(message)


@dataclass(slots=True)
class Document:
    """`values` are texts, lists and mappings of texts; `lines` gives the line of each path into them."""

    values: dict[str, Value]
    lines: dict[Path, int]
    body: str = ""
    body_line: int = 1
    slips: list[SyntaxProblem] = field(default_factory=list)


def decode(raw: bytes) -> str:
    """UTF-8 text with `\\n` line ends; a byte order mark is fine. Raises SyntaxProblem."""
    if len(raw) > MAX_BYTES:
        raise SyntaxProblem(0, "berkas terlalu besar. Paling besar 256 KB; bagi menjadi beberapa berkas")
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or b"\0" in raw[:2]:
        raise SyntaxProblem(0, "berkas ini disimpan sebagai UTF-16. Simpan ulang dengan pengodean UTF-8")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = _plain(raw[: error.start].decode("latin-1")).count("\n") + 1
        raise SyntaxProblem(
            line, "ada huruf yang tidak terbaca di baris ini. Simpan ulang berkas ini dengan pengodean UTF-8") from None
    text = typed.without_marks(_plain(text))
    _refuse_conflict(text)
    if bad := forbidden(text):
        line = text.count("\n", 0, bad.start()) + 1
        raise SyntaxProblem(
            line, f"ada huruf tak terlihat (U+{ord(bad.group()):04X}) di baris ini. Hapus baris ini lalu ketik ulang")
    return text


def _refuse_conflict(text: str) -> None:
    """What Git leaves where two people changed the same lines (git-merge, "How conflicts are presented")."""
    if "<<<<<<<" not in text and ">>>>>>>" not in text:
        return
    marks = [number for number, row in enumerate(text.split("\n"), 1) if re.match(r"(?:<{7}|>{7}|\|{7})(?: |$)|={7}$", row)]
    if marks:
        places = " dan ".join(filter(None, (", ".join(map(str, marks[:-1])), str(marks[-1]))))
        raise SyntaxProblem(marks[0], (
            "dua orang mengubah bagian ini, dan tanda dari GitHub (<<<<<<<, =======, >>>>>>>) "
            f"masih tertinggal di baris {places}. Hapus baris tanda itu, lalu dari dua isi di antaranya sisakan satu"))


def forbidden(text: str) -> re.Match[str] | None:
    """The first forbidden character. A text of printable characters holds none, which is known ten times sooner."""
    return None if text.replace("\n", "").isprintable() else FORBIDDEN.search(text)


def _plain(text: str) -> str:
    """Lines end where an editor and GitHub end them: YAML would count U+2028 and U+2029 (pasted from chats) as well."""
    text = text.replace("\ufeff", "").replace("\r\n", "\n").replace("\r", "\n")
    return text.replace("\u2028", " ").replace("\u2029", " ")


def read(raw: bytes) -> Document:
    """A Markdown file with front matter between `---` lines, letters that only look special read as plain ones.

    Raises SyntaxProblem.
    """
    text = decode(raw)
    head = re.match(rf"(?:[^\S\n]*\n)*{typed.FENCE}\n", text)
    if not head:
        raise SyntaxProblem(1, "baris pertama harus --- (tiga tanda hubung), lalu isian, lalu --- lagi")
    end = re.compile(rf"^{typed.FENCE}$", re.M).search(text, head.end())
    if not end:
        raise SyntaxProblem(1, "isian dibuka dengan --- tetapi tidak ditutup. Tulis --- di baris sendiri sesudah isian terakhir")
    first = text.count("\n", 0, head.end())
    document = read_yaml(text[head.end() : end.start()], first)
    document.body = letters.plain(text[end.end() :].removeprefix("\n"))
    document.body_line = text.count("\n", 0, end.end()) + 2
    return document


def read_yaml(text: str, first: int = 0) -> Document:
    """A YAML mapping; `first` is the number of lines above it. Raises SyntaxProblem."""
    rows = typed.rows_of(letters.plain(text))
    text = "\n".join(rows)
    document = Document({}, {})
    try:
        # `yaml.parse()` asks before each event whether there is one.
        events = iter(_Loader(text).get_event, None)
        values = _Reader(events, rows, first, document, may_hold_signs=any(sign in text for sign in "&*!")).document()
    except yaml.MarkedYAMLError as error:
        row, message = syntax.explain(error.context, error.context_mark, error.problem, error.problem_mark, rows)
        raise SyntaxProblem(first + row + 1, message, syntax.name(rows[row])) from None
    except yaml.YAMLError:
        raise SyntaxProblem(first + 1, "isian tidak terbaca. Tulis satu isian per baris: nama: nilai") from None
    document.values = values
    return document


class _Reader:
    """Builds values from events, refusing what no content file needs: anchors, aliases, tags, deep nesting."""

    def __init__(
        self, events: Iterator[yaml.Event], rows: list[str], first: int, document: Document, may_hold_signs: bool,
    ) -> None:
        self.events, self.rows, self.first, self.into, self.may_hold_signs = events, rows, first, document, may_hold_signs

    def document(self) -> dict[str, Value]:
        next(self.events)
        start = next(self.events)
        if isinstance(start, yaml.StreamEndEvent):
            return {}
        top = next(self.events)
        if isinstance(top, yaml.ScalarEvent) and not top.value:
            values: dict[str, Value] = {}
        elif isinstance(top, yaml.MappingStartEvent):
            values = self.mapping(top, ())
        elif isinstance(top, yaml.SequenceStartEvent) and syntax.name(row := self.row(top)):
            raise SyntaxProblem(
                self.line(top), f"isian tidak diawali tanda -. Hapus tanda - di depan tiap isian. Tulis: {row.strip(' -')[:60]}")
        else:
            raise SyntaxProblem(self.line(top), "isian harus berupa baris nama: nilai. Contoh: harga: 15000")
        next(self.events)
        after = next(self.events)
        if not isinstance(after, yaml.StreamEndEvent):
            raise SyntaxProblem(self.line(after), "isian hanya boleh satu bagian. Hapus --- atau ... yang berlebih")
        return values

    def row(self, event: yaml.Event) -> str:
        return self.rows[self.line(event) - self.first - 1]

    def line(self, event: yaml.Event) -> int:
        return (event.start_mark.line if event.start_mark else 0) + self.first + 1

    def mapping(self, start: yaml.Event, path: Path) -> dict[str, Value]:
        self.check(start, path)
        result: dict[str, Value] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            self.check(event, path)
            # An escape in a quoted name may stand for any character.
            if not isinstance(event, yaml.ScalarEvent) or not event.value.isprintable() or not 0 < len(event.value) <= MAX_NAME:
                raise SyntaxProblem(self.line(event), "nama isian harus satu kata biasa. Contoh: harga: 15000")
            key, line = event.value, self.line(event)
            here = (*path, key)
            if key in result or here in self.into.lines:
                earlier = self.into.lines[here]
                if key == next(iter(result), "") and (advice := self.without_dashes(earlier, line, is_inner=bool(path))):
                    raise SyntaxProblem(earlier if path else line, advice)
                self.into.slips.append(SyntaxProblem(
                    line, f"tertulis dua kali (baris {earlier} dan baris {line}). Hapus salah satu", key))
                self.value(next(self.events), (*here, "\0"))
                continue
            self.into.lines[here] = line
            value = self.value(next(self.events), here)
            if value != "":
                result[key] = value
        return result

    def value(self, event: yaml.Event, path: Path) -> Value:
        self.check(event, path)
        if isinstance(event, yaml.ScalarEvent):
            self.check_comment(event, path)
            self.check_rows(event, path)
            return "" if typed.says_nothing(_last(path), event.value, is_quoted=bool(event.style)) else event.value
        if isinstance(event, yaml.MappingStartEvent):
            return self.mapping(event, path)
        items: list[Value] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            here = (*path, len(items))
            self.into.lines[here] = self.line(event)
            if (item := self.value(event, here)) != "":
                items.append(item)
        return items or ""

    def check(self, event: yaml.Event, path: Path) -> None:
        if self.may_hold_signs and _is_sign(event):
            raise SyntaxProblem(self.line(event), syntax.sign_in_front(self.row(event), _last(path)), _last(path))
        if len(path) > MAX_DEPTH:
            raise SyntaxProblem(
                self.line(event), "isian bertingkat terlalu dalam. Kurangi spasi, kurung, atau tanda - di depannya", _last(path))

    def without_dashes(self, earlier: int, line: int, is_inner: bool) -> str:
        """What to do about a doubled field that begins each item of a list."""
        if is_inner:
            return syntax.without_dashes(self.rows[earlier - self.first - 1], "", f" (baris {earlier} dan baris {line})")
        return syntax.without_dashes(self.rows[line - self.first - 1], self.rows[line - self.first - 2])

    def check_rows(self, event: yaml.ScalarEvent, path: Path) -> None:
        """Rows of a list without hyphens would be one text to YAML."""
        field = next((part for part in path[-2:] if part in items.LISTS), "") if path and path[-1] in (*items.LISTS, 0) else ""
        if event.style or not field or event.start_mark is None or event.end_mark is None:
            return
        at = event.start_mark.line
        if event.end_mark.line > at and not syntax.name(self.rows[at + 1]):
            # Below an item it is the next row that lacks its hyphen.
            at += self.rows[at].lstrip().startswith("- ")
            raise SyntaxProblem(self.first + at + 1, syntax.bare_rows(field, self.rows[at]), field)

    def check_comment(self, event: yaml.ScalarEvent, path: Path) -> None:
        """`Keripik #1` would silently lose its end to a YAML comment; a real comment has a space after `#`."""
        if event.style in ("'", '"', "|", ">"):
            return
        mark = event.end_mark
        if mark is None or mark.line >= len(self.rows):
            return
        rest = self.rows[mark.line][mark.column :].strip()
        if rest and re.match(r"#[^\s#]", rest):
            advice = syntax.sign_behind(_last(path), event.value, rest)
            self.into.slips.append(SyntaxProblem(mark.line + self.first + 1, advice, _last(path)))


def _is_sign(event: yaml.Event) -> bool:
    """Whether the event was written with an anchor, an alias or a tag, which no content file needs."""
    return bool(getattr(event, "anchor", None) or getattr(event, "tag", None))


def _last(path: Path) -> str:
    return next((part for part in reversed(path) if isinstance(part, str) and part != "\0"), "")
