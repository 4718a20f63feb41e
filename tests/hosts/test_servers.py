"""The site as real servers send it: headers by kind, the page for what isn't there, the lasting files of the release before."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from storefront.site.model import Site
from tests.hosts import servers
from tests.hosts.servers import fetch
from tests.tools import skip

pytestmark = pytest.mark.slow

YEAR, ASKED = "public, max-age=31536000, immutable", "no-cache"
ALWAYS = {
    "Content-Security-Policy": "frame-ancestors 'none'", "X-Content-Type-Options": "nosniff", "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
KINDS = {
    "": ("text/html", ASKED), "produk/opak-bakar/": ("text/html", ASKED), "sw.js": ("javascript", ASKED), "js/buy.js": ("javascript", ASKED),
    "barang.json": ("application/json", ASKED), "katalog.json": ("application/json", ASKED), "situs.webmanifest": ("application/manifest+json", ASKED),
    "acara/acara.ics": ("text/calendar", ASKED), "cetak/formulir.pdf": ("application/pdf", ASKED), "produk/opak-bakar/qr.svg": ("image/svg+xml", ASKED),
    "sitemap.xml": ("xml", ASKED), "foto/opak-bakar-fd9d33-480.avif": ("image/avif", YEAR), "foto/opak-bakar-fd9d33-480.jpg": ("image/jpeg", YEAR), "huruf/": ("font/woff2", YEAR),
}


@pytest.fixture(scope="module", params=[servers.nginx, servers.caddy], ids=["nginx", "caddy"])
def site(request: pytest.FixtureRequest, small: tuple[Path, Site], tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """The address of the small village's site, and where a server has it."""
    server: Callable[[Path, Path], AbstractContextManager[str]] = request.param
    if not shutil.which(server.__name__):
        skip(f"uji situs di {server.__name__}", server.__name__)
    place = tmp_path_factory.mktemp("desa")
    for name in ("a", "b"):
        (place / "rilis").mkdir(exist_ok=True)
        shutil.copytree(small[0], place / "rilis" / name, copy_function=os.link)
    (place / "rilis" / "a" / "foto" / "lama-aaaaaa-480.jpg").write_bytes(b"lama")
    (place / "sebelumnya").symlink_to("rilis/a")
    (place / "tampil").symlink_to("rilis/b")
    with server(place, tmp_path_factory.mktemp("server")) as address:
        yield address, place


@pytest.mark.parametrize("path", KINDS)
def test_headers_by_kind(path: str, site: tuple[str, Path]) -> None:
    """Whole and of the right type; a year where the name changes with the file, else asked for anew."""
    address, place = site
    name = path if path != "huruf/" else f"huruf/{min(file.name for file in (place / 'tampil' / 'huruf').iterdir())}"
    status, headers, body = fetch(address + name)
    kind, kept = KINDS[path]
    file = place / "tampil" / (f"{name}index.html" if name.endswith("/") or not name else name)
    assert (status, body) == (200, file.read_bytes())
    assert kind in headers.get("Content-Type", "")
    assert headers.get_all("Cache-Control") == [kept]
    assert {name: headers.get_all(name) for name in ALWAYS} == {name: [value] for name, value in ALWAYS.items()}


def test_what_is_not_there(site: tuple[str, Path]) -> None:
    """The village's own page, under the right status, with the same headers, and kept by nobody: a photo may come tomorrow."""
    address, place = site
    for path in ("tidak/ada/", "foto/tidak-ada-aaaaaa-480.jpg", "huruf/x.woff2"):
        status, headers, body = fetch(address + path)
        assert (status, body) == (404, (place / "tampil" / "404.html").read_bytes()), path
        assert "immutable" not in headers.get("Cache-Control", ""), path
        assert {name: headers[name] for name in ALWAYS} == ALWAYS, path


def test_a_picture_of_the_release_before(site: tuple[str, Path]) -> None:
    """A page that was opened before a release may still ask for it; of pages and scripts there is one release only."""
    address, place = site
    status, headers, body = fetch(f"{address}foto/lama-aaaaaa-480.jpg")
    assert (status, body, headers["Cache-Control"]) == (200, b"lama", YEAR)
    (place / "rilis" / "a" / "lama.html").write_text("lama")
    assert fetch(f"{address}lama.html")[0] == 404


def test_addresses_without_their_last_slash(site: tuple[str, Path]) -> None:
    """As they are copied from paper: led on, without a word about the server behind."""
    status, headers, _ = fetch(f"{site[0]}produk/opak-bakar")
    assert status in (301, 308)
    assert headers["Location"] in ("/produk/opak-bakar/", "opak-bakar/")


def test_compressed(site: tuple[str, Path]) -> None:
    """What phones load over slow data: pages, scripts and the goods."""
    import gzip
    import urllib.request

    address, place = site
    for path in ("produk/opak-bakar/index.html", "js/buy.js", "barang.json"):
        request = urllib.request.Request(address + path, headers={"Accept-Encoding": "gzip"})
        with urllib.request.urlopen(request) as answer:
            assert answer.headers["Content-Encoding"] == "gzip", path
            assert gzip.decompress(answer.read()) == (place / "tampil" / path).read_bytes()
