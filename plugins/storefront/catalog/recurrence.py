"""When an event comes again: a rule, and the days that it gives. The very rule that calendars get (RFC 5545, RRULE) gives
the days on the pages, so that the two can't disagree."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import takewhile

from storefront.catalog.times import LAST_YEAR, WEEKDAYS

ORDINALS = {1: "pertama", 2: "kedua", 3: "ketiga", 4: "keempat", -1: "terakhir"}
_CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
# The longest between two days of a rule: from one 31st over a shorter month to the next.
_GAP = timedelta(days=62)
# Dates that not every month has.
SHORT_MONTHS = (29, 30, 31)


@dataclass(frozen=True, slots=True)
class Rule:
    """Daily where both are empty. `days` are pairs of a weekday (0: Monday) and which one of the month (0: each of them,
    -1: the last); either all have a place in the month or none has. `dates` are days of the month."""

    days: tuple[tuple[int, int], ...] = ()
    dates: tuple[int, ...] = ()

    @property
    def monthly(self) -> bool:
        return bool(self.dates) or any(place for _, place in self.days)

    @property
    def names(self) -> tuple[str, ...]:
        """"Sabtu"; "Sabtu pertama", "ketiga"; "Sabtu pertama", "Minggu ketiga"; "5"; none of a daily one."""
        words = [f"{WEEKDAYS[day]} {ORDINALS[place]}" if place else WEEKDAYS[day] for day, place in self.days]
        if self.monthly and len({day for day, _ in self.days}) == 1:
            words[1:] = [ORDINALS[place] for _, place in self.days[1:]]
        return (*words, *map(str, self.dates))

    @property
    def listed(self) -> str:
        """"Sabtu dan Minggu", "Senin sampai Jumat", "Minggu kedua", "5 dan 20", "hari"."""
        *first, last = self.names or ("hari",)
        weekdays = [day for day, _ in self.days]
        if len(first) > 1 and not self.monthly and weekdays == list(range(weekdays[0], weekdays[-1] + 1)):
            return f"{first[0]} sampai {last}"
        return f"{', '.join(first)}{',' if len(first) > 1 else ''} dan {last}" if first else last

    @property
    def words(self) -> str:
        """"setiap Sabtu dan Minggu", "Minggu kedua setiap bulan", "tanggal 5 setiap bulan", "setiap hari", as `ulang` has it."""
        if self.monthly:
            return f"{'tanggal ' if self.dates else ''}{self.listed} setiap bulan"
        return f"setiap {self.listed}"

    @property
    def rrule(self) -> str:
        """RFC 5545, 3.3.10, without an end."""
        if self.dates:
            return f"FREQ=MONTHLY;BYMONTHDAY={','.join(map(str, self.dates))}"
        if not self.days:
            return "FREQ=DAILY"
        codes = ",".join(self.code(day, place) for day, place in self.days)
        return f"FREQ={'MONTHLY' if self.monthly else 'WEEKLY'};BYDAY={codes}"

    @staticmethod
    def code(day: int, place: int) -> str:
        """"SA", "2SU", "-1SU"."""
        return f"{place or ''}{_CODES[day]}"

    def from_day(self, start: date) -> Iterator[date]:
        """Its days from `start` on, without an end but that of the years that content may name."""
        from dateutil.rrule import rrulestr

        for found in rrulestr(self.rrule, dtstart=datetime.combine(start, time())):
            if found.year > LAST_YEAR:
                return
            yield found.date()

    def near(self, day: date, first: date) -> tuple[date, ...]:
        """Its last day before one that it hasn't, and its next one; none before `first`."""
        before = list(takewhile(lambda found: found < day, self.from_day(max(first, day - _GAP))))
        return (*before[-1:], next(self.from_day(max(first, day))))

    def has(self, day: date) -> bool:
        return next(self.from_day(day), None) == day


def alike(rule: Rule, day: date) -> Rule:
    """A rule of the same kind that `day` falls on: one more day of the week, that weekday's place in its month, that date."""
    if rule.dates:
        return Rule(dates=(day.day,))
    place = (day.day - 1) // 7 + 1
    if rule.monthly:
        return Rule(((day.weekday(), place if place < 5 else -1),))
    others = rule.days if len(rule.days) > 1 else ()
    return Rule(tuple(sorted((*others, (day.weekday(), 0)))))
