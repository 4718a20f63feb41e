"""How every file of a folder is at this moment, without reading those that are as they were."""

import os
import stat
import time
from collections.abc import Iterator, Mapping
from hashlib import blake2b
from pathlib import Path

Mark = tuple[tuple[int, ...], bytes]
# What was changed as lately as this may be changed again in the same tick of the file system's clock, and look the same.
_SETTLED = 100_000_000


class Looker:
    """Looks at one folder again and again. Hidden files are an editor's own and don't count."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._marks: Mapping[str, Mark] = {}
        self._fresh: set[str] = set()

    def look(self) -> Mapping[str, Mark]:
        """A mark for each file and folder below, by its path; the same mark for what is the same."""
        settled, before, fresh = time.time_ns() - _SETTLED, self._marks, set[str]()
        found: dict[str, Mark] = {}
        for item, file in _below(str(self.folder), ""):
            try:
                state = item.stat(follow_symlinks=False)
            except OSError:
                continue  # gone since the folder was listed
            if stat.S_ISDIR(state.st_mode):
                found[file] = ((state.st_mode, state.st_ino), b"")
                continue
            now = state.st_mtime_ns, state.st_ctime_ns, state.st_size, state.st_ino
            known = before.get(file)
            if state.st_ctime_ns > settled:
                fresh.add(file)
            if known and known[0] == now and file not in self._fresh:
                found[file] = known
            else:
                found[file] = now, _digest(item.path) if file in fresh or file in self._fresh else b""
        if found != before:
            self._marks = found
        self._fresh = fresh
        return self._marks


def _below(folder: str, under: str) -> Iterator[tuple["os.DirEntry[str]", str]]:
    try:
        with os.scandir(folder) as items:
            listed = list(items)
    except OSError:
        return  # the reader says so
    for item in listed:
        if not item.name.startswith("."):
            yield item, f"{under}{item.name}"
            if item.is_dir(follow_symlinks=False):
                yield from _below(item.path, f"{under}{item.name}/")


def _digest(path: str) -> bytes:
    try:
        with open(path, "rb") as file:
            return blake2b(file.read(), digest_size=16).digest()
    except OSError:
        return b"?"
