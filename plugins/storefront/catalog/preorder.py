"""Goods that are made round by round, for whoever ordered before it closes (Indonesian "PO"; CONTRACT.md 1, `po`)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import takewhile

from pydantic import model_validator

from storefront.catalog import fields as f
from storefront.catalog import times
from storefront.catalog.closings import Later, Repeated
from storefront.catalog.entry import REQUIRED, FieldIssue, Part, field
from storefront.catalog.recurrence import Rule

# In a year every month of a rule comes by.
_YEAR = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class Round:
    """`closes` tells the wall's own time, in the zone that was written; `day` is when it is fetched."""

    closes: datetime
    day: date


class PreOrder(Part):
    """One round, or one after the other. Each has a day of its own on which it is fetched, by which it is known."""

    closes: f.Closing = field(
        "tutup", "Kapan ditutup, dengan jamnya: setiap Kamis 18.00, atau 3 Desember 2026 pukul 18.00.", "setiap Kamis 18.00",
        REQUIRED)
    fetched: f.Pickup = field(
        "ambil", "Kapan barangnya diambil: setiap Sabtu, satu tanggal, atau 2 hari kemudian.", "setiap Sabtu", REQUIRED)
    limit: f.Amount | None = field("batas", "Paling banyak berapa buah sekali PO.", "40")

    @model_validator(mode="after")
    def _agree(self) -> "PreOrder":
        if isinstance(self.closes, datetime):
            self._agree_once(self.closes)
        else:
            self._agree_again(self.closes)
        return self

    def agree(self, minimum: int, ready_in: int | None, stocks: Iterable[str | None]) -> None:
        """Raises FieldIssue where a good's other lines say otherwise. Its `stocks` are as they are written, the good's own, then
        each variant's."""
        if ready_in is not None:
            raise FieldIssue("hari ambilnya sudah tertulis di po. Hapus baris ini", "siap_dalam")
        for number, stock in enumerate(stocks):
            if stock == "tersedia":
                path = ("varian", number - 1, "stok") if number else ("stok",)
                raise FieldIssue(
                    "tertulis tersedia, padahal barang ini dipesan dulu lewat po. Hapus baris ini, atau tulis habis kalau PO-nya "
                    "sedang libur", *path)
        if self.limit is not None and self.limit < minimum:
            raise FieldIssue(
                f"tertulis {self.limit}, padahal satu pesanan paling sedikit {minimum}. Periksa angkanya", "po", "batas")

    def _agree_once(self, closes: datetime) -> None:
        if isinstance(self.fetched, Rule):
            first = times.told(next(self.fetched.from_day(closes.date() + timedelta(1))))
            raise FieldIssue(
                f'tertulis "{self.fetched.words}", padahal PO ini ditutup satu kali. Tulis satu tanggal, contoh: ambil: {first}',
                "ambil")
        day = self._after(closes.date())
        if day < closes.date():
            raise FieldIssue(
                f'tertulis "{times.told(day)}", lebih awal daripada tutup ({times.told(closes.date())}). Periksa tanggalnya',
                "ambil")

    def _agree_again(self, closes: Repeated) -> None:
        if isinstance(self.fetched, date):
            day = times.WEEKDAYS[self.fetched.weekday()]
            raise FieldIssue(
                f'tertulis satu tanggal, padahal PO ini ditutup {closes.rule.words}. Tulis harinya, contoh: ambil: setiap {day}',
                "ambil")
        if isinstance(self.fetched, Later):
            return
        if self.fetched == closes.rule and len(closes.rule.days) == 1 and not closes.rule.monthly:
            raise FieldIssue(
                f'tertulis "{self.fetched.words}", hari yang sama dengan tutup. Kalau diambil hari itu juga, tulis ambil: hari '
                "itu juga; kalau pekan depannya, tulis ambil: 7 hari kemudian", "ambil")
        first = next(closes.rule.from_day(date(2026, 1, 1)))
        days = [self._after(day) for day in takewhile(lambda day: day < first + _YEAR, closes.rule.from_day(first))]
        if len(set(days)) < len(days):
            raise FieldIssue(
                f'tertulis "{self.fetched.words}", padahal PO ini ditutup {closes.rule.words}: beberapa kali tutup untuk satu '
                "hari ambil. Tulis di tutup hari yang terakhir saja", "ambil")

    def _after(self, day: date) -> date:
        """When the round that closes on this day is fetched: of a rule always a later day."""
        match self.fetched:
            case Rule():
                return next(self.fetched.from_day(day + timedelta(1)))
            case Later():
                return day + timedelta(self.fetched.days)
        return self.fetched

    @property
    def only(self) -> Round | None:
        """The one round of goods that are made once; None of those that come again."""
        return Round(self.closes, self._after(self.closes.date())) if isinstance(self.closes, datetime) else None

    @property
    def again(self) -> tuple[Repeated, Rule | Later]:
        """When those that come again close, and when each is fetched. Raises TypeError for goods that are made once."""
        if isinstance(self.closes, datetime) or isinstance(self.fetched, date):
            raise TypeError("it is made once")
        return self.closes, self.fetched

    def rounds(self, moment: datetime) -> Iterator[Round]:
        """Those that aren't closed yet at `moment`, the next first; a round is closed from its minute on."""
        if isinstance(self.closes, datetime):
            yield from (found for found in (self.only,) if found and moment < found.closes)
            return
        today = moment.astimezone(self.closes.zone).date()
        for day in self.closes.rule.from_day(today):
            closes = datetime.combine(day, self.closes.clock, self.closes.zone)
            if moment < closes:
                yield Round(closes, self._after(day))

    def on(self, today: date) -> Round | None:
        """The round that is open as `today` begins, where it closes."""
        zone = self.closes.tzinfo if isinstance(self.closes, datetime) else self.closes.zone
        return next(self.rounds(datetime.combine(today, time(), zone)), None)
