"""What a site consists of, as a value between those who know the content and those who write or show files."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

Make = Callable[[], tuple[object, object]]
Read = Callable[[str], bytes]
"""Gives the bytes of another file of the site."""


@dataclass(frozen=True, slots=True)
class Page:
    """`file` is rendered from `template` with the views that `make()` gives: (head, body).

    An `article` is news or a page, which Pelican writes; for whoever only shows a page there is no difference.
    """

    file: str
    template: str
    make: Make
    article: bool = False


@dataclass(frozen=True, slots=True)
class Asset:
    """`file` holds the bytes that `make()` gives. Work on assets with one word in `near` is quicker side by side."""

    file: str
    make: Callable[[], bytes]
    near: str = ""


@dataclass(frozen=True, slots=True)
class Digest:
    """`file` is made last: it stands for the very bytes of `files`, those of them that the site has."""

    file: str
    files: tuple[str, ...]
    make: Callable[[Mapping[str, bytes]], bytes]


@dataclass(frozen=True, slots=True)
class Folder:
    """Pages are cheap to list; what lies beside them is listed when somebody asks."""

    pages: tuple[Page, ...] = ()
    assets: Callable[[], Iterable[Asset]] = tuple


@dataclass(frozen=True, slots=True)
class Plan:
    """Every file of a site, by the folder that it lies in ("produk/ladu-ketan/", "" for the root)."""

    folders: Mapping[str, Folder]
    feed: str
    """The one file that Pelican writes without a template: the news as Atom, "" for none."""
    worker: Digest

    @property
    def pages(self) -> Iterator[Page]:
        return (page for folder in self.folders.values() for page in folder.pages)

    @property
    def assets(self) -> Iterator[Asset]:
        return (asset for folder in self.folders.values() for asset in folder.assets())

    def find(self, file: str) -> Page | Asset | None:
        """What makes one file; None for one that the site hasn't, and for `feed` and `worker`."""
        folder = self.folders.get(file[: file.rfind("/") + 1])
        if folder is None:
            return None
        files: Iterator[Page | Asset] = chain(folder.pages, folder.assets())
        return next((found for found in files if found.file == file), None)
