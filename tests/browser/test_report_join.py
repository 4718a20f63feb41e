"""Backups of many phones as one: nothing counts twice, what is broken is named, and which of two versions counts doesn't hang on the files' order."""

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

LINE = {"produk": "ladu-ketan", "nama": "Ladu Ketan", "satuan": "bungkus", "varian": "Asli", "jumlah": 2, "harga": 16000}
TITIP = '\ufeff"hari";"nota";"warung"\r\n"2026-11-10";"a";"Warung Bu Imas"\r\n'


def order(**told: Any) -> dict[str, Any]:
    """One order as a desk's backup holds it."""
    return {"versi": 1, "id": "aaaaaa", "urut": 1, "hari": "2026-11-10", "penjual": "ka", "asal": "situs", "pembeli": {"nama": "Budi Santoso", "alamat": "Gang Melati 3"},
            "barang": [LINE], "lain": [], "masalah": [], "langkah": {}, "pemilik": {}, "batal": False, "sepakat": None, **told}


BROKEN: dict[str, Any] = {
    "null": None, "a text": "pesanan", "a list": [], "no version": order(versi=0), "of tomorrow": order(versi=2), "no id": order(id=""), "an id that is none": order(id="../aaa"),
    "no day": order(hari=""), "no such day": order(hari="2026-02-30"), "no goods": order(barang=None), "goods as text": order(barang="ladu"), "too many goods": order(barang=[LINE] * 101),
    "a line that is none": order(barang=[None]), "no name": order(barang=[{**LINE, "produk": "", "nama": " "}]), "less than none": order(barang=[{**LINE, "jumlah": -1}]),
    "half a piece": order(barang=[{**LINE, "jumlah": 1.5}]), "a million": order(barang=[{**LINE, "jumlah": 1000000}]), "a price in words": order(barang=[{**LINE, "harga": "murah"}]),
    "an agreed sum in words": order(sepakat="damai"), "a step on no day": order(langkah={"selesai": "kapan-kapan"}), "perhaps called off": order(batal="mungkin"),
    "a seller that is none": order(penjual="K A"),
}


@pytest.fixture
def report(tab: Page, address: str) -> Page:
    tab.goto(f"{address}laporan/")
    tab.locator("[name=ponsel]").wait_for()
    return tab


def given(page: Page, folder: Path, **files: Any) -> None:
    paths = []
    for name, content in files.items():
        paths.append(folder / name.replace("_", "."))
        paths[-1].write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    page.locator("[name=berkas]").set_input_files(paths)
    expect(page.locator("[data-isi=sumber] > li")).to_have_count(len(files))


def test_what_is_broken_is_named_and_set_aside(report: Page, tmp_path: Path) -> None:
    """Each with its place and a reason; the right one beside them counts."""
    given(report, tmp_path, a_json={"versi": 1, "pesanan": [*BROKEN.values(), order()]})
    expect(report.locator("[data-isi=kumpul] b")).to_have_text("Terkumpul 1 pesanan.")
    told = report.locator("[data-isi=rusak] > li").all_text_contents()
    assert len(told) == len(BROKEN)
    assert all(f"Pesanan ke-{at + 1}" in words and "(a.json)" in words for at, words in enumerate(told))


def test_files_that_are_none_are_told_why(report: Page, tmp_path: Path) -> None:
    """With what to bring instead."""
    given(report, tmp_path, a_csv=TITIP, b_json='{"versi": 1, "pesanan": [', c_json={"versi": 2, "pesanan": []})
    for words in ("Minta berkas JSON-nya", "berkasnya terpotong", "versi yang lebih baru"):
        expect(report.locator("[data-isi=sumber] b:visible", has_text=words)).to_have_count(1)


@pytest.mark.parametrize("turned", [False, True])
def test_two_versions_are_shown_and_one_counts(report: Page, tmp_path: Path, turned: bool) -> None:
    """That with more steps done, in whatever order they came, until another is chosen; without a word of the buyer."""
    files = {"a_json": {"versi": 1, "pesanan": [order()]}, "b_json": {"versi": 1, "pesanan": [order(sepakat=30000, langkah={"konfirmasi": "2026-11-11"})]}}
    given(report, tmp_path, **(dict(reversed(files.items())) if turned else files))
    report.get_by_text("1 pesanan berbeda isinya").click()
    used = report.locator("[data-isi=versi] > p", has=report.get_by_text("Dipakai", exact=True).locator("visible=true"))
    expect(used).to_contain_text("Rp30.000")
    report.get_by_role("button", name="Pakai yang ini").click()
    expect(used).to_contain_text("Rp32.000")
    with report.expect_download() as found:
        report.get_by_role("button", name="Unduh gabungan").click()
    joined = json.loads(found.value.path().read_text(encoding="utf-8"))
    assert [one["sepakat"] for one in joined["pesanan"]] == [None]
    assert "Budi" not in report.inner_text("main")
    assert "Melati" not in report.inner_text("main")
