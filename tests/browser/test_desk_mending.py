"""What the reseller puts right at the desk: guesses, lines, sums, and orders that are pasted again with new words."""

from urllib.parse import unquote

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.desk import DESK, ORDER, message, opened, read, saved, started, step, stored
from tests.browser.phones import PHONE, watched
from tests.browser.test_desk_next import FILLED, HEIGHT

CHAT = "Teh mau pesan ladu ketan yang wijen dua bungkus sama tas rajut satu ya\nkirim ke gang melati 3 atas nama bu rina"


def _read(page: Page, text: str) -> None:
    """Read, once what reads running words has come."""
    read(page, text)
    page.locator("[data-isi=terbaca] .guess").locator("visible=true").first.wait_for()


def _lines(page: Page, place: str = ".desk-order") -> list[str]:
    return [row.replace("\n", " ") for row in page.locator(f"{place} ul[data-isi=barang] > li").all_inner_texts()]


def _mending(page: Page) -> None:
    page.locator(".mending").evaluate("one => { one.open = true; one.querySelectorAll('details').forEach(fold => { fold.open = true; }); }")


def _total(page: Page) -> str:
    return page.locator(".desk-order .total").inner_text().replace("\n", " ")


def test_a_guess_is_marked_until_it_is_confirmed(phone: BrowserContext, address: str) -> None:
    """Each line says so; one button confirms and keeps them all; the buyer's words stay beside them."""
    page = opened(phone, address)
    told = watched(page)
    _read(page, CHAT)
    assert _lines(page, "[data-isi=terbaca]") == ["2 bungkus Ladu Ketan, Wijen Tebakan Rp32.000", "1 buah Tas Rajut Jinjing Tebakan Rp185.000"]
    assert page.evaluate(FILLED) == ["Sudah cocok, simpan pesanan"]
    expect(page.locator("[data-isi=terbaca] [data-isi=lain] li")).to_have_text([CHAT.split("\n", maxsplit=1)[0]], use_inner_text=True)
    assert stored(page) == {}
    page.get_by_role("button", name="Sudah cocok, simpan pesanan").click()
    [order] = stored(page).values()
    assert ([line.get("tebakan") for line in order["barang"]], order["pembeli"]["nama"], order["pembeli"]["alamat"]) == ([None, None], "bu rina", "gang melati 3")
    assert "Tebakan" not in page.locator(".desk-order").inner_text()
    page.get_by_role("button", name="Semua pesanan").click()
    read(page, CHAT)
    assert page.evaluate(FILLED) == ["Buka pesanannya"]
    assert told == []


def test_a_guess_that_is_wrong_is_mended(phone: BrowserContext, address: str) -> None:
    """It is kept with its mark, and nobody is asked before the last one is looked at; the line that was altered is no guess any more."""
    page = opened(phone, address)
    _read(page, CHAT)
    page.get_by_role("button", name="Belum cocok, simpan lalu ubah").click()
    expect(page.locator(".mending [name=jumlah]").nth(1)).to_be_visible()
    assert page.evaluate(FILLED) == ["Tebakannya sudah cocok"]
    _mending(page)
    page.get_by_label("Barang baris 2").select_option("dompet-rajut")
    page.get_by_label("Pilihan baris 2").select_option("Kuning kunyit")
    assert _lines(page)[1] == "1 buah Dompet Rajut, Kuning kunyit Rp45.000"
    assert [line.get("tebakan", False) for line in next(iter(stored(page).values()))["barang"]] == [True, False]
    page.get_by_role("button", name="Tebakannya sudah cocok").click()
    assert page.evaluate(FILLED) == ["Cetak pertanyaan untuk Bu Entin"]
    assert [line.get("tebakan", False) for line in next(iter(stored(page).values()))["barang"]] == [False, False]


