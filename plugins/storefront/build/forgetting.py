"""What was made of a person's name, number and face leaves the store as soon as they are gone from the site or have changed.

Everything else waits there for two months in case it is asked for again (media/store.py); this may not wait
(FORMATS.md, "Personal data").
"""

import os
from contextlib import suppress
from pathlib import Path

from storefront.catalog.model import Catalog
from storefront.media.store import Store, key


def people(catalog: Catalog) -> frozenset[str]:
    """A key for each published person with all that their file says but its story, of which pictures and papers hold nothing."""
    return frozenset(
        key(entry.file, repr(entry)) for kind in (catalog.owners, catalog.resellers, catalog.stalls, catalog.mentors)
        for entry in kind)


def forget(store: Store, content: Path, shown: frozenset[str], began: float) -> None:
    """Where someone of the last build of this content isn't there any more as they were, all goes from the store that nobody
    has asked for since `began` (`Store.now()` before this build)."""
    note = store.folder / f"orang-{key(os.fspath(content.resolve()))}.txt"
    with suppress(OSError):  # a store that can't be written to is a temporary one
        before = frozenset(note.read_text(encoding="ascii").split()) if note.is_file() else frozenset[str]()
        if not before <= shown:
            store.prune(began)
        note.write_text("".join(f"{one}\n" for one in sorted(shown)), encoding="ascii")
