"""Villages of made goods, for what must hold of any prices and stocks."""

from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

_VILLAGE = "nama: Sukamaju\nkecamatan: Tarogong\nkabupaten: Garut\nprovinsi: Jawa Barat\nsitus: https://contoh.github.io/situs/\n"


Cost = int | str
"""A fixed price in rupiah, or what is written in its place: "mulai 9000", "tanya"."""


@dataclass(frozen=True)
class Variety:
    """A variant; without a price or a stock of its own it has the good's."""

    name: str
    price: Cost | None = None
    stock: str = ""


class Catering(NamedTuple):
    price: int
    unit: str
    minimum: int


@dataclass(frozen=True)
class Good:
    """A product of Bu Tati, who has been making since 2010; its slug is its name in small letters."""

    name: str
    price: Cost
    varieties: tuple[Variety, ...] = ()
    stock: str = "tersedia"
    ready_in: int | None = None
    minimum: int = 1
    unit: str = "buah"
    contents: str = ""
    weight: int | None = None
    catering: Catering | None = None

    @property
    def slug(self) -> str:
        return self.name.lower().replace(" ", "-")


@dataclass(frozen=True)
class Listed:
    """What a seller says of a good; without a price of their own it is the good's."""

    good: Good
    price: Cost | None = None
    active: bool = True


@dataclass(frozen=True)
class Seller:
    name: str
    listings: tuple[Listed, ...]
    active: bool = True

    @property
    def slug(self) -> str:
        return self.name.lower()


@dataclass(frozen=True)
class Place:
    """A stall (its shelf) or an event (its table), `answering` the slug of a seller or ""; `kind` and `begins` are an event's."""

    goods: tuple[Good, ...] = ()
    answering: str = ""
    kind: str = "bazar"
    begins: str = "1 Desember 2040"


@dataclass(frozen=True)
class Made:
    goods: tuple[Good, ...]
    sellers: tuple[Seller, ...] = ()
    stall: Place = Place()
    event: Place = Place()


def write(made: Made, folder: Path) -> Path:
    """The village as content files; with a stall where something lies on its shelf, and an institution to write to."""
    files = {"pelaku-usaha/bu-tati": "nama: Dapur Bu Tati\npemilik: Bu Tati\nsejak: 2010\n", "mitra/kantor": "nama: Kantor\njenis: kecamatan\n"}
    files |= {f"produk/{good.slug}": _product(good) for good in made.goods}
    files |= {f"reseller/{seller.slug}": _reseller(number, seller) for number, seller in enumerate(made.sellers)}
    if made.stall.goods:
        files["warung/rak"] = f"nama: Rak\nalamat: Gang 1\n{_at(made.stall, 'produk')}"
    event = made.event
    files["acara/meja-tamu"] = f"nama: Meja Tamu\njenis: {event.kind}\nmulai: {event.begins}\nselesai: {event.begins}\ntempat: Balai\n{_at(event, 'sajian')}"
    folder.mkdir(parents=True)
    (folder / "desa.yml").write_text(_VILLAGE, encoding="utf-8")
    for name, text in files.items():
        file = folder / f"{name}.md"
        file.parent.mkdir(exist_ok=True)
        file.write_text(f"---\n{text}---\n", encoding="utf-8")
    return folder


def _product(good: Good) -> str:
    lines = [
        f"nama: {good.name}", "kategori: Camilan", "pelaku_usaha: bu-tati", f"harga: {good.price}", f"stok: {good.stock}",
        f"minimal: {good.minimum}", f"satuan: {good.unit}", f"siap_dalam: {good.ready_in}" if good.ready_in else "",
        f"isi: {good.contents}" if good.contents else "", f"berat: {good.weight} g" if good.weight else "", "varian:" if good.varieties else "",
    ]
    for variety in good.varieties:
        lines += [f"  - nama: {variety.name}", f"    harga: {variety.price}" if variety.price else "", f"    stok: {variety.stock}" if variety.stock else ""]
    if good.catering:
        lines += ["sajian:", f"  harga: {good.catering.price}", f"  minimal: {good.catering.minimum}", "  pesan_hari: 2",
                  f"  satuan: {good.catering.unit}" if good.catering.unit else ""]
    return "".join(f"{line}\n" for line in lines if line)


def _reseller(number: int, seller: Seller) -> str:
    text = f"nama: {seller.name}\nwhatsapp: 0812-0000-006{number}\naktif: {_word(seller.active)}\nproduk:\n"
    for listed in seller.listings:
        text += f"  - produk: {listed.good.slug}\n    aktif: {_word(listed.active)}\n"
        text += f"    harga: {listed.price}\n" if listed.price else ""
    return text


def _at(place: Place, field: str) -> str:
    answering = f"reseller: {place.answering}\n" if place.answering else ""
    return answering + (f"{field}:\n" + "".join(f"  - {good.slug}\n" for good in place.goods) if place.goods else "")


def _word(yes: bool) -> str:
    return "ya" if yes else "tidak"
