"""The changes told to people and to programs; to people first, in red, who gets the money and the data."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from itertools import groupby

from storefront.catalog.problems import Problem
from storefront.review.changes import PAGE, WEIGHTS, Change, Weight
from storefront.review.facts import THERE

TITLES: Mapping[Weight, str] = {
    "money": "🔴 Uang dan data: siapa yang menerima", "address": "Alamat yang hilang atau berganti", "shown": "Yang tampil",
    "text": "Kata-kata"}
NOTHING = "Tidak ada yang berubah di situs."
# A line stays one that is read. Of money more is told than anybody reads, but GitHub shows at most one MiB of a step's summary,
# and nothing of a longer one.
_LONGEST: Mapping[Weight, int] = {"money": 1500, "address": 300, "shown": 300, "text": 300}
_MOST = 200
_MOST_BYTES, _FOR_OTHERS = 900_000, 200_000
_STATE = "isi"
_KINDS = {_STATE: "", PAGE: "halaman ", "program": ""}


def as_text(changes: Sequence[Change]) -> str:
    """A heading for each weight, below it one line a change, at the end how many there are."""
    if not changes:
        return NOTHING
    parts, room = [], _Room()
    for weight, found in _by_weight(changes):
        lines = [f"{change.file}  {said(change)}{also}" for change, also in _together(found)]
        parts.append("\n".join([f"{TITLES[weight]} ({len(found)})", *room.few(lines, weight)]))
    return "\n\n".join([*parts, counts(changes)])


def as_markdown(changes: Sequence[Change], plain: Callable[[str], str], linked: Callable[[str], str]) -> str:
    """The same as a page; `plain` escapes words of the content, `linked` makes a file's name lead to it."""
    parts = ["## Yang berubah"]
    parts += [NOTHING] if not changes else [f"**{plain(counts(changes))}**"]
    room = _Room()
    for weight, found in _by_weight(changes):
        lines = [f"- {linked(change.file)}<br>{plain(said(change) + also)}" for change, also in _together(found)]
        parts.append("\n".join([f"### {TITLES[weight]}", "", *room.few(lines, weight)]))
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
    name = change.slug or ("depan" if change.kind == PAGE else "")
    about = f"{_KINDS.get(change.kind, f'{change.kind} ')}{name}".strip()
    if change.field:
        about = f"{about}, {change.field}" if about else change.field
    most = _LONGEST[change.weight]
    old, new = (text if len(text) <= most else f"{text[:most]} … (masih {len(text) - most} huruf lagi)" for text in (
        change.old, change.new))
    if old and new:
        # Of a file that is as large as before only its bytes are others.
        return f"{about}: {old} → {new}" if old != new else f"{about}: berubah, {new}"
    if change.kind == _STATE or not (old or new):
        return f"{about}: {new or old}"
    return f"{about}: {'baru' if new else 'hilang'}{'' if THERE in (new, old) else f', {new or old}'}"


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


class _Room:
    """What a page still holds; some of it is kept for what isn't money."""

    def __init__(self) -> None:
        self.left = _MOST_BYTES

    def few(self, lines: list[str], weight: Weight) -> list[str]:
        kept, last = list[str](), _FOR_OTHERS if weight == "money" else 0
        for line in lines:
            size = len(line.encode("utf-8", "replace"))
            if self.left - size < last or (weight != "money" and len(kept) == _MOST):
                advice = " Terlalu banyak untuk disetujui sekaligus: minta usulannya dipecah." if weight == "money" else ""
                return [*kept, f"- … dan {len(lines) - len(kept)} lagi.{advice}"]
            self.left -= size
            kept.append(line)
        return kept
