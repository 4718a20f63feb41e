"""The page with everything to be printed, as it is found on a phone."""

from playwright.sync_api import Browser, Page, expect

from tests.browser.phones import PHONE
from tests.serving import soon

PRINT = "cetak/"


def test_it_asks_for_whom_and_is_short(page: Page, address: str) -> None:
    """At most 3,500 px of a whole village; the question and its answers are on the first screen, each leads to its part."""
    page.set_viewport_size({"width": 360, "height": 640})
    page.goto(address + PRINT)
    assert page.evaluate("document.documentElement.scrollHeight") <= 3500
    chips = page.get_by_role("navigation", name="Untuk siapa?").get_by_role("link")
    expect(chips).to_have_text(["Warung", "Penjual", "Pembuat", "Acara", "Pelatihan", "Mitra"])
    for chip in chips.all():
        box = chip.bounding_box()
        assert box is not None
        assert box["y"] + box["height"] <= 640
        assert box["height"] >= 44
        name = chip.inner_text()
        expect(page.locator(chip.get_attribute("href") or "").get_by_role("heading", name=name, exact=True)).to_have_count(1)
    chips.get_by_text("Acara").click()
    expect(page.get_by_role("heading", name="Acara", exact=True)).to_be_in_viewport()
    crumb = page.get_by_role("navigation", name="Jejak").get_by_role("link").bounding_box()
    assert crumb is not None
    assert crumb["height"] >= 32


def test_a_stalls_papers_are_two_taps_away_without_a_script(browser: Browser, address: str) -> None:
    """Each in its sizes, as buttons for a thumb."""
    context = browser.new_context(viewport=PHONE, java_script_enabled=False)
    page = context.new_page()
    page.goto(address + PRINT)
    buttons = page.locator("main a.button:visible")
    expect(buttons).to_have_count(0)
    page.locator("summary", has_text="Warung Bu Imas").click()
    expect(buttons).to_have_text(["A4", "A5", "A4", "A4"])
    for button, name in zip(buttons.all(), ("poster-warung-bu-imas-a4", "poster-warung-bu-imas-a5", "label-warung-bu-imas", "pesanan-warung-warung-bu-imas"), strict=True):
        assert (button.get_attribute("href") or "").endswith(f"/{PRINT}{name}.pdf")
        box = button.bounding_box()
        assert box is not None
        assert min(box["height"], box["width"]) >= 44
    context.close()


def test_a_picture_comes_when_it_is_seen(page: Page, address: str) -> None:
    """None before one is opened, then that one's: all of them are 600 KB that nobody asked for."""
    pictures: list[str] = []
    page.on("request", lambda request: pictures.append(request.url.rpartition("/")[2]) if request.url.endswith(".webp") else None)
    page.goto(address + PRINT, wait_until="networkidle")
    assert pictures == []
    page.locator("summary", has_text="Warung Bu Imas").click()
    page.wait_for_load_state("networkidle")
    soon(lambda: page.evaluate("[...document.querySelectorAll('details[open] img')].every(image => image.naturalWidth)"))
    assert set(pictures) == {"poster-warung-bu-imas-a4.webp", "label-warung-bu-imas.webp", "pesanan-warung-warung-bu-imas.webp"}


def test_two_columns_on_a_desktop(page: Page, address: str) -> None:
    """A screen of that width is not half empty."""
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(address + PRINT)
    first, second = (page.locator(f"#{name}").bounding_box() for name in ("warung", "penjual"))
    assert first is not None
    assert second is not None
    assert (second["y"], second["x"] > first["x"] + first["width"]) == (first["y"], True)
