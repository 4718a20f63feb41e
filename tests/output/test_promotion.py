"""Promo pages: one for each who has something to sell and each event to go to, out of the buyers' and search engines' way."""

import html
import re
from pathlib import Path

import pytest

from storefront.build import outputs
from storefront.media.store import FOLDER, Store
from storefront.site.model import Site
from storefront.site.read import read
from storefront.views import promotion
from storefront.words import captions
from tests.output.pages import PageOnDisk
from tests.sites import TODAY
from tests.village import Swap
from tests.village import village as changed

Village = tuple[Path, Site]
RESELLER, EVENT = "reseller/nia.md", "acara/pasar-tani.md"


def _texts(page: PageOnDisk) -> list[str]:
    return [html.unescape(text) for text in re.findall(r"<pre>(.*?)</pre>", page.raw, re.S)]


def test_a_page_shows_every_offer_with_its_texts(village: Village) -> None:
    """Letter for letter as the ZIP file holds them, in the order of the reseller's list."""
    folder, site = village
    for reseller in site.catalog.resellers:
        page = PageOnDisk(folder / f"toko/{reseller.slug}/promosi/index.html", folder)
        offers = site.catalog.offers_by[reseller.slug]
        assert [found["id"] for tag, found in page.tags if tag == "details"] == [offer.product.slug for offer in offers]
        assert _texts(page) == [caption.text for offer in offers for caption in captions.of_offer(site.catalog, site.base, offer)]


def test_an_event_has_its_text_for_each_place(village: Village) -> None:
    """Every event that is public and not over."""
    folder, site = village
    assert promotion.events(site)
    for event in promotion.events(site):
        page = PageOnDisk(folder / f"acara/{event.slug}/promosi/index.html", folder)
        assert _texts(page) == [promotion.event_captions(site, event)[0].text] * 2


def test_pictures_are_told_their_size_and_wait(village: Village) -> None:
    """Real files of 1080 pixels that a finger can hold, with words, loaded when they come into sight."""
    folder, site = village
    for reseller in site.catalog.resellers:
        page = PageOnDisk(folder / f"toko/{reseller.slug}/promosi/index.html", folder)
        cards = [found for tag, found in page.tags if tag == "img" and found["src"].endswith(("-status.jpg", "-kotak.jpg"))]
        sizes = [(found["width"], found["height"], found["loading"]) for found in cards]
        assert sizes == [("1080", "1920", "lazy"), ("1080", "1080", "lazy")] * len(site.catalog.offers_by[reseller.slug])
        assert all(found["alt"] for found in cards)


def test_search_engines_are_kept_out(village: Village) -> None:
    """Not in the sitemap, and no robot lists it."""
    folder = village[0]
    assert "promosi" not in (folder / "sitemap.xml").read_text(encoding="utf-8")
    for file in folder.rglob("promosi/index.html"):
        assert '<meta name="robots" content="noindex">' in file.read_text(encoding="utf-8"), file


@pytest.mark.parametrize(("path", "words"), [
    ("toko/ka", ["Untuk KA: gambar dan teks promosi", "Kartu nama penjual", "Kartu terima kasih", "Sunting halaman ini"]),
    ("acara/bazar-akhir-tahun", ["Sebarkan acara ini", "Poster acara", "Tenda meja", "Sunting halaman ini"]),
    ("warung/warung-bu-imas", ["Poster warung", "Label rak", "Sunting halaman ini"]), ("produk/ladu-ketan", ["Sunting halaman ini"]),
])
def test_what_is_for_organisers_is_folded_in_the_foot(katapang: Village, path: str, words: list[str]) -> None:
    """Promo page, papers and the page's own file: behind everything that a buyer may want, and nowhere else on the page."""
    page = PageOnDisk(katapang[0] / path / "index.html", katapang[0])
    before, _, folded = page.raw.partition('<details class="edit"><summary><span class="tap">Untuk pengurus</span></summary>')
    links = re.findall(r'<a class="tap" href="([^"]+)" rel="nofollow">([^<]+)</a>', folded.partition("</details>")[0])
    assert list(dict.fromkeys(name for _, text in links for name in words if text.startswith(name))) == words
    assert not [address for address, _ in links if f'"{address}"' in before]
    assert before.index("<footer") < len(before)


def _promoted(place: Path, changes: dict[str, Swap], cards: bool = True) -> set[str]:
    site = read(changed(place / "content", changes), "content", TODAY, store=Store(FOLDER), cards=cards)
    return {page.file for page in outputs.plan(site).pages if "promosi" in page.file}


def test_who_rests_has_no_page(tmp_path: Path) -> None:
    """Nor has an event for invited guests or one that is over; one that was called off has."""
    shop, event = "toko/nia/promosi/index.html", "acara/pasar-tani/promosi/index.html"
    past = Swap("mulai: Sabtu, 1 Desember 2040 07.00\nselesai: Sabtu, 1 Desember 2040 11.00", "mulai: 1 November 2026\nselesai: 1 November 2026")
    cases: list[tuple[dict[str, Swap], set[str]]] = [
        ({}, {shop, event}),
        ({RESELLER: Swap("shopee: nia.sukamaju", "aktif: tidak")}, {event}),
        ({EVENT: Swap("jenis: bazar", "umum: tidak")}, {shop}),
        ({EVENT: past}, {shop}),
        ({EVENT: Swap("jenis: bazar", "status: batal")}, {shop, event}),
    ]
    for number, (changes, files) in enumerate(cases):
        assert _promoted(tmp_path / str(number), changes) == files


def test_without_cards_there_is_nothing_to_post(tmp_path: Path) -> None:
    """A site that is built quickly, without its promo pictures, has no promo pages either."""
    assert _promoted(tmp_path, {}, cards=False) == set()


def test_a_former_name_leads_on(tmp_path: Path) -> None:
    """The page that a youth keeps on the phone moves with its reseller."""
    files = _promoted(tmp_path, {RESELLER: Swap("shopee: nia.sukamaju", "lama: neng-nia")})
    assert "toko/neng-nia/promosi/index.html" in files
