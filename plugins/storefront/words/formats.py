"""Numbers and dates as Indonesian readers expect them; the CLDR tables come from Babel, so no system locale is needed."""

from datetime import date, datetime
from functools import lru_cache

from storefront.words.terbilang import terbilang

_LOCALE = "id"
_ZONES = {7: "WIB", 8: "WITA", 9: "WIT"}


def number(value: int) -> str:
    """15000 → "15.000"."""
    return f"{value:,}".replace(",", ".")


def rupiah(value: int) -> str:
    """15000 → "Rp15.000", without a space (so it is neither broken nor copied in two)."""
    return f"Rp{number(value)}"


def weight(grams: int) -> str:
    """250 → "250 g"; 1500 → "1,5 kg"."""
    if grams < 1000:
        return f"{grams} g"
    from babel.numbers import format_decimal

    return f"{format_decimal(grams / 1000, locale=_LOCALE)} kg"


@lru_cache(maxsize=1024)
def phone(number: str) -> str:
    """E.164 as people read it and dial it: "+6281234567890" → "0812-3456-7890"; a foreign number keeps its country's code."""
    import phonenumbers

    shown = phonenumbers.PhoneNumberFormat.NATIONAL if number.startswith("+62") else phonenumbers.PhoneNumberFormat.INTERNATIONAL
    return phonenumbers.format_number(phonenumbers.parse(number), shown)


def in_words(value: int) -> str:
    """Small counts in words ("Tiga"), larger ones in figures."""
    return terbilang(value).capitalize() if 0 <= value <= 12 else number(value)


def months() -> tuple[str, ...]:
    """The names of the twelve months."""
    from babel.dates import get_month_names

    return tuple(get_month_names(locale=_LOCALE).values())


def long_date(day: date) -> str:
    """"Sabtu, 5 Desember 2026"."""
    return _date(day, "EEEE, d MMMM y")


def plain_date(day: date) -> str:
    """"5 Desember 2026"."""
    return _date(day, "d MMMM y")


def day_and_month(day: date) -> str:
    """"13 Desember"."""
    return _date(day, "d MMMM")


def weekday_and_date(day: date) -> str:
    """"Sabtu, 5 Desember", day and month held together."""
    return _date(day, "EEEE, d\u00a0MMMM")


def weekday(day: date) -> str:
    return _date(day, "EEEE")


def month(day: date) -> str:
    """"Desember 2026"."""
    return _date(day, "MMMM y")


def short_month(day: date) -> str:
    """"Des 2026"."""
    return _date(day, "MMM y")


def _date(day: date, pattern: str) -> str:
    from babel.dates import format_date

    return format_date(day, pattern, locale=_LOCALE)


def clock(at: datetime) -> str:
    """"09.00"."""
    return f"{at:%H.%M}"


def zone(at: datetime) -> str:
    """"WIB", "WITA" or "WIT"; elsewhere the offset ("GMT+10")."""
    offset = at.utcoffset()
    hours = offset.total_seconds() / 3600 if offset is not None else 0.0
    return _ZONES.get(int(hours), f"GMT{hours:+g}") if hours == int(hours) else f"GMT{hours:+g}"
