"""A build that is killed at any moment, and builds that run at once: the site is the whole old or the whole new one."""

import os
import random
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest
from PIL import Image

from storefront import plugin, publish
from storefront.commands.build import SETTINGS
from storefront.pictures.store import Store
from storefront.site import read
from tests.pictures.photos import saved
from tests.village import SMALL, Changes, snapshot, village

ROOT = Path(__file__).parents[1]
# More pages than one process writes alone, so that a killed build has children.
MANY: Changes = {f"produk/opak-{n}.md": (SMALL / "produk/opak-bakar.md").read_bytes() for n in range(45)} | {
    f"reseller/nia-{n}.md": f"---\nnama: Nia {n}\nwhatsapp: 0812-0000-0062\nproduk: opak-bakar\n---\n" for n in range(5)}


def _start(content: Path, output: Path, hash_seed: str = "random", options: Sequence[str] = ()) -> "subprocess.Popen[bytes]":
    """The real command, as `python3 tasks.py build` is once it is inside its environment."""
    command = [sys.executable, "-c", "import tasks; tasks.main()", "build", "--content", str(content), "--output", str(output), *options]
    environment = {"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin", "PYTHONHASHSEED": hash_seed}
    return subprocess.Popen(command, cwd=content.parent, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


@pytest.fixture(scope="session")
def villages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Path, dict[str, str], float]]:
    """Two contents of the same village: the folder, its whole site, and how many seconds a build takes."""
    found = {}
    for name, changes in (("few", {}), ("many", MANY)):
        place = tmp_path_factory.mktemp(name)
        content, started = village(place / "content", changes), time.monotonic()
        assert _start(content, place / "output").wait() == 0
        found[name] = (content, snapshot(place / "output"), time.monotonic() - started)
    return found


@pytest.mark.parametrize("part", range(5))
def test_kill_9_at_any_moment(part: int, villages: dict[str, tuple[Path, dict[str, str], float]], tmp_path: Path) -> None:
    """Fifty random moments in five parts: never a page of one site among those of the other, and building goes on."""
    moments = random.Random(f"kill {part}")
    output, old = tmp_path / "output", "few"
    assert _start(villages[old][0], output).wait() == 0
    for _ in range(10):
        new = "many" if old == "few" else "few"
        content, site, seconds = villages[new]
        build = _start(content, output)
        # The first third only imports; nothing is written in it.
        time.sleep(seconds * moments.uniform(0.3, 1.05))
        build.kill()
        build.wait()
        found = snapshot(output)
        assert found in (villages[old][1], site)
        old = new if found == site else old
    content, site, _ = villages["few"]
    assert _start(content, output).wait() == 0
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
        photo = Image.effect_noise((900, 700), 60).convert("RGB")  # unlike any other, as its noise comes from the system
        content = village(tmp_path / f"content {number}", {"foto/opak-bakar.jpg": saved(photo, "JPEG")})
        build = _start(content, output, options=options)
        time.sleep(moments.uniform(0.5, 2.0))
        build.kill()
        build.wait()
        site = read(content, content.name, store=store, cards=cards)
        undisturbed = tmp_path / f"undisturbed {number}"
        publish.publish(undisturbed, lambda folder, site=site, content=content: plugin.run(SETTINGS, site, content, folder), lambda: None)
        expected = snapshot(undisturbed)
        assert (snapshot(output) if output.exists() else {}) in (before, expected)
        assert _start(content, output, options=options).wait() == 0
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
        third.kill()
        third.wait()
    assert [build.wait() for build in builds] == [0, 0]
    assert snapshot(output) in (villages["few"][1], villages["many"][1])
    if turn % 2:  # whether the killed one came first or last is the lock's choice
        assert _start(villages["few"][0], output).wait() == 0
        assert snapshot(output) == villages["few"][1]
    assert sorted(os.listdir(tmp_path)) == [".output.kunci", "output"]


def test_two_builds_on_one_day_are_byte_identical(villages: dict[str, tuple[Path, dict[str, str], float]], tmp_path: Path) -> None:
    """In another folder, with spaces, and with two hash seeds."""
    for name, (_, site, _) in villages.items():
        for seed in ("0", "4242"):
            place = tmp_path / f"{name} {seed}"
            place.mkdir()
            content = village(place / "isi desa", MANY if name == "many" else {})
            assert _start(content, place / "situs jadi", seed).wait() == 0
            assert snapshot(place / "situs jadi") == site
