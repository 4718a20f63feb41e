"""serve: what the pages look like on the editor's own machine."""

import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest

from storefront.commands.serve import Builds, Handler
from storefront.site.model import Site


@pytest.fixture(scope="module")
def served(small: tuple[Path, Site]) -> Iterator[tuple[str, Builds, Path]]:
    folder, builds = small[0], Builds()
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, folder=folder, builds=builds))
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}", builds, folder
    server.shutdown()
    server.server_close()
    thread.join()


def test_pages_reload_themselves_and_the_site_on_disk_does_not(served: tuple[str, Builds, Path]) -> None:
    """Shown pages carry the reloading script instead of the policy that forbids it; the files keep the policy."""
    address, _, folder = served
    shown = urllib.request.urlopen(f"{address}/produk/?dari=uji").read()
    assert b"EventSource" in shown
    assert b"Content-Security-Policy" not in shown
    assert b"EventSource" not in (folder / "produk" / "index.html").read_bytes()


def test_pictures_and_folders_are_served(served: tuple[str, Builds, Path]) -> None:
    """A picture comes as it is; a folder without its slash leads to the one with it."""
    address, _, folder = served
    picture = next((folder / "foto").glob("*.jpg"))
    assert urllib.request.urlopen(f"{address}/foto/{picture.name}").read() == picture.read_bytes()
    assert urllib.request.urlopen(f"{address}/produk").url == f"{address}/produk/"


def test_a_wrong_address_shows_the_not_found_page(served: tuple[str, Builds, Path]) -> None:
    """As the published site would, with status 404; nothing outside the site's folder is served."""
    for path in ("/tidak/ada/", "/../../etc/passwd"):
        with pytest.raises(urllib.error.HTTPError) as refused:
            urllib.request.urlopen(served[0] + path)
        assert refused.value.code == 404
        assert b"halamannya tidak ada" in refused.value.read()
        refused.value.close()


def test_a_finished_build_is_told_to_open_pages(served: tuple[str, Builds, Path]) -> None:
    """The stream that a page listens to speaks when the next build is done."""
    address, builds, _ = served
    with urllib.request.urlopen(f"{address}/__perubahan", timeout=10) as stream:
        timer = threading.Timer(0.2, builds.finished)
        timer.start()
        assert stream.readline() == b"data: baru\n"
        timer.join()
