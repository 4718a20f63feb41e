"""When an event is held, in words: its days, its hours, and the rule by which it comes again."""

from datetime import date

from storefront.catalog.schema import Event
from storefront.words import formats
from storefront.words.sentences import hold, join

# So many days on which something isn't held are named.
_SKIPPED = 3


def when(event: Event, within: bool = False) -> str:
    """"Sabtu, 5 Desember 2026 pukul 09.00–15.00 WIB", or the rule by which it comes again:
    "Setiap Sabtu pukul 07.00–10.00 WIB sampai 26 Desember 2026 (kecuali 12 Desember)"; `within` a sentence "setiap Sabtu"."""
    if event.rule is None:
        return one_time(event)
    at = _hours(event, in_the_night=True)
    text = event.rule.words if within else days(event)
    if at:
        text += f" pukul {at}"
    if event.until:
        text += f" sampai {formats.plain_date(event.until)}"
    if event.skipped:
        text += f" (kecuali {_listed(event.skipped[:_SKIPPED])}{' dan lainnya' if len(event.skipped) > _SKIPPED else ''})"
    return hold(text)


def days(event: Event) -> str:
    """"Sabtu, 5 Desember 2026", "Setiap Sabtu", "Minggu kedua setiap bulan"."""
    return formats.long_date(event.begins.day) if event.rule is None else event.rule.words[0].upper() + event.rule.words[1:]


def coming(event: Event) -> str:
    """"Sabtu, 5 Desember 2026, lalu 12, 19, dan 26 Desember": when one that comes again is held next."""
    after = f", lalu {_listed(event.following)}" if event.following else ""
    return hold(f"{formats.long_date(event.begins.day)}{after}")


def with_next(event: Event) -> str:
    """As `when`, with the next day of one that comes again and goes on."""
    goes_on = event.rule is not None and event.status != "batal"
    return f"{when(event)}, berikutnya {formats.plain_date(event.begins.day)}" if goes_on else when(event)


def _listed(dates: tuple[date, ...]) -> str:
    """"12 dan 19 Desember": a month stands behind its last day."""
    behind = (*dates[1:], None)
    return join([
        str(day.day) if following and (following.year, following.month) == (day.year, day.month) else formats.day_and_month(day)
        for day, following in zip(dates, behind, strict=True)])


def one_time(event: Event) -> str:
    """"Sabtu, 5 Desember 2026 pukul 09.00–15.00 WIB"; several days are written out."""
    begin, end = event.begins, event.ends
    text = formats.long_date(begin.day)
    if at := _hours(event):
        text += f" pukul {at}"
    if end is not None and end.day != begin.day:
        text += f" sampai {formats.long_date(end.day)}"
    return hold(text)


def _hours(event: Event, in_the_night: bool = False) -> str:
    """"09.00–15.00 WIB", "09.00 WIB", "" where they aren't known; the end only where it is that of the same day,
    or also `in_the_night` after it."""
    begin, end = event.begins, event.ends
    if begin.at is None:
        return ""
    until = f"–{formats.clock(end.at)}" if end and end.at and (end.day == begin.day or in_the_night) else ""
    return f"{formats.clock(begin.at)}{until} {formats.zone(begin.at)}"


def hours(event: Event) -> str:
    """"Pukul 09.00–15.00 WIB", "Sampai Minggu, 6 Desember 2026", for where a calendar leaf has the day;
    the rule of one that comes again; "" where there is none."""
    if event.rule:
        return when(event)
    begin, end = event.begins, event.ends
    at = _hours(event)
    text = f"Pukul {at}" if at else ""
    if end and end.day != begin.day:
        text = f"{text} sampai {formats.long_date(end.day)}".strip()
    return text[:1].upper() + text[1:]


def line(event: Event) -> str:
    """"Pukul 09.00 WIB, halaman kantor desa."; "Setiap Sabtu pukul 09.00 WIB, halaman kantor desa."."""
    at = f"Pukul {formats.clock(event.begins.at)} {formats.zone(event.begins.at)}, " if event.begins.at else ""
    if event.rule:
        at = f"{days(event)} {at[0].lower()}{at[1:]}" if at else f"{days(event)}, "
    place = event.place if not at or event.place[:2].isupper() else event.place[0].lower() + event.place[1:]
    return hold(f"{at}{place.rstrip('.')}.")
