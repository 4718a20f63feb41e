"""Numbers as Indonesians write them: a dot between thousands, a comma before decimals.

What could be read two ways (12.5, 15,000, a range) is refused, never guessed (CONTRACT.md section 1).
"""

import re

from storefront.catalog.errors import FieldError
from storefront.catalog.text import plain_number

RUPIAH_LIMIT = 1_000_000_000
PRICE_LEAST = 500
GRAM_LIMIT = 1_000_000
DAY_LIMIT = 365
FIRST_YEAR, LAST_YEAR = 1900, 2100

WHOLE = r"(?:[1-9][0-9]{0,2}(?:\.[0-9]{3})+|[1-9][0-9]{0,2}(?: [0-9]{3})+|[1-9][0-9]*)"
# At most two decimals: "1,500 juta" is 1.5 million to one reader and 1,500 million to another.
_DECIMAL = r"(?:0|[1-9][0-9]*)(?:,[0-9]{1,2})?"
MULTIPLIER = {"rb": 1_000, "ribu": 1_000, "k": 1_000, "jt": 1_000_000, "juta": 1_000_000}
GRAMS = {"kg": 1_000, "kilo": 1_000, "kilogram": 1_000}

PRICE = re.compile(
    rf"(?:(?:rp|idr)\.? ?)?"
    # Cents only behind thousands: "15,00" may as well be a slip for 15.000.
    rf"(?:(?P<whole>{WHOLE})(?:[,.] ?[-=]|(?<=[0-9.][0-9]{{3}}),00)?"
    rf"|(?P<decimal>{_DECIMAL}) ?(?P<unit>rb|ribu|k|jt|juta))"
    rf"(?: ?(?:rupiah|idr))?"
)
WEIGHT = re.compile(rf"(?P<whole>{WHOLE}) ?(?:g|gr|gram)?|(?P<decimal>{_DECIMAL}) ?(?P<unit>kg|kilo|kilogram)")

