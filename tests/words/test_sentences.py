"""The site's own sentences, read as a neighbour would say them."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from storefront.catalog.load import load
from storefront.catalog.model import Catalog
from storefront.catalog.offers import Availability
from storefront.catalog.prices import StartingPrice
from storefront.words import sentences
from tests.catalog.test_preorder import made
from tests.village import SMALL


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    """The tiny village."""
    found = load(SMALL, "content", date(2026, 11, 24)).catalog
    assert found is not None
    return found


def _with(entry: Any, **changes: Any) -> Any:
    return entry.model_copy(update=changes)


@pytest.mark.parametrize(
    ("say", "value", "sentence"),
    [
        (sentences.sentence, "", ""), (sentences.sentence, " opak ketan ", "Opak ketan."), (sentences.sentence, "Opak.", "Opak."),
        (sentences.sentence, "opak!", "Opak!"), (sentences.sentence, "a", "A."), (sentences.sentence, "siapa?", "Siapa?"), (sentences.join, [], ""), (sentences.join, ["a"], "a"), (sentences.join, ["a", "b"], "a dan b"),
        (sentences.join, ["a", "b", "c"], "a, b, dan c"), (sentences.a_unit, "bungkus", "sebungkus"), (sentences.a_unit, "pak 100 gram", "per pak 100 gram"), (sentences.a_unit, "kg", "per kg"), (sentences.a_unit, "box", "per box"),
        (sentences.a_unit, "Lusin", "per Lusin"), (sentences.replies, "", ""), (sentences.opened, "", ""), (sentences.resting, [], "Sedang tidak menerima pesanan."),
        (sentences.resting, ["KA", "GE"], "Sedang tidak menerima pesanan. KA dan GE menjual barang yang sama."),
        (sentences.resting, ["A", "B", "C", "D"], "Sedang tidak menerima pesanan. A, B, dan C menjual barang yang sama."),
        (sentences.sentence, "nanti…", "Nanti…"), (sentences.sentence, "opak..", "Opak."), (sentences.quoted, "", ""), (sentences.quoted, " \"Resep ibu.\" ", "“Resep ibu.”"),
        (sentences.quoted, "“Resep ibu.”", "“Resep ibu.”"), (sentences.quoted, "''", ""), (sentences.a_unit, "ons", "seons"), (sentences.a_unit, "", "per "),
        (sentences.opened, "Setiap hari.", "Buka setiap hari."), (sentences.opened, "06.00", "Buka 06.00."),
        (sentences.replies, "08.00", "Membalas pukul\u00a008.00."),
    ],
)
def test_sentences(say: Callable[[Any], str], value: object, sentence: str) -> None:
    """Commas, "dan", capitals and full stops as in a letter."""
    assert say(value) == sentence


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("RT 03/RW 05", "RT\u00a003/\u200bRW\u00a005"), ("08.00–20.00", "08.00\u2060–\u206020.00"), ("08.00 - 20.00", "08.00\u2060–\u206020.00"),
        ("Jl. Raya No. 1", "Jl.\u00a0Raya No.\u00a01"), ("pukul 09.00", "pukul\u00a009.00"), ("ARTI 5", "ARTI 5"),
    ],
)
def test_what_is_read_as_one_is_held_together(text: str, held: str) -> None:
    """No line ends between RT and its number."""
    assert sentences.hold(text) == held


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (Availability("tersedia"), "Tersedia"), (Availability("habis"), "Sedang habis"), (Availability("pesan-dulu"), "Pesan dulu"),
        (Availability("pesan-dulu", 3), "Pesan dulu, siap 3 hari"), (Availability("habis", unsold="nobody"), "Belum ada penjual"),
        (Availability("habis", unsold="stalls"), "Hanya di warung"),
    ],
)
def test_stock(found: Availability, words: str) -> None:
    """With the days where they are known; what nobody sells is not called sold out."""
    assert sentences.stock(found) == words


@pytest.mark.parametrize(("closes", "fetched", "short", "rule", "open_round"), [
    ("setiap Kamis 18.00", "setiap Sabtu", "PO, diambil setiap Sabtu", "PO ditutup setiap Kamis pukul 18.00, diambil setiap Sabtu",
     "PO ditutup Kamis, 26\u00a0November pukul\u00a018.00, diambil Sabtu, 28\u00a0November"),
    ("setiap hari 09.00", "hari itu juga", "PO, ditutup setiap hari", "PO ditutup setiap hari pukul 09.00, diambil hari itu juga",
     "PO ditutup Selasa, 24\u00a0November pukul\u00a009.00, diambil Selasa, 24\u00a0November"),
    ("setiap tanggal 25 20.00", "lusa", "PO, ditutup tanggal 25 setiap bulan", "PO ditutup tanggal 25 setiap bulan pukul 20.00, diambil 2 hari kemudian",
     "PO ditutup Rabu, 25\u00a0November pukul\u00a020.00, diambil Jumat, 27\u00a0November"),
    ("3 Desember 2026 pukul 18.00", "lusa", "PO, diambil 5 Desember", *["PO ditutup Kamis, 3\u00a0Desember pukul\u00a018.00, diambil Sabtu, 5\u00a0Desember"] * 2),
])
def test_rounds(closes: str, fetched: str, short: str, rule: str, open_round: str) -> None:
    """In a card's few words and in a post by the rule, which holds on every day; where one orders by the round that is open."""
    item, today = made(closes, fetched), date(2026, 11, 24)
    found = item.on(today)
    assert found
    assert sentences.stock(Availability("pesan-dulu", preorder=item)) == short
    assert sentences.ahead(Availability("pesan-dulu", preorder=item)) == rule
    assert sentences.next_round(found) == open_round
    assert sentences.fetched(item, today) == f"diambil {open_round.rpartition('diambil ')[2]} 2026".replace("\u00a0", " ")
    assert sentences.fetched(None, today) == ""


