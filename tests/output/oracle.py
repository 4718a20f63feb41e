"""What buyers must be told of made goods, worked out from what is written of them and not by the catalog."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from tests.goods import Catering, Cost, Good, Listed, Made, Place, Seller
from tests.sites import TODAY

RANK = ["tersedia", "pesan-dulu", "habis"]
AVAILABILITY = {"tersedia": "https://schema.org/InStock", "pesan-dulu": "https://schema.org/PreOrder", "habis": "https://schema.org/OutOfStock"}


def rupiah(amount: int) -> str:
    digits = str(amount)
    return f"Rp{digits[:-3]}.{digits[-3:]}" if amount >= 1000 else f"Rp{digits}"


class Said(NamedTuple):
    """A price as people read it: none, or an amount, with which it may only begin."""

    amount: int | None
    begins: bool

    @property
    def words(self) -> str:
        if self.amount is None:
            return "Tanya harga"
        return f"mulai {rupiah(self.amount)}" if self.begins else rupiah(self.amount)


class Paid(NamedTuple):
    """What one costs: so much, at least so much, or nobody says."""

    amount: int | None
    least: bool = False

    @property
    def words(self) -> str:
        return Said(*self).words.replace("Tanya", "tanya")


def paid(written: Cost) -> Paid:
    figures = str(written).removeprefix("mulai ")
    return Paid(int(figures) if figures.isdigit() else None, figures != str(written))


class Thing(NamedTuple):
    """What can be ordered: its variant's name, what is paid for it, its stock."""

    name: str
    price: Paid
    state: str


class Offered(NamedTuple):
    """A seller and what they offer."""

    seller: Seller
    price: Cost
    things: tuple[Thing, ...]


    @property
    def can_be_ordered(self) -> bool:
        return any(thing.price.amount is not None and thing.state != "habis" for thing in self.things)


def things(good: Good, price: Cost) -> tuple[Thing, ...]:
    if not good.varieties:
        return (Thing("", paid(price), good.stock),)
    return tuple(Thing(v.name, _varied(v.price, good.price, price), v.stock or good.stock) for v in good.varieties)


def _varied(own: Cost | None, whole: Cost, asked: Cost) -> Paid:
    if own is None:
        return paid(asked)
    mine, usual, now = paid(own), paid(whole), paid(asked)
    if now == usual:
        return mine
    if mine.amount is None or now.amount is None:
        return Paid(None)
    assert usual.amount is not None
    return Paid(now.amount + mine.amount - usual.amount, mine.least or now.least)


def had(found: tuple[Thing, ...]) -> tuple[Thing, ...]:
    some = tuple(thing for thing in found if thing.state in ("tersedia", "pesan-dulu"))
    return some or found


def said(found: tuple[Thing, ...]) -> Said:
    prices = {thing.price.amount for thing in had(found)}
    amounts = sorted(price for price in prices if price is not None)
    return Said(amounts[0], len(prices) > 1 or least(found)) if amounts else Said(None, begins=False)


def least(found: tuple[Thing, ...]) -> bool:
    """Whether of something no more than the least is known."""
    return any(thing.price.least for thing in had(found))


def only_asked(found: tuple[Thing, ...]) -> bool:
    return best(found) != "habis" and said(found).amount is None


def usual(found: tuple[Thing, ...]) -> Thing:
    """What a plain order names."""
    return next((thing for thing in had(found) if thing.price.amount is not None), had(found)[0])


def cheapest(offers: tuple["Offered", ...]) -> tuple[Thing, ...]:
    """Of each choice the lowest price of all sellers."""
    return tuple(
        min(those, key=lambda thing: (thing.price.amount is None, thing.price.amount or 0))
        for those in zip(*(offer.things for offer in offers), strict=True))


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
    varies = len({thing.price.amount for thing in asked}) > 1
    names = " / ".join(f"{thing.name} {thing.price.words}" if varies else thing.name for thing in asked)
    what = f"\n\n{good.minimum} {good.unit} {good.name}\n" + (f"Pilihan: {names}\n" if names else "")
    if price.amount is None:
        return what
    total = price._replace(amount=price.amount * good.minimum)
    return f"{what}Harga: {price.words} per {good.unit}\nTotal: {total.words}{', mohon pastikan harganya' if least(asked) else ''}\n"


def _listed(seller: Seller, good: Good) -> Listed | None:
    return next((listed for listed in seller.listings if listed.good == good), None)
