"""What a stall keeps of what it sells for others, as people write it: 10%, 500 a piece, more from an amount on."""

import re
from typing import NamedTuple

from storefront.catalog.errors import FieldError
from storefront.catalog.numbers import explain
from storefront.catalog.text import plain_number

MOST = 90
"""Percent: whoever would keep more has bought the goods."""
FROM = r"[,;]? ?mulai (?:dari )?"
"""In front of each further step."""
STEP = re.compile(
    r"(?:(?P<least>[1-9][0-9]{0,3})(?: ?[a-z]+)?[ :=]+)?"
    r"(?:(?P<percent>[0-9]{1,2})(?:,(?P<decimals>[0-9]{1,2}))? ?(?:%|persen)"
    r"|(?:rp\.? ?)?(?:(?P<sum>[1-9][0-9]{2,5}|[1-9][0-9]{0,2}\.[0-9]{3})(?:,-)?|(?P<thousands>[1-9][0-9]?) ?(?:rb|ribu|k))"
    r"(?: ?(?:/|per |tiap |se) ?(?:buah|biji|pcs))?)")
MISTAKES = (
    (r"[0-9] ?%? ?(?:-|sampai|hingga|s/d) ?[0-9]",
     "Tulis satu angka saja; kalau naik menurut banyaknya yang laku, tulis 10%, mulai 20 buah 15%", ""),
    (r"[0-9]\.[0-9]{1,2} ?(?:%|persen)", "Pecahan ditulis dengan koma", "7,5%"),
    (r"^0+$", "Kalau tanpa komisi, tulis 0%", "0%"),
    (r"^[0-9]{1,2}(?:,[0-9]+)?$", "Tulis dengan tanda % kalau persen; kalau rupiah tiap buah, paling sedikit 100", "10%"),
    (r"[0-9] ?(?:/|per |tiap |se) ?[a-z]", "Tulis rupiahnya saja; dihitung tiap satuan jual", "500"),
)


class Step(NamedTuple):
    """From `least` pieces of one good sold between two counts on, of each of them: `points` hundredths of a percent of its price,
    or, where that is 0, so many `rupiah`."""

    least: int
    points: int
    rupiah: int


Commission = tuple[Step, ...]
"""The first from 1 on, each further one from more."""


def commission(text: str) -> Commission:
    """Read a stall's share: 10%, 7,5 persen, 500, Rp1.000 per buah, 1rb; `10%, mulai 20 buah 15%`."""
    steps: list[Step] = []
    for number, written in enumerate(re.split(FROM, plain_number(text))):
        found = STEP.fullmatch(written)
        if not found or bool(found["least"]) != bool(number):
            raise explain(written, MISTAKES, FieldError(
                "Tulis persen dari harga atau rupiah tiap buah; kalau naik, tulis 10%, mulai 20 buah 15%", "10%"))
        percent = int(found["percent"] or 0)
        if percent >= MOST:
            raise FieldError(f"Komisi harus di bawah {MOST}%; periksa angkanya", "10%")
        least = int(found["least"] or 1)
        if steps and least <= steps[-1].least:
            raise FieldError("Tulis jumlahnya urut dari yang kecil", "10%, mulai 20 buah 15%")
        rupiah = int((found["sum"] or "0").replace(".", "")) or int(found["thousands"] or 0) * 1000
        steps.append(Step(least, percent * 100 + int((found["decimals"] or "").ljust(2, "0")), rupiah))
    return tuple(steps)


def said(commission: Commission) -> str:
    """As it is written: "7,5%, mulai 20 buah 500"."""
    return ", ".join(f"mulai {step.least} buah {_rate(step)}" if step.least > 1 else _rate(step) for step in commission)


def _rate(step: Step) -> str:
    return str(step.rupiah) if step.rupiah else f"{step.points / 100:g}%".replace(".", ",")
