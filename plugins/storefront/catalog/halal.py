"""The answer to `halal`: a certificate's number, that it is being applied for, or that there is haram in it.

The rule and its sources are in FORMATS.md, "Marks of the law".
"""

import re
from collections.abc import Iterator
from datetime import date

from storefront.catalog.errors import FieldError
from storefront.catalog.text import clean_line, plain_number, strip_invisible

NOT_HALAL, IN_PROCESS = "tidak", "proses"
DUE = date(2026, 10, 17)
_FORM = "Nomor sertifikat BPJPH diawali ID, lalu 17 angka"
WORDS = {
    **dict.fromkeys(("tidak", "tidak halal", "nonhalal", "non halal", "non-halal", "haram"), NOT_HALAL),
    **dict.fromkeys((
        "proses", "dalam proses", "sedang proses", "masih proses", "sedang diproses", "masih diproses", "diproses", "diurus",
        "sedang diurus", "masih diurus", "dalam pengurusan", "sedang dalam proses"), IN_PROCESS),
}
PREFIX = re.compile(r"(?:[\s.:#/-]*(?:no|nomor|sertifikat|halal|sh|reg|bpjph)(?![a-z]))*[\s.:#/-]*")
MUI = re.compile(r"(?:(?:lppom|mui)+([0-9]{11,15})|([0-9]{14}))")
_CERTIFICATE = re.compile(r"ID[0-9]{17}|MUI [0-9]{11,15}")

# Words of categories, and first words of names, of what is prepared to be eaten or drunk. Raw fruit, rice and the like need none.
_FOODS = frozenset({
    "makanan", "minuman", "kue", "camilan", "cemilan", "jajan", "jajanan", "snack", "kudapan", "kuliner", "pangan",
    "katering", "catering", "sajian", "masakan", "gorengan", "lauk", "keripik", "kripik", "kerupuk", "krupuk", "rengginang",
    "opak", "sambal", "bumbu", "kecap", "petis", "terasi", "selai", "kopi", "teh", "sirup", "jus", "jamu", "roti", "abon",
    "dodol", "jenang", "wajik", "ladu", "tempe", "nasi", "mie", "mi", "bakso", "sate", "rendang", "bakpia", "pempek",
    "siomay", "manisan", "asinan",
})
# Kinds that need no certificate as nature gives them, or only dried, salted, ground, fermented (KMA 1360/2021), and words that
# leave them so: a name of nothing else is asked nothing.
_NATURAL = frozenset({
    "telur", "telor", "madu", "susu", "ikan", "lele", "nila", "mujair", "gurame", "gurami", "patin", "bandeng", "tongkol", "teri",
    "udang", "cumi", "kepiting", "tempe", "oncom", "tape", "tapai", "peuyeum", "kopi", "teh", "rempah", "bumbu", "beras",
})
_AS_IT_IS = _NATURAL | {
    "segar", "mentah", "hidup", "asli", "murni", "hutan", "liar", "ayam", "kampung", "bebek", "itik", "puyuh", "sapi", "kambing",
    "laut", "tawar", "beku", "kering", "asin", "asap", "daun", "papan", "bubuk", "biji", "sangrai", "robusta", "arabika",
    "hitam", "hijau", "putih", "merah", "ketan", "singkong", "dapur", "kiloan", "curah", "eceran", "organik", "lokal",
}
_HARAM = re.compile(
    r"(?<!tanpa )(?<!bebas )(?<!bukan )\b(babi|anjing|tuak|arak|ciu|sopi|bir|minuman keras)\b(?! pletok|-)", re.IGNORECASE)


def answer(text: str) -> str:
    """Read `halal`: `tidak`, `proses`, `ID…`, or `MUI …` of before BPJPH; any other number as it is written, for `notes`."""
    written = clean_line(strip_invisible(text), 120)
    bare = plain_number(written)
    if known := WORDS.get(bare.rstrip(".")):
        return known
    if not re.search("[0-9]", written):
        raise FieldError(
            "Tulis nomor sertifikatnya (ID, lalu 17 angka), atau proses kalau sertifikatnya sedang diurus, "
            "atau tidak kalau memakai bahan haram. Kalau belum mengurus, hapus baris ini")
    number = re.sub(r"[\s./_-]", "", bare[match.end() :] if (match := PREFIX.match(bare)) else bare)
    if found := re.fullmatch("(?:id)?([0-9]{17})", number):
        return f"ID{found[1]}"
    if found := MUI.fullmatch(number):
        return f"MUI {found[1] or found[2]}"
    return written


def is_certificate(given: str) -> bool:
    """Whether an answer is a certificate's number, in a form that such a number has."""
    return bool(_CERTIFICATE.fullmatch(given))


def is_old(given: str) -> bool:
    """Whether it is the number of a certificate of before BPJPH."""
    return is_certificate(given) and given.startswith("MUI")


def notes(given: str) -> Iterator[str]:
    """Warnings of an answer by itself."""
    if is_old(given):
        yield (f'tertulis "{given}", nomor lama dari MUI, dan masa berlakunya sudah lewat. {_FORM}. '
               "Perbarui sertifikatnya, lalu tulis nomor yang baru")
    elif given and given not in (NOT_HALAL, IN_PROCESS) and not is_certificate(given):
        yield ("nomor KH adalah nomor ketetapan. Tulis nomor sertifikat BPJPH, yang diawali ID" if given.upper().startswith("KH")
               else f'tertulis "{given}". {_FORM}. Salin dari sertifikatnya, atau hapus baris ini kalau belum punya')


def unanswered(today: date) -> str:
    """The warning of food that says nothing of it."""
    since = "sejak" if today >= DUE else "mulai"
    return (
        f"belum diisi. Makanan dan minuman usaha mikro dan kecil wajib bersertifikat halal {since} 17 Oktober 2026 (PP 42/2024). "
        "Tulis nomor sertifikatnya, halal: proses kalau sedang diurus, atau halal: tidak kalau memakai bahan haram")


def is_prepared(category: str, name: str) -> bool:
    """Whether words say that it is prepared to be eaten or drunk: any of the category's, or the first of the name."""
    words = re.findall(r"\w+", name.casefold())
    if words[:1] and words[0] in _NATURAL and _AS_IT_IS.issuperset(words):
        return False
    return not _FOODS.isdisjoint((*re.findall(r"\w+", category.casefold()), *words[:1]))


def haram(*texts: str) -> str:
    """A word for what is haram that stands in one of the texts, else ""."""
    return next((found[0] for text in texts if (found := _HARAM.search(text))), "")
