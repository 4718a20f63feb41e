"""Whatever goods cost and whoever sells them, every output that names a price or a state names the same one."""

import json
import re
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from storefront.feeds import catalogue
from storefront.media.store import Store
from storefront.phone import goods, search_index
from storefront.site.read import read
from tests.goods import Catering, Cost, Good, Listed, Made, Place, Seller, Variety, write
from tests.output import said_elsewhere, said_on_pages
from tests.output.oracle import Oracle, said
from tests.output.outputs import Outputs, message
from tests.sites import TODAY

GOODS, VILLAGES = 9, 72
NAMES = ("Ani", "Budi", "Cici")
STATES = st.sampled_from(["tersedia", "habis", "pesan-dulu"])

_VARIETIES = st.lists(st.tuples(st.sampled_from([None, None, 8_000, 12_000, 16_000, "mulai 9000", "tanya"]), st.sampled_from(["", "tersedia", "habis", "pesan-dulu"])), max_size=3)
_CATERING = st.one_of(st.none(), st.builds(Catering, st.sampled_from([9_000, 30_000]), st.sampled_from(["", "piring isi 20"]), st.sampled_from([1, 25])))
# What a seller says of a good: nothing, or that it is theirs, at a price or the owner's, unless it rests.
_SAID = st.one_of(st.none(), st.tuples(st.sampled_from([None, None, 9_500, 13_000, 17_000, "mulai 14000", "tanya"]), st.sampled_from([True, True, True, False])))


@st.composite
def _goods(draw: st.DrawFn, name: str) -> Good:
    stock, varieties = draw(STATES), draw(_VARIETIES)
    ahead = stock == "pesan-dulu" or any(own == "pesan-dulu" for _, own in varieties)
    return Good(
        name, draw(st.sampled_from([10_000, 12_000, 15_000, "mulai 12000", "tanya"])), tuple(Variety(f"V{n}", *variety) for n, variety in enumerate(varieties)), stock,
        draw(st.sampled_from([None, 3])) if ahead else None, draw(st.sampled_from([1, 1, 5])), draw(st.sampled_from(["buah", "bungkus", "pak besar"])),
        draw(st.sampled_from(["", "10 potong"])), draw(st.sampled_from([None, 250])), draw(_CATERING),
    )


def _told_apart(good: Good, found: tuple[Cost | None, bool]) -> tuple[Cost | None, bool]:
    """Where variants alone have prices no other can be told from them: it is an error."""
    apart = good.price == "tanya" and any(variety.price not in (None, "tanya") for variety in good.varieties)
    return (None if apart and found[0] != "tanya" else found[0]), found[1]


@st.composite
def _villages(draw: st.DrawFn) -> Made:
    goods = tuple(draw(_goods(f"Barang {n}")) for n in range(GOODS))
    sellers = []
    for name in NAMES:
        listings = tuple(Listed(good, *_told_apart(good, found)) for good in goods if (found := draw(_SAID)))
        sellers.append(Seller(name, listings or (Listed(goods[0], active=False),), draw(st.sampled_from([True, True, True, False]))))
    shelves = st.lists(st.sampled_from(goods), unique=True, max_size=GOODS).map(tuple)
    answering = st.sampled_from(["", *(seller.slug for seller in sellers)])
    event = Place(draw(shelves), draw(answering), draw(st.sampled_from(["bazar", "rapat"])), draw(st.sampled_from(["1 Desember 2040", "1 Desember 2040", "1 Mei 2026"])))
    return Made(goods, tuple(sellers), Place(draw(shelves), draw(answering)), event)


def _outputs(made: Made, folder: Path) -> Outputs:
    """With cards and papers, none of which is drawn."""
    return Outputs(replace(read(write(made, folder / "isi"), "isi", TODAY), cards=Store(folder / "simpan")))


def test_every_output_names_the_same_price_and_state() -> None:
    """Pages, JSON-LD, feeds, index, captions, order texts, cards and papers of more than 500 goods say what a little oracle says."""
    seen: set[tuple[Good, str]] = set()

    # A smaller village says little more, and takes minutes to find.
    @settings(max_examples=VILLAGES, phases=[Phase.generate], report_multiple_bugs=False)
    @given(_villages())
    def check(made: Made) -> None:
        with TemporaryDirectory() as folder:
            _agree(Oracle(made), _outputs(made, Path(folder)))
        seen.update((good, repr(made.sellers)) for good in made.goods)

    check()
    assert len(seen) >= 500


