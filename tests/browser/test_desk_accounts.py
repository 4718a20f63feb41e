"""Who owes whom at the desk: three taps keep a payment, none is lost or kept twice, and what both sign says what the page says."""

import json
import random
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Locator, Page, Route, expect

from tests.browser.desk import DESK, ORDER, downloaded, opened, saved, started, stored
from tests.browser.phones import PHONE, fill_up, until, watched
from tests.browser.test_accounts import DONE, ODD, line, note, order, payment

ENTIN = line()
CHIPS = line(produk="keripik-singkong", nama="Keripik Singkong", varian="Asin", jumlah=5, harga=14000, hak=12000, pemilik="pak-dadang")
BUYER = {"nama": "Ani Suryani", "hp": "0812-3456-7890"}
ORDERS = [
    order(0, pembeli=BUYER, langkah={"kemas": "2026-11-12", "kirim": "2026-11-12"}), order(1, pembeli=BUYER, barang=[CHIPS]), order(2, pembeli={"nama": "Budi"}, langkah=DONE),
    order(3, pembeli={"nama": "Cici"}, batal=True), order(4, pembeli={"nama": "Dedi"}, barang=[line(tebakan=True)]),
]


def filled(phone: BrowserContext, address: str, orders: list[dict[str, Any]] = ORDERS, notes: tuple[dict[str, Any], ...] = (), me: str = "ka") -> Page:
    """The desk with these orders on it, and the list of who owes whom open."""
    page = opened(phone, address)
    kept = {**{f"meja/{one['id']}": one for one in orders}, **{f"titip/{one['id']}": one for one in notes}, "penjual-saya": me}
    page.evaluate("kept => { for (const [key, one] of Object.entries(kept)) localStorage.setItem(location.pathname.replace('meja/', '') + key, JSON.stringify(one)); }", kept)
    return shown(page, address)


def shown(page: Page, address: str) -> Page:
    page.goto(f"{address}404.html")
    page.goto(address + DESK)
    started(page)
    page.get_by_role("link", name="Uang", exact=True).click()
    expect(place(page).get_by_role("heading", name="Uang: siapa belum bayar")).to_be_focused()
    return page


def place(page: Page) -> Locator:
    return page.locator("#_uang")


def account(page: Page, kind: str, name: str) -> None:
    details = place(page).locator(f"details[data-jenis={kind}]")
    if details.get_attribute("open") is None:
        details.locator("summary").first.click()
    details.locator(".open", has_text=name).first.click()
    expect(place(page).locator("[data-isi=buka] h2")).to_have_text(name)


def paid(page: Page) -> list[dict[str, Any]]:
    """All payments as they lie on the phone, in their order."""
    found: list[str] = page.evaluate("Object.entries(localStorage).filter(([key]) => key.includes('/uang/')).map(([, text]) => text)")
    return sorted((json.loads(text) for text in found), key=lambda one: one["cap"])


def button(page: Page, name: str) -> Locator:
    return place(page).get_by_role("button", name=name)


def test_a_payment_in_three_taps(phone: BrowserContext, address: str) -> None:
    """From the desk: Uang, the buyer, and the sum that is proposed. It is kept by order, the oldest first, and the buyer owes nothing."""
    page = filled(phone, address)
    told = watched(page)
    shown(page, address)
    taps = 1
    expect(place(page).locator(".total").nth(0)).to_have_text("Pembeli belum bayar Rp104.000", use_inner_text=True)
    expect(place(page).locator(".total").nth(1)).to_contain_text("Rp60.000")
    for target in (place(page).locator(".open", has_text="Ani Suryani"), button(page, "Catat dibayar Rp104.000")):
        target.click()
        taps += 1
    assert taps == 3
    expect(place(page).get_by_role("status")).to_have_text("Tercatat di ponsel ini.", use_inner_text=True)
    expect(place(page).locator("[data-isi=buka] .total")).to_contain_text("Rp0")
    assert [(one["jenis"], one["pesanan"], one["jumlah"], one["batal"]) for one in paid(page)] == [("pembeli", "aaaaa0", 34000, ""), ("pembeli", "aaaaa1", 70000, "")]
    button(page, "Semua catatan uang").click()
    expect(place(page).locator("[data-isi=pembeli] > li")).to_have_count(0)
    assert stored(page)["aaaaa1"]["langkah"] == {}
    assert told == []


