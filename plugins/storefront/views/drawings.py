"""What the picture beside a link says: one card for each offer, product, event, stall, seller, and for the village."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from storefront import addresses
from storefront.catalog.entry import Photo as Named
from storefront.catalog.offers import Offer, Terms
from storefront.catalog.schema import Event, Product, Reseller, Stall
from storefront.media.cards.card import Card, Day
from storefront.media.colour import palette
from storefront.media.store import key
from storefront.site.model import Photo, Site
from storefront.views import components
from storefront.words import event_times, proofs, sentences


@dataclass(frozen=True, slots=True)
class Drawing:
    """A card at its path in the site; `photo` is what it shows, None for the weave."""

    path: str
    card: Card
    photo: Photo | None


def offer(site: Site, of: Offer) -> Drawing:
    """One seller's price and name."""
    product, seller = of.product, of.reseller
    card = _product_card(
        site, product, of.terms, (sentences.plain(sentences.delivers(seller)),),
        call=f"Tanya {seller.name} kapan ada" if of.terms.sold_out else f"{_verb(of.terms)} ke {seller.name} lewat WhatsApp",
    )
    return _drawing(site, card, addresses.offer(seller.slug, product.slug), product.photos)


def product(site: Site, item: Product) -> Drawing:
    """For a link to the product's own page: whoever sells it."""
    terms, offers = site.catalog.terms[item.slug], site.catalog.offers_of.get(item.slug, ())
    sellers = _drawn(site, (offer.reseller.name for offer in offers))[:3]
    card = _product_card(
        site, item, terms, (item.summary,),
        call="" if terms.sold_out or not sellers else f"{_verb(terms)} ke {sentences.join(sellers)}",
    )
    return _drawing(site, card, addresses.product(item.slug), item.photos)


def _verb(terms: Terms) -> str:
    return sentences.ASK_PRICE if terms.only_asked else "Pesan"


def event(site: Site, item: Event) -> Drawing:
    begin = item.begins
    leaf = components.leaf(begin.day)
    word, since, _ = components.event_status(item)
    answering = site.catalog.answers(item.reseller)
    over = item.status == "batal" or components.is_past(item, site.today)
    call = "" if over else f"Titip pesan ke {answering.name} lewat WhatsApp" if answering else "Sampai jumpa di sana"
    card = _card(
        site, item.name, eyebrow=sentences.EVENT_KINDS[item.kind], status=f"{word} {since}".strip(), call=call,
        lines=tuple(line for line in (event_times.hours(item), item.place, sentences.plain(item.address)) if line),
        day=Day(leaf.weekday, leaf.day, leaf.month, leaf.red),
    )
    return _drawing(site, card, addresses.event(item.slug), event_photos(site, item))


def event_photos(site: Site, item: Event) -> tuple[Named, ...]:
    """Its own; else those of the first of its goods that has any."""
    return item.photos or next((p.photos for p in site.catalog.served_at[item.slug] if p.photos), ())


def stall(site: Site, item: Stall) -> Drawing:
    names = _drawn(site, (product.title for product in site.catalog.products_at[item.slug]))[:3]
    card = _card(
        site, item.name, eyebrow="Titip jual di warung",
        lines=tuple(line for line in (
            sentences.plain(item.address), sentences.plain(sentences.opened(item.hours)), sentences.join(names)) if line),
    )
    return _drawing(site, card, addresses.stall(item.slug), item.photos)


def seller(site: Site, item: Reseller) -> Drawing:
    offers = site.catalog.offers_by[item.slug]
    names = sentences.join(_drawn(site, (offer.product.title for offer in offers))[:4])
    card = _card(
        site, item.name, eyebrow=f"Penjual {site.catalog.village.name}",
        call=f"Pesan ke {item.name} lewat WhatsApp" if item.active else "",
        lines=tuple(
            line for line in (names, sentences.plain(sentences.delivers(item)), sentences.plain(sentences.replies(item.hours)))
            if line),
    )
    photos = item.photos or next((offer.product.photos for offer in offers if offer.product.photos), ())
    return _drawing(site, card, addresses.shop(item.slug), photos)


@lru_cache(maxsize=1)
def home(site: Site) -> Drawing:
    """Also for every page that has no card and no picture of its own."""
    village = site.catalog.village
    shown = next((item.photos for item in components.most_prominent(site) if item.photos), ())
    card = _card(
        site, f"Buatan rumah warga {village.name}", eyebrow=village.greetings.welcome,
        lines=tuple(line for line in (village.motto, f"{village.district}, {village.regency}") if line),
    )
    return _drawing(site, card, addresses.HOME, shown)


def _drawn(site: Site, names: Iterable[str]) -> list[str]:
    """Those that can be drawn: a list of several does without one."""
    return [name for name in names if site.can_draw((name,))]


def _product_card(site: Site, item: Product, terms: Terms, lines: tuple[str, ...], call: str) -> Card:
    stock = sentences.stock(terms.availability)
    ahead = stock if terms.availability.state == "pesan-dulu" else ""
    return _card(
        site, item.title, eyebrow=proofs.mark(item) or f"Buatan {sentences.made_by(site.catalog.owner[item.owner])}",
        price=sentences.starting(terms.price), unit=sentences.plain(sentences.price_unit(item)),
        lines=tuple(line for line in (ahead, *lines) if line), call=call, status=stock if terms.sold_out else "",
    )


def _card(
    site: Site, name: str, *, eyebrow: str, lines: tuple[str, ...], price: str = "", unit: str = "",
    call: str = "", status: str = "", day: Day | None = None,
) -> Card:
    village = site.catalog.village
    tones = palette(village.colour).light
    return Card(
        name, village.title, tones.brand, tones.deep, eyebrow, price, unit, lines, status, call,
        note="Gambar contoh" if village.sample else "", day=day,
    )


def _drawing(site: Site, card: Card, page: str, photos: tuple[Named, ...]) -> Drawing:
    """It lies beside the page, under a name that changes with it."""
    photo = site.photos[photos[0].file] if photos else None
    return Drawing(addresses.share_picture(page, key(repr(card), photo.digest if photo else "")[:6]), card, photo)
