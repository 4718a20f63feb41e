"""What a stall's and an event's page say, and where an order can begin."""

from pathlib import Path

import pytest

from tests.output.pages import page
from tests.sites import shown
from tests.views.changes import EVENT, OWNER, RESELLER, STALL, event, seller, stall, with_line
from tests.village import Changes, Swap

STALL_PAGE, EVENT_PAGE = "warung/warung-pak-ujang/", "acara/pasar-tani/"
BRINGS = "sajian: opak-bakar\nreseller: nia"
# Changes; page; what is said and what not; how many orders can begin there.
SAID: dict[str, tuple[Changes, str, list[str], list[str], int]] = {
    "a stall where one answers": (
        {}, STALL_PAGE, ["Buka setiap hari, 06.00–18.00.", "Pesan ke Nia, diambil di sini.", "lalu Nia yang mengantar ke rumah Anda.", "Ambil di sini"], [], 3),
    "a stall where nobody answers": (
        {STALL: stall("Los")}, STALL_PAGE, ["Pesan dari daftar di bawah.", "lalu penjualnya yang mengantar"], ["Buka", "Ambil di sini"], 1),
    "a stall whose seller rests": (
        {**with_line(RESELLER, "aktif: tidak"), "reseller/ani.md": seller("Ani")}, STALL_PAGE, ["Pesan ke Ani", "Pesan dari daftar di bawah."], ["Nia"], 1),
    "a stall with all goods": ({STALL: stall("Los", "produk: semua\nreseller: nia")}, STALL_PAGE, ["Opak Bakar", "Tikar Pandan"], [], 4),
    "a stall's orders are promised what all are": ({}, STALL_PAGE, ["Bayar tunai atau transfer.", "Boleh kirim pesan suara."], [], 3),
    "where nothing can be ordered": ({**with_line(RESELLER, "aktif: tidak")}, STALL_PAGE, [], ["Bayar tunai"], 0),
    "an event to come": (
        {}, EVENT_PAGE, ["Bazar", "Yang dibawa", "Takut kehabisan? Titip pesan ke Nia.", "Umum, tidak perlu mendaftar", "Simpan tanggal", "Titip pesan 1 Desember", "Boleh kirim pesan suara."],
        ["Sudah lewat", "Acara lain", "Batal"], 3),
    "an invitation": ({EVENT: event(f"mulai: 5 Desember 2026\njenis: rapat\numum: tidak\n{BRINGS}")}, EVENT_PAGE, ["Undangan", "Yang disajikan"], ["Umum,"], 3),
    "an event of today": ({EVENT: event(f"mulai: 24 November 2026\n{BRINGS}")}, EVENT_PAGE, ["Simpan tanggal", "Titip pesan"], ["Sudah lewat"], 3),
    "an event that goes on": (
        {EVENT: event(f"mulai: 20 November 2026\nselesai: 24 November 2026\n{BRINGS}")}, EVENT_PAGE, ["Titip pesan"], ["Sudah lewat"], 3),
    "an event that is over": (
        {EVENT: event(f"mulai: 20 November 2026\nselesai: 23 November 2026\n{BRINGS}")}, EVENT_PAGE, ["Sudah lewat", "Opak Bakar"],
        ["Simpan tanggal", "Titip pesan", "Pesan ke"], 0),
    "an event that is off": (
        {EVENT: event(f"mulai: 5 Desember 2026\nstatus: batal\n{BRINGS}")}, EVENT_PAGE, ["Batal"], ["Simpan tanggal", "Titip pesan", "Pesan ke", "Sudah lewat"], 0),
    "an event that was off and is over": (
        {EVENT: event("mulai: 5 November 2026\nselesai: 5 November 2026\nstatus: batal")}, EVENT_PAGE, ["Batal"], ["Sudah lewat"], 0),
    "an event that moved": (
        {EVENT: event(f"mulai: 5 Desember 2026\nstatus: diundur\nmulai_semula: 28 November 2026\n{BRINGS}")}, EVENT_PAGE,
        ["Diundur dari 28 November", "Sabtu, 5 Desember 2026"], ["Batal"], 3),
    "an event without goods": ({EVENT: event("mulai: 5 Desember 2026\nreseller: nia")}, EVENT_PAGE, ["Tanya acara"], ["Yang dibawa", "Takut kehabisan"], 2),
    "an event beside others": (
        {f"acara/e{n}.md": event(f"mulai: {n} Desember 2026", f"Acara ke-{n}") for n in range(1, 5)}, EVENT_PAGE,
        ["Acara lain", "Acara ke-1", "Acara ke-3"], ["Acara ke-4"], 3),
    "an event of which only the past is told": (
        {EVENT: event("mulai: 20 November 2026\nselesai: 20 November 2026"), "acara/lama.md": event("mulai: 2 November 2026\nselesai: 3 November 2026", "Kemarin dulu")},
        "acara/", ["Belum ada acara baru.", "Yang sudah lewat", "Pasar Tani"], [], 0),
    "no stalls": ({"warung": None}, "warung/", ["Titip jual di warung"], ["Peta"], 0),
}


