"""A card is drawn once for what it says and shows, and again only when something on it has changed."""

from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import __version__

from storefront.media.cards.card import Card, Look
from storefront.media.pictures.original import original
from storefront.media.store import Store, key

if TYPE_CHECKING:
    from storefront.media.cards.canvas import Canvas

_FILE = "kartu.jpg"
# Enough for any cut of a wide or tall photo to fill a card.
_BOX = (1600, 1440)
_HERE = Path(__file__).parent
SOURCES = tuple(sorted([
    *_HERE.glob("*.py"), *(_HERE.parent / "fonts").glob("*.ttf"),
    *(_HERE.parent / name for name in ("glyphs.py", "jpeg.py", "scripts.py", "pictures/opening.py", "pictures/derive.py"))]))
"""Whatever draws."""


def jpeg(card: Card, photo: Path | None, digest: str, store: Store) -> bytes:
    """The card as a JPEG file. `photo` is the editor's file, whose bytes `digest` stands for;
    it was opened before without a mistake."""
    name = key(repr(card), digest, _recipe())
    if not (folder := store.get(name)):
        from storefront.media.cards.draw import draw

        folder = store.put(name, {_FILE: draw(card, _backdrop(card.look, photo, digest), photo is not None)})
    return (folder / _FILE).read_bytes()


@lru_cache(maxsize=2)
def _backdrop(look: Look, photo: Path | None, digest: str) -> "Canvas":
    """The cards of one product stand together: what they share is drawn once for them all."""
    from storefront.media.cards.layouts import backdrop
    from storefront.media.pictures.derive import flat
    from storefront.media.pictures.opening import opened

    return backdrop(look, flat(opened(original(photo, digest), _BOX)) if photo else None)


@cache
def _recipe() -> str:
    """A part of the key: a changed line, font or library draws every card anew."""
    return key(__version__, *(file.read_bytes() for file in SOURCES))
