"""The basket in a real browser, 360 px wide: into it from everywhere, and out of it as one message for each seller."""

import json
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Locator, Page, Route, expect

from storefront.orders import OrderCode, read_code

KEY = "/katapang/keranjang"
KEPT = f"localStorage.getItem('{KEY}')"
FULL = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };"


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A phone that no one has used yet."""
    found = browser.new_context(viewport={"width": 360, "height": 740}, service_workers="block")
    yield found
    found.close()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A page whose console stays silent."""
    found = context.new_page()
    told: list[str] = []
    found.on("console", lambda message: None if "Service Worker" in message.text else told.append(message.text))
    found.on("pageerror", lambda error: told.append(str(error)))
    yield found
    assert told == []


def _item(produk: str, penjual: str = "", jumlah: int = 0, varian: str = "") -> dict[str, Any]:
    return {"produk": produk, "varian": varian, "penjual": penjual, "jumlah": jumlah}


def _open(page: Page, address: str, *items: dict[str, Any], **buyer: str) -> None:
    """Opens the basket with these things in it."""
    stored = {"versi": 1, "barang": items, "pembeli": {"nama": "", "alamat": "", "catatan": "", "warung": "", **buyer}, "nomor": [["ka", "aaaaaa"], ["ge", "bbbbbb"]]}
    page.goto(f"{address}tentang-desa/")
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, json.dumps(stored)])
    page.goto(f"{address}keranjang/")
    page.get_by_text("Membuka daftar barang").wait_for(state="detached")


def _kept(page: Page) -> list[tuple[str, str, str, int]]:
    return [(i["produk"], i["varian"], i["penjual"], i["jumlah"]) for i in json.loads(page.evaluate(KEPT))["barang"]]


def _box(page: Page, seller: str) -> Locator:
    return page.locator(".order", has=page.get_by_role("heading", name=f"Untuk {seller}", exact=True))


def _message(page: Page, seller: str) -> str:
    """The text that the link would send, which is also the one that is shown."""
    box = _box(page, seller)
    address = box.get_by_role("link", name=f"Kirim ke {seller}").get_attribute("href") or ""
    assert len(address) <= 2000
    text = unquote(urlsplit(address).query.removeprefix("text="))
    assert box.locator("details .bubble").text_content() == text
    return text


def _count(page: Page) -> str:
    return page.locator(".tools a").last.get_attribute("aria-label") or ""


def test_added_from_a_products_page(page: Page, address: str) -> None:
    """Variant and amount are chosen there, the line tells it, the header counts it."""
    page.goto(f"{address}toko/ka/ladu-ketan/")
    page.get_by_label("Pilihan").select_option("Wijen")
    page.get_by_role("button", name="Tambah Ladu Ketan").click()
    page.get_by_role("button", name="Ke keranjang").click()
    expect(page.get_by_role("status")).to_have_text("Ladu Ketan, 2 bungkus, masuk keranjang. Lihat keranjang")
    assert _kept(page) == [("ladu-ketan", "Wijen", "ka", 2)]
    assert _count(page) == "Keranjang, 1 macam barang"
    page.get_by_role("link", name="Lihat keranjang").click()
    expect(_box(page, "KA").locator("li .name")).to_have_text(["Ladu Ketan"])


@pytest.mark.parametrize(("typed", "taken"), [("3", 20), ("25", 25), ("", 20), ("99999", 999), ("-4", 20)])
def test_no_fewer_than_the_smallest_amount(page: Page, address: str, typed: str, taken: int) -> None:
    """Twenty boxes are the least, 999 the most."""
    page.goto(f"{address}toko/ka/kue-kotak/")
    page.get_by_label("Jumlah kotak").fill(typed)
    page.get_by_role("button", name="Ke keranjang").click()
    assert _kept(page) == [("kue-kotak", "", "ka", taken)]


def test_added_from_cards_and_shelves(page: Page, address: str) -> None:
    """A card gives the product, a shop's card and a stall's shelf the seller as well; nothing sold out has a button."""
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
    assert _kept(page) == [("ladu-ketan", "", "", 0), ("kupluk-rajut", "", "ge", 0), ("keripik-singkong", "", "rizal", 0)]
    assert page.url.endswith("/warung/kios-haji-oman/")


