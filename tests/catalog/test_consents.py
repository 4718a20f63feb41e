"""Who agreed to be shown, and when: the forms in which a youth writes it on a phone."""

from datetime import date

import pytest

from storefront.catalog.consents import Consent, consent
from storefront.catalog.errors import FieldError

DAY = date(2026, 11, 3)


@pytest.mark.parametrize("written", [
    "Bu Entin, 3 November 2026", "Bu Entin 3 Nov 2026", "Bu Entin 3/11/2026", "Bu Entin (2026-11-03)", "Bu Entin - 3/11/2026",
    "Bu Entin, Selasa, 3 November 2026", "3 November 2026, Bu Entin", "Bu Entin pada tanggal 3 November 2026", "Bu Entin,3 November 2026",
    "Bu Entin: 3 November 2026.", "  Bu Entin,  3  November 2026 ",
])
def test_one_agreement_however_it_is_written(written: str) -> None:
    assert consent(written) == Consent("Bu Entin", DAY)


@pytest.mark.parametrize(("written", "person"), [
    ("Ibu Kiki (ibunya), 3 November 2026", "Ibu Kiki (ibunya)"), ("ibunya Nia, 3/11/2026", "ibunya Nia"),
    ("Bu Entin lewat telepon, 3 November 2026", "Bu Entin lewat telepon"),
])
def test_somebody_else_may_have_agreed_for_them(written: str, person: str) -> None:
    """A parent, say; words beside the name stay, for they are the village's own note."""
    assert consent(written) == Consent(person, DAY)


_WHO = ("Tulis siapa yang setuju dan tanggalnya", "Bu Entin, 3 November 2026")
_NOT_YET = ("Kalau orangnya belum setuju, hapus baris ini dan tanyakan dulu; kalau tidak mau tampil, tulis terbit: tidak", "")


@pytest.mark.parametrize(("written", "told"), [
    ("ya", _WHO), ("sudah, 3 November 2026", _WHO), ("Bu Entin, 3 November", _WHO), ("Bu Entin, 31 Februari 2026", _WHO),
    ("Bu Entin", ("Tulis juga tanggalnya, di belakang namanya", "Bu Entin, 3 November 2026")),
    ("3 November 2026", ("Tulis juga siapa yang setuju, di depan tanggalnya", "Bu Entin, 3 November 2026")),
    ("belum", _NOT_YET), ("Tidak", _NOT_YET),
])
def test_half_an_agreement_is_refused_with_the_other_half(written: str, told: tuple[str, str]) -> None:
    with pytest.raises(FieldError) as caught:
        consent(written)
    assert (caught.value.advice, caught.value.example) == told
