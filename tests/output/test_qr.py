"""The QR files of a built site: one beside each page that is put on paper, leading to that very page."""

from pathlib import Path
from xml.etree import ElementTree

import pytest
import zxingcpp
from PIL import Image

from storefront.build import outputs
from storefront.media import qr, qr_files
from storefront.media.store import Store
from storefront.site.model import Site
from storefront.site.read import read
from tests.drawing import drawn
from tests.output.pages import PageOnDisk
from tests.sites import SMALL, TODAY

Village = tuple[Path, Site]


def _pages(folder: Path) -> set[str]:
    """Stalls, events, shops, offers and products of a built site, by what their folders hold; not the pages at former addresses."""
    files = (file for file in folder.rglob("index.html") if 'http-equiv="refresh"' not in file.read_text(encoding="utf-8"))
    found = {file.parent.relative_to(folder).as_posix() for file in files}
    return {page for page in found if page.split("/")[0] in ("warung", "acara", "toko", "produk") and "/" in page and not page.endswith("/promosi")}


def _read(image: Image.Image) -> tuple[str, str]:
    (code,) = zxingcpp.read_barcodes(image.convert("L"))
    return code.text, code.ec_level


def _painted(svg: str) -> Image.Image:
    rows = drawn(svg)
    side = len(rows) + 2 * qr.QUIET
    image = Image.new("L", (side, side), 255)
    for y, row in enumerate(rows, qr.QUIET):
        for x, dark in enumerate(row, qr.QUIET):
            image.putpixel((x, y), 0 if dark else 255)
    return image.resize((side * 4, side * 4), Image.Resampling.NEAREST)


def test_every_page_has_its_file_and_no_other_has(village: Village) -> None:
    """None is skipped, none is left over."""
    folder = village[0]
    pages = _pages(folder)
    assert len(pages) > 5
    assert {file.parent.relative_to(folder).as_posix() for file in folder.rglob(qr_files.SVG)} == pages
    assert len(list(folder.rglob("qr.*"))) == len(pages)


def test_every_code_leads_to_the_page_beside_it(village: Village) -> None:
    """It holds the absolute address, at level M, and the site has its file."""
    folder, site = village
    for page in _pages(folder):
        address = (f"{site.base}{page}/", "M")
        assert _read(_painted((folder / page / qr_files.SVG).read_text(encoding="ascii"))) == address
        assert (folder / address[0].removeprefix(site.base) / "index.html").is_file()


@pytest.mark.parametrize("address", [
    "https://desa.id/a/", "https://contoh-katapang.github.io/katapang/warung/warung-bu-imas/", f"https://contoh.github.io/{'sangat-' * 14}panjang/toko/nia/",
])
def test_the_address_stands_below_in_letters(address: str, tmp_path: Path) -> None:
    """Whole, broken behind slashes only, and inside the picture with white on both sides; the code is read all the same."""
    file = qr_files.kept(address, Store(tmp_path))
    words = qr_files.lines(address)
    assert "".join(words) == address.removeprefix("https://").removesuffix("/")
    assert all(line.endswith("/") for line in words[:-1])
    drawing = ElementTree.fromstring(file.read_bytes())  # noqa: S314  (our own)
    assert [text.text for text in drawing.iter("{http://www.w3.org/2000/svg}text")] == words
    side = float(drawing.get("viewBox", "").split()[2])
    assert all(float(text.get("textLength", "inf")) < side for text in drawing.iter("{http://www.w3.org/2000/svg}text"))
    assert _read(_painted(file.read_text(encoding="ascii")))[0] == address


def test_promo_pages_offer_the_code_of_their_shop_or_event(village: Village) -> None:
    """The drawing, and a button for the picture that the phone makes; no page for buyers mentions them."""
    folder = village[0]
    told = 0
    for file in folder.rglob("index.html"):
        page = PageOnDisk(file, folder)
        addresses = [address for tag, address in page.addresses if tag == "a" and address.rpartition("/")[2].startswith("qr.")]
        links = [found[0] for address in addresses if (found := page.resolve(address))]
        if file.parent.name == "promosi":
            assert links == [file.parent.parent / qr_files.SVG]
            (button,) = [found for tag, found in page.tags if tag == "button" and "data-code" in found]
            assert button["data-code"] == village[1].base + file.parent.parent.relative_to(folder).as_posix() + "/"
            assert "Kode QR (PNG)" in page.words
            assert "Kode QR (SVG)" in page.words
            told += 1
        else:
            assert links == []
    assert told


def test_a_quick_build_has_none(tmp_path: Path) -> None:
    """Nor does it make any: `--tanpa-kartu`."""
    site = read(SMALL, "content", TODAY, store=Store(tmp_path), cards=False)
    assert [asset.file for asset in outputs.plan(site).assets if "/qr." in asset.file] == []


def test_a_code_is_made_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the store keeps is not made again, by no later build; another address is."""
    made: list[str] = []
    svg = qr.svg
    monkeypatch.setattr(qr, "svg", lambda text, level: made.append(text) or svg(text, level))
    for address in ("https://desa.id/a/", "https://desa.id/b/", "https://desa.id/a/", "https://desa.id/b/"):
        file = qr_files.kept(address, Store(tmp_path))
        assert _read(_painted(file.read_text(encoding="ascii"))) == (address, "M")
    assert made == ["https://desa.id/a/", "https://desa.id/b/"]
