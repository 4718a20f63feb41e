"""Values of the examples that were left where they stood: a stranger's phone, another's certificate, an event that isn't."""

import os
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Annotated, Any, NamedTuple
from zoneinfo import ZoneInfo

from pydantic import BaseModel, TypeAdapter, ValidationError

from storefront.catalog import describe, links, sample
from storefront.catalog.entry import Entry, is_fictional
from storefront.catalog.fields import Known
from storefront.catalog.problems import Problem
from storefront.catalog.schema import Event, Mentor, News, Stall, Village
from storefront.catalog.times import Moment

STORY = "Tulis cerita di sini, dengan kalimat biasa."
"""What stood below the fields of the example files."""
# Two plain values that only together are the example's: any village may have a bazaar at the end of the year.
_TOGETHER: dict[type[Entry], tuple[str, str]] = {
    Event: ("name", "begins"), News: ("title", "day"), Stall: ("name", "address"), Mentor: ("name", "position")}
_Path = tuple[str | int, ...]


class _Watched(NamedTuple):
    name: str
    alias: str
    fictional: bool


def of_village(file: str, village: Village) -> Iterator[Problem]:
    """What `desa.yml` still has of its examples, and of the sample village's own addresses."""
    yield from _values(file, village, village.lines)
    if village.sample:
        return
    owner, _, name = os.environ.get("GITHUB_REPOSITORY", "").partition("/")
    for alias, address, made in (("situs", village.site, links.pages_address), ("repo", village.repo, links.repo_address)):
        if address and sample.is_address(alias, address):
            own = f"contoh: {alias}: {made(owner, name)}" if name else "atau tulis contoh: ya selama isinya masih contoh"
            yield Problem(
                file, village.lines.get((alias,), 1), alias,
                f'tertulis "{address}", dan itu milik desa contoh. Tulis alamat desa Anda, {own}')


def of_entries(label: str, entries: Iterable[Entry], made_up: bool) -> Iterator[Problem]:
    """What published files still have of their examples; a village that is `made_up` itself may have its events."""
    for entry in entries:
        if not entry.published:
            continue
        file = f"{label}/{entry.file}"
        yield from _values(file, entry, entry.lines)
        if STORY in entry.body:
            line = entry.body_line + entry.body[: entry.body.index(STORY)].count("\n")
            yield Problem(file, line, "", f'tertulis "{STORY}", dan itu kalimat contoh. Ganti dengan cerita Anda, atau hapus')
        both = _TOGETHER.get(type(entry), ())
        if both and not made_up and all(_is_example(entry, name) for name in both):
            first = type(entry).model_fields[both[0]]
            yield Problem(
                file, entry.lines.get((str(first.alias),), 1), str(first.alias),
                f"berkas ini masih contoh ({', '.join(map(_told, (type(entry).model_fields[name] for name in both)))}). "
                "Ganti isinya dengan milik Anda, atau hapus berkasnya")


def _values(file: str, model: BaseModel, lines: Any) -> Iterator[Problem]:
    for path, name, part in _left(model, ()):
        declared = type(part).model_fields[name]
        # One mapping where there may be several has no number in the file.
        line = lines.get(path) or lines.get(tuple(step for step in path if isinstance(step, str)), 1)
        yield Problem(file, line, str(declared.alias), describe.LEFT.format(_told(declared)))


def _left(model: BaseModel, path: _Path) -> Iterator[tuple[_Path, str, BaseModel]]:
    """(path, attribute, the model that has it) of every example that may not be published."""
    for name, alias, fictional in _watched(type(model)):
        if fictional:
            if _is_example(model, name):
                yield (*path, alias), name, model
            continue
        value = getattr(model, name)
        for number, part in enumerate(value if isinstance(value, tuple) else ()):
            yield from _left(part, (*path, alias, number))
        if isinstance(value, BaseModel):
            yield from _left(value, (*path, alias))


@lru_cache
def _watched(kind: type[BaseModel]) -> tuple[_Watched, ...]:
    """The fields of a kind that are fictional, or hold parts with such fields."""
    found = []
    for name, declared in kind.model_fields.items():
        inner = describe.inner_model(declared.annotation)
        if is_fictional(declared) or (inner and _watched(inner)):
            found.append(_Watched(name, str(declared.alias), is_fictional(declared)))
    return tuple(found)


def _is_example(model: BaseModel, name: str) -> bool:
    value = getattr(model, name)
    return bool(value) and _comparable(value) == _example(type(model), name)


@lru_cache
def _example(kind: type[BaseModel], name: str) -> Any:
    """A field's example as its type reads it; None where the type itself refuses it."""
    declared = kind.model_fields[name]
    kind_of_value: Any = Annotated[declared.annotation, *declared.metadata] if declared.metadata else declared.annotation
    adapter = TypeAdapter[Any](kind_of_value)
    try:
        return _comparable(adapter.validate_python(_told(declared), context=Known(ZoneInfo("Asia/Jakarta"), {})))
    except ValidationError:
        return None


def _comparable(value: Any) -> Any:
    """Of a moment its day, of words what is in their quotes: another hour or other quotes alone make it nobody's own."""
    if isinstance(value, Moment):
        return value.day
    return value.strip('"“”. ').casefold() if isinstance(value, str) else value


def _told(declared: Any) -> str:
    return describe.example(declared).strip('"')
