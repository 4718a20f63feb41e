"""The officer's report: each total is right, the days and rules are what they say, and what is printed holds nothing of a buyer."""

import json
import random
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import duckdb
import pypdfium2
import pytest
from playwright.sync_api import Page, expect

from tests.browser.phones import fill_up
from tests.browser.test_accounts import note
from tests.browser.test_report_join import BROKEN, LINE, order
from tests.browser.test_small_phone import FLOOR

Row = dict[str, Any]
NOW, FIRST = ("2026-04-01", "2026-06-30"), date(2025, 7, 1)
DESKS, STALLS = 6, 60
TABLES = ("saluran", "barang", "pemilik", "penjual", "warung", "acara", "asal")
# As the page has them: each row's words, one behind the other.
ROWS = "name => [...document.querySelectorAll(`[data-isi=${name}] > [role=row]`)].map(row => [...row.children].map(cell => cell.textContent))"
# What was sold, line for line; a piece from a shelf costs 16,000, of which a tenth is the stall's.
LEDGER = """
    create view asli as select *, case when asal in (select slug from 'acara.json') then 'acara' when asal = 'kertas' or asal in (select slug from 'warung.json') then 'langsung' else 'online' end saluran
        from read_json('pesanan.json', columns = {id: 'VARCHAR', hari: 'VARCHAR', penjual: 'VARCHAR', asal: 'VARCHAR', batal: 'BOOLEAN', sepakat: 'BIGINT', langkah: 'STRUCT(selesai VARCHAR)',
            barang: 'STRUCT(produk VARCHAR, pemilik VARCHAR, jumlah BIGINT, harga BIGINT, hak BIGINT, tebakan BOOLEAN)[]'}) where not batal;
    create view baris as select * exclude (barang), unnest(barang) b from asli;
    create table terjual as
    select hari, id, penjual, asal, saluran, b.produk barang, b.pemilik, b.jumlah, b.jumlah * b.harga uang, b.jumlah * if(b.hak = 0, b.harga, b.hak) hak, 0 bagian, langkah.selesai is not null selesai
        from baris where b.tebakan is not true
    union all by name
    select hari, id, penjual, asal, saluran, '#' barang, '#' pemilik, 0 jumlah, sepakat - list_sum([x.jumlah * x.harga for x in barang]) uang, 0 hak, 0 bagian, langkah.selesai is not null selesai
        from asli where sepakat is not null
    union all by name
    select hari, null id, null penjual, null asal, 'titip' saluran, warung, produk barang, pemilik, jumlah, jumlah * 16000 uang, jumlah * 14400 hak, jumlah * 1600 bagian, null selesai from 'rak.json' where jumlah > 0;
    update terjual set warung = asal where asal in (select slug from 'warung.json');
    alter table terjual add column acara varchar;
    update terjual set acara = asal where saluran = 'acara';
    alter table terjual add column kini boolean;
    update terjual set kini = hari >= '2026-04-01' where hari between '2026-01-01' and '2026-06-30';
"""


