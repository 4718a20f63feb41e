"""A product's own page, its offer pages, and the lists of products."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from storefront import addresses
from storefront.catalog.model import Category
from storefront.catalog.offers import Offer, StartingPrice, Terms
from storefront.catalog.schema import Owner, Product
from storefront.site.model import Site
from storefront.views import channels, components, drawings, json_ld
from storefront.views.frame import PageView
from storefront.views.head import edit_folder, edit_link, head
from storefront.views.ordering import choices, order_button
from storefront.views.pages import CatalogueView, ProductParts, ProductView
from storefront.views.parts import Chip, ChoiceChip, Fact, Link, OfferBubble, OrderBar, OrderButton, OwnerStrip, Step
from storefront.words import formats, sentences

# What to do where nobody sells it.
_UNSOLD = {
    "": "", "nobody": "Coba tanyakan di warung, atau lihat barang lain.",
    "stalls": "Datang saja ke warungnya, alamatnya di bawah ini."}


def owner_strip(site: Site, owner: Owner, offers: tuple[Offer, ...]) -> OwnerStrip:
    """Who makes it and how it comes to the buyer; says plainly where the owner has no smartphone."""
    name = sentences.maker(owner)
    takes = offers[0].reseller.name if offers else ""
    made = " ".join(part for part in (
        sentences.sentence(sentences.hold(owner.address)),
        f"Paling banyak {formats.number(owner.capacity)} sehari." if owner.capacity else "",
    ) if part)
    if takes and not owner.whatsapp:
        received = f"{name} tidak memakai ponsel pintar. {takes} yang membalas dan mengambilkan."
    else:
        asks = f"{takes} menanyakan ke {name}" if takes else "Penjual muda kami menanyakan dulu"
        received = f"{asks}, lalu membalas Anda."
    at_stalls = owner.slug in site.catalog.owners_at_stalls
    steps = (
        Step(f"Dibuat di rumah {name}", made),
        Step(f"{takes} menerima pesan Anda" if takes else "Pesan Anda diterima", received),
        Step(
            "Sampai di tangan Anda",
            "Diantar, dikirim, atau diambil di warung." if at_stalls else "Diantar, dikirim, atau diambil sendiri."),
    )
    return OwnerStrip(
        "Yang membuat, sejak" if owner.since else "Yang membuat", str(owner.since or ""), name, sentences.hold(owner.address),
        addresses.inside(addresses.owner(owner.slug)), components.face(site, name, owner.photos), sentences.quoted(owner.quote),
        steps, Link(f"Cerita {name}", addresses.inside(addresses.owner(owner.slug))),
    )


def product_parts(site: Site, product: Product) -> ProductParts:
    """What the product's page and all its offer pages have in common."""
    catalog = site.catalog
    owner, category = catalog.owner[product.owner], catalog.category_of[product.slug]
    offers = catalog.offers_of.get(product.slug, ())
    return ProductParts(
        name=product.name, summary=product.summary,
        category=Link(category.name, addresses.inside(addresses.category(category.slug))),
        pictures=components.pictures(site, product.photos, product.name),
        stock=components.stock(catalog.terms[product.slug].availability), badges=_badges(product),
        owner=Link(sentences.maker(owner), addresses.inside(addresses.owner(owner.slug))),
        owner_face=components.face(site, sentences.maker(owner), owner.photos), owner_line=sentences.since(owner),
        facts=_facts(product), about_title=f"Tentang {product.name}", body=site.bodies[product.file],
        strip=owner_strip(site, owner, offers),
        stalls_title="Ada juga di warung" if offers else "Ada di warung",
        stalls=tuple(components.stall_row(site, stall) for stall in catalog.stalls_with.get(product.slug, ())),
        events_title="Temui di acara",
        events=tuple(
            components.event_card(event) for event in components.coming(site, catalog.events_with.get(product.slug, ()))),
        sample=catalog.village.sample,
    )


def _badges(product: Product) -> tuple[str, ...]:
    found = (
        product.pirt and f"P-IRT {product.pirt}", product.halal and f"Halal {product.halal}",
        product.brand and f"Merek {product.brand}")
    return tuple(badge for badge in found if badge)


def _facts(product: Product) -> tuple[Fact, ...]:
    found = (
        ("Isi", product.contents), ("Berat", formats.weight(product.weight) if product.weight else ""), ("Ukuran", product.size),
        ("Pesan paling sedikit", f"{formats.number(product.minimum)} {product.unit}" if product.minimum > 1 else ""),
    )
    return tuple(Fact(name, text) for name, text in found if text)


