"""The basket in a real browser, 360 px wide: into it from everywhere, and out of it as one message for each seller."""

import json
import re
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Route, expect

from storefront.words.orders import OrderCode, read_code
from tests.browser.basket import KEPT, box, count, drawn, item, kept, message, opened, sending, unfolded
from tests.browser.desk import DESK, read, started
from tests.browser.phones import PHONE


@pytest.fixture
def page(tab: Page) -> Page:
    return tab


@pytest.fixture(scope="module")
def dated(browser: Browser) -> Iterator[Page]:
    """A page for tests that set its clock."""
    context = browser.new_context(viewport=PHONE, service_workers="block")
    yield context.new_page()
    context.close()


def test_added_from_a_products_page(page: Page, address: str) -> None:
    """Variant and amount are chosen there, the line tells it, the header counts it."""
    page.goto(f"{address}toko/ka/ladu-ketan/")
    page.get_by_label("Wijen").check()
    page.get_by_role("button", name="Tambah Ladu Ketan").click()
    page.get_by_role("button", name="Ke keranjang").click()
    expect(page.get_by_role("status")).to_have_text("2 bungkus Ladu Ketan, Wijen, masuk keranjang.")
    assert kept(page) == [("ladu-ketan", "Wijen", "ka", 2)]
    assert count(page) == "Keranjang, 1 macam barang"
    page.get_by_role("link", name="Lihat keranjang").click()
    expect(box(page, "KA").locator("li .name")).to_have_text(["Ladu Ketan"])


@pytest.mark.parametrize(("typed", "taken"), [("3", 20), ("25", 25), ("", 20), ("99999", 999), ("-4", 20)])
def test_no_fewer_than_the_smallest_amount(page: Page, address: str, typed: str, taken: int) -> None:
    """Twenty boxes are the least, 999 the most."""
    page.goto(f"{address}toko/ka/kue-kotak/")
    page.get_by_label("Jumlah kotak").fill(typed)
    page.get_by_role("button", name="Ke keranjang").click()
    assert kept(page) == [("kue-kotak", "", "ka", taken)]


def test_added_from_cards_and_shelves(page: Page, address: str) -> None:
    """A card gives the product and whose turn it is, a shop's card and a stall's shelf their seller; nothing sold out has a button."""
    page.goto(f"{address}produk/")
    assert page.get_by_role("button", name="Masukkan Rengginang ke keranjang", exact=True).count() == 0
    button = page.get_by_role("button", name="Masukkan Ladu Ketan ke keranjang", exact=True)
    button.click()
    expect(page.get_by_role("status")).to_have_text("Ladu Ketan, masuk keranjang. Lihat keranjang")
    box = button.bounding_box()
    assert box is not None
    assert (box["width"], box["height"]) == (48, 48)
    page.goto(f"{address}toko/ge/")
    page.get_by_role("button", name="Masukkan Kupluk Rajut ke keranjang").click()
    page.goto(f"{address}warung/kios-haji-oman/")
    page.get_by_role("button", name="Masukkan Keripik Singkong ke keranjang").click()
    assert kept(page) == [("ladu-ketan", "", "rizal", 0), ("kupluk-rajut", "", "ge", 0), ("keripik-singkong", "Asin", "rizal", 1)]
    assert page.url.endswith("/warung/kios-haji-oman/")


def test_two_sellers_after_opening_a_stall(page: Page, address: str) -> None:
    """Two messages, right to the character, that name the stall by which the visitor came."""
    page.goto(f"{address}warung/warung-bu-imas/")
    opened(page, address, item("ladu-ketan", jumlah=2), item("dompet-rajut", "ka", 1, "Merah marun bergaris"), item("kupluk-rajut", "ge"), nama="Siti\u200b", hp="0812 3456\u200b 7890", alamat="Gang Mawar\n3")
    expect(page.locator(".lead")).to_have_text("Dua penjual, jadi dua pesan WhatsApp.", use_inner_text=True)
    expect(page.get_by_text("Lewat Warung Bu Imas")).to_be_visible()
    link = r"https://\S+/meja/#1\.ka\.warung-bu-imas\.aaaaaa\.1lvc\.[0-9a-z-]{16}\.[0-9A-Z]{2}"
    assert re.fullmatch(
        "Halo KA, saya mau pesan:\n\n2 bungkus Ladu Ketan, Asli = Rp30\\.000\n1 buah Dompet Rajut, Merah marun bergaris = Rp45\\.000\n\n"
        "Jumlah: Rp75\\.000\nDari: Warung Bu Imas\n\nNama: Siti\nNo. HP: 0812 3456 7890\nAlamat: Gang Mawar 3\n\n" + link + "\nKode: \\S+", message(page, "KA"))
    codes = [read_code(message(page, seller).rpartition("Kode: ")[2]) for seller in ("KA", "GE")]
    assert codes == [OrderCode("ladu-ketan+1", "ka", "warung-bu-imas"), OrderCode("kupluk-rajut", "ge", "warung-bu-imas")]
    expect(page.locator(".order a b")).to_have_text(["1. Kirim ke KA", "2. Kirim ke GE"], use_inner_text=True)


