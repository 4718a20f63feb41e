"""The dossier of an owner: what it says, that it says nothing else, and how it lies on paper and stands in a Word file."""

import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pypdfium2
import pytest
import zxingcpp
from docx import Document

from storefront.media.glyphs import clean
from storefront.media.papers.paper import Paper, Picture
from storefront.media.papers.typeset import TEMPLATES
from storefront.media.papers.word import document
from storefront.media.store import FOLDER, Store
from storefront.site.read import read
from storefront.views.print.dossier import FIGURES, papers
from tests.media.papers.pdf import outside, overlaps, sheets, smallest, squeezed, tagged, texts, typeset
from tests.sites import KATAPANG, TODAY, changed, need_katapang
from tests.views.print.hard import CHANGES as HARD
from tests.views.print.hard import ONE_WORD, WORDS
from tests.village import Changes, Swap, village

OWNER, MENTOR = "pelaku-usaha/bu-tati.md", "pendamping/pak-dedi.md"
# docs/CONTRACT.md 5, in the order of the paper.
TAGS = [
    *(f"angka-{key}" for key, _ in FIGURES),
    *(f"dana-{row}-{key}" for row in range(1, 6) for key in ("untuk", "banyak", "harga", "jumlah")), "dana-total", "dana-sendiri", "dana-dimohon",
    *(f"arus-{month}-{key}" for key in ("penjualan", "bahan", "biaya", "angsuran", "sisa", "sejak") for month in range(1, 7)),
    *(f"anggapan-{key}" for key in ("harga", "terjual", "bahan", "biaya", "angsuran", "mulai"))]
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def _dossiers(place: Path, changes: Changes = {}) -> list[Paper]:  # noqa: B006  (not changed)
    return list(papers(changed(place, changes, cards=False)))


def _pairs(rows: Any) -> list[tuple[str, str]]:
    return [(row["label"], row["value"]) for row in rows]


def test_a_dossier_word_for_word(tmp_path: Path) -> None:
    """Who, what, for how much and where, as the site tells it; the figures are left open."""
    [paper] = _dossiers(tmp_path)
    data: Any = paper.data
    assert (paper.path, paper.kind, paper.subject, paper.title, paper.word) == (
        "cetak/berkas-bu-tati.pdf", "berkas", "bu-tati", "Berkas usaha Dapur Bu Tati", True)
    assert _pairs(data["profile"]) == [
        ("Nama usaha", "Dapur Bu Tati"), ("Pemilik", "Bu Tati"), ("Alamat", "RT\u00a001/\u200bRW\u00a002"), ("Mulai usaha", "2010"),
        ("Sanggup membuat", "40 buah sehari"), ("Telepon", "0812-0000-0061")]
    assert data["story"] == ("Bu Tati membuat opak di rumahnya sendiri.",)
    assert [(good["name"], good["price"], good["unit"], good["mark"]) for good in data["made"]] == [
        ("Opak Bakar", "Rp12.000", "sebungkus 200 g, isi 12 keping", ""), ("Tikar Pandan", "mulai Rp85.000", "selembar", "")]
    assert data["made"][1]["details"] == ("Pilihan: Kecil dan Besar",)
    assert _pairs(data["sold"]) == [
        ("Penjual", "Nia"), ("Titip jual", "Warung Pak Ujang"), ("Acara mendatang", "Pasar Tani (1 Desember 2040)"),
        ("Halaman", "https://contoh.github.io/situs/usaha/bu-tati/")]
    assert [(one["role"], one["below"]) for one in data["signatures"]] == [("Pemilik usaha,", "Bu Tati"), ("Mengetahui,", "Kasi Kesejahteraan")]
    assert [letter["reference"][2]["value"] for letter in data["letters"]] == [
        "Pengantar usaha warga ke koperasi", "Pengantar permohonan Kredit Usaha Rakyat", "Pengantar usaha warga kepada mitra"]
    assert _pairs(data["letters"][0]["table"])[-1] == ("Barang", "Opak Bakar dan Tikar Pandan")


