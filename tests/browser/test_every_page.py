"""Every kind of page in a real browser: accessible, within the screen, silent towards the network."""

import re
from collections.abc import Iterator
from typing import Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.output.test_pages import KINDS

ADDRESSES = {**KINDS, "not found": "404.html", "category": "kategori/kue-tradisional/"}


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 360, "height": 740})
    found = context.new_page()
    yield found
    context.close()


def _readable(violations: list[dict[str, Any]]) -> list[str]:
    return [f"{v['id']}: {node['html'][:160]}" for v in violations for node in v["nodes"]]


# What is tapped is at least 24 px and no other's (WCAG 2.2, 2.5.8), and can be called by the words that are seen (2.5.3): axe-core leaves these
# out until they are asked for.
TARGETS = {"rules": {"target-size": {"enabled": True}}}
ASKED = {"rules": {**TARGETS["rules"], "label-content-name-mismatch": {"enabled": True}}}
Scheme = Literal["light", "dark"]
Forced = Literal["active", "none"]
WAYS: dict[str, tuple[int, Scheme, Forced, str]] = {
    "light, on Lighthouse's phone": (412, "light", "none", "100%"), "dark, text twice as large": (360, "dark", "none", "200%"),
    "colours of one's own, on the smallest phone": (320, "light", "active", "100%"),
}


@pytest.mark.parametrize("kind", ADDRESSES)
def test_accessible_however_one_reads(page: Page, address: str, kind: str) -> None:
    """axe-core finds no violation (WCAG 2.0–2.2 A and AA, and its best practices). On a screen as long as the page: the bar covers nothing of it."""
    for way, (width, scheme, forced, text) in WAYS.items():
        page.set_viewport_size({"width": width, "height": 740})
        page.emulate_media(color_scheme=scheme, forced_colors=forced)
        page.goto(address + ADDRESSES[kind])
        height = page.evaluate("size => { document.documentElement.style.setProperty('font-size', size); return document.documentElement.scrollHeight; }", text)
        page.set_viewport_size({"width": width, "height": height})
        found = Axe().run(page, options=ASKED).response
        assert _readable(found["violations"]) == [], way
        assert "target-size" in {rule["id"] for rule in found["passes"]}
        # The desk names nothing otherwise than it is read.
        assert "label-content-name-mismatch" in {rule["id"] for rule in (*found["passes"], *found["inapplicable"])}


@pytest.mark.parametrize("kind", ADDRESSES)
def test_targets_are_apart_on_a_desktop(page: Page, address: str, kind: str) -> None:
    """What is tapped on a phone is clicked there."""
    page.set_viewport_size({"width": 1280, "height": 740})
    page.goto(address + ADDRESSES[kind])
    found = Axe().run(page, options={**TARGETS, "runOnly": {"type": "rule", "values": ["target-size"]}}).response
    assert _readable(found["violations"]) == []
    assert found["passes"]


@pytest.mark.parametrize("kind", ADDRESSES)
def test_nothing_asked_of_other_hosts_and_no_complaint(browser: Browser, address: str, kind: str) -> None:
    """With every picture loaded, all requests stay on the site, all are answered, and the console is silent."""
    page = browser.new_page(viewport={"width": 360, "height": 740})
    asked: list[str] = []
    told: list[str] = []
    failed: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: told.append(message.text))
    page.on("response", lambda response: failed.append(response.url) if response.status >= 400 else None)
    page.goto(address + ADDRESSES[kind])
    page.evaluate("document.querySelectorAll('img').forEach(image => image.loading = 'eager')")
    page.wait_for_load_state("networkidle")
    page.close()
    drawn = f"blob:{address.rpartition('katapang/')[0]}"
    assert [url for url in asked if not url.startswith((address, drawn, "data:"))] == []
    assert (told, failed) == ([], [])


@pytest.mark.parametrize("kind", ADDRESSES)
def test_fits_the_screen(page: Page, address: str, kind: str) -> None:
    """No sideways scrolling at 320, 360 and 1280 px, nor at 360 px with text twice as large."""
    page.goto(address + ADDRESSES[kind])
    for width in (320, 360, 1280):
        page.set_viewport_size({"width": width, "height": 740})
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, width
    page.set_viewport_size({"width": 360, "height": 740})
    page.evaluate("document.documentElement.style.setProperty('font-size', '200%')")
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


