"""The scripts' JSDoc types hold, and nothing is used that ECMAScript 2020 (Chrome 80) lacks: tsc knows no later library."""

import os
import subprocess
from pathlib import Path

from tests.tools import needs_fetched

JS = Path(__file__).parents[2] / "theme" / "static" / "js"
OPTIONS = ["--allowJs", "--checkJs", "--noEmit", "--target", "es2020", "--module", "es2020", "--moduleResolution", "node", "--lib", "es2020,dom,dom.iterable"]
# Minified, and others' work.
FOREIGN = {"minisearch"}


@needs_fetched("uji tipe skrip", "tsc", "TSC", "node")
def test_tsc_finds_nothing() -> None:
    """Every function is called as it says it wants to be."""
    scripts = [str(file) for file in sorted(JS.glob("*.js")) if file.stem not in FOREIGN]
    result = subprocess.run(["node", os.environ["TSC"], *OPTIONS, *scripts], capture_output=True, text=True, timeout=120, check=False)
    assert result.stdout.splitlines() == []
    assert result.returncode == 0