ORIGINS = {
    "a stall": ([("2026-11-24", "warung/warung-bu-imas/")], "2026-11-24", "warung-bu-imas"), "an event": ([("2026-11-24", "acara/bazar-akhir-tahun/")], "2026-11-24", "bazar-akhir-tahun"),
    "a shared link": ([("2026-11-24", "toko/ka/?dari=status")], "2026-11-24", "status"), "no way known": ([("2026-11-24", "?dari=lain")], "2026-11-24", "situs"),
    "a stall's name as a channel": ([("2026-11-24", "?dari=warung-bu-imas")], "2026-11-24", "situs"), "no channel at a stall": ([("2026-11-24", "warung/warung-bu-imas/?dari=lain")], "2026-11-24", "warung-bu-imas"),
    "no channel after a stall": ([("2026-11-24", "warung/warung-bu-imas/"), ("2026-11-25", "?dari=lain")], "2026-11-25", "warung-bu-imas"),
    "a channel at a stall": ([("2026-11-24", "warung/warung-bu-imas/?dari=gambar")], "2026-11-24", "gambar"),
    "a channel on a page without goods": ([("2026-11-24", "tentang-desa/?dari=kartu")], "2026-11-24", "kartu"),
    "a channel eight days ago": ([("2026-11-24", "tentang-desa/?dari=kartu")], "2026-12-02", "situs"),
    "the last one": ([("2026-11-24", "toko/ka/?dari=status"), ("2026-11-25", "warung/warung-bu-imas/")], "2026-11-26", "warung-bu-imas"),
    "six days ago": ([("2026-11-24", "warung/warung-bu-imas/")], "2026-11-30", "warung-bu-imas"), "eight days ago": ([("2026-11-24", "warung/warung-bu-imas/")], "2026-12-02", "situs"),
    "a clock that is years behind": ([("2019-01-01", "warung/warung-bu-imas/")], "2019-01-02", "warung-bu-imas"), "a clock set back since": ([("2026-11-24", "warung/warung-bu-imas/")], "2019-01-01", "situs"),
}  # fmt: skip


@pytest.mark.parametrize(("visits", "day", "origin"), ORIGINS.values(), ids=ORIGINS)
def test_the_way_by_which_one_came(dated: Page, address: str, visits: list[tuple[str, str]], day: str, origin: str) -> None:
    """The last stall, event or shared link of the past seven days stands in the code, whatever the phone's clock says."""
    dated.goto(f"{address}tentang-desa/")
    dated.evaluate("localStorage.clear()")
    for visited, path in visits:
        dated.clock.set_fixed_time(f"{visited}T10:00:00")
        dated.goto(address + path)
    dated.clock.set_fixed_time(f"{day}T10:00:00")
    opened(dated, address, item("kupluk-rajut", "ge", 1))
    assert read_code(message(dated, "GE").rpartition("Kode: ")[2]) == OrderCode("kupluk-rajut", "ge", origin)


