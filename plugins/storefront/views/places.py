"""Where goods are met in person: stalls and events. Orders that begin here carry the place in their code."""

from functools import partial

from storefront import addresses
from storefront.catalog.event import SERVING
from storefront.catalog.schema import Event, Product, Reseller, Stall
from storefront.site.model import Site
from storefront.views import components, drawings, goods, json_ld, promotion, training
from storefront.views.frame import PageView
from storefront.views.head import edit_folder, edit_link, head
from storefront.views.order_parts import OrderBar, OrderButton
from storefront.views.ordering import Origin, at_event, greet_link
from storefront.views.pages import EventsView, EventView, StallsView, StallView
from storefront.views.parts import Fact, Link, Picture, Section, Step
from storefront.views.print import index
from storefront.views.promises import promises
from storefront.views.sharing import share_link
from storefront.words import event_times, formats, sentences

Built = tuple[PageView, object]


def stall(site: Site, item: Stall) -> Built:
    """/warung/<slug>/: what one who scanned the code at the stall wants."""
    catalog, path = site.catalog, addresses.stall(item.slug)
    answering, products = catalog.answers(item.reseller), catalog.products_at[item.slug]
    origin = Origin(item.slug, item.name)
    shelf = components.shelf(site, products, answering, origin, "diambil di sini")
    name, hours = (answering.name, sentences.hold(answering.hours)) if answering else ("", "")
    view = StallView(
        eyebrow="Anda sedang di", name=item.name,
        place=" ".join(part for part in (sentences.sentence(sentences.hold(item.address)), sentences.opened(item.hours)) if part),
        take="Ada di rak? Ambil dan bayar di kasir.",
        order=Step("Habis di rak?", f"Pesan ke {name}, diambil di sini." if name else "Pesan dari daftar di bawah.") if any(
            on_shelf.button for on_shelf in shelf) else None,
        picture=components.first_picture(site, item.photos, item.name), shelf_title="Titipan warga di rak ini", shelf=shelf,
        orders=_orders(site, products, answering, (item,), ()),
        promises=promises(catalog.village) if any(on_shelf.button for on_shelf in shelf) else (),
        away=Step("Tidak sedang di sini?", f"Pilih barangnya, lalu {name} yang mengantar ke rumah Anda." if name
                  else "Pilih barangnya, lalu penjualnya yang mengantar ke rumah Anda."),
        row=components.stall_row(site, item), body=site.bodies[item.file],
        bar=_bar(site, answering, path, origin, "Ambil di sini", hours or item.name, "lewat WhatsApp") if products else None,
    )
    images = [addresses.absolute(site.base, site.photos[photo.file].path) for photo in item.photos]
    return head(
        site, path, item.name, f"Titipan warga di {item.name}: {sentences.join([p.title for p in products[:4]])}. {view.place}",
        section=addresses.STALLS, crumbs=(("Warung", addresses.STALLS),), image=view.picture,
        card=partial(drawings.stall, site, item), edit=edit_link(site, item),
        blocks=(json_ld.stall(site.base, item, catalog.village, images),), extras=components.place_kind(shelf),
        tools=index.stall_links(site, item),
    ), view


def _orders(
    site: Site, products: tuple[Product, ...], answering: Reseller | None, stalls: tuple[Stall, ...], events: tuple[Event, ...],
) -> str:
    """What a shelf's script must know of what can be ordered from it; "" where that is nothing."""
    found = [components.offer_here(site, answering, product) for product in products]
    offers = [offer for offer in found if offer and offer.terms.can_be_ordered and not offer.product.preorder]
    return json_ld.script(goods.order_data(site, offers, stalls, events)) if offers else ""


def _bar(site: Site, reseller: Reseller | None, path: str, origin: Origin, lead: str, note: str, how: str) -> OrderBar | None:
    if reseller is None:
        return None
    title = f"Pesan ke {reseller.name}"
    return OrderBar(OrderButton(greet_link(site, reseller, path, origin), title, how, f"{title}, {how}"), lead, note)


def stalls(site: Site) -> Built:
    """/warung/"""
    catalog = site.catalog
    view = StallsView("Titip jual di warung", "Barang warga yang bisa langsung dilihat dan dibawa pulang." if catalog.stalls
                      else "Belum ada warung yang menjual titipan warga.",
                      tuple(components.stall_row(site, item) for item in catalog.stalls))
    return head(site, addresses.STALLS, view.title,
                f"Warung, pasar, dan toko yang menjual buatan warga {catalog.village.title}.",
                section=addresses.STALLS, edit=edit_folder(site, "warung")), view


