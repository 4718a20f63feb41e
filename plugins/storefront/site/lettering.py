"""Names that our fonts can't draw: told to whoever wrote them, and kept off pictures and papers, where they would be a gap."""

from collections.abc import Iterator
from dataclasses import dataclass

from storefront.catalog.entry import Entry
from storefront.catalog.model import Catalog
from storefront.catalog.problems import Problem, written
from storefront.catalog.review import VILLAGE
from storefront.catalog.schema import Event, Lesson, Owner, Partner, Product, Reseller, Stall
from storefront.media import glyphs

_MOST = 8


@dataclass(frozen=True, slots=True)
class Undrawn:
    """A name of which letters can't be drawn; `gone` where it is left out with whatever would show it."""

    name: str
    gone: bool
    problem: Problem


def undrawn(label: str, catalog: Catalog) -> Iterator[Undrawn]:
    """The names that stand on pictures and papers, each once a file."""
    village = catalog.village
    places = {
        "nama": village.name, "kecamatan": village.district_name, "kabupaten": village.regency_name, "provinsi": village.province}
    for field, name in places.items():
        yield from _of(f"{label}/{VILLAGE}", village.lines.get((field,), 1), field, name, "")
    entries: tuple[Entry, ...] = (
        *catalog.products, *catalog.owners, *catalog.resellers, *catalog.stalls, *catalog.events, *catalog.partners,
        *catalog.lessons)
    for entry in entries:
        for place, name in _names(entry):
            example = entry.slug.replace("-", " ").title() if place == ("nama",) else ""
            yield from _of(f"{label}/{entry.file}", entry.lines.get(place, 1), str(place[-1]), name, example)


def _names(entry: Entry) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """With where each stands in its file."""
    if isinstance(entry, Product | Owner | Reseller | Stall | Event | Partner):
        yield ("nama",), entry.name
    if isinstance(entry, Lesson):
        yield ("judul",), entry.title
    if isinstance(entry, Product):
        for number, variant in enumerate(entry.variants):
            yield ("varian", number, "nama"), variant.name
    if isinstance(entry, Owner) and entry.person:
        yield ("pemilik",), entry.person


def _of(file: str, line: int, field: str, name: str, example: str) -> Iterator[Undrawn]:
    letters, gone = glyphs.lost(name)
    if not letters and not gone:
        return
    some = "".join(letters[:_MOST]) + ("…" if len(letters) > _MOST else "")
    if gone:
        words = "Huruf ini belum bisa digambar, jadi gambar tautan dan kertas cetak yang memuatnya tidak dibuat"
    else:
        words = f"Huruf {some} belum bisa digambar, jadi dilewati di gambar tautan dan kertas cetak"
    latin = f", contoh: {field}: {example}" if example else ""
    advice = f"{words}. Halamannya tetap tampil utuh. Kalau perlu digambar dan dicetak, tulis dengan huruf Latin{latin}"
    yield Undrawn(name, gone, Problem(file, line, field, f"{written(name)}. {advice}", "warning"))
