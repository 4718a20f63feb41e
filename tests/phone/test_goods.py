"""barang.json says of the goods what the basket and the desk need, small and the same from build to build."""

import gzip
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storefront.media.store import FOLDER, Store
from storefront.phone import goods
from storefront.phone.goods import build
from storefront.site.read import read
from storefront.views.goods import _key, _keys
from storefront.words.village_texts import DEFAULTS
from tests.bench import catalogue
from tests.sites import SMALL, TODAY, changed, copied, written
from tests.village import Swap

STORE = Store(FOLDER)


@pytest.fixture(scope="module")
def small() -> dict[str, Any]:
    return json.loads(build(read(SMALL, SMALL.name, TODAY, store=STORE)))  # type: ignore[no-any-return]


def test_the_goods_of_the_tiny_village(small: dict[str, Any]) -> None:
    """Every published product with what is not usual; every offer with its price."""
    assert small["versi"] == 1
    assert small["hari"] == "2026-11-01"
    assert small["produk"].keys() == {"opak-bakar", "tikar-pandan"}
    opak = small["produk"]["opak-bakar"]
    assert {"nama", "satuan", "harga", "kunci", "pemilik", "gambar"} <= opak.keys()
    assert opak["kunci"] == _key("opak-bakar", 4)
    assert small["penjual"]["nia"]["produk"].keys() <= small["produk"].keys()
    assert small["teks"].keys() == set(goods.TEXTS)
    assert small["saluran"] == ["status", "instagram", "facebook", "gambar", "kartu", "kemasan", "label", "kertas"]
    assert small["batas"] == {"pesan": 1000, "tautan": 1940}


@pytest.mark.parametrize(
    ("written", "way", "number"),
    [
        ("whatsapp: 0812-3456-7891", "whatsapp", "+6281234567891"),
        ("telepon: 022-1234568", "telepon", "+62221234568"),
        ("whatsapp: 0812-3456-7891\ntelepon: 022-1234568", "whatsapp", "+6281234567891"),
        ("whatsapp: 0812-3456-7891\ntelepon: 022-1234568\nhubungi: telepon", "telepon", "+62221234568"),
        ("whatsapp: 0812-3456-7891\nhubungi: sms", "sms", "+6281234567891"),
        ("telepon: 0813-3456-7890\nhubungi: langsung", "langsung", ""),
        ("jam: pagi", "langsung", ""),
    ],
)
def test_how_an_owner_is_reached(tmp_path: Path, written: str, way: str, number: str) -> None:
    """By `hubungi`, else by the first way that they have; no number is published that isn't needed."""
    content = copied(SMALL, tmp_path / "isi")
    (content / "pelaku-usaha" / "bu-tati.md").write_text(f"---\nnama: Usaha Bu Tati\n{written}\n---\n", encoding="utf-8")
    owner = json.loads(build(read(content, "content", TODAY, store=STORE)))["pemilik"]["bu-tati"]
    assert (owner["cara"], owner["nomor"]) == (way, number)


def test_renamed_goods_are_found_by_their_former_name(tmp_path: Path) -> None:
    """An order made yesterday still names today's product."""
    content = copied(SMALL, tmp_path / "isi")
    file = content / "produk" / "opak-bakar.md"
    file.with_name("opak.md").write_text(file.read_text(encoding="utf-8").replace("---\n", "---\nlama: opak-bakar\n", 1), encoding="utf-8")
    file.unlink()
    for other in content.rglob("*.md"):
        other.write_text(other.read_text(encoding="utf-8").replace("- opak-bakar", "- opak").replace("opak-bakar.md", "opak.md").replace("produk: opak-bakar", "produk: opak"), encoding="utf-8")
    assert json.loads(build(read(content, "content", TODAY, store=STORE)))["lama"] == {"opak-bakar": "opak"}


def test_only_goods_have_former_names_here(tmp_path: Path) -> None:
    """A renamed shop or stall is no product."""
    changes = {file: Swap("nama:", "lama: dulu\nnama:") for file in ("reseller/nia.md", "warung/warung-pak-ujang.md")}
    assert json.loads(written(changed(tmp_path, changes), "barang.json"))["lama"] == {}


