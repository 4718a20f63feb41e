"""The site, the order desk and the consignment book as apps on a phone's home screen (W3C Web Application Manifest).

Addresses are relative to the manifest, so that the site works under any; only the identity is the place that the village has.
"""

import json
from urllib.parse import urlsplit

from storefront import addresses
from storefront.media import icons
from storefront.media.colour import LIGHT_SURFACES, palette
from storefront.site.model import Site

_SHORT = 12
"""What a launcher shows below an icon before it cuts."""


def whole(site: Site) -> bytes:
    """situs.webmanifest. Pages of the site are shared and reloaded: the browser's small bar stays."""
    village = site.catalog.village
    shortcuts = [{"name": name, "url": path} for name, path in (("Keranjang", addresses.BASKET), ("Cari", addresses.SEARCH))]
    return _written({
        "name": village.title, "short_name": short(village.name),
        **({"description": village.motto} if village.motto else {}),
        "display": "minimal-ui", **_shared(site, addresses.HOME), "shortcuts": shortcuts,
    })


def desk(site: Site) -> bytes:
    """meja/situs.webmanifest. A tool of the seller's own, like any other on the phone."""
    return _written({
        "name": f"Meja pesanan {site.catalog.village.title}", "short_name": "Meja",
        "description": "Mencatat dan mengurus pesanan.", "display": "standalone", **_shared(site, addresses.DESK),
    })


def consignment(site: Site) -> bytes:
    """titip/situs.webmanifest, as the desk's."""
    return _written({
        "name": f"Buku titip {site.catalog.village.title}", "short_name": "Buku titip",
        "description": "Mencatat barang yang dititipkan di warung.", "display": "standalone",
        **_shared(site, addresses.CONSIGNMENT),
    })


def short(name: str) -> str:
    """The words of a name that fit below an icon; always the first."""
    words = name.split()
    return next((fitting for end in range(len(words), 1, -1) if len(fitting := " ".join(words[:end])) <= _SHORT), words[0])


def _shared(site: Site, path: str) -> dict[str, object]:
    up = "../" * path.count("/")
    # The drawings fill their square and keep its middle, so one file is right
    # whether a launcher cuts it round ("maskable") or not.
    drawings = [{"src": up + addresses.icon(size), "sizes": f"{size}x{size}", "type": "image/png", "purpose": purpose}
                for size in icons.SIZES for purpose in ("any", "maskable")]
    return {
        "lang": "id", "dir": "ltr", "id": urlsplit(addresses.absolute(site.base, path)).path, "start_url": "./", "scope": "./",
        "theme_color": palette(site.catalog.village.colour).light.deep, "background_color": LIGHT_SURFACES[0], "icons": drawings,
    }


def _written(facts: dict[str, object]) -> bytes:
    return (json.dumps(facts, ensure_ascii=False, indent=1) + "\n").encode()
