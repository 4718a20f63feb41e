"""The form in a real browser: from a tap on a name to what GitHub or WhatsApp is handed, and what is never done by itself."""

from pathlib import Path
from typing import Literal
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from PIL import Image
from playwright.sync_api import BrowserContext, Page, expect

from storefront.catalog.folder import FOLDERS
from tests.browser.editor import FORM, answering, filled, finished, lines, of_files, problems, written
from tests.browser.test_every_page import ASKED
from tests.sites import KATAPANG

GITHUB = "https://github.com/contoh-katapang/katapang"


@pytest.fixture
def page(phone: BrowserContext) -> Page:
    answering(phone, of_files())
    found = phone.new_page()
    found.set_default_timeout(8000)
    return found


def _text(file: str) -> str:
    return (KATAPANG / file).read_text(encoding="utf-8")


def test_the_price_of_the_day(page: Page, address: str) -> None:
    """From the editors' page five taps and one typed word, then five taps on GitHub; the file's other lines stay as they are."""
    page.goto(f"{address}kelola/")
    page.click("text=/^Ladu Ketan$/")
    page.wait_for_url("**/kelola/tulis/?berkas=produk/ladu-ketan.md")
    filled(page, {"harga": "16000"})
    finished(page)
    assert lines(page) == ["− harga: 15000", "+ harga: 16000"]
    assert written(page) == _text("produk/ladu-ketan.md").replace("\nharga: 15000\n", "\nharga: 16000\n")
    assert page.get_attribute(".ways a", "href") == f"{GITHUB}/edit/main/content/produk/ladu-ketan.md"


def test_a_mistake_is_told_at_its_field_in_the_words_of_check(page: Page, address: str) -> None:
    """While one writes, and once more before anything can be sent: then the first is gone to."""
    page.goto(f"{address}{FORM}?berkas=produk/ladu-ketan.md")
    filled(page, {"harga": "lima belas ribu"})
    expect(page.locator("[name=harga] >> nth=0")).to_have_attribute("aria-invalid", "true")
    assert page.locator(".fault:not(:empty)").all_inner_texts() == ["Tulis angka saja, contoh: 15000."]
    filled(page, {"nama": ""})
    page.click(".finish button")
    expect(page.locator("text=2 isian perlu diperbaiki dulu.")).to_be_visible()
    assert page.evaluate("document.activeElement.name") == "nama"
    assert page.locator(".ways").count() == 0


# What is required of each kind, besides what another row needs.
NEW = {
    "produk": {"nama": "Dodol Ketan", "kategori": "Kue tradisional", "pelaku_usaha": "bu-entin", "harga": "20rb", "halal": "proses"},
    "pelaku-usaha": {"nama": "Dodol Bu Rum: asli", "whatsapp": "0812-0000-0062"}, "reseller": {"nama": "Nia", "whatsapp": "0812 0000 0062", "produk": "semua"},
    "warung": {"nama": "Kios Pak Ujang", "alamat": "Gg. Mawar #3", "produk": "ladu-ketan"},
    "acara": {"nama": "Pasar Tani", "mulai": "5 Desember 2027 pukul 09.00", "tempat": "Balai desa"}, "mitra": {"nama": "Kelompok Tani"},
    "pendamping": {"nama": "Pak Dedi", "jabatan": "Kasi"}, "pelatihan": {"judul": "Membalas dengan sopan"}, "kabar": {"judul": "Dodol datang", "tanggal": "24/11/2026"}, "halaman": {"judul": "Cara antar"},
}


