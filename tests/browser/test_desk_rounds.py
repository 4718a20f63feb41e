"""Rounds of a pre-order at the desk: which one an order is for, how full each is, and the lists for makers and for places, in few taps."""

import json
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.browser.desk import downloaded, opened, read, saved, stored
from tests.browser.host import Host
from tests.browser.phones import watched
from tests.errors.case import MAT, OWNER, PRODUCT
from tests.sites import built
from tests.village import Swap, village

NOW = "2026-12-02T13:00:00Z"
# What the basket of that moment would send: its text with rounds, as the basket's own script fills it.
SENT = """async ([address, order, day]) => {
    const [{load}, {message}, {orderWords, roundAt, withRounds}] = await Promise.all(["goods", "phrases", "rounds"].map(name => import(`${address}js/${name}.js`)));
    const goods = await load();
    const rows = order.barang.map(({produk}) => {
        const {nama, po} = goods.produk.get(produk);
        return {nama, ambil: po ? orderWords(roundAt(po, Date.parse(day))) : ""};
    });
    return message({...goods, teks: {keranjang: withRounds(goods.teks["keranjang-po"], rows)}}, order);
}"""


def _order(number: str, amount: int, name: str, fetched: str = "", **more: Any) -> dict[str, Any]:
    buyer = {"nama": name, "hp": "0812-1111-2222", "alamat": "" if fetched else "Gang Mawar 3", "ambil": fetched, "catatan": ""}
    goods = [{"produk": "nastar-stoples", "varian": "", "jumlah": amount, "harga": 65000}]
    return {"penjual": "rizal", "asal": "situs", "nomor": number, "barang": goods, "pembeli": buyer, **more}


def _message(page: Page, order: dict[str, Any], day: str = NOW) -> str:
    text: str = page.evaluate(SENT, [page.url.partition("meja/")[0], order, day])
    return text


def _kept(page: Page, order: dict[str, Any], day: str = NOW) -> None:
    read(page, _message(page, order, day))
    page.get_by_role("button", name="Simpan pesanan").click()
    page.get_by_role("button", name="Semua pesanan").click()


def _desk(phone: BrowserContext, address: str, now: str = NOW) -> Page:
    page = phone.new_page()
    page.clock.set_fixed_time(now)
    page.goto(f"{address}meja/")
    page.locator("[name=saya] option:nth-child(2)").wait_for(state="attached")
    return page


def _round(page: Page, day: str) -> Locator:
    return page.locator("[data-isi=putaran] > section", has=page.get_by_role("heading", name=day, exact=True))


def _lines(place: Locator) -> list[str]:
    return [text for text in place.all_inner_texts() if text]


def test_from_a_message_to_both_lists_in_taps(phone: BrowserContext, address: str) -> None:
    """On a slow phone: an order is in after three taps, and from the opened desk it is two to a maker's list and two to a place's."""
    page = _desk(phone, address)
    told = watched(page)
    phone.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 4})
    taps = 0

    def tap(place: Locator) -> None:
        nonlocal taps
        place.click()
        taps += 1

    for number, (name, fetched) in enumerate([("Bu Rina", ""), ("Pak Asep", "Kios Haji Oman"), ("Teh Neneng", "Kios Haji Oman")]):
        page.evaluate("text => navigator.clipboard.writeText(text)", _message(page, _order(f"abc12{number}", 4 + number, name, fetched)))
        tap(page.get_by_role("button", name="Tempel"))
        tap(page.get_by_role("button", name="Simpan pesanan"))
        tap(page.get_by_role("button", name="Semua pesanan"))
    assert taps == 9
    page.reload()
    taps = 0
    found = _round(page, "Senin, 7 Desember")
    expect(found.locator("[data-isi=barang] li").last).to_have_text("Nastar Stoples ditutup Kamis, 3 Desember pukul 18.00 15 dari 40 stoples")
    page.evaluate("() => { window.printed = 0; window.print = () => { window.printed += 1; }; }")
    tap(found.get_by_text("Daftar untuk pembuat dan tempat ambil"))
    tap(found.get_by_role("button", name="Cetak untuk Bu Nani"))
    assert taps == 2
    shown = page.locator(".sheet > div > :not([hidden])")
    assert [part.text_content().strip() for part in shown.all()] == [
        "PO untuk Senin, 7 Desember 2026", "Bu Nani", "15 stoples Nastar Stoples", "Semuanya 15.", "Dari: Desa Katapang"]
    tap(found.get_by_role("button", name="Cetak daftar Kios Haji Oman"))
    assert taps == 3
    assert page.evaluate("window.printed") == 2
    rows = page.locator(".sheet [data-isi=isi] li:not([hidden])")
    assert [row.text_content() for row in rows.all()] == [
        "Pak Asep: 5 stoples Nastar Stoples, Rp325.000\n0812-1111-2222", "Teh Neneng: 6 stoples Nastar Stoples, Rp390.000\n0812-1111-2222"]
    page.get_by_role("button", name="Cetak daftar Diantar ke alamat").click()
    assert [row.text_content() for row in rows.all()] == ["Bu Rina: 4 stoples Nastar Stoples, Rp260.000\n0812-1111-2222, Gang Mawar 3"]
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    assert told == []


