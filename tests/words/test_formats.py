"""Numbers, money and dates as Indonesian readers expect them."""

from collections.abc import Callable
from datetime import date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storefront.catalog.numbers import rupiah, weight
from storefront.catalog.times import day
from storefront.words import formats

DAY = date(2026, 12, 5)


@pytest.mark.parametrize(
    ("form", "value", "text"),
    [
        (formats.number, 0, "0"), (formats.number, 999, "999"), (formats.number, 15000, "15.000"), (formats.number, 1234567, "1.234.567"),
        (formats.rupiah, 15000, "Rp15.000"), (formats.rupiah, 1000000000, "Rp1.000.000.000"), (formats.rupiah, 500, "Rp500"),
        (formats.weight, 250, "250 g"), (formats.weight, 999, "999 g"), (formats.weight, 1000, "1 kg"), (formats.weight, 1500, "1,5 kg"),
        (formats.weight, 1250, "1,25 kg"), (formats.weight, 12000, "12 kg"), (formats.in_words, 0, "Nol"), (formats.in_words, 3, "Tiga"),
        (formats.in_words, 12, "Dua belas"), (formats.in_words, 13, "13"), (formats.in_words, 1200, "1.200"),
    ],
)
def test_numbers(form: Callable[[int], str], value: int, text: str) -> None:
    """A dot between thousands, a comma before decimals, no space behind Rp."""
    assert form(value) == text


@pytest.mark.parametrize(
    ("number", "text"),
    [
        ("+6281234567890", "0812-3456-7890"), ("+628121234567", "0812-1234-567"), ("+62225891234", "(022) 5891234"), ("+62812345678901", "0812-3456-78901"),
        ("+60123456789", "+60 12-345 6789"),
    ],
)
def test_telephone_numbers(number: str, text: str) -> None:
    """As they are dialled in Indonesia; foreign ones with their country."""
    assert formats.phone(number) == text


@pytest.mark.parametrize(
    ("form", "text"),
    [
        (formats.long_date, "Sabtu, 5 Desember 2026"), (formats.plain_date, "5 Desember 2026"), (formats.day_and_month, "5 Desember"),
        (formats.weekday, "Sabtu"), (formats.month, "Desember 2026"), (formats.short_month, "Des 2026"),
    ],
)
def test_dates(form: Callable[[date], str], text: str) -> None:
    """The nineteen names, without any locale of the system."""
    assert form(DAY) == text


@pytest.mark.parametrize("month", range(1, 13))
def test_every_month_is_named(month: int) -> None:
    """What is written can be read back by the door."""
    written = date(2026, month, 17)
    assert day(formats.long_date(written)) == day(formats.plain_date(written)) == written


@pytest.mark.parametrize(
    ("hours", "name"), [(7, "WIB"), (8, "WITA"), (9, "WIT"), (10, "GMT+10"), (0, "GMT+0"), (-5, "GMT-5"), (5.5, "GMT+5.5")],
)
def test_zones(hours: float, name: str) -> None:
    """Indonesia's three by name, others by their offset."""
    assert formats.zone(datetime(2026, 12, 5, 9, tzinfo=timezone(timedelta(hours=hours)))) == name


def test_clock() -> None:
    """A dot, two digits each, in the zone of the moment."""
    assert formats.clock(datetime(2026, 12, 5, 9, 5, tzinfo=ZoneInfo("Asia/Jakarta"))) == "09.05"


@given(st.integers(1, 1_000_000_000))
def test_a_price_that_is_shown_can_be_typed(price: int) -> None:
    """Copied from the site into a content file it means the same."""
    assert rupiah(formats.rupiah(price)) == price


@given(st.integers(1, 99_999).map(lambda tens: tens * 10))
def test_a_weight_that_is_shown_can_be_typed(grams: int) -> None:
    """To the ten grams that two decimals of a kilogram can say."""
    assert weight(formats.weight(grams)) == grams
