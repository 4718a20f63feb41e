"""Those who sell, make, host and help: shops, owners, partners, mentors."""

from functools import partial

from storefront import addresses
from storefront.catalog.schema import Mentor, Owner, Partner, Reseller
from storefront.site.model import Site
from storefront.views import channels, components, drawings, json_ld, promotion
from storefront.views.frame import PageView
from storefront.views.head import edit_folder, edit_link, head
from storefront.views.makers import owner_strip
from storefront.views.order_parts import OrderBar, OrderButton
from storefront.views.ordering import BY_WHATSAPP, ON_SITE, greet_link
from storefront.views.pages import OwnerView, PeopleView, ShopsView, ShopView
from storefront.views.parts import Fact, Link, PersonRow, Section
from storefront.views.print import index
from storefront.views.promises import promises
from storefront.views.sharing import share_link
from storefront.words import formats, sentences

Built = tuple[PageView, object]


def shop(site: Site, reseller: Reseller) -> Built:
    """/toko/<reseller>/: one seller's goods, with that seller's prices and buttons only."""
    catalog, village = site.catalog, site.catalog.village
    offers, path = catalog.offers_by[reseller.slug], addresses.shop(reseller.slug)
    answered = tuple(stall for stall in catalog.stalls if stall.reseller == reseller.slug and reseller.active)
    bar = None
    if reseller.active:
        title = f"Pesan ke {reseller.name}"
        button = OrderButton(greet_link(site, reseller, path, ON_SITE), title, BY_WHATSAPP, f"{title} {BY_WHATSAPP}")
        bar = OrderBar(button, reseller.name, sentences.hold(reseller.hours) or "Penjual")
    view = ShopView(
        eyebrow=f"Penjual {village.name}", name=reseller.name, face=components.face(site, reseller.name, reseller.photos),
        lead=_lead(reseller),
        share=share_link(site, path, reseller.name, f"buatan rumah warga {village.name}."),
        links=tuple(Link(c.name, c.url, f"{reseller.name} di {c.name}") for c in channels.shops(reseller)),
        promises=promises(village) if reseller.active else (),
        list_title="Yang saya jual", count=f"{formats.number(len(offers))} barang" if offers else "",
        cards=tuple(components.offer_card(site, offer) for offer in offers), body=site.bodies[reseller.file], bar=bar,
        resting="" if reseller.active else f"{reseller.name} sedang tidak menerima pesanan. Penjual lain siap membantu.",
        stalls=Section(
            "Pesanan dari warung yang saya layani", items=tuple(components.stall_row(site, stall) for stall in answered)),
    )
    first = next((offer.product for offer in offers if offer.product.photos), None)
    names = sentences.join([offer.product.title for offer in offers[:4]])
    return head(
        site, path, reseller.name,
        f"{reseller.name} menjual {names}. {sentences.seller(reseller)}" if offers else sentences.seller(reseller),
        section=addresses.SHOPS, crumbs=(("Penjual", addresses.SHOPS),), edit=edit_link(site, reseller),
        image=components.picture(site, first.photos[0], first.name) if first else None,
        card=partial(drawings.seller, site, reseller), extras="shop",
        tools=(promotion.shop_link(site, reseller), *index.shop_links(site, reseller)),
    ), view


def _lead(reseller: Reseller) -> str:
    """The seller speaks: "Saya mengantar ke Katapang dan membalas pukul 08.00–20.00."."""
    parts = [
        text[0].lower() + text[1:].rstrip(".")
        for text in (sentences.delivers(reseller), sentences.replies(reseller.hours)) if text]
    return f"Saya {' dan '.join(parts)}." if parts else ""


def shops(site: Site) -> Built:
    """/toko/"""
    catalog = site.catalog
    join = next((page for page in catalog.pages if page.slug == "menjadi-reseller"), None)
    view = ShopsView(
        title="Yang menjual",
        lead="Mereka menerima pesan Anda, menanyakan ke pembuatnya, lalu mengantar. Uangnya langsung ke penjual."
        if catalog.resellers else "Belum ada penjual. Tengok lagi lain waktu.",
        sellers=tuple(components.seller_row(site, reseller) for reseller in catalog.resellers),
        join=Link(join.title, addresses.inside(addresses.page(join.slug))) if join else None,
    )
    return head(site, addresses.SHOPS, view.title, f"Penjual muda {catalog.village.title}. {view.lead}",
                section=addresses.SHOPS, edit=edit_folder(site, "reseller")), view


def owner(site: Site, item: Owner) -> Built:
    """/usaha/<slug>/"""
    catalog = site.catalog
    products = catalog.products_of.get(item.slug, ())
    name = sentences.maker(item)
    facts = (
        Fact("Usaha", item.name) if item.person else None, Fact("Alamat", sentences.hold(item.address)) if item.address else None,
        Fact("Jam", sentences.hold(item.hours)) if item.hours else None,
        Fact("Sehari", f"Paling banyak {formats.number(item.capacity)}") if item.capacity else None,
        Fact("NIB", item.nib) if item.nib else None,
    )
    place = components.map_link(name, item.location, "") if item.location else None
    view = OwnerView(
        strip=owner_strip(site, item), picture=components.first_picture(site, item.photos, item.name),
        facts=(*(fact for fact in facts if fact), *((Fact("Arah", "Buka peta", place.url),) if place else ())),
        body=site.bodies[item.file], list_title=f"Buatan {name}",
        cards=tuple(components.product_card(site, product) for product in products),
    )
    images = [addresses.absolute(site.base, site.photos[photo.file].path) for photo in item.photos]
    first = next((product for product in products if product.photos), None)
    return head(
        site, addresses.owner(item.slug), item.name,
        f"{item.name}, {sentences.since(item)}. "
        + (f"Membuat {sentences.join([p.name for p in products[:4]])}." if products else ""),
        section=addresses.PRODUCTS, crumbs=(("Yang membuat", addresses.OWNERS),), edit=edit_link(site, item),
        image=view.picture or (components.picture(site, first.photos[0], first.name) if first else None),
        blocks=(json_ld.owner(site.base, item, catalog.village, images),),
    ), view


