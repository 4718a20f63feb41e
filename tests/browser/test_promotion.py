"""What a reseller does on the promo page, and what becomes of the link that was posted."""

import random
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import unquote

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, Route

from storefront.words.orders import OrderCode, order_code, read_code
from tests.browser.phones import PHONE, until, watched

PROMOTION, EVENT, OFFER = "toko/ka/promosi/", "acara/bazar-akhir-tahun/promosi/", "toko/ka/ladu-ketan/"
# A phone that shares files keeps what it was given instead of opening WhatsApp.
SHARES = """
navigator.canShare = data => data.files.every(file => file.type === "image/jpeg");
navigator.share = async data => {
    const [file] = data.files;
    const bytes = new Uint8Array(await file.arrayBuffer());
    window.shared = {text: data.text, name: file.name, type: file.type, size: file.size, start: [...bytes.slice(0, 2)]};
};
"""
CANNOT = "delete Navigator.prototype.share; delete Navigator.prototype.canShare;"
OLD = CANNOT + "Object.defineProperty(navigator, 'clipboard', {value: undefined});"


@pytest.fixture
def phone(browser: Browser, address: str) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport=PHONE, permissions=["clipboard-read", "clipboard-write"])
    context.add_init_script("navigator.serviceWorker.register = async () => {};")  # it would fetch a whole release for each test
    yield context
    context.close()


def _open(context: BrowserContext, url: str, script: str = "") -> Page:
    page = context.new_page()
    if script:
        page.add_init_script(script)
    page.goto(url)
    return page


def _first(page: Page, title: str) -> Any:
    """The post with this title of the first product, opened."""
    page.locator("summary").first.click()
    return page.locator("details[open] .post", has=page.get_by_role("heading", name=title, exact=True))


@pytest.mark.parametrize("title", ["Status WhatsApp", "Instagram", "Facebook", "Shopee"])
def test_a_tap_copies_exactly_the_caption(phone: BrowserContext, address: str, title: str) -> None:
    """With its lines, and the page says so to eyes and ears."""
    page = _open(phone, address + PROMOTION)
    post = _first(page, title)
    post.get_by_role("button", name="Salin teks").click()
    post.get_by_role("button", name="Tersalin").wait_for()
    assert page.get_by_role("status").inner_text() == "Tersalin"
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == post.locator("pre").text_content()
    assert "Ladu Ketan" in copied.split("\n")[0]
    assert len(copied.split("\n")) > 4
    post.get_by_role("button", name="Salin teks").wait_for()


def test_an_old_phone_copies_as_well(phone: BrowserContext, address: str) -> None:
    """Without the clipboard's newer door the text is selected and copied."""
    page = _open(phone, address + PROMOTION, OLD)
    post = _first(page, "Status WhatsApp")
    post.get_by_role("button", name="Salin teks").click()
    post.get_by_role("button", name="Tersalin").wait_for()
    assert page.evaluate("getSelection().toString()") == post.locator("pre").text_content()
    plain = _open(phone, address + PROMOTION)
    assert plain.evaluate("navigator.clipboard.readText()") == post.locator("pre").text_content()


def test_without_script_all_can_be_done_by_hand(browser: Browser, address: str) -> None:
    """Texts and photos are there, links lead on, and no button stands there that does nothing."""
    context = browser.new_context(viewport=PHONE, java_script_enabled=False)
    page = _open(context, address + PROMOTION)
    post = _first(page, "Status WhatsApp")
    assert post.locator("pre").inner_text().startswith("Ladu Ketan, mulai Rp15.000 per bungkus\n")
    assert page.locator("button:visible").count() == 0
    assert page.locator("details[open] .plain img").first.is_visible()
    saved = [page.locator("details[open]").get_by_role("link", name=name).get_attribute("href") or "" for name in ("Simpan foto", "Simpan gambar tautan")]
    assert "foto/ladu-ketan" in saved[0]
    assert "toko/ka/ladu-ketan/bagikan-" in saved[1]
    chat = post.get_by_role("link", name="Kirim lewat WhatsApp").get_attribute("href") or ""
    assert unquote(chat.removeprefix("https://wa.me/?text=")) == post.locator("pre").text_content()
    facebook = page.locator("details[open]").get_by_role("link", name="Bagikan tautannya di Facebook").get_attribute("href") or ""
    assert facebook.startswith("https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2F")
    assert facebook.endswith("%2Ftoko%2Fka%2Fladu-ketan%2F%3Fdari%3Dfacebook")
    context.close()


