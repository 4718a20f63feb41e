"""starter: a village's own repository, with nothing in it but its content and the few lines that call the program."""

import re
import shlex
import subprocess
from pathlib import Path

from storefront import HOME
from storefront.catalog.blank import EXAMPLE, template
from storefront.catalog.folder import FOLDERS
from storefront.commands import CommandError, started_as

_FILES = HOME / "starter"
# What stands for the program's repository in these files.
_PLACEHOLDER = "OWNER/REPO"
_REPOSITORY = re.compile(r"[A-Za-z0-9][\w-]*/(?!\.{1,2}$)[\w.-]+(?<!\.git)", re.ASCII)
_REMOTE = re.compile(r"github\.com[:/]([\w-]+/[\w.-]+?)(?:\.git)?/?$", re.ASCII)


def starter(folder: str, program: str) -> None:
    """Fills a new or empty folder and says what comes next.

    `program` is the repository that the village's workflows call, "" for the one that this program was cloned from.
    Raises CommandError; nothing that was there is ever touched.
    """
    target = Path(folder)
    repository = program or _origin()
    if not _REPOSITORY.fullmatch(repository):
        written = f'tertulis "{program}"' if program else "belum ditulis"
        raise CommandError(
            f"--program: {written}. Tulis repositori program di GitHub, seperti pada alamatnya: --program NAMA-AKUN/NAMA-REPO")
    if target.is_symlink() or (target.exists() and not target.is_dir()):
        raise CommandError(f"{folder} bukan map. Pilih nama lain.")
    if target.is_dir() and any(item.name != ".git" for item in target.iterdir()):
        raise CommandError(f"Map {folder} sudah berisi, dan tidak diubah. Pilih map kosong atau nama yang baru.")
    try:
        _write(target, repository)
    except OSError:
        raise CommandError(f"Map {folder} tidak bisa dibuat atau diisi. Pilih tempat lain.") from None
    print(_next_steps(folder.rstrip("/"), repository))


def _origin() -> str:
    """OWNER/REPO on GitHub from which the program was cloned, "" where that can't be known."""
    if not (HOME / ".git").exists():  # an installed package may lie within another's repository
        return ""
    command = ["git", "-C", str(HOME), "remote", "get-url", "origin"]
    try:
        said = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    except FileNotFoundError:
        return ""
    found = _REMOTE.search(said.strip())
    return found[1] if found else ""


def _write(target: Path, repository: str) -> None:
    files = {
        file.relative_to(_FILES): file.read_text(encoding="utf-8").replace(_PLACEHOLDER, repository)
        for file in _FILES.rglob("*") if file.is_file()
    }
    files |= {Path("content", name, EXAMPLE): template(kind) for name, kind in FOLDERS.items()}
    for name, text in files.items():
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        (target / name).write_text(text, encoding="utf-8")


def _next_steps(folder: str, repository: str) -> str:
    return f"""Repositori desa siap di {folder}; programnya diambil dari github.com/{repository}. Berikutnya:

1. Isi enam baris pertama di {folder}/content/desa.yml, lalu periksa:
   {started_as()} check --content {shlex.quote(f"{folder}/content")}
2. Buat repositori kosong di https://github.com/new (Public, tanpa README), lalu kirim dari dalam {folder}:
   git init -b main && git add -A && git commit -m "Mulai"
   git remote add origin https://github.com/NAMA-AKUN/NAMA-REPO.git && git push -u origin main
   Diminta kata sandi? GitHub menerima token sebagai gantinya: https://github.com/settings/tokens (centang repo dan workflow).
3. Di repositori itu buka Settings → Pages. Pada Source pilih GitHub Actions.

Selebihnya dari ponsel; caranya ada di README.md."""
