"""Who owes whom is reckoned to the last rupiah, in whatever order it was told and on whichever phone."""

import random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page

Row = dict[str, Any]
OWNERS, SELLERS, ORDERS, NOTES = ("bu-entin", "pak-dadang"), ("ka", "rizal", ""), tuple(f"aaaaa{n}" for n in range(6)), ("bbbbbbb0", "bbbbbbb1")
RECKON = """async ([address, {orders, payments, notes = [], goods = null, me = "ka", other = null, sums = []}]) => {
    const names = ["accounts", "consign-book", "desk-payments", "desk-orders", "goods"];
    const [{accountsOf, openOf, sharesOf}, {bookOf}, {joined, clean}, orderly, {goodsOf}] = await Promise.all(names.map(name => import(`${address}js/${name}.js`)));
    const all = accountsOf(goods && goodsOf(goods), orders.map(orderly.clean), joined(payments.map(clean).filter(Boolean), (other || []).map(clean).filter(Boolean)), bookOf(notes), me);
    const shares = [...all.pembeli, ...all.pemilik].flatMap(account => sums.map(sum => [account.bagian.length, sum, sharesOf(account, sum)]));
    return {...all, open: ["pembeli", "pemilik", "penjual", "warung"].map(kind => openOf(all[kind])), shares};
}"""


def line(**told: Any) -> Row:
    return {"produk": "ladu-ketan", "nama": "Ladu Ketan", "satuan": "bungkus", "varian": "", "jumlah": 2, "harga": 17000, "hak": 15000, "pemilik": "bu-entin", **told}


def order(number: int, **told: Any) -> Row:
    return {"versi": 1, "id": f"aaaaa{number}", "urut": number, "hari": f"2026-11-1{number}", "nomor": f"aaaaa{number}", "penjual": "ka", "asal": "situs", "kode": "", "jumlah": None,
            "barang": [line()], "pembeli": {"nama": "Ani"}, "lain": [], "masalah": [], "langkah": {}, **told}


def payment(number: int, **told: Any) -> Row:
    return {"versi": 1, "id": f"ccccccc{number:x}", "cap": number, "hari": "2026-11-20", "jenis": "pembeli", "pesanan": "aaaaa0", "penjual": "", "pemilik": "", "jumlah": 10000, "batal": "", **told}


def note(number: int, ada: int | None, antar: int, **told: Any) -> Row:
    good = {"produk": "ladu-ketan", "varian": "", "nama": "Ladu Ketan", "satuan": "bungkus", "pemilik": "bu-entin", "ada": ada, "tarik": 0, "antar": antar, "laku": 0, "harga": 16000, "komisi": [[1, 1000, 0]]}
    return {"versi": 1, "id": f"bbbbbbb{number}", "cap": number, "hari": f"2026-11-1{number}", "warung": "warung-bu-imas", "nama": "Warung Bu Imas", "bayar": 0, "batal": "", "baris": [good], **told}


DONE = dict.fromkeys(("konfirmasi", "kemas", "kirim", "selesai"), "2026-11-18")
LINES = st.builds(line, produk=st.sampled_from(("ladu-ketan", "opak", "")), jumlah=st.integers(0, 50), harga=st.integers(0, 50000), hak=st.integers(0, 60000),
                  pemilik=st.sampled_from((*OWNERS, "")))
MANY_ORDERS = st.lists(st.builds(
    order, st.integers(0, 5), barang=st.lists(st.one_of(LINES, LINES.map(lambda found: {**found, "tebakan": True})), max_size=3), penjual=st.sampled_from(SELLERS),
    pembeli=st.fixed_dictionaries({"nama": st.sampled_from(("Ani", " ani. ", "Budi", "")), "hp": st.sampled_from(("", "0812-3456-7890", "+62 81234567890"))}),
    langkah=st.sets(st.sampled_from(list(DONE))).map(lambda steps: {step: DONE[step] for step in sorted(steps)}), batal=st.sampled_from((False, False, False, True)),
    sepakat=st.sampled_from((None, None, 0, 12345))), max_size=6, unique_by=lambda found: found["id"])
