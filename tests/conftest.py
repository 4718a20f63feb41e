"""Settings of all tests: the same examples of hypothesis on every machine, which files come first, what was left out, two sites for all."""

import gc
import os
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from storefront import workers
from storefront.site import dialect
from storefront.site.model import Site
from tests.sites import KATAPANG, SMALL, built_once, need_katapang
from tests.tools import left_out

# Tesseract's threads would fight over the cores that the other tests' processes have.
os.environ.setdefault("OMP_THREAD_LIMIT", "1")
# Each process of the tests has its share of the cores: two that fork twice each only make the pages of memory that are copied more.
_SHARE = max(1, workers.cores() // int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1")))
workers.cores = lambda: _SHARE
# Whose environment wants no compiled files among the sources gets them in ours, as in tasks.py: tests start many processes, and to compile
# all tests takes each of them five seconds.
if sys.dont_write_bytecode:
    sys.pycache_prefix, sys.dont_write_bytecode = str(Path(sys.prefix) / "bytecode"), False
    os.environ["PYTHONPYCACHEPREFIX"] = sys.pycache_prefix
    del os.environ["PYTHONDONTWRITEBYTECODE"]
settings.register_profile(
    "same-everywhere", derandomize=True, database=None, deadline=None, max_examples=100, suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("same-everywhere")

# A file stays with one process (`--dist loadfile`, as xdist_group marks do nothing under pytest 9.2: pytest-xdist issue 1386).
# What takes longest begins first, so that no process is left alone with it at the end.
LONGEST = (
    "tests/browser/test_every_page.py", "tests/test_kill.py", "tests/browser/test_promo", "tests/browser/test_photo_choice.py", "tests/browser/test_takeover.py",
    "tests/build/test_live.py", "tests/browser/", "tests/test_fuzz.py", "tests/output/", "tests/errors/test_errors.py", "tests/views/print/",
)


def pytest_xdist_auto_num_workers() -> int:
    """Twice as many as there are cores: what drives a browser or a command waits for it half of its time."""
    return workers.cores() * 2


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: next((place for place, start in enumerate(LONGEST) if item.nodeid.startswith(start)), len(LONGEST)))


def pytest_collection_finish() -> None:
    """What forked processes would each do anew, thousands of times: make the patterns of Markdown, and copy the memory of all tests to look for garbage."""
    dialect.converter(())
    gc.collect()
    gc.freeze()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    for line in left_out(terminalreporter.stats.get("skipped", [])):
        terminalreporter.write_line(line)


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One folder for all processes of this run."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


@pytest.fixture(scope="session")
def katapang(shared: Path) -> tuple[Path, Site]:
    """The sample village, built once for all tests."""
    need_katapang()
    return built_once(KATAPANG, shared)


@pytest.fixture(scope="session")
def small(shared: Path) -> tuple[Path, Site]:
    """The second village, whose address has a path."""
    return built_once(SMALL, shared)
