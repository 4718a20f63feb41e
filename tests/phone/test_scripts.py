"""Scripts are published without their comments and needless spaces, and nothing else is lost."""

import gzip
import json
import os
import re
import shutil
import subprocess
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

import pytest

from storefront.phone import scripts
from storefront.phone.scripts import (
    ACCOUNTS,
    BOARD,
    BOOK,
    CONSIGNMENT,
    DESK,
    DOSSIER,
    FORM,
    GUESS,
    JOINED,
    NAMES,
    PAPER,
    REPORT,
    TABLE,
    build,
    joined,
    needed,
    published,
    source,
)

STATIC = Path(__file__).parents[2] / "theme/static"
SCRIPTS = sorted([*(STATIC / "js").glob("*.js"), *(STATIC / "sw").glob("*.js")])

# The tokens of each pair of files as TypeScript's parser reads them; whatever is no code is none.
TOKENS = """
const [ts, fs] = [require(process.argv[1]), require("fs")];
const tokens = (file) => {
    const source = ts.createSourceFile("x.js", fs.readFileSync(file, "utf8"), ts.ScriptTarget.ES2020, true);
    const below = (node) => node.kind >= ts.SyntaxKind.FirstJSDocNode && node.kind <= ts.SyntaxKind.LastJSDocNode ? []
        : node.getChildCount(source) ? node.getChildren(source).flatMap(below) : [node.getText(source)];
    return [below(source).filter(Boolean), source.parseDiagnostics.length];
};
console.log(JSON.stringify(process.argv.slice(2).map(tokens)));
"""


def test_a_changed_module_is_joined_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """What stands ready is taken only as long as nothing that it was made of has changed."""
    ready = scripts.build(DESK)
    monkeypatch.setattr(scripts, "made", lambda _: "fresh")
    assert scripts.build(DESK) == ready
    monkeypatch.setattr(scripts, "recipe", lambda: "another")
    assert scripts.build(DESK) == b"fresh"


def tokens_of(*files: Path) -> list[list[str]]:
    """What the parser finds in each; none has a mistake."""
    parser = Path(os.environ["TSC"]).with_name("typescript.js").resolve()
    command = ["node", "-e", TOKENS, str(parser), *map(str, files)]
    found = json.loads(subprocess.run(command, capture_output=True, text=True, timeout=120, check=True).stdout)
    assert [file for file, (_, mistakes) in zip(files, found, strict=True) if mistakes] == []
    return [tokens for tokens, _ in found]


@pytest.mark.parametrize(
    ("source", "small"),
    [
        ("// why\nconst a = 1;\n", "const a=1;"),
        ("function f() {\n  // why\n  return 1;\n}\n", "function f(){return 1;}"),
        ("/** one line */\na();\n", "a();"),
        ("/**\n * more\n * // lines\n */\nexport const b = 2; // goes\n", "export const b=2;"),
        ("/*! licence */\nx();\n", "/*! licence */x();"),
        ('const url = "https://contoh.id/";\n\n\n', 'const url="https://contoh.id/";'),
        ("tell(`dua  ${words}, // bukan komentar`);\n", "tell(`dua  ${words}, // bukan komentar`);"),
        ("words.replace(/[\"'`] \\/\\/ /g, \"\");\n", "words.replace(/[\"'`] \\/\\/ /g,\"\");"),
        ("", ""),
    ],
)
def test_only_comments_and_spaces_go(source: str, small: str) -> None:
    """Texts and patterns stay what they are."""
    assert published(source) == small


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda file: file.stem)
def test_no_text_of_the_themes_scripts_stands_within_another(script: Path) -> None:
    """Nor runs over several lines: of `${`…`}` only the outer is taken for a text, and what is inside would lose its spaces."""
    source = script.read_text(encoding="utf-8")
    for line in source.split("\n") if script.stem not in ("minisearch", "fflate") else ():
        outside = re.sub(r"\[[^\]\s]*\]", "", line)  # a backtick among a pattern's characters opens nothing
        assert outside.count("`") % 2 == 0, line
        assert all(text.count("{") == text.count("}") for text in outside.split("`")[1::2]), line
    small = published(source)
    assert published(small) == small
    assert "/**" not in small
    assert small


@pytest.mark.skipif(not os.environ.get("TSC") or not shutil.which("node"), reason="needs Node, and TypeScript's compiler named in TSC")
def test_each_name_and_text_is_published(tmp_path: Path) -> None:
    """What a parser reads in a script it reads in the published one, token for token."""
    pairs = [(script, tmp_path / f"{script.parent.name}-{script.name}") for script in SCRIPTS]
    for script, small in pairs:
        small.write_text(published(script.read_text(encoding="utf-8")), encoding="utf-8")
    found = tokens_of(*(file for pair in pairs for file in pair))
    for (script, _), before, after in zip(pairs, found[::2], found[1::2], strict=True):
        assert len(before) > 50
        assert after == before, script


