"""The glue to Pelican, and the only module that knows it: one reader, one writer, one generator, `register()` and `run()`.

News (kabar) and pages (halaman) stay Pelican's own articles and pages, so that its feeds and plugins keep working;
everything else is written by `StorefrontGenerator`.
"""

import gc
import logging
import os
from collections.abc import Mapping
from datetime import datetime, time
from pathlib import Path
from typing import Any, ClassVar
from zoneinfo import ZoneInfo

from pelican import Pelican, signals
from pelican.generators import Generator
from pelican.log import console
from pelican.log import init as init_logging
from pelican.readers import BaseReader
from pelican.settings import read_settings
from pelican.urlwrappers import Author
from pelican.utils import SafeDatetime
from pelican.writers import Writer

from storefront import addresses
from storefront.build import csp, outputs, style_sheet, templating
from storefront.catalog.model import Catalog
from storefront.catalog.problems import ContentError, as_text
from storefront.catalog.schema import News
from storefront.media.store import FOLDER, Store
from storefront.site.model import Site
from storefront.site.read import read
from storefront.views.frame import Extras
from storefront.views.head import site_view
from storefront.workers import Progress, cores, run_forked, silent

# The setting under which a Site that was read already is handed over, and where plain `pelican` finds its own.
SITE = "STOREFRONT_SITE"
PROGRESS = "STOREFRONT_PROGRESS"
_TEMPLATES = "STOREFRONT_TEMPLATES"
# What kinds of page have of their own: a sheet of css/pages/, and scripts of js/. Those of `order` bring `situs` along.
_EXTRAS: dict[str, tuple[str, tuple[str, ...]]] = {
    "": ("", ("situs",)), "order": ("", ("beli",)), "event": ("event", ("beli",)), "catering": ("catering", ("situs",)), "promotion": ("promotion", ("situs", "promosi")), "print": ("print", ("situs",)),
    "basket": ("basket", ("keranjang",)), "desk": ("desk", ("meja",)), "search": ("search", ("situs", "cari")),
}
# Fewer pages than this are written faster by one process than by two.
_WORTH_FORKING = 200
_CHUNK = 48


def register() -> None:
    """Pelican's plugin entry point."""
    signals.initialized.connect(_initialized)
    signals.readers_init.connect(_add_reader)
    signals.get_writer.connect(_writer)
    signals.generator_init.connect(_share_templates)
    signals.get_generators.connect(_generators)


def run(settings_file: Path, site: Site, content: Path, output: Path, progress: Progress = silent) -> frozenset[str]:
    """Writes the whole site into `output` and returns the files that must now be there. Any Pelican error raises RuntimeError.

    `progress` is told about how many files are written.
    """
    init_logging(fatal="errors", handler=logging.StreamHandler())
    console.quiet = True  # Pelican's own English summary; ours follows
    # Absolute, for Pelican takes a relative path from where its settings file is.
    paths = {"PATH": str(content.absolute()), "OUTPUT_PATH": str(output.absolute())}
    settings = read_settings(str(settings_file), override={**paths, SITE: site, PROGRESS: progress})
    outputs.prepare(site, progress)
    Pelican(settings).run()
    return outputs.files(site)


def _initialized(pelican: Pelican) -> None:
    settings = pelican.settings
    if SITE not in settings:
        content = Path(settings["PATH"])
        try:
            settings[SITE] = read(content, content.name, store=Store(FOLDER))
        except ContentError as error:
            raise SystemExit(as_text(error.problems)) from None
    site: Site = settings[SITE]
    village = site.catalog.village
    settings["SITENAME"] = f"Desa {village.name}"
    settings["SITEURL"] = settings["FEED_DOMAIN"] = site.base.rstrip("/")
    settings["TIMEZONE"] = village.zone
    settings["FEED_ALL_ATOM"] = addresses.ATOM if site.catalog.news else None
    settings["JINJA_GLOBALS"] = {**settings["JINJA_GLOBALS"], "once": templating.Once(), "site": _site_view(site, Path(settings["THEME"]))}


def _site_view(site: Site, theme: Path) -> object:
    folder = theme / "static" / "css"
    sheets = [folder / f"{name}.css" for name in ("layers", "tokens", "base", "layout")]
    sheets += [*sorted((folder / "components").glob("*.css")), folder / "utilities.css", folder / "print.css"]
    css = style_sheet.join([file.read_text(encoding="utf-8") for file in sheets], site.catalog.village.colour)
    extras = {}
    for kind, (name, scripts) in _EXTRAS.items():
        own = style_sheet.minify(style_sheet.unwrap((folder / "pages" / f"{name}.css").read_text(encoding="utf-8"))) if name else ""
        policy = csp.policy(css, *([own] if own else []))
        modules = tuple(addresses.inside(addresses.script(script)) for script in scripts)
        manifest = addresses.DESK_MANIFEST if kind == "desk" else addresses.MANIFEST
        extras[kind] = Extras(policy, own, modules, addresses.inside(manifest) if site.cards else "")
    return site_view(site, css, extras)