def test_in_parts_and_taken_back(phone: BrowserContext, address: str) -> None:
    """Half of it first: what is paid of an order that isn't done is said. "Batalkan" wants a second tap; both records stay."""
    page = filled(phone, address)
    account(page, "pembeli", "Ani Suryani")
    for wrong in ("", "0", "-5", "1.5"):
        place(page).locator("[name=lain]").fill(wrong)
        button(page, "Catat jumlah lain").click()
        expect(place(page).get_by_role("status")).to_have_text("Isi jumlah uangnya dulu, angka saja.", use_inner_text=True)
    place(page).locator("[name=lain]").fill("50000")
    button(page, "Catat jumlah lain").click()
    expect(place(page).locator("[name=lain]")).to_have_value("")
    rows = place(page).locator("[data-isi=buka] [data-isi=baris] > li")
    expect(rows.nth(0)).to_contain_text("lunas", use_inner_text=True)
    expect(rows.nth(1)).to_contain_text("belum diserahkan, dibayar Rp16.000, sisa Rp54.000", use_inner_text=True)
    button(page, "Batalkan").last.click()
    assert len(paid(page)) == 2
    button(page, "Ketuk lagi untuk membatalkan").click()
    expect(place(page).get_by_role("status")).to_have_text("Catatan bayar itu dibatalkan.", use_inner_text=True)
    found = paid(page)
    assert [one["batal"] for one in found].count("") == 2
    assert found[-1]["batal"] in [one["id"] for one in found[:2]]


def test_too_much_is_said(phone: BrowserContext, address: str) -> None:
    """Whoever paid more than was ordered owes nothing, and takes nothing off what others owe; there is no sum to be proposed."""
    page = filled(phone, address)
    account(page, "pembeli", "Ani Suryani")
    place(page).locator("[name=lain]").fill("110000")
    button(page, "Catat jumlah lain").click()
    expect(place(page).locator("[data-isi=buka] .total")).to_have_text("Kelebihan bayar Rp6.000", use_inner_text=True)
    expect(place(page).locator("[name=catat]")).to_be_hidden()
    button(page, "Semua catatan uang").click()
    expect(place(page).locator(".total").nth(0)).to_contain_text("Rp0")
    expect(place(page).locator("[data-isi=pembeli] > li")).to_contain_text("lebih Rp6.000", use_inner_text=True)


def test_who_owes_what(phone: BrowserContext, address: str) -> None:
    """The most first; what is in none of it is said; stalls as the book of this phone knows them."""
    page = filled(phone, address, notes=(note(0, None, 10), note(1, 4, 0, bayar=50000)))
    for kind, rows in {
        "pembeli": [("Ani Suryani", "104.000", "Dipesan Rp104.000, sudah diserahkan Rp34.000, dibayar Rp0")],
        "pemilik": [("Bu Entin", "146.400", "Dipesan Rp146.400, sudah diambil Rp146.400, diteruskan Rp0")],
        "penjual": [("KA", "60.000", "Dipesan Rp138.000, sudah diserahkan Rp68.000, dibayar pembeli Rp34.000")],
        "warung": [("Warung Bu Imas", "36.400", "Terjual Rp96.000, hak pembuat Rp86.400, dibayar Rp50.000")],
    }.items():
        page.evaluate("document.querySelectorAll('#_uang [data-jenis]').forEach(one => { one.open = true; })")
        found = place(page).locator(f"[data-isi={kind}] > li")
        assert [tuple(row.locator(f"[data-isi={part}]").inner_text() for part in ("nama", "uang", "kata")) for row in found.all()] == rows
        account(page, kind, rows[0][0])
        expect(place(page).locator("[data-isi=buka] .total")).to_contain_text(rows[0][1])
        button(page, "Semua catatan uang").click()
    expect(place(page)).to_contain_text("1 pesanan batal tidak ikut dihitung.", use_inner_text=True)
    expect(place(page)).to_contain_text("1 barang masih tebakan, jadi belum dihitung.", use_inner_text=True)


