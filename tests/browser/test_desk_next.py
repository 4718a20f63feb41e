"""The desk says what is to be done next: in one filled button, on a page that one thumb gets through."""

from urllib.parse import unquote

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.desk import ORDER, message, opened, read, saved, step, stored

SMALL = {"width": 360, "height": 640}
HEIGHT = "document.documentElement.scrollHeight"
FILLED = """[...document.querySelectorAll("main .button")].filter(one => one.getClientRects().length
    && getComputedStyle(one).backgroundColor !== "rgba(0, 0, 0, 0)").map(one => one.innerText)"""
# From the first question to the thanks: what the filled button says, and where it leads.
WAY = [
    ("Cetak pertanyaan untuk Bu Entin", ""), ("Tanya Bu Yeyet lewat SMS", "sms:+6281200000021?body=Halo Bu Yeyet"), ("Telepon Bu Nani", "tel:+6281200000023"),
    ("Tanya Teh Lilis lewat WhatsApp", "https://wa.me/6281200000024?text=Halo Teh Lilis"), ("Tandai semua sudah pasti", ""), ("Tandai sudah dikemas", ""),
    ("Kabari pembeli lewat WhatsApp", "https://wa.me/?text=Halo Budi Santoso, pesanan Anda sudah berangkat"), ("Tandai sudah dikirim", ""), ("Tandai sudah sampai dan dibayar", ""),
    ("Ucapkan terima kasih lewat WhatsApp", "https://wa.me/?text="), ("Kembali ke daftar", ""),
]
# Where the links that are tapped lead, without going there; paper is left out.
TAPPED = """window.print = () => {}; window.tapped = [];
    addEventListener("click", event => setTimeout(() => 0) && event.target.closest("a") && (event.preventDefault(), tapped.push(event.target.closest("a").href)));"""


def _next(page: Page) -> str:
    """The one filled button's words; it is on the screen without scrolling, and large."""
    [words] = page.evaluate(FILLED)
    button = page.locator(".desk-order .label > .is-main:visible")
    box = button.bounding_box()
    assert box is not None
    assert box["height"] >= 56
    assert box["y"] + box["height"] <= SMALL["height"] + page.evaluate("scrollY")
    return str(words).replace("\n", " ")


def test_one_button_leads_from_the_question_to_the_thanks(phone: BrowserContext, address: str) -> None:
    """Tapped again and again it brings an order of four owners to its end; the page is never higher than 2,400 px, nor wider than the screen."""
    page = opened(phone, address, TAPPED)
    page.set_viewport_size(SMALL)  # type: ignore[arg-type]
    saved(page, address, ORDER)
    page.evaluate("document.documentElement.style.setProperty('font-size', '200%')")
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    page.evaluate("document.documentElement.style.removeProperty('font-size')")
    for words, leads in WAY:
        assert _next(page) == words
        assert page.evaluate(HEIGHT) <= 2400, words
        page.locator(".desk-order .label > .is-main:visible").click()
        if leads:
            assert unquote(page.evaluate("tapped.pop()")).startswith(leads)
            expect(page.locator(".desk-order .label > .is-main:visible")).not_to_have_text(words)
        assert page.evaluate("tapped") == []
    assert page.evaluate(FILLED) == ["Baca pesan"]
    order = stored(page)["k7x2m9"]
    assert list(order["langkah"]) == ["konfirmasi", "kemas", "kirim", "selesai"]
    assert set(order["dikabari"]) == {"bu-entin", "bu-yeyet", "bu-nani", "teh-lilis", "-kirim", "-selesai"}
    assert order["pemilik"] == {}


def test_what_was_asked_is_known_later_and_elsewhere(phone: BrowserContext, address: str) -> None:
    """In an owner's own row as well as on top, after a reload and in another tab; who is sure needs not be asked."""
    page = opened(phone, address, TAPPED)
    saved(page, address, ORDER)
    other = opened(phone, address, TAPPED, "#k7x2m9")
    first = step(page, "konfirmasi")
    first.get_by_label("Sudah pasti ada").nth(0).check()
    assert _next(page) == "Tanya Bu Yeyet lewat SMS"
    first.get_by_role("link", name="SMS untuk bertanya").click()
    for tab in (page, other):
        expect(tab.get_by_role("link", name="Telepon Bu Nani")).to_be_visible()
        expect(step(tab, "konfirmasi").get_by_text("Sudah ditanya").locator("visible=true")).to_have_count(1)
    page.reload()
    expect(page.get_by_role("link", name="Telepon Bu Nani")).to_be_visible()


