"""Pydantic's errors, said in Indonesian to the one who typed the line."""

from collections.abc import Iterator, Mapping
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from storefront.catalog.errors import FieldError
from storefront.catalog.problems import nearest, written
from storefront.catalog.schema import OWN, FieldIssue

Path = tuple[str | int, ...]


def explain(kind: type[BaseModel], error: ValidationError) -> Iterator[tuple[Path, str]]:
    """(path to the field, message) of every error, in the order of the schema."""
    for detail in error.errors(include_url=False):
        path: Path = tuple(part for part in detail["loc"] if isinstance(part, int) or not part.startswith(OWN))
        cause = detail.get("ctx", {}).get("error")
        if isinstance(cause, FieldIssue):
            yield (*path, cause.field), cause.message
        elif isinstance(cause, FieldError):
            yield path, _value(path, detail["input"], cause)
        else:
            yield path, _shape(kind, path, detail)


def _value(path: Path, given: Any, cause: FieldError) -> str:
    example = f", contoh: {name_of(path)}: {cause.example}" if cause.example else ""
    if isinstance(given, str):
        return f"{written(given)}. {cause.advice}{example}"
    return f"isinya bukan satu nilai. {cause.advice}{example}"


def _shape(kind: type[BaseModel], path: Path, detail: ErrorDetails) -> str:
    model = _model_at(kind, path[:-1])
    fields = {field.alias or name: field for name, field in model.model_fields.items()} if model else {}
    known = [alias for alias in fields if not alias.startswith(OWN)]
    name = str(path[-1]) if path else ""
    if detail["type"] == "missing":
        field = fields.get(name)
        example = field.examples[0] if field and field.examples else "…"
        return f"belum diisi. Tulis, contoh: {name}: {example}"
    if detail["type"] == "extra_forbidden":
        return f"isian ini tidak dikenal.{nearest(name, known) or ' Yang dikenal: ' + ', '.join(known)}"
    if detail["type"] in ("model_type", "dict_type", "model_attributes_type"):
        inner = _model_at(kind, path)
        names = [f.alias for f in inner.model_fields.values() if f.alias] if inner else []
        return f"isinya harus bertingkat, satu isian per baris dengan dua spasi di depan: {', '.join(names)}"
    return "isinya tidak dikenali. Lihat contoh di PANDUAN.md"


def _model_at(kind: type[BaseModel], path: Path) -> type[BaseModel] | None:
    """The model that a path of aliases and indices leads to."""
    model: type[BaseModel] | None = kind
    for part in path:
        if isinstance(part, int) or model is None:
            continue
        found = next((f for n, f in model.model_fields.items() if (f.alias or n) == part), None)
        model = inner_model(found.annotation) if found else None
    return model


def inner_model(annotation: Any) -> type[BaseModel] | None:
    """The model inside an annotation such as `tuple[Variant, ...]`, if there is one."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((model for arg in get_args(annotation) if (model := inner_model(arg))), None)


def line_of(path: Path, lines: Mapping[Path, int]) -> int:
    """The line of the longest known beginning of the path; 1 where even the field is missing."""
    for end in range(len(path), 0, -1):
        if path[:end] in lines:
            return lines[path[:end]]
    return 1


def name_of(path: Path) -> str:
    """The field's name as an editor says it: the innermost word of the path."""
    return next((part for part in reversed(path) if isinstance(part, str)), "")
