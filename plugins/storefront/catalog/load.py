"""Reads a content folder: every file, every problem at once, then one Catalog."""

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import TypeVar
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ValidationError
from slugify import slugify

from storefront.catalog import describe, frontmatter, letters, messages, printed, review, strays
from storefront.catalog.entry import OWN, Entry
from storefront.catalog.errors import FieldError
from storefront.catalog.fields import PHOTOS, Known
from storefront.catalog.memo import Memo
from storefront.catalog.model import Catalog, relate
from storefront.catalog.printed import Printed
from storefront.catalog.problems import Level, Problem, nearest
from storefront.catalog.schema import KINDS, Product, Village
from storefront.catalog.text import PHOTO_ENDINGS
from storefront.catalog.text import slug as parse_slug

FOLDERS = {kind.folder: kind for kind in KINDS}
_TEXT_FOLDER, _LETTER_FOLDER, _VILLAGE = "pesan", "surat", review.VILLAGE
DOSSIER = "surat/berkas.docx"
"""The village's own Word template of a dossier."""
_WORD = (".docx", ".doc", ".docm", ".dotx")
Model = TypeVar("Model", bound=BaseModel)
_HIDDEN = (".", "_")
_ELSEWHERE = "ini foto, padahal foto diunggah ke content/foto/. Unggah lagi di sana, lalu hapus yang ini"
_NEARLY_VILLAGE = frozenset({"desa.yml", "desa.yaml", "desa.yml.txt", "desa.md", "desa.txt"})


@dataclass(frozen=True)
class Reading:
    """What could be read. `catalog` is None when `problems` holds an error; `entries` are the valid ones, published or not.

    `today` is the day that the warnings were judged by; `unread` are the files and folders that were reported as they stand,
    without a look inside; `printed` are the lines of the register of printed addresses.
    """

    catalog: Catalog | None
    village: Village | None
    entries: tuple[Entry, ...]
    texts: Mapping[str, str]
    letters: Mapping[str, str]
    problems: tuple[Problem, ...]
    today: date
    unread: frozenset[str] = frozenset()
    printed: tuple[Printed, ...] = ()


def load(content: Path, label: str, today: date | None = None, memo: Memo | None = None) -> Reading:
    """Reads a content folder with every problem in it; `label` is the folder's name in messages.

    `today` is the village's own day unless another is given: a machine far away may still be in yesterday.
    `memo` holds what the files gave that are as they were.
    """
    return _Reader(content, label, memo or Memo()).read(today)


def _stem(name: str) -> str:
    """Without the ending, the spaces that phones add and the endings that programs for texts add."""
    return re.sub(r"(?:\s*\.(?:md|txt|markdown))+\s*$", "", name, flags=re.IGNORECASE).strip()


def _misnamed(name: str) -> str:
    """What to do about the name of a content file, or ""."""
    stem = _stem(name)
    if not name.endswith(".md"):
        return f"nama berkas harus berakhir dengan .md. Contoh: {slugify(stem) or 'nama'}.md"
    if name != f"{stem}.md":
        return f"ada spasi atau akhiran yang berlebih di nama berkas ini. Ganti namanya menjadi {slugify(stem) or 'nama'}.md"
    try:
        parse_slug(stem)
    except FieldError as error:
        return f"nama berkas ini tidak bisa dipakai. {error.advice}{f', contoh: {error.example}.md' if error.example else ''}"
    return ""


@dataclass(frozen=True, slots=True)
class _Read:
    """What one file gave, and to which other files its values refer."""

    entry: Entry | None
    problems: tuple[Problem, ...]
    known: Known
    asked: tuple[tuple[str, str], ...]

    def holds(self, known: Known) -> bool:
        """Whether it would give the same again. What is wrong with a file is told with the names that there are."""
        if known is self.known:
            return True
        return self.entry is not None and known.zone == self.known.zone and all(known.has(*reference) for reference in self.asked)


