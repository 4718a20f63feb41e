"""When an event comes again: every written form of a rule, the days that it gives, and how an event stands on a day."""

from datetime import date, timedelta
from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storefront.catalog import repeats
from storefront.catalog.errors import FieldError
from storefront.catalog.recurrence import Rule, alike

ACCEPTED = {
    "setiap hari": ("setiap hari", "Setiap Hari", "tiap hari", "Senin, Selasa, Rabu, Kamis, Jumat, Sabtu, Minggu", "Senin sampai Minggu"),
    "setiap Sabtu": ("setiap Sabtu", "SETIAP SABTU", "tiap sabtu", "Sabtu", "setiap hari Sabtu", "Hari Sabtu", "setiap Sabtu.", "setiap pekan hari Sabtu"),
    "setiap Sabtu dan Minggu": ("setiap Sabtu dan Minggu", "sabtu & minggu", "Sabtu, Minggu", "Minggu dan Sabtu", "tiap hari Sabtu dan hari Minggu",
                                "setiap Sabtu, setiap Minggu", "Sabtu/Minggu", "Sabtu - Minggu", "setiap Sabtu\u00a0dan Ahad"),
    "setiap Minggu": ("setiap minggu", "Setiap Ahad", "hari minggu"),
    "setiap Jumat": ("setiap Jum'at", "setiap Jum’at"),
    "setiap Senin sampai Jumat": ("Senin–Jumat", "Senin s/d Jumat", "setiap Senin sampai Jumat", "senin hingga jumat", "Senin, Selasa, Rabu, Kamis, Jumat"),
    "setiap Senin, Sabtu, dan Minggu": ("Sabtu sampai Senin", "Senin, Sabtu, dan Minggu"),
    "Minggu kedua setiap bulan": ("setiap Minggu kedua", "minggu ke-2", "Minggu ke 2 setiap bulan", "setiap bulan Minggu kedua", "Minggu kedua tiap bulan"),
    "Jumat terakhir setiap bulan": ("setiap Jumat terakhir", "Jumat terakhir dalam sebulan"),
    "Sabtu pertama dan ketiga setiap bulan": ("Sabtu pertama dan ketiga", "setiap Sabtu pertama, Sabtu ketiga", "Sabtu ke-1 dan ke-3"),
    "Sabtu pertama dan Minggu ketiga setiap bulan": ("setiap Sabtu pertama dan Minggu ketiga",),
    "tanggal 5 setiap bulan": ("setiap tanggal 5", "tiap tgl 5", "Tanggal 5 setiap bulan", "setiap bulan tanggal 5", "setiap tanggal 05"),
    "tanggal 5 dan 20 setiap bulan": ("tanggal 5 dan 20", "setiap tanggal 20, 5", "tgl. 5 & tgl 20"),
}
REFUSED = (
    "", "ya", "setiap", "weekly", "kadang-kadang", "setiap 2 minggu", "2 minggu sekali", "dua pekan sekali", "setiap tiga hari", "setiap 2 bulan",
    "selang sehari", "setiap tahun", "setiap pekan", "seminggu sekali", "mingguan", "setiap bulan", "sebulan sekali", "bulanan", "setiap malam Minggu",
    "malam Jumat", "setiap Sabtu pagi", "Sabtu 07.00", "Sabtu jam 7", "Jumat Kliwon", "setiap Pon", "setiap Sabut", "Sabtu Minggu", "Sabtu dan", "setiap Sabtu -",
    "setiap minggu Sabtu", "setiap Sabtu dan Minggu kedua", "Sabtu kedua dan Minggu", "setiap Minggu kelima", "kedua", "setiap tanggal 0", "setiap tanggal 32",
    "setiap tanggal", "tanggal 5 Desember", "tanggal 5-7", "hari Sabtu setiap bulan", "setiap hari setiap bulan", "setiap hari kerja", "setiap hari kecuali Senin",
    "setiap tanggal ٥", "x" * 5000,
)


@pytest.mark.parametrize(("words", "written"), [(words, written) for words, forms in ACCEPTED.items() for written in forms])
def test_forms_of_one_rule(words: str, written: str) -> None:
    """However it is written, it is one rule, told in one way."""
    found = repeats.rule(written)
    assert found
    assert found.words == words


@pytest.mark.parametrize("written", REFUSED)
def test_what_has_two_readings_or_none_is_refused(written: str) -> None:
    """With what to write; an example that is given is a rule itself."""
    with pytest.raises(FieldError) as refused:
        repeats.rule(written)
    assert refused.value.advice
    assert not refused.value.example or repeats.rule(refused.value.example)


@pytest.mark.parametrize("written", ["tidak", "Tidak ada", "sekali", "satu kali"])
def test_once_is_no_rule(written: str) -> None:
    """Whoever says that it doesn't come again is understood."""
    assert repeats.rule(written) is None


