"""A dossier's Word file is filled in on the phone: each field gets its words, and nothing else is another byte."""

import base64
import io
import random
import re
import struct
import zipfile
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree
from playwright.sync_api import Page

from storefront.media.papers.typeset import TEMPLATES
from storefront.media.papers.word import document
from storefront.media.store import FOLDER, Store
from storefront.site.read import read
from storefront.views.print.dossier import papers
from tests.sites import TODAY
from tests.views.print.test_dossier import TAGS
from tests.village import village

FILL = """async ([address, docx, words]) => {
    const { filled } = await import(`${address}js/report-fields.js`);
    try {
        const { bytes, missing } = filled(await import(`${address}js/fflate.js`), Uint8Array.from(atob(docx), sign => sign.charCodeAt(0)), words);
        return { docx: btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join("")), missing };
    } catch (error) {
        return { fault: error.message, missing: [] };
    }
}"""
BODY = "word/document.xml"
MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{MAIN}}}"
NO_WORD = "Berkas Word ini tidak bisa dibaca. Unduh lagi dari situs ini, lalu coba sekali lagi."
TOO_LARGE = "Berkas Word ini terlalu besar untuk diisi di HP."
MANY = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """As the site has it."""
    place = tmp_path_factory.mktemp("berkas")
    [paper] = papers(read(village(place / "desa", {}), "content", TODAY, store=Store(FOLDER), cards=False))
    file = place / "berkas.docx"
    file.write_bytes(document(paper, TEMPLATES / "berkas.docx"))
    return file


FACTS = {"docProps/core.xml": "<cp:coreProperties/>"}


