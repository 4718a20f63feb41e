"""
The main journeys in Firefox and in WebKit, the engine of every iPhone. Judged by the document: WebKitGTK never ends taking pictures of
pages with photos.
"""

import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from selenium.common.exceptions import StaleElementReferenceException
from selenium.webdriver import Remote
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.wait import WebDriverWait

from storefront.site.model import Site
from storefront.words import formats, sentences
from storefront.words.orders import OrderCode, read_code
from tests.browser.consignment import STALLS, due
from tests.browser.drawn import PIXELS, READY, assert_drawn, pictures
from tests.browser.engines import firefox, webkit
from tests.browser.host import CONTROLLED, KEPT, PRODUCT, Host
from tests.browser.paper import SHEET, rows
from tests.browser.test_accounts import order
from tests.browser.test_order import MESSAGE
from tests.catalog.test_preorder import made
from tests.tools import needs

ENGINES = [
    pytest.param(firefox, id="firefox", marks=needs("uji di Firefox", "firefox-esr")),
    pytest.param(webkit, id="webkit", marks=needs("uji di WebKit (iPhone)", "WebKitWebDriver", "Xvfb")),
]


@pytest.fixture(scope="module", params=ENGINES)
def engine(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Remote]:
    with request.param(tmp_path_factory.mktemp("mesin")) as driver:
        yield driver


@pytest.fixture
def phone(engine: Remote, address: str) -> Remote:
    """As if no one had ordered on it yet, showing the sample village's home."""
    engine.get(address)
    engine.execute_script("localStorage.clear()")
    return engine


def _soon(phone: Remote, asked: Callable[[Remote], object], meant: str) -> object:
    """Asks again also where the page has drawn anew meanwhile what was asked of."""
    return WebDriverWait(phone, 20, 0.05, [StaleElementReferenceException]).until(asked, meant)


def _seen(phone: Remote, selector: str, words: str = "") -> WebElement:
    """The first of these that can be seen and says these words, in its text or in its label."""

    def found(_: Remote) -> WebElement | None:
        for place in phone.find_elements(By.CSS_SELECTOR, selector):
            if (words in place.text or words == place.get_attribute("aria-label")) and place.is_displayed():
                return place
        return None

    return _soon(phone, found, f"{selector} {words}")  # type: ignore[return-value]


def _tap(phone: Remote, selector: str, words: str = "") -> None:
    """In the middle of the screen, where no bar covers it."""

    def tapped(_: Remote) -> bool:
        place = _seen(phone, selector, words)
        phone.execute_script("arguments[0].scrollIntoView({block: 'center'})", place)
        place.click()
        return True

    _soon(phone, tapped, selector)


def _paste(phone: Remote, selector: str, text: str) -> None:
    """WebKit's driver types no signs beyond the first 65,536."""
    field = _seen(phone, selector)
    field.click()
    phone.execute_script(
        "const [field, text] = arguments; field.value = text; field.dispatchEvent(new Event('change', {bubbles: true}))", field, text)


def _until(phone: Remote, condition: str) -> None:
    _soon(phone, lambda _: phone.execute_script(f"return {condition}"), condition)


def _order(link: WebElement) -> tuple[str, str]:
    """(digits, text) of the message that a link would open WhatsApp with."""
    parts = urlsplit(link.get_attribute("href") or "")
    assert parts.hostname == "wa.me"
    return parts.path.removeprefix("/"), unquote(parts.query.removeprefix("text="))


def test_from_the_home_page_to_a_sellers_order(phone: Remote, address: str) -> None:
    """Home → all products → ladu ketan → the seller whom the visitor chose: the link holds a complete order."""
    for words, path in (("Lihat semua produk", "produk/"), ("Ladu Ketan", "produk/ladu-ketan/")):
        _tap(phone, "a", words)
        _until(phone, f"location.href === '{address}{path}' && document.readyState === 'complete'")
    _tap(phone, "input[name=penjual][value=ge]")
    digits, text = _order(_seen(phone, ".bar a[href^='https://wa.me/']", "Pesan ke GE"))
    assert digits.startswith("62812")
    assert text.startswith("Halo GE, saya mau pesan:\n\n1 bungkus Ladu Ketan, Asli = Rp15.000\n")
    assert read_code(text.rpartition("Kode: ")[2]) == OrderCode("ladu-ketan", "ge", "situs")


