"""Order sheets for buyers without a browser: goods with their numbers, and rows to fill in, which the order desk takes in."""

from collections.abc import Iterator, Sequence

from storefront import addresses
from storefront.catalog.event import SERVING
from storefront.catalog.offers import Choice
from storefront.catalog.schema import Product, Reseller
from storefront.media.papers.paper import Code, Paper, Value
from storefront.site.model import Site
from storefront.views.components import coming
from storefront.views.goods import paper_number
from storefront.views.print import shared
from storefront.words import event_times, formats, sentences

_CHANNEL = "kertas"
_ROWS = 20


def papers(site: Site) -> Iterator[Paper]:
    """Of each stall, each event where goods are sold, and each seller who takes orders; none where nothing can be ordered."""
    catalog = site.catalog
    for stall in catalog.stalls:
        yield from _sheet(
            site, "pesanan-warung", stall.slug, stall.name, catalog.answers(stall.reseller), catalog.products_at[stall.slug],
            addresses.stall(stall.slug), "diambil di sini")
    for event in coming(site, catalog.events):
        if event.status != "batal" and event.kind not in SERVING:
            yield from _sheet(
                site, "pesanan-acara", event.slug, event.name, catalog.answers(event.reseller), catalog.served_at[event.slug],
                addresses.event(event.slug), "diambil di acara", f"{event_times.days(event)}, {sentences.hold(event.place)}")
    for seller in catalog.resellers:
        if seller.active:
            products = tuple(offer.product for offer in catalog.offers_by[seller.slug])
            yield from _sheet(
                site, "pesanan-penjual", seller.slug, seller.name, seller, products,
                f"{addresses.shop(seller.slug)}?dari={_CHANNEL}", "", sentences.delivers(seller))


def _sheet(
    site: Site, kind: str, slug: str, name: str, seller: Reseller | None, products: Sequence[Product], path: str, taken: str,
    about: str = "",
) -> Iterator[Paper]:
    """`path` is what the code leads to, `taken` how an order without an address comes to its buyer, "" where it doesn't."""
    goods = tuple(_good(site, product, choice) for product in products for choice in _choices(site, seller, product))
    if not goods:
        return
    whom = seller.name if seller else "penjualnya"
    contact = shared.contact(site, seller)
    yield Paper(addresses.paper(f"{kind}-{slug}"), kind, slug, f"Lembar pesanan {name}", "A4", "pesanan", {
        **shared.common(site), **shared.sample(site), **contact,
        "heading": f"Lembar pesanan, {site.catalog.village.title}", "name": name, "about": about,
        "steps": (
            "Cari barangnya di daftar ini, lihat nomornya.", "Tulis nama, nomor barang, dan banyaknya di lembar isian.",
            f"Pesanan sampai ke {whom}{f', barangnya {taken}' if taken else ' dan diantar ke alamat yang ditulis'}."),
        "valid": f"Harga hari {formats.long_date(site.today)}, bisa berubah.",
        "numbered": goods, "rows": _ROWS, "places": max(len(str(good["number"])) for good in goods),
        "columns": ("Nama, No. HP", "Nomor barang", "Banyaknya", f"Alamat (kosong: {taken})" if taken else "Alamat"),
        "rule": "Satu baris untuk satu barang. Pesan dua macam? Pakai dua baris, namanya cukup sekali.",
        "hand_in": f"Sudah penuh? Foto lembar ini lalu kirim ke {whom}, atau titipkan kertasnya.",
        "copy": "Lembar ini boleh difotokopi.",
        "hint": "Punya ponsel? Pindai, lalu pesan di situs.",
        "code": Code(addresses.absolute(site.base, path)), "typed": shared.typed(site),
    })


def _choices(site: Site, seller: Reseller | None, product: Product) -> Sequence[Choice]:
    """What can be had of it from who answers here; from anyone, where nobody answers."""
    offers = site.catalog.offers_of.get(product.slug, ())
    own = [offer for offer in offers if seller and offer.reseller.slug == seller.slug]
    terms = own[0].terms if own else None if seller or not offers else site.catalog.terms[product.slug]
    return [choice for choice in terms.choices if choice.can_be_had] if terms else ()


def _good(site: Site, product: Product, choice: Choice) -> dict[str, Value]:
    facts = (
        sentences.price_unit(product), f"paling sedikit {formats.number(product.minimum)}" if product.minimum > 1 else "",
        sentences.stock(choice.availability) if choice.availability.state == "pesan-dulu" else "")
    return {
        "number": paper_number(site, product, choice.name), "name": ", ".join(filter(None, (product.name, choice.name))),
        "mark": shared.mark(product), **shared.price(choice.starting),
        "facts": " · ".join(sentences.hold(fact) for fact in facts if fact)}