def test_what_is_written_passes_the_check_for_every_kind(page: Page, address: str, tmp_path: Path) -> None:
    """A new file of each kind, with a story, all in one village: no mistake; each by GitHub's page for a new file, with its name and its text."""
    assert NEW.keys() == FOLDERS.keys()
    files = {}
    for kind, values in NEW.items():
        page.goto(f"{address}{FORM}?jenis={kind}")
        filled(page, values)
        page.fill("[name=_cerita]", "Ceritanya di sini.\n\nDua alinea.")
        finished(page)
        link = urlsplit(page.get_attribute(".ways a", "href") or "")
        name = parse_qs(link.query)["filename"][0]
        assert f"{link.scheme}://{link.netloc}{link.path}" == f"{GITHUB}/new/main/content/{kind}"
        files[f"{kind}/{name}"] = written(page)
        page.click("text=Kosongkan simpanan")
    assert {"produk/dodol-ketan.md", "acara/pasar-tani.md", "reseller/nia.md"} <= files.keys()
    assert files["mitra/kelompok-tani.md"] == "---\nnama: Kelompok Tani\n---\n\nCeritanya di sini.\n\nDua alinea.\n"
    assert problems(tmp_path / "content", files) == []


def test_goods_with_variants_and_a_photo(page: Page, address: str, tmp_path: Path) -> None:
    """The photo is upright, at most 1,600 long and holds nothing but pixels; it is saved and uploaded before the file that names it."""
    photo = Image.new("RGB", (3000, 2000), "red")
    photo.paste("blue", (0, 0, 1500, 2000))
    tags = photo.getexif()
    tags[0x0112], tags[0x010E] = 6, "Rumah Bu Entin"
    photo.save(tmp_path / "IMG 1.jpg", exif=tags)
    page.goto(f"{address}{FORM}?jenis=produk")
    filled(page, {"nama": "Dodol Ketan", "kategori": "Kue tradisional", "pelaku_usaha": "bu-entin", "harga": "20000"})
    page.click("summary:text-is('Foto')")
    page.click("text=Tambah foto")
    page.set_input_files("input[type=file]", tmp_path / "IMG 1.jpg")
    expect(page.locator("[name=file]")).to_have_value("dodol-ketan-1.jpg")
    page.click("summary:text-is('Isian lain')")
    page.click("summary:text-is('Varian')")
    for name, price in (("Asli", ""), ("Wijen", "22000")):
        page.click("text=Tambah varian")
        group = page.locator("fieldset:has-text('Varian')").last
        group.locator("[name=nama]").fill(name)
        group.locator("[name=harga]").fill(price)
    finished(page)
    with page.expect_download() as download:
        page.click("text=Simpan foto dodol-ketan-1.jpg")
    download.value.save_as(tmp_path / "saved.jpg")
    saved = Image.open(tmp_path / "saved.jpg")
    assert (saved.size, dict(saved.getexif()), download.value.suggested_filename) == ((1067, 1600), {}, "dodol-ketan-1.jpg")
    top, bottom = saved.getpixel((500, 100)), saved.getpixel((500, 1500))
    assert top[2] > 200 > bottom[2], "turned as the camera was"  # type: ignore[index]
    assert page.locator(".ways a[target]").first.get_attribute("href") == f"{GITHUB}/upload/main/content/foto"
    text = written(page)
    assert "foto: dodol-ketan-1.jpg\n" in text
    assert "varian:\n  - nama: Asli\n  - nama: Wijen\n    harga: 22000\n" in text


def test_a_photo_that_is_no_longer_there_is_asked_for_again(page: Page, address: str, tmp_path: Path) -> None:
    """A phone ends the page while its camera is open: what was written comes back, and that its photo doesn't is said. A name of a file that is there already isn't taken."""
    Image.new("RGBA", (40, 20), (0, 0, 0, 0)).save(tmp_path / "a.png")
    page.goto(f"{address}{FORM}?jenis=produk")
    filled(page, {"nama": "Ladu Ketan", "kategori": "Kue tradisional", "pelaku_usaha": "bu-entin", "harga": "20000"})
    page.click("summary:text-is('Foto')")
    page.click("text=Tambah foto")
    page.set_input_files("input[type=file]", tmp_path / "a.png")
    expect(page.locator("[name=file]")).to_have_value("ladu-ketan-3.jpg")
    page.click(".finish button")
    expect(page.locator("b", has_text="Nama berkas ladu-ketan sudah dipakai; pakai nama lain.")).to_be_visible()
    # At once: what is typed last is kept, too.
    page.evaluate("name => { const field = document.querySelector(`[name=${name}]`); field.value = 'dodol-baru'; field.dispatchEvent(new Event('input', {bubbles: true})); location.reload(); }", "_berkas")
    expect(page.locator("[role=status] >> nth=0")).to_contain_text("Melanjutkan yang belum dikirim")
    expect(page.locator("[name=_berkas]")).to_have_value("dodol-baru")
    filled(page, {"nama": "Dodol"})
    expect(page.locator("[name=_berkas]")).to_have_value("dodol-baru")
    finished(page)
    assert page.locator("#_isian > [role=status] b").first.inner_text() == "Foto ladu-ketan-3.jpg belum ada; pilih lagi dari ponsel."
    page.set_input_files("input[type=file]", tmp_path / "a.png")
    finished(page)
    assert page.locator("text=belum ada; pilih").count() == 0
    assert page.locator("a[download]").get_attribute("download") == page.input_value("[name=file]")


