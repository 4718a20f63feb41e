"""Numbers of order sheets as tests need them: one table of sums for Python and scripts, and a reader that is slow and plain."""

from collections.abc import Hashable, Iterator, Mapping
from typing import TypeVar

from storefront.words.paper_numbers import check_digit

T = TypeVar("T", bound=Hashable)

# H. M. Damm's own example is 572 and 4.
CHECKED = [("572", "4"), ("0", "0"), ("1", "3"), ("9", "2"), ("09", "2"), ("90", "4"), ("1000", "8"), ("4821", "7"), ("48217390", "8")]


def whole(body: str) -> str:
    return body + check_digit(body)


def swaps(number: str) -> Iterator[str]:
    """With each two neighbours swapped."""
    return (number[:at] + number[at + 1] + number[at] + number[at + 2 :] for at in range(len(number) - 1))


def meant(known: Mapping[T, tuple[str, ...]], number: str) -> list[T]:
    """The goods that a printed number may mean."""
    return [thing for thing, own in known.items() if any(digits.startswith(number[:-1]) for digits in own)]
