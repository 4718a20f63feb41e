"""How many mistakes of one file are told."""

from datetime import date
from pathlib import Path

import pytest

from storefront.catalog.load import load
from tests.errors.case import STALL
from tests.village import Swap, village


@pytest.mark.parametrize(("mistakes", "count"), [(19, ""), (20, ""), (21, "ada 21 kesalahan di berkas ini. Ini 20 yang pertama")])
def test_twenty_are_told(tmp_path: Path, mistakes: int, count: str) -> None:
    """Of more than that how many there are, and the first twenty."""
    content = village(tmp_path / "content", {STALL: Swap("  - opak-bakar", "\n".join(f"  - tidak-ada-{n}" for n in range(mistakes)))})
    told = [problem.message for problem in load(content, "content", date(2026, 11, 24)).problems]
    assert [message for message in told if message.startswith("ada ")] == [count] * bool(count)
    assert len(told) == min(mistakes, 20) + bool(count)
