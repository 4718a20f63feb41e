"""The mark of what is not halal is still read where a copier has left neither colours nor greys."""

import io
import subprocess
from pathlib import Path

import pytest

from storefront.views.print import order_sheet, owner, stall, tag
from tests.media.papers import pdf
from tests.media.papers.photocopy import pages
from tests.sites import changed
from tests.tools import needs
from tests.views.changes import MAT, PRODUCT
from tests.village import Changes, Swap

pytestmark = [pytest.mark.slow, needs("uji membaca fotokopi", "tesseract")]

HARAM: Changes = {
    PRODUCT: Swap("halal: proses", "halal: tidak\nalasan_tidak_halal: mengandung babi"),
    MAT: Swap("satuan: lembar", "satuan: lembar\nhalal: tidak\nalasan_tidak_halal: tali kulit babi"),
}


@pytest.mark.parametrize(("kind", "name", "marks"), [
    (stall, "label-warung-pak-ujang", ("TIDAK HALAL", "MENGANDUNG BABI")), (tag, "gantung-tikar-pandan", ("TIDAK HALAL: TALI KULIT BABI",)),
    (owner, "harga-bu-tati", ("TIDAK HALAL: MENGANDUNG BABI", "TIDAK HALAL: TALI KULIT BABI")),
    (order_sheet, "pesanan-penjual-nia", ("TIDAK HALAL: MENGANDUNG BABI", "TIDAK HALAL: TALI KULIT BABI")),
], ids=["label", "tag", "price list", "order sheet"])
def test_the_mark_on_a_photocopy(tmp_path: Path, kind: object, name: str, marks: tuple[str, ...]) -> None:
    """At 150 dots an inch, each black or white. A person looks again, too: what is read in one look is read."""
    paper = next(paper for paper in kind.papers(changed(tmp_path, HARAM)) if paper.path.endswith(f"/{name}.pdf"))  # type: ignore[attr-defined]
    copy, file = next(pages(pdf.typeset(paper)[0], 150)).point(lambda grey: 255 if grey > 128 else 0), io.BytesIO()
    copy.save(file, "PNG")
    missing = {*marks}
    for mode in ("11", "6", "3"):
        read = subprocess.run(["tesseract", "-", "-", "--psm", mode], input=file.getvalue(), capture_output=True, check=True).stdout.decode() if missing else ""
        missing = {mark for mark in missing if mark not in " ".join(read.split())}
    assert missing == set()
