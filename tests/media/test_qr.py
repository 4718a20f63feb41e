"""QR codes hold what was asked, in the smallest grid."""

import re

import pytest
import zxingcpp
from PIL import Image

from storefront.media import qr
from tests.drawing import drawn


def _read(text: str, level: str) -> list[zxingcpp.Barcode]:
    rows = qr.modules(text, level)
    side = len(rows) + 2 * qr.QUIET
    image = Image.new("L", (side, side), 255)
    for y, row in enumerate(rows, qr.QUIET):
        for x, dark in enumerate(row, qr.QUIET):
            image.putpixel((x, y), 0 if dark else 255)
    return zxingcpp.read_barcodes(image.resize((side * 4, side * 4), Image.Resampling.NEAREST))


@pytest.mark.parametrize("level", ["L", "M", "Q", "H"])
@pytest.mark.parametrize(
    "text",
    [
        "https://contoh-katapang.github.io/katapang/produk/ladu-ketan/kiki/",
        "https://desa.id/?kode=ladu.ki.7Q",
        "7",
        "HALO",
        "x" * 600,
    ],
)
def test_a_code_is_read_back(text: str, level: str) -> None:
    """A scanner finds the very text and the level that was asked for, not a better one."""
    (code,) = _read(text, level)
    assert (code.text, code.ec_level) == (text, level)


@pytest.mark.parametrize(("length", "side"), [(14, 21), (15, 25), (26, 25), (27, 29), (84, 37), (85, 41)])
def test_the_grid_is_the_smallest(length: int, side: int) -> None:
    """Bytes that fit versions 1 to 6 at level M: ISO/IEC 18004, table of capacities."""
    rows = qr.modules("https://a" + "b" * (length - 9))
    assert [len(row) for row in rows] == [side] * side


def test_a_code_has_no_quiet_zone_of_its_own() -> None:
    """Its finder pattern begins at the corner; whoever draws adds four white modules."""
    rows = qr.modules("https://desa.id/")
    assert all(rows[0][:7])
    assert rows[1][:7] == (True, False, False, False, False, False, True)
    assert qr.QUIET == 4


def test_too_much_is_refused() -> None:
    """More than the largest code holds is an error, not a broken code."""
    with pytest.raises(ValueError, match="data"):
        qr.modules("x" * 3000)


def test_a_drawing_is_the_same_grid() -> None:
    """Each row of modules with its quiet zone, and nothing in the file but two paths: no script, no style, no reference."""
    text = "https://desa.id/warung/warung-bu-imas/"
    drawing = qr.svg(text, "M").decode()
    assert drawn(drawing) == [list(row) for row in qr.modules(text)]
    assert re.sub(r'd="[^"]*"', "", re.sub(r'viewBox="0 0 (\d+) \1"', "", drawing)).strip() == (
        '<svg xmlns="http://www.w3.org/2000/svg" ><path fill="#fff" /><path stroke="#000" /></svg>')


def test_a_code_looks_the_same_every_time() -> None:
    """Two builds give the same bytes: neither holds a date or a name of the program."""
    drawing = qr.svg("https://desa.id/", "M")
    assert drawing == qr.svg("https://desa.id/", "M")
    assert b"segno" not in drawing.lower()
