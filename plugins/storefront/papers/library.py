"""A paper is typeset once for what it says and shows, and again only when something on it has changed."""

from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path

from storefront.glyphs import FONTS
from storefront.papers.paper import Paper
from storefront.papers.typeset import TEMPLATES, typeset
from storefront.pictures import derive
from storefront.pictures.store import Store, key

_PDF, _THUMBNAIL = "kertas.pdf", "kecil.webp"


@dataclass(frozen=True, slots=True)
class Kept:
    """The files of one paper."""

    pdf: Path
    thumbnail: Path


def kept(paper: Paper, store: Store) -> Kept:
    """The files, from the store, or made and put there.

    A picture counts by its place, which in the store is named by its bytes.
    """
    name = key(repr(paper), _recipe())
    folder = store.get(name)
    if not folder:
        pdf, thumbnail = typeset(paper)
        folder = store.put(name, {_PDF: pdf, _THUMBNAIL: derive.small(thumbnail)})
    return Kept(folder / _PDF, folder / _THUMBNAIL)


@cache
def _recipe() -> str:
    """Whatever typesets is a part of the key: a changed template, font or library makes every paper anew."""
    sources = sorted([*TEMPLATES.rglob("*.typ"), *FONTS.glob("*.ttf"), Path(__file__).with_name("typeset.py"), FONTS.with_name("glyphs.py"), FONTS.with_name("qr.py")])
    return key(version("typst"), derive.RECIPE, *(file.read_bytes() for file in sources))
