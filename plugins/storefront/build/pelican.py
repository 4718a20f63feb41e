"""The glue to Pelican, and the only module that knows it: one reader, one writer, one generator, and `register()`.

News (kabar) and pages (halaman) are Pelican's own articles and pages, so that its feeds and plugins keep working. Our own
build writes all else itself and asks Pelican for these (`write_articles()`); under plain `pelican` our generator does.
"""

import logging
import tempfile
import threading
from collections.abc import Mapping
from datetime import datetime, time
from pathlib import Path
from typing import Any, ClassVar
from zoneinfo import ZoneInfo

from storefront import SETTINGS, addresses
from storefront.build import outputs
from storefront.build.plan import Page, Plan
from storefront.build.rendering import Renderer
from storefront.build.stand_in import unloaded
from storefront.build.write import write_plan
from storefront.catalog.model import Catalog
from storefront.catalog.problems import ContentError, as_text
from storefront.catalog.schema import News
from storefront.media.store import FOLDER, Store
from storefront.site.model import Site
from storefront.site.read import read
from storefront.workers import silent

# At once Pelican imports reStructuredText, which our settings never let it read: half of what its import takes, and 7 MB.
_RESTRUCTUREDTEXT = (
    "docutils", "docutils.core", "docutils.io", "docutils.parsers", "docutils.parsers.rst", "docutils.parsers.rst.languages",
    "docutils.writers", "docutils.writers.html4css1", "pelican.rstdirectives",
)
with unloaded(*_RESTRUCTUREDTEXT):
    from pelican import Pelican, signals
    from pelican.generators import Generator
    from pelican.log import console
    from pelican.log import init as init_logging
    from pelican.readers import BaseReader
    from pelican.settings import read_settings
    from pelican.urlwrappers import Author
    from pelican.utils import SafeDatetime
    from pelican.writers import Writer

# The settings under which our own build hands over what it has already; plain `pelican` makes them itself.
_SITE, _PLAN, _RENDERER = "STOREFRONT_SITE", "STOREFRONT_PLAN", "STOREFRONT_RENDERER"
_ALONE = "STOREFRONT_ALONE"
_one_at_a_time = threading.Lock()


def register() -> None:
    """Pelican's plugin entry point."""
    signals.initialized.connect(_initialized)
    signals.readers_init.connect(_add_reader)
    signals.get_generators.connect(_generators)
    signals.get_writer.connect(_writer)
    signals.generator_init.connect(_without_templates)


def write_articles(site: Site, plan: Plan, renderer: Renderer, content: Path, output: Path) -> None:
    """Writes news, pages and their feed into `output`. Any Pelican error raises RuntimeError."""
    init_logging(fatal="errors", handler=logging.StreamHandler())
    console.quiet = True  # Pelican's own English summary; ours follows
    # Absolute, for Pelican takes a relative path from where its settings file is.
    paths = {"PATH": str(content.absolute()), "OUTPUT_PATH": str(output.absolute())}
    given = {_SITE: site, _PLAN: plan, _RENDERER: renderer}
    Pelican(read_settings(str(SETTINGS), override={**paths, **given})).run()


def feed(site: Site, plan: Plan) -> bytes:
    """The file that a build has Pelican write beside the pages, for whoever shows a site without writing it."""
    with _one_at_a_time, tempfile.TemporaryDirectory(prefix="kabar-") as name:
        content, output = Path(name) / "isi", Path(name) / "situs"
        # Pelican finds its articles by their names; what is in them it is given.
        for file in _entries(site.catalog):
            (content / file).parent.mkdir(parents=True, exist_ok=True)
            (content / file).touch()
        write_articles(site, plan, Renderer(site), content, output)
        return (output / plan.feed).read_bytes()


def _initialized(pelican: Pelican) -> None:
    settings = pelican.settings
    if _SITE not in settings:
        content = Path(settings["PATH"])
        try:
            site = read(content, content.name, store=Store(FOLDER))
        except ContentError as error:
            raise SystemExit(as_text(error.problems)) from None
        settings.update({_SITE: site, _PLAN: outputs.plan(site), _RENDERER: Renderer(site), _ALONE: True})
    site = settings[_SITE]
    village = site.catalog.village
    settings["SITENAME"] = village.title
    settings["SITEURL"] = settings["FEED_DOMAIN"] = site.base.rstrip("/")
    settings["TIMEZONE"] = village.zone
    settings["FEED_ALL_ATOM"] = settings[_PLAN].feed or None


def _without_templates(generator: Any) -> None:
    """Pelican's generators ask for templates even for what they don't write; which one a page has is said by its plan."""
    generator.get_template = lambda _name: None


class _Reader(BaseReader):  # type: ignore[misc]  # Pelican has no types
    """Gives Pelican the articles and pages that the catalog has already read and rendered."""

    file_extensions: ClassVar[list[str]] = ["md"]

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        site: Site = self.settings[_SITE]
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
                author = Author(entry.author, self.settings)
                # Authors have no pages; Pelican would complain of names that give no slug.
                author.slug = entry.author
                metadata["authors"] = [author]
        return content, metadata


def _entries(catalog: Catalog) -> Mapping[str, Any]:
    return {entry.file: entry for entry in (*catalog.news, *catalog.pages)}


def _add_reader(readers: Any) -> None:
    readers.reader_classes["md"] = _Reader


class _Template:
    """Renders a page with its own views instead of Pelican's two hundred settings,
    which jinja2 would copy for each part of it."""

    def __init__(self, renderer: Renderer, page: Page) -> None:
        self.renderer, self.page = renderer, page

    def render(self, _context: dict[str, Any]) -> str:
        return self.renderer.page(self.page).decode()


class _Writer(Writer):  # type: ignore[misc]  # Pelican has no types
    """Pelican's writer, with the views of the pages that Pelican writes itself by their file names."""

    def __init__(self, output_path: str, settings: dict[str, Any]) -> None:
        super().__init__(output_path, settings)
        self.renderer: Renderer = settings[_RENDERER]
        self.articles = {page.file: page for page in settings[_PLAN].pages if page.article}

    def write_file(self, name: str, _template: Any, context: Any, *args: Any, **kwargs: Any) -> None:
        if page := self.articles.get(name):  # Pelican asks for pages without a name, too: authors, drafts
            super().write_file(name, _Template(self.renderer, page), context, *args, **kwargs)


class _Generator(Generator):  # type: ignore[misc]  # Pelican has no types
    """Under plain `pelican`: writes every page and asset that Pelican doesn't write itself."""

    def generate_output(self, _writer: Writer) -> None:
        site, plan, renderer = (self.settings[name] for name in (_SITE, _PLAN, _RENDERER))
        written = write_plan(site, plan, renderer, Path(self.output_path), silent, lambda: None)
        for file in sorted(written) if signals.content_written.receivers else ():
            signals.content_written.send(str(Path(self.output_path) / file), context=self.context)


def _writer(_pelican: Pelican) -> type[Writer]:
    return _Writer


def _generators(pelican: Pelican) -> type[Generator] | None:
    return _Generator if _ALONE in pelican.settings else None
