"""What `tasks.py` offers, one module a command; each prints Indonesian and raises CommandError instead of a traceback."""


class CommandError(Exception):
    """The command did not do its work; the message, already Indonesian, is printed and the exit status is 1."""
