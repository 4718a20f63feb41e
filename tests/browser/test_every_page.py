"""Every kind of page in a real browser: accessible, within the screen, silent towards the network."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
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


@dataclass
class Opened:
    """A page with every picture loaded, and what was heard meanwhile."""

    page: Page
    asked: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Iterator[Opened]:
    opened = Opened(browser.new_page(viewport={"width": 360, "height": 740}))
    opened.page.on("request", lambda request: opened.asked.append(request.url))
    opened.page.on("console", lambda message: opened.told.append(message.text))
    opened.page.on("response", lambda response: opened.failed.append(response.url) if response.status >= 400 else None)
    yield opened
    opened.page.context.close()


@pytest.fixture(scope="module", params=ADDRESSES)
def opened(request: pytest.FixtureRequest, tab: Opened, address: str) -> Opened:
    """Each kind in turn, loaded once for all that is asked of it: no script of the site looks at a screen's width or colours."""
    for heard in (tab.asked, tab.told, tab.failed):
        heard.clear()
    tab.page.emulate_media(color_scheme="light", forced_colors="none")
    tab.page.set_viewport_size({"width": 360, "height": 740})
    tab.page.goto(address + ADDRESSES[request.param])
    tab.page.evaluate("document.querySelectorAll('img').forEach(image => image.loading = 'eager')")
    tab.page.wait_for_load_state("networkidle")
    return replace(tab, asked=[*tab.asked], told=[*tab.told], failed=[*tab.failed])


def _as_large(page: Page, text: str) -> None:
    page.evaluate("size => { document.documentElement.style.setProperty('font-size', size); }", text)


def test_nothing_asked_of_other_hosts_and_no_complaint(opened: Opened, address: str) -> None:
    """With every picture loaded, all requests stay on the site, all are answered, and the console is silent."""
    drawn = f"blob:{address.rpartition('katapang/')[0]}"
    assert opened.asked
    assert [url for url in opened.asked if not url.startswith((address, drawn, "data:"))] == []
    assert (opened.told, opened.failed) == ([], [])


def test_fits_the_screen(opened: Opened) -> None:
    """No sideways scrolling at 320, 360 and 1280 px, nor at 360 px with text twice as large."""
    for width, text in ((320, "100%"), (360, "100%"), (1280, "100%"), (360, "200%")):
        opened.page.set_viewport_size({"width": width, "height": 740})
        _as_large(opened.page, text)
        assert opened.page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, (width, text)


# What is tapped is at least 24 px and no other's (WCAG 2.2, 2.5.8), and can be called by the words that are seen (2.5.3): axe-core leaves these
# out until they are asked for.
TARGETS = {"rules": {"target-size": {"enabled": True}}}
ASKED = {"rules": {**TARGETS["rules"], "label-content-name-mismatch": {"enabled": True}}}
# In words is told only what is wrong: to tell of all that is right took most of the time.
FOUND = """async options => {
    const found = await axe.run({...options, resultTypes: ["violations"]});
    const ids = rules => rules.map(({id}) => id);
    const wrong = found.violations.flatMap(({id, nodes}) => nodes.map(({html}) => `${id}: ${html.slice(0, 160)}`));
    return {wrong, passes: ids(found.passes), inapplicable: ids(found.inapplicable)};
}"""
Scheme = Literal["light", "dark"]
Forced = Literal["active", "none"]
WAYS: dict[str, tuple[int, Scheme, Forced, str]] = {
    "light, on Lighthouse's phone": (412, "light", "none", "100%"), "dark, text twice as large": (360, "dark", "none", "200%"),
    "colours of one's own, on the smallest phone": (320, "light", "active", "100%"),
}


def _axe(page: Page, options: dict[str, Any]) -> dict[str, list[str]]:
    if not page.evaluate("'axe' in window"):
        page.evaluate(Axe().axe_script)
    return page.evaluate(FOUND, options)  # type: ignore[no-any-return]


def test_accessible_however_one_reads(opened: Opened) -> None:
    """axe-core finds no violation (WCAG 2.0–2.2 A and AA, and its best practices). On a screen as long as the page: the bar covers nothing of it."""
    page = opened.page
    for way, (width, scheme, forced, text) in WAYS.items():
        page.set_viewport_size({"width": width, "height": 740})
        page.emulate_media(color_scheme=scheme, forced_colors=forced)
        _as_large(page, text)
        page.set_viewport_size({"width": width, "height": page.evaluate("document.documentElement.scrollHeight")})
        found = _axe(page, ASKED)
        assert found["wrong"] == [], way
        assert "target-size" in found["passes"]
        # The desk names nothing otherwise than it is read.
        assert "label-content-name-mismatch" in {*found["passes"], *found["inapplicable"]}


def test_targets_are_apart_on_a_desktop(opened: Opened) -> None:
    """What is tapped on a phone is clicked there."""
    opened.page.emulate_media(color_scheme="light", forced_colors="none")
    _as_large(opened.page, "100%")
    opened.page.set_viewport_size({"width": 1280, "height": 740})
    found = _axe(opened.page, {**TARGETS, "runOnly": {"type": "rule", "values": ["target-size"]}})
    assert found["wrong"] == []
    assert found["passes"]


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