@pytest.mark.parametrize("kind", ["home", "product", "shop", "offer", "stall", "event", "catalogue", "promotion", "event promotion"])
def test_nothing_moves_while_it_comes(page: Page, address: str, kind: str) -> None:
    """Neither when pictures come nor when a script brings choices to life (Cumulative Layout Shift, web.dev: good is up to 0.1)."""
    page.add_init_script("window.shifts = new Map(); new PerformanceObserver(list => list.getEntries().forEach(e => shifts.set(e.startTime, e.value))).observe({type: 'layout-shift', buffered: true});")
    for width in (320, 360, 412, 600):
        page.set_viewport_size({"width": width, "height": 740})
        page.goto(address + ADDRESSES[kind], wait_until="networkidle")
        # Only the bar turns from "mulai" to the price of what is chosen.
        assert sum(page.evaluate("[...shifts.values()]")) <= 0.025, width


@pytest.mark.parametrize("kind", ["home", "product", "shop", "offer", "stall", "event", "catering"])
def test_same_words_without_script(browser: Browser, address: str, kind: str) -> None:
    """With JavaScript off a page says the same, but for ways into the basket and prices of what is chosen, which need a script; and each seller has a button."""
    words = []
    for enabled in (True, False):
        context = browser.new_context(java_script_enabled=enabled, service_workers="block")
        shown = context.new_page()
        shown.goto(address + ADDRESSES[kind])
        words.append([line for line in shown.locator("body").inner_text().split("\n") if line])
        context.close()
    if kind in ("stall", "event"):
        # The choices of a row take the place of the line that lists them.
        choices = {line.rpartition(",")[0] for line in words[0] if re.fullmatch(r".+, (Rp[\d.]+|habis)", line)}
        listed = [line for line in words[1] if line not in words[0] and set(re.split(", dan |, | dan ", line)) <= choices]
        assert len(listed) > 1
        price = re.compile(r"(.+, |mulai )?(Rp[\d.]+|habis)( \d+ .+)?")
        words = [[line for line in lines if line not in listed and not price.fullmatch(line)] for lines in words]
    if kind in ("product", "offer"):
        chosen = re.compile(r"(mulai |Pesan ke \w+ ?)?(Rp[\d.]+)?( ?\d* ?(se)?bungkus.*)?|Pesan (dulu )?ke \w+|(siap \d+ hari, )?lewat WhatsApp|Pilih penjual|\d orang")
        words = [[line for line in lines if not chosen.fullmatch(line)] for lines in words]
    more = [line for line in words[0] if line not in words[1]]
    assert [line for line in words[0] if line not in more] == words[1]
    assert set(more) <= {"+", "−", "Ke keranjang"} | {line for line in more if re.match("Mau berapa ", line)}
    assert len(" ".join(words[1])) > 200


@pytest.mark.parametrize("kind", ["product", "offer", "stall", "event", "shop"])
def test_order_button_is_in_reach_of_the_thumb(page: Page, address: str, kind: str) -> None:
    """Before any scrolling an order button of at least 48 px is wholly on the screen and says whom it goes to."""
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(address + ADDRESSES[kind])
    boxes = page.evaluate("""[...document.querySelectorAll("a[href^='https://wa.me/']")].map(a => {
        const box = a.getBoundingClientRect();
        return {top: box.top, bottom: box.bottom, height: box.height, words: a.innerText};
    })""")
    assert any(
        box["top"] >= 0 and box["bottom"] <= 740 and box["height"] >= 48 and box["words"].startswith(("Pesan ke", "Pesan dulu ke", "Tanya "))
        for box in boxes)


@pytest.mark.parametrize("density", [1, 2, 3])
@pytest.mark.parametrize("path", ["", "produk/ladu-ketan/"])
def test_pictures_before_scrolling_are_light(browser: Browser, address: str, path: str, density: int) -> None:
    """At most 100 KB on a phone 360 points wide, however many pixels it has a point."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, device_scale_factor=density)
    page = context.new_page()
    pictures = []
    page.on("requestfinished", lambda request: pictures.append(request) if request.resource_type == "image" else None)
    page.goto(address + path)
    page.wait_for_load_state("networkidle")
    sizes = {request.url: len(request.response().body()) for request in pictures if not request.url.startswith("data:")}
    assert any(url.endswith(".avif") for url in sizes)
    assert sum(sizes.values()) <= 100_000, sizes
    context.close()
