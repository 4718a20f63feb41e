"""Small villages in Git, changed as a test needs it."""

import shutil
import subprocess
from pathlib import Path

import pytest

from storefront.commands.review import _changes
from storefront.commands.revision import Repository
from storefront.review.changes import Change
from tests.village import SMALL, Changes, Swap, change, village

ADI = """---
nama: Adi
whatsapp: 0812-0000-0064
produk:
  - tikar-pandan
---
"""
# What a village has besides its content, and another seller, a number in a story and texts of its own.
BEFORE: Changes = {
    "content/reseller/adi.md": ADI,
    "content/halaman/bayar.md": "---\njudul: Cara bayar\n---\nTransfer ke BCA 1234567890 a.n. Koperasi.\n\nTanya [Adi](../reseller/adi.md).\n",
    "content/foto/qris-lain.jpg": (SMALL / "foto" / "opak-bakar.jpg").read_bytes(),
    "content/pesan/sapa.txt": "Halo {reseller}, saya mau tanya {asal}.\n{halaman}\nKode: {kode}\n",
    "content/produk/simpanan.md": "---\nnama: Simpanan\nkategori: Anyaman\npelaku_usaha: bu-tati\nharga: 50000\nterbit: tidak\n---\n",
    ".github/workflows/periksa.yml": "on: pull_request\n", ".github/CODEOWNERS": "* @pengurus\n", "README.md": "# Sukamaju\n",
}


def git(folder: Path, *command: str) -> str:
    names = ("-c", "user.name=Uji", "-c", "user.email=uji@contoh.id", "-c", "commit.gpgsign=false", "-c", "init.defaultBranch=main")
    return subprocess.run(["git", "-C", str(folder), *names, *command], check=True, capture_output=True, text=True).stdout.strip()


def commit(folder: Path) -> str:
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--allow-empty", "--message", "simpan")
    return git(folder, "rev-parse", "HEAD")


@pytest.fixture(scope="module")
def origin(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The village as it was."""
    folder = tmp_path_factory.mktemp("asal") / "desa"
    village(folder / "content")
    change(folder, BEFORE)
    git(folder, "init", "--quiet")
    commit(folder)
    return folder


@pytest.fixture
def repository(origin: Path, tmp_path: Path) -> Path:
    """A copy of it that a test may change."""
    return Path(shutil.copytree(origin, tmp_path / "desa"))


def reviewed(folder: Path, base: str = "HEAD") -> tuple[Change, ...]:
    content = folder / "content"
    return _changes(content, Repository(content), base)


__all__ = ["ADI", "Swap", "change", "commit", "git", "origin", "repository", "reviewed"]