WRITTEN = {
    "before this": ('{"asal":"status","sejak":NOW}', "status"), "a stall": ('{"asal":"warung-bu-imas","sejak":NOW}', "warung-bu-imas"),
    "a stall that is gone": ('{"asal":"warung-bu-tini","sejak":NOW}', "situs"),
    "claimed": ('{"asal":"warung-bu-imas","sejak":NOW,"dari":{"asal":"kartu","sejak":NOW}}', "kartu"), "claimed alone": ('{"dari":{"asal":"kartu","sejak":NOW}}', "kartu"),
    "claimed in vain": ('{"asal":"warung-bu-imas","sejak":NOW,"dari":{"asal":"lain","sejak":NOW}}', "warung-bu-imas"),
    "claimed long ago": ('{"asal":"","sejak":NOW,"dari":{"asal":"kartu","sejak":1}}', "situs"), "in itself": ('{"dari":{"dari":{"asal":"kartu","sejak":NOW}}}', "situs"),
    **{f"odd {number}": (f'{{"asal":"status","sejak":NOW,"dari":{odd}}}', "status") for number, odd in enumerate(("null", "7", '"kartu"', "[]", "{}", '{"asal":["kartu"],"sejak":NOW}', '{"asal":"kartu","sejak":"x"}'))},
}  # fmt: skip


@pytest.mark.parametrize(("written", "origin"), WRITTEN.values(), ids=WRITTEN)
def test_the_way_that_a_phone_kept(page: Page, address: str, written: str, origin: str) -> None:
    """As it has been written since there is a basket, as it is written now, and whatever else stands there."""
    page.goto(f"{address}tentang-desa/")
    page.evaluate("([key, text]) => localStorage.setItem(key, text.replace(/NOW/g, Date.now()))", ["/katapang/asal", written])
    opened(page, address, item("kupluk-rajut", "ge", 1))
    assert read_code(message(page, "GE").rpartition("Kode: ")[2]).origin == origin


def test_a_place_that_is_no_more_is_not_told(page: Page, address: str) -> None:
    """Whoever scanned the code of a stall that has gone since orders as from the site."""
    opened(page, address, item("ladu-ketan", "ka", 1))
    page.evaluate("""localStorage.setItem("/katapang/asal", JSON.stringify({asal: "warung-lama", sejak: Date.now()}))""")
    page.reload()
    drawn(page)
    text = message(page, "KA")
    assert ".ka.situs." in text.rpartition("Kode: ")[2]
    assert "meja/#1.ka.situs." in text
    assert "warung-lama" not in text


def test_amounts_and_the_line_that_goes(page: Page, address: str) -> None:
    """The steppers count, an amount may be typed, and below the smallest amount the line goes, never the next one with it."""
    opened(page, address, item("gantungan-dompet-mini", "ge"), item("kupluk-rajut", "ge", 1))
    amount = page.get_by_label("Jumlah Gantungan Dompet Mini")
    expect(amount).to_have_value("5")
    page.get_by_role("button", name="Tambah Gantungan Dompet Mini").click()
    expect(box(page, "GE").locator("li .price").first).to_have_text("Rp72.000")
    amount.fill("2")
    amount.press("Tab")
    expect(amount).to_have_value("5")
    less = page.get_by_role("button", name="Kurangi Gantungan Dompet Mini")
    less.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    expect(box(page, "GE").locator("li .name")).to_have_text(["Kupluk Rajut"])
    assert kept(page)[0][:1] == ("kupluk-rajut",)
    assert count(page) == "Keranjang, 1 macam barang"


def test_another_seller_and_all_from_one(page: Page, address: str) -> None:
    """A line goes to the seller that is chosen, at that seller's price; or everything to one who has it all."""
    opened(page, address, item("ladu-ketan", "ka", 1), item("dompet-rajut", "ge", 1))
    unfolded(page, "Dompet Rajut")
    page.get_by_label("Dari untuk Dompet Rajut").select_option("dewi")
    expect(box(page, "Dewi").locator(".total .price")).to_have_text("Rp49.000")
    expect(page.get_by_label("Dari untuk Dompet Rajut")).to_be_hidden()
    page.get_by_role("button", name="Ambil semua dari KA").click()
    expect(page.locator(".lead")).to_have_text("Satu penjual, satu pesan WhatsApp.", use_inner_text=True)
    assert [line[2] for line in kept(page)] == ["ka", "ka"]
    expect(box(page, "KA").locator(".total .price")).to_have_text("Rp60.000")
    expect(page.get_by_role("button", name="Ambil semua dari")).to_be_hidden()


