"""What a buyer finds on the search page, typed as buyers type, and what it costs to find it."""

import re
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from tests.browser.phones import PHONE, watched

LAZY = ("cari/indeks.json", "js/minisearch.js")


@pytest.fixture
def phone(browser: Browser) -> Iterator[BrowserContext]:
    """Without the worker, whose copies would hide what is asked of the network."""
    context = browser.new_context(viewport=PHONE)
    context.add_init_script("navigator.serviceWorker.register = async () => {};")
    yield context
    context.close()


@pytest.fixture
def page(phone: BrowserContext, address: str) -> Page:
    found = phone.new_page()
    found.goto(f"{address}cari/")
    return found


@pytest.fixture(scope="module")
def _open(browser: Browser, address: str) -> Iterator[Page]:
    context = browser.new_context(viewport=PHONE, service_workers="block")
    found = context.new_page()
    found.goto(f"{address}cari/")
    yield found
    context.close()


@pytest.fixture
def asked(_open: Page) -> Page:
    """One page for many words, as whoever looks for several things has it: the field is empty again."""
    _open.get_by_label("Cari barang, orang, atau warung").fill("")
    expect(_open.locator("#_jumlah")).to_have_text("")
    return _open


def _search(page: Page, words: str) -> list[str]:
    """The names that are found, the best first."""
    before = page.locator("#_jumlah").inner_text()
    page.get_by_label("Cari barang, orang, atau warung").fill(words)
    for _ in range(200):
        if (told := page.locator("#_jumlah").inner_text()) != before and f"“{words}”" in told:
            return page.locator("#_hasil .name").all_inner_texts()
        page.wait_for_timeout(25)
    raise AssertionError(f"never answered: {words}")


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("ladu", ["Ladu Ketan", "Ladu Ketan Besek", "Ladu Ketan Stoples", "Bu Entin"]),
        ("LADU ketan", ["Ladu Ketan", "Ladu Ketan Besek", "Ladu Ketan Stoples", "Bu Entin"]),
        ("lad", ["Ladu Ketan", "Ladu Ketan Besek", "Ladu Ketan Stoples", "Bu Entin"]),
        ("ládü", ["Ladu Ketan", "Ladu Ketan Besek", "Ladu Ketan Stoples", "Bu Entin"]),
        ("ladoe", ["Ladu Ketan", "Ladu Ketan Besek", "Ladu Ketan Stoples", "Bu Entin"]),
        ("lado", ["Ladu Ketan", "Ladu Ketan Besek", "Ladu Ketan Stoples", "Bu Entin"]),
        ("kripik", ["Keripik Singkong", "Keripik Singkong Stoples", "Pak Dadang"]),
        ("renginang", ["Rengginang", "Rengginang Gula Merah", "Bu Cucu"]),
        ("onde2", ["Onde-Onde"]),
        ("pasar soreang", ["Kios Haji Oman", "Rizal"]),
        ("keripik koperasi", ["Keripik Singkong"]),
        ("laduketan", ["Ladu Ketan", "Ladu Ketan Besek", "Ladu Ketan Stoples"]),
        ("ladu-ketan", ["Ladu Ketan", "Ladu Ketan Besek", "Ladu Ketan Stoples", "Bu Entin"]),
        ("gulamerah", ["Rengginang Gula Merah"]),
        ("ondeonde", ["Onde-Onde"]),
        ("warungbuimas", ["Warung Bu Imas"]),
        ("nila", ["Tas Rajut Jinjing", "Dompet Rajut"]),
        # Addresses, of today and of before a move.
        ("https://lama.github.io/katapang/produk/ladu-ketan-besek/?dari=gambar#harga", ["Ladu Ketan Besek"]),
        ("desa-lama.id/toko/ka/onde-onde", ["Onde-Onde"]),
        ("https://desa-lama.id/acara/bazar-akhir-tahun-desa/promosi/", ["Bazar Akhir Tahun Desa"]),
    ],
)
def test_found_as_people_type(asked: Page, typed: str, names: list[str]) -> None:
    """Beginnings, slips, old spelling, capitals and accents; by name, category, owner, seller, stall and variant; names first."""
    assert _search(asked, typed) == names


