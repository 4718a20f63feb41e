"""Pydantic's errors, said in Indonesian to the one who typed the line."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails
from slugify import slugify

from storefront.catalog import items, synonyms
from storefront.catalog.describe import inner_model
from storefront.catalog.entry import OWN, FieldIssue
from storefront.catalog.errors import FieldError, UnknownNameError
from storefront.catalog.problems import nearest, nearest_word, written

Path = tuple[str | int, ...]

# More mistakes than these in one file are counted, not told.
MOST = 20
_EVERYTHING = frozenset({"semua", "semuanya", "all", "semua produk", "semua barang"})


def explain(kind: type[BaseModel], error: ValidationError, lines: Mapping[Path, int]) -> Iterator[tuple[int, str, str]]:
    """(line, field's name, message) of every error; beyond `MOST` only their number. `lines` gives the line of each path.

    A required field that is there under a misspelt name is one mistake, not two.
    """
    details = error.errors(include_url=False)
    if len(details) > MOST:
        yield 0, "", f"ada {len(details)} kesalahan di berkas ini. Ini {MOST} yang pertama"
    shown = [(_path(detail), detail) for detail in details[:MOST]]
    misspelt = {(*path[:-1], _meant(kind, path, lines)) for path, detail in shown if detail["type"] == "extra_forbidden"}
    nameless = {path[:-1]: words for path, detail in shown if (words := _nameless(kind, path, detail))}
    for path, detail in shown:
        cause = detail.get("ctx", {}).get("error")
        if isinstance(cause, FieldIssue):
            place = (*path, *cause.path)
            yield _line(place, lines), name_of(place), str(cause)
        elif isinstance(cause, FieldError):
            # `foto: a.jpg` is read as a mapping with `file`, a name that the editor didn't write.
            name = name_of(_written(path, lines))
            yield _line(path, lines), name, _value(path, lines, detail["input"], cause)
        elif path[:-1] in nameless and detail["type"] in ("missing", "extra_forbidden"):
            if detail["type"] == "missing":
                yield _line(path[:-1], lines), name_of(path[:-1]), nameless[path[:-1]]
        elif detail["type"] != "missing" or path not in misspelt:
            yield _line(path, lines), name_of(path), _shape(kind, path, detail, lines)


def _path(detail: ErrorDetails) -> Path:
    return tuple(part for part in detail["loc"] if isinstance(part, int) or not part.startswith(OWN))


def _nameless(kind: type[BaseModel], path: Path, detail: ErrorDetails) -> str:
    """What to do about an item `- Asli: 35000`, whose name stands in the place of its first field's; "" for anything else."""
    given, known = detail["input"], _known(kind, path)
    if detail["type"] != "missing" or len(path) < 2 or not isinstance(path[-2], int) or path[-1] != known[0]:
        return ""
    others = [(name, value) for name, value in given.items() if name not in known]
    if "jumlah" in known and len(others) == 1 and re.fullmatch(r"[0-9]{1,5}", str(others[0][1])):
        return f"{written(': '.join(others[0]))}. {items.counted_line(slugify(others[0][0]), others[0][1])}"
    if not others or any(
            not isinstance(value, str) or items.detail(value) not in known or nearest_word(name, known) not in ("", known[0])
            for name, value in others):
        return ""
    words = items.advice(known[0], *others[0]) if len(others) == 1 else items.one_a_line(known[0], others)
    return f"{written(': '.join(others[0]))}. {words}"


def _value(path: Path, lines: Mapping[Path, int], given: Any, cause: FieldError) -> str:
    name = name_of(_written(path, lines))
    if isinstance(cause, UnknownNameError) and (words := _names(path, lines, cause)):
        return f"{written(given)}. {words}"
    example = f", contoh: {name}: {cause.example}" if cause.example else ""
    if isinstance(cause, UnknownNameError):
        example = f".{nearest(cause.name, cause.known) or f' {cause.otherwise}'}"
    if isinstance(given, str):
        return f"{written(given) or 'isinya tidak terlihat'}. {cause.advice}{example}"
    return f"{cause.advice[0].lower()}{cause.advice[1:]}{example}"


def _names(path: Path, lines: Mapping[Path, int], cause: UnknownNameError) -> str:
    """What to do about several names where one belongs, a price behind a name, or a word for everything; "" for anything else."""
    text, is_item = cause.name, any(isinstance(part, int) for part in path)
    if path[0] == "sajian" and text.lower() in _EVERYTHING:
        return "Acara tidak mengenal kata semua. Tulis nama barangnya satu per baris, masing-masing diawali - dan spasi"
    if path[0] == "sajian" and path[-1] == "produk":
        name, number = items.counted(text)
        if number and (slug := slugify(name)) in cause.known:
            return items.counted_line(slug, number)
    if path[0] == "produk" and text.lower() in _EVERYTHING:
        alone = "Kata semua berdiri sendiri" if path[:2] in lines else "Untuk semua barang tulis kata semua"
        return f"{alone}, contoh: produk: semua"
    if path[-2:-1] != ("produk",) and path[-1] == "produk" and items.priced(text)[0] in cause.known:
        return items.advice("produk", text)
    several = [part for part in re.split(r"\s*[,;&/]\s*|\s+(?:dan\s+|-\s+)?", text) if part]
    found = [part for part in several if part in cause.known]
    if len(found) > 1 or (found and len(items.parts(text)) > 1):
        each = ", ".join(f'"- {part}"' for part in several[:4])
        return (f"Tulis satu per baris, masing-masing diawali - dan spasi: {each}" if is_item
                else f"Di sini hanya satu nama, contoh: {name_of(path)}: {found[0]}")
    return ""


def _known(kind: type[BaseModel], path: Path) -> list[str]:
    """The names that a field at this path may have."""
    model = _model_at(kind, path[:-1])
    names = [field.alias or name for name, field in model.model_fields.items()] if model else []
    return [name for name in names if not name.startswith(OWN)]


def _meant(kind: type[BaseModel], path: Path, lines: Mapping[Path, int]) -> str:
    """The field that an unknown name stands for, or ""."""
    name, known = str(path[-1]), _known(kind, path)
    taken = [other for other in known if (*path[:-1], other) in lines]
    return synonyms.meant(name, known, taken) or nearest_word(name, known)


def _shape(kind: type[BaseModel], path: Path, detail: ErrorDetails, lines: Mapping[Path, int]) -> str:
    name = str(path[-1]) if path else ""
    if detail["type"] == "missing":
        model = _model_at(kind, path[:-1])
        field = next((field for field in model.model_fields.values() if field.alias == name), None) if model else None
        example = field.examples[0] if field and field.examples else "…"
        return f"belum diisi. Tulis, contoh: {name}: {example}"
    if detail["type"] == "extra_forbidden":
        meant = _meant(kind, path, lines)
        hint = f"Mungkin maksudnya: {meant}" if meant else f"Yang dikenal: {', '.join(_known(kind, path))}"
        return f"isian ini tidak dikenal. {hint}"
    if detail["type"] in ("model_type", "dict_type", "model_attributes_type"):
        names = _known(kind, (*path, ""))
        if path and isinstance(path[-1], int) and isinstance(detail["input"], str):
            place = "" if path in lines else ", di bawah baris ini dengan dua spasi di depan"
            return f"{written(detail['input'])}. {items.advice(names[0], detail['input'])}{place}"
        return f"tulis isiannya di bawah baris ini, satu per baris, dengan dua spasi di depan: {', '.join(names)}"
    return "bentuknya tidak dikenal. Lihat contoh di PANDUAN-LENGKAP.md"


def _model_at(kind: type[BaseModel], path: Path) -> type[BaseModel] | None:
    """The model that a path of aliases and indices leads to."""
    model: type[BaseModel] | None = kind
    for part in path:
        if isinstance(part, int) or model is None:
            continue
        found = next((f for n, f in model.model_fields.items() if (f.alias or n) == part), None)
        model = inner_model(found.annotation) if found else None
    return model


def _written(path: Path, lines: Mapping[Path, int]) -> Path:
    """The longest beginning of the path that stands in the file."""
    return next((path[:end] for end in range(len(path), 0, -1) if path[:end] in lines), ())


def _line(path: Path, lines: Mapping[Path, int]) -> int:
    """The line of a path, or of what it is in; 1 where even the field is missing."""
    return lines.get(_written(path, lines), 1)


def name_of(path: Path) -> str:
    """The field's name as an editor says it: the innermost word of the path."""
    return next((part for part in reversed(path) if isinstance(part, str)), "")
