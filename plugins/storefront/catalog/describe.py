"""The schema told to people: which fields a kind has, which words a field is chosen from, what a right value looks like."""

from collections.abc import Iterator
from typing import Any, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from storefront.catalog.agreements import Agreement
from storefront.catalog.entry import OWN, Entry, is_fictional
from storefront.catalog.errors import FieldError
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


LEFT = 'tertulis "{}", dan itu nilai contoh. Ganti dengan yang sebenarnya, atau hapus baris ini'
"""What is told of an example that may not be published; "{}" stands for it."""

# Where the name of a field isn't what one calls it.
_LABELS = {
    "pelaku_usaha": "Pembuat", "whatsapp": "WhatsApp", "instagram": "Instagram", "facebook": "Facebook", "tiktok": "TikTok",
    "youtube": "YouTube", "shopee": "Shopee", "pirt": "Nomor P-IRT", "bpom": "Nomor BPOM", "sni": "Nomor SNI", "nib": "NIB",
    "kata_pembeli": "Kata pembeli", "izin_tampil": "Izin tampil", "lama": "Nama lama", "file": "Nama foto", "teks": "Isi foto",
    "po": "PO", "siap_dalam": "Siap dalam (hari)", "pesan_hari": "Dipesan (hari) sebelumnya", "terbit": "Tampil di situs"}
MONEY = frozenset((
    "whatsapp", "telepon", "hubungi", "shopee", "tokopedia", "instagram", "facebook", "tiktok", "youtube", "situs", "situs_lama",
    "repo", "cabang", "langsung", "surel", "reseller", "aktif", "pelaku_usaha", "bayar", "komisi"))
"""The fields by which somebody gets money, orders or data, or may change the site; where a change of one is shown, it is red."""
# Lists whose items may be one bare word.
_ALONE = frozenset({"foto", "produk", "sajian"})
# Of these an example is a thing or a person of one village.
_NAMED = frozenset({"teks", "kata", "berkas", "foto", "slug"})


def is_list(field: FieldInfo) -> bool:
    """Whether the field may hold several values or parts; one text that is read as several (`Commission`) is one value."""
    return not any(isinstance(part, Typed) for part in field.metadata) and _holds_several(field.annotation)


def _holds_several(annotation: Any) -> bool:
    if any(isinstance(part, Typed) for part in getattr(annotation, "__metadata__", ())):
        return False
    return get_origin(annotation) is tuple or any(map(_holds_several, get_args(annotation)))


def form(model: type[BaseModel]) -> list[dict[str, Any]]:
    """What a form must know of each field, as JSON: `nama` (in the file), `label`, `kata` (a sentence), `tipe` (as `type_of`).

    Where it is so `wajib`, `daftar` (several), `uang` (who gets the money), `contoh`, `pilihan` (the words to choose from),
    `biasa` (the one that holds where none is written) and `cocok` (what other fields must say); of parts `isi` (their fields,
    as these, what is required first) and `kunci` (the field of an item that may stand alone).
    """
    agreements: tuple[Agreement, ...] = getattr(model, "must_agree", ())
    return [_told(field) | _agreed(field, agreements) for field in fields(model)]


def _agreed(field: FieldInfo, agreements: tuple[Agreement, ...]) -> dict[str, Any]:
    """As agreements.py has them: `kalau`, `lain`, `harus`, `kata`; no other field makes a fictional example right."""
    own: list[dict[str, Any]] = [
        {"kalau": found.said, "lain": found.others, "harus": found.must, "kata": found.advice}
        for found in agreements if found.field == field.alias]
    if is_fictional(field) and (said := _example_read(field)):
        own.append({"kalau": [said], "lain": [], "harus": [], "kata": LEFT.format(example(field).strip('"'))})
    return {"cocok": own} if own else {}


def _example_read(field: FieldInfo) -> str:
    """An example as its type reads it, where that is a text or a link; "" for others, and where the type itself refuses it."""
    found: Any = next(found for part in (*field.metadata, field.annotation) for found in _types(part))
    try:
        value = found.func(example(field).strip('"'))
    except FieldError:
        return ""
    value = getattr(value, "url", value)
    return value if isinstance(value, str) else ""


def _told(field: FieldInfo) -> dict[str, Any]:
    name, inner, kind = str(field.alias), inner_model(field.annotation), type_of(field)
    told: dict[str, Any] = {
        "nama": name, "label": _LABELS.get(name, name.replace("_", " ").capitalize()), "kata": _hint(field, kind), "tipe": kind}
    told |= {said: True for said, holds in (
        ("wajib", field.is_required()), ("daftar", is_list(field)), ("uang", name in MONEY)) if holds}
    if inner:
        told["isi"] = sorted(form(inner), key=lambda part: "wajib" not in part)
        if name in _ALONE and is_list(field):
            told["kunci"] = told["isi"][0]["nama"]
    elif words := ("ya", "tidak") if kind["type"] == "ya/tidak" else kind.pop("words", ()):
        told["pilihan"] = words
        if isinstance(field.default, bool | str) and field.default != "":
            told["biasa"] = words[not field.default] if isinstance(field.default, bool) else field.default
    elif kind["type"] not in _NAMED and field.examples:
        told["contoh"] = example(field).strip('"')
    return told


def _hint(field: FieldInfo, kind: dict[str, Any]) -> str:
    """Its sentence for who fills in a form, where files are chosen by what they are about, and ya or tidak isn't typed."""
    sentence = str(field.description)
    if sentence.startswith("Nama berkas"):
        return "Pilih dari daftar." if kind["type"] == "berkas" else "Pilih dari ponsel, atau tulis nama yang sudah ada."
    return sentence.replace("Tulis ", "Pilih ") if kind.get("type") == "ya/tidak" else sentence


def inner_model(annotation: Any) -> type[BaseModel] | None:
    """The model inside an annotation such as `tuple[Variant, ...]`, if there is one."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((model for arg in get_args(annotation) if (model := inner_model(arg))), None)
