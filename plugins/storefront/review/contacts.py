"""What in running words may lead a reader to somebody: numbers, addresses, links; and what no village's text needs to hold."""

import html
import re
import unicodedata
from collections.abc import Iterable

from storefront.catalog.text import strip_invisible

# Nine figures or more, whatever parts them: phones, accounts. Not what stands behind "Rp", and no date.
_NUMBER = re.compile(r"(?<![0-9.,])(?<!Rp)(?<!Rp )\+?(?:[ ()./\u2010-\u2015\u2212-]*[0-9]){9,}", re.I)
_LINK = re.compile(r"(?:[a-z][a-z0-9+.-]*://|www\.|wa\.me/|tel:|mailto:|sms:)[^\s<>()\[\]\"']+", re.I)
# A host without its scheme, an address of mail, an account's name.
_BARE = re.compile(
    r"(?<![\w/.@-])(?:[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|(?:[a-z0-9-]+\.)+(?:com|id|me|co|net|org|ly|gg|ee|app|shop|store|site|link)\b(?:/[^\s<>()\[\]]*)?)", re.I)
_ACCOUNT = re.compile(r"(?<![\w/.@])@[a-z0-9_][a-z0-9._]{2,}", re.I)
# Signs of templates, scripts and workflows: nothing of it is ever carried out, and nobody writes it by accident.
_SIGNS = re.compile(r"\{\{|\{%|\$\{|<\s*(?:script|iframe|form|object|embed)\b|javascript:", re.I)


def contacts(text: str, own: Iterable[str] = ()) -> frozenset[str]:
    """Every number, link and account in a text, in one form each, but for links to the village's `own` addresses."""
    plain = unicodedata.normalize("NFKC", html.unescape(_visible(text)))
    found = {re.sub(r"[^0-9]", "", number[0]) for number in _NUMBER.finditer(plain)}
    for pattern in (_LINK, _BARE, _ACCOUNT):
        found |= {link[0].rstrip("?!.,:;*_~)'\"").lower() for link in pattern.finditer(plain)}
    found |= {sign[0].lower() for sign in _SIGNS.finditer(plain)}
    homes = tuple(base.lower() for base in own)
    return frozenset(link for link in found if not f"{link}/".startswith(homes))


def _visible(text: str) -> str:
    """Line by line, for zero-width signs part figures that a reader sees side by side."""
    return "\n".join(strip_invisible(line[:2000]) if not line.isascii() else line for line in text.split("\n"))
