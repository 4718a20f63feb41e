"""A host with releases that follow one another, and what a phone keeps of them."""

import os
import shutil
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import SimpleHTTPRequestHandler
from pathlib import Path

from playwright.sync_api import BrowserContext, Page
from playwright.sync_api import Error as BrowserError

from storefront import THEME
from storefront.phone.scripts import PARTS

PRODUCT = "produk/opak-bakar/"
CONTROLLED = "() => navigator.serviceWorker.controller && navigator.serviceWorker.controller.state === 'activated'"
CACHES = "() => caches.keys()"
# Opening brings back a cache that a new worker has thrown away since its name was read: never while one takes over.
KEPT = "async () => (await Promise.all((await caches.keys()).map(async name => (await (await caches.open(name)).keys()).map(r => r.url)))).flat()"


@dataclass
class Host:
    """A static host that lets browsers keep files for ten minutes, as GitHub Pages does."""

    root: Path
    address: str = ""
    asked: list[str] = field(default_factory=list)
    slow: dict[str, float] = field(default_factory=dict)
    stop: Callable[[], None] = field(init=False)
    # HTTP dates know whole seconds only: what is written twice within one would count as unchanged.
    _written: int = 1_700_000_000

    @property
    def site(self) -> Path:
        return self.root / "toko"

    def publish(self, folder: Path) -> None:
        """As a new release: other bytes, another time, all at once."""
        release = self.root / f"rilis-{self._written}"
        shutil.copytree(folder, release)
        self.stamp(release)
        link = self.root / "tautan"
        link.symlink_to(release)
        link.replace(self.site)

    def change(self, name: str, old: str, new: str) -> None:
        file = self.site / name
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new), encoding="utf-8")
        self.stamp(self.site)

    def stamp(self, folder: Path) -> None:
        self._written += 10
        for file in folder.rglob("*"):
            os.utime(file, (self._written, self._written))


class WithModules(SimpleHTTPRequestHandler):
    """Each module by its name, also those that are published within another's file: what they do is tested one by one."""

    def translate_path(self, path: str) -> str:
        file = Path(super().translate_path(path))
        return str(THEME / "static" / "js" / file.name if file.stem in PARTS else file)


class Handler(WithModules):
    def __init__(self, *args: object, host: Host) -> None:
        self.host = host
        super().__init__(*args, directory=str(host.root))  # type: ignore[arg-type]

    def do_GET(self) -> None:
        path = self.path.partition("?")[0].removeprefix("/toko/")
        self.host.asked.append(path)
        time.sleep(self.host.slow.get(path, 0))
        super().do_GET()

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "max-age=600")
        super().end_headers()

    def log_message(self, *args: object) -> None:
        """Nothing."""

    def copyfile(self, *args: object) -> None:
        # A browser that was told to go offline hangs up.
        try:
            super().copyfile(*args)  # type: ignore[arg-type]
        except OSError:
            self.close_connection = True


def visited(phone: BrowserContext, host: Host, *paths: str) -> Page:
    """Home until the worker is there, then the other pages."""
    page = phone.new_page()
    page.goto(host.address)
    soon(lambda: holds(page, CONTROLLED))
    for path in paths:
        page.goto(host.address + path, wait_until="networkidle")
    return page


def soon(asked: Callable[[], object]) -> None:
    """Waits until it is so."""
    end = time.monotonic() + 20
    while not asked():
        assert time.monotonic() < end, "it never came"
        time.sleep(0.05)


def updated(page: Page) -> None:
    """What a browser does by itself a moment after a page has loaded."""
    page.evaluate("async () => { await (await navigator.serviceWorker.getRegistration()).update(); }")


def status_of(page: Page, path: str) -> int:
    return page.evaluate("async path => { try { const found = await fetch(path); await found.text(); return found.status } catch { return 0 } }", path)  # type: ignore[no-any-return]


def holds(page: Page, script: str, given: object = None) -> bool:
    """False while the page is being loaded anew."""
    try:
        return bool(page.evaluate(script, given))
    except BrowserError:
        return False
