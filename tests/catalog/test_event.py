"""An event that comes again, as it stands on a day: its next time, the days after it, and its last time once all are over."""

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from storefront.catalog.load import load
from storefront.catalog.schema import Event
from tests.errors.case import EVENT
from tests.village import village


def _event(place: Path, fields: str) -> Event:
    """As it is written."""
    content = village(place / "content", {EVENT: f"---\nnama: Pasar Tani\ntempat: Lapangan desa\n{fields}\n---\n"})
    return next(entry for entry in load(content, "content", date(2026, 11, 24)).entries if isinstance(entry, Event))


WEEKLY = "mulai: Sabtu, 28 November 2026 07.00\nselesai: Sabtu, 28 November 2026 10.00\nulang: setiap Sabtu"


@pytest.mark.parametrize(
    ("fields", "today", "next_day", "following"),
    [
        (WEEKLY, "2026-11-01", "2026-11-28", ["12-05", "12-12", "12-19"]), (WEEKLY, "2026-11-27", "2026-11-28", ["12-05", "12-12", "12-19"]),
        # The day itself, before its hour and behind it: it is over when the day is.
        (WEEKLY, "2026-11-28", "2026-11-28", ["12-05", "12-12", "12-19"]), (WEEKLY, "2026-11-29", "2026-12-05", ["12-12", "12-19", "12-26"]),
        (f"{WEEKLY}\nulang_kecuali: 5 dan 19 Desember 2026", "2026-11-29", "2026-12-12", ["12-26", "01-02", "01-09"]),
        (f"{WEEKLY}\nulang_kecuali: 28 November 2026", "2026-11-20", "2026-12-05", ["12-12", "12-19", "12-26"]),
        (f"{WEEKLY}\nulang_sampai: 12 Desember 2026", "2026-12-04", "2026-12-05", ["12-12"]), (f"{WEEKLY}\nulang_sampai: 12 Desember 2026", "2026-12-12", "2026-12-12", []),
        # Over: its last time, also where the very last day was off.
        (f"{WEEKLY}\nulang_sampai: 12 Desember 2026", "2026-12-13", "2026-12-12", []), (f"{WEEKLY}\nulang_sampai: 18 Desember 2026", "2027-05-01", "2026-12-12", []),
        (f"{WEEKLY}\nulang_sampai: 12 Desember 2026\nulang_kecuali: 12 Desember 2026", "2026-12-13", "2026-12-05", []),
        # The second Sunday, the end of a month, a leap day.
        ("mulai: 8 November 2026\nulang: setiap Minggu kedua", "2026-11-09", "2026-12-13", ["01-10", "02-14", "03-14"]),
        ("mulai: 31 Oktober 2026\nulang: setiap tanggal 31", "2026-11-01", "2026-12-31", ["01-31", "03-31", "05-31"]),
        ("mulai: 29 Januari 2027\nulang: setiap tanggal 29", "2028-01-30", "2028-02-29", ["03-29", "04-29", "05-29"]),
        ("mulai: 29 Februari 2028\nulang: setiap Selasa", "2028-02-29", "2028-02-29", ["03-07", "03-14", "03-21"]),
        ("mulai: 24 November 2026\nulang: setiap hari", "2026-12-31", "2026-12-31", ["01-01", "01-02", "01-03"]),
        # Begun in the evening, it is done with in the morning.
        ("mulai: Sabtu, 28 November 2026 20.00\nselesai: Minggu, 29 November 2026 02.00\nulang: setiap Sabtu", "2026-11-28", "2026-11-28", ["12-05", "12-12", "12-19"]),
        ("mulai: Sabtu, 28 November 2026 20.00\nselesai: Minggu, 29 November 2026 02.00\nulang: setiap Sabtu", "2026-11-29", "2026-12-05", ["12-12", "12-19", "12-26"]),
    ],
)
def test_the_next_time(tmp_path: Path, fields: str, today: str, next_day: str, following: list[str]) -> None:
    """Moved as a whole, hours, length and first day kept."""
    written = _event(tmp_path, fields)
    found = written.on(date.fromisoformat(today))
    assert (found.begins.day.isoformat(), [f"{day:%m-%d}" for day in found.following]) == (next_day, following)
    assert found.first == written.begins.day
    if written.begins.at:
        assert found.begins.at == datetime.combine(found.begins.day, written.begins.at.timetz())
    if written.ends:
        assert found.ends
        assert found.ends.day - found.begins.day == written.ends.day - written.begins.day
        if found.ends.at and written.ends.at and written.begins.at:
            assert found.ends.at - found.begins.at == written.ends.at - written.begins.at
    # Asked again of what it gave, it says the same.
    assert found.on(date.fromisoformat(today)) == found


def test_days_off_that_are_to_come(tmp_path: Path) -> None:
    """Those that are over, and those that it would not be held on anyway, are not told."""
    event = _event(tmp_path, f"{WEEKLY}\nulang_sampai: 26 Desember 2026\nulang_kecuali: 5, 12 Desember 2026; 2 Januari 2027; 21 November 2026")
    assert [day.isoformat() for day in event.on(date(2026, 11, 20)).skipped] == ["2026-12-05", "2026-12-12"]
    assert [day.isoformat() for day in event.on(date(2026, 12, 12)).skipped] == ["2026-12-12"]
    assert event.on(date(2026, 12, 13)).skipped == ()


def test_one_that_comes_once_stays_as_it_is(tmp_path: Path) -> None:
    """Nothing is moved, and nothing known of other days."""
    event = _event(tmp_path, "mulai: 5 Desember 2026")
    assert event.on(date(2026, 12, 6)) is event
    assert (event.first, event.following, event.skipped) == (None, (), ())


@pytest.mark.parametrize("zone", ["WIB", "WITA", "WIT", ""])
def test_the_hour_stays_that_of_its_zone(tmp_path: Path, zone: str) -> None:
    """Six in the morning is six in the morning, a year later too."""
    event = _event(tmp_path, f"mulai: Minggu, 8 November 2026 06.00 {zone}\nulang: setiap Minggu kedua").on(date(2027, 10, 31))
    assert event.begins.at
    assert (event.begins.day, event.begins.at.hour, event.begins.at.utcoffset()) == (
        date(2027, 11, 14), 6, timedelta(hours={"WITA": 8, "WIT": 9}.get(zone, 7)))
