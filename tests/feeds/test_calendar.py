"""Events as calendars take them in: when they are, what became of them, where, and which file tells of which."""

from datetime import date
from pathlib import Path

import pytest

from tests.sites import changed, written
from tests.village import Swap

EVENT = "acara/pasar-tani.md"
URL = "https://contoh.github.io/situs/acara/pasar-tani/"


def _event(place: Path, fields: str, file: str = "acara/pasar-tani/acara.ics", head: str = "nama: Pasar Tani\ntempat: Lapangan desa") -> dict[str, str]:
    """The lines of the event in that file, by what stands before the colon."""
    lines = written(changed(place, {EVENT: f"---\n{head}\n{fields}\n---\n"}), file).decode().replace("\r\n ", "").split("\r\n")
    return {name: value for name, _, value in (line.partition(":") for line in lines[lines.index("BEGIN:VEVENT") + 1 : lines.index("END:VEVENT")])}


@pytest.mark.parametrize(
    ("fields", "begins", "ends"),
    [
        # RFC 5545 3.6.1: without an hour the end is the day after the last one.
        ("mulai: 5 Desember 2026", "DTSTART;VALUE=DATE:20261205", "DTEND;VALUE=DATE:20261206"),
        ("mulai: 5 Desember 2026\nselesai: 5 Desember 2026", "DTSTART;VALUE=DATE:20261205", "DTEND;VALUE=DATE:20261206"),
        ("mulai: 5 Desember 2026\nselesai: 7 Desember 2026", "DTSTART;VALUE=DATE:20261205", "DTEND;VALUE=DATE:20261208"),
        ("mulai: 31 Desember 2026", "DTSTART;VALUE=DATE:20261231", "DTEND;VALUE=DATE:20270101"),
        ("mulai: 5 Desember 2026\nselesai: 7 Desember 2026 15.00", "DTSTART;VALUE=DATE:20261205", "DTEND;VALUE=DATE:20261208"),
        ("mulai: 5 Desember 2026 09.00", "DTSTART:20261205T020000Z", ""),
        ("mulai: 5 Desember 2026 09.00\nselesai: 5 Desember 2026", "DTSTART:20261205T020000Z", ""),
        ("mulai: 5 Desember 2026 09.00\nselesai: 5 Desember 2026 15.30", "DTSTART:20261205T020000Z", "DTEND:20261205T083000Z"),
        ("mulai: 5 Desember 2026 09.00 WIT\nselesai: 5 Desember 2026 15.30 WITA", "DTSTART:20261205T000000Z", "DTEND:20261205T073000Z"),
        ("mulai: 5 Desember 2026 05.00\nselesai: 6 Desember 2026 05.00", "DTSTART:20261204T220000Z", "DTEND:20261205T220000Z"),
        # To the end of that day, as far as anyone knows.
        ("mulai: 5 Desember 2026 09.00\nselesai: 6 Desember 2026", "DTSTART:20261205T020000Z", "DTEND:20261206T165900Z"),
    ],
)
def test_begin_and_end(tmp_path: Path, fields: str, begins: str, ends: str) -> None:
    """Hours in UTC, days without an hour as whole days."""
    found = _event(tmp_path, fields)
    assert [f"{name}:{value}" for name, value in found.items() if name.startswith(("DTSTART", "DTEND"))] == [line for line in (begins, ends) if line]


@pytest.mark.parametrize(
    ("fields", "sequence", "status"),
    [
        ("mulai: 5 Desember 2026", "0", "CONFIRMED"), ("mulai: 5 Desember 2026\nstatus: terjadwal", "0", "CONFIRMED"),
        ("mulai: 5 Desember 2026\nstatus: diundur\nmulai_semula: 1 Desember 2026", "1", "CONFIRMED"),
        ("mulai: 5 Desember 2026\nstatus: batal", "2", "CANCELLED"),
    ],
)
def test_what_became_of_it(tmp_path: Path, fields: str, sequence: str, status: str) -> None:
    """A calendar that knows the event already hears of the change: the number rises, and what is off is cancelled."""
    found = _event(tmp_path, fields)
    assert (found["SEQUENCE"], found["STATUS"]) == (sequence, status)


def test_where_and_which(tmp_path: Path) -> None:
    """Its page is its name for calendars and its address for people; the place is written and on the map; no sign ends a value too early."""
    found = _event(tmp_path, 'mulai: 5 Desember 2026\nalamat: "Gg. Melati 3; RT 01, di belakang"\nkoordinat: "-7.2101, 107.9012"')
    assert (found["UID"], found["URL"], found["SUMMARY"], found["DTSTAMP"]) == (URL, URL, "Pasar Tani", "20261124T000000Z")
    assert found["LOCATION"] == "Lapangan desa\\, Gg. Melati 3\\; RT 01\\, di belakang"
    assert found["GEO"] == "-7.2101;107.9012"


def test_without_an_address_the_place_alone(tmp_path: Path) -> None:
    """Nothing is said that isn't known."""
    found = _event(tmp_path, "mulai: 5 Desember 2026")
    assert found["LOCATION"] == "Lapangan desa"
    assert "GEO" not in found


def test_the_calendar_of_all_is_of_public_events(tmp_path: Path) -> None:
    """An invitation is in its own file alone; the calendar bears the village's name."""
    site = changed(tmp_path, {
        EVENT: Swap("jenis: bazar", "jenis: rapat\numum: tidak"), "acara/bazar.md": "---\nnama: Bazar\nmulai: 5 Desember 2026\ntempat: Balai\n---\n"})
    everyone = written(site, "acara/acara.ics").decode()
    assert [line for line in everyone.split("\r\n") if line.startswith(("SUMMARY", "X-WR-CALNAME", "VERSION", "PRODID"))] == [
        "VERSION:2.0", "PRODID:-//Balarea//Desa Sukamaju//ID", "X-WR-CALNAME:Acara Desa Sukamaju", "SUMMARY:Bazar"]
    assert "SUMMARY:Pasar Tani" in written(site, "acara/pasar-tani/acara.ics").decode()


def test_builds_of_one_day_are_alike(tmp_path: Path) -> None:
    """The stamp is the day of the build, not its second."""
    one, same, other = (
        written(changed(tmp_path / name, {}, day), "acara/acara.ics")
        for name, day in (("a", date(2026, 11, 24)), ("b", date(2026, 11, 24)), ("c", date(2026, 11, 25))))
    assert one == same
    assert other == one.replace(b"20261124T", b"20261125T")
