"""The theme's scripts as they are published: joined where one page alone needs them, without what a phone would only pay for."""

import re
from collections.abc import Collection, Iterator, Mapping
from functools import cache
from pathlib import Path

import rjsmin

from storefront import THEME
from storefront.media.store import key
from storefront.phone.short_names import shortened, unused

_FOLDER = THEME / "static" / "js"
READY = THEME / "static" / "joined"
"""Joined scripts that stand in git, for to join them takes as long as a third of a build after a changed price: made by
`python3 tasks.py golden`, each below the digest of what it was made from."""
FORM, DESK, GUESS, LISTS, PAPER, TABLE, ACCOUNTS, CONSIGNMENT, REPORT, BOARD, BOOK, DOSSIER = (
    "editor", "desk", "desk-guess", "desk-rounds", "desk-paper", "desk-table", "desk-accounts", "consign", "report",
    "report-board", "report-book", "report-dossier")
ZIPPED = "fflate"
"""The library that opens a Word file: it comes with the first one that is filled in."""
ROUNDS = (LISTS, "preorder", "rounds")
"""Those of goods that are made in rounds."""
_ALL = tuple(sorted(file.stem for file in _FOLDER.glob("*.js")))
_ENTRIES = (DESK, FORM, GUESS, LISTS, PAPER, TABLE, ACCOUNTS, CONSIGNMENT, REPORT, BOARD, BOOK, DOSSIER)
# What desk, book, report and their parts share, and no page loads by itself.
_SHARED = ("accounts", "csv", "days", "ledger", "phone", "records")
_PREFIXES = ("content-", f"{DESK}-", f"{FORM}-", f"{CONSIGNMENT}-", f"{REPORT}-")
PARTS = tuple(name for name in _ALL if name in _SHARED or (name.startswith(_PREFIXES) and name not in _ENTRIES))
JOINED: Mapping[str, Collection[str]] = {name: PARTS if name == FORM else _ALL for name in _ENTRIES}
"""What is published as one file, and which modules come into it: what other pages' scripts use, too, the form loads as they do;
desk, book and report hold their own copy, and so are there after one request."""
NAMES = tuple(name for name in _ALL if name not in PARTS)
VISITED = tuple(name for name in NAMES if name not in (FORM, *ROUNDS, DOSSIER, ZIPPED))
"""Those of the pages that visitors of any village open; with the form the content is edited, and with the last three a Word
file is filled in: no visitor's phone pays for them."""
_IMPORT = re.compile(r'^import (?:\{ ?([^}]+?) ?\} from )?"\./([\w-]+)\.js";$', re.M)
_NAMED = re.compile(r"(\w+)(?: as (\w+))?")
_EXPORT = re.compile(r"^export (?=(?:async function|function|class|const) (\w+))", re.M)
_EXPORTED = re.compile(r"^export \{.+\};$", re.M)
_FUNCTION = re.compile(r"^(?:async )?function (\w+)\(.*?^\}\n", re.M | re.S)
_VALUE = re.compile(r"^const (\w+) = .*?;\n(?=\n?[^\s}\])]|\n*\Z)", re.M | re.S)


def build(name: str) -> bytes:
    """js/<name>.js"""
    return (_ready(name) or made(name) if name in JOINED else published(source(name))).encode()


def _ready(name: str) -> str:
    """As it stands in git; "" where a source has changed since."""
    file = READY / f"{name}.js"
    head, _, script = file.read_text(encoding="utf-8").partition("\n") if file.exists() else ("", "", "")
    return script if head == f"// {recipe()}" else ""


def made(name: str) -> str:
    """A joined script as it is published."""
    # A block's last statement needs no sign behind it.
    return published(joined(name)).replace(";}", "}")


@cache
def recipe() -> str:
    """The digest of all that joined scripts are made of and by."""
    makers = (Path(__file__), Path(__file__).with_name("short_names.py"))
    return key(rjsmin.__version__, *(file.read_bytes() for file in (*sorted(_FOLDER.glob("*.js")), *makers)))


def source(name: str) -> str:
    return (_FOLDER / f"{name}.js").read_text(encoding="utf-8")


def published(source: str) -> str:
    """A module's text without its comments and needless spaces, each name and text as it was; what begins with `/*!` stays.

    rjsmin sees no template literal inside another, and would take spaces out of it: the theme's scripts have none.
    """
    return str(rjsmin.jsmin(source, keep_bang_comments=True))


def joined(name: str) -> str:
    """A module with those that it needs, as one: one by one they would weigh a fifth more and be asked for one behind the other.

    What one takes from another is called by the same short name in both; what they take from files beside it is imported first.
    """
    modules = list(needed(name, JOINED[name], set()))
    texts = _called_for(modules)
    free = unused(texts.values())
    outside: dict[str, dict[str, None]] = {}
    given: dict[str, dict[str, str]] = {}
    parts = []
    for module in modules:
        taken = {}
        for names, origin in _IMPORT.findall(source(module)):
            for exported, own in (found.groups() for found in _NAMED.finditer(names)):
                if exported in given.get(origin, {}):
                    taken[own or exported] = given[origin][exported]
                elif origin not in modules:
                    outside.setdefault(origin, {})[f"{exported} as {own}" if own else exported] = None
        part, declared = shortened(texts[module], taken, free)
        given[module] = {**taken, **declared}
        parts.append(part)
    imports = [f'import {{ {", ".join(names)} }} from "./{origin}.js";' for origin, names in outside.items()]
    exported = ", ".join(f"{given[name][own]} as {own}" for own in _EXPORT.findall(source(name)))
    return "\n".join([*imports, *parts, *([f"export {{ {exported} }};"] if exported else [])])


def needed(name: str, within: Collection[str], seen: set[str]) -> Iterator[str]:
    """The module and those that it imports, each once, behind what it needs."""
    seen.add(name)
    for _, module in _IMPORT.findall(source(name)):
        if module in within and module not in seen:
            yield from needed(module, within, seen)
    yield name


def _called_for(modules: list[str]) -> dict[str, str]:
    """Each without its imports and exports, and what nothing in these modules calls: who calls stands behind what is called."""
    texts: dict[str, str] = {}
    taken: dict[str, set[str]] = {}
    for module in reversed(modules):
        text = _EXPORTED.sub("", _EXPORT.sub("", _IMPORT.sub("", source(module))))
        given = taken.get(module, set())
        texts[module] = _called(text, given) if texts else text
        for names, origin in _IMPORT.findall(source(module)):
            # What it only passes on stands nowhere in it.
            called = {
                exported for exported, own in _NAMED.findall(names)
                if (own or exported) in given or re.search(rf"\b{own or exported}\b", _code(texts[module]))}
            taken[origin] = taken.get(origin, set()) | called
    return texts


def _called(text: str, given: Collection[str]) -> str:
    """Without the functions and values that nothing calls any more: each function ends with a brace that begins a line,
    behind each value begins a line. To make a value does nothing else."""
    for found in (*_FUNCTION.finditer(text), *_VALUE.finditer(text)):
        rest = text.replace(found[0], "", 1)
        if found[1] not in given and not re.search(rf"\b{found[1]}\b", _code(rest)):
            return _called(rest, given)
    return text


def _code(text: str) -> str:
    """Without its comments of whole lines."""
    return re.sub(r"^\s*(?://|/?\*).*$", "", text, flags=re.M)
