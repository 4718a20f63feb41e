"""Days and moments: day first, month names in Indonesian, four-digit years, hours of 24.

A moment without a zone is in the village's own; WIB, WITA, WIT or an offset behind it is kept
(CONTRACT.md section 1).
"""

import calendar
import difflib
import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

from storefront.catalog.errors import FieldError
from storefront.catalog.text import plain_number

FIRST_YEAR, LAST_YEAR = 1990, 2100

WEEKDAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
WEEKDAY_NUMBER = {name.lower(): number for number, name in enumerate(WEEKDAYS)} | {"jum'at": 4, "ahad": 6}
MONTHS = (
    *("Januari", "Februari", "Maret", "April", "Mei", "Juni"),
    *("Juli", "Agustus", "September", "Oktober", "November", "Desember"),
)
MONTH_NUMBER = (
    {name.lower(): number for number, name in enumerate(MONTHS, 1)}
    | {name.lower()[:3]: number for number, name in enumerate(MONTHS, 1)}
    # The other usual short forms, and the spellings with p that official letters still have.
    | {"agt": 8, "ags": 8, "agust": 8, "sept": 9, "nop": 11, "nopember": 11, "pebruari": 2}
)
ENGLISH_MONTH_NUMBER = {"march": 3, "may": 5, "aug": 8, "oct": 10, "dec": 12}
ENGLISH_MONTHS = ENGLISH_MONTH_NUMBER | {
    "january": 1, "february": 2, "june": 6, "july": 7, "august": 8, "october": 10, "december": 12}
# The three zones of Indonesia (Keputusan Presiden 41/1987).
_ZONES: dict[str, tzinfo] = {
    "wib": timezone(timedelta(hours=7), "WIB"),
    "wita": timezone(timedelta(hours=8), "WITA"),
    "wit": timezone(timedelta(hours=9), "WIT"),
    "z": UTC,
}

MOMENT = re.compile(
    r"(?:(?P<weekday>[a-z']+),? )?"
    r"(?:(?P<iso_year>[0-9]{4})(?P<iso_stroke>[/-])(?P<iso_month>[0-9]{2})(?P=iso_stroke)(?P<iso_day>[0-9]{2})"
    r"|(?P<day>[0-9]{1,2}) (?P<month_name>[a-z]+)\.? (?P<year>[0-9]{4})"
    r"|(?P<short_day>[0-9]{1,2})(?P<stroke>[/-])(?P<short_month>[0-9]{1,2})(?P=stroke)(?P<short_year>[0-9]{4}))"
    rf"(?:,? \(?(?P<late_weekday>{'|'.join(WEEKDAY_NUMBER)})\)?)?"
    r"(?:(?:(?P<joined>(?<=-[0-9]{2})t)|,? (?:(?:pukul|jam|pkl)\.? )?)"
    # The colon form may carry the seconds that programs write, as long as they are none.
    r"(?P<hour>[0-9]{2})(?:\.(?P<minute>[0-9]{2})|:(?P<iso_minute>[0-9]{2})(?::00(?P<fraction>\.0{1,6})?)?)"
    r"(?: ?(?P<zone>wib|wita|wit|z|[+-](?:0[0-9]|1[0-4]):[0-5][0-9]))?)?"
)
_CLOCK = r"[0-9]{1,2}[.:][0-9]{2}"
RANGE = re.compile(
    r" (?:-|sampai|hingga|s/d|s\.d\.|sd) |[0-9](?:s/d|sd)[0-9]|^[a-z']+ ?- ?[a-z']+,? "
    r"|^(?:[a-z']+,? )?[0-9]{1,2} ?(?:-|&|,|dan) ?[0-9]{1,2} [a-z]|[0-9]{4} ?- ?[0-9]{1,2}[/ ]"
    rf"|{_CLOCK} ?- ?(?:{_CLOCK}|selesai)"
)
_LONG_EXAMPLE = "5 Desember 2026"
# The first pattern found in the text (lower case, single spaces) tells what went wrong.
_FULL_EXAMPLE = "5 Desember 2026 pukul 09.00"
# What stands between the end of a date and a time.
_TIME_FOLLOWS = r"(?:[0-9]{4}|-[0-9]{2})(?:,? (?:jam |pukul |pkl\.? )?|t)"
# The first pattern found in the text (lower case, single spaces) tells what went wrong.
MISTAKES = (
    (
        r"[ap]m$|[0-9] ?(?:wi[bt]a? )?(?:pagi|siang|sore|malam)",
        "Tulis jam 00 sampai 23, tanpa pagi atau malam",
        "5 Desember 2026 pukul 19.00",
    ),
    (
        rf"{_TIME_FOLLOWS}[0-9](?:[.:][0-9]{{2}})?(?![0-9])",
        "Tulis jam dan menit dengan dua angka, 09.00 untuk pagi, 21.00 untuk malam",
        _FULL_EXAMPLE,
    ),
    (rf"{_TIME_FOLLOWS}[0-9]{{2}}(?: ?wi[bt]a?)?$", "Tulis jam dengan menitnya", _FULL_EXAMPLE),
    (rf"^(?:jam |pukul |pkl\.? )?{_CLOCK}(?: ?wi[bt]a?)?$", "Tulis juga tanggalnya", _FULL_EXAMPLE),
    (
        r"[.:][0-9]{2} ?(?:gmt|utc|[a-z]|[+-])",
        "Zona waktu ditulis WIB, WITA, WIT, atau selisihnya seperti +07:00",
        f"{_FULL_EXAMPLE} WIB",
    ),
    (
        r"^(?:[a-z']+,? )?[0-9]{1,2}([ /.-])[a-z0-9]+\.?\1'?[0-9]{2}(?![0-9])",
        "Tulis tahun dengan empat angka",
        _LONG_EXAMPLE,
    ),
    (r"^(?:[a-z']+,? )?[0-9]{1,2}(?: [a-z]+|/[0-9]{1,2})$", "Tulis juga tahunnya", _LONG_EXAMPLE),
    (r"^[a-z]+ [0-9]{4}$", "Tulis juga tanggalnya", _LONG_EXAMPLE),
    (rf"{_TIME_FOLLOWS}\(?[0-9]", "Tulis jamnya seperti 09.00", _FULL_EXAMPLE),
)