@pytest.mark.parametrize(
    ("fields", "facts"),
    [
        ("minimal: 1", {}), ("minimal: 10", {"minimal": 10}), ("stok: habis", {"stok": "habis"}), ("stok: pesan-dulu\nsiap_dalam: 1", {"stok": "pesan-dulu", "siap": 1}),
        ("satuan: lusin\nsajian:\n  harga: 30000\n  satuan: piring isi 25\n  minimal: 2\n  pesan_hari: 1", {"satuan": "lusin", "sajian": [30000, "piring isi 25", 2]}),
        ("satuan: lusin\nsajian:\n  harga: 30000\n  minimal: 2\n  pesan_hari: 1", {"satuan": "lusin", "sajian": [30000, "lusin", 2]}),
        ("stok: habis\nvarian:\n  - nama: A\n  - nama: B\n    stok: tersedia\n    harga: 9000",
         {"varian": [["A", 8000, "habis"], ["B", 9000, "tersedia"]]}),
        ("stok: habis\nvarian:\n  - nama: A\n  - nama: B\n    stok: pesan-dulu\n    harga: 9000",
         {"stok": "pesan-dulu", "varian": [["A", 8000, "habis"], ["B", 9000, "pesan-dulu"]]}),
    ],
)
def test_what_is_not_usual_is_told(tmp_path: Path, fields: str, facts: dict[str, Any]) -> None:
    """And nothing else: what is usual takes no room."""
    text = f"---\nnama: Opak\nkategori: Camilan\npelaku_usaha: bu-tati\nharga: 8000\n{fields}\n---\n"
    row = json.loads(written(changed(tmp_path, {"produk/opak-bakar.md": text}), "barang.json"))["produk"]["opak-bakar"]
    row["varian"] = [rest for _, *rest in row.get("varian", ())]
    assert row == {"kunci": row["kunci"], "angka": row["angka"], "nama": "Opak", "satuan": "buah", "harga": 8000, "pemilik": "bu-tati", "varian": [], **facts}


def test_the_villages_own_words_are_told(tmp_path: Path) -> None:
    """The desk reads orders by them; a text that isn't the desk's affair is left out."""
    words = {"pesan/selesai.txt": "Nuhun {nama}\n{halaman}", "pesan/sapa.txt": "Halo {reseller}\nKode: {kode}"}
    found = json.loads(written(changed(tmp_path, words), "barang.json"))["teks"]
    assert found["selesai"] == words["pesan/selesai.txt"]
    assert found["kirim"] == DEFAULTS["kirim"]
    assert "sapa" not in found


@given(st.sets(st.text(min_size=1, max_size=12), max_size=300), st.integers(1, 4))
def test_keys_are_short_and_never_shared(names: set[str], length: int) -> None:
    """Also where there are hardly more keys than names; whoever comes alone has the key of its own name."""
    names = set(sorted(names)[: 36**length // 2])
    keys = _keys(names, length)
    assert keys.keys() == names
    assert len(set(keys.values())) == len(names)
    assert all(len(key) == length and key.isalnum() and key == key.lower() for key in keys.values())
    for name in names:
        assert _keys([name], length) == {name: _key(name, length)}


def test_three_hundred_goods_travel_light(tmp_path: Path) -> None:
    """Of five sellers' each: a phone reads it once a release."""
    content = tmp_path / "content"
    catalogue.write(catalogue.make(300, 5), content)
    data = build(read(content, "content", TODAY, store=STORE))
    assert len(json.loads(data)["produk"]) == 300
    assert len(gzip.compress(data, 9)) <= 20_000


def test_a_day_without_news_gives_the_same_bytes() -> None:
    """Phones that keep the goods need not fetch them again; another month is told."""
    one, same, other = (build(read(SMALL, SMALL.name, day, store=STORE)) for day in (TODAY, date(2026, 11, 25), date(2026, 12, 1)))
    assert same == one
    assert other == one.replace(b"2026-11-01", b"2026-12-01")
    assert len(gzip.compress(one)) < 2048
