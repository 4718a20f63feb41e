"""Reads everything that a site is made of: the catalog, the bodies as safe HTML, the photos for the web.

Every problem of every kind is found before anything is published.
"""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from urllib.parse import unquote

from slugify import slugify

from storefront import THEME, addresses
from storefront.catalog.entry import Entry
from storefront.catalog.errors import FieldError
from storefront.catalog.links import site_base
from storefront.catalog.load import DOSSIER, FOLDERS, Reading, load
from storefront.catalog.memo import Memo
from storefront.catalog.problems import ContentError, Problem
from storefront.catalog.schema import Mentor, Partner, Product, Reseller
from storefront.catalog.text import photo_key
from storefront.media.pictures import photo_files, recipe
from storefront.media.pictures.original import PhotoError
from storefront.media.store import Store, key
from storefront.site import linker, prose, register
from storefront.site.amounts import amounts
from storefront.site.lettering import undrawn
from storefront.site.model import Photo, Rendition, Site, srcset
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
    photos = _photos(content, label, published, logo, problems, store, progress, pictures, memo)
    bodies = _bodies(content, label, reading, photos, problems, memo)
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
    made = {name: photo for name, photo in photos.items() if photo}
    return Site(
        reading.catalog, bodies, made, base or reading.catalog.village.site, reading.today, tuple(sorted(problems)),
        store if cards else None, kept, _unused(content, reading.entries, logo),
        frozenset(one.name for one in without if one.gone), label, _hidden(content, reading.entries),
        dossier)


def _dossier(content: Path, label: str, reading: Reading, store: Store | None, problems: list[Problem]) -> Path | None:
    """The village's own Word template, as the store keeps it; None where there is none, or no store."""
    file = content / DOSSIER
    if DOSSIER in reading.unread or not file.is_file():
        return None
    # Not above: hardly a village has one, and to open Word files takes long to load.
    from storefront.media.papers import word_template

    with file.open("rb") as source:
        data = source.read(word_template.MOST + 1)
    found = [*word_template.faults(data, THEME / "print" / file.name)]
    problems += [Problem(f"{label}/{DOSSIER}", 0, "", fault) for fault in found]
    if found or store is None:
        return None
    return (store.get(key(data)) or store.put(key(data), {file.name: data})) / file.name


def _photos(
    content: Path, label: str, found: Sequence[Entry], logo: str | None, problems: list[Problem], store: Store | None,
    progress: Progress, pictures: bool, memo: Memo,
) -> dict[str, Photo | None]:
    """The photos that published files show, in text order; those in bodies are found by their names. None for a broken one."""
    folder = content / "foto"
    names = _photo_names(folder)
    bodies = _bodies_to_search(found)
    faces = _named_photos(entry for entry in found if isinstance(entry, _ONLY_FACES))
    shown = _named_photos(entry for entry in found if not isinstance(entry, _ONLY_FACES))
    shown |= {name for name in names if any(photo_key(name) in body for body in bodies)}
    shown |= _of_variants(found, first=True)
    large = _of_variants(found, first=False) - shown
    shown |= large
    roles: dict[str, photo_files.Role] = {
        name: "logo" if name == logo else "foto" if name in shown else "potret"
        for name in names if name == logo or name in shown or name in faces}
    used = list(roles)
    done = {name: kept for name in used if (kept := memo.recall(roles[name], f"foto/{name}")) and kept.folder.is_dir()}
    # Large ones first, so that no process is left alone with one at the end.
    fresh = sorted((name for name in used if name not in done), key=lambda name: -(folder / name).stat().st_size)
    results = dict(zip(
        fresh, map_guarded(lambda name: _derive(folder / name, store, roles[name], pictures), fresh, recipe.SECONDS, progress),
        strict=True))
    problems += _twins(names, f"{label}/foto")
    photos: dict[str, Photo | None] = {}
    taken: dict[str, str] = {}
    for name in used:
        made = done[name] if name in done else results[name]
        file = f"{label}/foto/{name}"
        if isinstance(made, Failure | str):
            problems.append(Problem(file, 0, "", made if isinstance(made, str) else _TOO_ODD))
            # Bodies may show it all the same: that is no second mistake.
            photos[name] = None
        else:
            size = made.original if isinstance(made, photo_files.Kept) else made
            if roles[name] == "foto" and (advice := _poor(*size)):
                problems.append(Problem(file, 0, "", advice, "warning"))
            slug = slugify(Path(name).stem) or "foto"
            if slug in taken and taken[slug].casefold() != name.casefold():
                problems.append(
                    Problem(file, 0, "", f"foto ini dan {label}/foto/{taken[slug]} bernama hampir sama. Ganti nama salah satu"))
            taken[slug] = name
            suffixes = [recipe.LOGO_SUFFIX] if name == logo else recipe.SUFFIXES
            photos[name] = None
            if isinstance(made, photo_files.Kept):
                memo.keep(roles[name], f"foto/{name}", made)
                photos[name] = _photo(folder / name, slug, made, suffixes, name in large)
    return photos


