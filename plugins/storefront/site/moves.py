"""Where addresses lead whose page has moved: those of renamed files, and printed ones whose page may come and go."""

from collections.abc import Iterator
from typing import NamedTuple

from storefront import addresses
from storefront.catalog.model import Catalog


class Move(NamedTuple):
    """The page at `former` leads on to `path`, which is called `name`."""

    former: str
    path: str
    name: str


def renamed(catalog: Catalog) -> Iterator[Move]:
    """Every former address of a renamed file (`lama`); a product's and a reseller's also rename offer pages."""
    former: dict[str, list[str]] = {}
    for entry, slug in catalog.moved:
        folder = entry.folder
        former.setdefault(f"{folder}/{entry.slug}", []).append(slug)
        if folder != "mitra":  # partners share one page
            yield Move(addresses.of_entry(folder, slug), addresses.of_entry(folder, entry.slug), entry.heading)
    for product in catalog.products:
        for offer in catalog.offers_of.get(product.slug, ()):
            path = addresses.offer(offer.reseller.slug, product.slug)
            for seller in (offer.reseller.slug, *former.get(f"reseller/{offer.reseller.slug}", ())):
                for slug in (product.slug, *former.get(f"produk/{product.slug}", ())):
                    if (old := addresses.offer(seller, slug)) != path:
                        yield Move(old, path, f"{product.name} dari {offer.reseller.name}")


def standing(catalog: Catalog) -> dict[str, Move]:
    """Every address that has a page of the content's own, with the page that a visitor ends on: this one or, renamed, another."""
    named = [*((path, "") for path in addresses.LISTS), (addresses.PRODUCTS, "Semua produk")]
    for kind in (
        catalog.products, catalog.owners, catalog.resellers, catalog.stalls, catalog.events, catalog.lessons, catalog.news,
        catalog.pages,
    ):
        named += [(addresses.of_entry(entry.folder, entry.slug), entry.heading) for entry in kind]
    named += [(addresses.category(category.slug), category.name) for category in catalog.categories]
    named += [
        (addresses.offer(offer.reseller.slug, slug), offer.product.name) for slug, offers in catalog.offers_of.items()
        for offer in offers]
    return {path: Move(path, path, name) for path, name in named} | {move.former: move for move in renamed(catalog)}


def instead(path: str, standing: dict[str, Move]) -> Move | None:
    """Where a printed address leads whose page comes and goes by itself, while that page is away;
    None where nothing can stand in."""
    found = next((standing[other] for other in addresses.stand_ins(path) if other in standing), None)
    return found and Move(path, found.path, found.name)
