"""A photo's file as its editor saved it: bytes that nobody has looked into yet."""

from pathlib import Path

MAX_BYTES = 50 * 1024 * 1024
BROKEN = "foto ini rusak atau terpotong. Unggah ulang foto aslinya"


class PhotoError(Exception):
    """The photo can't be used; the message says in Indonesian what to do."""


def read(source: Path) -> bytes:
    """The file's bytes. Raises PhotoError where it is too large or can't be read."""
    try:
        if source.stat().st_size > MAX_BYTES:
            raise PhotoError("foto terlalu besar. Paling besar 50 MB; kirim ulang dengan ukuran lebih kecil")
        return source.read_bytes()
    except OSError:
        raise PhotoError(BROKEN) from None
