"""Days and moments as Indonesians write them."""

from contextlib import suppress
from datetime import date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storefront.catalog.errors import FieldError
from storefront.catalog.times import Moment, day, moment

JAKARTA = ZoneInfo("Asia/Jakarta")
FIFTH = date(2026, 12, 5)
DAYS = {
    **dict.fromkeys(
        [
            "2026-12-05",
            "5 Desember 2026",
            "05 Desember 2026",
            "5 desember 2026",
            "5 DESEMBER 2026",
            "5  Desember  2026",
            "Sabtu, 5 Desember 2026",
            "sabtu, 5 desember 2026",
            "Sabtu 5 Desember 2026",
            "Sabtu, 2026-12-05",
            "Sabtu, 05/12/2026",
            "5 Des 2026",
            "5 Des. 2026",
            "Sabtu, 5 Des 2026",
            "05/12/2026",
            "5/12/2026",
            "05-12-2026",
            "5-12-2026",
            "05\u201312\u20132026",  # the dash that phones put for a hyphen
            "2026/12/05",
            "5 Desember 2026 (Sabtu)",
            "5 Desember 2026, Sabtu",
            "5 Desember 2026 Sabtu",
            "05/12/2026 (sabtu)",
            "Sabtu, 5 Desember 2026 (Sabtu)",
            " 5 Desember 2026 ",
            "5\u00a0Desember\u00a02026",
            "5 Desember\u200b 2026",
        ],
        FIFTH,
    ),
    "1 Januari 2026": date(2026, 1, 1),
    "1 Jan 2026": date(2026, 1, 1),
    "28 Februari 2026": date(2026, 2, 28),
    "29 Februari 2028": date(2028, 2, 29),
    "29/02/2028": date(2028, 2, 29),
    "28 Feb 2026": date(2026, 2, 28),
    "28 Pebruari 2026": date(2026, 2, 28),
    "3 Maret 2026": date(2026, 3, 3),
    "3 Mar 2026": date(2026, 3, 3),
    "30 April 2026": date(2026, 4, 30),
    "30 Apr 2026": date(2026, 4, 30),
    "1 Mei 2026": date(2026, 5, 1),
    "1 Juni 2026": date(2026, 6, 1),
    "1 Jun 2026": date(2026, 6, 1),
    "31 Juli 2026": date(2026, 7, 31),
    "31 Jul 2026": date(2026, 7, 31),
    "17 Agustus 2026": date(2026, 8, 17),
    "17 Agu 2026": date(2026, 8, 17),
    "17 Agt 2026": date(2026, 8, 17),
    "17 Ags 2026": date(2026, 8, 17),
    "9 September 2026": date(2026, 9, 9),
    "9 Sep 2026": date(2026, 9, 9),
    "9 Sept 2026": date(2026, 9, 9),
    "28 Oktober 2026": date(2026, 10, 28),
    "28 Okt 2026": date(2026, 10, 28),
    "10 November 2026": date(2026, 11, 10),
    "10 Nov 2026": date(2026, 11, 10),
    "10 Nopember 2026": date(2026, 11, 10),
    "12/10/2026": date(2026, 10, 12),  # day first, never month first
    "Senin, 7 Desember 2026": date(2026, 12, 7),
    "Selasa, 8 Desember 2026": date(2026, 12, 8),
    "Rabu, 9 Desember 2026": date(2026, 12, 9),
    "Kamis, 10 Desember 2026": date(2026, 12, 10),
    "Jumat, 4 Desember 2026": date(2026, 12, 4),
    "Jum'at, 4 Desember 2026": date(2026, 12, 4),
    "Jum\u2019at, 4 Desember 2026": date(2026, 12, 4),
    "Minggu, 6 Desember 2026": date(2026, 12, 6),
    "Ahad, 6 Desember 2026": date(2026, 12, 6),
    "1990-01-01": date(1990, 1, 1),
    "31/12/2100": date(2100, 12, 31),
}
WHOLE = "Tulis tanggal, bulan, dan tahun"
FOUR = "Tulis tahun dengan empat angka"
RANGE = "Tulis satu tanggal saja, bukan rentang"
NO_TIME = "Tulis tanggalnya saja, tanpa jam"
YEARS = "Tulis tahun dari 1990 sampai 2100"
MONTHS = "Bulan dari 1 sampai 12"
NO_DAYS = {
    "besok": WHOLE,
    "Sabtu": WHOLE,
    "2026": WHOLE,
    "20261205": WHOLE,
    "2026-12-5": WHOLE,
    "2026-12-05T": WHOLE,
    "05.12.2026": WHOLE,
    "05/12-2026": WHOLE,
    "5 / 12 / 2026": WHOLE,
    "5Desember2026": WHOLE,
    "5-Des-2026": WHOLE,
    "Desember 5, 2026": WHOLE,
    "5th Desember 2026": WHOLE,
    "5 Desember 02026": WHOLE,
    "5/12/26": FOUR,
    "5-12-26": FOUR,
    "26-12-05": FOUR,
    "5 Des 26": FOUR,
    "5 Desember '26": FOUR,
    "5 Desember": "Tulis juga tahunnya",
    "Sabtu, 5 Desember": "Tulis juga tahunnya",
    "5/12": "Tulis juga tahunnya",
    "Desember 2026": "Tulis juga tanggalnya",
    "5\u20136 Desember 2026": RANGE,
    "5-6 Desember 2026": RANGE,
    "5 & 6 Desember 2026": RANGE,
    "5 dan 6 Desember 2026": RANGE,
    "5 s/d 6 Desember 2026": RANGE,
    "5 sampai 6 Desember 2026": RANGE,
    "5 Desember 2026 - 6 Desember 2026": RANGE,
    "05/12/2026-06/12/2026": RANGE,
    "Sabtu-Minggu, 5-6 Desember 2026": RANGE,
    "31 Februari 2026": "Februari 2026 dari tanggal 1 sampai 28",
    "29 Februari 2026": "Februari 2026 dari tanggal 1 sampai 28",
    "29/02/2100": "Februari 2100 dari tanggal 1 sampai 28",
    "31/04/2026": "April 2026 dari tanggal 1 sampai 30",
    "0 Desember 2026": "Desember 2026 dari tanggal 1 sampai 31",
    "32/12/2026": "Desember 2026 dari tanggal 1 sampai 31",
    "12/25/2026": "Tanggal ditulis di depan, lalu bulan",
    "12-31-2026": "Tanggal ditulis di depan, lalu bulan",
    "13/13/2026": MONTHS,
    "2026-13-05": MONTHS,
    "2026-00-05": MONTHS,
    "5/0/2026": MONTHS,
    "2026/13/05": MONTHS,
    "5 Desember 2026 (Minggu)": "5 Desember 2026 jatuh pada hari Sabtu; betulkan hari atau tanggalnya",
    "5 Desember 2026 (sore)": WHOLE,
    "2026-12-05T17:00:00.000Z": NO_TIME,
    "2026-12-05T00:00:00-05:00": NO_TIME,
    "Minggu, 5 Desember 2026": "5 Desember 2026 jatuh pada hari Sabtu; betulkan hari atau tanggalnya",
    "Jumat, 05/12/2026": "5 Desember 2026 jatuh pada hari Sabtu; betulkan hari atau tanggalnya",
    "Saturday, 5 Desember 2026": 'Kata "saturday" bukan nama hari',
    "Tanggal 5 Desember 2026": 'Kata "tanggal" bukan nama hari',
    "5 December 2026": "Nama bulannya mungkin Desember",
    "5 Desmber 2026": "Nama bulannya mungkin Desember",
    "5 May 2026": "Nama bulannya mungkin Mei",
    "5 Muharam 2026": "Tulis nama bulan dalam bahasa Indonesia",
    "1989-12-31": YEARS,
    "1 Januari 2101": YEARS,
    "5 Desember 0026": YEARS,
    "2026-12-05 09:00": NO_TIME,
    "5 Desember 2026 pukul 09.00": NO_TIME,
    "\uff15 Desember 2026": "Tulis angkanya dengan 0 sampai 9 biasa",
    "\u0665 Desember 2026": "Tulis angkanya dengan 0 sampai 9 biasa",
    "5\tDesember 2026": "Ganti tab dengan spasi",
    "": "Isi dulu, atau hapus baris ini kalau tidak dipakai",
}


