"""The order desk as its tests use it."""

import json
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Locator, Page

DESK = "meja/"
# What the basket would send: four owners, who are reached in four ways.
ORDER: dict[str, Any] = {
    "penjual": "ka", "asal": "warung-bu-imas", "nomor": "k7x2m9",
    "barang": [
        {"produk": "ladu-ketan", "varian": "Wijen", "jumlah": 2, "harga": 16000}, {"produk": "dompet-rajut", "varian": "Merah marun bergaris", "jumlah": 1, "harga": 45000},
        {"produk": "kue-kotak", "varian": "", "jumlah": 20, "harga": 12500}, {"produk": "kupluk-rajut", "varian": "Anak", "jumlah": 1, "harga": 45000},
    ],
    "pembeli": {"nama": "Budi Santoso", "hp": "", "alamat": "Gang Melati 3, RT 01/RW 04", "ambil": "", "catatan": "=jangan \"terlalu\" manis"},
}  # fmt: skip


def message(page: Page, address: str, order: dict[str, Any]) -> str:
    text: str = page.evaluate(
        """async ([address, order]) => {
            const [{load}, {message}] = await Promise.all(["goods", "phrases"].map(name => import(`${address}js/${name}.js`)));
            return message(await load(), order);
        }""", [address, order])
    return text


def opened(context: BrowserContext, address: str, script: str = "", fragment: str = "") -> Page:
    page = context.new_page()
    if script:
        page.add_init_script(script)
    page.goto(f"{address}{DESK}{fragment}")
    started(page)
    return page


def started(page: Page) -> None:
    """The goods have come, which names the sellers, or it was said that they can't; whichever it is, all is drawn with it."""
    page.locator("[name=saya] option:nth-child(2)").or_(page.get_by_text("Daftar barang belum bisa dibuka.")).first.wait_for(state="attached")


def read(page: Page, text: str) -> None:
    page.locator("[name=pesan]").fill(text)
    page.get_by_role("button", name="Baca pesan").click()


def saved(page: Page, address: str, order: dict[str, Any]) -> None:
    read(page, message(page, address, order))
    page.get_by_role("button", name="Simpan pesanan").click()
    page.get_by_role("button", name="Semua pesanan").wait_for()


def stored(page: Page) -> dict[str, Any]:
    """All orders by their ids, as they lie on the phone."""
    found: dict[str, str] = page.evaluate("Object.fromEntries(Object.entries(localStorage).filter(([key]) => key.includes('/meja/')))")
    return {key.rpartition("/")[2]: json.loads(text) for key, text in found.items()}


def downloaded(page: Page, name: str, folder: Path) -> Path:
    with page.expect_download() as found:
        page.get_by_role("button", name=name).click()
    path = folder / found.value.suggested_filename
    found.value.save_as(path)
    return path


def step(page: Page, name: str) -> Locator:
    return page.locator(f"[data-langkah={name}]")
