"""What one thing costs, as sellers write it: a fixed price, the least of one ("mulai"), or one that is asked for ("tanya").

What could be read two ways (a range, a sum that is open to bargaining) is refused with both ways (CONTRACT.md section 1).
"""

import re
from typing import Literal, NamedTuple

from storefront.catalog import numbers, units
from storefront.catalog.errors import FieldError
from storefront.catalog.text import plain_number

PriceKind = Literal["tetap", "mulai", "tanya"]


class Price(NamedTuple):
    """`amount` in whole rupiah: what it costs ("tetap"), what it costs at least ("mulai"), None where it is asked for ("tanya").

    `unit` is what it is for where the price itself said so ("15.000/bungkus"), else "".
    """

    amount: int | None
    kind: PriceKind = "tetap"
    unit: str = ""


class StartingPrice(NamedTuple):
    """The lowest price that a buyer can really pay now, in rupiah, None where it must be asked for;
    it `varies` where other choices that can be had cost more or must be asked for, and may be the `least` of one ("mulai")."""

    amount: int | None
    varies: bool
    least: bool = False

    @property
    def kind(self) -> PriceKind:
        """"mulai" only where a seller says no more than the least."""
        return "tanya" if self.amount is None else "mulai" if self.least else "tetap"


ON_REQUEST = Price(None, "tanya")

# A price that is asked for says one of the first and nothing but these.
_ASKING_WORDS = (
    "tanya tanyakan nanya ditanyakan bertanya hubungi hub kontak chat chatting wa whatsapp dm inbox japri pm call cp "
    "nego negosiasi negotiable request")
_AROUND_WORDS = (
    "harga harganya dulu langsung penjual penjualnya pembuat pembuatnya admin reseller seller kami saja aja ke lewat via di by "
    "on untuk info bisa boleh silakan silahkan mohon ya kak dan atau lebih lanjut")
ASKING, AROUND = frozenset(_ASKING_WORDS.split()), frozenset(_AROUND_WORDS.split())

DEPENDS = re.compile(r"(?:harga(?:nya)? )?(?:sesuai|tergantung|menurut|menyesuaikan|ikut|bervariasi|variatif)(?: [^0-9]+)?")

_SUM = r"(?:(?:rp|idr)\.? ?)?[0-9][0-9., ]*(?:rb|ribu|k|jt|juta)?(?:,[-=])?"
_TO = r"(?: ?- ?| (?:sampai|hingga|s/d|sd|s\.d\.?) )"
LEAST = re.compile(
    rf"(?:(?:harga(?:nya)? )?(?:(?:mulai|dimulai|start|starting)(?: (?:dari|from))?|dari|minimal|paling murah|terendah):? ?"
    rf"(?P<first>.+?)|(?P<low>.+?)(?: ?\+| ?(?:ke ?atas|up)))(?:{_TO}(?P<most>{_SUM}))?")
RANGE = re.compile(rf"(?P<low>{_SUM}?){_TO}(?P<most>{_SUM})")
_COUNT = "[2-9]|[1-9][0-9]"
SEVERAL = re.compile(
    rf"(?P<sum>{_SUM}?) ?(?:/|per|dapat|untuk|isi) ?(?P<count>{_COUNT}) ?(?P<what>[a-z]*)"
    rf"|(?P<number>{_COUNT}) ?(?P<of>[a-z]*[a-jl-z][a-z]*) ?=? ?(?P<all>{_SUM})")
MULTIPLE = re.compile(r"(?:rb|ribu|k|jt|juta)$")
PER = re.compile(r"(?P<sum>.+?)(?: ?/ ?| ?@ ?| (?:per|tiap|setiap) |(?= se[a-z]{2}))(?:1 )?(?P<unit> ?[a-z][a-z ]*(?: isi .*)?)")
ABOUT = re.compile(r"sekitar|kisaran|kurang lebih|kira-kira|\u00b1|\+/-|an$")
BARGAIN = re.compile(r"nego|bisa kurang|tawar")


