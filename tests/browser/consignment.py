"""The consignment book as its tests use it."""

import json
from typing import Any

from playwright.sync_api import BrowserContext, Page

PATH = "titip/"
STALLS = ("Warung Bu Imas", "Kios Haji Oman", "Koperasi Karya Warga", "Toko Sudut Katapang")


def opened(phone: BrowserContext, address: str, script: str = "", fragment: str = "") -> Page:
    page = phone.new_page()
    if script:
        page.add_init_script(script)
    page.goto(f"{address}{PATH}{fragment}")
    page.locator("[name=saya] option:nth-child(2)").or_(page.get_by_text("Daftar barang belum bisa dibuka.")).first.wait_for(state="attached")
    return page


class Hand:
    """One thumb: what it taps is counted, and what it types."""

    def __init__(self, page: Page) -> None:
        self.page, self.taps, self.typed = page, 0, 0

    def tap(self, name: str) -> None:
        self.page.get_by_role("button", name=name, exact=True).first.click()
        self.taps += 1

    def count(self, good: int, left: int) -> None:
        self.page.locator(".good").nth(good).locator(".figure").nth(left).click()
        self.taps += 1

    def put(self, good: int, field: str, amount: int) -> None:
        self.page.locator(".good").nth(good).locator(f"[name={field}]").fill(str(amount))
        self.page.locator(".good").nth(good).locator(f"[name={field}]").blur()
        self.taps += 1
        self.typed += len(str(amount))

    def choose(self, name: str, number: int) -> None:
        self.page.locator(f"[name={name}]").select_option(index=number)
        self.taps += 2


def brought(page: Page, stall: str, amounts: list[int], percent: str = "10") -> None:
    """A first note: so many of each of the stall's first goods. Its share is said where the village doesn't tell it."""
    hand = Hand(page)
    page.locator(".open", has_text=stall).click()
    page.get_by_role("heading", name=stall).wait_for()
    if page.locator("[name=komisi_angka]").is_visible():
        page.locator("[name=komisi_angka]").fill(percent)
        hand.tap("Simpan komisi")
    for number, amount in enumerate(amounts):
        hand.choose("tambah", 1)
        hand.put(number, "antar", amount)
    hand.tap("Simpan nota")


def due(note: dict[str, Any]) -> int:
    """What is the owners' of all that a note tells as sold, at its own prices and shares."""
    sum_of = 0
    for row in note["baris"]:
        _, points, rupiah = [step for step in row["komisi"] if step[0] <= max(row["laku"], 1)][-1]
        sum_of += row["laku"] * (row["harga"] - (row["harga"] * points // 10000 if points else rupiah))
    return sum_of


def notes(page: Page) -> list[dict[str, Any]]:
    found: dict[str, str] = page.evaluate("Object.fromEntries(Object.entries(localStorage).filter(([key]) => key.includes('/titip/')))")
    return sorted((json.loads(text) for text in found.values()), key=lambda note: note["cap"])
