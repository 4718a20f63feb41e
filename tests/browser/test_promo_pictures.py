"""Pictures that a phone draws for a promo page: what stands on them, that it can be read and scanned, and that they go through slow data."""

import base64
import io
import json
import unicodedata
from collections.abc import Callable, Iterator
from itertools import combinations
from pathlib import Path
from typing import Any
from zipfile import ZIP_STORED, ZipFile

import pytest
import zxingcpp
from PIL import Image, ImageChops
from playwright.sync_api import Browser, BrowserContext, Page, Route

from storefront import THEME
from storefront.media import qr
from storefront.media.cards.card import Card
from storefront.media.colour import AA_TEXT, contrast
from storefront.site.model import Site
from storefront.views import promo_cards, promotion
from storefront.words import captions
from tests.browser.host import soon
from tests.browser.phones import PHONE
from tests.media.cards.samples import CONTENTS, PHOTOS, card, noise
from tests.sites import need_katapang

FONTS = THEME / "static" / "fonts"
Village = tuple[Path, Site]
Box = list[int]
SIZES = {"status": (1080, 1920), "kotak": (1080, 1080)}
# Of 1920 pixels: there are the controls of WhatsApp and Instagram.
STORY_TOP, STORY_BOTTOM = 200, 220
MOST = 300_000
PROMOTION, EVENT = "toko/ka/promosi/", "acara/bazar-akhir-tahun/promosi/"

# Loads the fonts as the page does, and draws one card after the other: the JPEG file, the picture without words, and what stands where.
DRAW = """
async ([address, faces, cards]) => {
    const {Drawing} = await import(`${address}js/card-drawing.js`);
    for (const [face, file] of faces) document.fonts.add(await new FontFace(`kartu-${face}`, `url("${address}${file}")`).load());
    const text = async blob => btoa([...new Uint8Array(await blob.arrayBuffer())].map(byte => String.fromCharCode(byte)).join(""));
    const drawing = new Drawing(), {write} = drawing, made = [];
    // Where the pixels of a line are: left, top, right, bottom.
    const ink = ({text, face, size, x, y}) => drawing.type.runs(text, face, size).pieces.reduce((box, piece) => {
        const found = drawing.type.measure(piece), left = x + piece.left, base = y - piece.rise;
        return [Math.min(box[0], left - found.actualBoundingBoxLeft), Math.min(box[1], base - found.actualBoundingBoxAscent),
                Math.max(box[2], left + found.actualBoundingBoxRight), Math.max(box[3], base + found.actualBoundingBoxDescent)];
    }, [x, y, x, y]).map(Math.round);
    for (const [card, shape, source] of cards) {
        let image = null;
        if (source) { image = new Image(); image.src = source; await image.decode(); }
        drawing.write = () => {};
        const texts = drawing.draw(card, shape, image).texts.map(line => ({...line, ink: ink(line)}));
        const bare = await text(await drawing.blob("image/png"));
        drawing.write = write;
        drawing.draw(card, shape, image);
        made.push([texts, bare, await text(await drawing.jpeg())]);
    }
    return made;
}
"""


class Drawn:
    """One picture: `texts` as the module tells them, `bare` what is behind them, `file` what is saved."""

    def __init__(self, wanted: dict[str, Any], shape: str, made: list[Any]) -> None:
        self.wanted, self.shape, self.texts = wanted, shape, made[0]
        self.bare = Image.open(io.BytesIO(base64.b64decode(made[1]))).convert("RGB")
        self.file = base64.b64decode(made[2])


@pytest.fixture(scope="module")
def draw(browser: Browser, address: str) -> Iterator[Callable[..., list[Drawn]]]:
    context = browser.new_context(viewport=PHONE, service_workers="block")
    page = context.new_page()
    page.goto(address + PROMOTION)
    faces = [(face, url.lstrip("\x1f")) for face, url in promo_cards.faces("")]

    def drawn(cards: list[tuple[dict[str, Any], str, str]]) -> list[Drawn]:
        made = page.evaluate(DRAW, [address, faces, [list(one) for one in cards]])
        return [Drawn(wanted, shape, one) for (wanted, shape, _), one in zip(cards, made, strict=True)]

    yield drawn
    context.close()