def sold_in_a_year(goods: Row, chance: random.Random) -> tuple[list[Row], list[Row], list[Row]]:
    """Orders, notes, and what was sold from the shelves that the notes tell of."""
    places = ["situs", "status", "kertas", "kemasan", *goods["warung"], *goods["acara"]]
    known = [(slug, found) for slug, found in goods["produk"].items() if found["pemilik"]]
    orders = []
    for number in range(5000):
        lines = [{**LINE, "produk": slug, "varian": "", "nama": found["nama"], "jumlah": chance.randint(1, 9), "harga": chance.choice((12000, 15500, 33333)),
                  "hak": chance.choice((0, 9000, 12000)), "pemilik": found["pemilik"]} for slug, found in chance.sample(known, chance.randint(1, 3))]
        agreed = chance.choice((None, None, None, 25000))
        if agreed is None and chance.random() < 0.1:
            lines[-1]["tebakan"] = True
        day = (FIRST + timedelta(days=chance.randrange(365))).isoformat()
        orders.append(order(id=f"p{number:07}", hari=day, penjual=chance.choice(list(goods["penjual"])), asal=chance.choice(places), barang=lines, sepakat=agreed,
                            langkah=chance.choice(({}, {"selesai": day})), batal=chance.random() < 0.05))
    notes, shelf = [], []
    for stall in range(STALLS):
        good, found = chance.choice(known)
        left = 0
        for visit in range(6):
            day = (FIRST + timedelta(days=visit * 60 + stall)).isoformat()
            sold, brought = chance.randint(0, left), chance.randint(5, 20)
            row = {**note(0, None, 0)["baris"][0], "produk": good, "pemilik": found["pemilik"], "ada": left - sold, "antar": brought}
            notes.append(note(0, None, 0, id=f"n{stall:04}{visit:03}", cap=stall * 10 + visit, hari=day, warung=f"warung-{stall}", nama="x", baris=[row], bayar=visit * 1000))
            shelf.append({"hari": day, "warung": f"warung-{stall}", "produk": good, "pemilik": found["pemilik"], "jumlah": sold, "bayar": visit * 1000})
            left += brought - sold
    return orders, notes, shelf


def ledger(folder: Path, orders: list[Row], shelf: list[Row], goods: Row) -> duckdb.DuckDBPyConnection:
    """The same by SQL alone: the table `terjual`, of which `kini` tells the lines of the period from those of the one before."""
    for name, rows in {"pesanan": orders, "rak": shelf, "warung": [{"slug": slug} for slug in goods["warung"]], "acara": [{"slug": slug} for slug in goods["acara"]]}.items():
        (folder / f"{name}.json").write_text(json.dumps(rows), encoding="utf-8")
    base = duckdb.connect()
    base.execute("set file_search_path = ?", [str(folder)])
    base.execute(LEDGER)
    return base


def numbers(words: str) -> int:
    return int("".join(sign for sign in words.replace("−", "-") if sign.isdigit() or sign == "-") or 0)


