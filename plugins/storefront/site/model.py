"""What a site is made from, as values alone."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from storefront import addresses
from storefront.catalog.model import Catalog
from storefront.catalog.problems import Problem
from storefront.media.store import Store
from storefront.site.moves import Move


@dataclass(frozen=True, slots=True)
class Rendition:
    """A picture file of the site: its path there, its size in pixels, and the file that holds its bytes."""

    path: str
    width: int
    height: int
    file: Path


@dataclass(frozen=True, slots=True)
class Photo:
    """A published photo: `source` is the editor's file, `digest` stands for its bytes, `tone` is its mean colour (`#rrggbb`).

    `renditions` are what a browser may choose from: those of one format, narrow first, by suffix in its order of preference
    ("avif", "webp", "jpg"; a logo has only "png"). `largest` is in the format that every program reads, the last of them.
    """

    source: Path
    digest: str
    tone: str
    renditions: Mapping[str, tuple[Rendition, ...]]
    largest: Rendition

    @property
    def path(self) -> str:
        return self.largest.path

    @property
    def plain(self) -> tuple[Rendition, ...]:
        """Those in the format that every browser reads."""
        return list(self.renditions.values())[-1]

    @property
    def files(self) -> tuple[Rendition, ...]:
        """All, each once."""
        found = {one.path: one for made in self.renditions.values() for one in made}
        return tuple((found | {self.path: self.largest}).values())


@dataclass(frozen=True, eq=False)
class Site:
    """What the outputs are made from. `base` is the site's address with a closing slash, `today` the day of the build.

    `cards` keeps the promo and share pictures and the QR files; None for a site without any. `kept` lead on in the place of
    printed pages that are away for now. `unused` are the names of photos that no file shows, not even an unpublished one.
    `undrawn` are names that can't be drawn: pictures and papers that would show one are left out.
    `label` is the content folder's name in warnings; `hidden` are the content files that aren't published, as "produk/x.md".
    `dossier` is the village's own Word template of a dossier, in the store; None for the program's.
    """

    catalog: Catalog
    bodies: Mapping[str, str]
    photos: Mapping[str, Photo]
    base: str
    today: date
    warnings: tuple[Problem, ...]
    cards: Store | None = None
    kept: tuple[Move, ...] = ()
    unused: tuple[str, ...] = ()
    undrawn: frozenset[str] = frozenset()
    label: str = "content"
    hidden: frozenset[str] = frozenset()
    dossier: Path | None = None

    def can_draw(self, texts: Iterable[str]) -> bool:
        """Whether none of these texts, as they stand on a picture or a paper, holds a name that can't be drawn."""
        return not self.undrawn or not any(name in text for text in texts for name in self.undrawn)


def srcset(renditions: Sequence[Rendition]) -> str:
    """HTML, 4.8.4.2.1: each address with its width."""
    return ", ".join(f"{addresses.inside(rendition.path)} {rendition.width}w" for rendition in renditions)
