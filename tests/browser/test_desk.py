"""What a reseller does at the order desk, on a phone, without a server."""

import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect

PHONE = {"width": 360, "height": 740}
DESK = "meja/"
# What the basket would send: four owners, who are reached in four ways.
ORDER: dict[str, Any] = {
    "penjual": "ka", "asal": "warung-bu-imas", "nomor": "k7x2m9",
    "barang": [
        {"produk": "ladu-ketan", "varian": "Wijen", "jumlah": 2, "harga": 16000}, {"produk": "dompet-rajut", "varian": "Merah marun bergaris", "jumlah": 1, "harga": 45000},
        {"produk": "kue-kotak", "varian": "", "jumlah": 20, "harga": 12500}, {"produk": "kupluk-rajut", "varian": "Anak", "jumlah": 1, "harga": 45000},
    ],
    "pembeli": {"nama": "Budi Santoso", "alamat": "Gang Melati 3, RT 01/RW 04", "ambil": "", "catatan": "=jangan \"terlalu\" manis"},
}  # fmt: skip
FULL = "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); };"


def _watched(page: Page) -> list[str]:
    told: list[str] = []
    page.on("console", lambda message: told.append(message.text) if "Service Worker" not in message.text else None)
    page.on("pageerror", lambda error: told.append(str(error)))
    page.on("dialog", lambda dialog: told.append(f"dialog {dialog.message}"))
    return told


def _message(page: Page, address: str, order: dict[str, Any]) -> str:
    text: str = page.evaluate(
        """async ([address, order]) => {
            const [{load}, {message}] = await Promise.all(["katalog", "pesan"].map(name => import(`${address}js/${name}.js`)));
            return message(await load(), order);
        }""", [address, order])
    return text


def _opened(context: BrowserContext, address: str, script: str = "", fragment: str = "") -> Page:
    page = context.new_page()
    if script:
        page.add_init_script(script)
    page.goto(f"{address}{DESK}{fragment}")
    _started(page)
    return page


def _started(page: Page) -> None:
    """The goods have come, which names the sellers, or it was said that they can't; whichever it is, all is drawn with it."""
    page.locator("[name=saya] option:nth-child(2)").or_(page.get_by_text("Daftar barang belum bisa dibuka.")).first.wait_for(state="attached")


def _read(page: Page, text: str) -> None:
    page.locator("[name=pesan]").fill(text)
    page.get_by_role("button", name="Baca pesan").click()


def _saved(page: Page, address: str, order: dict[str, Any]) -> None:
    _read(page, _message(page, address, order))
    page.get_by_role("button", name="Simpan pesanan").click()
    page.get_by_role("button", name="Semua pesanan").wait_for()


def _stored(page: Page) -> dict[str, Any]:
    """All orders by their ids, as they lie on the phone."""
    found: dict[str, str] = page.evaluate("Object.fromEntries(Object.entries(localStorage).filter(([key]) => key.includes('/meja/')))")
    return {key.rpartition("/")[2]: json.loads(text) for key, text in found.items()}


def _downloaded(page: Page, name: str, folder: Path) -> Path:
    with page.expect_download() as found:
        page.get_by_role("button", name=name).click()
    path = folder / found.value.suggested_filename
    found.value.save_as(path)
    return path


@pytest.fixture
def phone(browser: Browser, address: str) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport=PHONE, permissions=["clipboard-read", "clipboard-write"], service_workers="block")
    yield context
    context.close()


def _step(page: Page, name: str) -> Any:
    return page.locator(f"[data-langkah={name}]")


