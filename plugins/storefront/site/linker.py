"""Where links and pictures of a body lead: each address is judged in the finished HTML and written as the site needs it."""

import html
import posixpath
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from storefront import addresses
from storefront.catalog.checks import SITE_NAMES
from storefront.catalog.frontmatter import FORBIDDEN
from storefront.catalog.problems import Level, nearest_word
from storefront.catalog.text import like_photos, same_photo
from storefront.site import picture

# nh3 writes attributes in one canonical form, double-quoted and escaped, so these find every address that is left.
_HREF, _SOURCE = re.compile(r'<a\b[^>]* href="([^"]*)"'), re.compile(r'<img\b[^>]* src="([^"]*)"')
_ATTRIBUTE = re.compile(r' (href|src|alt)="([^"]*)"')
# Addresses as they stood before nh3, to tell the editor which ones it took away.
_RAW = r"""<%s\b[^>]*?\s%s\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)"""
_RAW_LINK, _RAW_IMAGE = re.compile(_RAW % ("a", "href"), re.I), re.compile(_RAW % ("img", "src"), re.I)
_ENTITY = re.compile(r"&#(?:[xX]([0-9a-fA-F]{1,20})|([0-9]{1,20}));?")
_AGAIN = "?"
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
    `sites` are the village's own addresses, today's first, and `standing` what has a page there (None: not known, for some file
    has a mistake).
    `answers` grows by every file that a body leads to or shows, with what was written for it.
    """

    pages: Mapping[str, str | None]
    photos: Mapping[str, Picture]
    unread: frozenset[str] = frozenset()
    sites: tuple[str, ...] = ()
    standing: frozenset[str] | None = None
    answers: dict[str, Answer] = field(default_factory=dict, compare=False)

    def still(self, answers: Mapping[str, Answer]) -> bool:
        """Whether a body that got these answers would get them again."""
        return all(
            (self.photo(file[5:]) if file.startswith("foto/") else self.pages.get(file)) == answer
            for file, answer in answers.items())

    def photo(self, name: str) -> Picture | None:
        found = same_photo(name, self.photos)
        return self.photos[found] if found else None


class Slip(NamedTuple):
    """What is wrong in a body, most often a link that leads nowhere: its line, counted from 0, and what to write instead."""

    line: int
    message: str
    level: Level = "error"


def leads_out(target: str) -> bool:
    """Whether a body may lead there: an https address with a host, and without anybody's name before it."""
    try:
        parts = urlsplit(target)
    except ValueError:
        return False
    return parts.scheme == "https" and bool(parts.hostname) and not parts.username


# RFC 3966, 3: what may stand between the digits for the eye. Any other sign, `*` and `#` above all, is dialled as a command:
# `*858*…#` gives phone credit away.
_TEL = re.compile(r"tel:(\+?[0-9(][0-9 ().-]{1,24})", re.I)


class Linker:
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
        if leads_out(target):
            return self.own(target)
        try:
            parts = urlsplit(target)
        except ValueError:
            parts = urlsplit("")
        if parts.scheme == "mailto" and parts.path:
            return target
        if parts.scheme == "tel" and parts.path:
            if number := _TEL.fullmatch(unquote(target)):
                return "tel:" + re.sub(r"[^0-9+]", "", number[1])
            self.slip(
                target, f'tautan "{target[:80]}" tidak boleh dipakai. '
                "Sesudah tel: hanya boleh nomor telepon biasa, contoh: tel:+6281234567890")
            return ""
        if parts.scheme or parts.netloc or not parts.path or target.lower().startswith("www."):
            self.refuse(target)
            return ""
        name = posixpath.normpath(posixpath.join(self.folder, unquote(parts.path)))
        return self.page(target, name)

    def page(self, target: str, name: str) -> str:
        """The address of a content file's page, "" (with a slip) where it has none."""
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

    def own(self, target: str) -> str:
        """The address to write for an https address, "" (with a slip) for one of the village's own that leads to no page;
        one that the site had before leads to where the site is now."""
        bases = [base for base in self.targets.sites if f"{target}/".lower().startswith(base.lower())]
        if not bases:
            return target
        if bases[0] == self.targets.sites[0]:
            return target if self.stands(target, target[len(bases[0]):]) else ""
        rest = target[len(bases[0]):]
        return addresses.inside(rest.lstrip("/")) if self.stands(target, rest) else ""

    def stands(self, target: str, rest: str) -> bool:
        """Whether an address on the village's own site leads to a page; `rest` is what stands behind the site's address.

        Offers, promo pages and categories come and go by themselves, and no story may be wrong for that.
        """
        path = unquote(re.split(r"[?#]", rest)[0]).removesuffix("index.html").rstrip("/") + "/"
        found = None if path.rstrip("/") in SITE_NAMES or "." in path or addresses.stand_ins(path) else addresses.entry_of(path)
        if found is None or path.endswith("/promosi/"):
            return True
        name = "/".join(found) + ".md"
        if self.targets.standing is None or path in self.targets.standing:
            # What isn't known now, and a former name, are looked up again next time: no file gives this answer.
            self.targets.answers[name] = (self.targets.standing and self.targets.pages.get(name)) or _AGAIN
            return True
        return bool(self.page(target, name))

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
        photo = self.targets.photo(name.removeprefix("foto/")) if name.startswith("foto/") else None
        if photo is None and not self.targets.unread.isdisjoint((name, posixpath.dirname(name))):
            self.targets.answers[name] = ""
            return ""
        if photo is None:
            advice = "Unggah fotonya ke sana, contoh: ../foto/ladu-ketan.jpg"
            known = [f"foto/{photo}" for photo in like_photos(posixpath.basename(name), self.targets.photos)]
            self.slip(source, f'gambar "{source[:80]}" tidak ada di foto/.', lambda: self.near(name, known, advice))
            return ""
        self.targets.answers[name] = photo
        sizes = _SIZES if photo.srcset else ""
        return picture.element(
            photo.url, photo.width, photo.height, attributes.get("alt", ""), photo.sources, photo.srcset, sizes)
