"""What a village and the regions around it are called, in full and without the kind's word.

FORMATS.md, "Village kinds": UU 6/2014 art. 1 and 6 (desa, desa adat "or by another name"), UU 23/2014 (kelurahan, kecamatan,
kabupaten, kota), the provinces' own words.
"""

import re
from collections.abc import Iterable

KINDS = (
    "desa", "kelurahan", "nagari", "gampong", "kalurahan", "kampung", "pekon", "tiyuh", "kepenghuluan", "desa adat", "nagori",
    "kute", "dusun", "lembang", "negeri", "ohoi",
)
"""Of villages, as `jenis` names them; the first is the usual one."""
URBAN = "kelurahan"
"""The one that is a part of a town's administration, and has another digit in its code."""
# Names of villages begin with these as well ("Kampung Baru"): only `jenis` says that one is the kind.
_ALSO_NAMES = frozenset({"kampung", "dusun", "lembang", "negeri", "kute", "nagori", "ohoi"})
_SHORT = {"ds": "desa", "kel": "kelurahan", "kec": "kecamatan", "kab": "kabupaten", "prov": "provinsi", "prop": "provinsi"}

_DISTRICTS = ("kecamatan", "distrik", "kapanewon", "kemantren")
_REGENCIES = ("kabupaten administrasi", "kota administrasi", "kabupaten", "kota")
_PROVINCES = ("provinsi", "propinsi")


def parted(name: str, kinds: Iterable[str]) -> tuple[str, str]:
    """"Kel. Jeruk" → ("kelurahan", "Jeruk"); ("", name) where it begins with none of the kinds, or is nothing but one."""
    found = re.fullmatch(r"(\w+)(\.?)\s*(.*)", name, re.S)
    if found and found[2] and found[1].lower() in _SHORT:
        name = f"{_SHORT[found[1].lower()]} {found[3]}"
    for kind in sorted(kinds, key=len, reverse=True):
        if name.lower().startswith(f"{kind} ") and (rest := name[len(kind) :].strip()):
            return kind, rest
    return "", name


def kind_in(name: str) -> tuple[str, str]:
    """The kind that a village's name begins with, "" for none, and the name without it; words that are names, too, are none."""
    return parted(name, (kind for kind in KINDS if kind not in _ALSO_NAMES))


def district(name: str) -> str:
    """"Katapang" and "Kec. Katapang" → "Kecamatan Katapang"; "Distrik Sentani" stays."""
    return _titled(name, _DISTRICTS, "kecamatan")


def regency(name: str) -> str:
    """"Bandung" and "Kab. Bandung" → "Kabupaten Bandung"; "Kota Surabaya" stays."""
    return _titled(name, _REGENCIES, "kabupaten")


def province(name: str) -> str:
    """"Provinsi Jawa Barat" → "Jawa Barat"."""
    return parted(name, _PROVINCES)[1]


def district_name(title: str) -> str:
    """What stands behind "Kecamatan" in a sentence; a district of another kind keeps its word."""
    return _bare(title, _DISTRICTS, "kecamatan")


def regency_name(title: str) -> str:
    """What stands behind "Kabupaten" in a sentence; a town keeps its word."""
    return _bare(title, _REGENCIES, "kabupaten")


def titled(kind: str, name: str) -> str:
    return f"{kind.title()} {name}"


def _titled(name: str, kinds: tuple[str, ...], usual: str) -> str:
    kind, rest = parted(name, kinds)
    return titled(kind or usual, rest)


def _bare(title: str, kinds: tuple[str, ...], usual: str) -> str:
    kind, rest = parted(title, kinds)
    return rest if kind == usual else title