def test_every_line_can_be_mended(phone: BrowserContext, address: str) -> None:
    """Product, variant, amount, price, one more, one less: the sum, the messages and the sheets follow, and what was odd about them goes."""
    page = opened(phone, address, "window.print = () => {};")
    told = watched(page)
    read(page, message(page, address, ORDER).replace("Jumlah: Rp372.000", "Jumlah: Rp300.000"))
    page.get_by_role("button", name="Simpan pesanan").click()
    remark = page.locator(".desk-order").get_by_text("Jumlah di pesan Rp300.000, hitungannya Rp372.000.")
    expect(remark).to_be_visible()
    _mending(page)
    page.get_by_label("Harga satu baris 1").fill("15000")
    page.get_by_label("Harga satu baris 1").blur()
    expect(remark).to_be_hidden()
    assert _total(page) == "Jumlah Rp370.000"
    page.get_by_label("Pilihan baris 1").select_option("Asli")
    page.get_by_label("Ladu Ketan, Asli").fill("3")
    page.get_by_role("button", name="Hapus baris 4").click()
    page.get_by_label("Tambah barang").select_option("lemper-ayam")
    page.get_by_label("Barang baris 3").select_option("onde-onde")
    order = stored(page)["k7x2m9"]
    assert [(line["produk"], line["varian"], line["jumlah"]) for line in order["barang"]] == [
        ("ladu-ketan", "Asli", 3), ("dompet-rajut", "Merah marun bergaris", 1), ("onde-onde", "", 20), ("lemper-ayam", "", 1)]
    total = sum(line["jumlah"] * line["harga"] for line in order["barang"])
    assert _total(page) == f"Jumlah Rp{total:,}".replace(",", ".")
    assert (order["masalah"], order["penjual"], order["asal"]) == ([], "ka", "warung-bu-imas")
    asked = [unquote(href) for href in step(page, "konfirmasi").locator("a").evaluate_all("links => links.map(link => link.href)")]
    assert not any("Kue Kotak" in words or "Kupluk" in words for words in asked)
    assert f"Jumlah: Rp{total:,}".replace(",", ".") in unquote(step(page, "kirim").locator("a").get_attribute("href") or "")
    page.emulate_media(media="print")
    page.get_by_role("button", name="Cetak daftar kemas", include_hidden=True).evaluate("button => button.click()")
    sheet = page.locator("body").inner_text()
    assert "3 bungkus Ladu Ketan, Asli" in sheet
    assert "Kue Kotak" not in sheet
    assert f"Rp{total:,}".replace(",", ".") in sheet
    assert told == []


def test_of_text_and_link_the_reseller_chooses(phone: BrowserContext, address: str) -> None:
    """Only what differs is shown, whose lines are taken is said, and the remark goes with the choice."""
    page = opened(phone, address)
    text = message(page, address, ORDER).replace("2 bungkus Ladu Ketan, Wijen = Rp32.000", "3 bungkus Ladu Ketan, Wijen = Rp48.000").replace("Rp372.000", "Rp388.000")
    place = page.locator("[data-isi=terbaca]")
    for which, amount, total in (("tautan", 2, "Rp372.000"), ("teks", 3, "Rp388.000")):
        read(page, text)
        expect(place.get_by_text("Ladu Ketan: di teks 3, di tautan 2.")).to_be_visible()
        expect(place.locator("[data-isi=di_teks]")).to_have_text("3 bungkus Ladu Ketan, Wijen (Rp48.000)")
        expect(place.locator("[data-isi=di_tautan]")).to_have_text("2 bungkus Ladu Ketan, Wijen (Rp32.000)")
        assert page.evaluate(FILLED) == ["Simpan pesanan"]
        place.get_by_role("button", name=f"Pakai yang di {which}").click()
        expect(place.get_by_text("Ladu Ketan: di teks 3")).to_be_hidden()
        expect(place.get_by_role("button", name="Pakai yang di teks")).to_be_hidden()
        assert _lines(page, "[data-isi=terbaca]")[0].startswith(f"{amount} bungkus")
        assert place.locator(".total").inner_text().replace("\n", " ") == f"Jumlah {total}"
    # The link's amounts with the text's sum leave that to be asked.
    page.get_by_role("button", name="Simpan pesanan").click()
    assert stored(page)["k7x2m9"]["masalah"] == []


