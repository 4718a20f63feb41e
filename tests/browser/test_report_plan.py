"""A dossier's figures are reckoned to the last rupiah, and what isn't known stays open."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page

from tests.views.print.test_dossier import TAGS

PLAN = "async ([address, known]) => (await import(`${address}js/report-plan.js`)).planned(known)"
WORDS = "async ([address, known]) => (await import(`${address}js/report-plan.js`)).wordsOf(known)"
MONTHLY = "async ([address, total, from, to]) => (await import(`${address}js/report-plan.js`)).monthly(total, from, to)"
MANY = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))

BU_TATI: dict[str, Any] = {
    "dari": "2026-09-01", "sampai": "2026-11-28", "penjualan": 3_150_000, "terjual": 210, "bahan": 1_400_000, "biaya": 150_000, "ramai": "2026-10",
    "angsuran": 250_000, "mulai": "2026-12", "sendiri": 500_000,
    "dana": [{"untuk": "Oven", "banyak": 1, "harga": 2_750_000}, {"untuk": "Loyang", "banyak": 12, "harga": 45_000}]}
SUM = st.integers(0, 10**12)


def words_of(page: Page, address: str, known: dict[str, Any]) -> dict[str, str]:
    found: dict[str, str] = page.evaluate(WORDS, [address, known])
    return found


def test_a_dossier_word_for_word(modules: Page, address: str) -> None:
    """Each figure as it stands on paper."""
    words = words_of(modules, address, BU_TATI)
    flow = {"penjualan": "3.150.000", "bahan": "1.400.000", "biaya": "150.000", "angsuran": "250.000", "sisa": "1.350.000"}
    assert words == {
        "angka-masa": "1 September 2026 sampai 28 November 2026 (89 hari, dihitung ke 30 hari)", "angka-penjualan": "Rp3.150.000", "angka-terjual": "210 barang",
        "angka-bahan": "Rp1.400.000", "angka-biaya": "Rp150.000", "angka-sisa": "Rp1.600.000", "angka-ramai": "Oktober 2026",
        "dana-1-untuk": "Oven", "dana-1-banyak": "1", "dana-1-harga": "2.750.000", "dana-1-jumlah": "2.750.000",
        "dana-2-untuk": "Loyang", "dana-2-banyak": "12", "dana-2-harga": "45.000", "dana-2-jumlah": "540.000",
        "dana-total": "3.290.000", "dana-sendiri": "500.000", "dana-dimohon": "2.790.000",
        **{f"arus-{month}-{name}": value for month in range(1, 7) for name, value in flow.items()},
        **{f"arus-{month}-sejak": f"{month * 1_350_000:,}".replace(",", ".") for month in range(1, 7)},
        "anggapan-harga": "rata-rata Rp15.000 setiap barang", "anggapan-terjual": "210 barang dalam 30 hari", "anggapan-bahan": "Rp6.667 setiap barang",
        "anggapan-angsuran": "Rp250.000", "anggapan-mulai": "Desember 2026"}
    assert [tag for tag in TAGS if tag in words or tag.startswith(("dana-3", "dana-4", "dana-5"))] == TAGS


@MANY
@given(SUM, SUM, SUM, SUM, SUM, st.lists(st.tuples(st.integers(0, 10**4), st.integers(0, 10**9)), max_size=5))
def test_sums_hold_to_the_last_rupiah(modules: Page, address: str, sales: int, goods: int, other: int, back: int, own: int, needs: list[tuple[int, int]]) -> None:
    """What is left of each month, of all up to it, of the funds and of what is asked for."""
    known = {"penjualan": sales, "bahan": goods, "biaya": other, "angsuran": back, "sendiri": own, "dana": [{"untuk": "x", "banyak": count, "harga": price} for count, price in needs]}
    plan = modules.evaluate(PLAN, [address, known])
    left = sales - goods - other - back
    assert [(month["sisa"], month["sejak"]) for month in plan["arus"]] == [(left, left * number) for number in range(1, 7)]
    assert [need["jumlah"] for need in plan["dana"]] == [count * price for count, price in needs]
    total = sum(count * price for count, price in needs) if needs else None
    assert (plan["total"], plan["dimohon"]) == (total, None if total is None else max(total - own, 0))
    words = words_of(modules, address, known)
    assert {words[f"arus-{number}-sejak"] for number in range(1, 7)} == {f"{left * number:,}".replace(",", ".") for number in range(1, 7)}
    kept = sales - goods - other
    assert words["angka-sisa"] == f"{'-' * (kept < 0)}Rp{abs(kept):,}".replace(",", ".")


@pytest.mark.parametrize(("name", "open_"), [
    ("dari", {"angka-masa"}), ("sampai", {"angka-masa"}), ("ramai", {"angka-ramai"}), ("mulai", {"anggapan-mulai"}),
    ("penjualan", {"angka-penjualan", "angka-sisa", "penjualan", "sisa", "sejak", "anggapan-harga"}), ("terjual", {"angka-terjual", "anggapan-harga", "anggapan-terjual", "anggapan-bahan"}),
    ("bahan", {"angka-bahan", "angka-sisa", "bahan", "sisa", "sejak", "anggapan-bahan"}), ("biaya", {"angka-biaya", "angka-sisa", "biaya", "sisa", "sejak"}),
    ("angsuran", {"angsuran", "sisa", "sejak", "anggapan-angsuran"}), ("sendiri", {"dana-sendiri", "dana-dimohon"}),
])
@pytest.mark.parametrize("value", [None, -1, 0.5, "12", float("nan"), 2**60, ["x"]])
def test_what_is_not_known_stays_open(modules: Page, address: str, name: str, open_: set[str], value: Any) -> None:
    """It and what follows from it, and nothing else; what is no figure isn't known."""
    before, after = words_of(modules, address, BU_TATI), words_of(modules, address, {**BU_TATI, name: value})
    assert {tag for tag in before if tag not in after} == {tag for one in open_ for tag in ([one] if "-" in one else [f"arus-{month}-{one}" for month in range(1, 7)])}
    assert all(before[tag] == words for tag, words in after.items())


