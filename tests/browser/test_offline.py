"""What opens without a signal after one visit, and what is kept for it."""

import re
import time

import pytest
from playwright.sync_api import BrowserContext
from playwright.sync_api import Error as BrowserError

from tests.browser.host import CACHES, CONTROLLED, KEPT, PRODUCT, Host, holds, soon, status_of, visited


def test_after_one_visit_the_tools_and_what_was_seen_open_without_a_signal(phone_with_worker: BrowserContext, host: Host) -> None:
    """Home, basket, desk, consignment book, report and search with all their scripts and the goods; the visited product with its picture, by any link to it."""
    page = visited(phone_with_worker, host, PRODUCT)
    phone_with_worker.set_offline(True)
    host.asked.clear()
    for path, word in (("", "Sukamaju"), (PRODUCT, "Opak"), (f"{PRODUCT}?dari=status", "Opak"), (f"{PRODUCT}index.html", "Opak"),
                       ("keranjang/", "Keranjang"), ("meja/", "Meja"), ("titip/", "Buku titip"), ("laporan/", "Laporan"), ("cari/?q=opak", "Cari")):
        failed: list[str] = []
        page.on("requestfailed", lambda request, failed=failed: failed.append(request.url))  # type: ignore[misc]
        answer = page.goto(host.address + path)
        assert answer
        assert answer.status == 200, path
        assert word in page.inner_text("h1"), path
        assert [url for url in failed if "/js/" in url or url.endswith(".json")] == [], path
        scripts = page.eval_on_selector_all("script[type=module]", "all => all.map(one => one.src)")
        assert [status_of(page, script) for script in scripts] == [200] * len(scripts)
        if path == PRODUCT:
            assert page.eval_on_selector("main picture img", "image => image.complete && image.naturalWidth > 100")
    assert page.evaluate("path => fetch(path).then(a => a.json()).then(all => Object.keys(all.produk))", f"{host.address}barang.json") == ["opak-bakar", "tikar-pandan"]
    # The browser looks after the worker's own file by itself, past the emulated network.
    assert set(host.asked) <= {"sw.js"}


def test_the_page_that_one_came_by_is_kept_though_it_is_older_than_its_worker(phone_with_worker: BrowserContext, host: Host) -> None:
    """Most visitors come by a shared link: that very page opens again without a signal, with its picture."""
    page = phone_with_worker.new_page()
    page.goto(f"{host.address}{PRODUCT}?dari=status")
    soon(lambda: holds(page, CONTROLLED))
    soon(lambda: any("foto/" in url for url in page.evaluate(KEPT)))
    soon(lambda: any(url.endswith(PRODUCT) for url in page.evaluate(KEPT)))
    phone_with_worker.set_offline(True)
    page.reload()
    assert "Opak" in page.inner_text("h1")
    assert page.eval_on_selector("main picture img", "image => image.complete && image.naturalWidth > 100")


@pytest.mark.parametrize(("path", "manifest"), [("", "situs.webmanifest"), ("meja/", "meja/situs.webmanifest"), ("titip/", "titip/situs.webmanifest"), (PRODUCT, "situs.webmanifest")])
def test_site_and_desk_can_be_put_on_the_home_screen(phone_with_worker: BrowserContext, host: Host, path: str, manifest: str) -> None:
    """Chrome finds each page's manifest without a mistake and nothing that is in the way (but that a test's window is private)."""
    page = phone_with_worker.new_page()
    page.goto(host.address + path)
    session = phone_with_worker.new_cdp_session(page)
    found = session.send("Page.getAppManifest")
    assert (found["url"], found["errors"]) == (host.address + manifest, [])
    assert [error["errorId"] for error in session.send("Page.getInstallabilityErrors")["installabilityErrors"]] == ["in-incognito"]


