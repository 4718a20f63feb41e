"""What a built site weighs, by kind; a word to the village long before a host says no."""

import os
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from storefront.words.formats import number

_MB, _MIB = 1000**2, 1024**2
# A host that takes no more, and how much that is (FORMATS.md, "Hosts").
_BYTES = ("GitHub Pages", 1000 * _MB)
_FILES = ("Cloudflare", 20_000)
_FILE = ("Cloudflare", 25 * _MIB)

_OFFERS = (
    "di `produk` tiap reseller, tulis hanya yang benar-benar ia jual, "
    "dan beri `terbit: tidak` pada barang yang sudah tidak dibuat.")
# What helps where most of the weight is of this kind.
_ADVICE: Mapping[str, str] = {
    "halaman": _OFFERS, "gambar bagikan": _OFFERS, "kode QR": _OFFERS,
    "foto": "satu atau dua foto per barang sudah cukup; nama foto yang lain boleh dihapus dari isian `foto`.",
    "cetakan": "beri `terbit: tidak` pada warung, penjual, dan acara yang sudah tidak ada: kertasnya tidak ikut dibuat lagi.",
    "skrip dan huruf": _OFFERS, "data": _OFFERS,
}


def sizes(folder: Path) -> dict[str, int]:
    """Every file of a built site, as its path from there, with its bytes."""
    return {path[len(f"{folder}/"):]: size for path, size in _walk(str(folder))}


def _walk(folder: str) -> Iterator[tuple[str, int]]:
    with os.scandir(folder) as found:
        for entry in found:
            if entry.is_dir():
                yield from _walk(entry.path)
            else:
                yield entry.path, entry.stat().st_size


def kind(file: str) -> str:
    """What a file of the site is to those who run it; `file` is its path in the site."""
    folder, _, name = file.rpartition("/")
    if name.endswith(".html"):
        return "halaman"
    if name.endswith((".js", ".woff2")):
        return "skrip dan huruf"
    if name.startswith("bagikan-"):
        return "gambar bagikan"
    if name == "qr.svg":
        return "kode QR"
    return {"foto": "foto", "cetak": "cetakan"}.get(folder.rpartition("/")[2], "data")


def by_kind(found: Mapping[str, int]) -> dict[str, tuple[int, int]]:
    """(bytes, files) of each kind, the heaviest first."""
    weights: Counter[str] = Counter()
    counts: Counter[str] = Counter()
    for file, size in found.items():
        weights[kind(file)] += size
        counts[kind(file)] += 1
    return {name: (weight, counts[name]) for name, weight in weights.most_common()}


def advice(found: Mapping[str, int]) -> str:
    """What to say of a site with these files and bytes: Indonesian, several lines; "" up to half of every host's limit."""
    weight, (largest, most) = sum(found.values()), max(found.items(), key=lambda item: item[1], default=("", 0))
    heavy = list(_told(f"Situs ini {_mb(weight)}", weight, _BYTES, "1 GB"))
    many = list(_told(f"Situs ini {number(len(found))} berkas", len(found), _FILES, f"{number(_FILES[1])} berkas"))
    mib = f"{most / _MIB:.1f}".replace(".", ",")
    large = list(_told(f"Berkas {largest} {mib} MiB", most, _FILE, "25 MiB untuk satu berkas"))
    if not (told := heavy + many + large):
        return ""
    kinds = by_kind(found)
    if many and not heavy:
        kinds = dict(sorted(kinds.items(), key=lambda item: -item[1][1]))
    first = next(iter(kinds)) if heavy or many else kind(largest)
    parts = ", ".join(f"{name} {_mb(size)} ({number(files)} berkas)" for name, (size, files) in kinds.items())
    return "\n".join((*told, f"Isinya, yang terbanyak dulu: {parts}.", f"Supaya lebih ringan: {_ADVICE[first]}"))


def _told(what: str, amount: int, limit: tuple[str, int], words: str) -> Iterator[str]:
    host, most = limit
    if amount > most:
        yield f"{what}: tidak muat lagi di {host}, yang batasnya {words}."
    elif 2 * amount > most:
        yield f"{what}: sudah lebih dari setengah batas {host}, {words}."


def _mb(size: int) -> str:
    return f"{number(size // _MB)} MB" if size >= _MB else "kurang dari 1 MB"
