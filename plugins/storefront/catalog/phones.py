"""Phone numbers as Indonesians write them become E.164: `+`, country code, national number (ITU-T E.164).

Digits and separators are judged here first, for libphonenumber turns letters into digits (`0812-3456-789O`)
and reads `62812...` without a plus as +62 62812...; the library is the second judge, of landlines and foreign
numbers, and is loaded only for them.
"""

import re
from typing import Any

from storefront.catalog.errors import FieldError
from storefront.catalog.text import plain_number, strip_invisible

DIGIT_LIMIT = 15  # ITU-T E.164, 6.1

# FORMATS.md, "WhatsApp click to chat": the national part of an Indonesian mobile number.
MOBILE = re.compile(r"8[1-35-9][0-9]{7,10}")
WRITTEN = re.compile(r"(?:\+ ?)?[0-9(](?:[0-9 ().-]*[0-9])?")
BRACKETS = re.compile(r"\(([0-9 .-]+)\)")
# Anywhere in a sentence: nine digits or more from a plus, a zero or 62 on, whatever stands between them. No price begins so.
INSIDE = re.compile(r"(?<![0-9.,])(?:\+|0|62)(?:[ ()./\u2010-\u2015\u2212-]*[0-9]){8,}")
NOT_A_PHONE = re.compile(r"(?:\bnib|p-?irt|\bnik|npwp|rek(?:ening)?\b|\b(?:bri|bca|bni|bsi|bjb|mandiri))\W[^\n]{0,20}\Z", re.I)
"""Searched in what stands before a number: those of papers and accounts may look like a phone's."""
_EXAMPLE = "0812-3456-7890"
_EXAMPLE_ABROAD = "+62 812-3456-7890"
# The first pattern found in the text tells what went wrong.
MISTAKES = (
    (r"wa\.me|whatsapp\.com|https?:|tel:", "Tulis nomornya saja, bukan tautan"),
    (r"[0-9][ .-]?o|o[ .-]?[0-9]", "Ada huruf O di antara angka; ganti dengan angka 0"),
    (
        r"[0-9][ .-]?[li](?![a-z])|(?<![a-z])[li][ .-]?[0-9]",
        "Ada huruf yang mirip angka 1; ganti dengan angka 1",
    ),
    (r"[0-9] ?(?:[/,;&|]|atau|dan) ?\(?(?:\+|0|62)", "Tulis satu nomor saja"),
    (r"[a-z]", "Tulis angka nomornya saja, tanpa keterangan"),
    (r"[0-9)] ?\+|^\+ ?\+", "Tanda + hanya ditulis sekali, di depan"),
)


def phone(text: str) -> str:
    """Give the E.164 form of an Indonesian number (0..., +62..., 62...) or of a foreign one with its `+`."""
    written = plain_number(text)
    unbracketed = BRACKETS.sub(r"\1", written)
    if not WRITTEN.fullmatch(written) or "(" in unbracketed or ")" in unbracketed:
        raise _explain(written)
    if written.startswith("+"):
        # In "+62 (0)812..." the zero is the one to dial at home.
        digits = _digits(written.replace("(0)", ""))
        return _indonesian(digits[2:]) if digits.startswith("62") else _foreign(digits)
    digits = _digits(written)
    if digits.startswith("0062"):
        return _indonesian(digits[4:])
    if digits.startswith("00"):
        raise FieldError("Tulis tanda + di depan kode negara, bukan 00", _EXAMPLE_ABROAD)
    if digits.startswith("0"):
        return _indonesian(digits[1:])
    # Shorter ones are local numbers that happen to begin with 62.
    if digits.startswith("62") and len(digits) >= 10:
        return _indonesian(digits[2:])
    if MOBILE.fullmatch(digits):
        return f"+62{digits}"
    raise _without_prefix(digits)


def mobile(text: str) -> str:
    """Give the E.164 form of a mobile number, the kind that has WhatsApp."""
    number = phone(text)
    if number.startswith("+62"):
        is_mobile = MOBILE.fullmatch(number[3:]) is not None
    else:
        import phonenumbers

        kinds = phonenumbers.PhoneNumberType
        is_mobile = phonenumbers.number_type(phonenumbers.parse(number)) in (kinds.MOBILE, kinds.FIXED_LINE_OR_MOBILE)
    if not is_mobile:
        raise FieldError("Nomor WhatsApp harus nomor HP, bukan telepon rumah", _EXAMPLE)
    return number


