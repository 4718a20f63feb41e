"""Orders as buttons: the text, the code and the link of one order, wherever on the site it begins."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from storefront import addresses
from storefront.catalog.offers import Choice, Offer, Terms
from storefront.catalog.prices import StartingPrice
from storefront.catalog.schema import Event, Product, Reseller
from storefront.site.model import Site
from storefront.views.order_parts import ChoiceChip, OrderBlock, OrderButton
from storefront.words import formats, orders, sentences, village_texts

BY_WHATSAPP = "lewat WhatsApp"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an order begins: the slug for its code, and the words for its text ("" on the site itself)."""

    slug: str
    words: str


ON_SITE = Origin(orders.SITE_ORIGIN, "")


def at_event(event: Event) -> Origin:
    """An event; of one that comes again with its next day, for the seller must know when it is fetched."""
    return Origin(event.slug, f"{event.name}, {formats.plain_date(event.begins.day)}" if event.rule else event.name)


def _link(site: Site, name: str, reseller: Reseller, product: str, page: str, origin: Origin, values: dict[str, str]) -> str:
    code = orders.order_code(orders.OrderCode(product, reseller.slug, origin.slug))
    filled = {
        "reseller": reseller.name, "asal": origin.words, "kode": code, "halaman": addresses.absolute(site.base, page), **values}
    default = village_texts.DEFAULTS[name]
    return orders.whatsapp_link(reseller.whatsapp, orders.message(site.catalog.texts.get(name, default), filled, default))


@lru_cache(maxsize=8192)
def order_link(site: Site, offer: Offer, origin: Origin, choice: Choice) -> str:
    """A WhatsApp link with the smallest order of one of the offer's choices, complete but for the buyer's lines.

    The same link stands on several pages and in katalog.json, hence the cache.
    """
    return _order(site, offer, origin, choice.name, choice.starting)


def _order(site: Site, offer: Offer, origin: Origin, variant: str, price: StartingPrice) -> str:
    """The smallest order at this price; a question where there is none."""
    product = offer.product
    what = {"produk": product.title, "varian": variant, "jumlah": formats.number(product.minimum), "satuan": product.unit,
            "po": sentences.fetched(product.preorder, site.today)}
    costs = {} if price.amount is None else {"harga": sentences.starting(price), "total": sentences.total(price, product.minimum)}
    return _link(
        site, "pesanan" if costs else "tanya-harga", offer.reseller, product.slug,
        addresses.offer(offer.reseller.slug, product.slug), origin, what | costs)


def _open_link(site: Site, offer: Offer, origin: Origin) -> str:
    """A WhatsApp link with the smallest order of the offer: where it has variants the text names those that can be had, and what
    each costs, for the buyer to strike out the others."""
    terms = offer.terms
    if len(terms.offered) == 1:
        return order_link(site, offer, origin, terms.default)
    named = [f"{choice.name} {sentences.cost(choice.price)}" if terms.price.varies else choice.name for choice in terms.offered]
    return _order(site, offer, origin, " / ".join(named), terms.price)


def _ask_link(site: Site, offer: Offer, origin: Origin) -> str:
    product = offer.product
    return _link(site, "tanya", offer.reseller, product.slug, addresses.offer(offer.reseller.slug, product.slug), origin,
                 {"produk": product.title, "varian": ""})


def ask_village(site: Site, product: Product) -> OrderButton | None:
    """The way out where nobody takes an order: the village's own number, where it has one."""
    village = site.catalog.village
    if not village.whatsapp:
        return None
    page = addresses.absolute(site.base, addresses.product(product.slug))
    text = f"Halo {village.title}, saya mau tanya {product.title}. Siapa yang bisa saya hubungi?\n{page}"
    return OrderButton(orders.whatsapp_link(village.whatsapp, text), f"Tanya {village.kind}", BY_WHATSAPP, asks=True)


def greet_link(site: Site, reseller: Reseller, page: str, origin: Origin) -> str:
    """A WhatsApp link that begins an order of anything; its code names no product."""
    return _link(site, "sapa", reseller, orders.ANY_PRODUCT, page, origin, {})


def catering_link(site: Site, offer: Offer, origin: Origin) -> str:
    """A WhatsApp link that books the smallest amount of a product for an event."""
    product, catering = offer.product, offer.product.catering
    if catering is None:
        raise ValueError(f"{product.slug} is not on the catering menu")
    return _link(site, "sajian", offer.reseller, product.slug, addresses.CATERING, origin, {
        "produk": product.title, "varian": "", "jumlah": formats.number(catering.minimum), "satuan": product.catering_unit,
        "harga": formats.rupiah(catering.price), "total": formats.rupiah(catering.price * catering.minimum),
    })


def order_button(site: Site, offer: Offer, origin: Origin = ON_SITE, note: str = BY_WHATSAPP) -> OrderButton:
    """"Pesan ke Kiki"; "Pesan dulu ke Kiki, siap 3 hari"; "Tanya harga"; "Tanya Kiki kapan ada"."""
    product, name = offer.product, offer.reseller.name
    if offer.terms.sold_out:
        title = f"Tanya {name} kapan ada"
        return OrderButton(
            _ask_link(site, offer, origin), title, BY_WHATSAPP, f"{title} {BY_WHATSAPP}: {product.title}", asks=True)
    if offer.terms.only_asked:
        title, note = sentences.ASK_PRICE, f"ke {name} {BY_WHATSAPP}"
        return OrderButton(_open_link(site, offer, origin), title, note, f"{title} {note}: {product.title}", asks=True)
    state, days, *_ = offer.terms.availability
    title = f"Pesan dulu ke {name}" if state == "pesan-dulu" else f"Pesan ke {name}"
    if days and note == BY_WHATSAPP:
        note = f"siap {days} hari, {BY_WHATSAPP}"
    return OrderButton(_open_link(site, offer, origin), title, note, f"{title} {note}: {product.title}")


def order_block(product: Product, terms: Terms, data: str = "", ask: Callable[[Choice], str] | None = None) -> OrderBlock:
    """`terms` are those of all who may be chosen; `ask` gives the address at which one asks for the price of what has none."""
    choices = tuple(
        ChoiceChip(
            c.name, sentences.cost(c.price) if c.can_be_had else "habis", c.can_be_ordered, c == terms.default,
            ask(c) if ask and c.can_be_had and not c.can_be_ordered else "")
        for c in terms.choices if c.name)
    return OrderBlock(
        product.title, "Mau yang mana?", choices, f"Mau berapa {product.unit}?", f"Jumlah {product.unit}",
        f"Paling sedikit {formats.number(product.minimum)} {product.unit}." if product.minimum > 1 else "", data)
