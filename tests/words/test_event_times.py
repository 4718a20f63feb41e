"""When an event is held, read as a neighbour would say it."""

from dataclasses import replace
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from storefront.catalog.load import load
from storefront.catalog.schema import Event
from storefront.catalog.times import moment
from storefront.words import event_times
from tests.village import SMALL

JAKARTA = ZoneInfo("Asia/Jakarta")


@pytest.fixture(scope="module")
def event() -> Event:
    """The tiny village's."""
    found = load(SMALL, "content", date(2026, 11, 24)).catalog
    assert found is not None
    return found.events[0]


def _with(event: Event, **changes: Any) -> Event:
    return event.model_copy(update=changes)


@pytest.mark.parametrize(
    ("begins", "ends", "words"),
    [
        ("5 Desember 2026", None, "Sabtu, 5 Desember 2026"),
        ("5 Desember 2026 09.00", None, "Sabtu, 5 Desember 2026 pukul\u00a009.00 WIB"),
        ("5 Desember 2026 09.00", "5 Desember 2026 15.00", "Sabtu, 5 Desember 2026 pukul\u00a009.00\u2060–\u206015.00 WIB"),
        ("5 Desember 2026 09.00 WIT", None, "Sabtu, 5 Desember 2026 pukul\u00a009.00 WIT"),
        ("5 Desember 2026", "6 Desember 2026", "Sabtu, 5 Desember 2026 sampai Minggu, 6 Desember 2026"),
        ("5 Desember 2026 09.00", "6 Desember 2026", "Sabtu, 5 Desember 2026 pukul\u00a009.00 WIB sampai Minggu, 6 Desember 2026"),
        ("5 Desember 2026 09.00", "6 Desember 2026 15.00", "Sabtu, 5 Desember 2026 pukul\u00a009.00 WIB sampai Minggu, 6 Desember 2026"),
        ("5 Desember 2026 09.00", "5 Desember 2026", "Sabtu, 5 Desember 2026 pukul\u00a009.00 WIB"),
        ("5 Desember 2026", "5 Desember 2026", "Sabtu, 5 Desember 2026"),
    ],
)
def test_times_of_events(begins: str, ends: str | None, words: str, event: Event) -> None:
    """A day, its hours, or several days."""
    held = _with(event, begins=moment(begins, JAKARTA), ends=moment(ends, JAKARTA) if ends else None)
    assert event_times.when(held) == words


@pytest.mark.parametrize(
    ("begins", "ends", "words"),
    [
        ("5 Desember 2026", None, ""), ("5 Desember 2026", "5 Desember 2026", ""), ("5 Desember 2026 09.00", None, "Pukul 09.00 WIB"),
        ("5 Desember 2026 09.00", "5 Desember 2026 15.00", "Pukul 09.00–15.00 WIB"), ("5 Desember 2026", "6 Desember 2026", "Sampai Minggu, 6 Desember 2026"),
        ("5 Desember 2026 09.00", "6 Desember 2026 15.00", "Pukul 09.00 WIB sampai Minggu, 6 Desember 2026"),
        ("5 Desember 2026 09.00", "6 Desember 2026", "Pukul 09.00 WIB sampai Minggu, 6 Desember 2026"),
    ],
)
def test_hours_beside_a_calendar_leaf(begins: str, ends: str | None, words: str, event: Event) -> None:
    """Which has the first day already."""
    held = _with(event, begins=moment(begins, JAKARTA), ends=moment(ends, JAKARTA) if ends else None)
    assert event_times.hours(held) == words


def test_one_line_of_an_event(event: Event) -> None:
    """The hour and the place."""
    assert event_times.line(event) == "Pukul 07.00 WIB, lapangan desa."
    assert event_times.line(_with(event, begins=replace(event.begins, at=None))) == "Lapangan desa."
    assert event_times.line(_with(event, place="Balai RW.")) == "Pukul 07.00 WIB, balai RW."
    assert event_times.line(_with(event, place="GOR Sukamaju")) == "Pukul 07.00 WIB, GOR Sukamaju."
