"""What other files may not tell of who is taken out: what is certain is refused, what may be another's is asked about."""

from pathlib import Path

import pytest

from storefront.catalog.load import load
from tests.errors.case import EVENT, NEWS, OWNER, PAGE, RESELLER, STALL, VILLAGE
from tests.sites import TODAY
from tests.village import SMALL, Change, Changes, Swap, village

MENTOR = "pendamping/pak-dedi.md"
_HIDDEN = "terbit: tidak\n---\n"


def _person(name: str, more: str = "") -> str:
    return f"---\nnama: {name}\njabatan: Kader\nwhatsapp: 0813-7777-1234\n{more}{_HIDDEN}"


def _told(tmp_path: Path, changes: Changes) -> list[str]:
    found = load(village(tmp_path / "isi", {NEWS: None, **changes}), "", TODAY).problems
    return [str(problem).removeprefix("/") for problem in found if "tidak terbit" in problem.message]


def _story(words: str) -> Changes:
    return {PAGE: f"---\njudul: Halaman\n---\n{words}\n"}


_NAME = 'menyebut "{}" dari pendamping/pak-dedi.md, padahal berkas itu tidak terbit. '
_CERTAIN = "Hapus namanya dari sini, atau hapus terbit: tidak di sana"
_MAYBE = "Kalau ini orang yang sama dan ia minta tidak tampil, hapus namanya dari sini"


@pytest.mark.parametrize("written", [
    "Rukmini Sari", "RUKMINI SARI", "rukmini-sari", "Rukmini\nSari", "**Rukmini  Sari**", "(Rukmini Sari)", "Rukmini\u00a0Sari", "𝐑𝐮𝐤𝐦𝐢𝐧𝐢 Sari",
    "[toko](https://contoh.id/rukmini%20sari)", "Rukmini **Sari**", "Ruk<b>mini</b> Sari", "Rukmini&nbsp;<i>Sari</i>", "R\u0332ukmini Sari",
])
def test_a_full_name_is_refused_however_it_is_written(tmp_path: Path, written: str) -> None:
    assert _told(tmp_path, {MENTOR: _person("Rukmini Sari"), **_story(f"Kata {written}.")}) == [f"{PAGE}:4  {_NAME.format('Rukmini Sari')}{_CERTAIN}"]


@pytest.mark.parametrize("name", ["Rukmini", "Kasi Rukmini", "Ketua Karang Taruna"])
def test_a_name_that_may_be_anothers_is_asked_about(tmp_path: Path, name: str) -> None:
    """One word, and whoever is named by an office."""
    assert _told(tmp_path, {MENTOR: _person(name), **_story(f"Kata {name}.")}) == [f"{PAGE}:4  Peringatan: {_NAME.format(name)}{_MAYBE}"]


@pytest.mark.parametrize("words", ["Rukmini Sarinah", "Sari Rukmini", "Nirukmini Sari", "Rukmini, Sari", "[ia](../pendamping/rukmini-sari.md)", "+62 813-7777-12345"])
def test_another_name_or_number_is_left_alone(tmp_path: Path, words: str) -> None:
    assert _told(tmp_path, {MENTOR: _person("Rukmini Sari"), **_story(words)}) == []


def test_a_name_that_somebody_published_bears_is_theirs(tmp_path: Path) -> None:
    """Who sells no more may still make something: her name stays wherever it stands."""
    assert _told(tmp_path, {MENTOR: _person("Bu Tati"), **_story("Kata Bu Tati.")}) == []


_NUMBER = "masih memuat nomor dari pendamping/pak-dedi.md, padahal berkas itu tidak terbit. Hapus nomornya dari sini"


@pytest.mark.parametrize(("file", "change", "place"), [
    (PAGE, "---\njudul: Halaman\n---\nTulis ke\n0813 7777\n1234.\n", f"{PAGE}:5  "), (PAGE, "---\njudul: Halaman\n---\n[Ia](https://wa.me/6281377771234)\n", f"{PAGE}:4  "),
    (PAGE, "---\njudul: Halaman\n---\n+62 (0)813.7777.1234\n", f"{PAGE}:4  "), ("pesan/pesanan.txt", "{reseller}\n081377771234", "pesan/pesanan.txt:2  "),
    ("surat/penawaran.md", "Yth.\n\n0813-7777-1234", "surat/penawaran.md:3  "), (EVENT, Swap("tempat: Lapangan desa", "tempat: Lapangan, 0813*7777*1234"), f"{EVENT}:6  tempat: "),
    (VILLAGE, (SMALL / VILLAGE).read_text(encoding="utf-8").replace("Bayar tunai atau transfer.", "Transfer ke 0813-7777-1234."), f"{VILLAGE}:11  bayar: "),
])
def test_a_number_is_refused_wherever_it_stands(tmp_path: Path, file: str, change: Change, place: str) -> None:
    """And is not repeated, for what a check says stands in public logs."""
    assert _told(tmp_path, {MENTOR: _person("Pak Dedi"), file: change}) == [place + _NUMBER]


