"""Numbers of people where they don't belong: a phone number of nobody in the content, the number of an identity card.

No message repeats a number of an identity card: what a check says stands in public logs.
"""

import re
from collections.abc import Iterable, Iterator

from storefront.catalog.coherence import PROVINCES
from storefront.catalog.entry import Entry
from storefront.catalog.passages import Passage
from storefront.catalog.phones import NOT_A_PHONE
from storefront.catalog.problems import Level, Problem
from storefront.catalog.schema import Village

# What may be numbered like a phone, and where a number is asked for.
_OTHER_NUMBERS = frozenset({"whatsapp", "telepon", "nib", "bpom", "sni", "pirt", "halal"})
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
_SEPARATORS = " ().*_~/\u00a0\u2010-\u2015\u2212-"
# FORMATS.md, "WhatsApp click to chat". Landlines are left alone: those of offices stand in stories with good reason.
_MOBILE = re.compile(
    rf"(?<![0-9.,])(?:\+?62|0062|0)(?:[ .-]?\(0\))?[ .-]?(8[1-35-9](?:[{_SEPARATORS}]{{0,3}}[0-9]){{7,10}})(?![0-9])")
_LINKED = re.compile(r"(?:wa\.me/|[?&]phone=|tel:)\+?(?:62|0)(8[0-9]{8,11})(?![0-9])")
# FORMATS.md, "Personal data".
_CARD = re.compile(r"(?<![0-9])[0-9](?:[ .-]?[0-9]){15}(?![0-9])")
_ENOUGH = re.compile(r"[0-9](?:[^\w\n]{0,3}[0-9]){8}")


def check(found: Iterable[Passage], village: Village | None, entries: Iterable[Entry]) -> Iterator[Problem]:
    """In a field the number of an identity card is an error; in a story it may be another's, so that it is asked about.

    `entries` are all there are: what is told of those who aren't published is withdrawn.py's affair.
    """
    known = tuple(numbers(village, entries))
    for passage in found:
        if not _ENOUGH.search(passage.text):
            continue
        for row, text in enumerate(passage.text.split("\n")):
            line = passage.line + row
            if any(_is_card(match[0]) for match in _CARD.finditer(_ADDRESS.sub(" ", text))):
                yield Problem(passage.file, line, passage.field, *_CARD_TOLD[passage.story])
            if passage.field not in _OTHER_NUMBERS and (stranger := _stranger(text, known)):
                yield Problem(
                    passage.file, line, passage.field,
                    f'tertulis "{stranger}", nomor yang bukan milik siapa pun di situs ini. Tanyakan orangnya: kalau setuju, '
                    "tulis di berkasnya sendiri, di reseller/, pelaku-usaha/, warung/, atau pendamping/; kalau tidak, hapus "
                    "dari sini", "warning")


_CARD_TOLD: dict[bool, tuple[str, Level]] = {
    False: ("ada 16 angka seperti NIK di KTP atau nomor KK. Nomor itu tidak boleh tampil: hapus", "error"),
    True: ("ada 16 angka seperti NIK di KTP atau nomor KK. Orang bisa berutang dengan nomor itu: hapus, kecuali kalau ini nomor "
           "lain", "warning")}


def numbers(village: Village | None, entries: Iterable[Entry]) -> Iterator[str]:
    """The national parts ("81234567890") of all mobile and other Indonesian numbers that these files are reached by."""
    for holder in (*([village] if village else []), *entries):
        for name in ("whatsapp", "phone"):
            if (number := getattr(holder, name, None)) and number.startswith("+62"):
                yield number[3:]


def _stranger(text: str, known: tuple[str, ...]) -> str:
    """The first number of a line, as it is written, that is none of these; ""."""
    for match in (*_MOBILE.finditer(_ADDRESS.sub(" ", text)), *_LINKED.finditer(text)):
        # Digits may follow that are no longer the number's.
        national = re.sub("[^0-9]", "", match[1])
        if not national.startswith(known) and not NOT_A_PHONE.search(text, max(0, match.start() - 60), match.start()):
            return match[0].strip()
    return ""


def _is_card(written: str) -> bool:
    digits = re.sub("[^0-9]", "", written)
    day, month = int(digits[6:8]), int(digits[8:10])
    return (digits[:2] in PROVINCES and digits[2:4] != "00" and digits[4:6] != "00" and 1 <= day % 40 <= 31 and day <= 71
            and 1 <= month <= 12 and digits[12:] != "0000")
