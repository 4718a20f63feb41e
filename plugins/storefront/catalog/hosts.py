"""Addresses that a host lends: whoever moves to another host leaves them behind, with all that was printed."""

from urllib.parse import urlsplit

# Where static sites are published under the host's own name: from the private part of the Public Suffix List (publicsuffix.org),
# where hosts register the names under which each site is somebody else's.
LENT = (
    "amplifyapp.com", "azurestaticapps.net", "bitbucket.io", "blogspot.com", "carrd.co", "codeberg.page", "deno.dev",
    "firebaseapp.com", "fly.dev", "github.io", "gitlab.io", "herokuapp.com", "netlify.app", "onrender.com", "pages.dev",
    "pantheonsite.io", "replit.app", "vercel.app", "web.app", "webflow.io", "wixsite.com", "workers.dev",
)


def lender(address: str) -> str:
    """Of an https address on such a host the host's name ("github.io"), else ""."""
    host = urlsplit(address).hostname or ""
    return next((name for name in LENT if host.endswith(f".{name}")), "")
