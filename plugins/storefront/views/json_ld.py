"""JSON-LD (schema.org vocabulary; required fields by Google Search Central, see each function)."""

import calendar
import json
from collections.abc import Iterable, Sequence

from storefront import addresses
from storefront.catalog import times
from storefront.catalog.offers import Offer, Terms
from storefront.catalog.places import MapLink, Place
from storefront.catalog.preorder import Round
from storefront.catalog.recurrence import Rule
from storefront.catalog.schema import Event, News, Owner, Partner, Product, Stall, Village
from storefront.catalog.times import Moment

Block = dict[str, object]

# One stock value, three spellings: this is schema.org's (FORMATS.md, "Google Merchant").
_AVAILABILITY = {"tersedia": "InStock", "habis": "OutOfStock", "pesan-dulu": "PreOrder"}


# json.dumps would make one for each block.
_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def script(block: Block) -> str:
    """JSON that is safe inside <script>: no `</`, no comment opener can appear."""
    return _JSON.encode(block).replace("<", "\\u003c").replace("\x1f", "")


def _block(kind: str, **values: object) -> Block:
    return {"@context": "https://schema.org", "@type": kind, **{key: value for key, value in values.items() if value}}


def breadcrumbs(base: str, trail: Sequence[tuple[str, str]]) -> Block:
    """BreadcrumbList: the way to a page, the page itself last."""
    return _block("BreadcrumbList", itemListElement=[
        {"@type": "ListItem", "position": n, "name": name, "item": addresses.absolute(base, path)}
        for n, (name, path) in enumerate(trail, 1)
    ])


def website(base: str, village: Village) -> Block:
    return _block("WebSite", name=village.title, url=base, inLanguage="id")


def product(
    base: str, item: Product, owner: Owner, terms: Terms, offers: Sequence[Offer], images: Iterable[str],
    open_round: Round | None = None,
) -> Block:
    """Product (Google Search Central, "Product structured data"): name, image, offers with price, currency, availability, url.

    Without a seller the product's own `terms` stand for an offer. Who must be asked for the price makes none in this sense:
    an Offer needs its price, and a price of nothing would be a gift. Goods that are made in rounds can be had until the open
    one closes (schema.org, "availabilityEnds"): who reads this later knows that it is no longer so.
    """
    until = {"availabilityEnds": open_round.closes.isoformat()} if open_round else {}
    priced = [offer for offer in offers if offer.terms.price.amount is not None]
    listed = [
        _offer(offer.terms, addresses.absolute(base, addresses.offer(offer.reseller.slug, item.slug)))
        | {"seller": {"@type": "Person", "name": offer.reseller.name}} | until
        for offer in priced
    ]
    if not offers and terms.price.amount is not None:
        listed = [_offer(terms, addresses.absolute(base, addresses.product(item.slug))) | until]
    return _block(
        "Product", name=item.title, description=item.summary, image=list(images), category=item.category, sku=item.slug,
        brand={"@type": "Brand", "name": item.brand} if item.brand else None,
        manufacturer={"@type": "Organization", "name": owner.name}, offers=listed[0] if len(listed) == 1 else listed,
    )


def _offer(terms: Terms, url: str) -> Block:
    """The price that a buyer can really pay now; where only the least is known an AggregateOffer, of which Google wants
    lowPrice and priceCurrency."""
    price = {"@type": "AggregateOffer", "lowPrice": terms.price.amount} if terms.price.least else {
        "@type": "Offer", "price": terms.price.amount}
    return {**price, "priceCurrency": "IDR",
            "availability": f"https://schema.org/{_AVAILABILITY[terms.availability.state]}", "url": url}