def _messages(phone: Remote, address: str) -> list[tuple[str, str]]:
    """Those of two sellers, whose goods were put into the basket after a visit to a stall."""
    phone.get(f"{address}warung/warung-bu-imas/")
    # Nobody leaves before the page has come.
    WebDriverWait(phone, 20).until(lambda there: there.execute_script("return localStorage.length"))
    phone.get(f"{address}toko/ka/ladu-ketan/")
    _tap(phone, "input[value=Wijen]")
    _tap(phone, "button", "Tambah Ladu Ketan")
    _tap(phone, "button", "Ke keranjang")
    _seen(phone, "[role=status]", "2 bungkus Ladu Ketan, Wijen, masuk keranjang.")
    phone.get(f"{address}toko/rizal/keripik-singkong/")
    for _ in range(2):
        _tap(phone, "button", "Tambah Keripik Singkong")
    _tap(phone, "button", "Ke keranjang")
    _tap(phone, ".bar a", "Lihat keranjang")
    _seen(phone, "[name=nama]").send_keys("Ani  Suryani")
    _seen(phone, "[name=hp]").send_keys("0812-3456-7890")
    _seen(phone, "[name=alamat]").send_keys("Gg. Mawar 5, RT 02/RW 03")
    _paste(phone, "[name=catatan]", "tolong pagi ya 🙏")
    return [_order(_seen(phone, ".order a", f"Kirim ke {seller}")) for seller in ("KA", "Rizal")]


def test_from_a_round_to_the_list_of_its_maker(phone: Remote, address: str) -> None:
    """The site was built weeks ago: the page tells today's round all the same, the desk reads it, and two taps later there is the list."""
    now = datetime.now(UTC)
    open_round = next(made("setiap Kamis 18.00", "setiap Senin").rounds(now))
    phone.get(f"{address}toko/rizal/nastar-stoples/")
    _seen(phone, "[data-po]", sentences.plain(sentences.next_round(open_round)))
    _tap(phone, "button", "Tambah Nastar Stoples")
    _, text = _order(_seen(phone, ".bar a[href^='https://wa.me/']", "Pesan dulu ke Rizal"))
    assert f"\nPO: diambil {formats.long_date(open_round.day)}\n" in text
    phone.get(f"{address}meja/")
    _until(phone, "document.querySelectorAll('[name=saya] option').length > 1")
    _paste(phone, "[name=pesan]", text)
    _tap(phone, "button", "Baca pesan")
    _tap(phone, "button", "Simpan pesanan")
    _tap(phone, "button", "Semua pesanan")
    _seen(phone, "[data-isi=putaran] li", "2 dari 40 stoples")
    phone.execute_script("window.print = () => { document.title = 'dicetak'; }")
    _tap(phone, "summary", "Daftar untuk pembuat dan tempat ambil")
    _tap(phone, "[name=cetak_putaran]", "Cetak")
    _until(phone, "document.title === 'dicetak'")
    assert phone.execute_script("return document.querySelector('.sheet li').textContent") == "2 stoples Nastar Stoples"


def test_from_a_stall_to_two_messages(phone: Remote, address: str) -> None:
    """Each seller's says who wants what, for how much and by which stall, to the character; what was sent can be taken out."""
    wanted = [
        ("6281200000011", "KA", "2 bungkus Ladu Ketan, Wijen", "Rp32.000", "ladu-ketan", "ka"),
        ("6281200000013", "Rizal", "3 bungkus Keripik Singkong, Asin", "Rp36.000", "keripik-singkong", "rizal"),
    ]
    for (digits, text), (number, seller, line, total, *goods) in zip(_messages(phone, address), wanted, strict=True):
        assert digits == number
        assert text.startswith(MESSAGE.partition("{site}")[0].format(seller=seller, line=f"{line} = {total}", total=total))
        assert read_code(text.rpartition("Kode: ")[2]) == OrderCode(*goods, "warung-bu-imas")
    phone.execute_script("addEventListener('click', (event) => event.target.closest('a') && event.preventDefault())")
    _tap(phone, ".order a", "Kirim ke KA")
    _seen(phone, ".order", "Pesan untuk KA sudah dibuka di WhatsApp.")
    _tap(phone, ".order button", "Sudah terkirim, keluarkan dari keranjang")
    _seen(phone, ".lead", "Satu penjual, satu pesan WhatsApp.")


