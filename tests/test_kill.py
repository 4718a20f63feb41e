"""A build that is killed at any moment, and builds that run at once: the site is the whole old or the whole new one."""

import multiprocessing
import os
import random
import subprocess
import sys
import time
from collections.abc import Sequence
from multiprocessing.context import ForkServerProcess
from multiprocessing.forkserver import ensure_running
from pathlib import Path

import pytest
from PIL import Image

import tasks
from storefront.build import publish
from storefront.build.write import write_site
from storefront.media.store import Store
from storefront.site.read import read
from storefront.workers import silent
from tests.media.pictures.photos import saved
from tests.village import SMALL, Changes, snapshot, village

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[1]
# More pages than one process writes alone, so that a killed build has children.
MANY: Changes = {f"produk/opak-{n}.md": (SMALL / "produk/opak-bakar.md").read_bytes() for n in range(45)} | {
    f"reseller/nia-{n}.md": f"---\nnama: Nia {n}\nwhatsapp: 0812-0000-0062\nproduk: opak-bakar\n---\n" for n in range(5)}


# Most of a build of a tiny village goes by with imports, in which nothing can be harmed: done once, by a process that forks.
_IMPORTED = multiprocessing.get_context("forkserver")
# What a build imports when it comes to it.
_LATER = ["babel.dates", "icalendar", "pelicanconf", "phonenumbers", "storefront.build.forgetting", "storefront.build.pelican", "storefront.build.stand_in",
          "storefront.build.weight", "storefront.commands.build", "storefront.media.cards.draw", "storefront.media.papers.typeset",
          "storefront.media.pictures.derive", "typst", "watchfiles"]


def _arguments(content: Path, output: Path, options: Sequence[str] = ()) -> list[str]:
    return ["build", "--content", str(content), "--output", str(output), *options]


def _start(content: Path, output: Path, options: Sequence[str] = ()) -> ForkServerProcess:
    """The real command from the moment on in which everything is imported."""
    build = _IMPORTED.Process(target=_command, args=(content.parent, _arguments(content, output, options)))
    build.start()
    return build


def _command(place: Path, arguments: list[str]) -> None:
    os.chdir(place)
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 1)
    os.dup2(silence, 2)
    sys.argv[1:] = arguments
    tasks.main()


def _ended(build: ForkServerProcess) -> int | None:
    build.join()
    return build.exitcode


def _kill(build: ForkServerProcess) -> None:
    build.kill()
    build.join()


def _whole_command(content: Path, output: Path, hash_seed: str = "random") -> int:
    """The real command, as `python3 tasks.py build` is once it is inside its environment."""
    command = [sys.executable, "-c", "import tasks; tasks.main()", *_arguments(content, output)]
    environment = {"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin", "PYTHONHASHSEED": hash_seed}
    return subprocess.run(command, cwd=content.parent, env=environment, capture_output=True, check=False).returncode


