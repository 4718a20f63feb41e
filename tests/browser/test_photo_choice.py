"""The file that a real Chromium asks for is the one that `tests/output/screens.py` says: what is measured there holds on phones."""

from pathlib import Path
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser

from storefront.site.model import Site
from tests.output.pages import PageOnDisk
from tests.output.screens import Screen, chosen, pictures
from tests.output.test_pages import KINDS

# A lazy picture is not chosen before it is nearly seen. Chosen is enough: to decode them all would be most of the work.
ASKED = """async () => {
    const all = [...document.querySelectorAll("picture img")];
    all.forEach(one => { one.loading = "eager"; });
    while (!all.every(one => one.currentSrc)) await new Promise(done => setTimeout(done, 10));
    return all.map(one => one.currentSrc);
}"""


@pytest.mark.parametrize(("width", "height", "density"), [(320, 640, 1.5), (360, 640, 2), (412, 823, 2.625), (430, 932, 3), (390, 844, 3.5), (768, 1024, 2), (1280, 800, 1), (1366, 768, 1), (1920, 1080, 1)])
def test_the_same_file_as_computed(browser: Browser, address: str, katapang: tuple[Path, Site], width: int, height: int, density: float) -> None:
    """Every picture of a page of each kind."""
    root, screen = katapang[0], Screen(width, density)
    seen = 0
    context = browser.new_context(viewport={"width": width, "height": height}, device_scale_factor=density, service_workers="block")
    page = context.new_page()
    # A Chromium takes a wider file that it holds already, from wherever it came: so it gets none.
    page.route("**/foto/**", lambda route: route.abort())
    for path in KINDS.values():
        page.goto(address + path)
        computed = [urljoin(address + path, chosen(found, screen)) for found in pictures(PageOnDisk(root / path / "index.html", root))]
        assert page.evaluate(ASKED) == computed, path
        seen += len(computed)
    context.close()
    assert seen > 100