def test_an_order_is_brought_to_its_end(phone: BrowserContext, address: str) -> None:
    """Pasted, saved, four steps ticked; each owner is asked in their own way; counted."""
    page = _opened(phone, address)
    told = _watched(page)
    _read(page, f"Assalamualaikum kak\n{_message(page, address, ORDER)}\nmakasih ya")
    reading = page.locator(".desk-list [data-isi=terbaca] > section")
    assert reading.get_by_role("heading").inner_text() == "Budi Santoso"
    assert "Perlu ditanyakan" not in reading.inner_text()
    assert [row.split("\n")[-1].strip() for row in reading.locator("[data-isi=lain] li").all_inner_texts()] == ["Assalamualaikum kak", "makasih ya"]
    page.get_by_role("button", name="Simpan pesanan").click()
    first = _step(page, "konfirmasi")
    hrefs = [unquote(href) for href in first.locator("a:visible").evaluate_all("links => links.map(a => a.href)")]
    assert [href.partition("?")[0] for href in hrefs] == ["sms:+6281200000021", "tel:+6281200000023", "https://wa.me/6281200000024"]
    assert hrefs[0].endswith("?body=Halo Bu Yeyet, ini KA. Ada pesanan:\n\n1 buah Dompet Rajut, Merah marun bergaris\n\nApakah ada? Kapan bisa saya ambil?\nPesanan: k7x2m9")
    assert first.get_by_role("button", name="Cetak untuk dibawa").is_visible()
    for box in first.get_by_label("Sudah pasti ada").all():
        box.check()
    first.get_by_label("Semua pembuat sudah pasti").check()
    _step(page, "kemas").get_by_label("Sudah dikemas").check()
    third = _step(page, "kirim")
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
    last = _step(page, "selesai")
    assert f"{address}toko/ka/" in unquote(last.get_by_role("link", name="Kirim lewat WhatsApp").get_attribute("href") or "")
    last.get_by_label("Sudah sampai dan dibayar").check()
    page.get_by_role("button", name="Semua pesanan").click()
    row = page.locator("[data-isi=daftar] > li")
    assert row.inner_text().split("\n")[-1] == "Selesai"
    page.get_by_text("Hitungan").click()
    owners = dict(text.replace("\n", " ").split(", ", 1) for text in page.locator("[data-isi=per_pemilik] > li").all_inner_texts())
    assert owners["Bu Entin"] == "2 buah Rp32.000"
    assert owners["Bu Nani"] == "20 buah Rp250.000"
    order = _stored(page)["k7x2m9"]
    assert set(order["langkah"]) == {"konfirmasi", "kemas", "kirim", "selesai"}
    assert set(order["pemilik"]) == {"bu-entin", "bu-yeyet", "bu-nani", "teh-lilis"}
    assert told == []


@pytest.mark.parametrize("name", ["Unduh JSON", "Unduh CSV"])
def test_a_backup_is_the_same_on_another_phone(phone: BrowserContext, browser: Browser, address: str, tmp_path: Path, name: str) -> None:
    """All of it, once: taken in again it changes nothing; what went further since stays."""
    page = _opened(phone, address)
    _saved(page, address, ORDER)
    _step(page, "konfirmasi").get_by_label("Sudah pasti ada").first.check()
    page.locator("[data-langkah=konfirmasi] [name=langkah]").check()
    page.get_by_role("button", name="Semua pesanan").click()
    page.get_by_text("Cadangan dan setelan").click()
    before = _stored(page)
    file = _downloaded(page, name, tmp_path)
    other = browser.new_context(viewport=PHONE, service_workers="block")
    new = _opened(other, address)
    new.get_by_text("Cadangan dan setelan").click()
    for words in ("1 pesanan baru, 0 sudah ada.", "0 pesanan baru, 1 sudah ada."):
        new.get_by_label("Masukkan cadangan").set_input_files(file)
        expect(new.get_by_role("status")).to_have_text(words, use_inner_text=True)
        assert _stored(new) == before
    new.locator("[name=buka]").click()
    new.locator("[data-langkah=kemas] [name=langkah]").check()
    new.get_by_text("Ubah pesanan").click()
    new.get_by_label("Alamat").fill("Jalan Baru 9")
    new.get_by_role("button", name="Semua pesanan").click()
    new.get_by_label("Masukkan cadangan").set_input_files(file)
    expect(new.get_by_role("status")).to_have_text("0 pesanan baru, 0 sudah ada, 1 berbeda isinya: yang lebih jauh langkahnya dipakai.", use_inner_text=True)
    order = _stored(new)["k7x2m9"]
    assert (order["pembeli"]["alamat"], set(order["langkah"])) == ("Jalan Baru 9", {"konfirmasi", "kemas"})
    other.close()


