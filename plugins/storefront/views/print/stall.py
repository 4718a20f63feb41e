"""Papers of a stall: the poster at its door, and the labels on its shelf. Their codes lead to the stall's own page,
and beside each stands who answers there."""

from collections.abc import Iterator

from storefront import addresses
from storefront.catalog.schema import Product, Reseller, Stall
from storefront.media.papers.paper import Code, Paper, Value
from storefront.site.model import Site
from storefront.views.print import shared
from storefront.words import proofs, sentences

# Size of a poster, and how many lines of goods it holds that can still be read from where it is read.
_LINES = {"A4": 12, "A5": 8}


def papers(site: Site) -> Iterator[Paper]:
    """Posters and labels of every stall; one with nothing on its shelf has no labels."""
    for item in site.catalog.stalls:
        for size in _LINES:
            yield _poster(site, item, size)
        if site.catalog.products_at[item.slug]:
            yield _labels(site, item)


def _poster(site: Site, item: Stall, size: str) -> Paper:
    catalog = site.catalog
    answering, products = catalog.answers(item.reseller), catalog.products_at[item.slug]
    pictured = next((product for product in products if product.photos), None)
    picture = shared.picture(site, item.photos, item.name)
    if not picture and pictured:
        picture = shared.picture(site, pictured.photos, pictured.name)
    orders = any(catalog.offer_by(answering, product) for product in products)
    whom = f"Pesan ke {answering.name if answering else 'penjualnya'} lewat WhatsApp, diambil di sini."
    return Paper(
        addresses.paper(f"poster-{item.slug}-{size.lower()}"), "poster", item.slug, f"Poster {item.name}, {size}", size, "poster",
        shared.common(site) | ({} if picture else shared.sample(site)) | shared.goods(site, products, answering, _LINES[size])
        | shared.contact(site, answering) | {
            "small": size == "A5", "picture": picture, "eyebrow": f"Titipan warga {catalog.village.title}", "name": item.name,
            "place": " ".join(
                part for part in (sentences.sentence(sentences.hold(item.address)), sentences.opened(item.hours)) if part),
            "call": "Pindai untuk pesan" if orders else "Pindai untuk melihat isi rak",
            "take": "Ada di rak? Ambil dan bayar di kasir.", "order": f"Habis di rak? {whom}" if orders else "",
            "code": Code(addresses.absolute(site.base, addresses.stall(item.slug))), "typed": shared.typed(site),
        },
    )


def _labels(site: Site, item: Stall) -> Paper:
    answering = site.catalog.answers(item.reseller)
    return Paper(
        addresses.paper(f"label-{item.slug}"), "label", item.slug, f"Label rak {item.name}", "A4", "label",
        shared.common(site) | shared.sample(site) | {
            "hint": "Cetak 100%, lalu gunting menurut tandanya.",
            "labels": tuple(_label(site, item, product, answering) for product in site.catalog.products_at[item.slug]),
        },
    )


def _label(site: Site, item: Stall, product: Product, answering: Reseller | None) -> dict[str, Value]:
    offer = site.catalog.offer_by(answering, product)
    seller = offer.reseller if offer else answering
    return shared.line(product, site.catalog.terms_here(answering, product)) | shared.contact(site, seller) | {
        "name": product.name, "mark": shared.mark(product),
        "maker": f"Buatan {sentences.maker(site.catalog.owner[product.owner])}",
        "proofs": proofs.proofs(product, site.today.year),
        "call": "Habis? Pindai" if offer else "",
        "code": Code(addresses.absolute(site.base, addresses.on_shelf(item.slug, product.slug))),
    }