def test_nobody_has_it_all(page: Page, address: str) -> None:
    """Then there is no button that would leave something behind; nor is there where one seller has it all already."""
    def changed(route: Route) -> None:
        goods = route.fetch().json()
        for slug, seller in goods["penjual"].items():
            seller["produk"].pop("keripik-singkong" if slug == "ge" else "kupluk-rajut", None)
        route.fulfill(json=goods)

    page.route("**/barang.json", changed)
    opened(page, address, item("kupluk-rajut", "ge", 1), item("keripik-singkong", "rizal", 1))
    expect(page.locator(".orders > section")).to_have_count(2)
    expect(page.get_by_role("button", name="Ambil semua dari")).to_be_hidden()
    page.unroute("**/barang.json")
    opened(page, address, item("kupluk-rajut", "rizal", 1), item("keripik-singkong", "rizal", 1))
    expect(page.locator(".orders > section")).to_have_count(1)
    expect(page.get_by_role("button", name="Ambil semua dari")).to_be_hidden()


def test_lines_of_the_same_become_one(page: Page, address: str) -> None:
    """The usual of a card and the chosen of a product's page are one line where they are the same."""
    opened(page, address, item("ladu-ketan", "ka", 2), item("ladu-ketan", "ka", 3, "Asli"))
    expect(page.get_by_label("Jumlah Ladu Ketan")).to_have_value("5")


def test_picked_up_at_a_stall(page: Page, address: str) -> None:
    """Then the message names the stall in the place of an address; name and note are kept as they are typed."""
    opened(page, address, item("kupluk-rajut", "ge", 1))
    page.get_by_label("Nama", exact=True).press_sequentially("Siti")
    page.get_by_label("Catatan").press_sequentially("warna biru")
    page.get_by_label("Cara terima").select_option("warung-bu-imas")
    expect(page.get_by_label("Alamat", exact=True)).to_be_hidden()
    text = message(page, "GE")
    assert "\nNama: Siti\nNo. HP:\nDiambil di: Warung Bu Imas\nCatatan: warna biru\n" in text
    assert "Alamat" not in text
    page.reload()
    page.get_by_text("Siti, Warung Bu Imas").click()
    expect(page.get_by_label("Nama", exact=True)).to_have_value("Siti")
    assert message(page, "GE") == text


def test_too_long_a_note_leaves_no_link(page: Page, address: str) -> None:
    """What would not fit into a link is said in the link's place."""
    opened(page, address, item("kupluk-rajut", "ge", 1), nama="é" * 80, alamat="é" * 200, catatan="é" * 200)
    expect(page.get_by_text("Catatan terlalu panjang untuk satu pesan WhatsApp. Pendekkan dulu.")).to_be_visible()
    expect(page.get_by_role("link", name="Kirim ke GE")).to_be_hidden()


def test_forty_lines_make_a_usable_link(page: Page, address: str) -> None:
    """Forty kinds with long names, ten of each: the message counts what it can't list, the desk reads them all, and the number stays."""
    def forty(route: Route) -> None:
        goods = route.fetch().json()
        for nth in range(40):
            name = f"{nth:02d} Keripik Singkong Daun Jeruk"
            goods["produk"][f"keripik-{nth}"] = {**goods["produk"]["keripik-singkong"], "kunci": f"z0{nth:02d}", "nama": name, "varian": []}
            goods["penjual"]["rizal"]["produk"][f"keripik-{nth}"] = 12000 + nth
        route.fulfill(json=goods)

    page.route("**/barang.json", forty)
    opened(page, address, *(item(f"keripik-{nth}", "rizal", 10) for nth in range(40)), nama="Siti Nurhaliza", alamat="Gang Mawar 3, RT 02/RW 03", catatan="tolong pagi 🙏")
    assert box(page, "Rizal").locator("li").count() == 40
    text = message(page, "Rizal")
    assert re.search("dan [0-9]+ macam lagi, lengkap di tautan di bawah", text)
    assert read_code(text.rpartition("Kode: ")[2]) == OrderCode("keripik-0+39", "rizal", "situs")
    page.reload()
    assert message(page, "Rizal") == text
    page.goto(f"{address}{DESK}")
    started(page)
    read(page, text)
    found = page.locator(".desk-list [data-isi=terbaca] > section")
    assert found.locator("[data-isi=barang] > li").count() == 40
    assert "Perlu ditanyakan" not in found.inner_text()
    assert "Rp4.807.800" in found.inner_text()


