"""A lesson on the phone: what was ticked stays ticked, here and nowhere else, whatever the phone or somebody else does."""

import json
import re
from typing import Any

import pypdfium2
import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

from tests.browser.host import KEPT, Host, soon, visited
from tests.browser.phones import fill_up, until, watched

LESSON, LIST = "pelatihan/menulis-teks-jualan/", "pelatihan/"
KEY = "/katapang/pelatihan.menulis-teks-jualan"
ALL = 13


def _boxes(page: Page) -> list[str]:
    """The keys of the boxes, in the order in which they stand."""
    return page.eval_on_selector_all("[type=checkbox]", "all => all.map(one => one.name)")


def _ticked(page: Page) -> list[str]:
    return page.eval_on_selector_all("[type=checkbox]:checked", "all => all.map(one => one.name)")


def _tick(page: Page, *places: int) -> None:
    for place in places:
        page.locator(".step label").nth(place).click()


def _kept(page: Page) -> Any:
    return json.loads(page.evaluate("key => localStorage.getItem(key)", KEY) or "null")


def _said(page: Page) -> str:
    return page.inner_text(".progress p")


def _row(page: Page) -> str:
    return page.inner_text("li[data-lesson=menulis-teks-jualan] .told")


def test_what_was_ticked_stays(page: Page, address: str) -> None:
    """By a tap on the words; after a reload too, and in the list; a second tap takes it back. Nothing is sent."""
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.method) if request.method != "GET" else None)
    page.goto(address + LESSON)
    assert (_said(page), len(_boxes(page))) == (f"0 dari {ALL} langkah", ALL)
    _tick(page, 0, 3)
    assert _said(page) == f"2 dari {ALL} langkah"
    page.reload()
    assert _ticked(page) == [_boxes(page)[0], _boxes(page)[3]] == _kept(page)
    page.goto(address + LIST)
    assert _row(page) == f"2 dari {ALL} langkah"
    assert page.inner_text("li[data-lesson=foto-dengan-ponsel] .told") == ""
    page.go_back()
    _tick(page, 3)
    assert (_ticked(page), _said(page)) == ([_boxes(page)[0]], f"1 dari {ALL} langkah")
    page.go_forward()
    expect(page.locator("li[data-lesson=menulis-teks-jualan] .told")).to_have_text(f"1 dari {ALL} langkah")
    assert sent == []


def test_a_lesson_that_is_done(page: Page, address: str) -> None:
    """It says so, in the list as well; and all can be taken back, and that too."""
    page.goto(address + LESSON)
    _tick(page, *range(ALL))
    assert _said(page) == "Selesai, semua langkah sudah"
    assert page.eval_on_selector("progress", "bar => bar.value === bar.max")
    page.get_by_role("button", name="Ulang dari awal").click()
    assert (_ticked(page), _kept(page), _said(page)) == ([], [], f"0 dari {ALL} langkah")
    page.get_by_role("button", name="Batalkan").click()
    assert (len(_ticked(page)), _said(page)) == (ALL, "Selesai, semua langkah sudah")
    page.get_by_role("button", name="Ulang dari awal").click()
    _tick(page, 1)
    expect(page.get_by_role("button", name="Ulang dari awal")).to_be_visible()
    assert _kept(page) == [_boxes(page)[1]]


def test_by_keys_alone(page: Page, address: str) -> None:
    """Space ticks the box that has the focus."""
    page.goto(address + LESSON)
    page.locator("[type=checkbox]").nth(2).focus()
    page.keyboard.press("Space")
    assert _ticked(page) == [_boxes(page)[2]]


def test_two_tabs(phone: BrowserContext, page: Page, address: str) -> None:
    """What one does the other shows at once, and neither overwrites the other."""
    page.goto(address + LESSON)
    other = phone.new_page()
    other.goto(address + LESSON)
    _tick(other, 5)
    until(page, "document.querySelectorAll(':checked').length === 1")
    _tick(page, 6)
    until(other, "document.querySelectorAll(':checked').length === 2")
    assert _ticked(page) == _ticked(other) == [_boxes(page)[5], _boxes(page)[6]]
    other.evaluate("localStorage.clear()")
    until(page, "document.querySelectorAll(':checked').length === 0")


