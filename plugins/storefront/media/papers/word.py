"""A paper becomes a Word file (ECMA-376, Office Open XML): our template filled with the paper's data, so that an office can go on
writing in it. Nothing that is filled in is ever markup or template."""

import io
import re
import zipfile
from collections.abc import Mapping
from pathlib import Path

from docx.shared import Mm
from docxtpl import DocxTemplate, InlineImage

from storefront.media.papers.paper import Paper, Picture, Value

# As high as they stand on the page of a dossier.
_PICTURE = Mm(22)
# What XML 1.0 (2.2, "Characters") can't hold.
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# Whatever the day, the same bytes; a zip knows no earlier one (APPNOTE.TXT, 4.4.6).
_DAY = (1980, 1, 1, 0, 0, 0)


def document(paper: Paper, template: Path) -> bytes:
    """The file, whose keywords tell programs of what kind and of whom it is. The same paper and template give the same bytes."""
    word = DocxTemplate(template)
    shown: list[Picture] = []

    def plain(value: Value) -> object:
        match value:
            case Picture():
                shown.append(value)
                return InlineImage(word, str(value.file), height=_PICTURE)
            case str():
                return _NO_XML.sub("", value)
            case tuple():
                return [plain(part) for part in value]
            case Mapping():
                return {name: plain(part) for name, part in value.items()}
        return value

    word.render(plain({**paper.data, "title": paper.title}), autoescape=True)
    # Not by get_docx(), which opens the template anew.
    facts = word.docx.core_properties
    facts.title, facts.keywords = paper.title, f"{paper.kind}-{paper.subject}"
    # Of an office's own template, too: who drew it is nobody's business.
    facts.author = facts.last_modified_by = facts.comments = ""
    written = io.BytesIO()
    word.save(written)
    return _undated(written)


def _undated(written: io.BytesIO) -> bytes:
    """The same package without the moment of writing."""
    out = io.BytesIO()
    with zipfile.ZipFile(written) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(zipfile.ZipInfo(name, _DAY), source.read(name), zipfile.ZIP_DEFLATED)
    return out.getvalue()
