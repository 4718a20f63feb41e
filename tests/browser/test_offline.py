"""What opens without a signal after one visit, and that no worker ever holds a visitor at an old site."""

import os
import re
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page
from playwright.sync_api import Error as BrowserError

from storefront.site import Site
from tests.browser.phones import PHONE
from tests.sites import SMALL, built, copied

PRODUCT = "produk/opak-bakar/"
CONTROLLED = "() => navigator.serviceWorker.controller && navigator.serviceWorker.controller.state === 'activated'"
CACHES = "async () => Object.fromEntries(await Promise.all((await caches.keys()).map(async name => [name, (await (await caches.open(name)).keys()).map(r => r.url)])))"


@dataclass
class Host:
    """A static host that lets browsers keep files for ten minutes, as GitHub Pages does."""

    root: Path
    address: str = ""
    asked: list[str] = field(default_factory=list)
    slow: dict[str, float] = field(default_factory=dict)

    @property
    def site(self) -> Path:
        return self.root / "toko"

    def publish(self, folder: Path) -> None:
        """As a new release: other bytes, another time."""
        shutil.rmtree(self.site, ignore_errors=True)
        shutil.copytree(folder, self.site)
        self.stamp()

    def change(self, name: str, old: str, new: str) -> None:
        file = self.site / name
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new), encoding="utf-8")
        self.stamp()

    def stamp(self) -> None:
        # HTTP dates know whole seconds only: what is written twice within one would count as unchanged.
        self._seconds = getattr(self, "_seconds", 1_700_000_000) + 10
        for file in self.site.rglob("*"):
            os.utime(file, (self._seconds, self._seconds))


class _Handler(SimpleHTTPRequestHandler):
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


