"""print: the papers as PDF files in a folder, ready to be taken to the photocopy shop; their addresses go into the register."""

from collections.abc import Sequence
from pathlib import Path

from storefront import addresses
from storefront.catalog.problems import ContentError, as_text, nearest
from storefront.commands import CommandError, refusal, started_as
from storefront.commands.build import Counter
from storefront.media.papers import paper_files
from storefront.media.papers.paper import Paper
from storefront.media.store import FOLDER, Store
from storefront.site import register
from storefront.site.model import Site
from storefront.site.read import read
from storefront.views.print import index
from storefront.words import suggestions


def print_papers(content: str, output: str, what: str, only: str, base: str | None) -> None:
    """Writes the asked-for papers into `output` and lists them. `what` is kinds, `only` slugs, both between commas, "" for all.

    Files that are there already are replaced, others stay. Raises CommandError, and then nothing was written.
    """
    source, target, store = Path(content), Path(output), Store(FOLDER)
    try:
        site = read(source, content.rstrip("/"), base=base, store=store, progress=Counter("Mengolah foto"))
        chosen = _chosen(index.papers(site), _listed(what), _listed(only))
        _write(target, chosen, paper_files.kept(chosen, store, Counter("Menyusun kertas")))
        added = register.register(source, [site.base, *site.catalog.village.sites], _addresses(site, chosen), site.today)
    except ContentError as error:
        raise CommandError(f"{as_text(error.problems)}\n\nPerbaiki dulu isinya.") from None
    except RuntimeError as error:
        raise CommandError(f"{str(error).capitalize()}. Tidak ada yang ditulis.") from None
    except OSError as error:
        raise CommandError(f"Kertas tidak bisa ditulis ke {output}: {refusal(error)}.") from None
    store.prune()
    if advice := suggestions.lent(site.catalog, site.base):
        print(f"Saran: {advice}")
    for paper in chosen:
        also = ", juga sebagai berkas Word" if paper.word else ""
        print(f"{target / Path(paper.path).name}  {paper.title} ({paper.size}{also})")
    said = [f"Jadi: {len(chosen) + sum(paper.word for paper in chosen)} berkas di {output}."]
    if added:
        said.append(f"{added} alamat baru dicatat di {content.rstrip('/')}/tercetak.csv; simpan berkas itu bersama isinya.")
    print(" ".join(said))


def _listed(written: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in written.split(",") if part.strip())


def _chosen(papers: Sequence[Paper], kinds: Sequence[str], slugs: Sequence[str]) -> list[Paper]:
    subjects = sorted({paper.subject for paper in papers} - {""})
    for option, asked, known in (("--what", kinds, list(index.KINDS)), ("--only", slugs, subjects)):
        for word in asked:
            if word not in known:
                raise CommandError(f'{option}: tertulis "{word}".{nearest(word, known) or " Pilih: " + ", ".join(known)}.')
    chosen = [paper for paper in papers if paper.kind in (kinds or index.KINDS) and (not slugs or paper.subject in slugs)]
    if not chosen:
        raise CommandError(f"Tidak ada kertas seperti itu sekarang. Lihat pilihannya dengan: {started_as()} print --help")
    return chosen


def _write(target: Path, papers: Sequence[Paper], files: Sequence[paper_files.Kept]) -> None:
    """Each file appears whole, in one step."""
    target.mkdir(parents=True, exist_ok=True)
    for paper, kept in zip(papers, files, strict=True):
        _put(kept.pdf, target / Path(paper.path).name)
        if paper.word:
            _put(kept.word, target / Path(addresses.word(paper.path)).name)


def _put(file: Path, place: Path) -> None:
    fresh = place.with_name(f".{place.name}.baru")
    fresh.write_bytes(file.read_bytes())
    fresh.replace(place)


def _addresses(site: Site, papers: Sequence[Paper]) -> dict[str, str]:
    """What the codes hold, as paths, each with the first paper that it was printed on."""
    found: dict[str, str] = {}
    for paper in papers:
        for link in sorted(paper.links):
            found.setdefault(link.removeprefix(site.base).partition("?")[0].partition("#")[0], index.KINDS[paper.kind][0].lower())
    return found