@dataclass(frozen=True, slots=True)
class ProductPages:
    """One product's page and its offer pages, whose parts (and the bubble of each offer, by reseller) are made once."""

    site: Site
    product: Product
    parts: ProductParts
    bubbles: Mapping[str, OfferBubble]

    def own(self) -> tuple[PageView, ProductView]:
        site, product = self.site, self.product
        offers = site.catalog.offers_of.get(product.slug, ())
        resting = site.catalog.resting_of.get(product.slug, ())
        bubbles = (*self.bubbles.values(), *(
            OfferBubble(r.name, addresses.inside(addresses.shop(r.slug)), components.face(site, r.name, r.photos), None,
                        sentences.resting([offer.reseller.name for offer in offers]), None)
            for r in resting
        ))
        count = len(offers)
        title = f"{formats.in_words(count)} orang menjual {product.name}" if count > 1 else f"Yang menjual {product.name}"
        lead = "Barangnya sama, dari rumah yang sama. Pilih yang paling dekat dengan Anda." if count > 1 else ""
        terms = site.catalog.terms[product.slug]
        view = self._view(terms, offers[0] if offers else None, title, lead, bubbles, None)
        return self._head(addresses.product(product.slug), terms, offers), view

    def offer(self, offer: Offer) -> tuple[PageView, ProductView]:
        site, product, reseller = self.site, self.product, offer.reseller
        others = len(site.catalog.offers_of[product.slug]) - 1
        every = addresses.inside(addresses.product(product.slug))
        more = Link(f"Lihat {formats.in_words(others).lower()} penjual lain", every) if others else None
        view = self._view(offer.terms, offer, f"Dijual oleh {reseller.name}", "", (self.bubbles[reseller.slug],), more)
        return self._head(addresses.offer(reseller.slug, product.slug), offer.terms, (offer,)), view

    def _view(
        self, terms: Terms, leading: Offer | None, title: str, lead: str, bubbles: tuple[OfferBubble, ...], more: Link | None,
    ) -> ProductView:
        """`terms` are the page's: of all sellers, or of one. `leading` is the one whom the button orders from."""
        product = self.product
        button: OrderButton | None = None
        variants: tuple[ChoiceChip, ...] = ()
        if leading:
            bubble = self.bubbles[leading.reseller.slug]
            button, variants = bubble.button or order_button(self.site, leading), bubble.choices
        bar = OrderBar(button, components.starting(leading.terms.at_button), _bar_note(leading)) if button and leading else None
        return ProductView(
            parts=self.parts, price=components.starting(terms.price, sentences.hold(sentences.price_unit(product))),
            button=button, money=_money(leading, terms.price) if leading else "", bar=bar,
            choices_title=f"Mau yang mana dari {leading.reseller.name}?" if leading and variants else "", choices=variants,
            basket=_basket(leading) if leading and not terms.sold_out else "",
            offers_title=title, offers_lead=lead, offers=bubbles,
            nobody="" if leading else f"{sentences.stock(terms.availability)}. {_UNSOLD[terms.availability.unsold]}",
            all_offers=more,
        )

    def _head(self, path: str, terms: Terms, offers: tuple[Offer, ...]) -> PageView:
        site, product = self.site, self.product
        catalog = site.catalog
        category = catalog.category_of[product.slug]
        images = [addresses.absolute(site.base, p.url.removeprefix(addresses.ROOT)) for p in self.parts.pictures]
        priced = f"{sentences.starting(terms.price)} {sentences.a_unit(product.unit)}"
        by = f" Dijual {offers[0].reseller.name}." if len(offers) == 1 else ""
        what = f"{product.name} {priced}."
        if product.summary:
            what = f"{sentences.sentence(product.summary)} {sentences.sentence(priced)}"
        own = addresses.product(product.slug)
        crumbs = [("Produk", addresses.PRODUCTS), (category.name, addresses.category(category.slug))]
        card = partial(drawings.product, site, product)
        if path != own:
            seller, card = offers[0].reseller, partial(drawings.offer, site, offers[0], drawings.SHARE)
            crumbs = [("Penjual", addresses.SHOPS), (seller.name, addresses.shop(seller.slug))]
        return head(
            site, path, product.name, f"{what}{by}", section=crumbs[0][1], crumbs=tuple(crumbs), og_type="product",
            image=self.parts.pictures[0] if self.parts.pictures else None, card=card, edit=edit_link(site, product),
            canonical=own, blocks=(json_ld.product(site.base, product, catalog.owner[product.owner], terms, offers, images),),
            extras="order",
        )