def test_what_is_watched(phone: BrowserContext, address: str) -> None:
    """How much is left, that it is full, that it is too much, and that it closes soon: before the order is kept as well."""
    page = _desk(phone, address)
    watch = _round(page, "Senin, 7 Desember").locator("[data-isi=peringatan] li")
    soon = "PO Nastar Stoples ditutup 22 jam lagi."
    for number, amount, said in ((0, 30, []), (1, 3, ["Nastar Stoples: tinggal 7 stoples."]), (2, 7, ["Nastar Stoples: sudah penuh."]),
                                 (3, 2, ["Nastar Stoples: lebih 2 dari batasnya. Tanyakan dulu apakah sanggup."])):
        read(page, _message(page, _order(f"abc12{number}", amount, "Bu Rina")))
        assert _lines(page.locator("[data-isi=terbaca] [data-isi=awas] li")) == [*said, soon]
        page.get_by_role("button", name="Simpan pesanan").click()
        page.get_by_role("button", name="Semua pesanan").click()
        assert _lines(watch) == [*said, soon]
    # What is called off counts no more.
    page.locator("[data-isi=daftar] [name=buka]").first.click()
    page.get_by_text("Ubah pesanan").click()
    page.get_by_role("button", name="Pesanan batal").click()
    page.get_by_role("button", name="Semua pesanan").click()
    assert _lines(watch) == ["Nastar Stoples: sudah penuh.", soon]


def test_for_which_round_an_order_is(phone: BrowserContext, address: str) -> None:
    """What it says, else what is open; a closed one is told, and another may be chosen."""
    page = _desk(phone, address, "2026-12-03T11:30:00Z")
    # Written before six, read after it.
    _kept(page, _order("abc120", 2, "Bu Rina"))
    assert stored(page)["abc120"]["po"] == "diambil Senin, 7 Desember 2026"
    assert stored(page)["abc120"]["masalah"] == ["PO Nastar Stoples untuk hari itu sudah ditutup."]
    # In a buyer's own words it is the one that is open.
    read(page, "kak mau nastar 3 stoples ya")
    page.get_by_role("button", name="Sudah cocok").click()
    page.get_by_role("button", name="Semua pesanan").click()
    assert _lines(_round(page, "Senin, 7 Desember").locator("[data-isi=barang] b[data-isi=kata]")) == ["2 dari 40 stoples"]
    assert _lines(_round(page, "Senin, 14 Desember").locator("[data-isi=barang] b[data-isi=kata]")) == ["3 dari 40 stoples"]
    # Bu Rina takes the next one.
    page.get_by_role("button", name="Bu Rina").click()
    page.get_by_text("Ubah pesanan").click()
    choice = page.locator("[name=po]")
    assert [words.replace("\u00a0", " ") for words in choice.locator("option").all_inner_texts()] == [
        "Belum disebut", "Senin, 7 Desember", "Senin, 14 Desember", "Senin, 21 Desember", "Senin, 28 Desember", "Senin, 4 Januari"]
    choice.select_option("diambil Senin, 14 Desember 2026")
    page.get_by_role("button", name="Semua pesanan").click()
    expect(page.locator("[data-isi=putaran] h3")).to_have_text(["Senin, 14 Desember"])
    expect(_round(page, "Senin, 14 Desember").locator("[data-isi=barang] b[data-isi=kata]")).to_have_text("5 dari 40 stoples")


def test_guesses_are_asked_of_nobody(phone: BrowserContext, address: str) -> None:
    """Until they are confirmed they stand beside the count."""
    page = _desk(phone, address)
    read(page, "kak mau nastar 3 stoples ya")
    page.get_by_role("button", name="Belum cocok, simpan lalu ubah").click()
    page.get_by_role("button", name="Semua pesanan").click()
    assert _lines(page.locator("[data-isi=putaran] [data-isi=peringatan] li")) == ["1 baris masih tebakan dan belum dihitung."]
    assert page.locator("[data-isi=pembuat] [name=cetak_putaran]").count() == 0


def test_rounds_survive_a_backup(phone: BrowserContext, address: str, tmp_path: Path) -> None:
    """As JSON and as a table; what is over is shown no more, and what is no text is none."""
    page = _desk(phone, address)
    _kept(page, _order("abc120", 2, "Bu Rina"))
    before = stored(page)
    page.get_by_text("Cadangan dan setelan").click()
    files = [downloaded(page, name, tmp_path) for name in ("Unduh CSV", "Unduh JSON")]
    evil = json.loads(files[1].read_text(encoding="utf-8"))
    evil["pesanan"][0] |= {"id": "zzz999", "po": {"ambil": ["2026"]}}
    (tmp_path / "evil.json").write_text(json.dumps(evil), encoding="utf-8")
    for file in files:
        page.evaluate("localStorage.clear()")
        page.locator("[name=berkas]").set_input_files(file)
        # What was shown before still stands there until the file has been read.
        while "abc120" not in page.evaluate("Object.keys(localStorage).join()"):
            page.wait_for_timeout(50)
        expect(page.locator("[data-isi=putaran] h3")).to_have_text("Senin, 7 Desember")
        assert stored(page) == before
    page.locator("[name=berkas]").set_input_files(tmp_path / "evil.json")
    expect(page.locator("[data-isi=putaran] [data-isi=barang] b[data-isi=kata]")).to_have_text("4 dari 40 stoples")
    page.clock.set_fixed_time("2026-12-08T01:00:00Z")
    page.reload()
    expect(page.locator("[data-isi=daftar] > li")).to_have_count(2)
    expect(page.locator("[data-isi=ada_putaran]")).to_be_hidden()