def _said(wanted: Card, link: str = "", reply: str = "Balas status ini untuk pesan") -> dict[str, Any]:
    return dict(promo_cards._words(wanted, link, reply))


def _source(photo: Image.Image | None) -> str:
    if photo is None:
        return ""
    data = io.BytesIO()
    photo.save(data, "PNG")
    return f"data:image/png;base64,{base64.b64encode(data.getvalue()).decode()}"


def _within(inner: Box, outer: Box) -> bool:
    return outer[0] <= inner[0] < inner[2] <= outer[2] and outer[1] <= inner[1] < inner[3] <= outer[3]


def _overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def assert_readable(drawn: Drawn) -> None:
    """Every line is in its place, over no other, and stands out from the worst pixel behind it; the file is small."""
    wide, high = SIZES[drawn.shape]
    picture = Image.open(io.BytesIO(drawn.file)).convert("RGB")
    assert picture.size == drawn.bare.size == (wide, high)
    # How far each pixel is from what it was before a word was written.
    written = ImageChops.difference(picture, drawn.bare).convert("L")
    assert len(drawn.file) <= MOST
    for line in drawn.texts:
        # Of letters that no font of this machine has there is nothing to see.
        if line["ink"][1] == line["ink"][3] and not line["text"].isascii():
            continue
        assert _within(line["ink"], line["box"]), line
        assert _within(line["box"], [0, 0, wide, high]), line
        if drawn.shape == "status":
            assert line["ink"][1] >= STORY_TOP, line
            assert line["ink"][3] <= high - STORY_BOTTOM, line
        assert written.crop(tuple(line["ink"])).getextrema()[1] > 60, line
        part = drawn.bare.crop(tuple(line["ink"]))
        behind = part.getcolors(part.width * part.height) or []
        assert behind, line
        assert all(contrast(line["colour"], "#{:02x}{:02x}{:02x}".format(*colour)) >= AA_TEXT for _, colour in behind), line
    for one, other in combinations(drawn.texts, 2):
        assert not _overlap(one["ink"], other["ink"]), (one, other)


def _shown(drawn: Drawn) -> str:
    return "".join(line["text"] for line in drawn.texts).replace(" ", "")


def assert_complete(drawn: Drawn, facts: bool = False) -> None:
    """What the card says is there to the last letter, the same as beside a link; further facts make room for a long name."""
    said, wanted = _shown(drawn), drawn.wanted
    texts = [wanted[name] for name in ("name", "village", "price", "status", "call")]
    if drawn.shape == "status":
        texts.append(wanted["reply"])
    if facts:
        texts += [wanted["eyebrow"], wanted["unit"], *wanted["lines"]]
    for text in (*texts, wanted["link"].partition("://")[2].partition("?")[0].rstrip("/"), *(wanted["day"] or [])[:3]):
        assert text.replace(" ", "") in said, text


def assert_scanned(drawn: Drawn) -> None:
    """As it is saved, and after a chat has made it small and coarse."""
    image = Image.open(io.BytesIO(drawn.file))
    again = io.BytesIO()
    image.resize((round(image.width * 0.4), round(image.height * 0.4))).save(again, "JPEG", quality=60)
    wanted = [drawn.wanted["link"]] if drawn.shape == "kotak" and drawn.wanted["link"] else []
    for seen in (image, Image.open(again)):
        assert [code.text for code in zxingcpp.read_barcodes(seen)] == wanted


def test_every_offer_and_event_of_a_village(katapang: Village, draw: Callable[..., list[Drawn]]) -> None:
    """With its own photo, in both shapes."""
    site = katapang[1]
    things = [(promo_cards.of_offer(site, offer), offer.product.photos) for reseller in promotion.shops(site) for offer in site.catalog.offers_by[reseller.slug]]
    things += [(promo_cards.of_event(site, event), event.photos) for event in promotion.events(site)]
    # The words of an offer differ from seller to seller; what may not fit doesn't.
    things = list({(card["name"], card["status"]): (card, photos) for card, photos in things}.values())
    assert len(things) > 15
    sources = {photo.file: f"../../../{site.photos[photo.file].path}" for _, photos in things for photo in photos}
    for said, photos in things:
        wanted = json.loads(json.dumps(said))
        for drawn in draw([(wanted, shape, sources[photos[0].file] if photos else "") for shape in SIZES]):
            assert_readable(drawn)
            assert_complete(drawn, facts=True)
            assert_scanned(drawn)


