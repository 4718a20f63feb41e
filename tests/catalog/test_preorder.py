"""Goods that are made in rounds: which round is open at a moment, when it is fetched, and what a file can't mean."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from storefront.catalog import closings
from storefront.catalog.fields import Known
from storefront.catalog.preorder import PreOrder, Round
from storefront.catalog.recurrence import Rule
from tests.catalog.test_recurrence import _falls

ZONES = {"Asia/Jakarta": "WIB", "Asia/Makassar": "WITA", "Asia/Jayapura": "WIT"}
KNOWN = Known(ZoneInfo("Asia/Jakarta"), {})
# Of each closing what may be fetched when.
RULES = (
    ("setiap Kamis 18.00", "setiap Sabtu"), ("setiap Kamis 18.00", "2 hari kemudian"), ("setiap Kamis 08.00", "hari itu juga"), ("setiap Senin dan Kamis 09.30", "setiap Senin dan Kamis"),
    ("setiap hari 12.00", "besoknya"), ("setiap hari 00.00", "setiap hari"), ("setiap hari 23.59", "hari itu juga"), ("setiap tanggal 25 20.00", "setiap tanggal 5"),
    ("setiap tanggal 31 20.00", "setiap Sabtu pertama"), ("setiap Sabtu pertama dan ketiga 06.00", "7 hari kemudian"), ("setiap Minggu terakhir 18.00 WIT", "setiap Sabtu kedua"),
    ("setiap Senin sampai Jumat 15.00 WITA", "lusa"),
)
ONCE = (("3 Desember 2026 pukul 18.00", "5 Desember 2026"), ("3 Desember 2026 pukul 18.00 WIT", "lusa"), ("3 Desember 2026 06.00", "3 Desember 2026"))
MOMENTS = st.datetimes(datetime(2020, 1, 1), datetime(2085, 1, 1), timezones=st.sampled_from([ZoneInfo(zone) for zone in (*ZONES, "UTC")]))


def made(closes: str, fetched: str, **more: str) -> PreOrder:
    return PreOrder.model_validate({"tutup": closes, "ambil": fetched, **more}, context=KNOWN)


def _counted(item: PreOrder, moment: datetime) -> Round:
    """The open round counted out by hand, day for day."""
    again, fetched = item.again
    day = moment.astimezone(again.zone).date()
    while not (_falls(again.rule, day) and datetime.combine(day, again.clock, again.zone) > moment):
        day += timedelta(1)
    if isinstance(fetched, closings.Later):
        return Round(datetime.combine(day, again.clock, again.zone), day + timedelta(fetched.days))
    later = day + timedelta(1)
    while not _falls(fetched, later):
        later += timedelta(1)
    return Round(datetime.combine(day, again.clock, again.zone), later)


@given(st.sampled_from(RULES), MOMENTS)
def test_the_open_round(rule: tuple[str, str], moment: datetime) -> None:
    """At any moment the first that isn't closed yet, and the day on which that is fetched."""
    item = made(*rule)
    assert next(item.rounds(moment)) == _counted(item, moment)


@pytest.mark.parametrize(("moment", "closes", "fetched"), [
    ("2026-12-03T10:59:59+00:00", "2026-12-03T18:00:00+07:00", "2026-12-05"), ("2026-12-03T11:00:00+00:00", "2026-12-10T18:00:00+07:00", "2026-12-12"),
    ("2026-12-03T18:59:59+08:00", "2026-12-03T18:00:00+07:00", "2026-12-05"), ("2026-12-03T17:59:00-00:00", "2026-12-10T18:00:00+07:00", "2026-12-12"),
])
def test_a_round_is_closed_from_its_minute_on(moment: str, closes: str, fetched: str) -> None:
    """Wherever one is."""
    found = next(made("setiap Kamis 18.00", "setiap Sabtu").rounds(datetime.fromisoformat(moment)))
    assert (found.closes.isoformat(), found.day.isoformat()) == (closes, fetched)


@pytest.mark.parametrize(("closes", "fetched"), RULES)
def test_each_round_has_a_day_of_its_own(closes: str, fetched: str) -> None:
    """By which it is known: a hundred of them have a hundred."""
    rounds: Iterator[Round] = made(closes, fetched).rounds(datetime(2026, 1, 1, tzinfo=UTC))
    days = [next(rounds).day for _ in range(100)]
    assert days == sorted(set(days))


@pytest.mark.parametrize(("closes", "fetched"), ONCE)
def test_an_only_round(closes: str, fetched: str) -> None:
    """It is open until its minute, and none after it; on its own day it still is, for a day counts from its beginning."""
    item = made(closes, fetched)
    assert item.only
    assert next(item.rounds(item.only.closes - timedelta(seconds=1))) == item.only
    assert next(item.rounds(item.only.closes), None) is None
    assert item.on(date(2026, 12, 3)) == item.only
    assert item.on(date(2026, 12, 4)) is None
    with pytest.raises(TypeError):
        _ = item.again


@pytest.mark.parametrize(("closes", "fetched", "said"), [
    ("setiap Kamis 18.00", "setiap Kamis", "hari yang sama dengan tutup"), ("setiap Kamis 18.00", "5 Desember 2026", "contoh: ambil: setiap Sabtu"),
    ("setiap Senin dan Rabu 18.00", "setiap Sabtu", "beberapa kali tutup untuk satu hari ambil"), ("setiap hari 18.00", "setiap Sabtu", "beberapa kali tutup"),
    ("setiap Kamis 18.00", "setiap tanggal 5", "beberapa kali tutup"), ("3 Desember 2026 pukul 18.00", "setiap Sabtu", "contoh: ambil: Sabtu, 5 Desember 2026"),
    ("3 Desember 2026 pukul 18.00", "2 Desember 2026", "lebih awal daripada tutup (Kamis, 3 Desember 2026)"),
])
def test_what_can_not_be_meant(closes: str, fetched: str, said: str) -> None:
    """Told at `ambil`, with what to write."""
    with pytest.raises(ValidationError) as refused:
        made(closes, fetched)
    [error] = refused.value.errors()
    assert said in error["msg"]
    assert error["ctx"]["error"].path == ("ambil",)


def test_a_rule_is_fetched_later() -> None:
    """What closes and is fetched on the same weekdays is fetched on the next of them."""
    item = made("setiap Senin dan Kamis 09.00", "setiap Senin dan Kamis", batas="40")
    assert item.fetched == Rule(((0, 0), (3, 0)))
    assert item.limit == 40
    assert [found.day.isoformat() for found, _ in zip(item.rounds(datetime(2026, 12, 1, tzinfo=UTC)), range(2), strict=False)] == ["2026-12-07", "2026-12-10"]
