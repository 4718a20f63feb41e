"""When a round of a pre-order closes ("setiap Kamis 18.00", "3 Desember 2026 pukul 18.00"), and when it is fetched
("setiap Sabtu", "5 Desember 2026", "2 hari kemudian"; CONTRACT.md 1, `po`)."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, tzinfo
from zoneinfo import ZoneInfo

from storefront.catalog import repeats, times
from storefront.catalog.errors import FieldError
from storefront.catalog.recurrence import Rule
from storefront.catalog.text import plain_number

MOST_LATER = 31
_EXAMPLE = "setiap Kamis pukul 18.00"
_DAY = "setiap Sabtu"
_AGAIN = re.compile(r"\b(?:se)?tiap\b")
_CLOCK = re.compile(r",? (?:(?:pukul|jam|pkl)\.? )?([0-9]{2})[.:]([0-9]{2})(?: ?(wib|wita|wit))?$")
_HALF = re.compile(r"[0-9] ?(?:wi[bt]a?)?$")
_OF_DAY = re.compile(r"[0-9] ?(?:wi[bt]a? )?(?:pagi|siang|sore|malam)$|[ap]m$")
_LATER = re.compile(
    r"h ?\+ ?([0-9]{1,2})|([0-9]{1,2}) hari(?: (?:kemudian|sesudahnya|setelahnya|sesudah tutup|setelah tutup|lagi))?")
_SAID = {
    "hari itu juga": 0, "hari yang sama": 0, "besok": 1, "besoknya": 1, "esoknya": 1, "keesokan harinya": 1, "hari berikutnya": 1,
    "lusa": 2, "lusanya": 2}
_ONCE_OR_AGAIN = "Kalau tiap pekan, tulis kata setiap di depannya; kalau sekali saja, tulis tanggalnya"
# What an event is told has no place here.
_OF_EVENTS = (
    (repeats.ONE_FILE, "Tulis tanggal putaran berikutnya saja"), ("; akhirnya ditulis di baris selesai", ""),
    ("saat acaranya mulai", "itu"))


@dataclass(frozen=True, slots=True)
class Repeated:
    """Closes again and again, at this time of day in this zone."""

    rule: Rule
    clock: time
    zone: tzinfo

    @property
    def words(self) -> str:
        """"setiap Kamis pukul 18.00", which `closing` reads again."""
        return f"{self.rule.words} pukul {self.clock:%H.%M}"


@dataclass(frozen=True, slots=True)
class Later:
    """So many days after the one on which a round closes; 0 is that very day."""

    days: int

    @property
    def words(self) -> str:
        """"2 hari kemudian", "hari itu juga", which `pickup` reads again."""
        return f"{self.days} hari kemudian" if self.days else "hari itu juga"


def closing(text: str, zone: ZoneInfo) -> Repeated | datetime:
    """A rule with a time of day, or one moment; without WIB, WITA or WIT behind it in `zone`."""
    written = plain_number(text.replace("\u2019", "'")).strip(" .")
    if not _AGAIN.search(written):
        if not re.search("[0-9]", written):
            raise FieldError("Tulis hari yang berulang atau satu tanggal, beserta jamnya", _EXAMPLE)
        return _once(written, zone)
    found = _CLOCK.search(written)
    if not found:
        if _OF_DAY.search(written):
            raise FieldError("Tulis jam 00 sampai 23, tanpa pagi atau malam", _EXAMPLE)
        if _HALF.search(written):
            raise FieldError("Tulis jam dan menit dengan dua angka, 09.00 untuk pagi, 21.00 untuk malam", _EXAMPLE)
        raise FieldError("Tulis juga jamnya", f"{_rule(written).words} pukul 18.00")
    hour, minute = int(found[1]), int(found[2])
    if hour > 23 or minute > 59:
        raise FieldError("Jam dari 00 sampai 23, menit dari 00 sampai 59", _EXAMPLE)
    clock = time(hour, minute)
    return Repeated(_rule(written[: found.start()], f" pukul {clock:%H.%M}"), clock, times.zone_of(found[3], zone))


def pickup(text: str) -> Rule | date | Later:
    """A rule, one day, or how many days later."""
    written = plain_number(text.replace("\u2019", "'")).strip(" .")
    if found := _LATER.fullmatch(written):
        if (days := int(found[1] or found[2])) > MOST_LATER:
            raise FieldError(f"Paling lama {MOST_LATER} hari sesudah tutup", _DAY)
        return Later(days)
    if written in _SAID:
        return Later(_SAID[written])
    if re.search(r"[0-9][.:][0-9]{2}|\b(?:pukul|jam|pkl)\b", written):
        raise FieldError("Tulis harinya saja, tanpa jam; jam ambilnya ditulis di ceritanya", _DAY)
    if _AGAIN.search(written):
        return _rule(written)
    _refuse_bare(written, "")
    return times.day(text)


def _rule(written: str, behind: str = "") -> Rule:
    try:
        found = repeats.rule(written)
    except FieldError as error:
        raise _reworded(error, behind) from None
    if found is None:
        raise FieldError(repeats.FORMS, f"{_DAY}{behind}")
    return found


def _once(written: str, zone: ZoneInfo) -> datetime:
    _refuse_bare(written, " pukul 18.00")
    try:
        found = times.moment(written, zone)
    except FieldError as error:
        raise _reworded(error, "" if "pukul" in error.example else " pukul 18.00") from None
    if found.at is None:
        raise FieldError("Tulis juga jamnya", f"{times.dated(found.day)} pukul 18.00")
    return found.at


def _refuse_bare(written: str, behind: str) -> None:
    """A weekday alone is the next one, or each."""
    first = written.removeprefix("hari ").partition(" ")[0].strip(",")
    if first in times.WEEKDAY_NUMBER and not re.search("[0-9]{4}", written):
        raise FieldError(_ONCE_OR_AGAIN, f"setiap {times.WEEKDAYS[times.WEEKDAY_NUMBER[first]]}{behind}")


def _reworded(error: FieldError, behind: str) -> FieldError:
    advice = error.advice
    for of_event, here in _OF_EVENTS:
        advice = advice.replace(of_event, here)
    return FieldError(advice, error.example and f"{error.example}{behind}")