def test_a_tap_of_a_finger_selects_the_whole_text(phone: BrowserContext, address: str) -> None:
    """So that it can be copied from the menu that the phone shows."""
    page = _open(phone, address + PROMOTION)
    text = _first(page, "Facebook").locator("pre")
    text.click()
    assert page.evaluate("getSelection().toString()") == text.text_content()


def test_share_hands_over_picture_and_text(phone: BrowserContext, address: str) -> None:
    """One JPEG file with a speaking name, the caption, and the caption in the clipboard for apps that drop it."""
    page = _open(phone, address + PROMOTION, SHARES)
    post = _first(page, "Instagram")
    post.get_by_role("button", name="Bagikan").click()
    until(page, "window.shared")
    shared = page.evaluate("window.shared")
    caption = post.locator("pre").text_content()
    size = shared.pop("size")
    assert 30_000 < size <= 300_000
    assert shared == {"text": caption, "name": "ladu-ketan-kotak.jpg", "type": "image/jpeg", "start": [0xFF, 0xD8]}
    assert page.evaluate("navigator.clipboard.readText()") == caption


@pytest.mark.parametrize(
    ("share", "words"),
    [
        ("throw new DOMException('', 'NotAllowedError')", "Ketuk sekali lagi"), ("throw new DOMException('', 'DataError')", "Gagal, pakai fotonya"),
        ("throw new DOMException('', 'AbortError')", "Bagikan"),
    ],
)
def test_a_share_that_fails_is_told(phone: BrowserContext, address: str, share: str, words: str) -> None:
    """Who only changed their mind is told nothing."""
    page = _open(phone, address + PROMOTION, f"navigator.canShare = () => true; navigator.share = async () => {{ window.asked = true; {share}; }}")
    post = _first(page, "Status WhatsApp")
    post.get_by_role("button", name="Bagikan").click()
    until(page, "window.asked")
    post.get_by_role("button", name=words).wait_for()


def test_a_photo_that_does_not_come_is_told(browser: Browser, address: str) -> None:
    """And asked for anew at the next tap."""
    context = browser.new_context(viewport=PHONE, service_workers="block")  # what a worker fetches would take the answers
    answers = {"there": False}

    def answer(route: Route) -> None:
        if answers["there"]:
            route.continue_()
        else:
            route.fulfill(status=404)

    context.route("**/foto/ladu-ketan-*-1080.*", answer)
    page = _open(context, address + PROMOTION, SHARES)
    post = _first(page, "Status WhatsApp")
    post.get_by_role("button", name="Bagikan").click()
    post.get_by_role("button", name="Gagal, pakai fotonya").wait_for()
    answers["there"] = True
    post.get_by_role("button", name="Bagikan").click()
    until(page, "window.shared")
    context.close()


def test_share_is_hidden_where_it_cannot_be(phone: BrowserContext, address: str) -> None:
    """Saving and copying remain."""
    page = _open(phone, address + PROMOTION, CANNOT)
    post = _first(page, "Status WhatsApp")
    assert post.get_by_role("button", name="Bagikan").count() == 0
    assert post.get_by_role("button", name="Salin teks").is_visible()
    assert post.get_by_role("button", name="Simpan gambar").is_visible()


