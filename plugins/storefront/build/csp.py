"""The Content-Security-Policy of every page (W3C CSP Level 3), given by `<meta>` because a static host sets no headers."""

from base64 import b64encode
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
