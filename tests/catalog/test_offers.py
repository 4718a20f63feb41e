"""What each choice costs and whether it can be had, and what an offer and a product come to."""

from datetime import date
from pathlib import Path

import pytest

from storefront.catalog import prices
from storefront.catalog.load import load
from storefront.catalog.model import Catalog
from storefront.catalog.offers import Availability, Terms
from storefront.catalog.prices import Price, StartingPrice
from tests.goods import Cost, Good, Listed, Made, Place, Seller, Variety, write
from tests.prices import MIXED, TABLE, Mixed, Priced


def _catalog(made: Made, folder: Path) -> Catalog:
    catalog = load(write(made, folder), "content", date(2026, 11, 24)).catalog
    assert catalog is not None
    return catalog


def _of(good: Good, *costs: Cost | None, folder: Path) -> Catalog:
    """One product, and a seller for each of these prices."""
    return _catalog(Made((good,), tuple(Seller(f"Penjual{n}", (Listed(good, price),)) for n, price in enumerate(costs))), folder)


@pytest.mark.parametrize("case", TABLE)
def test_a_variant_keeps_its_distance(case: Priced, tmp_path: Path) -> None:
    """From the product's price, whatever the seller asks."""
    good = Good("Opak", case.product, tuple(Variety(f"V{n}", price) for n, price in enumerate(case.variants)))
    (offer,) = _of(good, case.seller, folder=tmp_path / "isi").offers_by["penjual0"]
    assert tuple(choice.price for choice in offer.terms.choices) == tuple(map(Price, case.paid))
    assert offer.price == Price(case.seller or case.product)


@pytest.mark.parametrize("case", MIXED)
def test_what_begins_somewhere_or_must_be_asked_for(case: Mixed, tmp_path: Path) -> None:
    """By product, by variant and by seller; a seller's own word and a variant's own hold, and what is only the least stays so."""
    good = Good("Opak", case.product, tuple(Variety(f"V{n}", price) for n, price in enumerate(case.variants)))
    (offer,) = _of(good, case.seller, folder=tmp_path / "isi").offers_by["penjual0"]
    assert tuple(choice.price for choice in offer.terms.choices) == tuple(prices.price(str(paid)) for paid in case.paid)
    assert offer.terms.can_be_ordered == any(paid != "tanya" for paid in case.paid)
    assert offer.terms.default.price == next((prices.price(str(paid)) for paid in case.paid if paid != "tanya"), prices.ON_REQUEST)


@pytest.mark.parametrize(
    ("costs", "price"),
    [
        (("tanya",), StartingPrice(None, varies=False)), (("mulai 50000",), StartingPrice(50_000, varies=False, least=True)),
        (("tanya", 50_000), StartingPrice(50_000, varies=True)), (("mulai 50000", 50_000), StartingPrice(50_000, varies=False, least=True)),
        (("tanya", "mulai 60000", 50_000), StartingPrice(50_000, varies=True, least=True)), (("tanya", "tanya"), StartingPrice(None, varies=False)),
    ],
)
def test_the_starting_price_of_several_kinds(costs: tuple[Cost, ...], price: StartingPrice, tmp_path: Path) -> None:
    """Over all sellers: the lowest that is named, and whether others are not."""
    assert _of(Good("Opak", 50_000), *costs, folder=tmp_path / "isi").terms["opak"].price == price


WORKED = Good("Opak", 12_000, (Variety("Kecil", 8_000), Variety("Besar", 16_000)))


@pytest.mark.parametrize(
    ("good", "prices", "amount", "varies"),
    [
        (WORKED, (13_000,), 9_000, True),  # nobody can pay 13,000
        (WORKED, (13_000, 11_000), 7_000, True),
        (WORKED, (), 8_000, True),
        (Good("Opak", 12_000, (Variety("Kecil", 8_000, "habis"), Variety("Besar", 16_000))), (13_000,), 17_000, False),
        (Good("Opak", 12_000, (Variety("Kecil", 8_000, "pesan-dulu"), Variety("Besar", 16_000))), (13_000,), 9_000, True),
        (Good("Opak", 12_000, (Variety("Kecil", 8_000), Variety("Besar", 16_000)), "habis"), (13_000,), 9_000, True),
        (Good("Opak", 12_000, (Variety("Kecil", 16_000), Variety("Besar", 16_000))), (13_000,), 17_000, False),
        (Good("Opak", 12_000), (13_000,), 13_000, False),
        (Good("Opak", 12_000), (13_000, None), 12_000, True),
        (Good("Opak", 12_000), (13_000, 13_000), 13_000, False),
        (Good("Opak", 12_000), (), 12_000, False),
    ],
)
def test_the_starting_price(good: Good, prices: tuple[int | None, ...], amount: int, varies: bool, tmp_path: Path) -> None:
    """The lowest that a buyer can really pay now, over all sellers; while nothing can be had, over all there is."""
    assert _of(good, *prices, folder=tmp_path / "isi").terms["opak"].price == StartingPrice(amount, varies)


