"""The first command on a fresh machine, and Pelican's own command."""

import hashlib
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.sites import ROOT, SMALL, copied


def _run(*command: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *command], cwd=folder, env={**os.environ, **environment}, capture_output=True, text=True, timeout=120, check=False)


# The environment's Python is a script that says what it was asked for: nothing is fetched, and the tests' own isn't touched.
_VENV = """
import shutil, sys
def create(place, clear, with_pip):
    if clear and place.exists():
        shutil.rmtree(place)
    (place / "bin").mkdir(parents=True)
    (place / "pyvenv.cfg").write_text(f"executable = {sys.executable}")
    (place / "bin" / "python").write_text("#!/bin/sh\\necho $0 $@")
    (place / "bin" / "python").chmod(0o755)
"""


def _begun(place: Path) -> Path:
    """A copy of what the first command needs; the folder to be found first by its Python."""
    for name in ("tasks.py", "requirements.txt", "requirements-dev.txt"):
        shutil.copy(ROOT / name, place)
    (place / "palsu").mkdir()
    (place / "palsu" / "venv.py").write_text(_VENV)
    return place / "palsu"


def _left_over(place: Path, python: str, made_of: str) -> None:
    """An environment that was once set up to its end."""
    (place / ".venv" / "bin").mkdir(parents=True)
    (place / ".venv" / "bin" / "python").symlink_to(python)
    (place / ".venv" / "pyvenv.cfg").write_text(f"home = /usr/bin\nexecutable = {made_of}\n")
    (place / ".venv" / "requirements.terpasang").write_text(hashlib.sha256((place / "requirements.txt").read_bytes()).hexdigest())


@pytest.mark.parametrize("left", ["nothing", "a link to nowhere", "a link to a Python that is gone", "a copy of a Python that is gone"])
def test_an_environment_that_cannot_be_used_is_set_up_anew(left: str, tmp_path: Path) -> None:
    """As after an upgrade of the system, or in a copy of the folder on another machine; what is whole is used as it is."""
    fakes = _begun(tmp_path)
    if left == "a link to nowhere":
        (tmp_path / ".venv").symlink_to(tmp_path / "hilang")
    elif left != "nothing":
        _left_over(tmp_path, "/hilang/python3.11" if "link" in left else "/bin/false", "/hilang/python3.11")
    for preparing in (True, False):
        result = _run("tasks.py", "build", folder=tmp_path, PYTHONPATH=str(fakes))
        assert (result.returncode, "Menyiapkan lingkungan" in result.stderr) == (0, preparing), result.stderr
        assert result.stdout.splitlines()[-1].endswith("/.venv/bin/python tasks.py build")


def test_an_environment_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    """A file in its place: one line, and what to do."""
    fakes = _begun(tmp_path)
    (tmp_path / ".venv").write_text("")
    result = _run("tasks.py", "build", folder=tmp_path, PYTHONPATH=str(fakes))
    assert result.returncode == 1
    assert re.fullmatch(r"Lingkungan di \.venv tidak bisa disiapkan \(.+\)\. Periksa izin mapnya, atau hapus \.venv, lalu ulangi\.", result.stderr.splitlines()[-1])


def test_says_what_to_install_where_venv_is_missing(tmp_path: Path) -> None:
    """Debian ships Python without its venv module: the message names the package, without a traceback."""
    for name in ("tasks.py", "requirements.txt", "requirements-dev.txt"):
        shutil.copy(ROOT / name, tmp_path)
    missing = tmp_path / "tanpa"
    missing.mkdir()
    (missing / "ensurepip.py").write_text("raise ImportError('No module named ensurepip')")
    result = _run("tasks.py", "build", folder=tmp_path, PYTHONPATH=str(missing))
    assert result.returncode == 1
    assert result.stderr.splitlines()[-1] == (
        "Modul venv Python belum ada. Pasang dulu, di Debian atau Ubuntu: sudo apt install python3-venv")
    assert "Traceback" not in result.stderr


def test_plain_pelican_builds_the_same_site(tmp_path: Path) -> None:
    """`pelican content -s pelicanconf.py`, as a Pelican user expects, and publishconf.py for publishing."""
    for settings in ("pelicanconf.py", "publishconf.py"):
        result = _run("-m", "pelican", str(SMALL), "-s", str(ROOT / settings), "-o", str(tmp_path / settings), folder=tmp_path)
        assert result.returncode == 0, result.stdout + result.stderr
    first, second = ({f.relative_to(tmp_path / s): f.read_bytes() for f in (tmp_path / s).rglob("*") if f.is_file()}
                     for s in ("pelicanconf.py", "publishconf.py"))
    assert first == second
    assert Path("index.html") in first


def test_plain_pelican_tells_every_problem_and_writes_nothing(tmp_path: Path) -> None:
    """Broken content ends Pelican's own command with the same lines, without a traceback."""
    content = copied(SMALL, tmp_path / "content")
    (content / "desa.yml").write_text("nama: Sukamaju\n", encoding="utf-8")
    result = _run("-m", "pelican", "content", "-s", str(ROOT / "pelicanconf.py"), "-o", "output", folder=tmp_path)
    assert result.returncode == 1
    assert "content/desa.yml:1  kecamatan: belum diisi. Tulis, contoh: kecamatan: Sukamaju" in result.stderr
    assert "Traceback" not in result.stdout + result.stderr
    assert not (tmp_path / "output").exists() or not any((tmp_path / "output").iterdir())
