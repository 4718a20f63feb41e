"""What a reseller does at the order desk, on a phone, without a server."""

from urllib.parse import unquote

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext

from tests.browser.desk import DESK, ORDER, message, opened, read, saved, step, stored
from tests.browser.phones import PHONE, watched


def test_an_order_is_brought_to_its_end(phone: BrowserContext, address: str) -> None:
    """Pasted, saved, four steps ticked; each owner is asked in their own way; counted."""
    page = opened(phone, address)
    told = watched(page)
    read(page, f"Assalamualaikum kak\n{message(page, address, ORDER)}\nmakasih ya")
    reading = page.locator(".desk-list [data-isi=terbaca] > section")
    assert reading.get_by_role("heading").inner_text() == "Budi Santoso"
    assert "Perlu ditanyakan" not in reading.inner_text()
    assert [row.split("\n")[-1].strip() for row in reading.locator("[data-isi=lain] li").all_inner_texts()] == ["Assalamualaikum kak", "makasih ya"]
    page.get_by_role("button", name="Simpan pesanan").click()
    first = step(page, "konfirmasi")
    hrefs = [unquote(href) for href in first.locator("a:visible").evaluate_all("links => links.map(a => a.href)")]
    assert [href.partition("?")[0] for href in hrefs] == ["sms:+6281200000021", "tel:+6281200000023", "https://wa.me/6281200000024"]
    assert hrefs[0].endswith("?body=Halo Bu Yeyet, ini KA. Ada pesanan:\n\n1 buah Dompet Rajut, Merah marun bergaris\n\nApakah ada? Kapan bisa saya ambil?\nPesanan: k7x2m9")
    assert first.get_by_role("button", name="Cetak untuk dibawa").is_visible()
    for box in first.get_by_label("Sudah pasti ada").all():
        box.check()
    first.get_by_label("Semua pembuat sudah pasti").check()
    step(page, "kemas").get_by_label("Sudah dikemas").check()
    third = step(page, "kirim")
    third.get_by_label("Kurir").fill("Diantar sendiri")
    third.get_by_label("WhatsApp pembeli").fill("0812-3456-7890")
    third.get_by_label("WhatsApp pembeli").blur()
    chat = unquote(third.get_by_role("link", name="Kirim lewat WhatsApp").get_attribute("href") or "")
    assert chat.startswith("https://wa.me/6281234567890?text=Halo Budi Santoso, pesanan Anda sudah berangkat:\n\n2 bungkus Ladu Ketan, Wijen\n")
    assert "Jumlah: Rp372.000\nDikirim dengan: Diantar sendiri\n\nKabari" in chat
    third.get_by_role("button", name="Salin teks").click()
    page.get_by_role("status").get_by_text("Tersalin.").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == chat.partition("?text=")[2]
    third.get_by_label("Sudah dikirim").check()
    last = step(page, "selesai")
    assert f"{address}toko/ka/" in unquote(last.get_by_role("link", name="Kirim lewat WhatsApp").get_attribute("href") or "")
    last.get_by_label("Sudah sampai dan dibayar").check()
    page.get_by_role("button", name="Semua pesanan").click()
    row = page.locator("[data-isi=daftar] > li")
    assert row.inner_text().split("\n")[-1] == "Selesai"
    page.get_by_text("Hitungan").click()
    owners = dict(text.replace("\n", " ").split(", ", 1) for text in page.locator("[data-isi=per_pemilik] > li").all_inner_texts())
    assert owners["Bu Entin"] == "2 buah Rp32.000"
    assert owners["Bu Nani"] == "20 buah Rp250.000"
    order = stored(page)["k7x2m9"]
    assert set(order["langkah"]) == {"konfirmasi", "kemas", "kirim", "selesai"}
    assert set(order["pemilik"]) == {"bu-entin", "bu-yeyet", "bu-nani", "teh-lilis"}
    assert told == []


