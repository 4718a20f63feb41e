"""review: what a change does to the site, and first of all who gets the money and the data after it."""

import os
import tempfile
from collections.abc import Mapping
from functools import partial
from pathlib import Path

from storefront.catalog.problems import as_github
from storefront.commands import CommandError, github, summary
from storefront.commands.revision import Repository, blobs
from storefront.media.store import FOLDER, Store
from storefront.review import report
from storefront.review.changes import Change
from storefront.review.compare import compare
from storefront.review.state import state

FORMATS = ("text", "github", "json", "markdown")


def review(content: str, base: str, form: str) -> None:
    """Prints what differs between revision `base` and the files as they are, in the asked form.

    `github` adds it to the run's page as well and raises CommandError where it is about money or data, until the pull request has
    been approved as it is; what has been pushed to the village's own branch is only told.
    """
    if form not in FORMATS:
        raise CommandError(f'--format: tertulis "{form}". Pilih: {", ".join(FORMATS)}.')
    if not base:
        raise CommandError("--base belum ditulis. Tulis keadaan yang dibandingkan, contoh: --base main")
    folder = Path(content)
    repository = Repository(folder)
    changes = _changes(folder, repository, base)
    if form == "json":
        print(report.as_json(changes))
    elif form == "markdown":
        print(_page(changes, os.environ, repository), end="")
    elif form == "text":
        print(report.as_text(changes))
    else:
        _tell_github(changes, repository)


def _changes(folder: Path, repository: Repository, base: str) -> tuple[Change, ...]:
    commit, store = repository.commit(base), Store(FOLDER)
    with tempfile.TemporaryDirectory(prefix="balarea-") as place:
        before = repository.extract(commit, Path(place))
        new = state(folder, repository.label, blobs(folder, before), store)
        old = state(Path(place), repository.label, before, store, new.reading.today)
        return compare(old, new, repository.label, repository.outside(commit))


def _tell_github(changes: tuple[Change, ...], repository: Repository) -> None:
    heavy = [change for change in changes if change.weight == "money"]
    verdict = github.approval(os.environ) if heavy else None
    is_fine = not heavy or verdict is None or verdict.approved
    if heavy:
        print(as_github(report.as_problems(heavy, approved=is_fine)))
    print(report.counts(changes))
    summary.add(_page(changes, os.environ, repository) + (f"\n{summary.plain(verdict.why)}\n" if verdict else ""))
    if not is_fine and verdict:
        raise CommandError(verdict.why)


def _page(changes: tuple[Change, ...], environment: Mapping[str, str], repository: Repository) -> str:
    return report.as_markdown(changes, summary.plain, partial(_linked, base=summary.editor(environment), repository=repository))


def _linked(file: str, base: str, repository: Repository) -> str:
    """A file's name, which leads into GitHub's editor; a folder's leads nowhere, nor does that of a file that is gone."""
    is_there = file != repository.label and os.path.lexists(repository.root / file)
    return f"[{summary.plain(file)}]({summary.address(file, 0, base)})" if base and is_there else summary.plain(file)