def _bubble(site: Site, offer: Offer) -> OfferBubble:
    reseller = offer.reseller
    shop = channels.shopee(offer)
    shopee = None
    if shop:
        what = offer.product.name if shop.exact else "toko"
        shopee = Link(
            "Shopee" if shop.exact else "Toko Shopee", shop.url,
            f"{what} {'dari ' if shop.exact else ''}{reseller.name} di Shopee")
    variants = choices(site, offer)
    # With variants, each is an order of its own; one more button would leave open which of them it orders.
    button = order_button(site, offer) if offer.terms.sold_out or not variants else None
    return OfferBubble(
        reseller.name, addresses.inside(addresses.shop(reseller.slug)), components.face(site, reseller.name, reseller.photos),
        components.starting(offer.terms.price), sentences.seller(reseller), button, variants, shopee,
        tuple(Link(c.name, c.url, f"{offer.product.name} dari {reseller.name} di {c.name}") for c in channels.social(offer)),
    )


PagesOf = Callable[[Product], ProductPages]


def pages_of(site: Site) -> PagesOf:
    """Gives a product's pages. Only the latest product's are kept: its pages are written one after the other."""
    kept: ProductPages | None = None

    def give(product: Product) -> ProductPages:
        nonlocal kept
        if kept is None or kept.product is not product:
            offers = site.catalog.offers_of.get(product.slug, ())
            kept = ProductPages(site, product, product_parts(site, product), {o.reseller.slug: _bubble(site, o) for o in offers})
        return kept

    return give


def own_page(pages: PagesOf, product: Product) -> tuple[PageView, ProductView]:
    """/produk/<slug>/"""
    return pages(product).own()


def offer_page(pages: PagesOf, offer: Offer) -> tuple[PageView, ProductView]:
    """/toko/<reseller>/<produk>/"""
    return pages(offer.product).offer(offer)


def _bar_note(offer: Offer) -> str:
    """The variant that the button orders, else the unit."""
    variant = "" if offer.terms.sold_out else offer.terms.default.name
    return variant or sentences.a_unit(offer.product.unit)


def _basket(offer: Offer) -> str:
    """What the script needs to put this offer into the basket:
    the seller, the smallest amount, and the variants that can be had."""
    product = offer.product
    return json_ld.script({
        "penjual": offer.reseller.slug, "nama": offer.reseller.name, "minimal": product.minimum, "satuan": product.unit,
        "varian": [[choice.name, formats.rupiah(choice.price)] for choice in offer.terms.offered if choice.name],
    })


def _money(offer: Offer, shown: StartingPrice) -> str:
    """What is paid for what the button orders, by name where that is another price than the one that is `shown`."""
    reseller, price = offer.reseller, offer.terms.at_button
    what = "" if price.amount == shown.amount else offer.terms.default.name
    return " ".join(part for part in (
        sentences.sentence(f"{what} {sentences.starting(price)} dibayar langsung ke {reseller.name}"),
        f"{reseller.name} m{sentences.replies(reseller.hours)[1:]}" if reseller.hours else "",
    ) if part)


def catalogue(site: Site, shown: Category | None) -> tuple[PageView, CatalogueView]:
    """/produk/ (`shown` None) or one category."""
    catalog = site.catalog
    products = shown.products if shown else catalog.products
    owners = len({product.owner for product in products})
    chips = (Chip("Semua", len(catalog.products), addresses.inside(addresses.PRODUCTS), shown is None), *(
        Chip(c.name, len(c.products), addresses.inside(addresses.category(c.slug)), shown is c) for c in catalog.categories))
    title = shown.name if shown else "Semua produk"
    ordered = sorted(products, key=lambda product: (not product.featured, product.slug))
    view = CatalogueView(
        eyebrow=f"{formats.number(len(products))} macam dari {formats.number(owners)} rumah" if products else "",
        title=title, chips=chips if len(catalog.categories) > 1 else (),
        cards=tuple(components.product_card(site, product) for product in ordered),
        empty="" if products else "Belum ada barang. Sebentar lagi ada.",
    )
    path = addresses.category(shown.slug) if shown else addresses.PRODUCTS
    first = next((product for product in ordered if product.photos), None)
    names = sentences.join([product.name for product in ordered[:5]])
    description = f"{title}: {names}. Buatan warga Desa {catalog.village.name}."
    return head(
        site, path, title, description, section=addresses.PRODUCTS, crumbs=(("Produk", addresses.PRODUCTS),) if shown else (),
        image=components.picture(site, first.photos[0], first.name) if first else None, edit=edit_folder(site, "produk"),
        extras="order",
    ), view
