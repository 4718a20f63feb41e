"""verify: the site on the air against the one that the content makes; every difference by its name."""

import http.client
import shutil
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.request import HTTPSHandler, build_opener

import pytest

from storefront.commands import CommandError, on_air
from storefront.commands.verify import verify
from storefront.site.model import Site
from tests.sites import SMALL

URL = "https://contoh.github.io/situs/"
_END = ("Kalau isi atau program berubah sesudah situs itu terbit, ambil dulu keadaan waktu itu (git checkout), lalu ulangi. "
        "Kalau tidak, terbitkan ulang, dan cari siapa yang mengubahnya.")


@pytest.fixture
def there(small: tuple[Path, Site], tmp_path: Path) -> Path:
    """The tiny village's site, built on another day, where a test may change it."""
    return Path(shutil.copytree(small[0], tmp_path / "terbit" / "situs"))


class _Host(SimpleHTTPRequestHandler):
    moved: dict[str, str]
    asked: list[str]

    def do_GET(self) -> None:
        self.asked.append(self.path)
        if target := self.moved.get(self.path):
            self.send_response(302)
            self.send_header("Location", target)
            self.end_headers()
        else:
            super().do_GET()

    def log_message(self, format: str, *args: Any) -> None:
        """Silent."""


@pytest.fixture
def host(there: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[type[_Host]]:
    """The folder as a host serves it; the real handlers, but for where https leads."""
    handler = type("Host", (_Host,), {"moved": {}, "asked": []})
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=there.parent))
    threading.Thread(target=server.serve_forever, daemon=True).start()

    class Local(HTTPSHandler):
        def https_open(self, req: Any) -> Any:
            return self.do_open(lambda *_, **__: http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=5), req)  # type: ignore[arg-type]

    monkeypatch.setattr(on_air, "build_opener", lambda *handlers: build_opener(Local, *handlers))
    yield handler
    server.shutdown()
    server.server_close()


def _said(target: object) -> str:
    with pytest.raises(CommandError) as caught:
        verify(str(target), str(SMALL))
    return str(caught.value)


def _spoil(there: Path) -> None:
    page = there / "toko/nia/index.html"
    page.write_bytes(page.read_bytes().replace(b"6281200000062", b"6281200000099"))
    product = there / "produk/opak-bakar/index.html"
    product.write_bytes(product.read_bytes() + b"<!-- lebih -->")
    (there / "robots.txt").unlink()
    (there / "masuk.html").write_text("titipan")


def test_the_same_is_said_to_be_the_same(there: Path, host: type[_Host], capsys: pytest.CaptureFixture[str]) -> None:
    """Whatever day it is now: of a folder and of an address, each file asked for once."""
    files = [path for path in there.rglob("*") if path.is_file()]
    seen = [path for path in files if not path.name.startswith((".", "_"))]
    assert len(seen) < len(files)
    verify(str(there), str(SMALL))
    made = f"dibuat pada Selasa, 24 November 2026 untuk {URL}. Membuat situs yang sama dari {SMALL} …"
    assert capsys.readouterr().out == f"{there} {made}\nCocok: {len(files)} berkas sama, byte demi byte.\n"
    verify(URL.rstrip("/"), str(SMALL))
    assert capsys.readouterr().out == (
        f"{URL} {made}\nCocok: {len(seen)} berkas sama, byte demi byte. Yang tidak ditautkan dari mana pun tidak bisa dilihat dari luar.\n")
    assert sorted({*host.asked}) == sorted({f"/situs/{path.relative_to(there).as_posix()}".removesuffix("index.html") for path in seen})


def test_each_difference_has_its_name(there: Path, host: type[_Host]) -> None:
    """A changed number of the same length, a longer file, one that is gone, and in a folder one that nobody knows."""
    _spoil(there)
    count = len([path for path in there.rglob("*") if path.is_file()])
    lines = ["Berbeda: produk/opak-bakar/index.html", "Berbeda: toko/nia/index.html", "Tidak ada di sana: robots.txt"]
    assert _said(there).split("\n") == [*lines, "Hanya ada di sana: masuk.html", "", f"4 dari {count} berkas tidak cocok.", _END]
    # Of an address one sees no `.nojekyll`.
    assert _said(URL).split("\n") == [*lines, "", f"3 dari {count - 1} berkas tidak cocok.", _END]


def test_what_the_map_of_the_site_lists_is_seen_from_outside(there: Path, host: type[_Host]) -> None:
    """A page of a product that isn't in the content; what leads elsewhere is left alone."""
    site_map = there / "sitemap.xml"
    site_map.write_bytes(site_map.read_bytes().replace(b"</urlset>", f"<url><loc>{URL}produk/palsu/</loc></url><url><loc>https://lain.id/</loc></url></urlset>".encode()))
    assert _said(URL).split("\n")[:2] == ["Berbeda: sitemap.xml", "Hanya ada di sana: produk/palsu/index.html"]


def test_a_host_may_lead_on_within_itself_alone(there: Path, host: type[_Host]) -> None:
    """To a page's other spelling, say; never to another host, nor in a circle."""
    host.moved["/situs/404.html"] = "/situs/404.html?x"
    verify(URL, str(SMALL))
    host.moved["/situs/robots.txt"] = "https://lain.id/robots.txt"
    assert _said(URL) == f"{URL}robots.txt tidak bisa dibaca (dialihkan ke https://lain.id). Periksa alamat dan sambungannya."
    host.moved["/situs/robots.txt"] = "http://contoh.github.io/situs/robots.txt"
    assert "dialihkan ke http://contoh.github.io" in _said(URL)
    host.moved["/situs/robots.txt"] = "/situs/robots.txt"
    assert _said(URL).startswith(f"{URL}robots.txt ")


def test_what_is_for_the_host_alone_is_not_looked_for(tmp_path: Path) -> None:
    """Hosts show such files to nobody; in a folder they are files like others."""
    assert [on_air.Web(URL).hidden(file) for file in ("_headers", ".nojekyll", "toko/_x", "produk/index.html")] == [True, True, True, False]
    assert not on_air.Folder(tmp_path).hidden("_headers")


@pytest.mark.parametrize(("target", "told"), [
    ("http://desa.id/", 'Tertulis "http://desa.id/". Tulis alamat situsnya, diawali https://, contoh: https://desa.id/'),
    ("katapang", 'Tertulis "katapang". Tulis alamat situsnya, diawali https://, contoh: https://desa.id/'),
    ("https://aku@desa.id/", 'Tertulis "https://aku@desa.id/". Tulis alamat situsnya, diawali https://, contoh: https://desa.id/'),
])
def test_only_a_site_can_be_compared(target: str, told: str) -> None:
    assert _said(target) == told


@pytest.mark.parametrize(("catalogue", "told"), [
    (None, "Di {} tidak ada katalog.json, jadi itu bukan situs dari program ini."),
    *((raw, "katalog.json di {} tidak menyebut hari dan alamatnya; situs itu dibuat dengan program yang lebih lama, atau diubah. Terbitkan sekali lagi, lalu ulangi.")
      for raw in ("{}", "[", "[1]", '{"hari": 5}', '{"hari": "kemarin"}', '{"hari": "2026-11-24", "desa": {"situs": "ftp://x"}}')),
])
def test_a_site_that_does_not_say_its_day(tmp_path: Path, catalogue: str | None, told: str) -> None:
    if catalogue is not None:
        (tmp_path / "katalog.json").write_text(catalogue)
    assert _said(tmp_path) == told.format(tmp_path)
