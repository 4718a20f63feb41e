"""Whatever the phone or somebody else does: the basket is not lost, not doubled, and nothing stored does harm."""

import json
import random
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

from tests.browser.basket import KEPT, KEY, box, count, drawn, item, kept, opened
from tests.browser.phones import fill_up, until, watched


def test_two_tabs(phone: BrowserContext, page: Page, address: str) -> None:
    """What one tab does the other shows at once, and neither overwrites the other."""
    opened(page, address, item("kupluk-rajut", "ge", 1))
    other = phone.new_page()
    other.goto(f"{address}produk/ladu-ketan/")
    other.get_by_role("button", name="Ke keranjang").click()
    expect(page.get_by_label("Jumlah Ladu Ketan")).to_have_value("1")
    page.get_by_role("button", name="Tambah Kupluk Rajut").click()
    assert [line[0] for line in kept(page)] == ["kupluk-rajut", "ladu-ketan"]
    page.get_by_text("Kosongkan keranjang").click()
    page.get_by_role("button", name="Ya, kosongkan semuanya").click()
    expect(page.get_by_role("heading", name="Keranjang masih kosong")).to_be_visible()
    assert json.loads(page.evaluate(KEPT))["nomor"] == []
    assert count(page) == "Keranjang"
    until(other, "document.querySelector('.tools a:last-child').getAttribute('aria-label') === 'Keranjang'")


NOT_KEPT = "Ponsel ini tidak bisa menyimpan keranjang. Pesan langsung lewat tombol WhatsApp."


def test_a_full_phone(page: Page, address: str) -> None:
    """It says so, on the product's page and in the basket; there things still work as long as the page is open, and what was in it stays."""
    opened(page, address, item("kupluk-rajut", "ge", 9))
    before = kept(page)
    fill_up(page)
    page.goto(f"{address}produk/ladu-ketan/")
    page.get_by_role("button", name="Ke keranjang").click()
    expect(page.get_by_role("status")).to_have_text(NOT_KEPT)
    page.goto(f"{address}keranjang/")
    page.get_by_role("button", name="Tambah Kupluk Rajut").click()
    expect(page.get_by_label("Jumlah Kupluk Rajut")).to_have_value("10")
    expect(page.get_by_text("Isinya hilang kalau halaman ini ditutup.")).to_be_visible()
    assert kept(page) == before


def test_what_can_not_be_put_aside_is_not_written_over(page: Page, address: str) -> None:
    """A basket of tomorrow's version on a full phone: it is left as it is, though ours would have room in its place."""
    stored = json.dumps({"versi": 9, "barang": ["x" * 500]})
    page.goto(f"{address}tentang-desa/")
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, stored])
    fill_up(page)
    page.goto(f"{address}produk/ladu-ketan/")
    page.get_by_role("button", name="Ke keranjang").click()
    expect(page.get_by_role("status")).to_have_text(NOT_KEPT)
    assert page.evaluate(KEPT) == stored


def test_a_phone_that_lets_no_site_keep_anything(forgetful: BrowserContext, address: str) -> None:
    """Site data is blocked: a tap says to order without the basket, and the basket's page opens empty."""
    page = forgetful.new_page()
    told = watched(page)
    page.goto(f"{address}produk/ladu-ketan/")
    page.get_by_role("button", name="Ke keranjang").click()
    expect(page.get_by_role("status")).to_have_text(NOT_KEPT)
    page.goto(f"{address}keranjang/")
    expect(page.get_by_role("heading", name="Keranjang masih kosong")).to_be_visible()
    assert told == []


EVIL = {
    "no JSON": "{", "a text": '"x"', "a list": "[]", "null": "null", "a number": "7",
    "another version": '{"versi": 9, "barang": [{"produk": "ladu-ketan"}]}',
    "prototype": '{"versi": 1, "__proto__": {"versi": 2}, "barang": [{"produk": "constructor", "penjual": "__proto__"}, {"produk": "toString"}], "nomor": [["constructor"]]}',
    "no lines": '{"versi": 1, "barang": [null, 1, "x", {}, []], "pembeli": 3, "nomor": 4}',
    "markup": json.dumps({"versi": 1, "pembeli": {"nama": "<img src=x onerror=document.title='evil'>", "warung": "<b>"}, "nomor": [],
                          "barang": [item("ladu-ketan", "<svg onload=alert(1)>", 1), item("ladu-ketan", "ka", 1, "<img src=x onerror=document.title='evil'>"), item("kupluk-rajut", "ge", 10**9)]}),
}  # fmt: skip


