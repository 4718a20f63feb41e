"""What was once made from pixels is kept by what it was made from, so that it is made once only.

An entry is a folder, named by its key, that appears in one step and never changes: two builds at once, or one that is
killed half-way, leave whole entries or none.
"""

import atexit
import os
import shutil
import tempfile
import time
from collections.abc import Mapping
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

from storefront import CACHE

FOLDER = CACHE / "gambar"
"""Where builds keep them."""
_DAY = 86400.0
# An entry that no build asked for in this time is of a photo or a price that is gone.
_KEEP = 60 * _DAY
# What is being written bears this mark; after a day whoever wrote it is gone.
_UNFINISHED = ".baru-"


def key(*parts: bytes | str) -> str:
    """The same for the same parts, in hexadecimal digits; different for different ones."""
    digest = blake2b(digest_size=20)
    for part in parts:
        raw = part.encode() if isinstance(part, str) else part
        digest.update(len(raw).to_bytes(8, "big"))
        digest.update(raw)
    return digest.hexdigest()


class Store:
    """A folder of entries. Where it can't be written to, a temporary one serves this run."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        try:
            folder.mkdir(parents=True, exist_ok=True)
            writable = os.access(folder, os.W_OK)
        except OSError:
            writable = False
        if not writable:
            self.folder = Path(tempfile.mkdtemp(prefix="gambar-"))
            atexit.register(shutil.rmtree, self.folder, ignore_errors=True)

    def get(self, name: str) -> Path | None:
        """The folder of an entry, None where there is none."""
        place = self._place(name)
        try:
            os.utime(place)  # asked for today
        except OSError:
            return None
        return place

    def put(self, name: str, files: Mapping[str, bytes]) -> Path:
        """Keeps the files as one entry and returns its folder. Raises OSError (a full disk), and then nothing is kept."""
        place = self._place(name)
        place.parent.mkdir(parents=True, exist_ok=True)
        fresh = Path(tempfile.mkdtemp(prefix=_UNFINISHED, dir=place.parent))
        try:
            for file, data in files.items():
                (fresh / file).write_bytes(data)
            with suppress(OSError):  # another build was faster, with the same bytes
                fresh.rename(place)
        finally:
            shutil.rmtree(fresh, ignore_errors=True)
        return place

    def now(self) -> float:
        """This moment by the clock that dates entries, which may go a little behind Python's."""
        mark = self.folder / "jam"
        mark.touch()
        return mark.stat().st_mtime

    def prune(self, since: float = 0.0) -> None:
        """Takes away what no build has asked for in two months, or not since then, and what was never finished."""
        now = time.time()
        # With os.scandir, for pathlib takes four times as long.
        for place in os.scandir(self.folder):
            for entry in os.scandir(place) if place.is_dir() else ():
                with suppress(OSError):
                    asked = entry.stat().st_mtime
                    unfinished = entry.name.startswith(_UNFINISHED)
                    if now - asked > (_DAY if unfinished else _KEEP) or (asked < since and not unfinished):
                        shutil.rmtree(entry, ignore_errors=True)

    def _place(self, name: str) -> Path:
        return self.folder / name[:2] / name[2:]
