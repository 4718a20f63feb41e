"""Files against those of before, where no field tells: texts, letters, photos, printed addresses, and what could not be read."""

import re
from collections.abc import Iterator, Mapping

from storefront.catalog import printed
from storefront.catalog.folder import FOLDERS
from storefront.catalog.text import PHOTO_ENDINGS
from storefront.media.pictures.original import MAX_BYTES
from storefront.review.changes import Change, Weight
from storefront.review.contacts import pays
from storefront.review.entries import Known, Place, differing_lines, told_of
from storefront.review.state import Blob, State
from storefront.words import letters, village_texts
from storefront.words.village_texts import PLACEHOLDER

_VILLAGE = "desa.yml"
_UNREAD = "tidak bisa dibandingkan"
_ODD = "bukan berkas biasa"
_TOO_LARGE = "foto yang terlalu besar atau salah tempat"
_NO_CONTENT = "bukan isi desa"


def compared(old: State, new: State, label: str) -> Iterator[Change]:
    """Whatever differs in its bytes and is told nowhere else. What can't be compared weighs as money."""
    for file in sorted(old.blobs.keys() | new.blobs.keys()):
        was, now = old.blobs.get(file), new.blobs.get(file)
        if was == now:
            continue
        kind, _, name = file.rpartition("/")
        place = Place(f"{label}/{file}", kind or "desa", name)
        states = _there(was), _there(now)
        if any(blob and not blob.regular for blob in (was, now)):
            yield place.change("berkas", *states, "money")
        elif weight := _weight(file, old, new):
            if weight == "money":
                states = _untold(file, states[0]), _untold(file, states[1])
            yield place.change("berkas", *states, weight)


def texts(old: State, new: State, label: str, there: Known) -> Iterator[Change]:
    """The wordings of orders, posts and letters: a number, a link, or a placeholder more or less says where an order goes."""
    for folder, ending, defaults, was, now in (
        ("pesan", ".txt", village_texts.DEFAULTS, old.reading.texts, new.reading.texts),
        ("surat", ".md", letters.DEFAULTS, old.reading.letters, new.reading.letters),
    ):
        for name in sorted(was.keys() | now.keys()):
            first, second = (_said(found, name, defaults) for found in (was, now))
            if first == second:
                continue
            place = Place(f"{label}/{folder}/{name}{ending}", folder, name)
            yield place.change("kata", *differing_lines(first, second), "text")
            yield from told_of(place, "kata", first, second, there)
            held, holds = ({f"{{{word}}}" for word in PLACEHOLDER.findall(text)} for text in (first, second))
            if held != holds:
                yield place.change("kata", " ".join(sorted(held - holds)), " ".join(sorted(holds - held)), "money")


def _said(found: Mapping[str, str], name: str, defaults: Mapping[str, str]) -> str:
    return found.get(name, defaults.get(name, ""))


def _weight(file: str, old: State, new: State) -> Weight | None:
    """How much a file weighs whose bytes have changed; None for one of which its fields tell."""
    folder, _, name = file.rpartition("/")
    blob = new.blobs.get(file)
    if folder in FOLDERS and re.fullmatch(r"_[^/]*\.md", name):
        return "text"  # a template, which is never published
    if any(part.startswith((".", "_")) for part in file.split("/")):
        return "money"
    if folder == "foto":
        is_photo = name.lower().endswith(PHOTO_ENDINGS) and (blob is None or blob.size <= MAX_BYTES)
        return "shown" if is_photo and not pays(name) else "money"
    if file == printed.FILE:
        rows = [{row.address for row in state.reading.printed} for state in (old, new)]
        return "address" if rows[0] - rows[1] or (old.reading.printed and not rows[1]) else "text"
    if not _is_content(folder, name) or any(_is_unread(file, state) for state in (old, new)):
        return "money"
    if folder in FOLDERS and not any(_is_shown(file, state) for state in (old, new)):
        return "text"
    return None


def _is_content(folder: str, name: str) -> bool:
    ending = {"pesan": ".txt"}.get(folder, ".md")
    return name.endswith(ending) if folder in (*FOLDERS, "pesan", "surat") else not folder and name == _VILLAGE


def _is_unread(file: str, state: State) -> bool:
    """Whether it is there and could not be read."""
    if file not in state.blobs:
        return False
    folder, _, name = file.rpartition("/")
    match folder:
        case "":
            return state.reading.village is None
        case "pesan":
            return name.removesuffix(".txt") not in state.reading.texts
        case "surat":
            return name.removesuffix(".md") not in state.reading.letters
    return all(entry.file != file for entry in state.reading.entries)


def _is_shown(file: str, state: State) -> bool:
    return any(entry.file == file and entry.published for entry in state.reading.entries)


def _there(blob: Blob | None) -> str:
    return "" if blob is None else f"{_size(blob.size)}" if blob.regular else _ODD


def _untold(file: str, there: str) -> str:
    folder, _, name = file.rpartition("/")
    if folder == "foto" and pays(name) and name.lower().endswith(PHOTO_ENDINGS):
        return there
    what = _TOO_LARGE if name.lower().endswith(PHOTO_ENDINGS) else _UNREAD if _is_content(folder, name) else _NO_CONTENT
    return there and f"{what}, {there}"


def _size(count: int) -> str:
    return f"{count / 1_000_000:.1f} MB".replace(".", ",") if count >= 1_000_000 else f"{-(-count // 1000)} KB"