@pytest.mark.parametrize(
    ("typed", "first", "line"),
    [
        ("keripik", "Keripik Singkong", "mulai Rp12.000 · Camilan · Pak Dadang"),
        ("gula merah", "Rengginang Gula Merah", "Rp20.000 · Camilan · Bu Cucu"),
        ("besek", "Ladu Ketan Besek", "Rp50.000 · Kue tradisional · Bu Entin · Pesan dulu, siap 2 hari"),
        ("entin", "Bu Entin", "Yang membuat · Ladu Ketan Bu Entin · RT 02/RW 09"),
        ("imas", "Warung Bu Imas", "Warung · Gang Melati, RT 01/RW 04"),
        ("KA", "KA", "Penjual · Mengantar ke Katapang dan Soreang."),
        ("rajutan", "Rajutan", "Kategori · 5 barang"),
        ("bazar desa", "Bazar Akhir Tahun Desa", "Bazar · Sabtu, 5 Desember 2026 · Halaman kantor desa"),
    ],
)
def test_the_second_line_tells_what_it_is(asked: Page, typed: str, first: str, line: str) -> None:
    """Price, category and owner of goods; of others what they are, and what tells them apart."""
    _search(asked, typed)
    rows = asked.locator("#_hasil li", has=asked.get_by_role("link", name=first, exact=True))
    assert rows.locator("p").inner_text() == line


@pytest.mark.parametrize(("typed", "told"), [
    ("ladu", "4 hasil untuk “ladu”"), ("onde", "1 hasil untuk “onde”"),
    ("<b>xyz</b>", "Tidak ada yang cocok dengan “<b>xyz</b>”. Coba kata lain, atau lihat semua barang."),
])  # fmt: skip
def test_the_count_is_told_to_all(asked: Page, typed: str, told: str) -> None:
    """In a sentence that a screen reader speaks; what was typed stands in it as it is."""
    _search(asked, typed)
    status = asked.get_by_role("status")
    assert status.inner_text() == told
    assert status.locator("b").count() == 0


def test_every_result_leads_to_its_page(phone: BrowserContext, page: Page) -> None:
    """Of each kind one, and the way out of an empty answer."""
    for typed in ("ladu", "rajutan", "entin", "imas", "rizal", "bazar", "xyz"):
        _search(page, typed)
        link = page.locator("#_hasil a, #_jumlah a").first
        answer = phone.request.get(link.evaluate("link => link.href"))
        assert answer.ok, typed
        assert link.inner_text() in answer.text() or typed == "xyz"


def test_nothing_is_loaded_before_the_first_tap(phone: BrowserContext, address: str) -> None:
    """Then the index and the library once, under 16 KB as they are; all from the site itself, and the console is silent."""
    asked: list[str] = []
    page = phone.new_page()
    page.on("request", lambda request: asked.append(request.url))
    told = watched(page)
    page.goto(f"{address}cari/")
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if url.endswith(LAZY)]
    before = len(asked)
    page.get_by_label("Cari barang, orang, atau warung").click()
    _search(page, "ladu")
    _search(page, "kripik")
    page.wait_for_load_state("networkidle")
    assert sorted(url for url in asked[before:] if not url.startswith(f"{address}foto/")) == [address + path for path in LAZY]
    assert [url for url in asked if not url.startswith(address)] == []
    assert told == []


def test_the_address_keeps_the_words(page: Page, address: str) -> None:
    """Whoever comes back from a result, or by a shared address, sees the same; the way back is not filled with letters."""
    entries = page.evaluate("history.length")
    names = _search(page, "tas & dompet")
    assert page.url == f"{address}cari/?q=tas+%26+dompet"
    assert page.evaluate("history.length") == entries
    page.locator("#_hasil a").first.click()
    page.go_back()
    page.locator("#_hasil a").first.wait_for()
    assert page.get_by_label("Cari barang, orang, atau warung").input_value() == "tas & dompet"
    assert page.locator("#_hasil .name").all_inner_texts() == names
    page.get_by_label("Cari barang, orang, atau warung").fill("")
    page.locator("#_hasil a").first.wait_for(state="detached")
    assert (page.url, page.get_by_role("status").inner_text()) == (f"{address}cari/", "")