# The zones of Indonesia by their hours before UTC, by the names that other programs know (IANA time zone database).
_NAMED = {7: "Asia/Jakarta", 8: "Asia/Makassar", 9: "Asia/Jayapura"}


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, and the moment of it (with its zone) where the hour is known."""

    day: date
    at: datetime | None = None

    @property
    def start(self) -> datetime | date:
        """The moment where it is known, else the day."""
        return self.day if self.at is None else self.at

    def begins(self, zone: tzinfo) -> datetime:
        """Give the moment to sort and compare by; a day without an hour begins at midnight in `zone`."""
        return datetime.combine(self.day, time(), zone) if self.at is None else self.at


def day(text: str) -> date:
    """Read a day from 2026-12-05, 5 Desember 2026, Sabtu, 5 Desember 2026 or 05/12/2026 (day first)."""
    written = plain_number(text.replace("\u2019", "'"))
    match = MOMENT.fullmatch(written)
    if not match:
        raise _explain(written, FieldError("Tulis satu tanggal saja, bukan rentang", _LONG_EXAMPLE))
    read = _date(match)
    if match["hour"] and not _is_bare_midnight(match):
        raise FieldError("Tulis tanggalnya saja, tanpa jam", dated(read))
    return read


def moment(text: str, zone: ZoneInfo) -> Moment:
    """Read a day as `day` does, or a day with 09:00 or 09.00 (24 hours) behind it.

    The time may follow `pukul` or `jam`, and be followed by WIB, WITA, WIT, Z or an offset as +07:00, which
    is kept; else it is in `zone`.
    """
    written = plain_number(text.replace("\u2019", "'"))
    match = MOMENT.fullmatch(written)
    if re.match(r"(?:se)?tiap\b", written):
        raise FieldError(
            "Tulis di sini tanggal yang pertama; kata setiap ditulis di baris lain (ulang: setiap Sabtu)", _LONG_EXAMPLE)
    if not match:
        raise _explain(written, FieldError("Tulis satu waktu saja; akhirnya ditulis di baris selesai", _LONG_EXAMPLE))
    try:
        read = _date(match)
    except FieldError as error:
        # Whoever takes what is told keeps the hour that was written.
        raise FieldError(error.advice, f"{error.example}{_clock(match)}") from None
    if not match["hour"]:
        return Moment(read)
    if match["fraction"] and match["zone"] == "z" and _is_bare_midnight(match):
        raise FieldError("Tulis tanggalnya saja, atau tanggal dengan jamnya", dated(read))
    hour, minute = int(match["hour"]), int(match["minute"] or match["iso_minute"])
    if (hour, minute) == (24, 0):
        raise FieldError(
            "Tengah malam ditulis 00.00 pada tanggal berikutnya",
            f"{dated(read + timedelta(days=1))} pukul 00.00",
        )
    if hour > 23 or minute > 59:
        raise FieldError("Jam dari 00 sampai 23, menit dari 00 sampai 59", f"{dated(read)} pukul 09.00")
    return Moment(read, datetime.combine(read, time(hour, minute), zone_of(match["zone"], zone)))


def named_zone(at: datetime) -> ZoneInfo | None:
    """The zone of a moment by a name that calendars know, None where it is written as an offset that Indonesia hasn't."""
    if isinstance(at.tzinfo, ZoneInfo):
        return at.tzinfo
    hours = at.utcoffset()
    name = _NAMED.get(hours // timedelta(hours=1)) if hours and not hours % timedelta(hours=1) else None
    return ZoneInfo(name) if name else None


def _clock(match: re.Match[str]) -> str:
    """The hour that was written, to stand behind a date; "" for none that there is."""
    minute = match["minute"] or match["iso_minute"]
    if not match["hour"] or match["hour"] > "23" or minute > "59" or _is_bare_midnight(match):
        return ""
    zone = f" {match['zone'].upper()}" if match["zone"] else ""
    return f" pukul {match['hour']}.{minute}{zone}"


def _is_bare_midnight(match: re.Match[str]) -> bool:
    """Whether the hour is only what a program writes behind a day."""
    return bool(match["joined"]) and (match["hour"], match["iso_minute"]) == ("00", "00") and (match["zone"] or "z")[0] != "-"


def _date(match: re.Match[str]) -> date:
    """Give the day that a match of MOMENT tells, if there is such a day and its weekday fits."""
    year = int(match["iso_year"] or match["year"] or match["short_year"])
    number = int(match["iso_day"] or match["day"] or match["short_day"])
    if match["month_name"]:
        month = _month(match["month_name"], f"{number} {{}} {year}")
    else:
        month = int(match["iso_month"] or match["short_month"])
    if match["short_month"] and month > 12 >= number >= 1:
        raise FieldError("Tanggal ditulis di depan, lalu bulan", f"{month:02}/{number:02}/{year}")
    if not 1 <= month <= 12:
        raise FieldError("Bulan dari 1 sampai 12", _LONG_EXAMPLE)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise FieldError(f"Tulis tahun dari {FIRST_YEAR} sampai {LAST_YEAR}", _LONG_EXAMPLE)
    last = calendar.monthrange(year, month)[1]
    if not 1 <= number <= last:
        name = MONTHS[month - 1]
        raise FieldError(f"{name} {year} dari tanggal 1 sampai {last}", f"{last} {name} {year}")
    read = date(year, month, number)
    for name in filter(None, (match["weekday"], match["late_weekday"])):
        _check_weekday(name, read)
    return read


def _check_weekday(name: str, read: date) -> None:
    if name not in WEEKDAY_NUMBER:
        raise FieldError(f'Kata "{name[:20]}" bukan nama hari', told(read))
    if WEEKDAY_NUMBER[name] != read.weekday():
        right = WEEKDAYS[read.weekday()]
        raise FieldError(f"{dated(read)} jatuh pada hari {right}; betulkan hari atau tanggalnya", told(read))


def _month(name: str, frame: str) -> int:
    """Give the number of a month; `frame` is the date around it, for the example of an unknown one."""
    if name in MONTH_NUMBER:
        return MONTH_NUMBER[name]
    # Short names are too alike to guess at: "may" is nearer to "mar" than to "mei".
    near = difflib.get_close_matches(name[:20], MONTH_NUMBER, n=1, cutoff=0.75) if len(name) > 3 else []
    number = MONTH_NUMBER[near[0]] if near else ENGLISH_MONTH_NUMBER.get(name)
    if number:
        right = MONTHS[number - 1]
        raise FieldError(f"Nama bulannya mungkin {right}", frame.format(right))
    raise FieldError("Tulis nama bulan dalam bahasa Indonesia", _LONG_EXAMPLE)


def zone_of(written: str | None, village: tzinfo) -> tzinfo:
    """That of WIB, WITA, WIT, Z or an offset in lower case, as it is written behind a time; else the village's."""
    if written is None:
        return village
    if written in _ZONES:
        return _ZONES[written]
    offset = timedelta(hours=int(written[1:3]), minutes=int(written[4:]))
    return timezone(-offset if written[0] == "-" else offset)


def told(read: date) -> str:
    """"Sabtu, 5 Desember 2026", which `day` reads again."""
    return f"{WEEKDAYS[read.weekday()]}, {dated(read)}"


def dated(read: date) -> str:
    """"5 Desember 2026", which `day` reads again."""
    return f"{read.day} {MONTHS[read.month - 1]} {read.year}"


def _explain(written: str, of_range: FieldError) -> FieldError:
    """Give the error that fits `written`; `of_range` is the one for a range."""
    if RANGE.search(written):
        return of_range
    for pattern, advice, example in MISTAKES:
        if re.search(pattern, written):
            # The very day, where only its year is missing.
            return FieldError(advice, (_meant(f"{written} {example[-4:]}") if example == _LONG_EXAMPLE else "") or example)
    return FieldError("Tulis tanggal, bulan, dan tahun", _meant(written) or _LONG_EXAMPLE)


def _meant(written: str) -> str:
    """The date that a text of one year, one month and one day must mean, written rightly; else ""."""
    numbers = re.findall(r"[0-9]+", written)
    months = [number for word in re.findall("[a-z]+", written) if (number := (MONTH_NUMBER | ENGLISH_MONTHS).get(word))]
    year = next((number for number in numbers if len(number) == 4), "")
    others = [int(number) for number in numbers if len(number) < 3]
    if not year or not others or len(numbers) != len(others) + 1 or len(months) + len(others) != 2:
        return ""
    number = others[-1] if months or numbers[0] == year else others[0]
    month = months[0] if months else others[0] if numbers[0] == year else others[1]
    try:
        return dated(date(int(year), month, number))
    except ValueError:
        return ""
