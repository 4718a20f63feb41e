"""
What a buyer knows before the first scroll, judged by the picture alone: the first screen of a small phone, photographed in light and dark and
read by Tesseract. A word that the document has, but that is cut off, covered, too small or too pale, isn't read. (How pale is too pale is asked by axe.)
"""

import csv
import io
import os
import re
import subprocess
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page

from tests.browser.basket import item, opened
from tests.tools import needs, skip

TESTS = "uji membaca layar pertama"
pytestmark = needs(TESTS, "tesseract")

SCREEN = {"width": 360, "height": 640}
# A person looks again, too: what is read in one of these looks is read. Words on a blue button stand on another ground than those beside it, so one
# brightness parts letters from their ground for all: softly, then sharply. Modes are Tesseract's own for page segmentation
# (https://tesseract-ocr.github.io/tessdoc/ImproveQuality.html#page-segmentation-method): 3 finds columns, 6 takes rows, 11 takes words wherever they are.
LOOKS = [(darkest, lightest, mode) for darkest, lightest in ((120, 160), (140, 141)) for mode in ("3", "6", "11")]
# A photo that comes a moment later can swallow what stands on it.
PHOTOS = "() => Promise.all([...document.images].filter(photo => photo.getClientRects().length && photo.getBoundingClientRect().top < innerHeight).map(photo => photo.decode()))"
# Tesseract's table has a row for each word, with its height in dots: nine pixels have capitals, digits and long letters of 13 px type. It would read
# what no person does.
WORD, LOWEST = "5", 18

# Whatever stands in one line on the screen, and of a line that may break beside something else each part: the name of the thing, its price, its
# state, the seller, the button. Of an event day and place, of a stall its hours.
FIRST_SCREENS: dict[str, tuple[str, ...]] = {
    "": ("Buatan", "rumah warga", "Katapang", "Ladu Ketan", "Rp15.000", "Tas Rajut Jinjing", "Rp185.000", "Lihat semua produk"),
    "produk/": ("Semua produk", "Keripik", "Singkong", "Rp12.000", "Kue Kotak", "Rp12.500", "Pesan dulu", "siap 2 hari"),
    "sajian/": ("Katering dari", "dapur tetangga", "Dipesan 1-14 hari sebelumnya", "Rp12.500", "mulai 20 kotak", "Pesan ke Rizal", "tanya tanggal dulu"),
    "produk/ladu-ketan/": ("Ladu Ketan", "Rp15.000", "sebungkus 250 g", "Tersedia", "1 bungkus, Asli", "Pilih penjual", "4 orang"),
    "produk/tas-rajut/": ("Tas Rajut", "Jinjing", "Rp185.000", "Tersedia", "Pilih penjual", "4 orang"),
    "produk/kue-kotak/": ("Kue Kotak", "Rp12.500", "Pesan dulu, siap 2 hari", "Rp250.000", "20 kotak", "Pilih penjual", "2 orang"),
    "produk/kue-lapis/": ("Kue Lapis", "Rp25.000", "Pesan dulu, siap 1 hari", "Pesan dulu ke", "Rizal"),
    "produk/rengginang/": ("Rengginang", "Rp18.000", "Sedang habis", "Tanya penjual", "kapan ada", "2 orang"),
    "toko/ka/ladu-ketan/": ("Ladu Ketan", "Rp15.000", "sebungkus 250 g", "Tersedia", "1 bungkus, Asli", "Pesan ke KA", "lewat WhatsApp"),
    "toko/ge/dompet-rajut/": ("Dompet Rajut", "Rp45.000", "Tersedia", "1 buah, Biru nila", "Pesan ke GE", "lewat WhatsApp"),
    "toko/dewi/gantungan-dompet-mini/": ("Gantungan", "Dompet Mini", "Rp13.500", "Tersedia", "Rp67.500", "5 buah", "Pesan ke Dewi", "lewat WhatsApp"),
    "toko/ka/rengginang/": ("Rengginang", "Rp18.000", "Sedang habis", "Tanya KA", "kapan ada", "lewat WhatsApp"),
    "toko/ka/": ("KA", "membalas pukul 08.00-20.00", "Ladu Ketan", "Rp15.000", "Pesan ke KA", "lewat WhatsApp"),
    "toko/dewi/": ("Dewi", "membalas pukul 09.00-17.00", "Ladu Ketan", "Rp15.000", "Rp39.000", "Pesan ke Dewi", "lewat WhatsApp"),
    "toko/rizal/": ("Rizal", "membalas pukul 07.00-17.00", "Dompet Rajut", "Rp45.000", "Rp12.000", "Pesan ke Rizal", "lewat WhatsApp"),
    "warung/warung-bu-imas/": ("Warung Bu Imas", "Gang Melati", "setiap hari, 06.00-21.00", "Ladu Ketan", "Rp15.000", "Pesan ke KA", "lewat WhatsApp"),
    "warung/kios-haji-oman/": ("Kios Haji Oman", "Pasar Soreang", "setiap hari", "04.00-11.00", "Ladu Ketan", "Rp15.000", "Pesan ke Rizal", "lewat WhatsApp"),
    "warung/koperasi-karya-warga/": ("Koperasi Karya Warga", "Samping kantor desa", "Jumat, 08.00-15.00", "Ladu Ketan", "Rp15.000", "Pesan ke GE"),
    "acara/bazar-akhir-tahun/": ("Bazar Akhir", "Tahun Desa", "Sabtu, 5 Desember 2026", "09.00-15.00 WIB", "Halaman kantor desa", "Ladu Ketan", "Rp15.000", "Pesan ke KA"),
    "acara/pelatihan-foto-produk/": ("Pelatihan", "Foto Produk", "Rabu, 2 Desember 2026", "Aula kantor desa", "Onde-Onde", "Rp20.000", "Pesan dulu, siap 1 hari", "Pesan ke Rizal"),
    "acara/rapat-koordinasi-rw/": ("Koordinasi", "RT dan RW", "Kamis, 10 Desember", "Aula kantor desa", "Kue Kotak", "Rp250.000", "Titip pesan", "Pesan ke KA"),
    "acara/bazar-minggu-pagi/": ("Bazar", "Minggu Pagi", "Batal", "Minggu, 29 November 2026", "Lapangan RW 06", "Ladu Ketan", "Rp15.000"),
}


