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
FORM, DESK, GUESS, LISTS, PAPER, CONSIGNMENT = "editor", "desk", "desk-guess", "desk-rounds", "desk-paper", "consign"
DOSSIER, ZIPPED = "report-dossier", "fflate"
"""What fills in a dossier's Word file, and the library that opens it, which stays a file of its own."""
ROUNDS = (LISTS, "preorder", "rounds")
"""Those of goods that are made in rounds."""
_ALL = tuple(sorted(file.stem for file in _FOLDER.glob("*.js")))
_ENTRIES = (DESK, FORM, GUESS, LISTS, PAPER, CONSIGNMENT, DOSSIER)
# What the desk and the book share, and no page loads by itself.
_SHARED = ("csv", "phone", "records")
PARTS = tuple(
    name for name in _ALL
    if name in _SHARED or (name.startswith(("content-", f"{DESK}-", f"{FORM}-", f"{CONSIGNMENT}-", "report-")) and name not in _ENTRIES))
JOINED: Mapping[str, Collection[str]] = {
    DESK: _ALL, FORM: PARTS, GUESS: _ALL, LISTS: _ALL, PAPER: _ALL, CONSIGNMENT: _ALL,
    DOSSIER: tuple(name for name in _ALL if name != ZIPPED)}
"""What is published as one file, and which modules come into it: what other pages' scripts use, too, the form loads as they do;
desk and book hold their own copy, and so are there after one request."""
NAMES = tuple(name for name in _ALL if name not in PARTS)
VISITED = tuple(name for name in NAMES if name not in (FORM, *ROUNDS, DOSSIER, ZIPPED))
"""Those of the pages that visitors of any village open; with the form the content is edited, and a dossier is filled in where it can be
fetched: no visitor's phone pays for them."""
_IMPORT = re.compile(r'^import (?:\{ ?([^}]+?) ?\} from )?"\./([\w-]+)\.js";$', re.M)
_NAMED = re.compile(r"(\w+)(?: as (\w+))?")
_EXPORT = re.compile(r"^export (?=(?:async function|function|class|const) (\w+))", re.M)
_EXPORTED = re.compile(r"^export \{(.+)\};$", re.M)
_FUNCTION = re.compile(r"^(?:async )?function (\w+)\(.*?^\}\n", re.M | re.S)


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
    texts = {module: _bare(module, modules) for module in modules}
    free = unused(texts.values())
    outside: dict[str, dict[str, None]] = {}
    given: dict[str, dict[str, str]] = {}
    parts = []
    for module in modules:
        taken = {}
        for names, origin in _IMPORT.findall(source(module)):
            for exported, own in (found.groups() for found in _NAMED.finditer(names)):
                if origin in modules:
                    taken[own or exported] = given[origin][exported]
                else:
                    outside.setdefault(origin, {})[f"{exported} as {own}" if own else exported] = None
        part, declared = shortened(texts[module], taken, free)
        given[module] = {**taken, **declared}
        parts.append(part)
    imports = [f'import {{ {", ".join(names)} }} from "./{origin}.js";' for origin, names in outside.items()]
    passed_on = re.findall(r"\w+", " ".join(_EXPORTED.findall(source(name))))
    exported = ", ".join(f"{given[name][own]} as {own}" for own in (*_EXPORT.findall(source(name)), *passed_on))
    return "\n".join([*imports, *parts, *([f"export {{ {exported} }};"] if exported else [])])


def needed(name: str, within: Collection[str], seen: set[str]) -> Iterator[str]:
    """The module and those that it imports, each once, behind what it needs."""
    seen.add(name)
    for _, module in _IMPORT.findall(source(name)):
        if module in within and module not in seen:
            yield from needed(module, within, seen)
    yield name


def _bare(name: str, modules: list[str]) -> str:
    """Without its imports and exports, and what nothing in these modules calls."""
    text = _EXPORTED.sub("", _EXPORT.sub("", _IMPORT.sub("", source(name))))
    return text if name == modules[-1] else _called(text, set(_taken(name, modules)))


def _taken(name: str, modules: list[str]) -> Iterator[str]:
    """What these modules import of this one."""
    for module in modules:
        for names, origin in _IMPORT.findall(source(module)):
            if origin == name:
                yield from (exported for exported, _ in _NAMED.findall(names))


def _called(text: str, given: Collection[str]) -> str:
    """Without the functions that nothing calls any more; each ends with a brace that begins a line."""
    for found in _FUNCTION.finditer(text):
        rest = text.replace(found[0], "", 1)
        if found[1] not in given and not re.search(rf"\b{found[1]}\b", re.sub(r"^\s*(?://|/?\*).*$", "", rest, flags=re.M)):
            return _called(rest, given)
    return text
