"""Lessons: which rows are steps, in which order they stand, who teaches them, and what is told of them."""

from datetime import date
from pathlib import Path

import pytest

from storefront.catalog.lesson import STEP
from storefront.catalog.load import load
from tests.sites import TODAY
from tests.village import Changes, Swap, village

LESSON = "---\njudul: {}\n---\n\n- [ ] Lap lensa.\n"
EVENT = "acara/pasar-tani.md"


@pytest.mark.parametrize("row", [
    "- [ ] Lap lensa", "* [ ] Lap lensa", "+ [ ] Lap lensa", "- [] Lap lensa", "- [x] Lap lensa", "- [X] Lap lensa", "1. [ ] Lap lensa", "2) [ ] Lap lensa", "  - [ ] Lap lensa",
    "- [\u00a0] Lap lensa", "- [ ]Lap lensa", "> - [ ] Lap lensa", "Kata.\n- [ ] Lap lensa",
])
def test_a_step(row: str) -> None:
    """As GitHub knows it, and as hasty thumbs write it."""
    assert STEP.search(row)


@pytest.mark.parametrize("row", ["- Lap lensa", "[ ] Lap lensa", "- [ ]", "- [ya] Lap lensa", "- [lensa](x.md)", "-[ ] Lap lensa", "Centang [ ] ini", "- [  ] Lap lensa"])
def test_no_step(row: str) -> None:
    """A list, a link, a box in running text."""
    assert not STEP.search(row)


NEARLY = {
    "[ ] Lap lensa": "Lap lensa", "[] Lap lensa": "Lap lensa", "[x] Lap lensa": "Lap lensa", "-[ ] Lap lensa": "Lap lensa", "- [  ] Lap lensa": "Lap lensa",
    "\u2610 Lap lensa": "Lap lensa", "- \u2b1c\ufe0f Lap lensa": "Lap lensa", "\u25a1Lap lensa": "Lap lensa", "> [ ] Lap lensa": "Lap lensa",
}


@pytest.mark.parametrize("row", NEARLY)
def test_nearly_a_step(tmp_path: Path, row: str) -> None:
    """It is told with its line and what to write; and whoever does so has a step."""
    text = f"---\njudul: Foto\n---\n\n- [ ] Potret.\n\n{row}\n"
    [told] = [line for line in _told(tmp_path, {"pelatihan/foto.md": text}) if "pelatihan" in line]
    assert told == f"content/pelatihan/foto.md:7  Peringatan: baris ini belum bisa dicentang. Tulis: - [ ] {NEARLY[row]}"
    assert STEP.search(told.partition("Tulis: ")[2])


@pytest.mark.parametrize("row", ["- [ ] Lap lensa", "- [toko](../produk/opak-bakar.md)", "[toko](https://contoh.id)", "[1] catatan", "Tekan [ ] di layar", "- [ ]", "1. [ ] Lap"])
def test_what_is_no_slip(tmp_path: Path, row: str) -> None:
    """Nothing is said of it."""
    assert [line for line in _told(tmp_path, {"pelatihan/foto.md": f"---\njudul: Foto\n---\n\n- [ ] Potret.\n\n{row}\n"}) if "dicentang" in line] == []


def _told(place: Path, changes: Changes, today: date = TODAY) -> list[str]:
    return [str(problem) for problem in load(village(place / "content", changes), "content", today).problems]


@pytest.mark.parametrize(("changes", "told"), [
    ({"pelatihan/foto.md": "---\njudul: Foto\n---\n\nLap lensa.\n"},
     ["content/pelatihan/foto.md:2  Peringatan: judul: belum ada langkah yang bisa dicentang. Tulis tiap langkah di barisnya sendiri, contoh: - [ ] Lap lensa ponsel"]),
    ({"pelatihan/foto.md": "---\njudul: Foto\ndiperiksa: 23 November 2025\n---\n\n- [ ] Lap.\n"},
     ['content/pelatihan/foto.md:3  Peringatan: diperiksa: tertulis "Minggu, 23 November 2025", lebih dari setahun lalu. Periksa lagi angka dan aturannya, lalu ganti tanggalnya']),
    ({"pelatihan/foto.md": "---\njudul: Foto\ndiperiksa: 24 November 2025\n---\n\n- [ ] Lap.\n"}, []),
    ({"pelatihan/foto.md": LESSON.format("Foto"), EVENT: Swap("tempat:", "pelajaran: foto\ntempat:")},
     ["content/acara/pasar-tani.md:6  pelajaran: hanya untuk acara pelatihan. Tulis juga jenis: pelatihan, atau hapus baris ini"]),
    ({"pelatihan/foto.md": LESSON.format("Foto"), EVENT: Swap("jenis: bazar", "jenis: pelatihan\npelajaran: foto, foto")},
     ["content/acara/pasar-tani.md:4  pelajaran: foto tertulis dua kali. Hapus salah satu"]),
    ({"pelatihan/foto.md": LESSON.format("Foto"), EVENT: Swap("jenis: bazar", "jenis: pelatihan\npelajaran: fota")},
     ['content/acara/pasar-tani.md:4  pelajaran: tertulis "fota". Tidak ada berkas pelatihan/fota.md. Mungkin maksudnya: foto']),
    ({"pelatihan/foto.md": "---\njudul: Foto\npendamping: pak-dadi\n---\n\n- [ ] Lap.\n"},
     ['content/pelatihan/foto.md:3  pendamping: tertulis "pak-dadi". Tidak ada berkas pendamping/pak-dadi.md. Mungkin maksudnya: pak-dedi']),
    ({"pelatihan/foto.md": "---\njudul: Foto\npendamping: pak-dedi, pak-dedi\n---\n\n- [ ] Lap.\n"},
     ["content/pelatihan/foto.md:3  pendamping: pak-dedi tertulis dua kali. Hapus salah satu"]),
], ids=["no steps", "long ago", "a year ago", "no training", "named twice", "no such lesson", "no such mentor", "a mentor twice"])
def test_what_is_told(tmp_path: Path, changes: Changes, told: list[str]) -> None:
    """With the line, and what to write."""
    found = _told(tmp_path, changes)
    assert [line for line in found if "pelatihan" in line or "pelajaran" in line] == told, found


def test_lessons_stand_in_the_order_in_which_they_are_learnt(tmp_path: Path) -> None:
    """Those without a place last; of one place by their files' names. An event teaches those that are published, in its own order."""
    text = "---\njudul: {0}\n{1}\n---\n\n- [ ] Lap lensa.\n"
    lessons = {"a": "", "b": "urutan: 2", "c": "urutan: 1", "d": "terbit: tidak", "e": "urutan: 2"}
    changes: Changes = {
        **{f"pelatihan/{name}.md": text.format(name, line) for name, line in lessons.items()},
        EVENT: Swap("jenis: bazar", "jenis: pelatihan\npelajaran: a, d, c")}
    catalog = load(village(tmp_path / "content", changes), "content", TODAY).catalog
    assert catalog
    assert [lesson.slug for lesson in catalog.lessons] == ["c", "b", "e", "a"]
    assert [lesson.slug for lesson in catalog.taught_at["pasar-tani"]] == ["a", "c"]
    assert {slug: [event.slug for event in events] for slug, events in catalog.teaching.items()} == {"a": ["pasar-tani"], "c": ["pasar-tani"]}
