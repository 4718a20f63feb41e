"""The village as one frozen value, with its relations ready to use."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, TypeVar

from storefront.catalog.entry import Entry, Renamable
from storefront.catalog.offers import Offer, Terms, offer_of, terms_at, terms_of_all, terms_unsold
from storefront.catalog.rounds import standing
from storefront.catalog.schema import (
    Event,
    Lesson,
    Listing,
    Mentor,
    News,
    Owner,
    Page,
    Partner,
    Product,
    Reseller,
    Stall,
    Village,
)

T = TypeVar("T")
Kind = TypeVar("Kind", bound=Entry)
Place = TypeVar("Place", Stall, Event)


@dataclass(frozen=True, slots=True)
class Category:
    slug: str
    name: str
    products: tuple[Product, ...]


class Moved(NamedTuple):
    """An entry as it is today, and a former slug of it."""

    entry: Renamable
    slug: str


@dataclass(frozen=True)
class Catalog:
    """Only published entries, each kind in the order of its file names."""

    village: Village
    products: tuple[Product, ...]
    owners: tuple[Owner, ...]
    resellers: tuple[Reseller, ...]
    stalls: tuple[Stall, ...]
    events: tuple[Event, ...]
    partners: tuple[Partner, ...]
    mentors: tuple[Mentor, ...]
    lessons: tuple[Lesson, ...]
    """In the order in which they are learnt."""
    news: tuple[News, ...]
    pages: tuple[Page, ...]
    categories: tuple[Category, ...]
    texts: Mapping[str, str]
    letters: Mapping[str, str]
    """The wordings that the village has made its own: of orders and posts, and of letters."""
    offers_of: Mapping[str, tuple[Offer, ...]]
    """Offers of a product (by slug), in the order of the resellers' files."""
    offers_by: Mapping[str, tuple[Offer, ...]]
    """Offers by a reseller (by slug), in the order of the reseller's list."""
    resting_of: Mapping[str, tuple[Reseller, ...]]
    """Published resellers who list a product (by slug) but take no orders now."""
    terms: Mapping[str, Terms]
    """What a product (by slug) costs and whether it can be had, over all who sell it now."""
    own_terms: Mapping[str, Terms]
    """A product's (by slug) at the owner's own price and stock, whoever sells it."""
    products_of: Mapping[str, tuple[Product, ...]]
    """Products of an owner (by slug)."""
    products_at: Mapping[str, tuple[Product, ...]]
    """Products on a stall's shelf (by slug)."""
    stalls_with: Mapping[str, tuple[Stall, ...]]
    owners_at_stalls: frozenset[str]
    """Owners (by slug) of whom something lies on a stall's shelf."""
    events_with: Mapping[str, tuple[Event, ...]]
    served_at: Mapping[str, tuple[Product, ...]]
    """Products served or shown at an event (by slug)."""
    taught_at: Mapping[str, tuple[Lesson, ...]]
    """Lessons of an event (by slug), in the event's order."""
    teaching: Mapping[str, tuple[Event, ...]]
    """Events that teach a lesson (by slug)."""
    owner: Mapping[str, Owner]
    reseller: Mapping[str, Reseller]
    partner: Mapping[str, Partner]
    mentor: Mapping[str, Mentor]
    category_of: Mapping[str, Category]
    """Category of a product (by slug)."""
    moved: tuple[Moved, ...]

    @property
    def hosts(self) -> tuple[Partner, ...]:
        """The partners that the site may call so."""
        return tuple(partner for partner in self.partners if partner.hosts)

    @property
    def has_rounds(self) -> bool:
        """Whether any goods are made in rounds."""
        return any(product.preorder for product in self.products)

    def answers(self, slug: str | None) -> Reseller | None:
        """The reseller who answers for a stall or event: published and active, else None."""
        reseller = self.reseller.get(slug or "")
        return reseller if reseller and reseller.active else None

    def offer_by(self, reseller: Reseller | None, product: Product) -> Offer | None:
        """That reseller's offer of the product, else the first offer there is."""
        offers = self.offers_of.get(product.slug, ())
        mine = (offer for offer in offers if reseller and offer.reseller.slug == reseller.slug)
        return next(mine, offers[0] if offers else None)

    def terms_here(self, reseller: Reseller | None, product: Product) -> Terms:
        """Where goods lie on a shelf or table: those of the reseller who answers there;
        of all sellers, where they don't sell it or nobody answers.

        What nobody sells can be bought there from the owner's stock.
        """
        offer = self.offer_by(reseller, product)
        if offer is None:
            return self.own_terms[product.slug]
        return offer.terms if reseller and offer.reseller.slug == reseller.slug else self.terms[product.slug]