@pytest.fixture(scope="module")
def releases(small: tuple[Path, Site], tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The small village as it is, with another price, and with the worker switched off."""
    root = tmp_path_factory.mktemp("rilis")
    made = {"lama": small[0]}
    for name, switch in (("baru", "contoh: ya"), ("mati", "contoh: ya\nluring: tidak")):
        village = copied(SMALL, root / f"isi-{name}")
        for file, old, new in (("reseller/nia.md", "harga: 13000", "harga: 13500"), ("desa.yml", "contoh: ya", switch)):
            changed = village / file
            text = changed.read_text(encoding="utf-8")
            assert old in text
            changed.write_text(text.replace(old, new), encoding="utf-8")
        made[name] = root / name
        built(village, made[name])
    return made


@pytest.fixture
def host(tmp_path: Path, releases: dict[str, Path]) -> Iterator[Host]:
    host = Host(tmp_path)
    host.publish(releases["lama"])
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, host=host))
    host.address = f"http://127.0.0.1:{server.server_port}/toko/"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield host
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def phone(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport=PHONE)
    context.set_default_timeout(8000)
    yield context
    context.close()


def _visited(phone: BrowserContext, host: Host, *paths: str) -> Page:
    """Home until the worker is there, then the other pages."""
    page = phone.new_page()
    page.goto(host.address)
    _soon(lambda: _quiet(page, CONTROLLED))
    for path in paths:
        page.goto(host.address + path, wait_until="networkidle")
    return page


def _soon(asked: Callable[[], object]) -> None:
    """Waits until it is so."""
    end = time.monotonic() + 20
    while not asked():
        assert time.monotonic() < end, "it never came"
        time.sleep(0.05)


def _updated(page: Page) -> None:
    """What a browser does by itself a moment after a page has loaded."""
    page.evaluate("async () => { await (await navigator.serviceWorker.getRegistration()).update(); }")


def _answer(page: Page, path: str) -> int:
    return page.evaluate("async path => { try { const found = await fetch(path); await found.text(); return found.status } catch { return 0 } }", path)  # type: ignore[no-any-return]


def test_after_one_visit_the_tools_and_what_was_seen_open_without_a_signal(phone: BrowserContext, host: Host) -> None:
    """Home, basket, desk and search with all their scripts and the goods; the visited product with its picture, by any link to it."""
    page = _visited(phone, host, PRODUCT)
    phone.set_offline(True)
    host.asked.clear()
    for path, word in (("", "Sukamaju"), (PRODUCT, "Opak"), (f"{PRODUCT}?dari=status", "Opak"), (f"{PRODUCT}index.html", "Opak"),
                       ("keranjang/", "Keranjang"), ("meja/", "Meja"), ("cari/?q=opak", "Cari")):
        failed: list[str] = []
        page.on("requestfailed", lambda request, failed=failed: failed.append(request.url))  # type: ignore[misc]
        answer = page.goto(host.address + path)
        assert answer
        assert answer.status == 200, path
        assert word in page.inner_text("h1"), path
        assert [url for url in failed if "/js/" in url or url.endswith(".json")] == [], path
        scripts = page.eval_on_selector_all("script[type=module]", "all => all.map(one => one.src)")
        assert [_answer(page, script) for script in scripts] == [200] * len(scripts)
        if path == PRODUCT:
            assert page.eval_on_selector("main picture img", "image => image.complete && image.naturalWidth > 100")
    assert page.evaluate("path => fetch(path).then(a => a.json()).then(all => Object.keys(all.produk))", f"{host.address}barang.json") == ["opak-bakar", "tikar-pandan"]
    # The browser looks after the worker's own file by itself, past the emulated network.
    assert set(host.asked) <= {"sw.js"}


def test_the_page_that_one_came_by_is_kept_though_it_is_older_than_its_worker(phone: BrowserContext, host: Host) -> None:
    """Most visitors come by a shared link: that very page opens again without a signal, with its picture."""
    page = phone.new_page()
    page.goto(f"{host.address}{PRODUCT}?dari=status")
    _soon(lambda: _quiet(page, CONTROLLED))
    _soon(lambda: any("foto/" in url for urls in page.evaluate(CACHES).values() for url in urls))
    _soon(lambda: any(url.endswith(PRODUCT) for urls in page.evaluate(CACHES).values() for url in urls))
    phone.set_offline(True)
    page.reload()
    assert "Opak" in page.inner_text("h1")
    assert page.eval_on_selector("main picture img", "image => image.complete && image.naturalWidth > 100")


@pytest.mark.parametrize(("path", "manifest"), [("", "situs.webmanifest"), ("meja/", "meja/situs.webmanifest"), (PRODUCT, "situs.webmanifest")])
def test_site_and_desk_can_be_put_on_the_home_screen(phone: BrowserContext, host: Host, path: str, manifest: str) -> None:
    """Chrome finds each page's manifest without a mistake and nothing that is in the way (but that a test's window is private)."""
    page = phone.new_page()
    page.goto(host.address + path)
    session = phone.new_cdp_session(page)
    found = session.send("Page.getAppManifest")
    assert (found["url"], found["errors"]) == (host.address + manifest, [])
    assert [error["errorId"] for error in session.send("Page.getInstallabilityErrors")["installabilityErrors"]] == ["in-incognito"]


def test_a_page_never_seen_says_so(phone: BrowserContext, host: Host) -> None:
    """With what can be opened instead, at any depth; it counts as an error and runs nothing."""
    page = _visited(phone, host)
    phone.set_offline(True)
    answer = page.goto(f"{host.address}toko/nia/opak-bakar/")
    assert answer
    assert answer.status == 503
    assert page.inner_text("h1") == "Sedang tidak ada sinyal"
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(247, 240, 225)"
    links = page.eval_on_selector_all("a", "all => all.map(one => one.href)")
    assert links == [f"{host.address}toko/nia/opak-bakar/", host.address, f"{host.address}keranjang/"]
    phone.set_offline(False)
    page.click("a >> nth=0")
    page.wait_for_selector("h1:has-text('Opak')")


def test_a_new_price_is_seen_at_once_and_a_new_worker_takes_over(phone: BrowserContext, host: Host, releases: dict[str, Path]) -> None:
    """Page and goods are those of one release at each load; afterwards nothing of the old one is left, but for visited pages."""
    page = _visited(phone, host, PRODUCT)
    goods = f"async () => (await (await fetch('{host.address}barang.json')).json()).penjual.nia.produk['opak-bakar']"
    assert "Rp13.000" in page.inner_text("main")
    assert page.evaluate(goods) == 13000
    _soon(lambda: len(page.evaluate(CACHES)) == 3)
    before = set(page.evaluate(CACHES))
    host.publish(releases["baru"])
    page.goto(host.address + PRODUCT)
    assert "Rp13.500" in page.inner_text("main")
    assert page.evaluate(goods) == 13500
    _updated(page)
    _soon(lambda: len(set(page.evaluate(CACHES)) - before) == 1 and len(page.evaluate(CACHES)) == 3)
    _soon(lambda: _quiet(page, CONTROLLED))
    _soon(lambda: page.evaluate("async () => !(await navigator.serviceWorker.getRegistration()).waiting"))
    phone.set_offline(True)
    page.goto(host.address + PRODUCT)
    assert "Rp13.500" in page.inner_text("main")
    assert page.evaluate(goods) == 13500


def test_no_page_is_ever_mixed(phone: BrowserContext, host: Host, releases: dict[str, Path]) -> None:
    """Through a release that changes pages, scripts and goods alike, every load shows the three of one release."""
    for name, release in (("satu", "lama"), ("dua", "baru")):
        folder = host.root / name
        shutil.copytree(releases[release], folder)
        for file in folder.rglob("*.html"):
            file.write_text(file.read_text(encoding="utf-8").replace("<main", f'<main data-rilis="{name}"', 1), encoding="utf-8")
        script = folder / "js" / "kode.js"
        script.write_text(script.read_text(encoding="utf-8") + f'\nexport const rilis = "{name}";\n', encoding="utf-8")
        goods = folder / "barang.json"
        goods.write_text(goods.read_text(encoding="utf-8").replace('{"versi":1', f'{{"rilis":"{name}","versi":1', 1), encoding="utf-8")
        worker = folder / "sw.js"
        text = worker.read_text(encoding="utf-8")
        worker.write_text(re.sub(r'("version": ")\w+(", "scripts": ")\w+', rf"\g<1>versi{name}\g<2>skrip{name}", text), encoding="utf-8")
    shutil.rmtree(host.site)
    host.publish(host.root / "satu")

    def parts(page: Page, path: str) -> tuple[str, ...]:
        page.goto(host.address + path)
        return tuple(page.evaluate("""async home => [document.querySelector("main").dataset.rilis,
            (await import(home + "js/kode.js")).rilis, (await (await fetch(home + "barang.json")).json()).rilis]""", host.address))

    page = _visited(phone, host, PRODUCT)
    assert [parts(page, path) for path in ("", PRODUCT)] == [("satu",) * 3] * 2
    host.publish(host.root / "dua")
    seen = [parts(page, path) for path in ("keranjang/", PRODUCT, "", "meja/") * 2]
    assert seen == [("dua",) * 3] * 8
    _updated(page)
    _soon(lambda: "balarea:/toko/:rilis-versidua" in page.evaluate(CACHES) and "balarea:/toko/:rilis-versisatu" not in page.evaluate(CACHES))
    phone.set_offline(True)
    assert [parts(page, path) for path in ("", "keranjang/", "meja/")] == [("dua",) * 3] * 3


def test_a_slow_network_is_not_waited_for_longer_than_it_takes_to_read(phone: BrowserContext, host: Host) -> None:
    """After three seconds the kept page stands; what came late is kept for the next time."""
    page = _visited(phone, host, PRODUCT)
    host.change(f"{PRODUCT}index.html", "<h1", "<h1 data-baru")
    host.slow[PRODUCT] = 3.8
    started = time.monotonic()
    page.goto(host.address + PRODUCT)
    assert 2.5 < time.monotonic() - started < 3.8
    assert page.query_selector("h1[data-baru]") is None
    time.sleep(max(0, started + 4.3 - time.monotonic()))
    phone.set_offline(True)
    page.goto(host.address + PRODUCT)
    assert page.query_selector("h1[data-baru]")


def test_switched_off_the_site_takes_everything_back(phone: BrowserContext, host: Host, releases: dict[str, Path]) -> None:
    """The page is reloaded once, caches and worker are gone; what isn't the site's own, and what the visitor wrote, stays."""
    page = _visited(phone, host, PRODUCT)
    page.evaluate("async () => { await caches.open('balarea:/lain/:foto'); await caches.open('punya-orang'); localStorage.setItem('catatan', 'x'); }")
    host.publish(releases["mati"])
    host.asked.clear()
    page.goto(host.address + PRODUCT)
    assert "Rp13.500" in page.inner_text("main")
    _soon(lambda: _quiet(page, "async () => !(await navigator.serviceWorker.getRegistration())"))
    _soon(lambda: _quiet(page, "() => !navigator.serviceWorker.controller"))
    time.sleep(1)
    assert host.asked.count(PRODUCT) <= 3  # this load, and once again, past what the browser keeps
    assert set(page.evaluate(CACHES)) == {"balarea:/lain/:foto", "punya-orang"}
    assert page.evaluate("localStorage.getItem('catatan')") == "x"
    page.goto(host.address)
    assert page.evaluate("navigator.serviceWorker.controller") is None
    phone.set_offline(True)
    with pytest.raises(BrowserError, match="ERR_INTERNET_DISCONNECTED"):
        page.goto(f"{host.address}{PRODUCT}?q=1")


def test_switched_off_pages_are_not_loaded_again_and_again(phone: BrowserContext, host: Host, releases: dict[str, Path]) -> None:
    """Nor does a first visitor's page load twice."""
    host.publish(releases["mati"])
    page = phone.new_page()
    page.goto(host.address + PRODUCT)
    time.sleep(1.5)
    assert host.asked.count(PRODUCT) == 1
    assert page.evaluate("async () => (await caches.keys()).length + (await navigator.serviceWorker.getRegistrations()).length") == 0


