"""A packed PDF holds what it held: for every reader the same pages, words and parts, in fewer bytes."""

from collections.abc import Callable

import pypdfium2
import pytest

from storefront.media.papers import typeset as typesetting
from storefront.media.papers.packing import packed
from storefront.media.papers.paper import Paper
from storefront.views.print import index
from tests.media.papers.pdf import parts, sheets, tagged, title, typeset
from tests.views.print.places import at
from tests.village import SMALL

# Words at which a file could be cut by mistake, where they mean nothing.
TRAP = b"BT /F 20 Tf 9 50 Td (1 0 obj <</Size 8 endstream endobj xref) Tj ET\nendstream\nendobj\n"


def _written(order: tuple[int, ...]) -> bytes:
    """A file of one page, whose objects stand in this order."""
    objects = {
        1: b"<</Type/Catalog/Pages 2 0 R>>", 2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        3: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 900 100]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        4: b"<</Length %d>>\nstream\n%b\nendstream" % (len(TRAP), TRAP),
        5: b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>", 6: b"<</Title(endobj\nendstream)>>", 7: b"12",
    }
    file, places = b"%PDF-1.7\n", {}
    for number in order:
        places[number] = len(file)
        file += b"%d 0 obj\n%b\nendobj\n\n" % (number, objects[number])
    rows = b"".join(b"%010d 00000 n\r\n" % places[number] for number in sorted(places))
    return file + b"xref\n0 8\n0000000000 65535 f\r\n%btrailer\n<</Size 8/Root 1 0 R/Info 6 0 R>>\nstartxref\n%d\n%%%%EOF" % (rows, len(file))


@pytest.mark.parametrize("order", [(1, 2, 3, 4, 5, 6, 7), (7, 4, 6, 5, 3, 2, 1)])
def test_whatever_stands_in_it_and_in_whatever_order(order: tuple[int, ...]) -> None:
    """Only what says where objects begin is believed, and no word in them."""
    before, after = _written(order), packed(_written(order))
    assert (b"/Catalog" in before, b"/Catalog" in after) == (True, False)
    assert TRAP in after
    for pdf in (before, after):
        assert title(pdf) == "endobj\nendstream"
        assert pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_range() == "1 0 obj <</Size 8 endstream endobj xref"


@pytest.mark.parametrize("spoilt", [
    lambda _: b"", lambda pdf: pdf[:-9], lambda pdf: pdf.replace(b"xref\n0", b"12 0 obj\n"), packed,
])
def test_another_kind_of_file_is_refused(spoilt: Callable[[bytes], bytes]) -> None:
    """A broken one, and one that is packed already."""
    with pytest.raises(ValueError, match="plain table"):
        packed(spoilt(_written((1, 2, 3, 4, 5, 6, 7))))


@pytest.fixture(scope="module")
def order_sheet() -> Paper:
    """The paper with the most to be told of."""
    return next(paper for paper in index.papers(at(SMALL)) if paper.kind == "pesanan-warung")


def test_a_paper_is_the_same_in_half_the_bytes(order_sheet: Paper, monkeypatch: pytest.MonkeyPatch) -> None:
    """Title, letters with their places, what a screen reader is told, and each pixel."""
    after, _ = typeset(order_sheet)
    monkeypatch.setattr(typesetting, "packed", lambda pdf: pdf)
    before, _ = typeset(order_sheet)
    assert len(after) < len(before) / 2
    assert title(after) == title(before) == order_sheet.title
    assert tagged(after)
    assert sheets(after) == sheets(before)
    assert parts(after) == parts(before)
    assert len(parts(after)) > 50
    for page, other in zip(pypdfium2.PdfDocument(after), pypdfium2.PdfDocument(before), strict=True):
        assert page.render(scale=1).to_pil().tobytes() == other.render(scale=1).to_pil().tobytes()