def test_the_law_asks_for_marks_here_too(tmp_path: Path) -> None:
    """What is not halal is told as everywhere, and the numbers that prove the rest stand below a good."""
    [paper] = _dossiers(tmp_path, {"produk/opak-bakar.md": Swap("halal: proses", "halal: tidak\nalasan_tidak_halal: mengandung babi\nsni: SNI 7388:2009")})
    data: Any = paper.data
    assert (data["made"][0]["mark"], data["made"][0]["details"][-1].split(" · ")[-1]) == ("TIDAK HALAL: MENGANDUNG BABI", "SNI 7388:2009")


def test_it_knows_no_day(tmp_path: Path) -> None:
    """Tomorrow's is the same, so that it is typeset only when something else is said."""
    place = village(tmp_path / "desa")
    first, again = (list(papers(read(place, "content", day, store=Store(FOLDER), cards=False))) for day in (TODAY, TODAY.replace(day=TODAY.day + 1)))
    assert first == again


@pytest.mark.parametrize(("mentor", "signs"), [
    ("Ibu Rina\njabatan: Kasi Kesejahteraan", "Ibu Rina, Kasi Kesejahteraan"), ("Ibu Rina\njabatan: Staf KESRA", "Ibu Rina, Staf KESRA"),
    ("Kasi Kesra\njabatan: Kepala Seksi Kesejahteraan", "Kasi Kesra"), ("Ibu Rina\njabatan: Penyuluh", "Kasi Kesejahteraan"),
    ("Ibu Rina\njabatan: Kasi Kesejahteraan\nterbit: tidak", "Kasi Kesejahteraan"),
])
def test_who_signs_for_the_village(mentor: str, signs: str, tmp_path: Path) -> None:
    """The officer for welfare, by name where they are on the site."""
    [paper] = _dossiers(tmp_path, {MENTOR: f"---\nnama: {mentor}\n---\n"})
    data: Any = paper.data
    assert [data["signatures"][1]["below"], *(letter["signature"]["below"] for letter in data["letters"])] == [signs] * 4


@pytest.mark.parametrize("changes", [
    {OWNER: Swap("nama: Dapur", "terbit: tidak\nnama: Dapur"), "produk": None, "warung": None, "acara": None, "reseller": None, "kabar": None, "halaman": None},
    {"produk": None, "warung": None, "acara": None, "reseller": None, "kabar": None, "halaman": None},
], ids=["hidden", "nothing is sold"])
def test_who_has_none(changes: Changes, tmp_path: Path) -> None:
    assert _dossiers(tmp_path, changes) == []


def test_a_letter_in_the_villages_own_words(tmp_path: Path) -> None:
    """Its placeholders are filled, and the business stands where the letter wants it."""
    [paper] = _dossiers(tmp_path, {"surat/pengantar-kur.md": "Kami dari {desa} mengenalkan **{usaha}**, milik {pemilik} di {alamat}.\n\n{daftar}\n\nLihat {tautan}.\n"})
    data: Any = paper.data
    told = ["".join(run["text"] for run in part["items"][0]) if part["items"] else part["kind"] for part in data["letters"][1]["blocks"]]
    assert told == [
        "Kami dari Sukamaju mengenalkanDapur Bu Tati, milik Bu Tati di RT\u00a001/\u200bRW\u00a002.", "table",
        "Lihat https://contoh.github.io/situs/usaha/bu-tati/."]


_HOSTILE: Changes = {
    OWNER: Swap("nama: Dapur Bu Tati", "nama: '{{ 7 * 7 }} {% raw %} </w:t> & \"Dapur\"'"),
    "produk/opak-bakar.md": Swap("nama: Opak Bakar", "nama: '<b>{{ self }}</b> {%p endfor %} & Opak'")}


def _words(docx: bytes) -> str:
    """All that stands in the body, the header and the footer."""
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        parts = [package.read(f"word/{name}.xml") for name in ("document", "header1", "footer1")]
    return "\n".join(text.text or "" for part in parts for text in ElementTree.fromstring(part).iter(f"{_WORD}t"))  # noqa: S314  (our own file)


def _document(paper: Paper) -> bytes:
    return document(paper, TEMPLATES / "berkas.docx")


def _told(paper: Paper) -> Iterator[str]:
    hidden = {"code", "code_hint", "typed", "whom", "phone", "brand", "deep", "village", "key", "kind"}
    return texts({**paper.data, "title": paper.title}, hidden)