@pytest.mark.parametrize(("text", "expected"), DAYS.items())
def test_day_is_read(text: str, expected: date) -> None:
    """A day in any usual Indonesian form is read, and as a moment it has no hour."""
    assert expected == day(text)
    assert Moment(expected) == moment(text, JAKARTA)


@pytest.mark.parametrize(("text", "advice"), NO_DAYS.items())
def test_day_is_refused(text: str, advice: str) -> None:
    """What is no single day is refused with advice that fits the mistake and an example that is right."""
    with pytest.raises(FieldError) as refused:
        day(text)
    assert advice == refused.value.advice
    assert not refused.value.example or day(refused.value.example)


@pytest.mark.parametrize(
    ("text", "clock", "hours", "zone"),
    [
        ("2026-12-05T09:00", "09:00", 7, "WIB"),
        ("2026-12-05 09:00", "09:00", 7, "WIB"),
        ("2026-12-05 09.00", "09:00", 7, "WIB"),
        ("5 Desember 2026 09.00", "09:00", 7, "WIB"),
        ("5 Desember 2026, 09:00", "09:00", 7, "WIB"),
        ("5 Desember 2026 jam 09.00", "09:00", 7, "WIB"),
        ("5 Desember 2026 pukul 09.00", "09:00", 7, "WIB"),
        ("5 Desember 2026, pukul 19.30", "19:30", 7, "WIB"),
        ("5 Des 2026 pkl. 09.00", "09:00", 7, "WIB"),
        ("Sabtu, 5 Desember 2026 pukul 09.00 WIB", "09:00", 7, "WIB"),
        ("05/12/2026 00:00", "00:00", 7, "WIB"),
        ("05/12/2026 23.59", "23:59", 7, "WIB"),
        ("5 Desember 2026 pukul 09.00 WITA", "09:00", 8, "WITA"),
        ("05/12/2026 09.00 wit", "09:00", 9, "WIT"),
        ("2026-12-05 09:00+08:00", "09:00", 8, "UTC+08:00"),
        ("2026-12-05T09:00:00+07:00", "09:00", 7, "UTC+07:00"),
        ("2026-12-05 09:00 -03:30", "09:00", -3.5, "UTC-03:30"),
        ("2026-12-05T02:00Z", "02:00", 0, "UTC"),
    ],
)
def test_moment_is_read(text: str, clock: str, hours: float, zone: str) -> None:
    """A day with a time is a moment in the zone written behind it, else in the village's own."""
    read = moment(text, JAKARTA)
    assert read.at is not None
    expected = datetime.fromisoformat(f"2026-12-05T{clock}").replace(tzinfo=timezone(timedelta(hours=hours)))
    assert (expected, clock, zone) == (read.at, f"{read.at:%H:%M}", read.at.tzname())
    assert (FIFTH, read.at) == (read.day, read.start)