MANY_PAYMENTS = st.lists(st.builds(
    payment, st.integers(0, 15), cap=st.integers(0, 9), jenis=st.sampled_from(("pembeli", "pesanan", "titip")), pesanan=st.sampled_from((*ORDERS, "zzzzzz")), penjual=st.sampled_from(SELLERS),
    pemilik=st.sampled_from(OWNERS), jumlah=st.integers(0, 200000), batal=st.sampled_from(("", "", "", "ccccccc3"))), max_size=10)
MANY_NOTES = st.lists(st.builds(note, st.integers(0, 5), st.none() | st.integers(0, 30), st.integers(0, 30), bayar=st.integers(0, 90000)), max_size=5)
MANY = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


def reckoned(page: Page, address: str, orders: list[Row], payments: list[Row], **told: Any) -> dict[str, Any]:
    found: dict[str, Any] = page.evaluate(RECKON, [address, {"orders": orders, "payments": payments, **told}])
    return found


def sums(accounts: list[Row], *parts: str) -> list[int]:
    return [sum(account[part] for account in accounts) for part in parts]


FIGURES = ("pesan", "serah", "bayar", "sisa")
# Orders, payments; of the first buyer, the first owner and the first seller what stands there.
TABLE: dict[str, tuple[list[Row], list[Row], tuple[int, ...], tuple[int, ...], tuple[int, ...]]] = {
    "ordered": ([order(0)], [], (34000, 0, 0, 34000), (30000, 0, 0, 0), (0, 0, 0)),
    "packed": ([order(0, langkah={"kemas": "2026-11-12"})], [], (34000, 0, 0, 34000), (30000, 30000, 0, 30000), (30000, 0, 30000)),
    "sent": ([order(0, langkah={"kirim": "2026-11-12"})], [], (34000, 34000, 0, 34000), (30000, 30000, 0, 30000), (30000, 0, 30000)),
    "done": ([order(0, langkah=DONE)], [], (34000, 34000, 34000, 0), (30000, 30000, 0, 30000), (30000, 0, 30000)),
    "in parts": ([order(0)], [payment(1)], (34000, 0, 10000, 24000), (30000, 0, 0, 0), (0, 0, 0)),
    "done, some paid before": ([order(0, langkah=DONE)], [payment(1)], (34000, 34000, 34000, 0), (30000, 30000, 0, 30000), (30000, 0, 30000)),
    "done, too much paid": ([order(0, langkah=DONE)], [payment(1, jumlah=40000)], (34000, 34000, 40000, -6000), (30000, 30000, 0, 30000), (30000, 0, 30000)),
    "passed on": ([order(0, langkah=DONE)], [payment(1, jenis="pesanan", penjual="ka", pemilik="bu-entin", jumlah=12000)], (34000, 34000, 34000, 0), (30000, 30000, 12000, 18000), (30000, 12000, 18000)),
    "another sum": ([order(0, sepakat=30000, langkah={"kemas": "2026-11-12"})], [], (30000, 0, 0, 30000), (30000, 30000, 0, 30000), (30000, 0, 30000)),
    "the owner asks no price": ([order(0, barang=[line(hak=0)])], [], (34000, 0, 0, 34000), (34000, 0, 0, 0), (0, 0, 0)),
    "called off, but paid": ([order(0, batal=True), order(1)], [payment(1)], (34000, 0, 10000, 24000), (30000, 0, 0, 0), (0, 0, 0)),
    "a guess": ([order(0, barang=[line(), line(jumlah=9, tebakan=True)])], [], (34000, 0, 0, 34000), (30000, 0, 0, 0), (0, 0, 0)),
    "taken back": ([order(0)], [payment(1), payment(2, batal="ccccccc1")], (34000, 0, 0, 34000), (30000, 0, 0, 0), (0, 0, 0)),
}  # fmt: skip


@pytest.mark.parametrize(("orders", "payments", "buyer", "owner", "seller"), TABLE.values(), ids=TABLE)
def test_what_stands_in_an_account(modules: Page, address: str, orders: list[Row], payments: list[Row], buyer: tuple[int, ...], owner: tuple[int, ...], seller: tuple[int, ...]) -> None:
    """Two packets at 17,000, of which 15,000 each are the owner's."""
    found = reckoned(modules, address, orders, payments)
    assert tuple(found["pembeli"][0][part] for part in FIGURES) == buyer
    assert tuple(found["pemilik"][0][part] for part in FIGURES) == owner
    assert tuple(found["penjual"][0][part] for part in ("hak", "terus", "sisa")) == seller


