"""What a village's commands do, one module a command; each prints Indonesian and raises CommandError instead of a traceback."""

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


def started_as() -> str:
    """What stands before a command's name where this program was started: what a message tells to type works there."""
    return "balarea" if Path(sys.argv[0]).name == "balarea" else "python3 tasks.py"
