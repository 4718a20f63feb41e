"""The first command on a fresh machine, and Pelican's own command."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.sites import ROOT, SMALL, copied


def _run(*command: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *command], cwd=folder, env={**os.environ, **environment}, capture_output=True, text=True, timeout=120, check=False)


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