def event(base: str, item: Event, village: Village, images: Iterable[str]) -> Block | None:
    """Event (Google Search Central): public ones only; a bare date where the hour is unknown; a cancelled one keeps its date.

    Google reads one date of an event: the next of one that comes again, whose rule schema.org has words for (`Schedule`).
    """
    if not item.public:
        return None
    status = {"terjadwal": "EventScheduled", "batal": "EventCancelled", "diundur": "EventRescheduled"}[item.status]
    return _block(
        "Event", name=item.name, startDate=_iso(item.begins), endDate=_iso(item.ends) if item.ends else None,
        previousStartDate=_iso(item.first_begins) if item.first_begins else None,
        eventSchedule=_schedule(item, item.rule) if item.rule else None,
        eventStatus=f"https://schema.org/{status}", eventAttendanceMode="https://schema.org/OfflineEventAttendanceMode",
        location={"@type": "Place", "name": item.place, "address": _address(item.address or item.place, village)},
        image=list(images), url=addresses.absolute(base, addresses.event(item.slug)),
        organizer={"@type": "Organization", "name": village.title, "url": base},
    )


def _schedule(item: Event, rule: Rule) -> Block:
    """schema.org, "Schedule": `byDay` is a DayOfWeek, or as in iCalendar where the month counts."""
    first = item if item.first is None else item.at(item.first)
    begins, ends = first.begins, first.ends and first.ends.at
    zone = times.named_zone(begins.at) if begins.at else None
    days = [rule.code(day, place) if place else f"https://schema.org/{calendar.day_name[day]}" for day, place in rule.days]
    found = {
        "@type": "Schedule", "startDate": begins.day.isoformat(), "endDate": item.until and item.until.isoformat(),
        "repeatFrequency": "P1M" if rule.monthly else "P1W" if rule.days else "P1D",
        "byDay": days, "byMonthDay": list(rule.dates), "startTime": begins.at and f"{begins.at:%H:%M:%S}",
        "endTime": ends and zone and f"{ends.astimezone(zone):%H:%M:%S}", "scheduleTimezone": zone and zone.key,
        "exceptDate": [day.isoformat() for day in sorted(item.excepted)],
    }
    return {name: value for name, value in found.items() if value}


def owner(base: str, item: Owner, village: Village, images: Iterable[str]) -> Block:
    """LocalBusiness (Google Search Central): name and address."""
    return _block(
        "LocalBusiness", name=item.name, address=_address(item.address, village), **_on_map(item.location), image=list(images),
        url=addresses.absolute(base, addresses.owner(item.slug)), foundingDate=str(item.since) if item.since else None,
    )


def stall(base: str, item: Stall, village: Village, images: Iterable[str]) -> Block:
    return _block(
        "Store", name=item.name, address=_address(item.address, village), **_on_map(item.location), image=list(images),
        telephone=item.phone, url=addresses.absolute(base, addresses.stall(item.slug)),
    )


def partner(item: Partner) -> Block:
    return _block("Organization", name=item.name, url=item.website)


def article(base: str, item: News, village: Village, images: Iterable[str]) -> Block:
    return _block(
        "NewsArticle", headline=item.title, datePublished=item.day.isoformat(), image=list(images), description=item.summary,
        author={"@type": "Person", "name": item.author} if item.author else {
            "@type": "Organization", "name": village.title},
        url=addresses.absolute(base, addresses.news(item.slug)),
    )


def _iso(moment: Moment) -> str:
    return moment.at.isoformat() if moment.at else moment.day.isoformat()


def _address(street: str, village: Village) -> Block:
    found = {
        "@type": "PostalAddress", "streetAddress": street, "addressLocality": f"{village.name}, {village.district_name}",
        "addressRegion": f"{village.regency_name}, {village.province}", "addressCountry": "ID",
    }
    return {key: value for key, value in found.items() if value}


def _on_map(place: Place | None) -> Block:
    """`geo` where the numbers are known, else `hasMap`, the address of a map of the place."""
    if isinstance(place, MapLink):
        return {"hasMap": place.url}
    return {"geo": {"@type": "GeoCoordinates", "latitude": place.lat, "longitude": place.lon}} if place else {}