@pytest.mark.parametrize(("which", "total"), [("Pakai Rp300.000 dari pesan", "Rp300.000"), ("Pakai Rp372.000 hitungan", "Rp372.000")])
def test_of_two_sums_the_reseller_chooses(phone: BrowserContext, address: str, which: str, total: str) -> None:
    """The agreed one stands in list, message and totals until a line is altered; the owners are owed what they ask."""
    page = opened(phone, address)
    read(page, message(page, address, ORDER).replace("Rp372.000", "Rp300.000"))
    page.get_by_role("button", name="Simpan pesanan").click()
    order = page.locator(".desk-order")
    order.get_by_role("button", name=which).click()
    expect(order.get_by_text("Jumlah di pesan Rp300.000")).to_be_hidden()
    expect(order.get_by_role("button", name=which)).to_be_hidden()
    assert _total(page) == f"Jumlah {total}"
    assert f"Jumlah: {total}\n" in unquote(step(page, "kirim").locator("a").get_attribute("href") or "")
    page.get_by_role("button", name="Semua pesanan").click()
    expect(page.locator("[data-isi=daftar] > li")).to_contain_text(total)
    page.get_by_text("Hitungan", exact=True).click()
    expect(page.locator("[data-isi=per_asal] > li")).to_contain_text(total)
    expect(page.locator("[data-isi=per_pemilik] > li").first).to_contain_text("Rp32.000")
    page.locator("[name=buka]").click()
    _mending(page)
    page.get_by_label("Ladu Ketan, Wijen").fill("1")
    page.get_by_label("Ladu Ketan, Wijen").blur()
    assert _total(page) == "Jumlah Rp356.000"


def test_a_kept_order_takes_in_what_is_new(phone: BrowserContext, address: str) -> None:
    """Its words, what was empty, and what they ask for besides, which is a guess; what was mended stays, and nothing is doubled."""
    page = opened(phone, address)
    text = message(page, address, {**ORDER, "pembeli": {**ORDER["pembeli"], "catatan": ""}})
    read(page, text)
    page.get_by_role("button", name="Simpan pesanan").click()
    _mending(page)
    page.get_by_label("Ladu Ketan, Wijen").fill("5")
    page.get_by_role("button", name="Semua pesanan").click()
    _read(page, f"{text}\n\nNo HP : 0812 3456 7890\nkak tambah 1 nastar ya")
    place = page.locator("[data-isi=terbaca]")
    expect(place.get_by_text("Pesanan ini sudah tersimpan. Yang baru di pesannya:")).to_be_visible()
    expect(place.locator("[data-isi=perubahan] > li").locator("visible=true")).to_have_text(
        ["No. HP: 0812 3456 7890", "Tambah 1 stoples Nastar Stoples", "“kak tambah 1 nastar ya”"], use_inner_text=True)
    assert page.evaluate(FILLED) == ["Masukkan yang baru"]
    page.get_by_role("button", name="Masukkan yang baru").click()
    expect(page.get_by_role("status")).to_contain_text("Pesanan diperbarui. No. HP: 0812 3456 7890; Tambah 1 stoples Nastar Stoples")
    [order] = stored(page).values()
    assert [(line["produk"], line["jumlah"], line.get("tebakan", False)) for line in order["barang"]] == [
        ("ladu-ketan", 5, False), ("dompet-rajut", 1, False), ("kue-kotak", 20, False), ("kupluk-rajut", 1, False), ("nastar-stoples", 1, True)]
    assert (order["pembeli"]["hp"], order["lain"]) == ("0812 3456 7890", ["kak tambah 1 nastar ya"])
    page.get_by_role("button", name="Semua pesanan").click()
    read(page, f"{text}\n\nNo HP : 0812 3456 7890\nkak tambah 1 nastar ya")
    assert page.evaluate(FILLED) == ["Buka pesanannya"]
    assert len(stored(page)) == 1


def test_a_chat_that_goes_on_is_the_same_order(phone: BrowserContext, address: str) -> None:
    """Without any number: copied again with more below it, it finds what was kept of it."""
    page = opened(phone, address)
    _read(page, CHAT)
    page.get_by_role("button", name="Sudah cocok, simpan pesanan").click()
    page.get_by_role("button", name="Semua pesanan").click()
    read(page, f"{CHAT}\nkak sama rengginang 2 ya")
    page.get_by_role("button", name="Masukkan yang baru").click()
    [order] = stored(page).values()
    assert [(line["produk"], line["jumlah"]) for line in order["barang"]] == [("ladu-ketan", 2), ("tas-rajut", 1), ("rengginang", 2)]


def test_the_focus_stays_where_it_was(phone: BrowserContext, address: str) -> None:
    """A step that closes leaves it on its title, a button that becomes a link on what is next."""
    page = opened(phone, address)
    saved(page, address, ORDER)
    page.locator("[data-langkah=konfirmasi] [name=langkah]").focus()
    page.keyboard.press("Space")
    page.get_by_text("1. Konfirmasi: sudah").wait_for()
    assert page.evaluate("document.activeElement.innerText") == "1. Konfirmasi: sudah"
    page.get_by_role("button", name="Tandai sudah dikemas").focus()
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Kabari pembeli lewat WhatsApp").wait_for()
    assert page.evaluate("document.activeElement.innerText") == "Kabari pembeli lewat WhatsApp"


