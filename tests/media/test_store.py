"""The store gives whole entries or none, whoever writes, dies or cleans up meanwhile."""

import multiprocessing
import os
import signal
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storefront.media.store import Store, key


def test_put_and_get(tmp_path: Path) -> None:
    """What was put is there, also for another store of the same folder; the first to put it counts."""
    store = Store(tmp_path / "a" / "b")
    name = key(b"foto", "resep")
    assert store.get(name) is None
    assert store.put(name, {"480.jpg": b"satu", "foto.json": b"{}"}) == store.get(name) == Store(tmp_path / "a" / "b").get(name)
    store.put(name, {"480.jpg": b"lain"})
    folder = store.get(name)
    assert folder is not None
    assert {file.name: file.read_bytes() for file in folder.iterdir()} == {"480.jpg": b"satu", "foto.json": b"{}"}
    assert len(list(folder.parent.iterdir())) == 1


@given(st.lists(st.binary(max_size=6), max_size=4), st.lists(st.binary(max_size=6), max_size=4))
def test_keys_differ(one: list[bytes], other: list[bytes]) -> None:
    """Where the parts do, however they are cut."""
    assert (key(*one) == key(*other)) == (one == other)


def test_text_and_bytes_are_one_part(tmp_path: Path) -> None:
    """A key is a name that any file system takes."""
    assert key("ladu") == key(b"ladu")
    assert len(key("ladu")) == 40
    assert set(key("ladu")) <= set("0123456789abcdef")


def test_a_full_disk_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The error is told, and the entry is made whole the next time."""
    store = Store(tmp_path)
    real = Path.write_bytes

    def full(self: Path, data: bytes) -> int:
        if self.name == "2":
            raise OSError(28, "No space left on device")
        return real(self, data)

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OSError, match="No space"):
        store.put(key("a"), {"1": b"x", "2": b"y"})
    assert store.get(key("a")) is None
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def _writer(folder: Path, number: int) -> None:
    store = Store(folder)
    for n in range(200):
        store.put(key(str(n)), {str(part): bytes([n]) * 5000 for part in range(6)})
        if number and n % 3 == 0:
            store.get(key(str(n)))


def test_two_at_once_and_killed_at_any_moment(tmp_path: Path) -> None:
    """Twenty writers of the same entries, ended by SIGKILL after as many moments: every entry that is there is whole."""
    fork = multiprocessing.get_context("fork")
    for moment in range(10):
        pair = [fork.Process(target=_writer, args=(tmp_path, number)) for number in range(2)]
        for process in pair:
            process.start()
        time.sleep(0.005 * (moment + 1))
        for process in pair:
            os.kill(process.pid or 0, signal.SIGKILL)
            process.join()
        store = Store(tmp_path)
        found = {n: folder for n in range(200) if (folder := store.get(key(str(n))))}
        for n, folder in found.items():
            assert {file.name: file.read_bytes() for file in folder.iterdir()} == {str(part): bytes([n]) * 5000 for part in range(6)}
    _writer(tmp_path, 0)
    assert all(Store(tmp_path).get(key(str(n))) for n in range(200))


def test_prune(tmp_path: Path) -> None:
    """What was asked for lately stays, what nobody asked for in two months goes, and so does what was never finished."""
    store = Store(tmp_path)
    for name in ("baru", "lama", "dipakai", "hampir lama"):
        store.put(key(name), {"a": b"x"})
    unfinished = [tmp_path / "ab" / ".baru-kemarin", tmp_path / "ab" / ".baru-sekarang"]
    for folder in unfinished:
        folder.mkdir(parents=True)
    for name, days in (("lama", 61), ("dipakai", 61), ("hampir lama", 59)):
        folder = store.get(key(name))
        assert folder
        os.utime(folder, (time.time() - days * 86400,) * 2)
    os.utime(unfinished[0], (time.time() - 90_000,) * 2)
    assert store.get(key("dipakai"))
    store.prune()
    assert [bool(store.get(key(name))) for name in ("baru", "lama", "dipakai", "hampir lama")] == [True, False, True, True]
    assert [folder.exists() for folder in unfinished] == [False, True]


def test_where_nothing_can_be_written(tmp_path: Path) -> None:
    """A file in the folder's place, say: a temporary folder serves this run."""
    (tmp_path / "file").write_text("")
    store = Store(tmp_path / "file" / "gambar")
    store.put(key("a"), {"1": b"x"})
    assert store.get(key("a"))
    assert not (tmp_path / "file" / "gambar").exists()
