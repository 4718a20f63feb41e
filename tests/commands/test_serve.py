"""serve: what the pages look like on the editor's own machine."""

import gc
import re
import shutil
import signal
import socket
import subprocess
import urllib.request
import weakref
from collections.abc import Iterator
from pathlib import Path

import pytest

from storefront.build.live import Live
from storefront.commands import CommandError
from storefront.commands.serve import serve
from storefront.media.store import FOLDER, Store
from storefront.site.model import Site
from tests.serving import Served, running, serving, soon
from tests.sites import ROOT, SMALL
from tests.village import Swap, change, snapshot, village

OPAK, PAGE = "produk/opak-bakar.md", "produk/opak-bakar/"
TYPES = {
    "": "text/html; charset=utf-8", "katalog.json": "application/json", "sw.js": "text/javascript", "sitemap.xml": "application/xml",
    "situs.webmanifest": "application/manifest+json", "ikon-192.png": "image/png", "acara/acara.ics": "text/calendar",
    "produk/opak-bakar/qr.svg": "image/svg+xml", "cetak/harga-bu-tati.pdf": "application/pdf",
}


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """As it is: no test changes it."""
    with serving(village(tmp_path_factory.mktemp("desa") / "content")) as found:
        yield found


@pytest.fixture
def changing(tmp_path: Path) -> Iterator[Served]:
    """One of its own for each test."""
    with serving(village(tmp_path / "content")) as found:
        yield found


def test_pages_reload_themselves(served: Served, small: tuple[Path, Site]) -> None:
    """A shown page is the built one with the reloading script instead of the policy that forbids it."""
    built = (small[0] / "produk" / "index.html").read_text(encoding="utf-8")
    assert "Content-Security-Policy" in built
    plain = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", built)
    assert served.get("produk/?dari=uji") == f"{plain}<script>new EventSource('/__perubahan?{served.live.state.version}').onmessage=()=>location.reload()</script>"


@pytest.mark.parametrize("path", TYPES)
def test_every_kind_of_file_says_what_it_is(served: Served, path: str) -> None:
    """And is asked for anew each time; HEAD says the same and sends nothing."""
    with urllib.request.urlopen(served.address + path) as answer, \
         urllib.request.urlopen(urllib.request.Request(served.address + path, method="HEAD")) as head:
        body = answer.read()
        assert answer.headers["Content-Type"] == TYPES[path]
        assert answer.headers["Cache-Control"] == "no-store"
        assert int(answer.headers["Content-Length"]) == len(body) > 0
        assert (head.headers["Content-Type"], head.headers["Content-Length"], head.read()) == (TYPES[path], str(len(body)), b"")


def test_a_folder_without_its_slash_leads_to_the_one_with_it(served: Served) -> None:
    """With what is behind the question mark, and never to another host."""
    assert urllib.request.urlopen(f"{served.address}produk?q=1").url == f"{served.address}produk/?q=1"
    assert urllib.request.urlopen(f"{served.address}/produk").url == f"{served.address}produk/"


@pytest.mark.parametrize("path", ["tidak/ada/", "../../etc/passwd", "%2e%2e/%2e%2e/etc/passwd", "foto/", "js", "produk/opak-bakar.md"])
def test_a_wrong_address_shows_the_not_found_page(served: Served, path: str) -> None:
    """As the published site would, with status 404; nothing outside the site is served."""
    status, page = served.refused(path)
    assert status == 404
    assert "halamannya tidak ada" in page


def test_the_first_answer_after_a_change_has_it(changing: Served) -> None:
    """A file that is changed, added, renamed or gone; nothing is written beside the content."""
    assert "Rp13.000" in changing.get(PAGE)
    files = set(snapshot(changing.content))
    for price in ("14.500", "15.500"):
        change(changing.content, {"reseller/nia.md": (SMALL / "reseller" / "nia.md").read_text(encoding="utf-8").replace("13000", price)})
        assert f"Rp{price}" in changing.get(PAGE)
    change(changing.content, {"mitra/rw.md": "---\nnama: Rukun Warga\njenis: komunitas\n---\n"})
    assert "Rukun Warga" in changing.get("mitra/")
    (changing.content / "halaman" / "cara-pesan.md").rename(changing.content / "halaman" / "pesan.md")
    assert "Cara pesan" in changing.get("pesan/")
    assert changing.refused("cara-pesan/")[0] == 404
    (changing.content / "mitra" / "rw.md").unlink()
    assert "Rukun Warga" not in changing.get("mitra/")
    assert set(snapshot(changing.content)) == files - {"halaman/cara-pesan.md"} | {"halaman/pesan.md"}


