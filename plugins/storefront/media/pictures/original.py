"""A photo's file as its editor saved it: bytes that nobody has looked into yet."""

from pathlib import Path

from storefront.media.store import key

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


def digest(raw: bytes) -> str:
    """What a photo's bytes are told by, in the names of its pictures and wherever something is drawn with it."""
    return key(raw)[:6]


def original(source: Path, wanted: str) -> bytes:
    """The photo that `wanted` is the digest of.

    Raises RuntimeError where the file has changed since: what is drawn from it would be kept as the old one's.
    """
    try:
        raw = read(source)
    except PhotoError as error:
        raise RuntimeError(f"{source.name}: {error}") from None
    if digest(raw) != wanted:
        raise RuntimeError(f"{source.name}: foto ini berubah sementara situs dibuat")
    return raw
