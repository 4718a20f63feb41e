"""Promo pages: one for each who has something to sell and each event to go to, out of the buyers' and search engines' way."""

import html
import json
import re
from pathlib import Path

import pytest

from storefront.build import outputs
from storefront.media.store import FOLDER, Store
from storefront.site.model import Site
from storefront.site.read import read
from storefront.views import drawings, promo_cards, promotion
from storefront.words import captions
from tests.output.pages import PageOnDisk
from tests.sites import TODAY, seen
from tests.sites import changed as built_changed
from tests.village import Swap
from tests.village import village as changed

Village = tuple[Path, Site]
RESELLER, EVENT, OPAK = "reseller/nia.md", "acara/pasar-tani.md", "produk/opak-bakar.md"


def _texts(page: PageOnDisk) -> list[str]:
    return [html.unescape(text) for text in re.findall(r"<pre[^>]*>(.*?)</pre>", page.raw, re.S)]


def test_a_page_shows_every_offer_with_its_texts(village: Village) -> None:
    """Letter for letter, in the order of the reseller's list."""
    folder, site = village
    for reseller in site.catalog.resellers:
        page = PageOnDisk(folder / f"toko/{reseller.slug}/promosi/index.html", folder)
        offers = site.catalog.offers_by[reseller.slug]
        assert [found["id"] for tag, found in page.tags if tag == "details" and "id" in found] == [offer.product.slug for offer in offers]
        assert _texts(page) == [caption.text for offer in offers for caption in captions.of_offer(site.catalog, site.base, offer)]


def test_an_event_has_its_text_for_each_place(village: Village) -> None:
    """Every event that is public and not over."""
    folder, site = village
    assert promotion.events(site)
    for event in promotion.events(site):
        page = PageOnDisk(folder / f"acara/{event.slug}/promosi/index.html", folder)
        assert _texts(page) == [promotion.event_captions(site, event)[0].text] * 2


def test_a_page_carries_what_its_pictures_are_drawn_of(village: Village) -> None:
    """The words of each offer and event with its address, its photos, and for whoever can't draw a photo and the picture beside its link."""
    folder, site = village
    pages = {f"toko/{reseller.slug}": {o.product.slug: (promo_cards.of_offer(site, o), o.product.own_photos or o.product.photos) for o in site.catalog.offers_by[reseller.slug]}
             for reseller in site.catalog.resellers}
    pages |= {f"acara/{event.slug}": {event.slug: (promo_cards.of_event(site, event), drawings.event_photos(site, event))} for event in promotion.events(site)}
    for path, things in pages.items():
        page = PageOnDisk(folder / path / "promosi/index.html", folder)
        data = json.loads(re.search(r'<script type="application/json"[^>]*>(.*?)</script>', page.raw, re.S)[1])  # type: ignore[index]
        items = data.pop("items")
        assert {slug: {**data, **card} for slug, card in items.items()} == json.loads(json.dumps({slug: card for slug, (card, _) in things.items()}))
        photos = [page.resolve(found["src"]) for tag, found in page.tags if tag == "img" and found["alt"]]
        assert [file.name for file, _ in photos if file] == [Path(site.photos[photo.file].path).name for _, found in things.values() for photo in found]
        saved = [page.resolve(found["href"]) for tag, found in page.tags if tag == "a" and "download" in found and ".jpg" in found["href"]]
        assert all(file and file.is_file() for file, _ in saved)
        assert sum(file.name.startswith("bagikan-") for file, _ in saved if file) == len(things)


def test_the_fonts_lie_beside_it(village: Village) -> None:
    """Named for what is in them, and told to the page; a site without promo pages has none."""
    folder = village[0]
    files = {file.name for file in (folder / "huruf").iterdir()}
    assert files == set(promo_cards.fonts(village[1]))
    for file in folder.rglob("promosi/index.html"):
        if "refresh" not in file.read_text(encoding="utf-8"):
            page = PageOnDisk(file, folder)
            (data,) = [found for tag, found in page.tags if tag == "script" and "data-cards" in found]
            assert {(folder / "huruf" / data[f"data-{face}"].rpartition("/")[2]).is_file() for face in ("name", "text", "bold", "price")} == {True}


def test_fonts_of_other_scripts_come_where_a_name_needs_them(tmp_path: Path) -> None:
    """To the page that shows the name, and to no other."""
    site = built_changed(tmp_path, {OPAK: Swap("nama: Opak Bakar", "nama: ꦲꦺꦴꦥꦏ꧀")})
    (more,) = set(promo_cards.fonts(site)) - set(promo_cards.fonts(built_changed(tmp_path / "plain", {})))
    assert more.startswith("NotoSansJavanese-Bold-")
    _, shop = promotion.shop(site, site.catalog.resellers[0])
    _, event = promotion.event(site, site.catalog.events[0])
    assert dict(shop.fonts).keys() - dict(event.fonts).keys() == {"aksara-javanese"}
    assert dict(shop.fonts)["aksara-javanese"].endswith(f"huruf/{more}")
    assert dict(event.fonts).keys() == {"name", "text", "bold", "price"}


FOLLOWS: dict[str, tuple[dict[str, Swap], str, str, dict[str, object]]] = {
    "an offer": ({}, "toko/nia", "opak-bakar", {
        "eyebrow": "BUATAN BU TATI, SEJAK 2010", "call": "Pesan ke Nia lewat WhatsApp", "reply": "Balas status ini untuk pesan", "day": None,
        "link": "https://contoh.github.io/situs/toko/nia/opak-bakar/?dari=gambar"}),
    "sold out": ({OPAK: Swap("isi: 12", "stok: habis\nisi: 12")}, "toko/nia", "opak-bakar", {
        "status": "Sedang habis", "call": "Tanya Nia kapan ada", "reply": "Balas status ini untuk bertanya"}),
    "an event": ({}, "acara/pasar-tani", "pasar-tani", {
        "call": "Titip pesan ke Nia lewat WhatsApp", "reply": "Balas status ini untuk bertanya", "day": ["SABTU", "1", "DES 2040", False],
        "link": "https://contoh.github.io/situs/acara/pasar-tani/"}),
    "called off": ({EVENT: Swap("jenis: bazar", "status: batal")}, "acara/pasar-tani", "pasar-tani", {"status": "Batal", "call": "", "reply": ""}),
    "nobody takes orders": ({RESELLER: Swap("shopee: nia.sukamaju", "aktif: tidak")}, "acara/pasar-tani", "pasar-tani", {
        "call": "Sampai jumpa di sana", "reply": "Balas status ini untuk bertanya"}),
}


@pytest.mark.parametrize(("changes", "path", "slug", "said"), FOLLOWS.values(), ids=FOLLOWS)
def test_a_picture_follows_the_content(changes: dict[str, Swap], path: str, slug: str, said: dict[str, object], tmp_path: Path) -> None:
    """Nobody is asked to order by an answer where nobody takes orders."""
    _, view = seen(built_changed(tmp_path, changes), f"{path}/promosi/")
    item = json.loads(view.cards)["items"][slug]
    assert {name: item[name] for name in said} == said


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
