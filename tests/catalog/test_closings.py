"""When a round closes and when it is fetched: every written form, and what could be read two ways."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storefront.catalog import closings
from storefront.catalog.closings import Later, Repeated
from storefront.catalog.errors import FieldError
from storefront.catalog.recurrence import Rule
from tests.catalog.test_recurrence import RULES

JAKARTA = ZoneInfo("Asia/Jakarta")
AGAIN = {
    "setiap Kamis pukul 18.00": (
        "setiap Kamis 18.00", "Setiap Kamis pukul 18.00", "tiap kamis 18:00", "setiap hari Kamis jam 18.00", "setiap Kamis, pukul 18.00.", "setiap Kamis\u00a018.00"),
    "setiap hari pukul 12.00": ("setiap hari 12.00", "tiap hari pukul 12:00"),
    "setiap Senin dan Kamis pukul 09.30": ("setiap Senin dan Kamis 09.30", "setiap Senin, Kamis pukul 09.30", "tiap senin & kamis, 09:30"),
    "tanggal 25 setiap bulan pukul 20.00": ("setiap tanggal 25 pukul 20.00", "tiap tgl 25 20.00"),
    "Sabtu pertama setiap bulan pukul 00.00": ("setiap Sabtu pertama 00.00",),
}
ONCE = ("3 Desember 2026 pukul 18.00", "Kamis, 3 Desember 2026 18.00", "2026-12-03 18:00", "3/12/2026 18.00 WIB", "3 Desember 2026 pukul 20.00 WIT")
NO_CLOSINGS = (
    "", "ya", "PO", "Kamis", "Kamis 18.00", "hari Kamis jam 18.00", "setiap Kamis", "setiap hari", "setiap Kamis jam 6 sore", "setiap Kamis 6", "setiap Kamis 9.00",
    "setiap Kamis jam 18", "setiap Kamis 24.00", "setiap Kamis 18.60", "setiap Kmis 18.00", "setiap 2 minggu 18.00", "setiap malam Minggu 20.00", "setiap 18.00",
    "setiap tidak 18.00", "3 Desember 2026", "3 Desember 18.00", "3-5 Desember 2026 18.00", "30 Februari 2026 18.00", "Rabu, 3 Desember 2026 18.00", "18.00", "x" * 5000,
)
DAYS_LATER = {
    0: ("hari itu juga", "Hari yang sama"), 1: ("besok", "besoknya", "keesokan harinya", "H+1", "1 hari kemudian"), 2: ("lusa", "2 hari kemudian", "2 hari sesudahnya", "h + 2", "2 hari"),
    7: ("7 hari kemudian", "7 hari setelah tutup"), 31: ("31 hari kemudian",),
}
NO_PICKUPS = (
    "", "nanti", "Sabtu", "hari Sabtu", "Sabtu dan Minggu", "setiap Sabtu pukul 10.00", "Sabtu jam 10", "5 Desember 2026 10.00", "32 hari kemudian", "H+99", "setiap 2 minggu",
    "5 Desember", "setiap", "2-3 hari kemudian", "seminggu kemudian",
)


@pytest.mark.parametrize(("words", "written"), [(words, written) for words, forms in AGAIN.items() for written in forms])
def test_forms_of_one_closing(words: str, written: str) -> None:
    """However it is written, it closes again and again by one rule, told in one way that is read again."""
    found = closings.closing(written, JAKARTA)
    assert isinstance(found, Repeated)
    assert (found.words, found.zone) == (words, JAKARTA)
    assert closings.closing(words, JAKARTA) == found


@pytest.mark.parametrize("written", ONCE)
def test_it_closes_once(written: str) -> None:
    """At one moment, in the village's zone or in the one that is written."""
    found = closings.closing(written, JAKARTA)
    assert isinstance(found, datetime)
    assert found.astimezone(UTC) == datetime(2026, 12, 3, 11, 0, tzinfo=UTC)


@pytest.mark.parametrize(("zone", "hours"), [("WIB", 7), ("wita", 8), ("WIT", 9), ("", 7)])
def test_the_zone_of_a_rule(zone: str, hours: int) -> None:
    """As an event's: where one is written it holds."""
    found = closings.closing(f"setiap Kamis pukul 18.00 {zone}", JAKARTA)
    assert isinstance(found, Repeated)
    assert datetime.combine(date(2026, 12, 3), found.clock, found.zone).utcoffset() == timedelta(hours=hours)


@pytest.mark.parametrize("written", ["kapan saja", "Kamis", "besok", "-"])
def test_no_day_and_no_hour(written: str) -> None:
    """Both ways are named: one that is meant to come again isn't led to a single date."""
    with pytest.raises(FieldError) as refused:
        closings.closing(written, JAKARTA)
    assert (refused.value.advice, refused.value.example) == (
        "Tulis hari yang berulang atau satu tanggal, beserta jamnya", "setiap Kamis pukul 18.00")


@pytest.mark.parametrize("written", NO_CLOSINGS)
def test_no_closing(written: str) -> None:
    """Refused with what to write; an example that is given is understood."""
    with pytest.raises(FieldError) as refused:
        closings.closing(written, JAKARTA)
    assert refused.value.advice
    assert "acara" not in refused.value.advice.lower()
    assert not refused.value.example or closings.closing(refused.value.example, JAKARTA)


@given(RULES, st.times().map(lambda at: at.replace(second=0, microsecond=0)))
def test_the_words_of_a_closing_are_read_again(rule: Rule, clock: time) -> None:
    """What a page says may be written."""
    assert closings.closing(Repeated(rule, clock, JAKARTA).words, JAKARTA) == Repeated(rule, clock, JAKARTA)


@pytest.mark.parametrize(("days", "written"), [(days, written) for days, forms in DAYS_LATER.items() for written in forms])
def test_so_many_days_later(days: int, written: str) -> None:
    """In figures, by a word, or as "H+2"."""
    found = closings.pickup(written)
    assert found == Later(days)
    assert closings.pickup(Later(days).words) == found


@pytest.mark.parametrize(("written", "found"), [
    ("setiap Sabtu", Rule(((5, 0),))), ("tiap hari Sabtu", Rule(((5, 0),))), ("setiap Senin dan Kamis", Rule(((0, 0), (3, 0)))), ("setiap hari", Rule()),
    ("setiap tanggal 5", Rule(dates=(5,))), ("5 Desember 2026", date(2026, 12, 5)), ("Sabtu, 5 Desember 2026", date(2026, 12, 5)), ("5/12/2026", date(2026, 12, 5)),
])
def test_days_on_which_it_is_fetched(written: str, found: object) -> None:
    """A rule, or one day."""
    assert closings.pickup(written) == found


@pytest.mark.parametrize("written", NO_PICKUPS)
def test_no_pickup(written: str) -> None:
    """Refused with what to write; an example that is given is understood."""
    with pytest.raises(FieldError) as refused:
        closings.pickup(written)
    assert refused.value.advice
    assert not refused.value.example or closings.pickup(refused.value.example)
