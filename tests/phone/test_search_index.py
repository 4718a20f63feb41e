"""What the search page finds: one small index, and without a script links to everyone."""

import gzip
import json
import re
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from storefront import addresses
from storefront.build import outputs
from storefront.media.store import FOLDER, Store
from storefront.phone import scripts
from storefront.phone.search_index import build
from storefront.site.model import Site
from storefront.site.read import read
from storefront.views.search import search
from tests.bench import catalogue
from tests.sites import KATAPANG, ROOT, SMALL, TODAY, need_katapang
from tests.village import Changes, Swap, village

JS = ROOT / "theme" / "static" / "js"
SMALL_INDEX = """{
"kategori":[
["Anyaman","kategori/anyaman/","Kategori · 1 barang"],
["Camilan","kategori/camilan/","Kategori · 1 barang"]],
"usaha":[
["Bu Tati","usaha/bu-tati/","Yang membuat · Dapur Bu Tati · RT 01/RW 02"]],
"penjual":[
["Nia","toko/nia/","Penjual · Mengantar ke Sukamaju dan sekitarnya."]],
"warung":[
["Warung Pak Ujang","warung/warung-pak-ujang/","Warung · Simpang tiga, RT 03/RW 02"]],
"acara":[
["Pasar Tani","acara/pasar-tani/","Bazar · Sabtu, 1 Desember 2040 · Lapangan desa"]],
"pelajaran":[],
"barang":[
["Opak Bakar","opak-bakar","opak-bakar-fd9d33-240.jpg","Rp13.000",1,0,[0],[0],"",""],
["Tikar Pandan","tikar-pandan","tikar-pandan-6db234-240.jpg","mulai Rp85.000",0,0,[0],[],"Pesan dulu, siap 5 hari","Kecil Besar"]]
}
"""


def _site(content: Path, today: date = TODAY) -> Site:
    return read(content, content.name, today, store=Store(FOLDER))


def _changed(place: Path, changes: Changes) -> dict[str, list[list[Any]]]:
    return json.loads(build(_site(village(place / "isi", changes))))  # type: ignore[no-any-return]


@pytest.fixture(scope="module", params=[KATAPANG, SMALL], ids=["katapang", "small"])
def site(request: pytest.FixtureRequest) -> Site:
    if request.param == KATAPANG:
        need_katapang()
    return _site(request.param)


def test_the_index_of_the_tiny_village() -> None:
    """Every kind of thing, one a line; of goods the lowest price that is paid and the places of those who have to do with them."""
    assert build(_site(SMALL)).decode() == SMALL_INDEX


def test_every_published_thing_is_found_once(site: Site) -> None:
    """By its own page, which the site has."""
    catalog = site.catalog
    index = json.loads(build(site))
    found = [addresses.product(row[1]) if kind == "barang" else row[1] for kind, rows in index.items() for row in rows]
    things = (*catalog.owners, *catalog.resellers, *catalog.stalls, *catalog.events, *catalog.lessons, *catalog.products)
    pages = [*(addresses.category(c.slug) for c in catalog.categories), *(addresses.of_entry(t.folder, t.slug) for t in things)]
    assert found == pages
    assert {addresses.file(path) for path in pages} <= {page.file for page in outputs.plan(site).pages}


def test_places_lead_to_who_is_meant(site: Site) -> None:
    """The numbers in a product's row stand for its category, its owner, its sellers and its stalls."""
    catalog, index = site.catalog, json.loads(build(site))
    for product, row in zip(catalog.products, index["barang"], strict=True):
        assert index["kategori"][row[4]][0] == product.category
        assert index["usaha"][row[5]][1] == addresses.owner(product.owner)
        sellers = [addresses.shop(offer.reseller.slug) for offer in catalog.offers_of.get(product.slug, ())]
        assert [index["penjual"][place][1] for place in row[6]] == sellers
        stalls = [addresses.stall(stall.slug) for stall in catalog.stalls_with.get(product.slug, ())]
        assert [index["warung"][place][1] for place in row[7]] == stalls