def test_photos_wait_until_their_product_is_opened(phone: BrowserContext, address: str) -> None:
    """Slow data: a closed product has sent nothing but its small photo, and an open one that of which pictures are drawn, once."""
    asked: list[str] = []
    page = phone.new_page()
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address + PROMOTION)
    page.wait_for_load_state("networkidle")
    assert [url for url in asked if "-1080." in url] == []
    _first(page, "Instagram").locator("img").wait_for()
    page.wait_for_load_state("networkidle")
    assert [url.rpartition("/")[2].partition("-1080.")[0][:-9] for url in asked if "-1080." in url] == ["ladu-ketan"]


@pytest.mark.parametrize("path", [PROMOTION, EVENT])
def test_opened_it_is_accessible_fits_and_is_silent(phone: BrowserContext, address: str, path: str) -> None:
    """axe-core finds no violation in light and dark, nothing hangs over, the console says nothing."""
    page = phone.new_page()
    page.add_init_script(SHARES)
    told = watched(page)
    page.goto(address + path)
    for summary in page.locator(".promotion > details > summary").all()[:2]:
        summary.click()
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        found = Axe().run(page).response["violations"]
        assert [(violation["id"], node["html"][:160]) for violation in found for node in violation["nodes"]] == [], scheme
    for width in (320, 360, 1280):
        page.set_viewport_size({"width": width, "height": 740})
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, width
    buttons = page.locator("button:visible, .post a.button:visible, summary:visible").all()
    assert all((button.bounding_box() or {"height": 0})["height"] >= 44 for button in buttons)
    assert told == []


def _orders(page: Page) -> list[str]:
    """The addresses of all orders by WhatsApp: the foot has a link to the village."""
    return [url for url in page.locator("main a[href^='https://wa.me/62']").evaluate_all("links => links.map(a => a.getAttribute('href'))") if "?text=" in url]


def _known(context: BrowserContext, url: str) -> Page:
    """A page whose address names a channel, once the goods have said whether there is one."""
    page = _open(context, url)
    page.wait_for_load_state("networkidle")
    return page


def _codes(urls: list[str]) -> list[OrderCode]:
    return [read_code(unquote(url).rpartition("Kode: ")[2]) for url in urls]


@pytest.mark.parametrize("channel", ["status", "instagram", "facebook", "gambar", "kartu", "kemasan", "label"])
def test_orders_say_by_which_channel_they_came(phone: BrowserContext, address: str, channel: str) -> None:
    """Every order of the page has the channel in its code and its link, with right check characters, and is the same otherwise."""
    plain = _orders(_open(phone, address + OFFER))
    marked = _orders(_known(phone, f"{address}{OFFER}?dari={channel}"))
    assert len(marked) == len(plain) == 2
    assert [(code.product, code.reseller, code.origin) for code in _codes(marked)] == [(c.product, c.reseller, channel) for c in _codes(plain)]
    assert [url.partition("%2Fmeja%2F")[0] for url in marked] == [url.partition("%2Fmeja%2F")[0] for url in plain]
    assert all(f"#1.ka.{channel}." in unquote(url) for url in marked)


@pytest.mark.parametrize(("path", "channel", "least"), [("toko/ka/", "kartu", 1), ("produk/kue-lapis/", "label", 2), ("produk/rengginang/", "label", 2)])
def test_shops_and_products_take_note_of_the_channel_too(phone: BrowserContext, address: str, path: str, channel: str, least: int) -> None:
    """The order of anything at a shop, and the order of every seller's at a product."""
    plain = _orders(_open(phone, address + path))
    marked = _orders(_known(phone, f"{address}{path}?dari={channel}"))
    assert len(marked) >= least
    assert [(code.product, code.reseller, code.origin) for code in _codes(marked)] == [(c.product, c.reseller, channel) for c in _codes(plain)]


