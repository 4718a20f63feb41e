"""Numbers that goods and businesses carry: P-IRT, BPOM, SNI and NIB.

Their forms, with sources, are in FORMATS.md, "Marks of the law".
"""

import re
from collections.abc import Iterator

from storefront.catalog.errors import FieldError
from storefront.catalog.text import clean_line, plain_number, strip_invisible

# What people copy along in front of a number.
_WORDS = "(?:spp|p|irt|pirt|bpom|badan|pom|ri|dinkes|depkes|sppt|nib|no|nomor|nmr|reg)"
_BETWEEN = r"[\s.:#/_-]*"
PREFIX = re.compile(rf"(?:{_BETWEEN}{_WORDS}(?![a-z]))*{_BETWEEN}")
_PIRT_EXAMPLE, _BPOM_EXAMPLE, _SNI_EXAMPLE = "2063204010123-28", "MD 234567890123", "SNI 9999:2020"
# The number of digits: of today, and of before 2012, which ended long ago.
_PIRT, _PIRT_OLD = 15, 12
# By regulation "at least 15"; none with more than two more was seen.
_PIRT_LONGEST = 17
_PIRT_YEARS = 5
# Food; cosmetics; herbal medicine and supplements.
BPOM = re.compile(r"(m[dl])([0-9]{12,15})|(n[a-e])([0-9]{11,13})|(t[ril]|s[dil]|ht|ff)([0-9]{9,12})")
SNI = re.compile(
    r"(?P<of>(?:[a-z]{2,6}(?:/[a-z]{2,6})* ?)?)(?P<group>[0-9]{1,2}-)?(?P<number>[0-9]{1,6}(?:[.-][0-9]{1,3}){0,2}) ?"
    r"[:-] ?(?P<year>(?:19[7-9]|20[0-4])[0-9])")
_NIB_DIGITS, _NIK_DIGITS = 13, 16


def _bare(text: str) -> str:
    """In lower case, without the words in front."""
    written = plain_number(text)
    return written[match.end() :] if (match := PREFIX.match(written)) else written


def _together(text: str) -> str:
    return re.sub(r"[\s.:/_-]", "", text)


def pirt(text: str) -> str:
    """Give `NNNNNNNNNNNNN-NN`, or twelve digits, of a P-IRT number; anything else as it is written, for `pirt_notes`."""
    written = clean_line(strip_invisible(text), 120)
    digits = _together(_bare(written))
    if not is_pirt(digits):
        return written
    return digits if len(digits) == _PIRT_OLD else f"{digits[:-2]}-{digits[-2:]}"


def is_pirt(written: str) -> bool:
    """Whether it is in a form that such a number has."""
    digits = written.replace("-", "")
    return digits.isdecimal() and (len(digits) == _PIRT_OLD or _PIRT <= len(digits) <= _PIRT_LONGEST)


def pirt_notes(written: str, year: int) -> Iterator[str]:
    """Warnings of a P-IRT number in this year."""
    digits = written.replace("-", "")
    if not is_pirt(written):
        yield f'tertulis "{written}". Nomor P-IRT berisi 15 angka, contoh: pirt: {_PIRT_EXAMPLE}'
    elif len(digits) == _PIRT_OLD:
        yield (f'tertulis "{written}", nomor lama yang 12 angka, dan masa berlakunya sudah lewat. '
               "Perpanjang izinnya, lalu tulis nomor baru yang 15 angka")
    else:
        if len(digits) != _PIRT:
            yield f'tertulis "{written}", {len(digits)} angka. Nomor P-IRT biasanya 15 angka; periksa sekali lagi'
        if (end := pirt_end(written)) and end < year:
            yield f"nomor ini berlaku sampai {end}. Perpanjang izinnya, lalu tulis nomor yang baru"
        elif end > year + _PIRT_YEARS:
            yield (f'tertulis "{written}", jadi berlaku sampai {end}, padahal izin P-IRT berlaku {_PIRT_YEARS} tahun. '
                   "Periksa dua angka terakhirnya")


def pirt_end(written: str) -> int:
    """The year in which the permit ends; 0 for an old number, which doesn't say."""
    return 2000 + int(written[-2:]) if "-" in written and is_pirt(written) else 0


def bpom(text: str) -> str:
    """Give `MD 234567890123` of a number that BPOM gave: letters that say what for, then digits."""
    number = _together(_bare(text))
    if found := BPOM.fullmatch(number):
        letters, digits = (part for part in found.groups() if part)
        return f"{letters.upper()} {digits}"
    if number.isdecimal() and (len(number) == _PIRT or "irt" in text.lower()):
        raise FieldError(f"Ini seperti nomor P-IRT. Hapus baris ini, lalu tulis di baris pirt: {number}")
    if number.isdecimal():
        raise FieldError(f"Tulis juga dua huruf di depannya, seperti di kemasan: MD {number}, atau ML kalau barang impor")
    raise FieldError("Tulis seperti di kemasan: MD atau ML, lalu 12 angka. Kalau belum punya, hapus baris ini", _BPOM_EXAMPLE)


def sni(text: str) -> str:
    """Give `SNI 8664:2018`, `SNI 01-2973-1992`, `SNI ISO 9001:2015` of a standard's number with its year."""
    written = re.sub(r"^sni[\s.:-]*", "", _bare(text))
    found = SNI.fullmatch(_bare(written))
    if not found:
        if re.fullmatch(r"[0-9]{2,6}(?:[.-][0-9]{1,3})?", written):
            raise FieldError(f"Tulis juga tahunnya, seperti di sertifikat: SNI {written}, titik dua, lalu tahun")
        raise FieldError(
            "Tulis nomor standarnya dengan tahun, seperti di sertifikat. Kalau belum punya, hapus baris ini", _SNI_EXAMPLE)
    adopted = f"{found['of'].strip().upper()} " if found["of"] else ""
    # Numbers with a group of two digits in front are of the time when a hyphen parted the year.
    return f"SNI {adopted}{found['group'] or ''}{found['number']}{'-' if found['group'] else ':'}{found['year']}"


def nib(text: str) -> str:
    """Give the 13 digits of a business's number (NIB)."""
    digits = _together(_bare(text))
    if digits.isdecimal() and len(digits) == _NIK_DIGITS:
        raise FieldError("Ini 16 angka, seperti NIK di KTP. NIK tidak boleh tampil: hapus baris ini. NIB berisi 13 angka")
    if not digits.isdecimal() or len(digits) != _NIB_DIGITS:
        raise FieldError("Tulis 13 angka NIB dari OSS. Kalau belum punya, hapus baris ini", "1234567890123")
    return digits
