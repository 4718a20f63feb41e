"""verify: whether the site that is on the air is the one that this content makes, byte for byte."""

import json
import tempfile
from datetime import date
from pathlib import Path

from storefront import addresses
from storefront.build import publish
from storefront.build.write import write_site
from storefront.catalog.errors import FieldError
from storefront.catalog.links import site_base
from storefront.catalog.problems import ContentError, as_text
from storefront.catalog.times import told
from storefront.commands import CommandError
from storefront.commands.build import Counter
from storefront.commands.on_air import Folder, OnAir, Web
from storefront.media.store import FOLDER, Store
from storefront.site.read import read

_ADVICE = (
    "Kalau isi atau program berubah sesudah situs itu terbit, ambil dulu keadaan waktu itu (git checkout), lalu ulangi. "
    "Kalau tidak, terbitkan ulang, dan cari siapa yang mengubahnya.")


def verify(target: str, content: str) -> None:
    """Builds `content` for the day and the address of the site at `target` (an address or a folder), and names each file that is
    another there, is missing or is too many. Raises CommandError where there is one."""
    there: OnAir = Folder(Path(target)) if Path(target).is_dir() else Web(target)
    day, base = _made(there)
    print(f"{there.name} dibuat pada {told(day)} untuk {base}. Membuat situs yang sama dari {content} …", flush=True)
    with tempfile.TemporaryDirectory(prefix="banding-") as place:
        expected = Path(place) / "situs"
        files = frozenset(file for file in _build(content, expected, day, base) if not there.hidden(file))
        found = there.same(expected, sorted(files))
        others = there.others(files)
    lines = [f"Berbeda: {file}" for file, same in found.items() if same is False]
    lines += [f"Tidak ada di sana: {file}" for file, same in found.items() if same is None]
    lines += [f"Hanya ada di sana: {''.join(c if c.isprintable() else '�' for c in file)}" for file in others]
    if lines:
        count = f"{len(lines)} dari {len(files)} berkas tidak cocok."
        raise CommandError("\n".join((*lines, "", count, _ADVICE)))
    seen = "" if isinstance(there, Folder) else " Yang tidak ditautkan dari mana pun tidak bisa dilihat dari luar."
    print(f"Cocok: {len(files)} berkas sama, byte demi byte.{seen}")


def _made(there: OnAir) -> tuple[date, str]:
    """The day on which and the address for which the site was made, as it says itself: pages move on with the day."""
    raw = there.read(addresses.CATALOGUE_JSON)
    if raw is None:
        raise CommandError(f"Di {there.name} tidak ada {addresses.CATALOGUE_JSON}, jadi itu bukan situs dari program ini.")
    try:
        catalogue = json.loads(raw)
        address = there.name if isinstance(there, Web) else catalogue["desa"]["situs"]
        return date.fromisoformat(catalogue["hari"]), site_base(address)
    except (ValueError, TypeError, LookupError, FieldError, RecursionError):
        raise CommandError(
            f"{addresses.CATALOGUE_JSON} di {there.name} tidak menyebut hari dan alamatnya; situs itu dibuat dengan program yang "
            "lebih lama, atau diubah. Terbitkan sekali lagi, lalu ulangi.") from None


def _build(content: str, output: Path, day: date, base: str) -> frozenset[str]:
    try:
        site = read(Path(content), content.rstrip("/"), day, base, Store(FOLDER), progress=Counter("Mengolah foto"))
        return publish.publish(
            output, lambda folder: write_site(site, Path(content), folder, Counter("Menulis situs")), lambda: None)
    except ContentError as error:
        raise CommandError(f"{as_text(error.problems)}\n\nIsinya salah, jadi tidak bisa dibandingkan. Perbaiki dulu.") from None
    except (publish.PublishError, OSError, RuntimeError) as error:
        raise CommandError(f"Situs pembanding tidak bisa dibuat: {error}.") from None
