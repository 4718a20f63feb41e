"""The theme's scripts as they are published: without what a phone would only pay for."""

import re
from collections.abc import Iterator

import rjsmin

from storefront import THEME

_FOLDER = THEME / "static" / "js"
FORM = "editor"
# What sends for a member: it comes to the form when it is needed.
_MEMBER = ("github", "member")
# Modules of the form alone: they are published as one file.
_JOINED = tuple(sorted(file.stem for start in ("content-", f"{FORM}-") for file in _FOLDER.glob(f"{start}*.js")))
NAMES = tuple(sorted(file.stem for file in _FOLDER.glob("*.js") if file.stem not in _JOINED))
ROUNDS = ("desk-rounds", "preorder", "rounds")
"""Those of goods that are made in rounds."""
VISITED = tuple(name for name in NAMES if name not in (FORM, *_MEMBER, *ROUNDS))
"""Those of the pages that visitors of any village open. With the others, but `ROUNDS`, the content is edited: no visitor's phone
pays for them."""
_IMPORT = re.compile(r'^import (?:\* as (\w+)|\{ ?([^}]+?) ?\}) from "\./([\w-]+)\.js";$', re.M)
_EXPORT = re.compile(r"^export (?=(?:async function|function|class|const) (\w+))", re.M)
_EXPORTED = re.compile(r"^export \{(.+)\};$", re.M)


def build(name: str) -> bytes:
    """js/<name>.js"""
    return published(joined(name) if name == FORM else source(name)).encode()


def source(name: str) -> str:
    return (_FOLDER / f"{name}.js").read_text(encoding="utf-8")


def published(source: str) -> str:
    """A module's text without its comments and needless spaces, each name and text as it was; what begins with `/*!` stays.

    rjsmin sees no template literal inside another, and would take spaces out of it: the theme's scripts have none.
    """
    return str(rjsmin.jsmin(source, keep_bang_comments=True))


def joined(name: str) -> str:
    """A module with those of the form that it needs, as one: seventeen files would weigh a fifth more and be as many requests.

    Each is a function of its own that gives what it exports, so that names don't meet; imports from other modules stand first.
    """
    outside = dict[str, None]()
    parts = [_part(module, outside) for module in _needed(name, set())]
    return "\n".join([*outside, *parts])


def _needed(name: str, seen: set[str]) -> Iterator[str]:
    """The module and those that it imports, each once, behind what it needs."""
    seen.add(name)
    for _, _, module in _IMPORT.findall(source(name)):
        if module in _JOINED and module not in seen:
            yield from _needed(module, seen)
    yield name


def _part(name: str, outside: dict[str, None]) -> str:
    def imported(found: re.Match[str]) -> str:
        whole, names, module = found.groups()
        if module not in _JOINED:
            outside[found[0]] = None
            return ""
        return f"const {whole or '{ ' + names.replace(' as ', ': ') + ' }'} = {_variable(module)};"

    text = _IMPORT.sub(imported, source(name))
    given = [*_EXPORT.findall(text), *(word.strip() for names in _EXPORTED.findall(text) for word in names.split(","))]
    text = _EXPORTED.sub("", _EXPORT.sub("", text))
    return f"const {_variable(name)} = (() => {{\n{text}\nreturn {{ {', '.join(given)} }};\n}})();"


def _variable(module: str) -> str:
    return f"${[*_JOINED, FORM].index(module)}"
