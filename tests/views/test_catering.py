"""What the menu for events says: its order, its worked example, its days, and whom to ask."""

from pathlib import Path
from urllib.parse import unquote

import pytest

from tests.output.pages import page
from tests.sites import shown
from tests.views.changes import MAT, PRODUCT, RESELLER, product, seller, with_line
from tests.village import Changes


def dish(price: int, minimum: int, days: int, unit: str = "", more: str = "") -> str:
    return f"satuan: buah\nsajian:\n  harga: {price}\n" + (f"  satuan: {unit}\n" if unit else "") + f"  minimal: {minimum}\n  pesan_hari: {days}\n{more}"


TWO: Changes = {PRODUCT: product(dish(12500, 20, 2, "kotak"), "Kue Kotak"), MAT: product(dish(30000, 2, 1, "piring isi 25"), "Onde-onde")}
SAID: dict[str, tuple[Changes, list[str], list[str]]] = {
    "a guest has one of the first, and the least of the second": (
        TWO, ["Rapat 25 orang", "25 kotak Kue Kotak Rp312.500", "2 piring Onde-onde Rp60.000", "Semua Rp372.500", "Rp14.900 untuk tiap orang."], []),
    "the least may be more than the guests": (
        {PRODUCT: product(dish(1000, 30, 2), "Lemper"), MAT: product()}, ["30 buah Lemper Rp30.000", "Rp1.200 untuk tiap orang."], []),
    "a share that isn't whole": ({PRODUCT: product(dish(1001, 30, 2), "Lemper"), MAT: product(dish(2020, 1, 2), "Opor")}, ["Rp1.282 untuk tiap orang."], []),
    "of three dishes two": (
        {**TWO, "produk/z.md": product(dish(90000, 1, 14), "Zaitun")}, ["Rp14.900 untuk tiap orang.", "Dipesan 1–14 hari sebelumnya"], ["1 buah Zaitun"]),
    "one number of days": ({PRODUCT: product(dish(1000, 1, 3)), MAT: product(dish(2000, 1, 3))}, ["Dipesan 3 hari sebelumnya"], ["3–3"]),
    "a smallest amount is told": (TWO, ["per kotak, mulai 20 kotak", "per piring isi 25, mulai 2 piring", "Pesan 2 hari sebelumnya. Buatan Bu Tati."], []),
    "one is no smallest amount": ({PRODUCT: product(dish(1000, 1, 3)), MAT: product()}, ["per buah"], ["per buah, mulai"]),
    "nobody sells": ({**TWO, **with_line(RESELLER, "aktif: tidak")}, ["Belum termasuk ongkos antar.", "Bayar langsung ke penjual."], ["Pesan ke"]),
    "no menu": ({PRODUCT: product(), MAT: product()}, ["Belum ada sajian untuk acara."], ["Daftar sajian", "Rapat 25 orang"]),
}


@pytest.mark.parametrize("name", SAID)
def test_what_is_said(tmp_path: Path, name: str) -> None:
    """And what is not."""
    changes, said, unsaid = SAID[name]
    text = page(shown(tmp_path, changes), "sajian/").text
    assert [words for words in said if words not in text] == [], text
    assert [words for words in unsaid if words in text] == []


def test_featured_dishes_lead_then_the_cheapest(tmp_path: Path) -> None:
    """Then by file."""
    changes = {PRODUCT: product(dish(3000, 1, 1), "Mahal"), MAT: product(dish(2000, 1, 1), "Murah dua"), "produk/a.md": product(dish(2000, 1, 1), "Murah satu"),
               "produk/z.md": product(dish(9000, 1, 1, more="unggulan: ya"), "Unggul")}
    text = page(shown(tmp_path, changes), "sajian/").text.partition("Daftar sajian")[2]
    assert sorted(("Mahal", "Murah dua", "Murah satu", "Unggul"), key=text.index) == ["Unggul", "Murah satu", "Murah dua", "Mahal"]


def test_a_booking_is_of_the_least_amount(tmp_path: Path) -> None:
    """With its own unit, price and sum; whoever sells something of the menu can be asked."""
    changes = {**TWO, RESELLER: seller("Nia", "produk: opak-bakar"), "reseller/ani.md": seller("Ani", "produk: tikar-pandan"), "reseller/oki.md": seller("Oki", "produk: sapu"),
               "produk/sapu.md": product(name="Sapu")}
    found = page(shown(tmp_path, changes), "sajian/")
    texts = [unquote(address) for address, _ in found.links("https://wa.me/")]
    boxes = next(text for text in texts if "Kue Kotak" in text)
    assert "20 kotak Kue Kotak" in boxes
    assert "Rp12.500 per kotak" in boxes
    assert "Total: Rp250.000" in boxes
    assert {text.partition("Halo ")[2].partition(",")[0] for text in texts} == {"Ani", "Nia"}