@pytest.mark.parametrize("written", [
    "0813,7777,1234", "0813 | 7777 | 1234", "0813<b>7777</b>1234", "&#48;813·7777·1234", "٠٨١٣٧٧٧٧١٢٣٤", "0813\ufe0f\u20e37777\ufe0f\u20e31234", "0813’7777’1234"])
def test_a_number_is_refused_however_it_is_written(tmp_path: Path, written: str) -> None:
    assert _told(tmp_path, {MENTOR: _person("Pak Dedi"), **_story(f"Tulis ke {written}")}) == [f"{PAGE}:4  {_NUMBER}"]


def test_a_number_of_another_country_is_refused(tmp_path: Path) -> None:
    hidden = _person("Pak Dedi").replace("whatsapp: 0813-7777-1234", "telepon: +60 12-345 6789")
    assert _told(tmp_path, {MENTOR: hidden, **_story("Tulis ke 0060 (12) 3456789")}) == [f"{PAGE}:4  {_NUMBER}"]


@pytest.mark.parametrize(("written", "is_hers"), [
    ("Lihat https://www.instagram.com/rukmini.sari/", True), ("instagram.com/Rukmini.Sari", True), ("Ikuti @rukmini.sari, ya", True), ("Ikuti @rukmini.sari.", True),
    ("https://shopee.co.id/rukmini_toko?x=1", True), ("Ikuti @rukmini.sari.jaya", False), ("a@rukmini.sari", False), ("instagram.com/rukmini.sarinah", False)])
def test_an_account_is_refused(tmp_path: Path, written: str, is_hers: bool) -> None:
    """A seller's own; one that the village or another seller has as well is theirs, too."""
    hidden = f"---\nnama: Zaenab\nwhatsapp: 0813-7777-1234\ninstagram: rukmini.sari\nshopee: rukmini_toko\nproduk: semua\n{_HIDDEN}"
    said = f"{PAGE}:4  masih memuat akun dari reseller/rukmini.md, padahal berkas itu tidak terbit. Hapus akunnya dari sini"
    assert _told(tmp_path, {"reseller/rukmini.md": hidden, **_story(written)}) == [said] * is_hers
    village = (SMALL / VILLAGE).read_text(encoding="utf-8") + "media:\n  instagram: rukmini.sari\n"
    assert _told(tmp_path / "b", {"reseller/rukmini.md": hidden, VILLAGE: village, **_story("Ikuti @rukmini.sari, ya")}) == []


def test_a_number_that_somebody_published_has_too_is_asked_about(tmp_path: Path) -> None:
    """A family's one phone, or somebody's second file; in a story it is then nobody's secret."""
    shared = {MENTOR: _person("Pak Dedi"), STALL: Swap("jam:", "telepon: 0813-7777-1234\njam:")}
    said = "Peringatan: {}nomor ini ada juga di pendamping/pak-dedi.md, padahal berkas itu tidak terbit. Kalau orangnya minta tidak tampil, ganti di sini"
    assert _told(tmp_path, {**shared, **_story("Telepon 0813-7777-1234")}) == [f"{STALL}:5  {said.format('telepon: ')}", f"{PAGE}:4  {said.format('')}"]


def test_a_photo_is_refused_elsewhere(tmp_path: Path) -> None:
    """A stall's own photo may show goods; that of a person shows the person, under whatever spelling of its name."""
    photo = (SMALL / "foto/tikar-pandan.jpg").read_bytes()
    changes = {MENTOR: _person("Pak Dedi", "foto: wajah dedi.jpg\n"), "foto/wajah dedi.jpg": photo, OWNER: Swap("sejak: 2010", "foto: wajah dedi.jpg"),
               **_story("![Ia](../foto/Wajah-dedi.jpg)")}
    said = "masih memakai foto dari pendamping/pak-dedi.md, padahal berkas itu tidak terbit. Ganti atau hapus fotonya di sini"
    assert _told(tmp_path, changes) == [f"{OWNER}:5  foto: {said}", f"{PAGE}:4  {said}"]


def test_what_is_hidden_itself_may_tell(tmp_path: Path) -> None:
    """Only what is published is looked at."""
    changes: Changes = {MENTOR: _person("Rukmini Sari"), PAGE: f"---\njudul: Halaman\n{_HIDDEN}Rukmini Sari, 0813-7777-1234\n",
                        RESELLER: Swap("wilayah:", "terbit: tidak\nwilayah:")}
    assert _told(tmp_path, changes) == []
