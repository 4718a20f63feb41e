"""What to post, ready to save and to copy: the promo pages of resellers and events. Buyers are not led here."""

from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import quote

from storefront import addresses
from storefront.catalog.entry import Photo
from storefront.catalog.offers import Offer
from storefront.catalog.schema import Event, Product, Reseller
from storefront.site.model import Site
from storefront.views import components, drawings, promo_cards
from storefront.views.drawings import Drawing
from storefront.views.frame import PageView
from storefront.views.head import head
from storefront.views.pages import PromotionView
from storefront.views.parts import Link
from storefront.views.posts import Motif, Post, Promoted
from storefront.words import captions, event_times, orders
from storefront.words.captions import Caption

Built = tuple[PageView, PromotionView]

_STEPS = ("Simpan gambarnya.", "Salin teksnya.")


def events(site: Site) -> tuple[Event, ...]:
    """Those that have a promo page: open to the public and not over yet; that one was called off must be spread, too."""
    if not site.cards:
        return ()
    return tuple(event for event in site.catalog.events if event.public and not components.is_past(event, site.today))


def shops(site: Site) -> tuple[Reseller, ...]:
    """Those that have a promo page: with something to sell, on a site that has promo pictures."""
    return tuple(reseller for reseller in site.catalog.resellers if site.cards and site.catalog.offers_by[reseller.slug])


def shop_link(site: Site, reseller: Reseller) -> Link | None:
    """To a reseller's promo page."""
    if reseller not in shops(site):
        return None
    return Link(f"Untuk {reseller.name}: gambar dan teks promosi", addresses.inside(addresses.promotion(reseller.slug)))


def event_link(site: Site, event: Event) -> Link | None:
    return Link("Sebarkan acara ini", addresses.inside(addresses.event_promotion(event.slug))) if event in events(site) else None


def offer_captions(site: Site, offer: Offer) -> tuple[Caption, ...]:
    """The texts of an offer, a channel each."""
    return captions.of_offer(site.catalog, site.base, offer)


def event_captions(site: Site, event: Event) -> tuple[Caption, ...]:
    """The text of an event."""
    word, since, _ = components.event_status(event)
    return (captions.of_event(site.catalog, site.base, event, f"{word} {since}".strip()),)


def shop(site: Site, reseller: Reseller) -> Built:
    """/toko/<reseller>/promosi/"""
    offers, path = site.catalog.offers_by[reseller.slug], addresses.promotion(reseller.slug)
    cards = promo_cards.data({offer.product.slug: promo_cards.of_offer(site, offer) for offer in offers})
    view = PromotionView(
        kind="Promosi", title="Gambar dan teks promosi",
        lead="Ketuk barang yang mau diunggah. Harga dan stoknya selalu yang terbaru.",
        steps=(*_STEPS, "Unggah gambarnya, tempel teksnya. Biarkan tautannya utuh, supaya terlihat dari mana pembeli datang."),
        archive=_archive(reseller.slug), code=_code(addresses.shop(reseller.slug)),
        code_for=addresses.absolute(site.base, addresses.shop(reseller.slug)),
        desk=Link("Urus pesanan di meja pesanan", addresses.inside(addresses.DESK)),
        items=tuple(_offer(site, offer) for offer in offers), motif=None, cards=cards, fonts=promo_cards.faces(cards),
    )
    return head(
        site, path, f"Promosi {reseller.name}", f"{view.title} untuk {reseller.name}. {view.lead}", section=addresses.SHOPS,
        crumbs=(("Penjual", addresses.SHOPS), (reseller.name, addresses.shop(reseller.slug))), robots="noindex",
        extras="promotion",
    ), view


