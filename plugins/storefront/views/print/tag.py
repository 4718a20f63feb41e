"""Tags that hang on knitting, plaiting and whatever else is made here and not eaten."""

from collections.abc import Iterator, Sequence

from storefront import addresses
from storefront.catalog.offers import Offer
from storefront.catalog.schema import Owner, Product
from storefront.media.papers.paper import Code, Paper, Value
from storefront.site.model import Site
from storefront.views.print import shared
from storefront.words import proofs, sentences

_CHANNEL = "label"
# Tags on a sheet, and letters of a seller's name on one.
_PLACES, _NAME = 9, 14


def papers(site: Site) -> Iterator[Paper]:
    """A sheet of tags for each product that is not food, and for each owner of several such one with tags of all of them."""
    for product in site.catalog.products:
        if not _is_food(product):
            yield _tags(site, product.slug, product.name, (product,))
    taken = {product.slug for product in site.catalog.products}
    for owner in site.catalog.owners:
        products = tuple(product for product in site.catalog.products_of.get(owner.slug, ()) if not _is_food(product))
        # Of one thing there is a sheet already. A product's sheet keeps its name, which is promised, where an owner has it, too.
        if len(products) > 1 and owner.slug not in taken:
            yield _tags(site, owner.slug, sentences.maker(owner), products)


def _is_food(product: Product) -> bool:
    """Food says how many pieces are in it, or carries the number of its permit or its halal certificate."""
    return bool(product.contents or product.pirt_written or product.bpom or product.certificate)


def _tags(site: Site, slug: str, name: str, products: Sequence[Product]) -> Paper:
    """Full sheets, on which the products take turns, and of each those who sell it: on a tag stands a price, and each seller
    may set their own."""
    offers = {product.slug: site.catalog.offers_of.get(product.slug, ()) for product in products}
    tags: list[dict[str, Value]] = []
    for number in range(-(-len(products) // _PLACES) * _PLACES):
        turn, place = divmod(number, len(products))
        product = products[place]
        sellers = offers[product.slug]
        tags.append(_tag(site, site.catalog.owner[product.owner], product, sellers[turn % len(sellers)] if sellers else None))
    share = " Tiap penjual mendapat label yang bernama dia." if any(len(some) > 1 for some in offers.values()) else ""
    path, title = addresses.paper(f"gantung-{slug}"), f"Label gantung {name}"
    return Paper(path, "gantung", slug, title, "A4", "gantung", {
        **shared.common(site), **shared.sample(site), "tags": tuple(tags), "call": "Pindai untuk memesan lagi",
        "hint": f"Cetak 100% di kertas tebal, potong di antara tanda, lubangi di lingkaran.{share}",
    })


def _tag(site: Site, owner: Owner, product: Product, offer: Offer | None) -> dict[str, Value]:
    """With the price and the number of one seller; the maker's price where nobody sells it."""
    terms = offer.terms if offer else site.catalog.own_terms[product.slug]
    link = addresses.came_by(addresses.absolute(site.base, addresses.product(product.slug)), _CHANNEL)
    return {
        "name": product.name, "mark": shared.mark(product), **shared.price(terms.price),
        "brand_name": shared.short(product.brand or product.category, 60),
        "proofs": tuple(part for part in (*proofs.proofs(product, site.today.year), proofs.business(owner)) if part),
        "maker": f"Buatan {sentences.made_by(owner)}", "size": shared.short(product.size, 60),
        **shared.contact(site, offer.reseller if offer else None, _NAME), "code": Code(link),
    }
