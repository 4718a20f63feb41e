"""A product's own page, its offer pages, and the lists of products."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from storefront import addresses
from storefront.catalog.model import Category
from storefront.catalog.offers import Choice, Offer, Terms
from storefront.catalog.preorder import Round
from storefront.catalog.schema import Owner, Product
from storefront.catalog.turns import in_turn
from storefront.site.model import Site
from storefront.views import channels, components, drawings, goods, json_ld
from storefront.views.buyer_quotes import buyer_quotes
from storefront.views.frame import PageView
from storefront.views.head import edit_folder, edit_link, head
from storefront.views.makers import owner_strip
from storefront.views.order_parts import OfferBubble, OrderBar, OrderButton
from storefront.views.ordering import ON_SITE, ask_village, order_block, order_button, order_link
from storefront.views.pages import CatalogueView
from storefront.views.parts import Chip, Fact, Link
from storefront.views.product_pages import ProductParts, ProductView
from storefront.views.promises import promises
from storefront.views.sharing import share_link
from storefront.words import formats, proofs, sentences

# A story of more letters than this is opened by a tap: it stands between the order and who makes it.
_LONG = 400
# So many stalls and events are seen at once.
_SHOWN = 2
SELLERS = "_penjual"
"""The anchor of the list of sellers; underlined, as what the theme alone has, so that no heading of a story is named so."""
STALLS = "_warung"
"""That of the stalls."""
# What to do where nobody sells it.
_UNSOLD = {"": "", "nobody": "Lihat dulu barang lain.", "stalls": "Datang saja ke warungnya, alamatnya di bawah ini."}


def product_parts(site: Site, product: Product) -> ProductParts:
    """What the product's page and all its offer pages have in common."""
    catalog = site.catalog
    owner, category = catalog.owner[product.owner], catalog.category_of[product.slug]
    offers = catalog.offers_of.get(product.slug, ())
    stalls = tuple(components.stall_row(site, stall) for stall in catalog.stalls_with.get(product.slug, ()))
    return ProductParts(
        name=product.name, summary=product.summary,
        category=Link(category.name, addresses.inside(addresses.category(category.slug))),
        pictures=components.pictures(site, product.photos, product.name),
        stock=components.next_round(site, catalog.terms[product.slug].availability), mark=proofs.mark(product),
        badges=_badges(product, owner, site.today.year),
        owner=Link(sentences.maker(owner), addresses.inside(addresses.owner(owner.slug))),
        owner_face=components.face(site, sentences.maker(owner), owner.photos), owner_line=sentences.since(owner),
        stalls_link=Link(f"Dijual di {formats.number(len(stalls))} warung", f"#{STALLS}") if stalls else None,
        facts=_facts(product), buyer_quotes=buyer_quotes(product), about_title=f"Tentang {product.name}",
        story_title="Baca ceritanya" if len(site.bodies[product.file]) > _LONG else "",
        body=site.bodies[product.file],
        strip=owner_strip(site, owner),
        stalls_title="Ada juga di warung" if offers else "Ada di warung",
        stalls=stalls[:_SHOWN], more_stalls=stalls[_SHOWN:],
        more_stalls_title=f"{formats.number(len(stalls) - _SHOWN)} warung lain",
        events_title="Temui di acara",
        events=tuple(
            components.event_card(event) for event in components.coming(site, catalog.events_with.get(product.slug, ()))
            if event.status == "terjadwal")[:_SHOWN],
        sample=catalog.village.sample,
    )


def _badges(product: Product, owner: Owner, year: int) -> tuple[str, ...]:
    more = (proofs.business(owner), f"Merek {product.brand}" if product.brand else "")
    return (*proofs.proofs(product, year), *filter(None, more))


def _facts(product: Product) -> tuple[Fact, ...]:
    found = (
        ("Isi", product.contents), ("Berat", formats.weight(product.weight) if product.weight else ""), ("Ukuran", product.size),
        ("Pesan paling sedikit", f"{formats.number(product.minimum)} {product.unit}" if product.minimum > 1 else ""),
        ("Komposisi", product.ingredients), ("Alergen", product.allergens), ("Tahan", product.keeps),
    )
    return tuple(Fact(name, text) for name, text in found if text)


