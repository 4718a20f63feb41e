"""What a new site has lost against the one that is on the air, told by that one's katalog.json (CONTRACT.md 3, `guard`)."""

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from storefront import addresses

# Fewer than this are gone on purpose: somebody sees at a glance what they took away.
_FEW = 3
_PATH = re.compile("(?:[a-z0-9]+(?:-[a-z0-9]+)*/)*")
_NAMED = 3
_KINDS = {"produk": "barang", "toko": "penjual", "warung": "warung", "acara": "acara", "usaha": "pembuat", "kabar": "kabar",
          "pelatihan": "pelajaran"}


def pages(catalogue: object) -> list[str]:
    """The paths of the pages that a katalog.json names, each once. Raises ValueError for what is none."""
    try:
        village, lists = catalogue["desa"], list(catalogue.values())  # type: ignore[index, attr-defined]  # what it is shows below
        base = village["situs"]
        paths = [url.partition("#")[0].removeprefix(base) for url in _urls(lists)]
    except (KeyError, TypeError, AttributeError):
        raise ValueError("no katalog.json") from None
    return list(dict.fromkeys(path for path in paths if _PATH.fullmatch(path)))


def is_sample(catalogue: object) -> bool:
    """Of what `pages()` has read: whether that village is a sample, whose goods are there to be thrown away."""
    return isinstance(catalogue, dict) and catalogue["desa"].get("contoh") is True


def _urls(found: object) -> Iterator[str]:
    """Addresses of things and of their offers, in their order."""
    for row in found if isinstance(found, list) else ():
        if isinstance(row, dict) and isinstance(row.get("url"), str):
            yield row["url"]
        yield from _urls(list(row.values()) if isinstance(row, dict) else row)


def lost(paths: Iterable[str], output: Path) -> list[str]:
    """Those without a page in the new site, one that leads on included.

    An offer comes and goes while its reseller rests: it is lost with its product or its reseller only.
    """
    def there(path: str) -> bool:
        return (output / addresses.file(path)).is_file()

    gone = [path for path in paths if not there(path)]
    return [path for path in gone if not (stays := addresses.stand_ins(path)) or not all(map(there, stays))]


def too_many(lost: Sequence[str], pages: Sequence[str]) -> bool:
    return len(lost) > _FEW and 3 * len(lost) > len(pages)


def told(lost: Sequence[str]) -> str:
    """"5 barang (a, b, c, dan 2 lain), 2 penawaran (…)"."""
    found: dict[str, list[str]] = {}
    for path in lost:
        first, *rest = path.split("/")[:-1] or [""]
        found.setdefault("penawaran" if first == "toko" and len(rest) > 1 else _KINDS.get(first, "halaman"), []).append(
            "/".join(rest) or first or "halaman depan")
    return ", ".join(f"{len(names)} {kind} ({_some(names)})" for kind, names in found.items())


def _some(names: Sequence[str]) -> str:
    more = len(names) - _NAMED
    return ", ".join([*names[:_NAMED], *([f"dan {more} lain"] if more > 0 else [])])