def event(site: Site, item: Event) -> Built:
    """/acara/<slug>/"""
    catalog, path = site.catalog, addresses.event(item.slug)
    over, origin = components.is_past(item, site.today), at_event(item)
    open_to_orders = not over and item.status != "batal"
    products, answering = catalog.served_at[item.slug], catalog.answers(item.reseller)
    word, since, tone = components.event_status(item)
    status, shade = (f"{word} {since}".strip(), str(tone)) if word or not over else ("Sudah lewat", "lewat")
    when = event_times.when(item)
    ahead = (Fact("Hari", event_times.coming(item)),) if item.rule and open_to_orders else ()
    where = sentences.hold(", ".join(part for part in (item.place, item.address) if part))
    facts = Fact("Waktu", when), *ahead, Fact("Tempat", where)
    more_facts = (
        Fact("Untuk", "Umum, tidak perlu mendaftar" if item.public else "Undangan"),
        _hosted(site, item),
    )
    place = components.map_link(item.place, item.location, f"{item.place}, {item.address}" if item.address else "")
    shelf = components.shelf(site, products, answering, origin, "diambil di acara", open_to_orders)
    others = tuple(other for other in components.coming(site, catalog.events) if other.slug != item.slug)[:3]
    lessons = tuple(training.lesson_row(site, lesson) for lesson in catalog.taught_at[item.slug])
    lead, how = ("Titip pesan", "diambil di acara") if products else ("Tanya acara", "lewat WhatsApp")
    ics = addresses.inside(addresses.event_ics(item.slug))
    keep_date = Link("Simpan tanggal", ics, f"Simpan tanggal {item.name}", "calendar")
    view = EventView(
        leaf=components.leaf(item.begins.day, full_month=True), kind=sentences.EVENT_KINDS[item.kind], name=item.name,
        status=status, tone=shade, facts=facts, more_facts=tuple(fact for fact in more_facts if fact),
        actions=tuple(link for link in (keep_date if open_to_orders else None, place) if link),
        share=share_link(site, path, item.name, f"{f'{status}. ' if status else ''}{when}, {item.place}."),
        picture=components.first_picture(site, item.photos, item.name), body=site.bodies[item.file],
        lessons_title="Baca dulu pelajarannya" if lessons else "", lessons=lessons,
        shelf_title=("Yang disajikan" if item.kind in SERVING else "Yang dibawa") if products else "",
        shelf_lead=f"Takut kehabisan? Titip pesan ke {answering.name}." if answering and open_to_orders and products else "",
        shelf=shelf, orders=_orders(site, products, answering, (), (item,)),
        promises=promises(catalog.village) if any(on_table.button for on_table in shelf) else (),
        others_title="Acara lain" if others else "", others=tuple(components.event_card(other) for other in others),
        bar=_bar(site, answering, path, origin, lead, formats.day_and_month(item.begins.day), how) if open_to_orders else None,
    )
    images = [addresses.absolute(site.base, site.photos[photo.file].path) for photo in item.photos]
    block = json_ld.event(site.base, item, catalog.village, images)
    return head(
        site, path, item.name,
        f"{status + ': ' if status else ''}{item.name}, {event_times.when(item, within=True)}, {item.place}.",
        section=addresses.EVENTS, crumbs=(("Acara", addresses.EVENTS),), image=view.picture or _first_served(site, item),
        card=partial(drawings.event, site, item), edit=edit_link(site, item),
        blocks=(block,) if block else (), extras=components.place_kind(shelf),
        tools=(promotion.event_link(site, item), *index.event_links(site, item)),
    ), view


def _hosted(site: Site, item: Event) -> Fact | None:
    """With whom; who isn't on the page of partners is only named."""
    partner = site.catalog.partner.get(item.partner or "")
    if partner is None:
        return None
    return Fact("Bersama", partner.name, addresses.inside(f"{addresses.PARTNERS}#{partner.slug}") if partner.hosts else "")


def _first_served(site: Site, item: Event) -> Picture | None:
    first = next((product for product in site.catalog.served_at[item.slug] if product.photos), None)
    return components.picture(site, first.photos[0], first.name) if first else None


def events(site: Site) -> Built:
    """/acara/: what is coming, what is off or moved, what is over."""
    catalog = site.catalog
    ahead = components.coming(site, catalog.events)
    planned, changed = ([item for item in ahead if (item.status == "terjadwal") is so] for so in (True, False))
    others = (("Batal atau diundur", changed), ("Yang sudah lewat", components.past(site, catalog.events)))
    view = EventsView("Acara", "Bertemu langsung, mencicipi, dan membawa pulang.", tuple(map(components.event_card, planned)),
                      "" if planned else "Belum ada acara baru. Tengok lagi lain waktu.",
                      tuple(Section(title, items=tuple(map(components.event_card, items))) for title, items in others if items))
    return head(
        site, addresses.EVENTS, view.title,
        f"Bazar, pameran, dan rapat tempat buatan warga {catalog.village.title} disajikan.",
        section=addresses.EVENTS, edit=edit_folder(site, "acara"),
        feeds=(Link("Kalender acara", addresses.inside(addresses.EVENTS_ICS)),),
    ), view
