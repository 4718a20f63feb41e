"""On the screen of a small phone: nothing too small to read or to tap, and what counts first comes first."""

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.host import Host
from tests.browser.test_every_page import ADDRESSES
from tests.sites import built
from tests.village import Swap, village

# Each text that is seen, with its size in CSS pixels; what is folded is unfolded first. The letters inside a drawing are left out: they are a part
# of the picture (of a chat's button, on the desk), and the words beside it say the same.
SIZES = """() => {
    document.querySelectorAll("details").forEach(one => { one.open = true; });
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
        const parent = text.parentElement, range = document.createRange();
        range.selectNodeContents(text);
        if (text.data.trim() && !parent.closest(".hide, .skip, script, style, noscript, template, svg") && range.getClientRects().length) {
            found.push([parseFloat(getComputedStyle(parent).fontSize), text.data.trim()]);
        }
    }
    return found;
}"""
FLOOR = 14
DECIDING = 16


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 360, "height": 640}, service_workers="block")
    found = context.new_page()
    yield found
    context.close()


@pytest.mark.parametrize("kind", [*ADDRESSES, "print"])
def test_no_text_is_too_small(page: Page, address: str, kind: str) -> None:
    """Nothing that is seen is smaller than 14 px, the note on a photo and the count at the basket's sign included."""
    page.goto(address + {**ADDRESSES, "print": "cetak/"}[kind])
    page.evaluate("localStorage.clear()")
    sizes = page.evaluate(SIZES)
    assert len(sizes) > 8
    assert [one for one in sizes if one[0] < FLOOR] == []


@pytest.mark.parametrize(("path", "selector"), [
    ("produk/", ".card .second, .card .stock"), ("produk/ladu-ketan/", ".price-row .second, .label .stock, .label .lead, .maker, .facts *, .bubble p"), ("toko/", ".talk .second"),
    ("warung/", ".stall .second"), ("warung/warung-bu-imas/", ".shelf .second, .shelf .stock"), ("acara/", ".event .second"), ("acara/bazar-akhir-tahun/", ".facts *"),
    ("usaha/bu-entin/", ".facts *"), ("usaha/", ".person .second"), ("sajian/", ".menu-foot .second"), ("kabar/", ".news .second"),
])
def test_what_decides_is_as_large_as_text(page: Page, address: str, path: str, selector: str) -> None:
    """Area, hours, contents, stock, facts and summaries: 16 px."""
    page.goto(address + path)
    sizes = page.locator(selector).evaluate_all("all => all.map(one => parseFloat(getComputedStyle(one).fontSize))")
    assert sizes
    assert min(sizes) >= DECIDING


def test_the_count_at_the_basket_can_be_read(page: Page, address: str) -> None:
    """As large as any other text, and within its mark."""
    page.goto(f"{address}produk/")
    page.locator(".add").first.click()
    count = page.locator(".tools b")
    count.wait_for()
    assert count.evaluate("one => parseFloat(getComputedStyle(one).fontSize)") >= FLOOR
    page.evaluate("localStorage.clear()")


@pytest.mark.parametrize("path", ["produk/ladu-ketan/", "toko/ka/ladu-ketan/", "acara/bazar-akhir-tahun/", "kabar/ladu-wijen-datang/", "toko/ka/promosi/", "cetak/"])
def test_the_way_back_can_be_tapped(page: Page, address: str, path: str) -> None:
    """Each link of the crumbs is at least 32 px high."""
    page.goto(address + path)
    heights = page.locator("[aria-label=Jejak] a").evaluate_all("all => all.map(one => one.getBoundingClientRect().height)")
    assert heights
    assert min(heights) >= 32


def test_home_shows_goods_with_prices_at_once(page: Page, address: str) -> None:
    """Two of them, the heading and the line below it stand whole on the first screen, below the note of a sample village."""
    page.goto(address)
    boxes = [part.bounding_box() for part in page.locator(".goods .name, .goods .price, h1, h1 + p").all()]
    assert len(boxes) == 6
    assert all(box and box["y"] >= 0 and box["y"] + box["height"] <= 640 for box in boxes), boxes
    assert page.locator("h1, h1 + p").all_inner_texts()[1].count("Buatan rumah") == 0


