"""A real Chromium, and the sample village served to it."""

import os
import shutil
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from storefront.site import Site

_NAMES = ("chromium", "chromium-browser", "google-chrome")
# What keeps a headless browser from asking the network for anything of its own.
_FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync",
          "--no-first-run"]


def _chromium() -> str | None:
    return os.environ.get("CHROMIUM") or next((path for name in _NAMES if (path := shutil.which(name))), None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium. On a machine without one these tests are skipped, but never in CI."""
    path = _chromium()
    if path is None:
        if os.environ.get("CI"):
            pytest.fail("no Chromium found: install it, or name it in CHROMIUM")
        pytest.skip("no Chromium found: install Debian's chromium, or name a browser in CHROMIUM")
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=path, args=_FLAGS)
        yield found
        found.close()


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *args: object) -> None:
        """Nothing: the tests say what went wrong."""


@pytest.fixture(scope="session")
def address(katapang: tuple[Path, Site], tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the sample village, served on this machine under a path as GitHub Pages does."""
    root = tmp_path_factory.mktemp("browser")
    (root / "katapang").symlink_to(katapang[0])
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(root)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/katapang/"
    server.shutdown()
    server.server_close()
    thread.join()