def test_an_order_from_before_the_site_moved(phone: BrowserContext, address: str) -> None:
    """Its link and its page's address are those of another host: read, kept, and the same order as the one that is sent again from today's."""
    former = "https://katapang-dulu.github.io/situs/"
    phone.add_init_script("navigator.serviceWorker.register = async () => {};")
    phone.route("**/barang.json", lambda route: route.fulfill(json={**route.fetch().json(), "situs_lama": [former]}))
    page = opened(phone, address)
    told = watched(page)
    text = message(page, address, ORDER)
    today = text[text.index("https://"): text.index("meja/#")]
    read(page, f"{former}toko/ka/ladu-ketan/\n{text.replace(today, former)}")
    reading = page.locator(".desk-list [data-isi=terbaca] > section")
    assert reading.get_by_role("heading").inner_text() == "Budi Santoso"
    assert "Perlu ditanyakan" not in reading.inner_text()
    assert reading.locator("[data-isi=lain] li").all_inner_texts() == []
    page.get_by_role("button", name="Simpan pesanan").click()
    page.get_by_role("button", name="Semua pesanan").click()
    read(page, text)
    page.get_by_role("button", name="Buka pesanan").click()
    assert list(stored(page)) == ["k7x2m9"]
    assert told == []


def test_the_same_message_is_the_same_order(phone: BrowserContext, address: str) -> None:
    """Pasted again it opens what is there; with other content under the same number it asks; nothing is doubled."""
    page = opened(phone, address)
    saved(page, address, ORDER)
    page.get_by_role("button", name="Semua pesanan").click()
    read(page, message(page, address, ORDER))
    page.get_by_role("button", name="Buka pesanannya").click()
    page.get_by_role("button", name="Semua pesanan").click()
    read(page, message(page, address, {**ORDER, "pembeli": {**ORDER["pembeli"], "alamat": "Jalan Baru 9"}}))
    page.get_by_text("Pesanan ini sudah ada, isinya berbeda.").wait_for()
    assert stored(page)["k7x2m9"]["pembeli"]["alamat"] == "Gang Melati 3, RT 01/RW 04"
    page.get_by_role("button", name="Ganti isinya").click()
    assert [order["pembeli"]["alamat"] for order in stored(page).values()] == ["Jalan Baru 9"]
    page.get_by_role("button", name="Semua pesanan").click()
    for _ in range(2):
        read(page, "2 Ladu Ketan Wijen\nNama: Ani\nAlamat: Soreang")
        page.get_by_role("button", name="Simpan pesanan").or_(page.get_by_role("button", name="Buka pesanannya")).click()
        page.get_by_role("button", name="Semua pesanan").click()
    assert len(stored(page)) == 2


def test_a_step_ticked_by_mistake(phone: BrowserContext, address: str) -> None:
    """Steps and owners are ticked and unticked, also when the order is opened anew in between."""
    page = opened(phone, address)
    saved(page, address, ORDER)
    for _ in range(2):
        first = step(page, "konfirmasi")
        for ticked in (True, False, True):
            first.locator("[name=langkah]").set_checked(ticked)
            step(page, "konfirmasi").evaluate("details => { details.open = true; }")
            first.get_by_label("Sudah pasti ada").nth(1).set_checked(ticked)
            order = stored(page)["k7x2m9"]
            assert (list(order["langkah"]), list(order["pemilik"])) == ((["konfirmasi"], ["bu-yeyet"]) if ticked else ([], []))
            page.reload()
            page.locator(".desk-order h2").wait_for()
            step(page, "konfirmasi").evaluate("details => { details.open = true; }")
        first.locator("[name=langkah]").uncheck()
        step(page, "konfirmasi").evaluate("details => { details.open = true; }")
        first.get_by_label("Sudah pasti ada").nth(1).uncheck()


