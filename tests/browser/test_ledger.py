"""What was sold is one list of lines: by which channel, whose part is what, and what is no sale."""

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.test_accounts import DONE, Row, line, note, order

SOLD = """async ([address, orders, notes]) => {
    const names = ["ledger", "consign-book", "desk-orders", "goods"];
    const [{soldOf}, {bookOf}, {clean}, {load}] = await Promise.all(names.map(name => import(`${address}js/${name}.js`)));
    return soldOf(await load(), orders.map(clean), bookOf(notes));
}"""


def sold(page: Page, address: str, *orders: Row, notes: tuple[Row, ...] = ()) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = page.evaluate(SOLD, [address, orders, notes])
    return found


@pytest.mark.parametrize(("asal", "saluran", "warung", "acara"), [
    ("situs", "online", "", ""), ("status", "online", "", ""), ("", "online", "", ""), ("constructor", "online", "", ""), ("kertas", "langsung", "", ""),
    ("warung-bu-imas", "langsung", "warung-bu-imas", ""), ("bazar-akhir-tahun", "acara", "", "bazar-akhir-tahun"),
])
def test_by_which_channel(modules: Page, address: str, asal: str, saluran: str, warung: str, acara: str) -> None:
    [found] = sold(modules, address, order(0, asal=asal))
    assert (found["saluran"], found["warung"], found["acara"]) == (saluran, warung, acara)
    assert found["asal"] == (asal or "situs")


def test_whose_part_is_what(modules: Page, address: str) -> None:
    """Written down with the line, else as the list says today; all of it where the owner names no price; from a shelf the stall has its share."""
    orders = [order(0, langkah=DONE), order(1, barang=[line(hak=0, pemilik="")]), order(2, barang=[line(hak=0)]), order(3, barang=[line(produk="", nama="Titipan Bu RT", hak=0, pemilik="")])]
    found = sold(modules, address, *orders, notes=(note(4, None, 10), note(5, 4, 0)))
    assert [(one["pemilik"], one["jumlah"], one["uang"], one["hak"], one["bagian"], one["selesai"]) for one in found] == [
        ("bu-entin", 2, 34000, 30000, 0, True), ("bu-entin", 2, 34000, 30000, 0, False), ("bu-entin", 2, 34000, 34000, 0, False), ("", 2, 34000, 34000, 0, False),
        ("bu-entin", 6, 96000, 86400, 9600, False)]
    assert (found[-1]["saluran"], found[-1]["asal"], found[-1]["warung"]) == ("titip", "warung-bu-imas", "warung-bu-imas")


def test_what_is_no_sale(modules: Page, address: str) -> None:
    """What was called off, and guesses that nobody has confirmed; a sum that was agreed on differs by a line that is nobody's."""
    assert sold(modules, address, order(0, batal=True), order(1, barang=[line(tebakan=True)])) == []
    found = sold(modules, address, order(0, sepakat=30000))
    assert [(one["produk"], one["nama"], one["pemilik"], one["jumlah"], one["uang"], one["hak"]) for one in found] == [
        ("ladu-ketan", "Ladu Ketan", "bu-entin", 2, 34000, 30000), ("", "Selisih harga", "", 0, -4000, 0)]
