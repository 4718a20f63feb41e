"""A stall's share, as people write it."""


import pytest

from storefront.catalog import commissions
from storefront.catalog.commissions import commission
from storefront.catalog.errors import FieldError

READ: dict[str, list[tuple[int, int, int]]] = {
    "10%": [(1, 1000, 0)], "10 %": [(1, 1000, 0)], "10 persen": [(1, 1000, 0)], "10 Persen": [(1, 1000, 0)], "7,5%": [(1, 750, 0)],
    "7,25 %": [(1, 725, 0)], "0%": [(1, 0, 0)], "89,99%": [(1, 8999, 0)], "500": [(1, 0, 500)], "Rp500": [(1, 0, 500)], "Rp 1.000": [(1, 0, 1000)],
    "1000": [(1, 0, 1000)], "1rb": [(1, 0, 1000)], "2 ribu": [(1, 0, 2000)], "500,-": [(1, 0, 500)], "500 per buah": [(1, 0, 500)], "500/pcs": [(1, 0, 500)],
    "Rp500 sebuah": [(1, 0, 500)], "1,5rb": [(1, 0, 1500)], "100": [(1, 0, 100)], "10%, mulai 20 buah 15%": [(1, 1000, 0), (20, 1500, 0)], "10% mulai 20: 15%": [(1, 1000, 0), (20, 1500, 0)],
    "500; mulai 10 bungkus Rp700; mulai dari 50 bungkus 1.000": [(1, 0, 500), (10, 0, 700), (50, 0, 1000)], "7,5%, mulai 10 buah 500": [(1, 750, 0), (10, 0, 500)],
}
REFUSED = (
    "10", "7,5", "0", "99", "000", "7.5%", "10-15%", "10% sampai 15%", "500/lusin", "90%", "10%%", "1.00", "-10%", "Rp50", "10%, mulai 20 buah 15%, mulai 20 buah 20%",
    "10%, mulai 1 buah 15%", "10%, mulai 15%", "sepuluh persen", "20 buah 15%", "mulai 20 buah 15%",
)
_FORMS = "Tulis persen di bawah 90 atau rupiah tiap buah mulai 100; kalau naik: 10%, mulai 20 buah 15%"


@pytest.mark.parametrize(("text", "found"), READ.items())
def test_a_share_is_read(text: str, found: list[tuple[int, int, int]]) -> None:
    """Percent, rupiah a piece, and steps."""
    assert commission(text) == tuple(found)


@pytest.mark.parametrize("text", READ)
def test_a_share_is_said_as_it_may_be_written(text: str) -> None:
    """So that what is shown of a change can be written back."""
    assert commission(commissions.said(commission(text))) == commission(text)


@pytest.mark.parametrize("text", REFUSED)
def test_what_could_be_another_is_refused(text: str) -> None:
    """With all the ways to write it, and a right value."""
    with pytest.raises(FieldError) as error:
        commission(text)
    assert (error.value.advice, error.value.example) == (_FORMS, "7,5%")
    assert commission(error.value.example) == ((1, 750, 0),)
