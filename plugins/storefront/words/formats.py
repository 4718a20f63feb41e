"""Numbers and dates as Indonesian readers expect them; the CLDR tables come from Babel, so no system locale is needed."""

from datetime import date, datetime

import phonenumbers
from babel.dates import format_date, get_month_names
from babel.numbers import format_decimal

from storefront.words.terbilang import terbilang

LOCALE = "id"
MONTHS = tuple(get_month_names(locale=LOCALE).values())
_ZONES = {7: "WIB", 8: "WITA", 9: "WIT"}


def number(value: int) -> str:
    """15000 → "15.000"."""
    return f"{value:,}".replace(",", ".")


def rupiah(value: int) -> str:
    """15000 → "Rp15.000", without a space (so it is neither broken nor copied in two)."""
    return f"Rp{number(value)}"


def weight(grams: int) -> str:
    """250 → "250 g"; 1500 → "1,5 kg"."""
    return f"{grams} g" if grams < 1000 else f"{format_decimal(grams / 1000, locale=LOCALE)} kg"


def phone(number: str) -> str:
    """E.164 as people read it and dial it: "+6281234567890" → "0812-3456-7890"; a foreign number keeps its country's code."""
    shown = phonenumbers.PhoneNumberFormat.NATIONAL if number.startswith("+62") else phonenumbers.PhoneNumberFormat.INTERNATIONAL
    return phonenumbers.format_number(phonenumbers.parse(number), shown)


def in_words(value: int) -> str:
    """Small counts in words ("Tiga"), larger ones in figures."""
    return terbilang(value).capitalize() if 0 <= value <= 12 else number(value)


def long_date(day: date) -> str:
    """"Sabtu, 5 Desember 2026"."""
    return format_date(day, "EEEE, d MMMM y", locale=LOCALE)


def plain_date(day: date) -> str:
    """"5 Desember 2026"."""
    return format_date(day, "d MMMM y", locale=LOCALE)


def day_and_month(day: date) -> str:
    """"13 Desember"."""
    return format_date(day, "d MMMM", locale=LOCALE)


def weekday(day: date) -> str:
    return format_date(day, "EEEE", locale=LOCALE)


def month(day: date) -> str:
    """"Desember 2026"."""
    return format_date(day, "MMMM y", locale=LOCALE)


def short_month(day: date) -> str:
    """"Des 2026"."""
    return format_date(day, "MMM y", locale=LOCALE)


def clock(at: datetime) -> str:
    """"09.00"."""
    return f"{at:%H.%M}"


def zone(at: datetime) -> str:
    """"WIB", "WITA" or "WIT"; elsewhere the offset ("GMT+10")."""
    offset = at.utcoffset()
    hours = offset.total_seconds() / 3600 if offset is not None else 0.0
    return _ZONES.get(int(hours), f"GMT{hours:+g}") if hours == int(hours) else f"GMT{hours:+g}"
