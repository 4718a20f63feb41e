"""The sheet of a lesson: to be read, ticked and signed by who has no phone, and kept after a training day."""

from collections.abc import Iterator

from storefront import addresses
from storefront.catalog.schema import Lesson
from storefront.media.papers.paper import Code, Paper, Value
from storefront.site.blocks import Block, Run, blocks
from storefront.site.model import Site
from storefront.views.print import shared
from storefront.words import lessons


def papers(site: Site) -> Iterator[Paper]:
    for item in site.catalog.lessons:
        yield _sheet(site, item)


def _sheet(site: Site, item: Lesson) -> Paper:
    path = addresses.lesson(item.slug)
    return Paper(
        addresses.paper(f"pelatihan-{item.slug}"), "pelatihan", item.slug, f"Lembar pelajaran {item.title}", "A4", "pelatihan",
        shared.common(site) | shared.sample(site) | {
            "heading": f"Pelajaran, {site.catalog.village.title}", "name": item.title, "lead": item.summary,
            "facts": tuple({"label": name, "value": text} for name, text in lessons.facts(item)),
            "checked": lessons.checked(item, site.today),
            "blocks": tuple(_block(part) for part in blocks(site.bodies[item.file])),
            "signers": ("Peserta", "Pendamping"), "hint": "Pindai untuk membacanya di ponsel.",
            "code": Code(addresses.absolute(site.base, path)), "typed": shared.typed(site, path)})


def _block(part: Block) -> Value:
    return {
        "kind": part.kind, "depth": part.depth, "number": part.number,
        "runs": tuple(_run(run, part.runs[place - 1] if place else None) for place, run in enumerate(part.runs)),
        "rows": part.rows}


def _run(run: Run, before: Run | None) -> Value:
    """What stands between it and the one before is said: a text on paper has no spaces at its ends."""
    gap = before is not None and (run.text[:1] == " " or before.text[-1:] == " ")
    return {"text": run.text, "bold": run.bold, "line": run.text == "\n", "gap": gap}
