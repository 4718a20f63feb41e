"""Order sheets at the desk: twenty rows by thumb, each kept at once, and no number is ever taken for another good."""

import json
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page, Route, expect

from storefront.site.model import Site
from tests.browser.desk import DESK, downloaded, stored
from tests.browser.paper import SHEET, Hands, drafted, numbers, rows
from tests.browser.phones import fill_up, watched
from tests.words.paper_numbers import CHECKED, swaps, whole

MODULES = """async ([address, value]) => {
    const [{ load, goodsOf }, { checkDigit, meant, numbered }] = await Promise.all(["goods", "desk-number"].map((name) => import(`${address}js/${name}.js`)));
    const names = (found) => found.map(({ produk, varian }) => [produk, varian].join());
    """


@pytest.fixture
def site(katapang: tuple[Path, Site]) -> Site:
    return katapang[1]


def test_one_table_two_readers(tab: Page, address: str, site: Site) -> None:
    """The script reckons check digits as Python does, and knows the same number for each good of the village."""
    tab.goto(f"{address}tentang-desa/")
    assert tab.evaluate(MODULES + "return value.map(checkDigit); }", [address, [digits for digits, _ in CHECKED]]) == [check for _, check in CHECKED]
    found = tab.evaluate(MODULES + "return numbered(await load()).map(({ produk, varian, nomor }) => [produk, varian, nomor]); }", [address, None])
    assert {(slug, variant): number for slug, variant, number in found} == numbers(site)
    assert len(found) == len(numbers(site))


def test_no_slip_names_another_good(tab: Page, address: str, site: Site) -> None:
    """Of every number in the village each wrong digit and each swap: nothing is found, the place is told, and the right one is among those that may be meant."""
    tab.goto(f"{address}tentang-desa/")
    asked = {}
    for number in numbers(site).values():
        slips = {number[:at] + digit + number[at + 1 :] for at in range(len(number)) for digit in "0123456789"} | set(swaps(number))
        asked[number] = sorted(slips - {number})
    told = tab.evaluate(MODULES + """
        const rows = numbered(await load());
        return Object.entries(value).flatMap(([number, slips]) => slips.map((slip) => {
            const { found, near, bad, gone } = meant(rows, slip);
            return [number, slip, found.length, bad, gone, near.some(({ nomor }) => nomor === number)];
        })); }""", [address, asked])
    assert len(told) > 40 * len(asked)
    for number, slip, found, bad, gone, near in told:
        assert (found, gone, near) == (0, False, True), slip
        assert 1 <= bad <= len(number), slip
        assert number[: bad - 1] == slip[: bad - 1] or any(other.startswith(slip[: bad - 1]) for other in asked), slip


def test_what_begins_alike(tab: Page, address: str) -> None:
    """A number that was printed before another good began alike asks which is meant; today's and a former name's are told apart."""
    tab.goto(f"{address}tentang-desa/")
    rows = {"a": {"angka": "48217390"}, "b": {"angka": "48219012 90331234"}, "c": {"angka": ["12341111", "55551111"], "varian": [["x", "K", 1, ""], ["y", "B", 2, ""]]}}
    bodies = ["4821", "48217", "48219", "9033", "1234", "5555", "7777"]
    printed, found = tab.evaluate(MODULES + """
        const [goods, asked] = value;
        const rows = numbered(goodsOf({ produk: goods, penjual: {}, pemilik: {}, warung: {}, acara: {}, lama: { z: "a" } }));
        return [rows.map(({ nomor }) => nomor), asked.map((typed) => names(meant(rows, typed).found))]; }""",
        [address, [rows, [whole(body) for body in bodies]]])
    assert printed == [whole(body) for body in ("48217", "48219", "1234", "5555")]
    assert found == [["a,", "b,"], ["a,"], ["b,"], ["b,"], ["c,K"], ["c,B"], []]


