"""Events as iCalendar files (RFC 5545); the library folds, escapes and ends lines as the RFC asks.

One that comes again is a single entry with its first time and its rule, in its zone's own time: in UTC the second Sunday,
begun at six in the morning, would be a Saturday.
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from storefront import addresses
from storefront.catalog import places, times
from storefront.catalog.recurrence import Rule
from storefront.catalog.schema import Event
from storefront.site.model import Site

if TYPE_CHECKING:
    import icalendar

# RFC 5545 3.8.7.4: a change raises the number. A static site keeps no history, but an event only moves this way.
_SEQUENCE = {"terjadwal": 0, "diundur": 1, "batal": 2}


def build(site: Site, events: Iterable[Event]) -> bytes:
    """One calendar of these events; hours are given in UTC, days without an hour as whole days."""
    import icalendar

    village = site.catalog.village
    result = icalendar.Calendar()
    result.add("prodid", f"-//Balarea//{village.title}//ID")
    result.add("version", "2.0")
    result.add("x-wr-calname", f"Acara {village.title}")
    for event in events:
        result.add_component(_event(site, event))
    result.add_missing_timezones()
    for zone in result.timezones:
        # That it holds until 2038 is not true of zones without a summer time.
        zone.pop("comment")
    return bytes(result.to_ical())


def _event(site: Site, event: Event) -> "icalendar.Event":
    import icalendar

    url = addresses.absolute(site.base, addresses.event(event.slug))
    entry = icalendar.Event()
    entry.add("uid", url)
    # RFC 5545 3.8.7.2 wants an instant; the day of the build keeps two builds of one day alike.
    entry.add("dtstamp", datetime.combine(site.today, time(), UTC))
    entry.add("sequence", _SEQUENCE[event.status])
    entry.add("summary", event.name)
    if event.rule is None:
        _one_time(entry, event)
    else:
        _again(entry, event, event.rule)
    entry.add("location", ", ".join(part for part in (event.place, event.address) if part))
    if at := places.point(event.location):
        entry.add("geo", (at.lat, at.lon))
    entry.add("url", url)
    entry.add("status", "CANCELLED" if event.status == "batal" else "CONFIRMED")
    return entry


def _one_time(entry: "icalendar.Event", event: Event) -> None:
    begins, ends = event.begins, event.ends
    if begins.at is not None:
        entry.add("dtstart", begins.at.astimezone(UTC))
        if ends is not None and ends.at is not None:
            entry.add("dtend", ends.at.astimezone(UTC))
        elif ends is not None and ends.day > begins.day:
            entry.add("dtend", datetime.combine(ends.day, time(23, 59), begins.at.tzinfo).astimezone(UTC))
    else:
        _whole_days(entry, begins.day, ends.day if ends else begins.day)


def _whole_days(entry: "icalendar.Event", first: date, last: date) -> None:
    """RFC 5545 3.6.1: the end of a whole-day event is the day after its last."""
    entry.add("dtstart", first)
    entry.add("dtend", last + timedelta(days=1))


def _again(entry: "icalendar.Event", event: Event, rule: Rule) -> None:
    """The first time, the rule, its end and the days on which it isn't held: moments in their zone, or days."""
    import icalendar

    first = event.at(event.first or event.begins.day)
    at, ends = first.begins.at, first.ends and first.ends.at
    zone = times.named_zone(at) if at else None

    def start(day: date) -> datetime | date:
        return datetime.combine(day, at.time(), zone) if at else day

    if at:
        entry.add("dtstart", start(first.begins.day))
        if ends:
            entry.add("dtend", ends.astimezone(zone))
    else:
        _whole_days(entry, first.begins.day, first.begins.day)
    parts = icalendar.vRecur.from_ical(rule.rrule)
    if event.until:
        last = start(event.until)
        # RFC 5545 3.3.10: in UTC where the beginning is given with a zone.
        parts["UNTIL"] = [last.astimezone(UTC) if isinstance(last, datetime) else last]
    entry.add("rrule", parts)
    if event.excepted:
        entry.add("exdate", list(map(start, sorted(event.excepted))), parameters={} if at else {"VALUE": "DATE"})
