"""`ulang` as people write it: "setiap Sabtu", "tiap sabtu & minggu", "Minggu ke-2 setiap bulan", "setiap tanggal 5".

What has two readings (every other week, the eve of a day) is refused with what to write (CONTRACT.md 1).
"""

import re
from difflib import get_close_matches

from storefront.catalog.errors import FieldError
from storefront.catalog.recurrence import ORDINALS, Rule
from storefront.catalog.text import plain_number
from storefront.catalog.times import WEEKDAY_NUMBER as _WEEKDAYS
from storefront.catalog.times import WEEKDAYS

_EXAMPLE = "setiap Sabtu"
FORMS = "Tulis salah satu dari: setiap hari, setiap Sabtu, setiap Sabtu dan Minggu, setiap Minggu kedua, setiap tanggal 5"
ONE_FILE = "Buat satu berkas acara untuk tiap harinya, tanpa ulang"
PLACES = {word: place for place, word in ORDINALS.items()}
COUNTED = ("pertama", "kedua", "ketiga", "keempat", "kelima")
ONCE = ("tidak", "tidak ada", "sekali", "satu kali")
_NUMBER = r"(?:[0-9]+|dua|tiga|empat|lima|enam)"
_PERIOD = r"(?:hari|minggu|pekan|bulan|tahun)"
_DAY = "|".join(_WEEKDAYS)
# The first pattern found in the text tells why it isn't understood.
MISTAKES = (
    (rf"{_NUMBER} {_PERIOD}|selang|dwimingguan|2-mingguan", f"Yang berselang belum bisa diulang sendiri. {ONE_FILE}", ""),
    (r"\b(?:pon|wage|kliwon|legi|manis|pahing|paing)\b", f"Hari pasaran belum bisa diulang sendiri. {ONE_FILE}", ""),
    (r"tahun", f"Yang setahun sekali belum bisa diulang sendiri. {ONE_FILE}", ""),
    (r"[0-9][.:][0-9]{2}|\b(?:pukul|jam|pkl)\b|\b(?:pagi|siang|sore|malam)$",
     "Tulis harinya saja; jamnya ditulis di mulai dan selesai", _EXAMPLE),
    (r"\bpekan|seminggu|mingguan|kali seminggu", "Tulis harinya", _EXAMPLE),
    (r"^bulan$|bulanan|sebulan", "Tulis tanggalnya, atau harinya dan yang ke berapa", "setiap tanggal 5"),
    (r"\bkelima\b", "Tulis pertama, kedua, ketiga, keempat, atau terakhir", "setiap Sabtu terakhir"),
)


def rule(text: str) -> Rule | None:
    """Read when an event comes again; None where it says that it doesn't."""
    written = re.sub(r"\b(?:tiap-tiap|setiap|tiap)\b", " ", plain_number(text.replace("\u2019", "'"))).strip(" .,")
    if written in ONCE:
        return None
    written = re.sub(r"\bke[- ]?([1-5])\b", lambda found: COUNTED[int(found[1]) - 1], written)
    if eve := re.search(rf"\bmalam ({_DAY})\b", written):
        day = WEEKDAYS[(_WEEKDAYS[eve[1]] - 1) % 7]
        raise FieldError(f"Malam {WEEKDAYS[_WEEKDAYS[eve[1]]]} masih hari {day}. Tulis hari saat acaranya mulai", f"setiap {day}")
    monthly = re.search(r"(?<=.)\b(?:dalam sebulan|per bulan|bulan)$|^bulan\b(?=.)", written)
    if monthly:
        written = (written[: monthly.start()] + written[monthly.end() :]).strip(" ,")
    written = re.sub(rf"^(?:minggu|pekan),? (?:(?:di|pada) )?hari (?={_DAY})", "", written)
    for pattern, advice, example in MISTAKES:
        if re.search(pattern, written):
            named = re.search(rf"\b(?:{_DAY})\b", written)
            raise FieldError(advice, example.replace("Sabtu", WEEKDAYS[_WEEKDAYS[named[0]]]) if named else example)
    if re.fullmatch("hari(?:-hari)?", written) and not monthly:
        return Rule()
    if dates := re.fullmatch(r"(?:tanggal|tgl)\.? ?(.+)", written):
        return Rule(dates=_dates(dates[1]))
    found = _days(written)
    if monthly and not found.monthly:
        raise FieldError("Tulis juga yang ke berapa dalam sebulan", f"setiap {(*found.names, WEEKDAYS[0])[0]} pertama")
    return found


