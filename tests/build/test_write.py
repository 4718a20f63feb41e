"""Files are written by whoever is free, in chunks."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from storefront.build import write
from storefront.build.plan import Asset

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