def test_twenty_orders_by_thumb(phone: BrowserContext, address: str, site: Site, tmp_path: Path) -> None:
    """Three taps to the sheet; of each row the name, five digits, the amount and three times Enter; all are orders like others, from that stall."""
    page = phone.new_page()
    told = watched(page)
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 4})
    hands = Hands(page, address)
    place = hands.open()
    assert hands.taps == 3
    made = rows(site, 20)
    for name, _, number, amount in made:
        hands.type(name, enters=1)
        hands.type(number)
        assert hands.focused == "jumlah"
        hands.type(amount, enters=2)
    assert hands.taps == 3
    assert hands.keys - sum(len(name) for name, *_ in made) == 20 * (5 + 1 + 3)
    expect(place.get_by_role("heading", name="Sudah dicatat: 20 pembeli, 20 baris")).to_be_visible()
    found = sorted(stored(page).values(), key=lambda order: order["urut"])
    assert [(order["pembeli"]["nama"], order["barang"][0]["produk"], order["barang"][0]["jumlah"]) for order in found] == [
        (name, slug, int(amount)) for name, slug, _, amount in made]
    assert {(order["penjual"], order["asal"], order["pembeli"]["ambil"], len(order["langkah"]), len(order["masalah"])) for order in found} == {("ka", "warung-bu-imas", "Warung Bu Imas", 0, 0)}
    assert {(line["produk"], line["varian"]): line["harga"] for order in found for line in order["barang"]} == {
        ("ladu-ketan", "Wijen"): 16000, ("ladu-ketan", "Asli"): 15000, ("keripik-singkong", "Asin"): 12000, ("rengginang-gula-merah", ""): 20000}
    hands.tap(place.get_by_role("button", name="Semua pesanan"))
    expect(page.locator("[data-isi=daftar] > li")).to_have_count(20)
    page.get_by_text("Cadangan dan setelan").click()
    backup = json.loads(downloaded(page, "Unduh JSON", tmp_path).read_text())
    assert {order["id"] for order in backup["pesanan"]} == {order["id"] for order in found}
    assert told == []


def test_a_buyer_of_several_goods(page: Page, address: str, site: Site) -> None:
    """Seven keys a line; a line is taken out again; the address written last takes the place of the stall; the order before is opened again."""
    known = numbers(site)
    hands = Hands(page, address)
    place = hands.open()
    hands.type("Pak Dedi", enters=1)
    hands.keys = 0
    for good in (("ladu-ketan", "Wijen"), ("keripik-singkong", "Asin"), ("rengginang-gula-merah", "")):
        hands.type(f"{known[good]}2", enters=1)
    assert hands.keys == 3 * 7
    expect(place.locator(".price").last).to_have_text("Rp96.000")
    place.get_by_role("button", name="Hapus baris 2").click()
    expect(place.locator(".price").last).to_have_text("Rp72.000")
    place.get_by_label("No. HP").fill("0812-3456-7890")
    place.get_by_label("Diantar ke").fill("Gang Mawar 5")
    place.get_by_role("button", name="Pembeli berikutnya").click()
    assert hands.focused == "nama"
    (order,) = stored(page).values()
    assert [line["produk"] for line in order["barang"]] == ["ladu-ketan", "rengginang-gula-merah"]
    assert order["pembeli"] == {"nama": "Pak Dedi", "hp": "0812-3456-7890", "alamat": "Gang Mawar 5", "ambil": "", "catatan": ""}
    place.get_by_role("button", name="Pak Dedi").click()
    place.get_by_label("Diantar ke").fill("")
    hands.type("")
    (order,) = stored(page).values()
    assert (order["pembeli"]["alamat"], order["pembeli"]["ambil"]) == ("", "Warung Bu Imas")
    for name in ("Hapus baris 1", "Hapus baris 1"):
        place.get_by_role("button", name=name).click()
    assert stored(page) == {}