def test_prices() -> None:
    """"Mulai" stands where other choices cost more."""
    assert sentences.starting(StartingPrice(15_000, varies=False)) == "Rp15.000"
    assert sentences.starting(StartingPrice(15_000, varies=True)) == "mulai Rp15.000"


def test_products(catalog: Catalog) -> None:
    """The unit, the weight and what is in it; choices where there are some."""
    opak, tikar = catalog.products
    assert sentences.price_unit(opak) == "sebungkus 200 g, isi 12 keping"
    assert sentences.price_unit(_with(opak, weight=None, contents="")) == "sebungkus"
    assert sentences.card_unit(opak) == "Bungkus isi 12 keping"
    assert sentences.card_unit(_with(opak, contents="")) == "Bungkus 200 g"
    assert sentences.card_unit(_with(opak, contents="", weight=None)) == "Bungkus"
    assert sentences.card_unit(tikar) == "Kecil dan Besar"
    small, large = tikar.variants
    assert sentences.card_unit(_with(tikar, variants=(small,))) == "Lembar"
    assert sentences.card_unit(_with(tikar, variants=(small, large, small))) == "Kecil, Besar, dan Kecil"
    assert sentences.card_unit(_with(tikar, variants=tikar.variants * 2)) == "4 pilihan"
    assert sentences.card_unit(_with(opak, unit="ons besar", contents="", weight=1500)) == "Ons besar 1,5 kg"


def test_people(catalog: Catalog) -> None:
    """Who makes it, since when; who brings it and when they answer."""
    owner, reseller = catalog.owners[0], catalog.resellers[0]
    assert sentences.maker(owner) == "Bu Tati"
    assert sentences.maker(_with(owner, person="")) == "Dapur Bu Tati"
    assert sentences.since(owner) == "RT\u00a001/\u200bRW\u00a002, sejak 2010"
    assert sentences.since(_with(owner, address="", since=None)) == ""
    assert sentences.made_by(owner) == "Bu Tati, sejak 2010"
    assert sentences.made_by(_with(owner, since=None)) == "Bu Tati"
    assert sentences.delivers(reseller) == "Mengantar ke Sukamaju dan sekitarnya."
    assert sentences.delivers(_with(reseller, area="")) == ""
    assert sentences.delivers(_with(reseller, area="Soreang.")) == "Mengantar ke Soreang."
    assert sentences.since(_with(owner, address="")) == "sejak 2010"
    assert sentences.since(_with(owner, since=None)) == "RT\u00a001/\u200bRW\u00a002"
    assert sentences.replies(reseller.hours) == "Membalas pukul\u00a008.00\u2060–\u206020.00."
    assert sentences.replies("Sore hari.") == "Membalas sore hari."
    assert sentences.seller(_with(reseller, hours="")) == "Mengantar ke Sukamaju dan sekitarnya."


def test_places(catalog: Catalog) -> None:
    """Opening hours inside a sentence."""
    assert sentences.opened("Setiap hari, 06.00–18.00") == "Buka setiap hari, 06.00\u2060–\u206018.00."
    assert sentences.opened("WIB 08.00") == "Buka WIB 08.00."


@pytest.mark.parametrize("text", ["RT 03/RW 05, Jl. Raya No. 1", "Setiap hari, 06.00–18.00", "pukul 09.00", ""])
def test_what_is_held_together_can_be_copied(text: str) -> None:
    """Without a sign that can't be seen."""
    assert sentences.plain(sentences.hold(text)) == text