@pytest.mark.parametrize(("width", "size", "rows"), [(360, "100%", 1), (320, "100%", 1), (360, "200%", 2)])
def test_the_menu_stands_in_one_row(page: Page, address: str, width: int, size: str, rows: int) -> None:
    """Five words, each below its sign and 48 px high; with text twice as large in two rows, none of them cut."""
    page.set_viewport_size({"width": width, "height": 640})
    page.goto(f"{address}sajian/")
    page.evaluate("size => { document.documentElement.style.fontSize = size; }", size)
    boxes = page.locator(".nav a").evaluate_all("all => all.map(one => { const box = one.getBoundingClientRect(); return [box.top, box.height, box.left, box.right]; })")
    assert page.locator(".nav a .icon").count() == len(boxes) == 5
    assert len({round(top) for top, *_ in boxes}) == rows
    assert all(height >= 48 and left >= 0 and right <= width for _, height, left, right in boxes)
    page.set_viewport_size({"width": 360, "height": 640})


@pytest.mark.parametrize(("path", "current"), [("produk/", "Semua"), ("kategori/rajutan/", "Rajutan"), ("kategori/sajian-rapat/", "Sajian rapat"), ("cari/", "")])
def test_categories_stand_in_one_row(page: Page, address: str, path: str, current: str) -> None:
    """Moved sideways; the current one is seen at once, and any that the keyboard comes to is seen whole."""
    page.goto(address + path)
    chips = page.locator("[aria-label=Kategori] .chip")
    assert len(set(chips.evaluate_all("all => all.map(one => Math.round(one.getBoundingClientRect().top))"))) == 1
    assert chips.last.evaluate("one => one.getBoundingClientRect().right") > 360
    marked = page.locator("[aria-label=Kategori] [aria-current]")
    assert marked.count() == bool(current)
    if current:
        box = marked.bounding_box()
        assert marked.inner_text().startswith(current)
        assert box
        assert 0 <= box["x"] < box["x"] + box["width"] <= 360
    for chip in chips.all():
        chip.focus()
        page.wait_for_timeout(50)
        left, right = chip.evaluate("one => { const box = one.getBoundingClientRect(); return [box.left, box.right]; }")
        assert 0 <= left < right <= 360
    assert page.evaluate("scrollX") == 0


def test_goods_come_early_and_their_list_is_short(page: Page, address: str) -> None:
    """The first photos begin in the upper two thirds of the first screen; seventeen goods are eight screens."""
    page.goto(f"{address}produk/")
    box = page.locator(".cards .photo").first.bounding_box()
    assert box
    assert box["y"] < 400
    assert page.evaluate("document.documentElement.scrollHeight") <= 5000


@pytest.mark.parametrize("path", ["", "produk/", "toko/", "toko/ka/", "warung/", "kabar/", "acara/", "usaha/", "mitra/", "pendampingan/"])
def test_a_wide_page_has_no_empty_column(page: Page, address: str, path: str) -> None:
    """Of lists with several columns none is left empty, nor does one end more than two rows before another."""
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(address + path)
    lists = page.evaluate("""() => [...document.querySelectorAll(".cards, .talks, .rows.is-two, .rows.is-three")].map(list => {
        const ends = {};
        let row = 0;
        for (const item of list.children) {
            const box = item.getBoundingClientRect();
            ends[Math.round(box.left)] = box.bottom;
            row = Math.max(row, box.height);
        }
        const all = Object.values(ends), whole = list.getBoundingClientRect();
        return [whole.right - Math.max(...Object.keys(ends)) - list.firstElementChild.getBoundingClientRect().width, (Math.max(...all) - Math.min(...all)) / row];
    })""")
    page.set_viewport_size({"width": 360, "height": 640})
    assert lists or path == "acara/"
    assert all(abs(empty) <= 1 and rows <= 1.1 for empty, rows in lists), lists


def test_what_was_told_and_where_to_go_stand_apart(page: Page, address: str) -> None:
    """After a tap on a card the way to the basket is a line of its own, 48 px high or nearly, and as wide as the card."""
    page.goto(f"{address}produk/")
    page.locator(".add").first.click()
    link = page.locator("[role=status] a")
    link.wait_for()
    box, told = link.bounding_box(), page.locator("[role=status]").bounding_box()
    page.evaluate("localStorage.clear()")
    assert box
    assert told
    assert (round(box["x"]), round(box["width"])) == (round(told["x"]), round(told["width"]))
    assert box["height"] >= 44
    lines = link.evaluate("one => { const range = document.createRange(); range.selectNode(one.previousSibling); return range.getBoundingClientRect().bottom; }")
    assert box["y"] >= lines - 1


