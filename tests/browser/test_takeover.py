"""A new release takes over, and no worker ever holds a visitor at an old site."""

import re
import shutil
import time
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page
from playwright.sync_api import Error as BrowserError

from storefront.site.model import Site
from tests.browser.host import CACHES, CONTROLLED, PRODUCT, Host, holds, soon, updated, visited
from tests.sites import SMALL, built, copied


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


def test_a_new_price_is_seen_at_once_and_a_new_worker_takes_over(phone_with_worker: BrowserContext, host: Host, releases: dict[str, Path]) -> None:
    """Page and goods are those of one release at each load; afterwards nothing of the old one is left, but for visited pages."""
    page = visited(phone_with_worker, host, PRODUCT)
    goods = f"async () => (await (await fetch('{host.address}barang.json')).json()).penjual.nia.produk['opak-bakar']"
    assert "Rp13.000" in page.inner_text("main")
    assert page.evaluate(goods) == 13000
    soon(lambda: len(page.evaluate(CACHES)) == 3)
    before = set(page.evaluate(CACHES))
    host.publish(releases["baru"])
    page.goto(host.address + PRODUCT)
    assert "Rp13.500" in page.inner_text("main")
    assert page.evaluate(goods) == 13500
    updated(page)
    soon(lambda: len(set(page.evaluate(CACHES)) - before) == 1 and len(page.evaluate(CACHES)) == 3)
    soon(lambda: holds(page, CONTROLLED))
    soon(lambda: page.evaluate("async () => !(await navigator.serviceWorker.getRegistration()).waiting"))
    phone_with_worker.set_offline(True)
    page.goto(host.address + PRODUCT)
    assert "Rp13.500" in page.inner_text("main")
    assert page.evaluate(goods) == 13500


def test_no_page_is_ever_mixed(phone_with_worker: BrowserContext, host: Host, releases: dict[str, Path]) -> None:
    """Through a release that changes pages, scripts and goods alike, every load shows the three of one release."""
    for name, release in (("satu", "lama"), ("dua", "baru")):
        folder = host.root / name
        shutil.copytree(releases[release], folder)
        for file in folder.rglob("*.html"):
            file.write_text(file.read_text(encoding="utf-8").replace("<main", f'<main data-rilis="{name}"', 1), encoding="utf-8")
        script = folder / "js" / "order-code.js"
        script.write_text(script.read_text(encoding="utf-8") + f'\nexport const rilis = "{name}";\n', encoding="utf-8")
        goods = folder / "barang.json"
        goods.write_text(goods.read_text(encoding="utf-8").replace('{"versi":1', f'{{"rilis":"{name}","versi":1', 1), encoding="utf-8")
        worker = folder / "sw.js"
        text = worker.read_text(encoding="utf-8")
        worker.write_text(re.sub(r'("version": ")\w+(", "scripts": ")\w+', rf"\g<1>versi{name}\g<2>skrip{name}", text), encoding="utf-8")
    host.publish(host.root / "satu")

    def parts(page: Page, path: str) -> tuple[str, ...]:
        page.goto(host.address + path)
        return tuple(page.evaluate("""async home => [document.querySelector("main").dataset.rilis,
            (await import(home + "js/order-code.js")).rilis, (await (await fetch(home + "barang.json")).json()).rilis]""", host.address))

    page = visited(phone_with_worker, host, PRODUCT)
    assert [parts(page, path) for path in ("", PRODUCT)] == [("satu",) * 3] * 2
    host.publish(host.root / "dua")
    seen = [parts(page, path) for path in ("keranjang/", PRODUCT, "", "meja/", "laporan/") * 2]
    assert seen == [("dua",) * 3] * 10
    updated(page)
    soon(lambda: "balarea:/toko/:rilis-versidua" in page.evaluate(CACHES) and "balarea:/toko/:rilis-versisatu" not in page.evaluate(CACHES))
    phone_with_worker.set_offline(True)
    assert [parts(page, path) for path in ("", "keranjang/", "meja/", "laporan/")] == [("dua",) * 3] * 4


def _renamed(release: Path, folder: Path) -> Path:
    """The same release, its scripts by other names."""
    shutil.copytree(release, folder)
    for script in (folder / "js").glob("*.js"):
        script.rename(script.with_name(f"dulu-{script.name}"))
    for file in (*folder.rglob("*.html"), *folder.rglob("*.js")):
        text = re.sub(r"(js/|(?<!\.)\./)(?=[\w-]+\.js\b)", r"\1dulu-", file.read_text(encoding="utf-8"))
        file.write_text(re.sub(r'("version": ")\w+(", "scripts": ")\w+', r"\g<1>versidulu\g<2>skripdulu", text), encoding="utf-8")
    return folder


