"""Numbers of permits on food: P-IRT and halal. What they look like is told in FORMATS.md, "Food labels"."""

import re
from collections.abc import Iterator

from storefront.catalog.errors import FieldError
from storefront.catalog.text import clean_line

_HALAL = re.compile(r"ID[0-9]{17}")
_HALAL_FORM = "Nomor sertifikat BPJPH diawali ID, lalu 17 angka"
_PIRT_DIGITS = 15


def halal(text: str) -> str:
    """Read what is written of a halal certificate; without any digit it would claim one without a number to look up."""
    written = clean_line(text, 120)
    if not re.search("[0-9]", written):
        raise FieldError(
            f"Tulis nomor sertifikatnya, bukan kata. {_HALAL_FORM}. Kalau belum punya, hapus baris ini")
    return written


def notes(pirt: str, halal: str, year: int) -> Iterator[tuple[tuple[str], str]]:
    """Warnings of a product's numbers in this year, each with the path of its line; "" for a number that it hasn't."""
    if pirt:
        digits = re.sub(r"\D", "", pirt)
        if len(digits) != _PIRT_DIGITS:
            yield ("pirt",), f'tertulis "{pirt}". Nomor P-IRT berisi 15 angka, contoh: pirt: 2063204010123-28'
        elif 2000 + int(digits[-2:]) < year:
            yield ("pirt",), f"nomor ini berlaku sampai 20{digits[-2:]}. Perpanjang izinnya, lalu tulis nomor yang baru"
    bare = re.sub(r"[ .-]", "", halal).upper()
    if bare.startswith("KH"):
        yield ("halal",), "nomor KH adalah nomor ketetapan. Tulis nomor sertifikat BPJPH, yang diawali ID"
    elif halal and not _HALAL.fullmatch(bare):
        yield ("halal",), f'tertulis "{halal}". {_HALAL_FORM}. Salin dari sertifikatnya, atau hapus baris ini kalau belum punya'
