"""What a reseller posts: ready texts for WhatsApp status, Instagram, Facebook and Shopee, and for an event.

The link in each text says by which channel a visitor came (CONTRACT.md 2, `?dari=`).
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from storefront import addresses
from storefront.catalog.model import Catalog
from storefront.catalog.offers import Offer
from storefront.catalog.schema import Event, Village
from storefront.words import event_times, formats, sentences
from storefront.words.village_texts import DEFAULTS, MAX_TAGS, PLACES, fits_link, fitted, own_tags

# FORMATS.md, "Captions": the most that each place takes.
LIMITS = {"status": 700, "instagram": 2200, "facebook": 2200, "shopee": 3000, "acara": 700}
# Nobody looks for a longer one.
_LONGEST_TAG = 50
# Free words, which may be shortened; links, prices, dates and what became of an event never are.
_FREE = (
    "produk", "satuan", "isi", "varian", "ringkasan", "pembuat", "pirt", "minimal", "reseller", "wilayah",
    "nama", "tempat", "alamat", "mitra", "sajian", *PLACES,
)


# "Harganya {harga} per {satuan}"
_PRICED = re.compile(r"(?:\b[Hh]arga(?:nya)?:? )?\{harga\}(?: ?(?:per|/|tiap) ?\{satuan\})?")


@dataclass(frozen=True, slots=True)
class Caption:
    """`channel` is a channel of shared links, or "shopee" or "acara"; `link` is the address in the text, "" for none."""

    channel: str
    text: str
    link: str


def of_offer(catalog: Catalog, base: str, offer: Offer) -> tuple[Caption, ...]:
    """The texts of one offer, a channel each."""
    product, (state, days, *_) = offer.product, offer.terms.availability
    owner = catalog.owner[product.owner]
    stock = sentences.plain(sentences.ahead(offer.terms.availability))
    if state == "habis":
        stock = "Sedang habis, boleh tanya dulu"
    values = {
        "produk": product.title, "harga": _price(offer), "satuan": product.unit, "isi": product.contents,
        "berat": formats.weight(product.weight) if product.weight else "",
        "varian": ", ".join(_variants(offer, with_prices=True)),
        "ringkasan": sentences.sentence(product.summary), "pirt": product.pirt,
        "pembuat": ", ".join(part for part in (sentences.maker(owner), sentences.plain(sentences.since(owner))) if part),
        "stok": stock,
        "siap": f"{days} hari" if days else "",
        "minimal": f"{formats.number(product.minimum)} {product.unit}" if product.minimum > 1 else "",
        "reseller": offer.reseller.name, "wilayah": offer.reseller.area.rstrip("."),
    } | place(catalog.village)
    asks = offer.terms.price.amount is None
    tags = hashtags(product.name, product.category, *_place_tags(catalog.village))
    path = addresses.offer(offer.reseller.slug, product.slug)

    def caption(channel: str) -> Caption:
        link = addresses.absolute(base, addresses.came_by(path, channel))
        return Caption(channel, _written(catalog, channel, values | {"tautan": link}, tags, asks), link)

    # Shopee shows the price of each variant itself, and takes no link out of its shop.
    inside = values | {"varian": ", ".join(_variants(offer, with_prices=False))}
    shopee = Caption("shopee", _written(catalog, "shopee", inside, tags), "")
    return (caption("status"), caption("instagram"), caption("facebook"), shopee)


def of_event(catalog: Catalog, base: str, event: Event, status: str) -> Caption:
    """The text of one event; `status` is what became of it ("Batal", "Diundur dari 13 Desember"), "" for nothing."""
    partner, goes_on = catalog.partner.get(event.partner or ""), event.status != "batal"
    served = [product.title for product in catalog.served_at[event.slug]] if goes_on else []
    answering = catalog.answers(event.reseller)
    link = addresses.absolute(base, addresses.event(event.slug))
    values = {
        "nama": event.name, "hari": sentences.plain(event_times.with_next(event)), "tempat": event.place, "alamat": event.address,
        "mitra": partner.name if partner else "", "sajian": sentences.join(served), "status": status,
        "reseller": answering.name if answering and served else "", "tautan": link,
    } | place(catalog.village)
    return Caption("acara", _written(catalog, "acara", values, hashtags(event.name, *_place_tags(catalog.village))), link)


def hashtags(*names: str) -> tuple[str, ...]:
    """`#LaduKetan #KueTradisional`: letters with their marks and digits, none twice in whatever case, none without a letter."""
    found: dict[str, str] = {}
    for name in names:
        words = "".join(char if _is_in_tag(char, before) else " " for before, char in pairwise(f" {name}")).split()
        tag = "".join(word[:1].upper() + word[1:] for word in words)
        if len(tag) <= _LONGEST_TAG and any(map(str.isalpha, tag)):
            found.setdefault(tag.casefold(), f"#{tag}")
    return tuple(found.values())


def _is_in_tag(char: str, before: str) -> bool:
    """A mark belongs to the letter before it, as a vowel of Javanese does."""
    is_mark = unicodedata.category(char) in ("Mn", "Mc") and unicodedata.category(before)[0] in "LM"
    return char.isalpha() or char.isdecimal() or is_mark


def place(village: Village) -> dict[str, str]:
    """Texts may name the village and its regions without their kind's word, and in full."""
    return {
        "desa": village.name, "kecamatan": village.district_name, "kabupaten": village.regency_name,
        "desa_lengkap": village.title, "kecamatan_lengkap": village.district, "kabupaten_lengkap": village.regency,
    }


