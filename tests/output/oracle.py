"""What buyers must be told of made goods, worked out from what is written of them and not by the catalog."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from tests.goods import Catering, Good, Listed, Made, Place, Seller
from tests.sites import TODAY

RANK = ["tersedia", "pesan-dulu", "habis"]
AVAILABILITY = {"tersedia": "https://schema.org/InStock", "pesan-dulu": "https://schema.org/PreOrder", "habis": "https://schema.org/OutOfStock"}


def rupiah(amount: int) -> str:
    digits = str(amount)
    return f"Rp{digits[:-3]}.{digits[-3:]}" if amount >= 1000 else f"Rp{digits}"


class Said(NamedTuple):
    """A price as people read it."""

    amount: int
    varies: bool

    @property
    def words(self) -> str:
        return f"mulai {rupiah(self.amount)}" if self.varies else rupiah(self.amount)


class Thing(NamedTuple):
    """What can be ordered: its variant's name, what is paid for it, its stock."""

    name: str
    price: int
    state: str


class Offered(NamedTuple):
    """A seller and what they offer."""

    seller: Seller
    price: int
    things: tuple[Thing, ...]


def things(good: Good, price: int) -> tuple[Thing, ...]:
    if not good.varieties:
        return (Thing("", price, good.stock),)
    return tuple(
        Thing(v.name, price if v.price is None else price + (v.price - good.price), v.stock or good.stock) for v in good.varieties)


def had(found: tuple[Thing, ...]) -> tuple[Thing, ...]:
    some = tuple(thing for thing in found if thing.state in ("tersedia", "pesan-dulu"))
    return some or found


def said(found: tuple[Thing, ...]) -> Said:
    prices = sorted(thing.price for thing in had(found))
    return Said(prices[0], prices[0] != prices[-1])


def best(found: tuple[Thing, ...]) -> str:
    return RANK[min(RANK.index(thing.state) for thing in found)]


@dataclass(frozen=True)
class Oracle:
    made: Made

    def offers(self, good: Good) -> tuple[Offered, ...]:
        """Whoever sells it now, in the order of their names."""
        return tuple(
            Offered(seller, listed.price or good.price, things(good, listed.price or good.price))
            for seller in self.made.sellers if seller.active and (listed := _listed(seller, good)) and listed.active)

    def resting(self, good: Good) -> set[str]:
        selling = {offer.seller.name for offer in self.offers(good)}
        return {seller.name for seller in self.made.sellers if _listed(seller, good)} - selling

    def things(self, good: Good) -> tuple[Thing, ...]:
        """All that can be ordered of it from anyone; the owner's own where nobody sells it."""
        return tuple(thing for offer in self.offers(good) for thing in offer.things) or things(good, good.price)

    def state(self, good: Good) -> str:
        return best(self.things(good)) if self.offers(good) else "habis"

    def state_words(self, good: Good) -> str:
        if not self.offers(good):
            return "Hanya di warung" if good in self.made.stall.goods else "Belum ada penjual"
        return words(good, self.state(good))

    @property
    def menu(self) -> list[tuple[Good, Catering]]:
        """The cheapest first."""
        return sorted(((good, good.catering) for good in self.made.goods if good.catering), key=lambda dish: (dish[1].price, dish[0].slug))

    def answering(self, place: Place, good: Good) -> Offered | None:
        """Who takes orders of it there: the one who answers, else whose turn it is."""
        offers = self.offers(good)
        turn = (TODAY.toordinal() - date(1970, 1, 1).toordinal() + sum(map(ord, good.slug))) % (len(offers) or 1)
        return next((offer for offer in offers if offer.seller.slug == place.answering), offers[turn] if offers else None)

    def on_paper(self, place: Place, good: Good) -> tuple[Thing, ...]:
        """Those of the one who answers there, else of all."""
        mine = next((offer.things for offer in self.offers(good) if offer.seller.slug == place.answering), None)
        return mine or self.things(good)


def words(good: Good, state: str) -> str:
    return {"tersedia": "Tersedia", "habis": "Sedang habis", "pesan-dulu": f"Pesan dulu, siap {good.ready_in} hari" if good.ready_in else "Pesan dulu"}[state]


ONE = {"buah": "sebuah", "bungkus": "sebungkus", "pak besar": "per pak besar"}


def unit(good: Good) -> str:
    """"sebungkus 250 g, isi 10 potong"."""
    return ONE[good.unit] + (f" {good.weight} g" if good.weight else "") + (f", isi {good.contents}" if good.contents else "")


def order(good: Good, *asked: Thing) -> str:
    """The part of an order's text that says what and how much; of several the buyer keeps one."""
    price = said(asked)
    total = price._replace(amount=price.amount * good.minimum)
    names = " / ".join(f"{thing.name} {rupiah(thing.price)}" if price.varies else thing.name for thing in asked)
    variant = f"Pilihan: {names}\n" if names else ""
    return f"\n\n{good.minimum} {good.unit} {good.name}\n{variant}Harga: {price.words} per {good.unit}\nTotal: {total.words}\n"


def _listed(seller: Seller, good: Good) -> Listed | None:
    return next((listed for listed in seller.listings if listed.good == good), None)
