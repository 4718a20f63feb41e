"""How many taps lie between a page and WhatsApp: each is one more at which a buyer gives up."""

import re
from urllib.parse import unquote

import pytest
from playwright.sync_api import BrowserContext, Locator, expect


class Thumb:
    """Taps one page after the other and counts; WhatsApp is asked for and answers nothing, so that the page stays."""

    def __init__(self, phone: BrowserContext, address: str) -> None:
        self.page = phone.new_page()
        self.taps = 0
        self._address = address
        self._asked: list[str] = []
        phone.on("request", lambda request: self._asked.append(unquote(request.url)) if "//wa.me/" in request.url else None)
        phone.route("https://wa.me/**", lambda route: route.fulfill(status=204, body=""))

    def opens(self, path: str) -> None:
        """By a link or a code: nothing has been tapped yet."""
        self.page.goto(self._address + path)
        self.taps = 0
        self._asked.clear()

    def tap(self, place: Locator) -> None:
        place.click()
        self.taps += 1

    def pick(self, place: Locator, option: str) -> None:
        """Opens a list and takes one of it."""
        place.select_option(option)
        self.taps += 2

    def orders(self, button: Locator) -> str:
        """The tap that ends in WhatsApp, and no earlier one: the message that is written there."""
        link = unquote(button.evaluate("link => link.href"))
        with self.page.context.expect_event("request", lambda request: "//wa.me/" in request.url, timeout=8000):
            self.tap(button)
        assert self._asked == [link]
        return link

    @property
    def bar(self) -> Locator:
        return self.page.locator(".bar .button")

    def row(self, product: str) -> Locator:
        return self.page.locator(f"#{product}")


@pytest.fixture
def thumb(phone: BrowserContext, address: str) -> Thumb:
    return Thumb(phone, address)


def test_goods_of_a_round(thumb: Thumb) -> None:
    """The day goes along by itself."""
    thumb.opens("toko/rizal/nastar-stoples/")
    assert "PO: diambil Senin, " in thumb.orders(thumb.bar)
    assert thumb.taps == 1


def test_a_product_of_one_seller(thumb: Thumb) -> None:
    thumb.opens("produk/kue-lapis/")
    assert "Kue Lapis" in thumb.orders(thumb.bar)
    assert thumb.taps == 1


def test_a_product_of_four_sellers(thumb: Thumb) -> None:
    """Where the choice is, whom, and the order; who was chosen is remembered, so the next product is one tap away."""
    thumb.opens("produk/ladu-ketan/")
    thumb.tap(thumb.page.get_by_role("link", name="Pilih penjual"))
    thumb.tap(thumb.page.locator("label", has=thumb.page.get_by_role("radio", name="GE")))
    expect(thumb.bar).to_contain_text("Pesan ke GE")
    assert "Ladu Ketan" in thumb.orders(thumb.bar)
    assert thumb.taps == 3
    thumb.opens("produk/dompet-rajut/")
    assert "Dompet Rajut" in thumb.orders(thumb.bar)
    assert thumb.taps == 1


@pytest.mark.parametrize("path", ["toko/ka/ladu-ketan/", "toko/ka/", "toko/ka/rengginang/", "sajian/", "warung/warung-bu-imas/", "acara/bazar-akhir-tahun/"])
def test_whoever_answers_is_one_tap_away(thumb: Thumb, path: str) -> None:
    """An offer as it stands, also one that is sold out, a shop, catering, a stall, an event: the bar asks."""
    thumb.opens(path)
    thumb.orders(thumb.bar)
    assert thumb.taps == 1


def test_an_offer_with_variant_and_amount(thumb: Thumb) -> None:
    thumb.opens("toko/ka/ladu-ketan/")
    thumb.tap(thumb.page.locator("label", has_text="Wijen"))
    thumb.tap(thumb.page.get_by_role("button", name="Tambah Ladu Ketan"))
    asked = thumb.orders(thumb.bar)
    assert re.search("2 bungkus.*Ladu Ketan", asked)
    assert "Wijen" in asked
    assert thumb.taps == 3


@pytest.mark.parametrize("path", ["warung/warung-bu-imas/", "acara/bazar-akhir-tahun/"])
def test_a_row_as_it_stands(thumb: Thumb, path: str) -> None:
    """From the code at a stall or an event: the row's own button."""
    thumb.opens(path)
    assert "Ladu Ketan Stoples" in thumb.orders(thumb.row("ladu-ketan-stoples").get_by_role("link", name="Pesan"))
    assert thumb.taps == 1


@pytest.mark.parametrize("path", ["warung/warung-bu-imas/", "acara/bazar-akhir-tahun/"])
@pytest.mark.parametrize("by_bar", [False, True])
def test_a_row_with_variant_and_amount(thumb: Thumb, path: str, by_bar: bool) -> None:
    """The list is opened and one taken of it, one more, and the row's button or the bar's, which by then means the row."""
    thumb.opens(path)
    row = thumb.row("ladu-ketan")
    thumb.pick(row.get_by_role("combobox"), "Wijen")
    thumb.tap(row.get_by_role("button", name="Tambah Ladu Ketan"))
    asked = thumb.orders(thumb.bar if by_bar else row.get_by_role("link", name="Pesan"))
    assert "2 bungkus" in asked
    assert "Wijen" in asked
    assert thumb.taps == 4