def test_scripts_may_get_other_names(phone_with_worker: BrowserContext, host: Host, releases: dict[str, Path]) -> None:
    """A page of either release runs its own scripts: left open, loaded before the takeover and after it, with and without a signal; the basket stays."""
    def bought(page: Page) -> int:
        page.get_by_role("button", name="Ke keranjang").click()
        page.get_by_role("link", name="Lihat keranjang").wait_for()
        return page.evaluate("JSON.parse(localStorage.getItem('/toko/keranjang')).barang.reduce((sum, line) => sum + line.jumlah, 0)")  # type: ignore[no-any-return]

    host.publish(_renamed(releases["lama"], host.root / "dulu"))
    page, left_open = visited(phone_with_worker, host, "usaha/", PRODUCT), phone_with_worker.new_page()
    left_open.goto(host.address + PRODUCT)
    assert bought(page) == 1
    phone_with_worker.set_offline(True)
    page.goto(host.address + PRODUCT)
    assert bought(page) == 2
    phone_with_worker.set_offline(False)
    host.publish(releases["baru"])
    asked = len(host.asked)
    page.goto(f"{host.address}toko/nia/opak-bakar/")
    assert bought(page) == 3
    page.goto(f"{host.address}keranjang/")
    page.wait_for_selector(".order")
    updated(page)
    soon(lambda: "balarea:/toko/:rilis-versidulu" not in page.evaluate(CACHES) and len(page.evaluate(CACHES)) == 3)
    assert bought(left_open) == 4
    phone_with_worker.set_offline(True)
    for path, there in (("", ".add"), ("keranjang/", ".order"), ("meja/", "[name=saya] option >> nth=1"), ("laporan/", "#_bagian:not([hidden])"), ("cari/", "#_cari")):
        page.goto(host.address + path)
        page.wait_for_selector(there, state="attached")
    # What was visited went with its scripts.
    answer = page.goto(f"{host.address}usaha/")
    assert answer
    assert answer.status == 503
    assert not [path for path in host.asked[asked:] if "dulu-" in path]


# A page that asks without end while the browser finds the new worker. One that is loaded anew meanwhile has asked enough.
STORM = """async goods => {
    (await navigator.serviceWorker.getRegistration()).update().catch(() => 0);
    for (const end = Date.now() + 1500; Date.now() < end;) {
        await fetch(goods);
        await new Promise(next => setTimeout(next, Math.random() * 30));
    }
    return true;
}"""


def test_the_goods_are_never_older_than_what_reads_them(phone: BrowserContext, host: Host) -> None:
    """Also without a worker, on a host that lets browsers keep files for ten minutes: they are asked for again each time."""
    page = phone.new_page()
    for _ in range(2):
        host.asked.clear()
        page.goto(f"{host.address}keranjang/", wait_until="networkidle")
        assert "barang.json" in host.asked
    assert "js/goods.js" not in host.asked


def test_requests_into_a_takeover_do_not_hold_it_up(phone_with_worker: BrowserContext, host: Host, releases: dict[str, Path]) -> None:
    """Chromium gives up a takeover that a request to the old worker falls into: about each third one here."""
    page = visited(phone_with_worker, host, PRODUCT)
    for release in ("baru", "lama") * 3:
        before = set(page.evaluate(CACHES))
        host.publish(releases[release])
        page.goto(host.address + PRODUCT)
        holds(page, STORM, f"{host.address}barang.json")
        soon(lambda before=before: len(set(page.evaluate(CACHES)) - before) == 1 and len(page.evaluate(CACHES)) == 3)  # type: ignore[misc]
        assert page.evaluate("async () => !(await navigator.serviceWorker.getRegistration()).waiting")


def test_requests_do_not_hold_up_a_switch_off(phone_with_worker: BrowserContext, host: Host, releases: dict[str, Path]) -> None:
    """As with any other release."""
    page = visited(phone_with_worker, host)
    for _ in range(4):
        host.publish(releases["mati"])
        page.goto(host.address)
        holds(page, STORM, f"{host.address}barang.json")
        soon(lambda: holds(page, "async () => !navigator.serviceWorker.controller && !(await navigator.serviceWorker.getRegistration())"))
        host.publish(releases["baru"])
        page.goto(host.address)
        soon(lambda: holds(page, CONTROLLED))


