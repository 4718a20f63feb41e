"""Who is taken out by `terbit: tidak` is out everywhere: what other files still tell of them is an error with its line.

A number, a photo and a full name are certain to be theirs. One word ("Ka"), an office ("Kasi Kesejahteraan") and the name of a
business may be another's as well, so those are warnings. A name that somebody published bears too is that person's own.
"""

import html
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from storefront.catalog import letters
from storefront.catalog.entry import Entry
from storefront.catalog.passages import Passage
from storefront.catalog.personal import numbers
from storefront.catalog.problems import Level, Problem
from storefront.catalog.schema import Mentor, Owner, Reseller, Stall, Village

PEOPLE = (Owner, Reseller, Mentor, Stall)
"""Kinds of files that tell of a person."""
# Whoever is named so is named by what they do.
_OFFICES = frozenset((
    "bidan", "camat", "kadus", "kasi", "kaur", "kelompok", "kepala", "ketua", "kuwu", "lurah", "pemerintah", "penyuluh", "sekdes",
    "sekretaris", "tim"))
# What may stand between the words of a name and between the digits of a number, a line's end too.
_GAP = r"(?:<[^<>\n]{0,100}>|[\s_*~`\u2010-\u2015-])++"
_BETWEEN = r"(?:<[^<>\n]{0,100}>|[\W_])*+"
# Signs of Markdown and of HTML within a word, of which a reader sees only that it is fat.
_WITHIN = re.compile(r"(?<=\w)(?:[*~`]+|</?(?:a|b|code|del|em|i|mark|s|small|span|strong|u)\b[^<>\n]{0,100}>)(?=\w)", re.I)
# A link to the file itself is told where links are.
_LINK = re.compile(r"[\w./-]+\.md\b")
_NOT_HERE = "padahal berkas itu tidak terbit"


class _Trace(NamedTuple):
    """What of a hidden file may not stand elsewhere, and what is said where it does."""

    pattern: re.Pattern[str]
    message: str
    level: Level


def hidden(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """The files of people that are kept out of the site."""
    return tuple(entry for entry in entries if isinstance(entry, PEOPLE) and not entry.published)


def check(found: Iterable[Passage], village: Village | None, entries: Sequence[Entry]) -> Iterator[Problem]:
    """What still tells of hidden people. `found` are the passages of what is published, `entries` all files."""
    there = [entry for entry in entries if entry.published]
    shared = frozenset((*_numbers(village, there), *_accounts((village, *there))))
    borne = {_words(name) for entry in there for name, _ in _names(entry)}
    # Who has several files is told once, by the first of them.
    traces = {trace.pattern: trace for person in reversed(hidden(entries)) for trace in _traces(person, shared, borne)}
    for passage in found if traces else ():
        text = letters.as_seen(letters.plain(html.unescape(unquote(passage.text))))
        text = _WITHIN.sub("", text)
        text = _LINK.sub(lambda link: " " * len(link[0]), text)
        for trace in traces.values():
            for row in sorted({text.count("\n", 0, match.start()) for match in trace.pattern.finditer(text)}):
                yield Problem(passage.file, passage.line and passage.line + row, passage.field, trace.message, trace.level)


def _traces(person: Entry, shared: frozenset[str], borne: set[tuple[str, ...]]) -> Iterator[_Trace]:
    for number in dict.fromkeys(_numbers(None, [person])):
        # Neither is repeated in the message: what a check says stands in public logs.
        pattern = re.compile(rf"{_BETWEEN.join(number)}(?![0-9])")
        if number in shared:
            yield _Trace(
                pattern, f"nomor ini ada juga di {person.file}, {_NOT_HERE}. Kalau orangnya minta tidak tampil, ganti di sini",
                "warning")
        else:
            yield _Trace(pattern, f"masih memuat nomor dari {person.file}, {_NOT_HERE}. Hapus nomornya dari sini", "error")
    for account in _accounts((person,)):
        if account not in shared:
            user = account.rpartition("/")[2].removeprefix("@")
            named = rf"{re.escape(account)}(?!\w)|(?<![\w./@])@{re.escape(user)}(?!\w)(?!\.\w)"
            yield _Trace(
                re.compile(named, re.I), f"masih memuat akun dari {person.file}, {_NOT_HERE}. Hapus akunnya dari sini", "error")
    for photo in () if isinstance(person, Stall) else getattr(person, "photos", ()):
        name = r"[\s_-]+".join(map(re.escape, re.split(r"[\s_-]+", photo.file)))
        yield _Trace(
            re.compile(rf"(?<!\w){name}", re.I),
            f"masih memakai foto dari {person.file}, {_NOT_HERE}. Ganti atau hapus fotonya di sini", "error")
    for name, own in _names(person):
        words = _words(name)
        if words and words not in borne:
            certain = own and len(words) > 1 and words[0] not in _OFFICES
            advice = ("Hapus namanya dari sini, atau hapus terbit: tidak di sana" if certain else
                      "Kalau ini orang yang sama dan ia minta tidak tampil, hapus namanya dari sini")
            yield _Trace(
                re.compile(rf"(?<!\w){_GAP.join(map(re.escape, words))}(?!\w)", re.I),
                f'menyebut "{name}" dari {person.file}, {_NOT_HERE}. {advice}', "error" if certain else "warning")


def _numbers(village: Village | None, entries: Sequence[Entry]) -> Iterator[str]:
    """Those of other countries besides, which are written with their country's."""
    yield from numbers(village, entries)
    for holder in entries:
        for number in (getattr(holder, "whatsapp", None), getattr(holder, "phone", None)):
            if number and not number.startswith("+62"):
                yield number.removeprefix("+")


def _accounts(entries: Iterable[Entry | Village | None]) -> Iterator[str]:
    """The accounts that are somebody's own, as "instagram.com/nia": a seller's, and the village's."""
    for entry in entries:
        holder = entry.media if isinstance(entry, Village) else entry
        for network in ("shopee", "instagram", "facebook", "tiktok"):
            if account := getattr(holder, network, None):
                address = urlsplit(str(getattr(account, "url", account)))
                yield address.netloc.removeprefix("www.") + address.path.rstrip("/")


def _names(entry: Entry) -> Iterator[tuple[str, bool]]:
    """The names in a person's file, and whether each is a person's own."""
    if isinstance(entry, Owner):
        if entry.person:
            yield entry.person, True
        if _words(entry.name) != _words(entry.person):
            yield entry.name, False
    elif isinstance(entry, Reseller | Mentor):
        yield entry.name, True
    elif isinstance(entry, Stall):
        yield entry.name, False


def _words(name: str) -> tuple[str, ...]:
    return tuple(re.sub(_GAP, " ", letters.as_seen(letters.plain(name))).casefold().split())
