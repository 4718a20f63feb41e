"""What a visitor does, in a real browser, without any script."""

from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser, Page, Route

from storefront.words.orders import OrderCode, read_code
from tests.browser.phones import PHONE


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """A phone whose browser has JavaScript off; what it asks of WhatsApp is kept instead of sent."""
    context = browser.new_context(viewport=PHONE, java_script_enabled=False)
    page = context.new_page()
    page.sent = []  # type: ignore[attr-defined]

    def keep(route: Route) -> None:
        page.sent.append(route.request.url)  # type: ignore[attr-defined]
        route.fulfill(status=200, content_type="text/html", body="<title>WhatsApp</title>")

    context.route("https://wa.me/**", keep)
    yield page
    context.close()


def _sent(page: Page) -> tuple[str, str]:
    """(digits, text) of the one message that WhatsApp was opened with."""
    (url,) = page.sent  # type: ignore[attr-defined]
    parts = urlsplit(url)
    return parts.path.removeprefix("/"), unquote(parts.query.removeprefix("text="))


def test_from_the_home_page_to_an_order(phone: Page, address: str) -> None:
    """Home → all products → ladu ketan → the seller whom the visitor chose: WhatsApp opens with a complete order."""
    phone.goto(address)
    phone.get_by_role("link", name="Lihat semua produk").first.click()
    phone.get_by_role("link", name="Ladu Ketan", exact=True).first.click()
    assert phone.title().startswith("Ladu Ketan")
    phone.get_by_role("link", name="Pilih penjual 4 orang").click()
    phone.get_by_role("link", name="Pesan ke GE lewat WhatsApp").click()
    digits, text = _sent(phone)
    assert digits.startswith("62812")
    assert text.startswith("Halo GE, saya mau pesan:\n\n1 bungkus Ladu Ketan\nPilihan: Asli Rp15.000 / Wijen Rp16.000\n")
    assert read_code(text.rpartition("Kode: ")[2]) == OrderCode("ladu-ketan", "ge", "situs")


def test_from_a_stall_to_an_order_that_names_it(phone: Page, address: str) -> None:
    """Who scanned the code at a stall orders from the reseller of that stall, and the code says where it began."""
    phone.goto(f"{address}warung/warung-bu-imas/")
    phone.locator("li", has_text="Ladu Ketan").locator("a[href^='https://wa.me/']").first.click()
    _, text = _sent(phone)
    assert "Dari: Warung Bu Imas" in text
    assert read_code(text.rpartition("Kode: ")[2]) == OrderCode("ladu-ketan", "ka", "warung-bu-imas")


def test_a_former_address_leads_on(phone: Page, address: str) -> None:
    """The address on an old printed code brings the visitor to the product as it is called today."""
    phone.goto(f"{address}produk/tas-rajut-jinjing/")
    phone.wait_for_url(f"{address}produk/tas-rajut/")
    assert phone.locator("h1").count() == 1


def test_shopee_button_leads_to_the_resellers_listing(phone: Page, address: str) -> None:
    """The Shopee link of an offer is the reseller's own listing in its canonical form."""
    phone.goto(f"{address}toko/dewi/ladu-ketan/")
    href = phone.locator("a[href^='https://shopee.co.id/product/']").first.get_attribute("href") or ""
    assert len(href.removeprefix("https://shopee.co.id/product/").split("/")) == 2


def test_keyboard_reaches_the_content_first(browser: Browser, address: str) -> None:
    """The first Tab shows the skip link, Enter goes to the main part."""
    page = browser.new_page(viewport=PHONE)
    page.goto(address)
    page.keyboard.press("Tab")
    focused = page.evaluate("document.activeElement.getAttribute('href')")
    assert focused.startswith("#")
    assert page.evaluate("document.activeElement.getBoundingClientRect().height") > 20
    page.close()
