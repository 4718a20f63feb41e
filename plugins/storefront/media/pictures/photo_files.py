"""A photo of the content folder as the site shows it, worked on once in its life."""

import json
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from storefront.media.pictures import recipe
from storefront.media.pictures.original import digest, read
from storefront.media.store import Store, key

Role = Literal["foto", "potret", "logo"]
"""What the site needs of a photo: all widths, the narrowest alone (of people who are shown as a face), or a logo."""

_FACTS = "foto.json"


@dataclass(frozen=True, slots=True)
class Kept:
    """`sizes` are (width, height) in pixels, narrow first; the files ("480.avif") lie in `folder`;
    `digest` names the photo's bytes, `original` is its own (width, height), not turned."""

    digest: str
    sizes: tuple[tuple[int, int], ...]
    tone: str
    folder: Path
    original: tuple[int, int]


def photo(source: Path, store: Store, role: Role = "foto") -> Kept:
    """Its pictures, from the store, or made and put there. Raises PhotoError."""
    raw = read(source)
    name = _name(raw, role)
    if not (folder := store.get(name)):
        from storefront.media.pictures import derive
        from storefront.media.pictures.opening import size

        most = recipe.PORTRAIT_WIDTH if role == "potret" else recipe.WIDTHS[-1]
        made = derive.logo(raw) if role == "logo" else derive.photo(raw, most)
        facts = {"sizes": made.sizes, "tone": made.tone, "original": size(raw)}
        folder = store.put(name, {**made.files, _FACTS: json.dumps(facts).encode()})
    facts = json.loads((folder / _FACTS).read_bytes())
    sizes = tuple((width, height) for width, height in facts["sizes"])
    return Kept(digest(raw), sizes, facts["tone"], folder, tuple(facts["original"]))


def check(source: Path, store: Store | None = None) -> tuple[int, int]:
    """The photo's own (width, height), not turned. Raises the PhotoError that making the pictures would raise, without the work
    of making them.

    With a store a photo that was found good, or of which there are pictures, isn't opened again.
    """
    raw = read(source)
    seen = _name(raw, "dilihat")
    kept = store and next(filter(None, map(store.get, (seen, _name(raw, "foto"), _name(raw, "potret")))), None)
    if kept:
        width, height = json.loads((kept / _FACTS).read_bytes())["original"]
        return width, height
    from storefront.media.pictures.opening import opened, size

    opened(raw, (recipe.WIDTHS[0], recipe.WIDTHS[0]))
    found = size(raw)
    if store:
        with suppress(OSError):  # where nothing can be kept, it is opened again
            store.put(seen, {_FACTS: json.dumps({"original": found}).encode()})
    return found


def _name(raw: bytes, role: str) -> str:
    return key(raw, recipe.RECIPE, role)