@pytest.mark.parametrize(("sheet", "heads"), [
    ("acara/bazar-akhir-tahun", ("bazar-akhir-tahun", "Bazar Akhir Tahun Desa")), ("penjual/rizal", ("kertas", "")),
])
def test_where_orders_come_from(page: Page, address: str, site: Site, sheet: str, heads: tuple[str, str]) -> None:
    """From the event, which is where they are fetched; from a seller's own sheet. The desk knows both."""
    hands = Hands(page, address)
    place = hands.open(sheet)
    hands.type("Ani", enters=1)
    hands.type(numbers(site)["keripik-singkong", "Asin"], enters=1)
    place.get_by_role("button", name="Semua pesanan").click()
    (order,) = stored(page).values()
    assert (order["asal"], order["pembeli"]["ambil"]) == heads
    assert order["barang"][0]["jumlah"] == 1
    if heads[0] == "kertas":
        assert order["penjual"] == "rizal"
    page.locator("[name=buka]").click()
    expect(page.locator(".desk-order h2")).to_have_text("Ani")
    expect(page.locator(".desk-order").get_by_text("Perlu ditanyakan", exact=True)).to_be_hidden()


def test_nothing_is_lost_when_the_page_is_opened_again(page: Page, address: str, site: Site) -> None:
    """In the middle of a number, with a line kept before: buyer, sheet, digits and list are there, and the order goes on."""
    known = numbers(site)
    hands = Hands(page, address)
    place = hands.open()
    hands.type("Bu Eem", enters=1)
    hands.type(f"{known['ladu-ketan', 'Wijen']}2", enters=1)
    hands.type(known["keripik-singkong", "Asin"][:3])
    for _ in range(2):
        page.reload()
        expect(place.get_by_label("Nama")).to_have_value("Bu Eem")
        expect(place.get_by_label("Nomor barang")).to_have_value(known["keripik-singkong", "Asin"][:3])
        expect(place.locator("[data-isi=baris] > li")).to_have_count(1)
    place.get_by_label("Nomor barang").press("End")
    hands.type(f"{known['keripik-singkong', 'Asin'][3:]}4", enters=2)
    (order,) = stored(page).values()
    assert [(line["produk"], line["jumlah"]) for line in order["barang"]] == [("ladu-ketan", 2), ("keripik-singkong", 4)]
    hands.type("Pak A")
    page.reload()
    expect(place.get_by_label("Nama")).to_have_value("Pak A")
    expect(place.get_by_role("heading", name="Sudah dicatat: 1 pembeli, 2 baris")).to_be_visible()


def test_a_wrong_digit_is_shown_and_mended_by_a_tap(page: Page, address: str, site: Site) -> None:
    """The place of it, as soon as no number goes on so, and what may be meant; it isn't taken in before."""
    number = numbers(site)["ladu-ketan", "Wijen"]
    wrong = number[:-1] + str((int(number[-1]) + 1) % 10)
    hands = Hands(page, address)
    place = hands.open()
    hands.type("Ani", enters=1)
    hands.type(wrong)
    expect(place.get_by_role("status").get_by_text(f"Angka ke-{len(number)} tidak cocok.")).to_be_visible()
    assert hands.focused == "nomor"
    place.get_by_role("button", name="Catat", exact=True).click()
    assert stored(page) == {}
    place.get_by_role("button", name=f"{number} Ladu Ketan, Wijen").click()
    assert hands.focused == "jumlah"
    expect(place.get_by_role("status").get_by_text("Ladu Ketan, Wijen")).to_be_visible()
    expect(place.locator(".told .price")).to_have_text("Rp16.000")
    hands.type("2", enters=1)
    (order,) = stored(page).values()
    assert order["barang"][0] == {"produk": "ladu-ketan", "nama": "Ladu Ketan", "satuan": "bungkus", "varian": "Wijen", "jumlah": 2, "harga": 16000, "hak": 16000, "pemilik": "bu-entin"}


