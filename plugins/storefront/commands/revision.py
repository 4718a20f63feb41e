"""A revision of the content out of Git's own store, as plain files; nothing of it is carried out, and nothing leads out of it."""

import base64
import hashlib
import os
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

from storefront.catalog.folder import DOSSIER, DOSSIER_BYTES
from storefront.catalog.frontmatter import MAX_BYTES
from storefront.catalog.text import PHOTO_ENDINGS
from storefront.commands import CommandError
from storefront.review.state import Blob

# Stands for each photo of before: whether it is the same tells its hash, and nobody opens it.
_PHOTO = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")
_REGULAR = frozenset(("100644", "100755"))
_MOST_FILES = 50_000


class Repository:
    """The Git repository that a content folder lies in. Raises CommandError where there is none."""

    def __init__(self, content: Path) -> None:
        folder = content.absolute()
        while not folder.is_dir():
            folder = folder.parent
        self.root = Path(self._git(folder, "rev-parse", "--show-toplevel").decode().removesuffix("\n"))
        if content.is_symlink():
            # What it leads to would be compared in its place.
            raise CommandError(f"Map {content} adalah tautan simbolik. Ganti dengan map aslinya.")
        place = content.resolve() if content.name in ("", "..") else content.parent.resolve() / content.name
        self.label = PurePosixPath(os.path.relpath(place, self.root.resolve())).as_posix()
        if self.label.split("/")[0] == "..":
            raise CommandError(f"Map {content} ada di luar repo Git {self.root}.")

    def commit(self, revision: str) -> str:
        """The commit that a revision names. Raises CommandError."""
        try:
            found = self.git("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
        except CommandError:
            advice = "Tulis nama cabang atau nomor simpanan, contoh: main"
            raise CommandError(f'--base: tidak ada keadaan "{revision}" di repo ini. {advice}') from None
        return found.decode().strip()

    def extract(self, commit: str, target: Path) -> dict[str, Blob]:
        """Writes the content of a commit into an empty folder, and returns all files of it, those that aren't written as well.

        Photos are stood in for by a picture of one dot, what is too large to be read by as many zeros; what is no ordinary file
        is left out.
        """
        found: dict[str, Blob] = {}
        wanted: dict[str, str] = {}
        for mode, kind, name, size, file in self._tree(commit):
            regular = kind == "blob" and mode in _REGULAR and all(part not in ("", ".", "..") for part in file.split("/"))
            found[file] = Blob(name, int(size) if size.isdecimal() else 0, regular)
            if regular:
                wanted[file] = name
        if len(found) > _MOST_FILES:
            raise CommandError(f"Keadaan lama memuat lebih dari {_MOST_FILES} berkas isi.")
        photos = {file for file in wanted if file.lower().endswith(PHOTO_ENDINGS)}
        large = {file for file in wanted if file not in photos and found[file].size > _most(file)}
        texts = self._blobs([wanted[file] for file in wanted if file not in photos and file not in large])
        for file, name in wanted.items():
            place = target / file
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(_PHOTO if file in photos else bytes(_most(file) + 1) if file in large else texts[name])
        return found

    def outside(self, commit: str) -> Iterator[tuple[str, str, str]]:
        """The files beside the content that Git keeps and that aren't as they were: each with what it was and what it is."""
        if self.label == ".":
            return
        words = {"A": ("", "ada"), "D": ("ada", ""), "T": ("berkas", "jenis lain")}
        options = ("--name-status", "-z", "--no-renames", "--no-ext-diff", "--no-textconv", "--ignore-submodules=dirty")
        raw = self.git("diff", *options, commit, "--", ".", f":(top,exclude,literal){self.label}")
        parts = iter(raw.decode("utf-8", "replace").split("\0")[:-1])
        for status, file in zip(parts, parts, strict=False):
            yield file, *words.get(status[:1], ("ada", "berubah"))

    def git(self, *command: str, given: bytes = b"") -> bytes:
        return self._git(self.root, *command, given=given)

    def _git(self, folder: Path, *command: str, given: bytes = b"") -> bytes:
        """Without what settings of the machine or of the repository might start."""
        settings = ("-c", "core.quotePath=false", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null")
        try:
            called = ["git", "-C", str(folder), "--no-replace-objects", *settings, *command]
            done = subprocess.run(called, input=given, capture_output=True, check=False)
        except FileNotFoundError:
            raise CommandError("Perintah ini memerlukan Git, dan Git belum terpasang.") from None
        if done.returncode:
            said = done.stderr.decode("utf-8", "replace").strip().splitlines()
            raise CommandError(f"Git tidak bisa membaca repo ini: {said[0] if said else command[0]}")
        return done.stdout

    def _tree(self, commit: str) -> Iterator[tuple[str, str, str, str, str]]:
        """Mode, type, hash, size and path below the content folder of each file (git-ls-tree, "OUTPUT FORMAT")."""
        inside = "" if self.label == "." else f"{self.label}/"
        raw = self.git("ls-tree", "-r", "-z", "-l", "--full-tree", commit, "--", *([self.label] if inside else []))
        for row in raw.decode("utf-8", "surrogateescape").split("\0")[:-1]:
            facts, _, path = row.partition("\t")
            mode, kind, name, size = facts.split()
            yield mode, kind, name, size, path.removeprefix(inside)

    def _blobs(self, names: list[str]) -> dict[str, bytes]:
        """The bytes of blobs by their hash (git-cat-file, "BATCH OUTPUT")."""
        raw, found, at = self.git("cat-file", "--batch", given="".join(f"{name}\n" for name in names).encode()), {}, 0
        while at < len(raw):
            end = raw.index(b"\n", at)
            name, _, size = raw[at:end].decode().split(" ")
            at = end + 1 + int(size)
            found[name] = raw[end + 1 : at]
            at += 1
        return found


def _most(file: str) -> int:
    return DOSSIER_BYTES if file == DOSSIER else MAX_BYTES


def blobs(content: Path, like: Mapping[str, Blob]) -> dict[str, Blob]:
    """The files of a folder as Git would name them; `like` are those of before, by which the kind of hash is known."""
    longest = max((len(blob.name) for blob in like.values()), default=40)
    found = {}
    for folder, inside, names in os.walk(content):
        for name in [*names, *(name for name in inside if os.path.islink(f"{folder}/{name}"))]:
            place = Path(folder, name)
            file = place.relative_to(content).as_posix()
            found[file] = _blob(place, "sha256" if longest == 64 else "sha1")
        inside[:] = [name for name in inside if name != ".git"]
    return found


def _blob(place: Path, kind: str) -> Blob:
    if place.is_symlink() or not place.is_file():
        return Blob(f"bukan berkas: {os.readlink(place) if place.is_symlink() else ''}", regular=False)
    size = place.stat().st_size
    digest = hashlib.new(kind, usedforsecurity=False)
    digest.update(f"blob {size}\0".encode())
    with place.open("rb") as source:
        while part := source.read(1 << 20):
            digest.update(part)
    return Blob(digest.hexdigest(), size)
