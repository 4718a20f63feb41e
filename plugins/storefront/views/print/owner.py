"""The price list of an owner, to be read without glasses and kept by who has no phone."""

from collections.abc import Iterator

from storefront import addresses
from storefront.catalog.model import Catalog
from storefront.catalog.offers import Offer
from storefront.catalog.schema import Owner, Product
from storefront.media.papers.paper import Code, Paper, Value
from storefront.site.model import Site
from storefront.views.print import shared
from storefront.words import formats, proofs, sentences


def papers(site: Site) -> Iterator[Paper]:
    """A list for each owner of whom something is sold."""
    for owner in site.catalog.owners:
        if products := site.catalog.products_of.get(owner.slug, ()):
            yield _prices(site, owner, products)


def _prices(site: Site, owner: Owner, products: tuple[Product, ...]) -> Paper:
    catalog, name = site.catalog, sentences.maker(owner)
    sellers = {offer.reseller.slug: offer.reseller for product in products for offer in catalog.offers_of.get(product.slug, ())}
    return Paper(addresses.paper(f"harga-{owner.slug}"), "harga", owner.slug, f"Daftar harga {name}", "A4", "harga", {
        **shared.common(site), **shared.sample(site),
        "nib": proofs.business(owner), "heading": "Daftar harga",
        "name": name, "business": owner.name if owner.person else "", "place": sentences.since(owner),
        "valid": f"Berlaku mulai {formats.long_date(site.today)}",
        "products": tuple(_line(catalog, product, site.today.year) for product in products),
        "sellers_title": "Pesan lewat" if sellers else "",
        "sellers": tuple({"name": seller.name, "phone": formats.phone(seller.whatsapp)} for _, seller in sorted(sellers.items())),
        "code": Code(addresses.absolute(site.base, addresses.owner(owner.slug))), "typed": shared.typed(site),
    })


def _line(catalog: Catalog, product: Product, year: int) -> dict[str, Value]:
    """One product at the owner's own price; variants have a line each where their prices differ."""
    own, offers = catalog.own_terms[product.slug], catalog.offers_of.get(product.slug, ())
    prices = {choice.price for choice in own.choices}
    one_price = len(prices) == 1
    names = sentences.join([choice.name for choice in own.choices if choice.name])
    details = (
        f"Pilihan: {names}." if names and one_price else "",
        f"Pesan paling sedikit {formats.number(product.minimum)} {product.unit}." if product.minimum > 1 else "",
        sentences.sentence(sentences.ahead(own.availability)),
        sentences.sentence(f"Dijual {sentences.join([_seller(offer) for offer in offers])}" if offers else sentences.stock(
            catalog.terms[product.slug].availability)),
    )
    return {
        "name": product.name, "mark": shared.mark(product), "unit": sentences.hold(sentences.price_unit(product)),
        **(shared.price(own.price) if one_price else {"lead": "", "price": ""}),
        "variants": () if one_price else tuple(
            {"name": choice.name, **shared.price(choice.starting)} for choice in own.choices),
        "details": tuple(detail for detail in details if detail), "proofs": proofs.proofs(product, year),
    }


def _seller(offer: Offer) -> str:
    """"KA"; "Dewi (Rp49.000)" where the seller has a price of their own."""
    own = "" if offer.price[:2] == offer.product.price[:2] else f" ({sentences.starting(offer.terms.price)})"
    return offer.reseller.name + own