def relate(
    village: Village, entries: Mapping[str, tuple[Entry, ...]], slugs: Mapping[str, str], texts: Mapping[str, str],
    letters: Mapping[str, str], today: date,
) -> Catalog:
    """Builds the Catalog from valid entries by folder name; `slugs` gives each category name's slug.

    Events that come again, and goods that are made in rounds, are as they stand on `today`.
    """

    def published(kind: type[Kind]) -> dict[str, Kind]:
        return {entry.slug: entry for entry in entries[kind.folder] if isinstance(entry, kind) and entry.published}

    products, resellers = {slug: standing(product, today) for slug, product in published(Product).items()}, published(Reseller)

    def answered(place: Place) -> Place:
        """Who isn't published is named nowhere, so not even by the name of their file."""
        return place if place.reseller is None or place.reseller in resellers else place.model_copy(update={"reseller": None})

    stalls = {slug: answered(stall) for slug, stall in published(Stall).items()}
    events = {slug: answered(event.on(today)) for slug, event in published(Event).items()}
    owners, partners, news, pages = published(Owner), published(Partner), published(News), published(Page)
    lessons, mentors = published(Lesson), published(Mentor)
    renamable: tuple[Mapping[str, Renamable], ...] = (
        products, owners, resellers, stalls, events, partners, lessons, news, pages)

    # The word `semua` lists every product, and says the same of each whoever writes it.
    lists_everything = any(reseller.everything for reseller in resellers.values())
    everything = tuple(Listing.model_construct(product=slug, active=True) for slug in products) if lists_everything else ()
    offers_of, offers_by, resting = defaultdict[str, list[Offer]](list), {}, defaultdict[str, list[Reseller]](list)
    for reseller in resellers.values():
        mine = []
        for listing in everything if reseller.everything else reseller.listings:
            if not (product := products.get(listing.product)):
                continue
            if reseller.active and listing.active:
                offer = offer_of(reseller, product, listing)
                mine.append(offer)
                offers_of[product.slug].append(offer)
            else:
                resting[product.slug].append(reseller)
        offers_by[reseller.slug] = tuple(mine)

    def present(names: Iterable[str]) -> tuple[Product, ...]:
        return tuple(products[name] for name in names if name in products)

    products_at = {s.slug: tuple(products.values()) if s.everything else present(s.products) for s in stalls.values()}
    served_at = {e.slug: present(e.served) for e in events.values()}
    taught_at = {e.slug: tuple(lessons[slug] for slug in e.lessons if slug in lessons) for e in events.values()}
    own_terms = {slug: terms_at(product, product.price) for slug, product in products.items()}
    on_shelves = {product.slug for shelf in products_at.values() for product in shelf}
    terms = {
        slug: terms_of_all(tuple(offers_of[slug])) if slug in offers_of else terms_unsold(own, slug in on_shelves)
        for slug, own in own_terms.items()}
    by_category, by_owner = defaultdict[str, list[Product]](list), defaultdict[str, list[Product]](list)
    for product in products.values():
        by_category[product.category].append(product)
        by_owner[product.owner].append(product)
    categories = tuple(Category(slugs[name], name, tuple(found)) for name, found in sorted(by_category.items()))

    return Catalog(
        village=village, texts=texts, letters=letters, categories=categories,
        products=tuple(products.values()), resellers=tuple(resellers.values()),
        stalls=tuple(stalls.values()), events=tuple(events.values()),
        owners=tuple(owners.values()), partners=tuple(partners.values()),
        mentors=tuple(mentors.values()), pages=tuple(pages.values()),
        lessons=tuple(sorted(lessons.values(), key=lambda item: (item.place is None, item.place, item.slug))),
        news=tuple(sorted(news.values(), key=lambda n: (n.day, n.slug), reverse=True)),
        offers_of=_frozen(offers_of), offers_by=offers_by, resting_of=_frozen(resting), terms=terms, own_terms=own_terms,
        products_of=_frozen(by_owner), products_at=products_at, served_at=served_at,
        owners_at_stalls=frozenset(product.owner for shelf in products_at.values() for product in shelf),
        stalls_with=_inverse(stalls, products_at), events_with=_inverse(events, served_at),
        taught_at=taught_at, teaching=_inverse(events, taught_at),
        owner=owners, reseller=resellers, partner=partners, mentor=mentors,
        category_of={p.slug: c for c in categories for p in c.products},
        moved=tuple(Moved(entry, former) for kind in renamable for entry in kind.values() for former in entry.former),
    )


def _frozen(found: Mapping[str, list[T]]) -> dict[str, tuple[T, ...]]:
    return {key: tuple(value) for key, value in found.items()}


def _inverse(things: Mapping[str, T], held: Mapping[str, tuple[Kind, ...]]) -> dict[str, tuple[T, ...]]:
    """From "products of a thing" to "things with a product", keeping the order of the things."""
    found = defaultdict[str, list[T]](list)
    for slug, shelf in held.items():
        for one in shelf:
            found[one.slug].append(things[slug])
    return _frozen(found)