TWO_DIGITS = "Tulis jam dan menit dengan dua angka, 09.00 untuk pagi, 21.00 untuk malam"
OF_24 = "Tulis jam 00 sampai 23, tanpa pagi atau malam"
ONE_TIME = "Tulis satu waktu saja; akhirnya ditulis di baris selesai"
CLOCK = "Jam dari 00 sampai 23, menit dari 00 sampai 59"
ZONE = "Zona waktu ditulis WIB, WITA, WIT, atau selisihnya seperti +07:00"


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ("5 Desember 2026 9.00", TWO_DIGITS),
        ("5 Desember 2026 jam 9", TWO_DIGITS),
        ("2026-12-05T9:00", TWO_DIGITS),
        ("5 Desember 2026 pukul 09", "Tulis jam dengan menitnya"),
        ("2026-12-05T09", "Tulis jam dengan menitnya"),
        ("5 Desember 2026 24:00", "Tengah malam ditulis 00.00 pada tanggal berikutnya"),
        ("5 Desember 2026 25:00", CLOCK),
        ("5 Desember 2026 09.60", CLOCK),
        ("5 Desember 2026 09.00-12.00", ONE_TIME),
        ("5 Desember 2026 09.00 - selesai", ONE_TIME),
        ("5 Desember 2026 pukul 09.00 s/d 12.00", ONE_TIME),
        ("5\u20136 Desember 2026", ONE_TIME),
        ("5 Desember 2026 07.00 malam", OF_24),
        ("5 Desember 2026 jam 7 pagi", OF_24),
        ("5 Desember 2026 9:00 PM", OF_24),
        ("09.00", "Tulis juga tanggalnya"),
        ("jam 09.00 WIB", "Tulis juga tanggalnya"),
        ("5 Desember 2026 09.00 GMT+7", ZONE),
        ("5 Desember 2026 09.00 +7", ZONE),
        ("2026-12-05 09:00+15:00", ZONE),
        ("2026-12-05 09:00 Asia/Jakarta", ZONE),
        ("5 Desember 2026 0900", "Tulis jamnya seperti 09.00"),
        ("2026-12-05 09:00:30", "Tulis jamnya seperti 09.00"),
        ("5 Desember 26 09.00", FOUR),
        ("31 Februari 2026 09.00", "Februari 2026 dari tanggal 1 sampai 28"),
        (
            "Minggu, 5 Desember 2026 09.00",
            "5 Desember 2026 jatuh pada hari Sabtu; betulkan hari atau tanggalnya",
        ),
        ("09.00 5 Desember 2026", WHOLE),
    ],
)
def test_moment_is_refused(text: str, advice: str) -> None:
    """What is no single moment is refused with advice that fits the mistake and an example that is right."""
    with pytest.raises(FieldError) as refused:
        moment(text, JAKARTA)
    assert advice == refused.value.advice
    assert not refused.value.example or moment(refused.value.example, JAKARTA)


