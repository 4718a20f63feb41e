"""A plan becomes files in a folder, over all cores."""

import os
from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial
from pathlib import Path

from storefront.build import outputs
from storefront.build.plan import Asset, Page, Plan
from storefront.build.rendering import Renderer
from storefront.site.model import Site
from storefront.workers import MOST_SHARED, Progress, cores, run_shared

# Fewer files than this are written faster by one process than by two.
_WORTH_FORKING = 200
_CHUNK = 6
_TOGETHER = 4


def write_site(site: Site, content: Path, folder: Path, progress: Progress, old: Path | None = None) -> frozenset[str]:
    """Writes the whole site of `content` into an empty folder and returns the files that must now be there.

    Raises RuntimeError where a page or a paper can't be made. `progress` is told how far all of it has come: papers to be
    typeset and files, in one count. What is byte for byte as in `old`, the site as it was, stays the file that it is.
    """
    plan, renderer = outputs.plan(site), Renderer(site)

    def articles() -> None:
        # Here, so that its import is beside the other processes' work.
        from storefront.build.pelican import write_articles

        write_articles(site, plan, renderer, content, folder)

    return write_plan(site, plan, renderer, folder, progress, articles, old)


def write_plan(
    site: Site, plan: Plan, renderer: Renderer, folder: Path, progress: Progress, meanwhile: Callable[[], None],
    old: Path | None = None,
) -> frozenset[str]:
    """Writes all but what Pelican writes, which is `meanwhile`, and returns every file of the site."""
    first: list[Page] = []
    others: list[Page] = []
    seen: set[str] = set()
    articles: list[str] = []
    for page in plan.pages:
        if page.article:
            articles.append(page.file)
        else:
            (others if page.template in seen else first).append(page)
            seen.add(page.template)
    jobs: list[Page | Asset] = [*sorted(plan.assets, key=lambda asset: asset.near), *others]
    files = frozenset([plan.worker.file, *([plan.feed] if plan.feed else []), *articles, *(job.file for job in (*first, *jobs))])

    @cache
    def make_folder(place: str) -> None:
        """Once in each process: to ask for each file whether its folder is there takes a tenth of the writing."""
        os.makedirs(place, exist_ok=True)

    def write_one(job: Page | Asset) -> None:
        """Straight to its place, which is known to be safe: Pelican's writer takes twice as long for each of thousands."""
        data = renderer.page(job) if isinstance(job, Page) else job.make()
        target = os.path.join(folder, job.file)
        make_folder(os.path.dirname(target))
        if not (old and _linked(os.path.join(old, job.file), data, target)):
            with open(target, "wb") as file:
                file.write(data)

    # The first page of each template brings all that it includes: compiled once, here, not again in each process.
    ours = (partial(write_one, page) for page in first)
    papers = outputs.prepare(site, lambda done, papers: progress(done, papers + len(files)), ours)
    for write_page in ours:
        write_page()
    before, whole = papers + len(first), papers + len(files)
    starts = [*_starts(jobs), len(jobs)]
    parent = os.getpid()

    def write_chunk(number: int) -> None:
        # Chunks are taken in order, so one process knows how far all have come;
        # were each to speak, a slower one would count backwards.
        if os.getpid() == parent:
            progress(before + starts[number], whole)
        for job in jobs[starts[number] : starts[number + 1]]:
            write_one(job)

    run_shared(write_chunk, len(starts) - 1, cores() if len(jobs) >= _WORTH_FORKING else 1, meanwhile)
    release = {file: folder / file for file in plan.worker.files}
    there = {file: path.read_bytes() for file, path in release.items() if path.is_file()}
    write_one(Asset(plan.worker.file, lambda: plan.worker.make(there)))
    progress(whole, whole)
    return files


def _linked(old: str, data: bytes, target: str) -> bool:
    """Gives a file that holds just this a second name, which takes a fifth of the time; False where that can't be done.

    Its date stays as well, so that whoever copies a site by date copies only what has changed.
    """
    try:
        with open(old, "rb", opener=_no_symlink) as file:
            if file.read() != data:
                return False
        os.link(old, target)
    except OSError:  # no such file, or a disk without second names
        return False
    return True


def _no_symlink(path: str, flags: int) -> int:
    return os.open(path, flags | os.O_NOFOLLOW)


def _starts(jobs: Sequence[Page | Asset]) -> Iterator[int]:
    """Where chunks of at least `_CHUNK` begin. What is quicker side by side stays in one, unless it would be far larger."""
    size = max(_CHUNK, -(-len(jobs) // MOST_SHARED))
    begun = -size
    before = ""
    for number, job in enumerate(jobs):
        near = job.near if isinstance(job, Asset) else ""
        if number - begun >= (size if near != before or not near else _TOGETHER * size):
            begun = number
            yield number
        before = near
