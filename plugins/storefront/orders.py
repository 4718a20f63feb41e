"""The order: a code that says which product, which seller and where it began; a text; a WhatsApp link.

The texts are the village's own (`content/pesan/*.txt`), else the program's (`texts/*.txt`). They hold
placeholders such as `{produk}`; a line with an empty placeholder is left out.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from urllib.parse import quote

from storefront.catalog.problems import Problem, nearest, nearest_word

SITE_ORIGIN = "situs"
ANY_PRODUCT = "semua"

# FORMATS.md, "WhatsApp click to chat": no maximum is documented; these are safe on every phone seen.
MAX_TEXT = 1000
MAX_LINK = 2000
MAX_TEMPLATE = 600
MAX_QUOTED = 1000

_PLACEHOLDER = re.compile(r"\{([^{}\n]*)\}")
_ANY = frozenset({"reseller", "halaman", "asal", "kode"})
_ITEM = _ANY | {"produk", "varian", "jumlah", "satuan", "harga", "total"}
PLACEHOLDERS: Mapping[str, frozenset[str]] = {"pesanan": _ITEM, "sajian": _ITEM, "tanya": _ANY | {"produk", "varian"}, "sapa": _ANY}
"""What each text may hold."""
REQUIRED: Mapping[str, frozenset[str]] = {
    "pesanan": _ITEM - {"asal"}, "sajian": _ITEM - {"asal", "varian"},
    "tanya": frozenset({"reseller", "produk", "kode"}), "sapa": frozenset({"reseller", "kode"}),
}
"""What each text must hold, so that no order arrives without its product, sum or code."""
# Free words, which may be shortened when a link grows too long; prices, addresses and the code never are.
_SHORTENED = ("produk", "varian", "asal", "reseller", "satuan")

DEFAULTS: Mapping[str, str] = {
    name: (Path(__file__).parent / "texts" / f"{name}.txt").read_text(encoding="utf-8").strip("\n") for name in PLACEHOLDERS
}


def check_texts(texts: Mapping[str, str], label: str) -> Iterator[Problem]:
    """Problems of the village's own texts, by name without .txt."""
    for name, text in sorted(texts.items()):
        file = f"{label}/pesan/{name}.txt"
        if name not in PLACEHOLDERS:
            used = [f"{known}.txt" for known in PLACEHOLDERS]
            hint = nearest(f"{name}.txt", used) if nearest(name, PLACEHOLDERS) else " Yang dipakai: " + ", ".join(used)
            yield Problem(file, 0, "", f"pesan ini tidak dipakai.{hint}")
            continue
        if len(text) > MAX_TEMPLATE:
            yield Problem(file, 0, "", f"pesan terlalu panjang ({len(text)} huruf). Paling banyak {MAX_TEMPLATE} huruf")
            continue
        if len(quote(text, safe="")) > MAX_QUOTED:
            yield Problem(file, 0, "", "terlalu banyak emoji atau tanda khusus untuk satu tautan WhatsApp. Kurangi")
            continue
        for found in _PLACEHOLDER.finditer(text):
            if found.group(1) not in PLACEHOLDERS[name]:
                line = text.count("\n", 0, found.start()) + 1
                hint = nearest(found.group(1), PLACEHOLDERS[name]) or " Yang dikenal: " + ", ".join(sorted(PLACEHOLDERS[name]))
                yield Problem(file, line, found.group(1), f'tertulis "{found.group()[:60]}", tidak dikenal.{hint}')
        held = set(_PLACEHOLDER.findall(text))
        held |= {nearest_word(word, PLACEHOLDERS[name]) for word in held}
        if missing := ", ".join(f"{{{word}}}" for word in sorted(REQUIRED[name] - held)):
            yield Problem(file, 0, "", f"pesan harus memuat juga {missing}. Tulis persis begitu, dengan kurungnya, di tempat yang sesuai")
        if "{kode}" in text and "{kode}" not in text.rstrip().rpartition("\n")[2]:
            yield Problem(file, text.count("\n", 0, text.index("{kode}")) + 1, "kode", "baris terakhir harus memuat {kode}. Pindahkan ke baris terakhir, contoh: Kode: {kode}")


def fill(template: str, values: Mapping[str, str]) -> str:
    """The template with its placeholders filled, without the lines whose placeholder is empty."""
    return "\n".join([
        pattern % tuple([values[name] for name in names]) for pattern, names in _lines(template) if all(map(values.get, names))
    ])


@lru_cache(maxsize=16)
def _lines(template: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Each line with "%s" for its placeholders, and their names: found once for thousands of orders."""
    return tuple(
        (_PLACEHOLDER.sub("%s", line.replace("%", "%%")), tuple(_PLACEHOLDER.findall(line))) for line in template.split("\n")
    )


def message(template: str, values: Mapping[str, str], fallback: str = "") -> str:
    """`fill()`, with the longest free words shortened by "…" until text and link stay within their limits.

    A village's own text that is still too long gives way to `fallback`, the program's, so that the code is never cut.
    """
    filled = dict(values)
    text = fill(template, filled)
    while len(text) > MAX_TEXT or _quoted_length(text) > MAX_LINK - 60:
        longest = max(_SHORTENED, key=lambda name: len(filled.get(name, "").encode()))
        words = filled.get(longest, "").removesuffix("…")
        if len(words) <= 1:
            return message(fallback, values) if fallback and fallback != template else text
        filled[longest] = words[: len(words) * 9 // 10] + "…"
        text = fill(template, filled)
    return text


def _quoted_length(text: str) -> int:
    """Of the quoted text; while it could not grow too long by any means, the most that it could be."""
    most = 3 * len(text.encode())
    return most if most <= MAX_LINK - 60 else len(quote(text, safe=""))


def whatsapp_link(phone: str, text: str) -> str:
    """`https://wa.me/<digits>?text=…` (WhatsApp FAQ, "How to use click to chat"); `phone` is E.164 with its plus."""
    return f"https://wa.me/{phone.removeprefix('+')}?text={'%0A'.join(map(_quoted, text.split(chr(10))))}"


@lru_cache(maxsize=1024)
def _quoted(line: str) -> str:
    """Most lines of an order stand in many others, too."""
    return quote(line, safe="")


@dataclass(frozen=True, slots=True)
class OrderCode:
    """Which product (or `semua`), which reseller, and where the order began (`situs`, or a stall's or event's slug)."""

    product: str
    reseller: str
    origin: str


class CodeError(ValueError):
    """Not an order code, or one with a slip in it."""


# The check value is a weighted sum modulo a prime, as in ISBN-10: with a prime above every character value and a
# primitive root as the weight, any single changed character and any swap of two characters changes the sum. The last
# bit is the parity of the length, which any one dropped or added character changes.
_LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789-."
_CHECK = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's base 32: no I, L, O, U to be misread
_VALUES = {letter: value for value, letter in enumerate(_LETTERS, 1)}
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
    parts = body.split(".")
    if len(parts) != 3 or not all(parts) or any(letter not in _LETTERS for letter in body):
        raise CodeError(f"bukan kode pesanan: {text[:80]}")
    if check != _check(body):
        raise CodeError(f"kode salah ketik: {text[:80]}")
    return OrderCode(*parts)