@pytest.mark.skipif(not os.environ.get("TSC") or not shutil.which("node"), reason="needs Node, and TypeScript's compiler named in TSC")
@pytest.mark.parametrize("name", JOINED)
def test_a_joined_file_is_published_but_for_a_sign(name: str, tmp_path: Path) -> None:
    """Token for token: nothing stands between a block's last statement and its end."""
    (tmp_path / "a.js").write_text(joined(name), encoding="utf-8")
    (tmp_path / "b.js").write_bytes(build(name))
    before, after = tokens_of(tmp_path / "a.js", tmp_path / "b.js")
    assert after == [sign for sign, behind in pairwise([*before, ""]) if (sign, behind) != (";", "}")]


@pytest.mark.parametrize(("name", "parts", "beside"), [
    (FORM, ("content-", "editor-"), {"storage", "storage-keys"}), (DESK, ("desk-",), set()), (GUESS, (), set()), (PAPER, (), set()), (TABLE, (), set()),
    (ACCOUNTS, (), set()), (CONSIGNMENT, ("consign-",), set()), (REPORT, ("report-",), set()), (BOARD, (), set()), (BOOK, (), set()), (DOSSIER, (), set()),
])
def test_modules_that_one_page_needs_are_one_file(name: str, parts: tuple[str, ...], beside: set[str]) -> None:
    """Each once and behind what it needs, without an import of another of them; what stays a file beside it is imported first."""
    order = list(needed(name, JOINED[name], set()))
    mine = {file.stem for file in STATIC.glob("js/*.js") if file.stem.startswith(parts) and file.stem not in JOINED}
    assert len(order) == len(set(order))
    # What reads running words, takes order sheets in, makes tables, reckons who owes whom, what may be public and the cash book, and fills a
    # dossier in comes later.
    later = {module for part in (GUESS, PAPER, TABLE, ACCOUNTS, BOARD, BOOK, DOSSIER) for module in needed(part, JOINED[part], set())}
    assert mine - later <= set(order)
    assert not mine & set(NAMES)
    for place, module in enumerate(order):
        assert set(re.findall(r'^import .*"\./([\w-]+)\.js";$', source(module), re.M)) <= {*order[:place], *beside}
    head, *rest = re.split(r"(?m)^(?!import )", joined(name), maxsplit=1)
    assert set(re.findall(r'"\./([\w-]+)\.js"', head)) == beside <= set(NAMES)
    assert not re.search(r"^import ", "".join(rest), re.M)


def test_what_a_joined_file_gives_has_its_name() -> None:
    """The desk asks for the reader of running words by it."""
    assert re.search(r"\nexport \{ \w+ as guess \};$", joined(GUESS))
    assert re.search(r"\nexport \{ \w+ as takeIn \};$", joined(PAPER))
    assert re.search(r"\nexport \{ \w+ as takeIn \};$", joined(BOARD))
    assert re.search(r"\nexport \{ \w+ as takeIn \};$", joined(BOOK))
    assert re.search(r"\nexport \{ \w+ as takeIn, \w+ as takePayments \};$", joined(ACCOUNTS))
    assert re.search(r"\nexport \{ \w+ as toCsv, \w+ as fromCsv \};$", joined(TABLE))


def test_what_nothing_in_a_joined_file_calls_is_left_out() -> None:
    """The desk reads messages and writes none: that is the basket's."""
    assert "macam lagi, lengkap di tautan di bawah`" in source("phrases")
    assert "macam lagi, lengkap di tautan di bawah`" not in joined(DESK)


@pytest.mark.parametrize("words", ["atas nama", "warung-titip", "titip-setelan"])
def test_values_that_nothing_reads_are_left_out(words: str) -> None:
    """Of a module that gives one function, its patterns for others go: also where what called them went first."""
    assert words not in build(PAPER).decode()
    assert words not in build(ACCOUNTS).decode()


def test_what_opens_a_word_file_is_the_library_under_its_licence() -> None:
    """As the command in docs/DECISIONS.md ("The dossier on a phone") makes it from version 0.8.3, behind its licence; 7 KB as it travels, and only to who fills in a dossier."""
    text = source("fflate")
    licence, _, library = text.splitlines()
    assert licence.startswith("/*! fflate 0.8.3, Copyright 2026 Arjun Barrett, MIT License")
    assert sha256(f"{library}\n".encode()).hexdigest() == "b2af7097de01789ad26cdae7efd968875e3faeb0a3c6b8b1ba06ec363b1f24cc"
    assert published(text) == licence + library
    assert len(gzip.compress(published(text).encode(), 9)) <= 7 * 1024
    assert "fflate" not in scripts.VISITED
