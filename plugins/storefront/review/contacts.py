"""What in running words may lead a reader to somebody: numbers, addresses, links; and what no village's text needs to hold.

Stories are read as a reader sees them: figures that only signs of Markdown or HTML part are one number, whatever script they are
of. Each pattern takes time in proportion to the text, whatever stands in it.
"""

import html
import re
import unicodedata
from collections.abc import Iterable, Iterator
from urllib.parse import unquote

from storefront.catalog import letters
from storefront.catalog.text import PHOTO_ENDINGS

# Nine figures or more, at most one sign between any two: phones, accounts. More may stand between those that begin as a phone.
_NUMBERS = (
    re.compile(r"(?<![0-9])\+?[0-9](?:[^\w\n]?[0-9]){8,}"),
    re.compile(r"(?<![0-9])(?<![0-9][./,:-])(?:\+|0|62)(?:(?:[^\w\n,;]|[,;](?! )){0,3}[0-9]){8,}"),
)
# Figures by letters that look like them, and in words.
_ALIKE = re.compile(r"(?<!\w)(?:[0-9]|[OoIl](?=[0-9]))(?:[ .()-]?(?:[0-9]|[OoIl]+(?![^\W\d_]))){8,}")
_LETTERS = str.maketrans("OoIl", "0011")
_FIGURES = {
    "nol": "0", "kosong": "0", "satu": "1", "dua": "2", "tiga": "3", "empat": "4", "lima": "5", "enam": "6", "tujuh": "7",
    "delapan": "8", "sembilan": "9"}
_WORDS = re.compile("|".join(_FIGURES), re.I | re.A)
_SPELLED = re.compile(rf"\b(?:(?:{_WORDS.pattern})(?:\W+|\Z)){{9,}}", re.I | re.A)
_APART = re.compile(r"[ ()/\u2010-\u2015\u2212-]{2,}")
_RUPIAH = re.compile(r"\bRp\.? ?(?:[1-9][0-9]{0,2}(?:\.[0-9]{3})+(?:,[0-9]{2})?|[1-9][0-9]{0,8})(?![0-9])", re.I)
# Amounts, days and hours, one behind the other. What ends in no round figure may as well be an account.
_NOBODYS = re.compile(
    r"(?>(?>(?:[1-9][0-9]?\.[0-9]{3}|[1-9][0-9]{0,2})\.[0-9](?:00|50)(?:,[0-9]{2})?"
    r"|[0-3]?[0-9][/.-][01]?[0-9][/.-](?:19|20)[0-9]{2}|(?:19|20)[0-9]{2}-[01][0-9]-[0-3][0-9]"
    r"|[0-2]?[0-9][.:][0-5][0-9])(?:[^\w\n]{1,3}|\Z))+")
_ABROAD = re.compile(r"\A(?:00)?620?(?=8[1-9][0-9]{7,10}\Z)")
# What parts figures in a file and not on the page.
_UNSEEN = re.compile(r"<[^<>]*>|\]\([^()\s]*\)|[\[\]*_`~\\]")
_BROKEN = re.compile(r"(?<=[0-9]) ?\n ?(?=[0-9+])")
_PASSAGE = re.compile(r"\n[ \t]*\n")
_BEFORE, _BEHIND = 4, 3

_HOST = r"(?:[\w-]+\.)+"
_ENDS = (
    "com|id|me|co|net|org|ly|gg|ee|app|shop|store|site|link|xyz|info|biz|online|page|web|dev|my|sg|to|us|tv|cc|io|ai|asia|top|live|vip|"
    "click|world|space|fun|pro|mobi|name|gl|tk|ru|cn|in|eu|uk|de|nl|jp|th|ph|vn|club|art|bio|tech|cloud|group|market|cash|money|pay")
_LINKS = (
    re.compile(r"(?<![a-z0-9+.-])(?:[a-z][a-z0-9+.-]{0,20}://|www\.|wa\.me/|https?:|tel:|mailto:|sms:)[^\s<>()\[\]\"']+", re.I),
    # An address of mail, an account's name, a host without its scheme.
    re.compile(rf"(?<![\w/.@-])[\w.+-]{{1,64}}@{_HOST}[^\W\d_]+|(?<![/.@])@\w[\w.]{{2,}}", re.I),
    re.compile(rf"(?<![\w/.@-]){_HOST}(?:(?:{_ENDS})\b(?:/[^\s<>()\[\]]*)?|[^\W\d_]{{2,}}/[\w?#%@][^\s<>()\[\]]*)", re.I),
    re.compile(r"(?<![\w/.@-])(?:[0-9]{1,3}\.){3}[0-9]{1,3}/[^\s<>()\[\]]+"),
    re.compile(r"(?<![:\w/\\.])(?:/|\\)[/\\]\w[^\s<>()\[\]\"']*\.[^\s<>()\[\]\"']+", re.I),
    re.compile(r"\b(?:ig|instagram|tik ?tok|fb|facebook|telegram|shopee|tokopedia) ?[:=] ?@?\w[\w.]{2,}", re.I),
    # Signs of templates, scripts and workflows: nothing of it is ever carried out, and nobody writes it by accident.
    re.compile(r"\{\{|\{%|\$\{|<\s*(?:script|iframe|form|object|embed)\b|javascript:", re.I),
)
# A picture may hold a code to pay by, which nobody reads here; its name mostly says so.
_TO_PAY = re.compile(
    r"qr|bayar|rekening|transfer|gopay|shopeepay|linkaja|barcode|norek|wallet"
    r"|(?<![a-z])(?:dana|ovo|bank|bca|bri|bni|bsi|btn|mandiri|rek|scan|tf|va)(?![a-z])", re.I)
