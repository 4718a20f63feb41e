"""The site's own sentences, as a neighbour would say them. What a village words itself comes from its content."""

import re
from datetime import date
from functools import lru_cache

from storefront.catalog import units
from storefront.catalog.offers import Availability
from storefront.catalog.preorder import PreOrder, Round
from storefront.catalog.prices import Price, StartingPrice
from storefront.catalog.recurrence import Rule
from storefront.catalog.schema import Owner, Product, Reseller, Village
from storefront.words import formats

NBSP, JOINER, BREAK = "\u00a0", "\u2060", "\u200b"


@lru_cache(maxsize=4096)
def hold(text: str) -> str:
    """Keeps together what is read as one: "RT 03", "08.00–20.00"; lets a line break after "RT 03/".

    The same few addresses and hours stand on thousands of pages, hence the cache.
    """
    text = re.sub(r"\b(RT|RW|No\.|Jl\.|Gg\.|pukul) (?=\S)", rf"\1{NBSP}", text)
    text = re.sub(r"(\d)\s?[–-]\s?(\d{1,2}[.:]\d\d)", rf"\1{JOINER}–{JOINER}\2", text)
    return text.replace("/RW", f"/{BREAK}RW")


def sample(village: Village) -> str:
    """The notice of a village that is made up; "" for a real one."""
    return f"{village.kind.capitalize()} contoh, bukan toko sungguhan." if village.sample else ""


def plain(text: str) -> str:
    """`hold()` undone, for a text that is copied elsewhere: "RT 03/RW 05" without signs that can't be seen."""
    return text.replace(NBSP, " ").replace(JOINER, "").replace(BREAK, "")


def sentence(text: str) -> str:
    """The text with a capital in front and one full stop (or its own ! ? …) behind; "" stays ""."""
    text = text.strip()
    return text and text[0].upper() + (text[1:] if text.endswith(("!", "?", "…")) else text[1:].rstrip(".") + ".")


def quoted(text: str) -> str:
    """In curly quotes, whichever quotes the editor wrote around it; "" stays ""."""
    text = text.strip().strip("\"'“”‘’").strip()
    return text and f"“{text}”"


def join(words: tuple[str, ...] | list[str]) -> str:
    """"ladu, rengginang, dan rajutan"."""
    if len(words) < 3:
        return " dan ".join(words)
    return f"{', '.join(words[:-1])}, dan {words[-1]}"


def maker(owner: Owner) -> str:
    """Who makes it: the person where named, else the business."""
    return owner.person or owner.name


def since(owner: Owner) -> str:
    """"RT 02/RW 09, sejak 1999": place and year, as far as known."""
    return hold(_with_year(owner.address, owner))


def made_by(owner: Owner) -> str:
    """"Bu Entin, sejak 1999": who makes it, and since when where that is known."""
    return _with_year(maker(owner), owner)


def _with_year(text: str, owner: Owner) -> str:
    return ", ".join(part for part in (text, f"sejak {owner.since}" if owner.since else "") if part)


STARTING = "mulai"
ASK_PRICE = "Tanya harga"
# Of a sum that holds only the least of what it will be.
_CONFIRM = ", mohon pastikan harganya"


def lead(price: StartingPrice) -> str:
    """What stands before the figures: "mulai" where others cost more or it is only the least; all there is where none are."""
    return ASK_PRICE if price.amount is None else STARTING if price.varies or price.least else ""


def starting(price: StartingPrice) -> str:
    """"Rp15.000"; "mulai Rp15.000"; "Tanya harga"."""
    return " ".join(part for part in (lead(price), formats.rupiah(price.amount) if price.amount is not None else "") if part)


def cost(price: Price) -> str:
    """"Rp15.000"; "mulai Rp15.000"; "tanya harga": of one choice, behind its name."""
    if price.amount is None:
        return ASK_PRICE.lower()
    return f"{STARTING} {formats.rupiah(price.amount)}" if price.kind == "mulai" else formats.rupiah(price.amount)


def total(price: StartingPrice, count: int) -> str:
    """What so many come to at least, in an order's text; where only the least is known the buyer asks for the rest."""
    many = price._replace(amount=None if price.amount is None else price.amount * count)
    return starting(many) + (_CONFIRM if price.least else "")


def a_unit(unit: str) -> str:
    """"sebungkus", "sebuah"; "per kg" where nobody would say "se"."""
    return units.one(unit)


def price_unit(product: Product) -> str:
    """"sebungkus 250 g, isi 10 potong"."""
    weight = formats.weight(product.weight) if product.weight and not units.is_weight(product.unit) else ""
    first = " ".join(part for part in (a_unit(product.unit), weight) if part)
    return f"{first}, isi {product.contents}" if product.contents else first


def card_unit(product: Product) -> str:
    """"Bungkus isi 10 potong"; "Bungkus 250 g"; "Per kg"; "3 pilihan" where there are variants."""
    if len(product.variants) > 1:
        many = len(product.variants)
        return join([variant.name for variant in product.variants]) if many <= 3 else f"{many} pilihan"
    unit = f"Per {product.unit}" if units.is_measure(product.unit) else product.unit[0].upper() + product.unit[1:]
    if product.contents:
        return f"{unit} isi {product.contents}"
    return f"{unit} {formats.weight(product.weight)}" if product.weight and not units.is_weight(product.unit) else unit