@pytest.fixture(scope="session", autouse=True)
def imported() -> None:
    """The process that forks the builds is there, and has imported everything."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", os.pathsep.join((str(ROOT / "plugins"), str(ROOT))))
        _IMPORTED.set_forkserver_preload([__name__, *_LATER])
        ensure_running()
    asked = _IMPORTED.Process(target=exec, args=(f"import sys; sys.exit(not {({__name__, *_LATER})!r} <= sys.modules.keys())",))
    asked.start()
    assert _ended(asked) == 0


@pytest.fixture(scope="session")
def villages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Path, dict[str, str], float]]:
    """Two contents of the same village: the folder, its whole site, and how many seconds a build takes once all is imported."""
    found = {}
    for name, changes in (("few", {}), ("many", MANY)):
        place = tmp_path_factory.mktemp(name)
        content = village(place / "content", changes)
        assert _whole_command(content, place / "output") == 0
        site, started = snapshot(place / "output"), time.monotonic()
        assert _ended(_start(content, place / "output")) == 0
        found[name] = (content, site, time.monotonic() - started)
    return found


@pytest.mark.parametrize("part", range(5))
def test_kill_9_at_any_moment(part: int, villages: dict[str, tuple[Path, dict[str, str], float]], tmp_path: Path) -> None:
    """Fifty random moments in five parts: never a page of one site among those of the other, and building goes on."""
    moments = random.Random(f"kill {part}")
    output, old = tmp_path / "output", "few"
    assert _ended(_start(villages[old][0], output)) == 0
    for _ in range(10):
        new = "many" if old == "few" else "few"
        content, site, seconds = villages[new]
        build = _start(content, output)
        time.sleep(seconds * moments.uniform(0, 1.05))
        _kill(build)
        found = snapshot(output)
        assert found in (villages[old][1], site)
        old = new if found == site else old
    content, site, _ = villages["few"]
    assert _ended(_start(content, output)) == 0
    assert snapshot(output) == site
    assert sorted(os.listdir(tmp_path)) == [".output.kunci", "output"]


@pytest.mark.parametrize("cards", [True, False])
def test_kill_9_amid_picture_work(cards: bool, tmp_path: Path) -> None:
    """Twenty builds, each with a photo never seen before, are killed: the next gives what an undisturbed one gives elsewhere.

    Ten with cards and papers drawn from it, ten with the photo alone.
    """
    moments, options = random.Random(f"pictures {cards}"), [] if cards else ["--tanpa-kartu"]
    output, before, store = tmp_path / "output", {}, Store(tmp_path / "store")  # none of the killed builds knows this store
    for number in range(10):
        # Unlike any other, as its noise comes from the system; coarse, as fine noise takes the most time to compress.
        photo = Image.frombytes("RGB", (60, 46), os.urandom(60 * 46 * 3)).resize((300, 230))
        content = village(tmp_path / f"content {number}", {"foto/opak-bakar.jpg": saved(photo, "JPEG"), "acara": None, "kabar": None})
        started = time.monotonic()
        site = read(content, content.name, store=store, cards=cards)
        undisturbed = tmp_path / f"undisturbed {number}"
        publish.publish(undisturbed, lambda folder, site=site, content=content: write_site(site, content, folder, silent), lambda: None)
        seconds, expected = time.monotonic() - started, snapshot(undisturbed)
        build = _start(content, output, options)
        time.sleep(seconds * moments.uniform(0, 1.05))
        _kill(build)
        assert (snapshot(output) if output.exists() else {}) in (before, expected)
        assert _ended(_start(content, output, options)) == 0
        before = snapshot(output)
        assert before == expected


@pytest.mark.parametrize("turn", range(4))
def test_two_builds_at_once(turn: int, villages: dict[str, tuple[Path, dict[str, str], float]], tmp_path: Path) -> None:
    """Both end well, one after the other; a third may be killed meanwhile, and the next build sweeps up what it left."""
    output = tmp_path / "output"
    builds = [_start(villages[name][0], output) for name in ("few", "many")]
    if turn % 2:
        third = _start(villages["many"][0], output)
        time.sleep(villages["many"][2] * (0.3 + 0.2 * turn))
        _kill(third)
    assert [_ended(build) for build in builds] == [0, 0]
    assert snapshot(output) in (villages["few"][1], villages["many"][1])
    if turn % 2:  # whether the killed one came first or last is the lock's choice
        assert _ended(_start(villages["few"][0], output)) == 0
        assert snapshot(output) == villages["few"][1]
    assert sorted(os.listdir(tmp_path)) == [".output.kunci", "output"]


def test_two_builds_on_one_day_are_byte_identical(villages: dict[str, tuple[Path, dict[str, str], float]], tmp_path: Path) -> None:
    """In another folder, with spaces, and with two hash seeds."""
    for name, (_, site, _) in villages.items():
        for seed in ("0", "4242"):
            place = tmp_path / f"{name} {seed}"
            place.mkdir()
            content = village(place / "isi desa", MANY if name == "many" else {})
            assert _whole_command(content, place / "situs jadi", seed) == 0
            assert snapshot(place / "situs jadi") == site