def _quiet(page: Page, script: str) -> bool:
    """False while the page is being loaded anew."""
    try:
        return bool(page.evaluate(script))
    except BrowserError:
        return False


BROKEN = {
    "lies": "self.addEventListener('fetch', e => e.respondWith(new Response('<h1>basi</h1><script type=module src=/toko/js/situs.js></script>', {headers: {'Content-Type': 'text/html'}})));",
    "fails": "self.addEventListener('fetch', e => e.respondWith(Promise.reject(new Error('rusak'))));",
    "throws": "self.addEventListener('fetch', () => { throw new Error('rusak'); });",
    "hoards": "self.addEventListener('fetch', e => e.respondWith(caches.match(e.request, {ignoreSearch: true}).then(found => found || fetch(e.request).then(async a => {"
              " const c = await caches.open('balarea:/toko/:rusak'); await c.put(e.request, a.clone()); return a; }))));",
}


@pytest.mark.parametrize(("fault", "release"), [("fails", "baru"), ("throws", "mati"), ("lies", "mati"), ("hoards", "baru")])
def test_a_broken_worker_is_gone_at_the_second_load(phone: BrowserContext, host: Host, releases: dict[str, Path], fault: str, release: str) -> None:
    """Whatever it answers, the browser finds the new one behind its back: with the worker on as with it off."""
    text = (host.site / "sw.js").read_text(encoding="utf-8")
    (host.site / "sw.js").write_text(
        "self.addEventListener('install', () => self.skipWaiting()); self.addEventListener('activate', e => e.waitUntil(self.clients.claim()));" + BROKEN[fault], encoding="utf-8")
    host.stamp()
    page = _visited(phone, host)
    _quiet_goto(page, host.address + PRODUCT)
    assert text != (host.site / "sw.js").read_text(encoding="utf-8")
    host.publish(releases[release])
    first = len(host.asked)
    _quiet_goto(page, host.address + PRODUCT)
    _soon(lambda: "sw.js" in host.asked[first:])
    time.sleep(0.7)
    _quiet_goto(page, host.address + PRODUCT)
    assert "Rp13.500" in page.inner_text("main")
    assert "balarea:/toko/:rusak" not in page.evaluate(CACHES)


