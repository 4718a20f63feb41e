"""`tasks.py bench --pictures`: our picture work by stages, and how it compares with sharp's and Hugo's of the same photos.

All make the same widths and formats, but for a JPEG and a WebP that nobody is offered (recipe.py), which the others make as well; the qualities below are set so that all look alike, which the table shows.
"""

import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import mean

from storefront.media.pictures import photo_files, recipe
from storefront.media.store import Store
from tests.bench import hugo, measure
from tests.bench.pictures import photos, quality

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
MB = 1024 * 1024
# Where the eye decides: a card's picture and the product's own.
_SCORED = (480, 1080)
# By the scores that this bench prints, within half a point of ours.
_SHARP = {"avif": 49, "webp": 68, "jpg": 58}
_SHARP_SLOW = {"avif": 45, "webp": 68, "jpg": 58}
_HUGO = {"avif": 50, "webp": 68, "jpg": 59}


@dataclass(frozen=True)
class Tool:
    """`command` works on all photos into an empty `out`; `file(stem, name)` is what it made of one: "480.avif"."""

    name: str
    command: list[str]
    out: Path
    file: Callable[[str, str], Path]


def main(runs: int, against: str) -> int:
    if against not in ("", "sharp"):
        print(f"unknown: {against}. Known with --pictures: sharp (and with it Hugo)", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        place = Path(name)
        _python("photos", str(place / "photos"))
        made = sorted((place / "photos").iterdir())
        print(f"{len(made)} photos of 12 megapixels, {mean(photo.stat().st_size for photo in made) / MB:.1f} MB each, "
              f"to {len(recipe.WIDTHS)} widths × {len(recipe.SUFFIXES)} formats, {runs} runs")
        print("\nour stages, CPU milliseconds each")
        for label, seconds in json.loads(_python("stages", *map(str, made))).items():
            print(f"  {label:<36}{seconds * 1000:8.0f}")
        ours = _ours(place, made)
        tools = [ours, *_others(place, made)] if against else [ours]
        if against and len(tools) < 4:
            print("For sharp: npm ci --prefix tests/bench/pictures/sharp. Hugo comes with requirements-dev.txt.", file=sys.stderr)
            return 1
        _compare(tools, made, runs)
    return 0


def _python(module: str, *arguments: str) -> str:
    """In a process of its own, so that this one stays small (see photos.py)."""
    command = [sys.executable, "-m", f"tests.bench.pictures.{module}", *arguments]
    return subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout


def _ours(place: Path, made: list[Path]) -> Tool:
    store = place / "ours"
    return Tool(
        "ours", [sys.executable, "-m", "tests.bench.pictures.ours", str(store), *map(str, made)], store,
        # From the store, where the command has put it.
        lambda stem, name: photo_files.photo(place / "photos" / f"{stem}.jpg", Store(store)).folder / name,
    )


def _others(place: Path, made: list[Path]) -> list[Tool]:
    node, program = shutil.which("node"), hugo.binary()
    tools = []
    if node and (HERE / "sharp" / "node_modules").is_dir():
        for name, qualities, options in (("sharp, AVIF effort 1", _SHARP, {"effort": 1, "chromaSubsampling": "4:2:0"}),
                                         ("sharp, AVIF as it comes", _SHARP_SLOW, {})):
            out = place / name
            settings = json.dumps({"widths": recipe.WIDTHS, "quality": qualities, "avif": options})
            tools.append(Tool(name, [node, str(HERE / "sharp" / "pictures.mjs"), settings, str(out), *map(str, made)], out, _in(out)))
    if program:
        folder, out = place / "hugo", place / "hugo" / "public"
        shutil.copytree(HERE / "hugo_site", folder)
        shutil.copytree(place / "photos", folder / "assets")
        (folder / "data").mkdir()
        (folder / "data" / "settings.json").write_text(json.dumps({"widths": recipe.WIDTHS, "quality": _HUGO}))
        # Without a cache of its own it would find the pictures of the run before.
        tools.append(Tool("Hugo", [*hugo.command(program, folder, out), "--ignoreCache"], out, _in(out)))
    return tools


def _in(out: Path) -> Callable[[str, str], Path]:
    return lambda stem, name: out / stem / name


def _compare(tools: list[Tool], made: list[Path], runs: int) -> None:
    memory = [measure.together(tool.command, ROOT) for tool in tools if _emptied(tool)]
    turns = [[measure.run(tool.command, ROOT) for tool in tools if _emptied(tool)] for _ in range(runs)]
    scores = [_scores(tool, made) for tool in tools]
    print("\nmedians, a photo                 CPU s    wall s   largest process MB   all processes MB    SSIMULACRA 2 and KB, AVIF / WebP / JPEG")
    for n, tool in enumerate(tools):
        run = measure.middle([turn[n] for turn in turns])
        print(f"  {tool.name:<28}{run.cpu / len(made):8.2f}{run.wall / len(made):10.2f}{run.peak / MB:21.0f}{memory[n] / MB:19.0f}    "
              + " / ".join(f"{score:.1f} {size / 1024:.0f}" for score, size in scores[n].values()))
    for n, tool in enumerate(tools[1:], 1):
        ratio = measure.ratios([turn[0] for turn in turns], [turn[n] for turn in turns])
        print(f"  {'ours / ' + tool.name:<28}{ratio.cpu:8.2f}{ratio.wall:10.2f}{ratio.peak:21.2f}{memory[0] / memory[n]:19.2f}")


def _emptied(tool: Tool) -> bool:
    """Every run begins with nothing made."""
    for folder in (tool.out, tool.out.parent / "resources"):
        shutil.rmtree(folder, ignore_errors=True)
    return True


def _scores(tool: Tool, made: list[Path]) -> Mapping[str, tuple[float, float]]:
    """By suffix: the mean score, and the mean bytes of a file."""
    found: dict[str, list[tuple[float, int]]] = {suffix: [] for suffix in recipe.SUFFIXES}
    for photo in made:
        for width, lossless in photos.references(photo, _SCORED).items():
            for suffix in (suffix for suffix in found if suffix == recipe.PLAIN or width in recipe.offered(suffix, recipe.WIDTHS)):
                file = tool.file(photo.stem, f"{width}.{suffix}")
                found[suffix].append((quality.score(lossless, file), file.stat().st_size))
    return {suffix: (mean(score for score, _ in scored), mean(size for _, size in scored)) for suffix, scored in found.items()}


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), sys.argv[2]))
