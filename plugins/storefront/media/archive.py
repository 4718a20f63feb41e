"""Everything that one reseller or event posts, in one ZIP file (PKWARE APPNOTE) that a phone opens."""

import io
from collections.abc import Iterable
from datetime import date
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo


def build(files: Iterable[tuple[str, bytes]], day: date) -> bytes:
    """The files by their names, in this order, all dated at midnight of `day`; the same files and day give the same bytes."""
    buffer = io.BytesIO()
    with ZipFile(buffer, "w") as archive:
        for name, data in files:
            entry = ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
            # The same whatever system builds, and readable for whoever unpacks it.
            entry.create_system, entry.external_attr = 3, 0o100644 << 16
            # A JPEG doesn't get smaller, only slower to open.
            entry.compress_type = ZIP_STORED if name.endswith(".jpg") else ZIP_DEFLATED
            archive.writestr(entry, data)
    return buffer.getvalue()