@dataclass(frozen=True, slots=True)
class ProductPages:
    """One product's page and its offer pages, whose parts are made once."""

    site: Site
    product: Product
    parts: ProductParts
    offers: tuple[Offer, ...]

    def own(self) -> tuple[PageView, ProductView]:
        """Whose turn it is comes first; with several sellers the button leads to them, for the buyer to choose."""
        site, product, offers = self.site, self.product, self.offers
        count = len(offers)
        in_order = in_turn(offers, product.slug, site.today)
        bubbles = (*(_bubble(site, offer, alone=count == 1) for offer in in_order), *(
            OfferBubble(r.slug, r.name, Link(r.name, addresses.inside(addresses.shop(r.slug))),
                        components.face(site, r.name, r.photos), None,
                        sentences.resting([offer.reseller.name for offer in offers]), None)
            for r in site.catalog.resting_of.get(product.slug, ())
        ))
        title = f"Dijual {formats.in_words(count).lower()} orang" if count > 1 else f"Yang menjual {product.name}"
        lead = "Anda di mana? Pilih yang terdekat." if count > 1 else ""
        terms = site.catalog.terms[product.slug]
        return self._head(addresses.product(product.slug), terms, offers), self._view(
            addresses.product(product.slug), terms, offers, title, lead, bubbles, None)

    def offer(self, offer: Offer) -> tuple[PageView, ProductView]:
        """This seller's alone."""
        product, reseller = self.product, offer.reseller
        others = len(self.offers) - 1
        every = addresses.inside(addresses.product(product.slug))
        more = Link(f"Lihat {formats.in_words(others).lower()} penjual lain", every) if others else None
        bubbles = (_bubble(self.site, offer, alone=True),)
        view = self._view(
            addresses.offer(reseller.slug, product.slug), offer.terms, (offer,), f"Dijual oleh {reseller.name}", "", bubbles,
            more)
        return self._head(addresses.offer(reseller.slug, product.slug), offer.terms, (offer,)), view

    def _view(
        self, path: str, terms: Terms, offers: tuple[Offer, ...], title: str, lead: str, bubbles: tuple[OfferBubble, ...],
        more: Link | None,
    ) -> ProductView:
        """`terms` are those of all `offers`."""
        product = self.product
        button = _main_button(self.site, offers, terms) if offers else ask_village(self.site, product)
        unit = sentences.a_unit(product.unit)
        priced = f"{sentences.starting(terms.price)} {unit}."
        return ProductView(
            parts=self.parts, price=components.starting(terms.price, sentences.hold(sentences.price_unit(product))),
            button=button, share=share_link(self.site, path, product.title, priced),
            code=addresses.inside(addresses.qr_svg(path)) if self.site.cards else "",
            # Where nobody takes an order, nothing is promised for it.
            promises=(_money(offers), *promises(self.site.catalog.village)) if offers else (),
            bar=_bar(button, terms, unit) if button else None,
            block=order_block(product, terms, _data(self.site, product, offers), partial(_ask, self.site, offers, terms)),
            offers_title=title, offers_lead=lead, offers=bubbles,
            nobody="" if offers else f"{sentences.stock(terms.availability)}. {_UNSOLD[terms.availability.unsold]}",
            all_offers=more,
        )

    def _head(self, path: str, terms: Terms, offers: tuple[Offer, ...]) -> PageView:
        site, product = self.site, self.product
        catalog = site.catalog
        category = catalog.category_of[product.slug]
        images = [addresses.absolute(site.base, p.url.removeprefix(addresses.ROOT)) for p in self.parts.pictures]
        priced = f"{sentences.starting(terms.price)} {sentences.a_unit(product.unit)}"
        by = f" Dijual {offers[0].reseller.name}." if len(offers) == 1 else ""
        what = f"{product.title}: {priced.lower()}." if terms.price.amount is None else f"{product.title} {priced}."
        if product.summary:
            what = " ".join(sentences.sentence(part) for part in (proofs.mark(product), product.summary, priced) if part)
        own = addresses.product(product.slug)
        crumbs = [("Produk", addresses.PRODUCTS), (category.name, addresses.category(category.slug))]
        card = partial(drawings.product, site, product)
        if path != own:
            seller, card = offers[0].reseller, partial(drawings.offer, site, offers[0])
            crumbs = [("Penjual", addresses.SHOPS), (seller.name, addresses.shop(seller.slug))]
        return head(
            site, path, product.title, f"{what}{by}", section=crumbs[0][1], crumbs=tuple(crumbs), og_type="product",
            image=self.parts.pictures[0] if self.parts.pictures else None, card=card, edit=edit_link(site, product),
            canonical=own,
            blocks=(json_ld.product(
                site.base, product, catalog.owner[product.owner], terms, offers, images, _open_round(site, terms)),),
            extras="preorder" if terms.availability.preorder else "product",
        )


def _open_round(site: Site, terms: Terms) -> Round | None:
    preorder = terms.availability.preorder
    return preorder.on(site.today) if preorder else None


def _main_button(site: Site, offers: tuple[Offer, ...], terms: Terms) -> OrderButton:
    """To the one who sells it, or to where one of several is chosen; nobody is chosen for the buyer."""
    if len(offers) == 1:
        return order_button(site, offers[0])
    title = "Tanya penjual kapan ada" if terms.sold_out else sentences.ASK_PRICE if terms.only_asked else "Pilih penjual"
    return OrderButton(f"#{SELLERS}", title, f"{formats.number(len(offers))} orang", asks=terms.sold_out or terms.only_asked)


