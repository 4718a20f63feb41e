"""Web addresses: what every link field asks of one before it looks for its own host (RFC 3986; WHATWG URL).

Backslashes, user info, ports and bare percent signs are read differently by different programs, and deceive
people: all are refused.
"""

import re
from urllib.parse import SplitResult, quote, urlsplit

from storefront.catalog.errors import FieldError
from storefront.catalog.text import HOST_NAME, strip_invisible

# Never public sites: RFC 6761, 6762, 7686 and 8375, and what routers call their own networks.
PRIVATE = (".localhost", ".local", ".internal", ".test", ".invalid", ".onion", ".arpa", ".lan", ".home")
LINK_IN_TEXT = re.compile(r"https://[^\s<>\"']+")
BAD_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})|%(?:[01][0-9A-Fa-f]|5[Cc]|7[Ff])")
# The first pattern found in the host tells what is wrong with it.
HOST_MISTAKES = (
    ("@", "Nama situs tidak didahului tanda @; salin ulang tautannya"),
    (":", "Tulis tautan tanpa nomor port"),
    (r"^[0-9.]+$", "Tulis nama situsnya, bukan angka IP"),
)
_PROPOSAL_LIMIT = 100
_KEPT = "/%:@!$&'()*+,;=~-._?"


def split_https(text: str, example: str) -> SplitResult:
    """Split an https address into a public host in lower case, path, query and fragment.

    Letters beyond ASCII are percent-encoded behind the host and refused in it, where they imitate others.
    `example` goes into the errors.
    """
    written = strip_invisible(text)
    if " " in written:
        found = LINK_IN_TEXT.search(written)
        raise FieldError("Tulis tautannya saja, tanpa kata lain", _short(found[0], example) if found else example)
    if "\\" in written:
        raise FieldError("Tautan ditulis dengan garis miring /", example)
    scheme, colon, rest = written.partition("://")
    if scheme.lower() == "http" and colon:
        raise FieldError("Pakai https, bukan http", _short(f"https://{rest}", example))
    if scheme.lower() != "https" or not colon:
        is_bare = re.fullmatch(r"[A-Za-z0-9.-]+\.[A-Za-z]{2,}(?:/.*)?", written)
        raise FieldError("Tautan diawali https://", _short(f"https://{written}", example) if is_bare else example)
    if re.search(r'[<>"{}|^`\[\]]', rest) or BAD_PERCENT.search(rest):
        raise FieldError("Ada tanda yang tidak boleh di dalam tautan; salin ulang tautannya", example)
    host = re.split("[/?#]", rest, maxsplit=1)[0]
    for pattern, advice in HOST_MISTAKES:
        if re.search(pattern, host):
            raise FieldError(advice, example)
    if not host.isascii() or not HOST_NAME.fullmatch(host.lower()) or host.lower().endswith(PRIVATE):
        raise FieldError("Nama situsnya salah tulis atau bukan situs umum", example)
    return urlsplit("https://" + host.lower() + quote(rest[len(host) :], safe=_KEPT + "#"))


def _short(proposal: str, example: str) -> str:
    """Give the editor's own link, mended, as long as it fits into one line of an error; else `example`."""
    return proposal if len(proposal) <= _PROPOSAL_LIMIT else example
