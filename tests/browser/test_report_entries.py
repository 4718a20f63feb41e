"""The programme's books: what a bookkeeper's program reads in them is, to the rupiah, what was sold and paid."""

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from beancount import loader
from beancount.core import realization
from playwright.sync_api import Browser, Page, expect

from tests.browser.pure import modules
from tests.browser.sales import OWNERS, SELLERS, STALL, year

Year = dict[str, Any]
PERIODS = (("2026-01-01", "2026-12-31"), ("2026-04-01", "2026-06-30"), ("2026-12-01", "2026-12-31"))
RECKON = """([told, from, to]) => {
  const named = rows => new Map(Object.entries(rows).map(([slug, nama]) => [slug, {nama}]));
  const goods = {produk: new Map(), acara: named({bazar: "Bazar"}), warung: named({"7-imas": told.stall}), pemilik: named(told.owners), penjual: named(told.sellers)};
  const book = js.bookOf(told.notes);
  const entries = js.entriesOf({goods, orders: told.orders, payments: told.payments, book, sold: js.soldOf(goods, told.orders, book)});
  const books = js.booksOf(entries, from, to);
  const cash = js.cashBook(books);
  return {text: js.toBeancount(books, cash.saldo, 'Buku kas "Desa" \\\\'), cash, result: js.resultOf(books)};
}"""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    with modules(browser, "consign-book", "ledger", "report-entries", "report-beancount") as page:
        yield page


def books(page: Page, told: Year, start: str, end: str) -> dict[str, Any]:
    found: dict[str, Any] = page.evaluate(RECKON, [{**told, "owners": OWNERS, "sellers": SELLERS, "stall": STALL}, start, end])
    return found


def balances(text: str) -> dict[str, int]:
    """Of each account, read by Beancount, which finds no mistake in it."""
    entries, errors, options = loader.load_string(text)
    assert errors == []
    assert options["title"] == 'Buku kas "Desa" \\'
    assert options["operating_currency"] == ["IDR"]
    return {account.account: int(account.balance.get_currency_units("IDR").number) for account in realization.iter_children(realization.realize(entries)) if account.account}


def expected(told: Year, start: str, end: str) -> tuple[Counter[str], Counter[str], int]:
    """From the records themselves: what was earned in the time, what is owed to each owner at its end, and what is in cash then."""
    earned: Counter[str] = Counter()
    owed: Counter[str] = Counter()
    cash = 0
    gone = {payment["batal"] for payment in told["payments"]}
    valid = [payment for payment in told["payments"] if not payment["batal"] and payment["id"] not in gone and payment["jumlah"]]
    for order in told["orders"]:
        sure = [line for line in order["barang"] if not line["tebakan"]]
        goods = sum(line["jumlah"] * line["harga"] for line in sure)
        # Of a guess nothing counts; of the agreed sum all does.
        total = goods if order["sepakat"] is None else order["sepakat"] + (goods - sum(line["jumlah"] * line["harga"] for line in order["barang"]))
        due = sum(line["jumlah"] * line["hak"] for line in sure)
        paid = sorted((payment["hari"], payment["jumlah"]) for payment in valid if payment["pesanan"] == order["id"])
        if order["batal"]:
            total = due = 0
        elif order["langkah"]["selesai"] and (rest := total - sum(amount for _, amount in paid)) > 0:
            paid.append((order["langkah"]["selesai"], rest))
        settled = "" if total > 0 else order["hari"]
        left = total
        for day, amount in paid:
            left -= amount
            settled = settled or ("" if left > 0 else day)
            cash += amount * (day <= end)
        if settled and settled <= end:
            cash -= total - due
        if not order["batal"] and order["hari"] <= end:
            for line in sure:
                owed[line["pemilik"]] += line["jumlah"] * line["hak"]
            if order["hari"] >= start:
                earned.update({"penjualan": goods, "selisih": total - goods, "hak": due, "penjual": total - due})
    before = 0
    for note in told["notes"]:
        row = note["baris"][0]
        sold = max(0, before - row["ada"])
        before = row["ada"] - row["tarik"] + row["antar"]
        if note["hari"] <= end:
            owed[row["pemilik"]] += sold * 3000
            cash += note["bayar"]
            if note["hari"] >= start:
                earned.update({"penjualan": sold * 3333, "hak": sold * 3000, "warung": sold * 333})
    for payment in valid:
        if payment["hari"] <= end and payment["jenis"] != "pembeli":
            owed[payment["pemilik"]] -= payment["jumlah"]
            cash -= payment["jumlah"]
        cash += payment["jumlah"] * (payment["hari"] <= end and payment["pesanan"] == "zzzzzz")
    return earned, owed, cash


@pytest.mark.parametrize(("start", "end"), PERIODS)
def test_a_bookkeepers_program_reads_the_same_sums(page: Page, start: str, end: str) -> None:
    """Of a year, a quarter and a month of two programmes: nothing is wrong in it, each sum is that of the records, and what the report says."""
    for seed in (1, 2):
        told = year(seed)
        found = books(page, told, start, end)
        accounts = balances(found["text"])
        earned, owed, cash = expected(told, start, end)
        result = found["result"]
        read = {"penjualan": -sum(amount for name, amount in accounts.items() if name.startswith("Income:Penjualan:")), "selisih": -accounts.get("Income:Selisih", 0),
                "hak": accounts["Expenses:Hak-pembuat"], "penjual": accounts["Expenses:Bagian-penjual"], "warung": accounts["Expenses:Bagian-warung"]}
        assert read == result == {name: earned[name] for name in read}
        assert result["penjualan"] + result["selisih"] == result["hak"] + result["penjual"] + result["warung"]
        assert {slug: -accounts.get(f"Liabilities:Pembuat:{name}", 0) for slug, name in {"bu-entin": "Bu-entin", "9-putri": "9-putri", "-x": "TT-x", "": "TT"}.items()} == {slug: owed[slug] for slug in OWNERS}
        assert accounts["Assets:Kas"] == found["cash"]["saldo"] == cash
        assert found["cash"]["awal"] + found["cash"]["masuk"] - found["cash"]["keluar"] == cash