def test_before_the_seller_is_chosen(phone: BrowserContext, address: str) -> None:
    """Whoever hasn't said yet whose desk it is writes for the village: the greeting stays, and the sheet names both."""
    page = filled(phone, address, me="")
    account(page, "pembeli", "Ani Suryani")
    text = place(page).locator("[data-isi=buka] .bubble [data-isi=teks]").text_content() or ""
    assert text.startswith("Halo Ani Suryani, ini Desa Katapang. Terima kasih sudah pesan")
    page.evaluate("window.print = () => {}")
    button(page, "Cetak untuk ditandatangani").click()
    sheet = place(page).locator(".sheet").text_content() or ""
    assert "dengan Desa Katapang" in sheet
    assert "Desa Katapang, Desa Katapang" not in sheet


def test_an_owner_is_paid_by_source(phone: BrowserContext, address: str) -> None:
    """What was ordered and what was sold from shelves are two payments; the statement goes as the owner is reached."""
    page = filled(phone, address, notes=(note(0, None, 10), note(1, 4, 0)))
    account(page, "pemilik", "Bu Entin")
    text = place(page).locator("[data-isi=buka] .bubble").inner_text()
    ways = place(page).locator("[data-isi=buka] a:visible")
    assert "Halo Bu Entin, ini catatan uangnya." in text
    for way in ways.all():
        href = way.get_attribute("href") or ""
        assert href.startswith(("https://wa.me/62", "sms:+62", "tel:+62"))
    button(page, "Catat dibayar Rp146.400").click()
    assert [(one["jenis"], one["penjual"], one["pemilik"], one["jumlah"]) for one in paid(page)] == [("pesanan", "ka", "bu-entin", 60000), ("titip", "", "bu-entin", 86400)]
    button(page, "Semua catatan uang").click()
    expect(place(page).locator(".total").nth(1)).to_contain_text("Rp0")


def test_a_reminder_names_only_what_is_open(phone: BrowserContext, address: str) -> None:
    """In the buyer's chat, and friendly; nothing of it is sent by itself."""
    page = filled(phone, address)
    account(page, "pembeli", "Ani Suryani")
    link = unquote(place(page).get_by_role("link", name="Kirim lewat WhatsApp").get_attribute("href") or "")
    assert link.startswith("https://wa.me/6281234567890?text=Halo Ani Suryani, ini KA. Terima kasih sudah pesan")
    assert "10 November 2026: 2 bungkus Ladu Ketan (sisa Rp34.000), Rp34.000\n11 November 2026: 5 bungkus Keripik Singkong, Asin (belum diserahkan, sisa Rp70.000), Rp70.000" in link
    assert "Sisanya Rp104.000." in link


def test_the_sheet_to_sign(phone: BrowserContext, address: str) -> None:
    """Says whose, between whom, the days, each line, the sums and what is open, and has room for a day and two names; nothing else is printed."""
    page = filled(phone, address)
    account(page, "pembeli", "Ani Suryani")
    page.evaluate("window.print = () => { document.title = 'dicetak'; }")
    button(page, "Cetak untuk ditandatangani").click()
    until(page, "document.title === 'dicetak'")
    page.emulate_media(media="print")
    sheet = place(page).locator(".sheet")
    words = sheet.inner_text()
    for said in ("Catatan uang", "10 November 2026 sampai 11 November 2026", "Ani Suryani", "dengan KA", "2 bungkus Ladu Ketan", "Rp34.000", "Belum dibayar", "Rp104.000", "Tanggal: ___", "Yang membayar", "Yang menerima"):
        assert said in words
    assert [one for one in ("Catat dibayar", "Kirim lewat", "Semua pesanan") if one in page.locator("body").inner_text()] == []