def test_two_orders_of_one_number(phone: BrowserContext, address: str) -> None:
    """A buyer who orders anew from the same basket: both orders stay, each finds its own when it is pasted again."""
    page = opened(phone, address)
    texts = [message(page, address, {**ORDER, "barang": ORDER["barang"][:most]}) for most in (4, 1)]
    read(page, texts[0])
    page.get_by_role("button", name="Simpan pesanan").click()
    step(page, "konfirmasi").locator("[name=langkah]").check()
    page.get_by_role("button", name="Semua pesanan").click()
    read(page, texts[1])
    page.get_by_role("button", name="Simpan sebagai pesanan baru").click()
    page.get_by_role("button", name="Semua pesanan").click()
    for text, lines, steps in ((texts[0], 4, ["konfirmasi"]), (texts[1], 1, [])):
        read(page, text)
        page.get_by_role("button", name="Buka pesanannya").click()
        assert page.locator(".desk-order [data-isi=barang] > li").count() == lines
        assert page.locator(".desk-order [name=langkah]:checked").evaluate_all("boxes => boxes.map(box => box.value)") == steps
        page.get_by_role("button", name="Semua pesanan").click()
    assert sorted((order["nomor"], len(order["barang"])) for order in stored(page).values()) == [("k7x2m9", 1), ("k7x2m9", 4)]


@pytest.mark.parametrize("numbered", [True, False])
def test_an_order_apart_writes_over_none(phone: BrowserContext, address: str, numbered: bool) -> None:
    """One that was changed by hand stays when its message is pasted again and kept as another, as often as that is done."""
    page = opened(phone, address)
    text = message(page, address, ORDER) if numbered else "2 Ladu Ketan Wijen\nNama: Ani\nAlamat: Soreang"
    amounts = []
    for nth in range(4):
        read(page, text)
        page.get_by_role("button", name="Simpan sebagai pesanan baru" if nth else "Simpan pesanan").click()
        page.get_by_text("Ubah pesanan").click()
        page.get_by_label("Ladu Ketan, Wijen").fill(str(10 + nth))
        page.get_by_label("Ladu Ketan, Wijen").blur()
        page.get_by_role("button", name="Semua pesanan").click()
        amounts.append(10 + nth)
        assert sorted(order["barang"][0]["jumlah"] for order in stored(page).values()) == amounts


def test_the_totals_are_those_of_the_list(phone: BrowserContext, address: str) -> None:
    """A month, a state or a name in the search: only what is listed is counted."""
    page = opened(phone, address)
    for name, number, day in (("Asep", "aaaaaa", "2026-10-03"), ("Beni", "bbbbbb", "2026-11-24")):
        saved(page, address, {**ORDER, "nomor": number, "barang": ORDER["barang"][:1], "pembeli": {**ORDER["pembeli"], "nama": name}})
        if name == "Beni":
            for box in page.locator("[name=langkah]").all():
                box.evaluate("box => box.click()")
        page.evaluate(
            "([key, hari]) => localStorage.setItem(key, JSON.stringify({...JSON.parse(localStorage.getItem(key)), hari}))",
            [f"/katapang/meja/{number}", day])
        page.get_by_role("button", name="Semua pesanan").click()
    page.get_by_text("Hitungan").click()
    for asked, owed, months in (
        ("", "4 buah Rp64.000", ["Oktober 2026", "November 2026"]), ("oktober", "2 buah Rp32.000", ["Oktober 2026"]), ("3 oktober 2026", "2 buah Rp32.000", ["Oktober 2026"]),
        ("selesai", "2 buah Rp32.000", ["November 2026"]), ("beni", "2 buah Rp32.000", ["November 2026"]), ("desember", "", []),
    ):
        page.get_by_role("searchbox", name="Cari").fill(asked)
        found = page.locator("[data-isi=per_pemilik] > li").all_inner_texts()
        assert [text.replace("\n", " ") for text in found] == ([f"Bu Entin, {owed}"] if owed else []), asked
        assert [text.split(",")[0] for text in page.locator("[data-isi=per_bulan] > li").all_inner_texts()] == months, asked


