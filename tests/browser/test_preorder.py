"""Rounds of a pre-order on a buyer's phone: the page moves on to the next by itself, and each order says for which day it is."""

import random
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import unquote

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from storefront.views import goods
from storefront.words import sentences
from tests.browser.basket import drawn
from tests.browser.host import Host
from tests.browser.phones import PHONE, watched
from tests.catalog.test_preorder import ONCE, RULES, made
from tests.errors.case import PRODUCT
from tests.sites import built
from tests.village import Swap, village

# What the page says of each rule at each moment, or "".
TOLD = """async ([address, rules]) => {
    const {orderWords, roundAt, roundWords} = await import(`${address}js/rounds.js`);
    return rules.map(([po, moments]) => moments.map((moment) => {
        const round = roundAt(po, moment);
        return round ? [roundWords(round), orderWords(round), round.tutup] : null;
    }));
}"""
NASTAR = "produk/nastar-stoples/"
# The build's day; the last minute of its round, and the first of the next.
TIMES = {"2026-11-24T01:00:00Z": "26 November|30 November", "2026-11-26T10:59:59Z": "26 November|30 November", "2026-11-26T11:00:00Z": "3 Desember|7 Desember",
         "2027-05-01T00:00:00Z": "6 Mei|10 Mei"}


def _message(link: str | None) -> str:
    return unquote((link or "").partition("?text=")[2])


@pytest.fixture
def far_page(browser: Browser) -> Page:
    """A phone in another zone than the village's."""
    page = browser.new_context(viewport=PHONE, timezone_id="Asia/Jayapura", service_workers="block").new_page()
    told = watched(page)
    yield page
    page.context.close()
    assert told == []


def test_the_page_tells_the_round_that_the_build_tells(far_page: Page, address: str) -> None:
    """Of every rule, at thousands of moments: those at which something changes, and any others."""
    chance = random.Random(20261129)
    items = [made(*rule) for rule in (*RULES, *ONCE)]
    rules, right = [], []
    for item in items:
        closing = [next(item.rounds(datetime(2026, 11, 1, tzinfo=UTC) + timedelta(chance.randrange(400))), None) for _ in range(20)]
        edges = [found.closes + timedelta(milliseconds=by) for found in closing if found for by in (-1, 0, 1)]
        moments = [*edges, *(datetime(2024, 1, 1, tzinfo=UTC) + timedelta(seconds=chance.randrange(60 * 365 * 86400)) for _ in range(150))]
        rules.append([goods.rounds(item), [moment.timestamp() * 1000 for moment in moments]])
        found = [next(item.rounds(moment), None) for moment in moments]
        right.append([one and [sentences.next_round(one), f"diambil {one.day.day}", one.closes.timestamp() * 1000] for one in found])
    far_page.goto(address + NASTAR)
    said = far_page.evaluate(TOLD, [address, rules])
    short = [[one and [one[0], re.sub(r"diambil \w+, (\d+) .+", r"diambil \1", one[1]), one[2]] for one in row] for row in said]
    assert short == right
    assert sum(map(len, said)) > 2500


@pytest.mark.parametrize(("now", "days"), TIMES.items())
def test_a_page_moves_on_without_a_build(far_page: Page, address: str, now: str, days: str) -> None:
    """What it says, what each button sends, and what a choice sends are of one round."""
    closes, fetched = days.split("|")
    far_page.clock.set_fixed_time(now)
    for path, seller in ((NASTAR, "Dewi"), ("toko/rizal/nastar-stoples/", "Rizal")):
        far_page.goto(address + path)
        expect(far_page.locator("[data-po]")).to_have_text(f"PO ditutup Kamis, {closes} pukul 18.00, diambil Senin, {fetched}")
        if seller == "Dewi":
            far_page.locator("[name=penjual][value=dewi]").evaluate("one => one.click()")
        expect(far_page.locator(".bar .button b")).to_have_text(f"Pesan dulu ke {seller}")
        far_page.get_by_role("button", name="Tambah Nastar Stoples").click()
        message = _message(far_page.locator(".bar .button").get_attribute("href"))
        assert "2 stoples Nastar Stoples" in message
        assert f"\nPO: diambil Senin, {fetched} {now[:4]}\n" in message
    far_page.goto(f"{address}warung/kios-haji-oman/")
    row = far_page.locator("#nastar-stoples")
    expect(row.locator("[data-po]")).to_contain_text(f"diambil Senin, {fetched}")
    message = _message(row.locator("a.button").get_attribute("href"))
    assert f"\nPO: diambil Senin, {fetched} {now[:4]}\nDari: Kios Haji Oman\n" in message
    assert "PO:" not in _message(far_page.locator("#ladu-ketan a.button").get_attribute("href"))