def test_a_page_never_seen_says_so(phone_with_worker: BrowserContext, host: Host) -> None:
    """With what can be opened instead, at any depth; it counts as an error and runs nothing."""
    page = visited(phone_with_worker, host)
    phone_with_worker.set_offline(True)
    answer = page.goto(f"{host.address}toko/nia/opak-bakar/")
    assert answer
    assert answer.status == 503
    assert page.inner_text("h1") == "Sedang tidak ada sinyal"
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(247, 240, 225)"
    links = page.eval_on_selector_all("a", "all => all.map(one => one.href)")
    assert links == [f"{host.address}toko/nia/opak-bakar/", host.address, f"{host.address}keranjang/"]
    phone_with_worker.set_offline(False)
    page.click("a >> nth=0")
    page.wait_for_selector("h1:has-text('Opak')")


def test_a_slow_network_is_not_waited_for_longer_than_it_takes_to_read(phone_with_worker: BrowserContext, host: Host) -> None:
    """After three seconds the kept page stands; what came late is kept for the next time."""
    page = visited(phone_with_worker, host, PRODUCT)
    host.change(f"{PRODUCT}index.html", "<h1", "<h1 data-baru")
    host.slow[PRODUCT] = 3.8
    started = time.monotonic()
    page.goto(host.address + PRODUCT)
    assert 2.5 < time.monotonic() - started < 3.8
    assert page.query_selector("h1[data-baru]") is None
    time.sleep(max(0, started + 4.3 - time.monotonic()))
    phone_with_worker.set_offline(True)
    page.goto(host.address + PRODUCT)
    assert page.query_selector("h1[data-baru]")


def test_a_full_phone_shows_the_site_all_the_same(phone_with_worker: BrowserContext, host: Host) -> None:
    """Where nothing can be kept, pages and pictures come from the network as without a worker."""
    page = visited(phone_with_worker, host)
    session = phone_with_worker.new_cdp_session(page)
    session.send("Storage.overrideQuotaForOrigin", {"origin": host.address.removesuffix("/toko/"), "quotaSize": 1})
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    answer = page.goto(host.address + PRODUCT, wait_until="networkidle")
    assert answer
    assert answer.status == 200
    assert page.eval_on_selector("main picture img", "image => image.complete && image.naturalWidth > 100")
    assert not any(url.endswith(PRODUCT) for url in page.evaluate(KEPT))
    assert errors == []


def test_a_phone_without_room_for_a_release_has_no_worker(phone_with_worker: BrowserContext, host: Host) -> None:
    """All of a release is kept or nothing: one missing file, and the site is as it is without."""
    (host.site / "js" / "order-code.js").rename(host.site / "js" / "kode-lain.js")
    host.stamp(host.site)
    page = phone_with_worker.new_page()
    page.goto(host.address, wait_until="networkidle")
    soon(lambda: "js/order-code.js" in host.asked)
    time.sleep(0.5)
    assert page.evaluate("async () => { const r = await navigator.serviceWorker.getRegistration(); return !r || !r.active; }")
    assert page.reload()


