"""Parts that several kinds of page show: pictures, faces, cards, rows."""

import json
import re
from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import Literal

from storefront import addresses
from storefront.catalog.entry import Photo
from storefront.catalog.offers import Availability, Offer, Terms
from storefront.catalog.places import MapLink, Place
from storefront.catalog.prices import StartingPrice
from storefront.catalog.schema import Event, Product, Reseller, Stall
from storefront.catalog.turns import in_turn
from storefront.media.pictures.recipe import TYPES
from storefront.site.model import Site, srcset
from storefront.views import channels, goods
from storefront.views.order_parts import ShelfItem
from storefront.views.ordering import Origin, order_block, order_button
from storefront.views.parts import (
    EventCard,
    Face,
    Leaf,
    Link,
    Picture,
    Price,
    ProductCard,
    SellerRow,
    Source,
    StallRow,
    Stock,
)
from storefront.words import event_times, formats, proofs, sentences


def picture(site: Site, photo: Photo, name: str) -> Picture:
    """A photo on the site; without the editor's `teks` its alternative text is made from the thing's name."""
    made = site.photos[photo.file]
    *better, plain = made.renditions.items()
    main = made.largest
    stretch = main.width / main.height
    return Picture(
        addresses.inside(main.path), main.width, main.height, photo.alt or name, site.catalog.village.sample,
        tuple(Source(TYPES[suffix], srcset(found)) for suffix, found in better), srcset(plain[1]), made.tone,
        f"{stretch:.2f}" if stretch > 1.02 else "",
    )


def small(site: Site, photo: Photo, name: str) -> Picture:
    """For a place where the narrowest file is enough on every screen: it is the only one, so it needs no width."""
    *better, (_, plain) = site.photos[photo.file].renditions.items()
    return Picture(
        addresses.inside(plain[0].path), plain[0].width, plain[0].height, photo.alt or name, site.catalog.village.sample,
        tuple(Source(TYPES[suffix], addresses.inside(found[0].path)) for suffix, found in better),
    )


def whole_picture(site: Site, photo: Photo, name: str) -> Picture:
    """Where the largest file is wanted on every screen, because something is drawn of it."""
    made = site.photos[photo.file]
    *better, _ = made.renditions.items()
    return Picture(
        addresses.inside(made.largest.path), made.largest.width, made.largest.height, name, site.catalog.village.sample,
        tuple(Source(TYPES[suffix], addresses.inside(found[-1].path)) for suffix, found in better),
    )


def pictures(site: Site, photos: tuple[Photo, ...], name: str) -> tuple[Picture, ...]:
    return tuple(picture(site, photo, f"{name}, foto {n}" if n > 1 else name) for n, photo in enumerate(photos, 1))


def first_picture(site: Site, photos: tuple[Photo, ...], name: str) -> Picture | None:
    return picture(site, photos[0], name) if photos else None


def face(site: Site, name: str, photos: tuple[Photo, ...] = ()) -> Face:
    return Face(_initial(name), small(site, photos[0], name) if photos else None)


@lru_cache(maxsize=4096)
def _initial(name: str) -> str:
    """That of the name itself, not of "Bu" or "Pak"."""
    words = [word for word in re.findall(r"\w+", name) if word.lower() not in ("bu", "pak", "ibu", "bapak", "kang", "teh")]
    return str(words[0][0]).upper() if words else "?"


def price(value: int, unit: str = "") -> Price:
    return Price(formats.number(value), unit)


def starting(value: StartingPrice, unit: str = "") -> Price:
    return Price(formats.number(value.amount) if value.amount is not None else "", unit, sentences.lead(value))


def stock(found: Availability) -> Stock:
    return Stock(found.state, sentences.stock(found))


def next_round(site: Site, found: Availability) -> Stock:
    """As `stock`; of goods that are made in rounds the open one, with what a script needs to move on to the next."""
    open_one = found.preorder and found.preorder.on(site.today)
    if not found.preorder or not open_one:
        return stock(found)
    row = {**goods.rounds(found.preorder), "kata": sentences.fetched(found.preorder, site.today)}
    return Stock(found.state, sentences.next_round(open_one), json.dumps(row, separators=(",", ":")))


def product_card(site: Site, product: Product) -> ProductCard:
    """Leads to the product's page; the price is that of all who sell it. Into a basket it goes only by who names a price."""
    offers = in_turn(site.catalog.offers_of.get(product.slug, ()), product.slug, site.today)
    card = _card(site, product, site.catalog.terms[product.slug], addresses.product(product.slug))
    return replace(card, sellers=tuple(offer.reseller.slug for offer in offers if offer.terms.price.amount is not None))


def offer_card(site: Site, offer: Offer) -> ProductCard:
    """Leads to one reseller's page of the product, with that reseller's price."""
    return _card(site, offer.product, offer.terms, addresses.offer(offer.reseller.slug, offer.product.slug))


