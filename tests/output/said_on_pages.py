"""Every price and state on the pages of made goods, held against the oracle."""

import json

from tests.goods import Good, Place
from tests.output.elements import Element
from tests.output.oracle import (
    AVAILABILITY,
    ONE,
    Offered,
    Oracle,
    Said,
    Thing,
    best,
    cheapest,
    had,
    least,
    only_asked,
    order,
    paid,
    rupiah,
    said,
    things,
    unit,
    words,
)
from tests.output.outputs import Outputs, lower, message, priced, row_of, stock


def page_of(oracle: Oracle, outputs: Outputs, good: Good, one: Offered | None) -> None:
    """A product's page, or that of `one` seller: its label, descriptions and JSON-LD, its sellers, its button with the bar and the choices."""
    page = outputs.pages[f"toko/{one.seller.slug}/{good.slug}/" if one else f"produk/{good.slug}/"]
    offers = (one,) if one else oracle.offers(good)
    found = one.things if one else oracle.things(good)
    shown = said(found)
    label = page.one("div", "label")
    assert priced(label) == shown
    assert label.one("div", "maker").text.endswith("Buatan Bu Tati, sejak 2010")
    assert (label.one("p", "price-row").text, stock(label)) == (f"{shown.words} {unit(good)}", oracle.state_words(good))
    for name in ({"name": "description"}, {"property": "og:description"}):
        assert f" {shown.words} {ONE[good.unit]}.".replace("Tanya", "tanya") in lower(page.one("meta", **name).attributes["content"])
    assert page.one("meta", property="og:image:alt").attributes["content"] == f"{good.name}, {shown.words}"
    _json_ld(oracle, page, good, offers)

    bubbles = {bubble.one("a").text: bubble for bubble in page.all("li", "talk")}
    for offer in offers:
        bubble = bubbles[offer.seller.name]
        assert priced(bubble) == said(offer.things)
        _orders(bubble.one("a", "button"), good, offer)
    if not one:
        assert bubbles.keys() == {offer.seller.name for offer in offers} | oracle.resting(good)
        assert not any(list(bubbles[name].all("b", "price")) for name in oracle.resting(good))
    if not offers:
        assert not list(page.all("div", "bar"))
        assert (f"{oracle.state_words(good)}. " in page.text) == (not bubbles)
        return
    bar = page.one("div", "bar")
    assert f"Harga {ONE[good.unit]} ditanyakan dulu" in bar.text if only_asked(found) else priced(bar) == shown
    for link in (bar.one("a", "button"), label.one("a", "button")):
        if len(offers) == 1:
            _orders(link, good, offers[0])
        else:
            title = "Tanya penjual kapan ada" if oracle.state(good) == "habis" else "Tanya harga" if only_asked(found) else "Pilih penjual"
            assert (link.attributes["href"], link.text) == ("#_penjual", f"{title} {len(offers)} orang")
    assert f"Dibayar langsung ke {offers[0].seller.name if len(offers) == 1 else 'penjualnya'}." in label.text
    _choices(page.one("div", "product-side"), good, offers)


def _choices(side: Element, good: Good, offers: tuple[Offered, ...]) -> None:
    """Every variant with what it costs at least, or as sold out; and what the script knows of them all."""
    lowest, orders = cheapest(offers), [offer for offer in offers if offer.can_be_ordered]
    chips = [chip.text for row in side.all("div", "chips") for chip in row.all("", "chip")]
    assert chips == [f"{thing.name}, {'habis' if thing.state == 'habis' else thing.price.words}" for thing in lowest if thing.name]
    for link in side.all("a", "chip"):
        # Only what has no price asks for it, of a seller or where all of them stand.
        name = link.text.partition(", ")[0]
        assert f"Pilihan: {name}\n" in message(link) or (link.attributes["href"] == "#_penjual" and not orders)
        assert "Rp" not in message(link)
    held = [json.loads(str(script.children[0])) for script in side.all("script")]
    assert len(held) == bool(orders)
    for data in held:
        assert {row["nama"]: row["produk"] for row in data["penjual"].values()} == {offer.seller.name: {good.slug: told(good, offer)} for offer in orders}
        assert data.get("mulai", []) == begins(good, orders)
        assert [row[1:] for row in data["produk"][good.slug].get("varian", [])] == [
            [thing.name, thing.price.amount, thing.state] for thing in things(good, good.price) if thing.name]