def _changed(route: Route) -> None:
    goods = route.fetch().json()
    goods["produk"]["rengginang-gula-merah"]["stok"] = "habis"
    goods["penjual"]["ka"]["produk"]["ladu-ketan"] += 2000
    del goods["produk"]["keripik-singkong"]
    route.fulfill(json=goods)


def test_what_changed_since_the_sheet_was_printed(phone: BrowserContext, address: str, site: Site) -> None:
    """Today's price, large; what is sold out is said and taken in; a good that is no more, and a number that nobody can read, are kept to be asked for."""
    phone.route("**/barang.json", _changed)
    page = phone.new_page()
    known = numbers(site)
    hands = Hands(page, address)
    place = hands.open()
    hands.type("Ani", enters=1)
    hands.type(known["ladu-ketan", "Wijen"])
    expect(place.locator(".told .price")).to_have_text("Rp18.000")
    hands.type("1", enters=1)
    hands.type(known["rengginang-gula-merah", ""])
    expect(place.locator(".told")).to_contain_text("Rengginang Gula Merah sedang habis.")
    hands.type("3", enters=1)
    hands.type(known["keripik-singkong", "Asin"])
    expect(place.locator(".told")).to_contain_text("Barang bernomor ini tidak ada lagi di daftar.")
    place.get_by_text("Nomornya tidak terbaca?").click()
    place.get_by_role("button", name="Catat dulu, tanyakan nanti").click()
    place.get_by_role("button", name="Catat dulu, tanyakan nanti").click()
    place.locator("[name=pilih]").select_option(known["ladu-ketan", "Asli"])
    hands.type("5", enters=1)
    (order,) = stored(page).values()
    gone = f"Nomor {known['keripik-singkong', 'Asin']}"
    assert [(line["nama"], line["varian"], line["jumlah"], line["harga"]) for line in order["barang"]] == [
        ("Ladu Ketan", "Wijen", 1, 18000), ("Rengginang Gula Merah", "", 3, 20000), (gone, "", 1, 0), ("Nomor tak terbaca", "", 1, 0), ("Ladu Ketan", "Asli", 5, 17000)]
    assert order["masalah"] == [f"{gone} di kertas: barangnya tidak ada lagi di daftar.", "Nomor tak terbaca di kertas: tanyakan barangnya."]
    place.get_by_role("button", name="Semua pesanan").click()
    page.locator("[name=buka]").click()
    assert page.locator(".desk-order [data-isi=masalah] > li").all_inner_texts() == [*order["masalah"], "Rengginang Gula Merah sedang habis."]


def test_a_full_phone_says_so_and_loses_nothing(phone: BrowserContext, address: str, site: Site, tmp_path: Path) -> None:
    """Not a sign more fits: all rows are on the page and in the backup, and that they aren't kept is said."""
    page = phone.new_page()
    told = watched(page)
    hands = Hands(page, address)
    place = hands.open()
    fill_up(page)
    for name, _, number, amount in rows(site, 3):
        hands.type(name, enters=1)
        hands.type(f"{number}{amount}", enters=2)
    expect(place.get_by_text("Ponsel ini belum bisa menyimpannya")).to_be_visible()
    expect(place.get_by_role("heading", name="Sudah dicatat: 3 pembeli, 3 baris")).to_be_visible()
    assert stored(page) == {}
    place.get_by_role("button", name="Semua pesanan").click()
    page.get_by_text("Cadangan dan setelan").click()
    assert len(json.loads(downloaded(page, "Unduh JSON", tmp_path).read_text())["pesanan"]) == 3
    assert told == []