def test_each_total_is_that_of_an_independent_sum(tab: Page, address: str, katapang: tuple[Path, Any], tmp_path: Path) -> None:
    """A year of six desks and sixty stalls, of which two desks hold the same orders, and two hundred broken records among them: named and set aside."""
    goods = json.loads((katapang[0] / "barang.json").read_text(encoding="utf-8"))
    orders, notes, shelf = sold_in_a_year(goods, random.Random(7))
    broken = list(BROKEN.values())[:20] * 10
    files = []
    for desk in range(DESKS):
        files.append(tmp_path / f"meja-{desk}.json")
        files[-1].write_text(json.dumps({"versi": 1, "pesanan": [*orders[desk::DESKS], *orders[:desk * 10], *broken[desk::DESKS]]}), encoding="utf-8")
    files.append(tmp_path / "titip.json")
    files[-1].write_text(json.dumps({"versi": 1, "nota": notes}), encoding="utf-8")
    tab.goto(f"{address}laporan/")
    tab.locator("[name=ponsel]").wait_for()
    tab.locator("[name=berkas]").set_input_files(files)
    expect(tab.locator("[data-isi=kumpul] b")).to_have_text("Terkumpul 5.000 pesanan, 360 nota titip. 150 tercatat di lebih dari satu berkas, dihitung sekali.")
    tab.locator("[name=jangka_pilih]").select_option("pilih")
    for name, day in zip(("dari", "sampai"), NOW, strict=True):
        tab.locator(f"[name=jangka_{name}]").fill(day)
        tab.locator(f"[name=jangka_{name}]").dispatch_event("change")
    tab.locator("[name=semua]").check()
    told = tab.locator("[data-isi=rusak] > li").all_text_contents()
    assert len(told) == len(broken)
    assert all("(meja-" in words for words in told)

    base = ledger(tmp_path, orders, shelf, goods)
    names = {"barang": {slug: found["nama"] for slug, found in goods["produk"].items()} | {"#": "Di luar daftar barang"},
             **{kind: {slug: found["nama"] for slug, found in goods[kind].items()} for kind in ("pemilik", "penjual", "warung", "acara")},
             "saluran": {"online": "Online", "titip": "Titip di warung", "acara": "Acara", "langsung": "Langsung"}}
    names["asal"] = {"situs": "Situs", "status": "Status WhatsApp", "kertas": "Lembar kertas", "kemasan": "Kertas di kemasan", **names["warung"], **names["acara"]}
    names["pemilik"] |= {"#": "Tanpa pembuat"}
    last = {"barang": "sum(jumlah)", "pemilik": "sum(hak)", "warung": "sum(bagian)"}
    shown = {name: tab.evaluate(ROWS, name) for name in (*TABLES, "ringkas", "bulan", "piutang")}
    sold = base.table("terjual")
    for by in TABLES:
        sums = sold.filter(f"{by} is not null and kini is not null").aggregate(
            f"{by}, coalesce(sum(uang) filter (kini), 0), coalesce(sum(uang) filter (not kini), 0), coalesce({last.get(by, 'count(distinct id)')} filter (kini), 0)", by).fetchall()
        assert {row[0]: [numbers(cell) for cell in row[1:]] for row in shown[by]} == {names[by].get(key, key): values for key, *values in sums}, by
    for at, which in enumerate(("kini", "not kini"), start=1):
        [totals] = sold.filter(which).aggregate("sum(uang), sum(hak), sum(uang - hak - bagian), sum(bagian), sum(uang) filter (not selesai)").fetchall()
        assert tuple(numbers(row[at]) for row in shown["ringkas"]) == totals
    months = sold.aggregate("hari[:7] bulan, sum(uang), sum(hak), count(distinct id)", "hari[:7]").order("bulan").fetchall()
    assert [tuple(numbers(cell) for cell in row[1:]) for row in shown["bulan"]] == [month[1:] for month in months]
    assert len(months) == 12
    [(buyers, sellers, shelves)] = sold.aggregate("sum(uang) filter (not selesai), sum(hak) filter (selesai), sum(hak) filter (saluran = 'titip')").fetchall()
    [(stalls,)] = base.execute("select sum(greatest(sisa, 0)) from (select sum(jumlah * 14400 - bayar) sisa from 'rak.json' group by warung)").fetchall()
    owed = {row[0].partition(" (")[0]: numbers(row[1]) for row in shown["piutang"] if " (" in row[0]}
    assert owed == {"Pembeli belum membayar": buyers, "Penjual belum menyerahkan ke pembuat": sellers, "Warung belum membayar": stalls, "Pembuat belum menerima": sellers + shelves}
    assert "Budi" not in tab.inner_text("body")


REPORT = "async ([address, name, ...asked]) => (await Promise.all([\"report-sums\", \"report-advice\"].map(file => import(`${address}js/${file}.js`)))).map(found => found[name]).find(Boolean)(...asked)"


