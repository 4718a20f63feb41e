"""A page reached by a seller's link or code names that seller alone."""

import json
import re
from collections.abc import Iterator

import pytest

from storefront import addresses
from storefront.build.outputs import plan
from storefront.build.rendering import Renderer
from storefront.catalog.schema import Reseller
from storefront.media.store import FOLDER, Store
from storefront.site.model import Site
from storefront.site.read import read
from tests.output.elements import Element, parse
from tests.sites import KATAPANG, TODAY, need_katapang
from tests.village import village


@pytest.fixture(scope="module", params=["katapang", "several"])
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The sample village, and a tiny one where five sell the same."""
    if request.param == "katapang":
        need_katapang()
    several = village(tmp_path_factory.mktemp("desa") / "content", {
        f"reseller/{name.lower()}.md": f"---\nnama: {name}\nwhatsapp: 0812-0000-01{number}\nproduk: semua\n---\n"
        for number, name in enumerate(("Ani", "Budi", "Cici", "Deden"), 10)})
    return read(KATAPANG if request.param == "katapang" else several, "content", TODAY, store=Store(FOLDER))


def _pages(site: Site, seller: Reseller) -> Iterator[tuple[str, Element]]:
    folders, renderer = plan(site).folders, Renderer(site)
    for path in (addresses.shop(seller.slug), *(addresses.offer(seller.slug, offer.product.slug) for offer in site.catalog.offers_by[seller.slug])):
        yield path, parse(renderer.page(folders[path].pages[0]).decode())


def _said(element: Element) -> Iterator[str]:
    """All words but the stories that people wrote: what is read, spoken, and taken by scripts and search engines."""
    for name in ("content", "aria-label", "alt", "data-penjual"):
        yield element.attributes.get(name, "")
    for part in element.children:
        if isinstance(part, str):
            yield part
        elif "prose" not in part.attributes.get("class", "").split():
            yield from _said(part)


def test_no_other_sellers_name_or_number(site: Site) -> None:
    """In any sentence, button, bar, card, JSON-LD or data of a seller's shop and offers, but for links that say so."""
    count = 0
    for seller in site.catalog.resellers:
        others = [other for other in site.catalog.resellers if other is not seller]
        for path, page in _pages(site, seller):
            words = [text for text in _said(page) if text.strip()]
            for other in others:
                number = other.whatsapp.removeprefix("+")
                assert not [text for text in words if number in text or re.search(rf"(?<!\w){re.escape(other.name)}(?!\w)", text)], (path, other.name)
                assert not [link for link in page.all("a") if number in link.attributes.get("href", "")], (path, other.name)
            count += 1
    assert count > 5


def test_the_button_is_the_sellers(site: Site) -> None:
    """Bar and label of an offer lead to its seller, and JSON-LD names no other."""
    for seller in site.catalog.resellers:
        for path, page in _pages(site, seller):
            if path != addresses.shop(seller.slug):
                for link in (page.one("div", "bar").one("a", "button"), page.one("div", "label").one("a", "button")):
                    assert link.attributes["href"].startswith(f"https://wa.me/{seller.whatsapp.removeprefix('+')}?"), path
                block = next(json.loads(str(found.children[0])) for found in page.all("script", type="application/ld+json") if '"Product"' in str(found.children[0]))
                assert block["offers"]["seller"]["name"] == seller.name


def test_a_places_orders_go_to_who_answers(site: Site) -> None:
    """Each row, the bar and the script's data of a stall's or an event's page: to another only what the one who answers doesn't sell."""
    folders, renderer, catalog, count = plan(site).folders, Renderer(site), site.catalog, 0
    for place, path in (*((stall, addresses.stall(stall.slug)) for stall in catalog.stalls), *((event, addresses.event(event.slug)) for event in catalog.events)):
        answering = catalog.answers(place.reseller)
        if answering is None:
            continue
        page = parse(renderer.page(folders[path].pages[0]).decode())
        listed = {offer.product.slug for offer in catalog.offers_by[answering.slug]}
        for row in page.all("li", "shelf"):
            numbers = {link.attributes["href"].split("?")[0].rpartition("/")[2] for link in row.all("a", "button")}
            assert not numbers or row.attributes["id"] not in listed or numbers == {answering.whatsapp.removeprefix("+")}, (path, row.attributes["id"])
        for link in page.all("div", "bar"):
            assert link.one("a", "button").attributes["href"].startswith(f"https://wa.me/{answering.whatsapp.removeprefix('+')}?"), path
        for script in page.all("script", type="application/json"):
            sellers = json.loads(str(script.children[0]))["penjual"]
            others = [goods for slug, row in sellers.items() if slug != answering.slug for goods in row["produk"]]
            assert not listed & set(others), path
        count += 1
    assert count
