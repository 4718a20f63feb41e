"""titip/rak.json says what the consignment book needs beside barang.json, and nothing that the village didn't write."""

import json
from pathlib import Path
from typing import Any

import pytest

from storefront.phone import consignment
from tests.sites import changed
from tests.village import Changes, Swap

STALL = "warung/warung-pak-ujang.md"


def told(place: Path, changes: Changes | None = None) -> Any:
    return json.loads(consignment.build(changed(place, changes or {})))


def test_of_a_village_that_says_no_share(tmp_path: Path) -> None:
    """Every stall; nobody's number but a mobile one; nothing of shares."""
    assert told(tmp_path) == {"versi": 1, "warung": {"warung-pak-ujang": {}}, "tahan": {}}


def test_shares_of_a_stall_and_of_one_good(tmp_path: Path) -> None:
    """As steps: from how many on, hundredths of a percent, rupiah."""
    found = told(tmp_path, {STALL: Swap("produk:\n  - opak-bakar\n", "produk:\n  - produk: opak-bakar\n    komisi: 500\nkomisi: 10%, mulai 20 buah 15%\ntelepon: 0812-0000-0099\n")})
    assert found["warung"]["warung-pak-ujang"] == {"wa": "+6281200000099", "komisi": [[1, 1000, 0], [20, 1500, 0]], "lain": {"opak-bakar": [[1, 0, 500]]}}


@pytest.mark.parametrize(("keeps", "days"), [("10 hari", 10), ("2 minggu di kulkas", 14), ("1 bulan", 30), ("2 tahun", 730), ("12 jam", 0), ("72 jam", 3)])
def test_how_many_days_it_keeps(keeps: str, days: int) -> None:
    """Whole ones."""
    assert consignment.days_of(keeps) == days
