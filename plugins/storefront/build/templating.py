"""The templates' environment: one for us and Pelican's generators, and compiled to what our views need and no more."""

import os
import zlib
from collections.abc import Callable, Mapping, MutableMapping
from functools import cache, lru_cache, partial
from pathlib import Path
from typing import Any

from jinja2 import BaseLoader, Environment, FileSystemBytecodeCache, StrictUndefined, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.utils import missing
from markupsafe import Markup
from markupsafe import escape as escape_any

from storefront import CACHE

_escape_text = lru_cache(maxsize=4096)(escape_any)
# `Markup(text)` asks first whether the text is markup already.
_markup: Callable[[str], Markup] = partial(str.__new__, Markup)


def bytecode_cache(folder: Path) -> FileSystemBytecodeCache | None:
    """What templates are compiled to is kept, as Python keeps its own, where the folder can be written to."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    # Another compiler compiles to something else: its own file is a part of the names.
    compiler = zlib.crc32(Path(__file__).read_bytes())
    return FileSystemBytecodeCache(str(folder), f"%s-{compiler:08x}.cache") if os.access(folder, os.W_OK) else None


def environment(loader: BaseLoader, shared: Mapping[str, object]) -> Environment:
    """Our templates, escaped, strict about what isn't there; `shared` is what all of them see beside what each is given.

    Templates share its globals: jinja2 lays a mapping of each template's own over them, and asks it at every import of
    a macro, which took a third of the rendering. And a template to import is looked up once. The macros of
    `components/` are globals: a page's template calls them by name, without an import for each page that it renders.
    """
    # A template doesn't change during a build: no look at its file's time for each use (`auto_reload`), no limit on those kept.
    env = _Environment(
        loader=loader, bytecode_cache=bytecode_cache(CACHE / "templates"), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True, auto_reload=False, cache_size=-1,
    )
    env.get_template = cache(env.get_template)  # type: ignore[method-assign]  # its own: what it holds goes with the environment
    env.globals |= {"once": Once(), **shared}
    for name in sorted(env.list_templates(filter_func=lambda name: name.startswith("components/"))):
        macros = vars(env.get_template(name).module)
        env.globals |= {name: macro for name, macro in macros.items() if isinstance(macro, Macro)}
    return env


class Once:
    """`{% call once(thing, "name") %}…{% endcall %}`: renders the block once for each thing (a view, or a text).

    Only the latest are kept: pages that share a thing are written one after the other.
    """

    _LATEST = 256

    def __init__(self) -> None:
        self.kept: dict[tuple[str, object], tuple[object, Markup]] = {}

    def __call__(self, thing: object, name: str, caller: Any) -> Markup:
        # A view is itself only, whatever it equals: comparing two of them would cost more than rendering. What is kept
        # holds it alive, so that no other view can take its identity meanwhile.
        key = (name, thing if isinstance(thing, str) else id(thing))
        if key not in self.kept:
            if len(self.kept) == self._LATEST:
                self.kept.clear()
            self.kept[key] = (thing, caller())
        return self.kept[key][1]


def escape(value: object) -> str:
    """`markupsafe.escape()`, but markup is not copied, and a text that stands on many pages is not escaped for each."""
    if type(value) is Markup:
        return value
    return _escape_text(value) if type(value) is str else escape_any(value)


class Macro:
    """A macro, or the block of a `{% call %}`: given its arguments by name, as our templates do; what it renders is markup."""

    __slots__ = ("arguments", "function", "name")

    def __init__(
        self, _env: object, function: Callable[..., str], name: str | None, arguments: tuple[str, ...], *_flags: bool,
    ) -> None:
        self.function, self.name, self.arguments = function, name, arguments

    def __call__(self, **named: object) -> Markup:
        if self.arguments:
            values = [named.pop(argument, missing) for argument in self.arguments]
            if named:
                raise TypeError(f"{self.name} takes no {', '.join(named)}")
            return _markup(self.function(*values))
        return _markup(self.function(**named))


class _Compiler(CodeGenerator):
    """jinja2 asks at every use what kind of thing it has before it;
    ours are always views, and functions that want nothing more."""

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:
        super().visit_Template(node, frame)
        # Last, so that these names are ours and no longer jinja2's.
        self.writeline(f"from {__name__} import Macro, escape")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:
        self.write("(")
        self.visit(node.node, frame)
        self.write(f").{node.attr}")

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:
        self.write("(")
        self.visit(node.node, frame)
        self.write(")(")
        for argument in (*node.args, *node.kwargs):
            self.visit(argument, frame)
            self.write(", ")
        self.write("caller=caller)" if forward_caller else ")")


class _Environment(Environment):
    code_generator_class = _Compiler

    def make_globals(self, own: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        return {**self.globals, **own} if own else self.globals
