"""What is wrong in the content, told to the one who edits it: file, line, field, what was written, what to write."""

import json
import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from difflib import get_close_matches
from typing import Literal

from storefront.catalog import letters

Level = Literal["error", "warning"]

# What would break a line in two, turn it around or steer the terminal that shows it.
_UNSHOWABLE = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]+")


def showable(text: str) -> str:
    """Words of the content in one line of a message, which they can't break, turn around or steer."""
    # The mark behind words from the right (letters.closed) needs no place; all else leaves a gap.
    return _UNSHOWABLE.sub(" ", text.replace("\u200e", ""))


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One problem. `line` counts from 1 (0: the file as a whole), `field` is the Indonesian name or ""."""

    file: str
    line: int
    field: str
    message: str
    level: Level = "error"

    def __post_init__(self) -> None:
        for name in ("file", "field", "message"):
            if not (text := getattr(self, name)).isprintable():
                object.__setattr__(self, name, showable(text))

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        words = f"{self.field}: {self.message}" if self.field else self.message
        return f"{place}  {'Peringatan: ' if self.level == 'warning' else ''}{words}"


class ContentError(Exception):
    """The content can't be published. `problems` holds every problem found, warnings too."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(map(str, self.problems)))


def written(value: str) -> str:
    """The editor's own words in quotes, shortened so that one problem stays one line; "" when none of them can be seen."""
    if letters.is_blank(value):
        return ""
    one_line = " ".join(value.split())
    return f'tertulis "{one_line[:60]}…"' if len(one_line) > 60 else f'tertulis "{one_line}"'


def nearest_word(word: str, known: Iterable[str]) -> str:
    """The nearest known word, or "" when none is near.

    Files are compared without their ending: with it any two short names look alike, and whoever obeyed would publish
    another's photo.
    """
    by_stem = {_stem(name): name for name in known}
    found = get_close_matches(_stem(word.lower()[:120]), list(by_stem), n=1, cutoff=0.6)
    return by_stem[found[0]] if found else ""


def _stem(name: str) -> str:
    return re.sub(r"(?<=[^./])\.[a-z]{2,4}$", "", name)


def nearest(word: str, known: Iterable[str]) -> str:
    """The hint " Mungkin maksudnya: …" with the nearest known word, or "" when none is near."""
    found = nearest_word(word, known)
    return f" Mungkin maksudnya: {found}" if found else ""


def as_text(problems: Iterable[Problem]) -> str:
    """One line each; a warning says so after its place."""
    return "\n".join(map(str, problems))


def as_github(problems: Iterable[Problem]) -> str:
    """Workflow commands that GitHub shows on the line (GitHub docs, "Workflow commands": escaping of data and properties)."""

    def data(text: str) -> str:
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")

    def prop(text: str) -> str:
        return data(text).replace(":", "%3A").replace(",", "%2C")

    return "\n".join(
        f"::{p.level} file={prop(p.file)},line={max(p.line, 1)},title={prop(p.field or 'isi')}::"
        + data(f"{p.field}: {p.message}" if p.field else p.message)
        for p in problems
    )


def as_json(problems: Iterable[Problem]) -> str:
    """One list of {file, line, field, message, level}."""
    return json.dumps([asdict(p) for p in problems], ensure_ascii=False, indent=2)
