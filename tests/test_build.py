"""The whole way, on the village that comes with the project."""

from datetime import date
from pathlib import Path

from storefront import plugin, publish
from storefront.commands.build import SETTINGS
from storefront.site import read

CONTENT = Path(__file__).parents[1] / "content"


def test_katapang_builds_without_warnings(tmp_path: Path) -> None:
    """The sample village has neither errors nor warnings, and every expected file is written."""
    site = read(CONTENT, "content", date(2026, 11, 24))
    assert site.warnings == ()
    publish.publish(tmp_path / "site", lambda folder: plugin.run(SETTINGS, site, CONTENT, folder), lambda: None)
    assert (tmp_path / "site" / "index.html").is_file()
