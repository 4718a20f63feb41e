"""An editor's browser beside `serve`: what is changed appears by itself, with the worker as without it."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.browser.host import CONTROLLED, holds
from tests.serving import running, soon
from tests.sites import ROOT, SMALL
from tests.village import Swap, change, village

OPAK, NIA, PAGE = "produk/opak-bakar.md", "reseller/nia.md", "produk/opak-bakar/"
SCROLLED = 300


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """The command's address and its content folder."""
    place = tmp_path_factory.mktemp("desa")
    content = village(place / "content")
    with running(ROOT, content, place / "terminal") as (address, _, _):
        yield address, content


@pytest.fixture
def content(server: tuple[str, Path]) -> Iterator[Path]:
    """As in git, for each test."""
    yield server[1]
    for file in (OPAK, NIA):
        replaced(server[1] / file, (SMALL / file).read_text(encoding="utf-8"))


def replaced(file: Path, text: str) -> None:
    """As editors save: whole, in one step."""
    fresh = file.with_name(f".{file.name}.baru")
    fresh.write_text(text, encoding="utf-8")
    os.replace(fresh, file)


def says(page: Page, words: str) -> None:
    soon(lambda: holds(page, "words => document.body.innerText.includes(words)", words))


def scrolled(page: Page) -> None:
    page.evaluate(f"scrollTo(0, {SCROLLED})")
    soon(lambda: holds(page, f"() => scrollY === {SCROLLED}"))


def test_a_change_appears_by_itself_at_the_place_that_was_read(phone: BrowserContext, server: tuple[str, Path], content: Path) -> None:
    """The page loads anew without a hand and stays where it was; not before something changes, and once for each change."""
    page = phone.new_page()
    shown = list[str]()
    # Not when all of a page has come: on a busy machine the next one may be there before that.
    page.on("framenavigated", lambda frame: shown.append(frame.url))
    page.goto(server[0] + PAGE)
    for price in ("13.500", "14.500"):
        scrolled(page)
        replaced(content / NIA, (SMALL / NIA).read_text(encoding="utf-8").replace("13000", price))
        says(page, f"Rp{price}")
        soon(lambda: holds(page, f"() => scrollY === {SCROLLED}"))
    page.wait_for_timeout(700)
    assert len(shown) == 3


def test_a_mistake_stands_over_the_page_and_goes(phone: BrowserContext, server: tuple[str, Path], content: Path) -> None:
    """With file and line, and all it says can be read; below it is the page as it was, at the place that was read."""
    page = phone.new_page()
    page.goto(server[0] + PAGE)
    scrolled(page)
    change(content, {OPAK: Swap("harga: 12000", "harga: <b>murah</b>")})
    soon(lambda: page.get_by_role("alert").count() == 1)
    alert = page.get_by_role("alert")
    assert "/produk/opak-bakar.md:6 harga: tertulis" in alert.inner_text()
    assert "<b>murah</b>" in alert.inner_text()
    assert alert.is_visible()
    assert "Rp13.000" in page.inner_text("main")
    soon(lambda: holds(page, f"() => scrollY === {SCROLLED}"))
    change(content, {OPAK: Swap("harga: <b>murah</b>", "harga: 12000")})
    soon(lambda: page.get_by_role("alert").count() == 0)
    soon(lambda: holds(page, f"() => scrollY === {SCROLLED}"))


def test_the_worker_holds_nobody_at_an_old_page(phone_with_worker: BrowserContext, server: tuple[str, Path], content: Path) -> None:
    """What it keeps is for when there is no signal: here as on the published site the network comes first."""
    page = phone_with_worker.new_page()
    page.goto(server[0])
    soon(lambda: holds(page, CONTROLLED))
    page.goto(server[0] + PAGE)
    for price in ("13.500", "14.500", "15.500"):
        replaced(content / NIA, (SMALL / NIA).read_text(encoding="utf-8").replace("13000", price))
        says(page, f"Rp{price}")
        goods = "async () => (await (await fetch('/barang.json')).json()).penjual.nia.produk['opak-bakar']"
        assert page.evaluate(goods) == int(price.replace(".", ""))


def test_a_page_out_of_the_workers_store_loads_anew(phone_with_worker: BrowserContext, server: tuple[str, Path], content: Path) -> None:
    """Opened while the server was away, it is of an older site: as soon as the server is back it hears so."""
    page = phone_with_worker.new_page()
    page.goto(server[0])
    soon(lambda: holds(page, CONTROLLED))
    page.goto(server[0] + PAGE)
    soon(lambda: holds(page, "async path => !!(await caches.match(path))", f"/{PAGE}"))
    phone_with_worker.set_offline(True)
    page.goto(server[0] + PAGE)
    replaced(content / NIA, (SMALL / NIA).read_text(encoding="utf-8").replace("13000", "16.500"))
    page.wait_for_timeout(300)
    assert "Rp13.000" in page.inner_text("main")
    phone_with_worker.set_offline(False)
    says(page, "Rp16.500")
