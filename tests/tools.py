"""Programs that some tests need and not every machine has. What was left out for want of one is said at the end, with what brings it."""

import os
import shutil
import sys
from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path
from typing import NoReturn

import pytest

_SAID = "Dilewati: "
# Debian's packages, where they aren't called as their program.
_PACKAGES = {"nginx": "nginx-light", "sshd": "openssh-server", "ssh": "openssh-client",
             "java": "default-jre-headless", "node": "nodejs", "WebKitWebDriver": "webkit2gtk-driver", "Xvfb": "xvfb",
             "soffice": "libreoffice-writer-nogui", "tesseract": "tesseract-ocr tesseract-ocr-ind"}


def needs(tests: str, *programs: str) -> pytest.MarkDecorator:
    """Skips where one of them is missing."""
    missing = _missing(programs)
    return pytest.mark.skipif(bool(missing), reason=_line(tests, missing, _install(missing)))


def beside_python(program: str) -> str | None:
    """A program that a library brings into this environment."""
    return shutil.which(program, path=Path(sys.executable).parent) or shutil.which(program)


def needs_library(tests: str, name: str) -> pytest.MarkDecorator:
    """Skips where a library of the developers', or the program of that name that it is, isn't installed: the environment is older
    than its pin."""
    return pytest.mark.skipif(not (find_spec(name) or beside_python(name)), reason=_line(tests, [name], "python3 tasks.py test"))


def needs_fetched(tests: str, name: str, variable: str, *programs: str) -> pytest.MarkDecorator:
    """Skips where the variable names nothing that .ci/run has fetched with npm, or a program is missing that runs it."""
    fetched = os.environ.get(variable)
    missing = _missing(programs if fetched else (*programs, "npm"))
    said = [*missing, *([] if fetched else [name])]
    commands = [*([_install(missing)] if missing else []), "bash .ci/run"]
    return pytest.mark.skipif(bool(said), reason=_line(tests, said, " && ".join(commands)))


def skip(tests: str, program: str) -> NoReturn:
    pytest.skip(_line(tests, [program], _install([program])))


def left_out(skipped: Iterable[pytest.TestReport]) -> list[str]:
    """One line for each want, however many tests it kept from running."""
    reasons = {report.longrepr[2].removeprefix("Skipped: ") for report in skipped if isinstance(report.longrepr, tuple)}
    return sorted(reason for reason in reasons if reason.startswith(_SAID))


def _missing(programs: Iterable[str]) -> list[str]:
    return [program for program in programs if not shutil.which(program)]


def _install(programs: list[str]) -> str:
    return " ".join(("sudo apt install", *(_PACKAGES.get(program, program) for program in programs)))


def _line(tests: str, missing: list[str], command: str) -> str:
    return f"{_SAID}{tests}, karena {', '.join(missing)} belum ada. Jalankan: {command}"
