"""What in running words may lead a reader to somebody: numbers, addresses, links; and what no village's text needs to hold.

Stories are read as a reader sees them: figures that only signs of Markdown or HTML part are one number. Each pattern takes time
in proportion to the text, whatever stands in it.
"""

import html
import re
import unicodedata
from collections.abc import Iterable

# Nine figures or more, whatever parts them: phones, accounts. Not what stands behind "Rp", and no date.
_NUMBER = re.compile(r"(?<![0-9.,])(?<!Rp)(?<!Rp )\+?[0-9](?:[ ()./\u2010-\u2015\u2212-]?[0-9]){8,}", re.I)
_APART = re.compile(r"[ ()/\u2010-\u2015\u2212-]{2,}")
_AMOUNT = r"[0-9]{1,3}(?:\.[0-9]{3}){1,2}"
_AMOUNTS = re.compile(rf"{_AMOUNT}(?:[ /\u2010-\u2015\u2212-]{_AMOUNT})+")
# What parts figures in a file and not on the page.
_UNSEEN = re.compile(r"<[^<>]*>|\]\([^()\s]*\)|[\[\]*_`~\\]")
_BROKEN = re.compile(r"(?<=[0-9]) ?\n ?(?=[0-9+])")

_HOST = r"(?:[a-z0-9-]+\.)+"
_ENDS = (
    "com|id|me|co|net|org|ly|gg|ee|app|shop|store|site|link|xyz|info|biz|online|page|web|dev|my|sg|to|us|tv|cc|io|ai|asia|top|live|vip|"
    "click|world|space|fun|pro|mobi|name|gl|tk")
_LINKS = (
    re.compile(r"(?<![a-z0-9+.-])(?:[a-z][a-z0-9+.-]{0,20}://|www\.|wa\.me/|tel:|mailto:|sms:)[^\s<>()\[\]\"']+", re.I),
    # A host without its scheme, an address of mail, an account's name.
    re.compile(rf"(?<![\w/.@-])(?:[\w.+-]{{1,64}}@{_HOST}[a-z]+|{_HOST}(?:{_ENDS})\b(?:/[^\s<>()\[\]]*)?)", re.I),
    re.compile(r"(?<![\w/.@])@[a-z0-9_][a-z0-9._]{2,}", re.I),
    # Signs of templates, scripts and workflows: nothing of it is ever carried out, and nobody writes it by accident.
    re.compile(r"\{\{|\{%|\$\{|<\s*(?:script|iframe|form|object|embed)\b|javascript:", re.I),
)


def contacts(text: str, own: Iterable[str] = ()) -> frozenset[str]:
    """Every number, link and account in a text, in one form each, but for links to the village's `own` addresses."""
    plain = unicodedata.normalize("NFKC", _visible(html.unescape(text)))
    homes = tuple(base.lower() for base in own)
    links = {found[0].rstrip("?!.,:;*_~)'\"").lower() for pattern in _LINKS for found in pattern.finditer(plain)}
    return frozenset((*_numbers(plain), *(link for link in links if not f"{link}/".startswith(homes))))


def _numbers(text: str) -> Iterable[str]:
    seen = _APART.sub(lambda signs: signs[0][0], _BROKEN.sub(" ", _UNSEEN.sub("", text)))
    return {re.sub("[^0-9]", "", found[0]) for found in _NUMBER.finditer(seen) if not _AMOUNTS.fullmatch(found[0])}


def _visible(text: str) -> str:
    """Without the signs that part figures and links which a reader sees side by side."""
    return text if text.isascii() else "".join(sign for sign in text if unicodedata.category(sign) != "Cf")