def test_several_goods_of_one_maker(phone: BrowserContext, host: Host, tmp_path: Path) -> None:
    """Together they may be more than a day's work; variants stand apart in the list, days too; who has WhatsApp is sent it, without any buyer's name."""
    built(village(tmp_path / "isi", {
        PRODUCT: Swap("isi: 12 keping", "po:\n  tutup: setiap Kamis 18.00\n  ambil: setiap Sabtu"),
        MAT: Swap("stok: pesan-dulu\nsiap_dalam: 5", "po:\n  tutup: setiap Jumat 06.00\n  ambil: besoknya"),
        OWNER: Swap("telepon: 0812-0000-0061", "whatsapp: 0812-0000-0061")}), tmp_path / "situs")
    host.publish(tmp_path / "situs")
    page = _desk(phone, host.address)
    goods = [{"produk": "tikar-pandan", "varian": "Besar", "jumlah": 2, "harga": 120000}, {"produk": "opak-bakar", "varian": "", "jumlah": 30, "harga": 12000},
             {"produk": "tikar-pandan", "varian": "Kecil", "jumlah": 9, "harga": 85000}]
    order = {"penjual": "nia", "asal": "situs", "nomor": "abc120", "barang": goods, "pembeli": {"nama": "Bu Rina", "hp": "", "alamat": "", "ambil": "", "catatan": ""}}
    _kept(page, order)
    assert stored(page)["abc120"]["po"] == "diambil Sabtu, 5 Desember 2026"
    _kept(page, {**order, "nomor": "abc121", "barang": goods[1:2]}, "2026-12-04T00:00:00Z")
    found = _round(page, "Sabtu, 5 Desember")
    assert _lines(found.locator("[data-isi=peringatan] li")) == [
        "PO Opak Bakar ditutup 22 jam lagi.", "Bu Tati membuat paling banyak 40 sehari, untuk hari itu sudah 41."]
    page.locator("[name=saya]").evaluate("one => { one.value = 'nia'; one.dispatchEvent(new Event('change', {bubbles: true})); }")
    link = unquote(found.locator("[data-isi=whatsapp]").get_attribute("href") or "")
    assert link == ("https://wa.me/6281200000061?text=Halo Bu Tati, ini Nia. PO untuk Sabtu, 5 Desember 2026:\n\n30 bungkus Opak Bakar\n2 lembar Tikar Pandan, Besar\n"
                    "9 lembar Tikar Pandan, Kecil\n\nSemuanya 41.")
    assert _lines(_round(page, "Sabtu, 12 Desember").locator("[data-isi=barang] b[data-isi=kata]")) == ["30 bungkus"]


def test_a_village_without_rounds_has_none_at_its_desk(phone: BrowserContext, host: Host, tmp_path: Path) -> None:
    """Neither the words nor the script."""
    built(village(tmp_path / "isi"), tmp_path / "situs")
    host.publish(tmp_path / "situs")
    asked: list[str] = []
    phone.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    page = opened(phone, host.address)
    saved(page, host.address, {"penjual": "nia", "asal": "situs", "nomor": "abc120", "pembeli": dict.fromkeys(("nama", "hp", "alamat", "ambil", "catatan"), ""),
                               "barang": [{"produk": "opak-bakar", "varian": "", "jumlah": 1, "harga": 12000}]})
    assert not {"rounds.js", "desk-rounds.js"} & set(asked)
    assert "PO" not in page.locator("main").inner_text()


@pytest.mark.parametrize("written", ["PO: minggu depan ya kak", "PO: diambil Senin, 7 Desembr 2026", "PO:"])
def test_a_buyer_who_writes_another_day(phone: BrowserContext, address: str, written: str) -> None:
    """What can't be read is kept as it is, and the order counts for the round that was open on its day."""
    page = _desk(phone, address)
    read(page, _message(page, _order("abc120", 2, "Bu Rina")).replace("PO: diambil Senin, 7 Desember 2026", written))
    page.get_by_role("button", name="Simpan pesanan").click()
    page.get_by_role("button", name="Semua pesanan").click()
    expect(_round(page, "Senin, 7 Desember").locator("[data-isi=barang] b[data-isi=kata]")).to_have_text("2 dari 40 stoples")