def event(site: Site, item: Event) -> Built:
    """/acara/<slug>/promosi/"""
    (caption,) = event_captions(site, item)
    day = event_times.when(item)
    cards = promo_cards.data({item.slug: promo_cards.of_event(site, item)})
    posts = (
        Post("Status WhatsApp", f"status {item.name}", "status", caption.text, caption.channel, "", (_chat(caption),)),
        Post(
            "Instagram dan Facebook", f"Instagram dan Facebook {item.name}", "kotak", caption.text, caption.channel, "",
            (_facebook(caption),)),
    )
    view = PromotionView(
        kind="Sebarkan", title=item.name, lead=f"{day}, {item.place}. Siapa saja boleh ikut mengabarkan.",
        steps=(*_STEPS, "Unggah gambarnya, tempel teksnya."), archive=_archive(item.slug),
        code=_code(addresses.event(item.slug)), code_for=addresses.absolute(site.base, addresses.event(item.slug)), desk=None,
        items=(),
        motif=_motif(site, item, drawings.event_photos(site, item), drawings.event(site, item), posts),
        cards=cards, fonts=promo_cards.faces(cards),
    )
    return head(
        site, addresses.event_promotion(item.slug), f"Sebarkan {item.name}",
        f"Gambar dan teks untuk menyebarkan {item.name}, {event_times.when(item, within=True)}.",
        section=addresses.EVENTS, crumbs=(("Acara", addresses.EVENTS), (item.name, addresses.event(item.slug))), robots="noindex",
        extras="promotion",
    ), view


def _archive(slug: str) -> str:
    return f"promosi-{slug}.zip"


def _code(path: str) -> Link:
    return Link("Kode QR (SVG)", addresses.inside(addresses.qr_svg(path)))


def _motif(site: Site, of: Product | Event, photos: tuple[Photo, ...], shared: Drawing, posts: tuple[Post, ...]) -> Motif:
    shown = tuple(components.whole_picture(site, photo, of.name) for photo in photos)
    thumbs = tuple(replace(components.small(site, photo, of.name), alt="") for photo in photos) if len(photos) > 1 else ()
    photo = (Link("Simpan foto", shown[0].url),) if shown else ()
    card = (Link("Simpan gambar tautan", addresses.inside(shared.path)),) if site.can_draw(shared.card.texts) else ()
    return Motif(of.slug, shown, thumbs, (*photo, *card), posts)


def _offer(site: Site, offer: Offer) -> Promoted:
    product = offer.product
    card, face = components.offer_card(site, offer), components.face(site, product.name, product.photos)
    # The name stands beside it.
    silent = replace(face, picture=face.picture and replace(face.picture, alt=""))
    # Variants' stay out: a seller posts the good, and the page is to stay small.
    motif = _motif(site, product, product.own_photos or product.photos, drawings.offer(site, offer), tuple(_posts(site, offer)))
    return Promoted(motif, product.title, silent, card.price, card.stock, card.unit)


def _posts(site: Site, offer: Offer) -> Iterator[Post]:
    name = offer.product.title
    status, instagram, facebook, shopee = offer_captions(site, offer)
    yield Post("Status WhatsApp", f"status {name}", "status", status.text, status.channel, "", (_chat(status),))
    yield Post("Instagram", f"Instagram {name}", "kotak", instagram.text, instagram.channel, "", ())
    yield Post(
        "Facebook", f"Facebook {name}", "", facebook.text, facebook.channel, "Gambarnya pakai yang persegi di atas.",
        (_facebook(facebook),))
    yield Post(
        "Shopee", f"Shopee {name}", "", shopee.text, shopee.channel,
        "Untuk Deskripsi Produk. Tanpa tautan dan nomor telepon, karena Shopee melarangnya.", ())


def _chat(caption: Caption) -> Link:
    return Link("Kirim lewat WhatsApp", orders.whatsapp_link("", caption.text))


def _facebook(caption: Caption) -> Link:
    """FORMATS.md, "Sharing": Facebook shows the preview of the address, and takes no text."""
    return Link("Bagikan tautannya di Facebook", f"https://www.facebook.com/sharer/sharer.php?u={quote(caption.link, safe='')}")