LINK = "https://contoh-katapang-sejahtera.github.io/katapang/toko/siti/paket-kue-kotak-rapat-dan-arisan/?dari=gambar"
# Longer than anyone writes.
TOO_LONG = ("120", "all long", "long event", "one word of forty", "cancelled event")


@pytest.mark.parametrize("content", CONTENTS)
def test_any_content_can_be_read_and_scanned(draw: Callable[..., list[Drawn]], content: str) -> None:
    """Three letters to 120, an emoji of several parts, from right to left, of the land's own letters; with and without a photo."""
    wanted = _said(card(content), "" if content == "only a name" else LINK)
    for drawn in draw([(wanted, shape, _source(PHOTOS[photo])) for shape in SIZES for photo in ("none", "stripes")]):
        assert_readable(drawn)
        assert_scanned(drawn)
        if content not in TOO_LONG:
            assert_complete(drawn)
        if content != "all long":
            assert wanted["price"].replace(" ", "") in _shown(drawn)


@pytest.mark.parametrize("photo", PHOTOS)
def test_any_photo_leaves_the_words_readable(draw: Callable[..., list[Drawn]], photo: str) -> None:
    """Black, white, striped, of one pixel, far too wide, far too tall."""
    for drawn in draw([(_said(card("sold out"), LINK), shape, _source(PHOTOS[photo])) for shape in SIZES]):
        assert_readable(drawn)
        assert_scanned(drawn)


def test_the_worst_photo_stays_small(draw: Callable[..., list[Drawn]]) -> None:
    """Noise is encoded more coarsely, and the code is read all the same."""
    for drawn in draw([(_said(card(), LINK), shape, _source(noise(1080, 900))) for shape in SIZES]):
        assert_readable(drawn)
        assert_scanned(drawn)


def test_what_steers_or_piles_up_is_left_out(draw: Callable[..., list[Drawn]]) -> None:
    """Turned writing, invisible signs, accents without end, and any unicode stay on the card."""
    odd = ["a\u202eb\u00adc\u2066d", "e" + "\u0301" * 90, "\u200b", "\ud83d" "x", "x" * 400, "مرحبا " * 20, "\u0000\u001f y", "ᮞᮥᮔ᮪ᮓ " * 9, "👨‍👩‍👧‍👦" * 30]
    odd = [text.encode("utf-16", "surrogatepass").decode("utf-16", "replace") for text in odd]
    for text in odd:
        wanted = _said(Card(text, text, "#243f8c", "#1a2e65", text, text, text, (text, text), text, text, text), LINK, text)
        for drawn in draw([(wanted, shape, "") for shape in SIZES]):
            wide = SIZES[drawn.shape][0]
            for line in drawn.texts:
                assert 0 <= line["x"] <= line["ink"][2] <= wide, line
                assert not set(line["text"]) & set("\u202e\u00ad\u2066\u0000\u001f")
                assert len(line["text"]) < 200


def test_name_and_price_are_the_largest(draw: Callable[..., list[Drawn]]) -> None:
    """What is it and what does it cost: seen first."""
    for drawn in draw([(_said(card(), LINK), shape, _source(PHOTOS["bright"])) for shape in SIZES]):
        sizes = {line["text"]: line["size"] for line in drawn.texts}
        others = max(size for text, size in sizes.items() if text not in ("Ladu Ketan", "Rp15.000"))
        assert sizes["Rp15.000"] > sizes["Ladu Ketan"] > others


