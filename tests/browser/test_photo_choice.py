"""The file that a real Chromium asks for is the one that `tests/output/screens.py` says: what is measured there holds on phones."""

from pathlib import Path
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser, CDPSession, Page

from storefront.site.model import Site
from tests.output.pages import PageOnDisk
from tests.output.screens import Screen, chosen, pictures
from tests.output.test_pages import KINDS

SCREENS = ((320, 640, 1.5), (360, 640, 2), (412, 823, 2.625), (430, 932, 3), (390, 844, 3.5), (768, 1024, 2), (1280, 800, 1), (1366, 768, 1), (1920, 1080, 1))
# Each picture is put anew into the page, so that it is chosen for this screen as on a page that is loaded on it. A lazy picture is not chosen before it
# is nearly seen. Chosen is enough: to decode them all would be most of the work.
ASKED = """async () => {
    for (const picture of document.querySelectorAll("picture")) {
        const fresh = picture.cloneNode(true);
        fresh.querySelector("img").loading = "eager";
        picture.replaceWith(fresh);
    }
    const all = [...document.querySelectorAll("picture img")];
    while (!all.every(one => one.currentSrc)) await new Promise(done => setTimeout(done, 10));
    // Of one that has failed it is as it is written there.
    return all.map(one => new URL(one.currentSrc, document.baseURI).href);
}"""


@pytest.fixture(scope="module")
def screen(browser: Browser) -> tuple[Page, CDPSession]:
    """A page, and what makes its screen another one."""
    page = browser.new_context(service_workers="block").new_page()
    session = page.context.new_cdp_session(page)
    # A Chromium takes a wider file that it holds already, from wherever it came: so it gets none.
    session.send("Network.enable")
    session.send("Network.setBlockedURLs", {"urls": ["*/foto/*"]})
    return page, session


@pytest.mark.parametrize("path", KINDS.values(), ids=KINDS)
def test_the_same_file_as_computed(screen: tuple[Page, CDPSession], address: str, katapang: tuple[Path, Site], path: str) -> None:
    """Every picture of a page of each kind, on every screen."""
    page, session = screen
    page.goto(address + path)
    found = list(pictures(PageOnDisk(katapang[0] / path / "index.html", katapang[0])))
    for width, height, density in SCREENS:
        session.send("Emulation.setDeviceMetricsOverride", {"width": width, "height": height, "deviceScaleFactor": density, "mobile": False})
        assert page.evaluate("[innerWidth, devicePixelRatio]") == [width, density]
        assert page.evaluate(ASKED) == [urljoin(address + path, chosen(one, Screen(width, density))) for one in found], (width, density)


def test_there_are_many(katapang: tuple[Path, Site]) -> None:
    """On some kinds of page there is none: hardly on all."""
    assert sum(len(list(pictures(PageOnDisk(katapang[0] / path / "index.html", katapang[0])))) for path in KINDS.values()) > 100
