"""The number of a good on an order sheet, which buyers copy by hand and the order desk types (CONTRACT.md 2, "Order sheets").

It is a beginning of the good's own digits, as long as it takes to tell it from all others, and a check digit behind it. A number
that was printed once stays right whatever is added: it still names its good, or asks which of two is meant.
"""

from collections import Counter
from collections.abc import Hashable, Mapping
from hashlib import sha256
from typing import TypeVar

T = TypeVar("T", bound=Hashable)

SHORTEST = 4
_ALL = 8

# FORMATS.md, "Check digit on paper". The order desk reads by the same table (theme/static/js/desk-number.js).
_DAMM = ("0317598642", "7092154863", "4206871359", "1750983426", "6123045978",
         "3674209581", "5869720134", "8945362017", "9438617205", "2581436790")


def check_digit(digits: str) -> str:
    """Another digit wherever one of `digits` is another, or two neighbours are swapped."""
    state = "0"
    for digit in digits:
        state = _DAMM[int(state)][int(digit)]
    return state


def digits_of(name: str) -> str:
    """Eight digits out of a name's SHA-256, the same from build to build.

    No zero in front, which would go unnoticed when it is left out. From the fifth on no digit is the check digit of those before
    it: so no number is the beginning of a longer one, and whoever types knows where it ends.
    """
    rest, found = int(sha256(name.encode()).hexdigest(), 16), ""
    while len(found) < _ALL:
        barred = "0" if not found else check_digit(found) if len(found) >= SHORTEST else ""
        free = [digit for digit in "0123456789" if digit != barred]
        rest, place = divmod(rest, len(free))
        found += free[place]
    return found


def numbers(known: Mapping[T, tuple[str, ...]]) -> dict[T, str]:
    """What is printed for each good, of its digits under each name that it ever had, today's first."""
    beginnings = [Counter(start for own in known.values() for start in {digits[:length] for digits in own})
                  for length in range(SHORTEST, _ALL + 1)]
    return {thing: _number(own[0], beginnings) for thing, own in known.items()}


def _number(digits: str, beginnings: list[Counter[str]]) -> str:
    """Of two goods that are alike to the last digit both have all of them: one in some hundred million pairs."""
    told = (digits[:length] for length, counted in enumerate(beginnings, SHORTEST) if counted[digits[:length]] == 1)
    body = next(told, digits)
    return body + check_digit(body)
