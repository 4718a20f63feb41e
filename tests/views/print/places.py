"""The papers of stalls and events, of a village as a test needs it."""

from itertools import chain
from pathlib import Path

from storefront.media.papers.paper import Paper
from storefront.media.store import FOLDER, Store
from storefront.site.model import Site
from storefront.site.read import read
from storefront.views.print import event, stall
from tests.sites import TODAY
from tests.village import Changes, village

STALL, EVENT, SELLER = "warung/warung-pak-ujang.md", "acara/pasar-tani.md", "reseller/nia.md"


def at(content: Path) -> Site:
    """The village of a folder, with its photos."""
    return read(content, "content", TODAY, store=Store(FOLDER))


def papers(site: Site) -> dict[str, Paper]:
    """By the names of their files."""
    return {paper.path.removeprefix("cetak/").removesuffix(".pdf"): paper for paper in chain(stall.papers(site), event.papers(site))}


def changed(place: Path, changes: Changes) -> dict[str, Paper]:
    """The papers of the tiny village with these changes."""
    return papers(at(village(place / "content", changes)))


def numbered(count: int) -> tuple[Changes, str]:
    """So many products without a photo, and the list of them for a stall or an event."""
    names = [f"barang-{number:02}" for number in range(count)]
    text = "---\nnama: Barang {}\nkategori: Camilan\npelaku_usaha: bu-tati\nharga: 12500\n---\n"
    return {f"produk/{name}.md": text.format(number) for number, name in enumerate(names)}, "".join(f"  - {name}\n" for name in names)
