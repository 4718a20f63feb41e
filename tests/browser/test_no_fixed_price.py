"""Goods that begin at a price or must be asked for: on their pages, in lists, in the basket and at the desk."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from storefront.build import publish
from storefront.build.write import write_site
from storefront.media.store import FOLDER, Store
from storefront.site.read import read
from storefront.workers import silent
from tests.browser.basket import drawn
from tests.browser.host import Host
from tests.sites import ROOT, TODAY

VILLAGE = ROOT / "tests" / "data" / "desa-dagang"
CONFIRM = "mohon pastikan harganya"


@pytest.fixture
def shops(host: Host, tmp_path: Path) -> str:
    """The village of 38 goods, without pictures of cards."""
    site = replace(read(VILLAGE, "content", TODAY, store=Store(FOLDER)), cards=None)
    publish.publish(tmp_path / "situs", lambda folder: write_site(site, VILLAGE, folder, silent), lambda: None)
    host.publish(tmp_path / "situs")
    return host.address


def _text(link: str | None) -> str:
    return unquote(urlsplit(link or "").query.removeprefix("text="))


def test_the_choice_says_where_it_begins(page: Page, shops: str) -> None:
    """Label, bar, message and chips; what must be asked for is a link of its own that names no sum."""
    page.goto(f"{shops}toko/rani/jahit-kebaya/")
    page.get_by_label("Kebaya modern payet").check()
    page.get_by_role("spinbutton").fill("2")
    page.get_by_role("spinbutton").blur()
    expect(page.locator(".price.is-big")).to_have_text("mulai Rp450.000")
    expect(page.locator(".bar-lead .price")).to_have_text("mulai Rp900.000")
    text = _text(page.locator(".bar .button").get_attribute("href"))
    assert "\n2 stel Jahit Kebaya, Kebaya modern payet = mulai Rp900.000\n" in text
    assert f"\nJumlah: mulai Rp900.000, {CONFIRM}\n" in text
    asked = page.locator("a.chip")
    expect(asked).to_have_text("Seragam keluarga, tanya harga")
    text = _text(asked.get_attribute("href"))
    assert "tanya harga:\n\n1 stel Jahit Kebaya\nPilihan: Seragam keluarga\n" in text
    assert "Rp" not in text
    assert "Total" not in text


def test_each_sellers_own_word_holds(page: Page, shops: str) -> None:
    """One asks, one begins, one is fixed: the radio is for whom one can order from, the other keeps a button that asks."""
    page.goto(f"{shops}produk/kain-batik/")
    assert page.locator("[name=penjual]").evaluate_all("radios => radios.map(radio => radio.value)") == ["ipul"]
    expect(page.locator(".talk").filter(has_text="Rani").locator(".price")).to_have_text("Tanya harga")
    expect(page.locator(".talk").filter(has_text="Rani").get_by_role("link", name="Tanya harga ke Rani lewat WhatsApp")).to_be_visible()
    page.goto(f"{shops}produk/kaus-sablon/")
    page.get_by_role("radio", name="Cianjur kota").check()
    expect(page.locator(".price.is-big")).to_have_text("Rp70.000")
    page.get_by_role("radio", name="Pagelaran").check()
    expect(page.locator(".price.is-big")).to_have_text("mulai Rp65.000")
    expect(page.locator(".chip", has_text="XXL").locator(".chip-price")).to_have_text("mulai Rp65.000")


def test_what_must_be_asked_for_goes_into_no_basket(page: Page, shops: str) -> None:
    """No stepper, no "+", and a button that asks for the least amount."""
    page.goto(f"{shops}toko/rani/prasmanan/")
    assert page.get_by_role("spinbutton").count() == page.get_by_role("button", name="Ke keranjang").count() == 0
    button = page.locator(".bar .button")
    expect(button).to_have_accessible_name("Tanya harga ke Rani lewat WhatsApp: Prasmanan Hajatan")
    text = _text(button.get_attribute("href"))
    assert "\n\n100 porsi Prasmanan Hajatan\n" in text
    assert "Rp" not in text
    page.goto(f"{shops}toko/rani/")
    cards = page.locator(".card", has=page.locator(".price"))
    asked = cards.filter(has_text="Tanya harga")
    assert asked.count() == 6
    assert asked.get_by_role("button").count() == 0
    assert cards.get_by_role("button").count() == cards.count() - asked.count() - cards.filter(has_text="Sedang habis").count()
    page.goto(f"{shops}warung/warung-bi-eti/")
    assert page.locator("#kain-batik").get_by_role("spinbutton").count() == 0
    expect(page.locator("#kain-batik a.button")).to_have_text("Tanya harga")
    expect(page.locator("#madu-hutan option[disabled]")).to_have_text("Sarang utuh, tanya harga")


def _opened(page: Page, address: str, *items: tuple[str, str, str, int]) -> None:
    page.goto(f"{address}produk/")
    stored = {
        "versi": 1, "pembeli": {}, "nomor": [], "barang": [dict(zip(("produk", "varian", "penjual", "jumlah"), item, strict=True)) for item in items]}
    page.evaluate("text => localStorage.setItem(new URL('../', location).pathname + 'keranjang', text)", json.dumps(stored))
    page.goto(f"{address}keranjang/")
    drawn(page)


def test_the_basket_claims_no_fixed_sum(page: Page, shops: str) -> None:
    """Where one line begins somewhere the sum does, and says who makes it sure; a line that is asked for leads to its page."""
    _opened(page, shops, ("jahit-kebaya", "Kebaya kutubaru", "rani", 2), ("keripik-pisang", "Coklat", "rani", 1), ("domba-kurban", "", "rani", 1), ("madu-hutan", "Sarang utuh", "rani", 1))
    order = page.locator(".orders > section")
    assert [row.strip() for row in order.locator("li .price").all_inner_texts()] == ["mulai Rp500.000", "Rp17.000"]
    expect(order.locator(".total .price")).to_have_text("mulai Rp517.000")
    expect(order.get_by_text("Harga pasti dikonfirmasi penjual.")).to_be_visible()
    send = page.get_by_role("link", name="Kirim ke Rani")
    expect(send).to_contain_text("lewat WhatsApp, mulai Rp517.000")
    text = _text(send.get_attribute("href"))
    assert "2 stel Jahit Kebaya, Kebaya kutubaru = mulai Rp500.000\n1 bungkus Keripik Pisang Kepok, Coklat = Rp17.000\n" in text
    assert f"Jumlah: mulai Rp517.000, {CONFIRM}\n" in text
    asked = page.get_by_role("link", name="Tanya harga dulu")
    assert [link.get_attribute("href") for link in asked.all()] == [f"{shops}produk/{slug}/" for slug in ("domba-kurban", "madu-hutan")]
    expect(page.get_by_text("Sudah tidak dijual")).to_have_count(2)
    assert not any(line.is_visible() for line in page.get_by_text("Sudah tidak dijual").all())


READ = """async ([address, text]) => {
    const [{load}, {readMessage}] = await Promise.all(["goods", "desk-reader"].map(name => import(`${address}js/${name}.js`)));
    return readMessage(await load(), text);
}"""


def _read(page: Page, address: str, text: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = page.evaluate(READ, [address, text])
    return found


def test_the_desk_claims_no_price_either(page: Page, shops: str) -> None:
    """A question comes as a line whose price is still to be agreed upon; an order as the sum that it begins with."""
    page.goto(f"{shops}toko/rani/domba-kurban/")
    (asked,) = _read(page, shops, _text(page.locator(".bar .button").get_attribute("href")))
    assert (asked["penjual"], asked["lain"], asked["masalah"]) == ("rani", [], ["Harga Domba Garut belum disepakati."])
    assert [(line["produk"], line["jumlah"], line["harga"]) for line in asked["barang"]] == [("domba-kurban", 1, 0)]
    page.goto(f"{shops}toko/rani/jahit-kebaya/")
    page.get_by_role("spinbutton").fill("2")
    page.get_by_role("spinbutton").blur()
    (ordered,) = _read(page, shops, _text(page.locator(".bar .button").get_attribute("href")))
    assert (ordered["masalah"], ordered["jumlah"], [line["harga"] for line in ordered["barang"]]) == ([], 500_000, [250_000])


def test_without_script_the_same_is_said(browser: Browser, shops: str) -> None:
    """Choices with what is known of each, and the sum with the question."""
    context: BrowserContext = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{shops}toko/rani/jahit-kebaya/")
    text = _text(page.locator(".bar .button").get_attribute("href"))
    assert "Pilihan: Kebaya kutubaru mulai Rp250.000 / Kebaya modern payet mulai Rp450.000 / Seragam keluarga tanya harga\n" in text
    assert f"Harga: mulai Rp250.000 per stel\nTotal: mulai Rp250.000, {CONFIRM}\n" in text
    page.goto(f"{shops}toko/rani/kain-batik/")
    text = _text(page.locator(".bar .button").get_attribute("href"))
    assert "1 lembar Batik Tulis Cianjuran\nPilihan: Motif beasan / Motif lampu gentur\n" in text
    assert "Rp" not in text
    context.close()
