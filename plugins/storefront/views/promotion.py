"""What to post, ready to save and to copy: the promo pages of resellers and events. Buyers are not led here."""

from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import quote

from storefront import addresses
from storefront.catalog.offers import Offer
from storefront.catalog.schema import Event, Reseller
from storefront.media.cards.card import SIZES, Shape
from storefront.site.model import Site
from storefront.views import components
from storefront.views.frame import PageView
from storefront.views.head import head
from storefront.views.pages import PromotionView
from storefront.views.parts import Link, Picture
from storefront.views.posts import Post, Promoted
from storefront.words import captions, orders, sentences
from storefront.words.captions import Caption

Built = tuple[PageView, PromotionView]

_SHAPES: tuple[Shape, ...] = ("status", "kotak")
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
    """The texts of an offer, as the page shows them and the ZIP file holds them."""
    return captions.of_offer(site.catalog, site.base, offer)


def event_captions(site: Site, event: Event) -> tuple[Caption, ...]:
    """The text of an event, as the page shows it and the ZIP file holds it."""
    word, since, _ = components.event_status(event)
    return (captions.of_event(site.catalog, site.base, event, f"{word} {since}".strip()),)


def shop(site: Site, reseller: Reseller) -> Built:
    """/toko/<reseller>/promosi/"""
    offers, path = site.catalog.offers_by[reseller.slug], addresses.promotion(reseller.slug)
    view = PromotionView(
        kind="Promosi", title="Gambar dan teks promosi",
        lead="Ketuk barang yang mau diunggah. Harga dan stoknya selalu yang terbaru.",
        steps=(*_STEPS, "Unggah gambarnya, tempel teksnya. Biarkan tautannya utuh, supaya terlihat dari mana pembeli datang."),
        all=_zip(addresses.promotion_zip(reseller.slug)), codes=_codes(addresses.shop(reseller.slug)),
        desk=Link("Urus pesanan di meja pesanan", addresses.inside(addresses.DESK)),
        items=tuple(_offer(site, offer) for offer in offers), posts=(),
    )
    return head(
        site, path, f"Promosi {reseller.name}", f"{view.title} untuk {reseller.name}. {view.lead}", section=addresses.SHOPS,
        crumbs=(("Penjual", addresses.SHOPS), (reseller.name, addresses.shop(reseller.slug))), robots="noindex",
        extras="promotion",
    ), view


def event(site: Site, item: Event) -> Built:
    """/acara/<slug>/promosi/"""
    (caption,) = event_captions(site, item)
    day = sentences.event_time(item)
    tall, square = (_picture(addresses.event_promotion_picture(item.slug, shape), shape, item.name) for shape in _SHAPES)
    posts = (
        Post("Status WhatsApp", f"status {item.name}", tall, caption.text, "", (_chat(caption),)),
        Post("Instagram dan Facebook", f"Instagram dan Facebook {item.name}", square, caption.text, "", (_facebook(caption),)),
    )
    view = PromotionView(
        kind="Sebarkan", title=item.name, lead=f"{day}, {item.place}. Siapa saja boleh ikut mengabarkan.",
        steps=(*_STEPS, "Unggah gambarnya, tempel teksnya."), all=_zip(addresses.event_promotion_zip(item.slug)),
        codes=_codes(addresses.event(item.slug)), desk=None, items=(), posts=posts,
    )
    return head(
        site, addresses.event_promotion(item.slug), f"Sebarkan {item.name}",
        f"Gambar dan teks untuk menyebarkan {item.name}, {day}.",
        section=addresses.EVENTS, crumbs=(("Acara", addresses.EVENTS), (item.name, addresses.event(item.slug))), robots="noindex",
        extras="promotion",
    ), view


def _zip(path: str) -> Link:
    return Link("Semua gambar dan teks (ZIP)", addresses.inside(path))


def _codes(path: str) -> tuple[Link, ...]:
    return (
        Link("Kode QR (PNG)", addresses.inside(addresses.qr_png(path))),
        Link("Kode QR (SVG)", addresses.inside(addresses.qr_svg(path))),
    )


def _offer(site: Site, offer: Offer) -> Promoted:
    product = offer.product
    card, face = components.offer_card(site, offer), components.face(site, product.name, product.photos)
    # The name stands beside it.
    silent = replace(face, picture=face.picture and replace(face.picture, alt=""))
    return Promoted(
        product.slug, product.name, silent, card.price, card.stock, card.unit, tuple(_posts(site, offer)),
    )


def _posts(site: Site, offer: Offer) -> Iterator[Post]:
    name, seller = offer.product.name, offer.reseller.slug
    status, instagram, facebook, shopee = offer_captions(site, offer)
    tall, square = (_picture(addresses.promotion_picture(seller, offer.product.slug, shape), shape, name) for shape in _SHAPES)
    yield Post("Status WhatsApp", f"status {name}", tall, status.text, "", (_chat(status),))
    yield Post("Instagram", f"Instagram {name}", square, instagram.text, "", ())
    yield Post(
        "Facebook", f"Facebook {name}", None, facebook.text, "Gambarnya pakai yang persegi di atas.", (_facebook(facebook),))
    yield Post(
        "Shopee", f"Shopee {name}", None, shopee.text,
        "Untuk Deskripsi Produk. Tanpa tautan dan nomor telepon, karena Shopee melarangnya.", ())


def _picture(path: str, shape: Shape, name: str) -> Picture:
    return Picture(addresses.inside(path), *SIZES[shape], f"Gambar {shape} {name}")


def _chat(caption: Caption) -> Link:
    return Link("Kirim lewat WhatsApp", orders.whatsapp_link("", caption.text))


def _facebook(caption: Caption) -> Link:
    """FORMATS.md, "Sharing": Facebook shows the preview of the address, and takes no text."""
    return Link("Bagikan tautannya di Facebook", f"https://www.facebook.com/sharer/sharer.php?u={quote(caption.link, safe='')}")