@pytest.mark.parametrize(("chosen", "days", "earlier"), [
    ({"pilih": "bulan-ini"}, ("2026-03-01", "2026-03-30"), ("2026-01-30", "2026-02-28")), ({"pilih": "bulan-lalu"}, ("2026-02-01", "2026-02-28"), ("2026-01-01", "2026-01-31")),
    ({"pilih": "triwulan-ini"}, ("2026-01-01", "2026-03-30"), ("2025-10-04", "2025-12-31")), ({"pilih": "triwulan-lalu"}, ("2025-10-01", "2025-12-31"), ("2025-07-01", "2025-09-30")),
    ({"pilih": "tahun-ini"}, ("2026-01-01", "2026-03-30"), ("2025-10-04", "2025-12-31")), ({"pilih": "tahun-lalu"}, ("2025-01-01", "2025-12-31"), ("2024-01-01", "2024-12-31")),
    ({"pilih": "pilih", "dari": "2026-02-10", "sampai": "2026-02-01"}, ("2026-02-01", "2026-02-10"), ("2026-01-22", "2026-01-31")),
    ({"pilih": "pilih", "dari": "", "sampai": "2026-02-01"}, ("2026-02-01", "2026-02-01"), ("2026-01-31", "2026-01-31")),
    ({"pilih": "pilih", "dari": "", "sampai": ""}, ("2026-03-30", "2026-03-30"), ("2026-03-29", "2026-03-29")),
], ids=lambda found: found["pilih"] if isinstance(found, dict) else "")  # fmt: skip
def test_which_days(modules: Page, address: str, chosen: Row, days: tuple[str, str], earlier: tuple[str, str]) -> None:
    """On 30 March 2026; whole months are held against as many whole months, all else against as many days."""
    period = modules.evaluate(REPORT, [address, "periodOf", chosen, "2026-03-30"])
    assert (period["dari"], period["sampai"]) == days
    assert tuple(modules.evaluate(REPORT, [address, "earlierOf", period]).values()) == earlier


@pytest.mark.parametrize(("tiap", "before"), [("hari", [15000000, 30000000]), ("minggu", [2142857, 4285714]), ("bulan", [500000, 1000000])])
def test_before_and_now_are_of_one_month(modules: Page, address: str, tiap: str, before: list[int]) -> None:
    """What an owner got in sixty days, and what they took each day, week or month before."""
    lines = [{"pemilik": "bu-entin", "produk": "ladu-ketan", "hak": 400000, "uang": 500000, "bagian": 0, "saluran": "online", "jumlah": 1, "id": "a", "selesai": True},
             {"pemilik": "teh-lilis", "produk": "dompet-rajut", "hak": 7, "uang": 7, "bagian": 0, "saluran": "online", "jumlah": 1, "id": "b", "selesai": True}]
    for key in ("pemilik/bu-entin", "produk/ladu-ketan"):
        told = {"kunci": key, "dari": 500000, "sampai": 1000000, "tiap": tiap, "sisa": 20, "sejak": ""}
        assert modules.evaluate(REPORT, [address, "comparedTo", told, lines, 60]) == {"dulu": before, "jual": 200000, "sisa": 0.2}


def group(nama: str, jual: int, dulu: int) -> Row:
    return {"nama": nama, "jual": jual, "dulu": dulu}


NOTHING: Row = {"barang": [], "saluran": [], "pemilik": [], "diam": [], "sepi": [], "belum": {"jumlah": 0, "uang": 0}, "lama": 14, "jual": 100000, "dulu": 100000}
EVEN = [group("Opak", 50000, 50000), group("Ladu", 50000, 50000)]


@pytest.mark.parametrize(("facts", "title"), [
    ({"belum": {"jumlah": 3, "uang": 90000}}, "Selesaikan dulu"), ({"barang": [group("Opak", 75000, 100000)]}, "mengapa Opak turun"), ({"barang": [group("Opak", 76000, 100000)]}, "Opak pembuka jalan"),
    ({"barang": [group("Opak", 0, 49000)]}, "Teruskan mencatat"), ({"barang": [group("Opak", 125000, 100000)]}, "Siapkan Opak lebih banyak"), ({"barang": [group("Opak", 125000, 0)]}, "Opak pembuka jalan"),
    ({"diam": ["Ladu"]}, "barang yang tidak laku"), ({"sepi": ["Warung A"]}, "warung yang sepi"), ({"saluran": [group("Online", 61000, 0)]}, "satu jalan saja: Online"),
    ({"saluran": [group("Online", 60000, 0)]}, "Teruskan mencatat"), ({"pemilik": [group("Bu Entin", 61000, 0)]}, "lebih banyak rumah"), ({}, "Teruskan mencatat"),
])  # fmt: skip
def test_what_is_suggested_first(modules: Page, address: str, facts: Row, title: str) -> None:
    """By what is so; each with the rule it follows, and never more than three."""
    told = modules.evaluate(REPORT, [address, "adviceOf", {**NOTHING, **facts}])
    assert title in told[0]["judul"]
    assert 2 <= len(told) <= 3
    assert all(one["aturan"] and one["kata"] for one in told)


