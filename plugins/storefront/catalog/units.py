"""What is counted when something is sold: `bungkus`, `kg`, `piring isi 25 potong`; and how one of it is said."""

import re

from storefront.catalog.errors import FieldError
from storefront.catalog.text import clean_line

_LIMIT = 120
# KBBI, "se-": one of a thing that is counted. Measures, short forms and foreign words take "per", which is never wrong.
_WORDS = (
    "ancak bakul baki baskom batang batok bekas bendel berkas besek biji bilah blok bola bonggol botol buah buku bulat bundel "
    "bungkus butir carik cangkir cawan cetak cobek deret dandang dulang dus ekor ember galon gantang gelas gelondong "
    "gendang genggam gros gulung helai ikat irat irisan jerigen jeriken jinjing kaleng kandi kantong kantung karton "
    "karung kemasan kepal keping keranjang kilo kilogram kodi kompan kotak krat kuali kuintal kuncup kuntum laci "
    "lapis lembar liter lonjor lonjoran loyang lusin mangkok mangkuk meter nampan ons orang paket panci papan pasang pasu peti "
    "pikul pinggan piring pot pohon porsi potong pucuk putik ranting rangkai rantang renceng renteng ruas rumpun sak "
    "sendok serat setel sikat sisir siung stel stoples suap sumpit tabung takar takir talam tampah tandan tangkai tangkup "
    "teko tempayan termos timba ton toples tumpeng tumpuk tundun tusuk tutup untai unting urat utas wadah wajan")
COUNTED = frozenset(_WORDS.split())
WEIGHTS = frozenset({"kg", "kilo", "kilogram", "g", "gr", "gram", "ons", "kw", "kuintal", "ton"})
MEASURES = WEIGHTS | {"l", "lt", "ltr", "liter", "ml", "cc", "m", "cm", "meter", "pcs", "pc"}
AMOUNT = re.compile(r"[0-9½¼¾][0-9.,/ ]*(?P<word>[^\W\d]*)")


def unit(text: str) -> str:
    """Read a unit, as one says it behind a number: `per kg`, `/kg` and `1 kg` are kg, `sebungkus` is bungkus.

    One that begins with a number is refused: "2 500 g Keripik" in an order would be two and a half thousand grams.
    """
    written = clean_line(text, _LIMIT)
    bare = re.sub(r"(?i)^(?:/|(?:per|tiap|setiap)(?![^\W\d_])) *", "", written)
    bare = re.sub(r"^1 ?(?=[^\W\d_])", "", bare)
    if bare.lower().startswith("se") and bare.lower() not in COUNTED and bare.lower()[2:] in COUNTED:
        bare = bare[2:].lower()
    if not bare:
        raise FieldError("Tulis satuannya", "bungkus")
    if amount := AMOUNT.match(bare):
        if amount["word"].lower() in MEASURES:
            raise FieldError("Awali dengan wadahnya", f"bungkus {bare}")
        raise FieldError("Tulis kata satuannya saja; jumlahnya ditulis di baris isi", amount["word"] or "bungkus")
    return bare.lower() if bare.lower() in MEASURES else bare


def one(unit: str) -> str:
    """"sebungkus", "sebuah"; "per kg", "per box", "per piring isi 25 potong" where nobody would say "se"."""
    return f"se{unit}" if unit in COUNTED else f"per {unit}"


def is_weight(unit: str) -> bool:
    """Whether the unit is itself a weight, so that a good's weight beside it says nothing."""
    return unit in WEIGHTS


def is_measure(unit: str) -> bool:
    """Whether it measures, where others hold or count: nothing is "1 kg of 250 g"."""
    return unit in MEASURES
