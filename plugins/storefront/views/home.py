"""The home page: what the village makes, who sells it, where to meet it."""

from storefront import addresses
from storefront.catalog.schema import Product
from storefront.site.model import Site
from storefront.views import components, json_ld
from storefront.views.frame import PageView
from storefront.views.head import edit_file, head
from storefront.views.makers import thread
from storefront.views.pages import CateringTeaser, HomeView
from storefront.views.parts import Link, Section
from storefront.views.writing import news_card
from storefront.words import formats, sentences

_FEATURED = 4


def home(site: Site) -> tuple[PageView, HomeView]:
    catalog, village = site.catalog, site.catalog.village
    ordered = components.most_prominent(site)
    # Above its photo a price stands alone: there is no room to say that something is sold out.
    ready = [product for product in ordered if product.photos and catalog.terms[product.slug].availability.state == "tersedia"]
    heads = _different_owners(ready)[:2]
    featured = ([product for product in ordered if product not in heads] or ordered)[:_FEATURED]
    steps = thread(site, catalog.owner[ordered[0].owner]) if ordered else ()
    ahead = components.coming(site, catalog.events)[:3]
    active = tuple(reseller for reseller in catalog.resellers if reseller.active)
    motto, counted = sentences.sentence(village.motto), _counted(site)
    view = HomeView(
        eyebrow=village.greetings.welcome, title=f"Buatan rumah warga {village.name}",
        lead=motto or counted or f"Buatan warga {village.title}.",
        heads=tuple(components.product_card(site, product) for product in heads),
        action=Link("Lihat semua produk", addresses.inside(addresses.PRODUCTS)),
        featured=Section(
            "Yang sedang dibuat",
            more=Link(f"Semua produk, {formats.number(len(catalog.products))} macam", addresses.inside(addresses.PRODUCTS)),
            items=tuple(components.product_card(site, product) for product in featured)),
        work=Section("Siapa mengerjakan apa", counted if motto else "", items=steps),
        sellers=Section("Yang menjual",
                        more=Link("Semua penjual", addresses.inside(addresses.SHOPS)) if len(active) > 4 else None,
                        items=tuple(components.seller_row(site, reseller) for reseller in active[:4])),
        events=Section("Acara terdekat", more=Link("Semua acara", addresses.inside(addresses.EVENTS)),
                       items=tuple(components.event_card(event) for event in ahead)),
        stalls=Section("Titip jual di warung",
                       more=Link("Semua warung", addresses.inside(addresses.STALLS)) if len(catalog.stalls) > 3 else None,
                       items=tuple(components.stall_row(site, stall) for stall in catalog.stalls[:3])),
        catering=_teaser(site), news=Section(f"Kabar {village.kind}", more=Link("Semua kabar", addresses.inside(addresses.NEWS)),
                                             items=tuple(news_card(site, item) for item in catalog.news[:2])),
    )
    return head(
        site, addresses.HOME, f"{view.title}, {village.title}",
        f"{' '.join(part for part in (motto, counted) if part) or view.lead} Pesan lewat WhatsApp ke penjual pilihan Anda.",
        image=view.heads[0].picture if view.heads else None, edit=edit_file(site, "desa.yml"),
        blocks=(json_ld.website(site.base, village),), extras="home",
    ), view


def _different_owners(products: list[Product]) -> list[Product]:
    """One product of each owner, so that the head of the page shows how much there is."""
    first: dict[str, Product] = {}
    for product in products:
        first.setdefault(product.owner, product)
    return list(first.values())


def _counted(site: Site) -> str:
    """How many are behind the goods, "" where none makes or none sells."""
    catalog = site.catalog
    homes, sellers = len(catalog.products_of), sum(reseller.active for reseller in catalog.resellers)
    if not (homes and sellers):
        return ""
    return (f"Dibuat {formats.in_words(homes).lower()} rumah, "
            f"dijual {formats.in_words(sellers).lower()} tetangga yang membalas sendiri pesan Anda.")


def _teaser(site: Site) -> CateringTeaser | None:
    """The catering product with the lowest price, as a way into the menu."""
    menu = [(product.catering.price, product) for product in site.catalog.products if product.catering]
    if not menu:
        return None
    product = min(menu, key=lambda entry: (entry[0], entry[1].slug))[1]
    catering = product.catering
    if catering is None:
        return None
    return CateringTeaser(
        "Untuk rapat, arisan, dan hajatan", f"{product.title} mulai {formats.rupiah(catering.price)}",
        f"Paling sedikit {formats.number(catering.minimum)} {product.catering_unit}, dipesan {catering.notice} hari sebelumnya.",
        components.first_picture(site, product.photos, product.name),
        Link("Lihat menu katering", addresses.inside(addresses.CATERING)),
    )