def kept(page: Page) -> Row:
    found: Row = page.evaluate("JSON.parse(localStorage.getItem(Object.keys(localStorage).find(key => key.endsWith('/laporan'))))")
    return found


def typed(page: Page, **values: str) -> None:
    for name, value in values.items():
        page.locator(f"[name={name}]:visible").fill(value)
        page.keyboard.press("Tab")


def test_from_a_file_to_the_paper(page: Page, address: str, tmp_path: Path) -> None:
    """On a slow phone: taken in, a period chosen, how it was before, and two to six pages that hold nothing of a buyer; what was typed stays."""
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 4})
    page.goto(f"{address}laporan/")
    page.locator("[name=ponsel]").wait_for()
    expect(page.locator("[name=cetak]")).to_be_hidden()
    file = tmp_path / "meja.json"
    goods = [{**LINE, "hak": 14000, "pemilik": "bu-entin"}]
    file.write_text(json.dumps({"versi": 1, "pesanan": [
        order(id=f"b{at:05}", hari=f"2026-{at % 12 + 1:02}-15", barang=goods, pembeli={"nama": "Budi Santoso", "hp": "0812-3456-7890"}, asal="kemasan", langkah={"selesai": "2026-11-20"} if at else {}) for at in range(48)]}))
    page.locator("[name=berkas]").set_input_files(file)
    page.locator("[name=jangka_pilih]").select_option("pilih")
    typed(page, jangka_dari="2026-07-01", jangka_sampai="2026-12-31")
    expect(page.locator("[data-isi=ringkas] > [role=row]").first).to_have_text("Penjualan768.000768.000+0%")
    assert page.locator("[data-gambar=bulan] rect.now").count() == 12
    page.locator("[name=awal_tambah]").select_option("produk/ladu-ketan")
    typed(page, dari="500000", sampai="1000000", sisa="20")
    page.locator("[name=tiap]").select_option("hari")
    expect(page.locator("[data-isi=sebelum] > [role=row]")).to_contain_text(["omzet109.56515.000.000–30.000.000−100%", "sisa 20%21.9133.000.000–6.000.000−100%"])
    typed(page, sampul_pembuat="Rina Marlina", sampul_pejabat="Asep")
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    assert min(page.locator(".part [role=row] > :visible").evaluate_all("all => all.map(one => parseFloat(getComputedStyle(one).fontSize))")) >= FLOOR
    page.evaluate("window.print = () => { document.title = 'dicetak'; }")
    page.get_by_role("button", name="Cetak laporan").click()
    expect(page).to_have_title("dicetak")
    paper = tmp_path / "laporan.pdf"
    page.pdf(path=paper, prefer_css_page_size=True)
    sheets = pypdfium2.PdfDocument(paper)
    words = "".join(sheet.get_textpage().get_text_range() for sheet in sheets)
    assert 2 <= len(sheets) <= 6
    assert sheets[0].get_size() == pytest.approx((595, 842), abs=1)
    for said in ("Desa Katapang", "1 Juli 2026 sampai 31 Desember 2026", "meja.json: 48 pesanan", "Tiga saran", "Aturannya:", "Mengetahui,", "Rina Marlina", "Pembeli belum membayar (1)"):
        assert said in words, said
    for hidden in ("Budi", "3456", "Buang", "Kumpulkan catatan"):
        assert hidden not in words
    page.reload()
    page.locator("[name=ponsel]").wait_for()
    found = kept(page)
    assert found["awal"] == [{"kunci": "produk/ladu-ketan", "dari": 500000, "sampai": 1000000, "tiap": "hari", "sisa": 20, "sejak": ""}]
    assert (found["sampul"]["pembuat"], found["jangka"]) == ("Rina Marlina", {"pilih": "pilih", "dari": "2026-07-01", "sampai": "2026-12-31"})


