"""Promo pages: one for each who has something to sell and each event to go to, out of the buyers' and search engines' way."""

import html
import re
from pathlib import Path

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


def test_the_way_there_is_the_last_link_of_the_shop(katapang: Village) -> None:
    """Behind everything that a buyer may want; an event's page has it beside its facts."""
    page = PageOnDisk(katapang[0] / "toko/ka/index.html", katapang[0])
    before_footer = page.raw[: page.raw.index("<footer")]
    links = [link for link in re.findall(r'<a class="tap" href="([^"]+)"', before_footer) if "/cetak/" not in link]
    assert links[-1].endswith("toko/ka/promosi/")
    assert "Untuk KA: gambar dan teks promosi" in page.words
    event = PageOnDisk(katapang[0] / "acara/bazar-akhir-tahun/index.html", katapang[0])
    assert "Sebarkan acara ini" in event.words


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