def test_bean_check_takes_it_and_falls_on_what_is_broken(page: Page, tmp_path: Path) -> None:
    """The command that bookkeepers run says nothing; of one rupiah more or less in any place it does."""
    text = books(page, year(1), *PERIODS[0])["text"]
    file = tmp_path / "buku.beancount"
    file.write_text(text, encoding="utf-8")
    checked = subprocess.run([sys.executable, "-m", "beancount.scripts.check", str(file)], capture_output=True, text=True, timeout=60, check=False)
    assert (checked.returncode, checked.stdout + checked.stderr) == (0, "")
    head, _, tail = text.rpartition("  Assets:Kas  ")
    amount, _, rest = tail.partition(" IDR")
    for broken in (f"{head}  Assets:Kas  {int(amount) + 1} IDR{rest}", text.replace("open Income:Selisih", "open Income:Lain"), text.replace('\\"', '"')):
        assert loader.load_string(broken)[1]


def test_names_of_people_who_buy_are_nowhere(page: Page) -> None:
    """A buyer is an order's number; and what a name holds stays within its quotes and its line."""
    found = books(page, year(1), *PERIODS[0])
    rows = json.dumps(found["cash"])
    assert "Budi" not in found["text"] + rows
    assert "Melati" not in found["text"] + rows
    assert "Pembeli, pesanan KA-a0" in rows
    assert "\n2099" not in found["text"]


def test_the_officer_prints_it_and_takes_it_along(tab: Page, address: str, tmp_path: Path) -> None:
    """Of the days of the report: sums, rows, a sheet for itself, and both files; what is below nothing with its minus in front of all."""
    line = {"produk": "ladu-ketan", "nama": "Ladu Ketan", "satuan": "bungkus", "varian": "", "jumlah": 2, "harga": 16000, "hak": 15000, "pemilik": "bu-entin"}
    order = {"versi": 1, "id": "k7x2m9", "urut": 1, "hari": "2026-03-10", "penjual": "ka", "asal": "situs", "pembeli": {"nama": "Budi Santoso"}, "barang": [line], "sepakat": 31000, "langkah": {"selesai": "2026-03-12"}}
    paid = {"versi": 1, "id": "u0000001", "cap": 1, "hari": "2026-03-13", "jenis": "pesanan", "pesanan": "", "penjual": "ka", "pemilik": "bu-entin", "jumlah": 45000, "batal": ""}
    (tmp_path / "meja.json").write_text(json.dumps({"versi": 1, "pesanan": [order], "uang": [paid]}), encoding="utf-8")
    tab.goto(f"{address}laporan/")
    tab.evaluate("localStorage.setItem('/katapang/laporan', JSON.stringify({versi: 1, jangka: {pilih: 'pilih', dari: '2026-03-01', sampai: '2026-03-31'}}))")
    tab.reload()
    tab.locator("[name=berkas]").set_input_files(tmp_path / "meja.json")
    tab.get_by_text("Buku kas dan laba rugi").click()
    expect(tab.locator(".cash [data-isi=baris] > div:visible")).to_have_text(["12 Maret 2026Pembeli, pesanan KA-k7x2m931.00031.000", "12 Maret 2026Bagian penjual KA, pesanan KA-k7x2m91.00030.000", "13 Maret 2026Bu Entin, hak dari pesanan45.000−15.000"])
    for name, sum_ in {"hak": "Rp30.000", "selisih": "−Rp1.000"}.items():
        expect(tab.locator(f"[data-bagian=buku] [data-isi={name}]")).to_have_text(sum_)
    files = {}
    for name in ("Unduh CSV", "Unduh Beancount"):
        with tab.expect_download() as found:
            tab.get_by_role("button", name=name).click()
        files[found.value.suggested_filename] = found.value.path().read_text(encoding="utf-8")
    assert [*files] == ["buku-kas-2026-03-01-2026-03-31.csv", "buku-kas-2026-03-01-2026-03-31.beancount"]
    assert '"2026-03-12";"Pembeli, pesanan KA-k7x2m9";"31000";"";"31000"' in files["buku-kas-2026-03-01-2026-03-31.csv"]
    assert loader.load_string(files["buku-kas-2026-03-01-2026-03-31.beancount"])[1] == []
    tab.evaluate("self.print = () => {}")
    tab.locator("[name=cetak_buku]").click()
    words = pypdfium2.PdfDocument(tab.pdf(format="A4"))[0].get_textpage().get_text_bounded()
    assert "Bu Entin, hak dari pesanan 45.000 −15.000" in words
    assert "−Rp1.000" in words
    assert not any(other in words for other in ("Budi", "Unduh", "Untuk umum", "Laporan evaluasi"))
