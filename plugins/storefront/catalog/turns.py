"""Sellers of one good are equals: each day another of them comes first."""

from collections.abc import Sequence
from datetime import date
from typing import TypeVar

Seller = TypeVar("Seller")

_EPOCH = date(1970, 1, 1)


def in_turn(sellers: Sequence[Seller], good: str, day: date) -> tuple[Seller, ...]:
    """`sellers` of the good (by its slug), begun with whose turn it is that day.

    It is the same for everyone, so a page that is built twice in a day is the same page. Over as many days as there are
    sellers each comes first once, and of two goods on one day it need not be the same one.
    """
    first = ((day - _EPOCH).days + sum(map(ord, good))) % (len(sellers) or 1)
    return (*sellers[first:], *sellers[:first])
