"""What a price is for, where it says so itself, held against what the good is sold by."""

from collections.abc import Mapping

from storefront.catalog.entry import FieldIssue
from storefront.catalog.prices import Price

# Short and foreign words for the same unit.
SAME = {
    "bks": "bungkus", "bgks": "bungkus", "pcs": "buah", "pc": "buah", "bh": "buah", "kilo": "kg", "kilogram": "kg", "gr": "g",
    "gram": "g", "l": "liter", "lt": "liter", "ltr": "liter", "btl": "botol", "lsn": "lusin", "ktk": "kotak", "psg": "pasang",
    "lbr": "lembar", "ikt": "ikat", "m": "meter"}


def unit_of(unit: str, is_written: bool, prices: Mapping[tuple[str | int, ...], Price | None]) -> str:
    """The good's unit; where none is written, what its first price is for. Raises FieldIssue for one of another, by its path."""
    said = {path: price for path, price in prices.items() if price and price.unit}
    if said and not is_written:
        unit = " ".join(_words(next(iter(said.values())).unit))
    for path, price in said.items():
        if not fits(price.unit, unit):
            raise FieldIssue(unlike(price, unit), *path)
    return unit


def fits(written: str, unit: str) -> bool:
    """Whether the unit behind a price is the good's: the same word, short or long, with what is in it or without."""
    one, other = _words(written), _words(unit)
    return one == other or (one[0] == other[0] and 1 in (len(one), len(other)))


def unlike(price: Price, unit: str) -> str:
    """What to do about a price that is for another unit than the good is sold by."""
    written = {"tetap": "", "mulai": "mulai "}.get(price.kind, "") + str(price.amount)
    return (
        f'harganya per {price.unit}, padahal satuan barangnya "{unit}". Tulis satuan: {price.unit}, atau harga untuk satu {unit} '
        f"saja, contoh: harga: {written}")


def _words(unit: str) -> list[str]:
    words = unit.casefold().split()
    return [SAME.get(words[0], words[0]), *words[1:]]
