"""sitemap.xml (sitemaps.org protocol 0.9) and robots.txt (RFC 9309)."""

from collections.abc import Iterable
from xml.sax.saxutils import escape

from storefront import addresses
from storefront.site.model import Site


def sitemap(site: Site, files: Iterable[str]) -> bytes:
    """Every page by its absolute address."""
    rows = "".join(
        f"<url><loc>{escape(addresses.absolute(site.base, path))}</loc></url>\n"
        for path in sorted(file.removesuffix("index.html") for file in files)
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{rows}</urlset>\n').encode()


def robots(site: Site) -> bytes:
    return f"User-agent: *\nAllow: /\nSitemap: {addresses.absolute(site.base, addresses.SITEMAP)}\n".encode()