def _quiet_goto(page: Page, address: str) -> None:
    try:
        page.goto(address)
    except BrowserError:
        page.wait_for_timeout(200)


def test_a_full_phone_shows_the_site_all_the_same(phone: BrowserContext, host: Host) -> None:
    """Where nothing can be kept, pages and pictures come from the network as without a worker."""
    page = _visited(phone, host)
    session = phone.new_cdp_session(page)
    session.send("Storage.overrideQuotaForOrigin", {"origin": host.address.removesuffix("/toko/"), "quotaSize": 1})
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    answer = page.goto(host.address + PRODUCT, wait_until="networkidle")
    assert answer
    assert answer.status == 200
    assert page.eval_on_selector("main picture img", "image => image.complete && image.naturalWidth > 100")
    assert not any(url.endswith(PRODUCT) for urls in page.evaluate(CACHES).values() for url in urls)
    assert errors == []


def test_a_phone_without_room_for_a_release_has_no_worker(phone: BrowserContext, host: Host) -> None:
    """All of a release is kept or nothing: one missing file, and the site is as it is without."""
    (host.site / "js" / "kode.js").rename(host.site / "js" / "kode-lain.js")
    host.stamp()
    page = phone.new_page()
    page.goto(host.address, wait_until="networkidle")
    _soon(lambda: "js/kode.js" in host.asked)
    time.sleep(0.5)
    assert page.evaluate("async () => { const r = await navigator.serviceWorker.getRegistration(); return !r || !r.active; }")
    assert page.reload()


