"""/sajian/: the menu for meetings and guests, a worked example, and whom to book with."""

from storefront import addresses, formats, wording
from storefront.catalog.model import Offer
from storefront.catalog.schema import Catering, Product
from storefront.site import Site
from storefront.views import shared
from storefront.views.frame import edit_folder, head
from storefront.views.frames import PageView
from storefront.views.ordering import ON_SITE, catering_link, greet_link
from storefront.views.pages import CateringView
from storefront.views.parts import MenuLine, OrderBar, OrderButton, Section, Step, Sum

_GUESTS = 25
_NOTE = "tanya tanggal dulu"


def catering(site: Site) -> tuple[PageView, CateringView]:
    catalog = site.catalog
    menu = sorted(
        ((product, product.catering) for product in catalog.products if product.catering),
        key=lambda entry: (not entry[0].featured, entry[1].price, entry[0].slug),
    )
    booked = [(product, offer) for product, _ in menu if (offer := catalog.offer_by(None, product))]
    leading = booked[0][1] if booked else None
    notices = sorted({item.notice for _, item in menu})
    days = f"{notices[0]}–{notices[-1]}" if len(notices) > 1 else str(notices[0]) if notices else ""
    pictured = next((product for product, _ in menu if product.photos), None)
    view = CateringView(
        eyebrow="Rapat, arisan, hajatan", title="Sajian dari dapur tetangga",
        lead=f"Dipesan {days} hari sebelumnya, diantar ke tempat acara di {catalog.village.name} dan sekitarnya." if menu else "",
        picture=shared.picture(site, pictured.photos[0], pictured.name) if pictured else None,
        menu_title="Daftar sajian" if menu else "", menu=tuple(_line(site, product, item) for product, item in menu),
        empty="" if menu else "Belum ada sajian untuk acara. Tanyakan ke penjual kami.",
        sum=_example(menu, leading), steps_title="Cara memesan" if menu else "", steps=_steps(leading) if menu else (),
        sellers=Section("Tanya ke siapa", "Semua penjual di bawah ini bisa mengurus sajian.", items=_bookers(site, menu)) if menu else Section(""),
        bar=_bar(site, leading),
    )
    names = wording.join([product.name for product, _ in menu[:4]])
    return head(
        site, addresses.CATERING, view.title, f"{names} untuk rapat dan hajatan. {view.lead}" if menu else view.empty,
        section=addresses.CATERING, image=view.picture, edit=edit_folder(site, "produk"),
    ), view


def _line(site: Site, product: Product, item: Catering) -> MenuLine:
    unit = item.unit or product.unit
    owner = wording.maker(site.catalog.owner[product.owner])
    details = f"per {unit}, mulai {formats.number(item.minimum)} {unit.split()[0]}" if item.minimum > 1 else f"per {unit}"
    notice = f"Pesan {item.notice} hari sebelumnya. Buatan {owner}."
    order = None
    if offer := site.catalog.offer_by(None, product):
        title = f"Pesan ke {offer.reseller.name}"
        order = OrderButton(catering_link(site, offer, ON_SITE), "Pesan", "", f"{title}: {product.name} untuk acara, lewat WhatsApp")
    return MenuLine(product.name, addresses.inside(addresses.product(product.slug)), shared.price(item.price), details, notice, order)


def _example(menu: list[tuple[Product, Catering]], leading: Offer | None) -> Sum | None:
    """What a meeting of 25 costs with the first two lines of the menu: one of the first for each guest, the least of the second."""
    lines = []
    total = 0
    for number, (product, item) in enumerate(menu[:2]):
        amount = max(item.minimum, _GUESTS) if number == 0 else item.minimum
        total += amount * item.price
        lines.append((f"{formats.number(amount)} {(item.unit or product.unit).split()[0]} {product.name}", shared.price(amount * item.price)))
    if not lines:
        return None
    ask = f" Ongkos antar ditanyakan ke {leading.reseller.name}." if leading else " Belum termasuk ongkos antar."
    return Sum(f"Rapat {_GUESTS} orang", tuple(lines), shared.price(total), f"{formats.rupiah(round(total / _GUESTS))} untuk tiap orang.{ask}")


def _steps(leading: Offer | None) -> tuple[Step, ...]:
    name = leading.reseller.name if leading else "Penjual"
    return (
        Step("Tanyakan tanggalnya", f"{name} memastikan dapur sedang kosong."),
        Step("Sebutkan jumlah dan alamat", "Untuk kantor, sekolah, atau rumah."),
        Step("Diantar sebelum acara", f"Bayar langsung ke {name}." if leading else "Bayar langsung ke penjual."),
    )


def _bookers(site: Site, menu: list[tuple[Product, Catering]]) -> tuple[OrderButton, ...]:
    """Every active seller of anything on the menu."""
    sellers = {offer.reseller.slug: offer.reseller for product, _ in menu for offer in site.catalog.offers_of.get(product.slug, ())}
    return tuple(
        OrderButton(greet_link(site, reseller, addresses.CATERING, ON_SITE), f"Pesan ke {reseller.name}", _NOTE,
                    f"Pesan sajian ke {reseller.name}, {_NOTE}")
        for reseller in (sellers[slug] for slug in sorted(sellers))
    )


def _bar(site: Site, offer: Offer | None) -> OrderBar | None:
    if offer is None or offer.product.catering is None:
        return None
    item, title = offer.product.catering, f"Pesan ke {offer.reseller.name}"
    button = OrderButton(catering_link(site, offer, ON_SITE), title, _NOTE, f"{title}: {offer.product.name} untuk acara, {_NOTE}")
    return OrderBar(button, shared.price(item.price), f"mulai {formats.number(item.minimum)} {(item.unit or offer.product.unit).split()[0]}")
