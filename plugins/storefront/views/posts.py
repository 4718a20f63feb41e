"""What a promo page is made of: the products, and the posts of each."""

from dataclasses import dataclass

from storefront.views.parts import Face, Link, Picture, Price, Stock


@dataclass(frozen=True, slots=True)
class Post:
    """What goes to one place ("Status WhatsApp"): a picture, a text, and links that open that place with the text.

    `shape` is the picture's, drawn on the phone ("status" of 1080 × 1920 pixels, "kotak" of 1080 × 1080, "" for none); `label` is
    spoken behind the words of its buttons ("status Ladu Ketan"); `channel` is the text's.
    """

    title: str
    label: str
    shape: str
    text: str
    channel: str
    note: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Motif:
    """What pictures are drawn of: its `slug` among the cards, its photos (`thumbs` are small ones to choose from, where there are
    several), and links to files for whoever can't draw."""

    slug: str
    photos: tuple[Picture, ...]
    thumbs: tuple[Picture, ...]
    files: tuple[Link, ...]
    posts: tuple[Post, ...]


@dataclass(frozen=True, slots=True)
class Promoted:
    """A product with its posts; `unit` stands below the name while there is nothing to say of the stock."""

    motif: Motif
    name: str
    face: Face
    price: Price
    stock: Stock | None
    unit: str