@pytest.mark.parametrize("kind", EVIL)
def test_whatever_is_stored(page: Page, address: str, kind: str) -> None:
    """Nothing runs, nothing breaks, something can be put into the basket; what could not be read is kept aside."""
    page.goto(f"{address}tentang-desa/")
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, EVIL[kind]])
    page.goto(f"{address}keranjang/")
    drawn(page)
    assert page.locator("#_alat img[src$='/x'], #_alat svg[onload]").count() == 0
    assert page.title().startswith("Keranjang")
    page.goto(f"{address}produk/kue-lapis/")
    page.get_by_role("button", name="Ke keranjang").click()
    assert "kue-lapis" in [line[0] for line in kept(page)]
    if kind in ("no JSON", "a text", "a list", "a number", "another version"):
        aside = page.evaluate("start => Object.entries(localStorage).filter(([key]) => key.startsWith(start)).map(([, text]) => text)", f"{KEY}.rusak")
        assert aside == [EVIL[kind]]


def _evil_basket(chance: random.Random) -> str:
    odd: list[Any] = [None, True, -1, 0, 1e300, 1.5, "", "ka", "<img src=x onerror=document.title='evil'>", "<script>alert(1)</script>", "javascript:alert(1)", "\ud800", "__proto__", "constructor",
                      "x" * 3000, [], [[]], {}, {"toString": 1}, {"__proto__": {"a": 1}}, ["a", {}, None], [["ka", "aaaaaa"], ["__proto__", "bbbbbb"], [{}, []]], ["aaaaaa", 1]]
    stored: dict[str, Any] = {name: chance.choice(odd) for name in ("pembeli", "nomor", "dibuka", "__proto__") if chance.random() < 0.8}
    stored["versi"] = chance.choice([1] * 9 + odd)
    stored["barang"] = chance.choice(odd) if chance.random() < 0.2 else [
        {name: chance.choice([*odd, "ladu-ketan", "kupluk-rajut", "Wijen", 3]) for name in ("produk", "varian", "penjual", "jumlah", "__proto__") if chance.random() < 0.9}
        for _ in range(chance.choice([1, 2, 5, 80]))
    ]
    if chance.random() < 0.5:
        stored["pembeli"] = {name: chance.choice(odd) for name in ("nama", "hp", "alamat", "catatan", "warung")}
    text = json.dumps(stored)
    return text[: chance.randrange(len(text))] if chance.random() < 0.05 else text


def test_a_thousand_evil_baskets(page: Page, address: str) -> None:
    """Each is shown, something is put in, and shown again: no script, no exception, and what could not be read lies aside."""
    chance = random.Random(13)
    texts = ["[" * 5000, "NaN", '"' + "x" * 200_000 + '"', *(_evil_basket(chance) for _ in range(1000))]
    opened(page, address, item("kupluk-rajut", "ge", 1))
    lost, shown = page.evaluate(
        """async ([address, key, texts]) => {
            const {add} = await import(`${address}js/basket-storage.js`);
            const lost = [];
            let shown = 0;
            const readable = (text) => { try { const found = JSON.parse(text); return found === null || (found.versi === 1 && Array.isArray(found.barang)); } catch { return false; } };
            for (const text of texts) {
                localStorage.clear();
                localStorage.setItem(key, text);
                dispatchEvent(new StorageEvent("storage", {key}));
                const {room} = add({produk: "kue-lapis", varian: "", penjual: "rizal", jumlah: 2});
                dispatchEvent(new StorageEvent("storage", {key}));
                const there = JSON.parse(localStorage.getItem(key)).barang.some(({produk, jumlah}) => produk === "kue-lapis" && jumlah === 2);
                if (there !== room || !(readable(text) || Object.values(localStorage).includes(text))) {
                    lost.push(text);
                }
                shown += document.querySelectorAll(".orders > section").length ? 1 : 0;
            }
            return [lost, shown];
        }""", [address, KEY, texts])
    assert lost == []
    assert shown > 900
    assert page.locator("#_alat img[src$='/x'], #_alat script").count() == 0
    assert page.title().startswith("Keranjang")


