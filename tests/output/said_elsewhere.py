"""Every price and state in what sellers post and print and in what programs read, held against the oracle."""

import json
import re
from collections.abc import Mapping
from html import unescape
from types import SimpleNamespace
from typing import Any
from urllib.parse import unquote

from storefront.feeds import catalogue
from storefront.media.cards.card import Card
from storefront.media.papers.paper import Value
from storefront.phone import goods, search_index
from storefront.site.model import Site
from storefront.views import promotion
from tests.goods import Catering, Good
from tests.output.oracle import (
    Offered,
    Oracle,
    Paid,
    Said,
    Thing,
    best,
    cheapest,
    had,
    order,
    paid,
    rupiah,
    said,
    things,
    unit,
    usual,
    words,
)
from tests.output.outputs import Outputs, lower, priced, row_of, stock
from tests.output.said_on_pages import begins, told

BY_TATI = "Buatan Bu Tati, sejak 2010"


def shop(oracle: Oracle, outputs: Outputs, good: Good, offer: Offered) -> None:
    """One seller's shop, promo page, captions and pictures."""
    slug, shown, state = offer.seller.slug, said(offer.things), best(offer.things)
    listed = row_of(outputs.pages[f"toko/{slug}/"], "card", good)
    assert (priced(listed), stock(listed)) == (shown, words(good, state))
    item = outputs.pages[f"toko/{slug}/promosi/"].one("details", id=good.slug)
    assert priced(item.one("summary")) == shown
    if state != "tersedia":
        assert words(good, state) in item.one("summary").text
    posts = [unescape("".join(str(part) for part in text.children)) for text in item.all("pre")]
    catalog_offer = next(found for found in outputs.site.catalog.offers_by[slug] if found.product.slug == good.slug)
    assert posts == [caption.text for caption in promotion.offer_captions(outputs.site, catalog_offer)]
    for post in posts[:3]:
        assert ("tanya harga" in lower(post).lower() if shown.amount is None else f"{shown.words} per {good.unit}" in lower(post))
        assert ("Sedang habis" in post, "Pesan dulu" in post) == (state == "habis", state == "pesan-dulu")
    varies = len({thing.price.amount for thing in had(offer.things)}) > 1
    named = [f"{thing.name} {thing.price.words}" if varies else thing.name for thing in had(offer.things)]
    for post in posts[1:3]:
        assert bool(re.search(rf"Pilihan(nya|:) {', '.join(named)}\.?\n", post)) == bool(good.varieties)
    assert ("siap 3 hari" in posts[3]) == (state == "pesan-dulu" and good.ready_in == 3)
    card(outputs.card(f"toko/{slug}/{good.slug}/bagikan-"), good, shown, state, words(good, state))
    drawn = json.loads("".join(str(part) for part in outputs.pages[f"toko/{slug}/promosi/"].one("script", type="application/json").children))["items"][good.slug]
    card(SimpleNamespace(**{**drawn, "eyebrow": BY_TATI}), good, shown, state, words(good, state))
    assert drawn["eyebrow"] == BY_TATI.upper()


def card(found: Card | SimpleNamespace, good: Good, shown: Said, state: str, state_words: str) -> None:
    """A promo or share picture."""
    assert (found.price, found.unit, found.eyebrow) == (shown.words, unit(good), BY_TATI)
    assert found.status == (state_words if state == "habis" else "")
    assert (words(good, state) in found.lines) == (state == "pesan-dulu")


