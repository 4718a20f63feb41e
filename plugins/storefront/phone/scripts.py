"""The theme's scripts as they are published: without what a phone would only pay for."""

import rjsmin

from storefront import THEME

_FOLDER = THEME / "static" / "js"
NAMES = tuple(sorted(file.stem for file in _FOLDER.glob("*.js")))
VISITED = tuple(name for name in NAMES if not name.startswith("content-"))
"""Those of the pages that visitors open; with the others the content is edited, and no visitor's phone pays for them."""


def build(name: str) -> bytes:
    """js/<name>.js"""
    return published((_FOLDER / f"{name}.js").read_text(encoding="utf-8")).encode()


def published(source: str) -> str:
    """A module's text without its comments and needless spaces, each name and text as it was; what begins with `/*!` stays.

    rjsmin sees no template literal inside another, and would take spaces out of it: the theme's scripts have none.
    """
    return str(rjsmin.jsmin(source, keep_bang_comments=True))
