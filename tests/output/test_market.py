"""A weekly market in one file, over sixty nights: what its pages, calendars and papers say each day, at one address for ever."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import pytest
from dateutil.rrule import rrulestr
from ical.calendar_stream import IcsCalendarStream

from storefront.build import outputs
from storefront.build.rendering import Renderer
from storefront.media.store import FOLDER, Store
from storefront.site.model import Site
from storefront.site.read import read
from storefront.views.print import index
from tests.output.pages import PageOnDisk, page
from tests.sites import changed, written
from tests.views.changes import EVENT, event
from tests.village import village

FIRST, NIGHTS = date(2026, 11, 24), 60
LAST_DAY = date(2027, 1, 16)
OFF = {date(2026, 12, 12), date(2027, 1, 2)}
HELD = [day for week in range(8) if (day := date(2026, 11, 28) + timedelta(weeks=week)) not in OFF]
MARKET = {EVENT: event(
    "mulai: Sabtu, 28 November 2026 07.00\nselesai: Sabtu, 28 November 2026 10.00\nulang: setiap Sabtu\nulang_sampai: 16 Januari 2027\n"
    "ulang_kecuali: 12 Desember 2026, 2 Januari 2027\nsajian: opak-bakar\nreseller: nia"),
    "acara/bazar.md": event("mulai: 5 Desember 2026\nselesai: 5 Desember 2026", "Bazar")}
PAGE, URL = "acara/pasar-tani/", "https://contoh.github.io/situs/acara/pasar-tani/"
JAKARTA = ZoneInfo("Asia/Jakarta")


@dataclass(frozen=True)
class Night:
    """What the build of one night gave: every page, and what else may be asked for."""

    today: date
    site: Site
    root: Path
    files: frozenset[str]

    @property
    def next_day(self) -> date:
        """The market's next day, today's own too; the last one once it is over. Counted out, not asked for."""
        return next((day for day in HELD if day >= self.today), HELD[-1])

    @property
    def is_over(self) -> bool:
        return self.today > HELD[-1]

    def page(self, path: str) -> PageOnDisk:
        return page(self.root, path)

    def block(self) -> Any:
        return next(block for block in map(json.loads, self.page(PAGE).json_ld) if block["@type"] == "Event")


@pytest.fixture(scope="module")
def nights(tmp_path_factory: pytest.TempPathFactory) -> list[Night]:
    """Sixty builds of the same files, without what is drawn: all pages are rendered and written, the other files listed."""
    place = tmp_path_factory.mktemp("pasar")
    content, found = village(place / "content", MARKET), []
    for number in range(NIGHTS):
        today, root = FIRST + timedelta(number), place / str(number)
        site = read(content, "content", today, store=Store(FOLDER))
        plan, renderer = outputs.plan(site), Renderer(site)
        for made in plan.pages:
            file = root / made.file
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(renderer.page(made))
        files = {*(made.file for made in plan.pages), *(asset.file for asset in plan.assets), plan.feed, plan.worker.file}
        found.append(Night(today, site, root, frozenset(files)))
    return found


def test_the_days_are_as_they_are_meant() -> None:
    """The test's own table: six Saturdays of eight, in two years."""
    assert [day.isoformat() for day in HELD] == ["2026-11-28", "2026-12-05", "2026-12-19", "2026-12-26", "2027-01-09", "2027-01-16"]
    assert {day.weekday() for day in (*HELD, *OFF)} == {5}


def test_the_next_day_on_every_page(nights: list[Night]) -> None:
    """On its own page, in the lists and at the goods; never one that is gone or off, and none once all are over."""
    for night in nights:
        leaf = next(found["datetime"] for tag, found in night.page(PAGE).tags if tag == "time")
        assert leaf == night.next_day.isoformat(), night.today
        for path in ("", "acara/", "produk/opak-bakar/", "acara/bazar/"):
            found = night.page(path)
            leaves = [other["datetime"] for tag, other in found.tags if tag == "time" and "datetime" in other]
            listed = "Pasar Tani" in found.text
            assert listed == (path == "acara/" or not night.is_over), (night.today, path)
            assert not listed or night.next_day.isoformat() in leaves, (night.today, path)
        assert ("Sudah lewat" in night.page(PAGE).text) == night.is_over, night.today