def test_a_full_phone_is_told(page: Page, address: str) -> None:
    """Nothing can be kept: it is said while one writes, not when it is lost."""
    page.goto(f"{address}{FORM}?berkas=produk/ladu-ketan.md")
    page.evaluate("() => { Storage.prototype.setItem = () => { throw new DOMException('penuh', 'QuotaExceededError'); }; }")
    filled(page, {"harga": "16000"})
    expect(page.locator("[role=status] >> nth=0")).to_have_text("Ponsel ini penuh: isian hilang kalau halaman ditutup.")


def test_a_new_maker_on_the_way(page: Page, address: str, tmp_path: Path) -> None:
    """Whose maker isn't there yet is led to their form and back: what was written is there, and so is the maker, though the site doesn't know them yet; in red, for nobody else has looked at them."""
    page.goto(f"{address}{FORM}?jenis=produk")
    filled(page, {"nama": "Dodol Ketan", "kategori": "Kue tradisional", "harga": "20000"})
    while "20000" not in page.evaluate("Object.values(localStorage).join()"):
        page.wait_for_timeout(50)
    page.click("text=Belum ada di daftar?")
    page.wait_for_url("**/?jenis=pelaku-usaha")
    filled(page, NEW["pelaku-usaha"])
    finished(page)
    maker = written(page)
    page.click("text=Kosongkan simpanan")
    page.wait_for_url("**/kelola/")
    page.get_by_role("link", name="Tambah barang", exact=True).click()
    expect(page.locator("[role=status] >> nth=0")).to_contain_text("Melanjutkan yang belum dikirim")
    page.select_option("[name=pelaku_usaha]", label="dodol-bu-rum-asli (baru)")
    finished(page)
    assert page.locator("li.money").all_inner_texts() == ["+ pelaku_usaha: dodol-bu-rum-asli"]
    assert problems(tmp_path / "content", {"produk/dodol-ketan.md": written(page), "pelaku-usaha/dodol-bu-rum-asli.md": maker}) == []


def test_renamed_and_hidden(page: Page, address: str, tmp_path: Path) -> None:
    """The former name is written down, so that printed addresses live on; GitHub's box for the name is told of. Hidden is one line."""
    page.goto(f"{address}{FORM}?berkas=reseller/rizal.md")
    filled(page, {"_berkas": "rizal-soreang"})
    finished(page)
    assert lines(page) == ["+ lama: rizal"]
    expect(page.locator(".ways")).to_contain_text("Ganti nama berkas di kotak atas menjadi rizal-soreang.md.")
    page.goto(f"{address}{FORM}?berkas=produk/nastar-stoples.md")
    filled(page, {"terbit": "tidak"})
    finished(page)
    assert lines(page) == ["+ terbit: tidak"]
    assert problems(tmp_path / "content", {"produk/nastar-stoples.md": written(page)}) == []


