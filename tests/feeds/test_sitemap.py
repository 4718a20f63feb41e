"""sitemap.xml names every page that is to be found, and no other."""

import re
from html import unescape
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.output.pages import page, pages
from tests.sites import SMALL, TODAY, built, changed, copied, written
from tests.village import Changes, Swap, village

RENAMED = {
    "produk/opak-bakar.md": "opak", "reseller/nia.md": "mbak-nia", "pelaku-usaha/bu-tati.md": "bu-tati-opak", "warung/warung-pak-ujang.md": "pak-ujang",
    "acara/pasar-tani.md": "pasar", "kabar/situs-dibuka.md": "dibuka", "halaman/cara-pesan.md": "cara", "mitra/kelompok-tani.md": "mekar",
}


def _named(raw: bytes) -> list[str]:
    return [unescape(address) for address in re.findall("<loc>(.*?)</loc>", raw.decode())]


def test_every_page_to_be_found_is_named_and_no_other(tmp_path: Path) -> None:
    """Of a village where every kind of file has moved: all that lets itself be indexed, each once; no former address, no tool, nothing to be printed."""
    content = copied(SMALL, tmp_path / "content")
    for file, former in RENAMED.items():
        path = content / file
        path.write_text(path.read_text(encoding="utf-8").replace("---\n", f"---\nlama: {former}\n", 1), encoding="utf-8")
    base = built(content, tmp_path / "situs", TODAY).base
    found = {page.name: "noindex" not in page.raw for page in pages(tmp_path / "situs")}
    moved = {f"{path}/index.html" for path in ("produk/opak", "toko/mbak-nia", "toko/mbak-nia/opak", "usaha/bu-tati-opak", "warung/pak-ujang", "acara/pasar", "kabar/dibuka", "cara")}
    assert [name for name in moved if found[name]] == []
    named = _named((tmp_path / "situs" / "sitemap.xml").read_bytes())
    assert sorted(named) == sorted(f"{base}{name.removesuffix('index.html')}" for name, shown in found.items() if shown)


@pytest.mark.parametrize("absent", ["keranjang/", "meja/", "titip/", "laporan/", "kelola/", "kelola/tulis/", "cetak/", "404.html", "toko/nia/promosi/", "acara/pasar-tani/promosi/"])
def test_what_is_not_for_search_engines(tmp_path: Path, absent: str) -> None:
    """As the contract says of each."""
    assert f"https://contoh.github.io/situs/{absent}" not in _named(written(changed(tmp_path, {}), "sitemap.xml"))


def test_robots_are_led_to_it(tmp_path: Path) -> None:
    """At its whole address (RFC 9309 and sitemaps.org)."""
    site = changed(tmp_path, {"desa.yml": Swap("https://contoh.github.io/situs/", "https://contoh.id")})
    lines = written(site, "robots.txt").decode().splitlines()
    assert lines == ["User-agent: *", "Allow: /", "Sitemap: https://contoh.id/sitemap.xml"]
    assert all(urlsplit(address).netloc == "contoh.id" for address in _named(written(site, "sitemap.xml")))


@pytest.mark.parametrize(("path", "gone", "words"), [
    ("mitra/", "mitra", "Belum ada mitra acara."), ("pendampingan/", "pendamping", "Belum ada pendamping."), ("warung/", "warung", "Belum ada warung"),
    ("kabar/", "kabar", "Belum ada kabar."), ("toko/", "reseller", "Belum ada penjual."), ("acara/", "acara", "Belum ada acara baru."),
])
def test_nobody_is_led_to_an_empty_list(tmp_path: Path, path: str, gone: str, words: str) -> None:
    """It says so to whoever comes, and is in no menu, foot or map of the site."""
    changes: Changes = {gone: None, **({"acara": None} if gone == "mitra" else {}), **({"warung": None, "acara": None} if gone == "reseller" else {})}
    site = built(village(tmp_path / "content", changes), tmp_path / "situs", TODAY)
    assert f"{site.base}{path}" not in _named((tmp_path / "situs" / "sitemap.xml").read_bytes())
    empty = page(tmp_path / "situs", path)
    assert words in empty.text
    assert '<meta name="robots" content="noindex">' in empty.raw
    home = page(tmp_path / "situs", "")
    assert path not in [found["href"] for tag, found in home.tags if tag == "a"]
