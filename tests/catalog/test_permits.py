"""Numbers of P-IRT, BPOM, SNI and NIB as people copy them, and what can't be one."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storefront.catalog import permits
from storefront.catalog.errors import FieldError

PIRT = {
    **dict.fromkeys((
        "2063204010123-28", "206320401012328", "206 3204010123 - 28", "2063204010123–28", "206.320.401.0123-28", "2063204010123/28",
        "P-IRT 2063204010123-28", "P-IRT No. 2063204010123-28", "PIRT: 2063204010123-28", "PIRT2063204010123-28", "P.IRT No.2063204010123-28",
        "P IRT 2063204010123-28", "Dinkes RI P-IRT No. 2063204010123-28", "Depkes RI PIRT 2063204010123-28", "SPP-IRT 2063204010123-28",
        "No. P-IRT : 2063204010123-28", "\u202a2063204010123-28\u202c", "2063204010123\u00a0-\u00a028",
    ), "2063204010123-28"),
    "206320401012": "206320401012", "P-IRT 206.3204.01012": "206320401012", "20632040101234-28": "20632040101234-28",
}
ODD_PIRT = ("1", "sedang diurus", "ya", "P-IRT", "20632040101-28", "2063204010123", "2063204010123-2", "206320401012345678", "2063204010123-28 dan 2063204010124-28", "2O63204010123-28", "P-IRT 206X204010123-28")
BPOM = {
    **dict.fromkeys((
        "MD 234567890123", "MD234567890123", "md 234567890123", "BPOM RI MD 234567890123", "BPOM RI MD. 2345 6789 0123", "BPOM: MD-234567890123",
        "Badan POM RI No. MD 234567890123", "POM MD 2345.6789.0123", "No. Reg. BPOM RI MD 234567890123",
    ), "MD 234567890123"),
    "BPOM RI ML 234567890123": "ML 234567890123", "MD 234567890123456": "MD 234567890123456", "BPOM NA18171234567": "NA 18171234567",
    "POM TR 123456789": "TR 123456789", "BPOM SD123456789": "SD 123456789",
}
SNI = {
    **dict.fromkeys(("SNI 8664:2018", "8664:2018", "SNI 8664 : 2018", "SNI: 8664:2018", "No. SNI 8664:2018", "sni 8664-2018", "SNI-8664-2018", "SNI. 8664:2018"), "SNI 8664:2018"),
    **dict.fromkeys(("SNI 01-2973-1992", "01-2973-1992", "SNI. 01-2973-1992"), "SNI 01-2973-1992"),
    "SNI ISO 9001:2015": "SNI ISO 9001:2015", "SNI ISO/IEC 17025:2017": "SNI ISO/IEC 17025:2017", "SNI IEC 60335-1:2009": "SNI IEC 60335-1:2009",
    "SNI 8664.1:2018": "SNI 8664.1:2018", "SNI CAC/RCP 1:2011": "SNI CAC/RCP 1:2011", "SNI ISO22000:2018": "SNI ISO 22000:2018",
}
NIB = dict.fromkeys((
    "9120301234567", "NIB 9120301234567", "NIB: 9120301234567", "No. NIB. 912.030.123.4567", "9120 3012 34567", "9120-3012-34567", "nomor nib 9120301234567"),
    "9120301234567")
READ: tuple[tuple[Callable[[str], str], dict[str, str]], ...] = (
    (permits.pirt, PIRT), (permits.bpom, BPOM), (permits.sni, SNI), (permits.nib, NIB))


@pytest.mark.parametrize(("read", "written", "number"), [(read, *pair) for read, forms in READ for pair in forms.items()])
def test_numbers_as_they_are_copied(read: Callable[[str], str], written: str, number: str) -> None:
    """One way to say each; what was read is read again as itself."""
    assert read(written) == number == read(number)


@pytest.mark.parametrize("written", ODD_PIRT)
def test_a_food_number_that_is_none_is_kept_to_be_told(written: str) -> None:
    """It was accepted before, so it is a warning; it is no number that could be shown."""
    kept = permits.pirt(written)
    assert not permits.is_pirt(kept)
    assert list(permits.pirt_notes(kept, 2026)) == [f'tertulis "{written}". Nomor P-IRT berisi 15 angka, contoh: pirt: 2063204010123-28']


@pytest.mark.parametrize(("written", "year", "ends", "warned"), [
    ("2063204010123-25", 2026, 2025, True), ("2063204010123-26", 2026, 2026, False), ("2063204010123-31", 2026, 2031, False), ("2063204010123-82", 2026, 2082, True), ("206320401012", 2026, 0, True),
])
def test_the_year_in_which_a_food_number_ends(written: str, year: int, ends: int, warned: bool) -> None:
    """Its last two digits; an old one ended before."""
    assert permits.pirt_end(written) == ends
    assert bool(list(permits.pirt_notes(written, year))) is warned


_PACKAGE = "Tulis seperti di kemasan: MD atau ML, lalu 12 angka. Kalau belum punya, hapus baris ini"
_STANDARD = "Tulis nomor standarnya dengan tahun, seperti di sertifikat. Kalau belum punya, hapus baris ini"
_BUSINESS = "Tulis 13 angka NIB dari OSS. Kalau belum punya, hapus baris ini"


@pytest.mark.parametrize(("read", "written", "advice"), [
    *((permits.bpom, word, _PACKAGE) for word in ("ya", "terdaftar", "MD 2345", "MD 23456789012", "MD 2345678901234567", "XX 234567890123", "MD 23456789O123", "SP 123/10.11/90")),
    (permits.bpom, "234567890123", "Tulis juga dua huruf di depannya, seperti di kemasan: MD 234567890123, atau ML kalau barang impor"),
    (permits.bpom, "P-IRT 2063204010123-28", "Ini seperti nomor P-IRT. Hapus baris ini, lalu tulis di baris pirt: 206320401012328"),
    (permits.bpom, "2063204010123-28", "Ini seperti nomor P-IRT. Hapus baris ini, lalu tulis di baris pirt: 206320401012328"),
    *((permits.sni, word, _STANDARD) for word in ("ya", "8664:18", "SNI 8664:1850", "SNI 8664:2018 dan 8665:2018", "9120301234567")),
    (permits.sni, "SNI 8664", "Tulis juga tahunnya, seperti di sertifikat: SNI 8664, titik dua, lalu tahun"),
    *((permits.nib, word, _BUSINESS) for word in ("ya", "912030123456", "91203012345678", "9120301234S67", "sedang diurus")),
    (permits.nib, "3204110101900001", "Ini 16 angka, seperti NIK di KTP. NIK tidak boleh tampil: hapus baris ini. NIB berisi 13 angka"),
])
def test_what_can_not_be_meant(read: Callable[[str], str], written: str, advice: str) -> None:
    """The form is told; an example is right itself."""
    with pytest.raises(FieldError) as refused:
        read(written)
    assert refused.value.advice == advice
    assert not refused.value.example or read(refused.value.example)


@given(st.text(max_size=40), st.sampled_from([read for read, _ in READ]))
def test_any_text_is_read_or_refused(text: str, read: Callable[[str], str]) -> None:
    """Nothing else is raised, and what was read is read again as itself."""
    try:
        number = read(text)
    except FieldError:
        return
    assert read(number) == number


@given(st.from_regex(r"\A[1-8][0-9]{14}\Z"), st.sampled_from(["", "P-IRT ", "PIRT No. ", "Dinkes P-IRT: "]), st.sampled_from(["", "-", " - ", "/", "."]))
def test_every_food_number_of_today(digits: str, before: str, between: str) -> None:
    """Whatever stands in front and before the year."""
    assert permits.pirt(f"{before}{digits[:-2]}{between}{digits[-2:]}") == f"{digits[:-2]}-{digits[-2:]}"
