"""Orders as buttons: the text, the code and the link of one order, wherever on the site it begins."""

from dataclasses import dataclass
from functools import lru_cache

from storefront import addresses
from storefront.catalog.offers import Choice, Offer, Terms
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
    product = offer.product
    return _link(site, "pesanan", offer.reseller, product.slug, addresses.offer(offer.reseller.slug, product.slug), origin, {
        "produk": product.title, "varian": choice.name, "jumlah": formats.number(product.minimum),
        "satuan": product.unit, "harga": formats.rupiah(choice.price), "total": formats.rupiah(choice.price * product.minimum),
    })


def _open_link(site: Site, offer: Offer, origin: Origin) -> str:
    """A WhatsApp link with the smallest order of the offer: where it has variants the text names those that can be had, and what
    each costs, for the buyer to strike out the others."""
    product, terms = offer.product, offer.terms
    if len(terms.offered) == 1:
        return order_link(site, offer, origin, terms.default)
    price = sentences.starting(terms.price)
    named = [f"{choice.name} {formats.rupiah(choice.price)}" if terms.price.varies else choice.name for choice in terms.offered]
    total = terms.price._replace(amount=terms.price.amount * product.minimum)
    return _link(site, "pesanan", offer.reseller, product.slug, addresses.offer(offer.reseller.slug, product.slug), origin, {
        "produk": product.title, "varian": " / ".join(named), "jumlah": formats.number(product.minimum),
        "satuan": product.unit, "harga": price, "total": sentences.starting(total),
    })


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
    """"Pesan ke Kiki"; "Pesan dulu ke Kiki, siap 3 hari"; "Tanya Kiki kapan ada"."""
    product, name = offer.product, offer.reseller.name
    if offer.terms.sold_out:
        title = f"Tanya {name} kapan ada"
        return OrderButton(
            _ask_link(site, offer, origin), title, BY_WHATSAPP, f"{title} {BY_WHATSAPP}: {product.title}", asks=True)
    state, days, _ = offer.terms.availability
    title = f"Pesan dulu ke {name}" if state == "pesan-dulu" else f"Pesan ke {name}"
    if days and note == BY_WHATSAPP:
        note = f"siap {days} hari, {BY_WHATSAPP}"
    return OrderButton(_open_link(site, offer, origin), title, note, f"{title} {note}: {product.title}")


def order_block(product: Product, terms: Terms, data: str = "") -> OrderBlock:
    """`terms` are those of all who may be chosen."""
    choices = tuple(
        ChoiceChip(c.name, formats.rupiah(c.price) if c.can_be_had else "habis", c.can_be_had, c == terms.default)
        for c in terms.choices if c.name)
    return OrderBlock(
        product.title, "Mau yang mana?", choices, f"Mau berapa {product.unit}?", f"Jumlah {product.unit}",
        f"Paling sedikit {formats.number(product.minimum)} {product.unit}." if product.minimum > 1 else "", data)
