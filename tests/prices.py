"""What a seller's price makes of each variant's: one table for the catalog and for the script of the basket and the desk."""

from dataclasses import dataclass

from tests.goods import Cost


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


@dataclass(frozen=True)
class Mixed:
    """As `Priced`, of prices that begin somewhere ("mulai 50000") or must be asked for ("tanya")."""

    product: Cost
    variants: tuple[Cost | None, ...]
    seller: Cost | None
    paid: tuple[Cost, ...]


MIXED = (
    Mixed("mulai 50000", (None, "mulai 60000", 70_000), None, ("mulai 50000", "mulai 60000", 70_000)),
    Mixed("mulai 50000", (None, 60_000), 55_000, (55_000, 65_000)),
    Mixed(50_000, (None, "mulai 60000"), 55_000, (55_000, "mulai 65000")),
    Mixed(50_000, (None, 60_000), "mulai 55000", ("mulai 55000", "mulai 65000")),
    Mixed(50_000, (None, "tanya"), None, (50_000, "tanya")),
    Mixed(50_000, (None, "tanya"), 60_000, (60_000, "tanya")),
    Mixed(50_000, (None, 60_000), "tanya", ("tanya", "tanya")),
    Mixed("tanya", (None, 60_000), None, ("tanya", 60_000)),
    Mixed("tanya", (None, 60_000), "tanya", ("tanya", 60_000)),
    Mixed("tanya", (None, None), 60_000, (60_000, 60_000)),
    Mixed("tanya", (), None, ("tanya",)),
    Mixed("tanya", (), "mulai 60000", ("mulai 60000",)),
    Mixed("mulai 50000", (), None, ("mulai 50000",)),
    Mixed("mulai 50000", (), 60_000, (60_000,)),
)
