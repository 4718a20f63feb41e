"""A lesson's text as the parts of a sheet of paper."""

import pytest

from storefront.site.blocks import Block, Run, blocks
from storefront.site.linker import Targets
from storefront.site.prose import render

TARGETS = Targets({"produk/opak.md": "\x1fproduk/opak/"}, {})


def _run(*words: str) -> tuple[Run, ...]:
    """Words that begin with `*` are bold."""
    return tuple(Run(word.removeprefix("*"), word.startswith("*")) for word in words)


@pytest.mark.parametrize(("body", "found"), [
    ("Kata *miring* dan **tebal** sekali.", [Block("text", _run("Kata ", "miring", " dan ", "*tebal", " sekali."))]),
    ("## Judul\n\n### Kecil", [Block("heading", _run("Judul")), Block("heading", _run("Kecil"))]),
    ("- [ ] Lap **lensa**.\n- [x] Potret.\n- air", [
        Block("step", _run("Lap ", "*lensa", ".")), Block("step", _run("Potret.")), Block("item", _run("air"))]),
    ("3. satu\n4. dua", [Block("number", _run("satu"), number=3), Block("number", _run("dua"), number=4)]),
    ("- [ ] Siapkan:\n    - kain\n    - air", [
        Block("step", _run("Siapkan:")), Block("item", _run("kain"), 1), Block("item", _run("air"), 1)]),
    ("- [ ] **Lap** lensa.", [Block("step", _run("*Lap", " lensa."))]),
    ("> Masih hangat.\n>\n> Habis.\n\nKata.", [Block("quote", _run("Masih hangat.")), Block("quote", _run("Habis.")), Block("text", _run("Kata."))]),
    ("| a | b |\n|---|---|\n| 1 | **2** |", [Block("table", rows=(("a", "b"), ("1", "2")))]),
    ("Buka [OSS](https://oss.go.id/daftar/).", [Block("text", _run("Buka ", "OSS", " (oss.go.id/daftar)", "."))]),
    ("Buka [oss.go.id](https://oss.go.id).", [Block("text", _run("Buka ", "oss.go.id", "."))]),
    ("Lihat [opak](../produk/opak.md).", [Block("text", _run("Lihat ", "opak", "."))]),
    ("Satu  \ndua.", [Block("text", _run("Satu", "\n", "dua."))]),
    ("a < b & c", [Block("text", _run("a < b & c"))]),
    ("", []), ("---", []),
], ids=str)
def test_parts(body: str, found: list[Block]) -> None:
    """What is read in a line, in its order; an address that a link leads out to can be typed."""
    assert list(blocks(render(body, "pelatihan/x.md", TARGETS)[0])) == found