@pytest.fixture(scope="module", autouse=True)
def _indonesian() -> None:
    """Tesseract alone brings English."""
    known = subprocess.run(["tesseract", "--list-langs"], capture_output=True, text=True, check=True).stdout
    if "ind" not in known.split():
        skip(TESTS, "tesseract-ocr-ind")


@pytest.fixture
def sharp(browser: Browser) -> Iterator[Page]:
    """A cheap phone's screen, with two dots for each pixel of a sheet, that no one has used yet."""
    context = browser.new_context(viewport=SCREEN, device_scale_factor=2, service_workers="block")
    yield context.new_page()
    context.close()


def _looked_at(picture: Image.Image, darkest: int, lightest: int, mode: str) -> str:
    """Row by row what is read, without what is smaller than a person could read."""
    file = io.BytesIO()
    picture.point(lambda dot: 255 * (min(max(dot, darkest), lightest) - darkest) // (lightest - darkest)).save(file, "PNG")
    # By one thread each: two pictures are read at a time.
    command = ["tesseract", "-", "-", "-l", "ind", "--psm", mode, "tsv"]
    table = subprocess.run(command, input=file.getvalue(), capture_output=True, check=True, env={**os.environ, "OMP_THREAD_LIMIT": "1"})
    words = csv.DictReader(table.stdout.decode().splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)
    return " ".join(word["text"] for word in words if word["level"] == WORD and int(word["height"]) >= LOWEST).replace("–", "-").replace("—", "-")


def _says(read: str, words: str) -> bool:
    """Whole words, exactly. Of a price, whose small raised Rp is often misread, every digit, and none more; a point may be a comma."""
    if words.startswith("Rp"):
        digits = words.removeprefix("Rp").replace(".", "[.,]")
        return bool(re.search(rf"(?<![\d.,]){digits}(?![.,]?\d)", read))
    return bool(re.search(rf"(?<!\w){re.escape(words)}(?!\w)", read))


def _unread(page: Page, scheme: str, words: tuple[str, ...]) -> Callable[[], set[str]]:
    """Takes the picture now; what can't be read in it is known when asked for."""
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.evaluate(PHOTOS)
    # Below the header, which says the same on every page.
    top = page.evaluate("document.querySelector('main').getBoundingClientRect().top")
    below = {"x": 0, "y": top, "width": SCREEN["width"], "height": SCREEN["height"] - top}
    picture = Image.open(io.BytesIO(page.screenshot(clip=below))).convert("L")  # type: ignore[arg-type]

    def left() -> set[str]:
        missing = set(words)
        for look in LOOKS:
            read = _looked_at(picture, *look) if missing else ""
            missing = {part for part in missing if not _says(read, part)}
        return missing

    return left


def _unread_in_both(page: Page, words: tuple[str, ...]) -> dict[str, set[str]]:
    with ThreadPoolExecutor() as pool:
        asked = {scheme: pool.submit(_unread(page, scheme, words)) for scheme in ("light", "dark")}
    return {scheme: missing for scheme, found in asked.items() if (missing := found.result())}


@pytest.mark.parametrize("path", FIRST_SCREENS)
def test_the_first_screen_is_read(sharp: Page, address: str, path: str) -> None:
    sharp.goto(address + path)
    assert _unread_in_both(sharp, FIRST_SCREENS[path]) == {}


def test_the_basket_is_read(sharp: Page, address: str) -> None:
    """The first seller's order stands whole on it: what, how many, for how much, by which way."""
    opened(sharp, address, item("ladu-ketan", "ka", 3, "Wijen"), item("kupluk-rajut", "ge", 1, "Dewasa"))
    said = ("Keranjang", "Dua penjual", "pesan WhatsApp", "Untuk KA", "Ladu Ketan", "Wijen", "Rp16.000 per bungkus", "Rp48.000", "3 barang")
    assert _unread_in_both(sharp, said) == {}


# What stays in the document and leaves the screen.
UNSEEN = {
    "h1 { color: var(--card) }": "Ladu Ketan", ".price, .price small { font-size: 5px !important }": "Rp15.000", ".stock { visibility: hidden }": "Tersedia",
    ".bar .button b { opacity: .1 }": "Pesan ke KA", ".bar .button small { display: block; clip-path: inset(0 0 60%) }": "lewat WhatsApp",
    ".price-row .second { position: relative; inset-block-start: 30rem }": "sebungkus 250 g",
}


def test_what_no_one_could_see_is_not_read(sharp: Page, address: str) -> None:
    """Painted like its ground, as small as a footnote's, hidden, pale, cut off, below the screen."""
    sharp.goto(f"{address}toko/ka/ladu-ketan/")
    sharp.evaluate("rules => { const sheet = new CSSStyleSheet(); sheet.replaceSync(rules); document.adoptedStyleSheets = [sheet]; }", "".join(UNSEEN))
    assert _unread_in_both(sharp, ("1 bungkus, Asli", *UNSEEN.values())) == {"light": {*UNSEEN.values()}, "dark": {*UNSEEN.values()}}