@pytest.mark.parametrize("changes", [{}, _HOSTILE, HARD], ids=["small", "hostile", "hard"])
def test_the_word_file_says_what_the_paper_says(changes: Changes, tmp_path: Path) -> None:
    """Every text, letter for letter, nothing of the template, and a field to fill in for each figure."""
    for paper in _dossiers(tmp_path, changes):
        made = _document(paper)
        said, told = squeezed(_words(made)), [squeezed(text) for text in _told(paper)]
        assert [text for text in told if text not in said] == []
        rest = re.sub("|".join(re.escape(text) for text in sorted(told, key=len, reverse=True) if text), "", said)
        assert re.findall(r"\{[%{].{9}", rest) == []
        with zipfile.ZipFile(io.BytesIO(made)) as package:
            body = ElementTree.fromstring(package.read("word/document.xml"))  # noqa: S314  (our own file)
            assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        fields = [[properties.find(f"{_WORD}{name}").get(f"{_WORD}val") for name in ("tag", "alias")] for properties in body.iter(f"{_WORD}sdtPr")]  # type: ignore[union-attr]
        assert [tag for tag, _ in fields] == TAGS
        assert all(alias for _, alias in fields)
        assert all(properties.find(f"{_WORD}showingPlcHdr") is not None for properties in body.iter(f"{_WORD}sdtPr"))


def test_the_word_file_is_the_same_each_time_and_names_nobody(tmp_path: Path) -> None:
    """No moment, no author and no place of the machine is in it; its pictures are those of the paper."""
    need_katapang()
    paper = next(papers(read(KATAPANG, "content", TODAY, store=Store(FOLDER), cards=False)))
    made = _document(paper)
    assert made == _document(paper)
    word = Document(io.BytesIO(made))
    facts = word.core_properties
    assert (facts.title, facts.keywords, facts.author, facts.last_modified_by) == (paper.title, f"berkas-{paper.subject}", "", "")
    data: Any = paper.data
    shown = [picture for picture in (data["photo"], *(good["photo"] for good in data["made"])) if isinstance(picture, Picture)]
    assert len(word.inline_shapes) == len(shown) > 1
    with zipfile.ZipFile(io.BytesIO(made)) as package:
        whole = b"".join(map(package.read, package.namelist()))
    assert not [place for place in (b"/tmp", b"/home", b"/root", bytes(Path.cwd())) if place in whole]


@pytest.mark.slow
@pytest.mark.parametrize("which", ["katapang", "small", "hard"])
def test_dossiers_are_whole_on_paper(which: str, tmp_path: Path) -> None:
    """A4, tagged, each text there and to be read, none on another or where no printer prints; profile, figures and letters begin a page."""
    if which == "katapang":
        need_katapang()
        made = list(papers(read(KATAPANG, "content", TODAY, store=Store(FOLDER), cards=False)))
    else:
        made = _dossiers(tmp_path, {} if which == "small" else {**HARD, OWNER: f"---\nnama: {ONE_WORD}\npemilik: {WORDS}\nalamat: {WORDS}\n---\n\n{WORDS} {ONE_WORD}\n"})
    for paper in made:
        pdf, _ = typeset(paper)
        pages = sheets(pdf)
        assert tagged(pdf)
        assert {page.size for page in pages} == {(210, 297)}
        assert [(outside(page, 8), overlaps(page)) for page in pages] == [([], [])] * len(pages)
        assert min(map(smallest, pages)) >= 7
        said = squeezed("".join("".join(page.lines) for page in pages))
        hidden = {"code", "brand", "deep", "village", "key", "kind", "money", "typed"}
        assert [text for text in texts({**paper.data, "letters": ()}, hidden) if squeezed(text) not in said and "❤" not in text] == []
        starts = [squeezed(page.lines[0]) for page in pages]
        assert starts.count(squeezed(clean(str(paper.data["from"]), "text"))[: len(starts[0])]) == 4
        assert sum("Angkausaha" in start for start in starts) == 1
        if which != "hard":
            assert len(pages) in (5, 6)
            assert len(pdf) <= 300_000
        code = [found.text for found in zxingcpp.read_barcodes(pypdfium2.PdfDocument(pdf)[len(pages) - 1].render(scale=2).to_pil())]
        assert code == [dict(_pairs(paper.data["sold"]))["Halaman"]]
