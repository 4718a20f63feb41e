"""The texts that a village may word itself (`content/pesan/*.txt`), else the program's own (`defaults/*.txt`).

They hold placeholders such as `{produk}`; a line with an empty placeholder is left out.
"""

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from urllib.parse import quote

from storefront.catalog.problems import Problem, nearest, nearest_word

# FORMATS.md, "WhatsApp click to chat": no maximum is documented; a link of this length is safe on every phone seen.
MAX_LINK = 2000
# What of it the text may take, whatever the number before it.
MAX_IN_LINK = MAX_LINK - 60
# Before it is filled: a text that travels in such a link (and the same quoted), and one that is only copied.
MAX_TEMPLATE = 600
MAX_QUOTED = 1000
MAX_LONG_TEMPLATE = 1500
# FORMATS.md, "Captions".
MAX_TAGS = 5

PLACEHOLDER = re.compile(r"\{([^{}\n]*)\}")
_TAG = re.compile(r"#\w")
# What Shopee takes for a way around its checkout: links, and numbers as long as a phone's.
_CONTACT = re.compile(r"https?://\S*|www\.\S*|wa\.me\S*|\+?\d[\d .-]{7,}\d", re.IGNORECASE)

_ANY = frozenset({"reseller", "halaman", "asal", "kode"})
_ITEM = _ANY | {"produk", "varian", "jumlah", "satuan", "harga", "total"}
_OWNER = frozenset({"reseller", "pemilik", "barang", "nomor"})
PLACES = frozenset({"desa", "kecamatan", "kabupaten", "desa_lengkap", "kecamatan_lengkap", "kabupaten_lengkap"})
"""Which village it is, in captions and letters."""
_PLACE = PLACES | {"reseller", "tagar"}
_SHOPEE = _PLACE | {
    "produk", "harga", "satuan", "isi", "berat", "varian", "ringkasan", "pembuat", "pirt", "stok", "siap", "minimal", "wilayah"}
_OFFER = _SHOPEE | {"tautan"}
_EVENT = _PLACE | {"nama", "hari", "tempat", "alamat", "mitra", "sajian", "status", "tautan"}

PLACEHOLDERS: Mapping[str, frozenset[str]] = {
    "keranjang": frozenset({
        "reseller", "barang", "total", "po", "asal", "nama", "hp", "alamat", "ambil", "catatan", "tautan", "kode"}),
    "konfirmasi": _OWNER, "telepon": _OWNER,
    "kirim": frozenset({"reseller", "nama", "barang", "total", "kurir", "resi", "ambil"}),
    "selesai": frozenset({"reseller", "nama", "halaman", "terima_kasih"}),
    "pesanan": _ITEM | {"po"}, "sajian": _ITEM, "tanya": _ANY | {"produk", "varian"}, "sapa": _ANY,
    "tanya-harga": _ITEM - {"harga", "total"},
    "promo-status": _OFFER, "promo-instagram": _OFFER, "promo-facebook": _OFFER, "promo-shopee": _SHOPEE, "promo-acara": _EVENT,
}
"""What each text may hold."""
_POST = frozenset({"produk", "harga", "stok", "tautan"})
REQUIRED: Mapping[str, frozenset[str]] = {
    "pesanan": _ITEM - {"asal"}, "sajian": _ITEM - {"asal", "varian"},
    "keranjang": PLACEHOLDERS["keranjang"] - {"asal", "hp", "po"},
    "konfirmasi": frozenset({"barang"}), "telepon": frozenset({"barang"}),
    "kirim": frozenset({"barang"}), "selesai": frozenset({"halaman"}),
    "tanya": frozenset({"reseller", "produk", "kode"}), "sapa": frozenset({"reseller", "kode"}),
    "tanya-harga": _ITEM - {"asal", "harga", "total"},
    "promo-status": _POST, "promo-instagram": _POST, "promo-facebook": _POST, "promo-shopee": frozenset({"produk"}),
    "promo-acara": frozenset({"nama", "hari", "tempat", "status", "tautan"}),
}
"""What each text must hold, so that no order arrives without its product, sum or code, and no post leaves without its link."""
# What the buyer writes in the basket, and the round of what is made in rounds.
_WRITTEN = {"po": "PO", "nama": "Nama", "hp": "No. HP", "alamat": "Alamat", "ambil": "Ambil", "catatan": "Catatan"}
_LONG = frozenset({"promo-instagram", "promo-facebook", "promo-shopee"})

DEFAULTS: Mapping[str, str] = {
    name: (Path(__file__).parent / "defaults" / f"{name}.txt").read_text(encoding="utf-8").strip("\n") for name in PLACEHOLDERS
}