def test_the_desk_carries_an_order_to_its_end(phone: Remote, address: str) -> None:
    """The message is read without a question, its order saved, ticked step by step, found again when the desk is opened anew, and counted."""
    (_, text), _ = _messages(phone, address)
    phone.get(f"{address}meja/")
    _paste(phone, "[name=pesan]", text)
    _tap(phone, "button", "Baca pesan")
    reading = _seen(phone, "[data-isi=terbaca] > section", "Ani Suryani").text
    assert "Gg. Mawar 5, RT 02/RW 03" in reading
    assert "tolong pagi ya 🙏" in reading
    assert "Perlu ditanyakan" not in reading
    _tap(phone, "button", "Simpan pesanan")
    steps = {"konfirmasi": "Siap dikemas", "kemas": "Siap dikirim", "kirim": "Sedang di jalan", "selesai": "Selesai"}
    for step, done in steps.items():
        _tap(phone, f"[data-langkah={step}] [name=langkah]")
        _seen(phone, ".desk-order [data-isi=tahap]", done)
    phone.refresh()
    _tap(phone, "button", "Semua pesanan")
    _seen(phone, "[data-isi=daftar] [data-isi=tahap]", "Selesai")
    _tap(phone, "summary", "Hitungan")
    _seen(phone, "[data-isi=per_pemilik] > li", "Rp32.000")


def test_a_sheet_of_twenty_paper_orders(phone: Remote, address: str, katapang: tuple[Path, Site]) -> None:
    """Typed row after row without a tap between: the focus goes along, and all twenty are at the desk."""
    phone.get(f"{address}meja/")
    _tap(phone, ".paste a", "Dari kertas")
    sheet = _seen(phone, "#_kertas [name=lembar]", "Warung Bu Imas")
    phone.execute_script("const [sheet, value] = arguments; sheet.value = value; sheet.dispatchEvent(new Event('change', {bubbles: true}))", sheet, SHEET)
    for name, _, number, amount in rows(katapang[1], 20):
        for field, keys in (("nama", name + Keys.ENTER), ("nomor", number), ("jumlah", amount + Keys.ENTER), ("nomor", Keys.ENTER)):
            _until(phone, f"document.activeElement.name === '{field}'")
            _seen(phone, f"#_kertas [name={field}]").send_keys(keys)
    _seen(phone, "#_kertas h2:not([aria-level])", "Sudah dicatat: 20 pembeli, 20 baris")
    _tap(phone, "#_kertas button", "Semua pesanan")
    _until(phone, "document.querySelectorAll('[data-isi=daftar] > li').length === 20")


def test_a_payment_is_kept(phone: Remote, address: str) -> None:
    """Of what a buyer ordered half is paid, then the rest by a tap; the sheet to sign is made."""
    phone.execute_script("localStorage.setItem(`${location.pathname}meja/aaaaa0`, arguments[0])", json.dumps(order(0)))
    phone.get(f"{address}meja/")
    _tap(phone, ".paste a", "Uang")
    _tap(phone, "#_uang [data-isi=pembeli] .open", "Ani")
    _typed(phone, "#_uang [name=lain]", "20000")
    _tap(phone, "#_uang button", "Catat jumlah lain")
    _seen(phone, "#_uang [data-isi=catatan]", "belum diserahkan, dibayar Rp20.000, sisa Rp14.000")
    _tap(phone, "#_uang button", "Catat dibayar Rp14.000")
    _seen(phone, "#_uang [role=status]", "Tercatat di ponsel ini.")
    phone.execute_script("window.print = () => { document.title = 'dicetak'; }")
    _tap(phone, "#_uang button", "Cetak untuk ditandatangani")
    _until(phone, "document.title === 'dicetak'")
    kept = phone.execute_script("return Object.entries(localStorage).filter(([key]) => key.includes('/uang/')).map(([, text]) => JSON.parse(text).jumlah)")
    assert sorted(kept) == [14000, 20000]


def _typed(phone: Remote, place: str, value: str) -> None:
    """Into a field or a list, as if by hand; WebKit's driver opens no list."""
    _seen(phone, place)
    phone.execute_script(
        "const field = document.querySelector(arguments[0]); field.value = arguments[1]; field.dispatchEvent(new Event('change', {bubbles: true}))", place, value)


def test_a_report_is_printed(phone: Remote, address: str) -> None:
    """Of what this very phone holds: its days chosen, its bars drawn, and how it was before held against it."""
    phone.execute_script("localStorage.setItem(`${location.pathname}meja/aaaaa0`, arguments[0])", json.dumps(order(0)))
    phone.get(f"{address}laporan/")
    _tap(phone, "button", "Ambil dari ponsel ini")
    for name, value in {"jangka_pilih": "pilih", "jangka_dari": "2026-11-01", "jangka_sampai": "2026-11-30", "awal_tambah": "pemilik/bu-entin"}.items():
        _typed(phone, f"[name={name}]", value)
    _typed(phone, "[data-isi=awal] [name=dari]", "600000")
    _seen(phone, "[data-isi=sebelum] > [role=row]", "omzet")
    assert phone.execute_script("return document.querySelector('[data-isi=ringkas] > [role=row]').textContent") == "Penjualan34.0000baru"
    assert phone.execute_script("return document.querySelector('[data-gambar=barang] .now').getBoundingClientRect().width") > 200
    phone.execute_script("window.print = () => { document.title = 'dicetak'; }")
    _tap(phone, "button", "Cetak laporan")
    _until(phone, "document.title === 'dicetak'")


