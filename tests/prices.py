"""What a seller's price makes of each variant's: one table for the catalog and for the script of the basket and the desk."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Priced:
    """A product's price, its variants' (None: none of their own), the seller's (None likewise), and what each choice costs then."""

    product: int
    variants: tuple[int | None, ...]
    seller: int | None
    paid: tuple[int, ...]


TABLE = (
    Priced(15_000, (None, 16_000), 17_000, (17_000, 18_000)),  # the example that CONTRACT.md gives
    Priced(15_000, (None, 16_000), None, (15_000, 16_000)),
    Priced(15_000, (None, 16_000), 14_000, (14_000, 15_000)),
    Priced(12_000, (8_000, 16_000), 13_000, (9_000, 17_000)),
    Priced(12_000, (8_000, 16_000), 12_000, (8_000, 16_000)),
    Priced(10_000, (5_000,), 5_500, (500,)),
    Priced(12_000, (), 13_000, (13_000,)),
    Priced(12_000, (), None, (12_000,)),
)