def test_a_link_from_a_message_is_read_and_leaves_the_address(phone: BrowserContext, address: str) -> None:
    """Whether the page opens with it or it comes later; the rest of the message is asked for."""
    page = opened(phone, address)
    text = message(page, address, ORDER)
    link = next(line for line in text.split("\n") if "/meja/#1." in line)
    fragment = link[link.index("#") :]
    for go in (f"{address}{DESK}{fragment}", fragment):
        page = opened(phone, address) if go == fragment else phone.new_page()
        if go == fragment:
            page.evaluate("fragment => { location.hash = fragment }", fragment)
        else:
            page.goto(go)
        page.get_by_text("Tempel juga pesannya agar nama dan alamat ikut.").wait_for()
        assert page.url == f"{address}{DESK}"
        assert page.locator("[data-isi=terbaca] [data-isi=barang] li").count() == 4
        assert stored(page) == {}
        page.locator("[name=pesan]").fill(page.locator("[name=pesan]").input_value() + text)
        page.get_by_role("button", name="Baca pesan").click()
        page.get_by_role("heading", name="Budi Santoso").wait_for()
        assert page.get_by_role("button", name="Simpan pesanan").count() == 1


def test_changes_by_hand_are_kept(phone: BrowserContext, address: str) -> None:
    """Address, amounts, called off and back; deleting takes two taps, deleting all takes a word."""
    page = opened(phone, address)
    saved(page, address, ORDER)
    page.get_by_text("Ubah pesanan").click()
    page.get_by_label("Alamat").fill("  Jalan\u00a0Baru 9 ")
    page.get_by_label("Ladu Ketan, Wijen").fill("5")
    page.get_by_label("Ladu Ketan, Wijen").blur()
    assert page.locator(".desk-order .total").inner_text().replace("\n", " ") == "Jumlah Rp420.000"
    page.get_by_role("button", name="Pesanan batal").click()
    page.locator(".desk-order").get_by_text("Batal", exact=True).wait_for()
    order = stored(page)["k7x2m9"]
    assert (order["pembeli"]["alamat"], order["barang"][0]["jumlah"], order["batal"]) == ("Jalan Baru 9", 5, True)
    page.get_by_role("button", name="Tidak jadi batal").click()
    page.get_by_role("button", name="Hapus", exact=True).click()
    assert list(stored(page)) == ["k7x2m9"]
    page.get_by_role("button", name="Ketuk lagi untuk menghapus").click()
    assert stored(page) == {}
    saved(page, address, ORDER)
    page.get_by_role("button", name="Semua pesanan").click()
    page.get_by_text("Cadangan dan setelan").click()
    for word, left in (("hapus", 1), ("HAPUS", 0)):
        page.get_by_label("Hapus semua?").fill(word)
        page.get_by_role("button", name="Hapus semua pesanan").click()
        assert len(stored(page)) == left


def test_the_search_finds_what_an_order_holds(phone: BrowserContext, address: str) -> None:
    """Names, goods, steps, numbers; open orders stand before the finished."""
    page = opened(phone, address)
    for nth, (name, number) in enumerate((("Asep", "aaaaaa"), ("Beni", "bbbbbb"), ("Cici", "cccccc"))):
        saved(page, address, {**ORDER, "nomor": number, "barang": ORDER["barang"][nth : nth + 1], "pembeli": {**ORDER["pembeli"], "nama": name}})
        if name == "Cici":
            page.get_by_text("Ubah pesanan").click()
            page.get_by_role("button", name="Pesanan batal").click()
        page.get_by_role("button", name="Semua pesanan").click()
    names = page.locator("[data-isi=daftar] > li .name")
    assert names.all_inner_texts() == ["Beni", "Asep", "Cici"]
    for asked, found in (("dompet", ["Beni"]), ("ASEP", ["Asep"]), ("batal", ["Cici"]), ("cccccc kue", ["Cici"]), ("tidak ada", [])):
        page.get_by_role("searchbox", name="Cari").fill(asked)
        assert names.all_inner_texts() == found, asked


