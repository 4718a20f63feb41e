"""The theme's scripts as they are published: without what a phone would only pay for."""

import re
from collections.abc import Iterator

import rjsmin

from storefront import THEME
from storefront.phone.short_names import shortened, unused

_FOLDER = THEME / "static" / "js"
FORM = "editor"
# Modules of the form alone: they are published as one file.
_JOINED = tuple(sorted(file.stem for start in ("content-", f"{FORM}-") for file in _FOLDER.glob(f"{start}*.js")))
NAMES = tuple(sorted(file.stem for file in _FOLDER.glob("*.js") if file.stem not in _JOINED))
VISITED = tuple(name for name in NAMES if name != FORM)
"""Those of the pages that visitors open; with the form the content is edited, and no visitor's phone pays for it."""
_IMPORT = re.compile(r'^import \{ ?([^}]+?) ?\} from "\./([\w-]+)\.js";$', re.M)
_NAMED = re.compile(r"(\w+)(?: as (\w+))?")
_EXPORT = re.compile(r"^export (?=(?:async function|function|class|const) )", re.M)
_EXPORTED = re.compile(r"^export \{.+\};$", re.M)


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
    """A module with those of the form that it needs, as one: two dozen files would weigh a fifth more and be as many requests.

    What one takes from another is called by the same short name in both; what they take from other modules is imported first.
    """
    modules = list(needed(name, set()))
    texts = {module: _EXPORTED.sub("", _EXPORT.sub("", _IMPORT.sub("", source(module)))) for module in modules}
    free = unused(texts.values())
    outside: dict[str, dict[str, None]] = {}
    given: dict[str, dict[str, str]] = {}
    parts = []
    for module in modules:
        taken = {}
        for names, origin in _IMPORT.findall(source(module)):
            for exported, own in (found.groups() for found in _NAMED.finditer(names)):
                if origin in _JOINED:
                    taken[own or exported] = given[origin][exported]
                else:
                    outside.setdefault(origin, {})[f"{exported} as {own}" if own else exported] = None
        part, declared = shortened(texts[module], taken, free)
        given[module] = {**taken, **declared}
        parts.append(part)
    imports = [f'import {{ {", ".join(names)} }} from "./{origin}.js";' for origin, names in outside.items()]
    return "\n".join([*imports, *parts])


def needed(name: str, seen: set[str]) -> Iterator[str]:
    """The module and those that it imports, each once, behind what it needs."""
    seen.add(name)
    for _, module in _IMPORT.findall(source(name)):
        if module in _JOINED and module not in seen:
            yield from needed(module, seen)
    yield name
