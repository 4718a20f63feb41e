"""What a seller hands out: name cards, and slips of thanks that go into the parcel."""

from collections.abc import Iterator

from storefront import addresses
from storefront.catalog.schema import Reseller
from storefront.media.papers.paper import Code, Paper
from storefront.site.model import Site
from storefront.views.print import shared
from storefront.words import formats, sentences

# Three lines of a card, and one as wide as it.
_MOST, _LINE = 90, 50


def papers(site: Site) -> Iterator[Paper]:
    """A sheet of cards and a sheet of slips for each seller who takes orders."""
    for reseller in site.catalog.resellers:
        if reseller.active:
            yield _cards(site, reseller)
            yield _slips(site, reseller)


def _cards(site: Site, reseller: Reseller) -> Paper:
    path, title = addresses.paper(f"kartu-{reseller.slug}"), f"Kartu nama {reseller.name}"
    return Paper(path, "kartu", reseller.slug, title, "A4", "kartu", {
        **shared.common(site), **shared.sample(site), "typed": shared.typed(site, addresses.shop(reseller.slug)),
        "role": shared.short(f"Penjual buatan warga {site.catalog.village.title}", _LINE), "name": reseller.name,
        "whatsapp": "WhatsApp", "phone": formats.phone(reseller.whatsapp),
        "lines": tuple(
            shared.short(line, _MOST) for line in (sentences.delivers(reseller), sentences.replies(reseller.hours)) if line),
        "code": _code(site, reseller, "kartu"), "hint": "Cetak 100% di kertas tebal, lalu potong di antara tanda.",
    })


def _slips(site: Site, reseller: Reseller) -> Paper:
    village, phone = site.catalog.village, formats.phone(reseller.whatsapp)
    path, title = addresses.paper(f"terima-kasih-{reseller.slug}"), f"Ucapan terima kasih {reseller.name}"
    return Paper(path, "terima-kasih", reseller.slug, title, "A4", "terima-kasih", {
        **shared.common(site), **shared.sample(site), "typed": shared.typed(site, addresses.shop(reseller.slug)),
        "thanks": village.greetings.thanks,
        "lead": f"Barang ini dibuat di rumah warga {village.title.replace(' ', sentences.NBSP, 1)}. Semoga Anda suka.",
        "from": f"Dari {reseller.name}:", "call": f"Pesan lagi ke {reseller.name}",
        "how": f"Pindai kodenya, atau kirim WhatsApp ke {phone}.", "replies": sentences.replies(reseller.hours),
        "code": _code(site, reseller, "kemasan"),
    })


def _code(site: Site, reseller: Reseller, channel: str) -> Code:
    """To the seller's shop, which is told where it was scanned."""
    return Code(addresses.came_by(addresses.absolute(site.base, addresses.shop(reseller.slug)), channel))
