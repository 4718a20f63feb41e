"""The basket as its tests use it."""

import json
from typing import Any
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Locator, Page

KEY = "/katapang/keranjang"
KEPT = f"localStorage.getItem('{KEY}')"


def item(produk: str, penjual: str = "", jumlah: int = 0, varian: str = "") -> dict[str, Any]:
    return {"produk": produk, "varian": varian, "penjual": penjual, "jumlah": jumlah}


def opened(page: Page, address: str, *items: dict[str, Any], **buyer: str) -> None:
    """Opens the basket with these things in it."""
    stored = {"versi": 1, "barang": items, "pembeli": {"nama": "", "hp": "", "alamat": "", "catatan": "", "warung": "", **buyer}, "nomor": [["ka", "aaaaaa"], ["ge", "bbbbbb"]]}
    page.goto(f"{address}tentang-desa/")
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, json.dumps(stored, separators=(",", ":"))])
    page.goto(f"{address}keranjang/")
    drawn(page)


def drawn(page: Page) -> None:
    """It was said what lies in it, that nothing does, or that the goods can't be had."""
    page.locator("#_alat .lead > [data-isi]:not([data-isi=awal]):visible").wait_for()


def kept(page: Page) -> list[tuple[str, str, str, int]]:
    return [(i["produk"], i["varian"], i["penjual"], i["jumlah"]) for i in json.loads(page.evaluate(KEPT))["barang"]]


def box(page: Page, seller: str) -> Locator:
    """What is ordered of one seller."""
    return page.locator(".orders > section", has=page.get_by_role("heading", name=f"Untuk {seller}", exact=True))


def sending(page: Page, seller: str) -> Locator:
    """The place from which it is sent."""
    return page.locator(".order > li", has_text=f"Kirim ke {seller}")


def unfolded(page: Page, name: str) -> None:
    """What can be changed of a line."""
    page.locator("summary", has_text=f"Ubah atau hapus {name}").click()


def message(page: Page, seller: str) -> str:
    """The text that the link would send, which is also the one that is shown."""
    part = sending(page, seller)
    address = part.get_by_role("link", name=f"Kirim ke {seller}").get_attribute("href") or ""
    assert len(address) <= 2000
    text = unquote(urlsplit(address).query.removeprefix("text="))
    assert part.locator("details .bubble").text_content() == text
    return text


def count(page: Page) -> str:
    return page.locator(".tools a").last.get_attribute("aria-label") or ""