def test_the_same_message_is_the_same_order(phone: BrowserContext, address: str) -> None:
    """Pasted again it opens what is there; with other content under the same number it asks; nothing is doubled."""
    page = _opened(phone, address)
    _saved(page, address, ORDER)
    page.get_by_role("button", name="Semua pesanan").click()
    _read(page, _message(page, address, ORDER))
    page.get_by_role("button", name="Buka pesanannya").click()
    page.get_by_role("button", name="Semua pesanan").click()
    _read(page, _message(page, address, {**ORDER, "pembeli": {**ORDER["pembeli"], "alamat": "Jalan Baru 9"}}))
    page.get_by_text("Nomornya sudah ada, isinya berbeda.").wait_for()
    assert _stored(page)["k7x2m9"]["pembeli"]["alamat"] == "Gang Melati 3, RT 01/RW 04"
    page.get_by_role("button", name="Ganti isinya").click()
    assert [order["pembeli"]["alamat"] for order in _stored(page).values()] == ["Jalan Baru 9"]
    page.get_by_role("button", name="Semua pesanan").click()
    for _ in range(2):
        _read(page, "2 Ladu Ketan Wijen\nNama: Ani\nAlamat: Soreang")
        page.get_by_role("button", name="Simpan pesanan").or_(page.get_by_role("button", name="Buka pesanannya")).click()
        page.get_by_role("button", name="Semua pesanan").click()
    assert len(_stored(page)) == 2


def test_two_tabs_work_on_one_order(phone: BrowserContext, address: str) -> None:
    """Each alters what is stored now, and each sees what the other did."""
    one = _opened(phone, address)
    _saved(one, address, ORDER)
    other = _opened(phone, address, fragment="#k7x2m9")
    one.locator("[data-langkah=konfirmasi] [name=langkah]").check()
    _step(other, "kemas").locator("summary").get_by_text("2. Kemas").wait_for()
    other.get_by_text("1. Konfirmasi: sudah").wait_for()
    other.locator("[data-langkah=kemas] [name=langkah]").check()
    one.get_by_text("2. Kemas: sudah").wait_for()
    assert set(_stored(one)["k7x2m9"]["langkah"]) == {"konfirmasi", "kemas"}


def test_what_another_tab_did_is_never_undone(phone: BrowserContext, address: str) -> None:
    """A change is made to what is stored now, even by a page that saw an older order."""
    page = _opened(phone, address)
    _saved(page, address, ORDER)
    steps = page.evaluate(
        """async address => {
            const {alter, stored} = await import(`${address}js/pesanan.js`);
            const old = stored("k7x2m9");
            for (const step of ["konfirmasi", "kemas", "kirim"]) {
                alter(old, ({langkah}) => ({langkah: {...langkah, [step]: "2026-11-24"}}));
            }
            return Object.keys(stored("k7x2m9").langkah);
        }""", address)
    assert steps == ["konfirmasi", "kemas", "kirim"]


def test_a_full_phone_loses_nothing_and_says_so(phone: BrowserContext, address: str, tmp_path: Path) -> None:
    """The order stays on the page and in the backup; nothing is written."""
    page = _opened(phone, address, FULL)
    told = _watched(page)
    _saved(page, address, ORDER)
    page.get_by_text("Ponsel ini belum bisa menyimpannya, mungkin penuh atau diatur tidak menyimpan data situs. Unduh cadangan sebelum halaman ini ditutup.").wait_for()
    page.locator("[data-langkah=konfirmasi] [name=langkah]").check()
    page.get_by_role("button", name="Semua pesanan").click()
    assert "Siap dikemas" in page.locator("[data-isi=daftar] > li").inner_text()
    page.get_by_text("Cadangan dan setelan").click()
    backup = json.loads(_downloaded(page, "Unduh JSON", tmp_path).read_text())
    assert [(order["id"], list(order["langkah"])) for order in backup["pesanan"]] == [("k7x2m9", ["konfirmasi"])]
    assert _stored(page) == {}
    assert told == []


