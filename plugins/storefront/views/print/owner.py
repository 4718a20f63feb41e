"""The price list of an owner, to be read without glasses and kept by who has no phone."""

from collections.abc import Iterator

from storefront import addresses
from storefront.catalog.model import Offer
from storefront.catalog.schema import Owner, Product
from storefront.media.papers.paper import Code, Paper, Value
from storefront.site.model import Site
from storefront.views.print import shared
from storefront.words import formats, sentences


def papers(site: Site) -> Iterator[Paper]:
    """A list for each owner of whom something is sold."""
    for owner in site.catalog.owners:
        if products := site.catalog.products_of.get(owner.slug, ()):
            yield _prices(site, owner, products)


def _prices(site: Site, owner: Owner, products: tuple[Product, ...]) -> Paper:
    offers_of, name = site.catalog.offers_of, sentences.maker(owner)
    sellers = {offer.reseller.slug: offer.reseller for product in products for offer in offers_of.get(product.slug, ())}
    return Paper(addresses.paper(f"harga-{owner.slug}"), "harga", owner.slug, f"Daftar harga {name}", "A4", "harga", {
        **shared.common(site), **shared.sample(site),
        "heading": "Daftar harga", "name": name, "business": owner.name if owner.person else "", "place": sentences.since(owner),
        "valid": f"Berlaku mulai {formats.long_date(site.today)}",
        "products": tuple(_line(product, offers_of.get(product.slug, ())) for product in products),
        "sellers_title": "Pesan lewat" if sellers else "",
        "sellers": tuple({"name": seller.name, "phone": formats.phone(seller.whatsapp)} for _, seller in sorted(sellers.items())),
        "code": Code(addresses.absolute(site.base, addresses.owner(owner.slug))),
    })


def _line(product: Product, offers: tuple[Offer, ...]) -> dict[str, Value]:
    """One product at the owner's own price; variants of other prices have a line each."""
    dearer = any(variant.price not in (None, product.price) for variant in product.variants)
    names = sentences.join([variant.name for variant in product.variants])
    details = (
        f"Pilihan: {names}." if names and not dearer else "",
        f"Pesan paling sedikit {formats.number(product.minimum)} {product.unit}." if product.minimum > 1 else "",
        sentences.sentence(sentences.stock(product.stock, product.ready_in)) if product.stock == "pesan-dulu" else "",
        f"Dijual {sentences.join([_seller(product, offer) for offer in offers])}." if offers else "Belum ada yang menjual.",
    )
    return {
        "name": product.name, "unit": sentences.hold(sentences.price_unit(product)), "price": "" if dearer else formats.number(product.price),
        "variants": tuple(
            {"name": variant.name, "price": formats.number(variant.price or product.price)} for variant in product.variants) if dearer else (),
        "details": tuple(detail for detail in details if detail),
    }


def _seller(product: Product, offer: Offer) -> str:
    """"KA"; "Dewi (Rp49.000)" where the seller has a price of their own."""
    return offer.reseller.name if offer.price == product.price else f"{offer.reseller.name} ({formats.rupiah(offer.price)})"