def _json_ld(oracle: Oracle, page: Element, good: Good, offers: tuple[Offered, ...]) -> None:
    blocks = [json.loads(str(script.children[0])) for script in page.all("script", type="application/ld+json")]
    listed = next(block.get("offers", []) for block in blocks if block["@type"] == "Product")
    found = [
        (row.get("seller", {}).get("name", ""), row["@type"], row.get("price", row.get("lowPrice")), row["availability"])
        for row in (listed if isinstance(listed, list) else [listed])]
    expected = [
        (offer.seller.name, _offer(offer.things), said(offer.things).amount, AVAILABILITY[best(offer.things)])
        for offer in offers if said(offer.things).amount is not None]
    unsold = oracle.things(good)
    assert found == (expected if offers else [("", _offer(unsold), said(unsold).amount, AVAILABILITY["habis"])] if said(unsold).amount else [])


def _offer(found: tuple[Thing, ...]) -> str:
    return "AggregateOffer" if least(found) else "Offer"


def told(good: Good, offer: Offered) -> object:
    """A seller's price as scripts read it: one from which the others follow, or a list of all where they don't."""
    amounts = [thing.price.amount for thing in offer.things]
    return amounts if good.varieties and None in (paid(good.price).amount, *amounts) else paid(offer.price).amount


def begins(good: Good, offers: list[Offered]) -> list[str]:
    return [f"{offer.seller.slug},{good.slug},{thing.name}" for offer in offers for thing in offer.things if thing.price.least]


def _orders(link: Element, good: Good, offer: Offered, there: bool = False) -> None:
    """The button orders what can be had and, but where it is taken away `there`, says when it is ready; or asks when there is some."""
    text, title = message(link), link.one("b").text
    if best(offer.things) == "habis":
        assert title == f"Tanya {offer.seller.name} kapan ada"
        assert "Rp" not in text
        return
    asked, state = had(offer.things), best(offer.things)
    assert order(good, *asked) in text
    if only_asked(offer.things):
        assert (title, "Rp" in text, "Total" in text) == ("Tanya harga", False, False)
        assert link.attributes["aria-label"].startswith(f"Tanya harga ke {offer.seller.name} lewat WhatsApp")
        return
    assert title == (f"Pesan dulu ke {offer.seller.name}" if state == "pesan-dulu" else f"Pesan ke {offer.seller.name}")
    said_of = link.attributes["aria-label"]
    assert said_of.startswith(link.text)
    assert said_of.endswith(f": {good.name}")
    assert (" siap " in said_of) == (state == "pesan-dulu" and good.ready_in is not None and not there)


def lists(oracle: Oracle, outputs: Outputs, good: Good) -> None:
    """Where goods stand side by side, whoever sells them."""
    for address in ("produk/", "kategori/camilan/", "usaha/bu-tati/", ""):
        page = outputs.pages[address]
        # The home page shows the first four.
        if address or good in oracle.made.goods[:4]:
            card = row_of(page, "card", good)
            assert (priced(card), stock(card)) == (said(oracle.things(good)), oracle.state_words(good))


def place(oracle: Oracle, outputs: Outputs, address: str, here: Place, orders: bool) -> None:
    """A shelf or a table: the price of whoever takes the order; what nobody sells is the owner's."""
    for good in here.goods:
        offer = oracle.answering(here, good)
        found = offer.things if offer else things(good, good.price)
        row = row_of(outputs.pages[address], "shelf", good)
        assert priced(row) == said(found)
        assert stock(row) == words(good, best(found))
        buttons = list(row.all("a", "button"))
        assert len(buttons) == bool(offer and orders)
        for link in buttons:
            assert offer
            _orders(link, good, offer, there=True)


def menu(oracle: Oracle, outputs: Outputs) -> None:
    """The menu's price and unit are its own, or the good's, and an order's text says the same."""
    lines = {line.one("a", "name").text: line for line in outputs.pages["sajian/"].all("li") if list(line.all("p", "leader"))}
    dishes = oracle.menu
    assert list(lines) == [good.name for good, _ in dishes]
    for good, (price, own_unit, fewest) in dishes:
        counted = own_unit or good.unit
        line = lines[good.name]
        assert priced(line) == Said(price, begins=False)
        assert f"per {counted}" in line.text
        for link in line.all("a", "button"):
            assert f"\n\n{fewest} {counted} {good.name}\nHarga: {rupiah(price)} per {counted}\nTotal: {rupiah(price * fewest)}\n" in message(link)
        assert len(list(line.all("a", "button"))) == bool(oracle.offers(good))
    for good, (price, own_unit, fewest) in dishes[:1]:
        assert f"{good.name} mulai {rupiah(price)}" in outputs.pages[""].text
        assert f"{fewest} {own_unit or good.unit}, dipesan" in outputs.pages[""].text
