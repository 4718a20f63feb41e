"""QR codes as plain grids of modules (ISO/IEC 18004), made by segno."""

from functools import lru_cache
from typing import Literal

import segno

QUIET = 4
"""White modules around a code, which whoever draws it adds (ISO/IEC 18004, "Quiet zone")."""


@lru_cache(maxsize=256)  # trying the eight masks takes a thousand times as long as finding a grid again
def modules(text: str, level: Literal["L", "M", "Q", "H"] = "M") -> tuple[tuple[bool, ...], ...]:
    """The rows of the smallest code that holds `text`, True for dark, without the quiet zone.

    The level is not raised where room is left, so that a code's look depends on nothing but its text and level.
    """
    code = segno.make(text, error=level, boost_error=False, micro=False)
    return tuple(tuple(map(bool, row)) for row in code.matrix)
