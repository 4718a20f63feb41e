"""Reads everything that a site is made of: the catalog, the bodies as safe HTML, the photos for the web.

Every problem of every kind is found before anything is published.
"""

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from slugify import slugify

from storefront import THEME, addresses
from storefront.catalog import withdrawn
from storefront.catalog.entry import Entry
from storefront.catalog.errors import FieldError
from storefront.catalog.folder import DOSSIER, DOSSIER_BYTES, FOLDERS
from storefront.catalog.links import site_base
from storefront.catalog.load import Reading, load
from storefront.catalog.memo import Memo
from storefront.catalog.passages import Passage
from storefront.catalog.problems import ContentError, Problem
from storefront.catalog.schema import Partner
from storefront.media.pictures import recipe
from storefront.media.store import Store, key
from storefront.site import linker, photos, prose, register
from storefront.site.amounts import amounts
from storefront.site.lettering import undrawn
from storefront.site.model import Photo, Site, srcset
from storefront.site.moves import Move, standing
from storefront.words import letters, village_texts
from storefront.workers import Failure, Progress, map_guarded, silent


def read(
    content: Path, label: str, today: date | None = None, base: str | None = None, store: Store | None = None,
    cards: bool = True, progress: Progress = silent, pictures: bool = True, memo: Memo | None = None,
) -> Site:
    """The whole content folder. Raises ContentError with every problem.

    `today` is the village's own day unless another is given; `base` overrides the village's own address. Pictures are made
    into the store and come from it. Without `pictures`, or without a store, the photos are only looked at, those not seen yet
    by the store, and the site can't be written.
    `cards` says whether the site has promo and share pictures and QR files, `progress` is told how many photos are done.
    `memo` holds what the files gave that are as they were: entries, pictures, stories.
    """
    memo = memo or Memo()
    reading = load(content, label, today, memo)
    problems = [*reading.problems, *village_texts.check_texts(reading.texts, label), *letters.check(reading.letters, label)]
    if base is not None:
        try:
            base = site_base(base)
        except FieldError as error:
            problems.append(Problem("--situs", 0, "", f'tertulis "{base}". {error.advice}'))
    published = [entry for entry in reading.entries if entry.published]
    logo = reading.village.logo if reading.village else None
    made = photos.prepared(content, label, published, logo, problems, store, progress, pictures, memo)
    bodies = _bodies(content, label, reading, made, problems, memo)
    if catalog := reading.catalog:
        for product in catalog.products:
            problems += _told(label, product, amounts(product, catalog))
    dossier = _dossier(content, label, reading, store, problems)
    without = tuple(undrawn(label, reading.catalog)) if reading.catalog else ()
    problems += [one.problem for one in without]
    kept: tuple[Move, ...] = ()
    if reading.catalog and reading.printed:
        own = reading.catalog.village.sites
        kept, vanished = register.check(reading.printed, reading.catalog, reading.entries, (base or own[0], *own), label)
        problems += vanished
    if reading.catalog is None or any(problem.level == "error" for problem in problems):
        raise ContentError(problems)
    return Site(
        reading.catalog, bodies, {name: photo for name, photo in made.items() if photo}, base or reading.catalog.village.site,
        reading.today, tuple(sorted(problems)), store if cards else None, kept, photos.unused(content, reading.entries, logo),
        frozenset(one.name for one in without if one.gone), label, _hidden(content, reading.entries), dossier)


def _dossier(content: Path, label: str, reading: Reading, store: Store | None, problems: list[Problem]) -> Path | None:
    """The village's own Word template, as the store keeps it; None where there is none, or no store."""
    file = content / DOSSIER
    if DOSSIER in reading.unread or not file.is_file():
        return None
    # Not above: hardly a village has one, and to open Word files takes long to load.
    from storefront.media.papers import word_template

    with file.open("rb") as source:
        data = source.read(DOSSIER_BYTES + 1)
    found = [*word_template.faults(data, THEME / "print" / file.name)]
    problems += [Problem(f"{label}/{DOSSIER}", 0, "", fault) for fault in found]
    if not found:
        said = (Passage(f"{label}/{DOSSIER}", word_template.words(data), True),)
        problems += withdrawn.check(said, reading.village, reading.entries)
    if found or store is None:
        return None
    return (store.get(key(data)) or store.put(key(data), {file.name: data})) / file.name


