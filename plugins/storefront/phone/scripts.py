"""The theme's scripts as they are published: joined where one page alone needs them, without what a phone would only pay for."""

import re
from collections.abc import Collection, Iterator, Mapping

import rjsmin

from storefront import THEME

_FOLDER = THEME / "static" / "js"
FORM, DESK, GUESS, CONSIGNMENT = "editor", "desk", "desk-guess", "consign"
# What sends for a member: it comes to the form when it is needed.
_MEMBER = ("github", "member")
_ALL = tuple(sorted(file.stem for file in _FOLDER.glob("*.js")))
_ENTRIES = (DESK, FORM, GUESS, CONSIGNMENT)
# What the desk and the book share, and no page loads by itself.
_SHARED = ("csv", "phone", "records")
PARTS = tuple(
    name for name in _ALL
    if name in _SHARED or (name.startswith(("content-", f"{DESK}-", f"{FORM}-", f"{CONSIGNMENT}-")) and name not in _ENTRIES))
JOINED: Mapping[str, Collection[str]] = {DESK: _ALL, FORM: PARTS, GUESS: _ALL, CONSIGNMENT: _ALL}
"""What is published as one file, and which modules come into it: what other pages' scripts use, too, the form loads as they do;
desk and book hold their own copy, and so are there after one request."""
NAMES = tuple(name for name in _ALL if name not in PARTS)
VISITED = tuple(name for name in NAMES if name not in (FORM, *_MEMBER))
"""Those of the pages that visitors open; with the others the content is edited, and no visitor's phone pays for it."""
_IMPORT = re.compile(r'^import (?:(?:\* as (\w+)|\{ ?([^}]+?) ?\}) from )?"\./([\w-]+)\.js";$', re.M)
_EXPORT = re.compile(r"^export (?=(?:async function|function|class|const) (\w+))", re.M)
_DECLARED = re.compile(r"(^\s*|\()const ", re.M)
_EXPORTED = re.compile(r"^export \{(.+)\};$", re.M)
_FUNCTION = re.compile(r"^(?:async )?function (\w+)\(.*?^\}\n", re.M | re.S)


def build(name: str) -> bytes:
    """js/<name>.js"""
    return (_tighter(joined(name)) if name in JOINED else published(source(name))).encode()


def source(name: str) -> str:
    return (_FOLDER / f"{name}.js").read_text(encoding="utf-8")


def published(source: str) -> str:
    """A module's text without its comments and needless spaces, each name and text as it was; what begins with `/*!` stays.

    rjsmin sees no template literal inside another, and would take spaces out of it: the theme's scripts have none.
    """
    return str(rjsmin.jsmin(source, keep_bang_comments=True))


def _tighter(source: str) -> str:
    """Published, with one word for all that is declared and no sign behind a block's last statement: it comes over slow data."""
    return published(_DECLARED.sub(r"\1let ", source)).replace(";}", "}")


def joined(name: str) -> str:
    """A module with those that it needs, as one: one by one they would weigh a fifth more and be asked for one behind the other.

    Each is a function of its own that gives what others take of it, so that names don't meet, before the module itself;
    imports from files beside it stand first.
    """
    modules = list(_needed(name, JOINED[name], set()))
    outside = dict[str, None]()
    parts = [_part(module, modules, outside) for module in modules]
    return "\n".join([*outside, *parts])


def _needed(name: str, within: Collection[str], seen: set[str]) -> Iterator[str]:
    """The module and those that it imports, each once, behind what it needs."""
    seen.add(name)
    for _, _, module in _IMPORT.findall(source(name)):
        if module in within and module not in seen:
            yield from _needed(module, within, seen)
    yield name


def _part(name: str, modules: list[str], outside: dict[str, None]) -> str:
    def imported(found: re.Match[str]) -> str:
        whole, names, module = found.groups()
        if module not in modules:
            outside[found[0]] = None
            return ""
        return f"const {whole or '{ ' + names.replace(' as ', ': ') + ' }'} = ${modules.index(module)};" if whole or names else ""

    text = _IMPORT.sub(imported, source(name))
    if name == modules[-1]:
        return text
    exported = [*_EXPORT.findall(text), *(word.strip() for names in _EXPORTED.findall(text) for word in names.split(","))]
    taken = set(_taken(name, modules))
    given = [word for word in exported if word in taken or "*" in taken]
    text = _called(_EXPORTED.sub("", _EXPORT.sub("", text)), given)
    return f"const ${modules.index(name)} = (() => {{\n{text}\nreturn {{ {', '.join(given)} }};\n}})();"


def _taken(name: str, modules: list[str]) -> Iterator[str]:
    """What these modules import of this one, "*" for all of it."""
    for module in modules:
        for whole, names, of in _IMPORT.findall(source(module)):
            if of == name:
                yield from ["*"] if whole else [word.partition(" as ")[0].strip() for word in names.split(",")]


def _called(text: str, given: Collection[str]) -> str:
    """Without the functions that nothing calls any more; each ends with a brace that begins a line."""
    for found in _FUNCTION.finditer(text):
        rest = text.replace(found[0], "", 1)
        if found[1] not in given and not re.search(rf"\b{found[1]}\b", re.sub(r"^\s*(?://|/?\*).*$", "", rest, flags=re.M)):
            return _called(rest, given)
    return text