def test_a_sunday_is_red_and_what_is_gone_is_pale(draw: Callable[..., list[Drawn]]) -> None:
    """Only the number of the day, and only of a Sunday; the photo of a card with a status has nearly no colour left."""
    red, sunday, friday = draw([(_said(card(content), LINK), "kotak", _source(Image.new("RGB", (800, 600), "#ff0000"))) for content in ("plain", "event", "long event")])
    assert [{line["text"] for line in drawn.texts if line["colour"] == "#a2351b"} for drawn in (sunday, friday)] == [{"20"}, set()]
    (gone,) = draw([(_said(card("sold out"), LINK), "kotak", _source(Image.new("RGB", (800, 600), "#ff0000")))])
    spread = [max(pixel) - min(pixel) for pixel in (drawn.bare.getpixel((950, 350)) for drawn in (red, gone))]
    assert spread[0] > 200
    assert spread[1] < 70


def test_a_phones_codes_are_read(draw: Callable[..., list[Drawn]], browser: Browser, address: str) -> None:
    """At every length an address may have: the smallest grid, as segno makes it, and the very text."""
    links = [("https://desa.id/" + "toko-ka/" * 60)[:length] for length in range(14, 430, 13)]
    page = browser.new_page()
    page.goto(address + EVENT)
    grids = page.evaluate("async ([address, links]) => { const {modules} = await import(`${address}js/qr-code.js`); return links.map(modules); }", [address, links])
    page.close()
    for link, rows in zip(links, grids, strict=True):
        assert len(rows) == len(qr.modules(link)), link
        image = Image.new("L", (len(rows) + 8,) * 2, 255)
        for y, row in enumerate(rows, 4):
            for x, dark in enumerate(row, 4):
                image.putpixel((x, y), 0 if dark else 255)
        (code,) = zxingcpp.read_barcodes(image.resize((image.width * 4,) * 2, Image.Resampling.NEAREST), zxingcpp.BarcodeFormat.QRCode)
        assert (code.text, code.ec_level) == (link, "M")


@pytest.fixture
def phone(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport=PHONE, service_workers="block", accept_downloads=True)
    yield context
    context.close()


def _saved(page: Page, button: str) -> tuple[str, bytes]:
    with page.expect_download(timeout=60_000) as download:
        page.get_by_role("button", name=button).locator("visible=true").first.click()
    return download.value.suggested_filename, Path(download.value.path()).read_bytes()


def test_saved_pictures_are_those_that_are_shown(phone: BrowserContext, address: str, katapang: Village) -> None:
    """Under a name that says what they are; the code for a screen too."""
    page = phone.new_page()
    page.goto(address + PROMOTION)
    page.locator("summary").first.click()
    name, file = _saved(page, "Simpan gambar status")
    assert (name, Image.open(io.BytesIO(file)).size) == ("ladu-ketan-status.jpg", SIZES["status"])
    name, file = _saved(page, "Simpan gambar Instagram")
    image = Image.open(io.BytesIO(file))
    assert (name, image.format, image.size) == ("ladu-ketan-kotak.jpg", "JPEG", SIZES["kotak"])
    assert [code.text for code in zxingcpp.read_barcodes(image)] == [f"{katapang[1].base}toko/ka/ladu-ketan/?dari=gambar"]
    name, file = _saved(page, "Kode QR (PNG)")
    code = Image.open(io.BytesIO(file))
    assert (name, code.format) == ("qr.png", "PNG")
    assert 400 <= code.width <= 800 < code.width + code.height
    assert [found.text for found in zxingcpp.read_barcodes(code)] == [f"{katapang[1].base}toko/ka/"]


