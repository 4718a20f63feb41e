"""A story's safe HTML as plain blocks, for a sheet of paper: what is read in a line, and nothing of pictures."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from html.parser import HTMLParser
from typing import Literal

Kind = Literal["heading", "text", "quote", "step", "item", "number", "table"]
_BREAKS = frozenset(("p", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "blockquote", "pre", "hr", "table", "tr", "th", "td"))
_HEADINGS = frozenset(("h2", "h3", "h4", "h5", "h6"))
_BOX = re.compile(r"\[[ \u00a0xX]?\][ \u00a0]*")
_SPACES = re.compile(r"[ \t\n]+")


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one weight. A line break in them is "\\n"."""

    text: str
    bold: bool


@dataclass(frozen=True, slots=True)
class Block:
    """`runs` make the text; of a table there are `rows` of cells. `depth` counts the lists around an item's own."""

    kind: Kind
    runs: tuple[Run, ...] = ()
    depth: int = 0
    number: int = 0
    rows: tuple[tuple[str, ...], ...] = ()


def blocks(story: str) -> tuple[Block, ...]:
    """Of a story as safe HTML. Where a link leads out of the site its address stands behind its words, as one types it."""
    reader = _Reader()
    reader.feed(story)
    reader.close()
    reader.end()
    return tuple(reader.found)


def _trimmed(runs: Sequence[Run]) -> tuple[Run, ...]:
    found = [*runs]
    while found and not found[0].text.strip():
        del found[0]
    while found and not found[-1].text.strip():
        del found[-1]
    if found:
        found[0] = replace(found[0], text=found[0].text.lstrip())
        found[-1] = replace(found[-1], text=found[-1].text.rstrip())
    return tuple(found)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[Block] = []
        self.runs: list[Run] = []
        self.kind: Kind = "text"
        self.bold = 0
        # Of each list around: the number of its item, None where it has none.
        self.lists: list[int | None] = []
        self.quotes = 0
        self.rows: list[tuple[str, ...]] = []
        self.cells: list[str] = []
        self.link = ""
        self.linked = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BREAKS:
            self.end()
        given = dict(attrs)
        if tag in _HEADINGS:
            self.kind = "heading"
        elif tag in ("ul", "ol"):
            self.lists.append(int(given.get("start") or 1) - 1 if tag == "ol" else None)
        elif tag == "li":
            count = self.lists[-1] if self.lists else None
            if self.lists and count is not None:
                self.lists[-1] = count + 1
            self.kind = "item" if count is None else "number"
        elif tag == "blockquote":
            self.quotes += 1
        elif tag in ("strong", "b", "th"):
            self.bold += 1
        elif tag == "br":
            self.runs.append(Run("\n", False))
        elif tag == "a":
            self.link, self.linked = given.get("href") or "", len(self.runs)

    def handle_endtag(self, tag: str) -> None:
        if tag in ("th", "td"):
            self.cells.append("".join(run.text for run in _trimmed(self.runs)))
            self.runs.clear()
        elif tag in _BREAKS:
            self.end()
        if tag in ("strong", "b", "th"):
            self.bold -= 1
        elif tag == "blockquote":
            self.quotes -= 1
        elif tag == "tr":
            self.rows.append(tuple(self.cells))
            self.cells.clear()
        elif tag == "table":
            self.found.append(Block("table", rows=tuple(self.rows)))
            self.rows.clear()
        elif tag in ("ul", "ol") and self.lists:
            self.lists.pop()
        elif tag == "a":
            self.told()

    def handle_data(self, data: str) -> None:
        words = _SPACES.sub(" ", data)
        if self.runs and self.runs[-1].text == "\n":
            words = words.lstrip(" ")
        if words:
            self.runs.append(Run(words, self.bold > 0))

    def told(self) -> None:
        """The address of a link that leads out, where its words don't say it."""
        said = "".join(run.text for run in self.runs[self.linked:])
        address = self.link.removeprefix("https://").removeprefix("www.").rstrip("/")
        if self.link.startswith("https://") and address not in said:
            self.runs.append(Run(f" ({address})", False))

    def end(self) -> None:
        """What was read up to here is a block of its own."""
        runs = _trimmed(self.runs)
        self.runs.clear()
        if runs:
            kind, depth = self.kind, max(0, len(self.lists) - 1)
            if kind in ("item", "number") and (box := _BOX.match(runs[0].text)):
                kind, runs = "step", _trimmed((replace(runs[0], text=runs[0].text[box.end():]), *runs[1:]))
            if kind == "text" and self.quotes:
                kind = "quote"
            self.found.append(Block(kind, runs, depth, (self.lists[-1] or 0) if kind == "number" and self.lists else 0))
            self.kind = "text"
