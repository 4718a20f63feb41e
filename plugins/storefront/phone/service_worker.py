"""sw.js: the worker of theme/static/sw/ with the release that it keeps on phones (W3C Service Workers).

A release is the pages, scripts and data that open without a signal whatever was visited before, all of one build.
"""

import html
import json
from base64 import b64encode
from collections.abc import Iterable, Mapping
from hashlib import sha256

from storefront import THEME, addresses
from storefront.catalog.checks import SITE_NAMES
from storefront.catalog.schema import Page
from storefront.media.colour import DARK_SURFACES, LIGHT_SURFACES, palette
from storefront.media.store import key
from storefront.phone.scripts import published
from storefront.site.model import Site

_PAGES = (addresses.HOME, addresses.BASKET, addresses.DESK, addresses.CONSIGNMENT, addresses.REPORT, addresses.SEARCH)
_OTHERS = (
    addresses.TOOLS_JSON, addresses.SHELVES_JSON, addresses.SEARCH_JSON, addresses.MANIFEST, addresses.DESK_MANIFEST,
    addresses.CONSIGNMENT_MANIFEST)


def precached(scripts: Iterable[str]) -> list[str]:
    """The files that a phone gets at the first visit, where the site has them."""
    return [*map(addresses.file, _PAGES), *_OTHERS, *map(addresses.script, scripts)]


def worker(site: Site, release: Mapping[str, bytes]) -> bytes:
    """sw.js; where the village has switched it off, one that ends whatever worker a phone has."""
    if not site.catalog.village.offline:
        return _source("unregister").encode()
    return build(site, _source("sw"), release)


def build(site: Site, source: str, release: Mapping[str, bytes]) -> bytes:
    """`release` is what is precached, by file. The version is another whenever any byte of it or of the worker is."""
    pages = {page.slug for page in site.catalog.pages} | {slug for entry, slug in site.catalog.moved if isinstance(entry, Page)}
    facts = {
        "scripts": _digest({file: data for file, data in release.items() if file.endswith(".js")}),
        "files": [file.removesuffix("index.html") for file in release],
        # The first part of whatever else is the site's: at a host's root other sites lie beside it.
        "folders": sorted(SITE_NAMES | pages | {addresses.PRIVACY.rstrip("/"), addresses.TRAINING.rstrip("/")}),
        "noSignal": no_signal(site),
    }
    version = key(source, json.dumps(facts), _digest(release))[:12]
    return f"const RELEASE = {json.dumps({'version': version, **facts})};\n{source}".encode()


def _source(name: str) -> str:
    return published((THEME / "static" / "sw" / f"{name}.js").read_text(encoding="utf-8"))


def no_signal(site: Site) -> str:
    """The page in the place of one that this phone never saw; its links bear the root mark, for it is shown at any depth."""
    tones = palette(site.catalog.village.colour)
    sheet = (
        f"body{{max-width:34rem;margin:0 auto;padding:3rem 1.25rem;background:{LIGHT_SURFACES[0]};color:#231f19;"
        f"font:1.125rem/1.5 Roboto,system-ui,sans-serif}}"
        f"h1{{font-size:1.5rem;line-height:1.25}}a{{display:block;padding:.75rem 0;color:{tones.light.link}}}"
        f"@media(prefers-color-scheme:dark){{body{{background:{DARK_SURFACES[0]};color:#f3ecdd}}a{{color:{tones.dark.link}}}}}"
    )
    digest = b64encode(sha256(sheet.encode()).digest()).decode()
    return (
        '<!doctype html><html lang="id"><head><meta charset="utf-8"><title>Sedang tidak ada sinyal</title>'
        f"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-{digest}'; "
        f"base-uri 'none'; form-action 'none'\">"
        '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">'
        f"<style>{sheet}</style></head><body><main><h1>Sedang tidak ada sinyal</h1>"
        "<p>Halaman ini belum pernah Anda buka di ponsel ini, jadi belum tersimpan. Yang pernah Anda buka tetap bisa dibaca.</p>"
        '<p><a href="">Coba buka lagi</a>'
        f'<a href="{addresses.inside(addresses.HOME)}">Halaman depan {html.escape(site.catalog.village.title)}</a>'
        f'<a href="{addresses.inside(addresses.BASKET)}">Keranjang</a></p></main></body></html>'
    )


def _digest(files: Mapping[str, bytes]) -> str:
    return key(*(part for file, data in sorted(files.items()) for part in (file, data)))[:12]
