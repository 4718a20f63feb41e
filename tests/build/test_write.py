"""Files are written by whoever is free, in chunks."""

from itertools import pairwise
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from storefront.build import write
from storefront.build.plan import Asset
from storefront.commands.build import build
from tests.village import snapshot, village

# How many files lie near each other, group after group; "" is near nothing.
_groups = st.lists(st.tuples(st.booleans(), st.integers(1, 60)), max_size=40)


@given(_groups)
def test_chunks_part_no_neighbours_but_crowds(groups: list[tuple[bool, int]]) -> None:
    """All files once, in order, at least six together; cards of one photo in one process, unless they are more than two dozen."""
    jobs = [Asset(f"{n}-{m}", bytes, f"{n}" if near else "") for n, (near, count) in enumerate(groups) for m in range(count)]
    starts = [*write._starts(jobs), len(jobs)]
    assert starts[0] == 0
    assert starts == sorted(set(starts))
    sizes = [end - start for start, end in pairwise(starts)]
    assert all(size >= write._CHUNK for size in sizes[:-1])
    assert all(size <= (write._TOGETHER + 1) * write._CHUNK for size in sizes)
    for start in starts[1:-1]:
        if jobs[start].near and jobs[start].near == jobs[start - 1].near:
            before = starts[starts.index(start) - 1]
            assert start - before == write._TOGETHER * write._CHUNK


def test_what_stays_the_same_stays_the_same_file(tmp_path: Path) -> None:
    """One price is new: the pages that say it are written, all others are the files that they were; the bytes are those of a site
    built from nothing, and what somebody changed or put in a file's place on the way is not kept."""
    content, site, whole = village(tmp_path / "content"), tmp_path / "situs", tmp_path / "utuh"
    build(str(content), str(site), cards=False)
    before = {file: file.stat().st_ino for file in site.rglob("*") if file.is_file()}
    page, catalogue, robots = site / "produk" / "opak-bakar" / "index.html", site / "katalog.json", site / "robots.txt"
    moved = tmp_path / "elsewhere.txt"
    robots.rename(moved)
    robots.symlink_to(moved)
    (site / "404.html").write_text("somebody's")
    product = content / "produk" / "opak-bakar.md"
    product.write_text(product.read_text().replace("harga: 12000", "harga: 11000"))
    build(str(content), str(site), cards=False)
    build(str(content), str(whole), cards=False)
    assert snapshot(site) == snapshot(whole)
    assert not robots.is_symlink()
    fresh = {file for file, number in before.items() if file.stat().st_ino != number}
    assert {page, catalogue, robots, site / "404.html"} <= fresh
    assert len(fresh) < len(before) / 2
    assert site / "mitra" / "index.html" not in fresh
