"""The tiny village of `tests/data/desa-kecil`, changed as a test needs it, and what a folder holds."""

import hashlib
import os
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

SMALL = Path(__file__).parent / "data" / "desa-kecil"


@dataclass(frozen=True)
class Swap:
    """In the file, `old` (which stands there once) becomes `new`."""

    old: str
    new: str


@dataclass(frozen=True)
class Link:
    """A symbolic link to `target`."""

    target: str


@dataclass(frozen=True)
class Folder:
    """An empty folder."""


Change = str | bytes | Swap | Link | Folder | None
Changes = Mapping[str, Change]
"""File → its whole content, a `Swap` in it, a `Link` or `Folder` in its place, or None: it (or the whole folder) is not there."""


def village(place: Path, changes: Changes = {}) -> Path:  # noqa: B006  (a Mapping is not changed)
    """A copy of the tiny village at `place` with these changes."""
    shutil.copytree(SMALL, place)
    change(place, changes)
    return place


def change(place: Path, changes: Changes) -> None:
    """Makes these changes in a folder."""
    for name, wanted in changes.items():
        _apply(place / name, wanted)


def _apply(file: Path, change: Change) -> None:
    if isinstance(change, Swap):
        text = file.read_text(encoding="utf-8")
        assert text.count(change.old) == 1, f"{file.name} holds {change.old!r} {text.count(change.old)} times"
        file.write_text(text.replace(change.old, change.new), encoding="utf-8", newline="")
        return
    if file.is_dir():
        shutil.rmtree(file)
    else:
        file.unlink(missing_ok=True)
    if change is None:
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(change, Link):
        file.symlink_to(change.target)
    elif isinstance(change, Folder):
        file.mkdir()
    elif isinstance(change, str | bytes):
        file.write_bytes(change.encode() if isinstance(change, str) else change)


def snapshot(folder: Path) -> dict[str, str]:
    """Every file of a folder with the digest of its bytes."""
    found = {}
    # With os.walk, for pathlib takes several times as long, and some tests look at a thousand files again and again.
    for place, _, names in os.walk(folder):
        for name in names:
            file = os.path.join(place, name)
            if os.path.isfile(file):
                with open(file, "rb") as opened:
                    found[os.path.relpath(file, folder)] = hashlib.sha256(opened.read()).hexdigest()
    return dict(sorted(found.items()))
