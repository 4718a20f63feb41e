"""Measures a command from outside: processor time of all its processes, elapsed time, memory."""

import os
import subprocess
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

_EVERY = 0.02
_SELDOM = 0.1


@dataclass(frozen=True)
class Run:
    """`cpu` and `wall` in seconds; `peak` in bytes is that of the largest single process, as the system counts it."""

    cpu: float
    wall: float
    peak: float


class CommandFailedError(Exception):
    """The measured command did not end well; the message is what it printed last."""


def run(command: Sequence[str], cwd: Path) -> Run:
    """Runs the command once; wait4(2) counts the process and all the children that it has waited for."""
    with tempfile.TemporaryFile() as said:
        started = time.perf_counter()
        process = subprocess.Popen(command, cwd=cwd, stdout=said, stderr=said)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        _require(process.returncode, command, said)
    return Run(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss * 1024)


def together(command: Sequence[str], cwd: Path) -> float:
    """Peak memory in bytes of all processes together: proportional shares (PSS), looked at every few milliseconds.

    Looking costs time, so such a run is not timed; a peak shorter than the interval is missed.
    """
    most = 0
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(command, cwd=cwd, stdout=said, stderr=said)
        while process.poll() is None:
            most = max(most, sum(map(_share, _family(process.pid))))
            time.sleep(_EVERY)
        _require(process.returncode, command, said)
    return most


def watched(command: Sequence[str], cwd: Path) -> tuple[Run, float]:
    """Both at once, for what takes so long that looking a few times a second costs it nothing: the run, and its memory."""
    most = 0
    with tempfile.TemporaryFile() as said:
        started = time.perf_counter()
        process = subprocess.Popen(command, cwd=cwd, stdout=said, stderr=said)
        while not (ended := os.wait4(process.pid, os.WNOHANG))[0]:
            most = max(most, sum(map(_share, _family(process.pid))))
            time.sleep(_SELDOM)
        wall = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(ended[1])
        _require(process.returncode, command, said)
    return Run(ended[2].ru_utime + ended[2].ru_stime, wall, ended[2].ru_maxrss * 1024), most


def middle(runs: Sequence[Run]) -> Run:
    """The medians."""
    return Run(median(run.cpu for run in runs), median(run.wall for run in runs), median(run.peak for run in runs))


def ratios(ours: Sequence[Run], theirs: Sequence[Run]) -> Run:
    """The medians of the ratios, pair by pair: a machine that slows down slows both of a pair."""
    return middle([Run(one.cpu / other.cpu, one.wall / other.wall, one.peak / other.peak) for one, other in zip(ours, theirs, strict=True)])


def _require(code: int, command: Sequence[str], said: object) -> None:
    if code:
        said.seek(0)  # type: ignore[attr-defined]
        raise CommandFailedError(f"{' '.join(command)}\nended with {code}\n{said.read()[-2000:].decode(errors='replace')}")  # type: ignore[attr-defined]


def _family(pid: int) -> list[int]:
    """The process and its living descendants."""
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except OSError:
        return [pid]
    return [pid, *(member for child in children for member in _family(int(child)))]


def _share(pid: int) -> int:
    try:
        rows = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(row.split()[1]) * 1024 for row in rows if row.startswith("Pss:")), 0)
