"""Every text that a site shows, with its place in the content: values of fields, stories, the village's own wordings."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from pydantic import BaseModel

from storefront.catalog.entry import OWN, Entry
from storefront.catalog.schema import Village

# The names of other files: where they lead to is shown, not they.
_REFERENCES = frozenset({"owner", "reseller", "product", "products", "served", "partner"})
_Path = tuple[str | int, ...]


class Passage(NamedTuple):
    """`line` is that of its first row, 0 for a file's own name; `field` is "" for a story, a wording and a name.

    A `story` is free text of several rows, in which much may stand that its editor has a reason for.
    """

    file: str
    line: int
    field: str
    text: str
    story: bool


def passages(
    label: str, village: Village | None, entries: Iterable[Entry], wordings: Mapping[str, str],
) -> Iterator[Passage]:
    """`wordings` are texts and letters by their file ("pesan/pesanan.txt"); `entries` those that are published."""
    if village:
        yield from _values(f"{label}/desa.yml", village, village.lines)
    for file, text in wordings.items():
        yield Passage(f"{label}/{file}", 1, "", text, True)
    for entry in entries:
        file = f"{label}/{entry.file}"
        yield Passage(file, 0, "", entry.slug, False)
        yield from _values(file, entry, entry.lines)
        if entry.body.strip():
            yield Passage(file, entry.body_line, "", entry.body, True)


def _values(file: str, model: BaseModel, lines: Mapping[_Path, int]) -> Iterator[Passage]:
    for path, text in _texts(model, ()):
        # One value where there may be several has no number in the file.
        line = lines.get(path) or lines.get(tuple(step for step in path if isinstance(step, str)), 1)
        yield Passage(file, line, next(str(step) for step in reversed(path) if isinstance(step, str)), text, False)


def _texts(model: BaseModel, path: _Path) -> Iterator[tuple[_Path, str]]:
    for name, declared in type(model).model_fields.items():
        alias = str(declared.alias)
        if name not in _REFERENCES and not alias.startswith(OWN):
            yield from _inside(getattr(model, name), (*path, alias))


def _inside(value: Any, path: _Path) -> Iterator[tuple[_Path, str]]:
    if isinstance(value, str):
        if value:
            yield path, value
    elif isinstance(value, BaseModel):
        yield from _texts(value, path)
    elif type(value) is tuple:  # not of one that is a type of its own, such as Consent
        for number, part in enumerate(value):
            yield from _inside(part, (*path, number))