def test_a_morning_round_of_four_stalls(phone: Remote, address: str) -> None:
    """Goods are brought to each; at the next visit one tap counts what is left, one says what was paid, and the note can be sent."""
    phone.get(f"{address}titip/")
    for visit in range(2):
        for stall in STALLS:
            _tap(phone, ".list .open", stall)
            _seen(phone, ".opened h2", stall)
            if visit:
                for good in range(2):
                    _tap(phone, f".good:nth-of-type({good + 1}) .figure:nth-of-type(4)")
                _tap(phone, "[name=lunas]")
            else:
                if phone.execute_script("return Boolean(document.querySelector('[name=komisi_angka]').offsetParent)"):
                    _typed(phone, "[name=komisi_angka]", "10")
                    _tap(phone, "button", "Simpan komisi")
                for good in range(2):
                    _typed(phone, "[name=tambah]", phone.execute_script("return document.querySelector('[name=tambah] option:nth-child(2)').value"))
                    _typed(phone, f".good:nth-of-type({good + 1}) [name=antar]", "8")
            _tap(phone, "button", "Simpan nota")
            digits, text = _order(_seen(phone, ".opened a", "Kirim lewat WhatsApp"))
            assert "diantar 8, ada 8" in text or "laku 5 × " in text
            assert digits in ("", "6281200000041", "6281200000042", "6281200000043")
            _tap(phone, "button", "Warung berikutnya")
    kept = phone.execute_script("return Object.entries(localStorage).filter(([key]) => key.includes('/titip/')).map(([, text]) => JSON.parse(text))")
    assert len(kept) == 8
    later = [note for note in kept if note["bayar"]]
    assert {note["nama"] for note in later} == set(STALLS)
    assert all(note["bayar"] == due(note) for note in later)


@pytest.mark.parametrize(("typed", "name"), [("kripik", "Keripik Singkong"), ("renginang", "Rengginang")])
def test_the_search_forgives_a_slip(phone: Remote, address: str, typed: str, name: str) -> None:
    """What is meant stands first."""
    phone.get(f"{address}cari/")
    _seen(phone, "#_kata").send_keys(typed)
    _seen(phone, "#_jumlah", f"“{typed}”")
    assert _seen(phone, "#_hasil .name").text == name


def test_without_the_server_what_was_seen_and_the_basket_open(engine: Remote, host: Host) -> None:
    """The visited product, its picture as well, and the basket with what lies in it; what was never seen says that there is no signal."""
    engine.get(host.address)
    _until(engine, f"({CONTROLLED})()")
    engine.get(host.address + PRODUCT)
    _tap(engine, "button", "Ke keranjang")
    _seen(engine, "[role=status]", "1 bungkus Opak Bakar, masuk keranjang.")
    for part in (PRODUCT, "foto/"):
        _until(engine, f"({KEPT})().then(all => all.some(url => url.startsWith('{host.address}{part}')))")
    host.stop()
    engine.get(host.address + PRODUCT)
    assert "Opak" in _seen(engine, "h1").text
    _until(engine, "(image => image.complete && image.naturalWidth > 100)(document.querySelector('main picture img'))")
    engine.get(f"{host.address}keranjang/")
    _, text = _order(_seen(engine, ".order a", "Kirim ke Nia"))
    assert "1 bungkus Opak Bakar = Rp13.000" in text
    engine.get(f"{host.address}toko/nia/opak-bakar/")
    assert _seen(engine, "h1").text == "Sedang tidak ada sinyal"


def test_a_seller_draws_and_saves_pictures(phone: Remote, address: str, katapang: tuple[Path, Site]) -> None:
    """Both shapes, in the village's fonts, and no word of a failure."""
    phone.get(f"{address}toko/ka/promosi/")
    _tap(phone, "summary", "Ladu Ketan")
    _until(phone, READY)
    assert_drawn(pictures(phone.execute_script(f"return {PIXELS}")), f"{katapang[1].base}toko/ka/ladu-ketan/?dari=gambar")
    assert phone.execute_script("return document.fonts.size") == 4
    assert phone.execute_script("return document.querySelector('.plain').hidden")
    _seen(phone, "button", "Simpan gambar")