def test_enter_stays_on_the_page(page: Page, address: str) -> None:
    """And puts the keyboard away, so that the results are seen; nothing is sent anywhere, which the policy would complain of."""
    told: list[str] = []
    page.on("console", lambda message: told.append(message.text))
    _search(page, "ladu")
    page.keyboard.press("Enter")
    page.wait_for_timeout(200)
    assert page.url == f"{address}cari/?q=ladu"
    assert page.evaluate("document.activeElement === document.body")
    assert told == []


@pytest.mark.parametrize("lost", LAZY)
def test_without_signal_it_says_so_and_tries_again(phone: BrowserContext, address: str, lost: str) -> None:
    """The lists stay; with the signal back the next letter finds."""
    page = phone.new_page()
    page.goto(f"{address}cari/")

    def fail(route: Route) -> None:
        route.abort("internetdisconnected")

    phone.route(f"**/{lost}", fail)
    page.get_by_label("Cari barang, orang, atau warung").fill("ladu")
    page.get_by_text("Pencarian belum bisa dipakai, mungkin karena tidak ada sinyal. Daftar di bawah ini tetap bisa dibuka.").wait_for()
    assert page.get_by_role("link", name="Bu Entin").is_visible()
    phone.unroute(f"**/{lost}")
    assert _search(page, "ladu ketan")[0] == "Ladu Ketan"


@pytest.mark.parametrize(("last", "told"), [("kripik", "3 hasil untuk “kripik”"), ("", "")])
def test_slow_data_is_explained(phone: BrowserContext, address: str, last: str, told: str) -> None:
    """While the index is on its way the page says so; once it is there only what was typed last is answered."""
    page = phone.new_page()
    waiting: list[Route] = []
    phone.route("**/indeks.json", lambda route: waiting.append(route))  # noqa: PLW0108  (Playwright marks what it is given)
    page.goto(f"{address}cari/")
    field = page.get_by_label("Cari barang, orang, atau warung")
    field.fill("ladu")
    page.get_by_text("Sebentar, daftarnya sedang diambil.").wait_for()
    field.fill(last)
    page.wait_for_timeout(300)
    waiting[0].continue_()
    page.wait_for_timeout(700)
    assert page.get_by_role("status").inner_text() == told
    assert page.locator("#_hasil li").count() == (3 if last else 0)
    assert len(waiting) == 1


def test_goods_are_shown_with_their_picture(page: Page) -> None:
    """Beside their name, which says what it shows; people, who have none here, stand without."""
    _search(page, "ladu")
    rows = page.locator("#_hasil li")
    expect(rows.nth(0).locator("img")).to_have_attribute("src", re.compile("/foto/ladu-ketan-1-[0-9a-f]{6}-240.jpg$"))
    expect(rows.nth(0).locator("img")).to_have_attribute("alt", "")
    rows.nth(0).locator("img").evaluate("image => image.decode()")
    assert rows.locator("img").count() == 3
    assert rows.nth(3).locator("img").count() == 0


@pytest.mark.parametrize("path", ["produk/", "kategori/rajutan/"])
@pytest.mark.parametrize("by_key", [True, False])
def test_goods_are_searched_from_their_list(page: Page, address: str, path: str, by_key: bool) -> None:
    """What is typed there is found on the search page, by the keyboard's own key as by the button."""
    page.goto(address + path)
    page.get_by_role("searchbox").fill("onde onde")
    if by_key:
        page.keyboard.press("Enter")
    else:
        page.get_by_role("button", name="Cari", exact=True).click()
    page.wait_for_url(f"{address}cari/?q=onde+onde")
    assert page.locator("#_hasil .name").first.inner_text() == "Onde-Onde"


def test_without_script_the_list_leads_to_the_search_page(browser: Browser, address: str) -> None:
    """Which says what it can't, and leads on."""
    context = browser.new_context(viewport=PHONE, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}produk/")
    page.get_by_role("searchbox").fill("onde")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{address}cari/?q=onde")
    assert page.get_by_role("link", name="Bu Entin").is_visible()
    context.close()