def test_two_sellers_after_opening_a_stall(page: Page, address: str) -> None:
    """Two messages, right to the character, that name the stall by which the visitor came."""
    page.goto(f"{address}warung/warung-bu-imas/")
    _open(page, address, _item("ladu-ketan", jumlah=2), _item("dompet-rajut", "ka", 1, "Merah marun bergaris"), _item("kupluk-rajut", "ge"), nama="Siti\u200b", alamat="Gang Mawar\n3")
    expect(page.locator(".lead")).to_have_text("Dua penjual, jadi dua pesan WhatsApp.", use_inner_text=True)
    expect(page.get_by_text("Lewat Warung Bu Imas")).to_be_visible()
    link = r"https://\S+/meja/#1\.ka\.warung-bu-imas\.aaaaaa\.1lvc\.[0-9a-z-]{16}\.[0-9A-Z]{2}"
    assert re.fullmatch(
        "Halo KA, saya mau pesan:\n\n2 bungkus Ladu Ketan, Asli = Rp30\\.000\n1 buah Dompet Rajut, Merah marun bergaris = Rp45\\.000\n\n"
        "Jumlah: Rp75\\.000\nDari: Warung Bu Imas\n\nNama: Siti\nAlamat: Gang Mawar 3\n\n" + link + "\nKode: \\S+", _message(page, "KA"))
    codes = [read_code(_message(page, seller).rpartition("Kode: ")[2]) for seller in ("KA", "GE")]
    assert codes == [OrderCode("ladu-ketan+1", "ka", "warung-bu-imas"), OrderCode("kupluk-rajut", "ge", "warung-bu-imas")]
    assert (_box(page, "KA").locator(".eyebrow").text_content(), _box(page, "GE").locator(".eyebrow").text_content()) == ("Pesan 1 dari 2", "Pesan 2 dari 2")


def test_amounts_and_the_line_that_goes(page: Page, address: str) -> None:
    """The steppers count, an amount may be typed, and below the smallest amount the line goes, never the next one with it."""
    _open(page, address, _item("gantungan-dompet-mini", "ge"), _item("kupluk-rajut", "ge", 1))
    amount = page.get_by_label("Jumlah Gantungan Dompet Mini")
    expect(amount).to_have_value("5")
    page.get_by_role("button", name="Tambah Gantungan Dompet Mini").click()
    expect(_box(page, "GE").locator("li .price").first).to_have_text("Rp72.000")
    amount.fill("2")
    amount.press("Tab")
    expect(amount).to_have_value("5")
    less = page.get_by_role("button", name="Kurangi Gantungan Dompet Mini")
    less.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    expect(_box(page, "GE").locator("li .name")).to_have_text(["Kupluk Rajut"])
    assert _kept(page)[0][:1] == ("kupluk-rajut",)
    assert _count(page) == "Keranjang, 1 macam barang"


def test_another_seller_and_all_from_one(page: Page, address: str) -> None:
    """A line goes to the seller that is chosen, at that seller's price; or everything to one who has it all."""
    _open(page, address, _item("ladu-ketan", "ka", 1), _item("dompet-rajut", "ge", 1))
    page.get_by_label("Dari untuk Dompet Rajut").select_option("dewi")
    expect(_box(page, "Dewi").locator(".bar .price")).to_have_text("Rp49.000")
    page.get_by_label("Semua dari satu penjual").select_option("ge")
    expect(page.locator(".lead")).to_have_text("Satu penjual, satu pesan WhatsApp.", use_inner_text=True)
    assert [line[2] for line in _kept(page)] == ["ge", "ge"]
    expect(_box(page, "GE").locator(".bar .price")).to_have_text("Rp60.000")


def test_lines_of_the_same_become_one(page: Page, address: str) -> None:
    """The usual of a card and the chosen of a product's page are one line where they are the same."""
    _open(page, address, _item("ladu-ketan", "ka", 2), _item("ladu-ketan", "ka", 3, "Asli"))
    expect(page.get_by_label("Jumlah Ladu Ketan")).to_have_value("5")


def test_picked_up_at_a_stall(page: Page, address: str) -> None:
    """Then the message names the stall in the place of an address; name and note are kept as they are typed."""
    _open(page, address, _item("kupluk-rajut", "ge", 1))
    page.get_by_text("Nama dan alamat Anda").click()
    page.get_by_label("Nama", exact=True).press_sequentially("Siti")
    page.get_by_label("Catatan").press_sequentially("warna biru")
    page.get_by_label("Cara terima").select_option("warung-bu-imas")
    expect(page.get_by_label("Alamat", exact=True)).to_be_hidden()
    text = _message(page, "GE")
    assert "\nNama: Siti\nDiambil di: Warung Bu Imas\nCatatan: warna biru\n" in text
    assert "Alamat" not in text
    page.reload()
    page.get_by_text("Nama dan alamat Anda").click()
    expect(page.get_by_label("Nama", exact=True)).to_have_value("Siti")
    assert _message(page, "GE") == text