# The first pattern found in the text (lower case, single spaces) tells what went wrong.
PRICE_MISTAKES = (
    (
        r"[$€£¥]|(?<![a-z])(?:us|usd|sgd|myr|rm|aud|eur|euro|dolar|ringgit|riyal|yen|won)(?![a-z])",
        "Tulis harga dalam rupiah",
        "15000",
    ),
    (
        r"(?:[0-9]|rb|ribu|k|jt|juta|,-) ?(?:-|sampai|hingga|s/d|sd) ?(?:rp\.? ?)?[0-9]",
        "Tulis satu harga saja, bukan rentang; harga lain ditulis di varian",
        "15000",
    ),
    (r"[0-9] ?(?:jt|juta),? [0-9]", "Tulis dalam satu angka", "2500000"),
    (r"[1-3]/[2-4] ?(?:jt|juta)", "Pecahan ditulis dengan koma", "0,5 juta"),
    (r"^(?:rp\.? ?)?[0-9]{1,3}(?: [0-9]{3})+$", "Tulis tanpa spasi di antara angka", "15000"),
    (
        r"[0-9](?:,-| ?rb| ?ribu| ?k)?(?: ?[/;&+|] ?|,? | dan | atau )(?:rp\.? ?)?[0-9]",
        "Tulis satu harga saja; harga lain ditulis di varian",
        "15000",
    ),
    (
        r"/|@|(?<![a-z])(?:per|tiap|setiap) ",
        "Tulis harganya saja; satuannya ditulis di baris satuan",
        "15000",
    ),
    (
        r"^(?:rp\.? ?)?(?:-.*|0+(?:[.,]0*)?(?:,-)?(?: ?(?:rb|ribu|jt|juta|rupiah))?)$|gratis",
        "Harga harus lebih dari nol",
        "15000",
    ),
    (r"^(?:rp\.? ?)?0[0-9]", "Tulis tanpa nol di depan", "15000"),
    (r"[0-9]\.[0-9]+ ?(?:rb|ribu|k|jt|juta)", "Pecahan ribu atau juta ditulis dengan koma", "1,5 juta"),
    (
        r"[0-9.][oil]|(?<![a-z])[oil][0-9]",
        "Ada huruf yang mirip angka; ganti huruf O dengan 0 dan huruf l dengan 1",
        "15000",
    ),
    (r"[0-9],[0-9]{3,} ?[rkj]", "Paling banyak dua angka di belakang koma", "1,5 juta"),
    (r"[0-9],[0-9]{3}(?![0-9])", "Pemisah ribuan adalah titik, bukan koma", "15.000"),
    (r"^(?:rp\.? ?)?[0-9]+\.[0-9]{1,2}$|[0-9],[0-9]", "Tulis rupiah penuh tanpa desimal", "12500"),
    (r"^(?:rp\.? ?)?[0-9.]+[0-9]$", "Titik hanya ditulis di antara tiap tiga angka", "150.000"),
)
WEIGHT_MISTAKES = (
    (r"[0-9] ?ons(?![a-z])", "Tulis dalam gram atau kg; 1 ons itu 100 g", "200 g"),
    (
        r"[0-9] ?(?:ml|cc|l|lt|liter)(?![a-z])",
        "Tulis beratnya dalam gram; isi cairan ditulis di baris isi",
        "250 g",
    ),
    (
        r"[0-9] ?(?:g|gr|gram|kg)? ?(?:-|sampai|hingga|s/d|sd) ?[0-9]",
        "Tulis satu berat saja, bukan rentang",
        "250 g",
    ),
    (r"[0-9]/[0-9]|½|¼|¾", "Pecahan ditulis dengan koma", "0,5 kg"),
    (r"^(?:-.*|0[0,. ]*(?:g|gr|gram|kg|kilo|kilogram)?)$", "Berat harus lebih dari nol", "250 g"),
    (r"[0-9]\.[0-9]{1,2} ?k", "Pecahan ditulis dengan koma", "1,5 kg"),
    (r"[0-9]\.[0-9]+ ?k|[0-9],[0-9]{3,} ?k", "Kalau lebih teliti dari 0,01 kg, tulis dalam gram", "1.250 g"),
    (r"[0-9],[0-9]+$", "Tulis juga satuannya", "1,5 kg"),
    (r"[0-9],[0-9]+ ?g", "Tulis gram penuh tanpa desimal", "250 g"),
)
_RANGE = r"[0-9] ?(?:-|sampai|hingga|s/d) ?[0-9]"
COUNT_MISTAKES = ((r"^[0-9.]+ ?[a-z]+$", "Tulis angkanya saja, tanpa satuan"), (_RANGE, "Tulis satu angka saja, bukan rentang"))
DAY_MISTAKES = (
    (r"minggu|bulan|jam", "Tulis jumlah harinya", "7 hari"),
    (_RANGE, "Tulis satu angka saja, yang paling lama", "3 hari"),
)


def rupiah(text: str) -> int:
    """Read a price in whole rupiah, 1 to 1,000,000,000.

    Takes 15000, 15.000, Rp 15.000, Rp15.000,-, 15.000,00, IDR 15000, 15rb, 15 ribu, 15k and 1,5 juta.
    """
    written = plain_number(text)
    match = PRICE.fullmatch(written)
    if not match:
        raise _explain(written, PRICE_MISTAKES, FieldError("Tulis angka saja", "15000"))
    price = _amount(match, MULTIPLIER)
    if price == 0:
        raise FieldError("Harga harus lebih dari nol", "15000")
    if price > RUPIAH_LIMIT:
        raise FieldError("Harga paling besar 1.000.000.000; periksa jumlah nolnya", "15000")
    return price


def price(text: str) -> int:
    """Read what one thing costs: as `rupiah`, but at least Rp500, for `harga: 15` means fifteen thousand."""
    amount = rupiah(text)
    if amount < PRICE_LEAST:
        raise FieldError(
            f"Harga paling kecil Rp{PRICE_LEAST}; tulis lengkap dengan nolnya. Kalau memang semurah itu, jual beberapa sekaligus "
            "dan tulis jumlahnya di isi", f"{amount}000")
    return amount


def weight(text: str) -> int:
    """Read a weight in whole grams, 1 to 1,000,000, from 250 (grams), 250 g, 1.500 gram or 1,5 kg."""
    written = plain_number(text)
    match = WEIGHT.fullmatch(written)
    if not match:
        raise _explain(written, WEIGHT_MISTAKES, FieldError("Tulis beratnya dalam gram atau kg", "250 g"))
    grams = _amount(match, GRAMS)
    if grams == 0:
        raise FieldError("Berat harus lebih dari nol", "250 g")
    if grams > GRAM_LIMIT:
        raise FieldError("Berat paling besar 1.000 kg; periksa satuannya", "250 g")
    return grams


