"""_headers: what hosts that read this file send with every answer (FORMATS.md, "Headers")."""

from collections.abc import Iterable

from storefront import addresses
from storefront.build import csp

# A header that two rules give is joined with a comma by some hosts and taken from the last rule by others, so each stands in
# rules that don't overlap: how long pages may be kept is left to the host, which asks for them to be looked for anew each time.
_LASTING = "public, max-age=31536000, immutable"


def build(policies: Iterable[str]) -> bytes:
    """`policies` are those of the pages. For a site at its host's root: rules begin there."""
    rules = {
        "/*": {
            "Content-Security-Policy": csp.of_all(policies),
            "X-Content-Type-Options": "nosniff",
            # Other sites learn which site a visitor came from, not which page.
            "Referrer-Policy": "strict-origin-when-cross-origin",
            "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
        },
        # Names that change with the file: whoever has one never needs to ask again.
        f"/{addresses.PHOTOS}*": {"Cache-Control": _LASTING},
        f"/{addresses.FONTS}*": {"Cache-Control": _LASTING},
    }
    lines = [line for path, found in rules.items() for line in (path, *(f"  {name}: {value}" for name, value in found.items()))]
    return ("\n".join(lines) + "\n").encode("ascii")