def _stock(good: Good, folder: Path) -> Terms:
    return _of(good, None, folder=folder).terms["opak"]


@pytest.mark.parametrize(
    ("own", "variants", "found", "default"),
    [
        ("tersedia", (), Availability("tersedia"), ""), ("habis", (), Availability("habis"), ""),
        ("pesan-dulu", (), Availability("pesan-dulu", 3), ""),
        ("habis", ("tersedia", ""), Availability("tersedia"), "V0"), ("tersedia", ("habis", "habis"), Availability("habis"), "V0"),
        ("tersedia", ("habis", "pesan-dulu"), Availability("pesan-dulu", 3), "V1"), ("pesan-dulu", ("habis", ""), Availability("pesan-dulu", 3), "V1"),
        ("habis", ("pesan-dulu", "tersedia"), Availability("tersedia"), "V0"), ("pesan-dulu", ("tersedia",), Availability("tersedia"), "V0"),
    ],
)
def test_the_state_is_the_best_of_all_choices(own: str, variants: tuple[str, ...], found: Availability, default: str, tmp_path: Path) -> None:
    """With the days where it is made to order; a plain order names the first that can be had."""
    good = Good("Opak", 12_000, tuple(Variety(f"V{n}", stock=stock) for n, stock in enumerate(variants)), own, 3 if "pesan-dulu" in (own, *variants) else None)
    terms = _stock(good, tmp_path / "isi")
    assert (terms.availability, terms.default.name) == (found, default)
    assert terms.sold_out == (found.state == "habis")


@pytest.mark.parametrize(("on_shelf", "why"), [(False, "nobody"), (True, "stalls")])
@pytest.mark.parametrize(
    "sellers", [(), (Seller("Ani", (Listed(WORKED, 13_000),), active=False),), (Seller("Ani", (Listed(WORKED, 13_000, active=False),)),)],
)
def test_what_nobody_sells_cannot_be_ordered(sellers: tuple[Seller, ...], on_shelf: bool, why: str, tmp_path: Path) -> None:
    """At the owner's price, whatever a seller who rests would ask; where it lies, the owner's own stock counts."""
    catalog = _catalog(Made((WORKED,), sellers, Place((WORKED,) if on_shelf else ())), tmp_path / "isi")
    terms, here = catalog.terms["opak"], catalog.terms_here(None, catalog.products[0])
    assert (terms.availability, terms.price) == (Availability("habis", unsold=why), StartingPrice(8_000, varies=True))  # type: ignore[arg-type]
    assert {choice.availability.state for choice in terms.choices} == {"habis"}
    assert (here.availability, here.price) == (Availability("tersedia"), StartingPrice(8_000, varies=True))


def test_on_a_shelf_whoever_answers_there_names_the_price(tmp_path: Path) -> None:
    """All sellers do where nobody answers, or where the one who does sells something else."""
    good, other = Good("Opak", 12_000), Good("Tikar", 85_000)
    sellers = (Seller("Ani", (Listed(good, 11_000),)), Seller("Budi", (Listed(good, 13_000),)), Seller("Cici", (Listed(other),)))
    catalog = _catalog(Made((good, other), sellers), tmp_path / "isi")
    opak = catalog.products[0]
    assert catalog.terms_here(catalog.reseller["budi"], opak).price == StartingPrice(13_000, varies=False)
    assert catalog.terms_here(catalog.reseller["cici"], opak).price == StartingPrice(11_000, varies=True)
    assert catalog.terms_here(None, opak).price == StartingPrice(11_000, varies=True)