def _place_tags(village: Village) -> tuple[str, str, str]:
    return village.name, village.regency, "Buatan Warga"


def _price(offer: Offer) -> str:
    """Within a line; what begins one gets its capital in `_written`."""
    words = sentences.starting(offer.terms.price)
    return words.lower() if offer.terms.price.amount is None else words


def _variants(offer: Offer, with_prices: bool) -> Iterator[str]:
    """Those that can be had (all, while nothing can); with their prices where these differ."""
    for choice in offer.terms.offered if offer.product.variants else ():
        yield f"{choice.name} {sentences.cost(choice.price)}" if with_prices and offer.terms.price.varies else choice.name


def _written(catalog: Catalog, channel: str, values: dict[str, str], tags: tuple[str, ...], asks: bool = False) -> str:
    """The village's text or the program's, filled and short enough for its channel, without a gap where lines fell out.
    Where one `asks` for the price, nothing is said of what it is for."""
    default = DEFAULTS[f"promo-{channel}"]
    template = catalog.texts.get(f"promo-{channel}", default)
    if asks:
        default, template = (_PRICED.sub("{harga}", text) for text in (default, template))
    # A "#" in a name would make a hashtag, and there may be only so many; those that the village wrote itself come first.
    values = {name: value if name == "tautan" else value.replace("#", "") for name, value in values.items()}
    values["tagar"] = " ".join(tags[: MAX_TAGS - own_tags(template)])
    text = fitted(template, values, _FREE, _fits(channel), default)
    # A price may begin a line: "Mulai Rp15.000 per bungkus".
    text = re.sub(rf"^(?:{sentences.STARTING} Rp|{sentences.ASK_PRICE.lower()})", _capital, text, flags=re.MULTILINE)
    return re.sub(r"\n{3,}", "\n\n", text).strip("\n")


def _capital(found: re.Match[str]) -> str:
    return found[0][0].upper() + found[0][1:]


def _fits(channel: str) -> Callable[[str], bool]:
    linked = channel in ("status", "acara")
    # In UTF-16, as the apps count: most emoji are two.
    return lambda text: len(text.encode("utf-16-le")) // 2 <= LIMITS[channel] and (not linked or fits_link(text))
