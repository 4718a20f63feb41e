"""Amounts in a product's story that are no price of it: who changes `harga` forgets them, and a page then names two prices."""

import re
from collections.abc import Iterator

from storefront.catalog.errors import FieldError
from storefront.catalog.model import Catalog
from storefront.catalog.numbers import rupiah
from storefront.catalog.schema import Product
from storefront.site.linker import Slip
from storefront.words import formats, sentences

_NUMBER = r"[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]{1,9}"
_AMOUNT = re.compile(
    rf"\bRp\.?[ \u00a0]?(?:{_NUMBER})(?:,(?:-|00\b))?(?:[ \u00a0]?(?:rb|ribu|jt|juta)\b)?"
    r"|\b[0-9]{1,4}[ \u00a0]?(?:rb|ribu)\b", re.I)
_STRUCK = re.compile(r"~[^~\n]+~")
_SENTENCE = re.compile(r"[^\n]+?(?:(?<!Rp)[.!?](?=\s|\Z)|\n|\Z)")
_RANGE = re.compile(r"[0-9a-z][ ]*[-\u2013\u2014/][ ]*\Z|\A[ ]*[-\u2013\u2014][ ]*(?:Rp)?[. ]*[0-9]", re.I)
# Where one of these stands the amount may be something else: postage, an old price, a share of it, another good's.
_ELSE = re.compile(
    r"ongk|kirim|antar|kurir|cod\b|diskon|hemat|potong|\bdp\b|muka|panjar|dulu|tadinya|semula|normal|sebelum|\bdari\b|mulai|sampai|hingga"
    r"|s/d|s\.d|kisaran|sekitar|grosir|borong|partai|paket|lusin|kodi|total|modal|omz?et|bantu|hadiah|kembali|gratis|minim|belanja"
    r"|transfer|biaya|tambah|bonus|cashback|voucher|admin|sewa|upah|untung|hasil|denda|beda|selisih|naik|turun|lebih|kurang|donasi"
    r"|pasaran|toko lain|\]\(", re.I)


def amounts(product: Product, catalog: Catalog) -> Iterator[Slip]:
    """A warning for each amount that is neither a price of this good (own, a variant's, a seller's, for events) nor a multiple
    of one. In doubt, none."""
    prices = _prices(product, catalog)
    if not prices:
        return
    for sentence in _SENTENCE.finditer(_STRUCK.sub(lambda old: " " * len(old[0]), product.body)):
        if _ELSE.search(sentence[0]):
            continue
        for found in _AMOUNT.finditer(sentence[0]):
            if _RANGE.search(sentence[0][: found.start()]) or _RANGE.search(sentence[0][found.end():]):
                continue
            try:
                amount = rupiah(found[0])
            except FieldError:
                continue
            if all(amount % price for price in prices):
                line = product.body.count("\n", 0, sentence.start() + found.start())
                right = sentences.join([formats.rupiah(price) for price in sorted(prices)[:4]])
                message = f'tertulis "{found[0]}", padahal harga barang ini {right}. Samakan, atau hapus dari cerita'
                yield Slip(line, message, "warning")


def _prices(product: Product, catalog: Catalog) -> set[int]:
    """All that it can cost; nothing where that isn't known of all."""
    offers = catalog.offers_of.get(product.slug, ())
    terms = [catalog.own_terms[product.slug], *(offer.terms for offer in offers)]
    prices = [product.price, *(choice.price for found in terms for choice in found.choices)]
    if any(price.kind != "tetap" for price in prices):
        return set()
    return {price.amount for price in prices if price.amount} | ({product.catering.price} if product.catering else set())