def test_whoever_goes_on_from_a_shop_to_its_goods_still_came_by_the_card(phone: BrowserContext, address: str) -> None:
    """The channel goes along to the shop's own goods, and to no other page."""
    page = _known(phone, f"{address}toko/ka/?dari=kartu")
    carried = [href for href in page.locator("a").evaluate_all("links => links.map(a => a.href)") if "dari=" in href.partition("#")[0]]
    assert {href.partition("#")[0] for href in carried} >= {f"{address}toko/ka/ladu-ketan/?dari=kartu"}
    assert all(href.startswith(f"{address}toko/ka/") for href in carried)
    page.locator("a[href$='ladu-ketan/?dari=kartu']").first.click()
    page.wait_for_url("**/toko/ka/ladu-ketan/**")
    page.wait_for_load_state("networkidle")
    assert {code.origin for code in _codes(_orders(page))} == {"kartu"}


@pytest.mark.parametrize(
    "query",
    ["?dari=", "?dari=tiktok", "?dari=STATUS", "?dari=%3Cscript%3Ealert(1)%3C/script%3E", "?dari=status%0A", "?dari=situs", "?dari=constructor",
     "?dari=warung-bu-imas", "?Dari=status", "?dari", "?%", "?dari=%E0%A4%A", "#dari=status"],
)
def test_what_is_no_channel_changes_nothing(phone: BrowserContext, address: str, query: str) -> None:
    """Nothing of the address reaches the page but the known words."""
    page = phone.new_page()
    told = watched(page)
    page.goto(address + OFFER + query)
    page.wait_for_load_state("networkidle")
    assert {code.origin for code in _codes(_orders(page))} == {"situs"}
    assert told == []


ODD = [
    "https://wa.me/62812", "https://wa.me/62812?text=", "https://wa.me/?text=Kode%3A%20%E0%A4%A", "https://wa.me/62812?text=%", "mailto:a@b.id",
    "https://wa.me/62812?text=Kode%3A%20ladu.ka.situs.ZZ", "https://wa.me/62812?text=Kode%3A%20ladu.ka.warung.7Q", "https://contoh.id/?text=",
    f"https://wa.me/62812?text=a%0A{order_code(OrderCode('ladu', 'ka', 'warung'))}", f"https://wa.me/62812?text={order_code(OrderCode('ladu', 'ka', 'situs'))}%0Alagi",
]


def test_odd_links_are_left_alone_and_right_ones_found(phone: BrowserContext, address: str) -> None:
    """A code of another origin, with a slip, or not in the last line stays; words around a code don't hide it."""
    right = order_code(OrderCode("ladu", "ka", "situs"))
    good = [f"https://wa.me/62812?text={before}{right}{after}" for before, after in (("Kode%3A", ""), ("a%0A", ""), ("", "%20ya"), ("%0AKode%20", "."))]
    glued = f"https://wa.me/62812?text=%0A20{right}"
    links = "".join(f'<a href="{url}">x</a>' for url in (*ODD, glued, *good))
    phone.route(f"**/{OFFER}coba.html*", lambda route: route.fulfill(
        status=200, content_type="text/html", body=f'<!doctype html>{links}<script type="module" src="../../../js/channel.js"></script>'))
    page = _known(phone, f"{address}{OFFER}coba.html?dari=status")
    hrefs = page.locator("a").evaluate_all("links => links.map(a => a.getAttribute('href'))")
    assert hrefs[: len(ODD) + 1] == [*ODD, glued]
    assert hrefs[len(ODD) + 1 :] == [url.replace(right, order_code(OrderCode("ladu", "ka", "status"))) for url in good]


def _held(route: Route) -> None:
    """Asked and never answered."""


UNKNOWN = {
    "no signal": lambda route: route.abort(), "a slow line": _held, "a host's page of pardon": lambda route: route.fulfill(status=503, content_type="text/html", body="<h1>Maaf"),
    "no goods but JSON": lambda route: route.fulfill(json=None),
}


