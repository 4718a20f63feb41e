"""Sites built for tests: the village that comes with the project, and a tiny second one with a path in its address."""

import fcntl
import shutil
from datetime import date
from pathlib import Path

import pytest

from storefront.build import publish
from storefront.build.write import write_site
from storefront.media.store import FOLDER, Store
from storefront.site.model import Site
from storefront.site.read import read
from storefront.workers import silent

ROOT = Path(__file__).parents[1]
KATAPANG = ROOT / "content"
SMALL = ROOT / "tests" / "data" / "desa-kecil"
TODAY = date(2026, 11, 24)


def need_katapang() -> None:
    """Skips a test that speaks of Katapang's own goods where a village has put its own content in their place."""
    if "32.04.11.2002" not in (KATAPANG / "desa.yml").read_text(encoding="utf-8"):
        pytest.skip("content/ is another village's: what holds for any village is tested on tests/data/desa-kecil")


def built(content: Path, output: Path, today: date = TODAY) -> Site:
    """Builds a content folder into `output` as the build command does."""
    site = read(content, content.name, today, store=Store(FOLDER))
    publish.publish(output, lambda folder: write_site(site, content, folder, silent), lambda: None)
    return site


def built_once(content: Path, shared: Path, today: date = TODAY) -> tuple[Path, Site]:
    """The same for all processes that share this folder: whoever comes first builds, nobody changes what is there."""
    output = shared / content.name
    with (shared / f"{content.name}.kunci").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not output.exists():
            return output, built(content, output, today)
    return output, read(content, content.name, today, store=Store(FOLDER))


def copied(content: Path, target: Path) -> Path:
    """A copy of a content folder that a test may change."""
    return Path(shutil.copytree(content, target))
