"""Whatever the phone, its clock or somebody else does: no order is lost, none is doubled, and nothing stored does harm."""

import json
import random
from pathlib import Path

from playwright.sync_api import BrowserContext, Page, Route, expect

from tests.browser.desk import DESK, ORDER, downloaded, opened, read, saved, started, step, stored
from tests.browser.phones import fill_up, watched


def test_two_tabs_work_on_one_order(phone: BrowserContext, address: str) -> None:
    """Each alters what is stored now, and each sees what the other did."""
    one = opened(phone, address)
    saved(one, address, ORDER)
    other = opened(phone, address, fragment="#k7x2m9")
    one.locator("[data-langkah=konfirmasi] [name=langkah]").check()
    step(other, "kemas").locator("summary").get_by_text("2. Kemas").wait_for()
    other.get_by_text("1. Konfirmasi: sudah").wait_for()
    other.locator("[data-langkah=kemas] [name=langkah]").check()
    one.get_by_text("2. Kemas: sudah").wait_for()
    assert set(stored(one)["k7x2m9"]["langkah"]) == {"konfirmasi", "kemas"}


def test_what_another_tab_did_is_never_undone(phone: BrowserContext, address: str) -> None:
    """A change is made to what is stored now, even by a page that saw an older order."""
    page = opened(phone, address)
    saved(page, address, ORDER)
    steps = page.evaluate(
        """async address => {
            const {alter, stored} = await import(`${address}js/desk-orders.js`);
            const old = stored("k7x2m9");
            for (const step of ["konfirmasi", "kemas", "kirim"]) {
                alter(old, ({langkah}) => ({langkah: {...langkah, [step]: "2026-11-24"}}));
            }
            return Object.keys(stored("k7x2m9").langkah);
        }""", address)
    assert steps == ["konfirmasi", "kemas", "kirim"]


def test_a_step_keeps_its_first_day(phone: BrowserContext, address: str) -> None:
    """A tab that doesn't know yet that a step was taken takes it again a day later: the day of the order stays the first."""
    phone.clock.set_fixed_time("2040-11-24T12:00:00")
    one = opened(phone, address)
    saved(one, address, ORDER)
    deaf = "addEventListener('storage', event => event.stopImmediatePropagation())"
    other = opened(phone, address, deaf, "#k7x2m9")
    one.locator("[data-langkah=konfirmasi] [name=langkah]").check()
    assert stored(one)["k7x2m9"]["langkah"] == {"konfirmasi": "2040-11-24"}
    phone.clock.set_fixed_time("2040-11-25T12:00:00")
    again = other.locator("[data-langkah=konfirmasi] [name=langkah]")
    assert not again.is_checked()
    again.check()
    assert stored(other)["k7x2m9"]["langkah"] == {"konfirmasi": "2040-11-24"}


def _kept_by_nobody(page: Page, address: str, folder: Path) -> None:
    """The order stays on the page, goes on from step to step and into the backup; that it is not kept is said."""
    told = watched(page)
    saved(page, address, ORDER)
    page.get_by_text("Ponsel ini belum bisa menyimpannya, mungkin penuh atau diatur tidak menyimpan data situs. Unduh cadangan sebelum halaman ini ditutup.").wait_for()
    page.locator("[data-langkah=konfirmasi] [name=langkah]").check()
    page.get_by_role("button", name="Semua pesanan").click()
    assert "Siap dikemas" in page.locator("[data-isi=daftar] > li").inner_text()
    page.get_by_text("Cadangan dan setelan").click()
    backup = json.loads(downloaded(page, "Unduh JSON", folder).read_text())
    assert [(order["id"], list(order["langkah"])) for order in backup["pesanan"]] == [("k7x2m9", ["konfirmasi"])]
    assert told == []


