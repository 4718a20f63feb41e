"""guard: a site that lost much against the one on the air is not published unless somebody says that it is meant."""

import http.client
import json
import urllib.error
import urllib.request
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from storefront import addresses
from storefront.build import losses
from storefront.commands import CommandError, refusal, started_as, summary
from storefront.words.formats import number

_MB = 1000**2
_MOST = 64 * _MB
_SECONDS = 20
_AGENT = {"User-Agent": "balarea"}
_NOTHING = (404, 410)
# A night may fail, and what is on the air is kept for a while on the way.
_MOST_DAYS = 2


class _NoCatalogueError(Exception):
    """Nothing can be compared there; the message is Indonesian and says why."""


def guard(output: str, published: str, fewer: bool) -> None:
    """Compares the site in `output` with the katalog.json at `published`, an address or a file; "" for where the site itself says
    that it is, then for where it was. Raises CommandError where too much is gone, unless it may be `fewer`."""
    folder = Path(output)
    said: list[str] = []
    try:
        for place in [published] if published else _places(folder):
            try:
                before, day = _read(place)
            except _NoCatalogueError as reason:
                said.append(str(reason))
                continue
            said += filter(None, [_forgotten(place, day, folder), _compared(place, before, folder, fewer)])
            break
    except CommandError as refused:
        _summarize([*said, str(refused.message)])
        raise
    _summarize(said)
    print("\n".join(said))


def _places(folder: Path) -> Iterator[str]:
    try:
        village = json.loads((folder / addresses.CATALOGUE_JSON).read_bytes())["desa"]
        yield from (village["situs"], *village["situs_lama"])
    except (OSError, ValueError, KeyError, TypeError):
        raise CommandError(f"Di {folder} belum ada situs. Buat dulu: {started_as()} build") from None


def _compared(place: str, before: list[str], folder: Path, fewer: bool) -> str:
    lost = losses.lost(before, folder)
    if not lost:
        return f"{number(len(before))} halaman yang sekarang tampil di {place} tetap ada semuanya."
    told = (f"{number(len(lost))} dari {number(len(before))} halaman yang sekarang tampil di {place} tidak ada lagi "
            f"di situs baru: {losses.told(lost)}.")
    if not losses.too_many(lost, before):
        return told
    if fewer:
        return f"{told} Itu lebih dari sepertiga, dan memang diizinkan."
    raise CommandError(
        f"{told}\nItu lebih dari sepertiga, jadi situs baru tidak diterbitkan; situs yang tampil tidak berubah.\n"
        "Tidak sengaja? Kembalikan berkasnya. Memang begitu maksudnya? Ulangi dengan --boleh-berkurang; di GitHub: buka Actions, "
        'pilih alur yang menerbitkan, tekan "Run workflow", lalu centang "Boleh berkurang".')


def _forgotten(place: str, made: object, folder: Path) -> str:
    """What to do where nobody made the site anew for days: GitHub switches off a nightly run in silence (docs/FORMATS.md)."""
    try:
        now = json.loads((folder / addresses.CATALOGUE_JSON).read_bytes())["hari"]
        days = (date.fromisoformat(now) - date.fromisoformat(str(made))).days
    except (OSError, ValueError, KeyError):  # a catalogue from before the day stood in it
        return ""
    if days <= _MOST_DAYS:
        return ""
    return (f"Yang sekarang tampil di {place} dibuat {number(days)} hari lalu, padahal mestinya dibuat ulang tiap malam. "
            'Di GitHub: buka Actions, pilih "Segarkan tiap malam", lalu tekan Enable workflow kalau tombol itu ada.')


def _read(place: str) -> tuple[list[str], object]:
    """The pages that the catalogue there names, and the day that it was made."""
    if not place.startswith(("https://", "http://")):
        try:
            return _pages(place, Path(place).read_bytes(), "")
        except OSError as error:
            raise CommandError(f"--terbit tidak bisa dibaca: {refusal(error)}.") from None
    asked = place if place.endswith(".json") else f"{place.rstrip('/')}/{addresses.CATALOGUE_JSON}"
    try:
        request = urllib.request.Request(asked, headers=_AGENT)  # noqa: S310  (web addresses alone come here)
        with urllib.request.urlopen(request, timeout=_SECONDS) as answer:  # noqa: S310  (as above)
            led = "" if answer.url == asked else f"dialihkan ke {answer.url[:200]}, dan "
            return _pages(asked, answer.read(_MOST + 1), led)
    except urllib.error.HTTPError as error:
        with error:
            led = "" if error.url == asked else f" sesudah dialihkan ke {error.url[:200]}"
        if error.code in _NOTHING and not led:
            raise _NoCatalogueError(
                f"Belum ada {asked}, jadi tidak ada yang dibandingkan. Saat pertama kali terbit, ini wajar.") from None
        raise _NoCatalogueError(f"{asked} menjawab {error.code}{led}, {_WITHOUT}") from None
    except (OSError, http.client.HTTPException, ValueError) as error:
        reason = error.reason if isinstance(error, urllib.error.URLError) else error
        words = str(reason)[:200] or type(reason).__name__
        raise _NoCatalogueError(f"{asked} tidak bisa dihubungi ({words}), {_WITHOUT}") from None


_WITHOUT = "jadi situs baru tidak bisa dibandingkan dengan yang sekarang tampil. Periksa alamat itu; situs tetap boleh terbit."


def _pages(place: str, raw: bytes, led: str) -> tuple[list[str], object]:
    try:
        if len(raw) > _MOST:
            raise _NoCatalogueError(f"{place} {led}lebih besar dari {_MOST // _MB} MB, {_WITHOUT}")
        if raw.lstrip()[:1] == b"<":
            raise _NoCatalogueError(f"{place} {led}berisi halaman web, bukan katalog.json, {_WITHOUT}")
        found = json.loads(raw)
        pages = losses.pages(found)
    except (ValueError, RecursionError):
        raise _NoCatalogueError(f"{place} {led}tidak berisi katalog.json yang bisa dibaca, {_WITHOUT}") from None
    if losses.is_sample(found):
        raise _NoCatalogueError(f"Yang sekarang tampil di {place} masih desa contoh, jadi boleh hilang.")
    return pages, found.get("hari")


def _summarize(said: list[str]) -> None:
    """On the page that GitHub shows first of a finished run (GitHub docs, "Workflow commands": job summaries)."""
    summary.add("\n\n".join(["## Dibandingkan dengan yang sekarang tampil", *map(summary.plain, said)]) + "\n")
