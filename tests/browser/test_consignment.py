"""The consignment book as whoever goes round the stalls has it in the hand."""

import json
import re
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pypdfium2
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.consignment import PATH, STALLS, Hand, brought, due, notes, opened


@pytest.fixture
def page(phone: BrowserContext, address: str) -> Page:
    return opened(phone, address)


def rupiah(amount: int) -> str:
    return f"Rp{amount:_}".replace("_", ".")


def test_a_morning_round_of_four_stalls(phone: BrowserContext, address: str) -> None:
    """Three goods are counted at each stall, one is brought anew, all is paid, the paper goes to WhatsApp: nine taps and two figures a stall, on a phone four times slower than this machine."""
    page = opened(phone, address)
    for stall in STALLS:
        brought(page, stall, [10, 8, 6])
        page.get_by_role("button", name="Warung berikutnya").click()
    phone.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 4})
    page.reload()
    page.locator(".open").first.wait_for()
    hand = Hand(page)
    for stall in STALLS:
        before = (hand.taps, hand.typed)
        page.locator(".open", has_text=stall).click()
        hand.taps += 1
        for good, left in enumerate((4, 8, 0)):
            hand.count(good, left)
        hand.put(2, "antar", 12)
        page.locator("[name=lunas]").first.click()
        hand.taps += 1
        hand.tap("Simpan nota")
        link = page.locator(".opened").get_by_role("link", name="Kirim lewat WhatsApp")
        assert (link.get_attribute("href") or "").startswith("https://wa.me/")
        hand.tap("Warung berikutnya")
        assert (hand.taps - before[0] + 1, hand.typed - before[1]) == (9, 2)  # with the tap on WhatsApp
    made = notes(page)
    assert len(made) == 8
    for note in made[4:]:
        assert [row["laku"] for row in note["baris"]] == [6, 0, 6]
        assert note["bayar"] == due(note) > 0
    expect(page.get_by_text("Ada nota yang belum ikut cadangan.")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_what_a_note_says(page: Page) -> None:
    """Price, amount and share add up; what is left open stands in the next note."""
    brought(page, STALLS[3], [10], "7,5")
    hand = Hand(page)
    hand.tap("Kembali ke rak")
    hand.count(0, 3)
    price = notes(page)[0]["baris"][0]["harga"]
    share = price * 75 // 1000
    expect(page.locator(".good")).to_contain_text(f"Laku 7, {rupiah(7 * price)}")
    page.locator("[name=bayar]").fill("50000")
    page.locator("[name=bayar]").blur()
    hand.tap("Simpan nota")
    text = page.locator(".opened .bubble").inner_text()
    owners = 7 * (price - share)
    for part in (f"laku 7 × {rupiah(price)} = {rupiah(7 * price)}, ada 3", f"Terjual: {rupiah(7 * price)}", f"Bagian warung: {rupiah(7 * share)}", f"Hak pembuat: {rupiah(owners)}", "Dibayar: Rp50.000", f"Sisa sekarang: {rupiah(owners - 50000)}"):
        assert part in text, part
    hand.tap("Kembali ke rak")
    hand.count(0, 3)
    expect(page.locator(".opened .label")).to_contain_text(f"Sisa nota lalu {rupiah(owners - 50000)}")


def test_two_copies_on_one_sheet(page: Page, tmp_path: Path) -> None:
    """One for the stall, one for who brought it, with the same figures."""
    brought(page, STALLS[0], [10, 5])
    page.evaluate("window.print = () => {}")
    page.get_by_role("button", name="Cetak dua rangkap").click()
    page.pdf(path=tmp_path / "nota.pdf", format="A4")
    paper = pypdfium2.PdfDocument(tmp_path / "nota.pdf")
    assert len(paper) == 1
    text = paper[0].get_textpage().get_text_range()
    assert ("Untuk warung" in text, "Untuk yang menitipkan" in text) == (True, True)
    assert text.count("Nota titip") == text.count("Sisa sekarang") == 2


@pytest.mark.parametrize("number", [9, 18, *range(32, 42)])
def test_signatures_have_company_however_long_the_list(phone: BrowserContext, address: str, tmp_path: Path, number: int) -> None:
    """Whoever signs sees what for: the sum and the last good are on the same page."""
    row = {"varian": "", "satuan": "bungkus", "pemilik": "bu-entin", "ada": None, "tarik": 0, "antar": 9, "laku": 0, "harga": 15500, "komisi": [[1, 750, 0]]}
    note = {"versi": 1, "id": "aaaaaaaa", "cap": 1, "hari": "2026-11-24", "warung": "warung-bu-imas", "nama": "Warung Bu Imas", "bayar": 0, "batal": "",
            "baris": [{**row, "produk": f"barang-{nth}", "nama": f"Barang {nth}"} for nth in range(number)]}
    page = opened(phone, address, f"localStorage.setItem('/katapang/titip/aaaaaaaa', {json.dumps(json.dumps(note))}); self.print = () => {{}};", "#warung-bu-imas/aaaaaaaa")
    page.get_by_role("button", name="Cetak dua rangkap").click()
    page.pdf(path=tmp_path / "nota.pdf", format="A4")
    pages = [sheet.get_textpage().get_text_range() for sheet in pypdfium2.PdfDocument(tmp_path / "nota.pdf")]
    signed = [text for text in pages if "Yang menitipkan" in text]
    assert sum(text.count("Yang menitipkan") for text in signed) == 2
    assert all("Sisa sekarang" in text and f"Barang {number - 1}" in text for text in signed)


def test_a_mistake_is_crossed_out_and_stays(page: Page) -> None:
    """Taken back by two taps it counts for nothing; "Coret dan betulkan" begins it anew with what was written."""
    brought(page, STALLS[0], [10])
    hand = Hand(page)
    page.get_by_text("Ada yang salah?").click()
    hand.tap("Coret dan betulkan")
    expect(page.locator(".good [name=antar]")).to_have_value("10")
    hand.put(0, "antar", 12)
    hand.tap("Simpan nota")
    page.get_by_text("Ada yang salah?").click()
    hand.tap("Batalkan nota")
    hand.tap("Ketuk lagi untuk membatalkan")
    expect(page.get_by_text("Nota ini dibatalkan dan tidak dihitung.")).to_be_visible()
    hand.tap("Kembali ke rak")
    expect(page.locator(".opened s:visible")).to_have_count(2)
    expect(page.locator(".good")).to_have_count(0)
    assert [bool(note["batal"]) for note in notes(page)] == [False, True, False, True]


def test_what_was_begun_is_there_after_the_phone_fell_asleep(page: Page) -> None:
    """What was tapped at a stall and not yet kept outlives the page."""
    brought(page, STALLS[0], [10])
    hand = Hand(page)
    hand.tap("Kembali ke rak")
    hand.count(0, 4)
    page.reload()
    expect(page.locator(".figure[aria-pressed=true]")).to_have_text("4")


def test_settled_by_owner_and_by_stall(page: Page, tmp_path: Path) -> None:
    """Both are one sum; an owner without WhatsApp gets a sheet."""
    for stall in STALLS[:2]:
        brought(page, stall, [10, 10, 10])
        hand = Hand(page)
        hand.tap("Kembali ke rak")
        for good in range(3):
            hand.count(good, 3)
        hand.tap("Simpan nota")
        hand.tap("Warung berikutnya")
    page.get_by_text("Hitungan", exact=True).click()
    sold = [note for note in notes(page) if any(row["laku"] for row in note["baris"])]
    owners = sum(map(due, sold))

    def told(by: str) -> int:
        return sum(int(re.sub(r"\D", "", text)) for text in page.locator(f"[data-isi={by}] summary [data-isi=hak]").all_inner_texts())

    assert told("per_pembuat") == told("per_warung") == owners
    page.locator("[data-isi=per_pembuat] summary").first.click()
    page.evaluate("window.print = () => {}")
    page.locator("[data-isi=per_pembuat] [name=lembar]").first.click()
    page.pdf(path=tmp_path / "hasil.pdf", format="A4")
    assert "Hasil titip jual" in pypdfium2.PdfDocument(tmp_path / "hasil.pdf")[0].get_textpage().get_text_range()


def test_a_stall_without_a_word_and_goods_that_get_old(phone: BrowserContext, address: str) -> None:
    """Eight days later both are told, before anything else is done."""
    page = opened(phone, address)
    brought(page, STALLS[0], [10])
    page.clock.set_fixed_time(datetime.now() + timedelta(days=8))
    page.close()
    page = opened(phone, address)
    expect(page.locator(".late", has_text="8 hari tanpa kabar")).to_be_visible()
    expect(page.locator(".odd", has_text="Segera diambil atau ditukar")).to_contain_text("Ladu Ketan")


def test_the_list_says_who_owes_whom(phone: BrowserContext, address: str) -> None:
    """A stall that has paid too much owes nothing below nothing."""
    row = {"produk": "ladu-ketan", "varian": "", "nama": "Ladu Ketan", "satuan": "bungkus", "pemilik": "bu-entin", "ada": None, "tarik": 0, "antar": 2, "laku": 0, "harga": 15000, "komisi": [[1, 1000, 0]]}
    note = {"versi": 1, "cap": 1, "hari": "2026-11-24", "nama": "Warung", "batal": "", "bayar": 0, "baris": [row]}
    told = (("warung-bu-imas", note), ("warung-bu-imas", {**note, "cap": 2, "bayar": 83800, "baris": [{**row, "ada": 0, "antar": 0}]}),
            ("kios-haji-oman", note), ("kios-haji-oman", {**note, "cap": 2, "bayar": 25000, "baris": [{**row, "ada": 0, "antar": 0}]}))
    kept = {f"aaaaaaa{number}": {**found, "id": f"aaaaaaa{number}", "warung": stall} for number, (stall, found) in enumerate(told)}
    page = opened(phone, address, "".join(f"localStorage.setItem('/katapang/titip/{name}', {json.dumps(json.dumps(found))});" for name, found in kept.items()))
    expect(page.locator(".open", has_text="Warung Bu Imas")).to_contain_text("lebih dibayar Rp56.800")
    expect(page.locator(".open", has_text="Kios Haji Oman")).to_contain_text("belum dibayar Rp2.000")


def test_two_phones_have_one_book(phone: BrowserContext, address: str, tmp_path: Path) -> None:
    """Each takes in the other's backup: the same notes, whoever was first, and once more changes nothing."""
    first = opened(phone, address)
    brought(first, STALLS[0], [10])
    first.goto(f"{address}{PATH}")
    first.get_by_text("Cadangan dan setelan").click()
    with first.expect_download() as found:
        first.locator("[name=json]:visible").last.click()
    found.value.save_as(tmp_path / "satu.json")
    other = json.loads((tmp_path / "satu.json").read_text(encoding="utf-8"))
    other["nota"] = [{**other["nota"][0], "id": "zzzzzzzzzz", "cap": other["nota"][0]["cap"] + 5, "hari": "2026-11-29"}]
    (tmp_path / "dua.json").write_text(json.dumps(other), encoding="utf-8")
    for file, words in (("dua.json", "1 nota baru, 0 sudah ada."), ("dua.json", "0 nota baru, 1 sudah ada."), ("satu.json", "0 nota baru, 1 sudah ada.")):
        first.locator("[name=berkas]").set_input_files(tmp_path / file)
        expect(first.get_by_text(words)).to_be_visible()
    assert [note["id"] for note in notes(first)][1:] == ["zzzzzzzzzz"]
    expect(first.locator(".open", has_text=STALLS[0])).to_contain_text("20 di rak")


def test_a_spreadsheet_opens_it(page: Page, tmp_path: Path) -> None:
    """Semicolons, a mark of its letters, a row for each good and one for what was paid."""
    brought(page, STALLS[0], [10, 5])
    page.goto(page.url.partition("#")[0])
    page.get_by_text("Cadangan dan setelan").click()
    with page.expect_download() as found:
        page.get_by_role("button", name="Unduh CSV").click()
    found.value.save_as(tmp_path / "titip.csv")
    text = (tmp_path / "titip.csv").read_bytes().decode("utf-8")
    assert text.startswith('\ufeff"hari";"nota";"warung";')
    assert len(text.strip().split("\r\n")) == 3


def test_every_state_can_be_used_by_everyone(phone: BrowserContext, address: str) -> None:
    """axe finds nothing in the list, an empty shelf, a visit under way, a note, what was settled and the settings, by day and by night; nothing is wider than the screen, no target smaller than a thumb."""
    page = opened(phone, address)
    states: list[Callable[[], object]] = [
        lambda: page.locator(".open", has_text=STALLS[3]).click(),
        lambda: page.goto(f"{address}{PATH}") and brought(page, STALLS[0], [30, 8]),
        lambda: Hand(page).tap("Kembali ke rak"),
        lambda: Hand(page).count(1, 3),
        lambda: Hand(page).put(0, "ketik", 31),
        lambda: Hand(page).tap("Simpan nota"),
        lambda: page.get_by_text("Ada yang salah?").click(),
        lambda: Hand(page).tap("Warung berikutnya"),
        lambda: page.evaluate("document.querySelectorAll('.list details').forEach(one => { one.open = true; })"),
    ]
    for reach in (lambda: None, *states):
        reach()
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
            found = Axe().run(page, options={"rules": {"target-size": {"enabled": True}}}).response["violations"]
            assert [(one["id"], one["nodes"][0]["html"]) for one in found] == []
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
