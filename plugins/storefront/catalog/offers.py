"""What can be ordered, for how much, whether it can be had and from when:
decided here, read by whatever names a price or a state."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, NamedTuple

from storefront.catalog.preorder import PreOrder
from storefront.catalog.prices import Price, StartingPrice, bare, of_variant
from storefront.catalog.schema import Listing, Product, Reseller
from storefront.catalog.stocks import StockState

_BEST_FIRST: tuple[StockState, ...] = ("tersedia", "pesan-dulu", "habis")


class Availability(NamedTuple):
    """Whether something can be had, and in how many days it is ready where it is made to order, or by which rounds.

    `unsold` says why it can't be ordered where stock is not the reason: nobody sells it, or only stalls do.
    """

    state: StockState
    ready_in: int | None = None
    unsold: Literal["", "nobody", "stalls"] = ""
    preorder: PreOrder | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Choice:
    """One thing that can be ordered: a variant, or the plain product (`name` "") where it has none."""

    name: str
    price: Price
    availability: Availability

    @property
    def can_be_had(self) -> bool:
        return self.availability.state != "habis"

    @property
    def starting(self) -> StartingPrice:
        """Of this one alone."""
        return StartingPrice(self.price.amount, varies=False, least=self.price.kind == "mulai")

    @property
    def can_be_ordered(self) -> bool:
        """It can be had, and what it costs needn't be asked for."""
        return self.can_be_had and self.price.amount is not None


@dataclass(frozen=True, slots=True, eq=False)
class Terms:
    """What the choices of an offer, or of all offers of a product, come to."""

    choices: tuple[Choice, ...]
    price: StartingPrice

    @property
    def availability(self) -> Availability:
        """The best of all choices."""
        return min((choice.availability for choice in self.choices), key=lambda found: _BEST_FIRST.index(found.state))

    @property
    def sold_out(self) -> bool:
        return self.availability.state == "habis"

    @property
    def offered(self) -> tuple[Choice, ...]:
        """The choices that can be had; all, while none can."""
        return _offered(self.choices)

    @property
    def default(self) -> Choice:
        """What a plain order names: the first that can be had without asking for its price."""
        return next((choice for choice in self.offered if choice.price.amount is not None), self.offered[0])

    @property
    def can_be_ordered(self) -> bool:
        """Something can be put into a basket."""
        return any(choice.can_be_ordered for choice in self.choices)

    @property
    def only_asked(self) -> bool:
        """It can be had, but of all that can the price must be asked for."""
        return not self.sold_out and self.price.amount is None


@dataclass(frozen=True, slots=True, eq=False)
class Offer:
    """One active reseller who lists one published product; `price` is the reseller's own, else the product's."""

    reseller: Reseller
    product: Product
    price: Price
    listing: Listing
    terms: Terms


def offer_of(reseller: Reseller, product: Product, listing: Listing) -> Offer:
    price = bare(listing.price or product.price)
    return Offer(reseller, product, price, listing, terms_at(product, price))


def terms_at(product: Product, price: Price) -> Terms:
    """For whoever asks `price` for the product: a variant keeps its distance from the product's price,
    and may have a stock of its own."""
    choices = tuple(
        Choice(variant.name, of_variant(variant.price, product.price, price), _stock(product, variant.stock or product.stock))
        for variant in product.variants
    ) or (Choice("", bare(price), _stock(product, product.stock)),)
    return Terms(choices, _starting(choices))


def terms_of_all(offers: tuple[Offer, ...]) -> Terms:
    """For whoever may choose the seller: of each choice the cheapest, one with a price before one without."""
    cheapest = tuple(
        min(those, key=lambda choice: (choice.price.amount is None, choice.price.amount))
        for those in zip(*(offer.terms.choices for offer in offers), strict=True))
    return Terms(cheapest, _starting(choice for offer in offers for choice in offer.terms.choices))


def terms_unsold(own: Terms, at_stalls: bool) -> Terms:
    """Of what nobody sells: no choice can be ordered; the price is the owner's own, as where it lies on a shelf."""
    why = Availability("habis", unsold="stalls" if at_stalls else "nobody")
    return Terms(tuple(Choice(choice.name, choice.price, why) for choice in own.choices), own.price)


def _stock(product: Product, state: StockState) -> Availability:
    return Availability(state, product.ready_in, preorder=product.preorder) if state == "pesan-dulu" else Availability(state)


def _offered(choices: tuple[Choice, ...]) -> tuple[Choice, ...]:
    return tuple(choice for choice in choices if choice.can_be_had) or choices


def _starting(choices: Iterable[Choice]) -> StartingPrice:
    offered = _offered(tuple(choices))
    prices = {choice.price.amount for choice in offered}
    amount = min((price for price in prices if price is not None), default=None)
    return StartingPrice(amount, len(prices) > 1, any(choice.price.kind == "mulai" for choice in offered))