def test_two_tabs_keep_one_payment(phone: BrowserContext, address: str) -> None:
    """What was kept in one is seen in the other; one that hasn't heard of it doesn't keep it again, but says so."""
    one = filled(phone, address)
    other = phone.new_page()
    other.goto(f"{address}{DESK}#_uang")
    deaf = phone.new_page()
    deaf.add_init_script("addEventListener('storage', event => event.stopImmediatePropagation())")
    deaf.goto(f"{address}{DESK}#_uang")
    for page in (one, other, deaf):
        account(page, "pembeli", "Ani Suryani")
    button(one, "Catat dibayar Rp104.000").click()
    expect(place(other).locator("[data-isi=buka] .total")).to_contain_text("Rp0")
    button(deaf, "Catat dibayar Rp104.000").click()
    expect(place(deaf).get_by_role("status")).to_have_text("Jumlahnya baru saja berubah. Periksa dulu, lalu catat lagi.", use_inner_text=True)
    assert len(paid(one)) == 2


def test_a_full_phone_loses_no_payment(phone: BrowserContext, address: str, tmp_path: Path) -> None:
    """It is told, counts, and is in the backup; with room again it is kept with the next one."""
    page = filled(phone, address)
    fill_up(page)
    account(page, "pembeli", "Ani Suryani")
    place(page).locator("[name=lain]").fill("10000")
    button(page, "Catat jumlah lain").click()
    expect(place(page).get_by_role("status")).to_contain_text("Ponsel ini belum bisa menyimpannya", use_inner_text=True)
    expect(place(page).locator("[data-isi=buka] .total")).to_contain_text("Rp94.000")
    assert paid(page) == []
    button(page, "Semua pesanan").click()
    page.get_by_text("Cadangan dan setelan").click()
    backup = json.loads(downloaded(page, "Unduh JSON", tmp_path).read_text())
    assert [one["jumlah"] for one in backup["uang"]] == [10000]
    page.evaluate("localStorage.removeItem('penuh')")
    page.get_by_role("link", name="Uang", exact=True).click()
    account(page, "pembeli", "Ani Suryani")
    button(page, "Catat dibayar Rp94.000").click()
    assert sorted(one["jumlah"] for one in paid(page)) == [10000, 24000, 70000]


def test_a_wrong_clock_changes_no_order(phone: BrowserContext, address: str) -> None:
    """A day before the site was made can't be: the site's own is taken, and it is told; what is kept later counts as later."""
    page = phone.new_page()
    page.clock.set_fixed_time("2040-01-01T10:00:00")
    page.goto(address + DESK)
    started(page)
    page.evaluate("one => localStorage.setItem(`${location.pathname}${one.id}`, JSON.stringify(one))", ORDERS[0])
    for day in ("2040-01-01T10:00:00", "2019-01-01T10:00:00"):
        page.clock.set_fixed_time(day)
        shown(page, address)
        account(page, "pembeli", "Ani Suryani")
        place(page).locator("[name=lain]").fill("1000")
        button(page, "Catat jumlah lain").click()
        expect(place(page).get_by_role("status")).to_contain_text("Tercatat", use_inner_text=True)
    expect(place(page).get_by_role("status")).to_contain_text("Jam ponsel tampaknya salah", use_inner_text=True)
    first, second = paid(page)
    assert first["hari"] == "2040-01-01"
    assert second["hari"] == page.evaluate("async address => (await (await fetch(`${address}barang.json`)).json()).hari", address)


def test_two_phones_come_together(phone: BrowserContext, browser: Browser, address: str, tmp_path: Path) -> None:
    """Each keeps a payment of its own; after both took in the other's backup they hold the same, however often it is taken in."""
    other = browser.new_context(viewport=PHONE, service_workers="block")
    files, pages = [], [filled(phone, address), filled(other, address)]
    for number, page in enumerate(pages):
        account(page, "pembeli", "Ani Suryani")
        place(page).locator("[name=lain]").fill(str(1000 * (number + 1)))
        button(page, "Catat jumlah lain").click()
        button(page, "Semua pesanan").click()
        page.get_by_text("Cadangan dan setelan").click()
        files.append(downloaded(page, "Unduh JSON", tmp_path / str(number)))
    for page, file in zip(pages, reversed(files), strict=True):
        for words in ("0 pesanan baru, 5 sudah ada. 1 catatan uang baru.", "0 pesanan baru, 5 sudah ada."):
            page.get_by_label("Masukkan cadangan").set_input_files(file)
            expect(page.locator("#_alat [role=status]")).to_have_text(words, use_inner_text=True)
    assert [paid(page) for page in pages] == [paid(pages[0])] * 2
    assert len(paid(pages[0])) == 2
    other.close()


