"""Reads the files of a content folder, every problem at once, then one Catalog."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import TypeVar
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ValidationError
from slugify import slugify

from storefront.catalog import describe, frontmatter, letters, messages, printed, review, strays
from storefront.catalog.entry import OWN, Entry
from storefront.catalog.fields import Known
from storefront.catalog.folder import FOLDERS, LETTERS, TEXTS, Folder
from storefront.catalog.memo import Memo
from storefront.catalog.model import Catalog, relate
from storefront.catalog.printed import Printed
from storefront.catalog.problems import Problem
from storefront.catalog.review import VILLAGE
from storefront.catalog.schema import Product, Village

Model = TypeVar("Model", bound=BaseModel)


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
        self.folder = Folder(content, label, lambda file: bool(memo.recall("entry", file)))
        self.report, self.problems = self.folder.report, self.folder.problems

    def read(self, today: date | None) -> Reading:
        if not self.content.is_dir():
            self.report(
                "", 0, "", f"map {self.label} tidak ada. Jalankan perintah dari map proyek, atau sebut mapnya dengan --content")
            return Reading(None, None, (), {}, {}, tuple(self.problems), today or date.min)
        listing = self.folder.listing()
        texts = self.texts(TEXTS, listing.pop(TEXTS), ".txt", "pesanan")
        letters = self.texts(LETTERS, self.folder.without_word(listing.pop(LETTERS)), ".md", "penawaran")
        there = {folder: self.folder.names(folder, names) for folder, names in listing.items()}
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
        wordings = {f"{TEXTS}/{name}.txt": text for name, text in texts.items()}
        wordings |= {f"{LETTERS}/{name}.md": text for name, text in letters.items()}
        self.problems += review.personal_data(self.label, village, everything, wordings)
        catalog = None
        if village and not any(p.level == "error" for p in self.problems):
            catalog = relate(village, entries, slugs, texts, letters, today)
            self.problems += review.doubtful(self.label, catalog, entries, today)
        # Last, for a slip in it must not hide which of its other addresses have vanished from the catalog.
        rows = self.printed()
        unread = frozenset(self.folder.unread)
        return Reading(catalog, village, everything, texts, letters, tuple(self.problems), today, unread, rows)

    def texts(self, folder: str, names: Iterable[str], ending: str, example: str) -> dict[str, str]:
        """The texts of a folder, which the village has reworded, by name without the ending."""
        found = {}
        for name in names:
            file = f"{folder}/{name}"
            if not name.endswith(ending):
                self.report(file, 0, "", f"nama berkas {folder} harus berakhir dengan {ending}. Contoh: {example}{ending}")
            elif (raw := self.folder.raw(file)) is not None:
                try:
                    found[name.removesuffix(ending)] = letters.plain(frontmatter.decode(raw)).strip("\n")
                except frontmatter.SyntaxProblem as slip:
                    self.report(file, slip.line, slip.name, slip.message)
        return found

    def printed(self) -> tuple[Printed, ...]:
        """The register of printed addresses, which only a village has that has printed something."""
        if printed.FILE in self.folder.unread or not (self.content / printed.FILE).is_file():
            return ()
        if (raw := self.folder.raw(printed.FILE)) is None:
            return ()
        try:
            rows, slips = printed.read(raw)
        except frontmatter.SyntaxProblem as unreadable:
            rows, slips = [], [unreadable]
        for slip in slips[: messages.MOST]:
            self.report(printed.FILE, slip.line, slip.name, slip.message)
        return tuple(rows)

    def village(self, known: Known) -> Village | None:
        if self.folder.has_misnamed_village():
            return None
        if not (self.content / VILLAGE).is_file():
            self.report(VILLAGE, 0, "", "berkas ini harus ada. Isi paling sedikit: nama, kecamatan, kabupaten, provinsi, situs")
            return None
        if (raw := self.folder.raw(VILLAGE)) is None:
            return None
        try:
            document = frontmatter.read_yaml(frontmatter.decode(raw))
        except frontmatter.SyntaxProblem as slip:
            self.report(VILLAGE, slip.line, slip.name, slip.message)
            return None
        return self.build(Village, VILLAGE, document, known, {"lines": document.lines})

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
        if (raw := self.folder.raw(file)) is None:
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