def _bar(button: OrderButton, terms: Terms, unit: str) -> OrderBar:
    """Where the button asks for the price, it isn't said twice."""
    if terms.only_asked:
        return OrderBar(button, f"Harga {unit}", "ditanyakan dulu")
    return OrderBar(button, components.starting(terms.price), unit)


def _ask(site: Site, offers: tuple[Offer, ...], terms: Terms, choice: Choice) -> str:
    """Where one asks for the price of a choice: the one who sells it. Of several whose turn it is, as for the basket; among them
    where all of them ask."""
    if terms.only_asked and len(offers) > 1:
        return f"#{SELLERS}"
    offer = in_turn(offers, offers[0].product.slug, site.today)[0]
    return order_link(site, offer, ON_SITE, next(own for own in offer.terms.choices if own.name == choice.name))


def _data(site: Site, product: Product, offers: tuple[Offer, ...]) -> str:
    """For the script, of those from whom something can be ordered; "" where there is none."""
    found = tuple(offer for offer in offers if offer.terms.can_be_ordered)
    if not found:
        return ""
    catalog = site.catalog
    return json_ld.script(goods.order_data(
        site, found, catalog.stalls_with.get(product.slug, ()), catalog.events_with.get(product.slug, ())))


def _bubble(site: Site, offer: Offer, alone: bool) -> OfferBubble:
    """Among several the area stands first, for whoever is near is chosen; one alone is a person with a name, and so is one
    who must be asked first."""
    reseller, alone = offer.reseller, alone or offer.terms.only_asked
    shop = channels.shopee(offer)
    shopee = None
    if shop:
        what = offer.product.name if shop.exact else "toko"
        shopee = Link(
            "Shopee" if shop.exact else "Toko Shopee", shop.url,
            f"{'Shopee' if shop.exact else 'Toko Shopee'}: {what} dari {reseller.name}")
    return OfferBubble(
        reseller.slug, reseller.name if alone else reseller.area.rstrip(".") or reseller.name,
        Link(reseller.name, addresses.inside(addresses.shop(reseller.slug))),
        components.face(site, reseller.name, reseller.photos), components.starting(offer.terms.price),
        sentences.seller(reseller) if alone else sentences.hours(reseller.hours), order_button(site, offer),
        formats.phone(reseller.whatsapp), not alone, shopee,
        tuple(Link(c.name, c.url, f"{c.name}: {offer.product.name} dari {reseller.name}") for c in channels.social(offer)),
        offer.terms.only_asked,
    )


PagesOf = Callable[[Product], ProductPages]


def pages_of(site: Site) -> PagesOf:
    """Gives a product's pages. Only the latest product's are kept: its pages are written one after the other."""
    kept: ProductPages | None = None

    def give(product: Product) -> ProductPages:
        nonlocal kept
        if kept is None or kept.product is not product:
            kept = ProductPages(site, product, product_parts(site, product), site.catalog.offers_of.get(product.slug, ()))
        return kept

    return give


def own_page(pages: PagesOf, product: Product) -> tuple[PageView, ProductView]:
    """/produk/<slug>/"""
    return pages(product).own()


def offer_page(pages: PagesOf, offer: Offer) -> tuple[PageView, ProductView]:
    """/toko/<reseller>/<produk>/"""
    return pages(offer.product).offer(offer)


def _money(offers: tuple[Offer, ...]) -> str:
    """To whom the money goes, and when an answer comes."""
    if len(offers) > 1:
        return "Dibayar langsung ke penjualnya."
    reseller = offers[0].reseller
    answers = f" {reseller.name} m{sentences.replies(reseller.hours)[1:]}" if reseller.hours else ""
    return f"Dibayar langsung ke {reseller.name}.{answers}"


def catalogue(site: Site, shown: Category | None) -> tuple[PageView, CatalogueView]:
    """/produk/ (`shown` None) or one category."""
    catalog = site.catalog
    products = shown.products if shown else catalog.products
    owners = len({product.owner for product in products})
    chips = (Chip("Semua", len(catalog.products), addresses.inside(addresses.PRODUCTS), shown is None), *(
        Chip(c.name, len(c.products), addresses.inside(addresses.category(c.slug)), shown is c) for c in catalog.categories))
    # The current one first: a phone shows the beginning of the row.
    chips = tuple(sorted(chips, key=lambda chip: not chip.current))
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
    names = sentences.join([product.title for product in ordered[:5]])
    description = f"{title}: {names}. Buatan warga {catalog.village.title}."
    return head(
        site, path, title, description, section=addresses.PRODUCTS, crumbs=(("Produk", addresses.PRODUCTS),) if shown else (),
        image=components.picture(site, first.photos[0], first.name) if first else None, edit=edit_folder(site, "produk"),
        extras="catalogue",
    ), view