@pytest.mark.parametrize("answer", UNKNOWN.values(), ids=UNKNOWN)
def test_an_order_goes_out_before_the_goods_are_there(phone: BrowserContext, address: str, answer: Callable[[Route], None]) -> None:
    """Its code says that it began on the site. Into the basket it goes too, and there, once the goods have come, it has its channel."""
    goods, shop = "**/barang.json", f"{address}toko/ka/"
    phone.route(goods, answer)
    plain = _orders(_open(phone, shop))
    page = phone.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    with page.expect_request(goods):
        page.goto(f"{shop}?dari=kartu")
    page.get_by_role("button", name="Masukkan Ladu Ketan ke keranjang", exact=True).click()
    page.get_by_role("link", name="Lihat keranjang").wait_for()
    assert _orders(page) == plain
    phone.unroute(goods)
    page.goto(f"{address}keranjang/")
    page.wait_for_selector(".order .is-main")
    assert [code.origin for code in _codes(_orders(page))] == ["kartu"]
    assert errors == []


@pytest.mark.parametrize(("query", "more"), [("", set()), ("?dari=kartu", {"js/channel.js", "js/code-reader.js", "js/order-code.js", "js/goods.js", "barang.json"}), ("?q=dari", set())])
def test_the_goods_are_loaded_for_a_channel_alone(phone: BrowserContext, address: str, query: str, more: set[str]) -> None:
    """Who came by none loads no more than the buttons need; a page that carries its goods itself never loads them."""
    page = phone.new_page()
    asked: set[str] = set()
    page.on("request", lambda request: asked.add(request.url.removeprefix(address)) if request.url.endswith((".js", ".json")) else None)
    page.goto(f"{address}toko/ka/{query}", wait_until="networkidle")
    assert asked == {f"js/{name}.js" for name in ("buy", "basket-storage", "site", "storage")} | more
    asked.clear()
    page.goto(f"{address}{OFFER}{query}", wait_until="networkidle")
    block = ("order-block", "basket-storage", "goods", "order-code", "phrases", "site", "storage")
    assert asked == {f"js/{name}.js" for name in block}


def test_a_word_that_is_no_channel_takes_the_place_of_none(phone: BrowserContext, address: str) -> None:
    """Nor of the shared link by which one came before."""
    _known(phone, f"{address}{OFFER}?dari=status")
    page = _known(phone, f"{address}{OFFER}?dari=lain")
    page.get_by_role("button", name="Ke keranjang").click()
    page.goto(f"{address}keranjang/")
    page.wait_for_selector(".order .is-main")
    assert [code.origin for code in _codes(_orders(page))] == ["status"]


def test_both_programs_make_the_same_codes(phone: BrowserContext, address: str) -> None:
    """order-code.js gives what orders.py gives, code-reader.js reads what it wrote, and refuses what it refuses."""
    chance = random.Random(7)
    slugs = ["".join(chance.choices("abcdefghijklmnopqrstuvwxyz0123456789-", k=chance.randint(1, 40))) for _ in range(900)]
    codes = [OrderCode(slugs[n] + f"+{n}" * (n % 2), *slugs[n + 1 : n + 3]) for n in range(0, 900, 3)]
    texts = [order_code(code) for code in codes]
    slips = [text[:at] + chance.choice("abc019-.Z") + text[at + 1 :] for text in texts for at in [chance.randrange(len(text))]]
    odd = ["", ".", "a.b.c", "a.b.c.", "a..c.00", "A.b.c.00", "a.b.c.d.00", "é.b.c.00", f"{texts[0]}\n", f" {texts[0]}", texts[0].lower()]
    page = _open(phone, address + OFFER)
    made, read = page.evaluate(
        """async ([address, codes, texts]) => {
            const [{orderCode}, {readCode}] = await Promise.all(["order-code", "code-reader"].map(name => import(`${address}js/${name}.js`)));
            return [codes.map(code => orderCode(...code)), texts.map(text => readCode(text))];
        }""", [address, [(code.product, code.reseller, code.origin) for code in codes], [*texts, *slips, *odd]])
    assert made == texts
    expected = []
    for text in (*texts, *slips, *odd):
        try:
            code = read_code(text)
            expected.append({"product": code.product, "reseller": code.reseller, "origin": code.origin})
        except ValueError:
            expected.append(None)
    assert read == expected
    assert None not in read[:300]
