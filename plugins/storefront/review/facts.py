"""What one content file says, field by field, in one form for each value: `0812…` and `+62 812…` are the same fact."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from pydantic import BaseModel

from storefront.catalog import commissions
from storefront.catalog.closings import Later, Repeated
from storefront.catalog.commissions import Step
from storefront.catalog.describe import MONEY
from storefront.catalog.entry import OWN, Entry, Photo
from storefront.catalog.places import Coordinate
from storefront.catalog.prices import Price
from storefront.catalog.recurrence import Rule
from storefront.catalog.schema import Owner, Reseller, Stall, Village
from storefront.catalog.times import Moment
from storefront.review.changes import Weight
from storefront.review.contacts import contacts, pays
from storefront.words import formats, sentences

# Never published, so a run's page doesn't show it either: only whether it is there.
_CONSENT = "izin_tampil"
_WORDS = frozenset((
    "cerita", "ringkasan", "kutipan", "semboyan", "kata", "keluhan", "datang", "terima_kasih", "maaf", "teks", _CONSENT))
# Forms of their own, in which figures lead to nobody.
_FIGURES = frozenset((
    "nib", "pirt", "bpom", "sni", "halal", "koordinat", "kode", "mulai", "selesai", "mulai_semula", "tanggal", "ulang_sampai",
    "ulang_kecuali", "tutup", "ambil", "diperiksa", "foto", "logo", "harga", "komisi", "warna"))
# Under whose name the money is taken.
_PAYEES = {
    Reseller.folder: frozenset(("nama",)), Stall.folder: frozenset(("nama",)), Owner.folder: frozenset(("nama", "pemilik"))}
_PHONES, _SUMS = frozenset(("whatsapp", "telepon")), frozenset(("harga",))
STORY = "cerita"
THERE = "ada"


class Fact(NamedTuple):
    """`value` is how people read it; "" where nothing is there."""

    value: str
    weight: Weight


Facts = Mapping[str, Fact]
NONE: Facts = MappingProxyType({})


def of_entry(entry: Entry) -> Facts:
    """Those of a published file, its story last."""
    found = {name: Fact(value, _weight(name, value, entry.folder)) for name, value in _values(entry, "") if value}
    # Whether it is seen at all, and under which addresses, is told of the whole file.
    for name in ("terbit", "lama"):
        found.pop(name, None)
    if entry.body.strip():
        found[STORY] = Fact(entry.body.strip(), "text")
    return found


def of_village(village: Village) -> Facts:
    return {name: Fact(value, _weight(name, value)) for name, value in _values(village, "") if value}


def is_words(name: str) -> bool:
    """Whether a field may say anything, a number or a link as well."""
    return name.rpartition(".")[2] not in _FIGURES


def _weight(name: str, value: str, folder: str = "") -> Weight:
    first, last = name.partition(".")[0], name.rpartition(".")[2]
    sold = folder == Reseller.folder and name.count(".") < 2 and first == "produk"
    # What only its maker knows: where a map's link without a place in it leads, and whom a code pays.
    blind = value.startswith("https:") if last == "koordinat" else last in ("foto", "logo") and pays(value)
    if last in MONEY or sold or blind or name in _PAYEES.get(folder, ()):
        return "money"
    return "text" if last in _WORDS else "shown"


def _values(part: BaseModel, path: str) -> Iterator[tuple[str, str]]:
    if getattr(part, "everything", False):
        yield f"{path}produk", "semua"
    for attribute, declared in type(part).model_fields.items():
        alias = declared.alias or ""
        if not alias or alias.startswith(OWN):
            continue
        value = getattr(part, attribute)
        name = f"{path}{alias}"
        if isinstance(value, BaseModel) and not isinstance(value, Photo):
            yield from _values(value, f"{name}.")
        elif isinstance(value, tuple) and value and isinstance(value[0], BaseModel) and not isinstance(value[0], Photo):
            keys = Counter[str]()
            for place, item in enumerate(value, 1):
                key = _key(item, place)
                keys[key] += 1
                key = key if keys[key] == 1 else f"{key} {keys[key]}"
                yield f"{name}.{key}", THERE
                # Its name says the key, unless it leads to somebody; what is listed is sold, without its being said.
                known = "" if contacts(key) else key
                said = {f"{name}.{key}.{word}": value for word, value in (("produk", key), ("nama", known), ("aktif", "ya"))}
                yield from (found for found in _values(item, f"{name}.{key}.") if said.get(found[0]) != found[1])
        else:
            yield name, _told(value, alias) if alias != _CONSENT or not value else THERE
            photos = value if isinstance(value, tuple) else (value,)
            yield from ((f"{name}.{photo.file}.teks", photo.alt) for photo in photos if isinstance(photo, Photo))


def _key(item: BaseModel, place: int) -> str:
    """By what an item of a list is known, so that the order of a list is no change."""
    names = [getattr(item, name, "") for name in ("product", "variant", "name")]
    return " ".join(filter(None, names)).replace(".", " ") or str(place)


def _told(value: object, alias: str) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "ya" if value else "tidak"
        case Price():
            return sentences.cost(value)
        case (Step(), *_):
            return commissions.said(tuple(step for step in value if isinstance(step, Step)))
        case tuple():
            return ", ".join(_told(item, alias) for item in value)
        case int() if alias in _SUMS:
            return formats.rupiah(value)
        case str() if alias in _PHONES:
            return formats.phone(value)
        case Moment():
            return value.at.isoformat(" ") if value.at else value.day.isoformat()
        case date():
            return value.isoformat()
        case Coordinate():
            return f"{value.lat}, {value.lon}"
        case Rule() | Repeated() | Later():
            return value.words
        case Photo():
            return value.file
    return str(getattr(value, "url", value))
