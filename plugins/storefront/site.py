"""Reads everything that a site is made of: the catalog, the bodies as safe HTML, the photos for the web.

Every problem of every kind is found before anything is published.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from urllib.parse import unquote

from slugify import slugify

from storefront import addresses, orders, prose
from storefront.catalog.entry import Entry
from storefront.catalog.errors import FieldError
from storefront.catalog.links import site_base
from storefront.catalog.load import FOLDERS, Reading, load
from storefront.catalog.model import Catalog
from storefront.catalog.problems import ContentError, Problem
from storefront.pictures import derive
from storefront.workers import Failure, map_guarded


@dataclass(frozen=True, slots=True)
class Photo:
    """A published photo: `path` in the site, `width` × `height` pixels, the file's bytes."""

    path: str
    width: int
    height: int
    data: bytes


@dataclass(frozen=True, eq=False)
class Site:
    """What the outputs are made from. `base` is the site's address with a closing slash, `today` the day of the build."""

    catalog: Catalog
    bodies: Mapping[str, str]
    photos: Mapping[str, Photo]
    base: str
    today: date
    warnings: tuple[Problem, ...]


def read(content: Path, label: str, today: date | None = None, base: str | None = None) -> Site:
    """The whole content folder. Raises ContentError with every problem.

    `today` is the village's own day unless another is given; `base` overrides the village's own address.
    """
    reading = load(content, label, today)
    problems = [*reading.problems, *orders.check_texts(reading.texts, label)]
    if base is not None:
        try:
            base = site_base(base)
        except FieldError as error:
            problems.append(Problem("--situs", 0, "", f'tertulis "{base}". {error.advice}'))
    published = [entry for entry in reading.entries if entry.published]
    photos = _photos(content, label, published, reading.village.logo if reading.village else None, problems)
    bodies = _bodies(content, label, reading, photos, problems)
    if reading.catalog is None or any(problem.level == "error" for problem in problems):
        raise ContentError(problems)
    return Site(reading.catalog, bodies, photos, base or reading.catalog.village.site, reading.today, tuple(sorted(problems)))


def _photos(content: Path, label: str, found: Sequence[Entry], logo: str | None, problems: list[Problem]) -> dict[str, Photo]:
    """The photos that published files show, in text order; those in bodies are found by their names."""
    folder = content / "foto"
    readable = folder.is_dir() and not folder.is_symlink()
    names = sorted(item.name for item in folder.iterdir() if item.is_file() and not item.is_symlink()) if readable else []
    bodies = [text for entry in found for text in {entry.body, unquote(entry.body)}]
    shown = _named_photos(found)
    used = [name for name in names if name in shown or name == logo or any(name in body for body in bodies)]
    jobs = [(folder / name, name == logo) for name in used]
    photos: dict[str, Photo] = {}
    taken: dict[str, str] = {}
    for name, made in zip(used, map_guarded(_derive, jobs, derive.SECONDS), strict=True):
        file = f"{label}/foto/{name}"
        if isinstance(made, Failure | str):
            problems.append(Problem(file, 0, "", made if isinstance(made, str) else _TOO_ODD))
            # Bodies may show it all the same: that is no second mistake.
            photos[name] = Photo("", 0, 0, b"")
        else:
            path = addresses.photo(f"{slugify(Path(name).stem) or 'foto'}{made.suffix}")
            if path in taken:
                problems.append(Problem(file, 0, "", f"foto ini dan {label}/foto/{taken[path]} bernama hampir sama. Ganti nama salah satu"))
            taken[path] = name
            photos[name] = Photo(path, made.width, made.height, made.data)
    return photos


def _named_photos(found: Sequence[Entry]) -> set[str]:
    holders = [holder for entry in found for holder in (entry, *getattr(entry, "variants", ()))]
    return {photo.file for holder in holders for photo in getattr(holder, "photos", ())}


def _derive(job: tuple[Path, bool]) -> derive.WebPhoto | str:
    """The photo, or what is wrong with it (an exception would not survive the way between processes)."""
    source, is_logo = job
    try:
        return derive.logo(source) if is_logo else derive.photo(source)
    except derive.PhotoError as error:
        return str(error)


def _bodies(content: Path, label: str, reading: Reading, photos: Mapping[str, Photo], problems: list[Problem]) -> dict[str, str]:
    found = [entry for entry in reading.entries if entry.published]
    # A file that has a problem of its own may be linked to: that is no second mistake.
    pages: dict[str, str | None] = {
        f"{folder}/{item.name}": "" for folder in FOLDERS if folder not in reading.unread and (content / folder).is_dir()
        for item in (content / folder).iterdir() if item.suffix == ".md" and not item.name.startswith("_")
    }
    pages |= {f"{Path(file).parent}/{slugify(Path(file).stem)}.md": "" for file in reading.unread if file.isprintable()}
    pages |= {entry.file: None for entry in reading.entries}
    pages |= {entry.file: addresses.inside(addresses.of_entry(entry.folder, entry.slug)) for entry in found}
    shown = {name: (addresses.inside(p.path), p.width, p.height) for name, p in photos.items()}
    targets = prose.Targets(pages, shown, reading.unread)
    written = [entry for entry in found if entry.body.strip()]
    results = map_guarded(lambda entry: prose.render(entry.body, entry.file, targets), written, prose.SECONDS)
    bodies = dict.fromkeys((entry.file for entry in found), "")
    for entry, result in zip(written, results, strict=True):
        file = f"{label}/{entry.file}"
        if isinstance(result, Failure):
            problems.append(Problem(file, entry.body_line, "", _TOO_HARD))
        else:
            bodies[entry.file] = result[0]
            problems += [Problem(file, entry.body_line + slip.line, "", slip.message) for slip in result[1]]
    return bodies


_TOO_ODD = "foto ini tidak bisa diolah. Simpan ulang sebagai JPEG lalu unggah lagi"
# One sentence for too slow, too deep and too large: which of them comes first depends on the machine, the mend doesn't.
_TOO_HARD = "isi terlalu rumit untuk diolah. Sederhanakan, misalnya kurangi tanda kurung, bintang, daftar, atau kutipan bertingkat"
