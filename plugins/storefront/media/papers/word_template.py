"""Whether an office's own Word file can stand in the place of our template: it holds the same places for the same values, and
nothing else that a program would carry out or fetch."""

import html
import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from docxtpl import DocxTemplate

from storefront.catalog.folder import DOSSIER_BYTES

_UNPACKED = 30_000_000
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
# Parts that are filled in (docxtpl); places in any other would be, too, or would stand on paper as they are.
_EDGE = re.compile(r"word/(?:header|footer)\d*\.xml")
_ACTIVE = re.compile(r"vbaproject|activex|embeddings/|attachedtemplate", re.IGNORECASE)
_OUTSIDE = re.compile(r'<Relationship\b(?=[^>]*\bTargetMode\s*=\s*["\']External)(?![^>]*/relationships/hyperlink["\'])[^>]*>')
_MARK = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_BEGINS = re.compile(r"\{[{%#]")
_FIELD = re.compile(r'<w:tag w:val="([^"]*\{\{[^"]*)"')
# What an office may leave out or say in its own words.
_FREE = re.compile(r"photo|\{\{ (?:heading|\w+_title|\w+_hint|funds_columns\[\d\]|months\[\d\]) \}\}")
_SOME = 5

Place = tuple[str, ...]
"""A mark behind the loops and conditions that it stands in; of a field its name alone."""


def faults(data: bytes, own: Path) -> Iterator[str]:
    """What is wrong with an office's file, in words for who sends it in; `own` is the template that it takes the place of."""
    if len(data) > DOSSIER_BYTES:
        most = f"paling banyak {DOSSIER_BYTES // 1000} KB"
        yield f"berkas Word ini terlalu besar ({len(data) // 1000} KB). Kecilkan gambarnya; {most}"
        return
    try:
        parts = _parts(data)
        body, edges = _places(data, parts)
    except _Refused as refused:
        yield str(refused)
        return
    except Exception:
        # Broken bytes go through zipfile, lxml and python-docx, none of which tells all that it raises: BadZipFile, zlib.error
        # and XMLSyntaxError as much as KeyError, AttributeError or TypeError.
        yield "berkas Word ini rusak. Buka di Word, simpan lagi sebagai .docx, lalu unggah ulang"
        return
    yield from _differences(body | edges, *_own(own))


def words(data: bytes) -> str:
    """What a file without faults says, and what it says of itself, a paragraph a line."""
    parts = (text for name, text in _parts(data).items() if name.endswith(".xml"))
    return html.unescape(re.sub("<[^>]*>", "", re.sub("</w:p>|</[a-z]+:[a-zA-Z]+>(?=<(?:dc|cp)[:t])", "\n", "\n".join(parts))))


class _Refused(Exception):
    """Says why, in words for people."""


def _parts(data: bytes) -> Mapping[str, str]:
    """The XML of a file, by name. Raises _Refused, or anything where it is no Word file."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        if sum(entry.file_size for entry in package.infolist()) > _UNPACKED:
            raise _Refused("isi berkas Word ini terlalu besar. Kecilkan gambarnya, lalu simpan lagi")
        if active := [name for name in package.namelist() if _ACTIVE.search(name)]:
            raise _Refused(f"berkas Word ini memuat makro atau berkas lain ({active[0]}). Simpan ulang sebagai .docx biasa")
        parts = {name: package.read(name).decode() for name in package.namelist() if name.endswith((".xml", ".rels"))}
    for name, text in parts.items():
        if re.search("<!(?:DOCTYPE|ENTITY)", text):
            raise _Refused(f"berkas Word ini memuat hal yang tidak boleh ({name}). Simpan ulang dari Word sebagai .docx")
        if name.endswith(".rels") and _OUTSIDE.search(text):
            raise _Refused(f"berkas Word ini mengambil sesuatu dari luar ({name}). Tempelkan gambarnya ke dalam berkas")
        if _BEGINS.search(re.sub("<[^>]*>", "", text)) and name != "word/document.xml" and not _EDGE.fullmatch(name):
            raise _Refused(f"tanda {{{{ atau {{% ada di tempat yang tidak diisi ({name}). Hapus dari sana")
    if _MAIN not in parts["[Content_Types].xml"]:
        raise _Refused("berkas ini bukan dokumen Word biasa. Simpan sebagai .docx, bukan .docm atau .dotx")
    return parts


def _places(data: bytes, parts: Mapping[str, str]) -> tuple[frozenset[Place], frozenset[Place]]:
    """What is filled in, and the names of fields: those of the body, and those above and below each page."""
    word = DocxTemplate(io.BytesIO(data))
    word.init_docx()
    edges = [word.patch_xml(text) for name, text in parts.items() if _EDGE.fullmatch(name)]
    return frozenset(_marks(word.patch_xml(word.get_xml()))), frozenset(place for text in edges for place in _marks(text))


def _marks(text: str) -> Iterator[Place]:
    around: list[str] = []
    marks = _MARK.findall(text)
    for mark in marks:
        told = " ".join(mark.split())
        if re.match(r"\{% end(?:for|if) ", told) and around:
            around.pop()
        elif told == "{% else %}" and around:
            around.append(f"{around.pop()} {told}")
        else:
            yield (*around, told)
            if re.match(r"\{% (?:for|if) ", told):
                around.append(told)
    if around or len(marks) != len(_BEGINS.findall(text)):
        raise _Refused("tanda {{ }} atau {% %} di berkas ini tidak berpasangan. Bandingkan dengan bentuk aslinya")
    yield from ((name,) for name in _FIELD.findall(text))


@cache
def _own(template: Path) -> tuple[frozenset[Place], frozenset[Place]]:
    """What a file may hold, and what it must: an office has headings, letterheads and pictures of its own."""
    data = template.read_bytes()
    body, edges = _places(data, _parts(data))
    return body | edges, frozenset(place for place in body if not _FREE.search(" ".join(place)))


def _differences(there: frozenset[Place], may: frozenset[Place], must: frozenset[Place]) -> Iterator[str]:
    known, held = {place[-1] for place in may}, {place[-1] for place in there}
    if strange := sorted(held - known):
        yield f"berkas Word ini memuat {_listed(strange)}, yang tidak dikenal. Hapus, atau tulis seperti di bentuk aslinya"
    if gone := sorted({place[-1] for place in must} - held):
        yield f"berkas Word ini tidak lagi memuat {_listed(gone)}. Salin dari bentuk aslinya, di tempat yang sama"
    if moved := sorted({place[-1] for place in (there - may) | (must - there)} - {*strange, *gone}):
        yield f"di berkas Word ini {_listed(moved)} ada di tempat lain. Kembalikan ke tabel atau daftarnya di bentuk aslinya"


def _listed(names: list[str]) -> str:
    rest = len(names) - _SOME
    return ", ".join(names[:_SOME]) + (f", dan {rest} lagi" if rest > 0 else "")
