"""The scripts' JSDoc types hold, and nothing is used that ECMAScript 2020 (Chrome 80) lacks: tsc knows no later library."""

import os
import re
import subprocess
from pathlib import Path

from storefront.phone import scripts
from tests.tools import needs_fetched

JS = Path(__file__).parents[2] / "theme" / "static" / "js"
OPTIONS = ["--allowJs", "--checkJs", "--noEmit", "--target", "es2020", "--module", "es2020", "--moduleResolution", "node", "--lib", "es2020,dom,dom.iterable"]
# Minified, and others' work.
FOREIGN = {"minisearch", "fflate"}


@needs_fetched("uji tipe skrip", "tsc", "TSC", "node")
def test_tsc_finds_nothing() -> None:
    """Every function is called as it says it wants to be."""
    scripts = [str(file) for file in sorted(JS.glob("*.js")) if file.stem not in FOREIGN]
    result = subprocess.run(["node", os.environ["TSC"], *OPTIONS, *scripts], capture_output=True, text=True, timeout=120, check=False)
    assert result.stdout.splitlines() == []
    assert result.returncode == 0


@needs_fetched("uji tipe skrip", "tsc", "TSC", "node")
def test_no_name_is_lost_in_a_joined_file(tmp_path: Path) -> None:
    """No name is missing, and none is there twice (TS2304, TS2552, TS2300, TS2451); without its comments, for types are imported from the modules."""
    for file in (*scripts.JOINED, "storage", "storage-keys"):
        (tmp_path / f"{file}.js").write_bytes(scripts.build(file))
    # Each file's names are its own, also where it neither imports nor exports.
    joined = [str(tmp_path / f"{name}.js") for name in scripts.JOINED]
    result = subprocess.run(["node", os.environ["TSC"], *OPTIONS, "--moduleDetection", "force", *joined], capture_output=True, text=True, timeout=120, check=False)
    assert [line for line in result.stdout.splitlines() if re.search(r"TS(?:2304|2552|2300|2451|1\d{3}\b)", line)] == []
