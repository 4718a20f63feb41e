"""A file is found by the name that stands in it, and then its own name is told."""

from datetime import date
from pathlib import Path

import pytest

from storefront.catalog.load import load
from storefront.catalog.titles import file_named
from tests.village import village

FILES = {
    "bu-entin.md": "---\nnama: Dapur Bu Sumi\npemilik: Bu Sumi\n---\n", "kasuami.md": "---\nNama : 'Abon Wa Ina'\n---\n",
    "a.md": "---\nnama: Kembar\n---\n", "b.md": "---\nnama: kembar\n---\n", "c.md": "---\nalamat: x\n---\n\nnama\n",
}


@pytest.mark.parametrize(("title", "file"), [
    ("Dapur Bu Sumi", "bu-entin"), ("dapur  bu sumi", "bu-entin"), ("Bu Sumi", "bu-entin"), ("Abon Wa Ina", "kasuami"), ("ABON WA-INA", "kasuami"),
    ("Kembar", ""), ("Dapur", ""), ("", ""), ("???", ""), ("Tidak Ada", ""),
])  # fmt: skip
def test_one_file_of_that_name(tmp_path: Path, title: str, file: str) -> None:
    """Whole names only, in any capitals; of two nobody knows which is meant. What can't be read is no reason to stop."""
    for name, text in FILES.items():
        (tmp_path / name).write_text(text)
    assert file_named(tmp_path, [*(name.removesuffix(".md") for name in FILES), "gone"], title) == file


def test_a_reference_by_name_is_told_the_file(tmp_path: Path) -> None:
    """And whoever writes what the message says has meant that file."""
    text = "---\nnama: Dodol\nkategori: Camilan\npelaku_usaha: {}\nharga: 9000\n---\n"
    owner = {"pelaku-usaha/usaha-2.md": "---\nnama: Abon Wa Ina\nalamat: RT 1\n---\n"}
    wrong = load(village(tmp_path / "a", {**owner, "produk/dodol.md": text.format("Abon Wa Ina")}), "content", date(2026, 11, 24))
    assert [(problem.line, problem.message) for problem in wrong.problems if problem.level == "error"] == [
        (4, 'tertulis "Abon Wa Ina". Tidak ada berkas pelaku-usaha/Abon Wa Ina.md; nama itu ada di pelaku-usaha/usaha-2.md, contoh: pelaku_usaha: usaha-2')]
    right = load(village(tmp_path / "b", {**owner, "produk/dodol.md": text.format("usaha-2")}), "content", date(2026, 11, 24))
    assert right.catalog
    assert next(product.owner for product in right.catalog.products if product.slug == "dodol") == "usaha-2"