@pytest.mark.parametrize(
    ("written", "parts"),
    [
        ("12 Desember 2026", ["12 Desember 2026"]), ("12 Desember 2026, 19 Desember 2026", ["12 Desember 2026", "19 Desember 2026"]),
        ("Sabtu, 12 Desember 2026, Sabtu, 19 Desember 2026", ["Sabtu, 12 Desember 2026", "Sabtu, 19 Desember 2026"]),
        ("12 dan 19 Desember 2026", ["12 Desember 2026", "19 Desember 2026"]), ("5, 12 Desember dan 2 Januari 2027", ["5 Desember 2027", "12 Desember 2027", "2 Januari 2027"]),
        ("5, 12 Des 2026; Jum’at, 1 Januari 2027", ["5 Des 2026", "12 Des 2026", "Jum’at, 1 Januari 2027"]), ("2026-12-12, 12/12/2026", ["2026-12-12", "12/12/2026"]),
        ("12 Desember 2026 dan libur", ["12 Desember 2026", "libur"]), ("12 - 19 Desember 2026", ["12 - 19 Desember 2026"]), (" , ", []), ("12", ["12"]), ("12 dan 19 Desember 2026.", ["12 Desember 2026", "19 Desember 2026"]),
    ],
)
def test_days_of_one_line(written: str, parts: list[str]) -> None:
    """A comma parts two days, or a weekday from its own; a month that is said once is that of those before it."""
    assert repeats.days(written) == parts


DAYS = st.dates(date(2000, 1, 1), date(2090, 12, 31))
WEEKDAYS = st.sets(st.integers(0, 6), min_size=1, max_size=6)
RULES = st.one_of(
    st.just(Rule()), WEEKDAYS.map(lambda days: Rule(tuple((day, 0) for day in sorted(days)))),
    st.sets(st.tuples(st.integers(0, 6), st.sampled_from([1, 2, 3, 4, -1])), min_size=1, max_size=4).map(lambda days: Rule(tuple(sorted(days)))),
    st.sets(st.integers(1, 31), min_size=1, max_size=4).map(lambda dates: Rule(dates=tuple(sorted(dates)))),
)


def _falls(rule: Rule, day: date) -> bool:
    """Counted out by hand: the nth weekday of a month is in its nth seven days, the last has no month left a week later."""
    place, is_last = (day.day - 1) // 7 + 1, (day + timedelta(7)).month != day.month
    return (
        rule == Rule() or day.day in rule.dates
        or any(day.weekday() == weekday and (nth in (0, place) or (nth == -1 and is_last)) for weekday, nth in rule.days))


@given(RULES, DAYS)
def test_the_days_of_a_rule(rule: Rule, start: date) -> None:
    """From a day on exactly those that it falls on, in months of every length."""
    counted = [day for number in range(100) if _falls(rule, day := start + timedelta(number))]
    assert list(islice(rule.from_day(start), len(counted))) == counted
    assert rule.has(start) == _falls(rule, start)


@given(RULES)
def test_words_are_read_again(rule: Rule) -> None:
    """What a page says, `ulang` takes."""
    assert repeats.rule(rule.words) == rule


@given(RULES, DAYS)
def test_a_rule_that_fits(rule: Rule, day: date) -> None:
    """What is proposed for another first day falls on it."""
    assert alike(rule, day).has(day)


@pytest.mark.parametrize(
    ("rule", "start", "days"),
    [
        (Rule(dates=(31,)), date(2027, 1, 31), ["2027-01-31", "2027-03-31", "2027-05-31", "2027-07-31", "2027-08-31", "2027-10-31"]),
        (Rule(dates=(29,)), date(2028, 1, 30), ["2028-02-29", "2028-03-29"]), (Rule(dates=(29,)), date(2027, 1, 30), ["2027-03-29", "2027-04-29"]),
        (Rule(((6, 2),)), date(2026, 11, 24), ["2026-12-13", "2027-01-10", "2027-02-14"]), (Rule(((5, -1),)), date(2027, 2, 1), ["2027-02-27", "2027-03-27"]),
        (Rule(((5, 0),)), date(2028, 2, 26), ["2028-02-26", "2028-03-04"]), (Rule(((1, 0),)), date(2028, 2, 23), ["2028-02-29", "2028-03-07"]),
        (Rule(), date(2026, 12, 31), ["2026-12-31", "2027-01-01"]),
    ],
)
def test_ends_of_months(rule: Rule, start: date, days: list[str]) -> None:
    """Months that lack a day are left out; a leap day is a day."""
    assert [day.isoformat() for day in islice(rule.from_day(start), len(days))] == days


@pytest.mark.parametrize(
    ("rule", "rrule"),
    [
        (Rule(), "FREQ=DAILY"), (Rule(((5, 0), (6, 0))), "FREQ=WEEKLY;BYDAY=SA,SU"), (Rule(((6, 2),)), "FREQ=MONTHLY;BYDAY=2SU"),
        (Rule(((4, -1),)), "FREQ=MONTHLY;BYDAY=-1FR"), (Rule(dates=(5, 20)), "FREQ=MONTHLY;BYMONTHDAY=5,20"),
    ],
)
def test_rules_for_calendars(rule: Rule, rrule: str) -> None:
    """RFC 5545, 3.3.10."""
    assert rule.rrule == rrule
