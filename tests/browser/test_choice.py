"""Variant, amount and seller are chosen on a product's page, and bar, prices, link and basket follow."""

import json
import re
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.basket import drawn, kept
from tests.browser.phones import watched

SMALLEST = {"width": 360, "height": 640}
# On a page of an offer or a product: every variant and four amounts, each with what stands there then, and what the basket's own script
# writes for that line. An amount below the least becomes the least.
EVERY_CHOICE = """async ([address, seller]) => {
    const [{load}, {message}, {whatsappLink}] = await Promise.all(["goods", "order-message", "phrases"].map(name => import(`${address}js/${name}.js`)));
    const goods = await load();
    const slug = location.pathname.split("/").slice(-2)[0];
    const product = goods.produk.get(slug);
    const found = [];
    const radio = document.querySelector(`[name=penjual][value="${seller}"]`);
    if (radio) {
        radio.click();
    }
    const text = (selector) => document.querySelector(selector).textContent.trim();
    for (const chosen of document.querySelectorAll("[name=varian]").length ? document.querySelectorAll("[name=varian]") : [null]) {
        if (chosen) {
            chosen.click();
        }
        const varian = chosen ? chosen.value : "";
        for (const asked of new Set([1, 2, product.minimal, 99])) {
            const amount = document.querySelector("#_pesan input");
            amount.value = asked;
            amount.dispatchEvent(new Event("change"));
            const jumlah = Math.max(asked, product.minimal);
            const own = goods.penjual.get(seller).produk.get(slug);
            const variant = product.varian.find(({nama}) => nama === varian);
            const harga = variant ? own + variant.harga - product.harga : own;
            const nomor = new Map(JSON.parse(localStorage.getItem("/katapang/keranjang")).nomor).get(seller);
            const pembeli = {nama: "", alamat: "", ambil: "", catatan: ""};
            const order = {penjual: seller, asal: "situs", nomor, barang: [{produk: slug, varian, jumlah, harga}], pembeli};
            found.push({
                varian, jumlah, total: harga * jumlah, one: harga, link: document.querySelector(".bar .button").href, wide: document.querySelector(".wide-only .button").href,
                expected: whatsappLink(goods.penjual.get(seller).whatsapp, message(goods, order)), bar: text(".bar .price"), label: text(".is-big"), note: text(".bar-lead > small:last-child"),
                button: text(".bar .button"),
            });
        }
    }
    return found;
}"""


def _rupiah(amount: int) -> str:
    return f"Rp{amount:,}".replace(",", ".")


def _check(found: list[dict[str, Any]], seller: str) -> None:
    for row in found:
        assert row["link"] == row["wide"] == row["expected"]
        assert (row["bar"], row["label"]) == (_rupiah(row["total"]), _rupiah(row["one"]))
        text = unquote(urlsplit(row["link"]).query.removeprefix("text="))
        assert f"\nJumlah: {_rupiah(row['total'])}\n" in text
        assert row["note"].startswith(f"{row['jumlah']} ")
        assert row["note"].endswith(row["varian"])
        assert f" ke {seller}" in row["button"]