def test_evil_backups_do_nothing(phone: BrowserContext, address: str) -> None:
    """Five hundred payments that are wrong somewhere, and what lies unreadable where payments should be: what is right is taken in, the rest told; nothing runs, nothing is lost."""
    chance = random.Random(23)
    page = filled(phone, address)
    told = watched(page)
    wrong = [{**payment(chance.randrange(16)), "id": "".join(chance.choice("abz059") for _ in range(8)), **{name: chance.choice(ODD) for name in chance.sample(list(payment(0)), chance.randrange(3))}} for _ in range(500)]
    texts = ["", "null", "5", "{", '{"versi":2}', json.dumps(payment(1))]
    page.evaluate("texts => texts.forEach((text, at) => localStorage.setItem(location.pathname.replace('meja/', `uang/zzzzzzz${at}`), text))", texts)
    button(page, "Semua pesanan").click()
    page.get_by_text("Cadangan dan setelan").click()
    for number, found in enumerate(([*wrong, *ODD], {"a": 1}, "x")):
        page.get_by_label("Masukkan cadangan").set_input_files({"name": f"{number}.json", "mimeType": "application/json", "buffer": json.dumps({"versi": 1, "pesanan": [], "uang": found}).encode()})
        expect(page.locator("#_alat [role=status]")).to_contain_text("0 pesanan baru", use_inner_text=True)
    shown(page, address)
    expect(place(page).get_by_text("catatan uang tidak bisa dibaca.")).to_contain_text("6 catatan", use_inner_text=True)
    taken = [one for one in paid_texts(page) if one not in texts]
    assert 100 < len(taken) <= 500
    account(page, "pembeli", "Ani Suryani")
    button(page, "Semua pesanan").click()
    page.get_by_text("Cadangan dan setelan").click()
    with page.expect_download() as found_file:
        page.get_by_role("button", name="Unduh JSON").click()
    backup = json.loads(found_file.value.path().read_text(encoding="utf-8"))
    assert len(backup["uang"]) + len(backup["rusak"]) == len(taken) + len(texts)
    assert told == []


def paid_texts(page: Page) -> list[str]:
    found: list[str] = page.evaluate("Object.entries(localStorage).filter(([key]) => key.includes('/uang/')).map(([, text]) => text)")
    return found


def test_whose_it_is_stays(phone: BrowserContext, address: str) -> None:
    """A saved order says what each owner gets. The list changes: the amount may, by hand and by message, and what the owner gets of one doesn't; another variant brings today's."""
    page = opened(phone, address)
    saved(page, address, ORDER)
    before = {line["produk"]: (line["hak"], line["pemilik"]) for line in stored(page)["k7x2m9"]["barang"]}
    assert before["ladu-ketan"] == (16000, "bu-entin")
    assert all(hak and owner for hak, owner in before.values())

    def dearer(route: Route) -> None:
        goods = route.fetch().json()
        goods["produk"]["ladu-ketan"]["varian"] = [[key, name, price + 5000, stock] for key, name, price, stock in goods["produk"]["ladu-ketan"]["varian"]]
        goods["produk"]["ladu-ketan"]["pemilik"] = "pak-dadang"
        route.fulfill(json=goods)

    phone.route("**/barang.json", dearer)
    page = opened(phone, address, fragment="#k7x2m9")
    page.get_by_text("Ubah pesanan").click()
    page.locator("[name=jumlah]").first.fill("3")
    page.locator("[name=jumlah]").first.blur()
    assert {line["produk"]: (line["hak"], line["pemilik"]) for line in stored(page)["k7x2m9"]["barang"]} == before
    page.get_by_text("Ganti atau hapus").first.click()
    page.locator("[name=varian]").first.select_option("Asli")
    assert stored(page)["k7x2m9"]["barang"][0] == {"produk": "ladu-ketan", "nama": "Ladu Ketan", "satuan": "bungkus", "varian": "Asli", "jumlah": 3, "harga": stored(page)["k7x2m9"]["barang"][0]["harga"], "hak": 20000, "pemilik": "pak-dadang"}


