"""Who agreed to be shown, and when: `Bu Entin, 3 November 2026` (FORMATS.md, "Personal data")."""

import re
from datetime import date
from typing import NamedTuple

from storefront.catalog import times
from storefront.catalog.errors import FieldError
from storefront.catalog.text import words

_ADVICE, _EXAMPLE = "Tulis siapa yang setuju dan tanggalnya", "Bu Entin, 3 November 2026"
_LIMIT = 120
# Between the name and the day, and around each of them.
_EDGES = " \t,;:.(\u2013\u2014-"
_LEADING = re.compile(r"(?:pada|tanggal|tgl\.?)\s+", re.I)
_TRAILING = re.compile(r"\s+(?:pada|tanggal|tgl)$", re.I)
_NOBODY = frozenset({"ya", "sudah", "setuju", "boleh", "ok", "oke", "izin"})
_NOT_YET = frozenset({"tidak", "belum", "tidak setuju", "tidak boleh", "belum setuju", "belum ditanya"})


class Consent(NamedTuple):
    """Never published: it is there for the village to know, and to be shown to who asks."""

    person: str
    day: date


def consent(text: str) -> Consent:
    """Read a name and a day, in either order. A day in the future is judged where today is known."""
    written = re.sub(r",(?=\S)", ", ", words(text, _LIMIT))
    if written.lower().strip(_EDGES) in _NOT_YET:
        raise FieldError(
            "Kalau orangnya belum setuju, hapus baris ini dan tanyakan dulu; kalau tidak mau tampil, tulis terbit: tidak")
    parts = written.split(" ")
    # The longest part that is a day, so that its weekday belongs to it.
    for count in range(len(parts) - 1, 0, -1):
        for day, person in ((parts[-count:], parts[:-count]), (parts[:count], parts[count:])):
            if (found := _day(" ".join(day))) and (name := _name(" ".join(person))):
                return Consent(name, found)
    if _day(written):
        raise FieldError("Tulis juga siapa yang setuju, di depan tanggalnya", _EXAMPLE)
    if _name(written) and not re.search("[0-9]", written):
        raise FieldError("Tulis juga tanggalnya, di belakang namanya", f"{_name(written)}, 3 November 2026")
    raise FieldError(_ADVICE, _EXAMPLE)


def _day(written: str) -> date | None:
    try:
        return times.day(_LEADING.sub("", written.strip(f"{_EDGES})")))
    except FieldError:
        return None


def _name(written: str) -> str:
    """"" for what names nobody: a bare word of assent, or no letters at all."""
    name = _TRAILING.sub("", written.strip(_EDGES)).strip(_EDGES)
    return name if name.lower() not in _NOBODY and any(map(str.isalpha, name)) else ""
