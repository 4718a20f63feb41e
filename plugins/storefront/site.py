"""Reads everything that a site is made of: the catalog, the bodies as safe HTML, the photos for the web.

Every problem of every kind is found before anything is published.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from slugify import slugify

from storefront import addresses, orders, prose
from storefront.catalog.errors import FieldError
from storefront.catalog.links import site_base
from storefront.catalog.load import FOLDERS, load
from storefront.catalog.model import Catalog
from storefront.catalog.problems import ContentError, Problem
from storefront.catalog.schema import Entry
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


def read(content: Path, label: str, today: date, base: str | None = None) -> Site:
    """The whole content folder; `base` overrides the village's own address. Raises ContentError with every problem."""
    catalog, warnings = load(content, label, today)
    problems = list(orders.check_texts(catalog.texts, label))
    if base is not None:
        try:
            base = site_base(base)
        except FieldError as error:
            problems.append(Problem("--situs", 0, "", f'tertulis "{base}". {error.advice}'))
    photos = _photos(content, label, catalog, problems)
    bodies = _bodies(content, label, catalog, photos, problems)
    if problems:
        raise ContentError([*problems, *warnings])
    return Site(catalog, bodies, photos, base or catalog.village.site, today, warnings)


def entries(catalog: Catalog) -> tuple[Entry, ...]:
    """Every published entry."""
    return (
        *catalog.products, *catalog.owners, *catalog.resellers, *catalog.stalls, *catalog.events,
        *catalog.partners, *catalog.mentors, *catalog.news, *catalog.pages,
    )


def _photos(content: Path, label: str, catalog: Catalog, problems: list[Problem]) -> dict[str, Photo]:
    """The photos that published files show, in text order; those in bodies are found by their names."""
    folder = content / "foto"
    names = sorted(item.name for item in folder.iterdir() if item.is_file() and not item.is_symlink()) if folder.is_dir() else []
    bodies = [entry.body for entry in entries(catalog)]
    shown = _named_photos(catalog)
    logo = catalog.village.logo
    used = [name for name in names if name in shown or name == logo or any(name in body for body in bodies)]
    jobs = [(folder / name, name == logo) for name in used]
    photos: dict[str, Photo] = {}
    taken: dict[str, str] = {}
    for name, made in zip(used, map_guarded(_derive, jobs, derive.SECONDS), strict=True):
        file = f"{label}/foto/{name}"
        if isinstance(made, Failure):
            problems.append(Problem(file, 0, "", "foto ini tidak bisa diolah. Simpan ulang sebagai JPEG lalu unggah lagi"))
        elif isinstance(made, str):
            problems.append(Problem(file, 0, "", made))
        else:
            path = addresses.photo(f"{slugify(Path(name).stem) or 'foto'}{made.suffix}")
            if path in taken:
                problems.append(Problem(file, 0, "", f"foto ini dan {label}/foto/{taken[path]} bernama hampir sama. Ganti nama salah satu"))
            taken[path] = name
            photos[name] = Photo(path, made.width, made.height, made.data)
    return photos


def _named_photos(catalog: Catalog) -> set[str]:
    found = {photo.file for entry in entries(catalog) for photo in getattr(entry, "photos", ())}
    return found | {photo.file for product in catalog.products for variant in product.variants for photo in variant.photos}


def _derive(job: tuple[Path, bool]) -> derive.WebPhoto | str:
    """The photo, or what is wrong with it (an exception would not survive the way between processes)."""
    source, is_logo = job
    try:
        return derive.logo(source) if is_logo else derive.photo(source)
    except derive.PhotoError as error:
        return str(error)


def _bodies(content: Path, label: str, catalog: Catalog, photos: Mapping[str, Photo], problems: list[Problem]) -> dict[str, str]:
    found = entries(catalog)
    pages: dict[str, str | None] = {
        f"{folder}/{item.name}": None for folder in FOLDERS if (content / folder).is_dir()
        for item in (content / folder).iterdir() if item.suffix == ".md" and not item.name.startswith("_")
    }
    pages |= {entry.file: addresses.inside(addresses.of_entry(entry.folder, entry.slug)) for entry in found}
    targets = prose.Targets(pages, {name: (addresses.inside(p.path), p.width, p.height) for name, p in photos.items()})
    written = [entry for entry in found if entry.body.strip()]
    results = map_guarded(lambda entry: prose.render(entry.body, entry.file, targets), written, prose.SECONDS)
    bodies = dict.fromkeys((entry.file for entry in found), "")
    for entry, result in zip(written, results, strict=True):
        file = f"{label}/{entry.file}"
        if isinstance(result, Failure):
            problems.append(Problem(file, entry.body_line, "", _TOO_HARD[result.reason]))
        else:
            bodies[entry.file] = result[0]
            problems += [Problem(file, entry.body_line + slip.line, "", slip.message) for slip in result[1]]
    return bodies


_TOO_HARD = {
    "timeout": "isi terlalu rumit: butuh lebih dari 5 detik. Sederhanakan, misalnya kurangi tanda kurung, bintang, atau daftar bertingkat",
    "crash": "isi terlalu rumit untuk dibaca. Sederhanakan, misalnya kurangi daftar atau kutipan bertingkat",
}
