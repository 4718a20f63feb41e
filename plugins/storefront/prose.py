"""A Markdown body becomes safe HTML: python-markdown, then a strict allow-list, then our own rule for every address."""

import html
import posixpath
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple
from urllib.parse import unquote, urlsplit
from xml.etree.ElementTree import Element

import nh3
from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

SECONDS = 5.0

_TAGS = {
    "p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "strong", "em", "b", "i", "del", "sup", "sub", "blockquote", "code",
    "pre", "hr", "br", "a", "img", "table", "thead", "tbody", "tr", "th", "td",
}
_ATTRIBUTES = {"a": {"href"}, "img": {"src", "alt"}, "ol": {"start"}}
# What these hold is code or a foreign vocabulary, never text to be kept.
_DROPPED = {"script", "style", "svg", "math", "iframe", "object", "embed", "template", "noscript", "textarea", "title", "select"}
_SCHEMES = {"https", "mailto", "tel"}
# nh3 writes attributes in one canonical form, double-quoted and escaped, so these find every address that is left.
_LINK = re.compile(r'<a(?: href="([^"]*)")?>')
_IMAGE = re.compile(r"<img([^>]*)>")
_ATTRIBUTE = re.compile(r' (src|alt)="([^"]*)"')


@dataclass(frozen=True, slots=True)
class Targets:
    """Where links in bodies may lead. `pages`: "produk/ladu-ketan.md" → link; None for a file that isn't published.

    `photos`: photo name → (link, width, height).
    """

    pages: Mapping[str, str | None]
    photos: Mapping[str, tuple[str, int, int]]


class Slip(NamedTuple):
    """A link that leads nowhere: its line in the body, counted from 0, and what to write instead."""

    line: int
    message: str


def render(body: str, file: str, targets: Targets) -> tuple[str, tuple[Slip, ...]]:
    """Safe HTML of a body that stands in content file `file`, and the links in it that are wrong.

    Internal links and photos carry the root mark of addresses.py. Pure, but not bounded in time: see workers.py.
    """
    if not body.strip():
        return "", ()
    converter = _markdown()
    converter.reset()
    clean = nh3.clean(
        converter.convert(body), tags=_TAGS, attributes=_ATTRIBUTES, clean_content_tags=_DROPPED, url_schemes=_SCHEMES, link_rel=None,
    )
    linker = _Linker(body, posixpath.dirname(file), targets)
    clean = _LINK.sub(linker.link, clean)
    clean = _IMAGE.sub(linker.image, clean)
    return clean, tuple(linker.slips)


@cache
def _markdown() -> Markdown:
    """One converter for all bodies: making one takes as long as converting a short body."""
    return Markdown(extensions=["tables", "sane_lists", _HeadingLevels()], output_format="html")


class _HeadingLevels(Extension):
    """A body stands below the page's own h1, so its `#` becomes h2."""

    def extendMarkdown(self, md: Markdown) -> None:
        md.treeprocessors.register(_LowerFirst(md), "heading-levels", 1)


class _LowerFirst(Treeprocessor):
    def run(self, root: Element) -> None:
        for heading in root.iter("h1"):
            heading.tag = "h2"


class _Linker:
    def __init__(self, body: str, folder: str, targets: Targets) -> None:
        self.body, self.folder, self.targets = body, folder, targets
        self.slips: list[Slip] = []

    def slip(self, target: str, message: str) -> None:
        at = max(self.body.find(f"]({target}"), self.body.find(target) if target else self.body.find("]("), 0)
        self.slips.append(Slip(self.body.count("\n", 0, at), message))

    def link(self, found: re.Match[str]) -> str:
        target = html.unescape(found.group(1) or "")
        if address := self.address(target):
            return f'<a href="{html.escape(address)}">'
        return "<a>"

    def address(self, target: str) -> str:
        """The address to write for a target, "" (with a slip) where it may not be written."""
        try:
            parts = urlsplit(target)
        except ValueError:
            parts = urlsplit("")
        shown = f'tautan "{target[:80]}"'
        if parts.scheme == "https" and parts.hostname and not parts.username:
            return target
        if parts.scheme in ("mailto", "tel") and parts.path:
            return target
        if parts.scheme or parts.netloc or not parts.path:
            self.slip(target, f"{shown} tidak boleh dipakai. Tulis alamat yang diawali https://, atau nama berkas, contoh: ../produk/ladu-ketan.md")
            return ""
        name = posixpath.normpath(posixpath.join(self.folder, unquote(parts.path)))
        if name not in self.targets.pages:
            self.slip(target, f"{shown} tidak menuju berkas mana pun.{self.near(name)}")
            return ""
        if (page := self.targets.pages[name]) is None:
            self.slip(target, f"{shown} menuju berkas yang belum terbit. Hapus tautannya, atau hapus terbit: tidak di sana")
            return ""
        return page

    def near(self, name: str) -> str:
        return _nearest_path(name, tuple(self.targets.pages), self.folder)

    def image(self, found: re.Match[str]) -> str:
        attributes = {name: html.unescape(value) for name, value in _ATTRIBUTE.findall(found.group(1))}
        source = attributes.get("src", "")
        name = posixpath.normpath(posixpath.join(self.folder, unquote(source)))
        photo = self.targets.photos.get(name.removeprefix("foto/")) if name.startswith("foto/") else None
        if photo is None:
            self.slip(source, f'gambar "{source[:80]}" tidak ada di content/foto/. Unggah fotonya ke sana, contoh: ../foto/ladu-ketan.jpg')
            return ""
        address, width, height = photo
        alt = html.escape(attributes.get("alt", ""))
        return f'<img src="{address}" alt="{alt}" width="{width}" height="{height}" loading="lazy" decoding="async">'


def _nearest_path(name: str, known: tuple[str, ...], folder: str) -> str:
    from difflib import get_close_matches

    found = get_close_matches(name, known, n=1, cutoff=0.6)
    return f" Mungkin maksudnya: {posixpath.relpath(found[0], folder)}" if found else " Contoh: ../produk/ladu-ketan.md"


Renderer = Callable[[str, str, Targets], tuple[str, tuple[Slip, ...]]]