def count(text: str, least: int = 0, most: int = 1_000_000) -> int:
    """Read a bare whole number from `least` to `most`: 12 or 1.000, without a unit."""
    written = plain_number(text)
    example = str(max(least, min(12, most)))
    if not re.fullmatch(rf"{WHOLE}|0", written):
        mistakes = tuple((pattern, advice, example) for pattern, advice in COUNT_MISTAKES)
        raise _explain(written, mistakes, FieldError("Tulis bilangan bulat dengan angka", example))
    number = int(re.sub("[. ]", "", written))
    if not least <= number <= most:
        raise FieldError(f"Tulis angka dari {least} sampai {most:_}".replace("_", "."), example)
    return number


def days(text: str) -> int:
    """Read a number of days, 0 to 365, from `3` or `3 hari`."""
    written = plain_number(text)
    if not re.fullmatch(r"(?:0|[1-9][0-9]*)(?: ?hari)?", written):
        raise _explain(written, DAY_MISTAKES, FieldError("Tulis jumlah hari dengan angka", "3 hari"))
    number = int(written.removesuffix("hari"))
    if number > DAY_LIMIT:
        raise FieldError(f"Paling lama {DAY_LIMIT} hari", "3 hari")
    return number


# The most of each that any good keeps.
KEEPS = {"jam": 72, "hari": 365, "minggu": 52, "bulan": 36, "tahun": 3}
WHERE = "(?:di |dalam )?(kulkas|lemari es|freezer|suhu ruang)"


def shelf_life(text: str) -> str:
    """Give how long it keeps, `10 hari`, `2 minggu di kulkas`; `sebulan` is `1 bulan`."""
    written = re.sub(r"^se(?=minggu|bulan|tahun)", "1 ", plain_number(text)).rstrip(".")
    found = re.fullmatch(rf"([1-9][0-9]*) ?({'|'.join(KEEPS)})(?:,? {WHERE})?", written)
    if not found:
        if least := re.match(rf"([1-9][0-9]*) ?(?:-|sampai|hingga|s/d) ?[0-9]+ ?({'|'.join(KEEPS)})", written):
            raise FieldError("Tulis satu angka saja, yang paling singkat", f"{least[1]} {least[2]}")
        if re.fullmatch("[1-9][0-9]{0,2}", written):
            raise FieldError(f"Tulis juga satuannya: {written} hari, {written} minggu, atau {written} bulan")
        raise FieldError("Tulis berapa lama tahannya dalam jam, hari, minggu, atau bulan", "10 hari")
    number, unit, where = found.groups()
    if int(number) > KEEPS[unit]:
        raise FieldError(f"Paling lama {KEEPS[unit]} {unit}; periksa angkanya", "10 hari")
    return f"{number} {unit}{f' di {where}' if where else ''}"


def year(text: str) -> int:
    """Read a year of four digits, 1900 to 2100."""
    written = plain_number(text)
    if not re.fullmatch(r"[0-9]{4}", written):
        raise FieldError("Tulis tahunnya saja dengan empat angka", "1999")
    number = int(written)
    if not FIRST_YEAR <= number <= LAST_YEAR:
        raise FieldError(f"Tulis tahun dari {FIRST_YEAR} sampai {LAST_YEAR}", "1999")
    return number


def _amount(match: re.Match[str], units: dict[str, int]) -> int:
    """Give the whole number that a match of PRICE or WEIGHT stands for."""
    if match["whole"]:
        return int(re.sub("[. ]", "", match["whole"]))
    number, _, decimals = match["decimal"].partition(",")
    # Two decimals at most and units of a thousand at least: nothing is lost.
    return int(number + decimals) * units[match["unit"]] // int("1" + "0" * len(decimals))


def _explain(written: str, mistakes: tuple[tuple[str, str, str], ...], otherwise: FieldError) -> FieldError:
    """Give the error of the first of `mistakes` (pattern, advice, example) that is found in `written`."""
    for pattern, advice, example in mistakes:
        if re.search(pattern, written):
            return FieldError(advice, example)
    return otherwise
