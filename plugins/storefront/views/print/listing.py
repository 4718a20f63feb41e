"""What the page with everything to be printed is made of."""

from dataclasses import dataclass

from storefront.views.parts import Link, Picture


@dataclass(frozen=True, slots=True)
class PrintItem:
    """A paper: the way to its PDF, its size, and how its first page looks."""

    link: Link
    size: str                       # "A4, PDF"
    picture: Picture


@dataclass(frozen=True, slots=True)
class PrintGroup:
    """The papers of one kind; `slug` is the place on the page."""

    slug: str
    title: str
    hint: str
    items: tuple[PrintItem, ...]


@dataclass(frozen=True, slots=True)
class PrintView:
    """/cetak/: everything to be printed."""

    title: str
    lead: str
    advice: str
    groups: tuple[PrintGroup, ...]
