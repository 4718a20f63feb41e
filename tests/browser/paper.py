"""A filled in order sheet, and the hands that type it at the desk."""

from typing import Any

from playwright.sync_api import Locator, Page

from storefront.site.model import Site
from storefront.views.goods import paper_number
from tests.browser.desk import DESK

SHEET = "warung/warung-bu-imas"


def numbers(site: Site) -> dict[tuple[str, str], str]:
    """What is printed, by product and variant."""
    return {
        (product.slug, name): paper_number(site, product, name)
        for product in site.catalog.products for name in [variant.name for variant in product.variants] or [""]}


def rows(site: Site, count: int) -> list[tuple[str, str, str, str]]:
    """So many rows of the stall's sheet, a buyer each: name, slug, number, amount."""
    known = numbers(site)
    kinds = [("ladu-ketan", "Wijen"), ("keripik-singkong", "Asin"), ("ladu-ketan", "Asli"), ("rengginang-gula-merah", "")]
    return [(f"Bu Ani {row}", kinds[row % 4][0], known[kinds[row % 4]], str(1 + row % 3)) for row in range(count)]


class Hands:
    """Types and taps, and counts both."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.taps = self.keys = 0
        page.goto(address + DESK)
        page.locator("[name=saya] option:nth-child(2)").wait_for(state="attached")

    def tap(self, place: Locator) -> None:
        place.click()
        self.taps += 1

    def open(self, sheet: str = SHEET) -> Locator:
        """The part of the page for order sheets, with this one chosen."""
        self.tap(self.page.get_by_role("link", name="Dari kertas"))
        place = self.page.locator("#_kertas")
        # The list is opened, and one is tapped.
        place.locator("[name=lembar]").select_option(sheet)
        self.taps += 2
        return place

    def type(self, words: str, enters: int = 0) -> None:
        """One key after the other into whatever has the focus, then so many times Enter."""
        self.page.keyboard.type(words)
        for _ in range(enters):
            self.page.keyboard.press("Enter")
        self.keys += len(words) + enters

    @property
    def focused(self) -> str:
        return str(self.page.evaluate("document.activeElement.name"))


def drafted(page: Page) -> dict[str, Any]:
    found: dict[str, Any] = page.evaluate("JSON.parse(localStorage.getItem(location.pathname.replace('meja/', 'kertas')))")
    return found
