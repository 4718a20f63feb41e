"""Pages that are passed on say in a line what they are, and lead to themselves."""

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.output.pages import page
from tests.sites import shown
from tests.views.changes import EVENT, PRODUCT, event, product
from tests.village import Changes

SHARED: dict[str, tuple[Changes, str, str, str]] = {
    "a product": ({}, "produk/opak-bakar/", "Bagikan Opak Bakar", "Opak Bakar: Rp13.000 sebungkus."),
    "an offer": ({}, "toko/nia/opak-bakar/", "Bagikan Opak Bakar", "Opak Bakar: Rp13.000 sebungkus."),
    "what starts at a price": (
        {PRODUCT: product("varian:\n  - nama: Asin\n  - nama: Manis\n    harga: 14000", "Opak & Co")}, "produk/opak-bakar/", "Bagikan Opak & Co", "Opak & Co: mulai Rp13.000 sebuah."),
    "a shop": ({}, "toko/nia/", "Bagikan Nia", "Nia: buatan rumah warga Sukamaju."),
    "an event": ({}, "acara/pasar-tani/", "Bagikan Pasar Tani", "Pasar Tani: Sabtu, 1 Desember 2040 pukul 07.00–11.00 WIB, Lapangan desa."),
    "an event that is off": (
        {EVENT: event("mulai: 1 Desember 2040\nstatus: batal")}, "acara/pasar-tani/", "Bagikan Pasar Tani", "Pasar Tani: Batal. Sabtu, 1 Desember 2040, Balai."),
}


@pytest.mark.parametrize("name", SHARED)
def test_what_is_passed_on(tmp_path: Path, name: str) -> None:
    changes, path, label, said = SHARED[name]
    found = page(shown(tmp_path, changes), path)
    (url,) = [url for url, _ in found.links("https://wa.me/?")]
    (link,) = [attributes for tag, attributes in found.tags if tag == "a" and attributes.get("href") == url]
    assert link["aria-label"] == label
    (text,) = parse_qs(urlsplit(url).query)["text"]
    assert text.split("\n") == [said, f"https://contoh.github.io/situs/{path}"]
