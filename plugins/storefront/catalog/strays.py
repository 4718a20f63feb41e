"""What was written where it does nothing: fields below the front matter, Markdown in a field."""

import re
from collections.abc import Collection, Iterator
from itertools import islice

from storefront.catalog.frontmatter import Document, Path, Value
from storefront.catalog.problems import Level

# Only small letters: in a story one writes "Harga: Rp 15.000".
_FIELD = re.compile(r"([a-z_]+) ?:(?: +(\S.*))?")
_LOOKED_AT = 10
# What changes whether and at what price people can buy, or when they come: the page would say something else.
_DECISIVE = frozenset({"harga", "stok", "terbit", "aktif", "status", "mulai", "selesai"})
_STARS = re.compile(r"\*+[^*\s](?:[^*]*[^*\s])?\*+")


def fields_below(document: Document, known: Collection[str]) -> Iterator[tuple[int, str, str, Level]]:
    """Line, name, message and level of each field of `known` that stands among the first written rows of the body.

    Those that the body begins with are errors; behind a sentence only those are that would make the page say something false.
    """
    rows = enumerate(document.body.split("\n"), document.body_line)
    is_first = True
    for line, row in islice(((line, row) for line, row in rows if row.strip()), _LOOKED_AT):
        found = _FIELD.fullmatch(row.strip())
        if not found or found[1] not in known or not (found[2] or is_first):
            is_first = is_first and bool(re.match(r"[ -]", row))
            continue
        name, value = found[1], (found[2] or "")[:60]
        in_story = f"; kalau ini bagian cerita, awali dengan huruf besar: {name.capitalize()}: {value}" if value else ""
        message = f"isian ini ada di bawah --- yang kedua, jadi tidak terbaca. Pindahkan ke atas --- itu{in_story}"
        yield line, name, message, "error" if is_first or name in _DECISIVE else "warning"


def stars(values: Value, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """The path of each value with a part between asterisks, and what to write."""
    if isinstance(values, dict | list):
        for key, value in values.items() if isinstance(values, dict) else enumerate(values):
            yield from stars(value, (*path, key))
    elif "*" in values and _STARS.search(values) and "://" not in values:
        yield path, f"tanda * tampil apa adanya di situs. Tulis tanpa tanda itu: {values.replace('*', '').strip()[:60]}"