def test_two_tabs_take_in_one_sheet(phone: BrowserContext, address: str, site: Site) -> None:
    """What one has written stands in the other; no line is in two orders."""
    one, other = (Hands(phone.new_page(), address) for _ in range(2))
    place = one.open()
    other.open()
    one.type("Ani", enters=1)
    one.type(f"{numbers(site)['ladu-ketan', 'Wijen']}2", enters=1)
    seen = other.page.locator("#_kertas")
    expect(seen.get_by_label("Nama")).to_have_value("Ani")
    expect(seen.locator("[data-isi=baris] > li")).to_have_count(1)
    seen.get_by_role("button", name="Pembeli berikutnya").click()
    expect(place.get_by_label("Nama")).to_have_value("")
    expect(place.locator("[data-isi=baris] > li")).to_have_count(0)
    assert [len(order["barang"]) for order in stored(one.page).values()] == [1]


EVIL: list[Any] = [None, 5, "x", [], {"lembar": "warung/x"}, {"lembar": "__proto__/a"}, {"lembar": "penjual/constructor"}, {"lembar": SHEET, "id": "zzzzzz", "sudah": [1, None, "<b>", "zzzzzz"]},
             {"lembar": SHEET, "nama": {"a": 1}, "nomor": "<img src=x onerror=alert(1)>12", "jumlah": "9" * 99, "sudah": {"length": 9}}]


@pytest.mark.parametrize("draft", EVIL)
def test_odd_things_where_the_draft_should_be(page: Page, address: str, draft: object) -> None:
    """Nothing runs, nothing is thrown, and one can go on."""
    hands = Hands(page, address)
    page.evaluate("draft => localStorage.setItem(location.pathname.replace('meja/', 'kertas'), draft)", json.dumps(draft))
    page.goto(f"{address}404.html")
    page.goto(f"{address}{DESK}#_kertas")
    page.locator("#_kertas [name=lembar] option:nth-child(3)").wait_for(state="attached")
    page.locator("#_kertas [name=lembar]").select_option("acara/bazar-akhir-tahun")
    page.locator("#_kertas [name=lembar]").select_option(SHEET)
    assert hands.focused == "nama"
    assert drafted(page)["nomor"] in ("", "112")
    assert stored(page) == {}


def test_without_the_goods(phone: BrowserContext, address: str) -> None:
    """No barang.json, or no script for this part: it says so."""
    phone.route("**/barang.json", lambda route: route.abort())
    page = phone.new_page()
    page.goto(f"{address}{DESK}#_kertas")
    expect(page.get_by_text("Barangnya belum bisa dibaca.")).to_be_visible()
    phone.unroute("**/barang.json")
    phone.route("**/desk-paper.js", lambda route: route.abort())
    page = phone.new_page()
    page.goto(f"{address}{DESK}#_kertas")
    expect(page.get_by_text("Bagian ini belum bisa dibuka.")).to_be_visible()
    expect(page.get_by_role("button", name="Baca pesan")).to_be_visible()


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_it_is_easy_to_use(page: Page, address: str, site: Site, width: int) -> None:
    """axe-core finds nothing in light and dark, nothing is wider than the screen, targets are large; number, amount and what is said stand above the keypad."""
    page.set_viewport_size({"width": width, "height": 740})
    hands = Hands(page, address)
    place = hands.open()
    name, _, number, amount = rows(site, 1)[0]
    hands.type(name, enters=1)
    hands.type(f"{number}{amount}", enters=1)
    hands.type(number)
    if width == 360:
        for seen in (place.get_by_label("Nomor barang"), place.locator(".told .price"), place.get_by_role("button", name="Catat", exact=True)):
            box = seen.bounding_box()
            assert box
            assert box["y"] >= 0
            assert box["y"] + box["height"] <= 400
    place.get_by_label("Nomor barang").fill("1")
    place.get_by_text("Nomornya tidak terbaca?").click()
    small = page.evaluate("[...document.querySelectorAll('#_kertas button, #_kertas input, #_kertas select, #_kertas summary')].filter(one => one.offsetParent && one.getBoundingClientRect().height < 44).map(one => one.outerHTML)")
    assert small == []
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        assert [(found["id"], found["nodes"][0]["html"]) for found in Axe().run(page).response["violations"]] == []
