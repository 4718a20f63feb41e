"""QR codes (ISO/IEC 18004), made by segno: as a plain grid of modules and as a drawing."""

import io
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    import segno

Level = Literal["L", "M", "Q", "H"]
"""How much of a code may be lost: about 7, 15, 25 and 30 of a hundred parts."""

QUIET = 4
"""White modules around a code, which whoever draws the grid adds (ISO/IEC 18004, "Quiet zone")."""


@lru_cache(maxsize=256)  # trying the eight masks takes a thousand times as long as drawing a code
def _code(text: str, level: Level) -> "segno.QRCode":
    """The smallest code that holds `text`. The level is not raised where room is left,
    so that the look depends on nothing else."""
    import segno

    return segno.make(text, error=level, boost_error=False, micro=False)


def modules(text: str, level: Level = "M") -> tuple[tuple[bool, ...], ...]:
    """The rows of the code, True for dark, without the quiet zone."""
    return tuple(tuple(map(bool, row)) for row in _code(text, level).matrix)


def svg(text: str, level: Level) -> bytes:
    """A drawing with its quiet zone, one unit a module, black on white: sharp at any size."""
    out = io.BytesIO()
    _code(text, level).save(
        out, kind="svg", border=QUIET, xmldecl=False, dark="#000", light="#fff", omitsize=True, svgclass=None, lineclass=None)
    return out.getvalue()
