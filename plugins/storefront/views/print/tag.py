"""Tags that hang on knitting, plaiting and whatever else is made here and not eaten."""

from collections.abc import Iterator

from storefront import addresses
from storefront.catalog.schema import Product
from storefront.media.papers.paper import Code, Paper
from storefront.site.model import Site
from storefront.views.print import shared
from storefront.words import sentences

_CHANNEL = "label"


def papers(site: Site) -> Iterator[Paper]:
    """A sheet of tags for each product that is not food."""
    for product in site.catalog.products:
        if not _is_food(product):
            yield _tags(site, product)


def _is_food(product: Product) -> bool:
    """Food says how many pieces are in it, or carries the number of its permit or its halal certificate."""
    return bool(product.contents or product.pirt or product.halal)


def _tags(site: Site, product: Product) -> Paper:
    """Without a price, which each seller may set."""
    owner = site.catalog.owner[product.owner]
    link = addresses.came_by(addresses.absolute(site.base, addresses.product(product.slug)), _CHANNEL)
    path, title = addresses.paper(f"gantung-{product.slug}"), f"Label gantung {product.name}"
    return Paper(path, "gantung", product.slug, title, "A4", "gantung", {
        **shared.common(site), **shared.sample(site),
        "name": product.name, "brand_name": shared.short(product.brand or product.category, 60),
        "maker": f"Buatan {sentences.made_by(owner)}",
        "quote": sentences.quoted(shared.short(owner.quote, 110)), "size": shared.short(product.size, 60),
        "call": "Pindai untuk memesan lagi", "code": Code(link),
        "hint": "Cetak 100% di kertas tebal, potong di antara tanda, lubangi di lingkaran.",
    })