@pytest.mark.parametrize("stored", ["[]", "{", '{"awal": {"length": 5}, "jangka": {"pilih": "constructor"}, "sampul": 1, "pilihan": [[]], "bagian": "x"}',
                                    '{"awal": [{"kunci": "produk/constructor", "dari": -1, "sampai": 1e99, "tiap": "abad", "sisa": 900}], "jangka": {"pilih": "pilih", "dari": "9999-99-99"}}'])
def test_what_was_stored_does_no_harm(tab: Page, address: str, tmp_path: Path, stored: str) -> None:
    """The report is there, of this month or of today."""
    tab.goto(f"{address}laporan/")
    tab.evaluate("text => localStorage.setItem(location.pathname.replace('laporan/', '') + 'laporan', text)", stored)
    tab.reload()
    tab.locator("[name=ponsel]").wait_for()
    (tmp_path / "a.json").write_text(json.dumps({"versi": 1, "pesanan": [order(hari="2020-01-01", asal="constructor", penjual="constructor", barang=[{**LINE, "produk": "constructor", "pemilik": "constructor", "hak": 1}])]}))
    tab.locator("[name=berkas]").set_input_files(tmp_path / "a.json")
    expect(tab.locator("[data-isi=tanpa_jual]")).to_be_visible()
    tab.locator("[name=jangka_pilih]").select_option("pilih")
    typed(tab, jangka_dari="2020-01-01", jangka_sampai="2020-01-31")
    expect(tab.locator("[data-isi=barang] > [role=row]").first).to_contain_text("constructor32.00002 bungkus")


def test_a_full_phone_is_told_and_the_page_goes_on(tab: Page, address: str) -> None:
    """What is typed counts as long as the page."""
    tab.goto(f"{address}laporan/")
    tab.locator("[name=ponsel]").wait_for()
    tab.evaluate("order => localStorage.setItem(`${location.pathname.replace('laporan/', '')}meja/${order.id}`, JSON.stringify(order))", order())
    fill_up(tab)
    tab.locator("[name=ponsel]").click()
    tab.locator("[name=awal_tambah]").select_option("pemilik/bu-entin")
    typed(tab, dari="10000000")
    expect(tab.locator("#_alat [data-isi=penuh]")).to_be_visible()
    expect(tab.locator("[data-isi=sebelum] > [role=row]")).to_have_count(1)


def test_a_wrong_clock_and_another_tab(page: Page, address: str) -> None:
    """The site's own day counts, and it is said; what another tab keeps on the phone comes in at once."""
    page.clock.set_fixed_time("2020-01-01")
    page.goto(f"{address}laporan/")
    page.evaluate("order => localStorage.setItem(`${location.pathname.replace('laporan/', '')}meja/${order.id}`, JSON.stringify(order))", order(hari="2026-11-01"))
    page.locator("[name=ponsel]").click()
    expect(page.locator("[data-isi=jam]")).to_be_visible()
    expect(page.locator("[data-isi=ada_ringkas] [data-isi=masa]")).to_have_text("1 November 2026 sampai 1 November 2026")
    other = page.context.new_page()
    other.goto(f"{address}keranjang/")
    other.evaluate("order => localStorage.setItem(`${location.pathname.replace('keranjang/', '')}meja/${order.id}`, JSON.stringify(order))", order(id="bbbbbb", hari="2026-11-01"))
    expect(page.locator("[data-isi=kumpul] b")).to_have_text("Terkumpul 2 pesanan.")
    expect(page.locator("[data-isi=ringkas] > [role=row]").first).to_contain_text("64.000")
