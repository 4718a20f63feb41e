"""A paper in print, read as a reader of PDF files does."""

import ctypes
import re
import tempfile
import zlib
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pypdfium2
from pypdfium2 import raw

from storefront.media.glyphs import clean
from storefront.media.papers import typeset as typesetting
from storefront.media.papers.paper import Paper, Value
from storefront.media.store import Store

POINTS_A_MM = 72 / 25.4

Box = tuple[float, float, float, float]
"""Left, bottom, right, top, in points."""


@dataclass(frozen=True)
class Sheet:
    """A page: its size in millimetres, its lines of text, the place of each letter, and each sign with its size in points and its place."""

    size: tuple[int, int]
    lines: tuple[str, ...]
    letters: tuple[Box, ...]
    sized: tuple[tuple[str, float, Box], ...]


def sheets(pdf: bytes) -> tuple[Sheet, ...]:
    """The pages."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return tuple(_sheet(page) for page in document)
    finally:
        document.close()


def title(pdf: bytes) -> str:
    """What a reader shows above the paper."""
    document = pypdfium2.PdfDocument(pdf)
    return str(document.get_metadata_dict()["Title"])


def tagged(pdf: bytes) -> bool:
    """Whether a screen reader finds the order in which the parts are read."""
    document = pypdfium2.PdfDocument(pdf)
    return bool(raw.FPDFCatalog_IsTagged(document.raw))


def language(pdf: bytes) -> str:
    """The tag by which a screen reader chooses its voice."""
    document = pypdfium2.PdfDocument(pdf)
    return _text(partial(raw.FPDFCatalog_GetLanguage, document.raw))


def parts(pdf: bytes) -> list[str]:
    """The kinds of all parts of each page, "H1", as a screen reader goes through them."""
    document = pypdfium2.PdfDocument(pdf)
    found: list[str] = []

    def visit(element: raw.FPDF_STRUCTELEMENT) -> None:
        found.append(_text(partial(raw.FPDF_StructElement_GetType, element)))
        for number in range(raw.FPDF_StructElement_CountChildren(element)):
            if child := raw.FPDF_StructElement_GetChildAtIndex(element, number):
                visit(child)

    for page in document:
        tree = raw.FPDF_StructTree_GetForPage(page.raw)
        for number in range(raw.FPDF_StructTree_CountChildren(tree)):
            visit(raw.FPDF_StructTree_GetChildAtIndex(tree, number))
        raw.FPDF_StructTree_Close(tree)
    return found


def _text(get: Callable[[object, int], int]) -> str:
    """Of a function that writes UTF-16 into a buffer and says how many bytes that takes, with the end mark."""
    written = (raw.FPDF_WCHAR * 100)()
    length = get(written, ctypes.sizeof(written))
    return bytes(written)[:length].decode("utf-16-le").removesuffix("\0")


def streams(pdf: bytes) -> Iterator[bytes]:
    """What each of the file's compressed streams holds: most of its objects among them, which in the file itself nobody can read."""
    for stream in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.S):
        with suppress(zlib.error):
            yield zlib.decompress(stream)


def squeezed(text: str) -> str:
    """Without anything that may differ where a line breaks."""
    return re.sub(r"[\s\u200b\u00ad\ufffe\x02]+", "", text)


def texts(value: Value, without: Collection[str] = ()) -> Iterator[str]:
    """Every text of a paper's data that is there to be read, but those of these names; colours are not."""
    match value:
        case str() if not re.fullmatch(r"#[0-9a-f]{6}", value):
            yield clean(value, "text")
        case tuple():
            for part in value:
                yield from texts(part, without)
        case Mapping():
            for name, part in value.items():
                if name not in without:
                    yield from texts(part, without)


def smallest(sheet: Sheet) -> float:
    """The size of its smallest letter, in points."""
    return min(size for _, size, _ in sheet.sized)


def sizes_of(sheet: Sheet, text: str) -> list[float]:
    """Wherever this text stands, the size of its smallest letter."""
    return [min(size for _, size, _ in signs) for signs in _found(sheet, text)]


def boxes_of(sheet: Sheet, text: str) -> list[list[Box]]:
    """Wherever this text stands, the place of each of its letters."""
    return [[box for _, _, box in signs] for signs in _found(sheet, text)]


def _found(sheet: Sheet, text: str) -> list[tuple[tuple[str, float, Box], ...]]:
    letters = "".join(sign for sign, _, _ in sheet.sized)
    return [sheet.sized[found.start() : found.end()] for found in re.finditer(re.escape(squeezed(text)), letters)]


def outside(sheet: Sheet, margin: float) -> list[Box]:
    """Letters that lie nearer to the edge than `margin` (in millimetres), where printers print nothing."""
    wide, high = (side * POINTS_A_MM for side in sheet.size)
    least = margin * POINTS_A_MM
    return [box for box in sheet.letters if box[0] < least or box[1] < least or box[2] > wide - least or box[3] > high - least]


def overlaps(sheet: Sheet) -> list[tuple[Box, Box]]:
    """Pairs of letters that lie on each other by more than a quarter of the smaller one, each way."""
    # The letters of a ligature share one place.
    ordered = sorted(set(sheet.letters))
    found: list[tuple[Box, Box]] = []
    near: list[Box] = []
    for one in ordered:
        near = [other for other in near if other[2] > one[0]]
        found += [(other, one) for other in near if _overlap(other, one)]
        near.append(one)
    return found


def _overlap(one: Box, other: Box) -> bool:
    across = min(one[2], other[2]) - max(one[0], other[0])
    along = min(one[3], other[3]) - max(one[1], other[1])
    return across > min(one[2] - one[0], other[2] - other[0]) / 4 and along > min(one[3] - one[1], other[3] - other[1]) / 4


def _sheet(page: pypdfium2.PdfPage) -> Sheet:
    text = page.get_textpage()
    whole = text.get_text_range()
    # Spaces and signs where a line may break have a place, but nothing to be seen.
    signs = [(n, sign) for n in range(text.count_chars()) if squeezed(sign := chr(raw.FPDFText_GetUnicode(text.raw, n)))]
    sized = tuple((sign, _size(text, n), text.get_charbox(n)) for n, sign in signs)
    letters = tuple(box for _, _, box in sized if box[2] - box[0] > 0.01 and box[3] - box[1] > 0.01)
    width, height = page.get_size()
    lines = tuple(filter(None, map(str.strip, whole.splitlines())))
    return Sheet((round(width / POINTS_A_MM), round(height / POINTS_A_MM)), lines, letters, sized)


def _size(text: pypdfium2.PdfTextPage, number: int) -> float:
    """Of one letter: the font's size, by how much the page's matrix makes it larger."""
    matrix = raw.FS_MATRIX()
    raw.FPDFText_GetMatrix(text.raw, number, matrix)
    return round(float(raw.FPDFText_GetFontSize(text.raw, number) * abs(matrix.a * matrix.d - matrix.b * matrix.c) ** 0.5), 2)


def typeset(paper: Paper) -> tuple[bytes, bytes]:
    """The PDF of one paper, and its first page as a picture."""
    return typeset_all([paper])[0]


def typeset_all(papers: Sequence[Paper]) -> list[tuple[bytes, bytes]]:
    with tempfile.TemporaryDirectory() as folder:
        return [(made.pdf, made.thumbnail) for made in typesetting.typeset(papers, Store(Path(folder)))]