def _twins(names: Iterable[str], folder: str) -> Iterator[Problem]:
    """Names that differ in capitals alone: one of them would vanish on the disks of Windows and macOS, and on memory cards."""
    first: dict[str, str] = {}
    for name in names:
        if (other := first.setdefault(name.casefold(), name)) != name:
            yield Problem(
                f"{folder}/{name}", 0, "", f"nama foto ini dan {folder}/{other} hanya berbeda huruf besar, padahal di banyak "
                "ponsel dan komputer keduanya sama. Ganti nama atau hapus salah satu")


_SHORT_SIDE = 600
_LONGEST = 3


def _poor(width: int, height: int) -> str:
    """What to do about a photo that a page can't show well; "" for a good one."""
    if max(width, height) > _LONGEST * min(width, height):
        return (f"foto ini {width} × {height} titik, lebih dari {_LONGEST} kali lebih panjang daripada lebarnya, jadi terpotong. "
                "Potong dulu di galeri ponsel, misalnya persegi, lalu unggah lagi")
    if min(width, height) < _SHORT_SIDE:
        return (f"foto ini hanya {width} × {height} titik, jadi buram di layar. Unggah foto aslinya dari galeri; "
                f"sisi pendeknya paling sedikit {_SHORT_SIDE} titik")
    return ""


def _photo_names(folder: Path) -> list[str]:
    readable = folder.is_dir() and not folder.is_symlink()
    return sorted(item.name for item in folder.iterdir() if item.is_file() and not item.is_symlink()) if readable else []


def _bodies_to_search(found: Iterable[Entry]) -> list[str]:
    """Stories as photos' names are compared (`photo_key`), as they are written and as links mean them."""
    return [photo_key(text) for entry in found for text in {entry.body, unquote(entry.body)}]


def _hidden(content: Path, entries: Iterable[Entry]) -> frozenset[str]:
    """Content files that aren't published: those that say so, and those with a line in front of their name."""
    named = {f"{folder}/{file.name}" for folder in FOLDERS for file in (content / folder).glob("_*.md")}
    return frozenset(named | {entry.file for entry in entries if not entry.published})


def _unused(content: Path, entries: Sequence[Entry], logo: str | None) -> tuple[str, ...]:
    used = _named_photos(entries) | {photo.file for entry in entries if isinstance(entry, Product) for photo in entry.photos}
    bodies = _bodies_to_search(entries)
    left = (name for name in _photo_names(content / "foto") if name not in used and name != logo and name[0] not in "._")
    return tuple(name for name in left if not any(photo_key(name) in body for body in bodies))


def _photo(source: Path, slug: str, kept: photo_files.Kept, suffixes: Sequence[str], large: bool) -> Photo:
    """`large`: it stands only where nobody asks for the narrowest width."""
    heights = dict(kept.sizes[1:] if large and len(kept.sizes) > 1 else kept.sizes)

    def rendition(suffix: str, width: int) -> Rendition:
        path = addresses.photo(f"{slug}-{kept.digest}-{width}.{suffix}")
        return Rendition(path, width, heights[width], kept.folder / f"{width}.{suffix}")

    offered = {suffix: tuple(rendition(suffix, width) for width in recipe.offered(suffix, list(heights))) for suffix in suffixes}
    return Photo(source, kept.digest, kept.tone, offered, rendition(suffixes[-1], max(heights)))


def _named_photos(found: Iterable[Entry]) -> set[str]:
    return {photo.file for entry in found for photo in getattr(entry, "own_photos", getattr(entry, "photos", ()))}


def _of_variants(found: Iterable[Entry], first: bool) -> set[str]:
    """Photos of variants: those that stand for a product without any of its own, or those that only stand beside others."""
    products = [entry for entry in found if isinstance(entry, Product) and first != bool(entry.own_photos)]
    return {photo.file for product in products for photo in product.photos} - _named_photos(products)


def _derive(
    source: Path, store: Store | None, role: photo_files.Role, pictures: bool,
) -> photo_files.Kept | tuple[int, int] | str:
    """The pictures, or without them the photo's own size; or what is wrong with the photo, for an exception would not survive
    the way between processes."""
    try:
        if store and pictures:
            return photo_files.photo(source, store, role)
        return photo_files.check(source, store)
    except PhotoError as error:
        return str(error)
    except OSError as error:
        return f"hasil olahan foto ini tidak bisa disimpan ({error.strerror}). Kosongkan tempat penyimpanan, lalu ulangi"


@dataclass(frozen=True, slots=True)
class _Body:
    """A story as safe HTML, the slips in it, the answers that its links got, and the addresses that were the site's own."""

    html: str
    slips: tuple[linker.Slip, ...]
    answers: Mapping[str, linker.Answer]
    sites: tuple[str, ...]


def _bodies(
    content: Path, label: str, reading: Reading, photos: Mapping[str, Photo | None], problems: list[Problem], memo: Memo,
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
    shown = {name: _in_prose(photo) if photo else linker.Picture("", 0, 0) for name, photo in photos.items()}
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


# Pages show these people's photos as a face (`components.face`) and nowhere larger.
_ONLY_FACES = (Reseller, Mentor, Partner)
_TOO_ODD = "foto ini tidak bisa diolah. Simpan ulang sebagai JPEG lalu unggah lagi"
# One sentence for too slow, too deep and too large: which of them comes first depends on the machine, the mend doesn't.
_TOO_HARD = (
    "isi terlalu rumit untuk diolah. Sederhanakan, misalnya kurangi tanda kurung, bintang, daftar, atau kutipan bertingkat")
