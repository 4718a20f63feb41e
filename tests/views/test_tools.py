"""What the basket's and the desk's pages hold ready for their scripts."""

from pathlib import Path

import pytest

from tests.output.pages import page
from tests.sites import shown
from tests.views.changes import RESELLER, sellers, with_line
from tests.village import Changes


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        (sellers("Ani", "Oki"), ["Belum ada yang bisa dipesan.", "Satu penjual, satu pesan WhatsApp.", "Dua penjual, jadi dua pesan WhatsApp.", "Tiga penjual, jadi tiga pesan WhatsApp."]),
        ({}, ["Belum ada yang bisa dipesan.", "Satu penjual, satu pesan WhatsApp."]),
        (with_line(RESELLER, "terbit: tidak") | {"warung": None, "acara": None}, ["Belum ada yang bisa dipesan."]),
    ],
)
def test_the_basket_knows_what_to_say_of_any_number_of_sellers(tmp_path: Path, changes: Changes, words: list[str]) -> None:
    """From none to all of them."""
    found = page(shown(tmp_path, changes), "keranjang/")
    assert [attributes["data-kata"].split("|") for _, attributes in found.tags if "data-kata" in attributes] == [words]


def test_the_desk_knows_the_months(tmp_path: Path) -> None:
    """All twelve, in order."""
    found = page(shown(tmp_path, {}), "meja/")
    [months] = [attributes["data-bulan"].split("|") for _, attributes in found.tags if "data-bulan" in attributes]
    assert (len(months), months[0], months[7], months[11]) == (12, "Januari", "Agustus", "Desember")
