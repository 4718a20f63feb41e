"""A photo of the content folder as the site shows it, worked on once in its life."""

import json
from dataclasses import dataclass
from pathlib import Path

from storefront.media.pictures import derive
from storefront.media.pictures.opening import PhotoError, opened, read
from storefront.media.store import Store, key

_FACTS = "foto.json"


@dataclass(frozen=True, slots=True)
class Kept:
    """`sizes` are (width, height) in pixels, narrow first; the files ("480.avif") lie in `folder`; `digest` names the photo's bytes."""

    digest: str
    sizes: tuple[tuple[int, int], ...]
    tone: str
    folder: Path


def photo(source: Path, store: Store, is_logo: bool = False) -> Kept:
    """Its pictures, from the store, or made and put there. Raises PhotoError."""
    raw = read(source)
    name = key(raw, derive.RECIPE, "logo" if is_logo else "foto")
    if not (folder := store.get(name)):
        made = derive.logo(raw) if is_logo else derive.photo(raw)
        folder = store.put(name, {**made.files, _FACTS: json.dumps({"sizes": made.sizes, "tone": made.tone}).encode()})
    facts = json.loads((folder / _FACTS).read_bytes())
    return Kept(digest(raw), tuple((width, height) for width, height in facts["sizes"]), facts["tone"], folder)


def digest(raw: bytes) -> str:
    """What a photo's bytes are told by, in the names of its pictures and wherever something is drawn with it."""
    return key(raw)[:6]


def original(source: Path, wanted: str) -> bytes:
    """The photo that `wanted` is the digest of. Raises RuntimeError where the file has changed since: what is drawn from it would be kept as the old one's."""
    try:
        raw = read(source)
    except PhotoError as error:
        raise RuntimeError(f"{source.name}: {error}") from None
    if digest(raw) != wanted:
        raise RuntimeError(f"{source.name}: foto ini berubah sementara situs dibuat")
    return raw


def check(source: Path) -> None:
    """Raises the PhotoError that making the pictures would raise, without the work of making them."""
    opened(read(source), (derive.WIDTHS[0], derive.WIDTHS[0]))
