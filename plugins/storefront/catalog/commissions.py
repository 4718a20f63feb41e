"""What a stall keeps of what it sells for others, as people write it: 10%, 500 a piece, more from an amount on."""

import re
from typing import NamedTuple

from storefront.catalog.errors import FieldError
from storefront.catalog.numbers import PRICE, rupiah
from storefront.catalog.text import plain_number

FROM = r"[,;]? ?mulai (?:dari )?"
"""In front of each further step."""
STEP = re.compile(
    r"(?P<least>[1-9][0-9]{0,3})(?: ?[a-z]+)?[ :=]+"
    # Whoever would keep 90 % or more has bought the goods.
    r"(?:(?P<percent>[0-8]?[0-9](?:,[0-9]{1,2})?) ?(?:%|persen)"
    r"|(?P<sum>(?:rp\.? ?)?[0-9].*?)(?: ?(?:/|per |se)(?:buah|pcs))?)")
LEAST_RUPIAH = 100
FORMS = "Tulis persen di bawah 90 atau rupiah tiap buah mulai 100; kalau naik: 10%, mulai 20 buah 15%"


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
    for written in re.split(FROM, f"1 {plain_number(text)}"):
        found = STEP.fullmatch(written)
        parts = found.groupdict("") if found else {}
        least, percent, one = int(parts.get("least", 0)), parts.get("percent", ""), parts.get("sum", "")
        amount = rupiah(one) if PRICE.fullmatch(one) else 0
        if least <= (steps[-1].least if steps else 0) or not (percent or amount >= LEAST_RUPIAH):
            raise FieldError(FORMS, "7,5%")
        steps.append(Step(least, round(float(percent.replace(",", ".") or 0) * 100), amount))
    return tuple(steps)


def said(commission: Commission) -> str:
    """As it is written: "7,5%, mulai 20 buah 500"."""
    return ", ".join(f"mulai {step.least} buah {_rate(step)}" if step.least > 1 else _rate(step) for step in commission)


def _rate(step: Step) -> str:
    return str(step.rupiah) if step.rupiah else f"{step.points / 100:g}%".replace(".", ",")
