"""What hangs on a notice board: told once, the same on the next phone, and on paper nothing but sums."""

import json
from pathlib import Path
from typing import Any

import pypdfium2
from playwright.sync_api import Page, expect

GOODS = ("ladu-ketan", "dompet-rajut", "kue-kotak", "kupluk-rajut")


def order(number: int, owner: int, produk: str, uang: int) -> dict[str, Any]:
    line = {"produk": produk, "nama": produk, "satuan": "buah", "varian": "", "jumlah": 1, "harga": uang, "hak": uang, "pemilik": f"usaha-{owner}"}
    return {"versi": 1, "id": f"aaa{number:03}", "urut": number, "hari": "2026-08-10", "penjual": "ka", "asal": "situs", "pembeli": {"nama": "Budi Santoso"}, "barang": [line]}


# Sweets and knitting by six households each, and one box of one of them.
ORDERS = [order(12 * number + owner, owner, produk, 100000 + 10000 * owner) for number, produk in enumerate(GOODS[:2]) for owner in range(6)] + [order(90, 0, GOODS[2], 90000)]


def opened(page: Page, address: str, folder: Path, **files: Any) -> None:
    page.goto(f"{address}laporan/")
    page.locator("[name=ponsel]").wait_for()
    for name, content in files.items():
        (folder / f"{name}.json").write_text(json.dumps(content), encoding="utf-8")
    page.locator("[name=berkas]").set_input_files([folder / f"{name}.json" for name in files])
    page.get_by_text("Untuk umum", exact=False).first.click()
    page.locator(".board").wait_for()


def test_a_quarter_is_told_the_same_on_the_next_phone(tab: Page, address: str, tmp_path: Path) -> None:
    """The officer alone sees what isn't told and why; a late order changes nothing, nor on a phone that knows it only from the file; the sheet holds sums alone."""
    opened(tab, address, tmp_path, meja={"versi": 1, "pesanan": ORDERS})
    total = tab.locator(".board [data-isi=jumlah]")
    expect(total).to_have_text("1.590.000")
    expect(tab.locator("[data-isi=sembunyi]")).to_contain_text("Sajian rapat")
    with tab.expect_download() as found:
        tab.get_by_role("button", name="Unduh", exact=True).click()
    told = json.loads(found.value.path().read_text(encoding="utf-8"))
    assert found.value.suggested_filename == "umum-2026-3.json"
    assert (told["umum"], told["jumlah"]) == ("2026-3", 1590000)
    expect(tab.get_by_text("Sudah pernah diumumkan.")).to_be_visible()

    late = {"versi": 1, "pesanan": [*ORDERS, order(91, 3, GOODS[0], 500000)]}
    opened(tab, address, tmp_path, meja=late)
    expect(total).to_have_text("1.590.000")
    tab.evaluate("localStorage.clear()")
    opened(tab, address, tmp_path, meja=late, umum=told)
    expect(total).to_have_text("1.590.000")
    expect(tab.locator("[data-isi=sumber]")).to_contain_text("Isian laporan")

    tab.evaluate("self.print = () => {}")
    tab.get_by_role("button", name="Cetak", exact=True).click()
    paper = pypdfium2.PdfDocument(tab.pdf(format="A4"))
    words = paper[0].get_textpage().get_text_bounded()
    assert len(paper) == 1
    assert "1.590.000" in words
    assert not any(word in words for word in ("Jangan disebarkan", "Sajian rapat", "meja.json", "Laporan evaluasi", "Untuk umum", "usaha-"))
    tab.evaluate("dispatchEvent(new Event('afterprint'))")
    assert "Hasil penjualan" not in pypdfium2.PdfDocument(tab.pdf(format="A4"))[0].get_textpage().get_text_bounded()
