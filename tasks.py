"""Balarea's commands: `python3 tasks.py COMMAND` needs only Python 3.11; `invoke COMMAND` is the same inside the environment.

The first part, up to `enter_environment()`, uses the standard library alone: it makes `.venv` from the pinned,
hash-checked requirements and goes on inside it. Then come the developers' commands; a village's own are the program's
(`plugins/storefront/commands/program.py`).
"""

import fcntl
import hashlib
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
FOR_DEVELOPERS = {"test", "lint", "bench", "golden", "wheel", "sbom"}


def enter_environment() -> None:
    """Goes on inside `.venv`, made or brought up to date first when it has to be."""
    developer = bool(FOR_DEVELOPERS.intersection(sys.argv[1:2]))
    wanted = ROOT / ("requirements-dev.txt" if developer else "requirements.txt")
    if not _is_ready(wanted):
        if sys.version_info < (3, 11):
            sys.exit(f"Perlu Python 3.11 atau yang lebih baru; ini Python {sys.version.split()[0]}.")
        try:
            with (ROOT / ".venv.kunci").open("w") as lock:
                fcntl.flock(lock, fcntl.LOCK_EX)
                if not _is_ready(wanted):
                    _install(wanted)
        except (OSError, subprocess.CalledProcessError) as error:
            sys.exit(f"Lingkungan di .venv tidak bisa disiapkan ({error}). Periksa izin mapnya, atau hapus .venv, lalu ulangi.")
        except KeyboardInterrupt:
            sys.exit("Dihentikan. Ulangi perintah ini kapan saja.")
    if Path(sys.prefix).resolve() != VENV.resolve():
        os.execv(PYTHON, [str(PYTHON), *sys.argv])


def _stamp(requirements: Path) -> Path:
    return VENV / f"{requirements.stem}.terpasang"


def _digest(requirements: Path) -> str:
    return hashlib.sha256(requirements.read_bytes()).hexdigest()


def _is_ready(requirements: Path) -> bool:
    """Installed from exactly these requirements, or from the developers' ones, which hold them all."""
    developers = ROOT / "requirements-dev.txt"
    return _is_whole() and any(
        _stamp(file).exists() and _stamp(file).read_text() == _digest(file) for file in {requirements, developers})


def _is_whole() -> bool:
    """Set up to its end once, and the Python that it was made of is still there: an upgraded system has another, and so has the
    machine that a copy came to (venv's docs, "pyvenv.cfg")."""
    settings = VENV / "pyvenv.cfg"
    if not (PYTHON.exists() and settings.exists() and any(VENV.glob("*.terpasang"))):
        return False
    made_of = re.search(r"^executable = (.+)$", settings.read_text(encoding="utf-8"), re.M)
    return made_of is None or Path(made_of[1]).exists()


def _install(requirements: Path) -> None:
    print("Menyiapkan lingkungan (sekali saja, beberapa menit) …", file=sys.stderr, flush=True)
    if not _is_whole():
        try:
            import ensurepip  # noqa: F401  (Debian ships venv without it)
            import venv
        except ImportError:
            sys.exit("Modul venv Python belum ada. Pasang dulu, di Debian atau Ubuntu: sudo apt install python3-venv")
        # Whatever a link leads to is not ours to clear; one that leads nowhere is left over.
        if VENV.is_symlink() and not VENV.exists():
            VENV.unlink()
        venv.create(VENV, clear=not VENV.is_symlink(), with_pip=True)
    # What is used is compiled when it is first used; to compile everything takes a third of the set-up.
    command = [
        str(PYTHON), "-m", "pip", "install", "-qq", "--no-compile", "--disable-pip-version-check", "--require-hashes", "-r",
        str(requirements)]
    if subprocess.run(command, check=False).returncode:
        sys.exit("Pustaka tidak bisa dipasang. Periksa sambungan internet, lalu ulangi perintah ini.")
    _stamp(requirements).write_text(_digest(requirements))


