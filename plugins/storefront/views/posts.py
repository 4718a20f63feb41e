"""What a promo page is made of: the products, and the posts of each."""

from dataclasses import dataclass

from storefront.views.parts import Face, Link, Picture, Price, Stock


@dataclass(frozen=True, slots=True)
class Post:
    """What goes to one place ("Status WhatsApp"): a picture, a text, and links that open that place with the text.

    `label` is spoken behind the words of its buttons ("status Ladu Ketan").
    """

    title: str
    label: str
    picture: Picture | None
    text: str
    note: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Promoted:
    """A product with its posts; `unit` stands below the name while there is nothing to say of the stock."""

    slug: str
    name: str
    face: Face
    price: Price
    stock: Stock | None
    unit: str
    posts: tuple[Post, ...]