def test_a_link_from_a_message_is_read_and_leaves_the_address(phone: BrowserContext, address: str) -> None:
    """Whether the page opens with it or it comes later; the rest of the message is asked for."""
    page = _opened(phone, address)
    text = _message(page, address, ORDER)
    link = next(line for line in text.split("\n") if "/meja/#1." in line)
    fragment = link[link.index("#") :]
    for go in (f"{address}{DESK}{fragment}", fragment):
        page = _opened(phone, address) if go == fragment else phone.new_page()
        if go == fragment:
            page.evaluate("fragment => { location.hash = fragment }", fragment)
        else:
            page.goto(go)
        page.get_by_text("Tempel juga pesannya agar nama dan alamat ikut.").wait_for()
        assert page.url == f"{address}{DESK}"
        assert page.locator("[data-isi=terbaca] [data-isi=barang] li").count() == 4
        assert _stored(page) == {}
        page.locator("[name=pesan]").fill(page.locator("[name=pesan]").input_value() + text)
        page.get_by_role("button", name="Baca pesan").click()
        page.get_by_role("heading", name="Budi Santoso").wait_for()
        assert page.get_by_role("button", name="Simpan pesanan").count() == 1


def test_changes_by_hand_are_kept(phone: BrowserContext, address: str) -> None:
    """Address, amounts, called off and back; deleting takes two taps, deleting all takes a word."""
    page = _opened(phone, address)
    _saved(page, address, ORDER)
    page.get_by_text("Ubah pesanan").click()
    page.get_by_label("Alamat").fill("  Jalan\u00a0Baru 9 ")
    page.get_by_label("Ladu Ketan, Wijen").fill("5")
    page.get_by_label("Ladu Ketan, Wijen").blur()
    assert page.locator(".desk-order .total").inner_text().replace("\n", " ") == "Jumlah Rp420.000"
    page.get_by_role("button", name="Pesanan batal").click()
    page.locator(".desk-order").get_by_text("Batal", exact=True).wait_for()
    order = _stored(page)["k7x2m9"]
    assert (order["pembeli"]["alamat"], order["barang"][0]["jumlah"], order["batal"]) == ("Jalan Baru 9", 5, True)
    page.get_by_role("button", name="Tidak jadi batal").click()
    page.get_by_role("button", name="Hapus", exact=True).click()
    assert list(_stored(page)) == ["k7x2m9"]
    page.get_by_role("button", name="Ketuk lagi untuk menghapus").click()
    assert _stored(page) == {}
    _saved(page, address, ORDER)
    page.get_by_role("button", name="Semua pesanan").click()
    page.get_by_text("Cadangan dan setelan").click()
    for word, left in (("hapus", 1), ("HAPUS", 0)):
        page.get_by_label("Hapus semua?").fill(word)
        page.get_by_role("button", name="Hapus semua pesanan").click()
        assert len(_stored(page)) == left


