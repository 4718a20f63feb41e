"""The order: a code that says which product, which seller and where it began; a text; a WhatsApp link."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import quote

from storefront.words.village_texts import fits_link, fitted

SITE_ORIGIN = "situs"
ANY_PRODUCT = "semua"

# FORMATS.md, "WhatsApp click to chat": no maximum is documented; this is safe on every phone seen.
MAX_TEXT = 1000

# Free words, which may be shortened when a link grows too long; prices, addresses and the code never are.
_SHORTENED = ("produk", "varian", "asal", "reseller", "satuan")


def message(template: str, values: Mapping[str, str], fallback: str = "") -> str:
    """The order's text, its free words shortened until text and link stay within their limits."""
    return fitted(template, values, _SHORTENED, _fits, fallback)


def _fits(text: str) -> bool:
    return len(text) <= MAX_TEXT and fits_link(text)


def whatsapp_link(phone: str, text: str) -> str:
    """`https://wa.me/<digits>?text=…` (WhatsApp FAQ, "How to use click to chat"); `phone` is E.164 with its plus.

    Without a phone WhatsApp asks whom to send the text to.
    """
    return f"https://wa.me/{phone.removeprefix('+')}?text={'%0A'.join(map(_quoted, text.split(chr(10))))}"


@lru_cache(maxsize=1024)
def _quoted(line: str) -> str:
    """Most lines of an order stand in many others, too."""
    return quote(line, safe="")


@dataclass(frozen=True, slots=True)
class OrderCode:
    """Which product (or `semua`), which reseller, and where the order began (`situs`, a channel, or a stall's or event's slug).

    A basket's code names its first product and how many more kinds there are: `ladu-ketan+2`.
    """

    product: str
    reseller: str
    origin: str


class CodeError(ValueError):
    """Not an order code, or one with a slip in it."""


# The check value is a weighted sum modulo a prime, as in ISBN-10: with a prime above every character value and a
# primitive root as the weight, any single changed character and any swap of two characters changes the sum. The last
# bit is the parity of the length, which any one dropped or added character changes.
_LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789-.+"
_CHECK = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's base 32: no I, L, O, U to be misread
_VALUES = {letter: value for value, letter in enumerate(_LETTERS, 1)}
_BODY = re.compile(r"[a-z0-9-]+(\+[0-9]{1,3})?\.[a-z0-9-]+\.[a-z0-9-]+")
_PRIME = 509
_WEIGHT = 2


def _check(body: str) -> str:
    total = 0
    for letter in body:
        total = (total * _WEIGHT + _VALUES[letter]) % _PRIME
    high, low = divmod(total * 2 + len(body) % 2, 32)
    return _CHECK[high] + _CHECK[low]


def order_code(code: OrderCode) -> str:
    """`ladu-ketan.ka.warung-bu-imas.7Q`: three slugs and two check characters."""
    body = f"{code.product}.{code.reseller}.{code.origin}"
    return f"{body}.{_check(body)}"


def read_code(text: str) -> OrderCode:
    """The parts of a code as it stands in a message. Raises CodeError when any character was changed."""
    body, _, check = text.rpartition(".")
    if not _BODY.fullmatch(body):
        raise CodeError(f"bukan kode pesanan: {text[:80]}")
    if check != _check(body):
        raise CodeError(f"kode salah ketik: {text[:80]}")
    return OrderCode(*body.split("."))
