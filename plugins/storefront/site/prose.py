"""A Markdown body becomes safe HTML: python-markdown, then a strict allow-list, then our own rule for every address."""

import html
import posixpath
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import unquote, urlsplit
from xml.etree.ElementTree import Element

import nh3
from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from storefront.catalog.frontmatter import FORBIDDEN, forbidden
from storefront.catalog.problems import nearest_word
from storefront.site import picture

SECONDS = 5.0

_TAGS = {
    "p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "strong", "em", "b", "i", "del", "sup", "sub", "blockquote", "code",
    "pre", "hr", "br", "a", "img", "table", "thead", "tbody", "tr", "th", "td",
}
# "*" is for every tag: without it nh3 would let `title` and `lang` through, and our own rule would miss such a link.
_ATTRIBUTES: dict[str, set[str]] = {"*": set(), "a": {"href"}, "img": {"src", "alt"}, "ol": {"start"}}
# What these hold is code or a foreign vocabulary, never text to be kept.
_DROPPED = {"script", "style", "svg", "math", "iframe", "object", "embed", "template", "noscript", "textarea", "title", "select"}
_SCHEMES = {"https", "mailto", "tel"}
_CLEANER = nh3.Cleaner(tags=_TAGS, attributes=_ATTRIBUTES, clean_content_tags=_DROPPED, url_schemes=_SCHEMES, link_rel=None)
# nh3 writes attributes in one canonical form, double-quoted and escaped, so these find every address that is left.
_LINK, _IMAGE = re.compile(r"<a\b([^>]*)>"), re.compile(r"<img\b([^>]*)>")
_HREF, _SOURCE = re.compile(r'<a\b[^>]* href="([^"]*)"'), re.compile(r'<img\b[^>]* src="([^"]*)"')
_ATTRIBUTE = re.compile(r' (href|src|alt)="([^"]*)"')
# Addresses as they stood before nh3, to tell the editor which ones it took away.
_RAW = r"""<%s\b[^>]*?\s%s\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)"""
_RAW_LINK, _RAW_IMAGE = re.compile(_RAW % ("a", "href"), re.I), re.compile(_RAW % ("img", "src"), re.I)
_ENTITY = re.compile(r"&#(?:[xX]([0-9a-fA-F]{1,20})|([0-9]{1,20}));?")
# As wide as the column of text (layout.css, `.text`).
# Like the other photos' (components/picture.html): a screen with three pixels a point is given as many as one with two.
_SIZES = "(max-width: 40em) and (min-resolution: 2.5dppx) calc(92vw * .66), (min-width: 49rem) 46rem, 92vw"
# More wrong links than these in one body are counted, not told.
MOST = 20


@dataclass(frozen=True, slots=True)
class Picture:
    """A photo that bodies may show: its largest file and that file's size;
    `sources` are (media type, srcset) of better formats."""

    url: str
    width: int
    height: int
    sources: tuple[tuple[str, str], ...] = ()
    srcset: str = ""


Answer = str | Picture
"""What is written for a file that a body names: the address of its page, "" where it has a mistake of its own, or the photo."""


@dataclass(frozen=True, slots=True)
class Targets:
    """Where links in bodies may lead. `pages`: "produk/ladu-ketan.md" → link; None for a file that isn't published.

    `photos`: by name. `unread`: files and folders with a mistake of their own; a link to them is no second one.
    `answers` grows by every file that a body leads to or shows, with what was written for it.
    """

    pages: Mapping[str, str | None]
    photos: Mapping[str, Picture]
    unread: frozenset[str] = frozenset()
    answers: dict[str, Answer] = field(default_factory=dict, compare=False)

    def still(self, answers: Mapping[str, Answer]) -> bool:
        """Whether a body that got these answers would get them again."""
        return all(
            (self.photos.get(file[5:]) if file.startswith("foto/") else self.pages.get(file)) == answer
            for file, answer in answers.items())


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
    converter = _markdown(tuple(sign for sign in _SIGNS if sign not in body))
    converter.reset()
    raw = converter.convert(body)
    clean = _CLEANER.clean(raw)
    linker = _Linker(body, posixpath.dirname(file), targets, raw)
    linker.check_entities()
    if forbidden(clean):
        clean = FORBIDDEN.sub("", clean)
    clean = _LINK.sub(linker.link, clean)
    clean = _IMAGE.sub(linker.image, clean)
    return clean, linker.found()


# What these patterns of a line, and kinds of block, can't be without.
# Looking for what a body doesn't hold takes two fifths of converting it.
_SIGNS = {
    "`": ("backtick",), "\\": ("escape",), "[": ("reference", "link", "short_reference"),
    "![": ("image_link", "image_reference", "short_image_ref"),
    "]:": ("reference", "short_reference", "image_reference", "short_image_ref"),
    "<": ("autolink", "automail", "html"), "&": ("entity",),
    "|": ("table",), "#": ("hashheader",), ">": ("quote",),
}


@lru_cache(maxsize=64)
def _markdown(absent: tuple[str, ...]) -> Markdown:
    """One converter for all bodies without these signs: making one takes as long as converting a short body."""
    converter = Markdown(extensions=["tables", "sane_lists", _HeadingLevels()], output_format="html")
    for name in {name for sign in absent for name in _SIGNS[sign]}:
        for known in (converter.inlinePatterns, converter.parser.blockprocessors):
            if name in known:
                known.deregister(name)
    return converter


class _HeadingLevels(Extension):
    """A body stands below the page's own h1, so its `#` becomes h2."""

    def extendMarkdown(self, md: Markdown) -> None:
        md.treeprocessors.register(_LowerFirst(md), "heading-levels", 1)


class _LowerFirst(Treeprocessor):
    def run(self, root: Element) -> None:
        for heading in root.iter("h1"):
            heading.tag = "h2"