@pytest.mark.parametrize(
    ("kind", "changes", "row"),
    [
        ("usaha", {"pelaku-usaha/bu-tati.md": "---\nnama: Dapur Bu Tati\n---\n"}, ["Dapur Bu Tati", "usaha/bu-tati/", "Yang membuat"]),
        ("penjual", {"reseller/nia.md": Swap("wilayah: Sukamaju dan sekitarnya\n", "")}, ["Nia", "toko/nia/", "Penjual"]),
        ("penjual", {"reseller/nia.md": Swap("wilayah:", "aktif: tidak\nwilayah:")},
         ["Nia", "toko/nia/", "Penjual · Sedang tidak menerima pesanan."]),
        ("warung", {"warung/warung-pak-ujang.md": "---\nnama: Los 3\njenis: pasar\nalamat: Pasar desa\nproduk: semua\n---\n"},
         ["Los 3", "warung/warung-pak-ujang/", "Pasar · Pasar desa"]),
        ("acara", {"acara/pasar-tani.md": "---\nnama: Pasar Tani\nmulai: 2026-12-05\ntempat: Balai\nstatus: batal\n---\n"},
         ["Pasar Tani", "acara/pasar-tani/", "Acara · Batal · Sabtu, 5 Desember 2026 · Balai"]),
        ("acara", {"acara/pasar-tani.md": "---\nnama: Pasar Tani\nmulai: 2026-12-05\nulang: setiap Sabtu\ntempat: Balai\n---\n"},
         ["Pasar Tani", "acara/pasar-tani/", "Acara · Setiap Sabtu · Balai"]),
        ("acara", {"acara/pasar-tani.md": "---\nnama: Pasar Tani\njenis: rapat\nmulai: 2026-12-05\ntempat: Balai\nstatus: diundur\n"
                                          "mulai_semula: 2026-11-28\n---\n"},
         ["Pasar Tani", "acara/pasar-tani/", "Rapat · Diundur dari 28 November · Sabtu, 5 Desember 2026 · Balai"]),
    ],
)
def test_the_words_about_it(tmp_path: Path, kind: str, changes: Changes, row: list[str]) -> None:
    """What it is, then what helps to tell it from others, as far as known."""
    assert _changed(tmp_path, changes)[kind] == [row]


@pytest.mark.parametrize(
    ("stock", "words"),
    [("", ""), ("stok: tersedia\n", ""), ("stok: habis\n", "Sedang habis"), ("stok: pesan-dulu\n", "Pesan dulu"),
     ("stok: pesan-dulu\nsiap_dalam: 3\n", "Pesan dulu, siap 3 hari")],
)
def test_stock_is_told_where_it_matters(tmp_path: Path, stock: str, words: str) -> None:
    """Nothing is said of what is simply there."""
    changes = {"produk/tikar-pandan.md": Swap("stok: pesan-dulu\nsiap_dalam: 5\n", stock)}
    assert _changed(tmp_path, changes)["barang"][1][8] == words


def test_a_brand_is_found(tmp_path: Path) -> None:
    """Together with the names of the variants."""
    changed = _changed(tmp_path, {"produk/tikar-pandan.md": Swap("satuan: lembar", "satuan: lembar\nmerek: Sari Rasa")})
    assert changed["barang"][1][9] == "Sari Rasa Kecil Besar"


def test_what_is_hidden_is_not_found(tmp_path: Path) -> None:
    """`terbit: tidak` keeps a thing out; the goods of a hidden seller name nobody."""
    changes = {"reseller/nia.md": Swap("nama: Nia", "nama: Nia\nterbit: tidak"), "kabar": None,
               "produk/opak-bakar.md": Swap("nama: Opak Bakar", "nama: Opak Bakar\nterbit: tidak")}
    index = _changed(tmp_path, changes)
    assert index["penjual"] == []
    assert [row[0] for row in index["barang"]] == ["Tikar Pandan"]
    assert index["barang"][0][6] == []


def test_any_name_comes_through(tmp_path: Path) -> None:
    """Quotes, signs and letters of any script stand in the index as they stand in the content."""
    name = "Opak \\\"Bakar\\\" </script> & ünïk 🍘"
    index = _changed(tmp_path, {"produk/opak-bakar.md": Swap("nama: Opak Bakar", f'nama: "{name}"')})
    assert index["barang"][0][0] == 'Opak "Bakar" </script> & ünïk 🍘'