class _Reader:
    def __init__(self, content: Path, label: str, memo: Memo) -> None:
        self.content, self.label, self.memo = content, label, memo
        self.problems: list[Problem] = []
        # Reported and not read; what refers to it is no second mistake.
        self.unread: set[str] = set()

    def read(self, today: date | None) -> Reading:
        if not self.content.is_dir():
            self.report(
                "", 0, "", f"map {self.label} tidak ada. Jalankan perintah dari map proyek, atau sebut mapnya dengan --content")
            return Reading(None, None, (), {}, {}, tuple(self.problems), today or date.min)
        listing = self.listing()
        texts = self.texts(_TEXT_FOLDER, listing.pop(_TEXT_FOLDER), ".txt", "pesanan")
        letters = self.texts(_LETTER_FOLDER, self.without_word(listing.pop(_LETTER_FOLDER)), ".md", "penawaran")
        there = {folder: self.names(folder, names) for folder, names in listing.items()}
        known = Known(ZoneInfo("Asia/Jakarta"), there, self.content)
        village = self.village(known)
        known = self.memo.same("known", replace(known, zone=ZoneInfo(village.zone if village else "Asia/Jakarta")))
        today = today or datetime.now(known.zone).date()
        entries = {
            folder: tuple(e for name in listing[folder] if (e := self.entry(kind, name, known)))
            for folder, kind in FOLDERS.items()
        }
        everything = tuple(entry for found in entries.values() for entry in found)
        categories = {product.category for product in entries["produk"] if isinstance(product, Product) and product.published}
        slugs = {category: slugify(category) for category in categories}
        self.problems += review.certain(self.content, self.label, village, entries, slugs, today)
        wordings = {f"{_TEXT_FOLDER}/{name}.txt": text for name, text in texts.items()}
        wordings |= {f"{_LETTER_FOLDER}/{name}.md": text for name, text in letters.items()}
        self.problems += review.personal_data(self.label, village, everything, wordings)
        catalog = None
        if village and not any(p.level == "error" for p in self.problems):
            catalog = relate(village, entries, slugs, texts, letters, today)
            self.problems += review.doubtful(self.label, catalog, entries, today)
        # Last, for a slip in it must not hide which of its other addresses have vanished from the catalog.
        rows = self.printed()
        return Reading(catalog, village, everything, texts, letters, tuple(self.problems), today, frozenset(self.unread), rows)

    def names(self, folder: str, files: Iterable[str]) -> frozenset[str] | None:
        """What may be referred to in a folder: files without .md, photos with their endings; None when the folder wasn't read."""
        if folder in self.unread:
            return None
        unread = [Path(file).name for file in self.unread if file.startswith(f"{folder}/")]
        names = {name.removesuffix(".md") for name in (*files, *unread)}
        return frozenset(names | {slugify(_stem(name)) for name in unread if name.isprintable()})

    def report(self, file: str, line: int, name: str, message: str, level: Level = "error") -> None:
        self.problems.append(Problem(f"{self.label}/{file}" if file else self.label, line, name, message, level))

    def listing(self) -> dict[str, list[str]]:
        """File names by folder, sorted; what is out of place is reported and left out."""
        found: dict[str, list[str]] = {folder: [] for folder in (*FOLDERS, PHOTOS, _TEXT_FOLDER, _LETTER_FOLDER)}
        for item in self.visible(self.content, ""):
            if item.name == _VILLAGE or (item.name == printed.FILE and item.is_file()):
                continue
            if item.is_dir() and item.name in found:
                found[item.name] = sorted(self.files(item.name))
            elif item.is_dir():
                self.report(
                    item.name, 0, "",
                    f"map ini tidak dikenal.{nearest(item.name, found) or ' Yang dikenal: ' + ', '.join(found)}")
            elif item.name.lower().strip() in _NEARLY_VILLAGE:
                self.refuse(item.name, f"nama berkas ini harus {_VILLAGE}. Ganti namanya")
            elif item.name.lower().strip() in printed.NEARLY:
                self.refuse(item.name, f"berkas ini harus bernama {printed.FILE} dan disimpan sebagai CSV. Simpan ulang")
            else:
                unused = "berkas ini tidak dipakai. Pindahkan ke map yang sesuai, atau hapus"
                photo = item.name.lower().endswith(PHOTO_ENDINGS)
                self.report(item.name, 0, "", _ELSEWHERE if photo else unused, "warning")
        return found

    def visible(self, folder: Path, under: str) -> Iterator["os.DirEntry[str]"]:
        """What is in a folder, without hidden files and templates; a symbolic link is an error."""
        try:
            with os.scandir(folder) as found:
                items = sorted(found, key=lambda item: item.name)
        except OSError:
            self.refuse(under.rstrip("/"), "map ini tidak bisa dibaca. Periksa izinnya")
            return
        for item in items:
            if item.name.startswith(_HIDDEN):
                continue
            if item.is_symlink():
                self.refuse(f"{under}{item.name}", "tautan simbolik tidak boleh dipakai. Ganti dengan berkas aslinya")
            elif not item.name.isprintable():
                self.refuse(f"{under}{item.name}", "nama berkas memuat huruf yang tidak terbaca. Ganti namanya")
            else:
                yield item

    def refuse(self, file: str, message: str) -> None:
        """Reports what isn't read at all."""
        self.report("".join(c if c.isprintable() else "\ufffd" for c in file), 0, "", message)
        self.unread.add(file)

    def files(self, folder: str) -> Iterator[str]:
        for item in self.visible(self.content / folder, f"{folder}/"):
            file = f"{folder}/{item.name}"
            if not item.is_file():
                self.refuse(file, f"map di dalam {folder}/ tidak dibaca. Pindahkan isinya ke {folder}/")
            elif folder != PHOTOS and item.name.lower().endswith(PHOTO_ENDINGS):
                self.refuse(file, _ELSEWHERE)
                self.unread.add(f"{PHOTOS}/{item.name}")
            elif self.memo.recall("entry", file) or folder in (PHOTOS, _TEXT_FOLDER, _LETTER_FOLDER):
                yield item.name
            elif advice := _misnamed(item.name):
                self.refuse(file, advice)
            else:
                yield item.name

    def raw(self, file: str) -> bytes | None:
        try:
            with open(f"{self.content}/{file}", "rb") as source:  # pathlib takes half as long again
                return source.read(frontmatter.MAX_BYTES + 1)
        except OSError:
            self.report(file, 0, "", "berkas tidak bisa dibaca. Periksa izinnya, atau unggah ulang")
            return None

    def texts(self, folder: str, names: Iterable[str], ending: str, example: str) -> dict[str, str]:
        """The texts of a folder, which the village has reworded, by name without the ending."""
        found = {}
        for name in names:
            file = f"{folder}/{name}"
            if not name.endswith(ending):
                self.report(file, 0, "", f"nama berkas {folder} harus berakhir dengan {ending}. Contoh: {example}{ending}")
            elif (raw := self.raw(file)) is not None:
                try:
                    found[name.removesuffix(ending)] = letters.plain(frontmatter.decode(raw)).strip("\n")
                except frontmatter.SyntaxProblem as slip:
                    self.report(file, slip.line, slip.name, slip.message)
        return found

    def without_word(self, names: list[str]) -> list[str]:
        """Letters without the Word file that stands beside them."""
        found = [name for name in names if name.lower().endswith(_WORD)]
        for name in found:
            if f"{_LETTER_FOLDER}/{name}" != DOSSIER:
                self.refuse(f"{_LETTER_FOLDER}/{name}", f"berkas Word di sini harus bernama {DOSSIER}. Ganti namanya, atau hapus")
        return [name for name in names if name not in found]

    def printed(self) -> tuple[Printed, ...]:
        """The register of printed addresses, which only a village has that has printed something."""
        if printed.FILE in self.unread or not (self.content / printed.FILE).is_file():
            return ()
        if (raw := self.raw(printed.FILE)) is None:
            return ()
        try:
            rows, slips = printed.read(raw)
        except frontmatter.SyntaxProblem as unreadable:
            rows, slips = [], [unreadable]
        for slip in slips[: messages.MOST]:
            self.report(printed.FILE, slip.line, slip.name, slip.message)
        return tuple(rows)

    def village(self, known: Known) -> Village | None:
        if any(name.lower().strip() in _NEARLY_VILLAGE for name in self.unread):
            return None
        if not (self.content / _VILLAGE).is_file():
            self.report(_VILLAGE, 0, "", "berkas ini harus ada. Isi paling sedikit: nama, kecamatan, kabupaten, provinsi, situs")
            return None
        if (raw := self.raw(_VILLAGE)) is None:
            return None
        try:
            document = frontmatter.read_yaml(frontmatter.decode(raw))
        except frontmatter.SyntaxProblem as slip:
            self.report(_VILLAGE, slip.line, slip.name, slip.message)
            return None
        return self.build(Village, _VILLAGE, document, known, {"lines": document.lines})

    def entry(self, kind: type[Entry], name: str, known: Known) -> Entry | None:
        file = f"{kind.folder}/{name}"
        read: _Read | None = self.memo.recall("entry", file)
        if read and read.holds(known):
            self.problems += read.problems
        else:
            before = len(self.problems)
            known.asked.clear()
            read = _Read(self.fresh(kind, file, name, known), tuple(self.problems[before:]), known, tuple(known.asked))
        self.memo.keep("entry", file, read if read.known is known else replace(read, known=known))
        return read.entry

    def fresh(self, kind: type[Entry], file: str, name: str, known: Known) -> Entry | None:
        if (raw := self.raw(file)) is None:
            return None
        try:
            document = frontmatter.read(raw)
        except frontmatter.SyntaxProblem as slip:
            self.report(file, slip.line, slip.name, slip.message)
            return None
        names = {str(field.alias) for field in describe.fields(kind)}
        for line, field, message, level in strays.fields_below(document, names):
            self.report(file, line, field, message, level)
        own = {"slug": name.removesuffix(".md"), "file": file, "body": document.body, "body_line": document.body_line,
               "lines": document.lines}
        return self.build(kind, file, document, known, own)

    def build(
        self, kind: type[Model], file: str, document: frontmatter.Document, known: Known, own: Mapping[str, object],
    ) -> Model | None:
        for slip in document.slips[: messages.MOST]:
            self.report(file, slip.line, slip.name, slip.message)
        for path, message in strays.stars(document.values):
            self.report(file, document.lines.get(path, 0), messages.name_of(path), message, "warning")
        told = {(slip.line, slip.name) for slip in document.slips}
        try:
            return kind.model_validate({**document.values, **{OWN + k: v for k, v in own.items()}}, context=known)
        except ValidationError as error:
            for line, name, message in messages.explain(kind, error, document.lines):
                if (line, name) not in told:
                    self.report(file, line, name, message)
            return None
