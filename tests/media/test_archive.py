"""One ZIP file with pictures and texts, the same bytes for the same files and day."""

import io
from datetime import date
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from storefront.media.archive import build

DAY = date(2026, 11, 24)
FILES = [("ladu-ketan-status.jpg", b"\xff\xd8" + b"x" * 5000), ("ladu-ketan-status.txt", b"Ladu Ketan " * 100), ("opak-é.txt", "Opak é".encode())]


def test_every_file_comes_out_as_it_went_in() -> None:
    """By name and in order; pictures as they are, texts made small."""
    with ZipFile(io.BytesIO(build(FILES, DAY))) as archive:
        assert archive.testzip() is None
        assert [(entry.filename, archive.read(entry)) for entry in archive.infolist()] == FILES
        assert [entry.compress_type for entry in archive.infolist()] == [ZIP_STORED, ZIP_DEFLATED, ZIP_DEFLATED]
        assert {entry.date_time for entry in archive.infolist()} == {(2026, 11, 24, 0, 0, 0)}
        assert {entry.external_attr >> 16 for entry in archive.infolist()} == {0o100644}


def test_the_same_files_and_day_give_the_same_bytes() -> None:
    """Whenever it is made; another day gives another file."""
    assert build(FILES, DAY) == build(iter(FILES), DAY) != build(FILES, date(2026, 11, 25))


def test_nothing_to_post_is_an_empty_archive() -> None:
    """Not an error."""
    with ZipFile(io.BytesIO(build([], DAY))) as archive:
        assert archive.namelist() == []