def test_mistakes_stand_over_the_last_good_page_and_go(changing: Served) -> None:
    """All of them with file and line, as text; in the address that was open and in any other; the page itself is as it was."""
    good = changing.get(PAGE)
    change(changing.content, {OPAK: Swap("harga: 12000", 'harga: "<b>mahal</b>"'), "kabar/situs-dibuka.md": Swap("opak-bakar.md", "opak.md")})
    shown = changing.get(PAGE)
    assert shown.startswith(good.partition("<script>new EventSource")[0])
    assert "2 kesalahan. Halaman ini belum berubah." in shown
    assert "content/produk/opak-bakar.md:6  harga: tertulis &quot;&lt;b&gt;mahal&lt;/b&gt;&quot;" in shown
    assert "content/kabar/situs-dibuka.md:8  tautan" in shown
    assert "2 kesalahan" in changing.get("")
    assert "2 kesalahan" in changing.refused("tidak/ada/")[1]
    change(changing.content, {OPAK: Swap('harga: "<b>mahal</b>"', "harga: 12500"), "kabar/situs-dibuka.md": Swap("opak.md", "opak-bakar.md")})
    mended = changing.get(PAGE)
    assert "kesalahan" not in mended
    assert mended != good


def test_mistakes_are_shown_where_there_is_no_good_page_yet(tmp_path: Path) -> None:
    """Content that was wrong from the start; once mended the page is there."""
    with serving(village(tmp_path / "content", {OPAK: Swap("harga: 12000", "harga: murah")})) as found:
        status, page = found.refused(PAGE)
        assert status == 503
        assert "1 kesalahan. Belum ada halaman yang bisa ditampilkan." in page
        assert "content/produk/opak-bakar.md:6  harga: tertulis &quot;murah&quot;" in page
        assert "EventSource" in page
        change(found.content, {OPAK: Swap("harga: murah", "harga: 12000")})
        assert "kesalahan" not in found.get(PAGE)


def test_open_pages_are_told(changing: Served) -> None:
    """A page of this moment's site waits for the next change; one of an older site is told at once."""
    version = changing.get().rpartition("__perubahan?")[2].partition("'")[0]
    stream = urllib.request.urlopen(f"{changing.address}__perubahan?{version}", timeout=10)
    assert stream.readline() == b"retry: 300\n"
    change(changing.content, {OPAK: Swap("harga: 12000", "harga: 12500")})
    changing.live.now()
    assert stream.readlines() == [b"\n", b"data: baru\n", b"\n"]
    with urllib.request.urlopen(f"{changing.address}__perubahan?{version}", timeout=10) as again:
        assert b"data: baru\n" in again.readlines()