def test_a_part_of_a_list_is_changed_by_itself(page: Page, address: str) -> None:
    """One value of one item, an item more and an item less: the other rows stay, comments too."""
    page.goto(f"{address}{FORM}?berkas=produk/ladu-ketan.md")
    page.click("summary:has-text('Varian')")
    group = page.locator("fieldset:has-text('Varian 2')")
    group.locator("[name=harga]").fill("16500")
    page.click("text=Tambah varian")
    page.locator("fieldset:has-text('Varian 3') [name=nama]").fill("Kacang")
    page.click("summary:has-text('Kata pembeli')")
    page.locator("fieldset:has-text('Kata pembeli 1') [name=asal]").fill("Garut")
    page.click("summary:has-text('Foto') >> nth=0")
    page.locator("fieldset:has-text('Foto 2')").first.get_by_role("button", name="Hapus").click()
    finished(page)
    photo = _text("produk/ladu-ketan.md").partition("- file: ladu-ketan-2.jpg\n")[2].partition("\n")[0]
    assert lines(page) == [
        "−     harga: 16000", "+     harga: 16500", "+   - nama: Kacang", "−     asal: Soreang", "+     asal: Garut", "−   - file: ladu-ketan-2.jpg", f"− {photo}"]


def test_a_story_is_retold(page: Page, address: str) -> None:
    """Only its own lines change; taken away it leaves nothing behind."""
    page.goto(f"{address}{FORM}?berkas=mitra/pojok-foto-soreang.md")
    head, mark, story = _text("mitra/pojok-foto-soreang.md").rpartition("---\n")
    page.fill("[name=_cerita]", f"{story.strip()}\n\nBuka tiap hari.")
    finished(page)
    assert written(page) == f"{head}{mark}{story}\nBuka tiap hari.\n"
    assert sorted(lines(page)) == ["+ ", "+ Buka tiap hari."]


def test_a_proposal_by_link(page: Page, phone: BrowserContext, address: str) -> None:
    """Who has no GitHub sends the village a link. There the same form is filled with it, as somebody else's: the number that gets the orders in red,
    nothing sent by itself, the editor's own draft untouched."""
    page.goto(f"{address}{FORM}?berkas=reseller/dewi.md")
    filled(page, {"whatsapp": "0812-9999-8888", "wilayah": "<b>Soreang</b> & sekitarnya"})
    finished(page)
    message = unquote(page.get_attribute("a[href*='wa.me']", "href") or "")
    assert message.startswith("https://wa.me/62")
    assert len(message) < 1000
    fragment = message.partition(f"{FORM}#")[2].partition("\n")[0]
    other = phone.new_page()
    requests: list[str] = []
    other.on("request", lambda request: requests.append(f"{request.method} {urlsplit(request.url).netloc}"))
    other.goto("about:blank")
    other.goto(f"{address}{FORM}#{fragment}")
    expect(other.locator("[role=status] >> nth=0")).to_contain_text("Ini usulan orang lain")
    assert other.locator("li.money").all_inner_texts()[-1].startswith("+ whatsapp:")
    expect(other.locator("p.money")).to_contain_text("Tanyakan langsung kepada orangnya.")
    expect(other.locator("[name=wilayah]")).to_have_value("<b>Soreang</b> & sekitarnya")
    assert other.locator("#_alat li b").count() == 0
    finished(other)
    assert "0812-9999-8888" in written(other)
    assert {request for request in requests if "127.0.0.1" not in request} == {"GET api.github.com"}
    other.close()


def _message(page: Page) -> str:
    return unquote(page.get_attribute("a[href*='wa.me']", "href") or "").partition("?text=")[2]


