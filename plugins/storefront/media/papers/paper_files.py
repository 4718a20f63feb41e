"""A paper is typeset once for what it says and shows, and again only when something on it has changed."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from storefront import THEME
from storefront.media.glyphs import FONTS
from storefront.media.papers.paper import Paper
from storefront.media.pictures import recipe
from storefront.media.store import Store, key
from storefront.workers import Progress, Steps, silent

_PDF, _THUMBNAIL, _WORD = "kertas.pdf", "kecil.webp", "kertas.docx"


@dataclass(frozen=True, slots=True)
class Kept:
    """The files of one paper; `word` is there where the paper is a Word file as well."""

    pdf: Path
    thumbnail: Path
    word: Path


def missing(papers: Sequence[Paper], store: Store) -> list[Paper]:
    """Those that aren't kept yet."""
    return [paper for paper in papers if store.get(_name(paper)) is None]


def kept(papers: Sequence[Paper], store: Store, progress: Progress = silent, meanwhile: Steps = ()) -> list[Kept]:
    """The files of each, from the store, or made and put there. Raises RuntimeError where one can't be made.

    A picture counts by its place, which in the store is named by its bytes.
    """
    names = [_name(paper) for paper in papers]
    folders = [store.get(name) for name in names]
    fresh = [number for number, folder in enumerate(folders) if folder is None]
    if fresh:
        from storefront.media.papers.typeset import typeset

        made = typeset([papers[number] for number in fresh], store, progress, meanwhile)
        for number, one in zip(fresh, made, strict=True):
            files = {_PDF: one.pdf, _THUMBNAIL: one.thumbnail} | ({} if one.word is None else {_WORD: one.word})
            folders[number] = store.put(names[number], files)
    return [Kept(folder / _PDF, folder / _THUMBNAIL, folder / _WORD) for folder in folders if folder]


def _name(paper: Paper) -> str:
    return key(repr(paper), _recipe())


@cache
def _recipe() -> str:
    """Whatever typesets is a part of the key: a changed template, font or library makes every paper anew."""
    import typst  # not above: only who makes papers needs it

    sources = sorted([
        *(THEME / "print").rglob("*.typ"), *(THEME / "print").glob("*.docx"), *FONTS.glob("*.ttf"),
        *(Path(__file__).with_name(name) for name in ("typeset.py", "packing.py", "word.py")),
        *(FONTS.parent / name for name in ("glyphs.py", "scripts.py", "qr.py"))])
    library = typst.__version__  # type: ignore[attr-defined]  # its types don't tell of it
    return key(library, recipe.RECIPE, repr(recipe.DRAWING), *(file.read_bytes() for file in sources))
