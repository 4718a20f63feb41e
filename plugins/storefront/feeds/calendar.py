"""Events as iCalendar files (RFC 5545); the library folds, escapes and ends lines as the RFC asks."""

from collections.abc import Iterable
from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING

from storefront import addresses
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
    begins, ends = event.begins, event.ends
    if begins.at is not None:
        entry.add("dtstart", begins.at.astimezone(UTC))
        if ends is not None and ends.at is not None:
            entry.add("dtend", ends.at.astimezone(UTC))
        elif ends is not None and ends.day > begins.day:
            entry.add("dtend", datetime.combine(ends.day, time(23, 59), begins.at.tzinfo).astimezone(UTC))
    else:
        # RFC 5545 3.6.1: the end of a whole-day event is the day after its last.
        entry.add("dtstart", begins.day)
        entry.add("dtend", (ends.day if ends else begins.day) + timedelta(days=1))
    entry.add("location", ", ".join(part for part in (event.place, event.address) if part))
    if event.coordinate:
        entry.add("geo", (event.coordinate.lat, event.coordinate.lon))
    entry.add("url", url)
    entry.add("status", "CANCELLED" if event.status == "batal" else "CONFIRMED")
    return entry