def test_a_line_that_comes_again_keeps_whose_it_is(tab: Page, address: str) -> None:
    """By a message that is pasted again, when the list says otherwise: of the same good, variant and unit; another good brings its own."""
    tab.goto(f"{address}tentang-desa/")
    lines = [line(jumlah=3, hak=19000, pemilik="pak-dadang"), line(varian="Wijen", hak=18000, pemilik="pak-dadang"), line(satuan="kotak", hak=17000, pemilik="pak-dadang")]
    found = tab.evaluate("""async ([address, order, barang]) => {
        const {alter, clean, stored} = await import(`${address}js/desk-orders.js`);
        alter(clean(order), () => ({}));
        alter(stored(order.id), () => ({barang}));
        return stored(order.id).barang.map(({jumlah, hak, pemilik}) => [jumlah, hak, pemilik]);
    }""", [address, order(0), lines])
    assert found == [[3, 15000, "bu-entin"], [2, 18000, "pak-dadang"], [2, 17000, "pak-dadang"]]


def test_all_that_is_deleted_is_gone(phone: BrowserContext, address: str) -> None:
    """Payments for orders that were deleted by hand are told; with all orders they go as well."""
    page = filled(phone, address)
    account(page, "pembeli", "Ani Suryani")
    button(page, "Catat dibayar Rp104.000").click()
    page.evaluate("localStorage.removeItem(location.pathname + 'aaaaa1')")
    shown(page, address)
    expect(place(page).get_by_text("tercatat dibayar untuk pesanan yang tidak ada")).to_have_text("Rp70.000 tercatat dibayar untuk pesanan yang tidak ada di ponsel ini.", use_inner_text=True)
    button(page, "Semua pesanan").click()
    page.get_by_text("Cadangan dan setelan").click()
    page.locator("[name=yakin]").fill("HAPUS")
    page.get_by_role("button", name="Hapus semua pesanan").click()
    expect(page.get_by_text("Semua pesanan dan catatan uangnya sudah dihapus")).to_be_visible()
    assert (paid(page), stored(page)) == ([], {})


def test_without_the_goods_or_the_script(phone: BrowserContext, address: str) -> None:
    """No barang.json: it is told, and a payment is kept. No script for this part: it says so, and the desk is there."""
    page = filled(phone, address)
    phone.route("**/barang.json", lambda route: route.abort())
    shown(page, address)
    expect(place(page).get_by_role("status")).to_contain_text("Uangnya tetap bisa dicatat.", use_inner_text=True)
    account(page, "pembeli", "Ani Suryani")
    button(page, "Catat dibayar Rp104.000").click()
    assert len(paid(page)) == 2
    phone.route("**/desk-accounts.js", lambda route: route.abort())
    page = phone.new_page()
    page.goto(f"{address}{DESK}#_uang")
    expect(page.get_by_text("Bagian ini belum bisa dibuka.")).to_be_visible()
    expect(page.get_by_role("button", name="Baca pesan")).to_be_visible()


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_it_is_easy_to_use(page: Page, address: str, width: int) -> None:
    """axe-core finds nothing in light and dark, nothing is wider than the screen, and targets are large, in the list and in an account."""
    page.set_viewport_size({"width": width, "height": 740})
    page = filled(page.context, address, notes=(note(0, None, 10), note(1, 4, 0)))
    page.set_viewport_size({"width": width, "height": 740})
    for name in ("", "Ani Suryani"):
        if name:
            account(page, "pembeli", name)
        else:
            page.evaluate("document.querySelectorAll('#_uang details').forEach(one => { one.open = true; })")
        small = page.evaluate("[...document.querySelectorAll('#_uang button, #_uang input, #_uang a, #_uang summary')].filter(one => one.offsetParent && one.getBoundingClientRect().height < 44).map(one => one.outerHTML)")
        assert small == []
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
            assert [(found["id"], found["nodes"][0]["html"]) for found in Axe().run(page).response["violations"]] == []
