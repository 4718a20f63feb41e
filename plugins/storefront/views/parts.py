"""The small things that pages are made of, each one the argument of one component of the theme.

Every text is ready to print (Indonesian, prices and dates written out) and still unescaped:
the templates escape by context. Every address is ready for `href`: outside links are absolute https,
links inside the site carry the root mark of `addresses.py`, which the writer makes relative.
"""

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from storefront.catalog.stocks import StockState

Icon = Literal["", "map", "calendar", "box", "dish", "stall", "person"]


@dataclass(frozen=True, slots=True)
class Link:
    """A link; `label` is its accessible name where the visible text alone would not say enough.

    `label` begins with or contains `text`, so that it can be spoken as it is read. `icon` draws a sign before it.
    """

    text: str
    url: str
    label: str = ""
    icon: Icon = ""


class Source(NamedTuple):
    """A format of a picture: its media type and its files with their widths, as `srcset` has them."""

    type: str
    srcset: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A published photo: `width` and `height` in pixels; `sample` asks for the note "Gambar contoh".

    `sources` are better formats, the best first, `srcset` the widths of the plain one. `tone` (`#rrggbb`) stands in until it
    is there. `stretch` is how much wider than a square that it fills the picture is ("1.33", "" for one that is not wider).
    """

    url: str
    width: int
    height: int
    alt: str
    sample: bool = False
    sources: tuple[Source, ...] = ()
    srcset: str = ""
    tone: str = ""
    stretch: str = ""


@dataclass(frozen=True, slots=True)
class Price:
    """`number` is the price without currency ("15.000"), `unit` the words beside it ("sebungkus 250 g"),
    `lead` one before it ("mulai"), or all there is where it must be asked for ("Tanya harga")."""

    number: str
    unit: str = ""
    lead: str = ""


@dataclass(frozen=True, slots=True)
class Stock:
    """`state` chooses the jar, `text` says it in words ("Pesan dulu, siap 3 hari"). `rounds` is JSON of a pre-order, by which a
    script moves the text on to the next round, "" where it holds on every day."""

    state: StockState
    text: str
    rounds: str = ""


@dataclass(frozen=True, slots=True)
class Face:
    """A round portrait: the photo, else the initial inside a woven ring."""

    initial: str
    picture: Picture | None = None


@dataclass(frozen=True, slots=True)
class ProductCard:
    """`stock` is None while the product is simply available. `sellers` are slugs, whose turn it is first.

    `mark` is "TIDAK HALAL" of what must say so.
    """

    name: str
    url: str
    price: Price
    unit: str
    picture: Picture | None
    stock: Stock | None
    sellers: tuple[str, ...] = ()
    mark: str = ""


@dataclass(frozen=True, slots=True)
class SellerRow:
    """A reseller in a list, as a bubble with a face."""

    name: str
    url: str
    face: Face
    sentence: str


@dataclass(frozen=True, slots=True)
class Step:
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class OwnerStrip:
    """The nila band: who makes it and since when."""

    eyebrow: str
    since: str
    name: str
    place: str
    face: Face
    quote: str
    more: Link


@dataclass(frozen=True, slots=True)
class StallRow:
    name: str
    url: str
    address: str
    hours: str
    map: Link | None


@dataclass(frozen=True, slots=True)
class Leaf:
    """A leaf of the tear-off calendar; `iso` is for `<time datetime>`, `red` is a Sunday."""

    weekday: str
    day: str
    month: str
    iso: str
    red: bool


@dataclass(frozen=True, slots=True)
class EventCard:
    """`status` is "" or the word that leads the line, `tone` its colour ("batal" or "diundur")."""

    name: str
    url: str
    leaf: Leaf
    status: str
    tone: Literal["", "batal", "diundur"]
    line: str


@dataclass(frozen=True, slots=True)
class LessonRow:
    """A lesson in a list; `about` says for whom it is and how long it takes, `steps` are the keys of its boxes, parted by spaces,
    by which a phone counts its ticks."""

    name: str
    slug: str
    url: str
    summary: str
    about: str
    steps: str


@dataclass(frozen=True, slots=True)
class Sum:
    """A worked example under the menu: lines of (words, price), and the total under a double rule."""

    title: str
    lines: tuple[tuple[str, Price], ...]
    total: Price
    note: str


@dataclass(frozen=True, slots=True)
class Fact:
    """A row of a definition list: "Waktu", "Sabtu, 5 Desember 2026 …"; `url` makes the value a link."""

    name: str
    text: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A mentor, an owner or a partner in a list; `body` is safe HTML, `slug` the anchor to link to."""

    name: str
    role: str
    lines: tuple[str, ...]
    face: Face
    url: str = ""
    links: tuple[Link, ...] = ()
    body: str = ""
    slug: str = ""


@dataclass(frozen=True, slots=True)
class NewsCard:
    title: str
    url: str
    date: str
    iso: str
    summary: str
    picture: Picture | None


@dataclass(frozen=True, slots=True)
class Chip:
    """A category filter with its count; `current` is the one that is shown."""

    text: str
    count: int
    url: str
    current: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """A titled list that may be empty; `more` leads to the whole list."""

    title: str
    lead: str = ""
    more: Link | None = None
    items: tuple[object, ...] = field(default=())