if __name__ == "__main__":
    enter_environment()
    if sys.dont_write_bytecode:
        # Whose environment wants no compiled files among the sources gets them in ours: to compile all at each start is an eighth
        # of a build after a changed price.
        sys.pycache_prefix, sys.dont_write_bytecode = str(VENV / "bytecode"), False

sys.path.insert(0, str(ROOT / "plugins"))

from storefront.commands import command_line, program  # noqa: E402  (first: they know what Invoke needn't load)

# isort: split
from invoke import Collection, Context, Exit, task  # noqa: E402


@task(help={"options": "Pilihan untuk pytest, contoh: \"-m 'not slow'\" untuk uji yang cepat saja."})
def test(c: Context, options: str = "") -> None:  # noqa: PT028  (not a test: the command that runs them)
    """Menjalankan semua uji."""
    _run("-m", "pytest", *shlex.split(options))


@task
def lint(c: Context) -> None:
    """Memeriksa gaya kode, tipe, aturan impor, dan templat."""
    _run("-m", "ruff", "check", ".")
    _run("-m", "mypy")
    _run("-c", "from importlinter.cli import lint_imports_command; lint_imports_command()")
    # Not its formatter: the templates stand flush left, for every space of theirs would be sent with every page.
    _run("-m", "djlint", "theme/templates", "--lint")


@task(help={
    "products": "Banyak produk.", "resellers": "Banyak reseller.", "against": "hugo, untuk membandingkan; untuk foto: sharp.",
    "runs": "Banyak putaran.", "pictures": "Mengukur olahan foto, bukan halaman.",
    "serve": "Mengukur serve: dari simpan sampai terlihat.",
    "real": "Mengukur situs lengkap: foto, penjual, kertas.", "sizes": "Ukuran untuk --real, contoh: 100x5,400x5."})
def bench(
    c: Context, products: int = 1000, resellers: int = 5, against: str = "", runs: int = 5,
    pictures: bool = False, serve: bool = False, real: bool = False, sizes: str = "100x5,400x5",
) -> None:
    """Mengukur kecepatan dengan desa buatan."""
    if serve:
        _run("-m", "tests.bench.editing", against)
    elif real:
        _run("-m", "tests.bench.real", sizes)
    elif pictures:
        _run("-m", "tests.bench.pictures", str(runs), against)
    else:
        _run("-m", "tests.bench", str(products), str(resellers), str(runs), against)


@task
def golden(c: Context) -> None:
    """Membuat ulang pohon emas, templat contoh, dan tabel panduan; bacalah perbedaannya dengan git diff."""
    _run("-m", "tests.golden")


@task
def wheel(c: Context) -> None:
    """Membuat paket balarea yang bisa dipasang dengan pip, di dist/."""
    # In this environment, whose tools are pinned: nothing is fetched.
    _run("-m", "hatchling", "build", "-t", "wheel")


@task(help={"output": "Berkas hasil."})
def sbom(c: Context, output: str = "sbom.cdx.json") -> None:
    """Menulis daftar bahan program: pustaka, huruf, skrip, dan aksi, beserta lisensinya (CycloneDX)."""
    _run("-m", "tests.sbom", output)


def _run(*command: str) -> None:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join((str(ROOT / "plugins"), str(ROOT)))}
    if status := subprocess.run([sys.executable, *command], cwd=ROOT, env=environment, check=False).returncode:
        raise Exit(code=1 if status else 0)


def _version() -> str:
    import tomllib  # not above: an older Python hasn't got it, and is told so first

    return str(tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"])


COMMANDS = (*program.COMMANDS, test, lint, bench, golden, wheel, sbom)
namespace = Collection(*COMMANDS)  # Invoke's own name for what `invoke` offers


def main() -> None:
    command_line.main(namespace, _version, sys.argv[1:])


if __name__ == "__main__":
    main()