def test_without_a_signal_at_the_first_visit(page: Page, address: str) -> None:
    """It says so and lets one try again; the basket stays as it was."""
    page.route("**/barang.json", lambda route: route.fulfill(status=200, content_type="text/html", body="<h1>Wi-Fi"))
    page.goto(address)
    opened(page, address, item("kupluk-rajut", "ge", 1))
    expect(page.get_by_text("Daftar barang belum bisa dibuka. Coba lagi saat ada sinyal.")).to_be_visible()
    page.unroute("**/barang.json")
    page.get_by_role("button", name="Coba lagi").click()
    expect(page.get_by_label("Jumlah Kupluk Rajut")).to_have_value("1")


def test_what_was_sent_goes(page: Page, address: str) -> None:
    """The box says that WhatsApp was opened and stays, also after a reload, until the buyer takes it out; what is ordered next is another order."""
    opened(page, address, item("kupluk-rajut", "ge", 1), item("ladu-ketan", "ka", 2), item("dompet-rajut", "ge", 1))
    page.evaluate("addEventListener('click', (event) => event.target.closest('a') && event.preventDefault())")
    page.get_by_role("link", name="Kirim ke GE").click()
    expect(page.get_by_text("Pesan untuk GE sudah dibuka di WhatsApp.")).to_be_visible()
    page.reload()
    expect(page.get_by_text("Pesan untuk GE sudah dibuka di WhatsApp.")).to_be_visible()
    expect(page.get_by_text("Pesan untuk KA sudah dibuka di WhatsApp.")).to_be_hidden()
    page.get_by_role("button", name="Sudah terkirim, keluarkan dari keranjang").locator("visible=true").click()
    expect(box(page, "GE")).to_have_count(0)
    assert [line[0] for line in kept(page)] == ["ladu-ketan"]
    assert json.loads(page.evaluate(KEPT))["nomor"] == [["ka", "aaaaaa"]]
    page.goto(f"{address}toko/ge/kupluk-rajut/")
    page.get_by_role("button", name="Ke keranjang").click()
    page.goto(f"{address}keranjang/")
    expect(box(page, "GE").locator("li")).to_have_count(1)
    expect(page.get_by_text("Pesan untuk GE sudah dibuka di WhatsApp.")).to_be_hidden()
    assert ".bbbbbb." not in message(page, "GE")
    assert ".aaaaaa." in message(page, "KA")


def test_by_keyboard_alone(page: Page, address: str) -> None:
    """The control that was used keeps the focus, also when all around it is written anew."""
    opened(page, address, item("ladu-ketan", "ka", 1), item("kupluk-rajut", "ge", 1))
    page.get_by_role("button", name="Tambah Kupluk Rajut").focus()
    for _ in range(3):
        page.keyboard.press("Enter")
    expect(page.get_by_label("Jumlah Kupluk Rajut")).to_have_value("4")
    expect(page.get_by_role("button", name="Tambah Kupluk Rajut")).to_be_focused()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_full_basket_is_accessible_and_fits(page: Page, address: str, scheme: str) -> None:
    """axe-core finds nothing, nothing is wider than the screen, also at 320 px and with text twice as large."""
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    opened(page, address, item("ladu-ketan", "ka", 1), item("kupluk-rajut", "ge", 1), item("rengginang", "ka", 1), item("tidak-ada"))
    for summary in page.locator("summary:visible").all():
        summary.click()
    results = Axe().run(page).response["violations"]
    assert [f"{v['id']}: {node['html'][:160]}" for v in results for node in v["nodes"]] == []
    for width in (320, 360, 1280):
        page.set_viewport_size({"width": width, "height": 740})
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, width
    page.set_viewport_size(PHONE)
    page.evaluate("document.documentElement.style.setProperty('font-size', '200%')")
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


FILLED = """[...document.querySelectorAll("main .button")].filter(one => one.getClientRects().length
    && getComputedStyle(one).backgroundColor !== "rgba(0, 0, 0, 0)").map(one => one.querySelector("b").innerText)"""


