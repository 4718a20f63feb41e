"""All that a site says of its goods, read back: pages as trees, cards and papers as values."""

import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import unquote

from storefront.build.outputs import plan
from storefront.build.rendering import Renderer
from storefront.media.papers.paper import Value
from storefront.site.model import Site
from storefront.views.print import index
from tests.goods import Good
from tests.output.elements import Element, parse
from tests.output.oracle import Said
from tests.sites import cards


class Outputs:
    """Pages by their addresses, cards by their paths, papers by the names of their files."""

    def __init__(self, site: Site) -> None:
        self.site = site
        renderer = Renderer(site)
        self.pages = {page.file.removesuffix("index.html"): parse(renderer.page(page).decode()) for page in plan(site).pages}
        self.cards = cards(site)
        self.papers: Mapping[str, Mapping[str, Value]] = {
            paper.path.removeprefix("cetak/").removesuffix(".pdf"): paper.data for paper in index.papers(site)}

    def card(self, start: str) -> Any:
        (card,) = (card for path, card in self.cards.items() if path.startswith(start))
        return card


def priced(element: Element) -> Said:
    """The price that stands in it, whatever it is the price of."""
    text = element.one("b", "price").text
    if text == "Tanya harga":
        return Said(None, begins=False)
    found = re.fullmatch(r"(mulai )?Rp([\d.]+)( V\d)?", text)
    assert found, element.text
    return Said(int(found[2].replace(".", "")), bool(found[1]))


def message(link: Element) -> str:
    return unquote(link.attributes["href"].partition("?text=")[2])


def lower(text: str) -> str:
    """A price may begin a sentence."""
    return text.replace("Mulai", "mulai")


def stock(element: Element) -> str:
    return next((line.text for line in element.all("p", "stock")), "Tersedia")


def row_of(page: Element, kind: str, good: Good) -> Element:
    """The card or shelf item of a good."""
    return next(row for row in page.all("li", kind) if row.one("a", "cover").text == good.name)
