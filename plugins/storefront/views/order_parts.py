"""The parts of a page by which one orders, each the argument of one component of the theme, as those of parts.py."""

from dataclasses import dataclass

from storefront.views.parts import Face, Link, Price, ProductCard


@dataclass(frozen=True, slots=True)
class OrderButton:
    """One button to WhatsApp: bold `title` ("Pesan ke Kiki"), small `note` ("lewat WhatsApp").

    `asks` marks a button that asks instead of ordering (sold out): drawn as outline even where it leads.
    """

    url: str
    title: str
    note: str
    label: str = ""
    asks: bool = False


@dataclass(frozen=True, slots=True)
class OrderBar:
    """The bar in reach of the thumb: `lead` is a price or a few words, `note` the second line."""

    button: OrderButton
    lead: Price | str
    note: str


@dataclass(frozen=True, slots=True)
class ChoiceChip:
    """A variant: `text` ("Wijen"), `price` ("Rp16.000", or "habis" where it can't be had); one of them
    `is_default`. Where its price must be asked for, `ask` does that."""

    text: str
    price: str
    can_be_ordered: bool
    is_default: bool
    ask: str = ""


@dataclass(frozen=True, slots=True)
class OrderBlock:
    """Variant and amount of an order of one product; `least` says how many there must be ("Paling sedikit 10 kotak.").

    `data` is JSON for the script by which button and message follow the choice, "" where nothing can be had,
    and on a shelf, whose orders share theirs.
    """

    name: str
    choices_title: str
    choices: tuple[ChoiceChip, ...]
    amount_title: str
    amount_label: str
    least: str
    data: str


@dataclass(frozen=True, slots=True)
class ShelfItem:
    """On a stall's shelf or an event's table; `slug` is the anchor to link to.

    `button` is None where nobody sells it or the place takes no orders, `block` where it can't be had.
    """

    slug: str
    card: ProductCard
    block: OrderBlock | None
    button: OrderButton | None


@dataclass(frozen=True, slots=True)
class OfferBubble:
    """One seller of a product; `title` is the name or the area. A resting one has no `price` and no `button` and says so.

    `phone` is for whoever prints the page. The button `stays` beside the script by which the bar's follows the choice: it asks
    for the price.
    """

    slug: str
    title: str
    shop: Link
    face: Face
    price: Price | None
    sentence: str
    button: OrderButton | None
    phone: str = ""
    is_one_of_several: bool = False
    shopee: Link | None = None
    channels: tuple[Link, ...] = ()
    stays: bool = False


@dataclass(frozen=True, slots=True)
class MenuLine:
    """One line of the catering menu, with dotted leaders between `name` and `price`; `mark` is "TIDAK HALAL: mengandung
    babi" of what must say so."""

    name: str
    url: str
    price: Price
    details: str
    notice: str
    order: OrderButton | None
    mark: str = ""
