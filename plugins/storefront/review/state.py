"""One state of a village's content: what its files say, and the site that they make."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from storefront.catalog.load import Reading, load
from storefront.catalog.memo import Memo
from storefront.catalog.problems import ContentError, Problem
from storefront.media.store import Store
from storefront.site.model import Site
from storefront.site.read import read


@dataclass(frozen=True, slots=True)
class Blob:
    """A file as Git knows it: `name` is the hash of its bytes; symbolic links, submodules and the like are not `regular`."""

    name: str
    size: int = 0
    regular: bool = True


@dataclass(frozen=True)
class State:
    """`site` is None where the content has a mistake, and `problems` say which; `reading` is what could be read all the same.

    `blobs` are all files below the content folder, by their path in it, templates and hidden ones as well.
    """

    reading: Reading
    site: Site | None
    problems: tuple[Problem, ...]
    blobs: Mapping[str, Blob]


def state(content: Path, label: str, blobs: Mapping[str, Blob], store: Store | None, today: date | None = None) -> State:
    """The state of the files in `content`; `today` is the village's own day unless another is given."""
    memo = Memo()
    reading = load(content, label, today, memo)
    try:
        site = read(content, label, reading.today, store=store, cards=False, pictures=False, memo=memo)
    except ContentError as error:
        return State(reading, None, tuple(problem for problem in error.problems if problem.level == "error"), blobs)
    odd = tuple(
        Problem(f"{label}/{name}", 0, "", "bukan berkas biasa, jadi tidak dibuka")
        for name, blob in blobs.items() if not blob.regular)
    return State(reading, None if odd else site, odd, blobs)
