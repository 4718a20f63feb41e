"""Runs one function over many items in forked processes, so that no item can hang or crash the whole.

Each item has a time limit. A signal ends ordinary Python work; what doesn't heed it (native code, a crash, a
stack overflow) costs only its own process, and the rest goes on in a new one. So it does where a process has grown too large:
libraries keep what they have decoded, and nothing but its end gives all of that back.
"""

import ctypes
import multiprocessing
import os
import resource
import signal
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from pickle import PicklingError
from types import FrameType
from typing import Generic, Literal, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

# How much longer than its limit an item may take before its process is killed.
_GRACE = 1.0
# By how much a process may grow before it hands on what it has left, in KiB.
_MOST_GROWTH = 110 * 1024
_PR_SET_PDEATHSIG = 1
_NUMBER = 4
MOST_SHARED = 65_536 // _NUMBER
"""As many numbers as a pipe holds on every Linux (pipe(7), "Pipe capacity")."""
_fork = multiprocessing.get_context("fork")


@dataclass(frozen=True, slots=True)
class Failure:
    """The item gave no result: it took too long, or its work raised an exception or died."""

    reason: Literal["timeout", "crash"]


def cores() -> int:
    """Cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


Progress = Callable[[int, int], None]
"""Is told how many of how many are done."""
Steps = Iterable[Callable[[], None]]
"""Work in small parts, each of which is begun where there is time for it."""


def silent(_done: int, _all: int) -> None:
    """For work that nobody waits for."""


def map_guarded(
    work: Callable[[Item], Result], items: Sequence[Item], seconds: float, progress: Progress = silent, meanwhile: Steps = (),
) -> list[Result | Failure]:
    """`work` of each item, in order, over all cores. Any exception of `work` is a crash of that item alone, and silent.

    While it waits this process takes one step after the other from `meanwhile`; what it had no time for is left there.
    """
    results: list[Result | Failure] = [Failure("crash")] * len(items)
    # Dealt out like cards: what lies side by side often takes alike.
    parts = min(cores(), len(items))
    running = [_Worker(work, items, range(first, len(items), parts), seconds) for first in range(parts)]
    done = 0
    steps = iter(meanwhile)
    try:
        while running:
            step = next(steps, None)
            if step:
                step()
            for connection in wait([worker.connection for worker in running], timeout=0 if step else _GRACE / 4):
                worker = next(w for w in running if w.connection is connection)
                done += worker.receive(results)
                progress(done, len(items))
            for worker in list(running):
                if worker.finished or worker.stuck():
                    running.remove(worker)
                    if rest := worker.close(results):
                        running.append(_Worker(work, items, rest, seconds))
    finally:
        for worker in running:
            worker.process.kill()
    return results


class _Worker(Generic[Item, Result]):
    def __init__(self, work: Callable[[Item], Result], items: Sequence[Item], part: range, seconds: float) -> None:
        self.left, self.seconds = part, seconds
        self.finished, self.handed_on, self.since = False, False, time.monotonic()
        self.connection, child = _fork.Pipe(duplex=False)
        self.process = _fork.Process(target=_run, args=(work, items, part, seconds, child, os.getpid()), daemon=True)
        self.process.start()
        child.close()

    def receive(self, results: list[Result | Failure]) -> int:
        """How many results have come."""
        try:
            found = self.connection.recv()
        except (EOFError, OSError):
            self.finished = True
            return 0
        if found is _HandsOn:
            self.finished = self.handed_on = True
            return 0
        results[self.left[0]] = found
        self.left = self.left[1:]
        self.since = time.monotonic()
        self.finished = not self.left
        return 1

    def stuck(self) -> bool:
        return time.monotonic() - self.since > self.seconds + _GRACE

    def close(self, results: list[Result | Failure]) -> range:
        """Ends the process and returns the items that are left; one that it was at has failed."""
        failed = bool(self.left) and not self.handed_on
        if failed:
            results[self.left[0]] = Failure("timeout" if self.stuck() else "crash")
            self.process.kill()
        self.process.join()
        self.connection.close()
        return self.left[failed:]


class _HandsOn:
    """Is sent, as it stands, by a process that ends before its part does."""


class _TooLong(BaseException):
    """Not an Exception, so that no `except Exception` in a library swallows it."""


def _alarm(_number: int, _frame: FrameType | None) -> None:
    raise _TooLong


def _die_with(parent: int) -> None:
    """Ends this forked process when its parent is killed (Linux prctl(2)), so that no orphan works or writes on."""
    if hasattr(os, "sched_getaffinity"):
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(1)


def _peak() -> int:
    """The most memory that this process has held, in KiB (getrusage(2), `ru_maxrss` of Linux)."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def _run(
    work: Callable[[Item], Result], items: Sequence[Item], part: range, seconds: float, out: Connection, parent: int,
) -> None:
    _die_with(parent)
    signal.signal(signal.SIGALRM, _alarm)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    most = _peak() + _MOST_GROWTH
    for index in part:
        result: Result | Failure
        started = time.monotonic()
        try:
            signal.setitimer(signal.ITIMER_REAL, seconds)
            result = work(items[index])
            signal.setitimer(signal.ITIMER_REAL, 0)
        except _TooLong:
            result = Failure("timeout")
        except BaseException:  # what a library can't read is that item's fault, even where native code panics
            result = Failure("crash")
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
        if time.monotonic() - started >= seconds:
            # Where the signal fell into a callback of native code it was lost, and with it a part of the work.
            result = Failure("timeout")
        try:
            out.send(result)
        except (TypeError, AttributeError, ValueError, PicklingError):  # a result that can't leave its process
            out.send(Failure("crash"))
        if _peak() > most and index != part[-1]:
            out.send(_HandsOn)
            break
    out.close()
    # Skips the parent's exit handlers (test runners, coverage, temporary folders), which are not this process's to run.
    os._exit(0)


def run_shared(work: Callable[[int], None], count: int, parts: int, meanwhile: Callable[[], None]) -> None:
    """`work(0) … work(count - 1)`, each once, in this process and `parts - 1` forked ones: whoever is free takes the next.

    This process does `meanwhile()` before it takes its first. `count` is at most `MOST_SHARED`. Raises RuntimeError where a
    forked process fails.
    """
    # The numbers wait in a pipe: to read one is to take it, and whoever dies holds no lock.
    take, put = os.pipe()
    for number in range(count):
        os.write(put, number.to_bytes(_NUMBER, "big"))
    os.close(put)

    def work_on() -> None:
        while taken := os.read(take, _NUMBER):
            work(int.from_bytes(taken, "big"))

    def child_of(parent: int) -> None:
        _die_with(parent)
        work_on()

    children = [_fork.Process(target=child_of, args=(os.getpid(),)) for _ in range(parts - 1)]
    for child in children:
        child.start()
    try:
        meanwhile()
        work_on()
    finally:
        os.close(take)
        for child in children:
            child.join()
    if any(child.exitcode for child in children):
        raise RuntimeError("a page could not be written; the reason stands above")
