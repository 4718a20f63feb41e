"""Markdown as GitHub's preview and chats show it: where python-markdown reads it otherwise, an editor would see it too late.

Lists and headings are CommonMark 0.31.2 (4.2, 5.3), struck text and bare addresses GitHub Flavored Markdown 0.29 (6.5, 6.9).
"""

import re
from functools import lru_cache
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor, HashHeaderProcessor
from markdown.extensions import Extension
from markdown.extensions.sane_lists import SaneListExtension, SaneOListProcessor
from markdown.extensions.tables import TableExtension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from storefront.catalog.errors import FieldError
from storefront.catalog.phones import NOT_A_PHONE, phone
from storefront.site.linker import leads_out

# What these patterns of a line, and kinds of block, can't be without.
# Looking for what a body doesn't hold takes two fifths of converting it.
SIGNS = {
    "`": ("backtick",), "\\": ("escape",), "[": ("reference", "link", "short_reference"),
    "![": ("image_link", "image_reference", "short_image_ref"),
    "]:": ("reference", "short_reference", "image_reference", "short_image_ref"),
    "<": ("autolink", "automail", "html"), "&": ("entity",),
    "|": ("table",), "#": ("hashheader",), ">": ("quote",), "https://": ("bare-address",),
}

# Bullet signs that are no Markdown, emoji and arrows, and the numbers and dashes that lack their space:
# who writes a line with one of them in front, as in a chat, means a line.
_SIGN = (
    "(?:[\u2013\u2014\u00b7\u2022\u2023\u203c\u2043\u2049\u2190-\u21ff\u2219\u2300-\u23ff\u25a0-\u27bf\u2b00-\u2bff\u30fb"
    "\U0001f000-\U0001faff]|[0-9#*]\ufe0f?\u20e3|-(?=[^\\W_])|[0-9]{1,2}[.)](?=[^\\W\\d_]))")
_SIGN_BELOW = re.compile(rf"(?<=[^\s])[ ]*\n(?=[ >]*{_SIGN})")
_SIGN_ABOVE = re.compile(rf"^([ >]*{_SIGN}[^\n]*\S)[ ]*\n(?=[ ]*\S)", re.M)

_ADDRESS = r"(?<![\w/\x03])https://[^\s<>\"\[\]\\\x02\x03]+"
# Groups of digits as people write numbers: the network's first digits in one piece, so that no date reads as one.
_NUMBER = (
    r"(?<![\w.,/:=@+#-])(?<!\d\*)(?:(?:\+?62[ -]?|0)8[1-35-9][0-9](?:[ .-]?[0-9]){6,9}"
    r"|(?:\(0[2-9][0-9]{1,2}\) ?|0[2-9][0-9]{1,2}-|\+62[ -]?[2-79][0-9]{1,2}[ -])[0-9](?:[ .-]?[0-9]){4,7})"
    r"(?![\w#]|[.,/*-][0-9])")


def lines_kept(body: str) -> str:
    """The body with a Markdown line break wherever a line begins with a bullet sign or an emoji, and after such a line."""
    return _SIGN_ABOVE.sub(r"\1  \n", _SIGN_BELOW.sub("  \n", body))


def absent(body: str) -> tuple[str, ...]:
    """The signs that the body doesn't hold, for `converter`."""
    return tuple(sign for sign in SIGNS if sign not in body)


@lru_cache(maxsize=64)
def converter(absent: tuple[str, ...]) -> Markdown:
    """One converter for all bodies without these signs: making one takes as long as converting a short body."""
    # By their classes: to find one by its name reads what every installed package says of itself.
    made = Markdown(extensions=[TableExtension(), SaneListExtension(), _AsElsewhere()], output_format="html")
    for name in {name for sign in absent for name in SIGNS[sign]}:
        for known in (made.inlinePatterns, made.parser.blockprocessors):
            if name in known:
                known.deregister(name)
    return made


class _AsElsewhere(Extension):
    def extendMarkdown(self, md: Markdown) -> None:
        md.treeprocessors.register(_LowerFirst(md), "heading-levels", 1)
        md.parser.blockprocessors.register(_Heading(md.parser), "hashheader", 70)
        md.parser.blockprocessors.register(_Numbered(md.parser), "olist", 40)
        md.parser.blockprocessors.register(_ListBelowLine(md.parser), "list-below-line", 45)
        # Below code, links and HTML, whose addresses and numbers stay as they are.
        md.inlinePatterns.register(_BareAddress(_ADDRESS, md), "bare-address", 86)
        md.inlinePatterns.register(_Number(_NUMBER, md), "number", 84)
        if md.delimiters:
            md.delimiters.add("~", "del,del", smart=True)
        md.ESCAPED_CHARS.append("~")