def test_a_debt_does_not_change_with_the_list(modules: Page, address: str) -> None:
    """What was written down holds, also that the owner asked no price; an older order, which says nothing, is reckoned by the list of today."""
    goods = {"produk": {"ladu-ketan": {"nama": "Ladu Ketan", "satuan": "bungkus", "harga": 99000, "pemilik": "pak-dadang"}}, "penjual": {}, "warung": {}, "acara": {}, "lama": {}, "pemilik": {"pak-dadang": {"nama": "Pak Dadang"}}}
    old = line()
    del old["hak"], old["pemilik"]
    found = reckoned(modules, address, [order(0, langkah=DONE), order(1, langkah=DONE, barang=[old]), order(2, langkah=DONE, barang=[line(hak=0)])], [], goods=goods)
    assert [(account["kunci"], account["nama"], account["sisa"]) for account in found["pemilik"]] == [("pak-dadang", "Pak Dadang", 198000), ("bu-entin", "bu-entin", 64000)]


def test_who_is_one_buyer(modules: Page, address: str) -> None:
    """However the number is written; else the name in plain letters; whoever gave neither is somebody else each time."""
    buyers = [{"nama": "Ani", "hp": "0812-3456-7890"}, {"nama": "Bu Ani S.", "hp": "+62 812 34567890"}, {"nama": "Budi"}, {"nama": " BUDI. "}, {}, {}]
    found = reckoned(modules, address, [order(at, pembeli=buyer) for at, buyer in enumerate(buyers)], [])
    assert {account["kunci"]: (account["nama"], account["pesan"]) for account in found["pembeli"]} == {
        "+6281234567890": ("Bu Ani S.", 68000), "budi": (" BUDI. ", 68000), "#aaaaa4": ("Tanpa nama", 34000), "#aaaaa5": ("Tanpa nama", 34000)}


def test_what_lay_on_shelves(modules: Page, address: str) -> None:
    """Sold 6 of 10 at 16,000, of which the stall keeps a tenth: it owes what is the owner's less what it paid, and the owner is owed that by whoever goes round."""
    notes = [note(0, None, 10), note(1, 4, 0, bayar=50000)]
    found = reckoned(modules, address, [], [payment(1, jenis="titip", pemilik="bu-entin", jumlah=80000)], notes=notes)
    assert [tuple(account[part] for part in FIGURES) for account in found["warung"]] == [(96000, 86400, 50000, 36400)]
    assert [tuple(account[part] for part in FIGURES) for account in found["pemilik"]] == [(86400, 86400, 80000, 6400)]
    assert found["open"] == [0, 6400, 0, 36400]


@MANY
@given(MANY_ORDERS, MANY_PAYMENTS, MANY_NOTES)
def test_rupiah_add_up(modules: Page, address: str, orders: list[Row], payments: list[Row], notes: list[Row]) -> None:
    """Each account is the sum of its rows; buyers' and sellers' orders and payments are the same; what sellers and shelves owe and passed on is what owners get; nothing stands in two."""
    found = reckoned(modules, address, orders, payments, notes=notes)
    columns = ("pesan", "serah", "bayar", "hak", "terus", "sendiri")
    for kind in ("pembeli", "penjual", "pemilik", "warung"):
        assert len({account["kunci"] for account in found[kind]}) == len(found[kind])
        assert [account["sisa"] for account in found[kind]] == sorted((account["sisa"] for account in found[kind]), reverse=True)
        for account in found[kind]:
            assert [account[part] for part in columns] == sums(account["baris"], *columns)
            assert all(float(account[part]).is_integer() for part in (*columns, "sisa"))
    assert sums(found["pembeli"], "pesan", "serah", "bayar") == sums(found["penjual"], "pesan", "serah", "bayar")
    assert sums(found["pembeli"], "sisa") == [sums(found["pembeli"], "pesan")[0] - sums(found["pembeli"], "bayar")[0]]
    owed, passed = sums(found["penjual"], "hak", "terus")
    shelves = sums(found["warung"], "serah")[0]
    assert sums(found["pemilik"], "serah") == [owed + shelves]
    paid = {row["id"]: row["bayar"] for account in found["pemilik"] for row in account["baris"] if row["jenis"] == "bayar"}
    assert passed == sum(paid[row["id"]] for account in found["penjual"] for row in account["baris"] if row["jenis"] == "terus")
    assert sums(found["pemilik"], "sisa") == [sums(found["pemilik"], "serah")[0] - sums(found["pemilik"], "bayar")[0]]
    for account in [*found["pembeli"], *found["pemilik"]]:
        assert sum(part["sisa"] for part in account["bagian"]) == account["sisa"]
    assert found["batal"] == sum(one["batal"] for one in orders)