def test_what_is_printed_is_the_sheet_alone(phone: BrowserContext, address: str) -> None:
    """A packing slip, a label, a note without prices, and a slip for an owner without a phone."""
    page = opened(phone, address, "window.print = () => {};")
    saved(page, address, ORDER)
    page.emulate_media(media="print")
    for name, held, missing in (
        ("Cetak daftar kemas", ["Daftar kemas", "2 bungkus Ladu Ketan, Wijen", "Rp372.000", "Gang Melati 3"], "Simpan"), ("Cetak label alamat", ["Budi Santoso", "Gang Melati 3", "KA, Desa Katapang"], "Ladu"),
        ("Cetak nota tanpa harga", ["2 bungkus Ladu Ketan, Wijen", "Hatur nuhun"], "Rp"), ("Cetak untuk dibawa", ["Bu Entin", "2 bungkus Ladu Ketan, Wijen"], "Dompet"),
    ):
        page.get_by_role("button", name=name, include_hidden=True).first.evaluate("button => button.click()")
        text = page.locator("body").inner_text()
        assert all(words in text for words in held), (name, text)
        assert missing not in text
        assert page.locator("h1:visible").count() == 0


def test_it_is_accessible_fits_and_is_silent(phone: BrowserContext, address: str) -> None:
    """The list, what was read, and an open order: axe-core finds nothing in light and dark, nothing hangs over, targets are large."""
    page = opened(phone, address)
    told = watched(page)
    saved(page, address, ORDER)
    page.get_by_role("button", name="Semua pesanan").click()
    read(page, message(page, address, {**ORDER, "nomor": "bbbbbb"}).replace("2 bungkus", "3 bungkus"))
    for state in ("list", "order"):
        if state == "order":
            page.locator("[name=buka]").first.click()
        page.locator("details").evaluate_all("all => all.forEach(one => { one.open = true; })")
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
            found = Axe().run(page).response["violations"]
            assert [(violation["id"], node["html"][:160]) for violation in found for node in violation["nodes"]] == [], (state, scheme)
        for width in (320, 360, 1280):
            page.set_viewport_size({"width": width, "height": 740})
            assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, (state, width)
        page.set_viewport_size(PHONE)
        for control in page.locator("main button:visible, main a:visible, main summary:visible, main label.check:visible, main .chip:visible").all():
            assert (control.bounding_box() or {"height": 0})["height"] >= 44, control.evaluate("one => one.outerHTML")
    assert told == []


def test_all_can_be_done_with_keys(phone: BrowserContext, address: str) -> None:
    """Tab, space and enter lead through; the focus goes where the page goes."""
    page = opened(phone, address)
    text = message(page, address, ORDER)
    page.get_by_label("Tempel pesan WhatsApp di sini").focus()
    page.keyboard.insert_text(text)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Simpan pesanan").focus()
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Semua pesanan").wait_for()
    assert page.evaluate("document.activeElement.textContent") == "Budi Santoso"
    page.locator("[data-langkah=konfirmasi] [name=langkah]").focus()
    page.keyboard.press("Space")
    page.get_by_text("1. Konfirmasi: sudah").wait_for()
    page.get_by_role("button", name="Semua pesanan").focus()
    page.keyboard.press("Enter")
    page.locator("[name=buka]").wait_for()
    assert page.evaluate("document.activeElement.textContent") == "Meja pesanan"


def test_without_script_the_page_says_what_to_do(browser: Browser, address: str) -> None:
    """No button stands there that does nothing."""
    context = browser.new_context(viewport=PHONE, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}{DESK}")
    assert page.get_by_text("Meja pesanan perlu JavaScript.").is_visible()
    assert page.locator("button:visible").count() == 0
    context.close()