def test_the_search_finds_what_an_order_holds(phone: BrowserContext, address: str) -> None:
    """Names, goods, steps, numbers; open orders stand before the finished."""
    page = _opened(phone, address)
    for nth, (name, number) in enumerate((("Asep", "aaaaaa"), ("Beni", "bbbbbb"), ("Cici", "cccccc"))):
        _saved(page, address, {**ORDER, "nomor": number, "barang": ORDER["barang"][nth : nth + 1], "pembeli": {**ORDER["pembeli"], "nama": name}})
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
    page = _opened(phone, address, "window.print = () => {};")
    _saved(page, address, ORDER)
    page.emulate_media(media="print")
    for name, held, missing in (
        ("Cetak daftar kemas", ["Daftar kemas", "2 bungkus Ladu Ketan, Wijen", "Rp372.000", "Gang Melati 3"], "Simpan"), ("Cetak label alamat", ["Budi Santoso", "Gang Melati 3", "KA, Desa Katapang"], "Ladu"),
        ("Cetak nota tanpa harga", ["2 bungkus Ladu Ketan, Wijen", "Hatur nuhun"], "Rp"), ("Cetak untuk dibawa", ["Bu Entin", "2 bungkus Ladu Ketan, Wijen"], "Dompet"),
    ):
        page.get_by_role("button", name=name, include_hidden=True).first.evaluate("button => button.click()")
        text = page.locator("body").inner_text()
        assert all(words in text for words in held), (name, text)
        assert missing not in text
        assert page.locator("h1").is_hidden()


EVIL_STORAGE = ["", "null", "5", "NaN", "[]", "{}", '"a"', "{", "[" * 5000, '{"versi":2,"id":"aaaaaa","barang":[]}', '{"versi":1}', '{"versi":1,"id":"zzzzzz","barang":[]}', '{"versi":1,"id":["aaaaaa"],"barang":[]}']


def _evil_order(chance: random.Random) -> str:
    odd = [None, True, -1, 1e300, 1.5, "", "<img src=x onerror=alert(1)>", "<script>alert(1)</script>", "javascript:alert(1)", "\ud800", "__proto__", "constructor", "x" * 3000, [], [[]], {}, {"toString": 1}, {"__proto__": {"a": 1}}, ["a", {}, None]]
    names = ["urut", "hari", "nomor", "penjual", "asal", "kode", "barang", "jumlah", "pembeli", "lain", "masalah", "langkah", "pemilik", "kurir", "resi", "wa", "batal", "__proto__"]
    order = {name: chance.choice(odd) for name in names if chance.random() < 0.8}
    if chance.random() < 0.7:
        order["barang"] = [{name: chance.choice(odd) for name in ("produk", "nama", "satuan", "varian", "jumlah", "harga")} for _ in range(chance.randrange(4))]
        order["pembeli"] = {name: chance.choice(odd) for name in ("nama", "alamat", "ambil", "catatan")}
        order["langkah"] = {name: chance.choice([*odd, "2026-11-24"]) for name in ("konfirmasi", "kemas", "__proto__", "toString")}
    return json.dumps({**order, "versi": 1, "id": "aaaaaa"})


def test_evil_storage_is_told_and_left(phone: BrowserContext, address: str) -> None:
    """A thousand odd things where orders should be: no exception, no script, each shown or told, none lost."""
    chance = random.Random(11)
    page = _opened(phone, address)
    told = _watched(page)
    path = page.evaluate("location.pathname")
    texts = [*EVIL_STORAGE, *(_evil_order(chance) for _ in range(1000))]
    orders = {f"{path}{nth:06d}": text.replace('"aaaaaa"', f'"{nth:06d}"') for nth, text in enumerate(texts)}
    page.evaluate("orders => { for (const [key, text] of Object.entries(orders)) localStorage.setItem(key, text); }", orders)
    for fragment in ("", "#000020", "#000500", "#000001", "#__proto__"):
        page.goto(f"{address}404.html")
        page.goto(f"{address}{DESK}{fragment}")
        _started(page)
    page.goto(f"{address}{DESK}")
    page.get_by_text("Cadangan dan setelan").click()
    listed = page.locator("[data-isi=daftar] > li").count()
    broken = int(page.locator("[data-isi=rusak] > [data-isi=rusak]").inner_text())
    assert listed + broken == len(texts)
    assert listed > 200
    assert page.evaluate("Object.fromEntries(Object.entries(localStorage).filter(([key]) => key.includes('/meja/')))") == orders
    assert told == []