def test_the_archive_holds_every_picture_and_text(phone: BrowserContext, address: str, katapang: Village) -> None:
    """Made one after the other with a word of how far it is; any program opens it."""
    site = katapang[1]
    page = phone.new_page()
    page.goto(address + PROMOTION)
    page.evaluate("""() => {
        window.seen = [];
        new MutationObserver(() => window.seen.push(document.querySelector("[data-all] b").textContent)).observe(document.querySelector("[data-all]"), {subtree: true, childList: true, characterData: true});
    }""")
    name, file = _saved(page, "Semua gambar dan teks")
    offers = site.catalog.offers_by["ka"]
    assert name == "promosi-ka.zip"
    assert [word for word in page.evaluate("window.seen") if "dari" in word] == [f"{n} dari {2 * len(offers)}" for n in range(1, 2 * len(offers) + 1)]
    with ZipFile(io.BytesIO(file)) as archive:
        assert archive.testzip() is None
        assert {entry.compress_type for entry in archive.infolist()} == {ZIP_STORED}
        held = {entry.filename: archive.read(entry) for entry in archive.infolist()}
    texts = {f"{offer.product.slug}-{caption.channel}.txt": f"{caption.text}\n".encode() for offer in offers for caption in captions.of_offer(site.catalog, site.base, offer)}
    assert {name: data for name, data in held.items() if name.endswith(".txt")} == texts
    pictures = {name: data for name, data in held.items() if name.endswith(".jpg")}
    assert set(pictures) == {f"{offer.product.slug}-{shape}.jpg" for offer in offers for shape in SIZES}
    assert all(len(data) <= MOST and data[:2] == b"\xff\xd8" for data in pictures.values())
    page.get_by_role("button", name="Semua gambar dan teks").wait_for()


def test_the_seller_chooses_the_photo(phone: BrowserContext, address: str) -> None:
    """Where there are several, by radio buttons; the pictures are drawn anew, and what is saved has the chosen one."""
    page = phone.new_page()
    page.goto(address + PROMOTION)
    several = page.locator("details[id]", has=page.locator(".plain details picture")).first
    several.locator("summary").first.click()
    name = several.get_attribute("id")
    page.get_by_role("radio", name="Foto 1").locator("visible=true").wait_for()
    several.locator(".drawn img").nth(1).wait_for()
    before = _saved(page, "Simpan gambar status")
    page.get_by_role("radio", name="Foto 2").locator("visible=true").click()
    after = _saved(page, "Simpan gambar status")
    assert before[0] == after[0] == f"{name}-status.jpg"
    assert before[1] != after[1]


def test_a_large_photo_is_loaded_where_it_is_chosen(phone: BrowserContext, address: str) -> None:
    """An event's pictures are open at once: small ones to choose from, and of the large ones that of which is drawn."""
    need_katapang()
    page, asked = phone.new_page(), list[str]()
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}acara/bazar-minggu-pagi/promosi/", wait_until="networkidle")
    page.locator(".drawn img").nth(1).wait_for()
    photos = [url.rpartition("/")[2] for url in asked if "/foto/" in url]
    large = [name for name in photos if "-1080." in name]
    assert len(large) == 1
    assert len([name for name in photos if "-240." in name]) == 2
    page.get_by_role("radio", name="Foto 2").click()
    soon(lambda: len({url for url in asked if "-1080." in url}) == 2)


@pytest.mark.parametrize("missing", ["delete window.FontFace", "delete HTMLCanvasElement.prototype.toBlob", "HTMLCanvasElement.prototype.getContext = () => null"])
def test_a_browser_that_cannot_draw_offers_the_photo(phone: BrowserContext, address: str, missing: str) -> None:
    """And the picture beside a link; the texts can be copied."""
    page = phone.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.add_init_script(missing)
    page.goto(address + PROMOTION)
    page.locator("summary").first.click()
    shown = page.locator("details[open]")
    assert shown.get_by_role("link", name="Simpan foto").is_visible()
    assert shown.get_by_role("link", name="Simpan gambar tautan").is_visible()
    assert shown.locator(".plain img").first.is_visible()
    assert shown.get_by_role("button", name="Simpan gambar").count() == 0
    assert page.get_by_role("button", name="Semua gambar").count() == 0
    assert shown.get_by_role("button", name="Salin teks").first.is_visible()
    assert errors == []


def test_fonts_that_do_not_come_are_asked_for_again(phone: BrowserContext, address: str) -> None:
    """Meanwhile the photo itself can be had."""
    answers = {"fail": True}

    def answer(route: Route) -> None:
        if answers["fail"]:
            route.abort()
        else:
            route.continue_()

    phone.route("**/huruf/*", answer)
    page = phone.new_page()
    page.goto(address + PROMOTION)
    page.locator("summary").first.click()
    page.locator("details[open]").get_by_role("link", name="Simpan foto").wait_for()
    assert page.locator("details[open] .drawn img").count() == 0
    answers["fail"] = False
    assert _saved(page, "Simpan gambar status")[0] == "ladu-ketan-status.jpg"