def test_a_basket_tells_the_round_of_each(far_page: Page, address: str) -> None:
    """Beside other goods by name, alone without; a page of other goods says none and loads nothing for it."""
    far_page.clock.set_fixed_time("2026-11-27T01:00:00Z")
    far_page.goto(f"{address}toko/dewi/nastar-stoples/")
    far_page.get_by_role("button", name="Ke keranjang").click()
    far_page.goto(f"{address}keranjang/")
    drawn(far_page)
    expect(far_page.locator(".orders [data-isi=po]")).to_have_text("PO ditutup Kamis, 3\u00a0Desember pukul\u00a018.00, diambil Senin, 7\u00a0Desember", use_inner_text=True)
    assert "\nPO: diambil Senin, 7 Desember 2026\n" in _message(far_page.locator(".order a").get_attribute("href"))
    asked: list[str] = []
    far_page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    far_page.goto(f"{address}toko/dewi/ladu-ketan/")
    far_page.get_by_role("button", name="Ke keranjang").click()
    assert {"preorder.js", "rounds.js"} & set(asked) == set()
    far_page.goto(f"{address}keranjang/")
    drawn(far_page)
    message = _message(far_page.locator(".order a").get_attribute("href"))
    assert "\nPO: Nastar Stoples diambil Senin, 7 Desember 2026\n" in message
    assert message.count("PO:") == 1


def test_without_a_script(browser: Browser, address: str) -> None:
    """The build's own round stands there and goes along."""
    context = browser.new_context(viewport=PHONE, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}toko/dewi/nastar-stoples/")
    expect(page.locator(".stock").first).to_contain_text("PO ditutup Kamis, 26\u00a0November")
    assert "\nPO: diambil Senin, 30 November 2026\n" in _message(page.locator(".bar .button").get_attribute("href"))
    context.close()


def test_after_the_only_round(phone: BrowserContext, host: Host, tmp_path: Path) -> None:
    """Until its minute it is ordered; from then on it says so and asks, though no build came. Who left the page open sees it, too."""
    once = Swap("isi: 12 keping", "po:\n  tutup: 3 Desember 2040 pukul 18.00\n  ambil: 5 Desember 2040")
    built(village(tmp_path / "isi", {PRODUCT: once}), tmp_path / "situs")
    host.publish(tmp_path / "situs")
    page = phone.new_page()
    page.clock.set_fixed_time("2040-12-03T10:59:00Z")
    page.goto(f"{host.address}produk/opak-bakar/")
    expect(page.locator("#_pesan")).to_be_visible()
    assert "PO: diambil Rabu, 5 Desember 2040" in _message(page.locator(".bar .button").get_attribute("href"))
    page.clock.set_fixed_time("2040-12-03T11:00:00Z")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(page.locator(".stock").first).to_have_text("PO sudah ditutup. Tanyakan dulu ke penjualnya.")
    expect(page.locator("#_pesan")).to_be_hidden()
    expect(page.locator(".bar .button b")).to_have_text("Tanya dulu")
    assert "PO: sudah ditutup, apakah masih bisa?" in _message(page.locator(".bar .button").get_attribute("href"))
