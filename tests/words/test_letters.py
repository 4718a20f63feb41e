"""Letters become plain paragraphs, lists and the place of a table; nothing that is written or filled in is markup."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storefront.words.letters import DEFAULTS, MAX_LETTER, PLACEHOLDERS, Block, blocks, check

VALUES = {"desa": "Sukamaju", "reseller": "Nia", "whatsapp": "", "mitra": "**Kecamatan** - {desa}"}


def said(found: tuple[Block, ...]) -> list[tuple[str, ...]]:
    """Kind and items, with bold words in < > and the gaps written out."""
    return [
        (block.kind, *["".join(f"{' ' if run.gap else ''}{f'<{run.text}>' if run.bold else run.text}" for run in item) for item in block.items])
        for block in found
    ]


@pytest.mark.parametrize("name", DEFAULTS)
def test_the_programs_own_letters_keep_the_rules(name: str) -> None:
    """They would pass as a village's own, and every word that they ask for is one they may hold."""
    assert list(check({name: DEFAULTS[name]}, "content")) == []
    assert DEFAULTS.keys() == PLACEHOLDERS.keys()


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("Satu\ndua.\n\nTiga.", [("paragraph", "Satu dua."), ("paragraph", "Tiga.")]),
        ("Cara:\n- satu\n- dua\n  lagi\n\nTutup", [("paragraph", "Cara:"), ("list", "satu", "dua lagi"), ("paragraph", "Tutup")]),
        ("- satu\n\n- dua", [("list", "satu"), ("list", "dua")]),
        ("Atas\n {daftar} \nBawah", [("paragraph", "Atas"), ("table",), ("paragraph", "Bawah")]),
        ("- satu\n{daftar}\n- dua", [("list", "satu"), ("table",), ("list", "dua")]),
        ("Desa {desa}, {reseller}.", [("paragraph", "Desa Sukamaju, Nia.")]),
        ("Ke **{reseller}**, ya", [("paragraph", "Ke <Nia>, ya")]),
        ("**Satu** **dua**tiga **empat**", [("paragraph", "<Satu> <dua>tiga <empat>")]),
        ("Bintang ** lepas, **tak ditutup, ** kosong **", [("paragraph", "Bintang ** lepas, **tak ditutup, ** kosong **")]),
        ("Kepada {mitra}", [("paragraph", "Kepada **Kecamatan** - {desa}")]),
        ("{mitra}", [("paragraph", "**Kecamatan** - {desa}")]),
        ("Satu\nWA {whatsapp}\ndua", [("paragraph", "Satu dua")]),
        ("- satu\n- WA {whatsapp}\n- dua", [("list", "satu", "dua")]),
        ("# Judul\n> kutipan\n<b>*miring*</b> [a](b) `c` $d$ #e", [("paragraph", "# Judul > kutipan <b>*miring*</b> [a](b) `c` $d$ #e")]),
        ("-tanpa spasi", [("paragraph", "-tanpa spasi")]),
        ("", []),
        ("\n \n", []),
    ],
)
def test_what_a_letter_becomes(template: str, expected: list[tuple[str, ...]]) -> None:
    """Paragraphs, lists and bold words are known, all else is text; a line with an empty placeholder goes, its neighbours stay together."""
    assert said(blocks(template, VALUES)) == expected


@given(st.text(alphabet="ab *-{}#_[]()\n", max_size=60), st.text(alphabet="xy*-{}", min_size=1, max_size=9))
def test_nothing_written_is_lost(template: str, value: str) -> None:
    """But for spaces, the marks of lists and pairs of asterisks, every sign is still there, and a value is there as it is."""
    letter = template.replace("{", "").replace("}", "")
    words = "".join(run.text for block in blocks(f"{letter}\n\nnama {{desa}}", {"desa": value}) for item in block.items for run in item)
    assert words.endswith(value.strip())
    bare = str.maketrans("", "", " \n*-")
    assert words.removesuffix(value).translate(bare) == f"{letter}nama".translate(bare)


def test_a_letter_of_the_longest_length_is_allowed() -> None:
    """One letter more is not."""
    longest = "{daftar}\n".ljust(MAX_LETTER, "a")
    assert list(check({"kuitansi": longest}, "content")) == []
    assert [str(problem) for problem in check({"kuitansi": f"{longest}a"}, "content")] == [
        "content/surat/kuitansi.md  surat terlalu panjang (3001 huruf). Paling banyak 3000 huruf"]
