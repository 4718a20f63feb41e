"""A site is built in a folder of its own and takes the old one's place whole, in one step, or not at all."""

import ctypes
import fcntl
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

MARK = "katalog.json"
_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


class PublishError(Exception):
    """The site can't be put in place; the message is Indonesian."""


def publish(output: Path, write: Callable[[Path], frozenset[str]], waiting: Callable[[], None]) -> frozenset[str]:
    """`write(folder)` fills an empty folder and returns the files that must be in it; the folder then becomes `output`.

    One build at a time for one output; `waiting()` is called when another has to end first. Whatever happens,
    `output` is the whole old site or the whole new one. Returns the files.
    """
    output = output.absolute()
    _refuse_foreign(output)
    output.parent.mkdir(parents=True, exist_ok=True)
    with _locked(output.parent / f".{output.name}.kunci", waiting):
        _bring_back(output)
        fresh = output.parent / f".{output.name}.baru"
        shutil.rmtree(fresh, ignore_errors=True)
        fresh.mkdir()
        try:
            expected = write(fresh)
            _compare(fresh, expected)
            _swap(fresh, output)
        finally:
            shutil.rmtree(fresh, ignore_errors=True)
    return expected


def _refuse_foreign(output: Path) -> None:
    """A folder that holds something else than a site of ours is never replaced."""
    if output.is_symlink() or (output.exists() and not output.is_dir()):
        raise PublishError(f"{output.name} bukan map. Pilih map lain dengan --output")
    if output.is_dir() and any(output.iterdir()) and (not (output / MARK).is_file() or (output / ".git").exists()):
        raise PublishError(
            f"map {output.name} berisi berkas lain, bukan situs. Pilih map kosong dengan --output, supaya tidak ada yang hilang")


@contextmanager
def _locked(file: Path, waiting: Callable[[], None]) -> Iterator[None]:
    """A lock that the system frees even when the process is killed."""
    with file.open("w") as handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            waiting()
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def _compare(folder: Path, expected: frozenset[str]) -> None:
    # os.walk with plain strings: Path.rglob takes six times as long.
    root = f"{folder}/"
    found = {f"{where}/{name}".removeprefix(root) for where, _, names in os.walk(folder) for name in names}
    if missing := sorted(expected - found):
        raise PublishError(f"{len(missing)} berkas tidak tertulis, misalnya {missing[0]}. Situs lama dibiarkan")
    if extra := sorted(found - expected):
        raise PublishError(f"{len(extra)} berkas tidak dikenal ikut tertulis, misalnya {extra[0]}. Situs lama dibiarkan")


def _swap(fresh: Path, output: Path) -> None:
    if not output.exists():
        fresh.rename(output)
    elif not _exchange(fresh, output):
        # Without an atomic exchange the old site is away for an instant, but never half there.
        old = _aside(output)
        shutil.rmtree(old, ignore_errors=True)
        output.rename(old)
        fresh.rename(output)
        shutil.rmtree(old, ignore_errors=True)


def _aside(output: Path) -> Path:
    return output.with_name(f".{output.name}.lama")


def _bring_back(output: Path) -> None:
    """The old site of a build that was killed in the very instant between its two renames."""
    if not output.exists() and _aside(output).is_dir():
        _aside(output).rename(output)


def _exchange(one: Path, other: Path) -> bool:
    """Both folders change names in one step (Linux renameat2(2), RENAME_EXCHANGE); False where the system can't."""
    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError):
        return False
    return bool(renameat2(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0)