def test_evil_fragments_do_nothing(phone: BrowserContext, address: str) -> None:
    """A thousand generated addresses: no exception on the console, no script, nothing stored."""
    chance = random.Random(12)
    page = _opened(phone, address)
    told = _watched(page)
    signs = "1.abz09-_<>\"'%&=#/\\ \u200b\U0001f64f"
    pieces = ["1.", "2.", "1.ka.situs.k7x2m9.n9c.z2p49902.4M", "__proto__", "<script>alert(1)</script>", "javascript:alert(1)", "%E0%A4%A", "constructor", "." * 50, "z" * 2000, "1." * 500, "k7x2m9"]
    made = ["".join(chance.choice([*pieces, *signs]) for _ in range(chance.randrange(8))) for _ in range(1000)]
    page.evaluate(
        """async fragments => { for (const fragment of fragments) {
            const seen = new Promise(done => { addEventListener("hashchange", done, {once: true}); setTimeout(done, 20); });
            location.hash = fragment;
            await seen;
        } }""", made)
    page.wait_for_timeout(200)
    assert told == []
    assert _stored(page) == {}
    assert page.locator("[name=pesan]").is_visible()


def test_without_the_goods_the_orders_are_there(phone: BrowserContext, address: str, tmp_path: Path) -> None:
    """No barang.json: what is stored is listed, opened and carried away; what can't be done is said."""
    page = _opened(phone, address)
    _saved(page, address, ORDER)
    phone.route("**/barang.json", lambda route: route.abort())
    page = _opened(phone, address)
    page.get_by_text("Daftar barang belum bisa dibuka. Pesanan yang tersimpan tetap ada.").wait_for()
    page.locator("[name=buka]").click()
    assert page.locator(".desk-order h2").inner_text() == "Budi Santoso"
    page.get_by_role("button", name="Semua pesanan").click()
    page.get_by_text("Cadangan dan setelan").click()
    backup = json.loads(_downloaded(page, "Unduh JSON", tmp_path).read_text())
    assert [order["id"] for order in backup["pesanan"]] == ["k7x2m9"]
    _read(page, "apa saja")
    page.get_by_text("Daftar barang belum bisa dibuka.").wait_for()


def test_a_wrong_clock_is_told(phone: BrowserContext, address: str) -> None:
    """A day before the site was made can't be: the site's own day is taken."""
    page = phone.new_page()
    page.clock.set_fixed_time("2019-01-01T10:00:00")
    page.goto(f"{address}{DESK}")
    _started(page)
    _saved(page, address, ORDER)
    page.get_by_text("Jam ponsel tampaknya salah.").wait_for()
    assert _stored(page)["k7x2m9"]["hari"] == page.evaluate("async address => (await (await fetch(`${address}barang.json`)).json()).hari", address)


WRONG_FILES = {
    "kosong": ("", "Berkas ini bukan cadangan meja pesanan."), "lain": ("nama,harga\r\na,1\r\n", "Berkas ini bukan cadangan meja pesanan."), "rusak": ('{"versi":1', "Berkas ini bukan cadangan meja pesanan."),
    "baru": ('{"versi":2,"pesanan":[]}', "Cadangan ini dari versi yang lebih baru."), "biner": ("\x00\x01\ufffd" * 1000, "Berkas ini bukan cadangan meja pesanan."),
    "sebagian": ('{"versi":1,"pesanan":[null,{"versi":1,"id":"aaaaaa","barang":[]}]}', "1 pesanan baru, 0 sudah ada. 1 catatan di berkas ini tidak bisa dibaca."),
}  # fmt: skip


@pytest.mark.parametrize(("text", "words"), WRONG_FILES.values(), ids=WRONG_FILES)
def test_a_wrong_file_is_told(phone: BrowserContext, address: str, text: str, words: str) -> None:
    """In plain words, and nothing else happens."""
    page = _opened(phone, address)
    told = _watched(page)
    page.get_by_text("Cadangan dan setelan").click()
    page.get_by_label("Masukkan cadangan").set_input_files({"name": "a.csv", "mimeType": "text/csv", "buffer": text.encode()})
    expect(page.get_by_role("status")).to_contain_text(words, use_inner_text=True)
    assert told == []