class _Linker:
    """Writes the addresses of one body and collects those that are wrong."""

    def __init__(self, body: str, folder: str, targets: Targets, raw: str) -> None:
        self.body, self.folder, self.targets, self.raw = body, folder, targets, raw
        self.slips: list[Slip] = []
        self.more = 0
        self.seen: dict[str, int] = {}
        self.taken: dict[re.Pattern[str], list[str]] = {}

    def slip(self, target: str, message: str, hint: Callable[[], str] = str) -> None:
        if len(self.slips) == MOST:
            self.more += 1
        else:
            self.slips.append(Slip(self.line(target), message + hint()))

    def line(self, target: str) -> int:
        """The line of this target; one that stands there several times is told at each of its places."""
        start = self.seen.get(target, 0)
        needles = [f"]({target}", f"](<{target}", target, html.escape(target)] if target else ["]()"]
        needles += re.findall(r"\A[\w./-]{3,}", target)  # the rest may be written as entities
        at = next((place for needle in needles if (place := self.body.find(needle, start)) >= 0), start)
        self.seen[target] = at + 1
        return self.body.count("\n", 0, at)

    def found(self) -> tuple[Slip, ...]:
        if not self.more:
            return tuple(self.slips)
        many = f"ada {MOST + self.more} tautan yang salah di isi ini. Ini {MOST} yang pertama"
        return Slip(self.slips[0].line, many), *self.slips

    def check_entities(self) -> None:
        """`&#8238;` is an invisible character as well."""
        for entity in _ENTITY.finditer(self.body):
            code = int(entity[1], 16) if entity[1] else int(entity[2])
            if code <= 0x10FFFF and FORBIDDEN.match(chr(code)):
                self.slip(entity[0], f'"{entity[0]}" menjadi huruf tak terlihat. Hapus dari isi')

    def next_taken(self, pattern: re.Pattern[str], kept: re.Pattern[str], clean: str) -> str | None:
        """The next address that nh3 took away from a link or image, None where there was none in the first place."""
        if pattern not in self.taken:
            left = Counter(html.unescape(address) for address in kept.findall(clean))
            before = [html.unescape(address.strip("\"'")) for address in pattern.findall(self.raw)]
            left.subtract(before)
            self.taken[pattern] = [address for address in before if left[address] < 0]
        return self.taken[pattern].pop(0) if self.taken[pattern] else None

    @staticmethod
    def attributes(written: str) -> dict[str, str]:
        return {name: html.unescape(value) for name, value in _ATTRIBUTE.findall(written)}

    def link(self, found: re.Match[str]) -> str:
        target = self.attributes(found[1]).get("href")
        if target is None:
            if taken := self.next_taken(_RAW_LINK, _HREF, found.string):
                self.refuse(taken)
            return "<a>"
        address = self.address(target)
        return f'<a href="{html.escape(address)}">' if address else "<a>"

    def address(self, target: str) -> str:
        """The address to write for a target, "" (with a slip) where it may not be written."""
        try:
            parts = urlsplit(target)
        except ValueError:
            parts = urlsplit("")
        if parts.scheme == "https" and parts.hostname and not parts.username:
            return target
        if parts.scheme in ("mailto", "tel") and parts.path:
            return target
        if parts.scheme or parts.netloc or not parts.path or target.lower().startswith("www."):
            self.refuse(target)
            return ""
        name = posixpath.normpath(posixpath.join(self.folder, unquote(parts.path)))
        if not self.targets.unread.isdisjoint((name, posixpath.dirname(name))):
            self.targets.answers[name] = ""
            return ""
        if name not in self.targets.pages:
            self.slip(
                target, f'tautan "{target[:80]}" tidak menuju berkas mana pun.', lambda: self.near(name, self.targets.pages))
            return ""
        if (page := self.targets.pages[name]) is None:
            self.slip(
                target,
                f'tautan "{target[:80]}" menuju berkas yang belum terbit. Hapus tautannya, atau hapus terbit: tidak di sana')
            return ""
        self.targets.answers[name] = page
        return page

    def refuse(self, target: str) -> None:
        what = f'tautan "{target[:80]}" tidak boleh dipakai' if target else "tautan ini kosong"
        self.slip(target, f"{what}. Tulis alamat yang diawali https://, atau nama berkas, contoh: ../produk/ladu-ketan.md")

    def near(self, name: str, known: Iterable[str], otherwise: str = "Contoh: ../produk/ladu-ketan.md") -> str:
        found = nearest_word(name, known)
        return f" Mungkin maksudnya: {posixpath.relpath(found, self.folder)}" if found else f" {otherwise}"

    def image(self, found: re.Match[str]) -> str:
        attributes = self.attributes(found[1])
        source = attributes.get("src")
        if source is None:
            source = self.next_taken(_RAW_IMAGE, _SOURCE, found.string) or ""
        name = posixpath.normpath(posixpath.join(self.folder, unquote(source)))
        photo = self.targets.photos.get(name.removeprefix("foto/")) if name.startswith("foto/") else None
        if photo is None and not self.targets.unread.isdisjoint((name, posixpath.dirname(name))):
            self.targets.answers[name] = ""
            return ""
        if photo is None:
            known = [f"foto/{photo}" for photo in self.targets.photos]
            advice = "Unggah fotonya ke sana, contoh: ../foto/ladu-ketan.jpg"
            self.slip(source, f'gambar "{source[:80]}" tidak ada di foto/.', lambda: self.near(name, known, advice))
            return ""
        self.targets.answers[name] = photo
        sizes = _SIZES if photo.srcset else ""
        return picture.element(
            photo.url, photo.width, photo.height, attributes.get("alt", ""), photo.sources, photo.srcset, sizes)