def test_a_full_phone_loses_nothing_and_says_so(phone: BrowserContext, address: str, tmp_path: Path) -> None:
    """Not a sign more fits into what the browser gives to the site; with room again the next change is kept."""
    page = opened(phone, address)
    fill_up(page)
    _kept_by_nobody(page, address, tmp_path)
    assert stored(page) == {}
    page.evaluate("localStorage.removeItem('penuh')")
    page.locator("[name=buka]").click()
    page.locator("[data-langkah=kemas] [name=langkah]").check()
    assert set(stored(page)["k7x2m9"]["langkah"]) == {"konfirmasi", "kemas"}


def test_a_phone_that_lets_no_site_keep_anything(forgetful: BrowserContext, address: str, tmp_path: Path) -> None:
    """Site data is blocked: to look at localStorage is an error by itself."""
    page = opened(forgetful, address)
    assert page.evaluate("(() => { try { return typeof localStorage; } catch (error) { return error.name; } })()") == "SecurityError"
    _kept_by_nobody(page, address, tmp_path)


def test_goods_that_changed_in_between(phone: BrowserContext, address: str, tmp_path: Path) -> None:
    """The village has published new prices and taken goods out: what is stored stays as it was agreed, what is odd is told, and it can be finished."""
    page = opened(phone, address)
    saved(page, address, ORDER)
    before = stored(page)

    def changed(route: Route) -> None:
        goods = route.fetch().json()
        goods["penjual"]["ka"]["produk"]["ladu-ketan"] += 2000
        del goods["produk"]["dompet-rajut"]
        del goods["penjual"]["ka"]["produk"]["kupluk-rajut"]
        route.fulfill(json=goods)

    phone.route("**/barang.json", changed)
    page = opened(phone, address, fragment="#k7x2m9")
    told = watched(page)
    order = page.locator(".desk-order")
    expect(order.locator("[data-isi=masalah] > li")).to_have_text([
        "Harga Ladu Ketan di pesan Rp16.000, di daftar Rp18.000.", "Dompet Rajut: tidak ada di daftar.", "KA tidak menjual Kupluk Rajut.",
    ])
    assert order.locator(".total").inner_text().replace("\n", " ") == "Jumlah Rp372.000"
    assert stored(page) == before
    for name in ("konfirmasi", "kemas", "kirim", "selesai"):
        step(page, name).locator("[name=langkah]").check()
    after = stored(page)["k7x2m9"]
    assert set(after.pop("langkah")) == {"konfirmasi", "kemas", "kirim", "selesai"}
    assert after == {name: value for name, value in before["k7x2m9"].items() if name != "langkah"}
    assert told == []


EVIL_STORAGE = ["", "null", "5", "NaN", "[]", "{}", '"a"', "{", "[" * 5000, '{"versi":2,"id":"aaaaaa","barang":[]}', '{"versi":1}', '{"versi":1,"id":"zzzzzz","barang":[]}', '{"versi":1,"id":["aaaaaa"],"barang":[]}']


def _evil_order(chance: random.Random) -> str:
    odd = [None, True, -1, 1e300, 1.5, "", "<img src=x onerror=alert(1)>", "<script>alert(1)</script>", "javascript:alert(1)", "\ud800", "__proto__", "constructor", "x" * 3000, [], [[]], {}, {"toString": 1}, {"__proto__": {"a": 1}}, ["a", {}, None]]
    names = ["urut", "hari", "nomor", "penjual", "asal", "kode", "barang", "jumlah", "pembeli", "lain", "masalah", "langkah", "pemilik", "kurir", "resi", "wa", "batal", "__proto__"]
    order = {name: chance.choice(odd) for name in names if chance.random() < 0.8}
    if chance.random() < 0.7:
        order["barang"] = [{name: chance.choice(odd) for name in ("produk", "nama", "satuan", "varian", "jumlah", "harga")} for _ in range(chance.randrange(4))]
        order["pembeli"] = {name: chance.choice(odd) for name in ("nama", "hp", "alamat", "ambil", "catatan")}
        order["langkah"] = {name: chance.choice([*odd, "2026-11-24"]) for name in ("konfirmasi", "kemas", "__proto__", "toString")}
    return json.dumps({**order, "versi": 1, "id": "aaaaaa"})