def test_backups_come_back_exactly(phone: BrowserContext, address: str) -> None:
    """Any order, through JSON and CSV, also as a spreadsheet saves it again; no cell begins like a formula."""
    page = _opened(phone, address)
    failures, tried, formulas = page.evaluate(
        r"""async address => {
            const {fresh, clean, toCsv, readBackup} = await import(`${address}js/pesanan.js`);
            const toJson = pesanan => JSON.stringify({versi: 1, pesanan});
            const odd = ["=1+1", "'=x", "''+y", "'abc", "-5", "@a", "\tq", "a,b;c", "\"q\"", "a\"b", "Rp5", "", " x ", "é🙏", "+62", "ya", "2026-11-24", "\u200b", "__proto__"];
            let state = 5;
            const below = most => { state = (state * 48271) % 2147483647; return state % most; };
            const words = () => Array.from({length: below(4)}, () => odd[below(odd.length)]).join("");
            const failures = [];
            let formulas = 0;
            let tried = 0;
            for (; tried < 1500; tried += 1) {
                const item = () => ({produk: below(2) ? "ladu-ketan" : "", nama: words(), satuan: words(), varian: words(), jumlah: below(999), harga: below(1e6)});
                const orders = Array.from({length: 1 + below(3)}, (none, at) => clean({...fresh({nomor: below(2) ? "" : `aaaa${10 + at}`, penjual: "ka", asal: "situs", kode: words(), barang: Array.from({length: below(4)}, item), jumlah: below(2) ? null : below(1e6),
                    pembeli: {nama: words(), alamat: words(), ambil: words(), catatan: words()}, lain: [words(), words()], masalah: [words()]}, "2026-11-24"), urut: at,
                    langkah: below(2) ? {konfirmasi: "2026-11-25", kirim: "2026-11-26"} : {}, pemilik: below(2) ? {"bu-a": "2026-11-25", "bu-b": "2026-11-26"} : {}, kurir: words(), resi: words(), wa: "62812", batal: below(2) === 1}));
                const once = [...new Map(orders.map(order => [order.id, order])).values()];
                const csv = toCsv(once);
                formulas += /(?:^|[\r\n,])"[=+\-@\t]/.test(csv) && !/""/.test(csv) ? 1 : 0;
                for (const text of [csv, csv.slice(1).replace(/\r\n/g, "\n"), toJson(once)]) {
                    const found = readBackup(text);
                    if (JSON.stringify(found.pesanan) !== JSON.stringify(once) || found.salah) {
                        failures.push([text, JSON.stringify(once), JSON.stringify(found)]);
                    }
                }
            }
            return [failures.slice(0, 2), tried, formulas];
        }""", address)
    assert failures == []
    assert (tried, formulas) == (1500, 0)


def test_it_is_accessible_fits_and_is_silent(phone: BrowserContext, address: str) -> None:
    """The list, what was read, and an open order: axe-core finds nothing in light and dark, nothing hangs over, targets are large."""
    page = _opened(phone, address)
    told = _watched(page)
    _saved(page, address, ORDER)
    page.get_by_role("button", name="Semua pesanan").click()
    _read(page, _message(page, address, {**ORDER, "nomor": "bbbbbb"}).replace("2 bungkus", "3 bungkus"))
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
        page.set_viewport_size(PHONE)  # type: ignore[arg-type]
        for control in page.locator("main button:visible, main a:visible, main summary:visible, main label.check:visible, main .chip:visible").all():
            assert (control.bounding_box() or {"height": 0})["height"] >= 44, control.evaluate("one => one.outerHTML")
    assert told == []


def test_all_can_be_done_with_keys(phone: BrowserContext, address: str) -> None:
    """Tab, space and enter lead through; the focus goes where the page goes."""
    page = _opened(phone, address)
    text = _message(page, address, ORDER)
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
