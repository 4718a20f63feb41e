"""Sites built for tests: the village that comes with the project, and a tiny second one with a path in its address."""

import fcntl
import pickle
import shutil
from datetime import date
from functools import cache, partial
from pathlib import Path
from typing import Any

import pytest

from storefront.build import outputs, publish
from storefront.build.write import write_site
from storefront.catalog.memo import Memo
from storefront.media.cards.card import Card
from storefront.media.store import FOLDER, Store
from storefront.site.model import Site
from storefront.site.read import read
from storefront.views.frame import PageView
from storefront.workers import silent
from tests.village import Changes, snapshot, village

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


@cache
def _as_it_is() -> bytes:
    memo = Memo()
    memo.look(_marks(SMALL))
    read(SMALL, "content", TODAY, store=Store(FOLDER), memo=memo)
    return pickle.dumps(memo)


def _marks(content: Path) -> dict[str, str]:
    return {name: digest for name, digest in snapshot(content).items() if not (content / name).is_symlink()}


def remembered(content: Path) -> Memo:
    """What the tiny village's files gave that are as they were, read once in a process: to read the whole anew forks twice, eight times the work.

    That what is read with it is the same stands in `tests/site/test_read.py`.
    """
    memo: Memo = pickle.loads(_as_it_is())  # noqa: S301  (our own bytes)
    memo.look(_marks(content))
    return memo


def copied(content: Path, target: Path) -> Path:
    """A copy of a content folder that a test may change."""
    return Path(shutil.copytree(content, target))


def changed(place: Path, changes: Changes, today: date = TODAY, cards: bool = True) -> Site:
    """The tiny village with these changes, as it is read: enough to ask for any page or file of it."""
    content = village(place / "content", changes)
    return read(content, "content", today, store=Store(FOLDER), cards=cards, memo=remembered(content))


def cards(site: Site) -> dict[str, Card]:
    """Every promo and share picture that the site publishes, by its file: what stands on it."""
    drawn = (asset.make for asset in outputs.plan(site).assets if isinstance(asset.make, partial))
    return {make.args[0].path: make.args[0].card for make in drawn if make.func is outputs._card}


def seen(site: Site, path: str) -> tuple[PageView, Any]:
    """What the page at this address shows: its head, and the view that its template prints."""
    found = next(page for page in outputs.plan(site).pages if page.file == f"{path}index.html")
    return found.make()  # type: ignore[return-value]  # each template has a view of its own


def written(site: Site, file: str) -> bytes:
    """The bytes of a file that is no page."""
    return next(asset for asset in outputs.plan(site).assets if asset.file == file).make()


def shown(place: Path, changes: Changes, today: date = TODAY) -> Path:
    """The changed village's site without what is drawn and printed: quick, for what its pages say."""
    content, output = village(place / "content", changes), place / "situs"
    site = read(content, "content", today, store=Store(FOLDER), cards=False, memo=remembered(content))
    publish.publish(output, lambda folder: write_site(site, content, folder, silent), lambda: None)
    return output
