"""Whole numbers in Indonesian words, as a receipt repeats its sum.

Our own, because Babel has no words for numbers and num2words says "satu juta satu ribu" where Indonesians say "satu juta seribu".
Spelling by the Kamus Besar Bahasa Indonesia: miliar, triliun.
"""

MOST = 10**12

_ONES = ("", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas")
_SCALES = ((10**12, "triliun"), (10**9, "miliar"), (10**6, "juta"), (1000, "ribu"), (100, "ratus"), (10, "puluh"))


def terbilang(value: int) -> str:
    """312_500 → "tiga ratus dua belas ribu lima ratus". Raises ValueError below zero and above `MOST`."""
    if not 0 <= value <= MOST:
        raise ValueError(f"no words for {value}")
    return " ".join(_words(value)) or "nol"


def _words(value: int) -> list[str]:
    """Those of a number; of zero none, because it is silent within a number."""
    if value < len(_ONES):
        return [_ONES[value]] if value else []
    if value < 20:
        return [_ONES[value - 10], "belas"]
    scale, name = next((scale, name) for scale, name in _SCALES if value >= scale)
    count, rest = divmod(value, scale)
    # One ten, hundred or thousand is "se-"; one million and above are counted.
    head = [f"se{name}"] if count == 1 and scale <= 1000 else [*_words(count), name]
    return [*head, *_words(rest)]
