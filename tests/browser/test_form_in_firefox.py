"""The form's journeys in Firefox, at the width of a phone, against GitHub as a real repository behind its API on another origin."""

import io
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from PIL import Image
from selenium.webdriver import Remote
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.file_detector import UselessFileDetector
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.wait import WebDriverWait

from storefront.site.model import Site
from tests.browser.conftest import serving
from tests.browser.engines import firefox
from tests.browser.github import API, MEMBER, Answer, GitHub
from tests.sites import KATAPANG
from tests.tools import needs

REPO, PRODUCT = "contoh-katapang/katapang", "content/produk/ladu-ketan.md"
# Firefox's own window gets no narrower than 450 px.
FRAME = '<!doctype html><title>Ponsel</title><iframe width="360" height="700" src="katapang/kelola/tulis/?{}"></iframe>'
pytestmark = needs("uji di Firefox", "firefox-esr")


class _Pages(SimpleHTTPRequestHandler):
    """The site, and under another name of the same machine GitHub's API, which its page is told to be allowed to ask."""

    github: GitHub

    def log_message(self, *args: object) -> None:
        """Nothing: the tests say what went wrong."""

    def _api(self) -> str:
        return f"http://localhost:{self.server.server_address[1]}"

    def _sent(self, status: int, headers: dict[str, str], body: bytes = b"") -> None:
        self.send_response(status)
        for name, value in {**headers, "Content-Length": str(len(body))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self) -> None:
        url = urlsplit(self.path)
        if self.headers["Host"].startswith("localhost"):
            self._asked()
        elif url.path == "/sempit":
            self._sent(200, {"Content-Type": "text/html"}, FRAME.format(url.query).encode())
        elif url.path.endswith(("/js/editor.js", "/kelola/tulis/")):
            file = Path(self.translate_path(url.path))
            text = (file / "index.html" if file.is_dir() else file).read_bytes().replace(API.encode(), self._api().encode())
            self._sent(200, {"Content-Type": "text/html" if file.is_dir() else "text/javascript"}, text)
        else:
            super().do_GET()

    def _asked(self) -> None:
        data = self.rfile.read(int(self.headers["Content-Length"] or 0))
        answer = self.github.answered(self.command, API + self.path, {name.lower(): value for name, value in self.headers.items()}, data or None)
        if answer.status is None:
            self.close_connection = True
        else:
            self._sent(answer.status, answer.told, answer.bytes)

    def do_POST(self) -> None:
        self._asked()

    def do_PATCH(self) -> None:
        self._asked()

    def do_OPTIONS(self) -> None:
        self._sent(204, {"Access-Control-Allow-Origin": "*", "Access-Control-Allow-Methods": "GET, POST, PATCH", "Access-Control-Allow-Headers": "Authorization, Accept, Content-Type, X-GitHub-Api-Version"})


class Form:
    def __init__(self, driver: Remote, server: str) -> None:
        self.driver, self._server = driver, server
        driver.file_detector = UselessFileDetector()  # it is this machine's own browser

    def opens(self, query: str) -> None:
        self.driver.get(f"{self._server}sempit?{query}")
        self.driver.switch_to.frame(0)
        self.seen("h1", "Tambah" if "jenis" in query else "Ubah")

    def until(self, asked: Callable[[], object], meant: str) -> object:
        return WebDriverWait(self.driver, 15, 0.05).until(lambda _: asked(), meant)

    def seen(self, selector: str, words: str = "") -> WebElement:
        def found() -> WebElement | None:
            return next((place for place in self.driver.find_elements(By.CSS_SELECTOR, selector) if words in place.text and place.is_displayed()), None)

        place = self.until(found, f"{selector} {words}")
        assert isinstance(place, WebElement)
        return place

    def tap(self, selector: str, words: str = "") -> None:
        place = self.seen(selector, words)
        self.driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", place)
        place.click()

    def fill(self, **values: str) -> None:
        for name, value in values.items():
            field = self.until(lambda name=name: next(iter(self.driver.find_elements(By.NAME, name)), None), name)
            self.driver.execute_script("const [field, value] = arguments; field.value = value; field.dispatchEvent(new Event('input', {bubbles: true}))", field, value)

    def finish(self) -> None:
        self.tap(".finish button")
        self.seen("h2", "Yang berubah")

    def send(self) -> None:
        if not self.driver.execute_script("return sessionStorage.length"):
            if not self.driver.find_elements(By.NAME, "_kunci")[0].is_displayed():
                self.tap("summary", "Kirim langsung, sebagai anggota")
            self.fill(_kunci=MEMBER)
        self.tap("details .is-main", "Kirim")


@pytest.fixture(scope="module")
def github(tmp_path_factory: pytest.TempPathFactory) -> GitHub:
    files = {f"content/{name}": (KATAPANG / name).read_bytes() for name in ("produk/ladu-ketan.md", "desa.yml")}
    return GitHub(tmp_path_factory.mktemp("git") / "git", files, repo=REPO)


@pytest.fixture(scope="module")
def form(katapang: tuple[Path, Site], github: GitHub, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Form]:
    root = tmp_path_factory.mktemp("situs")
    (root / "katapang").symlink_to(katapang[0])
    handler = type("Pages", (_Pages,), {"github": github})
    with serving(partial(handler, directory=str(root))) as (server, _), firefox(tmp_path_factory.mktemp("firefox")) as driver:
        yield Form(driver, server)