def test_what_its_page_says(nights: list[Night]) -> None:
    """The rule, its end, the days off that are to come; the next day and those after it; for which day one orders."""
    said = {night.today.isoformat(): night.page(PAGE).text for night in nights}
    rule = "Setiap Sabtu pukul 07.00–10.00 WIB sampai 16 Januari 2027"
    assert all(rule in text for text in said.values())
    for today, words in {
        "2026-11-24": f"{rule} (kecuali 12 Desember dan 2 Januari) HariSabtu, 28 November 2026, lalu 5, 19, dan 26 Desember Tempat",
        "2026-11-28": f"{rule} (kecuali 12 Desember dan 2 Januari) HariSabtu, 28 November 2026, lalu 5, 19, dan 26 Desember Tempat",
        "2026-11-29": f"{rule} (kecuali 12 Desember dan 2 Januari) HariSabtu, 5 Desember 2026, lalu 19, 26 Desember, dan 9 Januari Tempat",
        "2026-12-12": f"{rule} (kecuali 12 Desember dan 2 Januari) HariSabtu, 19 Desember 2026, lalu 26 Desember, 9, dan 16 Januari Tempat",
        "2026-12-13": f"{rule} (kecuali 2 Januari) HariSabtu, 19 Desember 2026, lalu 26 Desember, 9, dan 16 Januari Tempat",
        "2027-01-03": f"{rule} HariSabtu, 9 Januari 2027, lalu 16 Januari Tempat",
        "2027-01-16": f"{rule} HariSabtu, 16 Januari 2027 Tempat",
        "2027-01-17": "Sudah lewat WaktuSetiap Sabtu pukul 07.00–10.00 WIB sampai 16 Januari 2027 Tempat",
    }.items():
        assert words in said[today], said[today]
    links = [address for address, _ in next(night for night in nights if night.today == date(2026, 11, 29)).page(PAGE).links("https://wa.me/62")]
    assert links
    assert all("Dari%3A%20Pasar%20Tani%2C%205%20Desember%202026" in link for link in links)


def test_one_address_for_ever(nights: list[Night]) -> None:
    """In the sitemap each night, with its QR code and its calendar; what is printed today leads there in ten years."""
    for night in nights:
        assert {f"{PAGE}index.html", f"{PAGE}acara.ics", f"{PAGE}qr.svg"} <= night.files
        assert f"<loc>{URL}</loc>" in written(night.site, "sitemap.xml").decode()
        assert (f"{PAGE}promosi/index.html" in night.files) == (not night.is_over)


def test_no_link_is_dead(nights: list[Night]) -> None:
    """Each link of each page of each night leads to a file of that night."""
    # What stands on a page is read once, however many nights it stays the same.
    read: dict[tuple[str, bytes], set[str]] = {}
    for night in nights:
        for made in night.root.rglob("index.html"):
            place = made.parent.relative_to(night.root).as_posix()
            if (key := (place, made.read_bytes())) not in read:
                found = page(night.root, place)
                resolved = {found.resolve(address) for _, address in found.addresses if not address.startswith(("data:", "#", "tel:", "mailto:"))}
                read[key] = {target[0].relative_to(night.root).as_posix() for target in resolved if target}
            assert read[key] <= night.files, (night.today, place)


def test_what_search_engines_are_told(nights: list[Night]) -> None:
    """Its next time with its hours, and the rule; an event that is over keeps its last day."""
    for night in nights:
        block = night.block()
        assert block["startDate"] == f"{night.next_day}T07:00:00+07:00", night.today
        assert block["endDate"] == f"{night.next_day}T10:00:00+07:00"
        assert block["eventSchedule"] == {
            "@type": "Schedule", "startDate": "2026-11-28", "endDate": "2027-01-16", "repeatFrequency": "P1W", "byDay": ["https://schema.org/Saturday"],
            "startTime": "07:00:00", "endTime": "10:00:00", "scheduleTimezone": "Asia/Jakarta", "exceptDate": ["2026-12-12", "2027-01-02"]}
        assert (block["eventStatus"], block["url"]) == ("https://schema.org/EventScheduled", URL)


