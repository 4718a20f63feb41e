"""One thing that a change does, and how much it weighs."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from typing import Literal

from storefront.catalog.problems import showable

Weight = Literal["money", "address", "shown", "text"]
WEIGHTS: tuple[Weight, ...] = ("money", "address", "shown", "text")
"""The heaviest first: who gets the money and the data, addresses that vanish, what else is seen, words alone."""
PAGE = "alamat"
"""The kind of what is told of a page; its slug is the page's path."""


@dataclass(frozen=True, slots=True)
class Change:
    """`field` of `slug`, a thing of this `kind`, was `old` and is `new` ("": it isn't there).

    Fields inside others are parted by dots ("varian.Wijen.harga"); `file` is where it is written.
    """

    file: str
    kind: str
    slug: str
    field: str
    old: str
    new: str
    weight: Weight

    def __post_init__(self) -> None:
        for part in fields(self):
            object.__setattr__(self, part.name, showable(getattr(self, part.name)))


def in_order(changes: Iterable[Change]) -> tuple[Change, ...]:
    """The heaviest first, each once; of pages, which only show what files say, behind the files."""
    return tuple(sorted(
        set(changes), key=lambda c: (WEIGHTS.index(c.weight), c.kind == PAGE, c.kind, c.slug, c.file, c.field, c.old, c.new)))
