"""The program as a package: whoever installs it has the same commands and gets the same site, to the byte."""

import os
import re
import subprocess
import sys
import sysconfig
import tomllib
import venv
from pathlib import Path

import pytest

import tasks
from storefront.commands import program
from tests.sites import ROOT, SMALL, copied

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def test_what_builds_the_wheel_is_pinned_once() -> None:
    """`pip install` of the repository takes the tools that `tasks.py wheel` does."""
    pins = re.findall(r"^([a-z0-9-]+==\S+)", (ROOT / "requirements-dev.txt").read_text(encoding="utf-8"), re.M)
    assert set(PROJECT["build-system"]["requires"]) <= set(pins)


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel in an environment of its own that shares nothing with the repository but the libraries; its `balarea`."""
    place = tmp_path_factory.mktemp("roda")
    subprocess.run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", place], cwd=ROOT, check=True, capture_output=True)
    venv.create(place / "venv", with_pip=False, symlinks=True)
    python = place / "venv" / "bin" / "python"
    (wheel,) = place.glob("balarea-*.whl")
    command = [sys.executable, "-m", "pip", "--python", python, "install", "-q", "--no-deps", "--no-index", "--no-compile", wheel]
    subprocess.run(command, check=True)
    (folder,) = (place / "venv" / "lib").glob("python*/site-packages")
    (folder / "pustaka.pth").write_text(f"{sysconfig.get_path('purelib')}\n")
    return place / "venv" / "bin" / "balarea"


def _run(*command: object, folder: Path) -> str:
    environment = {"PATH": os.environ["PATH"], "COLUMNS": "200"}
    done = subprocess.run([str(part) for part in command], cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def _tree(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


@pytest.mark.slow
def test_the_wheel_builds_the_same_bytes(installed: Path, tmp_path: Path) -> None:
    """Every file of the site, its pictures and papers too; what was made once is kept beside the content, not in the package."""
    copied(SMALL, tmp_path / "content")
    said = _run(installed, "build", folder=tmp_path)
    assert said.rstrip().endswith("Situsnya di output; untuk melihatnya: balarea serve")
    _run(sys.executable, ROOT / "tasks.py", "build", "--output", "dari-proyek", folder=tmp_path)
    ours, theirs = _tree(tmp_path / "dari-proyek"), _tree(tmp_path / "output")
    assert ours.keys() == theirs.keys()
    assert [name for name in ours if ours[name] != theirs[name]] == []
    assert any((tmp_path / ".cache" / "gambar").iterdir())
    assert not list(installed.parents[1].rglob(".cache"))


@pytest.mark.slow
def test_the_wheel_says_the_same_words(installed: Path, tmp_path: Path) -> None:
    """Its help is that of `tasks.py` without the developers' commands; `check`, `new` and `starter` answer alike."""
    version = PROJECT["project"]["version"]
    assert _run(installed, "--version", folder=tmp_path) == f"Balarea {version}\n"
    ours = _run(sys.executable, ROOT / "tasks.py", "--help", folder=tmp_path).replace("python3 tasks.py", "balarea")
    developers = "|".join({command.name for command in tasks.COMMANDS} - {command.name for command in program.COMMANDS})
    assert _run(installed, "--help", folder=tmp_path).split() == re.sub(rf"^ +(?:{developers}) .*\n", "", ours, flags=re.M).split()
    copied(SMALL, tmp_path / "content")
    assert _run(installed, "check", folder=tmp_path) == _run(sys.executable, ROOT / "tasks.py", "check", folder=tmp_path)
    assert _run(installed, "new", "produk", "Ladu Ketan", folder=tmp_path) == (
        "Berkas baru: content/produk/ladu-ketan.md. Isi baris yang wajib, lalu: balarea check\n")
    for command, folder in (((installed,), "desa"), ((sys.executable, ROOT / "tasks.py"), "desa-proyek")):
        assert _run(*command, "starter", folder, "--program", "akun/balarea", folder=tmp_path).startswith(f"Repositori desa siap di {folder};")
    assert _tree(tmp_path / "desa") == _tree(tmp_path / "desa-proyek")
