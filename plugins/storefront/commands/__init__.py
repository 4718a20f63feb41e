"""What `tasks.py` offers, one module a command; each prints Indonesian and raises CommandError instead of a traceback."""

from invoke.exceptions import Exit


class CommandError(Exit):
    """The command did not do its work: invoke prints the message, already Indonesian, and ends with status 1."""

    def __init__(self, message: str) -> None:
        super().__init__(message, code=1)
