"""Work in forked processes: every item has its own limit, and none takes the others with it."""

import contextlib
import ctypes
import faulthandler
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from storefront.workers import MOST_SHARED, Failure, cores, map_guarded, run_shared

PLUGINS = Path(__file__).parents[1] / "plugins"
TIMEOUT, CRASH = Failure("timeout"), Failure("crash")


def _hang() -> None:
    while True:
        pass


def _hang_deaf() -> None:
    """Native code hears no signal until it returns."""
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGALRM})
    time.sleep(60)


def _swallow() -> None:
    """A library that catches everything it can."""
    while True:
        with contextlib.suppress(Exception):
            time.sleep(60)


def _lose() -> str:
    """Native code that loses an exception of its callback, and gives half a result."""
    with contextlib.suppress(BaseException):
        time.sleep(60)
    return "half"


def _segfault() -> None:
    faulthandler.disable()  # pytest's own, which would tell of it
    ctypes.string_at(0)


def _recurse() -> None:
    _recurse()


def _raise() -> None:
    raise KeyError("a library's own mistake")


def _exit() -> None:
    sys.exit(3)


def _unsendable() -> Callable[[], None]:
    return lambda: None


BAD: dict[str, tuple[Callable[[], object], Failure]] = {
    "loops for ever": (_hang, TIMEOUT),
    "is deaf to signals": (_hang_deaf, TIMEOUT),
    "swallows exceptions": (_swallow, TIMEOUT),
    "loses the signal": (_lose, TIMEOUT),
    "leaves at once": (lambda: os._exit(7), CRASH),
    "leaves as if all were well": (lambda: os._exit(0), CRASH),
    "touches memory that isn't its own": (_segfault, CRASH),
    "recurses for ever": (_recurse, CRASH),
    "is killed": (lambda: os.kill(os.getpid(), signal.SIGKILL), CRASH),
    "raises an exception": (_raise, CRASH),
    "asks to exit": (_exit, CRASH),
    "gives what can't be sent": (_unsendable, CRASH),
    "eats all memory": (lambda: bytearray(1 << 62), CRASH),
}


def _work(name: str) -> object:
    return BAD[name][0]() if name in BAD else name.upper()


@pytest.mark.parametrize("name", BAD)
def test_a_bad_item_fails_alone_and_silently(name: str, capfd: pytest.CaptureFixture[str]) -> None:
    """Items before and behind it give their results, in order; nothing is printed."""
    items = ["a", "b", name, "c", "d", "e", "f"]
    expected = ["A", "B", BAD[name][1], "C", "D", "E", "F"]
    assert map_guarded(_work, items, 0.3) == expected
    assert "Traceback" not in capfd.readouterr().err


def test_many_bad_items_at_once() -> None:
    """Every one costs its own limit at most, shared over the cores."""
    items = ["loops for ever", "a"] * 4
    started = time.monotonic()
    assert map_guarded(_work, items, 0.3) == [TIMEOUT, "A"] * 4
    assert time.monotonic() - started < 4 * 0.3 / min(cores(), 4) + 3


def test_order_is_kept_and_large_results_come_through() -> None:
    """More items than cores, results larger than a pipe holds."""
    items = list(range(101))
    assert map_guarded(lambda n: (n, bytes([n]) * 100_000), items, 5.0) == [(n, bytes([n]) * 100_000) for n in items]


def test_a_process_that_has_grown_hands_on_what_it_has_left() -> None:
    """Its memory goes with it: each takes two, and every item is done once, in order, and counted once."""
    kept: list[bytes] = []
    told: list[int] = []

    def work(number: int) -> tuple[int, int]:
        kept.append(b"x" * (80 << 20))
        return number, os.getpid()

    found = map_guarded(work, range(7), 20.0, lambda done, _: told.append(done))
    assert [one[0] for one in found if not isinstance(one, Failure)] == [*range(7)]
    shares = Counter(one[1] for one in found if not isinstance(one, Failure))
    assert max(shares.values()) == 2
    assert told[-1] == 7
    assert told == sorted(told)


