"""Villages that were never there, and what their households sold."""

import random
from collections import Counter, defaultdict
from typing import Any

Sold = dict[str, Any]
Part = dict[str, Any]
CATEGORIES = ("Kue", "Keripik", "Minuman", "Kerajinan", "Bumbu", "Batik")
CHANNELS = ("online", "titip", "acara", "langsung")
START, END, AFTER = "2026-10-01", "2026-12-31", "2027-01-05"


def line(**told: Any) -> Sold:
    """One line as the ledger gives it, and the category of its good."""
    return {"hari": "2026-11-20", "saluran": "online", "asal": "situs", "id": "k7x2m9", "penjual": "ka", "warung": "", "acara": "", "pemilik": "bu-entin", "produk": "opak",
            "varian": "", "nama": "Opak", "satuan": "bungkus", "jumlah": 1, "uang": 15000, "hak": 12000, "bagian": 0, "selesai": False, "kategori": "Kue", **told}


def village(seed: int) -> list[Sold]:
    """What was sold in half a year: by few households or many, of whom some sell the most of it; by one channel or four; some of it taken back."""
    chance = random.Random(seed)
    households = [f"usaha-{number}" for number in range(chance.choice((4, 6, 8, 10, 12, 16, 25)))]
    categories = CATEGORIES[:chance.randint(1, len(CATEGORIES))]
    steep = chance.choice((0.8, 1.2, 2))
    size = {household: chance.paretovariate(steep) for household in households}
    goods = [(household, f"{household}-{number}", chance.choice(categories), chance.choice((5000, 8000, 12000, 15000, 35000)))
             for household in households for number in range(chance.randint(1, 3))]
    channels = CHANNELS[:chance.choice((1, 2, 4))]
    often = [chance.random() ** 2 + 0.02 for _ in channels]
    sold = []
    for _ in range(chance.choice((20, 60, 150, 400))):
        [(household, good, category, price)] = chance.choices(goods, [size[of] for of, *_ in goods])
        [channel] = chance.choices(channels, often)
        pieces = chance.randint(1, 12) * (-1 if channel == "titip" and chance.random() < 0.1 else 1)
        sold.append(line(hari=f"2026-{chance.randint(7, 12):02}-{chance.randint(1, 28):02}", saluran=channel, pemilik=household, produk=good, kategori=category,
                         jumlah=pieces, uang=pieces * price))
    return sold


def hamlet(seed: int) -> list[Part]:
    """What few households earned in one month, of two categories by two channels, not each of each: there tables tell the most of one another."""
    chance = random.Random(seed)
    where = [(category, channel) for category in CATEGORIES[:2] for channel in CHANNELS[:2]]
    return [{"pemilik": f"usaha-{number}", "kategori": category, "saluran": channel, "bulan": "2026-11", "uang": chance.choice((20000, 50000, 100000, 300000, 800000))}
            for number in range(chance.randint(6, 11)) for category, channel in chance.sample(where, chance.choice((1, 1, 2, 3)))]


def parts_of(sold: list[Sold], start: str = START, end: str = END) -> list[Part]:
    """What each household earned of each category, by each channel, in each month; what was taken back is taken from the months before."""
    months: dict[tuple[str, str, str], Counter[str]] = defaultdict(Counter)
    for found in sold:
        if start <= found["hari"] <= end:
            months[found["pemilik"], found["kategori"], found["saluran"]][found["hari"][:7]] += found["uang"]
    parts = []
    for (household, category, channel), sums in months.items():
        back = 0
        for month in sorted(sums, reverse=True):
            left = sums[month] + back
            back = min(0, left)
            if left > 0:
                parts.append({"pemilik": household, "kategori": category, "saluran": channel, "bulan": month, "uang": left})
    return parts


def sold_of(parts: list[Part]) -> list[Sold]:
    """Sales of which each household has these earnings."""
    return [line(**{name: part[name] for name in ("pemilik", "kategori", "saluran", "uang")}, hari=f"{part['bulan']}-15") for part in parts if part["uang"]]