def test_a_step_taken_back_is_the_next_again(phone: BrowserContext, address: str) -> None:
    """The dots tell it, too; what the buyer was written stays known."""
    page = opened(phone, address, TAPPED)
    saved(page, address, ORDER)
    for name in ("konfirmasi", "kemas"):
        step(page, name).locator("[name=langkah]").check()
    ticked = page.locator(".dots > li").get_by_text("✓").locator("visible=true")
    expect(ticked).to_have_count(2)
    expect(page.locator(".dots [aria-current=step]")).to_have_text("Kirim", use_inner_text=True)
    step(page, "kirim").get_by_role("link", name="Kirim lewat WhatsApp").click()
    expect(page.get_by_role("button", name="Tandai sudah dikirim")).to_be_visible()
    step(page, "kemas").locator("summary").first.click()
    step(page, "kemas").locator("[name=langkah]").uncheck()
    assert _next(page) == "Tandai sudah dikemas"
    expect(page.locator(".dots [aria-current=step]")).to_have_text("Kemas", use_inner_text=True)
    expect(ticked).to_have_count(1)
    page.locator(".desk-order .label > .is-main:visible").click()
    assert _next(page) == "Tandai sudah dikirim"


@pytest.mark.parametrize("width", [360, 1280])
def test_whatever_the_desk_shows_one_button_is_filled(phone: BrowserContext, address: str, width: int) -> None:
    """Empty, read, the same, another under the same number, two at once, open, called off, and without the goods."""
    page = opened(phone, address)
    page.set_viewport_size({"width": width, "height": 640})
    text = message(page, address, ORDER)
    assert page.evaluate(FILLED) == ["Baca pesan"]
    read(page, text)
    assert page.evaluate(FILLED) == ["Simpan pesanan"]
    page.get_by_role("button", name="Simpan pesanan").click()
    assert page.evaluate(FILLED) == ["Cetak pertanyaan untuk Bu Entin"]
    page.get_by_text("Ubah pesanan").click()
    page.get_by_role("button", name="Pesanan batal").click()
    assert page.evaluate(FILLED) == ["Kembali ke daftar"]
    page.get_by_role("button", name="Kembali ke daftar").click()
    read(page, text)
    assert page.evaluate(FILLED) == ["Buka pesanannya"]
    read(page, text.replace("2 bungkus", "3 bungkus").replace("Budi", "Badu"))
    assert page.evaluate(FILLED) == ["Simpan sebagai pesanan baru"]
    read(page, f"{message(page, address, {**ORDER, 'nomor': 'aaaaaa'})}\n\n{message(page, address, {**ORDER, 'nomor': 'bbbbbb'})}")
    assert page.locator("[data-isi=terbaca] > section").count() == 2
    assert page.evaluate(FILLED) == ["Simpan pesanan"]
    phone.route("**/barang.json", lambda route: route.abort())
    page = opened(phone, address, fragment="#k7x2m9")
    page.set_viewport_size({"width": width, "height": 640})
    assert page.evaluate(FILLED) == ["Kembali ke daftar"]


def test_long_texts_show_two_lines_until_they_are_tapped(phone: BrowserContext, address: str) -> None:
    """They are copied whole all the same."""
    page = opened(phone, address)
    saved(page, address, ORDER)
    bubble = step(page, "konfirmasi").locator(".bubble").first
    folded = bubble.bounding_box()
    bubble.locator("summary").click()
    whole = bubble.bounding_box()
    assert folded is not None
    assert whole is not None
    assert 44 <= folded["height"] <= 72
    assert whole["height"] > 100
    for name in ("konfirmasi", "kemas"):
        step(page, name).locator("[name=langkah]").check()
    step(page, "kirim").get_by_role("button", name="Salin teks").click()
    page.get_by_role("status").get_by_text("Tersalin.").wait_for()
    assert page.evaluate("navigator.clipboard.readText()").count("\n") > 6


def test_an_empty_desk_says_for_whom_it_is_and_what_to_copy(phone: BrowserContext, address: str) -> None:
    """Until the first order is there; the box to paste it into and its button are on the first screen, the shop's foot nowhere."""
    page = opened(phone, address)
    page.set_viewport_size(SMALL)  # type: ignore[arg-type]
    drawing = page.locator("main svg")
    expect(page.get_by_text("Untuk penjual: pesanan dari WhatsApp dicatat dan diurus di sini sampai dibayar.")).to_be_visible()
    expect(drawing).to_be_visible()
    field = page.get_by_role("button", name="Baca pesan").bounding_box()
    foot = page.locator("footer").bounding_box()
    assert field is not None
    assert foot is not None
    assert field["y"] + field["height"] <= SMALL["height"]
    assert foot["height"] <= 100
    saved(page, address, ORDER)
    page.get_by_role("button", name="Semua pesanan").click()
    expect(page.get_by_text("Untuk penjual:")).to_be_hidden()
    expect(drawing).to_be_hidden()