def test_this_process_works_while_it_waits() -> None:
    """Steps in their order, while the others are at their items; those without a turn are left, and none is lost."""
    done: list[int] = []
    steps = iter([partial(done.append, number) for number in range(1000)])
    assert map_guarded(lambda n: time.sleep(0.3) or n, [1, 2], 5.0, meanwhile=steps) == [1, 2]
    assert done[:3] == [0, 1, 2]
    for step in steps:
        step()
    assert done == list(range(1000))
    assert map_guarded(_work, [], 1.0, meanwhile=(step for step in [partial(done.append, -1)])) == []
    assert done[-1] == 999


def test_a_step_that_fails_ends_all(tmp_path: Path) -> None:
    """No process works on for nothing."""

    def slow(number: int) -> None:
        time.sleep(1)
        (tmp_path / str(number)).touch()

    def broken() -> None:
        raise ValueError("a page")

    with pytest.raises(ValueError, match="a page"):
        map_guarded(slow, [1, 2], 5.0, meanwhile=[broken])
    time.sleep(1.5)
    assert list(tmp_path.iterdir()) == []


def test_nothing_to_do() -> None:
    """No items, no processes, no results."""
    assert map_guarded(_work, [], 1.0) == []


def test_shared_work_is_done_once_each(tmp_path: Path) -> None:
    """By whoever is free: while this process is at something else, the others go on."""

    def work(number: int) -> None:
        with (tmp_path / str(number)).open("x") as file:
            file.write(str(os.getpid()))

    def meanwhile() -> None:
        until = time.monotonic() + 20
        while not list(tmp_path.iterdir()) and time.monotonic() < until:
            time.sleep(0.01)
        (tmp_path / "meanwhile").touch()

    run_shared(work, 300, 3, meanwhile)
    assert {file.name for file in tmp_path.iterdir()} == {"meanwhile", *map(str, range(300))}
    assert (tmp_path / "0").read_text() != str(os.getpid())


@pytest.mark.parametrize("here", [True, False])
@pytest.mark.parametrize("parts", [1, 3])
def test_shared_work_that_fails_is_an_error(here: bool, parts: int) -> None:
    """Whether it runs in a child or here, the failure arrives."""
    parent = os.getpid()

    def work(_number: int) -> None:
        if parts == 1 or (os.getpid() == parent) == here:
            raise RuntimeError("a page could not be written")
        time.sleep(0.01)

    with pytest.raises(RuntimeError, match="could not be written"):
        run_shared(work, 100, parts, lambda: None)


def test_as_much_can_be_shared_as_is_said() -> None:
    """More would wait for ever."""
    run_shared(lambda _number: None, MOST_SHARED, 2, lambda: None)


ORPHANS = """
import os, sys, time
sys.path.insert(0, sys.argv[1])
from storefront.workers import map_guarded, run_shared
def work(part):
    with open(os.path.join(sys.argv[2], str(os.getpid())), "w") as out:
        while True:
            out.write("x"); out.flush(); time.sleep(0.01)
if sys.argv[3] == "map":
    map_guarded(work, [0, 1, 2, 3], 60.0)
else:
    run_shared(work, 3, 3, lambda: None)
"""


@pytest.mark.parametrize("kind", ["map", "shared"])
def test_children_die_with_a_killed_parent(kind: str, tmp_path: Path) -> None:
    """No orphan goes on working or writing."""
    parent = subprocess.Popen([sys.executable, "-c", ORPHANS, str(PLUGINS), str(tmp_path), kind])
    until = time.monotonic() + 20
    while len(list(tmp_path.iterdir())) < 2 and time.monotonic() < until:
        time.sleep(0.02)
    parent.kill()
    parent.wait()
    children = {int(file.name) for file in tmp_path.iterdir()} - {parent.pid}
    assert children
    while any(Path(f"/proc/{child}").exists() and _running(child) for child in children) and time.monotonic() < until:
        time.sleep(0.02)
    assert [child for child in children if _running(child)] == []


def _running(process: int) -> bool:
    try:
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state not in ("Z", "X")
