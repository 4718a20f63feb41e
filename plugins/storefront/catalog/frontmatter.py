"""A content file's bytes become text values with line numbers, and a Markdown body.

YAML is read as a stream of events, so that no value is ever guessed at (`15.000` stays the text "15.000"),
a doubled field is seen, and nothing nests or expands beyond what a content file needs.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

MAX_BYTES = 256 * 1024
MAX_DEPTH = 6

Path = tuple[str | int, ...]
Value = Any  # str | list[Value] | dict[str, Value]: mypy can't follow recursive types through pydantic

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
# Control characters and text-direction overrides: invisible, and able to make a text read other than it is.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069]")


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
        raise SyntaxProblem(0, f"berkas terlalu besar ({len(raw) // 1024} KB). Paling besar 256 KB; bagi menjadi beberapa berkas")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise SyntaxProblem(line, "huruf di baris ini tidak terbaca. Simpan ulang berkas ini dengan pengodean UTF-8") from None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if bad := _FORBIDDEN.search(text):
        line = text.count("\n", 0, bad.start()) + 1
        raise SyntaxProblem(line, f"ada huruf tak terlihat (U+{ord(bad.group()):04X}) di baris ini. Hapus baris ini lalu ketik ulang")
    return text


def read(raw: bytes) -> Document:
    """A Markdown file with front matter between `---` lines. Raises SyntaxProblem."""
    text = decode(raw)
    head = re.match(r"(?:[ \t]*\n)*---[ \t]*\n", text)
    if not head:
        raise SyntaxProblem(1, "baris pertama harus --- (tiga tanda hubung), lalu isian, lalu --- lagi")
    end = re.compile(r"^---[ \t]*$", re.M).search(text, head.end())
    if not end:
        raise SyntaxProblem(1, "isian dibuka dengan --- tetapi tidak ditutup. Tulis --- di baris sendiri sesudah isian terakhir")
    first = text.count("\n", 0, head.end())
    document = read_yaml(text[head.end() : end.start()], first)
    document.body = text[end.end() :].removeprefix("\n")
    document.body_line = text.count("\n", 0, end.end()) + 2
    return document


def read_yaml(text: str, first: int = 0) -> Document:
    """A YAML mapping; `first` is the number of lines above it. Raises SyntaxProblem."""
    rows = text.split("\n")
    document = Document({}, {})
    try:
        events = yaml.parse(text, Loader=_Loader)
        values = _Reader(events, rows, first, document).document()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        row = min(mark.line, len(rows) - 1) if mark else 0
        raise SyntaxProblem(first + row + 1, _explain(error, rows[row]), _name(rows[row])) from None
    except yaml.YAMLError:
        raise SyntaxProblem(first + 1, "isian tidak terbaca. Tulis satu isian per baris: nama: nilai") from None
    document.values = values
    return document


def _name(row: str) -> str:
    found = re.match(r"\s*(?:- )?([a-z_]+)\s*:", row)
    return found.group(1) if found else ""


def _explain(error: yaml.MarkedYAMLError, row: str) -> str:
    """PyYAML's English problem, said for the one who typed the line."""
    problem = error.problem or ""
    quoted = _name(row) or "nama"
    value = row.partition(":")[2].strip().replace('"', "'")[:60]
    if "mapping values are not allowed" in problem:
        return f'ada titik dua di dalam nilai. Apit nilainya dengan tanda kutip: {quoted}: "{value}"'
    if "\\t" in problem or "\t" in row[: len(row) - len(row.lstrip())] or "tab" in problem:
        return "ada tab di awal baris. Ganti dengan spasi"
    if "cannot start any token" in problem or "unknown escape" in problem or "escape" in problem:
        return f'nilai tidak boleh diawali atau memuat tanda ini begitu saja. Apit dengan tanda kutip: {quoted}: "{value}"'
    if "quoted scalar" in (error.context or ""):
        return "tanda kutip dibuka tetapi tidak ditutup (atau ada kutip di dalam kutip). Periksa tanda kutip di baris ini"
    if "block end" in problem or "expected <document start>" in problem or "block collection" in (error.context or ""):
        return "jarak spasi di awal baris tidak sejajar dengan baris di atasnya. Sejajarkan isian yang setingkat"
    if "could not find expected ':'" in problem:
        return "sesudah nama isian harus ada titik dua dan spasi. Contoh: harga: 15000"
    return "baris ini tidak terbaca. Tulis satu isian per baris: nama: nilai; apit nilai yang memuat tanda khusus dengan tanda kutip"


class _Reader:
    """Builds values from events, refusing what no content file needs: anchors, aliases, tags, deep nesting."""

    def __init__(self, events: Iterator[yaml.Event], rows: list[str], first: int, document: Document) -> None:
        self.events, self.rows, self.first, self.into = events, rows, first, document

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
        else:
            raise SyntaxProblem(self.line(top), "isian harus berupa baris nama: nilai. Contoh: harga: 15000")
        next(self.events)
        after = next(self.events)
        if not isinstance(after, yaml.StreamEndEvent):
            raise SyntaxProblem(self.line(after), "isian hanya boleh satu bagian. Hapus --- atau ... yang berlebih")
        return values

    def line(self, event: yaml.Event) -> int:
        return (event.start_mark.line if event.start_mark else 0) + self.first + 1

    def mapping(self, start: yaml.Event, path: Path) -> dict[str, Value]:
        self.check(start, path)
        result: dict[str, Value] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent):
                raise SyntaxProblem(self.line(event), "nama isian harus kata biasa. Contoh: harga: 15000")
            self.check(event, path)
            key, line = event.value, self.line(event)
            here = (*path, key)
            if key in result or here in self.into.lines:
                earlier = self.into.lines[here]
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
            return event.value
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
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise SyntaxProblem(self.line(event), "nilai tidak boleh diawali tanda & atau *. Apit dengan tanda kutip", _last(path))
        if getattr(event, "tag", None):
            raise SyntaxProblem(self.line(event), "nilai tidak boleh diawali tanda seru. Apit dengan tanda kutip", _last(path))
        if len(path) > MAX_DEPTH:
            raise SyntaxProblem(self.line(event), "isian bertingkat terlalu dalam. Lihat contoh di templat _contoh.md", _last(path))

    def check_comment(self, event: yaml.ScalarEvent, path: Path) -> None:
        """`Keripik #1` would silently lose its end to a YAML comment; a real comment has a space after `#`."""
        mark = event.end_mark
        if mark is None or event.style in ("'", '"', "|", ">"):
            return
        rest = self.rows[mark.line][mark.column :].strip() if mark.line < len(self.rows) else ""
        if re.match(r"#[^\s#]", rest):
            text = f"{event.value} {rest}".strip()
            self.into.slips.append(SyntaxProblem(
                mark.line + self.first + 1,
                f'sesudah tanda # dianggap catatan. Apit dengan tanda kutip: {_last(path)}: "{text[:60]}"', _last(path)))


def _last(path: Path) -> str:
    return next((part for part in reversed(path) if isinstance(part, str) and part != "\0"), "")