def test_what_other_programs_are_told(nights: list[Night]) -> None:
    """katalog.json: the next time, and the rule with its first day, its end and the days off."""
    for night in nights:
        row = next(row for row in json.loads(written(night.site, "katalog.json"))["acara"] if row["slug"] == "pasar-tani")
        assert (row["mulai"], row["selesai"]) == (f"{night.next_day}T07:00:00+07:00", f"{night.next_day}T10:00:00+07:00")
        assert row["ulang"] == {
            "teks": "setiap Sabtu", "rrule": "FREQ=WEEKLY;BYDAY=SA", "pertama": "2026-11-28", "sampai": "2027-01-16", "kecuali": ["2026-12-12", "2027-01-02"]}
        place = json.loads(written(night.site, "barang.json"))["acara"]["pasar-tani"]
        assert (place["nama"], place["sebutan"].partition(", ")[::2]) == ("Pasar Tani", ("Pasar Tani", _plain(night.next_day)))


def _plain(day: date) -> str:
    return f"{day.day} {('Januari', 'November', 'Desember')[(1, 11, 12).index(day.month)]} {day.year}"


def _by_icalendar(calendar: bytes) -> Iterator[datetime]:
    """The beginnings as one parser reads them: the rule from the day that it is given, less the days off."""
    [entry] = icalendar.Calendar.from_ical(calendar).events
    off = entry.get("exdate")
    except_for = {moment.dt for moment in off.dts} if off else set()
    for found in rrulestr(entry["rrule"].to_ical().decode(), dtstart=entry["dtstart"].dt):
        if found not in except_for:
            yield found


def _by_ical(calendar: bytes, until: date) -> Iterator[datetime]:
    """As another does, which knows zones and days off itself."""
    read_again = IcsCalendarStream.calendar_from_ics(calendar.decode())
    for found in read_again.timeline_tz(JAKARTA).overlapping(datetime(2026, 1, 1, tzinfo=UTC), datetime.combine(until, time(), UTC)):
        yield found.dtstart  # type: ignore[misc]  # a moment, where the event has an hour


def test_calendars_read_the_same_days(nights: list[Night]) -> None:
    """Two parsers; a calendar that was taken over on the first night is right on the last, for nothing but its stamp has changed."""
    expected = [datetime.combine(day, time(7), JAKARTA) for day in HELD]
    files = [written(night.site, f"{PAGE}acara.ics") for night in nights]
    assert len({file.replace(b"DTSTAMP:" + night.today.strftime("%Y%m%d").encode(), b"") for night, file in zip(nights, files, strict=True)}) == 1
    for file in (files[0], files[-1]):
        assert list(_by_icalendar(file)) == expected
        assert list(_by_ical(file, date(2030, 1, 1))) == expected
    # In the calendar of all events too, beside another one.
    everyone = [written(night.site, "acara/acara.ics").decode() for night in nights]
    assert all(text.count("BEGIN:VTIMEZONE") == 1 and "RRULE:FREQ=WEEKLY;UNTIL=20270116T000000Z;BYDAY=SA" in text for text in everyone)
    assert {found.summary for found in IcsCalendarStream.calendar_from_ics(everyone[0]).events} == {"Pasar Tani", "Bazar"}


@pytest.mark.parametrize(("zone", "name", "before"), [("WIB", "Asia/Jakarta", 7), ("WITA", "Asia/Makassar", 8), ("WIT", "Asia/Jayapura", 9)])
@pytest.mark.parametrize(
    ("first", "rule", "days"),
    [
        ("Minggu, 13 Desember 2026", "setiap Minggu kedua", ["2026-12-13", "2027-01-10", "2027-02-14", "2027-03-14"]),
        ("31 Desember 2026", "setiap tanggal 31", ["2026-12-31", "2027-01-31", "2027-03-31"]),
        ("Jumat, 25 Desember 2026", "Jumat terakhir setiap bulan", ["2026-12-25", "2027-01-29", "2027-02-26", "2027-03-26"]),
        ("Selasa, 29 Desember 2026", "setiap hari", [f"{date(2026, 12, 29) + timedelta(number)}" for number in range(94)]),
    ],
)
def test_early_hours_stay_on_their_day(tmp_path: Path, zone: str, name: str, before: int, first: str, rule: str, days: list[str]) -> None:
    """At six in the morning it is still the day before in UTC: in its own zone it is not, for either parser."""
    fields = f"mulai: {first} 06.00 {zone}\nulang: {rule}\nulang_sampai: 1 April 2027"
    calendar = written(changed(tmp_path, {EVENT: event(fields)}), f"{PAGE}acara.ics")
    assert f"DTSTART;TZID={name}:".encode() in calendar
    assert f"TZOFFSETTO:+0{before}00".encode() in calendar
    moments = [datetime.combine(date.fromisoformat(day), time(6), ZoneInfo(name)) for day in days]
    assert list(_by_icalendar(calendar)) == moments
    assert list(_by_ical(calendar, date(2027, 6, 1))) == moments