def test_an_empty_village_has_an_index(tmp_path: Path) -> None:
    """With no thing in it."""
    folders = ("acara", "produk", "pelaku-usaha", "reseller", "warung", "kabar", "halaman")
    assert set(map(str, _changed(tmp_path, dict.fromkeys(folders)).values())) == {"[]"}


def test_a_good_has_its_smallest_picture(site: Site) -> None:
    """A file of the site, in the folder that the script knows; one without a photo has none."""
    files = {path for photo in site.photos.values() for made in photo.renditions.values() for path in (one.path for one in made)}
    for product, row in zip(site.catalog.products, json.loads(build(site))["barang"], strict=True):
        assert f"foto/{row[2]}" in files if product.photos else row[2] == ""


def test_three_hundred_products_come_in_8_kilobytes(tmp_path: Path) -> None:
    """As a host sends them, each with a picture of its own, named after the good as the guide asks."""
    catalogue.write(catalogue.make(300, 10), tmp_path / "isi")
    rows = json.loads(build(_site(tmp_path / "isi")))
    assert len(rows["barang"]) == 300
    for row in rows["barang"]:
        row[2] = f"{row[1]}-1-{sha256(row[0].encode()).hexdigest()[:6]}-240.jpg"
    data = ",\n".join(json.dumps(row, ensure_ascii=False, separators=(",", ":")) for some in rows.values() for row in some)
    assert len(gzip.compress(data.encode(), 9)) <= 8 * 1024


def test_the_page_leads_to_all(site: Site) -> None:
    """Without a script too: to every category, owner, reseller and stall, and to the list of all goods."""
    catalog = site.catalog
    _, view = search(site)
    assert [(chip.text, chip.count, chip.url) for chip in view.categories] == [
        (c.name, len(c.products), addresses.inside(addresses.category(c.slug))) for c in catalog.categories]
    things = (*catalog.owners, *catalog.resellers, *catalog.stalls)
    assert [link.url for section in view.sections for link in section.items] == [  # type: ignore[attr-defined]
        addresses.inside(addresses.of_entry(thing.folder, thing.slug)) for thing in things]
    assert view.everything.url == addresses.inside(addresses.PRODUCTS)


def test_the_page_has_no_empty_list(tmp_path: Path) -> None:
    """A village without stalls has no heading for them."""
    _, view = search(_site(village(tmp_path / "isi", {"warung": None})))
    assert [section.title for section in view.sections] == ["Yang membuat", "Yang menjual"]


def test_the_library_is_one_small_line_under_its_licence() -> None:
    """Published in one line, as an ES module; 6 KB as it travels."""
    text = (JS / "minisearch.js").read_text(encoding="utf-8")
    licence, library = text.splitlines()
    assert licence.startswith("/*! MiniSearch 7.2.0, Copyright 2022 Luca Ongaro, MIT License")
    assert re.search(r"export\{\w+ as default\};$", library)
    assert "sourceMappingURL" not in text
    assert scripts.published(text) == licence + library
    assert len(gzip.compress(text.encode(), 9)) <= 6 * 1024


@pytest.mark.parametrize("name", ["search", "minisearch"])
@pytest.mark.parametrize("too_new", ["replaceAll", r"\.at\(", r"structuredClone", r"hasOwn\(", r"\?\?=|\|\|=|&&=", r"\.replaceChildren", "(?m)^await "])
def test_old_phones_can_run_it(name: str, too_new: str) -> None:
    """Nothing newer than Chrome 80."""
    assert not re.search(too_new, (JS / f"{name}.js").read_text(encoding="utf-8"))


def test_results_are_never_read_as_html() -> None:
    """What is typed and what the index says become text; the script is 2 KB as it travels."""
    script = scripts.published((JS / "search.js").read_text(encoding="utf-8"))
    assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser", script)
    assert len(gzip.compress(script.encode(), 9)) <= 2048