def _card(site: Site, product: Product, terms: Terms, path: str) -> ProductCard:
    state = stock(terms.availability)
    return ProductCard(
        product.name, addresses.inside(path), starting(terms.price),
        sentences.card_unit(product), first_picture(site, product.photos, product.name),
        None if state.state == "tersedia" else state, mark=proofs.MARK if product.is_haram else "",
    )


def most_prominent(site: Site) -> list[Product]:
    """Featured ones first, then the oldest home business: a village shows what it has been making longest."""
    owner = site.catalog.owner
    return sorted(site.catalog.products, key=lambda p: (not p.featured, owner[p.owner].since or 9999, p.slug))


def offer_here(site: Site, answering: Reseller | None, product: Product) -> Offer | None:
    """The offer of the reseller who answers for a place;
    of the one whose turn it is, where they don't sell it or nobody answers."""
    offers = site.catalog.offers_of.get(product.slug, ())
    mine = (offer for offer in offers if answering and offer.reseller.slug == answering.slug)
    return next(mine, next(iter(in_turn(offers, product.slug, site.today)), None))


def shelf(
    site: Site, products: tuple[Product, ...], answering: Reseller | None, origin: Origin, note: str, orders: bool = True,
) -> tuple[ShelfItem, ...]:
    """Products with an order each (where the place takes `orders`),
    to the reseller who answers here or else to the one whose turn it is."""
    found = []
    for product in products:
        offer = offer_here(site, answering, product)
        if offer is None:
            # It can't be ordered, but bought here.
            card = _card(site, product, site.catalog.own_terms[product.slug], addresses.product(product.slug))
            found.append(ShelfItem(product.slug, card, None, None))
        else:
            card, terms = offer_card(site, offer), offer.terms
            # A round is told by the button's message alone: those of a shelf share one text for what its script writes.
            if terms.availability.preorder:
                card = replace(card, stock=next_round(site, terms.availability))
            found.append(ShelfItem(
                product.slug, card,
                order_block(product, terms) if terms.can_be_ordered and not terms.availability.preorder else None,
                order_button(site, offer, origin, note) if orders else None))
    return tuple(found)


def place_kind(shelf: tuple[ShelfItem, ...]) -> str:
    """What a page with this shelf has of its own (`PageView.extras`)."""
    return "preorder-place" if any(item.card.stock and item.card.stock.rounds for item in shelf) else "place"


def seller_row(site: Site, reseller: Reseller) -> SellerRow:
    sentence = sentences.seller(reseller) if reseller.active else sentences.resting([])
    return SellerRow(
        reseller.name, addresses.inside(addresses.shop(reseller.slug)), face(site, reseller.name, reseller.photos), sentence)


def map_link(name: str, place: Place | None, address: str) -> Link | None:
    url = channels.map_link(place, address)
    text = "Buka peta" if isinstance(place, MapLink) else "Peta"
    return Link(text, url, f"{text} ke {name}", "map") if url else None


def stall_row(site: Site, stall: Stall) -> StallRow:
    village = site.catalog.village
    return StallRow(
        stall.name, addresses.inside(addresses.stall(stall.slug)), sentences.hold(stall.address), sentences.hold(stall.hours),
        map_link(stall.name, stall.location, f"{stall.name}, {stall.address}, {village.name}, {village.regency_name}"),
    )


def leaf(day: date, full_month: bool = False) -> Leaf:
    return Leaf(formats.weekday(day), str(day.day), formats.month(day) if full_month else formats.short_month(day),
                day.isoformat(), day.weekday() == 6)


def is_past(event: Event, today: date) -> bool:
    """An event is past from the day after its last day."""
    return (event.ends.day if event.ends else event.begins.day) < today


Tone = Literal["", "batal", "diundur"]


def event_status(event: Event) -> tuple[str, str, Tone]:
    """(word, from when, tone) of a cancelled or moved event."""
    if event.status == "batal":
        return "Batal", "", "batal"
    if event.status == "diundur" and event.first_begins:
        return "Diundur", f"dari {formats.day_and_month(event.first_begins.day)}", "diundur"
    return "", "", ""


def event_card(event: Event) -> EventCard:
    word, since, tone = event_status(event)
    line = event_times.line(event)
    return EventCard(
        event.name, addresses.inside(addresses.event(event.slug)), leaf(event.begins.day),
        word if since or not word else f"{word}.", tone, f"{since}. {line}" if since else line,
    )


def coming(site: Site, events: tuple[Event, ...]) -> tuple[Event, ...]:
    """Events that are not past, the nearest first; those that are off or moved behind the others."""
    ahead = (event for event in events if not is_past(event, site.today))
    return tuple(sorted(ahead, key=lambda event: (event.status != "terjadwal", event.begins.day, event.slug)))


def past(site: Site, events: tuple[Event, ...]) -> tuple[Event, ...]:
    """Events that are over, the latest first."""
    return tuple(sorted((e for e in events if is_past(e, site.today)), key=lambda e: (e.begins.day, e.slug), reverse=True))
