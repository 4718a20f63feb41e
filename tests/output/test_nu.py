"""Every page held against the Nu HTML checker, the W3C's own."""

import json
import os
import subprocess
from pathlib import Path

from storefront.site.model import Site
from tests.tools import needs_fetched

# It takes files from the disk, where 'self' is nobody's origin, and it takes JSON-LD, which no browser runs, for a script.
_NOT_OF_THE_PAGE = "Content Security Policy"


@needs_fetched("uji HTML dengan Nu", "Nu", "VNU_JAR", "java")
def test_nu_finds_nothing(katapang: tuple[Path, Site], small: tuple[Path, Site]) -> None:
    """No error and no warning on any page of either village. Started once, and compiled quickly: a longer run would be worth more."""
    pages = sorted(str(page) for root, _ in (katapang, small) for page in root.rglob("*.html"))
    quick = ["-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"]
    command = ["java", "-Xss4m", *quick, "-jar", os.environ["VNU_JAR"], "--format", "json", "--exit-zero-always", *pages]
    result = subprocess.run(command, capture_output=True, text=True, timeout=300, check=True)
    found = json.loads(result.stderr)["messages"]
    assert [m for m in found if _NOT_OF_THE_PAGE not in m["message"]] == []