def test_the_programs_own_fault_is_shown(changing: Served, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """To whoever works on it, in the page and in the terminal; the next request is a new try."""
    changing.get()
    with monkeypatch.context() as patched:
        patched.setattr("storefront.views.home.home", lambda _site: 1 / 0)
        change(changing.content, {OPAK: Swap("harga: 12000", "harga: 12500")})
        status, page = changing.refused("")
    assert (status, "ZeroDivisionError" in page, "EventSource" in page) == (500, True, True)
    assert "ZeroDivisionError" in capsys.readouterr().err


def test_what_was_thrown_away_is_made_again(tmp_path: Path) -> None:
    """`.cache/` may be emptied at any time, also while the site is shown."""
    live = Live(village(tmp_path / "content", {"desa.yml": Swap("contoh: ya", "logo: opak-bakar.jpg")}), "content", Store(tmp_path / "store"))
    assets = live.now().files.plan.assets  # type: ignore[union-attr]
    of_each_kind = {Path(asset.file).suffix: asset.file for asset in assets if "cetak/" not in asset.file}
    before = {file: live.file(file)[1] for file in (*of_each_kind.values(), "ikon-512.png")}
    for file, data in before.items():
        shutil.rmtree(tmp_path / "store", ignore_errors=True)
        assert live.file(file)[1] == data, file


def test_old_sites_are_let_go(changing: Served) -> None:
    """However often something is edited, the memory holds the site of today and the one before."""
    sites = list[weakref.ref[Site]]()
    for price in ("13100", "13200", "13300", "13400"):
        change(changing.content, {"reseller/nia.md": (SMALL / "reseller" / "nia.md").read_text(encoding="utf-8").replace("13000", price)})
        for path in ("", PAGE, "cetak/", "katalog.json", "toko/nia/promosi/"):
            changing.get(path)
        sites.append(weakref.ref(changing.live.state.files.site))  # type: ignore[union-attr]
    gc.collect()
    assert [bool(site()) for site in sites] == [False, False, False, True]


@pytest.mark.parametrize("port", ["70000", "0", "-1", "abc", "8000x", "", "9" * 5000, "²"])
def test_what_is_no_port_is_said(port: str) -> None:
    with pytest.raises(CommandError, match="Tulis angka dari 1 sampai 65535"):
        serve(ROOT, str(SMALL), port)


def test_a_port_that_is_taken_and_a_folder_that_is_not_there_are_said() -> None:
    """With what to write instead."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(CommandError, match=f"Pintu {port} sedang dipakai program lain"):
            serve(ROOT, str(SMALL), str(port))
    with pytest.raises(CommandError, match="Map tidak-ada tidak ada"):
        serve(ROOT, "tidak-ada", "8000")


@pytest.fixture
def program(tmp_path: Path) -> Iterator[tuple[Path, str, Path, "subprocess.Popen[str]"]]:
    """A copy of the program that serves a copy of the village: its root, the page's address, what it says, its process."""
    root = tmp_path / "program"
    for folder in ("plugins", "theme"):
        shutil.copytree(ROOT / folder, root / folder, ignore=shutil.ignore_patterns("__pycache__"))
    for file in ("tasks.py", "pelicanconf.py", "requirements.txt", "requirements-dev.txt"):
        shutil.copy(ROOT / file, root)
    (root / ".venv").symlink_to(ROOT / ".venv")
    (root / ".cache").symlink_to(FOLDER.parent)
    village(root / "content")
    with running(root, root / "content", tmp_path / "terminal") as (address, said, process):
        yield root, address, said, process


def shown(address: str) -> str:
    """The page, or "" while the program starts again."""
    try:
        with urllib.request.urlopen(address) as answer:
            return answer.read().decode()  # type: ignore[no-any-return]
    except OSError:
        return ""


def test_theme_and_program_may_change_while_it_runs(program: tuple[Path, str, Path, "subprocess.Popen[str]"]) -> None:
    """A template and a sheet are seen at once, the program after a start of its own; with a slip in it the old one goes on."""
    root, address, said, process = program
    port = address.rstrip("/").rpartition(":")[2]
    assert said.read_text().splitlines()[0] == f"Buka di peramban (berhenti: Ctrl+C): http://localhost:{port}/"
    first = shown(address)
    template, sheet = root / "theme" / "templates" / "home.html", root / "theme" / "static" / "css" / "base.css"
    template.write_text(template.read_text(encoding="utf-8").replace("{% block", "<!-- cap -->{% block", 1), encoding="utf-8")
    sheet.write_text(f"{sheet.read_text(encoding='utf-8')}\n@layer base {{ .cap {{ color: red }} }}\n", encoding="utf-8")
    assert shown(address) != first
    assert ".cap{color:red}" in shown(address)

    view = root / "plugins" / "storefront" / "views" / "home.py"
    good = view.read_text(encoding="utf-8")
    view.write_text(f"{good}\ndef (", encoding="utf-8")
    soon(lambda: "views/home.py:" in said.read_text())
    assert "Desa Sukamaju" in shown(address)
    view.write_text(good.replace("Pesan lewat WhatsApp ke penjual pilihan Anda.", "Pesan saja."), encoding="utf-8")
    soon(lambda: "Pesan saja." in shown(address))
    view.write_text(f"{good}\n1 / 0\n", encoding="utf-8")
    soon(lambda: "ZeroDivisionError" in said.read_text())
    assert process.poll() is None
    view.write_text(good, encoding="utf-8")
    soon(lambda: "pilihan Anda." in shown(address))
    (root / "content" / "halaman" / "cara-pesan.md").write_text("---\nmenu: 1\n---\n", encoding="utf-8")
    shown(address)
    soon(lambda: "content/halaman/cara-pesan.md:1  judul:" in said.read_text())
    process.send_signal(signal.SIGINT)
    assert process.wait(20) == 0
    assert said.read_text().endswith("Selesai.\n")
    assert not (root / "output").exists()