def test_only_the_latest_pages_are_kept(phone_with_worker: BrowserContext, host: Host) -> None:
    """Sixty of them; one that is visited again counts as new."""
    for number in range(70):
        (host.site / f"produk/h{number}").mkdir()
        (host.site / f"produk/h{number}" / "index.html").write_text("<!doctype html><title>h</title>")
    page = visited(phone_with_worker, host)
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
    }""", [_scripts(host), *(f"{host.address}produk/h{number}/" for number in visits)])
    assert kept == [f"{host.address}produk/h{number}/" for number in (2, *range(4, 50), 3, *range(50, 62))]


def _scripts(host: Host) -> str:
    found = re.search(r'"scripts": "(\w+)"', (host.site / "sw.js").read_text(encoding="utf-8"))
    assert found
    return found[1]


def test_only_ours_is_kept(phone_with_worker: BrowserContext, host: Host) -> None:
    """No mistake (404), no paper, nothing of a neighbour on the same host, nothing that was sent."""
    page = visited(phone_with_worker, host, "")
    (host.root / "lain").mkdir()
    (host.root / "lain" / "index.html").write_text("<!doctype html><title>lain</title>")
    # The pictures of home are kept a moment after they are seen; later they would count as new.
    soon(lambda: page.evaluate("""async () => (await Promise.all([...document.images].map(image => image.currentSrc).filter(url => url.includes("/foto/"))
        .map(url => caches.match(url)))).every(Boolean)"""))
    before = page.evaluate(KEPT)
    page.goto(f"{host.address}tidak-ada/")
    page.goto(host.address.replace("/toko/", "/lain/"))
    page.goto(f"{host.address}katalog.json")
    page.goto(host.address)
    page.evaluate("address => fetch(address, {method: 'POST'}).catch(() => 0)", host.address + PRODUCT)
    status_of(page, f"{host.address}foto/tidak-ada.jpg")
    assert page.evaluate(KEPT) == before


def test_a_neighbours_copies_are_left_alone(phone_with_worker: BrowserContext, host: Host) -> None:
    """A host may hold several villages: a worker that comes clears up its own older copies, and nobody else's."""
    page = phone_with_worker.new_page()
    page.goto(f"{host.address}robots.txt")
    for name in ("balarea:/lain/:rilis-lama", "balarea:/toko/:rilis-lama", "balarea:/toko/:halaman-lama", "milik-orang"):
        page.evaluate("name => caches.open(name)", name)
    page.goto(host.address)
    soon(lambda: holds(page, CONTROLLED))
    soon(lambda: "balarea:/toko/:rilis-lama" not in page.evaluate(CACHES))
    names = page.evaluate(CACHES)
    assert {"balarea:/lain/:rilis-lama", "milik-orang"} <= set(names)
    assert "balarea:/toko/:halaman-lama" not in names


def test_a_seller_draws_pictures_without_a_signal(phone_with_worker: BrowserContext, host: Host) -> None:
    """After one visit to the promo page: its fonts are kept, and so is the photo of a picture that was drawn."""
    page = phone_with_worker.new_page()
    page.goto(f"{host.address}toko/nia/promosi/")
    page.locator("summary").first.click()
    page.locator(".drawn img").nth(1).wait_for()
    soon(lambda: holds(page, CONTROLLED))
    soon(lambda: sum("/huruf/" in url for url in page.evaluate(KEPT)) == 4)
    soon(lambda: any("-opak" in url or "opak-" in url for url in page.evaluate(KEPT)))
    soon(lambda: any(url.endswith("toko/nia/promosi/") for url in page.evaluate(KEPT)))
    phone_with_worker.set_offline(True)
    page.reload()
    page.locator("summary").first.click()
    page.locator(".drawn img").nth(1).wait_for()
    assert page.evaluate("document.fonts.size") == 4


def test_at_the_root_of_a_host_other_sites_are_left_alone(phone_with_worker: BrowserContext, whole_host: Host) -> None:
    """The worker may answer for all of the host, and answers for its own site's folders only: nothing of another's is kept or explained."""
    page = visited(phone_with_worker, whole_host, PRODUCT, "tetangga/")
    assert page.inner_text("h1") == "Situs tetangga"
    page.goto(whole_host.address)
    soon(lambda: any(url.endswith(PRODUCT) for url in page.evaluate(KEPT)))
    # A page that was open before the worker hands over what it loaded; of another's it takes nothing.
    page.evaluate("address => navigator.serviceWorker.controller.postMessage([address, `${address}foto/a.svg`])", f"{whole_host.address}tetangga/")
    page.goto(f"{whole_host.address}produk/", wait_until="networkidle")
    soon(lambda: any(url.endswith("/produk/") for url in page.evaluate(KEPT)))
    assert [url for url in page.evaluate(KEPT) if "tetangga" in url] == []
    phone_with_worker.set_offline(True)
    answer = page.goto(f"{whole_host.address}{PRODUCT}")
    assert answer
    assert answer.status == 200
    with pytest.raises(BrowserError):
        page.goto(f"{whole_host.address}tetangga/")