def test_the_goods_come_first(page: Page, address: str) -> None:
    """On the first screen of a small phone, also for who came by a stall: photo, name, amount and price of the first, and no field."""
    page.set_viewport_size({"width": 360, "height": 640})
    page.goto(f"{address}warung/warung-bu-imas/")
    opened(page, address, item("ladu-ketan", "ka", 2, "Wijen"), item("keripik-singkong", "rizal", 1))
    line = box(page, "KA").locator("li")
    for part in (".photo", ".name", ".stepper", ".price"):
        found = line.locator(part).bounding_box()
        assert found is not None
        assert found["y"] + found["height"] <= 640, part
    amount, price = line.locator(".stepper").bounding_box(), line.locator(".price").bounding_box()
    assert amount is not None
    assert price is not None
    assert amount["y"] <= price["y"] <= price["y"] + price["height"] <= amount["y"] + amount["height"]
    expect(line.get_by_text("Wijen", exact=True).first).to_be_visible()
    expect(line.get_by_role("combobox")).to_have_count(0)
    buyer = page.get_by_label("Nama", exact=True).bounding_box()
    send = page.get_by_role("link", name="Kirim ke KA").bounding_box()
    assert buyer is not None
    assert send is not None
    assert 640 < buyer["y"] < send["y"]


@pytest.mark.parametrize(
    ("buyer", "said"),
    [({}, ""), ({"nama": "Siti"}, ""), ({"alamat": "Gang Mawar 3"}, ""), ({"nama": "Siti", "alamat": "Gang Mawar 3"}, "Siti, Gang Mawar 3"),
     ({"nama": "Siti", "warung": "warung-bu-imas"}, "Siti, Warung Bu Imas"), ({"nama": "Siti", "warung": "tidak-ada"}, "")],
)  # fmt: skip
def test_name_and_address_are_open_until_they_are_known(page: Page, address: str, buyer: dict[str, str], said: str) -> None:
    """Then they are one line, which opens them; they never fold while they are being written, but when the message was sent."""
    opened(page, address, item("kupluk-rajut", "ge", 1), **buyer)
    name = page.get_by_label("Nama", exact=True)
    expect(name).to_be_hidden() if said else expect(name).to_be_visible()
    if said:
        page.get_by_text(said, exact=True).click()
    name.fill("Ani")
    page.get_by_label("Cara terima").select_option("")
    page.get_by_label("Alamat", exact=True).fill("Soreang")
    page.get_by_label("Alamat", exact=True).blur()
    expect(name).to_be_visible()
    page.evaluate("addEventListener('click', (event) => event.target.closest('a') && event.preventDefault())")
    page.get_by_role("link", name="Kirim ke GE").click()
    expect(name).to_be_hidden()
    expect(page.get_by_text("Ani, Soreang", exact=True)).to_be_visible()


def test_what_is_sent_is_ticked_and_the_next_one_asks_for_it(page: Page, address: str) -> None:
    """One filled button: the first that is still to be sent; one seller alone has no number."""
    opened(page, address, item("ladu-ketan", "ka", 1), item("keripik-singkong", "rizal", 1))
    page.evaluate("addEventListener('click', (event) => event.target.closest('a') && event.preventDefault())")
    assert page.evaluate(FILLED) == ["1. Kirim ke KA"]
    page.get_by_role("link", name="1. Kirim ke KA").click()
    expect(page.locator(".order a b")).to_have_text(["1. Kirim ke KA ✓", "2. Kirim ke Rizal"], use_inner_text=True)
    assert page.evaluate(FILLED) == ["2. Kirim ke Rizal"]
    page.get_by_role("link", name="2. Kirim ke Rizal").click()
    assert page.evaluate(FILLED) == []
    sending(page, "KA").get_by_role("button", name="Sudah terkirim").click()
    expect(page.locator(".order a b")).to_have_text(["Kirim ke Rizal ✓"], use_inner_text=True)


def test_a_fold_stays_with_its_line(page: Page, address: str) -> None:
    """A line that goes leaves no other one open in its place, and the keyboard where it was."""
    opened(page, address, item("ladu-ketan", "ka", 1), item("dompet-rajut", "ka", 1), item("kue-kotak", "ka", 20))
    unfolded(page, "Dompet Rajut")
    page.get_by_label("Pilihan Dompet Rajut").select_option(index=2)
    expect(page.get_by_label("Pilihan Dompet Rajut")).to_be_hidden()
    expect(page.locator("summary", has_text="Ubah atau hapus Dompet Rajut")).to_be_focused()
    unfolded(page, "Dompet Rajut")
    page.get_by_role("button", name="Hapus Dompet Rajut").click()
    expect(box(page, "KA").locator("li .name")).to_have_text(["Ladu Ketan", "Kue Kotak"])
    expect(page.locator("li details[open]")).to_have_count(0)