# What tells apart or can be tapped must still be drawn when the phone takes the page's colours away. `Canvas` is the colour behind it all.
DRAWN = """() => {
    const canvas = document.body.appendChild(document.createElement("i"));
    canvas.style.color = "Canvas";
    const ground = getComputedStyle(canvas).color;
    canvas.remove();
    const seen = one => one.getClientRects().length > 0;
    const missing = [];
    for (const one of [...document.querySelectorAll(".button, .chip, .label, .face, .bubble, .tag, input, textarea, select, .badges li, .leaf")].filter(seen)) {
        const style = getComputedStyle(one);
        const framed = ["Top", "Bottom"].every(side => parseFloat(style[`border${side}Width`]) >= 1 && style[`border${side}Color`] !== ground);
        if (!framed && !one.closest(".stepper, .check") && !["checkbox", "radio"].includes(one.type)) {  // these the browser draws
            missing.push(one.outerHTML.slice(0, 90));
        }
    }
    for (const one of [...document.querySelectorAll("svg.icon")].filter(seen)) {
        const style = getComputedStyle(one);
        if (style.stroke === ground || style.stroke !== style.color) {
            missing.push(one.outerHTML.slice(0, 90));
        }
    }
    for (const one of document.querySelectorAll(".nav [aria-current], .chip[aria-current]")) {
        if (parseFloat(getComputedStyle(one).borderBottomWidth) < 2) {
            missing.push(one.outerHTML.slice(0, 90));
        }
    }
    return missing;
}"""


@pytest.fixture(scope="module")
def forced(browser: Browser) -> Iterator[Page]:
    """A phone with colours of its owner's own."""
    context = browser.new_context(viewport={"width": 360, "height": 640}, forced_colors="active", service_workers="block")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("kind", [*ADDRESSES, "print"])
def test_forced_colours_hide_nothing(forced: Page, address: str, kind: str) -> None:
    """Buttons, chips, labels, fields and signs are drawn, what is current is told by more than a colour, and so is what has the focus."""
    forced.goto(address + {**ADDRESSES, "print": "cetak/"}[kind])
    assert forced.evaluate("matchMedia('(forced-colors: active)').matches")
    schemes: tuple[Literal["light", "dark"], ...] = ("light", "dark")
    for scheme in schemes:
        forced.emulate_media(color_scheme=scheme)
        assert forced.evaluate("scheme => matchMedia(`(prefers-color-scheme: ${scheme})`).matches", scheme)
        assert forced.evaluate(DRAWN) == [], scheme
    for _ in range(3):
        forced.keyboard.press("Tab")
    for scheme in schemes:
        forced.emulate_media(color_scheme=scheme)
        assert forced.evaluate("parseFloat(getComputedStyle(document.activeElement).outlineWidth)") >= 3, scheme


def test_long_choices_stay_inside(page: Page, host: Host, tmp_path: Path) -> None:
    """A variant whose name is a sentence, another without a space, and long facts: at 320 px nothing is wider, and the bar keeps its height."""
    long = "isi: empat puluh lembar besar, dua puluh lembar kecil, dan satu bungkus sambal\nvarian:\n  - nama: Rasa asli tanpa gula ekstra pedas manis level lima belas untuk oleh-oleh keluarga\n  - nama: Wijenpanggangsangraipilihandaridesatetanggasebelah\n"
    built(village(tmp_path / "isi", {"produk/opak-bakar.md": Swap("isi: 12 keping\n", long)}), tmp_path / "situs")
    host.publish(tmp_path / "situs")
    page.set_viewport_size({"width": 320, "height": 640})
    for path in ("produk/opak-bakar/", "toko/nia/opak-bakar/", "toko/nia/", "toko/nia/promosi/", "warung/warung-pak-ujang/"):
        page.goto(host.address + path)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, path
        assert page.locator(".bar").evaluate_all("all => all.every(one => one.getBoundingClientRect().height <= 112)"), path
    page.set_viewport_size({"width": 360, "height": 640})
