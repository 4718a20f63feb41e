"""What a story shows otherwise than its editor meant, though every link in it is right: told with its line."""

import html
import re
from collections.abc import Collection, Iterator

from storefront.site.linker import Slip

# Code is shown as it is written.
_CODE = re.compile(r"`[^`\n]+`|^(?: {4}|\t)[^\n]*", re.M)
_REVERSED = re.compile(r"\(([^()\[\]\n]{1,200})\)\[([^()\[\]\s]{1,300})\](?![(\[:])")
_APART = re.compile(r"\[([^\[\]\n]{1,200})\][ \u00a0]+\(([^()\s]{1,300})\)")
_LOOKS_LIKE_ADDRESS = re.compile(r"https?://|www\.|\.\./|[\w-]+\.(?:md|com|id|co|net|org)\b")
_NO_SPACE = re.compile(r"^ {0,3}(#{2,6})([^\s#][^\n]*)", re.M)
_TAG = re.compile(r"<([a-zA-Z][a-zA-Z0-9-]*)")
_NOT_TEXT = re.compile(r"<(a|code)\b.*?</\1>|<[^>]*>", re.S)
# Without its https:// nothing of this can be tapped.
_UNLINKED = re.compile(r"(?<![\w@/.-])(?:https?://|www\.(?=\w)|wa\.me/)[^\s<>\[\]]+", re.I)
_SHOWN = 80


def remarks(body: str, raw: str, clean: str, kept: Collection[str], with_content: Collection[str]) -> Iterator[Slip]:
    """`raw` is the HTML before and `clean` that after the allow-list: `kept` are its tags, `with_content` those that go whole."""
    text = _CODE.sub(lambda code: " " * len(code[0]), body)
    for found in _REVERSED.finditer(text):
        if _LOOKS_LIKE_ADDRESS.match(found[2]):
            yield _warning(
                body, found.start(), f'tertulis "{found[0][:_SHOWN]}". Tautan ditulis terbalik; tulis: [{found[1]}]({found[2]})')
    for found in _APART.finditer(text):
        if _LOOKS_LIKE_ADDRESS.match(found[2]):
            yield _warning(
                body, found.start(), f'tertulis "{found[0][:_SHOWN]}". Hapus spasi sesudah ]; tulis: [{found[1]}]({found[2]})')
    for found in _NO_SPACE.finditer(text):
        yield _warning(
            body, found.start(), f'tertulis "{found[0].strip()[:_SHOWN]}". Kalau ini judul, beri spasi sesudah {found[1]}, '
            f"contoh: {found[1]} {found[2].strip()[:_SHOWN]}")
    yield from _dropped(body, text, raw, kept, with_content)
    yield from _unlinked(body, clean)


def _dropped(body: str, text: str, raw: str, kept: Collection[str], with_content: Collection[str]) -> Iterator[Slip]:
    told = set(kept)
    for tag in _TAG.finditer(raw):
        name = tag[1].lower()
        if name in told:
            continue
        told.add(name)
        at = re.search(rf"<{name}\b", text, re.I)
        gone = f"<{name}> dan isinya tidak" if name in with_content else f"tanda <{name}> tidak"
        yield _warning(body, at.start() if at else 0, f"{gone} ditampilkan. Cerita ditulis tanpa HTML; hapus tandanya")


def _unlinked(body: str, clean: str) -> Iterator[Slip]:
    start = 0
    for found in _UNLINKED.finditer(html.unescape(_NOT_TEXT.sub(" ", clean))):
        address = found[0].rstrip("?!.,:;*_~)'\"")
        place = body.find(address, start)
        start = max(start, place + 1)
        right = "https://" + re.sub(r"^https?://(?:[^/@]*@)?", "", address, flags=re.I)
        yield _warning(
            body, max(place, 0), f'alamat "{address[:_SHOWN]}" tidak bisa ditekan. Tulis lengkap, contoh: {right[:_SHOWN]}')


def _warning(body: str, at: int, message: str) -> Slip:
    return Slip(_line(body, at), message, "warning")


def _line(body: str, at: int) -> int:
    return body.count("\n", 0, at)
