"""The joined sheet says the same as the sheets, in fewer bytes and without layers."""

import gzip
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storefront.build.style_sheet import join, small

CSS = Path(__file__).parents[2] / "theme/static/css"
FILES = (
    *(CSS / f"{name}.css" for name in ("layers", "tokens", "base", "layout")),
    *sorted((CSS / "components").glob("*.css")),
    *(CSS / f"{name}.css" for name in ("utilities", "print")),
)
WHOLE = join([file.read_text() for file in FILES], "#243f8c")
PAGES = {file.stem: small(file.read_text()) for file in sorted((CSS / "pages").glob("*.css"))}
"""Sheets of single kinds of page, which stand beside the whole one."""

# Small pieces of css that can stand beside each other in any order.
PIECES = (
    "a { color : red ; }", ".b > .c + p , q{margin:0 auto}", "/* { ; } */", '@import "a  b.css" ; z{y:x}', "@layer x , y;",
    "@layer x { i { top : calc( 1px + (2px - 3px) ) } }", "@media (min-width: 2em) and (color) { u{left:0} }",
    "k::before{content:'/* ; } */'}", 'l{background:url("data:a,%20 }")}', "m{background:url(a;b)}", "n\\:o{x:y;;}", "\n\n",
    "li :first-child{--z: 1px  solid}",
)  # fmt: skip


@pytest.mark.parametrize(
    ("css", "made"),
    [
        ("a {\n  color: red;\n}\n", "a{color:red}"),
        ("a , b > c { top : 0 ; left: 1px }", "a,b>c{top:0;left:1px}"),
        ("li :first-child { x: y }", "li :first-child{x:y}"),
        ("a { width: calc( 100% - ( 2px + 1em ) ) }", "a{width:calc(100% - (2px + 1em))}"),
        ("@media (min-width: 2em) and (color) { a { b: c } }", "@media (min-width:2em) and (color){a{b:c}}"),
        ("a { content: '  ;  }  /* no */ ' }", "a{content:'  ;  }  /* no */ '}"),
        (r'a { content: "\"  ;  " }', r'a{content:"\"  ;  "}'),
        ("a { b: url(x.svg) }", "a{b:url(x.svg)}"),
        ('a { b: url("data:x, { ; }") 0 0/1px }', 'a{b:url("data:x, { ; }") 0 0/1px}'),
        ("a/* one */{ b: c/* two */ }", "a{b:c}"),
        ("a { margin: 1px/**/2px }", "a{margin:1px 2px}"),
        ("/* only a comment */", ""),
    ],
)
def test_small(css: str, made: str) -> None:
    """Space, comments and last semicolons go, meaning stays."""
    assert small(css) == made


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_it_is_done_at_once(css: str) -> None:
    """A second time finds nothing more to do."""
    assert small(small(css)) == small(css)


@given(st.lists(st.sampled_from(PIECES), max_size=12))
def test_strings_and_addresses_survive(pieces: list[str]) -> None:
    """What is quoted or an address comes out as it went in, and in order."""
    css = "".join(pieces)
    kept = r"""'/\* ; } \*/'|"[^"]*"|url\(a;b\)"""
    assert re.findall(kept, small(css)) == re.findall(kept, css)


def test_layers_are_unwrapped() -> None:
    """The blocks' insides stay, whatever stands in them; the order's statement goes."""
    css = '@layer a, b;@layer a { x { content: "@layer a {" } @media print { y { z: 1 } } }@layer b.c { d { e: f } }'
    assert small(css) == 'x{content:"@layer a {"}@media print{y{z:1}}d{e:f}'


@pytest.mark.parametrize("file", sorted(CSS.rglob("*.css")), ids=lambda file: file.stem)
def test_comments_stand_apart(file: Path) -> None:
    """`a/**/.b` would become `a .b`, another element."""
    assert not re.search(r"[^\s{};,]/\*|\*/[^\s{};,]", file.read_text())


def test_an_open_layer_is_refused() -> None:
    """A slip of the pen in a sheet doesn't swallow the rest."""
    with pytest.raises(ValueError, match="without end"):
        small("@layer a { b { c: d }")


def test_the_whole_sheet_is_sound() -> None:
    """No layers, no comments, as many braces open as close, and nothing that breaks out of <style>."""
    outside = re.sub(r"""url\("[^"]*"\)|"[^"]*\"""", "", WHOLE)
    assert "@layer" not in WHOLE
    assert "/*" not in WHOLE
    assert outside.count("{") == outside.count("}")
    assert "</" not in outside
    assert small(WHOLE) == WHOLE


def test_the_whole_sheet_is_small() -> None:
    """It stands in every page, so it is kept under 4.6 KB as it travels."""
    assert len(gzip.compress(WHOLE.encode(), 9)) <= 4600


def test_the_village_has_its_colour() -> None:
    """The tones stand before everything else, light and dark."""
    start = ":root{--brand:#243f8c;--deep:#1a2e65;--link:#243f8c}@media (prefers-color-scheme:dark){:root{--brand:"
    assert WHOLE.startswith(start)


@pytest.mark.parametrize("sheet", PAGES.values(), ids=PAGES)
def test_a_pages_own_sheet_is_sound_and_small(sheet: str) -> None:
    """As the whole one, and far smaller."""
    assert not re.search(r"@layer|/\*|</", sheet)
    assert sheet.count("{") == sheet.count("}")
    assert small(sheet) == sheet
    assert len(gzip.compress(sheet.encode(), 9)) <= 900


@pytest.mark.parametrize("token", sorted(set(re.findall(r"var\((--[\w-]+)\)", WHOLE + "".join(PAGES.values())))))
def test_every_token_that_is_used_is_set(token: str) -> None:
    """No colour or font falls back to nothing because of a slip."""
    assert f"{token}:" in WHOLE


# Chrome 80 reads these as errors or not at all (look.md, "Old Chrome").
@pytest.mark.parametrize(
    "too_new",
    [r"inset:", r"aspect-ratio:", r":is\(", r":where\(", r"(?:margin|padding)-inline:", r"(?:margin|padding)-block:",
     r"[{;]gap:", r"oklch\(", r"color-mix\(", r"@container", r"inset-inline", r"inset-block"],
)  # fmt: skip
def test_old_phones_can_read_it(too_new: str) -> None:
    """Nothing that the cheapest phones' browsers drop."""
    assert not re.search(too_new, WHOLE + "".join(PAGES.values()))