def price(text: str) -> Price:
    """Read what one thing costs, at least Rp500: 15.000, 15k, mulai 50rb, 50000 ke atas, 15.000/bungkus, tanya, hubungi kami."""
    written = plain_number(text).strip(" .!")
    if DEPENDS.fullmatch(written):
        return ON_REQUEST
    words = re.findall(r"[^\s.,:;/()!?]+", written)
    if any(word in ASKING for word in words) and all(word in ASKING or word in AROUND for word in words):
        return ON_REQUEST
    if words and words[0] in ASKING and re.search("[0-9]{6}", re.sub(r"\D", "", written)):
        raise FieldError("Nomornya tidak perlu: pembeli bertanya lewat tombol WhatsApp. Tulis satu kata", "tanya")
    written, unit = _without_unit(written.removeprefix("@").strip())
    if least := LEAST.fullmatch(written):
        _refuse_doubts(least["first"] or least["low"])
        amount = numbers.price(_low(least["first"] or least["low"], least["most"] or ""))
        if least["most"] and amount >= numbers.rupiah(least["most"]):
            raise FieldError("Tulis yang termurah lebih dulu", f"mulai {numbers.price(least['most'])}")
        return Price(amount, "mulai", unit)
    _refuse_doubts(written)
    return Price(numbers.price(written), unit=unit)


def bare(price: Price) -> Price:
    """Without the unit that was written behind it."""
    return price._replace(unit="")


def of_variant(own: Price | None, whole: Price, asked: Price) -> Price:
    """What a variant costs where the product, which is `whole`, is `asked`: it keeps the distance of its `own` price, if any."""
    if own is None or bare(asked) == bare(whole):
        return bare(own or asked)
    # Who names no price names none of any variant; no other price makes one of a variant's that is asked for.
    if None in (own.amount, asked.amount, whole.amount):
        return ON_REQUEST
    distance = (own.amount or 0) - (whole.amount or 0)
    return Price((asked.amount or 0) + distance, "mulai" if "mulai" in (own.kind, asked.kind) else "tetap")


def _without_unit(written: str) -> tuple[str, str]:
    """The sum, and the unit behind it: "15.000/bungkus", "Rp15.000 per bungkus", "15rb sebungkus"."""
    found = PER.fullmatch(written)
    if not found or not re.search("[0-9]", found["sum"]) or BARGAIN.search(found["unit"]):
        return written, ""
    return found["sum"].strip(), units.unit(found["unit"])


def _low(low: str, most: str) -> str:
    """The lower end of a range, with the thousands that only its upper end says: 50-75rb."""
    shared = MULTIPLE.search(most)
    return f"{low} {shared[0]}" if shared and not MULTIPLE.search(low) and len(re.sub(r"\D", "", low)) <= 3 else low


def _refuse_doubts(written: str) -> None:
    """Raise a FieldError with the ways to write a range, a price of several, and a sum that is open to bargaining or near."""
    if found := RANGE.fullmatch(written):
        low = _sum_in(_low(found["low"], found["most"]))
        raise FieldError(
            "Tulis harga termurahnya dengan kata mulai; kalau tiap ukuran ada harganya, tulis satu per satu di varian",
            f"mulai {low}")
    if several := SEVERAL.fullmatch(written):
        what = f"{several['count'] or several['number']} {several['what'] or several['of'] or 'buah'}"
        paid = _sum_in(several["sum"] or several["all"])
        raise FieldError(
            f"Tulis harga satu saja. Kalau memang dijual {what} sekaligus, tulis harga: {paid}, satuan: paket, isi: {what}")
    amount = _sum_in(written)
    if amount and BARGAIN.search(written):
        raise FieldError(
            f"Tulis harga: {amount} kalau boleh dibeli dengan harga itu. Kalau masih ditawar, tulis harga: tanya")
    if amount and ABOUT.search(written):
        raise FieldError(f"Tulis harga: {amount} kalau pasti. Kalau itu yang termurah, tulis harga: mulai {amount}")


def _sum_in(written: str) -> int:
    """The first sum in a text, 0 where there is none."""
    found = re.search(r"[0-9][0-9.]*(?: ?(?:rb|ribu|k|jt|juta))?", written)
    try:
        return numbers.rupiah(found[0].rstrip(".")) if found else 0
    except FieldError:
        return 0
