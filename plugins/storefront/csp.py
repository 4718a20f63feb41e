"""The Content-Security-Policy of every page (W3C CSP Level 3), given by `<meta>` because a static host sets no headers."""

from base64 import b64encode
from hashlib import sha256


def policy(*sheets: str, scripts: bool = False) -> str:
    """Nothing but these very sheets, the site's own pictures and, where asked for, the site's own script files.

    `data:` pictures are the motif inside the sheet. `connect-src 'self'` lets the promo page fetch the picture that it shares,
    and auditing tools that run inside a page (Lighthouse) read robots.txt.
    """
    digests = " ".join(f"'sha256-{b64encode(sha256(sheet.encode()).digest()).decode()}'" for sheet in sheets)
    script = " script-src 'self';" if scripts else ""
    return f"default-src 'none'; style-src {digests};{script} img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'"
