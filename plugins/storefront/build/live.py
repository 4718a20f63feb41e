"""The site as its files are now: read again where one has changed, made a file at a time, written nowhere."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from storefront import THEME
from storefront.build import outputs
from storefront.build.looking import Looker
from storefront.build.plan import Page
from storefront.build.rendering import Renderer
from storefront.catalog.memo import Memo
from storefront.catalog.problems import ContentError, Problem
from storefront.media.store import Store
from storefront.site.model import Site
from storefront.site.read import read
from storefront.views.ordering import order_link
from storefront.workers import Progress, silent


class Files:
    """Every file of one site, as a build would write it, made when it is asked for."""

    def __init__(self, site: Site) -> None:
        order_link.cache_clear()  # what is kept there holds the sites of before
        self.site, self.plan, self.renderer = site, outputs.plan(site), Renderer(site)
        self._rendering = threading.Lock()
        self._kept: dict[str, bytes] = {}

    def get(self, file: str) -> bytes | None:
        """Its bytes; None for one that the site hasn't."""
        if file in self._kept:
            return self._kept[file]
        data = self._made(file)
        # A browser asks for the worker at every page, and it stands for the bytes of all these.
        if data is not None and file in (self.plan.worker.file, self.plan.feed, *self.plan.worker.files):
            self._kept[file] = data
        return data

    def _made(self, file: str) -> bytes | None:
        worker = self.plan.worker
        if file == worker.file:
            return worker.make({name: data for name in worker.files if (data := self.get(name)) is not None})
        if file and file == self.plan.feed:
            # Here, for nobody should wait for Pelican who doesn't read news.
            from storefront.build import pelican

            return pelican.feed(self.site, self.plan)
        found = self.plan.find(file)
        if isinstance(found, Page):
            with self._rendering:
                return self.renderer.page(found)
        return found.make() if found else None


@dataclass(frozen=True, slots=True, eq=False)
class State:
    """What can be shown: the files of the last content without a mistake (None: there was none yet), and today's mistakes.

    `version` is another one whenever anything has changed.
    """

    version: str
    files: Files | None
    problems: tuple[Problem, ...] = ()


class Live:
    """One content folder that is read again and again. `tell` hears of every new state."""

    def __init__(
        self, content: Path, label: str, store: Store, progress: Progress = silent,
        tell: Callable[[State], None] = lambda _state: None,
    ) -> None:
        self.content, self.label, self.store, self.progress, self.tell = content, label, store, progress, tell
        self.changed = threading.Condition()
        self.state = State("", None)
        self._memo, self._folders = Memo(), (Looker(content), Looker(THEME))
        self._looking = threading.Lock()
        self._looked = 0.0
        self._seen: object = None

    def now(self) -> State:
        """The state of a moment that is not before this call: whoever has just changed a file sees the change."""
        asked = time.monotonic()
        with self._looking:
            if self._looked <= asked:  # else somebody has looked while this call waited
                self._looked = time.monotonic()
                self._look()
            return self.state

    def file(self, name: str) -> tuple[State, bytes | None]:
        """One file's bytes now, None where the site hasn't it, with the state that they are of."""
        state = self.now()
        try:
            return state, state.files.get(name) if state.files else None
        except FileNotFoundError:
            # The store may be thrown away at any time: what it held is made again.
            self._seen = None
            state = self.now()
            return state, state.files.get(name) if state.files else None

    def wait(self, version: str, seconds: float) -> bool:
        """Whether there is another state than this version's, waited for so long at most."""
        with self.changed:
            return self.changed.wait_for(lambda: self.state.version != version, seconds)

    def _look(self) -> None:
        content, theme = (folder.look() for folder in self._folders)
        seen = content, theme, self._today()
        if seen == self._seen:
            return
        self._memo.look(content)
        files, problems = self.state.files, tuple[Problem, ...]()
        try:
            files = Files(read(self.content, self.label, store=self.store, progress=self.progress, memo=self._memo))
        except ContentError as error:
            problems = error.problems
        self._seen = seen
        with self.changed:
            self.state = State(f"{time.time_ns():x}", files, problems)
            self.changed.notify_all()
        self.tell(self.state)

    def _today(self) -> date:
        """A new day has other events."""
        files = self.state.files
        return datetime.now(ZoneInfo(files.site.catalog.village.zone if files else "Asia/Jakarta")).date()