def test_a_proposal_of_a_list_changes_its_own_items(phone: BrowserContext, address: str) -> None:
    """Made of yesterday's file it goes into today's: what another changed of the same lists stays, what both changed is left as it is and told, with the
    price that was proposed; opened once more, when it is in already, it changes nothing."""
    state = {"text": _text("produk/ladu-ketan.md")}
    answering(phone, lambda _: (200, state["text"]))
    page = phone.new_page()
    page.goto(f"{address}{FORM}?berkas=produk/ladu-ketan.md")
    filled(page, {"harga": "15500"})
    for group, name, text in (("Varian 1", "nama", "Polos"), ("Varian 2", "harga", "16500"), ("Kata pembeli 1", "asal", "Garut")):
        page.locator(f"fieldset:has-text('{group}') [name={name}]").first.evaluate("(field, text) => { field.value = text; field.dispatchEvent(new Event('input')); }", text)
    page.click("summary:has-text('Varian')")
    page.click("text=Tambah varian")
    page.locator("fieldset:has-text('Varian 3') [name=nama]").fill("Kacang")
    page.click("summary:has-text('Foto') >> nth=0")
    page.locator("fieldset:has-text('Foto 2')").first.get_by_role("button", name="Hapus").click()
    finished(page)
    changes, proposed = lines(page), written(page)
    message = _message(page)
    assert message.splitlines()[0].endswith(": perubahan Ladu Ketan")
    assert message.splitlines()[1:-2] == changes, "a person reads it in the chat"
    fragment = message.partition(f"{FORM}#")[2].partition("\n")[0]

    def opened() -> str:
        page.goto("about:blank")
        page.goto(f"{address}{FORM}#{fragment}")
        expect(page.locator("[role=status] >> nth=0")).to_contain_text("Ini usulan orang lain")
        finished(page)
        return written(page)

    yesterday = state["text"]
    assert opened() == proposed
    more = ("foto:\n", "foto:\n  - file: ladu-ketan-3.jpg\n    teks: Ladu di piring\n"), ("    harga: 16000\n", "    harga: 17000\n")
    state["text"] = yesterday.replace(*more[0]).replace(*more[1]).replace("\nharga: 15000\n", "\nharga: 14000\n")
    assert opened() == proposed.replace(*more[0]).replace("    harga: 16500\n", "    harga: 17000\n").replace("\nharga: 15500\n", "\nharga: 14000\n")
    assert page.locator("[role=status] >> nth=0").inner_text().endswith("2 bagian tidak cocok lagi, jadi tidak dipasang.")
    assert page.locator(".lines").first.inner_text() == "harga: 15000 → 15500\nvarian: Wijen, 16000 → Wijen, 16500"
    state["text"] = proposed
    page.goto("about:blank")
    page.goto(f"{address}{FORM}#{fragment}")
    page.click(".finish button")
    expect(page.locator("text=Belum ada yang berubah.")).to_be_visible()
    page.close()


def test_a_proposal_too_long_for_a_message(page: Page, address: str) -> None:
    """The lines are left out first; then the chat is told which file it is, and the whole text is copied for it."""
    page.goto(f"{address}{FORM}?berkas=mitra/pojok-foto-soreang.md")
    page.fill("[name=_cerita]", "Buka tiap hari, juga hari libur. " * 40)
    finished(page)
    assert "\n+ " not in _message(page)
    assert f"{FORM}#2." in _message(page)
    story = "".join(chr(0x4E00 + number) for number in range(2000))
    page.fill("[name=_cerita]", story)
    filled(page, {"alamat": "Jl. Raya 2"})
    finished(page)
    assert _message(page).endswith(": perubahan Pojok Foto Soreang\nTeks mitra/pojok-foto-soreang.md menyusul.")
    page.click("p + button:text-is('Salin teksnya')")
    page.wait_for_selector("text=Sudah disalin")
    text = page.evaluate("navigator.clipboard.readText()")
    assert "\nalamat: Jl. Raya 2\n" in text
    assert text.endswith(f"---\n\n{story}\n")


@pytest.mark.parametrize("fragment", [
    "1.e30", "2.eJxdy7EO", "3.abcd", "1." + "A" * 30000, "1.eyJqZW5pcyI6InByb2R1ayIsImJlcmthcyI6Ii4uLy4uL3gifQ", "1.eyJqZW5pcyI6Il9fcHJvdG9fXyIsImJlcmthcyI6IiJ9",
], ids=["empty", "cut", "unknown", "too long", "another place", "no kind"])
def test_a_broken_proposal_is_refused(page: Page, address: str, fragment: str) -> None:
    """Whatever stands behind `#`, no form is filled from what isn't a whole proposal for a file of content."""
    page.goto("about:blank")
    page.goto(f"{address}{FORM}#{fragment}")
    expect(page.locator("[role=status] >> nth=0")).to_have_text("Tautan usulan ini tidak utuh. Minta dikirim ulang.")
    assert page.locator("#_alat input").count() == 0


