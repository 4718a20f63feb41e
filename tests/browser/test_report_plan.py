"""A dossier's figures are reckoned to the last rupiah from what was sold, and what isn't known stays open."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page

from storefront.words import formats
from tests.views.print.test_dossier import TAGS

PLAN = "async ([address, sales, known]) => (await import(`${address}js/report-plan.js`)).planned(sales, known)"
# The names of the months are the page's.
WORDS = """async ([address, months, sales, known]) => {
  const page = document.getElementById("_alat") || document.body.appendChild(Object.assign(document.createElement("i"), {id: "_alat"}));
  page.dataset.bulan = months;
  return (await import(`${address}js/report-words.js`)).wordsOf(sales, known);
}"""
SALES = "async ([address, sold, owner, from, to]) => (await import(`${address}js/report-plan.js`)).salesOf(sold, owner, from, to)"
MONTHLY = "async ([address, total, from, to]) => (await import(`${address}js/report-plan.js`)).monthly(total, from, to)"
MANY = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))

# Thirty days, so that a month of them is what was sold in all.
SOLD: dict[str, Any] = {"dari": "2026-10-30", "sampai": "2026-11-28", "penjualan": 3_150_000, "terjual": 210, "ramai": "2026-10", "bulan": []}
KNOWN: dict[str, Any] = {
    "bahan": 45, "biaya": 5, "tumbuh": 2, "angsuran": 250_000, "mulai": "2026-12", "sendiri": 500_000,
    "dana": [{"untuk": "Oven", "banyak": 1, "harga": 2_750_000}, {"untuk": "Loyang", "banyak": 12, "harga": 45_000}]}
SUM = st.integers(0, 10**12)
SHARE = st.integers(0, 100)


def words_of(page: Page, address: str, known: dict[str, Any], **sold: Any) -> dict[str, str]:
    found: dict[str, str] = page.evaluate(WORDS, [address, "|".join(formats.months()), {**SOLD, **sold}, known])
    return found


def dots(value: int) -> str:
    return f"{value:,}".replace(",", ".")


def test_a_dossier_word_for_word(modules: Page, address: str) -> None:
    """Each figure as it stands on paper; two percent more from month to month, of the rounded sum."""
    words = words_of(modules, address, KNOWN)
    sales = [3_150_000, 3_213_000, 3_277_260, 3_342_805, 3_409_661, 3_477_854]
    goods = [1_417_500, 1_445_850, 1_474_767, 1_504_262, 1_534_347, 1_565_034]
    other = [157_500, 160_650, 163_863, 167_140, 170_483, 173_893]
    left = [1_325_000, 1_356_500, 1_388_630, 1_421_403, 1_454_831, 1_488_927]
    flow = {"penjualan": sales, "bahan": goods, "biaya": other, "angsuran": [250_000] * 6, "sisa": left, "sejak": [sum(left[:month]) for month in range(1, 7)]}
    assert words == {
        "angka-masa": "30 Oktober sampai 28 November 2026 (30 hari)", "angka-penjualan": "Rp3.150.000", "angka-terjual": "210 barang",
        "angka-bahan": "Rp1.417.500", "angka-biaya": "Rp157.500", "angka-sisa": "Rp1.575.000", "angka-ramai": "Oktober 2026",
        "dana-1-untuk": "Oven", "dana-1-banyak": "1", "dana-1-harga": "2.750.000", "dana-1-jumlah": "2.750.000",
        "dana-2-untuk": "Loyang", "dana-2-banyak": "12", "dana-2-harga": "45.000", "dana-2-jumlah": "540.000",
        "dana-total": "3.290.000", "dana-sendiri": "500.000", "dana-dimohon": "2.790.000",
        **{f"arus-{month}-{name}": dots(values[month - 1]) for name, values in flow.items() for month in range(1, 7)},
        "anggapan-harga": "rata-rata Rp15.000 setiap barang, yang diterima pemilik", "anggapan-terjual": "210 barang dalam 30 hari, naik 2% setiap bulan",
        "anggapan-bahan": "45% dari penjualan, Rp6.750 setiap barang", "anggapan-biaya": "5% dari penjualan", "anggapan-angsuran": "Rp250.000", "anggapan-mulai": "Desember 2026"}
    assert [tag for tag in TAGS if tag in words or tag.startswith(("dana-3", "dana-4", "dana-5"))] == TAGS


def sale(hari: str, jumlah: int, hak: int, pemilik: str = "bu-tati") -> dict[str, Any]:
    return {"hari": hari, "pemilik": pemilik, "jumlah": jumlah, "hak": hak, "uang": hak + 1000 * jumlah}


def test_what_was_sold_of_one_owner(modules: Page, address: str) -> None:
    """Month for month over the turn of the year, both ends counted, what was taken back taken off, a month without a sale told as one."""
    sold = [sale("2026-10-31", 9, 9000), sale("2026-11-01", 2, 20_000), sale("2026-11-30", 1, 10_000, "bu-entin"), sale("2026-12-31", 3, 45_000), sale("2026-12-31", -1, -15_000),
            sale("2027-02-14", 1, 12_345), sale("2027-02-15", 7, 7000)]
    assert modules.evaluate(SALES, [address, sold, "bu-tati", "2026-11-01", "2027-02-14"]) == {
        "dari": "2026-11-01", "sampai": "2027-02-14", "penjualan": 62_345, "terjual": 5, "ramai": "2026-12", "pertama": "2026-11-01", "lama": False,
        "bulan": [{"bulan": "2026-11", "penjualan": 20_000, "terjual": 2}, {"bulan": "2026-12", "penjualan": 30_000, "terjual": 2},
                  {"bulan": "2027-01", "penjualan": 0, "terjual": 0}, {"bulan": "2027-02", "penjualan": 12_345, "terjual": 1}]}


@pytest.mark.parametrize(("owner", "to"), [("bu-tati", "2026-11-30"), ("bu-entin", "2026-12-31")])
def test_no_month_is_the_busiest_of_one_or_of_none(modules: Page, address: str, owner: str, to: str) -> None:
    assert modules.evaluate(SALES, [address, [sale("2026-11-02", 1, 5)], owner, "2026-11-01", to])["ramai"] == ""


@pytest.mark.parametrize(("first", "is_long"), [("2026-10-04", False), ("2026-10-03", True)])
def test_a_time_that_began_long_before_the_first_sale(modules: Page, address: str, first: str, is_long: bool) -> None:
    """More than thirty days, for the average would be too small."""
    assert modules.evaluate(SALES, [address, [sale("2026-11-02", 1, 5)], "bu-tati", first, "2026-11-30"])["lama"] is is_long


def test_who_sold_nothing(modules: Page, address: str) -> None:
    """Nothing of it is known, so nothing is written."""
    assert modules.evaluate(SALES, [address, [], "bu-tati", "2026-11-01", "2026-11-30"])["penjualan"] is None
    found = words_of(modules, address, KNOWN, penjualan=None, terjual=None, ramai="")
    assert {tag for tag in found if not tag.startswith("dana")} == {*MONTHS["angsuran"], "anggapan-angsuran", "anggapan-mulai"}


@MANY
@given(SUM, SHARE, SHARE, SHARE, SUM, SUM, st.lists(st.tuples(st.integers(0, 10**4), st.integers(0, 10**9)), max_size=5))
def test_sums_hold_to_the_last_rupiah(modules: Page, address: str, sales: int, goods: int, other: int, more: int, back: int, own: int, needs: list[tuple[int, int]]) -> None:
    """What is left of each month, of all up to it, of the funds and of what is asked for."""
    known = {"bahan": goods, "biaya": other, "tumbuh": more, "angsuran": back, "mulai": "", "sendiri": own, "dana": [{"untuk": "x", "banyak": count, "harga": price} for count, price in needs]}
    plan = modules.evaluate(PLAN, [address, {**SOLD, "penjualan": sales}, known])
    in_all = 0
    for month in plan["arus"]:
        costs = [(sales * percent + 50) // 100 for percent in (goods, other)]
        in_all += sales - sum(costs) - back
        assert month == {"penjualan": sales, "bahan": costs[0], "biaya": costs[1], "angsuran": back, "sisa": sales - sum(costs) - back, "sejak": in_all}
        sales = (sales * (100 + more) + 50) // 100
    assert [need["jumlah"] for need in plan["dana"]] == [count * price for count, price in needs]
    total = sum(count * price for count, price in needs) if needs else None
    assert (plan["total"], plan["dimohon"]) == (total, None if total is None else max(total - own, 0))


MONTHS = {name: {f"arus-{month}-{name}" for month in range(1, 7)} for name in ("penjualan", "bahan", "biaya", "angsuran", "sisa", "sejak")}


@pytest.mark.parametrize(("name", "open_"), [
    ("mulai", {"anggapan-mulai"}), ("sendiri", {"dana-sendiri", "dana-dimohon"}),
    ("bahan", {"angka-bahan", "angka-sisa", "anggapan-bahan"} | MONTHS["bahan"] | MONTHS["sisa"] | MONTHS["sejak"]),
    ("biaya", {"angka-biaya", "angka-sisa", "anggapan-biaya"} | MONTHS["biaya"] | MONTHS["sisa"] | MONTHS["sejak"]),
    ("angsuran", {"anggapan-angsuran"} | MONTHS["angsuran"] | MONTHS["sisa"] | MONTHS["sejak"]),
    ("tumbuh", {tag for name in ("penjualan", "bahan", "biaya", "sisa", "sejak") for tag in MONTHS[name] if not tag.startswith("arus-1")}),
])
@pytest.mark.parametrize("value", [None, -1, 0.5, "12", float("nan"), 2**60, ["x"]])
def test_what_is_not_known_stays_open(modules: Page, address: str, name: str, open_: set[str], value: Any) -> None:
    """It and what follows from it, and nothing else; what is no figure isn't known."""
    before, after = words_of(modules, address, KNOWN), words_of(modules, address, {**KNOWN, name: value})
    assert {tag for tag in before if tag not in after} == open_
    assert all(before[tag] == words for tag, words in after.items() if tag != "anggapan-terjual")


