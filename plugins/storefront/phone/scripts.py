"""The theme's scripts as they are published: the same lines without comments and indentation, which a phone would only pay for."""

from storefront import THEME

_FOLDER = THEME / "static" / "js"
NAMES = tuple(sorted(file.stem for file in _FOLDER.glob("*.js")))


def build(name: str) -> bytes:
    """js/<name>.js"""
    return published((_FOLDER / f"{name}.js").read_text(encoding="utf-8")).encode()


def published(source: str) -> str:
    """A module's text without the lines that are comments alone (`//`, `/** … */`); no line is changed otherwise.

    The theme's scripts keep to that: no text runs over several lines, and a comment to be kept begins with `/*!`.
    """
    kept: list[str] = []
    inside = False
    for line in map(str.strip, source.split("\n")):
        if inside or line.startswith("/**"):
            inside = not line.endswith("*/")
        elif line and not line.startswith("//"):
            kept.append(line)
    return "\n".join(kept) + "\n"
