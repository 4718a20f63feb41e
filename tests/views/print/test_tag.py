"""Tags: what stands on each, and how a sheet is filled."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from storefront.media.papers.paper import Code, Paper, Value
from storefront.views.print import tag
from tests.sites import changed
from tests.views.print.test_sellers import COMMON
from tests.village import Changes, Swap


def _changed(place: Path, changes: Changes = {}) -> dict[str, Paper]:  # noqa: B006  (a Mapping is not changed)
    """The sheets of tags of the tiny village with these changes, by the names of their files."""
    site = changed(place, changes)
    return {paper.path.removeprefix("cetak/").removesuffix(".pdf"): paper for paper in tag.papers(site)}


def test_a_tag(tmp_path: Path) -> None:
    """What it is, whose hands made it, what it costs at whom; the code says that it came from a tag."""
    assert _changed(tmp_path / "content")["gantung-tikar-pandan"].data == {
        **COMMON, "tags": 9 * ({
            "name": "Tikar Pandan", "lead": "mulai", "price": "85.000", "brand_name": "Anyaman", "maker": "Buatan Bu Tati, sejak 2010", "size": "", "mark": "",
            "proofs": (),
            "whom": "WhatsApp Nia", "phone": "0812-0000-0062", "code": Code("https://contoh.github.io/situs/produk/tikar-pandan/?dari=label"),
        },), "call": "Pindai untuk memesan lagi", "hint": "Cetak 100% di kertas tebal, potong di antara tanda, lubangi di lingkaran.",
    }


def _tags(paper: Paper, *names: str) -> list[tuple[Value, ...]]:
    tags = paper.data["tags"]
    assert isinstance(tags, tuple)
    return [tuple(tag[name] for name in names) for tag in tags if isinstance(tag, Mapping)]


def test_a_tag_with_all_that_can_be_said(tmp_path: Path) -> None:
    """Brand and size; what is meant to be short is shortened where it is not."""
    paper = _changed(tmp_path / "content", {
        "produk/tikar-pandan.md": Swap("satuan: lembar", "satuan: lembar\nmerek: Pandan Ayu\nukuran: " + "2 × 3 m " * 12),
        "pelaku-usaha/bu-tati.md": Swap("sejak: 2010", 'kutipan: "Pandannya dari kebun sendiri."'),
    })["gantung-tikar-pandan"]
    assert set(_tags(paper, "brand_name", "maker", "size")) == {("Pandan Ayu", "Buatan Bu Tati", "2 × 3 m " * 7 + "2\u00a0…")}


_UJANG: Changes = {"reseller/ujang.md": "---\nnama: Ujang\nwhatsapp: 0812-0000-0064\nproduk:\n  - produk: tikar-pandan\n    harga: 99000\n---\n"}


def test_sellers_take_turns_on_a_sheet_of_tags(tmp_path: Path) -> None:
    """Each with their own price, so that none is preferred; where nobody sells it, the maker's price stands there alone."""
    shared = _changed(tmp_path / "dua", _UJANG)["gantung-tikar-pandan"]
    nia, ujang = ("WhatsApp Nia", "0812-0000-0062", "85.000"), ("WhatsApp Ujang", "0812-0000-0064", "99.000")
    assert _tags(shared, "whom", "phone", "price") == [nia, ujang] * 4 + [nia]
    assert str(shared.data["hint"]).endswith(" Tiap penjual mendapat label yang bernama dia.")
    alone = _changed(tmp_path / "nol", {"reseller/nia.md": Swap("jam: 08.00–20.00", "aktif: tidak")})["gantung-tikar-pandan"]
    assert set(_tags(alone, "whom", "phone", "price")) == {("", "", "85.000")}


@pytest.mark.parametrize("count", [2, 9, 10])
def test_an_owners_tags_are_mixed(tmp_path: Path, count: int) -> None:
    """One file with tags of all that the owner makes and that is not eaten, on full sheets; each product has its own file as well."""
    text = "---\nnama: Bakul {}\nkategori: Anyaman\npelaku_usaha: bu-tati\nharga: 20000\n---\n"
    papers = _changed(tmp_path / "content", {f"produk/bakul-{number}.md": text.format(number) for number in range(count - 1)})
    mixed = papers["gantung-bu-tati"]
    assert (mixed.kind, mixed.subject, mixed.title) == ("gantung", "bu-tati", "Label gantung Bu Tati")
    names = [name for (name,) in _tags(mixed, "name")]
    assert len(names) == (9 if count < 10 else 18)
    assert set(names) == {"Tikar Pandan", *(f"Bakul {number}" for number in range(count - 1))}
    assert max(map(names.count, names)) - min(map(names.count, names)) <= 1
    assert papers.keys() == {"gantung-bu-tati", "gantung-tikar-pandan", *(f"gantung-bakul-{number}" for number in range(count - 1))}


def test_a_products_tags_keep_their_name(tmp_path: Path) -> None:
    """Where an owner is called like a product; file names are promised."""
    papers = _changed(tmp_path / "content", {
        "produk/bu-tati.md": "---\nnama: Bakul Bu Tati\nkategori: Anyaman\npelaku_usaha: bu-tati\nharga: 20000\n---\n"})
    assert papers["gantung-bu-tati"].title == "Label gantung Bakul Bu Tati"
    assert len({paper.path for paper in papers.values()}) == len(papers)