def test_evil_storage_is_told_and_left(phone: BrowserContext, address: str) -> None:
    """A thousand odd things where orders should be: no exception, no script, each shown or told, none lost."""
    chance = random.Random(11)
    page = opened(phone, address)
    told = watched(page)
    path = page.evaluate("location.pathname")
    texts = [*EVIL_STORAGE, *(_evil_order(chance) for _ in range(1000))]
    orders = {f"{path}{nth:06d}": text.replace('"aaaaaa"', f'"{nth:06d}"') for nth, text in enumerate(texts)}
    page.evaluate("orders => { for (const [key, text] of Object.entries(orders)) localStorage.setItem(key, text); }", orders)
    for fragment in ("", "#000020", "#000500", "#000001", "#__proto__"):
        page.goto(f"{address}404.html")
        page.goto(f"{address}{DESK}{fragment}")
        started(page)
    page.goto(f"{address}{DESK}")
    page.get_by_text("Cadangan dan setelan").click()
    listed = page.locator("[data-isi=daftar] > li").count()
    broken = int(page.locator("[data-isi=rusak] > [data-isi=rusak]").inner_text())
    assert listed + broken == len(texts)
    assert listed > 200
    assert page.evaluate("Object.fromEntries(Object.entries(localStorage).filter(([key]) => key.includes('/meja/')))") == orders
    assert told == []


def test_evil_fragments_do_nothing(phone: BrowserContext, address: str) -> None:
    """A thousand generated addresses: no exception on the console, no script, nothing stored."""
    chance = random.Random(12)
    page = opened(phone, address)
    told = watched(page)
    signs = "1.abz09-_<>\"'%&=#/\\ \u200b\U0001f64f"
    pieces = ["1.", "2.", "1.ka.situs.k7x2m9.n9c.z2p49902.4M", "__proto__", "<script>alert(1)</script>", "javascript:alert(1)", "%E0%A4%A", "constructor", "." * 50, "z" * 2000, "1." * 500, "k7x2m9"]
    made = ["".join(chance.choice([*pieces, *signs]) for _ in range(chance.randrange(8))) for _ in range(1000)]
    page.evaluate(
        """async fragments => { for (const fragment of fragments) {
            const seen = new Promise(done => { addEventListener("hashchange", done, {once: true}); setTimeout(done, 20); });
            location.hash = fragment;
            await seen;
        } }""", made)
    page.wait_for_timeout(200)
    assert told == []
    assert stored(page) == {}
    assert page.locator("[name=pesan]").is_visible()


def test_without_the_goods_the_orders_are_there(phone: BrowserContext, address: str, tmp_path: Path) -> None:
    """No barang.json: what is stored is listed, opened and carried away; what can't be done is said."""
    page = opened(phone, address)
    saved(page, address, ORDER)
    phone.route("**/barang.json", lambda route: route.abort())
    page = opened(phone, address)
    page.get_by_text("Daftar barang belum bisa dibuka. Pesanan yang tersimpan tetap ada.").wait_for()
    page.locator("[name=buka]").click()
    assert page.locator(".desk-order h2").inner_text() == "Budi Santoso"
    page.get_by_role("button", name="Semua pesanan").click()
    page.get_by_text("Cadangan dan setelan").click()
    backup = json.loads(downloaded(page, "Unduh JSON", tmp_path).read_text())
    assert [order["id"] for order in backup["pesanan"]] == ["k7x2m9"]
    read(page, "apa saja")
    page.get_by_text("Daftar barang belum bisa dibuka.").wait_for()


def test_a_wrong_clock_is_told(phone: BrowserContext, address: str) -> None:
    """A day before the site was made can't be: the site's own day is taken."""
    page = phone.new_page()
    page.clock.set_fixed_time("2019-01-01T10:00:00")
    page.goto(f"{address}{DESK}")
    started(page)
    saved(page, address, ORDER)
    page.get_by_text("Jam ponsel tampaknya salah.").wait_for()
    assert stored(page)["k7x2m9"]["hari"] == page.evaluate("async address => (await (await fetch(`${address}barang.json`)).json()).hari", address)
