"""What tells of a person leaves the store when they are gone or have changed, and nothing else does."""

import os
from pathlib import Path

import pytest

from storefront.build.forgetting import forget, people
from storefront.media.store import Store, key
from tests.errors.case import MAT, OWNER, PRODUCT, RESELLER
from tests.sites import changed
from tests.village import Changes, Swap


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "simpanan")


def _round(store: Store, content: Path, shown: frozenset[str], asked: str) -> None:
    """A build that asks for one entry."""
    began = store.now()
    assert store.get(asked) or store.put(asked, {"a": b"a"})
    forget(store, content, shown, began)


def _aged(store: Store, name: str) -> None:
    place = store.get(name)
    assert place
    os.utime(place, (1, os.stat(place).st_mtime - 5))


@pytest.mark.parametrize(("shown", "gone"), [({"a"}, True), ({"a", "c"}, True), ({"a", "b"}, False), ({"a", "b", "c"}, False)])
def test_only_when_somebody_is_gone(store: Store, tmp_path: Path, shown: set[str], gone: bool) -> None:
    """Or is another than before; who comes anew takes nothing away."""
    old, still = key("lama"), key("masih")
    store.put(old, {"a": b"nama"})
    _round(store, tmp_path, frozenset("ab"), still)
    _aged(store, old)
    _round(store, tmp_path, frozenset(shown), still)
    assert (store.get(old) is None) == gone
    assert store.get(still)


def test_another_village_takes_nothing_away(store: Store, tmp_path: Path) -> None:
    """Two that share a store have each a memory of its own; a first build remembers nobody."""
    old = key("lama")
    store.put(old, {"a": b"nama"})
    _aged(store, old)
    _round(store, tmp_path / "satu", frozenset("ab"), key("x"))
    _round(store, tmp_path / "dua", frozenset(), key("y"))
    assert store.get(old)


def test_what_is_remembered_names_nobody(store: Store, tmp_path: Path) -> None:
    """Only keys stand in the store."""
    site = changed(tmp_path / "a", {})
    _round(store, tmp_path, people(site.catalog), key("x"))
    (note,) = store.folder.glob("orang-*.txt")
    assert len(note.read_text().split()) == 4
    assert not {"nia", "tati"} & {*note.read_text().lower().split("-")}


@pytest.mark.parametrize(("changes", "other"), [
    ({RESELLER: Swap("whatsapp: 0812-0000-0062", "whatsapp: 0812-0000-0069")}, 1), ({OWNER: Swap("RT 01/RW 02", "RT 01/RW 03")}, 1),
    ({PRODUCT: Swap("harga: 12000", "harga: 12500"), MAT: Swap("stok: pesan-dulu", "stok: pesan-dulu")}, 0), ({RESELLER: Swap("dengan sepeda", "jalan kaki")}, 0),
])
def test_who_counts_as_another(tmp_path: Path, changes: Changes, other: int) -> None:
    """Whatever a person's file says of them, but their story and the prices of goods."""
    before, after = people(changed(tmp_path / "a", {}).catalog), people(changed(tmp_path / "b", changes).catalog)
    assert len(before - after) == other
