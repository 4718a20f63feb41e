"""What the page with everything to be printed is made of: for whom, for which one of them, and then that one's papers."""

from dataclasses import dataclass

from storefront.views.parts import Link, Picture


@dataclass(frozen=True, slots=True)
class PrintItem:
    """A paper in its sizes: a way to each PDF, and how the first page of the first one looks."""

    title: str
    hint: str
    sizes: tuple[Link, ...]         # "A4" or "Word", with the paper's whole title as label
    picture: Picture


@dataclass(frozen=True, slots=True)
class PrintSubject:
    """One stall, seller, owner, event or partner."""

    name: str
    items: tuple[PrintItem, ...]


@dataclass(frozen=True, slots=True)
class PrintGroup:
    """All of one sort; `slug` is the place on the page."""

    slug: str
    title: str
    subjects: tuple[PrintSubject, ...]


@dataclass(frozen=True, slots=True)
class PrintView:
    """/cetak/: everything to be printed."""

    title: str
    lead: str
    advice: str
    address: str                    # what to do about the site's address before anything is printed, "" for nothing
    groups: tuple[PrintGroup, ...]
