"""A product's page as whoever has a printer puts it on paper, for a stall or for someone without a phone."""

from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from playwright.sync_api import BrowserContext, Page

from storefront import addresses
from storefront.site.model import Site
from storefront.words import formats

_DOTS = 150 / 72


def _pages(page: Page) -> list[pypdfium2.PdfPage]:
    data = page.pdf(format="A4", margin=dict.fromkeys(("top", "right", "bottom", "left"), "12mm"))
    return [*pypdfium2.PdfDocument(data)]


@pytest.mark.parametrize("width", [360, 1280])
def test_product_and_offer_take_two_sheets(phone: BrowserContext, address: str, katapang: tuple[Path, Site], width: int) -> None:
    """At most; whom to write to stands on them in digits, and where it was found as a code that is read at 150 dpi."""
    site = katapang[1]
    page = phone.new_page()
    page.set_viewport_size({"width": width, "height": 640})
    offers = site.catalog.offers_of
    found = [(addresses.product(product.slug), offers.get(product.slug, ())) for product in site.catalog.products]
    # Every good; of the sellers' own pages, which say the same with one seller less, some.
    found += [(addresses.offer(offer.reseller.slug, slug), (offer,)) for slug, of in [*offers.items()][::3] for offer in of[:1]]
    for path, sellers in found[:: 1 if width == 360 else 5]:
        page.goto(address + path)
        sheets = _pages(page)
        assert len(sheets) <= 2, path
        said = "".join(sheet.get_textpage().get_text_bounded() for sheet in sheets)
        for offer in sellers:
            assert formats.phone(offer.reseller.whatsapp) in said, path
        codes = zxingcpp.read_barcodes(sheets[0].render(scale=_DOTS).to_pil())
        assert [code.text for code in codes] == [addresses.absolute(site.base, path)]


def test_on_a_screen_they_are_not_seen_nor_asked_for(phone: BrowserContext, address: str) -> None:
    """Neither digits nor code, which costs no data."""
    asked: list[str] = []
    page = phone.new_page()
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}produk/ladu-ketan/", wait_until="networkidle")
    assert page.locator(".paper").count() == 5
    assert page.locator(".paper:visible").count() == 0
    assert not any(url.endswith("qr.svg") for url in asked)