@pytest.mark.parametrize("name", SAID)
def test_what_is_said(tmp_path: Path, name: str) -> None:
    """And what is not; nobody can order for a day that is gone, nor for what is off."""
    changes, path, said, unsaid, orders = SAID[name]
    found = page(shown(tmp_path, changes), path)
    assert [words for words in said if words not in found.text] == [], found.text
    assert [words for words in unsaid if words in found.text] == []
    assert len(found.links("https://wa.me/62")) == orders


def test_events_have_their_order(tmp_path: Path) -> None:
    """Those to come the nearest first, those that are over the latest first, and between them what is off or moved, smaller."""
    days = {"a": "2 Desember 2026", "b": "1 Desember 2026", "c": "1 November 2026", "d": "2 November 2026"}
    changes: Changes = {EVENT: None, **{f"acara/{slug}.md": event(f"mulai: {day}\nselesai: {day}", f"Acara {slug}") for slug, day in days.items()}}
    listed = page(shown(tmp_path / "a", changes), "acara/")
    assert sorted((f"Acara {slug}" for slug in days), key=listed.text.index) == ["Acara b", "Acara a", "Acara d", "Acara c"]
    assert "Batal atau diundur" not in listed.text
    assert "is-less" not in listed.raw.partition("<main")[2]
    off = {"acara/e.md": event("mulai: 25 November 2026\nstatus: batal", "Acara e"), "acara/f.md": event("mulai: 3 Desember 2026\nstatus: diundur\nmulai_semula: 26 November 2026", "Acara f")}
    listed = page(shown(tmp_path / "b", {**changes, **off}), "acara/")
    order = ["Acara b", "Acara a", "Batal atau diundur", "Acara e", "Acara f", "Yang sudah lewat", "Acara d", "Acara c"]
    assert sorted(order, key=listed.text.index) == order
    assert listed.raw.count('class="event card is-less"') == 2


@pytest.mark.parametrize(("day", "red"), [("5 Desember 2026", False), ("6 Desember 2026", True), ("7 Desember 2026", False)])
def test_a_sunday_is_red(tmp_path: Path, day: str, red: bool) -> None:
    """As on a tear-off calendar, and no other day."""
    leaves = [found["class"] for tag, found in page(shown(tmp_path, {EVENT: event(f"mulai: {day}")}), EVENT_PAGE).tags if tag == "time"]
    assert ["is-red" in words for words in leaves] == [red]


def test_a_map_by_place_or_by_address(tmp_path: Path) -> None:
    """Coordinates first; else the address, in which the village is named; an event's place alone is none."""
    root = shown(tmp_path, {"warung/los.md": stall("Los")})
    maps = "https://www.google.com/maps/search/?api=1&query="
    assert [address.removeprefix(maps) for address, _ in page(root, STALL_PAGE).links(maps)] == ["-7.2101%2C107.9012"]
    assert [address.removeprefix(maps) for address, _ in page(root, "warung/los/").links(maps)] == ["Los%2C%20Simpang%20tiga%2C%20Sukamaju%2C%20Garut"]
    assert page(root, EVENT_PAGE).links(maps) == []
    there = shown(tmp_path / "b", {EVENT: Swap("tempat: Lapangan desa", "tempat: Lapangan desa\nalamat: Jl. Raya 1")})
    assert [address.removeprefix(maps) for address, _ in page(there, EVENT_PAGE).links(maps)] == ["Lapangan%20desa%2C%20Jl.%20Raya%201"]


def test_a_map_by_a_link_of_google_maps(tmp_path: Path) -> None:
    """The button opens it; the place keeps its words, and numbers that nobody knows are told to no one."""
    link = "https://maps.app.goo.gl/abcDEF123"
    root = shown(tmp_path, {
        "warung/los.md": stall("Los", f"koordinat: {link}?g_st=iw\nproduk: opak-bakar"), EVENT: event(f"mulai: 5 Desember 2026\nalamat: RW 06\nkoordinat: {link}"),
        **with_line(OWNER, f"koordinat: {link}")})
    for path, label, words in (
            ("warung/los/", "Buka peta ke Los", "Simpang tiga"), (EVENT_PAGE, "Buka peta ke Balai", "Balai, RW 06"), ("usaha/bu-tati/", "", "Buka peta")):
        found = page(root, path)
        assert found.links("https://maps.app.goo.gl/") == [(link, label)]
        assert words in found.text
        assert '"geo"' not in "".join(found.json_ld)
        assert path == EVENT_PAGE or f'"hasMap":"{link}"' in "".join(found.json_ld)
    assert "GEO:" not in (root / EVENT_PAGE / "acara.ics").read_text(encoding="utf-8")
    assert '"koordinat": null' in (root / "katalog.json").read_text(encoding="utf-8")
