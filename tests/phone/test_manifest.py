"""The manifests: what Chrome asks of a site before it can be put on the home screen, under any address."""

import json
from pathlib import Path
from urllib.parse import urljoin

import pytest
from PIL import Image

from storefront.build import publish
from storefront.build.write import write_site
from storefront.media.store import FOLDER, Store
from storefront.phone import manifest
from storefront.site.model import Site
from storefront.site.read import read
from storefront.workers import silent
from tests.sites import SMALL, TODAY, copied

MANIFESTS = [("situs.webmanifest", ""), ("meja/situs.webmanifest", "meja/"), ("titip/situs.webmanifest", "titip/")]


@pytest.mark.parametrize("home", ["https://contoh.github.io/situs/", "https://desa.id/", "http://localhost:8000/a/b/"])
@pytest.mark.parametrize(("file", "path"), MANIFESTS)
def test_addresses_lead_to_the_site_wherever_it_is(small: tuple[Path, Site], file: str, path: str, home: str) -> None:
    """Start and scope are the page's own folder, each icon and shortcut is a file of the site."""
    folder, _ = small
    found = json.loads((folder / file).read_text(encoding="utf-8"))
    assert urljoin(home + file, found["start_url"]) == urljoin(home + file, found["scope"]) == home + path
    for icon in found["icons"]:
        address = urljoin(home + file, icon["src"])
        assert address.startswith(home)
        with Image.open(folder / address.removeprefix(home)) as picture:
            assert f"{picture.width}x{picture.height}" == icon["sizes"]
            assert Image.MIME[picture.format or ""] == icon["type"]
    for shortcut in found.get("shortcuts", ()):
        assert (folder / urljoin(home + file, shortcut["url"]).removeprefix(home) / "index.html").is_file()


@pytest.mark.parametrize(("file", "path"), MANIFESTS)
def test_what_chrome_asks_for(small: tuple[Path, Site], file: str, path: str) -> None:
    """A name, icons of 192 and 512 pixels for any launcher and for those that cut them round, a window of its own."""
    found = json.loads((small[0] / file).read_text(encoding="utf-8"))
    assert {(icon["sizes"], icon["purpose"]) for icon in found["icons"]} == {(f"{size}x{size}", purpose) for size in (192, 512) for purpose in ("any", "maskable")}
    assert found["display"] in ("standalone", "minimal-ui")
    assert found["lang"] == "id"
    assert len(found["short_name"]) <= 12
    assert found["name"]
    assert "prefer_related_applications" not in found


def test_all_in_words(small: tuple[Path, Site]) -> None:
    """Three apps with an identity each, for a phone may hold several villages of one host."""
    site, desk, book = (json.loads((small[0] / file).read_text(encoding="utf-8")) for file, _ in MANIFESTS)
    assert (site["name"], site["short_name"], site["id"], site["display"]) == ("Desa Sukamaju", "Sukamaju", "/situs/", "minimal-ui")
    assert (desk["name"], desk["short_name"], desk["id"], desk["display"]) == ("Meja pesanan Desa Sukamaju", "Meja", "/situs/meja/", "standalone")
    assert (book["name"], book["short_name"], book["id"], book["display"]) == ("Buku titip Desa Sukamaju", "Buku titip", "/situs/titip/", "standalone")
    assert [(shortcut["name"], shortcut["url"]) for shortcut in site["shortcuts"]] == [("Keranjang", "keranjang/"), ("Cari", "cari/")]
    assert "shortcuts" not in desk
    assert "description" not in site  # this village has no motto


@pytest.mark.parametrize(("name", "short"), [
    ("Katapang", "Katapang"), ("Tanjung Karang", "Tanjung"), ("Suka Maju", "Suka Maju"), ("Sri Rahayu Indah", "Sri Rahayu"), ("Karang Mulya", "Karang Mulya"),
    ("Hutabarampartonganan", "Hutabarampartonganan"), ("A B C D E F G H", "A B C D E F"),
])
def test_short_names_are_whole_words(name: str, short: str) -> None:
    """As many as fit below an icon, at least one."""
    assert manifest.short(name) == short


def test_names_are_data(tmp_path: Path) -> None:
    """Whatever a village is called, the manifest is JSON that says so."""
    village = copied(SMALL, tmp_path / "isi")
    file = village / "desa.yml"
    file.write_text(file.read_text(encoding="utf-8").replace("nama: Sukamaju", "nama: 'Suka \"Maju\" \\ é'\nsemboyan: '</script>'"), encoding="utf-8")
    found = json.loads(manifest.whole(read(village, "content", TODAY)))
    assert found["name"] == 'Desa Suka "Maju" \\ é'
    assert found["description"] == "</script>"


def test_every_page_names_its_manifest(small: tuple[Path, Site]) -> None:
    """The desk and the consignment book their own, all others the site's; from the folder that the page lies in."""
    folder, site = small
    pages = [page for page in folder.rglob("*.html") if "http-equiv=\"refresh\"" not in page.read_text(encoding="utf-8")]
    assert len(pages) > 20
    for page in pages:
        here = urljoin(site.base, page.relative_to(folder).as_posix())
        text = page.read_text(encoding="utf-8")
        links = [part.partition('"')[0] for part in text.split('<link rel="manifest" href="')[1:]]
        wanted = f"{page.parent.name}/situs.webmanifest" if page.parent.name in ("meja", "titip") else "situs.webmanifest"
        assert [urljoin(here, link) for link in links] == [site.base + wanted], page
        assert "manifest-src" in text


def test_a_quick_build_has_none(tmp_path: Path) -> None:
    """No icons, so no manifest, and no page names one: `--tanpa-kartu`."""
    site = read(SMALL, "content", TODAY, store=Store(FOLDER), cards=False)
    files = publish.publish(tmp_path / "situs", lambda folder: write_site(site, SMALL, folder, silent), lambda: None)
    assert [file for file in files if "manifest" in file or "ikon" in file] == []
    assert "manifest\"" not in (tmp_path / "situs" / "index.html").read_text(encoding="utf-8")
