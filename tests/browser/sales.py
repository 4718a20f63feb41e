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


OWNERS = {"bu-entin": "Bu Entin", "9-putri": '=HYPERLINK("9 Putri")', "-x": "Pak \\X\\", "": ""}
SELLERS = {"ka": 'Ka "Ujang"', "2-ge": "Ge\n2099-01-01 close Assets:Kas"}
STALL = 'Warung "Bu Imas"'


def year(seed: int) -> dict[str, Any]:
    """What a programme's phones hold of 2026: orders, some called off, guessed at, agreed on otherwise, or done; payments, some taken back, late or for orders that are nowhere; a shelf."""
    chance = random.Random(seed)
    orders: list[dict[str, Any]] = []
    payments: list[dict[str, Any]] = []

    def day(first: int = 1) -> str:
        return f"2026-{chance.randint(first, 12):02}-{chance.randint(1, 28):02}"

    def pay(kind: str, amount: int, **told: Any) -> None:
        payments.append({"versi": 1, "id": f"u{len(payments):07}", "cap": len(payments) + 1, "hari": day(), "jenis": kind, "pesanan": "", "penjual": "", "pemilik": "", "jumlah": amount, "batal": "", **told})

    for number in range(300):
        lines = [{"produk": f"barang-{chance.randrange(9)}", "varian": "", "nama": "Opak", "satuan": "buah", "jumlah": chance.randint(1, 20), "harga": chance.choice((8000, 15500, 12345)),
                  "hak": chance.choice((7000, 11111)), "pemilik": chance.choice([*OWNERS]), "tebakan": chance.random() < 0.05} for _ in range(chance.randint(1, 3))]
        total = sum(line["jumlah"] * line["harga"] for line in lines if not line["tebakan"])
        begun = day()
        orders.append({
            "id": f"a{number:05}", "hari": begun, "penjual": chance.choice([*SELLERS, ""]), "asal": chance.choice(("situs", "kertas", "bazar")), "barang": lines, "batal": chance.random() < 0.1,
            "pembeli": {"nama": "Budi Santoso", "hp": "", "alamat": "Gang Melati 3"}, "wa": "", "sepakat": chance.choice((None, None, total // 500 * 500)),
            "langkah": {"selesai": chance.choice(("", max(begun, day(6))))},
        })  # fmt: skip
        if chance.random() < 0.6:
            pay("pembeli", chance.choice((total or 1, total // 2 + 1)), pesanan=orders[-1]["id"])
    for _ in range(60):
        pay(chance.choice(("pesanan", "titip")), chance.randint(1, 300) * 1000, penjual="ka", pemilik=chance.choice([slug for slug in OWNERS if slug]))
    for last in ("2026-06-30", "2026-12-31"):
        pay("pembeli", 25000, pesanan="zzzzzz", hari=last)
    for taken_back in chance.sample(payments, 9):
        pay(taken_back["jenis"], 0, batal=taken_back["id"])
    # Each month a dozen is brought, and of what lay there some is left.
    notes = [{"versi": 1, "id": f"n{month:07}", "cap": month, "hari": f"2026-{month:02}-15", "warung": "7-imas", "nama": STALL, "bayar": chance.choice((0, 30000)), "batal": "",
              "baris": [{"produk": "opak", "varian": "", "nama": "Opak", "satuan": "buah", "pemilik": "bu-entin", "ada": 0 if month == 1 else chance.randint(0, 12), "tarik": 0, "antar": 12, "laku": 0,
                         "harga": 3333, "komisi": [[1, 1000, 0]]}]} for month in range(1, 13)]
    for note in notes:
        # So that twelve lie there after each visit.
        note["baris"][0]["tarik"] = note["baris"][0]["ada"]
    return {"orders": orders, "payments": payments, "notes": notes}
