"""The page with everything to be printed: whose papers stand together, and in which order."""

from pathlib import Path

import pytest

from storefront.views.print import index
from storefront.views.print.listing import PrintGroup
from tests.sites import SMALL, changed
from tests.views.print.places import STALL
from tests.village import Changes

Shown = dict[str, list[tuple[str, list[tuple[str, list[str]]]]]]


def _shown(groups: tuple[PrintGroup, ...]) -> Shown:
    return {group.title: [(one.name, [(item.title, [size.text for size in item.sizes]) for item in one.items]) for one in group.subjects] for group in groups}


def _groups(tmp_path: Path, changes: Changes) -> tuple[PrintGroup, ...]:
    return index.page(changed(tmp_path, changes))[1].groups


def test_whose_papers_stand_together(tmp_path: Path) -> None:
    """Each paper once, in its sizes; a tag is for whoever makes the goods; letters last."""
    assert _shown(_groups(tmp_path, {})) == {
        "Warung": [("Warung Pak Ujang", [("Poster warung", ["A4", "A5"]), ("Label rak", ["A4"]), ("Lembar pesanan", ["A4"])])],
        "Penjual": [("Nia", [("Kartu nama penjual", ["A4"]), ("Kartu terima kasih", ["A4"]), ("Lembar pesanan", ["A4"])])],
        "Pembuat": [("Bu Tati", [("Daftar harga", ["A4"]), ("Label gantung Tikar Pandan", ["A4"])])],
        "Acara": [("Pasar Tani", [("Poster acara", ["A4", "A3"]), ("Tenda meja", ["A4"]), ("Lembar pesanan", ["A4"]), ("Surat jalan", ["A4"]), ("Kuitansi", ["A4"])])],
        "Mitra": [("Siapa saja", [("Formulir pesanan acara", ["A4"])])],
    }


def test_two_of_one_name_stay_apart(tmp_path: Path) -> None:
    """They are told by their files, not by what they are called."""
    stalls = _shown(_groups(tmp_path, {"warung/warung-lain.md": (SMALL / STALL).read_text(encoding="utf-8")}))["Warung"]
    assert [name for name, _ in stalls] == ["Warung Pak Ujang", "Warung Pak Ujang"]
    assert [len(items) for _, items in stalls] == [3, 3]


@pytest.mark.parametrize("kind", index.KINDS)
def test_every_kind_has_its_place(kind: str) -> None:
    """None is printed that the page doesn't list."""
    assert sum(kind in kinds for _, kinds in index._GROUPS.values()) == 1


def test_a_button_says_what_it_prints(tmp_path: Path) -> None:
    """"A4" alone is of any paper: its name says of which, and begins or ends with what is read."""
    labels = [size.label for group in _groups(tmp_path, {}) for one in group.subjects for item in one.items for size in item.sizes]
    assert labels[:3] == ["Poster Warung Pak Ujang, A4", "Poster Warung Pak Ujang, A5", "Label rak Warung Pak Ujang, A4"]
    assert len(set(labels)) == len(labels)
