"""Every text that a site shows, with its place in the content: values of fields, stories, the village's own wordings."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from pydantic import BaseModel

from storefront.catalog.entry import OWN, Entry
from storefront.catalog.schema import Village

# The names of other files: where they lead to is shown, not they.
_REFERENCES = frozenset({"owner", "reseller", "product", "products", "served", "partner"})
_Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A `story` is free text of several rows, in which much may stand that its editor has a reason for.

    `path` and `lines` lead to a field; without a path it stands in the file from the row `first` on, 0 for the file's own name.
    """

    file: str
    text: str
    story: bool
    first: int = 0
    path: _Path = ()
    lines: Mapping[_Path, int] = field(default_factory=dict)

    @property
    def line(self) -> int:
        """That of its first row; 0 for a file's own name."""
        return self.lines.get(self._place(), 1) if self.path else self.first

    @property
    def field(self) -> str:
        """The name of the field as the editor sees it; "" for a story, a wording and a name."""
        return next((str(step) for step in reversed(self._place()) if isinstance(step, str)), "")

    def _place(self) -> _Path:
        """Where in the file a value stands: one value where there may be several has no number there, and a bare word in the
        place of a mapping not the name of its field."""
        named = tuple(step for step in self.path if isinstance(step, str))
        return next((place for place in (self.path, named, self.path[:-1], named[:-1]) if place in self.lines), self.path)


def passages(
    label: str, village: Village | None, entries: Iterable[Entry], wordings: Mapping[str, str],
) -> Iterator[Passage]:
    """`wordings` are texts and letters by their file ("pesan/pesanan.txt"); `entries` those that are published."""
    if village:
        yield from _values(f"{label}/desa.yml", village, village.lines)
    for file, text in wordings.items():
        yield Passage(f"{label}/{file}", text, True, 1)
    for entry in entries:
        file = f"{label}/{entry.file}"
        yield Passage(file, entry.slug, False)
        yield from _values(file, entry, entry.lines)
        if entry.body.strip():
            yield Passage(file, entry.body, True, entry.body_line)


def _values(file: str, model: BaseModel, lines: Mapping[_Path, int]) -> Iterator[Passage]:
    return (Passage(file, text, False, 0, path, lines) for path, text in _texts(model, ()))


def _texts(model: BaseModel, path: _Path) -> Iterator[tuple[_Path, str]]:
    for name, alias in _fields(type(model)):
        if value := getattr(model, name):
            yield from _inside(value, (*path, alias))


@cache
def _fields(kind: type[BaseModel]) -> tuple[tuple[str, str], ...]:
    """The attributes of a kind with their names in the file, without what comes from the file itself."""
    found = ((name, str(declared.alias)) for name, declared in kind.model_fields.items() if name not in _REFERENCES)
    return tuple((name, alias) for name, alias in found if not alias.startswith(OWN))


def _inside(value: Any, path: _Path) -> Iterator[tuple[_Path, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, BaseModel):
        yield from _texts(value, path)
    elif type(value) is tuple:  # not of one that is a type of its own, such as Consent
        for number, part in enumerate(value):
            yield from _inside(part, (*path, number))