def mentions_number(text: str) -> bool:
    """Whether a line of text holds what can be called, however it is written."""
    return INSIDE.search(strip_invisible(text)) is not None


def _digits(written: str) -> str:
    """Give the digits alone, not more than a phone number can have."""
    digits = re.sub(r"[^0-9]", "", written)
    if len(digits) > DIGIT_LIMIT:
        raise FieldError(f"Tulis satu nomor saja, paling panjang {DIGIT_LIMIT} angka", _EXAMPLE)
    return digits


def _indonesian(national: str) -> str:
    """Give the E.164 form of a number within Indonesia, handed in without 0 or 62 in front."""
    # "+62 0812…": the zero is the one to dial at home.
    if MOBILE.fullmatch(national.removeprefix("0")):
        return f"+62{national.removeprefix('0')}"
    if national.startswith("0"):
        raise FieldError("Sesudah +62 nomornya tanpa 0 di depan", _EXAMPLE_ABROAD)
    if re.match("8[1-35-9]", national):
        raise FieldError(f"Nomor HP terdiri dari 10 sampai 13 angka, ini {len(national) + 1}", _EXAMPLE)
    if national and _is_landline(national):
        return f"+62{national}"
    if national.startswith("62"):
        raise FieldError("Kode negara 62 ditulis sekali saja", _EXAMPLE)
    raise FieldError("Ini bukan nomor HP, bukan pula nomor rumah dengan kode daerahnya; periksa angkanya", _EXAMPLE)


def _is_landline(national: str) -> bool:
    import phonenumbers

    return phonenumbers.is_valid_number(phonenumbers.PhoneNumber(country_code=62, national_number=int(national)))


def _foreign(digits: str) -> str:
    """Give the E.164 form of a number with a country code other than 62."""
    if digits.startswith("0"):
        raise FieldError("Sesudah tanda + ditulis kode negara, 62 untuk Indonesia", _EXAMPLE_ABROAD)
    number = _valid(digits)
    if number is None:
        raise FieldError("Nomor luar negeri ini tidak lengkap atau salah kode negaranya", "+65 8123 4567")
    return number


def _valid(digits: str) -> str | None:
    """Give the E.164 form of the number that the library reads in `+digits`, if such a number can exist."""
    import phonenumbers

    try:
        number = phonenumbers.parse(f"+{digits}")
    except phonenumbers.NumberParseException:
        return None
    valid = phonenumbers.is_valid_number(number)
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164) if valid else None


def _without_prefix(digits: str) -> FieldError:
    """Give the error of digits that begin with neither 0 nor 62, and are no mobile number."""
    if 5 <= len(digits) <= 8:
        return FieldError("Tulis juga kode daerahnya", "(022) 589-1234")
    if _valid(digits):
        return FieldError("Nomor luar negeri diawali tanda +", f"+{digits}")
    return FieldError("Nomor Indonesia diawali 0 atau +62", _EXAMPLE)


def _explain(written: str) -> FieldError:
    """Give the error of a text that isn't digits and separators."""
    for pattern, advice in MISTAKES:
        if re.search(pattern, written):
            return FieldError(advice, _EXAMPLE)
    return FieldError("Tulis angkanya dengan spasi atau tanda hubung saja", _EXAMPLE)


def landlines() -> str:
    """A pattern of the numbers within Indonesia that the library holds for right and are not mobile."""
    import phonenumbers

    kinds: Any = phonenumbers.PhoneMetadata.metadata_for_region("ID")
    found = (kinds.fixed_line, kinds.toll_free, kinds.premium_rate, kinds.shared_cost, kinds.uan)
    return "|".join(kind.national_number_pattern for kind in found)


def countries() -> str:
    """A pattern of the codes of countries (ITU-T E.164), those that differ in their last digit together."""
    import phonenumbers

    lasts: dict[str, str] = {}
    for code in map(str, phonenumbers.COUNTRY_CODE_TO_REGION_CODE):
        lasts[code[:-1]] = lasts.get(code[:-1], "") + code[-1]
    return "|".join(f"{front}[{last}]" for front, last in lasts.items())