def check_texts(texts: Mapping[str, str], label: str) -> Iterator[Problem]:
    """Problems of the village's own texts, by name without .txt."""
    for name, text in sorted(texts.items()):
        file = f"{label}/pesan/{name}.txt"
        if name not in PLACEHOLDERS:
            yield Problem(file, 0, "", f"pesan ini tidak dipakai.{used(name, PLACEHOLDERS, '.txt')}")
            continue
        most = MAX_LONG_TEMPLATE if name in _LONG else MAX_TEMPLATE
        if len(text) > most:
            yield Problem(file, 0, "", f"pesan terlalu panjang ({len(text)} huruf). Paling banyak {most} huruf")
            continue
        if name not in _LONG and len(quote(text, safe="")) > MAX_QUOTED:
            yield Problem(file, 0, "", "terlalu banyak emoji atau tanda khusus untuk satu tautan WhatsApp. Kurangi")
            continue
        yield from unknown_placeholders(text, PLACEHOLDERS[name], file)
        held = set(PLACEHOLDER.findall(text))
        held |= {nearest_word(word, PLACEHOLDERS[name]) for word in held}
        if missing := ", ".join(f"{{{word}}}" for word in sorted(REQUIRED[name] - held)):
            yield Problem(
                file, 0, "", f"pesan harus memuat juga {missing}. Tulis persis begitu, dengan kurungnya, di tempat yang sesuai")
        if "{kode}" in text and "{kode}" not in text.rstrip().rpartition("\n")[2]:
            yield Problem(
                file, line_at(text, text.index("{kode}")), "kode",
                "baris terakhir harus memuat {kode}. Pindahkan ke baris terakhir, contoh: Kode: {kode}")
        if name == "keranjang":
            yield from _unreadable(text, file)
        if name.startswith("promo-") and (tags := own_tags(text)) > MAX_TAGS:
            yield Problem(file, 0, "", f"ada {tags} tagar. Paling banyak {MAX_TAGS} tagar")
        if name == "promo-shopee" and (contact := _CONTACT.search(text)):
            yield Problem(
                file, line_at(text, contact.start()), "",
                f'tertulis "{contact.group()[:60]}". Shopee melarang tautan dan nomor telepon. Hapus')


def _unreadable(text: str, file: str) -> Iterator[Problem]:
    """What the order desk could not read out of a basket's text again: it goes by lines, and by the words before the colon."""
    for number, line in enumerate(text.split("\n"), 1):
        for word in PLACEHOLDER.findall(line):
            before = line[: line.index(f"{{{word}}}")].strip()
            if word in ("barang", "tautan") and line.strip() != f"{{{word}}}":
                yield Problem(file, number, word, f"{{{word}}} harus sendirian di barisnya")
            elif word in _WRITTEN and not (
                before and line.rstrip().endswith(f"{{{word}}}") and len(PLACEHOLDER.findall(line)) == 1):
                yield Problem(
                    file, number, word,
                    f"{{{word}}} harus di ujung baris, sesudah namanya. Contoh: {_WRITTEN[word]}: {{{word}}}")


def used(name: str, known: Collection[str], ending: str) -> str:
    """The hint that follows a file name that no text has: the nearest one, else all."""
    files = [f"{word}{ending}" for word in known]
    return nearest(f"{name}{ending}", files) if nearest(name, known) else " Yang dipakai: " + ", ".join(files)


def unknown_placeholders(text: str, known: Collection[str], file: str) -> Iterator[Problem]:
    for found in PLACEHOLDER.finditer(text):
        if found.group(1) not in known:
            hint = nearest(found.group(1), known) or " Yang dikenal: " + ", ".join(sorted(known))
            yield Problem(
                file, line_at(text, found.start()), found.group(1), f'tertulis "{found.group()[:60]}", tidak dikenal.{hint}')


def line_at(text: str, place: int) -> int:
    return text.count("\n", 0, place) + 1


def own_tags(text: str) -> int:
    """How many hashtags are written in a text itself."""
    return len(_TAG.findall(text))


def fill(template: str, values: Mapping[str, str]) -> str:
    """The template with its placeholders filled, without the lines whose placeholder is empty."""
    return "\n".join([
        pattern % tuple([values[name] for name in names]) for pattern, names in _lines(template) if all(map(values.get, names))
    ])


@lru_cache(maxsize=16)
def _lines(template: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Each line with "%s" for its placeholders, and their names: found once for thousands of orders."""
    return tuple(
        (PLACEHOLDER.sub("%s", line.replace("%", "%%")), tuple(PLACEHOLDER.findall(line))) for line in template.split("\n")
    )


def fitted(template: str, values: Mapping[str, str], free: Collection[str], fits: Callable[[str], bool], fallback: str) -> str:
    """`fill()`, with the longest of the `free` words shortened by "…" until the text fits.

    A village's own text that is still too long gives way to `fallback`, the program's: a link or a code is never cut.
    """
    filled = dict(values)
    text = fill(template, filled)
    while not fits(text):
        longest = max(free, key=lambda name: len(filled.get(name, "").encode()))
        words = filled.get(longest, "").removesuffix("…")
        if len(words) <= 1:
            return text if fallback in ("", template) else fitted(fallback, values, free, fits, "")
        filled[longest] = words[: len(words) * 9 // 10] + "…"
        text = fill(template, filled)
    return text


def fits_link(text: str) -> bool:
    """Whether a WhatsApp link with this text is short enough, whatever the number in it."""
    # Quoting takes time, and most texts could not grow too long by any means.
    return 3 * len(text.encode()) <= MAX_IN_LINK or len(quote(text, safe="")) <= MAX_IN_LINK