def packed(files: dict[str, bytes | str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in {**FACTS, **files}.items():
            package.writestr(name, data)
    return out.getvalue()


def with_body(body: str, head: str = "<?xml version='1.0' encoding='UTF-8'?>") -> bytes:
    return packed({"[Content_Types].xml": "<Types/>", BODY: f"{head}<w:document xmlns:w='{MAIN}'><w:body>{body}</w:body></w:document>"})


def body_of(docx: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        assert package.testzip() is None
        return package.read(BODY).decode()


def fill(page: Page, address: str, docx: bytes, words: dict[str, str]) -> tuple[bytes, list[str], str]:
    """The file, the tags that it has no field for, and why it was refused."""
    answer: dict[str, Any] = page.evaluate(FILL, [address, base64.b64encode(docx).decode(), words])
    return base64.b64decode(answer.get("docx", "")), answer["missing"], answer.get("fault", "")


def said(docx: bytes) -> dict[str, str]:
    """What stands in each field, by its tag, as python-docx opens it."""
    body = Document(io.BytesIO(docx)).element.body
    return {control.find(f"{W}sdtPr/{W}tag").get(f"{W}val"): "".join(text.text or "" for text in control.iter(f"{W}t")) for control in body.iter(f"{W}sdt")}


def test_each_field_gets_its_words_and_nothing_else_changes(modules: Page, address: str, dossier: Path) -> None:
    """Word for word what was given, in a file that Word's readers open; every other part, and every sign outside the fields, is the same."""
    words = {tag: f"Rp{number}.500 & <{tag}>" for number, tag in enumerate(TAGS)}
    made, missing, fault = fill(modules, address, dossier.read_bytes(), words)
    assert (missing, fault) == ([], "")
    assert said(made) == words
    before, after = body_of(dossier.read_bytes()), body_of(made)
    fields = re.compile("<w:sdt>.*?</w:sdt>")
    assert fields.split(before) == fields.split(after)
    assert "w:showingPlcHdr" not in after
    with zipfile.ZipFile(dossier) as source, zipfile.ZipFile(io.BytesIO(made)) as target:
        assert source.namelist() == target.namelist()
        assert [name for name in source.namelist() if source.read(name) != target.read(name)] == [BODY]
        assert {entry.date_time for entry in target.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_what_is_not_named_stays_open(modules: Page, address: str, dossier: Path) -> None:
    """Without words nothing changes; of some, only their fields do; what the file has no field for is said."""
    assert body_of(fill(modules, address, dossier.read_bytes(), {})[0]) == body_of(dossier.read_bytes())
    made, missing, _ = fill(modules, address, dossier.read_bytes(), {"angka-sisa": "Rp1", "dana-6-untuk": "Oven", "constructor": "x", "": "y"})
    assert missing == ["dana-6-untuk", "constructor", ""]
    assert {tag for tag, words in said(made).items() if words != said(dossier.read_bytes())[tag]} == {"angka-sisa"}
    assert body_of(made).count("<w:showingPlcHdr/>") == len(TAGS) - 1


@MANY
@given(st.text(max_size=40))
def test_whatever_is_written_is_text(modules: Page, address: str, dossier: Path, words: str) -> None:
    """Signs of markup, of other scripts and of no script at all: the file is whole, and says it in one line."""
    made = fill(modules, address, dossier.read_bytes(), {"angka-ramai": words})[0]
    etree.fromstring(body_of(made).encode())
    shown = re.sub("[\0-\x20]+", " ", words)
    assert said(made)["angka-ramai"] == re.sub("[\ufffe\uffff]", "", shown)


TAG = '<w:tag w:val="a"/>'
OPEN = "<w:r><w:t>…</w:t></w:r>"
NINE = '<w:r><w:t xml:space="preserve">9</w:t></w:r>'
BOLD = "<w:rPr><w:b/></w:rPr>"
NINE_BOLD = f'<w:r>{BOLD}<w:t xml:space="preserve">9</w:t></w:r>'
STYLED = '<w:r><w:rPr><w:rStyle w:val="TeksPetunjuk"/><w:b/></w:rPr><w:t>Isi</w:t></w:r>'
RIGHT = '<w:pPr><w:jc w:val="right"/></w:pPr>'
WIDE = '<w:tcPr><w:tcW w:w="9"/></w:tcPr>'
CELL, CELL_NINE = f"<w:tc>{WIDE}<w:p>{OPEN}</w:p><w:p/></w:tc>", f"<w:tc>{WIDE}<w:p>{NINE}</w:p></w:tc>"
LABEL = "<w:tc><w:p><w:r><w:t>Sisa</w:t></w:r></w:p></w:tc>"


def control(inside: str, properties: str = "<w:text/>", tag: str = TAG) -> str:
    return f"<w:sdt><w:sdtPr>{tag}{properties}</w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>"


def line(inside: str) -> str:
    return f"<w:p>{inside}</w:p>"


def table(inside: str) -> str:
    return f"<w:tbl><w:tr>{inside}</w:tr></w:tbl>"


EMPTY = f"<w:sdt><w:sdtPr>{TAG}</w:sdtPr><w:sdtContent/></w:sdt>"
BOX = "<mc:AlternateContent xmlns:mc='m'><mc:Choice><w:txbxContent>{0}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>{0}</w:txbxContent></mc:Fallback></mc:AlternateContent>"


@pytest.mark.parametrize(("before", "after"), [
    (line(control(OPEN)), line(control(NINE))),
    (line(f"<w:hyperlink>{control(OPEN)}</w:hyperlink>"), line(f"<w:hyperlink>{control(NINE)}</w:hyperlink>")),
    (line(control(OPEN) + OPEN + control(OPEN + OPEN)), line(control(NINE) + OPEN + control(NINE))),
    (line(EMPTY), line(control(NINE, ""))),
    (line(control(f"<w:r>{BOLD}<w:t>1</w:t></w:r>{OPEN}")), line(control(NINE_BOLD))),
    (line(control(OPEN, "<w:text/>", "<w:tag\n w:val = 'a' />")), line(control(NINE, "<w:text/>", "<w:tag\n w:val = 'a' />"))),
    (line(control(STYLED)), line(control(STYLED.replace("<w:t>Isi", '<w:t xml:space="preserve">9')))),
    (line(control(STYLED, "<w:showingPlcHdr/><w:text/>")), line(control(NINE_BOLD))),
    (line(control(STYLED.replace("TeksPetunjuk", "PlaceholderText"))), line(control(NINE_BOLD))),
    (line(control(OPEN, f"<w:showingPlcHdr/>{BOLD}")), line(control(NINE_BOLD, BOLD))),
    (line(control(OPEN, '<w:dataBinding w:xpath="/a"/><w15:dataBinding/>')), line(control(NINE, ""))),
    (line(control(OPEN, "<w:date/>")), line(control(NINE, "<w:date/>"))),
    (control(f'<w:p w:rsidR="1">{RIGHT}{OPEN}</w:p><w:p/>'), control(f'<w:p w:rsidR="1">{RIGHT}{NINE}</w:p>')),
    (control('<w:p w:rsidR="1"/>'), control(f'<w:p w:rsidR="1">{NINE}</w:p>')),
    (EMPTY, control(line(NINE), "")),
    (control(table(LABEL)), control(line(NINE))),
    (table(f"<w:tc>{control(line(OPEN))}</w:tc>"), table(f"<w:tc>{control(line(NINE))}</w:tc>")),
    (table(f"<w:tc>{line(control(OPEN))}</w:tc>"), table(f"<w:tc>{line(control(NINE))}</w:tc>")),
    (table(LABEL + control(CELL)), table(LABEL + control(CELL_NINE))),
    (table(LABEL + control("<w:tc/>")), table(LABEL + control(f"<w:tc>{line(NINE)}</w:tc>"))),
    (f"<w:tbl>{control(f'<w:tr>{LABEL}{CELL}</w:tr>')}</w:tbl>", f"<w:tbl>{control(f'<w:tr>{LABEL}{CELL_NINE}</w:tr>')}</w:tbl>"),
    (line(BOX.format(control(line(OPEN)))), line(BOX.format(control(line(NINE))))),
    (control(line(control(OPEN) + OPEN), tag=""), control(line(control(NINE) + OPEN), tag="")),
    (control(line(control(OPEN) + OPEN)), control(line(control(NINE) + OPEN))),
    (f"<!-- {control(OPEN)} --><w:p><![CDATA[{control(OPEN)}]]></w:p>{line(control(OPEN))}", f"<!-- {control(OPEN)} --><w:p><![CDATA[{control(OPEN)}]]></w:p>{line(control(NINE))}"),
], ids=["line", "link", "twice", "nothing there", "bold", "single quotes", "own style", "a hint's style", "the usual hint's style", "the field's look", "bound to data", "a day",
        "paragraphs", "empty paragraph", "nothing there among paragraphs", "a whole table", "paragraph in a cell", "line in a cell", "cell", "empty cell", "row", "text box", "in another field", "in another one of that name", "no fields"])
def test_however_an_office_sets_a_field(modules: Page, address: str, before: str, after: str) -> None:
    """In a line, as paragraphs, as a cell, as a row, more than once, within another: its words stand in it, with their look, and all around stays."""
    made, missing, _ = fill(modules, address, with_body(f"<w:p/>{before}<w:sectPr/>"), {"a": "9"})
    assert missing == []
    assert body_of(made) == body_of(with_body(f"<w:p/>{after}<w:sectPr/>"))


@pytest.mark.parametrize("body", [
    line(control("<w:r><w:drawing/></w:r>", "<w:picture/>")), line(control(OPEN, "<w14:checkbox/>")), control(line(OPEN), "<w:docPartObj/>"), line(f"<w:sdt><w:sdtPr>{TAG}</w:sdtPr></w:sdt>"),
    table(control("")), line("<w:sdt/>"), line(control(OPEN, "", "")), line(f"<w:sdt>{OPEN}</w:sdt>"),
])
def test_a_field_without_a_place_for_words(modules: Page, address: str, body: str) -> None:
    """Nothing is changed, and it is said."""
    made, missing, _ = fill(modules, address, with_body(body), {"a": "9"})
    assert missing == ["a"]
    assert body_of(made) == body_of(with_body(body))


def _cut(docx: bytes) -> bytes:
    return docx[:len(docx) // 2]


def _lying() -> bytes:
    """Says that its picture unpacks to a hundred bytes; it does to a hundred million."""
    docx = packed({BODY: "<w:document/>", "word/media/a.jpg": b"\0" * 100_000_000})
    return docx.replace(struct.pack("<I", 100_000_000), struct.pack("<I", 100))


def _without_an_end(docx: bytes) -> bytes:
    return docx[:docx.index(b"PK\1\2")]


_LAUGHS = "<?xml version='1.0'?><!DOCTYPE w [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'>]>"


@pytest.mark.parametrize(("docx", "why"), [
    (b"", NO_WORD), (b"<html>Wi-Fi</html>", NO_WORD), (b"PK\x03\x04" + b"\0" * 60, NO_WORD), (_cut(with_body("<w:p/>" * 999)), NO_WORD), (_without_an_end(with_body("")), NO_WORD), (with_body("").replace(b"\3\0\3\0", b"\4\0\4\0"), NO_WORD),
    *((packed({BODY: f"<w:document xmlns:w='{MAIN}'/>", name: "x"}), NO_WORD) for name in ("../a", "word/../../a", "/etc/a", "C:a", "word\\a", "..")),
    (packed({}), NO_WORD), (packed({"word/other.xml": "<w:document/>"}), NO_WORD), (packed({BODY: ""}), NO_WORD), (packed({BODY: "Halo"}), NO_WORD),
    (packed({BODY: "<html/>"}), NO_WORD), (packed({BODY: "<w:document>"}), NO_WORD), (packed({BODY: "<w:document></w:body></w:document>"}), NO_WORD),
    (packed({BODY: "<w:document></w:document></w:document>"}), NO_WORD), (packed({BODY: "<w:document a=1/>"}), NO_WORD), (packed({BODY: "<w:document><!-- </w:document>"}), NO_WORD),
    (with_body("&b;", _LAUGHS), NO_WORD), (with_body("<!DOCTYPE a SYSTEM 'https://contoh.id/'>"), NO_WORD),
    (packed({BODY: f"<w:document xmlns:w='{MAIN}'/>".encode("utf-16")}), NO_WORD), (packed({BODY: b"<w:document>\xff</w:document>"}), NO_WORD),
    (with_body("", '<?xml version="1.0" encoding="iso-8859-1"?>'), NO_WORD),
    (_lying(), TOO_LARGE), (with_body(" " * 4_000_000), TOO_LARGE), (packed({BODY: "<w:document/>", "word/media/a.bin": b"\0" * 17_000_000}), TOO_LARGE),
    (packed({BODY: "<w:document/>", **{f"{number}": "" for number in range(400)}}), TOO_LARGE), (random.Random(1).randbytes(4_100_000), TOO_LARGE),
], ids=lambda value: "" if isinstance(value, str) else str(len(value)))
def test_what_is_no_dossier_is_refused(modules: Page, address: str, docx: bytes, why: str) -> None:
    """In words for people, whether it is nothing, another thing, half of one, or swells when it is opened."""
    assert fill(modules, address, docx, {"a": "9"}) == (b"", [], why)


def test_depth_and_number_are_no_harm(modules: Page, address: str) -> None:
    """Thousands of fields, side by side and in each other, are filled as one is."""
    many = control(line(OPEN)) * 9000
    assert body_of(fill(modules, address, with_body(many), {"a": "9"})[0]).count(NINE) == 9000
    deep = line(OPEN)
    for _ in range(9000):
        deep = f"<w:sdt><w:sdtPr>{TAG}</w:sdtPr><w:sdtContent>{deep}</w:sdtContent></w:sdt>"
    assert body_of(fill(modules, address, with_body(deep), {"a": "9"})[0]).count(NINE) == 1


@MANY
@given(st.randoms(use_true_random=False))
def test_what_came_broken_is_refused_or_filled(modules: Page, address: str, dossier: Path, chance: random.Random) -> None:
    """Bytes changed anywhere end in a file or in one of two sentences, never otherwise."""
    broken = bytearray(dossier.read_bytes())
    for _ in range(chance.randrange(1, 9)):
        broken[chance.randrange(len(broken))] = chance.randrange(256)
    made, _, why = fill(modules, address, bytes(broken), {"angka-sisa": "Rp1"})
    assert why in (NO_WORD, TOO_LARGE) if not made else zipfile.is_zipfile(io.BytesIO(made))
