"""Names that only authors read are short in what is published: the same module, as far as a browser can tell."""

import re
from pathlib import Path

import pytest

from storefront.phone import scripts
from storefront.phone.short_names import _tokens, shortened, unused

SOURCES = Path(scripts.__file__).parents[3] / "theme/static/js"
MODULES = sorted({SOURCES / f"{module}.js" for name, within in scripts.JOINED.items() for module in scripts.needed(name, within, set())})


@pytest.mark.parametrize(("module", "made"), [
    ("const first = 1;\nconst second = first + 1;", "let A = 1,\n B = A + 1;"),
    ("function go(place, words) { return place + words; }", "function A(a, b) { return a + b; }"),
    ("const go = (place) => place.rows;\nconst stay = (place) => go(place);", "let A = (a) => a.rows,\n B = (a) => A(a);"),
    ("const { rows, end: last } = $3;\nrows(last);", "let { rows: A, end: B } = $3;\nA(B);"),
    ("const made = (one, two = 3) => ({ one, two: two, three: one });", "let A = (a, b = 3) => ({ one: a, two: b, three: a });"),
    ("const tell = (word) => `${word} and ${other(word, { word })}: ${'word'}`;", "let A = (a) => `${a} and ${other(a, { word: a })}: ${'word'}`;"),
    ("const found = /found \"x/.exec(text) ? found / 2 / found : [...found];", "let A = /found \"x/.exec(text) ? A / 2 / A : [...A];"),
    ("let [one, two] = given; // one and 'two\nfor (const [place, own] of one.entries()) two(place ? own : one);",
     "let [A, B] = given; // one and 'two\nfor (let [a, b] of A.entries()) B(a ? b : A);"),
    ("class Fault extends Error {\n  constructor(advice) {\n    super(advice);\n    this.advice = advice;\n  }\n}", "class A extends Error {\n  constructor(a) {\n    super(a);\n    this.advice = a;\n  }\n}"),
    ("const a = 1;\nconst go = (long) => { try { return a + long; } catch (problem) { return problem; } };", "let A = 1,\n B = (b) => { try { return A + b; } catch (c) { return c; } };"),
    ("const ask = async (url) => { const url2 = await fetch(url); return url2; };", "let A = async (a) => { let b = await fetch(a); return b; };"),
    ("const ask = (url) => fetch(url).catch(() => ({ found: undefined }));", "let A = (a) => fetch(a).catch(() => ({ found: undefined }));"),
    ("const go = (place) => { let found; try { found = 1; } catch { found = { place }; } return found; };", "let A = (a) => { let b; try { b = 1; } catch { b = { place: a }; } return b; };"),
    ("const go = (rows) => { const one = rows[0]; let two; for (let at = 0; at < one; at++) { two = at; } const three = two; return three; };",
     "let A = (a) => { let b = a[0],  c; for (let d = 0; d < b; d++) { c = d; } let e = c; return e; };"),
], ids=["plain", "function", "same in two", "from another", "properties", "in a text", "pattern or division", "patterns of names", "class", "taken", "globals", "no clause", "first in a block", "declared together"])
def test_what_becomes_of_a_module(module: str, made: str) -> None:
    """Parameters alike everywhere; properties, texts, patterns, comments and the browser's own names stay."""
    assert shortened(module, {}, unused([module]))[0] == made


def test_what_comes_from_another_module() -> None:
    """It is called as that one calls it; nothing gets a name that stands in either."""
    first, second = "const far = A;\nconst near = far;", "const rows = (here) => near(far, here);"
    free = unused([first, second])
    made, names = shortened(first, {}, free)
    assert (made, names) == ("let B = A,\n C = B;", {"far": "B", "near": "C"})
    assert shortened(second, {"near": names["near"], "far": names["far"]}, free) == ("let D = (a) => C(B, a);", {"rows": "D"})


def _literals(module: str) -> list[str]:
    return [token.text for token in _tokens(module) if token.kind in ("text", "pattern")]


@pytest.mark.parametrize("file", MODULES, ids=lambda file: file.stem)
def test_what_a_person_or_a_browser_reads_stays(file: Path) -> None:
    """Of the joined modules: every text and pattern, every property that is asked for, in their order."""
    source = re.sub(r"^import .*\n|^export ", "", file.read_text(encoding="utf-8"), flags=re.M)
    made, _ = shortened(source, {}, unused([source]))
    assert _literals(made) == _literals(source)
    assert re.findall(r"(?<=[\w\])]\.)\w+", made) == re.findall(r"(?<=[\w\])]\.)\w+", source)
    assert len(made) < len(source)