def _hidden(content: Path, entries: Iterable[Entry]) -> frozenset[str]:
    """Content files that aren't published: those that say so, and those with a line in front of their name."""
    named = {f"{folder}/{file.name}" for folder in FOLDERS for file in (content / folder).glob("_*.md")}
    return frozenset(named | {entry.file for entry in entries if not entry.published})


@dataclass(frozen=True, slots=True)
class _Body:
    """A story as safe HTML, the slips in it, the answers that its links got, and the addresses that were the site's own."""

    html: str
    slips: tuple[linker.Slip, ...]
    answers: Mapping[str, linker.Answer]
    sites: tuple[str, ...]


def _bodies(
    content: Path, label: str, reading: Reading, made: Mapping[str, Photo | None], problems: list[Problem], memo: Memo,
) -> dict[str, str]:
    found = [entry for entry in reading.entries if entry.published]
    # A file that has a problem of its own may be linked to: that is no second mistake.
    pages: dict[str, str | None] = {
        f"{folder}/{name}": "" for folder in FOLDERS if folder not in reading.unread and (content / folder).is_dir()
        for name in os.listdir(content / folder) if name.endswith(".md") and name != ".md" and not name.startswith("_")
    }
    pages |= {f"{Path(file).parent}/{slugify(Path(file).stem)}.md": "" for file in reading.unread if file.isprintable()}
    pages |= {entry.file: None for entry in reading.entries}
    pages |= {entry.file: addresses.inside(addresses.of_entry(entry.folder, entry.slug)) for entry in found}
    # Who is no partner isn't named on their page.
    pages |= {e.file: addresses.inside(addresses.PARTNERS) for e in found if isinstance(e, Partner) and not e.hosts}
    shown = {name: _in_prose(photo) if photo else linker.Picture("", 0, 0) for name, photo in made.items()}
    targets = linker.Targets(
        pages, shown, reading.unread, reading.village.sites if reading.village else (),
        frozenset(standing(reading.catalog)) if reading.catalog else None)
    bodies = dict.fromkeys((entry.file for entry in found), "")
    written = []
    for entry in found:
        body: _Body | None = memo.recall("body", entry.file)
        if body and body.sites == targets.sites and targets.still(body.answers):
            bodies[entry.file] = body.html
        elif entry.body.strip():
            written.append(entry)
    results = map_guarded(lambda entry: _body(entry, targets), written, prose.SECONDS)
    for entry, result in zip(written, results, strict=True):
        if isinstance(result, Failure):
            problems.append(Problem(f"{label}/{entry.file}", entry.body_line, "", _TOO_HARD))
            continue
        bodies[entry.file] = result.html
        problems += _told(label, entry, result.slips)
        if not result.slips:  # a slip is told with the names that there are
            memo.keep("body", entry.file, result)
    return bodies


def _told(label: str, entry: Entry, slips: Iterable[linker.Slip]) -> Iterator[Problem]:
    return (Problem(f"{label}/{entry.file}", entry.body_line + slip.line, "", slip.message, slip.level) for slip in slips)


def _body(entry: Entry, targets: linker.Targets) -> _Body:
    targets.answers.clear()
    html, slips = prose.render(entry.body, entry.file, targets)
    return _Body(html, slips, dict(targets.answers), targets.sites)


def _in_prose(photo: Photo) -> linker.Picture:
    sources = [(recipe.TYPES[suffix], srcset(found)) for suffix, found in photo.renditions.items()]
    return linker.Picture(
        addresses.inside(photo.path), photo.largest.width, photo.largest.height, tuple(sources[:-1]), sources[-1][1])


# One sentence for too slow, too deep and too large: which of them comes first depends on the machine, the mend doesn't.
_TOO_HARD = (
    "isi terlalu rumit untuk diolah. Sederhanakan, misalnya kurangi tanda kurung, bintang, daftar, atau kutipan bertingkat")
