"""The photos of a content folder: which are shown, and as what; those made for the web; and what is wrong with one."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from urllib.parse import unquote

from slugify import slugify

from storefront import addresses
from storefront.catalog.entry import Entry
from storefront.catalog.memo import Memo
from storefront.catalog.problems import Problem
from storefront.catalog.schema import Mentor, Partner, Product, Reseller
from storefront.catalog.text import PHOTO_ENDINGS, photo_key
from storefront.media.pictures import photo_files, recipe
from storefront.media.pictures.original import PhotoError
from storefront.media.store import Store
from storefront.site.model import Photo, Rendition
from storefront.workers import Failure, Progress, map_guarded

# Pages show these people's photos as a face (`components.face`) and nowhere larger.
_ONLY_FACES = (Reseller, Mentor, Partner)
_TOO_ODD = "foto ini tidak bisa diolah. Simpan ulang sebagai JPEG lalu unggah lagi"
_SHORT_SIDE = 600
_LONGEST = 3


def prepared(
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


def unused(content: Path, entries: Sequence[Entry], logo: str | None) -> tuple[str, ...]:
    """Names of photos that no file shows, published or not; of those that begin with a dot or a line nothing is said."""
    used = _named_photos(entries) | {photo.file for entry in entries if isinstance(entry, Product) for photo in entry.photos}
    bodies = _bodies_to_search(entries)
    photos = (name for name in _photo_names(content / "foto") if name.lower().endswith(PHOTO_ENDINGS))
    left = (name for name in photos if name not in used and name != logo and name[0] not in "._")
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