@MANY
@given(MANY_ORDERS, MANY_PAYMENTS, MANY_PAYMENTS, MANY_NOTES, st.randoms())
def test_whoever_merges_and_in_whatever_order(modules: Page, address: str, orders: list[Row], one: list[Row], other: list[Row], notes: list[Row], chance: random.Random) -> None:
    """Two phones that took in each other's payments have the same accounts, whatever came first."""
    here = reckoned(modules, address, orders, one, other=other, notes=notes)
    there = reckoned(modules, address, chance.sample(orders, len(orders)), chance.sample(other, len(other)), other=[*one, *one], notes=chance.sample(notes, len(notes)))
    assert here == there


@MANY
@given(MANY_ORDERS, MANY_PAYMENTS.map(lambda found: list({one["id"]: {**one, "batal": ""} for one in found}.values())), st.data())
def test_what_is_taken_back_counts_for_nothing(modules: Page, address: str, orders: list[Row], payments: list[Row], data: st.DataObject) -> None:
    """As if neither it nor what took it back had been."""
    if payments:
        wrong = data.draw(st.sampled_from(payments))
        after = reckoned(modules, address, orders, [*payments, payment(99, id="dddddddd", batal=wrong["id"])])
        assert after == reckoned(modules, address, orders, [one for one in payments if one is not wrong])


@MANY
@given(MANY_ORDERS, MANY_PAYMENTS, MANY_NOTES, st.integers(1, 10**6))
def test_a_payment_is_parted_without_a_rest(modules: Page, address: str, orders: list[Row], payments: list[Row], notes: list[Row], paid: int) -> None:
    """Over what is open, the first first: the parts are the sum, and none is less than nothing."""
    for parts, wanted, shares in reckoned(modules, address, orders, payments, notes=notes, sums=[paid])["shares"]:
        assert sum(share["jumlah"] for share in shares) == (wanted if parts else 0)
        assert all(share["jumlah"] > 0 and "sisa" not in share for share in shares)


ODD: list[Any] = [None, True, -1, 1e300, 1.5, "", "7", "<img src=x onerror=alert(1)>", "\ud800", "__proto__", "constructor", "x" * 3000, "2026-02-31", [], {}, {"toString": 1}]


@MANY
@given(st.lists(st.dictionaries(st.sampled_from(("versi", "id", "cap", "hari", "jenis", "pesanan", "penjual", "pemilik", "jumlah", "batal", "__proto__")), st.sampled_from(ODD), max_size=4).map(
    lambda wrong: {**payment(1), **wrong}) | st.sampled_from(ODD), max_size=8))
def test_broken_payments_do_no_harm(modules: Page, address: str, found: list[Any]) -> None:
    """What is right is taken, what is not is counted; what was read once is read again as it is."""
    told = modules.evaluate("""async ([address, found]) => {
        const {paymentsOf} = await import(`${address}js/desk-payments.js`);
        const {payments, lost} = paymentsOf(found);
        return {payments, lost, again: paymentsOf(payments), none: paymentsOf(found[0]).payments.length, polluted: {}.a !== undefined};
    }""", [address, found])
    assert told["lost"] + sum(1 for _ in told["payments"]) <= len(found)
    assert told["again"] == {"payments": told["payments"], "lost": 0}
    assert not told["polluted"]
    assert all(0 <= one["jumlah"] <= 1e9 and one["jenis"] in ("pembeli", "pesanan", "titip") for one in told["payments"])
