"""What the pages of lessons say, to whom they lead, and what is left where there are none."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from storefront.build import outputs
from storefront.views.pages import LessonsView, LessonView
from tests.sites import TODAY, changed, seen, written
from tests.village import Changes, Swap

LIST, EVENT = "pelatihan/", "acara/pasar-tani.md"
STEPS = "\n- [ ] Lap lensa.\n- [ ] Potret.\n"
TEACHES = Swap("jenis: bazar", "jenis: pelatihan\npelajaran: foto")


def _lesson(title: str, fields: str = "", body: str = STEPS) -> str:
    return f"---\njudul: {title}\n{fields}\n---\n{body}"


TWO: Changes = {
    "pelatihan/foto.md": _lesson("Foto", "ringkasan: Foto terang.\nuntuk: Reseller\ndurasi: 1 jam\nperlu: ponsel, kertas\nurutan: 1\nfoto: opak-bakar.jpg"),
    "pelatihan/teks.md": _lesson("Teks", "urutan: 2", "\nTulis saja.\n"),
}
GUIDE = "pendamping/{}.md"


def _view(place: Path, changes: Changes, path: str, today: date = TODAY) -> Any:
    return seen(changed(place, changes, today), path)[1]


def test_the_list(tmp_path: Path) -> None:
    """Each lesson with what one must know before, in the order in which they are learnt; then the training days that are ahead."""
    view = _view(tmp_path, {**TWO, EVENT: TEACHES}, LIST)
    assert isinstance(view, LessonsView)
    assert [(row.name, row.url, row.summary, row.about, len(row.steps.split())) for row in view.lessons] == [
        ("Foto", "\x1fpelatihan/foto/", "Foto terang.", "Reseller · 1 jam · 2 langkah", 2), ("Teks", "\x1fpelatihan/teks/", "", "", 0)]
    assert [event.name for event in view.coming.items] == ["Pasar Tani"]


def test_a_lesson(tmp_path: Path) -> None:
    """What it takes, its sheet, its photo, boxes, whom to ask, when it is taught, and the next one."""
    head, view = seen(changed(tmp_path, {**TWO, EVENT: TEACHES, GUIDE.format("pak-dedi"): "---\nnama: Pak Dedi\njabatan: Kasi\nbantuan: pelatihan\nwhatsapp: 0812-0000-0065\n---\nCerita.\n"}), "pelatihan/foto/")
    assert isinstance(view, LessonView)
    assert (view.title, view.lead, view.slug, view.note) == ("Foto", "Foto terang.", "foto", "")
    assert [(fact.name, fact.text) for fact in view.facts] == [("Untuk", "Reseller"), ("Lamanya", "1 jam"), ("Siapkan", "ponsel dan kertas")]
    assert [link.url for link in view.actions] == ["\x1fcetak/pelatihan-foto.pdf"]
    assert view.picture
    assert view.body.count('type="checkbox"') == 2
    assert [(row.name, row.role, row.url, row.lines, row.body, [link.text for link in row.links]) for row in view.mentors.items] == [
        ("Pak Dedi", "Kasi", "\x1fpendampingan/#pak-dedi", (), "", ["WhatsApp"])]
    assert [event.name for event in view.coming.items] == ["Pasar Tani"]
    assert [row.name for row in view.following] == ["Teks"]
    assert ([link.text for link in head.crumbs], head.og_image is not None, head.robots) == (["Pelatihan"], True, "")


@pytest.mark.parametrize(("fields", "asked"), [
    ("", ["Ani", "Cici"]), ("pendamping: beni", ["Beni"]), ("pendamping: cici, ani", ["Cici", "Ani"]), ("pendamping: dodi", ["Ani", "Cici"]),
])
def test_whom_to_ask(tmp_path: Path, fields: str, asked: list[str]) -> None:
    """Those whom the lesson names; else, or where they aren't published, all who help people learn."""
    people = {"ani": "bantuan: pelatihan", "beni": "bantuan: modal", "cici": "bantuan: promosi, pelatihan", "dodi": "bantuan: pelatihan\nterbit: tidak"}
    changes: Changes = {
        "pendamping": None, **{GUIDE.format(name): f"---\nnama: {name.title()}\njabatan: Kasi\n{line}\n---\n" for name, line in people.items()},
        "pelatihan/foto.md": _lesson("Foto", fields)}
    assert [row.name for row in _view(tmp_path, changes, "pelatihan/foto/").mentors.items] == asked


