"""/sajian/: the menu for meetings and guests, a worked example, and whom to book with."""

from storefront import addresses
from storefront.catalog.offers import Offer
from storefront.catalog.schema import Catering, Product
from storefront.catalog.turns import in_turn
from storefront.site.model import Site
from storefront.views import components
from storefront.views.frame import PageView
from storefront.views.head import edit_folder, head
from storefront.views.order_parts import MenuLine, OrderBar, OrderButton
from storefront.views.ordering import ON_SITE, catering_link, greet_link
from storefront.views.pages import CateringView
from storefront.views.parts import Section, Step, Sum
from storefront.words import formats, proofs, sentences

Menu = list[tuple[Product, Catering]]

GUESTS = 25
_NOTE = "tanya tanggal dulu"


def catering(site: Site) -> tuple[PageView, CateringView]:
    catalog = site.catalog
    menu = menu_of(site)
    leading = next((offer for product, _ in menu if (offer := components.offer_here(site, None, product))), None)
    days = notice_days(menu)
    pictured = next((product for product, _ in menu if product.photos), None)
    view = CateringView(
        eyebrow="Rapat, arisan, hajatan", title="Katering dari dapur tetangga",
        lead=f"Dipesan {days} hari sebelumnya, diantar ke tempat acara di {catalog.village.name} dan sekitarnya." if menu else "",
        picture=components.picture(site, pictured.photos[0], pictured.name) if pictured else None,
        menu_title="Daftar sajian" if menu else "", menu=tuple(_line(site, product, item) for product, item in menu),
        empty="" if menu else "Belum ada sajian untuk acara. Tanyakan ke penjual kami.",
        sum=_example(menu, leading), steps_title="Cara memesan" if menu else "", steps=_steps(leading) if menu else (),
        sellers=Section(
            "Tanya ke siapa", "Semua penjual di bawah ini bisa mengurus sajian.", items=_bookers(site, menu),
        ) if menu else Section(""),
        bar=_bar(site, leading),
    )
    names = sentences.join([product.title for product, _ in menu[:4]])
    return head(
        site, addresses.CATERING, view.title, f"{names} untuk rapat dan hajatan. {view.lead}" if menu else view.empty,
        section=addresses.CATERING, image=view.picture, edit=edit_folder(site, "produk"), extras="catering",
    ), view


def menu_of(site: Site) -> Menu:
    """Featured dishes first, then the cheapest."""
    found = ((product, product.catering) for product in site.catalog.products if product.catering)
    return sorted(found, key=lambda entry: (not entry[0].featured, entry[1].price, entry[0].slug))


def leading_offer(site: Site, menu: Menu) -> Offer | None:
    """Of the first dish that somebody sells: whom to book with by letter, which names the same one every day."""
    return next((offer for product, _ in menu if (offer := site.catalog.offer_by(None, product))), None)


def notice_days(menu: Menu) -> str:
    """"2", "1–14"."""
    notices = sorted({item.notice for _, item in menu})
    return f"{notices[0]}–{notices[-1]}" if len(notices) > 1 else str(notices[0]) if notices else ""


def amount(number: int, product: Product) -> str:
    """"2 piring", of what is ordered by the "piring isi 25 potong"."""
    return f"{formats.number(number)} {product.catering_unit.split()[0]}"


def _line(site: Site, product: Product, item: Catering) -> MenuLine:
    owner = sentences.maker(site.catalog.owner[product.owner])
    unit = f"per {product.catering_unit}"
    details = f"{unit}, mulai {amount(item.minimum, product)}" if item.minimum > 1 else unit
    notice = f"Pesan {item.notice} hari sebelumnya. Buatan {owner}."
    order = None
    if offer := components.offer_here(site, None, product):
        label = f"Pesan {product.title} untuk acara ke {offer.reseller.name}, lewat WhatsApp"
        order = OrderButton(catering_link(site, offer, ON_SITE), "Pesan", "", label)
    return MenuLine(
        product.name, addresses.inside(addresses.product(product.slug)), components.price(item.price), details, notice, order,
        proofs.mark(product))


def example(menu: Menu) -> list[tuple[str, int]]:
    """What a meeting of `GUESTS` orders of the first two lines of the menu, with what it costs:
    one of the first for each guest, the least of the second."""
    lines = []
    for number, (product, item) in enumerate(menu[:2]):
        count = max(item.minimum, GUESTS) if number == 0 else item.minimum
        lines.append((f"{amount(count, product)} {product.title}", count * item.price))
    return lines


def _example(menu: Menu, leading: Offer | None) -> Sum | None:
    if not (lines := example(menu)):
        return None
    total = sum(price for _, price in lines)
    ask = f" Ongkos antar ditanyakan ke {leading.reseller.name}." if leading else " Belum termasuk ongkos antar."
    return Sum(
        f"Rapat {GUESTS} orang", tuple((words, components.price(price)) for words, price in lines), components.price(total),
        f"{formats.rupiah(round(total / GUESTS))} untuk tiap orang.{ask}")


def _steps(leading: Offer | None) -> tuple[Step, ...]:
    name = leading.reseller.name if leading else "Penjual"
    return (
        Step("Tanyakan tanggalnya", f"{name} memastikan dapur sedang kosong."),
        Step("Sebutkan jumlah dan alamat", "Untuk kantor, sekolah, atau rumah."),
        Step("Diantar sebelum acara", f"Bayar langsung ke {name}." if leading else "Bayar langsung ke penjual."),
    )


def _bookers(site: Site, menu: Menu) -> tuple[OrderButton, ...]:
    """Every active seller of anything on the menu, begun with whose turn it is."""
    sellers = {
        offer.reseller.slug: offer.reseller for product, _ in menu for offer in site.catalog.offers_of.get(product.slug, ())}
    return tuple(
        OrderButton(greet_link(site, reseller, addresses.CATERING, ON_SITE), f"Pesan ke {reseller.name}", _NOTE,
                    f"Pesan ke {reseller.name} {_NOTE}")
        for reseller in in_turn([sellers[slug] for slug in sorted(sellers)], addresses.CATERING, site.today)
    )


def _bar(site: Site, offer: Offer | None) -> OrderBar | None:
    if offer is None or offer.product.catering is None:
        return None
    item, title = offer.product.catering, f"Pesan ke {offer.reseller.name}"
    button = OrderButton(catering_link(site, offer, ON_SITE), title, _NOTE, f"{title} {_NOTE}: {offer.product.title} untuk acara")
    return OrderBar(button, components.price(item.price), f"mulai {amount(item.minimum, offer.product)}")
