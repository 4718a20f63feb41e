"""The numbers on order sheets: no slip of the hand passes, and none that was printed ever means another good."""

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storefront.media.store import FOLDER, Store
from storefront.phone.goods import build
from storefront.site.model import Site
from storefront.site.read import read
from storefront.views.goods import paper_number
from storefront.words.paper_numbers import check_digit, digits_of, numbers
from tests.sites import SMALL, TODAY, copied
from tests.words.paper_numbers import CHECKED, meant, swaps, whole

STORE = Store(FOLDER)
_NAMES = st.text("abcdefghijklmnopqrstuvwxyz-", min_size=1, max_size=12)


@pytest.mark.parametrize(("digits", "check"), CHECKED)
def test_check_digits_as_others_reckon_them(digits: str, check: str) -> None:
    """The dissertation's own example, and sums done by hand."""
    assert check_digit(digits) == check


def _slips(number: str) -> set[str]:
    others = {number[:at] + digit + number[at + 1 :] for at in range(len(number)) for digit in "0123456789"}
    return (others | set(swaps(number))) - {number}


@pytest.mark.parametrize("bodies", [range(1000, 10_000), range(10_000, 100_000, 7)])
def test_every_single_slip_and_every_swap_is_seen(bodies: range) -> None:
    """Of every number: each digit become each other one, and each two neighbours swapped, the check digit's too."""
    passed = [(body, slip) for body in bodies for slip in _slips(whole(str(body))) if check_digit(slip[:-1]) == slip[-1]]
    assert passed == []


@given(_NAMES)
def test_digits_of_a_name(name: str) -> None:
    """Eight, the same each time, no zero in front; no number that they make is the beginning of a longer one."""
    digits = digits_of(name)
    assert (len(digits), digits.isdigit(), digits[0] != "0", digits_of(name)) == (8, True, True, digits)
    made = [whole(digits[:length]) for length in range(4, 9)]
    assert not any(longer.startswith(number) for number, longer in pairwise(made))


@given(st.sets(_NAMES, max_size=40), st.sets(_NAMES, max_size=40))
def test_a_number_once_printed_stays_right(before: set[str], added: set[str]) -> None:
    """Whatever is added or goes, it still names its good; alone, where nothing begins alike."""
    then = {name: (digits_of(name),) for name in before}
    now = {name: (digits_of(name),) for name in before | added}
    for name, number in numbers(then).items():
        assert name in meant(now, number)
    for name, number in numbers(now).items():
        assert meant(now, number) == [name]


# Alike in so many digits, at least.
_CROWD = st.dictionaries(st.integers(), st.integers(0, 99).map(lambda tail: f"4821{tail:02}39"), min_size=1, max_size=12)


@given(_CROWD, _CROWD)
def test_where_many_begin_alike(before: dict[int, str], added: dict[int, str]) -> None:
    """Each is told by a longer number; one that was printed before names its good among those that it may mean."""
    then = {name: (digits,) for name, digits in before.items()}
    now = {name: (digits,) for name, digits in {**added, **before}.items()}
    for name, number in numbers(now).items():
        assert {now[found] for found in meant(now, number)} == {now[name]}
    for name, number in numbers(then).items():
        assert name in meant(now, number)


def test_most_goods_have_five_digits() -> None:
    """Of sixty goods nearly all, and none of a thousand has more than eight."""
    few = numbers({str(place): (digits_of(f"barang-{place}"),) for place in range(60)})
    many = numbers({str(place): (digits_of(f"barang-{place}"),) for place in range(1000)})
    assert sum(len(number) == 5 for number in few.values()) >= 58
    assert max(map(len, many.values())) <= 8


def _angka(site: Site) -> dict[str, Any]:
    return {slug: row["angka"] for slug, row in json.loads(build(site))["produk"].items()}


def test_what_the_desk_reads_is_what_is_printed(tmp_path: Path) -> None:
    """Eight digits of each variant, else of the product; a renamed good keeps those of its former name beside today's."""
    site = read(SMALL, "content", TODAY, store=STORE)
    old = _angka(site)
    assert old == {"opak-bakar": digits_of("opak-bakar"), "tikar-pandan": [digits_of("tikar-pandan,Kecil"), digits_of("tikar-pandan,Besar")]}
    assert {paper_number(site, item, "") for item in site.catalog.products if item.slug == "opak-bakar"} == {whole(old["opak-bakar"][:4])}
    content = copied(SMALL, tmp_path / "isi")
    file = content / "produk" / "tikar-pandan.md"
    (file.with_name("tikar.md")).write_text(file.read_text(encoding="utf-8").replace("---\n", "---\nlama: tikar-pandan\n", 1), encoding="utf-8")
    file.unlink()
    for other in content.rglob("*.md"):
        other.write_text(other.read_text(encoding="utf-8").replace("- tikar-pandan", "- tikar").replace("tikar-pandan.md", "tikar.md"), encoding="utf-8")
    new = _angka(read(content, "content", TODAY, store=STORE))
    assert new["opak-bakar"] == old["opak-bakar"]
    assert [words.split()[1] for words in new["tikar"]] == old["tikar-pandan"]
    assert [words.split()[0] for words in new["tikar"]] == [digits_of("tikar,Kecil"), digits_of("tikar,Besar")]