def test_whole_days_come_again_as_days(tmp_path: Path) -> None:
    """Without an hour there is no zone, and neither the end nor a day off has one (RFC 5545 3.3.10, 3.8.5.1)."""
    fields = "mulai: 5 Desember 2026\nulang: setiap tanggal 5\nulang_sampai: 5 Mei 2027\nulang_kecuali: 5 Januari 2027"
    calendar = written(changed(tmp_path, {EVENT: event(fields)}), f"{PAGE}acara.ics")
    assert b"VTIMEZONE" not in calendar
    for line in (b"DTSTART;VALUE=DATE:20261205", b"DTEND;VALUE=DATE:20261206", b"EXDATE;VALUE=DATE:20270105", b"RRULE:FREQ=MONTHLY;UNTIL=20270505;BYMONTHDAY=5"):
        assert line in calendar.split(b"\r\n")
    days = [date(2026, 12, 5), *(date(2027, month, 5) for month in (2, 3, 4, 5))]
    assert list(_by_ical(calendar, date(2028, 1, 1))) == days  # type: ignore[comparison-overlap]


def test_a_night_market_ends_the_day_after(tmp_path: Path) -> None:
    """Its own end, not its beginning's day."""
    fields = "mulai: 5 Desember 2026 20.00\nselesai: 6 Desember 2026 02.00\nulang: setiap Sabtu\nulang_sampai: 12 Desember 2026"
    site = changed(tmp_path, {EVENT: event(fields)})
    found = list(IcsCalendarStream.calendar_from_ics(written(site, f"{PAGE}acara.ics").decode()).timeline_tz(JAKARTA))
    assert [(entry.dtstart, entry.dtend) for entry in found] == [
        (datetime(2026, 12, day, 20, tzinfo=JAKARTA), datetime(2026, 12, day + 1, 2, tzinfo=JAKARTA)) for day in (5, 12)]


def test_papers_hang_for_months(nights: list[Night]) -> None:
    """A poster tells the rule, not a day; letters of one delivery tell the very next day. None once all are over."""
    for night in nights:
        papers = {paper.path.removeprefix("cetak/"): paper.data for paper in index.papers(night.site) if paper.subject == "pasar-tani"}
        assert (papers != {}) == (not night.is_over)
        if papers:
            poster = papers["acara-pasar-tani-a4.pdf"]
            assert poster["leaf"] == {"weekday": "Setiap", "day": "Sabtu", "month": "", "red": False}
            assert str(poster["hours"]).startswith("Setiap Sabtu pukul")
            assert papers["tenda-pasar-tani.pdf"]["eyebrow"] == "Setiap Sabtu, buatan rumah warga Desa Sukamaju"
            assert _plain(night.next_day) in str(papers["surat-jalan-pasar-tani.pdf"]["fields"])
            assert _plain(night.next_day) in str(papers["kuitansi-pasar-tani.pdf"]["fields"])
            assert "Setiap" not in str(papers["surat-jalan-pasar-tani.pdf"]["fields"])


def test_posts_tell_the_rule_and_the_next_day(nights: list[Night]) -> None:
    """What is posted today is for the next market, and true the week after."""
    for night in nights:
        if not night.is_over:
            text = night.page(f"{PAGE}promosi/").text
            assert "Setiap Sabtu pukul" in text
            assert f", berikutnya {_plain(night.next_day)}" in text
