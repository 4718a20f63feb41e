"""The schema told to people: which fields a kind has, which words a field is chosen from, what a right value looks like."""

from collections.abc import Iterator
from typing import Any, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from storefront.catalog.entry import OWN, Entry
from storefront.catalog.fields import Typed


def fields(model: type[BaseModel]) -> list[FieldInfo]:
    """Own fields first, then those that every kind has."""
    shared = {*Entry.model_fields, "former"} if issubclass(model, Entry) else set()
    own = [f for name, f in model.model_fields.items() if name not in shared]
    common = [f for name, f in model.model_fields.items() if name in shared]
    return [field for field in (*own, *common) if field.alias and not field.alias.startswith(OWN)]


def _types(annotation: object) -> Iterator[Typed]:
    """The types inside an annotation such as `tuple[Annotated[str, choice_of(…)], ...]`, outermost first; none of a part."""
    if isinstance(annotation, Typed):
        yield annotation
    for inner in (*getattr(annotation, "__metadata__", ()), *get_args(annotation)):
        yield from _types(inner)


def type_of(field: FieldInfo) -> dict[str, Any]:
    """{"type": name, …bounds} of a value, of a list that of each item; {} of parts, which have fields themselves."""
    found = next((found for part in (*field.metadata, field.annotation) for found in _types(part)), None)
    return {"type": found.name, **found.bounds} if found else {}


def words_of(field: FieldInfo) -> tuple[str, ...]:
    """The words that a declared field is chosen from; none where it is free."""
    return tuple(type_of(field).get("words", ()))


def example(field: FieldInfo) -> str:
    """A right value as an editor writes it; "" where the schema has none."""
    return str(field.examples[0]) if field.examples else ""


def inner_model(annotation: Any) -> type[BaseModel] | None:
    """The model inside an annotation such as `tuple[Variant, ...]`, if there is one."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((model for arg in get_args(annotation) if (model := inner_model(arg))), None)