def feeds(oracle: Oracle, site: Site) -> None:
    """katalog.json, barang.json and the search index."""
    listed, tools, found = (json.loads(feed.build(site)) for feed in (catalogue, goods, search_index))
    for good, row, entry in zip(oracle.made.goods, listed["produk"], found["barang"], strict=True):
        offers, all_things, state = oracle.offers(good), oracle.things(good), oracle.state(good)
        own = things(good, good.price)
        states = [thing.state if offers else "habis" for thing in own]
        whole = paid(good.price)
        assert (row["harga"], row["harga_jenis"], row["harga_mulai"], row["stok"], row["satuan"]) == (
            whole.amount, kind(whole), said(all_things).amount, state, good.unit)
        variants = [(thing.name, thing.price.amount, state) for thing, state in zip(own, states, strict=True) if thing.name]
        assert [(v["nama"], v["harga"], v["stok"]) for v in row["varian"]] == variants
        assert [v["harga_jenis"] for v in row["varian"]] == [kind(thing.price) for thing in own if thing.name]
        assert [(o["nama"], o["harga"], o["harga_jenis"], o["harga_mulai"]) for o in row["penawaran"]] == [
            (o.seller.name, paid(o.price).amount, kind(paid(o.price)), said(o.things).amount) for o in offers]
        for offer, listed in zip(offers, row["penawaran"], strict=True):
            assert order(good, usual(offer.things)) in unquote(listed["whatsapp"])
        kept = tools["produk"][good.slug]
        assert (kept.get("harga"), kept["satuan"], kept.get("minimal", 1), kept.get("stok", "tersedia")) == (whole.amount, good.unit, good.minimum, state)
        assert [tuple(variant[1:]) for variant in kept.get("varian", [])] == variants
        for offer in offers:
            asked = tools["penjual"][offer.seller.slug]["produk"].get(good.slug)
            if not isinstance(asked, list) and asked is not None:
                asked = [asked + variant[2] - kept["harga"] for variant in kept.get("varian", [])] or [asked]
            assert (asked or [None] * len(offer.things)) == [thing.price.amount for thing in offer.things]
        catering = good.catering and [good.catering.price, good.catering.unit or good.unit, good.catering.minimum]
        assert kept.get("sajian") == catering
        assert entry[3] == said(all_things).words
        assert entry[8] == ("" if state == "tersedia" else oracle.state_words(good))
    for seller in oracle.made.sellers:
        mine = {good: offer for good in oracle.made.goods for offer in oracle.offers(good) if offer.seller is seller}
        selling = {good.slug: told(good, offer) for good, offer in mine.items() if any(thing.price.amount for thing in offer.things)}
        assert tools["penjual"][seller.slug]["produk"] == selling
        assert set(tools["penjual"][seller.slug].get("tanya", [])) == {good.slug for good in mine} - selling.keys()
    assert set(tools.get("mulai", [])) == {line for good in oracle.made.goods for line in begins(good, list(oracle.offers(good)))}


def papers(oracle: Oracle, outputs: Outputs) -> None:
    """Posters, labels and tents of a place, tags, the owner's list, order sheets, the menu's letter, and an event's forms."""
    goods = {good.name: good for good in oracle.made.goods}
    for name, data in outputs.papers.items():
        row: Any
        for row in (*_rows(data, "goods"), *_rows(data, "labels")):
            good = goods[row["name"]]
            found = oracle.on_paper(oracle.made.stall if "rak" in name else oracle.made.event, good)
            shown = said(found)
            assert _price(row) == shown.words
            # An event's poster has room for no more.
            if "unit" in row:
                assert row["unit"] == unit(good)
                _named(row["variants"], _lowest(found), shown)
        for row in _rows(data, "tags"):
            _tagged(oracle, row, goods[row["name"]])
        for row in _rows(data, "made"):
            assert row["price"] == said(things(goods[row["name"]], goods[row["name"]].price)).words
        for row in _rows(data, "products"):
            _owners(oracle, row, goods[row["name"]])
        if name.startswith("pesanan-"):
            _numbered(oracle, name, _rows(data, "numbered"))
        table: Any = data.get("table")
        if table:
            rows = [(row[0]["text"], row[1]["text"], row[1]["second"]) for row in table["rows"] if row[0]["text"]]
            assert rows == (_brought(oracle) if "meja-tamu" in name else [_dish(*dish) for dish in oracle.menu])