@pytest.fixture
def goods(page: Page, address: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(page.request.get(f"{address}barang.json").text())
    return found


def test_link_and_prices_follow_every_choice(page: Page, address: str, goods: dict[str, Any]) -> None:
    """Of every product, seller, variant and amount: the link is what the basket would send, bar and label say what the message says."""
    told, count = watched(page), 0
    for slug, seller in goods["penjual"].items():
        for product in seller["produk"]:
            if goods["produk"][product].get("stok") != "habis":
                for path in (f"toko/{slug}/{product}/", f"produk/{product}/"):
                    page.goto(address + path)
                    found = page.evaluate(EVERY_CHOICE, [address, slug])
                    _check(found, seller["nama"])
                    count += len(found)
    assert count > 300
    assert told == []


@pytest.mark.parametrize(("product", "seller", "variant", "amount"), [("ladu-ketan", "ka", "Wijen", 3), ("kue-kotak", "rizal", "", 25), ("tas-rajut", "ge", "", 1)])
def test_the_basket_sends_the_same(page: Page, address: str, product: str, seller: str, variant: str, amount: int) -> None:
    """To the character, number and short link included, by way of the basket's page itself."""
    page.goto(f"{address}toko/{seller}/{product}/")
    if variant:
        page.get_by_label(variant).check()
    page.get_by_role("spinbutton").fill(str(amount))
    page.get_by_role("spinbutton").blur()
    link = page.locator(".bar .button").get_attribute("href")
    chosen = page.locator("[name=varian]:checked").get_attribute("value") if page.locator("[name=varian]").count() else ""
    page.get_by_role("button", name="Ke keranjang").click()
    assert kept(page) == [(product, chosen, seller, amount)]
    page.get_by_role("link", name=re.compile("^Lihat keranjang")).click()
    drawn(page)
    assert page.get_by_role("link", name=re.compile("Kirim ke ")).get_attribute("href") == link


def test_whom_the_buyer_chose_is_remembered(page: Page, address: str) -> None:
    """At first nobody is chosen; then the same one for other goods, until another is chosen, a shop is entered, or a stall's code is scanned."""
    page.goto(f"{address}produk/ladu-ketan/")
    expect(page.get_by_role("link", name="Pilih penjual")).to_have_attribute("href", "#_penjual")
    assert page.locator("[name=penjual]:checked").count() == 0
    page.get_by_role("radio", name="GE").check()
    for product, button in (("dompet-rajut", "Pesan ke GE"), ("kue-kotak", "Pilih penjual")):
        page.goto(f"{address}produk/{product}/")
        expect(page.locator(".bar .button b")).to_have_text(button)
    # Whoever doesn't sell it is not asked for it by the basket either.
    page.get_by_role("button", name="Ke keranjang").click()
    assert kept(page) == [("kue-kotak", "", "", 20)]
    for entered, button in (("toko/ka/", "Pesan ke KA"), ("warung/kios-haji-oman/", "Pesan ke Rizal"), ("toko/dewi/ladu-ketan/", "Pesan ke Dewi")):
        page.goto(f"{address}{entered}")
        page.goto(f"{address}produk/ladu-ketan/")
        expect(page.locator(".bar .button b")).to_have_text(button)


def test_what_was_sent_is_one_order_and_the_next_another(phone: BrowserContext, address: str) -> None:
    """A tap into WhatsApp spends the order's number; what lies in the basket for this seller keeps its own."""
    phone.route("https://wa.me/**", lambda route: route.fulfill(status=204, body=""))
    page = phone.new_page()
    page.goto(f"{address}toko/ka/ladu-ketan/")
    button = page.locator(".bar .button")

    def number() -> str:
        return unquote(button.get_attribute("href") or "").partition("#1.ka.situs.")[2][:6]

    first = number()
    button.click()
    expect(button).not_to_have_attribute("href", re.compile(first))
    page.get_by_role("button", name="Ke keranjang").click()
    page.goto(f"{address}keranjang/")
    drawn(page)
    link = page.get_by_role("link", name="Kirim ke KA").get_attribute("href")
    page.goto(f"{address}toko/ka/rengginang-gula-merah/")
    assert number() not in unquote(link or "")


@pytest.mark.parametrize("path", ["produk/ladu-ketan/", "produk/dompet-rajut/", "toko/ka/ladu-ketan/", "toko/rizal/kue-lapis/"])
def test_first_screen_answers(page: Page, address: str, path: str) -> None:
    """Name, price, stock and button stand uncut above and in the bar of a small phone."""
    page.set_viewport_size({"width": SMALLEST["width"], "height": SMALLEST["height"]})
    page.goto(address + path)
    floor = page.locator(".bar").bounding_box()
    assert floor is not None
    for part in ("h1", ".price.is-big", ".label .stock"):
        box = page.locator(part).first.bounding_box()
        assert box is not None
        assert 0 <= box["y"] < box["y"] + box["height"] <= floor["y"], part
    assert floor["y"] + floor["height"] <= SMALLEST["height"]


def test_a_products_page_is_short(page: Page, address: str) -> None:
    """Four sellers, two variants, two photos, four stalls: six screens of a small phone."""
    page.set_viewport_size({"width": SMALLEST["width"], "height": SMALLEST["height"]})
    page.goto(f"{address}produk/ladu-ketan/")
    assert page.evaluate("document.documentElement.scrollHeight") <= 4000


def test_without_script_each_seller_has_a_button(browser: Browser, address: str) -> None:
    """Whose message names the choices; nothing that needs a script is seen."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}produk/ladu-ketan/")
    links = page.locator(".talk a[href^='https://wa.me/']")
    assert links.count() == 4
    text = unquote(urlsplit(links.first.get_attribute("href") or "").query)
    assert "Pilihan: Asli Rp15.000 / Wijen Rp16.000\nHarga: mulai Rp15.000 per bungkus\n" in text
    assert page.get_by_role("radio").count() == page.get_by_role("spinbutton").count() == page.get_by_role("button").count() == 0
    expect(page.get_by_role("link", name="Pilih penjual")).to_have_attribute("href", "#_penjual")
    context.close()
