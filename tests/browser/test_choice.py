"""Variant, amount and seller are chosen on a product's page, and bar, prices, link and basket follow."""

import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.basket import drawn, kept
from tests.browser.host import Host
from tests.sites import built
from tests.village import village

SMALLEST = {"width": 360, "height": 640}


@pytest.fixture
def page(tab: Page) -> Page:
    return tab


# Of a page of an offer or a product (`root` the document, one `seller` chosen), or of each row of a shelf: every variant and four amounts, each with
# what stands there then, and what the basket's own script writes for that line. An amount below the least becomes the least.
EVERY_CHOICE = """async ([address, seller]) => {
    const [{load}, {message, whatsappLink}, {orderWords, roundAt, withRounds}] = await Promise.all(["goods", "phrases", "rounds"].map(name => import(`${address}js/${name}.js`)));
    const goods = await load();
    // Of what is made in rounds the basket's text says which one is open.
    const told = ({nama, po}) => po ? {...goods, teks: {keranjang: withRounds(goods.teks["keranjang-po"], [{nama, ambil: orderWords(roundAt(po, Date.now()))}])}} : goods;
    const home = new URL(address).pathname;
    const found = [];
    const text = (root, selector) => { const spot = root.querySelector(selector); return spot && spot.textContent.trim(); };
    const address_of = (root, selector) => { const spot = root.querySelector(selector); return spot && spot.href; };
    const place = (/(?:warung|acara)\\/([^/]+)\\/$/.exec(location.pathname) || [])[1];
    const radio = document.querySelector(`[name=penjual][value="${seller}"]`);
    if (radio) {
        radio.click();
    }
    for (const root of place ? document.querySelectorAll(".shelf") : [document]) {
        if (!root.querySelector(".stepper")) {
            continue;
        }
        const slug = place ? root.id : location.pathname.split("/").slice(-2)[0];
        const penjual = place ? root.querySelector(".cover").pathname.split("/").slice(-3)[0] : seller;
        const product = goods.produk.get(slug);
        const select = root.querySelector("select");
        const chips = [...root.querySelectorAll(select ? "option:not([disabled])" : "[name=varian]")];
        for (const chip of chips.length ? chips : [null]) {
            if (select) {
                select.value = chip.value;
                select.dispatchEvent(new Event("change"));
            } else if (chip) {
                chip.click();
            }
            const varian = chip ? chip.value : "";
            for (const asked of new Set([1, 2, product.minimal, 99])) {
                const amount = root.querySelector(".stepper input");
                amount.value = asked;
                amount.dispatchEvent(new Event("change"));
                const jumlah = Math.max(asked, product.minimal);
                const own = goods.penjual.get(penjual).produk.get(slug);
                const variant = product.varian.find(({nama}) => nama === varian);
                const harga = variant ? own + variant.harga - product.harga : own;
                const nomor = new Map(JSON.parse(localStorage.getItem(`${home}keranjang`)).nomor).get(penjual);
                const pembeli = {nama: "", alamat: "", ambil: "", catatan: ""};
                const order = {penjual, asal: place || "situs", nomor, barang: [{produk: slug, varian, jumlah, harga}], pembeli};
                found.push({
                    slug, nama: product.nama, penjual: goods.penjual.get(penjual).nama, varian, jumlah, total: harga * jumlah, one: harga,
                    link: address_of(document, ".bar .button"), beside: address_of(root, place ? "a.button" : ".wide-only .button"),
                    expected: new URL(whatsappLink(goods.penjual.get(penjual).whatsapp, message(told(product), order))).href,
                    bar: text(document, ".bar .price"), shown: text(root, place ? ".price" : ".is-big"), note: text(document, ".bar-lead > small:last-child"),
                    button: text(root, place ? "a.button" : ".wide-only .button"), satuan: product.satuan,
                });
            }
        }
    }
    return found;
}"""


def _rupiah(amount: int) -> str:
    return f"Rp{amount:,}".replace(",", ".")


def _check(found: list[dict[str, Any]]) -> None:
    """Of an offer's or a product's page."""
    for row in found:
        assert row["link"] == row["beside"] == row["expected"]
        assert (row["bar"], row["shown"]) == (_rupiah(row["total"]), _rupiah(row["one"]))
        assert row["note"] == f"{row['jumlah']} {row['satuan']}" + (f", {row['varian']}" if row["varian"] else "")
        _check_words(row)


