"""Printed addresses live on: content that would let a registered one vanish is refused, and what is printed is registered."""

import csv
import io
import os
import re
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from datetime import date
from functools import cache
from itertools import chain, islice
from pathlib import Path

from storefront import addresses
from storefront.catalog import printed
from storefront.catalog.checks import SITE_NAMES
from storefront.catalog.entry import Entry
from storefront.catalog.errors import FieldError
from storefront.catalog.frontmatter import SyntaxProblem
from storefront.catalog.messages import MOST
from storefront.catalog.model import Catalog
from storefront.catalog.printed import Printed
from storefront.catalog.problems import ContentError, Problem, nearest_word
from storefront.catalog.text import strip_invisible
from storefront.catalog.withdrawn import PEOPLE
from storefront.site import moves
from storefront.site.moves import Move

_ADDRESS = printed.COLUMNS[0]
_SCHEME = re.compile("https?://", re.I)
_PATH = re.compile("(?:[a-z0-9]+(?:-[a-z0-9]+)*/)*")


def check(
    rows: Iterable[Printed], catalog: Catalog, entries: Iterable[Entry], bases: Sequence[str], label: str,
) -> tuple[tuple[Move, ...], list[Problem]]:
    """The moves that keep printed addresses alive whose pages are away for now, and a problem for each that has vanished.

    `bases` are the site's own addresses, that of this build first, former ones last; `label` is the content folder's name in
    messages. An address that could be under two of them is that of a page.
    """
    file, standing = f"{label}/{printed.FILE}", moves.standing(catalog)
    slips, registered = list[Problem](), dict[str, Printed]()
    for row in rows:
        try:
            paths = _paths(row.address, bases)
            registered.setdefault(next((path for path in paths if path in standing), paths[0]), row)
        except FieldError as error:
            slips.append(Problem(file, row.line, _ADDRESS, printed.refusal(row.address, error)))
    away = [path for path in registered if path not in standing]
    entries = tuple(entries)
    kept = {path: move for path in away if (move := moves.instead(path, standing))}
    missing = {path: registered[path] for path in away if path not in kept}
    problems = list(islice(chain(slips, _vanished(missing, registered.keys(), entries, label)), MOST))
    problems += _named({path: registered[path] for path in kept}, entries, label)
    if (count := len(slips) + len(missing)) > MOST:
        problems.append(Problem(file, 0, "", f"ada {count} kesalahan di berkas ini. Ini {MOST} yang pertama"))
    return tuple(kept.values()), problems


def _paths(address: str, bases: Sequence[str]) -> list[str]:
    """The path inside the site; several where one base lies within another. Paper is copied by hand: scheme, capitals and slashes
    at the ends don't matter."""
    written = re.split("[?#]", strip_invisible(address))[0]
    bare = _SCHEME.sub("", written, count=1)
    whole = f"{bare.removesuffix('index.html').rstrip('/')}/".lower()
    stems = [_SCHEME.sub("", base).lower() for base in bases]
    inside = [whole.removeprefix(stem) for stem in dict.fromkeys(stems) if whole.startswith(stem)]
    if not inside and bare != written:
        raise FieldError(f"Alamat situs ini {bases[0]}. Tulis yang di belakangnya saja", printed.EXAMPLE[0])
    if paths := [path for path in inside or [whole.lstrip("/")] if _PATH.fullmatch(path)]:
        return paths
    raise FieldError("Tulis alamat satu halaman di situs ini", printed.EXAMPLE[0])