def stock(found: Availability) -> str:
    """"Tersedia"; "Pesan dulu, siap 3 hari"; "PO, diambil setiap Sabtu"; "Sedang habis", or why it can't be ordered
    though it isn't."""
    if found.unsold:
        return "Hanya di warung" if found.unsold == "stalls" else "Belum ada penjual"
    if found.state == "habis":
        return "Sedang habis"
    if found.state == "pesan-dulu":
        if found.preorder:
            return _next_fetched(found.preorder)
        return f"Pesan dulu, siap {found.ready_in} hari" if found.ready_in else "Pesan dulu"
    return "Tersedia"


def _next_fetched(found: PreOrder) -> str:
    """"PO, diambil setiap Sabtu", "PO, diambil 5 Desember", "PO, ditutup setiap hari": true on whatever day it is read."""
    if found.only:
        return f"PO, diambil {formats.day_and_month(found.only.day)}"
    closes, fetched = found.again
    return f"PO, diambil {fetched.words}" if isinstance(fetched, Rule) else f"PO, ditutup {closes.rule.words}"


def ahead(found: Availability) -> str:
    """"PO ditutup setiap Kamis pukul 18.00, diambil setiap Sabtu", true on whatever day it is read; "Pesan dulu, siap 3 hari";
    "" of what isn't ordered beforehand."""
    if found.preorder:
        return rounds(found.preorder)
    return stock(found) if found.state == "pesan-dulu" else ""


def rounds(found: PreOrder) -> str:
    """"PO ditutup setiap Kamis pukul 18.00, diambil setiap Sabtu"; of goods that are made once as `next_round`."""
    if found.only:
        return next_round(found.only)
    closes, fetched = found.again
    return f"PO ditutup {closes.words}, diambil {fetched.words}"


def next_round(found: Round) -> str:
    """"PO ditutup Kamis, 3 Desember pukul 18.00, diambil Sabtu, 5 Desember"."""
    closes, fetched = formats.weekday_and_date(found.closes.date()), formats.weekday_and_date(found.day)
    return hold(f"PO ditutup {closes} pukul {formats.clock(found.closes)}, diambil {fetched}")


def fetched(found: PreOrder | None, today: date) -> str:
    """"diambil Sabtu, 5 Desember 2026", of the open round, in an order's text, which the desk reads again; "" without."""
    open_round = found and found.on(today)
    return f"diambil {formats.long_date(open_round.day)}" if open_round else ""


def delivers(reseller: Reseller) -> str:
    """"Mengantar ke Katapang dan Soreang."."""
    return f"Mengantar ke {reseller.area.rstrip('.')}." if reseller.area else ""


def replies(hours: str) -> str:
    """"Membalas pukul 08.00–20.00."; "" where the hours are not known."""
    if not hours:
        return ""
    return f"Membalas {_at(hours)}."


def hours(found: str) -> str:
    """"pukul 08.00–20.00"; "setiap hari, 06.00–21.00"; "" where they are not known."""
    return _at(found) if found else ""


def _at(hours: str) -> str:
    at = f"pukul {hours}" if hours[0].isdigit() else hours if hours[:2].isupper() else hours[0].lower() + hours[1:]
    return hold(at.rstrip("."))


def seller(reseller: Reseller) -> str:
    return " ".join(part for part in (delivers(reseller), replies(reseller.hours)) if part)


def resting(others: list[str]) -> str:
    """What a seller's place says while they take no orders."""
    if not others:
        return "Sedang tidak menerima pesanan."
    return f"Sedang tidak menerima pesanan. {join(others[:3])} menjual barang yang sama."


def opened(hours: str) -> str:
    """"Buka setiap hari, 06.00–21.00."; "" where the hours are not known."""
    if not hours:
        return ""
    first = hours if hours[:2].isupper() else hours[0].lower() + hours[1:]
    return hold(f"Buka {first.rstrip('.')}.")


EVENT_KINDS = {
    "bazar": "Bazar", "pasar": "Pasar", "pameran": "Pameran", "rapat": "Rapat", "kunjungan": "Kunjungan",
    "hajatan": "Hajatan", "pelatihan": "Pelatihan", "lainnya": "Acara",
}
STALL_KINDS = {"warung": "Warung", "pasar": "Pasar", "toko": "Toko", "koperasi": "Koperasi"}
HELP = {
    "promosi": ("Promosi", "Membantu barang lebih dikenal, di layar dan di acara."),
    "pelatihan": ("Pelatihan", "Mengajari foto, kemasan, hitung harga, dan menulis pesan."),
    "kemitraan": ("Kemitraan", "Mempertemukan usaha dengan kantor, warung, dan acara."),
    "modal": ("Modal", "Menunjukkan jalan ke modal yang aman."),
    "perizinan": ("Perizinan", "Mendampingi mengurus P-IRT, halal, dan NIB."),
}