def test_without_script_it_leads_everywhere(browser: Browser, address: str) -> None:
    """No field that can't be used, but every category, owner, seller and stall."""
    context = browser.new_context(viewport=PHONE, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}cari/")
    assert not page.locator("#_kata").is_visible()
    told = page.locator("noscript").text_content() or ""
    assert "Mencari dengan kata perlu JavaScript. Tanpa itu, pilihlah dari daftar di bawah ini." in told
    links = page.locator("#_isi a").all_inner_texts()
    for name in ("Semua barang, 17 macam", "Camilan 5", "Bu Entin", "Rizal", "Warung Bu Imas"):
        assert name in links
    context.close()


def test_touch_targets_are_large(page: Page) -> None:
    """At least 48 px high: the field, each result and each link of the lists."""
    _search(page, "ladu")
    heights = page.evaluate("""[...document.querySelectorAll("#_kata, #_hasil li, #_isi .chip, #_isi .names a, #_isi .head a")].map(
        found => Math.round(found.getBoundingClientRect().height))""")
    assert len(heights) > 20
    assert min(heights) >= 48


@pytest.mark.parametrize("typed", ["ladu", "xyz"])
def test_answers_are_accessible_and_fit(page: Page, typed: str) -> None:
    """axe-core finds no violation in light and dark; nothing scrolls sideways at 320 px, nor at 360 px with text twice as large."""
    _search(page, typed)
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        assert [found["id"] for found in Axe().run(page).response["violations"]] == [], scheme
    page.set_viewport_size({"width": 320, "height": 740})
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    page.set_viewport_size(PHONE)
    page.evaluate("document.documentElement.style.setProperty('font-size', '200%')")
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


@pytest.mark.parametrize("typed", ["--", "constructor", "__proto__", "%00", "“ladu", "a" * 80, "l. l. l."])
def test_nothing_that_is_typed_breaks_it(page: Page, typed: str) -> None:
    """Every question gets an answer, and the next one too."""
    failed: list[str] = []
    page.on("pageerror", lambda error: failed.append(str(error)))
    _search(page, typed)
    assert _search(page, "kripik")[0] == "Keripik Singkong"
    assert failed == []


def _of_goods(page: Page, names: list[str]) -> None:
    """The search of a village with these goods."""
    rows = [[name, f"barang-{nth}", "", 1000, 0, 0, [], [], "", ""] for nth, name in enumerate(names)]
    index = {"kategori": [["Jajan", "kategori/jajan/", ""]], "usaha": [["Tati", "usaha/tati/", ""]], "penjual": [], "warung": [], "acara": [], "barang": rows}
    page.route("**/cari/indeks.json", lambda route: route.fulfill(json=index))
    page.reload()


@pytest.mark.parametrize(("count", "told"), [(49, ""), (50, ""), (51, ", ini 50 yang paling cocok"), (200, ", ini 50 yang paling cocok")])
def test_of_many_the_best_fifty_are_shown(page: Page, count: int, told: str) -> None:
    """And how many there are is told."""
    _of_goods(page, [f"Sapu {nth}" for nth in range(count)])
    assert len(_search(page, "sapu")) == min(count, 50)
    assert page.get_by_role("status").inner_text() == f"{count} hasil untuk “sapu”{told}"


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        # Up to three letters none may be wrong, up to seven one, from eight on two.
        ("kuw", []), ("kue", ["Kue"]), ("saru", ["Sapu"]), ("sxru", []), ("pisanh", ["Pisang"]), ("pixanh", []), ("seriwing", ["Seriping"]), ("seroping", ["Seriping"]), ("serowinh", []),
        ("serowing", ["Seriping"]),
    ],
)
def test_longer_words_may_have_more_slips(page: Page, typed: str, names: list[str]) -> None:
    """A short one would become any other."""
    _of_goods(page, ["Kue", "Sapu", "Pisang", "Seriping"])
    assert _search(page, typed) == names