def _agree(oracle: Oracle, outputs: Outputs) -> None:
    said_elsewhere.feeds(oracle, outputs.site)
    for good in oracle.made.goods:
        said_on_pages.page_of(oracle, outputs, good, None)
        said_on_pages.lists(oracle, outputs, good)
        said_elsewhere.card(outputs.card(f"produk/{good.slug}/bagikan-"), good, said(oracle.things(good)), oracle.state(good), oracle.state_words(good))
        for offer in oracle.offers(good):
            said_on_pages.page_of(oracle, outputs, good, offer)
            said_elsewhere.shop(oracle, outputs, good, offer)
    said_on_pages.place(oracle, outputs, "warung/rak/", oracle.made.stall, orders=True)
    said_on_pages.place(oracle, outputs, "acara/meja-tamu/", oracle.made.event, orders="2040" in oracle.made.event.begins)
    said_on_pages.menu(oracle, outputs)
    said_elsewhere.papers(oracle, outputs)


WORKED = Good("Opak", 12_000, (Variety("Kecil", 8_000), Variety("Besar", 16_000)), unit="bungkus")
SOLD_OUT = replace(WORKED, varieties=tuple(replace(variety, stock="habis") for variety in WORKED.varieties))


def _told(good: Good, folder: Path) -> dict[str, object]:
    """Of a good that Ani sells for 13,000, what each kind of output says."""
    outputs = _outputs(Made((good,), (Seller("Ani", (Listed(good, 13_000),)),), Place((good,), "ani")), folder)
    page, offer = outputs.pages["produk/opak/"], outputs.pages["toko/ani/opak/"]
    listed = json.loads(catalogue.build(outputs.site))["produk"][0]
    tools = json.loads(goods.build(outputs.site))["produk"]["opak"]
    ld = json.loads(str(offer.one("script", type="application/ld+json").children[0]))["offers"]
    return {
        "label": (page.one("div", "label").one("b", "price").text, page.one("div", "label").one("p", "stock").text),
        "description": page.one("meta", name="description").attributes["content"],
        "list": outputs.pages["produk/"].one("li", "card").one("b", "price").text,
        "bubble": page.one("li", "talk").one("b", "price").text,
        "bar": page.one("div", "bar").one("p", "bar-lead").text,
        "button": page.one("div", "bar").one("a", "button").attributes["aria-label"],
        "order": re.findall(r"Pilihan: .*|Harga: .*|Total: .*", message(page.one("div", "bar").one("a", "button"))),
        "picture": (outputs.card("toko/ani/opak/").price, outputs.card("toko/ani/opak/").status),
        "JSON-LD": (ld["price"], ld["availability"].rpartition("/")[2]),
        "katalog.json": (
            listed["harga"], listed["harga_mulai"], listed["stok"], listed["penawaran"][0]["harga"], listed["penawaran"][0]["harga_mulai"]),
        "barang.json": (tools["harga"], tools.get("stok", "tersedia")),
        "indeks.json": json.loads(search_index.build(outputs.site))["barang"][0][3],
    }


def test_a_price_that_nobody_can_pay_is_named_nowhere(tmp_path: Path) -> None:
    """Product 12,000, seller 13,000, variants 8,000 and 16,000: from 9,000, and the order names both."""
    assert _told(WORKED, tmp_path) == {
        "label": ("mulai Rp9.000", "Tersedia"), "description": "Opak mulai Rp9.000 sebungkus. Dijual Ani.", "list": "mulai Rp9.000", "bubble": "mulai Rp9.000",
        "bar": "mulai Rp9.000 sebungkus", "button": "Pesan ke Ani lewat WhatsApp: Opak",
        "order": ["Pilihan: Kecil Rp9.000 / Besar Rp17.000", "Harga: mulai Rp9.000 per bungkus", "Total: mulai Rp9.000"],
        "picture": ("mulai Rp9.000", ""), "JSON-LD": (9_000, "InStock"), "katalog.json": (12_000, 9_000, "tersedia", 13_000, 9_000),
        "barang.json": (12_000, "tersedia"), "indeks.json": "mulai Rp9.000",
    }


def test_sold_out_is_said_everywhere(tmp_path: Path) -> None:
    """With all variants `habis` the price stays, and nobody is told that there is some."""
    assert _told(SOLD_OUT, tmp_path) == {
        "label": ("mulai Rp9.000", "Sedang habis"), "description": "Opak mulai Rp9.000 sebungkus. Dijual Ani.", "list": "mulai Rp9.000", "bubble": "mulai Rp9.000",
        "bar": "mulai Rp9.000 sebungkus", "button": "Tanya Ani kapan ada lewat WhatsApp: Opak", "order": [],
        "picture": ("mulai Rp9.000", "Sedang habis"), "JSON-LD": (9_000, "OutOfStock"), "katalog.json": (12_000, 9_000, "habis", 13_000, 9_000),
        "barang.json": (12_000, "habis"), "indeks.json": "mulai Rp9.000",
    }
