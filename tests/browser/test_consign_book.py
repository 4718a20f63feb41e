"""The consignment book is reckoned rightly from its notes, however they came together."""

import base64
import random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

from storefront import THEME
from storefront.catalog.commissions import commission

BOOK = "data:text/javascript;base64," + base64.b64encode((THEME / "static/js/consign-book.js").read_bytes()).decode()
PLAIN = """
const plain = book => [...book].sort().map(([slug, {saldo, terakhir, nota, barang}]) => [slug, {saldo, terakhir, nota, barang: Object.fromEntries([...barang].sort())}]);
"""
Note = dict[str, Any]


@pytest.fixture(scope="module")
def page(browser: Browser) -> Any:
    page = browser.new_page()
    page.evaluate(f"async module => {{ {PLAIN} self.plain = plain; self.book = await import(module); }}", BOOK)
    yield page
    page.close()


def reckoned(page: Page, notes: list[Note]) -> dict[str, Any]:
    found: dict[str, Any] = dict(page.evaluate("notes => plain(book.bookOf(notes))", notes))
    return found


def row(**told: Any) -> dict[str, Any]:
    return {"produk": "ladu-ketan", "varian": "", "nama": "Ladu Ketan", "satuan": "bungkus", "pemilik": "bu-entin", "ada": None, "tarik": 0, "antar": 0, "laku": 0,
            "harga": 15000, "komisi": [[1, 1000, 0]], **told}


def note(number: int, *rows: dict[str, Any], **told: Any) -> Note:
    return {"versi": 1, "id": f"n{number:07}", "cap": number, "hari": f"2026-11-{number % 28 + 1:02}", "warung": "warung-bu-imas", "nama": "Warung Bu Imas",
            "baris": list(rows), "bayar": 0, "batal": "", **told}


AMOUNT = st.integers(0, 40)
STEPS = st.lists(st.tuples(st.sampled_from((1, 10, 20)), st.integers(0, 8999), st.integers(0, 30000)), min_size=1, max_size=3, unique_by=lambda step: step[0]).map(
    lambda steps: [list(step) for step in sorted(steps)])
ROWS = st.builds(
    row, produk=st.sampled_from(("ladu-ketan", "opak")), varian=st.sampled_from(("", "Wijen")), pemilik=st.sampled_from(("bu-entin", "pak-dadang")), ada=st.none() | AMOUNT,
    tarik=AMOUNT, antar=AMOUNT, laku=AMOUNT, harga=st.integers(0, 50000), komisi=STEPS)
NOTES = st.lists(st.builds(
    note, st.integers(0, 30), baris=st.lists(ROWS, max_size=3), warung=st.sampled_from(("warung-bu-imas", "kios")), bayar=st.integers(-1000, 500000),
    cap=st.integers(0, 9), batal=st.sampled_from(("", "", "", "n0000003", "n0000007"))), max_size=14)
MANY = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


@MANY
@given(NOTES)
def test_nothing_is_sold_twice_and_nothing_is_lost(page: Page, notes: list[Note]) -> None:
    """On every shelf, what came is what went and what lies there; no figure is below nothing."""
    for stall in reckoned(page, notes).values():
        for good in stall["barang"].values():
            assert good["antar"] + good["temuan"] == good["laku"] + good["tarik"] + good["ada"]
            assert min(good[part] for part in ("antar", "temuan", "laku", "tarik", "ada")) >= 0
            assert sum(sale["jumlah"] for sale in good["jual"]) == good["laku"]


@MANY
@given(NOTES)
def test_rupiah_add_up(page: Page, notes: list[Note]) -> None:
    """The price is the stall's share and the owner's, to the last rupiah; what a stall owes is what is the owners' less what it paid; settled by stall or by owner, it is one sum."""
    book = reckoned(page, notes)
    sales = []
    for stall in book.values():
        owed = 0
        for shown in stall["nota"]:
            mine = [sale for line in shown["baris"] for sale in line["jual"]]
            sales += mine
            assert all(0 <= sale["bagian"] <= sale["harga"] and 0 <= sale["bulat"] < 100 for sale in mine)
            assert shown["jual"] == sum(sale["jumlah"] * sale["harga"] for sale in mine) == shown["bagian"] + shown["hak"]
            assert shown["sebelum"] == owed
            owed += 0 if shown["batal"] else shown["hak"] - shown["note"]["bayar"]
            assert shown["sesudah"] == owed
        assert stall["saldo"] == owed
    for by in ("warung", "pemilik"):
        parts = page.evaluate("([notes, by]) => [...book.settled(book.salesOf(book.bookOf(notes)), by).values()]", [notes, by])
        assert sum(part["hak"] for part in parts) == sum(sale["jumlah"] * (sale["harga"] - sale["bagian"]) for sale in sales)
        assert sum(part["bagian"] for part in parts) == sum(sale["jumlah"] * sale["bagian"] for sale in sales)


