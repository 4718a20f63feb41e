"""What a village's commands do, one module a command; each prints Indonesian and raises CommandError instead of a traceback."""

import errno
import os
import sys
from pathlib import Path

from storefront.build.stand_in import unloaded

# Here it is imported first. Mocks are for its own users' tests; with asyncio, which they bring, they take a fifth of a start.
with unloaded("unittest.mock"):
    from invoke.exceptions import Exit


class CommandError(Exit):
    """The command did not do its work: invoke prints the message, already Indonesian, and ends with status 1."""

    def __init__(self, message: str) -> None:
        super().__init__(message, code=1)


_REASONS = {
    errno.ENOSPC: "tempat penyimpanan penuh", errno.EDQUOT: "tempat penyimpanan penuh",
    errno.EACCES: "tidak ada izin menulis", errno.EPERM: "tidak ada izin menulis", errno.EROFS: "tidak ada izin menulis",
    errno.ENOTDIR: "ada berkas biasa di tempat map", errno.EEXIST: "ada berkas biasa di tempat map",
    errno.ENOENT: "berkas atau mapnya tidak ada", errno.EISDIR: "ada map di tempat berkas",
    errno.ENAMETOOLONG: "namanya terlalu panjang",
}


def refusal(error: OSError) -> str:
    """Why a file couldn't be read or written, in plain words, and which it is."""
    why = _REASONS.get(error.errno or 0, os.strerror(error.errno) if error.errno else str(error))
    return f"{why} ({error.filename})" if error.filename else why


def started_as() -> str:
    """What stands before a command's name where this program was started: what a message tells to type works there."""
    return "balarea" if Path(sys.argv[0]).name == "balarea" else "python3 tasks.py"