def _share_templates(generator: Any) -> None:
    """All generators share one environment, so that each template is compiled once for all of them."""
    if _TEMPLATES not in generator.settings:
        generator.settings[_TEMPLATES] = generator.env
        templating.prepare(generator.env)
    generator.env = generator.settings[_TEMPLATES]


class _Reader(BaseReader):  # type: ignore[misc]  # Pelican has no types
    """Gives Pelican the articles and pages that the catalog has already read and rendered."""

    file_extensions: ClassVar[list[str]] = ["md"]

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        site: Site = self.settings[SITE]
        path = Path(source_path)
        file = f"{path.parent.name}/{path.name}"
        entry = _entries(site.catalog).get(file)
        if entry is None:
            return "", {"title": path.stem, "status": "skip"}
        content = site.bodies[file].replace(addresses.ROOT, site.base)
        metadata: dict[str, Any] = {"title": entry.title, "slug": entry.slug, "summary": entry.summary, "status": "published"}
        if isinstance(entry, News):
            moment = datetime.combine(entry.day, time(), ZoneInfo(site.catalog.village.zone))
            metadata |= {"date": SafeDatetime.fromtimestamp(moment.timestamp(), moment.tzinfo)}
            if entry.author:
                metadata["authors"] = [Author(entry.author, self.settings)]
        return content, metadata


def _entries(catalog: Catalog) -> Mapping[str, Any]:
    return {entry.file: entry for entry in (*catalog.news, *catalog.pages)}


def _add_reader(readers: Any) -> None:
    readers.reader_classes["md"] = _Reader


class _Page:
    """A template that fills in its page's views and, once rendered, makes the page's links relative."""

    def __init__(self, template: Any, make: outputs.Make | None, file: str, base: str) -> None:
        self.template, self.make, self.file, self.base = template, make, file, base

    def render(self, context: dict[str, Any]) -> str:
        if self.make is not None:
            # Just the views instead of Pelican's two hundred settings, which jinja2 would copy for each part of the page.
            head, view = self.make()
            context = {"head": head, "view": view}
        return addresses.relative(self.template.render(context), self.file, self.base)


class StorefrontWriter(Writer):  # type: ignore[misc]  # Pelican has no types
    """Pelican's writer, with the views of the pages that Pelican writes itself by their file names."""

    def __init__(self, output_path: str, settings: dict[str, Any]) -> None:
        super().__init__(output_path, settings)
        self.site: Site = settings[SITE]
        self.makers = {page.file: page.make for page in outputs.written(self.site)}

    def write_file(self, name: str, template: Any, context: Any, *args: Any, **kwargs: Any) -> None:
        super().write_file(name, _Page(template, self.makers.get(name), name, self.site.base), context, *args, **kwargs)


class StorefrontGenerator(Generator):  # type: ignore[misc]  # Pelican has no types
    """Writes every page and asset of outputs.py that Pelican doesn't write itself."""

    def generate_output(self, writer: StorefrontWriter) -> None:  # noqa: ARG002  (Pelican hands it over)
        site: Site = self.settings[SITE]
        first: list[outputs.Page] = []
        others: list[outputs.Page] = []
        seen: set[str] = set()
        for page in outputs.pages(site):
            (others if page.template in seen else first).append(page)
            seen.add(page.template)
        jobs: list[outputs.Page | outputs.Asset] = [*outputs.assets(site), *others]
        chunks = [jobs[start : start + _CHUNK] for start in range(0, len(jobs), _CHUNK)]
        parts = cores() if len(jobs) >= _WORTH_FORKING else 1

        progress: Progress = self.settings.get(PROGRESS, silent)

        def write_part(part: int) -> None:
            done = 0
            for chunk in chunks[part::parts]:
                for job in chunk:
                    self.write(job, site.base)
                    done += 1
                    if part == parts - 1:  # the one that runs in this process speaks for all
                        progress(min(done * parts, len(jobs)), len(jobs))

        # The first page of each template brings all that it includes: compiled once, not again in each process.
        for page in first:
            self.write(page, site.base)
        # Everything alive now lives to the end: the collector need not look at it again, nor copy it into the children.
        gc.collect()
        gc.freeze()
        run_forked(write_part, parts)
        self.write(outputs.closing(site, Path(self.output_path)), site.base)

    def write(self, job: outputs.Page | outputs.Asset, base: str) -> None:
        """Straight to its place, which is known to be safe: Pelican's writer takes twice as long for each of thousands."""
        if isinstance(job, outputs.Page):
            data = _Page(self.get_template(job.template), job.make, job.file, base).render({}).encode()
        else:
            data = job.make()
        target = os.path.join(self.output_path, job.file)
        os.makedirs(os.path.dirname(target), exist_ok=True)
        with open(target, "wb") as file:
            file.write(data)
        if signals.content_written.receivers:
            signals.content_written.send(target, context=self.context)


def _writer(pelican: Pelican) -> type[Writer]:
    return StorefrontWriter


def _generators(pelican: Pelican) -> type[Generator]:
    return StorefrontGenerator
