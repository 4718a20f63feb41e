"""A real Chromium, and the sample village served to it."""

import json
import os
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from storefront.site.model import Site
from tests.browser.host import Handler, Host, WithModules
from tests.browser.phones import PHONE, watched
from tests.tools import skip

_NAMES = ("chromium", "chromium-browser", "google-chrome")
# The same engine without a browser's own windows, profiles and helpers: a page costs it a third of the work.
_SHELL = "chromium-headless-shell"
# These ask what only the whole browser knows: whether a site can be put on the home screen.
_WHOLE = {"test_offline.py", "test_takeover.py"}
# What keeps a headless browser from asking the network for anything of its own.
_FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync",
          "--no-first-run"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker("slow")


def _chromium(whole: bool) -> str | None:
    """The one that is named; else the shell where it is enough and there is one; else a browser."""
    names = _NAMES if whole else (_SHELL, *_NAMES)
    return os.environ.get("CHROMIUM") or next((path for name in names if (path := shutil.which(name))), None)


@pytest.fixture(scope="session")
def launched() -> Iterator[Callable[[str], Browser]]:
    """Starts a browser by its path, once for all files that take it."""
    with sync_playwright() as playwright:
        started: dict[str, Browser] = {}

        def of(path: str) -> Browser:
            if path not in started:
                started[path] = playwright.chromium.launch(executable_path=path, args=_FLAGS)
            return started[path]

        yield of
        for found in started.values():
            found.close()


@pytest.fixture(scope="module")
def browser(request: pytest.FixtureRequest, launched: Callable[[str], Browser]) -> Browser:
    """Debian's Chromium. On a machine without one these tests are skipped, but never in CI."""
    path = _chromium(request.path.name in _WHOLE)
    if path is None:
        if os.environ.get("CI"):
            pytest.fail("no Chromium found: install it, or name it in CHROMIUM")
        skip("uji di peramban", "chromium")
    return launched(path)


class _Quiet(WithModules):
    def log_message(self, *args: object) -> None:
        """Nothing: the tests say what went wrong."""


@contextmanager
def serving(handler: Callable[..., SimpleHTTPRequestHandler]) -> Iterator[tuple[str, Callable[[], None]]]:
    """Where it is served, and what ends that."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()

    def stop() -> None:
        server.shutdown()
        server.server_close()
        thread.join()

    yield f"http://127.0.0.1:{server.server_port}/", stop
    stop()


@pytest.fixture(scope="session")
def address(katapang: tuple[Path, Site], tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the sample village, served on this machine under a path as GitHub Pages does."""
    root = tmp_path_factory.mktemp("browser")
    (root / "katapang").symlink_to(katapang[0])
    with serving(partial(_Quiet, directory=str(root))) as (server, _):
        yield f"{server}katapang/"


@pytest.fixture
def phone(browser: Browser) -> Iterator[BrowserContext]:
    """A phone that no one has used yet, without the worker, whose copies would hide what a page does."""
    context = browser.new_context(viewport=PHONE, permissions=["clipboard-read", "clipboard-write"], service_workers="block")
    yield context
    context.close()


@pytest.fixture
def phone_with_worker(browser: Browser) -> Iterator[BrowserContext]:
    """A phone that no one has used yet, as its owner has it."""
    context = browser.new_context(viewport=PHONE)
    context.set_default_timeout(8000)
    yield context
    context.close()


@pytest.fixture
def host(tmp_path: Path, small: tuple[Path, Site]) -> Iterator[Host]:
    """A host of its own for each test, where the small village is published."""
    host = Host(tmp_path)
    host.publish(small[0])
    with serving(partial(Handler, host=host)) as (server, host.stop):
        host.address = f"{server}toko/"
        yield host


@pytest.fixture
def whole_host(tmp_path: Path, small: tuple[Path, Site]) -> Iterator[Host]:
    """A host whose root is the small village's site, and another site in a folder of its own beside the village's."""
    host = Host(tmp_path)
    host.publish(small[0])
    other = host.site / "tetangga"
    (other / "foto").mkdir(parents=True)
    (other / "index.html").write_text("<!doctype html><title>Tetangga</title><h1>Situs tetangga</h1><img src=foto/a.svg alt=a>", encoding="utf-8")
    (other / "foto" / "a.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>", encoding="utf-8")
    with serving(partial(_Quiet, directory=str(host.site))) as (host.address, host.stop):
        yield host


@pytest.fixture
def page(phone: BrowserContext) -> Iterator[Page]:
    """A page whose console stays silent."""
    found = phone.new_page()
    told = watched(found)
    yield found
    assert told == []


@pytest.fixture(scope="module")
def modules(browser: Browser, address: str) -> Iterator[Page]:
    """A light page of the site, for what is asked of the form's modules alone."""
    context = browser.new_context(viewport=PHONE, service_workers="block")
    page = context.new_page()
    told = watched(page)
    page.goto(f"{address}tentang-desa/")
    yield page
    context.close()
    assert told == []


@pytest.fixture(scope="module")
def _tab(browser: Browser) -> Iterator[tuple[Page, list[str]]]:
    context = browser.new_context(viewport=PHONE, permissions=["clipboard-read", "clipboard-write"], service_workers="block")
    page = context.new_page()
    yield page, watched(page)
    context.close()


@pytest.fixture
def tab(_tab: tuple[Page, list[str]], address: str) -> Iterator[Page]:
    """As `page`, but one for all tests of a file, emptied after each: to open a phone that no one has used yet takes longer than most of them.

    Not for tests that listen to the page, set its clock, or put a script into it, which stays.
    """
    page, told = _tab
    yield page
    page.unroute_all()
    page.evaluate("sessionStorage.clear()")
    page.goto("about:blank")
    session = page.context.new_cdp_session(page)
    session.send("Storage.clearDataForOrigin", {"origin": address.removesuffix("/katapang/"), "storageTypes": "all"})
    session.detach()
    page.emulate_media(color_scheme="light")
    page.set_viewport_size(PHONE)
    said = [*told]
    told.clear()
    assert said == []


@pytest.fixture
def forgetful(browser: Browser, tmp_path: Path) -> Iterator[BrowserContext]:
    """A phone whose browser is set to let no site keep anything. Only the whole browser has such a setting."""
    path = _chromium(whole=True)
    if path is None:
        skip("uji di peramban yang tidak boleh menyimpan", "chromium")
    profile = tmp_path / "profil"
    (profile / "Default").mkdir(parents=True)
    (profile / "Default" / "Preferences").write_text(json.dumps({"profile": {"default_content_setting_values": {"cookies": 2}}}))
    context = browser.browser_type.launch_persistent_context(profile, executable_path=path, args=_FLAGS, viewport=PHONE, accept_downloads=True)
    yield context
    context.close()