def test_what_can_no_longer_be_ordered(page: Page, address: str) -> None:
    """It stands apart, is not counted, can go to another seller or be taken out; nothing goes by itself."""
    def changed(route: Route) -> None:
        goods = route.fetch().json()
        del goods["produk"]["kupluk-rajut"]
        del goods["penjual"]["ge"]["produk"]["ladu-ketan"]
        goods["produk"]["kue-lapis"]["stok"] = "habis"
        route.fulfill(json=goods)

    page.route("**/barang.json", changed)
    opened(page, address, item("kupluk-rajut", "ge", 1), item("ladu-ketan", "ge", 1), item("kue-lapis", "rizal", 1))
    apart = page.locator("section", has=page.get_by_role("heading", name="Belum bisa dipesan"))
    expect(apart.locator("li .stock:visible")).to_have_text(["Sudah tidak dijual", "Sudah tidak dijual", "Sedang habis"])
    expect(page.locator(".lead")).to_have_text("Belum ada yang bisa dipesan.", use_inner_text=True)
    assert len(kept(page)) == 3
    page.get_by_label("Dari untuk Ladu Ketan").select_option("ka")
    expect(box(page, "KA").locator(".total .price")).to_have_text("Rp15.000")
    page.get_by_role("button", name="Hapus Kue Lapis").click()
    assert [line[0] for line in kept(page)] == ["kupluk-rajut", "ladu-ketan"]


def _with_basket(page: Page, address: str, body: str) -> Any:
    """In an empty basket of the site's own."""
    page.goto(f"{address}404.html")
    return page.evaluate(f"async address => {{ localStorage.clear(); const isi = await import(`${{address}}js/basket-storage.js`); {body} }}", address)


def test_how_much_a_basket_takes(page: Page, address: str) -> None:
    """Sixty lines; one that is there already takes more even when it is full."""
    found = _with_basket(page, address, """
        const line = (nth, jumlah = 0) => ({produk: `p-${nth}`, varian: "", penjual: "ka", jumlah});
        const rooms = Array.from({length: 61}, (none, nth) => isi.add(line(nth)).room);
        return [rooms.lastIndexOf(true), rooms.indexOf(false), isi.basket().barang.length, isi.add(line(3)).room, isi.basket().barang[3].jumlah];""")
    assert found == [59, 60, 60, True, 2]


def test_what_comes_to_a_line_that_is_there(page: Page, address: str) -> None:
    """Taps without an amount are of one; variants and sellers stand apart; 999 is the most."""
    found = _with_basket(page, address, """
        const add = (jumlah, varian = "", penjual = "") => isi.add({produk: "ladu", varian, penjual, jumlah});
        const amounts = () => isi.basket().barang.map(({varian, penjual, jumlah}) => `${varian}/${penjual}/${jumlah}`);
        const said = [];
        for (const given of [[0], [0], [3], [0, "Wijen"], [0, "", "ka"], [0, "", "ka"], [990], [99]]) { add(...given); said.push(amounts().join(" ")); }
        return said;""")
    assert found == ["//0", "//2", "//5", "//5 Wijen//0", "//5 Wijen//0 /ka/0", "//5 Wijen//0 /ka/2", "//995 Wijen//0 /ka/2", "//999 Wijen//0 /ka/2"]


def test_how_long_the_way_one_came_by_counts(page: Page, address: str) -> None:
    """Seven days, not a moment more; a clock that was set back says nothing."""
    found = _with_basket(page, address, """
        const start = Date.now();
        const at = after => { Date.now = () => start + after; return isi.origin([]); };
        Date.now = () => start;
        isi.setOrigin("warung-bu-imas");
        return [at(0), at(7 * 864e5 - 1), at(7 * 864e5), at(-1), at(1)];""")
    assert found == ["warung-bu-imas", "warung-bu-imas", "situs", "situs", "warung-bu-imas"]