def _dates(written: str) -> tuple[int, ...]:
    parts = re.split(r" ?(?:,? dan|[,&]) ?(?:tanggal |tgl )?", written)
    if not all(re.fullmatch("[0-9]{1,2}", part) and 1 <= int(part) <= 31 for part in parts):
        first = re.match(r"([12]?[1-9]|[123]0|31)\b", written)
        raise FieldError(
            "Tulis tanggalnya dengan angka 1 sampai 31, tanpa bulan dan tahun", f"setiap tanggal {first[0] if first else 5}")
    return tuple(sorted(set(map(int, parts))))


def _days(written: str) -> Rule:
    """Weekdays, each with its places in the month behind it, or none with any."""
    spaced = re.sub(r" ?(?:\bs/d\b|\bs\.d\.|\bsd\b|\bsampai\b|\bhingga\b|-) ?", " - ", written)
    found: list[tuple[int, list[int]]] = []
    before = ","
    for word in re.sub(r" ?(?:[,;&/+]|\bdan\b|\bserta\b) ?(?:hari )?", " , ", spaced.removeprefix("hari ")).split():
        if word in _WEEKDAYS and before == "-" and found:
            found += [(number % 7, []) for number in range(found[-1][0] + 1, found[-1][0] + (_WEEKDAYS[word] - found[-1][0]) % 7)]
        if word in _WEEKDAYS and before in (",", "-"):
            found.append((_WEEKDAYS[word], []))
        elif word in PLACES and found and before != "-":
            found[-1][1].append(PLACES[word])
        elif word not in (",", "-"):
            raise _unknown(word, written)
        before = word
    if not found or before in (",", "-"):
        raise FieldError(FORMS)
    placed = [places[0] for _, places in found if places]
    if placed and len(placed) < len(found):
        several = " dan ".join(f"{WEEKDAYS[day]} {ORDINALS[places[0] if places else placed[0]]}" for day, places in found)
        raise FieldError(
            "Belum jelas mana yang tiap pekan dan mana yang sebulan sekali; tulis yang ke berapa di belakang tiap hari, "
            "atau buat dua berkas acara", f"setiap {several}")
    days = tuple(sorted({(day, place) for day, places in found for place in places or [0]}))
    return Rule() if len(days) == len(WEEKDAYS) and not placed else Rule(days)


def _unknown(word: str, written: str) -> FieldError:
    near = get_close_matches(word[:20], _WEEKDAYS, n=1, cutoff=0.7) if len(word) > 3 else []
    if near and word not in _WEEKDAYS:
        mended = re.sub(_DAY, lambda day: WEEKDAYS[_WEEKDAYS[day[0]]], written.replace(word, near[0]))
        return FieldError(f'Kata "{word[:20]}" bukan nama hari', f"setiap {mended}")
    return FieldError(FORMS)


def days(text: str) -> list[str]:
    """Part the days of one line: "12 dan 19 Desember 2026; Sabtu, 2 Januari 2027".

    A weekday belongs to what follows it; a bare day of the month takes the month and the year of what follows.
    """
    found: list[str] = []
    behind: tuple[str, ...] = ()
    for part in reversed(re.split(r"\s*(?:[,;&\n]|\bdan\b)\s*", text.strip(" .,;\n"))):
        if part.lower().replace("\u2019", "'") in _WEEKDAYS and found:
            found[0] = f"{part}, {found[0]}"
            continue
        words = part.split()
        bare = len(words) < 3 and re.fullmatch("[0-9]{1,2}", words[0] if words else "")
        found.insert(0, " ".join((part, *behind[len(words) - 1 :])) if bare else part)
        month = re.search(r"([^\W\d]+\.?) ([0-9]{4})\b", found[0])
        behind = (month[1], month[2]) if month else ()
    return [part for part in found if part]
