"""A module's own names made short: what only its authors read, no phone needs to load.

A name becomes one that stands nowhere else in the module, everywhere at once or, where it belongs to one function, in that
function, so that no scope is mixed up; names of properties stay. Asked of the theme's scripts: nothing that is declared is called
like a global that is used, each `const` declares one thing, no object has methods, and no template literal holds another.
"""

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from itertools import count
from string import ascii_lowercase, ascii_uppercase
from typing import NamedTuple

_NAME = r"[A-Za-z_$][\w$]*"
# A stroke begins a pattern behind one of these, a division behind what is a value.
_BEFORE = r"[=(,:;!&|?{}\[>\n]"
_TOKEN = re.compile(
    rf"""(?P<space>\s+|//[^\n]*|/\*.*?\*/)|(?P<text>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(?P<template>`(?:[^`\\]|\\.)*`)"""
    rf"""|(?P<pattern>(?:(?<={_BEFORE})|(?<={_BEFORE} )|(?<=\breturn ))/(?:[^/\\\[\n]|\\.|\[(?:[^\]\\]|\\.)*\])+/[a-z]*)"""
    rf"""|(?P<name>{_NAME})|(?P<sign>\.\.\.|=>|\d[\w.]*|.)""", re.S)
_EXPRESSION = re.compile(r"\$\{((?:[^{}]|\{[^{}]*\})*)\}")
_CLOSING = {"(": ")", "[": "]", "{": "}"}
_VALUES = ("const", "let")
_DECLARE = (*_VALUES, "function", "class")
# A brace behind one of these holds statements, behind any other a value's or a pattern's entries.
_STATEMENTS = (")", "=>", "try", "else", "catch", "finally", "do", ";", "{", "}", "")
# ECMAScript, ReservedWord: those short enough to be met.
_RESERVED = {"do", "if", "in", "of", "as", "for", "let", "new", "try", "var"}


class _Token(NamedTuple):
    text: str
    kind: str
    before: str
    """The sign or word in front of it, "" at the start."""
    after: str
    bracket: str
    """The innermost that is open, "" outside of all, "block" for the brace of statements."""
    part: int
    """The how many-th of what the module declares it belongs to."""


def unused(modules: Iterable[str]) -> Iterator[str]:
    """Short names that stand in none of the modules: for what they declare for one another, never twice."""
    return _free(ascii_uppercase, {name for module in modules for token in _tokens(module) for name in _names(token)})


def shortened(module: str, given: Mapping[str, str], free: Iterator[str]) -> tuple[str, dict[str, str]]:
    """The same module, without its imports and exports, and the name of each thing that it declares.

    `given` are the names of what it imports, by those that it has for them; what it declares gets its name from `free`.
    """
    tokens = list(_tokens(module))
    told = [token for token in tokens if token.kind != "space"]
    common, own = _declared(told)
    declared = {name: next(free) for name in common}
    everywhere = {**given, **declared}
    taken = {name for token in told for name in _names(token)} | _RESERVED
    names = {}
    for part, inner in own.items():
        local = [name for name in inner if name not in common]
        names[part] = {**dict(zip(local, _free(ascii_lowercase, taken), strict=False)), **everywhere}
    return _written(tokens, names), declared


def _names(token: _Token) -> list[str]:
    """Those in the expressions of a template, too."""
    if token.kind == "template":
        return [name for text in _EXPRESSION.findall(token.text) for inner in _tokens(text) for name in _names(inner)]
    return [token.text] if token.kind == "name" else []


def _free(signs: str, taken: Container[str]) -> Iterator[str]:
    """In one order: what is alike looks alike, which packs well."""
    return (f"{sign}{more or ''}" for more in count() for sign in signs if f"{sign}{more or ''}" not in taken)