def test_a_good_with_a_photo_by_a_member(form: Form, github: GitHub, tmp_path: Path) -> None:
    """One request with file and photo, the photo small and upright; the page is as narrow as the phone."""
    photo = Image.new("RGB", (3000, 2000), "red")
    tags = photo.getexif()
    tags[0x0112] = 6
    photo.save(tmp_path / "IMG 1.jpg", exif=tags)
    form.opens("jenis=produk")
    form.fill(nama="Dodol Ketan", kategori="Kue tradisional", pelaku_usaha="bu-entin", harga="20rb", halal="proses")
    form.tap("summary", "Foto")
    form.tap("button", "Tambah foto")
    form.driver.find_elements(By.CSS_SELECTOR, "input[type=file]")[0].send_keys(str(tmp_path / "IMG 1.jpg"))
    form.seen("[role=status]", "Fotonya sudah dikecilkan.")
    form.finish()
    form.seen(".card", "Rp20.000")
    assert form.driver.execute_script("return innerWidth === 360 && document.documentElement.scrollWidth <= 360")
    form.send()
    form.seen("[role=status]", "Usulan terkirim")
    files = github.files(github.pulls[-1]["head"]["ref"])
    assert b"foto: dodol-ketan-1.jpg\n" in files["content/produk/dodol-ketan.md"]
    sent = Image.open(io.BytesIO(files["content/foto/dodol-ketan-1.jpg"]))
    assert (sent.size, dict(sent.getexif())) == ((1067, 1600), {})


def test_a_price_and_another_who_was_quicker(form: Form, github: GitHub) -> None:
    """The token of before still serves; what another changed meanwhile is told, and opened anew both are there."""
    form.opens("berkas=produk/ladu-ketan.md")
    form.fill(harga="16000")
    form.finish()
    theirs = (KATAPANG / "produk/ladu-ketan.md").read_bytes().replace(b"satuan: bungkus", b"satuan: kotak")
    github.commit({PRODUCT: theirs}, "Lain")
    form.send()
    form.seen("[role=status]", "sudah diubah orang lain sejak dibuka di sini. Tidak ada yang ditimpa.")
    form.opens("berkas=produk/ladu-ketan.md")
    form.finish()
    form.send()
    form.seen("[role=status]", "Usulan terkirim")
    assert github.files(github.pulls[-1]["head"]["ref"])[PRODUCT] == theirs.replace(b"\nharga: 15000\n", b"\nharga: 16000\n")


def test_a_draft_without_a_signal(form: Form, github: GitHub) -> None:
    """The signal goes, the page is closed: what was written is there again, and is sent once there is one."""
    form.opens("berkas=produk/ladu-ketan.md")
    form.fill(harga="17500")
    form.until(lambda: "17500" in str(form.driver.execute_script("return JSON.stringify(localStorage)")), "a draft")
    github.before = lambda _number, _line: Answer(None)
    form.opens("berkas=produk/ladu-ketan.md")
    form.seen("[role=status]", "Melanjutkan yang belum dikirim.")
    assert form.driver.execute_script("return document.querySelector('[name=harga]').value") == "17500"
    form.finish()
    form.send()
    form.seen("[role=status]", "GitHub tidak bisa dihubungi")
    github.before = lambda _number, _line: None
    before = len(github.pulls)
    form.send()
    form.seen("[role=status]", "Usulan terkirim")
    assert len(github.pulls) == before + 1


def test_renamed_and_hidden(form: Form, github: GitHub) -> None:
    """One request takes the old file away and brings the new one, which knows its former name."""
    form.opens("berkas=produk/ladu-ketan.md")
    form.fill(_berkas="ladu-ketan-asli", terbit="tidak")
    form.finish()
    form.send()
    form.seen("[role=status]", "Usulan terkirim")
    files = github.files(github.pulls[-1]["head"]["ref"])
    assert PRODUCT not in files
    text = files["content/produk/ladu-ketan-asli.md"]
    assert b"\nlama: ladu-ketan\n" in text
    assert b"\nterbit: tidak\n" in text


def test_a_new_maker_on_the_way(form: Form, github: GitHub) -> None:
    """Whose maker isn't there yet is led to their form; then what was written is there again, and so is the maker."""
    form.opens("jenis=produk")
    form.fill(nama="Dodol Garut", kategori="Kue tradisional", harga="21000")
    form.until(lambda: "21000" in str(form.driver.execute_script("return JSON.stringify(localStorage)")), "a draft")
    form.tap("a", "Belum ada di daftar?")
    form.until(lambda: "jenis=pelaku-usaha" in str(form.driver.execute_script("return location.search")), "the maker's form")
    form.seen("h1", "Tambah")
    form.fill(nama="Dapur Bu Rum", whatsapp="0812-0000-0062")
    form.finish()
    form.send()
    form.seen("[role=status]", "Usulan terkirim")
    assert "content/pelaku-usaha/dapur-bu-rum.md" in github.files(github.pulls[-1]["head"]["ref"])
    form.opens("jenis=produk")
    form.seen("[role=status]", "Melanjutkan yang belum dikirim")
    form.fill(pelaku_usaha="dapur-bu-rum")
    form.finish()
    form.seen("li.money", "+ pelaku_usaha: dapur-bu-rum")
