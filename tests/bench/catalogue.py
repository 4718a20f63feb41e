"""A made village of any size, the same for the same seed: what the bench builds.

No photos: the bench measures text (resizing photos is Pillow's work and is cached between builds).
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

SEED = 20261124
# Its events are always to come, and not so far away that somebody would ask.
NEXT_YEAR = date.today().year + 1
SITE = "https://sukabench.example.com/"

_WORDS = (
    "ketan", "gula", "aren", "santan", "kelapa", "daun", "pandan", "dapur", "tungku", "kayu", "panci", "loyang", "adonan",
    "tepung", "wijen", "kacang", "pisang", "singkong", "beras", "pagi", "sore", "malam", "hujan", "panas", "warga", "tetangga",
    "ibu", "bapak", "anak", "nenek", "resep", "lama", "baru", "pasar", "kebun", "sawah", "halaman", "rumah", "gang", "dimasak",
    "ditumbuk", "dijemur", "digoreng", "dikukus", "dibungkus", "dijahit", "dirajut", "dipilih", "dicuci", "diaduk", "ditata",
    "disimpan", "dikirim", "diambil", "manis", "gurih", "renyah", "lembut", "hangat", "segar", "kering", "rapat", "tipis",
    "tebal", "halus", "kasar", "wangi", "ringan", "awet", "kuat", "cerah", "muda", "tua", "yang", "dan", "di", "dari", "untuk",
    "dengan", "sampai", "supaya", "karena", "tetapi", "lalu", "kemudian", "setiap", "hanya", "sudah", "belum", "masih", "juga",
    "lebih", "paling",
)
_THINGS = (
    "Ladu", "Rengginang", "Keripik", "Opak", "Wajit", "Dodol", "Kerupuk", "Sambal", "Abon", "Kecap", "Sirup", "Teh", "Kopi",
    "Madu", "Kue", "Bolu", "Nastar", "Lemper", "Tas", "Dompet", "Topi", "Taplak", "Sandal", "Kalung", "Besek", "Tampah",
    "Bakul", "Sapu", "Lap", "Syal",
)
_KINDS = (
    "Ketan", "Gula", "Pedas", "Asin", "Manis", "Wijen", "Kacang", "Pisang", "Singkong", "Pandan", "Kelapa", "Rajut", "Anyam",
    "Batik", "Bambu", "Rotan", "Perca", "Lurik",
)
CATEGORIES = (
    "Kue tradisional", "Camilan", "Keripik", "Minuman", "Bumbu dapur", "Lauk", "Rajutan", "Anyaman", "Jahitan", "Perlengkapan rumah",
)
UNITS = ("bungkus", "stoples", "botol", "buah", "kotak")
_PEOPLE = (
    "Entin", "Lilis", "Yeyet", "Cucu", "Nani", "Dadang", "Asep", "Wulan", "Imas", "Oman", "Rizal", "Dewi", "Kiki", "Gina",
    "Rina", "Tati",
)


@dataclass(frozen=True)
class Item:
    """One content file: its name, its fields by their Indonesian names, its Markdown body."""

    slug: str
    fields: dict[str, object]
    body: str = ""

    def text(self, name: str) -> str:
        return str(self.fields.get(name, ""))


@dataclass(frozen=True)
class Made:
    """A made village: `kinds` holds its content files by folder."""

    village: dict[str, object]
    kinds: dict[str, list[Item]] = field(default_factory=dict)

    def offers(self) -> Iterator[tuple[Item, Item]]:
        """(reseller, product) of every offer; each reseller sells everything."""
        return ((reseller, product) for product in self.kinds["produk"] for reseller in self.kinds["reseller"])


def make(products: int, resellers: int, seed: int = SEED) -> Made:
    """A village with so many products, each sold by every reseller."""
    chance = random.Random(seed)
    owners = [_owner(chance, n) for n in range(max(2, products // 20))]
    goods = _products(chance, products, [owner.slug for owner in owners])
    names = [item.slug for item in goods]
    village = {
        "nama": "Sukabench", "semboyan": "Buatan rumah warga", "kecamatan": "Sukabench", "kabupaten": "Bandung",
        "provinsi": "Jawa Barat", "situs": SITE, "repo": "https://github.com/contoh/bench", "whatsapp": "0812-0000-0001",
    }
    return Made(village, {
        "produk": goods, "pelaku-usaha": owners, "reseller": [_reseller(chance, n) for n in range(resellers)],
        "warung": [_stall(n, chance.sample(names, min(8, len(names))), resellers) for n in range(4)],
        "acara": [_event(n, chance.sample(names, min(5, len(names))), resellers) for n in range(4)],
        "mitra": [Item("kantor-desa", {"nama": "Kantor Desa", "jenis": "pemdes", "alamat": "Jl. Raya No. 1"})],
        "pendamping": [Item("bu-rina", {"nama": "Bu Rina", "jabatan": "Kasi Kesejahteraan", "bantuan": ["promosi", "modal"]})],
        "kabar": [Item(f"kabar-{n}", {"judul": f"Kabar {n}", "tanggal": f"2026-11-0{n}", "ringkasan": "Ada yang baru."}, _prose(chance, names))
                  for n in range(1, 4)],
        "halaman": [Item("cara-pesan", {"judul": "Cara pesan", "menu": 1}, _prose(chance, names))],
    })


def write(made: Made, content: Path) -> None:
    """Writes the village as a content folder."""
    content.mkdir(parents=True)
    (content / "desa.yml").write_text(_yaml(made.village), encoding="utf-8")
    for folder, items in made.kinds.items():
        (content / folder).mkdir()
        for item in items:
            (content / folder / f"{item.slug}.md").write_text(f"---\n{_yaml(item.fields)}---\n\n{item.body}\n", encoding="utf-8")


def _yaml(fields: dict[str, object]) -> str:
    lines = []
    for name, value in fields.items():
        if isinstance(value, list):
            lines.append(f"{name}:")
            for part in value:
                rows = _yaml(part).splitlines() if isinstance(part, dict) else [str(part)]
                lines += [f"  - {rows[0]}", *(f"    {row}" for row in rows[1:])]
        elif isinstance(value, dict):
            lines += [f"{name}:", *(f"  {row}" for row in _yaml(value).splitlines())]
        else:
            lines.append(f'{name}: "{value}"' if isinstance(value, str) and ":" in value else f"{name}: {value}")
    return "".join(f"{line}\n" for line in lines)


def _products(chance: random.Random, count: int, owners: list[str]) -> list[Item]:
    names = [f"{chance.choice(_THINGS)} {chance.choice(_KINDS)} {n}" for n in range(1, count + 1)]
    slugs = [name.lower().replace(" ", "-") for name in names]
    return [
        Item(slug, _product(chance, n, name, owners), _prose(chance, slugs))
        for n, (name, slug) in enumerate(zip(names, slugs, strict=True))
    ]


def _product(chance: random.Random, n: int, name: str, owners: list[str]) -> dict[str, object]:
    price = chance.randrange(5, 200) * 500
    fields: dict[str, object] = {
        "nama": name, "ringkasan": f"{_sentence(chance, 9)}", "kategori": chance.choice(CATEGORIES), "pelaku_usaha": chance.choice(owners),
        "harga": price, "satuan": chance.choice(UNITS), "isi": f"{chance.randrange(4, 40)} potong", "berat": f"{chance.randrange(5, 100) * 10} g",
        "halal": "proses",
    }
    if n < 4:
        fields |= {"unggulan": "ya", "sajian": {"harga": price * 10, "satuan": "piring", "minimal": 2, "pesan_hari": 2}}
    if chance.random() < 0.2:
        fields["varian"] = [{"nama": "Asli"}, {"nama": "Pedas", "harga": price + 1000}]
    if chance.random() < 0.3:
        fields |= {"pirt": f"20632040{n:05d}-29", "merek": "Sari Rasa"}
    if chance.random() < 0.1:
        fields |= {"stok": "pesan-dulu", "siap_dalam": 3}
    return fields


def _owner(chance: random.Random, n: int) -> Item:
    name = f"Bu {_PEOPLE[n % len(_PEOPLE)]} {n + 1}"
    fields: dict[str, object] = {"nama": f"Usaha {name}", "pemilik": name, "alamat": f"RT {n % 9 + 1:02d}/RW {n % 7 + 1:02d}", "sejak": 1990 + n % 30}
    return Item(name.lower().replace(" ", "-"), fields, f"{_sentence(chance, 14)}\n")


def _reseller(chance: random.Random, n: int) -> Item:
    name = f"{_PEOPLE[-1 - n % len(_PEOPLE)]} {n + 1}"
    fields: dict[str, object] = {
        "nama": name, "whatsapp": f"0812-0000-{n + 100:04d}", "wilayah": "Sukabench dan sekitarnya", "jam": "08.00–20.00",
        "instagram": f"penjual{n}.contoh", "produk": "semua",
    }
    return Item(name.lower().replace(" ", "-"), fields, f"{_sentence(chance, 14)}\n")


def _answering(n: int, resellers: int) -> dict[str, object]:
    """The first resellers answer for stalls and events, where there are any."""
    if not resellers:
        return {}
    return {"reseller": f"{_PEOPLE[-1 - n % min(resellers, len(_PEOPLE))]} {n % min(resellers, len(_PEOPLE)) + 1}".lower().replace(" ", "-")}


def _stall(n: int, shelf: list[str], resellers: int) -> Item:
    return Item(f"warung-{n + 1}", {
        "nama": f"Warung {n + 1}", "alamat": f"Gg. Melati {n + 1}, RT 01/RW 04", "jam": "Setiap hari, 06.00–21.00", "produk": shelf,
        **_answering(n, resellers),
    })


def _event(n: int, served: list[str], resellers: int) -> Item:
    return Item(f"bazar-{n + 1}", {
        "nama": f"Bazar {n + 1}", "jenis": "bazar", "mulai": f"{NEXT_YEAR}-01-{n + 1:02d} 09:00", "selesai": f"{NEXT_YEAR}-01-{n + 1:02d} 15:00",
        "tempat": "Halaman kantor desa", "alamat": "Jl. Raya No. 1", "mitra": "kantor-desa", "sajian": served, **_answering(n, resellers),
    })


def _prose(chance: random.Random, slugs: list[str]) -> str:
    """120 to 250 words in paragraphs, with a list, a link or a bold word now and then."""
    left, blocks = chance.randrange(120, 251), []
    while left > 0:
        if left < 100 and chance.random() < 0.3:
            size = 4
            blocks.append("\n".join(f"- {_sentence(chance, size)}" for _ in range(3)))
            left -= 3 * size
            continue
        size = min(left, chance.randrange(30, 70))
        sentence = _sentence(chance, size)
        if chance.random() < 0.3:
            sentence += f" Lihat juga [yang ini](../produk/{chance.choice(slugs)}.md)."
        if chance.random() < 0.3:
            sentence += f" **{_sentence(chance, 3)}**"
        blocks.append(sentence)
        left -= size
    return "\n\n".join(blocks) + "\n"


def _sentence(chance: random.Random, size: int) -> str:
    """So many words, with full stops on the way."""
    words = chance.choices(_WORDS, k=max(size, 1))
    for at in range(0, len(words), 11):
        words[at] = words[at].capitalize()
        if at:
            words[at - 1] += "."
    return " ".join(words) + "."
