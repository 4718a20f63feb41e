"""Thirty-eight goods as village shops write them: no fixed price, local units, several photos, words and signs of chats."""

import json
from dataclasses import replace
from datetime import date

import pytest

from storefront.catalog.load import load
from storefront.feeds import catalogue
from storefront.media.store import FOLDER, Store
from storefront.site.model import Site
from storefront.site.read import read
from tests.output.outputs import Outputs, message
from tests.sites import ROOT, TODAY

VILLAGE = ROOT / "tests" / "data" / "desa-dagang"


@pytest.fixture(scope="module")
def site() -> Site:
    return replace(read(VILLAGE, "content", TODAY, store=Store(FOLDER)), cards=None)


def test_all_of_it_is_understood() -> None:
    """Nothing is refused, and nothing doubted that is right. What food must say of halal these sellers don't say yet."""
    for day in (TODAY, date(2027, 6, 1)):
        problems = load(VILLAGE, "content", day).problems
        assert [problem for problem in problems if problem.level == "error" or problem.field != "halal"] == []


def test_every_good_is_published(site: Site) -> None:
    """With its page, in its list, and in what programs read; each kind of price there is."""
    pages = Outputs(site).pages
    listed = json.loads(catalogue.build(site))["produk"]
    assert len(listed) == 38
    assert {row["harga_jenis"] for row in listed} == {"tetap", "mulai", "tanya"}
    assert sum(row["harga_jenis"] != "tetap" for row in listed) >= 13
    every = pages["produk/"].text
    for row in listed:
        page = pages[f"produk/{row['slug']}/"]
        assert row["nama"] in page.one("h1").text
        assert row["nama"] in every
        for offer in row["penawaran"]:
            assert ("Rp" in message(pages[f"toko/{offer['reseller']}/{row['slug']}/"].one("div", "bar").one("a", "button"))) == (
                offer["harga_mulai"] is not None and row["stok"] != "habis")


@pytest.mark.parametrize(
    ("slug", "unit", "stock", "ready_in", "variants"),
    [
        ("kopi-bubuk", "ons", "tersedia", None, ("Robusta", "Arabika")), ("kerupuk-renteng", "renteng", "tersedia", None, ()), ("sapu-lidi", "ikat", "tersedia", None, ()),
        ("keripik-pisang", "bungkus", "tersedia", None, ("Original", "Coklat", "Balado")), ("opak-singkong", "bungkus", "tersedia", None, ()),
        ("kaus-sablon", "pcs", "pesan-dulu", 3, ("S", "M", "L", "XL", "XXL")), ("kursi-bambu", "set", "pesan-dulu", 14, ()), ("lele-segar", "kg", "habis", None, ()),
        ("pisang-sisir", "sisir", "tersedia", None, ()), ("sarung-kodi", "kodi", "tersedia", None, ()), ("beras-liter", "liter", "tersedia", None, ()),
    ],
)
def test_what_was_meant(site: Site, slug: str, unit: str, stock: str, ready_in: int | None, variants: tuple[str, ...]) -> None:
    """Units behind a price, stock in other words, names in one line."""
    product = next(product for product in site.catalog.products if product.slug == slug)
    assert (product.unit, product.stock, product.ready_in, tuple(variant.name for variant in product.variants)) == (unit, stock, ready_in, variants)


def test_stories_keep_their_lines(site: Site) -> None:
    """Bullets of emoji stay lines; stars make words stand out; hashtags are text."""
    body = site.bodies["produk/keripik-pisang.md"]
    assert body.count("<br") >= 2
    assert "<em>Keripik Pisang Bu Yayah</em>" in body
    assert "#sambalbawang" in site.bodies["produk/sambal-botol.md"]


def test_a_list_hands_on_only_who_names_a_price(site: Site) -> None:
    """What is put into the basket from a card is of a seller who says what it costs."""
    cards = {card.one("a", "cover").text: card.attributes.get("data-penjual") for card in Outputs(site).pages["produk/"].all("li", "card")}
    assert (cards["Batik Tulis Cianjuran"], cards["Bakul Nasi Anyam"], cards["Stiker Cutting"]) == ("ipul", "rani", None)