@pytest.mark.parametrize(("need", "open_"), [
    ({"untuk": "", "banyak": 1, "harga": 5}, {"dana-1-untuk"}), ({"untuk": "x", "harga": 5}, {"dana-1-banyak", "dana-1-jumlah", "dana-total", "dana-dimohon"}),
    ({"untuk": "x", "banyak": -2, "harga": -5}, {"dana-1-banyak", "dana-1-harga", "dana-1-jumlah", "dana-total", "dana-dimohon"}),
    ({"untuk": "x", "banyak": 2**30, "harga": 2**30}, {"dana-1-jumlah", "dana-total", "dana-dimohon"}),
])
def test_a_need_that_is_half_told(modules: Page, address: str, need: dict[str, Any], open_: set[str]) -> None:
    """No sum is told that leaves something out."""
    before, after = words_of(modules, address, KNOWN), words_of(modules, address, {**KNOWN, "dana": [need, KNOWN["dana"][1]]})
    assert set(before) - set(after) == open_


@pytest.mark.parametrize(("changes", "sold", "words"), [
    ({"angsuran": 0}, {}, {"anggapan-angsuran": "tidak ada", "arus-1-angsuran": "0", "arus-1-sisa": "1.575.000"}),
    ({"bahan": 100, "biaya": 20}, {}, {"angka-sisa": "−Rp630.000", "arus-1-sisa": "−880.000", "arus-2-sejak": "−1.772.600"}),
    ({"tumbuh": 0}, {}, {"anggapan-terjual": "210 barang dalam 30 hari, sama setiap bulan", "arus-6-sejak": "7.950.000"}),
    ({}, {"terjual": 0}, {"angka-terjual": "0 barang", "anggapan-harga": "", "anggapan-bahan": "45% dari penjualan"}),
    ({}, {"penjualan": -5, "terjual": -1}, {"angka-terjual": "", "angka-penjualan": "", "arus-1-sisa": "", "anggapan-bahan": "", "dana-total": "3.290.000"}),
    ({"sendiri": 9_000_000}, {}, {"dana-dimohon": "0"}),
    ({}, {"dari": "2025-11-29"}, {"angka-masa": "29 November 2025 sampai 28 November 2026 (365 hari)"}),
    ({}, {"dari": "2026-11-28", "ramai": ""}, {"angka-masa": "28 November sampai 28 November 2026 (1 hari)", "angka-penjualan": "Rp94.500.000", "angka-ramai": ""}),
])
def test_figures_at_the_edge(modules: Page, address: str, changes: dict[str, Any], sold: dict[str, Any], words: dict[str, str]) -> None:
    found = words_of(modules, address, {**KNOWN, **changes}, **sold)
    assert {tag: found.get(tag, "") for tag in words} == words


@MANY
@given(SUM, st.dates(date(2020, 1, 1), date(2040, 1, 1)), st.integers(1, 800))
def test_a_month_is_thirty_days(modules: Page, address: str, total: int, first: date, days: int) -> None:
    """Of a time of any length, to the rupiah; thirty days are what they are."""
    last = first + timedelta(days=days - 1)
    assert modules.evaluate(MONTHLY, [address, total, first.isoformat(), last.isoformat()]) == (total * 60 + days) // (2 * days)


@pytest.mark.parametrize(("first", "last"), [("2026-12-02", "2026-12-01"), ("", "2026-12-01"), ("2026-13-01", "2026-13-01"), ("kemarin", "hari ini"), (None, None)])
def test_no_time_has_no_month(modules: Page, address: str, first: Any, last: Any) -> None:
    assert modules.evaluate(MONTHLY, [address, 1000, first, last]) is None