def _vanished(missing: Mapping[str, Printed], registered: Set[str], entries: Iterable[Entry], label: str) -> Iterator[Problem]:
    folders: dict[str, dict[str, Entry]] = {}
    for entry in entries:
        folders.setdefault(entry.folder, {})[entry.slug] = entry

    @cache
    def unprinted(folder: str) -> list[str]:
        """Only a file whose own address is not on paper can be the one that was renamed."""
        return [
            slug for slug, entry in folders.get(folder, {}).items() if entry.published
            and addresses.of_entry(folder, slug) not in registered]

    for path, row in missing.items():
        folder, slug = addresses.entry_of(path) or ("", "")
        purpose = f" ({row.purpose})" if row.purpose else ""
        if not folder or (folder == "halaman" and slug in SITE_NAMES):
            advice = "situs ini tidak punya halaman seperti itu. Betulkan alamatnya"
        elif slug in folders.get(folder, {}):
            asked = "; kalau orangnya minta tidak tampil, hapus baris ini" if isinstance(folders[folder][slug], PEOPLE) else ""
            advice = f"{label}/{folder}/{slug}.md tidak terbit. Hapus terbit: tidak di sana{asked}"
        else:
            others = unprinted(folder)
            likely = nearest_word(slug, others) or (others[0] if len(others) == 1 else "")
            hint = f". Mungkin {label}/{folder}/{likely}.md" if likely else ""
            advice = f"halamannya tidak ada lagi. Jika berkasnya berganti nama, tulis di berkas yang baru: lama: {slug}{hint}"
        yield Problem(
            f"{label}/{printed.FILE}", row.line, _ADDRESS,
            f'"{path}" tercetak pada {row.first.isoformat()}{purpose}, tetapi {advice}')


def _named(kept: Mapping[str, Printed], entries: Iterable[Entry], label: str) -> Iterator[Problem]:
    """Warnings: the address of a page that leads on holds the name of the file of a seller who is hidden."""
    hidden = {entry.slug: entry.file for entry in entries if entry.folder == "reseller" and not entry.published}
    for path, row in kept.items():
        match path.split("/"):
            case ["toko", slug, *_] if slug in hidden:
                yield Problem(
                    f"{label}/{printed.FILE}", row.line, _ADDRESS,
                    f'"{path}" memuat nama berkas {hidden[slug]}, yang tidak terbit. Kalau orangnya minta tidak tampil, '
                    "hapus baris ini", "warning")


def register(content: Path, bases: Sequence[str], papers: Mapping[str, str], today: date) -> int:
    """Adds each printed address (path → what it was printed for) that isn't registered yet, and returns how many.

    What stands in the file stays byte for byte, and the new file takes its place in one step. Raises ContentError where
    the file can't be read or would become too large, OSError where it can't be written; then it is as it was.
    """
    file = content / printed.FILE
    if file.is_symlink():
        raise _refused(file, 0, "tautan simbolik tidak boleh dipakai. Ganti dengan berkas aslinya")
    old = file.read_bytes() if file.exists() else b""
    known = set()
    for row in _rows(file, old):
        try:
            known.update(_paths(row.address, bases))
        except FieldError:
            continue  # the next build tells the editor
    fresh = {path: purpose for address, purpose in papers.items() if (path := _paths(address or "/", bases)[0]) not in known}
    if fresh:
        new = old + _lines(old, fresh, today).encode()
        _rows(file, new)
        _replace(file, new)
    return len(fresh)


def _rows(file: Path, raw: bytes) -> list[Printed]:
    try:
        return printed.read(raw)[0]
    except SyntaxProblem as slip:
        raise _refused(file, slip.line, slip.message) from None


def _refused(file: Path, line: int, message: str) -> ContentError:
    return ContentError([Problem(file.as_posix(), line, "", message)])


def _lines(old: bytes, fresh: Mapping[str, str], today: date) -> str:
    """What is added to the file, in its own manner: its separator and its line ends."""
    head = old.decode("utf-8").lstrip("\ufeff\r\n\t ,;")
    out = io.StringIO("" if not head or old.endswith((b"\n", b"\r")) else "\n")
    out.seek(0, io.SEEK_END)
    writer = csv.writer(out, delimiter=printed.separator(head), lineterminator="\n")
    if not head:
        writer.writerow(printed.COLUMNS)
    for path, purpose in fresh.items():
        words = "".join(char if char.isprintable() else " " for char in purpose).split()
        writer.writerow((path or "/", today.isoformat(), " ".join(words)))
    return out.getvalue().replace("\n", "\r\n" if b"\r\n" in old else "\n")


def _replace(file: Path, raw: bytes) -> None:
    mode = file.stat().st_mode if file.exists() else 0o644
    handle, fresh = tempfile.mkstemp(prefix=f".{file.name}-", dir=file.parent)
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(raw)
        os.chmod(fresh, mode & 0o777)
        os.replace(fresh, file)
    except OSError:
        os.unlink(fresh)
        raise
