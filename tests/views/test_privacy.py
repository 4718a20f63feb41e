"""The page that says what is kept and shown of people: true of each village, and its own where it has one."""

from pathlib import Path
from typing import Any

import pytest

from storefront import addresses
from storefront.build import outputs
from tests.errors.case import EVENT, NEWS, PAGE, RESELLER, STALL, VILLAGE
from tests.sites import changed, seen
from tests.village import SMALL, Changes, Swap

_DESA = (SMALL / VILLAGE).read_text(encoding="utf-8")
_REAL = _DESA.replace("contoh: ya\n", "")


def _said(tmp_path: Path, changes: Changes) -> tuple[str, Any]:
    view = seen(changed(tmp_path, changes), addresses.PRIVACY)[1]
    return "\n".join(paragraph for _, paragraphs in view.parts for paragraph in paragraphs), view


@pytest.mark.parametrize(("words", "without"), [
    ("Keranjang,", {RESELLER: Swap("wilayah:", "aktif: tidak\nwilayah:")}),
    ("Meja pesanan", {RESELLER: None, STALL: None, EVENT: None, "kabar": None}),
    ("tanpa sinyal", {VILLAGE: f"{_DESA}luring: tidak\n"}), ("di kabar", {NEWS: None}),
    ("GitHub", {VILLAGE: _DESA.replace("repo:", "# repo:")}), ("karangan", {VILLAGE: _REAL}),
])
def test_each_sentence_stands_only_where_it_is_true(tmp_path: Path, words: str, without: Changes) -> None:
    assert words in _said(tmp_path / "a", {})[0]
    assert words not in _said(tmp_path / "b", without)[0]


def test_people_are_shown_with_their_consent(tmp_path: Path) -> None:
    """Of a village that is none of a sample's, and with the end that the law sets."""
    said, _ = _said(tmp_path, {VILLAGE: _REAL})
    assert "tampil dengan izin orangnya" in said
    assert "paling lambat 3 × 24 jam" in said


@pytest.mark.parametrize(("lines", "links", "place"), [
    ("", [], "Datang saja ke kantor desa."), ("alamat: Jl. Raya No. 1\n", [], "Datang saja ke Jl. Raya No. 1."),
    ("whatsapp: 0812-0000-0069\nsurel: halo@sukamaju.id\nmedia:\n  instagram: sukamaju.kita\n", ["https://wa.me/6281200000069", "mailto:halo@sukamaju.id"], ""),
])
def test_whom_to_ask(tmp_path: Path, lines: str, links: list[str], place: str) -> None:
    """The village's own contacts, where messages can be sent to; without any, its office."""
    said, view = _said(tmp_path, {VILLAGE: _DESA + lines})
    assert [link.url for link in view.contacts] == links
    assert place in said
    assert bool(place) == ("Datang saja" in said)


def test_a_village_may_say_it_in_its_own_words(tmp_path: Path) -> None:
    """Its page takes the address, and stands in the foot once."""
    own = "---\njudul: Data Anda\nmenu: 2\n---\nKami menjaganya.\n"
    site = changed(tmp_path, {"halaman/privasi.md": own, PAGE: Swap("Pilih barang", "[Data](privasi.md). Pilih barang")})
    (page,) = (page for page in outputs.plan(site).pages if page.file == "privasi/index.html")
    assert page.template == "page"