_PICTURE = re.compile(rf"(?<![^\s()<>\"'\[\]/\\])[^\s()<>\"'\[\]/\\]+(?:{'|'.join(map(re.escape, PHOTO_ENDINGS))})\b", re.I)
# What may be an address, and the words of the link that it is of.
_LINKED = re.compile(r"(?:\[([^\[\]\n]{0,200})\]\(<?)?(?<![^\s()<>\"'\[\]=])([^\s()<>\"'\[\]=]+)")
_SELLERS, _SHOPS = "reseller", "toko/"


def contacts(text: str, own: Iterable[str] = ()) -> frozenset[str]:
    """Every number, link, account and picture to pay by in a text, in one form each, but for links to the `own` addresses."""
    plain = _plain(text)
    homes = tuple(base.lower() for base in own)
    links = {found[0].rstrip("?!.,:;*_~)'\"").lower() for pattern in _LINKS for found in pattern.finditer(plain)}
    return frozenset((
        *(number for number, _ in _numbers(plain)), *(link for link in links if not is_own(link, homes)),
        *(name for name in _PICTURE.findall(unquote(plain)) if pays(name))))


def is_own(link: str, homes: tuple[str, ...]) -> bool:
    """Whether a link, in small letters, leads into one of the site's own addresses, and not back out of it."""
    return f"{link}/".startswith(homes) and ".." not in unquote(link)


def named(text: str) -> dict[str, frozenset[str]]:
    """By each number the few words on both sides of it: whose it is, and what for."""
    found: dict[str, set[str]] = {}
    for number, words in _numbers(_plain(text)):
        found.setdefault(number, set()).add(words)
    return {number: frozenset(words) for number, words in found.items()}


def sellers(text: str, folder: str, own: Iterable[str] = ()) -> frozenset[tuple[str, str]]:
    """The words of each link to a seller's page, with the seller's slug; `folder` is that of the text's own file."""
    found = set[tuple[str, str]]()
    for words, target in _LINKED.findall(unquote(text)):
        address = re.split("[?#]", target)[0]
        way, _, name = address.rpartition("/")
        of_seller = way.rpartition("/")[2] == _SELLERS or (folder == _SELLERS and way in ("", "."))
        shop = next((address[len(base) :] for base in own if address.lower().startswith(base.lower())), "")
        if of_seller and name.endswith(".md"):
            found.add((" ".join(words.split()), name.removesuffix(".md")))
        elif shop.startswith(_SHOPS):
            found.add((" ".join(words.split()), shop.split("/")[1]))
    return frozenset(found)


def pays(name: str) -> bool:
    """Whether the name of a picture says that one pays by it."""
    plain = unicodedata.normalize("NFKC", name)
    return bool(_TO_PAY.search(plain) or _TO_PAY.search(re.sub(r"[\s_-]", "", plain)))


def _numbers(text: str) -> Iterator[tuple[str, str]]:
    seen = _BROKEN.sub(" ", _UNSEEN.sub("", text))
    seen = _SPELLED.sub(lambda words: "".join(_FIGURES[word.lower()] for word in _WORDS.findall(words[0])) + " ", seen)
    seen = _ALIKE.sub(lambda figures: figures[0].translate(_LETTERS), seen)
    seen = _RUPIAH.sub(" Rp ", _APART.sub(lambda signs: signs[0][0], seen))
    for pattern in _NUMBERS:
        for found in pattern.finditer(seen):
            if not _NOBODYS.fullmatch(found[0]):
                yield _ABROAD.sub("0", re.sub("[^0-9]", "", found[0])), _beside(seen, found)


def _beside(text: str, found: re.Match[str]) -> str:
    before = _PASSAGE.split(text[max(0, found.start() - 80) : found.start()])[-1]
    behind = _PASSAGE.split(text[found.end() : found.end() + 60])[0]
    return " ".join((*re.findall(r"\w+", before)[-_BEFORE:], "…", *re.findall(r"\w+", behind)[:_BEHIND])).casefold()


def _plain(text: str) -> str:
    # The full stop of Chinese parts the names of a host as well (UTS #46).
    return letters.as_seen(html.unescape(text)).replace("\u3002", ".")
