"""Which files a content folder holds: what is out of place or misnamed is reported, and not looked into."""

import os
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from slugify import slugify

from storefront.catalog import frontmatter, printed
from storefront.catalog.errors import FieldError
from storefront.catalog.fields import PHOTOS
from storefront.catalog.problems import Level, Problem, nearest
from storefront.catalog.review import VILLAGE
from storefront.catalog.schema import KINDS
from storefront.catalog.text import PHOTO_ENDINGS
from storefront.catalog.text import slug as parse_slug

FOLDERS = {kind.folder: kind for kind in KINDS}
TEXTS, LETTERS = "pesan", "surat"
DOSSIER = "surat/berkas.docx"
"""The village's own Word template of a dossier."""
DOSSIER_BYTES = 2_000_000
"""The most that it may hold; one with a coat of arms has a tenth."""
_WORD = (".docx", ".doc", ".docm", ".dotx")
_HIDDEN = (".", "_")
_ELSEWHERE = "ini foto, padahal foto diunggah ke content/foto/. Unggah lagi di sana, lalu hapus yang ini"
_NO_PHOTO = "berkas ini bukan foto (JPEG, PNG, WebP, atau HEIC), jadi tidak tampil di mana pun. Hapus"
_NEARLY_VILLAGE = frozenset({"desa.yml", "desa.yaml", "desa.yml.txt", "desa.md", "desa.txt"})


# Of an office or a printer: another name would not make text of it.
_DOCUMENT = r"docx?|odt|rtf|pdf|xlsx?|ods|pptx?"
_ENDINGS = re.compile(rf"(?:\s*\.(?:md|txt|markdown|{_DOCUMENT}))+\s*$", re.I)


def _stem(name: str) -> str:
    """Without the ending, the spaces that phones add and the endings that programs for texts add."""
    return _ENDINGS.sub("", name).strip()


def _misnamed(name: str) -> str:
    """What to do about the name of a content file, or ""."""
    stem = _stem(name)
    plain = slugify(stem) or "nama"
    if document := re.search(rf"\.({_DOCUMENT})$", name, re.I):
        return (f"berkas {document[1].upper()} tidak terbaca di sini. "
                f"Salin tulisannya ke berkas baru, contoh: {plain}.md, lalu hapus yang ini")
    if not name.endswith(".md"):
        return f"nama berkas harus berakhir dengan .md. Contoh: {plain}.md"
    if name != f"{stem}.md":
        return f"ada spasi atau akhiran yang berlebih di nama berkas ini. Ganti namanya menjadi {plain}.md"
    try:
        parse_slug(stem)
    except FieldError as error:
        return f"nama berkas ini tidak bisa dipakai. {error.advice}{f', contoh: {error.example}.md' if error.example else ''}"
    return ""


class Folder:
    """One content folder, called `label` in messages; `is_known` says of a file that its name was found right before.

    `problems` is what was reported; `unread` are the files and folders that were reported and aren't read: what refers to one
    of them is no second mistake.
    """

    def __init__(self, content: Path, label: str, is_known: Callable[[str], bool]) -> None:
        self.content, self.label, self._is_known = content, label, is_known
        self.problems: list[Problem] = []
        self.unread: set[str] = set()

    def report(self, file: str, line: int, name: str, message: str, level: Level = "error") -> None:
        """`file` as the folder has it, "" for the folder itself; `line` 0 for the whole file, `name` the field's or ""."""
        self.problems.append(Problem(f"{self.label}/{file}" if file else self.label, line, name, message, level))

    def refuse(self, file: str, message: str) -> None:
        """Reports what isn't read at all."""
        self.report("".join(c if c.isprintable() else "\ufffd" for c in file), 0, "", message)
        self.unread.add(file)

    def raw(self, file: str) -> bytes | None:
        """What a file holds, and one byte more than it may; None for one that can't be read, which is reported."""
        try:
            with open(f"{self.content}/{file}", "rb") as source:  # pathlib takes half as long again
                return source.read(frontmatter.MAX_BYTES + 1)
        except OSError:
            self.report(file, 0, "", "berkas tidak bisa dibaca. Periksa izinnya, atau unggah ulang")
            return None

    def listing(self) -> dict[str, list[str]]:
        """File names by folder, sorted; what is out of place is reported and left out."""
        found: dict[str, list[str]] = {folder: [] for folder in (*FOLDERS, PHOTOS, TEXTS, LETTERS)}
        for item in self._visible(self.content, ""):
            if item.name == VILLAGE or (item.name == printed.FILE and item.is_file()):
                continue
            if item.is_dir() and item.name in found:
                found[item.name] = sorted(self._files(item.name))
            elif item.is_dir():
                self.report(
                    item.name, 0, "",
                    f"map ini tidak dikenal.{nearest(item.name, found) or ' Yang dikenal: ' + ', '.join(found)}")
            elif item.name.lower().strip() in _NEARLY_VILLAGE:
                self.refuse(item.name, f"nama berkas ini harus {VILLAGE}. Ganti namanya")
            elif item.name.lower().strip() in printed.NEARLY:
                self.refuse(item.name, f"berkas ini harus bernama {printed.FILE} dan disimpan sebagai CSV. Simpan ulang")
            else:
                unused = "berkas ini tidak dipakai. Pindahkan ke map yang sesuai, atau hapus"
                photo = item.name.lower().endswith(PHOTO_ENDINGS)
                self.report(item.name, 0, "", _ELSEWHERE if photo else unused, "warning")
        return found

    def names(self, folder: str, files: Iterable[str]) -> frozenset[str] | None:
        """What may be referred to in a folder: files without .md, photos with their endings; None when the folder wasn't read."""
        if folder in self.unread:
            return None
        unread = [Path(file).name for file in self.unread if file.startswith(f"{folder}/")]
        names = {name.removesuffix(".md") for name in (*files, *unread)}
        return frozenset(names | {slugify(_stem(name)) for name in unread if name.isprintable()})

    def without_word(self, names: list[str]) -> list[str]:
        """Letters without the Word file that stands beside them."""
        found = [name for name in names if name.lower().endswith(_WORD)]
        for name in found:
            if f"{LETTERS}/{name}" != DOSSIER:
                self.refuse(f"{LETTERS}/{name}", f"berkas Word di sini harus bernama {DOSSIER}. Ganti namanya, atau hapus")
        return [name for name in names if name not in found]

    def has_misnamed_village(self) -> bool:
        """Whether the village's file is there by another name, which was reported."""
        return any(name.lower().strip() in _NEARLY_VILLAGE for name in self.unread)

    def _visible(self, folder: Path, under: str) -> Iterator["os.DirEntry[str]"]:
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

    def _files(self, folder: str) -> Iterator[str]:
        for item in self._visible(self.content / folder, f"{folder}/"):
            file = f"{folder}/{item.name}"
            if not item.is_file():
                self.refuse(file, f"map di dalam {folder}/ tidak dibaca. Pindahkan isinya ke {folder}/")
            elif folder != PHOTOS and item.name.lower().endswith(PHOTO_ENDINGS):
                self.refuse(file, _ELSEWHERE)
                self.unread.add(f"{PHOTOS}/{item.name}")
            elif folder == PHOTOS and not item.name.lower().endswith(PHOTO_ENDINGS):
                self.report(file, 0, "", _NO_PHOTO, "warning")
            elif self._is_known(file) or folder in (PHOTOS, TEXTS, LETTERS):
                yield item.name
            elif advice := _misnamed(item.name):
                self.refuse(file, advice)
            else:
                yield item.name
