"""The Content-Security-Policy of every page (W3C CSP Level 3), given by `<meta>` because not every host sets headers.

Where one does, it sends `of_all()` besides: both hold (W3C CSP, 4.2), so a page still may only what its own says.
"""

from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256


def policy(*sheets: str, asks: bool = False, draws: bool = False) -> str:
    """Nothing but these very sheets, and the site's own pictures, script files and manifest; its worker falls under the scripts.

    `data:` pictures are the motif inside the sheet. `connect-src 'self'` lets the basket, the desk and the search read the
    goods. A page that `asks` has a form, which may lead to the site's own search; one that `draws` letters pictures with
    the site's fonts and shows what it drew.
    """
    digests = " ".join(f"'sha256-{b64encode(sha256(sheet.encode()).digest()).decode()}'" for sheet in sheets)
    pictures, fonts = (" blob:", "font-src 'self'; ") if draws else ("", "")
    return (
        f"default-src 'none'; style-src {digests}; script-src 'self'; img-src 'self' data:{pictures}; connect-src 'self'; "
        f"{fonts}manifest-src 'self'; "
        f"base-uri 'none'; form-action '{'self' if asks else 'none'}'"
    )


def of_all(policies: Iterable[str]) -> str:
    """One policy that none of these goes beyond, with what a `<meta>` can't say (W3C CSP, 3.3): nobody may frame the site."""
    found: dict[str, dict[str, None]] = {}
    for one in policies:
        for directive in one.split("; "):
            name, *sources = directive.split(" ")
            found.setdefault(name, {}).update(dict.fromkeys(sources))
    for allowed in found.values():
        if len(allowed) > 1:
            allowed.pop("'none'", None)
    return "; ".join(" ".join((name, *sources)) for name, sources in found.items()) + "; frame-ancestors 'none'"
