"""Pages of a built site, read as a browser would."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from storefront.words.sentences import plain

_ADDRESSES = {("a", "href"), ("link", "href"), ("img", "src"), ("script", "src"), ("iframe", "src"), ("form", "action")}


@dataclass
class PageOnDisk(HTMLParser):
    """A parsed page: its ids, every address with its tag, its JSON-LD blocks and its visible words."""

    file: Path
    root: Path
    ids: list[str] = field(default_factory=list)
    addresses: list[tuple[str, str]] = field(default_factory=list)
    json_ld: list[str] = field(default_factory=list)
    tags: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    words: str = ""

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.raw = self.file.read_text(encoding="utf-8")
        self._in = ""
        self.feed(self.raw)

    @property
    def name(self) -> str:
        return self.file.relative_to(self.root).as_posix()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        self.tags.append((tag, found))
        if "id" in found:
            self.ids.append(found["id"])
        self.addresses += [(tag, value) for name, value in found.items() if (tag, name) in _ADDRESSES]
        self.addresses += [(tag, candidate.split()[0]) for candidate in found.get("srcset", "").split(",") if candidate]
        self._in = "json" if found.get("type") == "application/ld+json" else tag

    def handle_endtag(self, _tag: str) -> None:
        self._in = ""

    def handle_data(self, data: str) -> None:
        if self._in == "json":
            self.json_ld.append(data)
        elif self._in not in ("style", "script"):
            self.words += data

    @property
    def text(self) -> str:
        """The visible words in one line, without the signs that hold some of them together or part them."""
        return " ".join(plain(self.words).split())

    def links(self, start: str = "") -> list[tuple[str, str]]:
        """(address, its name for who can't see it) of the links that begin so."""
        return [(found["href"], found.get("aria-label", "")) for tag, found in self.tags if tag == "a" and found.get("href", "").startswith(start)]

    @property
    def scripts(self) -> list[dict[str, str]]:
        """The attributes of each script; JSON is none."""
        return [found for tag, found in self.tags if tag == "script" and found.get("type") not in ("application/ld+json", "application/json")]

    def resolve(self, address: str) -> tuple[Path, str] | None:
        """The file and fragment that an address of this page leads to inside the site; None for the outside."""
        parts = urlsplit(urljoin(f"http://site/{self.name}", address))
        if parts.netloc != "site" or parts.scheme != "http":
            return None
        path = self.root / unquote(parts.path).lstrip("/")
        return (path / "index.html" if parts.path.endswith("/") else path), parts.fragment


def pages(root: Path) -> Iterator[PageOnDisk]:
    for file in sorted(root.rglob("*.html")):
        yield PageOnDisk(file, root)


def page(root: Path, path: str) -> PageOnDisk:
    """The page at this address."""
    return PageOnDisk(root / path / "index.html", root)