@MANY
@given(NOTES, NOTES, st.randoms())
def test_two_phones_come_together_either_way(page: Page, one: list[Note], other: list[Note], chance: random.Random) -> None:
    """Whoever takes in whose notes, in whatever order and however often, both have one book."""
    shuffled = chance.sample(one, len(one))
    books = page.evaluate("""([one, other, shuffled]) => [
        book.together(one, other), book.together(other, one), book.together(book.together(one), book.together(other)), book.together(other, shuffled, one, other),
    ]""", [one, other, shuffled])
    assert all(found == books[0] for found in books)
    assert len({found["id"] for found in books[0]}) == len(books[0]) == len({found["id"] for found in one + other})
    assert reckoned(page, one + other) == reckoned(page, books[0]) == reckoned(page, other + shuffled)


@MANY
@given(NOTES.map(lambda notes: list({found["id"]: {**found, "batal": ""} for found in notes}.values())), st.data())
def test_what_is_taken_back_counts_for_nothing(page: Page, notes: list[Note], data: st.DataObject) -> None:
    """A note and the note that takes it back leave the shelf as if neither were; both stay in the book."""
    if not notes:
        return
    wrong = data.draw(st.sampled_from(notes))
    after = reckoned(page, [*notes, note(99, cap=99, batal=wrong["id"], warung=wrong["warung"])])
    without = reckoned(page, [found for found in notes if found is not wrong])
    for slug, stall in after.items():
        assert stall["barang"] == without.get(slug, {"barang": {}})["barang"]
        assert stall["saldo"] == without.get(slug, {"saldo": 0})["saldo"]
    assert [shown["batal"] for shown in after[wrong["warung"]]["nota"] if shown["note"]["id"] == wrong["id"]] == [True]