def test_what_was_written_comes_back_without_a_signal(phone: BrowserContext, address: str) -> None:
    """The signal goes, the page is closed: what was written is there again, on the text of that time while GitHub can't be asked, and on
    the present one once it can."""
    state = {"up": True, "text": _text("produk/ladu-ketan.md")}
    answering(phone, lambda _: (200, state["text"]) if state["up"] else (503, ""))
    page = phone.new_page()
    page.goto(f"{address}{FORM}?berkas=produk/ladu-ketan.md")
    filled(page, {"harga": "16000"})
    while "16000" not in page.evaluate("Object.entries(localStorage).filter(([key]) => key.endsWith('kelola/tulis/produk/ladu-ketan.md')).join()"):
        page.wait_for_timeout(50)
    state["up"] = False
    page.reload()
    expect(page.locator("[role=status] >> nth=0")).to_contain_text("Melanjutkan yang belum dikirim")
    expect(page.locator("[name=harga] >> nth=0")).to_have_value("16000")
    state["up"], state["text"] = True, state["text"].replace("berat: 250 g", "berat: 300 g")
    page.reload()
    expect(page.locator("[name=berat]")).to_have_value("300 g")
    finished(page)
    assert lines(page) == ["− harga: 15000", "+ harga: 16000"]
    page.click("text=Kosongkan simpanan")
    page.wait_for_url("**/kelola/")
    assert page.evaluate("Object.keys(localStorage).filter(key => key.includes('kelola/tulis'))") == []
    page.close()


@pytest.mark.parametrize(("status", "told"), [
    (404, "Berkas ini tidak ada di cabang main, atau repositorinya tertutup."), (429, "GitHub sedang membatasi permintaan. Coba lagi satu jam lagi."),
])
def test_a_text_that_github_does_not_give_is_pasted(phone: BrowserContext, address: str, status: int, told: str) -> None:
    """A closed repository, or too many questions from one connection: it is said, and the file's text can come another way."""
    answering(phone, lambda _: (status, "{}"))
    page = phone.new_page()
    page.goto(f"{address}{FORM}?berkas=mitra/pojok-foto-soreang.md")
    expect(page.locator("[role=status] >> nth=0")).to_have_text(told)
    expect(page.locator("h1")).to_have_text("mitra/pojok-foto-soreang.md")
    page.fill("#_tempel textarea", _text("mitra/pojok-foto-soreang.md"))
    page.click("text=Pakai teks ini")
    filled(page, {"alamat": "Jl. Raya 2"})
    finished(page)
    assert lines(page)[-1] == "+ alamat: Jl. Raya 2"
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_filled_form_is_accessible_and_fits(page: Page, address: str, scheme: Literal["light", "dark"]) -> None:
    """With all that folds open, and a red line: axe-core finds nothing, and nothing reaches beyond the smallest screen."""
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto(f"{address}{FORM}?berkas=reseller/dewi.md")
    filled(page, {"whatsapp": "0812-9999-8888"})
    finished(page)
    page.evaluate("document.querySelectorAll('#_alat details').forEach(fold => { fold.open = true; })")
    height = page.evaluate("document.documentElement.scrollHeight")
    page.set_viewport_size({"width": 320, "height": height})
    violations = Axe().run(page, options=ASKED).response["violations"]
    assert [(found["id"], node["html"][:160]) for found in violations for node in found["nodes"]] == []
    assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_only_this_page_may_ask_github(page: Page, address: str) -> None:
    """The policy of any other page holds the browser back."""
    ask = "fetch('https://api.github.com/repos/a/b/contents/content/x').then(() => true, () => false)"
    page.goto(f"{address}{FORM}")
    assert page.evaluate(ask) is True
    page.goto(f"{address}kelola/")
    assert page.evaluate(ask) is False