def test_switched_off_the_site_takes_everything_back(phone_with_worker: BrowserContext, host: Host, releases: dict[str, Path]) -> None:
    """The page is reloaded once, caches and worker are gone; what isn't the site's own, and what the visitor wrote, stays."""
    page = visited(phone_with_worker, host, PRODUCT)
    page.evaluate("async () => { await caches.open('balarea:/lain/:foto'); await caches.open('punya-orang'); localStorage.setItem('catatan', 'x'); }")
    host.publish(releases["mati"])
    host.asked.clear()
    page.goto(host.address + PRODUCT)
    assert "Rp13.500" in page.inner_text("main")
    soon(lambda: holds(page, "async () => !(await navigator.serviceWorker.getRegistration())"))
    soon(lambda: holds(page, "() => !navigator.serviceWorker.controller"))
    time.sleep(1)
    assert host.asked.count(PRODUCT) <= 3  # this load, and once again, past what the browser keeps
    assert set(page.evaluate(CACHES)) == {"balarea:/lain/:foto", "punya-orang"}
    assert page.evaluate("localStorage.getItem('catatan')") == "x"
    page.goto(host.address)
    assert page.evaluate("navigator.serviceWorker.controller") is None
    phone_with_worker.set_offline(True)
    with pytest.raises(BrowserError, match="ERR_INTERNET_DISCONNECTED"):
        page.goto(f"{host.address}{PRODUCT}?q=1")


def test_switched_off_pages_are_not_loaded_again_and_again(phone_with_worker: BrowserContext, host: Host, releases: dict[str, Path]) -> None:
    """Nor does a first visitor's page load twice."""
    host.publish(releases["mati"])
    page = phone_with_worker.new_page()
    page.goto(host.address + PRODUCT)
    time.sleep(1.5)
    assert host.asked.count(PRODUCT) == 1
    assert page.evaluate("async () => (await caches.keys()).length + (await navigator.serviceWorker.getRegistrations()).length") == 0


BROKEN = {
    "lies": "self.addEventListener('fetch', e => e.respondWith(new Response('<h1>basi</h1><script type=module src=/toko/js/site.js></script>', {headers: {'Content-Type': 'text/html'}})));",
    "fails": "self.addEventListener('fetch', e => e.respondWith(Promise.reject(new Error('rusak'))));",
    "throws": "self.addEventListener('fetch', () => { throw new Error('rusak'); });",
    "hoards": "self.addEventListener('fetch', e => e.respondWith(caches.match(e.request, {ignoreSearch: true}).then(found => found || fetch(e.request).then(async a => {"
              " const c = await caches.open('balarea:/toko/:rusak'); await c.put(e.request, a.clone()); return a; }))));",
}


@pytest.mark.parametrize(("fault", "release"), [("fails", "baru"), ("throws", "mati"), ("lies", "mati"), ("hoards", "baru")])
def test_a_broken_worker_is_gone_at_the_second_load(phone_with_worker: BrowserContext, host: Host, releases: dict[str, Path], fault: str, release: str) -> None:
    """Whatever it answers, the browser finds the new one behind its back: with the worker on as with it off."""
    text = (host.site / "sw.js").read_text(encoding="utf-8")
    (host.site / "sw.js").write_text(
        "self.addEventListener('install', () => self.skipWaiting()); self.addEventListener('activate', e => e.waitUntil(self.clients.claim()));" + BROKEN[fault], encoding="utf-8")
    host.stamp(host.site)
    page = visited(phone_with_worker, host)
    _goto(page, host.address + PRODUCT)
    assert text != (host.site / "sw.js").read_text(encoding="utf-8")
    host.publish(releases[release])
    first = len(host.asked)
    _goto(page, host.address + PRODUCT)
    soon(lambda: "sw.js" in host.asked[first:])
    # It takes over once it has fetched what it keeps, which takes a busy machine longer.
    seen = -1
    while seen != len(host.asked):
        seen = len(host.asked)
        time.sleep(0.7)
    _goto(page, host.address + PRODUCT)
    assert "Rp13.500" in page.inner_text("main")
    assert "balarea:/toko/:rusak" not in page.evaluate(CACHES)


def _goto(page: Page, address: str) -> None:
    try:
        page.goto(address)
    except BrowserError:
        page.wait_for_timeout(200)
