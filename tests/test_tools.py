"""What is said where a program is missing that some tests need."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.sites import ROOT

pytestmark = pytest.mark.slow

TESTS = ["tests/phone/test_types.py", "tests/browser/test_other_engines.py", "tests/browser/test_offline.py::test_a_page_never_seen_says_so",
         "tests/browser/test_first_glance.py"]
SAID = [
    "Dilewati: uji di Firefox, karena firefox-esr belum ada. Jalankan: sudo apt install firefox-esr",
    "Dilewati: uji di WebKit (iPhone), karena WebKitWebDriver, Xvfb belum ada. Jalankan: sudo apt install webkit2gtk-driver xvfb",
    "Dilewati: uji di peramban, karena chromium belum ada. Jalankan: sudo apt install chromium",
    "Dilewati: uji membaca layar pertama, karena tesseract belum ada. Jalankan: sudo apt install tesseract-ocr tesseract-ocr-ind",
    "Dilewati: uji tipe skrip, karena node, npm, tsc belum ada. Jalankan: sudo apt install nodejs npm && bash .ci/run",
]


def test_what_was_left_out_is_said_once_with_what_brings_it(tmp_path: Path) -> None:
    """A line for each want, however many tests it keeps from running, and which run in processes of their own."""
    named = {"CI", "CHROMIUM", "TSC"}
    bare = {name: value for name, value in os.environ.items() if name not in named and not name.startswith("PYTEST")}
    told = subprocess.run([sys.executable, "-m", "pytest", "-n", "2", *TESTS], cwd=ROOT, env={**bare, "PATH": str(tmp_path)},
                          capture_output=True, text=True, timeout=120, check=True)
    assert [line for line in told.stdout.splitlines() if line.startswith("Dilewati")] == SAID