@pytest.mark.parametrize(("text", "example"), [
    ("Minggu, 5 Desember 2026 08.00", "Sabtu, 5 Desember 2026 pukul 08.00"), ("31/02/2026 19:30 WITA", "28 Februari 2026 pukul 19.30 WITA"),
    ("5 Desembr 2026 07.00", "5 Desember 2026 pukul 07.00"), ("Minggu, 5 Desember 2026 99.00", "Sabtu, 5 Desember 2026"), ("Minggu, 5 Desember 2026", "Sabtu, 5 Desember 2026"),
    ("2026-02-31T00:00Z", "28 Februari 2026")])
def test_what_is_told_keeps_the_hour(text: str, example: str) -> None:
    """Whoever writes the date that a mistake names doesn't lose the time that was right."""
    with pytest.raises(FieldError) as refused:
        moment(text, JAKARTA)
    assert refused.value.example == example


def test_moments_sort_by_when_they_begin() -> None:
    """A day without an hour begins at the village's midnight, and zones are taken into account."""
    texts = ["2026-12-05", "2026-12-05 09:00 WITA", "2026-12-05 08:30 WIB", "2026-12-06"]
    begins = [moment(text, JAKARTA).begins(JAKARTA) for text in texts]
    assert begins == sorted(begins)


@given(st.dates(date(1990, 1, 1), date(2100, 12, 31)))
def test_formatted_day_reads_back(written: date) -> None:
    """Every day of the years allowed, in each form, is read as itself."""
    for form in ("%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y"):
        assert written == day(written.strftime(form))


@given(
    st.text() | st.text("0123456789 -/.:,+TZWIBdesmbjr"),
    st.sampled_from(["", "5 Desember 2026 ", "2026-12-05T"]),
)
def test_any_text_is_read_or_refused(text: str, before: str) -> None:
    """No text whatever ends in another error than FieldError."""
    for read in (day, lambda written: moment(written, JAKARTA)):
        with suppress(FieldError):
            read(before + text)


@pytest.mark.parametrize(("written", "at"), [
    ("2026-12-05T02:00:00.000Z", "2026-12-05T02:00:00+00:00"), ("2026-12-05T09:00:00.000+07:00", "2026-12-05T09:00:00+07:00"), ("5 Desember 2026 (Sabtu) pukul 09.00", "2026-12-05T09:00:00+07:00"),
    ("Sabtu, 5 Desember 2026, 09.00", "2026-12-05T09:00:00+07:00"), ("2026/12/05 09.00", "2026-12-05T09:00:00+07:00"),
])
def test_what_programs_and_invitations_write(written: str, at: str) -> None:
    """An hour with fractions of a second that are none; a weekday in brackets behind the day."""
    assert moment(written, JAKARTA) == Moment(FIFTH, datetime.fromisoformat(at))


@pytest.mark.parametrize(("written", "example"), [
    ("December 5, 2026", "5 Desember 2026"), ("Dec 5 2026", "5 Desember 2026"), ("Desember 5, 2026", "5 Desember 2026"), ("5-Des-2026", "5 Desember 2026"), ("05.12.2026", "5 Desember 2026"),
    ("2026-12-5", "5 Desember 2026"), ("2026.12.05", "5 Desember 2026"), ("5th December 2026", "5 Desember 2026"), ("2026-12-19T00:00:00.000Z", "19 Desember 2026"), ("Sat Dec 19 2026", "19 Desember 2026"),
    ("besok", "5 Desember 2026"), ("31.02.2026", "5 Desember 2026"), ("antara Mei Juni 2026", "5 Desember 2026"),
])
def test_the_example_is_the_very_date(written: str, example: str) -> None:
    """Where a text can mean one day only; whoever copies the example has what was meant."""
    with pytest.raises(FieldError) as refused:
        moment(written, JAKARTA)
    assert refused.value.example == example


@pytest.mark.parametrize("written", ["2026-12-05T00:00:00.000Z", "2026-12-05T00:00:00Z", "2026-12-05T00:00", "2026-12-05T00:00:00+07:00"])
def test_a_day_as_programs_write_it(written: str) -> None:
    """Midnight behind a day is no hour where only a day is asked for."""
    assert day(written) == FIFTH
