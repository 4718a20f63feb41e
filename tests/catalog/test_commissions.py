"""A stall's share, as people write it."""


import pytest

from storefront.catalog import commissions
from storefront.catalog.commissions import commission
from storefront.catalog.errors import FieldError

READ: dict[str, list[tuple[int, int, int]]] = {
    "10%": [(1, 1000, 0)], "10 %": [(1, 1000, 0)], "10 persen": [(1, 1000, 0)], "10 Persen": [(1, 1000, 0)], "7,5%": [(1, 750, 0)],
    "7,25 %": [(1, 725, 0)], "0%": [(1, 0, 0)], "89,99%": [(1, 8999, 0)], "500": [(1, 0, 500)], "Rp500": [(1, 0, 500)], "Rp 1.000": [(1, 0, 1000)],
    "1000": [(1, 0, 1000)], "1rb": [(1, 0, 1000)], "2 ribu": [(1, 0, 2000)], "500,-": [(1, 0, 500)], "500 per buah": [(1, 0, 500)], "500/pcs": [(1, 0, 500)],
    "Rp500 sebuah": [(1, 0, 500)], "10%, mulai 20 buah 15%": [(1, 1000, 0), (20, 1500, 0)], "10% mulai 20: 15%": [(1, 1000, 0), (20, 1500, 0)],
    "500; mulai 10 bungkus Rp700; mulai dari 50 bungkus 1.000": [(1, 0, 500), (10, 0, 700), (50, 0, 1000)], "7,5%, mulai 10 buah 500": [(1, 750, 0), (10, 0, 500)],
}
_WRONG = "Tulis persen dari harga atau rupiah tiap buah; kalau naik, tulis 10%, mulai 20 buah 15%"
REFUSED: dict[str, tuple[str, str]] = {
    "10": ("Tulis dengan tanda % kalau persen; kalau rupiah tiap buah, paling sedikit 100", "10%"), "7,5": ("Tulis dengan tanda % kalau persen; kalau rupiah tiap buah, paling sedikit 100", "10%"),
    "0": ("Kalau tanpa komisi, tulis 0%", "0%"), "7.5%": ("Pecahan ditulis dengan koma", "7,5%"),
    "10-15%": ("Tulis satu angka saja; kalau naik menurut banyaknya yang laku, tulis 10%, mulai 20 buah 15%", ""),
    "10% sampai 15%": ("Tulis satu angka saja; kalau naik menurut banyaknya yang laku, tulis 10%, mulai 20 buah 15%", ""),
    "500/lusin": ("Tulis rupiahnya saja; dihitung tiap satuan jual", "500"), "90%": ("Komisi harus di bawah 90%; periksa angkanya", "10%"),
    "10%, mulai 20 buah 15%, mulai 20 buah 20%": ("Tulis jumlahnya urut dari yang kecil", "10%, mulai 20 buah 15%"),
    "10%, mulai 1 buah 15%": ("Tulis jumlahnya urut dari yang kecil", "10%, mulai 20 buah 15%"),
    "sepuluh persen": (_WRONG, "10%"), "20 buah 15%": (_WRONG, "10%"), "10%, mulai 15%": (_WRONG, "10%"), "mulai 20 buah 15%": (_WRONG, "10%"),
    "10%%": (_WRONG, "10%"), "1.00": (_WRONG, "10%"), "-10%": (_WRONG, "10%"),
}


@pytest.mark.parametrize(("text", "found"), READ.items())
def test_a_share_is_read(text: str, found: list[tuple[int, int, int]]) -> None:
    """Percent, rupiah a piece, and steps."""
    assert commission(text) == tuple(found)


@pytest.mark.parametrize("text", READ)
def test_a_share_is_said_as_it_may_be_written(text: str) -> None:
    """So that what is shown of a change can be written back."""
    assert commission(commissions.said(commission(text))) == commission(text)


@pytest.mark.parametrize(("text", "told"), REFUSED.items())
def test_what_could_be_another_is_refused(text: str, told: tuple[str, str]) -> None:
    """With what to write; an example is a right value."""
    with pytest.raises(FieldError) as error:
        commission(text)
    assert (error.value.advice, error.value.example) == told
    if told[1]:
        commission(told[1])
