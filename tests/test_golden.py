"""The tiny village's site, file by file, is what is kept in tests/golden/; made anew by `python3 tasks.py golden`."""

import re
from difflib import unified_diff
from itertools import islice

import pytest

from storefront.catalog import sample
from storefront.phone import scripts
from tests import golden

HINT = "Read the change; where it is meant: python3 tasks.py golden"
SHOWN = 60


@pytest.fixture(scope="module")
def fresh() -> dict[str, str]:
    return golden.tree()


def test_the_same_files_are_written(fresh: dict[str, str]) -> None:
    """No page or asset appears or disappears unnoticed."""
    assert sorted(golden.kept()) == sorted(fresh), HINT


def test_every_file_is_the_same_to_the_byte(fresh: dict[str, str]) -> None:
    """A change of any page shows as a diff of that page."""
    kept = golden.kept()
    diff = [
        line for name in sorted(kept.keys() & fresh.keys()) if kept[name] != fresh[name]
        for line in unified_diff(kept[name].splitlines(), fresh[name].splitlines(), f"kept/{name}", f"fresh/{name}", lineterm="", n=1)
    ]
    if diff:
        pytest.fail("\n".join([*islice((line[:200] for line in diff), SHOWN), f"({len(diff)} lines) {HINT}"]), pytrace=False)


# Kinds of page that have a sheet of their own beside the joined one.
OWN = (
    r".+/promosi/index\.html", r"(produk/[^/]+|toko/[^/]+/(?!promosi)[^/]+)/index\.html",
    r"(acara|warung)/[^/]+/index\.html", r"toko/[^/]+/index\.html", r"(cari|produk|kategori/[^/]+)/index\.html", r"pelatihan/index\.html", r"index\.html",
    *(f"{name}/index.html" for name in ("sajian", "cetak", "keranjang", "meja", "titip", "laporan", "kelola", "kelola/tulis")),
)


def test_one_sheet_for_every_page(fresh: dict[str, str]) -> None:
    """Every page carries the same sheet, and each kind that needs more one more of its own."""
    sheets = [name for name in fresh if name.endswith(".css") and name != golden.SHEET]
    users = {sheet: {name for name, text in fresh.items() if f"<style>{sheet}</style>" in text} for sheet in sheets}
    assert sorted(map(sorted, users.values())) == sorted(sorted(name for name in fresh if re.fullmatch(own, name)) for own in OWN)
    assert [name for name, text in fresh.items() if name.endswith(".html") and f"<style>{golden.SHEET}</style>" not in text] == []


def test_two_builds_of_one_day_are_the_same(fresh: dict[str, str]) -> None:
    """The same content and the same day give the same bytes."""
    assert fresh == golden.tree()


def test_joined_scripts_are_what_their_modules_make() -> None:
    """Each stands in git as it would be joined now, and no other."""
    expected = golden.joined_scripts()
    assert {path: path.read_text(encoding="utf-8") for path in scripts.READY.iterdir()} == expected, HINT


def test_examples_are_what_the_schema_says() -> None:
    """content/<kind>/_contoh.md comes from the schema, word for word; a village may have deleted it."""
    for path, text in golden.examples().items():
        assert not path.exists() or text == path.read_text(encoding="utf-8"), f"{path.relative_to(golden.ROOT)}: {HINT}"


def test_the_sample_is_known_by_its_files() -> None:
    """Whoever changes one of the sample village's files changes by what it is recognised."""
    assert golden.sample_list() == sample.LIST.read_text(encoding="ascii"), HINT


def test_tables_of_the_guide_are_what_the_schema_says() -> None:
    """The field tables of PANDUAN-LENGKAP.md come from the schema, word for word."""
    guide = golden.GUIDE.read_text(encoding="utf-8")
    assert golden.with_tables(guide) == guide, HINT