def test_only_the_latest_pages_are_kept(phone: BrowserContext, host: Host) -> None:
    """Sixty of them; one that is visited again counts as new."""
    for number in range(70):
        (host.site / f"h{number}").mkdir()
        (host.site / f"h{number}" / "index.html").write_text("<!doctype html><title>h</title>")
    page = _visited(phone, host)
    visits = [*range(50), 3, *range(50, 62)]
    # Told to the worker one after the other: much quicker than whole pages.
    kept = page.evaluate("""async ([scripts, ...addresses]) => {
        const cache = await caches.open("balarea:/toko/:halaman-" + scripts);
        let all = [];
        for (const address of addresses) {
            navigator.serviceWorker.controller.postMessage([address]);
            do {
                await new Promise(next => setTimeout(next, 5));
                all = (await cache.keys()).map(request => request.url);
            } while (all[all.length - 1] !== address);
        }
        await new Promise(next => setTimeout(next, 300));
        return (await cache.keys()).map(request => request.url);
    }""", [_scripts(host), *(f"{host.address}h{number}/" for number in visits)])
    assert kept == [f"{host.address}h{number}/" for number in (2, *range(4, 50), 3, *range(50, 62))]


def _scripts(host: Host) -> str:
    found = re.search(r'"scripts": "(\w+)"', (host.site / "sw.js").read_text(encoding="utf-8"))
    assert found
    return found[1]


def test_only_ours_is_kept(phone: BrowserContext, host: Host) -> None:
    """No mistake (404), no paper, nothing of a neighbour on the same host, nothing that was sent."""
    page = _visited(phone, host, "")
    (host.root / "lain").mkdir()
    (host.root / "lain" / "index.html").write_text("<!doctype html><title>lain</title>")
    # The pictures of home are kept a moment after they are seen; later they would count as new.
    _soon(lambda: page.evaluate("""async () => (await Promise.all([...document.images].map(image => image.currentSrc).filter(url => url.includes("/foto/"))
        .map(url => caches.match(url)))).every(Boolean)"""))
    before = page.evaluate(CACHES)
    page.goto(f"{host.address}tidak-ada/")
    page.goto(host.address.replace("/toko/", "/lain/"))
    page.goto(f"{host.address}katalog.json")
    page.goto(host.address)
    page.evaluate("address => fetch(address, {method: 'POST'}).catch(() => 0)", host.address + PRODUCT)
    _answer(page, f"{host.address}foto/tidak-ada.jpg")
    after = page.evaluate(CACHES)
    assert {name: urls for name, urls in after.items() if urls} == {name: urls for name, urls in before.items() if urls}
