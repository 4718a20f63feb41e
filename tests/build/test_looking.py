"""A folder that is looked at again and again."""

import os
import time
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace

import pytest

from storefront.build import looking
from storefront.build.looking import Looker


@dataclass
class _Ticking:
    """A file on a file system whose clock stands still."""

    item: "os.DirEntry[str]"
    now: int

    @property
    def path(self) -> str:
        return self.item.path

    def stat(self, follow_symlinks: bool) -> SimpleNamespace:
        state = self.item.stat(follow_symlinks=follow_symlinks)
        return SimpleNamespace(st_mode=state.st_mode, st_size=state.st_size, st_ino=state.st_ino, st_mtime_ns=self.now, st_ctime_ns=self.now)


def test_every_change_is_seen(tmp_path: Path) -> None:
    """A file that appears, changes, is renamed or goes, and an empty folder; what is as it was has the same mark."""
    (tmp_path / "kabar").mkdir()
    (tmp_path / "kabar" / "a.md").write_text("a")
    looker = Looker(tmp_path)
    first = looker.look()
    assert set(first) == {"kabar", "kabar/a.md"}
    assert looker.look() is first
    (tmp_path / "desa.yml").write_text("nama: x")
    second = looker.look()
    assert second != first
    assert second["kabar/a.md"] == first["kabar/a.md"]
    (tmp_path / "desa.yml").rename(tmp_path / "desa.yaml")
    (tmp_path / "kabar" / "a.md").unlink()
    (tmp_path / "foto").mkdir()
    assert set(looker.look()) == {"kabar", "desa.yaml", "foto"}


def test_changes_within_one_tick_of_the_clock_are_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Written over in place, of the same length, a file may look the same to the file system."""
    now = time.time_ns()
    listed = looking._below
    monkeypatch.setattr(looking, "_below", lambda *folder: ((_Ticking(item, now), file) for item, file in listed(*folder)))
    file = tmp_path / "desa.yml"
    looker, seen = Looker(tmp_path), list[object]()
    for text in ("nama: a", "nama: b", "nama: b"):
        file.write_text(text)
        seen.append(looker.look()["desa.yml"])
    assert seen[0] != seen[1] == seen[2]


def test_hidden_files_and_a_missing_folder_are_nothing(tmp_path: Path) -> None:
    """Editors keep their own copies beside a file while it is being changed."""
    (tmp_path / ".desa.yml.swp").write_text("x")
    assert Looker(tmp_path).look() == {}
    assert Looker(tmp_path / "tidak-ada").look() == {}
