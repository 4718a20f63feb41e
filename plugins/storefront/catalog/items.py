"""Items of lists as people write them, and the lines that they should write instead."""

import re

from storefront.catalog import prices
from storefront.catalog.errors import FieldError

# The first field of each item, by the name of the list.
KEYS = {"varian": "nama", "produk": "produk", "sajian": "produk", "foto": "file", "kata_pembeli": "kata"}

# `sajian` is a list at an event alone: of a product it is one offer.
LISTS = frozenset({*KEYS, "lama", "bantuan", "situs_lama"} - {"sajian"})

_PARTS = re.compile(r"\s*[,;]\s*|\n+")
# Between variants: "Asli/Pedas" are two, "1/2 kg" is one.
_EITHER = re.compile(r"(?<=[^\W\d])/(?=[^\W\d])|\s+/\s+|\s+atau\s+")
_PRICED = re.compile(
    r"(?P<name>.*?\S)\s*[\s:=,(\u2013\u2014-]\s*(?P<price>(?:rp\.?\s*)?[0-9][0-9.]*(?:\s?(?:rb|ribu|k))?(?:,-)?)\)?", re.I)
_COUNTED = re.compile(
    r"(?P<before>[0-9]{1,5}) *[x×]? +(?P<name>\D.*\S)|(?P<other>.*\S) *[\s:=,(x×]\s*(?P<behind>[0-9]{1,5})\)?", re.I)
_STOCK = ("tersedia", "habis", "pesan-dulu")
_MOST = 120
_SHOWN = 4


def parts(text: str) -> list[str]:
    """What commas, semicolons or line ends part."""
    return [part for part in _PARTS.split(text.strip(" ,;\n")) if part]


def detail(value: str) -> str:
    """The name of the field of an item that a value behind its name is meant for, or ""."""
    if value.strip().lower() in _STOCK:
        return "stok"
    try:
        return "harga" if prices.price(value) else ""
    except FieldError:
        return ""


def priced(text: str) -> tuple[str, str]:
    """The name and the price of an item such as `Pedas 37000`; no price where the number may belong to the name (`Isi 12`)."""
    found = _PRICED.fullmatch(text) if len(text) <= _MOST else None
    if not found or detail(found["price"]) != "harga":
        return text, ""
    return _bare_of_price(found["name"].rstrip(" :=,(")), found["price"]


def counted(text: str) -> tuple[str, str]:
    """The name and the number of an item such as `ladu-ketan 40` or `40 ladu ketan`; no number where there is none."""
    found = _COUNTED.fullmatch(text) if len(text) <= _MOST else None
    if not found:
        return text, ""
    return (found["name"], found["before"]) if found["before"] else (found["other"].rstrip(" :=,(x"), found["behind"])


def counted_line(name: str, number: str) -> str:
    """What to write for `- ladu-ketan: 40`."""
    return f"Tulis - produk: {name[:60]} dan di bawahnya, lurus dengan produk, jumlah: {number}"


def _bare_of_price(name: str) -> str:
    """Without the word in front of a price."""
    return re.sub(r"[\s,(]+harga$", "", name)


def bare(key: str, text: str) -> str:
    """Without the name of the item's first field, where no colon or no space parts it from the text."""
    return re.sub(rf"^{key}(?::| |=)\s*", "", text)


def one_a_line(key: str, pairs: list[tuple[str, str]]) -> str:
    """The lines to write for several names, each with its price or stock, or with ""."""
    lines = ", ".join(_lines(key, *pair) for pair in pairs[:_SHOWN])
    return f"Tulis satu per baris: {lines}{', dan seterusnya' if len(pairs) > _SHOWN else ''}"


def advice(key: str, text: str, value: str = "") -> str:
    """What to write instead of `- text` (or `- text: value`) where an item begins with the field `key`."""
    text = bare(key, text)
    several = parts(text)
    if key == "nama" and len(several) == 1:
        several = [part for part in _EITHER.split(text) if part]
    if not value and len(several) > 1 and not (len(several) == 2 and detail(several[1])):
        return one_a_line(key, [priced(part) for part in several])
    text, value = (text, value) if value else priced(text)
    if value and detail(value):
        return f"Tulis {_lines(key, text, value)}"
    return f"Tulis juga nama isiannya, contoh: - {key}: {text[:60]}"


def _lines(key: str, text: str, value: str = "") -> str:
    """The line of an item, with that of its price or stock below it."""
    below = f" dan di bawahnya, lurus dengan {key}, {detail(value)}: {value[:60]}" if value else ""
    return f"- {key}: {_bare_of_price(text)[:60] if value else text[:60]}{below}"