def _tokens(script: str, part: int = 0) -> Iterator[_Token]:
    found = [(match[0], str(match.lastgroup)) for match in _TOKEN.finditer(script)]
    told = ["", *(text for text, kind in found if kind != "space"), ""]
    place, open_ = 0, [""]
    for text, kind in found:
        if kind == "space":
            yield _Token(text, kind, "", "", open_[-1], part)
            continue
        place += 1
        part += len(open_) == 1 and text in _DECLARE
        if text in _CLOSING.values():
            open_.pop()
        yield _Token(text, kind, told[place - 1], told[place + 1], open_[-1], part)
        if text in _CLOSING:
            open_.append("block" if text == "{" and told[place - 1] in _STATEMENTS else text)


def _is_first(token: _Token) -> bool:
    """Whether it begins an entry of what is in braces."""
    return token.bracket == "{" and token.before in ("{", ",")


def _is_property(token: _Token) -> bool:
    return token.before == "." or (_is_first(token) and token.after == ":")


def _is_both(token: _Token) -> bool:
    """The name of a property and of its value in one."""
    return _is_first(token) and token.after in (",", "}", "=")


def _declared(told: list[_Token]) -> tuple[dict[str, None], dict[int, dict[str, None]]]:
    """What the module declares, and what each of its parts: by name, in patterns, as parameters."""
    common: dict[str, None] = {}
    own: dict[int, dict[str, None]] = {token.part: {} for token in told}
    for at, token in enumerate(told):
        names: list[str] = []
        if token.kind == "name" and (token.before in _DECLARE or (token.after == "=>" and token.before != ")")):
            names = [token.text]
        elif token.text in _CLOSING and (token.before in _VALUES or _is_list_of_parameters(told, at)):
            names = [inner.text for inner in told[at:_end(told, at)] if _is_bound(inner)]
        if token.bracket == "" and token.before in _DECLARE:
            common |= dict.fromkeys(names)
        own[token.part] |= dict.fromkeys(names)
    return common, own


def _is_bound(token: _Token) -> bool:
    """Of what stands in a pattern or a list of parameters; not of a value that is given in advance."""
    return token.kind == "name" and token.before in ("(", "[", "{", ",", ":", "...") and not _is_property(token)


def _is_list_of_parameters(told: list[_Token], at: int) -> bool:
    before = [token.text for token in told[max(0, at - 2):at]]
    opens = before[:1] != ["."] and (before[-1:] in (["catch"], ["function"], ["constructor"]) or before[:1] == ["function"])
    return told[at].text == "(" and (opens or told[_end(told, at)].after == "=>")


def _end(told: list[_Token], at: int) -> int:
    """Where the bracket that opens there is closed."""
    deep = 0
    for place in range(at, len(told)):
        deep += (told[place].text in _CLOSING) - (told[place].text in _CLOSING.values())
        if not deep:
            return place
    raise ValueError(f"a bracket stays open behind {told[at].before}")


def _written(tokens: Iterable[_Token], names: dict[int, dict[str, str]]) -> str:
    return "".join(_one(token, names) for token in _together(tokens))


def _together(tokens: Iterable[_Token]) -> Iterator[_Token]:
    """Declarations that follow one another, as one: `let a = 1; const b = 2;` is `let a = 1, b = 2;`."""
    # Of each bracket that is open, whether a declaration is being written in it.
    declares = [False]
    for token in tokens:
        if token.text in _CLOSING:
            declares.append(False)
        elif token.text in _CLOSING.values():
            declares.pop()
        elif token.text in _VALUES and not _is_property(token):
            if declares[-1]:
                continue
            declares[-1] = True
        elif token.text == ";":
            declares[-1] &= token.after in _VALUES
        yield token._replace(text=",") if token.text == ";" and declares[-1] else token


def _one(token: _Token, names: dict[int, dict[str, str]]) -> str:
    if token.kind == "template":
        return _EXPRESSION.sub(lambda found: f"${{{_written(_tokens(found[1], token.part), names)}}}", token.text)
    if token.text == "const" and not _is_property(token):
        return "let"  # What tsc has held to be constant needn't be held so on a phone.
    if token.kind != "name" or _is_property(token) or token.text not in names[token.part]:
        return token.text
    short = names[token.part][token.text]
    return f"{token.text}: {short}" if _is_both(token) else short