def test_too_long_a_note_leaves_no_link(page: Page, address: str) -> None:
    """What would not fit into a link is said in the link's place."""
    _open(page, address, _item("kupluk-rajut", "ge", 1), nama="é" * 80, alamat="é" * 200, catatan="é" * 200)
    expect(page.get_by_text("Catatan terlalu panjang untuk satu pesan WhatsApp. Pendekkan dulu.")).to_be_visible()
    expect(page.get_by_role("link", name="Kirim ke GE")).to_be_hidden()


def test_forty_lines_make_a_usable_link(page: Page, address: str) -> None:
    """All of one seller's goods, in several variants: the message counts what it can't list, and the number stays."""
    goods = page.request.get(f"{address}barang.json").json()
    items = [
        _item(slug, "rizal", 10, variant)
        for slug in goods["penjual"]["rizal"]["produk"]
        for variant in ([row[1] for row in goods["produk"][slug].get("varian", []) if row[3] != "habis"] or [""])
        if goods["produk"][slug].get("stok") != "habis"
    ][:40]
    _open(page, address, *items)
    text = _message(page, "Rizal")
    assert "macam lagi, lengkap di tautan di bawah" in text
    assert read_code(text.rpartition("Kode: ")[2]).product == f"{items[0]['produk']}+{len(items) - 1}"
    page.reload()
    assert _message(page, "Rizal") == text


def test_two_tabs(context: BrowserContext, page: Page, address: str) -> None:
    """What one tab does the other shows at once, and neither overwrites the other."""
    _open(page, address, _item("kupluk-rajut", "ge", 1))
    other = context.new_page()
    other.goto(f"{address}produk/ladu-ketan/")
    other.get_by_role("button", name="Ke keranjang").click()
    expect(page.get_by_label("Jumlah Ladu Ketan")).to_have_value("1")
    page.get_by_role("button", name="Tambah Kupluk Rajut").click()
    assert [line[0] for line in _kept(page)] == ["kupluk-rajut", "ladu-ketan"]
    page.get_by_text("Kosongkan keranjang").click()
    page.get_by_role("button", name="Ya, kosongkan semuanya").click()
    expect(page.get_by_role("heading", name="Keranjang masih kosong")).to_be_visible()
    assert json.loads(page.evaluate(KEPT))["nomor"] == []
    assert _count(page) == "Keranjang"
    other.wait_for_function("document.querySelector('.tools a:last-child').getAttribute('aria-label') === 'Keranjang'")


def test_a_phone_that_keeps_nothing(context: BrowserContext, page: Page, address: str) -> None:
    """It says so, on the product's page and in the basket, where things still work as long as the page is open."""
    _open(page, address, _item("kupluk-rajut", "ge", 1))
    context.add_init_script(FULL)
    page.goto(f"{address}produk/ladu-ketan/")
    page.get_by_role("button", name="Ke keranjang").click()
    expect(page.get_by_role("status")).to_have_text("Ponsel ini tidak bisa menyimpan keranjang. Pesan langsung lewat tombol WhatsApp.")
    page.goto(f"{address}keranjang/")
    page.get_by_role("button", name="Tambah Kupluk Rajut").click()
    expect(page.get_by_label("Jumlah Kupluk Rajut")).to_have_value("2")
    expect(page.get_by_text("Isinya hilang kalau halaman ini ditutup.")).to_be_visible()


EVIL = {
    "no JSON": "{", "a text": '"x"', "a list": "[]", "null": "null", "a number": "7",
    "another version": '{"versi": 9, "barang": [{"produk": "ladu-ketan"}]}',
    "prototype": '{"versi": 1, "__proto__": {"versi": 2}, "barang": [{"produk": "constructor", "penjual": "__proto__"}, {"produk": "toString"}], "nomor": [["constructor"]]}',
    "no lines": '{"versi": 1, "barang": [null, 1, "x", {}, []], "pembeli": 3, "nomor": 4}',
    "markup": json.dumps({"versi": 1, "pembeli": {"nama": "<img src=x onerror=document.title='evil'>", "warung": "<b>"}, "nomor": [],
                          "barang": [_item("ladu-ketan", "<svg onload=alert(1)>", 1), _item("ladu-ketan", "ka", 1, "<img src=x onerror=document.title='evil'>"), _item("kupluk-rajut", "ge", 10**9)]}),
}  # fmt: skip