NAMES = """[...document.querySelectorAll("main a, main button, main summary, main label")].filter(one => one.getClientRects().length).map(one => {
    const seen = [...one.childNodes].reduce(function words(all, node) {
        const hidden = node.nodeType === 1 && (node.hidden || node.matches(".hide, [aria-hidden], input, select, textarea") || !node.getClientRects().length);
        return hidden ? all : node.nodeType === 3 ? all + node.textContent : [...node.childNodes].reduce(words, all);
    }, "").replace(/\\s+/g, " ").trim();
    const name = (one.getAttribute("aria-label") || (function heard(node) {
        return node.nodeType === 3 ? node.textContent : node.nodeType === 1 && !node.hidden && !node.matches("[aria-hidden], input, select, textarea") ? [...node.childNodes].map(heard).join("") : "";
    })(one)).replace(/\\s+/g, " ").trim();
    return [seen, name];
})"""


def test_a_name_begins_with_what_is_seen(phone: BrowserContext, address: str) -> None:
    """Of whatever is tapped at the desk (WCAG 2.5.3): who speaks to the phone says what stands there."""
    page = opened(phone, address)
    saved(page, address, ORDER)
    _mending(page)
    page.locator("details").evaluate_all("all => all.forEach(one => { one.open = true; })")
    names = page.evaluate(NAMES)
    assert len(names) > 40
    assert [(seen, name) for seen, name in names if not name.startswith(seen)] == []


def test_who_came_to_buy_is_told_whose_page_it_is(phone: BrowserContext, address: str) -> None:
    """By the link of a message or without it; a seller who has an order or a name here isn't told again."""
    page = opened(phone, address)
    words = page.get_by_text("Halaman ini untuk penjual Desa Katapang. Anda mau pesan?")
    expect(words).to_be_visible()
    text = message(page, address, ORDER)
    link = next(line for line in text.split("\n") if "/meja/#1." in line)
    buyer = phone.new_page()
    buyer.goto(f"{address}{DESK}{link[link.index('#'):]}")
    started(buyer)
    told = buyer.get_by_text("Halaman ini untuk penjual Desa Katapang.")
    expect(told).to_be_visible()
    told.get_by_role("link").click()
    assert buyer.url == f"{address}produk/"
    saved(page, address, ORDER)
    page.get_by_role("button", name="Semua pesanan").click()
    expect(words).to_be_hidden()


@pytest.mark.parametrize(("vendor", "shown"), [("Apple Computer, Inc.", True), ("Google Inc.", False)])
def test_an_iphones_habit_is_told(browser: Browser, address: str, vendor: str, shown: bool) -> None:
    """Once there is something to lose, with the backup beside it."""
    context = browser.new_context(viewport=PHONE, service_workers="block", accept_downloads=True)
    page = opened(context, address, f"Object.defineProperty(navigator, 'vendor', {{get: () => '{vendor}'}})")
    words = page.get_by_text("iPhone menghapus catatan situs yang 7 hari tidak dibuka.")
    expect(words).to_be_hidden()
    saved(page, address, ORDER)
    page.get_by_role("button", name="Semua pesanan").click()
    expect(words).to_be_visible(visible=shown)
    if shown:
        assert page.evaluate(FILLED) == ["Baca pesan"]
        with page.expect_download() as found:
            page.get_by_role("button", name="Unduh cadangan").click()
        assert found.value.suggested_filename.endswith(".json")
    context.close()


def test_a_mended_order_is_no_higher_than_any(phone: BrowserContext, address: str) -> None:
    """With its folds closed, as it is opened."""
    page = opened(phone, address)
    read(page, message(page, address, ORDER).replace("Rp372.000", "Rp300.000") + "\ntambah 1 nastar ya kak\nladu ketannya jadi 3")
    page.get_by_role("button", name="Belum cocok, simpan lalu ubah").click()
    page.locator(".mending > summary").click()
    assert page.evaluate(HEIGHT) <= 2400
    assert len(page.evaluate(FILLED)) == 1