# In parts of a line's size: how wide a text is in a font, and in the phone's own that would stand in for it.
MEASURE = """
async ([address, faces, texts]) => {
    const pen = document.createElement("canvas").getContext("2d");
    for (const [face, file] of faces) document.fonts.add(await new FontFace(`kartu-${face}`, `url("${address}${file}")`).load());
    const width = (font, text) => { pen.font = `200px ${font}`; return pen.measureText(text).width; };
    return faces.map(([face]) => [...texts].filter(one => width(`kartu-${face}, monospace`, one) === width("monospace", one)
        && width(`kartu-${face}, serif`, one) === width("serif", one)));
}
"""


def test_letters_of_the_country_are_in_the_fonts(browser: Browser, address: str) -> None:
    """Indonesian, Sundanese, Javanese and Balinese in Latin letters, and the marks that prices and hours need; each file at most 25 KB."""
    text = "AÁÀÂÄÅBCDEÉÈÊËFGHIÍJKLMNÑOÓÔÖPQRSTUÚÜVWXYZaáàâäåbcdeéèêëfghiíjklmnñoóôöpqrstuúüvwxyz0123456789.,:;!?–—…“”‘’×•·&@/()%+=~#"
    page = browser.new_page()
    page.goto(address + EVENT)
    assert page.evaluate(MEASURE, [address, [(face, url.lstrip("\x1f")) for face, url in promo_cards.faces("")], text]) == [[]] * 4
    page.close()
    assert {file.name for file in FONTS.glob("*.woff2") if file.stat().st_size > 25_000} == set()


# Of each name the signs that no font has (they are as wide as without it), how wide it is, and how wide its letters are side by side.
LETTERED = """
async ([address, files, names]) => {
    const {Typesetter, clean} = await import(`${address}js/card-text.js`);
    for (const file of files) document.fonts.add(await new FontFace("kartu-aksara", `url(data:font/woff2;base64,${file})`).load());
    const type = new Typesetter(document.createElement("canvas").getContext("2d"));
    const width = (font, text) => type.measure({text, font: `500px ${font}`}).width;
    return names.map(name => {
        const letters = [...name].filter(one => /\\p{L}/u.test(one));
        return {
            unknown: letters.filter(one => width("kartu-aksara, monospace", one) === width("monospace", one)),
            joined: type.width(clean(name), "name", 500),
            apart: letters.reduce((sum, one) => sum + type.width(one, "name", 500), 0),
            lines: type.fit(clean(name), "name", [80], 120, 9).lines,
        };
    });
}
"""


def test_names_in_other_scripts_are_lettered(browser: Browser, address: str) -> None:
    """With the land's own fonts, several in one family: every letter is drawn, joined as its script joins it, and none is torn from what stands below."""
    names = ["ꦩꦔꦤ꧀ꦱꦼꦒ", "ᬲᬗ᭄ᬓᬸᬓ᭄ᬭᬶᬧᬶᬓ᭄", "ᮊᮢᮤᮕᮤᮊ᮪", "ᨀᨛᨑᨗᨄᨗ", "كريفيقتمڤي"]
    context = browser.new_context(bypass_csp=True)
    page = context.new_page()
    page.goto(address + EVENT)
    files = [base64.b64encode(file.read_bytes()).decode() for file in sorted(FONTS.glob("Noto*.woff2")) if "Serif" not in file.name]
    assert len(files) == 5
    made = page.evaluate(LETTERED, [address, files, names])
    context.close()
    for name, one in zip(names, made, strict=True):
        assert one["unknown"] == [], name
        assert "".join(one["lines"]) == name
        assert not any(unicodedata.category(line[0]).startswith("M") for line in one["lines"]), name
    # Not Buginese and Sundanese: their letters stand in a row, and only vowel signs around them.
    assert all(one["joined"] < 0.97 * one["apart"] for name, one in zip(names, made, strict=True) if name[0] in "ꦩᬲك")
    assert not any(line.endswith(("꧀", "᭄")) for one in made[:2] for line in one["lines"][:-1])