def _check_shelf(found: list[dict[str, Any]]) -> None:
    """Of a stall's or an event's page, which has a bar where somebody answers for it."""
    for row in found:
        several = f" {row['jumlah']} {row['satuan']}" if row["jumlah"] > 1 else ""
        assert (row["beside"], row["shown"]) == (row["expected"], _rupiah(row["total"]) + several)
        if row["link"]:
            assert (row["link"], row["bar"]) == (row["expected"], _rupiah(row["total"]))
            assert row["note"] == f"{row['jumlah']} {row['satuan']} {row['nama']}" + (f", {row['varian']}" if row["varian"] else "")
        _check_words(row)


def _check_words(row: dict[str, Any]) -> None:
    text = unquote(urlsplit(row["expected"]).query.removeprefix("text="))
    assert f"\nJumlah: {_rupiah(row['total'])}\n" in text
    assert f" ke {row['penjual']}" in row["button"]


def _every_choice(page: Page, address: str) -> int:
    """Of every product, seller, variant and amount, and on every shelf: the link is what the basket would send; bar, label and message say the same."""
    goods: dict[str, Any] = json.loads(page.request.get(f"{address}barang.json").text())
    count = 0
    for product in (slug for slug, found in goods["produk"].items() if found.get("stok") != "habis"):
        sellers = {slug: seller["nama"] for slug, seller in goods["penjual"].items() if product in seller["produk"]}
        for path, asked in (*((f"toko/{slug}/{product}/", [slug]) for slug in sellers), (f"produk/{product}/", sellers)):
            if asked:
                page.goto(address + path)
            # On the product's page one seller after the other is chosen, as a buyer may.
            for slug in asked:
                found = page.evaluate(EVERY_CHOICE, [address, slug])
                assert {row["penjual"] for row in found} == {sellers[slug]}
                _check(found)
                count += len(found)
    for path in (*(f"warung/{slug}/" for slug in goods["warung"]), *(f"acara/{slug}/" for slug in goods["acara"])):
        page.goto(address + path)
        found = page.evaluate(EVERY_CHOICE, [address, ""])
        if page.locator(".shelf-order a.button").count():
            _check_shelf(found)
            count += len(found)
    return count


def test_link_and_prices_follow_every_choice(page: Page, address: str) -> None:
    assert _every_choice(page, address) > 400


# Words that a script, a link, a price or a list could stumble over, prices in millions, a least amount, a variant that is sold out, several who sell
# the same, a stall and an event for which nobody answers, and a village with words of its own.
HARD = {
    "produk/kue-aneh.md": """---
nama: 'Kue "Aneh" & <Enak> 100%, isi / 2'
kategori: Camilan
pelaku_usaha: bu-tati
harga: 1250000
satuan: dus isi 12
minimal: 25
varian:
  - nama: 'Pedas, level "1"'
    stok: habis
  - nama: Asin & gurih
    harga: 1300500
  - nama: "Manis \U0001F60A 50%"
  - nama: pesan-dulu
    stok: pesan-dulu
siap_dalam: 3
---
""",
    "produk/sapu.md": "---\nnama: Sapu: ijuk + lidi\nkategori: Anyaman\npelaku_usaha: bu-tati\nharga: 999\nsatuan: buah\n---\n".replace("nama: Sapu: ijuk + lidi", "nama: 'Sapu: ijuk + lidi'"),
    "reseller/bu-a.md": "---\nnama: 'Bu A''isyah \"Ani\" & Co'\nwhatsapp: 0812-0000-0071\nwilayah: Sukamaju\nproduk:\n  - produk: kue-aneh\n    harga: 1249000\n  - sapu\n  - opak-bakar\n---\n",
    "reseller/cici.md": "---\nnama: Cici\nwhatsapp: 0812-0000-0072\nproduk: semua\n---\n",
    "warung/kios.md": "---\nnama: 'Kios \"Serba\" & Ada'\nalamat: Gang 2\nproduk:\n  - kue-aneh\n  - sapu\n  - opak-bakar\n---\n",
    "acara/temu.md": "---\nnama: Temu & Sapa\njenis: bazar\nmulai: Sabtu, 8 Desember 2040 07.00\nselesai: Sabtu, 8 Desember 2040 11.00\ntempat: Balai\nreseller: bu-a\nsajian:\n  - kue-aneh\n  - tikar-pandan\n---\n",
    "pesan/keranjang.txt": "Punten {reseller}!\n{barang}\n\nJumlah: {total}\nDari: {asal}\nNama: {nama}\nAlamat: {alamat}\nDiambil di: {ambil}\nCatatan: {catatan}\n{tautan}\nKode: {kode}\n",
}


def test_link_and_prices_follow_in_a_hard_village(page: Page, host: Host, tmp_path: Path) -> None:
    built(village(tmp_path / "isi", HARD), tmp_path / "situs")
    host.publish(tmp_path / "situs")
    assert _every_choice(page, host.address) > 100


