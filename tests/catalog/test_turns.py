"""Whose turn it is to come first."""

from collections import Counter
from datetime import date, timedelta

import pytest

from storefront.catalog.turns import in_turn

MONTH = [date(2026, 11, 24) + timedelta(days=day) for day in range(30)]


@pytest.mark.parametrize("count", [1, 2, 3, 4, 5, 7, 10])
@pytest.mark.parametrize("good", ["ladu-ketan", "dompet-rajut", "a"])
def test_over_a_month_each_has_the_same_share(count: int, good: str) -> None:
    """Of being first, and of every other place, as near as the days can be dealt out; and nobody is left out on any day."""
    sellers = [f"penjual-{n}" for n in range(count)]
    days = [in_turn(sellers, good, day) for day in MONTH]
    assert all(sorted(order) == sellers for order in days)
    for place in range(count):
        shares = Counter(order[place] for order in days)
        assert len(shares) == count
        assert max(shares.values()) - min(shares.values()) <= 1


def test_goods_begin_with_different_sellers_on_one_day() -> None:
    """Who is late for one good is early for another."""
    first = {in_turn("abcd", good, MONTH[0])[0] for good in ("ladu-ketan", "rengginang", "dompet-rajut", "opak", "kue-lapis", "nastar")}
    assert len(first) > 2


def test_the_same_for_everyone() -> None:
    """By the good and the day alone; from one day to the next by one."""
    assert in_turn("abc", "opak", MONTH[0]) == in_turn("abc", "opak", MONTH[3])
    assert [in_turn("abc", "a", date(1970, 1, day))[0] for day in (1, 2, 3, 4)] == ["b", "c", "a", "b"]
    assert in_turn((), "opak", MONTH[0]) == ()