def owners(site: Site) -> Built:
    """/usaha/"""
    catalog = site.catalog
    rows = tuple(PersonRow(
        sentences.maker(item), sentences.since(item), tuple(_made(site, item)),
        components.face(site, sentences.maker(item), item.photos), addresses.inside(addresses.owner(item.slug)),
    ) for item in catalog.owners)
    view = PeopleView(
        "", "Yang membuat",
        "Dari dapur dan ruang tamu mereka, barang di situs ini berasal." if rows else "Belum ada yang tercatat di sini.",
        (Section("", items=rows),) if rows else ())
    return head(site, addresses.OWNERS, view.title, f"Usaha rumahan warga {catalog.village.title}. {view.lead}",
                section=addresses.PRODUCTS, edit=edit_folder(site, "pelaku-usaha")), view


def _made(site: Site, item: Owner) -> list[str]:
    products = [product.title for product in site.catalog.products_of.get(item.slug, ())]
    return [f"{item.name}."] * bool(item.person) + [f"Membuat {sentences.join(products)}."] * bool(products)


_PARTNER_KINDS = {
    "kecamatan": "Kecamatan", "kabupaten": "Kabupaten", "provinsi": "Provinsi",
    "swasta": "Perusahaan", "komunitas": "Komunitas",
}


def _partner_kind(site: Site, item: Partner) -> str:
    return f"Pemerintah {site.catalog.village.kind}" if item.kind == "pemdes" else _PARTNER_KINDS.get(item.kind or "", "")


def partners(site: Site) -> Built:
    """/mitra/: who hosts events, and how to become one of them."""
    catalog = site.catalog
    rows = tuple(_partner_row(site, item) for item in catalog.hosts)
    has_menu = any(product.catering for product in catalog.products)
    view = PeopleView(
        "", "Mitra acara",
        "Di rapat dan acara mereka, makanan dan buah tangan warga disajikan." if rows else "Belum ada mitra acara.",
        (Section("", items=rows),) if rows else (),
        (Link("Lihat menu katering", addresses.inside(addresses.CATERING)),) if has_menu else (),
    )
    return head(site, addresses.PARTNERS, view.title, f"Mitra acara {catalog.village.title}. {view.lead}",
                section=addresses.EVENTS, edit=edit_folder(site, "mitra"),
                blocks=tuple(json_ld.partner(item) for item in catalog.hosts)), view


def _partner_row(site: Site, item: Partner) -> PersonRow:
    events = [event for event in site.catalog.events if event.partner == item.slug]
    links = [Link(event.name, addresses.inside(addresses.event(event.slug))) for event in events]
    if item.website:
        links.append(Link("Situs web", item.website, f"Situs web {item.name}"))
    return PersonRow(
        item.name, _partner_kind(site, item), tuple(line for line in (sentences.hold(item.address),) if line),
        components.face(site, item.name, item.photos), links=tuple(links), body=site.bodies[item.file], slug=item.slug)


def mentors(site: Site) -> Built:
    """/pendampingan/: who helps with what, by kind of help."""
    catalog = site.catalog
    rows = tuple(mentor_row(site, mentor) for mentor in catalog.mentors)
    papers = Link("Poster, label, dan surat siap cetak", addresses.inside(addresses.PRINT)) if site.cards else None
    lessons = Link("Pelajaran untuk dipraktikkan", addresses.inside(addresses.TRAINING)) if catalog.lessons else None
    view = PeopleView(
        "", "Pendampingan",
        "Untuk usaha rumahan yang ingin lebih dikenal, belajar, bermitra, atau mencari modal."
        if rows else "Belum ada pendamping.",
        (Section("", items=rows),) if rows else (),
        tuple(link for link in (lessons, papers) if link))
    return head(site, addresses.MENTORS, view.title, f"Pendampingan usaha di {catalog.village.title}. {view.lead}",
                edit=edit_folder(site, "pendamping")), view


def mentor_row(site: Site, item: Mentor) -> PersonRow:
    links = []
    if item.whatsapp:
        links.append(Link("WhatsApp", f"https://wa.me/{item.whatsapp.removeprefix('+')}", f"WhatsApp {item.name}"))
    if item.phone:
        links.append(Link("Telepon", f"tel:{item.phone}", f"Telepon {item.name}"))
    helps = tuple(f"{title}: {lead[0].lower()}{lead[1:]}" for title, lead in (sentences.HELP[kind] for kind in item.help))
    return PersonRow(
        item.name, ", ".join(part for part in (item.position, item.institution) if part),
        helps, components.face(site, item.name, item.photos), links=tuple(links),
        body=site.bodies[item.file], slug=item.slug,
    )
