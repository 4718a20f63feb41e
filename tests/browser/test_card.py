"""Before anything is sent the form shows what visitors will see: word for word what the build then makes of that very file."""

import base64
import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from storefront.catalog.schema import Product
from storefront.site.read import read
from storefront.words import proofs, sentences
from tests.browser.editor import FORM, answering, filled, finished, of_files, written
from tests.browser.phones import until
from tests.sites import KATAPANG, TODAY, copied

GOODS: dict[str, dict[str, Any]] = {
    "plain": {"harga": "20rb", "satuan": "bungkus", "berat": "1500 g"}, "contents": {"harga": "20.000", "satuan": "toples", "isi": "25 keping", "berat": "250 g"},
    "a measure": {"harga": "95.000/kg", "berat": "1 kg"}, "no unit": {"harga": "5000"}, "at least": {"harga": "mulai 50000", "satuan": "loyang"}, "on request": {"harga": "tanya"},
    "two variants": {"harga": "15000", "varian": ["Asli", {"nama": "Wijen", "harga": "16.500"}]},
    "the cheapest is out": {"harga": "15000", "varian": [{"nama": "Asli", "stok": "habis"}, {"nama": "Wijen", "harga": "17rb"}, {"nama": "Keju", "harga": "17rb"}]},
    "four variants": {"harga": "15000", "varian": ["Asli", "Wijen", "Keju", {"nama": "Kacang", "harga": "tanya"}]}, "one asks": {"harga": "tanya", "varian": ["S", {"nama": "M", "harga": "9000"}]},
    "sold out": {"harga": "15000", "stok": "habis"}, "made to order": {"harga": "15000", "stok": "PO", "siap_dalam": "3 hari"}, "some day": {"harga": "15000", "stok": "pesan dulu"},
    "haram": {"harga": "15000", "halal": "tidak", "alasan_tidak_halal": "babi"},
}  # fmt: skip


@pytest.fixture
def page(phone: BrowserContext) -> Page:
    answering(phone, of_files())
    found = phone.new_page()
    found.set_default_timeout(8000)
    return found


def _proposed(page: Page, address: str, kind: str, slug: str, values: dict[str, Any]) -> None:
    proposal = {"jenis": kind, "berkas": "", "nama": slug, "perubahan": [], "nilai": values, "cerita": None}
    page.goto("about:blank")
    page.goto(f"{address}{FORM}#1.{base64.urlsafe_b64encode(json.dumps(proposal).encode()).decode().rstrip('=')}")
    finished(page)


def _lines(page: Page) -> list[str]:
    return [" ".join(line.split()) for line in page.locator("#_isian .card p").all_text_contents()]


def test_goods_look_as_the_build_shows_them(page: Page, address: str, tmp_path: Path) -> None:
    """Name, price, what there is of it or how much one is, and the mark of the law; then who makes it."""
    content = copied(KATAPANG, tmp_path / "content")
    told: dict[str, list[str]] = {}
    for number, values in enumerate(GOODS.values()):
        slug = f"uji-{number}"
        _proposed(page, address, "produk", slug, {"nama": f"Dodol <b>{number}</b> & Co", "kategori": "Kue tradisional", "pelaku_usaha": "bu-entin", "halal": "proses", **values})
        told[slug] = _lines(page)
        (content / f"produk/{slug}.md").write_text(written(page), encoding="utf-8")
    (content / "reseller/uji.md").write_text("---\nnama: Uji\nwhatsapp: 0812-0000-0062\nproduk: semua\n---\n", encoding="utf-8")
    found = read(content, "content", TODAY).catalog
    products: dict[str, Product] = {product.slug: product for product in found.products}
    for slug, lines in told.items():
        item, terms = products[slug], found.terms[slug]
        state = terms.availability
        below = sentences.card_unit(item) if state.state == "tersedia" else sentences.stock(state)
        assert lines == [f"{item.name} {sentences.starting(terms.price)}", *([proofs.MARK] if item.is_haram else []), below, f"Dari {found.owner[item.owner].name}"], slug
    assert len(told) == len(GOODS)


def test_the_photo_that_there_is(page: Page, address: str) -> None:
    """The site's own small picture; a good of which sellers ask another price says so; a hidden one isn't shown."""
    page.goto(f"{address}{FORM}?berkas=produk/nastar-stoples.md")
    filled(page, {"stok": "habis", "harga": "66000"})
    finished(page)
    until(page, "(image => image.complete && image.naturalWidth > 100)(document.querySelector('#_isian .card img'))")
    assert _lines(page) == ["Nastar Stoples Rp66.000", "Sedang habis", "Dari Dapur Kue Bu Nani"]
    expect(page.locator("#_isian")).to_contain_text("Di situs mulai Rp65.000, karena ada reseller dengan harga sendiri.")
    filled(page, {"terbit": "tidak"})
    page.click(".finish button")
    expect(page.locator("#_isian")).to_contain_text("Tidak tampil di situs.")
    assert page.locator("#_isian .card").count() == 0


@pytest.mark.parametrize(("kind", "values", "told"), [
    ("reseller", {"nama": "Nia", "whatsapp": "+62 812 0000 0062", "wilayah": "Soreang", "produk": "semua"}, ["Nia", "Soreang", "0812-0000-0062"]),
    ("acara", {"nama": "Pasar Tani", "mulai": "5/12/2027 09.00", "tempat": "Balai desa"}, ["Pasar Tani", "Minggu, 5 Desember 2027 pukul 09.00", "Balai desa"]),
    ("kabar", {"judul": "Dodol datang", "tanggal": "24-11-2026"}, ["Dodol datang", "Selasa, 24 November 2026"]),
])
def test_of_other_kinds_what_matters_most(page: Page, address: str, kind: str, values: dict[str, str], told: list[str]) -> None:
    """A number and a day as they are understood, so that a slip is seen."""
    _proposed(page, address, kind, "uji", values)
    assert _lines(page) == told
