"""What buyers said of a product, as its editor wrote it down."""

from dataclasses import dataclass

from storefront.catalog.schema import Product
from storefront.words import sentences


@dataclass(frozen=True, slots=True)
class BuyerQuote:
    """`words` in quotes, `who` said them: "Bu Rina, pembeli dari Soreang"."""

    words: str
    who: str


def buyer_quotes(product: Product) -> tuple[BuyerQuote, ...]:
    return tuple(BuyerQuote(
        sentences.quoted(said.words),
        sentences.hold(f"{said.name}, pembeli dari {said.place}" if said.place else f"{said.name}, pembeli"),
    ) for said in product.buyer_quotes)
