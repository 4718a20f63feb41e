"""`tasks.py bench --real`: whole sites with photos, sellers, papers and codes; what they weigh and how time and weight grow."""

import os
import re
import shutil
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from storefront.build import weight
from tests.bench import catalogue, drawn_photos, measure
from tests.bench.__main__ import MB, MEMORY, ROOT

_PROGRAM = ("plugins", "theme", "tasks.py", "pelicanconf.py", "requirements.txt", "requirements-dev.txt")


@dataclass(frozen=True)
class Measured:
    """One size: its runs by name, memory of all processes in bytes, and (bytes, files) by kind."""

    name: str
    runs: dict[str, measure.Run]
    memory: float
    kinds: dict[str, tuple[int, int]]

    @property
    def size(self) -> int:
        return sum(size for size, _ in self.kinds.values())

    @property
    def files(self) -> int:
        return sum(files for _, files in self.kinds.values())


def main(sizes: str) -> int:
    if not (asked := parsed(sizes)):
        print(f'--sizes: "{sizes}". Write products and resellers, for example 100x5,400x5', file=sys.stderr)
        return 1
    print(f"whole sites, one photo a product, on {len(os.sched_getaffinity(0))} cores, Pillow's and Typst's work included")
    with tempfile.TemporaryDirectory(prefix="bench-", dir=MEMORY if os.access(MEMORY, os.W_OK) else None) as name:
        place = Path(name)
        names = drawn_photos.write(place / "foto", max(products for products, _ in asked))
        _copy_program(place / "program")
        found = [_measured(place, names, products, resellers) for products, resellers in asked]
    if len(found) > 1:
        print(f"\n  {found[-1].name} / {found[0].name}: " + ", ".join(f"{what} {ratio:.2f}" for what, ratio in ratios(found[0], found[-1]).items()))
    return 0


def parsed(sizes: str) -> list[tuple[int, int]]:
    """"100x5,400x5" → [(100, 5), (400, 5)]; empty where it is not written so."""
    found = [re.fullmatch(r"([1-9]\d*)x(\d+)", part.strip()) for part in sizes.split(",")]
    return [(int(one[1]), int(one[2])) for one in found if one] if all(found) else []


def write(content: Path, products: int, resellers: int, pictures: Path, names: Sequence[str]) -> Path:
    """A village whose products have a photo each; returns the file of the first product."""
    made = catalogue.make(products, resellers)
    goods = made.kinds["produk"]
    for item, name in zip(goods, names, strict=False):
        item.fields["foto"] = name
    catalogue.write(made, content)
    (content / "foto").mkdir()
    for name in names[:products]:
        os.link(pictures / name, content / "foto" / name)
    return content / "produk" / f"{goods[0].slug}.md"


def ratios(small: Measured, large: Measured) -> dict[str, float]:
    return {
        **{f"{name} {what}": getattr(run, what) / getattr(small.runs[name], what) for name, run in large.runs.items() for what in ("wall", "cpu")},
        "bytes": large.size / small.size, "files": large.files / small.files, "memory": large.memory / small.memory,
    }


def _copy_program(place: Path) -> None:
    """With a copy the caches are its own: nothing is kept at first, and a developer's stays as it is."""
    place.mkdir()
    for name in _PROGRAM:
        (shutil.copytree if (ROOT / name).is_dir() else shutil.copy2)(ROOT / name, place / name)
    (place / ".venv").symlink_to(ROOT / ".venv")


def _measured(place: Path, names: Sequence[str], products: int, resellers: int) -> Measured:
    name = f"{products} x {resellers}"
    content, output, program = place / f"content-{products}", place / "output", place / "program"
    first = write(content, products, resellers, place / "foto", names)
    command = [sys.executable, "tasks.py", "build", "--content", str(content), "--output", str(output)]
    shutil.rmtree(output, ignore_errors=True)
    shutil.rmtree(program / ".cache", ignore_errors=True)
    cold, memory = measure.watched(command, program)
    warm = measure.run(command, program)
    first.write_text(re.sub(r"(?m)^harga: (\d+)$", lambda found: f"harga: {int(found[1]) + 500}", first.read_text(encoding="utf-8"), count=1), encoding="utf-8")
    runs = {"cold": cold, "warm": warm, "after one price": measure.run(command, program)}
    found = Measured(name, runs, memory, weight.by_kind(weight.sizes(output)))
    _print(found)
    shutil.rmtree(content)
    return found


def _print(found: Measured) -> None:
    print(f"\n{found.name:<20}  wall s     CPU s   largest process MB")
    for name, run in found.runs.items():
        print(f"  {name:<18}{run.wall:8.1f}{run.cpu:10.1f}{run.peak / MB:21.0f}")
    print(f"  memory of all processes, cold: {found.memory / MB:.0f} MB")
    for kind, (size, files) in {**found.kinds, "all": (found.size, found.files)}.items():
        print(f"  {kind:<18}{size / 1e6:8.1f} MB{files:8d} files", flush=True)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1]))
    except measure.CommandFailedError as error:
        sys.exit(str(error))
