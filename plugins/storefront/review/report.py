"""The changes told to people and to programs; to people first, in red, who gets the money and the data."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from itertools import groupby

from storefront.catalog.problems import Problem
from storefront.review.changes import PAGE, WEIGHTS, Change, Weight

TITLES: Mapping[Weight, str] = {
    "money": "🔴 Uang dan data: siapa yang menerima", "address": "Alamat yang hilang atau berganti", "shown": "Yang tampil",
    "text": "Kata-kata"}
NOTHING = "Tidak ada yang berubah di situs."
# A line stays one that is read; of money every line stays.
_LONGEST = 300
_MOST = 200
_KINDS = {"isi": "", PAGE: "halaman ", "program": ""}


def as_text(changes: Sequence[Change]) -> str:
    """A heading for each weight, below it one line a change, at the end how many there are."""
    if not changes:
        return NOTHING
    parts = []
    for weight, found in _by_weight(changes):
        lines = [f"{change.file}  {said(change)}{also}" for change, also in _together(found)]
        parts.append("\n".join([f"{TITLES[weight]} ({len(found)})", *_few(lines, weight)]))
    return "\n\n".join([*parts, counts(changes)])


def as_markdown(changes: Sequence[Change], plain: Callable[[str], str], linked: Callable[[str], str]) -> str:
    """The same as a page; `plain` escapes words of the content, `linked` makes a file's name lead to it."""
    parts = ["## Yang berubah"]
    parts += [NOTHING] if not changes else [f"**{plain(counts(changes))}**"]
    for weight, found in _by_weight(changes):
        lines = [f"- {linked(change.file)}<br>{plain(said(change) + also)}" for change, also in _together(found)]
        parts.append("\n".join([f"### {TITLES[weight]}", "", *_few(lines, weight)]))
    return "\n\n".join(parts) + "\n"


def as_json(changes: Iterable[Change]) -> str:
    """One list of {file, kind, slug, field, old, new, weight}."""
    return json.dumps([asdict(change) for change in changes], ensure_ascii=False, indent=2)


def as_problems(changes: Iterable[Change], approved: bool) -> list[Problem]:
    """What weighs as money, as GitHub shows it at the file: an error until somebody has approved it."""
    heavy = [change for change in changes if change.weight == "money"]
    return [
        Problem(change.file, 0, change.field, f"{said(change)}{also}", "warning" if approved else "error")
        for change, also in _together(heavy)]


def counts(changes: Iterable[Change]) -> str:
    found = [change.weight for change in changes]
    words = {"money": "menyangkut uang dan data", "address": "alamat", "shown": "yang tampil", "text": "kata-kata"}
    return ", ".join(f"{found.count(weight)} {words[weight]}" for weight in WEIGHTS) + "."


def said(change: Change) -> str:
    """"reseller nia, whatsapp: 0812-0000-0062 → 0813-0000-0000"; "produk opak: baru, Opak, Rp5.000"."""
    about = f"{_KINDS.get(change.kind, f'{change.kind} ')}{change.slug}".strip()
    if change.field:
        about = f"{about}, {change.field}" if about else change.field
    old, new = (text if len(text) <= _LONGEST or change.weight == "money" else f"{text[:_LONGEST]} …" for text in (
        change.old, change.new))
    if old and new:
        return f"{about}: {old} → {new}"
    return f"{about}: {'baru' if new else 'hilang'}, {new or old}" if old or new else about


def _by_weight(changes: Iterable[Change]) -> Iterator[tuple[Weight, list[Change]]]:
    for weight, found in groupby(changes, key=lambda change: change.weight):
        yield weight, list(found)


def _together(changes: Iterable[Change]) -> Iterator[tuple[Change, str]]:
    """Pages that now lead from the same to the same people are one line with their number."""
    alike: dict[object, list[Change]] = {}
    for change in changes:
        pages = change.kind == PAGE and change.field
        alike.setdefault((change.field, change.old, change.new) if pages else change, []).append(change)
    for found in alike.values():
        yield found[0], f" (juga di {len(found) - 1} halaman lain)" if len(found) > 1 else ""


def _few(lines: list[str], weight: Weight) -> list[str]:
    if weight == "money" or len(lines) <= _MOST:
        return lines
    return [*lines[:_MOST], f"- … dan {len(lines) - _MOST} lagi."]
