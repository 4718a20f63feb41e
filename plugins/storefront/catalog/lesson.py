"""The kind of content that teaches: a short lesson whose steps are ticked one by one (CONTRACT.md 1, `pelatihan`)."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Annotated

from pydantic import BeforeValidator, model_validator

from storefront.catalog import fields as f
from storefront.catalog.entry import REQUIRED, Photos, Renamable, field, refuse_twice

# A row of a task list (GitHub Flavored Markdown 0.29, 5.3), as hasty thumbs write it, too.
STEP = re.compile(r"^[ >]*(?:[-*+]|\d{1,9}[.)]) +\[[ \u00a0xX]?\] *\S", re.M)
# What is meant as one and read by nobody as such: without the dash, without a space behind it, with a box from another keyboard.
_NEARLY = re.compile(r"^[ >]*(?:[-*+] *)?(?:\[[ \u00a0xX]*\]|[\u2610-\u2612\u25a1\u25fb\u2b1c]\ufe0f?)[ \u00a0]*(?P<words>\w.*)")
# Laws and fees change about once a year.
_GOOD_FOR = timedelta(days=365)


class Lesson(Renamable):
    folder = "pelatihan"
    story = "Langkahnya di bawah garis ---, satu baris satu langkah, contoh: - [ ] Lap lensa ponsel"
    title: f.Name = field("judul", "Judul pelajaran.", "Foto barang dengan ponsel", REQUIRED)
    summary: f.Summary = field("ringkasan", "Satu kalimat: sesudah ini bisa apa.", "Foto terang tanpa alat mahal.", "")
    audience: f.Name = field("untuk", "Untuk siapa.", "Reseller yang baru mulai", "")
    duration: f.Name = field("durasi", "Kira-kira berapa lama.", "45 menit", "")
    needs: Annotated[tuple[f.Name, ...], BeforeValidator(f.names_or_many)] = field(
        "perlu", "Yang perlu disiapkan, dengan koma di antaranya.", "ponsel, kertas putih", ())
    place: f.MenuPlace | None = field("urutan", "Pelajaran keberapa; yang tanpa urutan di belakang.", "1")
    mentors: Annotated[tuple[Annotated[str, f.slug_of("pendamping")], ...], BeforeValidator(f.names_or_many)] = field(
        "pendamping", "Siapa yang bisa ditanya; tanpa ini semua yang membantu pelatihan.", "ibu-rina", ())
    checked: f.Day | None = field(
        "diperiksa", "Kapan angka dan aturan di dalamnya terakhir diperiksa. Setelah setahun situs mengingatkan.",
        "28 November 2026")
    photos: Photos = field("foto", "Foto di atas pelajaran.", "foto-produk.jpg", ())

    @model_validator(mode="after")
    def _agree(self) -> "Lesson":
        refuse_twice(self.mentors, "pendamping")
        return self

    @property
    def has_steps(self) -> bool:
        return STEP.search(self.body) is not None

    def nearly_steps(self) -> Iterator[tuple[int, str]]:
        """Rows that look like steps and aren't: the line in the file, and the words."""
        for row, text in enumerate(self.body.split("\n")):
            if (found := _NEARLY.match(text)) and not STEP.match(text):
                yield self.body_line + row, found["words"].strip()

    def is_stale(self, today: date) -> bool:
        """Whether its figures and rules were last looked at more than a year ago."""
        return self.checked is not None and today - self.checked > _GOOD_FOR