def test_a_shelfs_rows_are_orders_of_their_own(phone: BrowserContext, address: str) -> None:
    """The bar greets until something is chosen, then sends what was chosen last; a row puts its own choice into the basket."""
    phone.route("https://wa.me/**", lambda route: route.fulfill(status=204, body=""))
    page = phone.new_page()
    page.goto(f"{address}warung/warung-bu-imas/")
    bar, ladu, keripik = page.locator(".bar"), page.locator("#ladu-ketan"), page.locator("#keripik-singkong")
    expect(bar.locator(".bar-lead")).to_contain_text("Ambil di sini")
    ladu.get_by_role("combobox").select_option("Wijen")
    expect(ladu.locator(".price")).to_have_text("Rp16.000")
    keripik.get_by_role("button", name="Tambah Keripik Singkong").click()
    expect(bar.locator(".bar-lead")).to_have_text("Rp24.000 2 bungkus Keripik Singkong, Asin")
    expect(keripik.locator(".price")).to_have_text("Rp24.000 2 bungkus")
    sent = keripik.locator("a.button").get_attribute("href")
    assert bar.locator(".button").get_attribute("href") == sent != ladu.locator("a.button").get_attribute("href")
    # All of one seller, so all have the next number once one is sent.
    bar.locator(".button").click()
    number = re.compile("[0-9a-z]{6}").fullmatch
    numbers = [unquote(link.get_attribute("href") or "").partition("#1.ka.warung-bu-imas.")[2][:6] for link in (ladu.locator("a.button"), keripik.locator("a.button"))]
    assert number(numbers[0])
    assert numbers[0] == numbers[1] != unquote(sent or "").partition("#1.ka.warung-bu-imas.")[2][:6]
    ladu.get_by_role("button", name="Masukkan Ladu Ketan ke keranjang").click()
    expect(ladu.get_by_role("status")).to_have_text("1 bungkus Ladu Ketan, Wijen, masuk keranjang.")
    expect(bar.get_by_role("link", name="Lihat keranjang")).to_be_visible()
    assert kept(page) == [("ladu-ketan", "Wijen", "ka", 1)]


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
    # Whoever doesn't sell it is not asked for it by the basket either, but who stands first.
    first = page.locator("[name=penjual]").first.get_attribute("value")
    page.get_by_role("button", name="Ke keranjang").click()
    assert kept(page) == [("kue-kotak", "", first, 20)]
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
    aside = number()
    assert aside not in unquote(link or "")
    # Nor does the one after that take it up again.
    button.click()
    expect(button).not_to_have_attribute("href", re.compile(aside))


# What must stand whole on it, beside the button in the bar: of a list its first thing.
ON_FIRST_SCREEN = {
    "product": ("h1", ".price.is-big", ".label .stock"), "offer": ("h1", ".price.is-big", ".label .stock"), "shop": ("h1", ".card .name", ".card .price"),
    "stall": ("h1", ".shelf .name", ".shelf .price", ".shelf .button"), "event": ("h1", ".shelf .name", ".shelf .price"),
}
WHOLE = """parts => {
    const bar = document.querySelector(".bar");
    const floor = bar ? bar.getBoundingClientRect().top : innerHeight;
    const boxes = parts.map(part => document.querySelector(part).getBoundingClientRect());
    return [!bar || bar.getBoundingClientRect().bottom <= innerHeight, ...boxes.map(box => box.top >= 0 && box.bottom <= floor + .5)];
}"""


@pytest.mark.parametrize("kind", ON_FIRST_SCREEN)
def test_first_screen_answers(page: Page, address: str, kind: str) -> None:
    """Name, price, stock and button stand uncut above and in the bar of a small phone, on every page of the kind."""
    page.set_viewport_size({"width": SMALLEST["width"], "height": SMALLEST["height"]})
    goods: dict[str, Any] = json.loads(page.request.get(f"{address}barang.json").text())
    paths = {
        "product": [f"produk/{slug}/" for slug in goods["produk"]], "shop": [f"toko/{slug}/" for slug in goods["penjual"]],
        "offer": [f"toko/{slug}/{product}/" for slug, seller in goods["penjual"].items() for product in seller["produk"]],
        "stall": [f"warung/{slug}/" for slug in goods["warung"]], "event": [f"acara/{slug}/" for slug in goods["acara"]],
    }[kind]
    count = 0
    for path in paths:
        page.goto(address + path, wait_until="domcontentloaded")
        if kind != "event" or page.locator(".shelf").count():
            assert all(page.evaluate(WHOLE, ON_FIRST_SCREEN[kind])), path
            count += 1
    assert count > 3


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
