"""The schema told to people: which fields a kind has, which words a field is chosen from, what a right value looks like."""

from typing import Any, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from storefront.catalog.entry import OWN, Entry
from storefront.catalog.fields import Choice


def fields(model: type[BaseModel]) -> list[FieldInfo]:
    """Own fields first, then those that every kind has."""
    own = [f for name, f in model.model_fields.items() if name not in Entry.model_fields and name != "former"]
    common = [f for name, f in model.model_fields.items() if name in Entry.model_fields or name == "former"]
    return [field for field in (*own, *common) if field.alias and not field.alias.startswith(OWN)]


def _choices(annotation: object) -> tuple[str, ...]:
    """The words that a field's value is chosen from; none where it is free."""
    if isinstance(annotation, Choice):
        return annotation.words
    inner = getattr(annotation, "__metadata__", ()) + get_args(annotation)
    return next((words for part in inner if (words := _choices(part))), ())


def words_of(field: FieldInfo) -> tuple[str, ...]:
    """The words that a declared field is chosen from; none where it is free."""
    return next((words for part in (*field.metadata, field.annotation) if (words := _choices(part))), ())


def example(field: FieldInfo) -> str:
    """A right value as an editor writes it; "" where the schema has none."""
    return str(field.examples[0]) if field.examples else ""


def inner_model(annotation: Any) -> type[BaseModel] | None:
    """The model inside an annotation such as `tuple[Variant, ...]`, if there is one."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((model for arg in get_args(annotation) if (model := inner_model(arg))), None)
