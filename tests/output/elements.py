"""A page as a tree, so that a price is found where it stands."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

_VOID = frozenset({"br", "img", "input", "link", "meta", "source"})


@dataclass(eq=False)
class Element:
    tag: str
    attributes: dict[str, str]
    children: list["Element | str"] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All that is read in it, without the signs that hold words together."""
        return re.sub(r"\s+", " ", re.sub("[\u2060\u200b]", "", "".join(self._strings()))).strip()

    def _strings(self) -> Iterator[str]:
        for part in self.children:
            if isinstance(part, str):
                yield part
            else:
                yield from part._strings()

    def all(self, tag: str = "", kind: str = "", **attributes: str) -> Iterator["Element"]:
        """Those inside it of this tag, class and attributes."""
        for child in self.children:
            if isinstance(child, Element):
                found = child.attributes
                if tag in ("", child.tag) and (not kind or kind in found.get("class", "").split()) and attributes.items() <= found.items():
                    yield child
                yield from child.all(tag, kind, **attributes)

    def one(self, tag: str = "", kind: str = "", **attributes: str) -> "Element":
        found = next(self.all(tag, kind, **attributes), None)
        assert found, f"no {tag}.{kind} {attributes} in: {self.text[:80]}"
        return found


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open = [Element("", {})]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(element)
        if tag not in _VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        if tag not in _VOID:
            assert self.open.pop().tag == tag

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def parse(page: str) -> Element:
    reader = _Reader()
    reader.feed(page)
    reader.close()
    (root,) = reader.open
    return root
