"""The name that stands in a file, for whoever refers to the file by that name."""

import re
from collections.abc import Iterable
from itertools import islice
from pathlib import Path

from slugify import slugify

_NAME = re.compile(r"(?:nama|pemilik)[ \t]*:[ \t]*['\"]?(.+)", re.IGNORECASE)
_ROWS = 40


def file_named(folder: Path, files: Iterable[str], title: str) -> str:
    """The one of `files` (without .md) whose business or person is named `title`; "" for none or several."""
    wanted = slugify(title)
    found = [file for file in sorted(files) if wanted in _names(folder / f"{file}.md")] if wanted else []
    return found[0] if len(found) == 1 else ""


def _names(file: Path) -> set[str]:
    try:
        with file.open(encoding="utf-8", errors="replace") as rows:
            return {slugify(found[1]) for row in islice(rows, _ROWS) if (found := _NAME.match(row))}
    except OSError:
        return set()