@pytest.mark.parametrize(("need", "open_"), [
    ({"untuk": "", "banyak": 1, "harga": 5}, {"dana-1-untuk"}), ({"untuk": "x", "harga": 5}, {"dana-1-banyak", "dana-1-jumlah", "dana-total", "dana-dimohon"}),
    ({"untuk": "x", "banyak": -2, "harga": -5}, {"dana-1-banyak", "dana-1-harga", "dana-1-jumlah", "dana-total", "dana-dimohon"}),
    ({"untuk": "x", "banyak": 2**30, "harga": 2**30}, {"dana-1-jumlah", "dana-total", "dana-dimohon"}),
])
def test_a_need_that_is_half_told(modules: Page, address: str, need: dict[str, Any], open_: set[str]) -> None:
    """No sum is told that leaves something out."""
    before, after = words_of(modules, address, BU_TATI), words_of(modules, address, {**BU_TATI, "dana": [need, BU_TATI["dana"][1]]})
    assert set(before) - set(after) == open_


def test_nothing_is_known(modules: Page, address: str) -> None:
    assert words_of(modules, address, {}) == {}


@pytest.mark.parametrize(("changes", "words"), [
    ({"angsuran": 0}, {"anggapan-angsuran": "tidak ada", "arus-1-angsuran": "0", "arus-6-sejak": "9.600.000"}),
    ({"bahan": 4_000_000}, {"angka-sisa": "-Rp1.000.000", "arus-1-sisa": "-1.250.000", "arus-6-sejak": "-7.500.000"}),
    ({"terjual": 0}, {"angka-terjual": "0 barang", "anggapan-terjual": "0 barang dalam 30 hari"}), ({"sendiri": 9_000_000}, {"dana-dimohon": "0"}),
    ({"sampai": "2026-09-01"}, {"angka-masa": "1 September 2026 sampai 1 September 2026 (1 hari, dihitung ke 30 hari)"}),
])
def test_figures_at_the_edge(modules: Page, address: str, changes: dict[str, Any], words: dict[str, str]) -> None:
    found = words_of(modules, address, {**BU_TATI, **changes})
    assert {tag: found.get(tag) for tag in words} == words
    assert ("anggapan-harga" in found) == bool({**BU_TATI, **changes}["terjual"])


@MANY
@given(SUM, st.dates(date(2020, 1, 1), date(2040, 1, 1)), st.integers(1, 800))
def test_a_month_is_thirty_days(modules: Page, address: str, total: int, first: date, days: int) -> None:
    """Of a time of any length, to the rupiah; thirty days are what they are."""
    last = first + timedelta(days=days - 1)
    assert modules.evaluate(MONTHLY, [address, total, first.isoformat(), last.isoformat()]) == (total * 60 + days) // (2 * days)


@pytest.mark.parametrize(("first", "last"), [("2026-12-02", "2026-12-01"), ("", "2026-12-01"), ("2026-13-01", "2026-13-01"), ("kemarin", "hari ini"), (None, None)])
def test_no_time_has_no_month(modules: Page, address: str, first: Any, last: Any) -> None:
    assert modules.evaluate(MONTHLY, [address, 1000, first, last]) is None