@MANY
@given(st.lists(st.tuples(st.integers(0, 60), st.integers(0, 40), st.integers(0, 5), st.integers(0, 200000)), min_size=1, max_size=12), STEPS, st.integers(500, 50000))
def test_what_was_really_sold_is_found(page: Page, days: list[tuple[int, int, int, int]], steps: list[list[int]], price: int) -> None:
    """A shelf as it is: every day buyers take some, the reseller counts, takes spoiled ones back, brings new ones, is paid. The book knows what nobody told it."""
    steps = [[1, *steps[0][1:]], *[step for step in steps[1:] if step[0] > 1]]
    there = sold = owed = 0
    notes = []
    for number, (brought, wanted, spoiled, paid) in enumerate(days):
        bought = min(there, wanted)
        there -= bought
        sold += bought
        [step] = [step for step in steps if step[0] <= max(bought, 1)][-1:]
        share = min(price, price * step[1] // 10000 if step[1] else step[2])
        owed += bought * (price - share) - paid
        back = min(spoiled, there)
        notes.append(note(number, row(ada=there, tarik=back, antar=brought, harga=price, komisi=steps, laku=bought), bayar=paid))
        there += brought - back
    stall = reckoned(page, notes)["warung-bu-imas"]
    [good] = stall["barang"].values()
    assert (good["laku"], good["ada"], good["temuan"], stall["saldo"]) == (sold, there, 0, owed)
    assert not any(line["beda"] for shown in stall["nota"] for line in shown["baris"])


def test_two_who_counted_the_same_shelf(page: Page) -> None:
    """Of ten, one phone finds four, the other later three: seven are sold, and the later paper says so."""
    brought = note(1, row(antar=10))
    one, other = note(2, row(ada=4, laku=6), bayar=81000), note(3, row(ada=3, laku=7), bayar=94500, id="x0000003")
    stall = reckoned(page, [other, brought, one])["warung-bu-imas"]
    assert [(shown["baris"][0]["laku"], shown["baris"][0]["beda"]) for shown in stall["nota"]] == [(0, False), (6, False), (1, True)]
    assert stall["saldo"] == 7 * 13500 - 81000 - 94500


def test_more_than_should_be_there(page: Page) -> None:
    """The counts before were too low, at the price of then; what is beyond all that was sold had not been written down."""
    notes = [note(1, row(antar=10)), note(2, row(ada=8, laku=2, harga=20000)), note(3, row(ada=13, laku=-2))]
    stall = reckoned(page, notes)["warung-bu-imas"]
    last = stall["nota"][-1]["baris"][0]
    assert (last["laku"], last["temuan"], last["sisa"], last["harga"], stall["saldo"]) == (-2, 3, 13, 20000, 0)
    assert [(sale["jumlah"], sale["harga"]) for sale in last["jual"]] == [(-2, 15000)]
    [good] = reckoned(page, [notes[0], notes[1], note(3, row(ada=9, laku=-1))])["warung-bu-imas"]["barang"].values()
    assert (good["laku"], [sale["jumlah"] for sale in good["jual"]]) == (1, [1])


def test_what_lies_there_keeps_its_price(page: Page) -> None:
    """What was agreed on when it was brought holds until the next visit, whatever the list says by then."""
    notes = [note(1, row(antar=10)), note(2, row(ada=6, laku=4, antar=5, harga=16000, komisi=[[1, 0, 2000]])), note(3, row(ada=0, laku=11, harga=17000))]
    sales = [(sale["jumlah"], sale["harga"], sale["bagian"]) for shown in reckoned(page, notes)["warung-bu-imas"]["nota"] for line in shown["baris"] for sale in line["jual"]]
    assert sales == [(4, 15000, 1500), (11, 16000, 2000)]


@pytest.mark.parametrize(("written", "price", "sold", "share", "rest"), [
    ("10%", 15000, 1, 1500, 0), ("7,5%", 15500, 9, 1162, 50), ("7,25%", 12345, 1, 895, 1), ("500", 15000, 3, 500, 0), ("1rb", 800, 3, 800, 0), ("0%", 15000, 3, 0, 0),
    ("10%, mulai 20 buah 15%", 15000, 19, 1500, 0), ("10%, mulai 20 buah 15%", 15000, 20, 2250, 0), ("10%", 0, 1, 0, 0),
])
def test_a_share_as_the_content_says_it(page: Page, written: str, price: int, sold: int, share: int, rest: int) -> None:
    """Rounded down to whole rupiah a piece; what that leaves, in hundredths of a rupiah, is the owner's."""
    steps = [list(step) for step in commission(written)]
    assert page.evaluate("args => book.shareOf(...args)", [steps, price, sold]) == {"bagian": share, "bulat": rest}


def test_what_goes_first(page: Page) -> None:
    """What came first goes first: of ten of Monday and five of Thursday, seven left are two of Monday's; what keeps five days is told three days before."""
    notes = [note(1, row(antar=10)), note(4, row(ada=2, laku=8, antar=5))]
    found = page.evaluate("([notes, day]) => book.ageing(book.bookOf(notes), new Map([['ladu-ketan', 5]]), day, 3)", [notes, "2026-11-05"])
    assert [(lot["jumlah"], lot["sampai"]) for lot in found] == [(2, "2026-11-07")]
    later = page.evaluate("([notes, day]) => book.ageing(book.bookOf(notes), new Map([['ladu-ketan', 5]]), day, 3)", [notes, "2026-11-08"])
    assert [(lot["jumlah"], lot["sampai"]) for lot in later] == [(2, "2026-11-07"), (5, "2026-11-10")]


@pytest.mark.parametrize(("today", "told"), [("2026-11-09", []), ("2026-11-10", ["Warung Bu Imas"])])
def test_stalls_of_which_nobody_hears(page: Page, today: str, told: list[str]) -> None:
    """More than seven days without a note, while something lies there."""
    found = page.evaluate("([notes, day]) => book.silent(book.bookOf(notes), day, 7).map(stall => stall.nama)", [[note(1, row(antar=10))], today])
    assert found == told


def test_a_period(page: Page) -> None:
    """Sales count on the day on which they were counted."""
    notes = [note(1, row(antar=10)), note(4, row(ada=8, laku=2)), note(9, row(ada=5, laku=3))]
    counted = page.evaluate("([notes, from, to]) => book.salesOf(book.bookOf(notes), from, to).map(sale => sale.jumlah)", [notes, "2026-11-05", "2026-11-09"])
    assert counted == [2]


DAYS = st.integers(1, 28).map(lambda day: f"2026-11-{day:02}")


@MANY
@given(NOTES, DAYS, DAYS)
def test_what_came_and_went_in_a_time(page: Page, notes: list[Note], one: str, other: str) -> None:
    """What lay there and was put there, less what was taken back and sold, is what lies there, also where notes came in another order than their days; by stall and by owner it is as much, and as much as the sales say; the next time begins where this one ends."""
    first, last = sorted((one, other))
    asked = "([notes, ...args]) => [...book.movedOf(book.bookOf(notes), ...args)].map(([of, goods]) => [of, goods])"

    def moved(by: str, start: str, end: str) -> dict[tuple[str, str, str], Any]:
        found = page.evaluate(asked, [notes, by, start, end])
        return {(of, good["produk"], good["varian"]): good for of, goods in found for good in goods}

    sums = []
    for by in ("warung", "pemilik"):
        found = moved(by, first, last)
        assert all(good["awal"] + good["antar"] - good["tarik"] - good["laku"] == good["sisa"] for good in found.values())
        sums.append({part: sum(good[part] for good in found.values()) for part in ("awal", "antar", "tarik", "laku", "sisa")})
        after = moved(by, f"{last}z", "2026-12-31")
        assert {key: good["sisa"] for key, good in found.items() if good["sisa"]} == {key: good["awal"] for key, good in after.items() if good["awal"]}
    assert sums[0] == sums[1]
    sold = page.evaluate("([notes, from, to]) => book.salesOf(book.bookOf(notes), from, to).reduce((sum, sale) => sum + sale.jumlah, 0)", [notes, first, last])
    assert sums[0]["laku"] == sold