def test_a_lesson_that_was_changed(page: Page, address: str) -> None:
    """Two steps moved, one reworded: each tick is where its words are, none where they aren't; and the list counts as the lesson does."""
    page.goto(address + LESSON)
    _tick(page, 0, 1, 2)
    first, second, third, *_ = _boxes(page)

    # The first and the second take each other's place, the third says something else.
    others = {first: second, second: first, third: "0123abcd"}

    def changed(route: Route) -> None:
        text = re.sub("|".join(others), lambda key: others[key[0]], route.fetch().text())
        route.fulfill(body=text, content_type="text/html; charset=utf-8")

    page.route(f"**/{LESSON}", changed)
    page.route(f"**/{LIST}", changed)
    page.goto(address + LESSON)
    assert _ticked(page) == [second, first]
    assert _said(page) == f"2 dari {ALL} langkah"
    page.goto(address + LIST)
    assert _row(page) == f"2 dari {ALL} langkah"
    page.unroute(f"**/{LESSON}")
    page.goto(address + LESSON)
    assert _ticked(page) == [first, second, third]


NOT_KEPT = f"1 dari {ALL} langkah. Ponsel ini tidak menyimpan: centang hilang kalau halaman ditutup"


def test_a_full_phone(page: Page, address: str) -> None:
    """Boxes can be ticked as long as the page is open, and the page says that no longer."""
    page.goto(address + LIST)
    fill_up(page)
    page.goto(address + LESSON)
    _tick(page, 4)
    assert (_said(page), len(_ticked(page)), _kept(page)) == (NOT_KEPT, 1, None)
    page.evaluate("localStorage.removeItem('penuh')")
    _tick(page, 4, 5)
    assert (_said(page), _kept(page)) == (f"1 dari {ALL} langkah", [_boxes(page)[5]])


def test_a_phone_that_lets_no_site_keep_anything(forgetful: BrowserContext, address: str) -> None:
    """The same."""
    page = forgetful.new_page()
    told = watched(page)
    page.goto(address + LESSON)
    _tick(page, 4)
    assert (_said(page), told) == (NOT_KEPT, [])


@pytest.mark.parametrize("evil", [
    "{", '"x"', "null", "7", '{"0": "x"}', '[null, 1, {}, [], "<b>", "__proto__", "../../x"]', json.dumps(["x" * 10**6]), json.dumps([f"{n:08x}" for n in range(20000)]),
], ids=range(8))
def test_whatever_stands_there(page: Page, address: str, evil: str) -> None:
    """Nothing is ticked by it and nothing breaks; what can't be read is put aside, and the next tick is kept."""
    page.goto(address + LIST)
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, evil])
    page.goto(address + LESSON)
    assert (_ticked(page), _said(page)) == ([], f"0 dari {ALL} langkah")
    _tick(page, 0)
    assert _boxes(page)[0] in _kept(page)
    assert len(_kept(page)) <= 501
    aside = page.evaluate("start => Object.keys(localStorage).filter(key => key.startsWith(start)).map(key => localStorage.getItem(key))", f"{KEY}.rusak")
    assert aside == ([] if evil.startswith("[") else [evil])


def test_without_a_signal(phone_with_worker: BrowserContext, host: Host) -> None:
    """A lesson that was opened once is there, with its boxes, and keeps what is ticked."""
    host.change("pelatihan/index.html", "<h1", "<article data-lesson=foto><div class=progress hidden><p></p><progress></progress></div>"
                "<label class=step><input type=checkbox name=0123abcd>Lap</label></article><button class=again hidden></button><h1")
    page = visited(phone_with_worker, host, LIST)
    soon(lambda: any(url.endswith(LIST) for url in page.evaluate(KEPT)))
    phone_with_worker.set_offline(True)
    page.reload()
    page.click(".step")
    assert _said(page) == "Selesai, semua langkah sudah"
    page.reload()
    assert len(_ticked(page)) == 1


def test_without_scripts_it_is_a_list_with_boxes(phone: BrowserContext, address: str) -> None:
    """They can be ticked while the page is open; nothing speaks of what needs a script; and on paper each step has its box."""
    page = phone.new_page()
    page.route("**/*.js", lambda route: route.abort())
    page.goto(address + LESSON)
    _tick(page, 0)
    assert len(_ticked(page)) == 1
    assert page.locator(".progress:visible, .again:visible").count() == 0
    sheets = [*pypdfium2.PdfDocument(page.pdf(format="A4", print_background=False))]
    said = "".join(sheet.get_textpage().get_text_bounded() for sheet in sheets)
    assert "Cicipi, pegang, atau cium barangnya." in said
    assert len(sheets) <= 3
    page.emulate_media(media="print")
    assert page.locator("[type=checkbox]:visible").count() == ALL


def test_a_thumb_hits_the_box(page: Page, address: str) -> None:
    """Each step's place is at least 40 pixels high, and as wide as the text."""
    page.goto(address + LESSON)
    sizes = page.eval_on_selector_all(".step label", "all => all.map(one => one.getBoundingClientRect()).map(box => [box.width, box.height])")
    assert all(wide >= 280 and high >= 40 for wide, high in sizes), sizes
