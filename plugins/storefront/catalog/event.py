"""The kind of content that has a day: one time, or again and again by a rule (CONTRACT.md 1, `ulang`)."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice
from typing import Annotated, ClassVar

from pydantic import BeforeValidator, model_validator

from storefront.catalog import agreements, recurrence, times
from storefront.catalog import fields as f
from storefront.catalog.entry import REQUIRED, FieldIssue, Part, Photos, Renamable, field, own, refuse_twice, repeated_at

EVENT_KINDS = ("bazar", "pasar", "pameran", "rapat", "kunjungan", "hajatan", "pelatihan", "lainnya")
SERVING = frozenset({"rapat", "hajatan", "kunjungan", "pelatihan"})
"""The kinds at which guests are served, and nothing is sold."""
# How many of the days after the next one are told.
_TOLD = 3
_NIGHT = timedelta(days=1)


class Serving(Part):
    """A good that is served or brought, and how much of it was ordered, where that is known."""

    product: Annotated[str, f.slug_of("produk")] = field("produk", "Nama berkas barang di produk/.", "ladu-ketan", REQUIRED)
    variant: f.Name = field("varian", "Varian yang dipesan, kalau ada.", "Wijen", "")
    amount: f.Amount | None = field("jumlah", "Berapa banyak yang dipesan; diisikan ke surat.", "40")


class Event(Renamable):
    """One that comes again is written once, with its first time; `on` gives it as it stands on a day."""

    folder = "acara"
    must_agree: ClassVar = agreements.EVENT
    name: f.Name = field("nama", "Nama acara.", "Bazar Akhir Tahun", REQUIRED)
    kind: Annotated[str, f.choice_of(*EVENT_KINDS)] = field("jenis", "Jenis acara.", "bazar", "lainnya")
    begins: f.When = field("mulai", "Tanggal, boleh dengan jam.", "Sabtu, 5 Desember 2026 09.00", REQUIRED)
    ends: f.When | None = field("selesai", "Tanggal atau jam selesai.", "Sabtu, 5 Desember 2026 15.00")
    rule: Annotated[f.Repeats | None, BeforeValidator(f.joined)] = field(
        "ulang", "Kalau berulang: setiap hari, setiap Sabtu, setiap Minggu kedua, atau setiap tanggal 5.", "setiap Sabtu")
    until: f.Day | None = field("ulang_sampai", "Hari terakhir acara yang berulang.", "Sabtu, 26 Desember 2026")
    excepted: Annotated[tuple[f.Day, ...], BeforeValidator(f.days_or_many)] = field(
        "ulang_kecuali", "Tanggal yang libur.", "12 Desember 2026", ())
    place: f.Line = field("tempat", "Di mana.", "Halaman kantor desa", REQUIRED)
    address: f.Line = field("alamat", "Alamat tempat.", "Jl. Raya No. 1", "")
    location: f.Place | None = field("koordinat", "Letak tempat.", '"-7.0061, 107.5562"')
    partner: Annotated[str, f.slug_of("mitra")] | None = field("mitra", "Mitra acara.", "pemerintah-desa")
    servings: Annotated[tuple[Annotated[Serving, f.item("produk")], ...], BeforeValidator(f.names_or_many)] = field(
        "sajian", "Barang yang disajikan atau dibawa.", "ladu-ketan", ())
    delivery: f.Sum | None = field("ongkos_antar", "Ongkos antar ke acara ini; dijumlahkan di kuitansi.", "20000")
    number: f.LetterNumber | None = field("nomor", "Nomor urut surat untuk acara ini; tercetak di semua suratnya.", "12")
    reseller: Annotated[str, f.slug_of("reseller")] | None = field("reseller", "Siapa yang menjawab pesanan.", "kiki")
    lessons: Annotated[tuple[Annotated[str, f.slug_of("pelatihan")], ...], BeforeValidator(f.names_or_many)] = field(
        "pelajaran", "Pelajaran di pelatihan/ yang diajarkan.", "foto-dengan-ponsel", ())
    status: Annotated[str, f.choice_of("terjadwal", "batal", "diundur")] = field(
        "status", "Keadaan acara.", "terjadwal", "terjadwal")
    first_begins: f.When | None = field("mulai_semula", "Tanggal semula, untuk acara yang diundur.", "5 Desember 2026")
    public: f.YesNo = field("umum", "Terbuka untuk umum.", "ya", True)
    photos: Photos = field("foto", "Foto acara.", "bazar.jpg", ())
    first: date | None = own("pertama", None)
    following: tuple[date, ...] = own("berikutnya", ())
    skipped: tuple[date, ...] = own("libur", ())
    """Of one that comes again, as it stands on a day: its first day, the days after the one that `begins` names, and the days
    from that day on on which it would be held but isn't."""

    @model_validator(mode="after")
    def _agree(self) -> "Event":
        agreements.hold(self.must_agree, agreements.said_by(self))
        if twice := repeated_at([(serving.product, serving.variant.casefold()) for serving in self.servings]):
            raise FieldIssue(f"{self.servings[twice].product} tertulis dua kali. Hapus salah satu", "sajian", twice)
        refuse_twice(self.lessons, "pelajaran")
        if self.rule is not None:
            self._agree_again(self.rule)
        elif self.until or self.excepted:
            day = times.WEEKDAYS[self.begins.day.weekday()]
            raise FieldIssue(
                f"hanya untuk acara yang berulang. Tulis juga ulang: setiap {day}, atau hapus baris ini",
                "ulang_sampai" if self.until else "ulang_kecuali")
        return self

    def _agree_again(self, rule: recurrence.Rule) -> None:
        first = self.begins.day
        if not rule.has(first):
            fitting = times.told(next(rule.from_day(first)))
            clock = f" pukul {self.begins.at:%H.%M}" if self.begins.at else ""
            raise FieldIssue(
                f'tertulis "{rule.words}", padahal mulai jatuh pada {times.told(first)}. Ganti mulai: {fitting}{clock}, '
                f"atau tulis di sini, contoh: ulang: {recurrence.alike(rule, first).words}", "ulang")
        if self.begins.at is not None and times.named_zone(self.begins.at) is None:
            raise FieldIssue(
                f"jam acara yang berulang ditulis dalam WIB, WITA, atau WIT, contoh: mulai: {times.told(first)} pukul "
                f"{self.begins.at:%H.%M} WIB", "mulai")
        if self.ends is not None and self.ends.day > first and not self._overnight(self.ends):
            length = (self.ends.day - first).days
            days = recurrence.Rule(tuple(sorted(((first + timedelta(n)).weekday(), 0) for n in range(length + 1)))).words
            several = f"Kalau tiap kali beberapa hari, tulis semua harinya di ulang ({days}). " if length < 7 else ""
            raise FieldIssue(
                f"tiap kali acara yang berulang selesai di harinya sendiri. {several}Kalau ini hari terakhir semuanya, "
                f"ganti baris ini, contoh: ulang_sampai: {times.told(self.ends.day)}", "selesai")
        if self.until is not None and self.until < first:
            raise FieldIssue(
                f'tertulis "{times.told(self.until)}", lebih awal daripada mulai ({times.told(first)}). Periksa tanggalnya',
                "ulang_sampai")
        for number, day in enumerate(self.excepted):
            if day in self.excepted[:number]:
                raise FieldIssue(f"{times.told(day)} tertulis dua kali. Hapus salah satu", "ulang_kecuali", number)
            if not rule.has(day):
                near = " atau ".join(map(times.told, rule.near(day, first)))
                raise FieldIssue(
                    f'tertulis "{times.told(day)}", padahal acaranya {rule.words}. Yang terdekat: {near}',
                    "ulang_kecuali", number)
        if next(self.days(first), None) is None:
            raise FieldIssue("semua tanggalnya libur. Kurangi, atau tulis status: batal dan hapus baris ini", "ulang_kecuali")

    def _overnight(self, ends: times.Moment) -> bool:
        """Whether it ends in the night after its day."""
        return self.begins.at is not None and ends.at is not None and ends.at - self.begins.at < _NIGHT

    @property
    def served(self) -> tuple[str, ...]:
        """The goods, each once."""
        return tuple(dict.fromkeys(serving.product for serving in self.servings))

    def days(self, start: date) -> Iterator[date]:
        """The days on which one that comes again is held, from `start` on."""
        first = self.first or self.begins.day
        for day in self.rule.from_day(max(start, first)) if self.rule else ():
            if self.until and day > self.until:
                return
            if day not in self.excepted:
                yield day

    def at(self, day: date) -> "Event":
        """The time that begins on this day."""
        moved = day - self.begins.day

        def later(moment: times.Moment | None) -> times.Moment | None:
            return moment and times.Moment(moment.day + moved, moment.at and moment.at + moved)

        first = self.first or self.begins.day
        return self.model_copy(update={"begins": later(self.begins), "ends": later(self.ends), "first": first})

    def on(self, today: date) -> "Event":
        """One that comes again with its next time, that of `today` too, or where none is left with its last; any other as it is.

        What goes on in the night is done with in the morning: a night market of every day would always be yesterday's.
        """
        if self.rule is None:
            return self
        first = self.first or self.begins.day
        ahead = list(islice(self.days(today), _TOLD + 1))
        if not ahead:
            return self.at(max(self.days(first)))
        skipped = sorted(day for day in self.excepted if day >= max(today, first) and day <= (self.until or day))
        return self.at(ahead[0]).model_copy(update={"following": tuple(ahead[1:]), "skipped": tuple(skipped)})