@pytest.mark.parametrize(("today", "note"), [
    (date(2026, 11, 24), "Angka dan aturan di sini diperiksa 1 November 2026."),
    (date(2027, 11, 1), "Angka dan aturan di sini diperiksa 1 November 2026."),
    (date(2027, 11, 2), "Angka dan aturan di sini diperiksa 1 November 2026. Sudah lebih dari setahun: tanyakan dulu yang terbaru."),
])
def test_figures_say_how_old_they_are(tmp_path: Path, today: date, note: str) -> None:
    """And after a year, by themselves, that one should ask."""
    assert _view(tmp_path, {"pelatihan/foto.md": _lesson("Foto", "diperiksa: 1 November 2026")}, "pelatihan/foto/", today).note == note


def test_a_day_that_is_over_is_not_told(tmp_path: Path) -> None:
    """The lesson stands without it; the event keeps its lessons."""
    site = changed(tmp_path, {**TWO, EVENT: "---\nnama: Latihan\njenis: pelatihan\nmulai: 1 November 2026\nselesai: 1 November 2026\ntempat: Balai\npelajaran: foto\n---\n"})
    assert seen(site, "pelatihan/foto/")[1].coming.items == ()
    assert [row.name for row in seen(site, "acara/pasar-tani/")[1].lessons] == ["Foto"]


def test_a_village_without_lessons_leads_nobody_there(tmp_path: Path) -> None:
    """No link in foot or map, no way from the mentors; whoever comes is told, and search engines are not."""
    site = changed(tmp_path, {})
    assert LIST not in [link.url.removeprefix("\x1f") for link in outputs.rendering.shared_view(site).footer]
    assert "pelatihan" not in written(site, "sitemap.xml").decode()
    head, view = seen(site, LIST)
    assert (head.robots, view.lead, view.lessons, view.coming.items) == ("noindex", "Belum ada pelajaran.", (), ())
    assert [link.text for link in seen(site, "pendampingan/")[1].actions] == ["Poster, label, dan surat siap cetak"]


def test_a_village_with_lessons_leads_there(tmp_path: Path) -> None:
    """From the foot of each page, the mentors, the search and the map of the site."""
    site = changed(tmp_path, TWO)
    assert LIST in [link.url.removeprefix("\x1f") for link in outputs.rendering.shared_view(site).footer]
    assert written(site, "sitemap.xml").decode().count("/pelatihan/") == 3
    assert next(link.text for link in seen(site, "pendampingan/")[1].actions) == "Pelajaran untuk dipraktikkan"
    assert '"pelajaran":[\n["Foto","pelatihan/foto/","Pelatihan · Foto terang."],\n["Teks","pelatihan/teks/","Pelatihan"]]' in written(site, "cari/indeks.json").decode()
    assert "Yang dicentang di halaman pelatihan" in str(seen(site, "privasi/")[1])


@pytest.mark.parametrize("lessons", [{}, TWO])
def test_a_page_of_the_villages_own_stays_where_it_was(tmp_path: Path, lessons: Changes) -> None:
    """Who had `halaman/pelatihan.md` before there were lessons keeps its address; the lessons lie below it."""
    site = changed(tmp_path, {**lessons, "halaman/pelatihan.md": "---\njudul: Jadwal pelatihan\nmenu: 4\n---\n\nTiap Rabu.\n"})
    head, view = seen(site, LIST)
    assert (view.title, head.robots) == ("Jadwal pelatihan", "")
    assert f"{site.base}pelatihan/<" in written(site, "sitemap.xml").decode()
    if lessons:
        assert isinstance(seen(site, "pelatihan/foto/")[1], LessonView)


def test_a_former_name_leads_on(tmp_path: Path) -> None:
    """What was printed on a sheet keeps working."""
    site = changed(tmp_path, {"pelatihan/foto.md": _lesson("Foto", "lama: memotret"), "tercetak.csv": "alamat,pertama,untuk\npelatihan/memotret/,2026-11-20,lembar pelajaran\n"})
    assert seen(site, "pelatihan/memotret/")[1].target.url == "\x1fpelatihan/foto/"


def test_a_photo_of_a_lesson_is_one_of_the_sites(tmp_path: Path) -> None:
    """Also one between its steps."""
    site = changed(tmp_path, {"pelatihan/foto.md": _lesson("Foto", body="\n- [ ] Potret.\n\n![Tikar](../foto/tikar-pandan.jpg)\n")})
    assert "foto/tikar-pandan-" in seen(site, "pelatihan/foto/")[1].body
