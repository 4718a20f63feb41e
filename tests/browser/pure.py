"""The theme's own modules, asked for what they reckon, without a site around them."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Page, Route

from storefront import THEME

ORIGIN = "https://modul.test/"


@contextmanager
def modules(browser: Browser, *names: str) -> Iterator[Page]:
    """A page whose `self.js` holds what these modules export."""
    context = browser.new_context(service_workers="block")
    page = context.new_page()

    def answer(route: Route) -> None:
        name = route.request.url.removeprefix(ORIGIN)
        body = (THEME / "static" / name).read_text(encoding="utf-8") if name else "<!doctype html><title>Modul</title>"
        route.fulfill(body=body, content_type="text/javascript" if name else "text/html")

    page.route(f"{ORIGIN}**", answer)
    page.goto(ORIGIN)
    page.evaluate("async names => { self.js = Object.assign({}, ...await Promise.all(names.map(name => import(`/js/${name}.js`)))); }", names)
    yield page
    context.close()