def _numbered(oracle: Oracle, name: str, rows: tuple[Any, ...]) -> None:
    """Whatever can be had of who takes the orders, each for itself; where nobody answers, of all sellers."""
    kind, _, slug = name.removeprefix("pesanan-").partition("-")
    place = {"warung": oracle.made.stall, "acara": oracle.made.event}.get(kind)
    answering = place.answering if place else slug
    answers = any(seller.slug == answering and seller.active for seller in oracle.made.sellers)
    expected = set()
    for good in place.goods if place else oracle.made.goods:
        offers = tuple(offer for offer in oracle.offers(good) if not answers or offer.seller.slug == answering)
        for thing in cheapest(offers):
            if thing.state != "habis":
                expected.add((good.name + (f", {thing.name}" if thing.name else ""), Said(*thing.price).words))
    assert {(row["name"], _price(row)) for row in rows} == expected
    assert len({row["number"] for row in rows}) == len(rows) == len(expected)


def _tagged(oracle: Oracle, row: Any, good: Good) -> None:
    """At the price of the seller whom the tag names; at the owner's where nobody sells it."""
    offers = oracle.offers(good)
    by_name = {f"WhatsApp {offer.seller.name}": offer.things for offer in offers}
    found = by_name[row["whom"]] if offers else things(good, good.price)
    assert _price(row) == said(found).words


def _price(row: Any) -> str:
    return f"{row['lead']} Rp{row['price']}".strip() if row["price"] else str(row["lead"])


def kind(cost: Paid) -> str:
    return "tanya" if cost.amount is None else "mulai" if cost.least else "tetap"


def _rows(data: Mapping[str, Value], name: str) -> tuple[Any, ...]:
    rows: Any = data.get(name, ())
    return tuple(rows)


def _lowest(found: tuple[Thing, ...]) -> dict[str, Paid]:
    """Of each variant that can be had, what it costs at least."""
    lowest: dict[str, Paid] = {}
    for thing in had(found):
        lowest[thing.name] = min(lowest.get(thing.name, thing.price), thing.price, key=lambda cost: (cost.amount is None, cost.amount or 0))
    return lowest


def _named(text: str, lowest: dict[str, Paid], shown: Said) -> None:
    """Every variant, with its price where it is not the one that is shown."""
    named = re.findall(r"(V\d)(?: ((?:mulai )?Rp[\d.]+|tanya harga))?", text)
    assert named == [(name, "" if price.amount == shown.amount else price.words) for name, price in lowest.items() if name]


def _owners(oracle: Oracle, row: Any, good: Good) -> None:
    """At the owner's own price; a seller who takes another is named with theirs."""
    own, offers = things(good, good.price), oracle.offers(good)
    lines = [(variant["name"], _price(variant)) for variant in row["variants"]] or [("", _price(row))]
    if len({thing.price for thing in own}) > 1:
        assert lines == [(thing.name, Said(*thing.price).words) for thing in own]
    else:
        assert lines == [("", Said(*own[0].price).words)]
    sellers = [offer.seller.name + ("" if paid(offer.price) == paid(good.price) else f" ({said(offer.things).words})") for offer in offers]
    assert all(seller in row["details"][-1] for seller in sellers)
    assert sellers or row["details"][-1] == f"{oracle.state_words(good)}."
    assert (f"{words(good, 'pesan-dulu')}." in row["details"]) == (best(own) == "pesan-dulu")
    assert row["unit"] == unit(good)


def _dish(good: Good, catering: Catering) -> tuple[str, str, str]:
    return good.name, rupiah(catering.price), f"per {catering.unit or good.unit}"


def _brought(oracle: Oracle) -> list[tuple[str, str, str]]:
    """Dishes of the menu to a meeting; to a bazaar what is sold there, a line for each of several prices."""
    event, rows = oracle.made.event, []
    for good in event.goods:
        if good.catering and event.kind == "rapat":
            rows.append(_dish(good, good.catering))
            continue
        # Paper names the same one every day.
        offers = oracle.offers(good)
        offer = next((offer for offer in offers if offer.seller.slug == event.answering), offers[0] if offers else None)
        found = offer.things if offer else things(good, good.price)
        if len({thing.price for thing in found}) == 1:
            found = (Thing("", found[0].price, ""),)
        rows += [(f"{good.name} {thing.name}".strip(), thing.price.words, f"per {good.unit}") for thing in found]
    return rows
