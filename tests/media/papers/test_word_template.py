"""An office's own Word template: it must hold what ours holds, and is told where it doesn't, or holds what is nobody's to send in."""

import io
import re
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest

from storefront.catalog.problems import ContentError
from storefront.media.papers.paper import Paper
from storefront.media.papers.typeset import TEMPLATES
from storefront.media.papers.word import document
from storefront.media.papers.word_template import faults
from storefront.media.store import FOLDER, Store
from storefront.site.read import read
from storefront.views.print.dossier import papers
from tests.sites import TODAY
from tests.views.print.test_dossier import TAGS
from tests.village import Changes, village

OURS = TEMPLATES / "berkas.docx"


def _dossiers(place: Path, changes: Changes) -> list[Paper]:
    return list(papers(read(village(place / "desa", changes), "content", TODAY, store=Store(FOLDER), cards=False)))


def _altered(*changes: tuple[str, str], part: str = "word/document.xml") -> bytes:
    """Our template with other words in it."""
    out = io.BytesIO()
    with zipfile.ZipFile(OURS) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            data = source.read(name)
            for old, new in changes if name == part else ():
                assert old.encode() in data, old
                data = data.replace(old.encode(), new.encode())
            target.writestr(name, data)
    return out.getvalue()


def _with(data: bytes, name: str, content: bytes | str) -> bytes:
    out = io.BytesIO(data)
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as package:
        package.writestr(name, content)
    return out.getvalue()


_OWN = "surat/berkas.docx"
# With a heading in the village's own words.
RESTYLED = _altered(("{{ figures_title }}", "Angka dari Buku Kas"))


def test_a_village_has_its_own_template(tmp_path: Path) -> None:
    """It stands in the place of ours, with all its fields."""
    [paper] = _dossiers(tmp_path, {_OWN: RESTYLED})
    assert paper.word_template
    made = document(paper, paper.word_template)
    with zipfile.ZipFile(io.BytesIO(made)) as package:
        words = "".join(ElementTree.fromstring(package.read("word/document.xml")).itertext())  # noqa: S314  (our own file)
        assert "Angka dari Buku Kas" in words
        assert "Angka usaha" not in words
        assert re.findall('<w:tag w:val="([^"]+)"', package.read("word/document.xml").decode()) == TAGS
    [other] = _dossiers(tmp_path / "lain", {_OWN: _altered(("{{ figures_title }}", "Catatan"))})
    assert repr(other) != repr(paper)


_LINK = '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{}" Target="https://contoh.id/a" TargetMode="External"/></Relationships>'


@pytest.mark.parametrize(("data", "why"), [
    (b"", "rusak"), (b"<html>", "rusak"), (RESTYLED[:9000], "rusak"), (bytes(2_000_001), "terlalu besar (2000 KB)"), (_with(RESTYLED, "word/media/a.bin", bytes(31_000_000)), "isi berkas Word ini terlalu besar"),
    (_with(RESTYLED, "word/vbaProject.bin", "x"), "memuat makro"), (_altered(("document.main+xml", "template.main+xml"), part="[Content_Types].xml"), "bukan dokumen Word biasa"),
    (_altered(("<w:document", "<!DOCTYPE w [<!ENTITY a 'x'>]><w:document")), "memuat hal yang tidak boleh (word/document.xml)"),
    (_altered(("</Relationships>", _LINK.format("image")), part="word/_rels/document.xml.rels"), "mengambil sesuatu dari luar (word/_rels/document.xml.rels)"),
    (_altered(("{{ figure.label }}", "Omzet")), "tidak lagi memuat {{ figure.label }}. Salin"), (_altered(("angka-{{ figure.key }}", "angka")), "tidak lagi memuat angka-{{ figure.key }}, {{ figure.key }}. Salin"),
    (_altered(("{{ figures_title }}", "{{ self.__class__ }}")), "memuat {{ self.__class__ }}, yang tidak dikenal. Hapus"), (_altered(("{{ figures_title }}", "{% raw %}{{ x }}{% endraw %}")), "yang tidak dikenal"),
    (_altered(("{{ figures_title }}", "{# rahasia #}")), "memuat {# rahasia #}, yang tidak dikenal"), (_altered(("{{ figures_title }}", "{{ '}}' and x }}")), "yang tidak dikenal"), (_altered(("{{ figures_title }}", "{{ judul")), "tidak berpasangan"),
    (_altered(("{{ figures_title }}", "{{ good.name }}")), "{{ good.name }} ada di tempat lain. Kembalikan"), (_altered(("id-ID", "{{ x }}"), part="docProps/core.xml"), "tempat yang tidak diisi (docProps/core.xml)"),
    (_altered(("{{ note }}", "{{ village }}"), part="word/header1.xml"), "{{ village }}, yang tidak dikenal"),
], ids=lambda value: value if isinstance(value, str) else "")
def test_a_template_that_can_not_be_used(data: bytes, why: str) -> None:
    """What it is and what to do, in one line; nothing in it is carried out or fetched."""
    [told] = faults(data, OURS)
    assert why in told


def test_ours_can_be_used() -> None:
    assert list(faults(OURS.read_bytes(), OURS)) == []


def test_nobody_who_is_hidden_stands_in_it(tmp_path: Path) -> None:
    """Neither in its body nor above a page, nor in what Word notes of a file, however Word has cut the words."""
    hidden = "---\nnama: Rukmini Sari\njabatan: Kader\nwhatsapp: 0813-7777-1234\nterbit: tidak\n---\n"
    number = _altered(("{{ figures_title }}", "Tulis ke 0813</w:t></w:r><w:r><w:t>-7777-1234"))
    header = _altered(("</w:hdr>", "<w:p><w:r><w:t>Rukmini Sari</w:t></w:r></w:p></w:hdr>"), part="word/header1.xml")
    author = _altered(("</cp:coreProperties>", "<cp:lastModifiedBy>Rukmini Sari</cp:lastModifiedBy></cp:coreProperties>"), part="docProps/core.xml")
    for data, what in ((number, "nomor dari"), (header, "Rukmini Sari"), (author, "Rukmini Sari")):
        with pytest.raises(ContentError) as told:
            read(village(tmp_path / str(hash(data)), {_OWN: data, "pendamping/rukmini.md": hidden}), "content", TODAY, cards=False)
        assert [what in problem.message for problem in told.value.problems if problem.file == f"content/{_OWN}"] == [True]


def test_files_are_told_by_their_names(tmp_path: Path) -> None:
    """One that is broken, and each that is called otherwise."""
    others = ["surat/Berkas.docx", "surat/berkas.doc", "surat/berkas.dotx", "surat/pengantar.docx"]
    with pytest.raises(ContentError) as told:
        _dossiers(tmp_path, dict.fromkeys((_OWN, *others), b"x"))
    found = {problem.file: problem.message for problem in told.value.problems if problem.level == "error"}
    assert sorted(found) == sorted(f"content/{name}" for name in (_OWN, *others))
    assert [name for name, words in found.items() if "harus bernama surat/berkas.docx" in words] == [f"content/{name}" for name in others]


@pytest.mark.parametrize("change", [("{{ figures_hint }}", ""), ("{{ photo }}", ""), ("{{ figures_title }}", "{{ heading }}")])
def test_what_an_office_says_in_its_own_words_may_go(change: tuple[str, str]) -> None:
    assert list(faults(_altered(change), OURS)) == []