@pytest.mark.parametrize("kind", EVIL)
def test_whatever_is_stored(page: Page, address: str, kind: str) -> None:
    """Nothing runs, nothing breaks, something can be put into the basket; what could not be read is kept aside."""
    page.goto(f"{address}tentang-desa/")
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, EVIL[kind]])
    page.goto(f"{address}keranjang/")
    page.get_by_text("Membuka daftar barang").wait_for(state="detached")
    assert page.locator("#_alat img[src$='/x'], #_alat svg[onload]").count() == 0
    assert page.title().startswith("Keranjang")
    page.goto(f"{address}produk/kue-lapis/")
    page.get_by_role("button", name="Ke keranjang").click()
    assert "kue-lapis" in [line[0] for line in _kept(page)]
    if kind in ("no JSON", "a text", "a list", "a number", "another version"):
        assert page.evaluate(f"localStorage.getItem('{KEY}.rusak')") == EVIL[kind]


def test_what_can_no_longer_be_ordered(page: Page, address: str) -> None:
    """It stands apart, is not counted, can go to another seller or be taken out; nothing goes by itself."""
    def changed(route: Route) -> None:
        goods = route.fetch().json()
        del goods["produk"]["kupluk-rajut"]
        del goods["penjual"]["ge"]["produk"]["ladu-ketan"]
        goods["produk"]["kue-lapis"]["stok"] = "habis"
        route.fulfill(json=goods)

    page.route("**/barang.json", changed)
    _open(page, address, _item("kupluk-rajut", "ge", 1), _item("ladu-ketan", "ge", 1), _item("kue-lapis", "rizal", 1))
    apart = page.locator("section", has=page.get_by_role("heading", name="Belum bisa dipesan"))
    expect(apart.locator("li .stock:visible")).to_have_text(["Sudah tidak dijual", "Sudah tidak dijual", "Sedang habis"])
    expect(page.locator(".lead")).to_have_text("Belum ada yang bisa dipesan.", use_inner_text=True)
    assert len(_kept(page)) == 3
    page.get_by_label("Dari untuk Ladu Ketan").select_option("ka")
    expect(_box(page, "KA").locator(".bar .price")).to_have_text("Rp15.000")
    page.get_by_role("button", name="Hapus Kue Lapis").click()
    assert [line[0] for line in _kept(page)] == ["kupluk-rajut", "ladu-ketan"]


def test_without_a_signal_at_the_first_visit(page: Page, address: str) -> None:
    """It says so and lets one try again; the basket stays as it was."""
    page.route("**/barang.json", lambda route: route.fulfill(status=200, content_type="text/html", body="<h1>Wi-Fi"))
    page.goto(address)
    _open(page, address, _item("kupluk-rajut", "ge", 1))
    expect(page.get_by_text("Daftar barang belum bisa dibuka. Coba lagi saat ada sinyal.")).to_be_visible()
    page.unroute("**/barang.json")
    page.get_by_role("button", name="Coba lagi").click()
    expect(page.get_by_label("Jumlah Kupluk Rajut")).to_have_value("1")


def test_a_tap_on_send_is_told(page: Page, address: str) -> None:
    """The box says that WhatsApp was opened, and stays."""
    _open(page, address, _item("kupluk-rajut", "ge", 1))
    page.evaluate("addEventListener('click', (event) => event.preventDefault())")
    page.get_by_role("link", name="Kirim ke GE").click()
    expect(page.get_by_text("Pesan untuk GE sudah dibuka di WhatsApp")).to_be_visible()
    expect(page.get_by_label("Jumlah Kupluk Rajut")).to_have_value("1")


def test_by_keyboard_alone(page: Page, address: str) -> None:
    """The control that was used keeps the focus, also when all around it is written anew."""
    _open(page, address, _item("ladu-ketan", "ka", 1), _item("kupluk-rajut", "ge", 1))
    page.get_by_role("button", name="Tambah Kupluk Rajut").focus()
    for _ in range(3):
        page.keyboard.press("Enter")
    expect(page.get_by_label("Jumlah Kupluk Rajut")).to_have_value("4")
    expect(page.get_by_role("button", name="Tambah Kupluk Rajut")).to_be_focused()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_full_basket_is_accessible_and_fits(page: Page, address: str, scheme: str) -> None:
    """axe-core finds nothing, nothing is wider than the screen, also at 320 px and with text twice as large."""
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    _open(page, address, _item("ladu-ketan", "ka", 1), _item("kupluk-rajut", "ge", 1), _item("rengginang", "ka", 1), _item("tidak-ada"))
    for summary in page.locator("summary:visible").all():
        summary.click()
    results = Axe().run(page).response["violations"]
    assert [f"{v['id']}: {node['html'][:160]}" for v in results for node in v["nodes"]] == []
    for width in (320, 360, 1280):
        page.set_viewport_size({"width": width, "height": 740})
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, width
    page.set_viewport_size({"width": 360, "height": 740})
    page.evaluate("document.documentElement.style.setProperty('font-size', '200%')")
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