class _LowerFirst(Treeprocessor):
    """A body stands below the page's own h1, so its `#` becomes h2."""

    def run(self, root: Element) -> None:
        for heading in root.iter("h1"):
            heading.tag = "h2"


class _Heading(HashHeaderProcessor):
    """Only with a space behind its signs: `#camilan` is a hashtag."""

    RE = re.compile(r"(?:^|\n)(?P<level>#{1,6})(?P<header>(?:[ \t](?:[^\n]*[^\n#])?)?)#*(?:\n|$)")


class _Numbered(SaneOListProcessor):
    """`1)` as well as `1.`"""

    def __init__(self, parser: BlockParser) -> None:
        super().__init__(parser)
        self.RE = re.compile(r"^ {0,3}\d+[.)] +(.*)")
        self.CHILD_RE = re.compile(r"^ {0,3}((\d+[.)])) +(.*)")
        self.INDENT_RE = re.compile(r"^ {4,7}((\d+[.)])|[*+-]) +.*")


class _ListBelowLine(BlockProcessor):
    """A list begins in the line where it stands: below a line of text, where it begins with 1, or below another kind of list;
    set in by two or three spaces, it belongs to the item above."""

    _FIRST = re.compile(r"(?: {0,3})(?:(?P<ul>[*+-])|(?P<ol>[0-9]{1,9}[.)])) +\S")
    _NEXT = re.compile(r"\n(?= {0,3}(?:[*+-]|1[.)]) +\S)")
    _BELOW_BULLET = re.compile(r"\n(?= {0,1}[0-9]{1,9}[.)] +\S)")
    _BELOW_NUMBER = re.compile(r"\n(?= {0,1}[*+-] +\S)")
    _SET_IN = re.compile(r"\n( {2,})(?=(?:[*+-]|[0-9]{1,9}[.)]) +\S)")

    def _start(self, block: str, after: int = 0) -> re.Match[str] | None:
        first = self._FIRST.match(block, after)
        other = self._BELOW_BULLET if first and first["ul"] else self._BELOW_NUMBER
        return (other if first else self._NEXT).search(block, after)

    def _step(self, block: str) -> int:
        """By how many spaces the items inside others are set in, where that are fewer than python-markdown's four."""
        steps = [len(spaces) for spaces in self._SET_IN.findall(block)] if self._FIRST.match(block) and block[0] != " " else []
        return min(steps) if steps and min(steps) < 4 else 0

    def test(self, parent: Element, block: str) -> bool:  # noqa: ARG002  (as BlockProcessor asks)
        return self._step(block) > 0 or self._start(block) is not None

    def run(self, parent: Element, blocks: list[str]) -> None:  # noqa: ARG002  (as BlockProcessor asks)
        block = blocks.pop(0)
        if step := self._step(block):
            blocks.insert(0, self._SET_IN.sub(lambda spaces: "\n" + "    " * (len(spaces[1]) // step), block))
            return
        # All at once: one by one, the rest would be looked through again for each.
        pieces, begins = [], 0
        while start := self._start(block, begins):
            pieces.append(block[begins:start.start()])
            begins = start.end()
        blocks[:0] = [*pieces, block[begins:]]


class _BareAddress(InlineProcessor):
    """An https address in the text is a link to it, without the stop or the bracket that ends the sentence."""

    ANCESTOR_EXCLUDES = ("a",)

    def handleMatch(  # type: ignore[override]
        self, m: re.Match[str], data: str,  # noqa: ARG002
    ) -> tuple[Element | None, int | None, int | None]:
        address = m[0]
        while address[-1] in "?!.,:;*_~'\u2019\u201d" or (address[-1] == ")" and address.count("(") < address.count(")")):
            address = address[:-1]
        if not leads_out(address):  # it stays text, which remarks.py says
            return None, m.start(), m.end()
        return _link(address, address), m.start(), m.start() + len(address)


class _Number(InlineProcessor):
    """An Indonesian phone number in the text can be tapped."""

    ANCESTOR_EXCLUDES = ("a",)

    def handleMatch(  # type: ignore[override]
        self, m: re.Match[str], data: str,
    ) -> tuple[Element | None, int | None, int | None]:
        try:
            number = "" if NOT_A_PHONE.search(data, max(0, m.start() - 60), m.start()) else phone(m[0])
        except FieldError:
            number = ""
        if not number.startswith("+62"):
            return None, m.start(), m.end()
        return _link(f"tel:{number}", m[0]), m.start(), m.end()


def _link(address: str, text: str) -> Element:
    link = Element("a", {"href": address})
    link.text = AtomicString(text)
    return link
