"""build: content → site, all or nothing."""

import sys
import time
from pathlib import Path

from storefront.build import forgetting, publish, weight
from storefront.build.write import write_site
from storefront.catalog.problems import ContentError, as_text
from storefront.commands import CommandError, refusal, started_as, summary
from storefront.media.store import FOLDER, Store
from storefront.site.model import Site
from storefront.site.read import read

_EVERY = 2.0


class Counter:
    """Says how far long work has come, every few seconds; short work passes in silence."""

    def __init__(self, words: str) -> None:
        self.words, self.said = words, time.monotonic()

    def __call__(self, done: int, all_: int) -> None:
        if time.monotonic() - self.said >= _EVERY:
            self.said = time.monotonic()
            _say(f"{self.words}: {done} dari {all_} …")


def build(content: str, output: str, base: str | None = None, cards: bool = True) -> None:
    """Reads `content`, writes the site to `output` and says how it went. Raises CommandError, and then `output` is untouched."""
    started = time.monotonic()
    source, target = Path(content), Path(output)
    _say(f"Membaca {content} …")
    try:
        here, there = source.resolve(), target.resolve()
        if here == there or here in there.parents:
            raise CommandError(f"Situs tidak boleh ditulis ke dalam {content}. Pilih map lain dengan --output.")
        if there in here.parents:
            raise CommandError(f"Situs tidak boleh menggantikan map yang memuat {content}. Pilih map lain dengan --output.")
        store = Store(FOLDER)
        began = store.now()
        site = read(source, content.rstrip("/"), base=base, store=store, cards=cards, progress=Counter("Mengolah foto"))
        files = publish.publish(target, lambda folder: _write(site, source, folder, target), _wait)
    except ContentError as error:
        errors = sum(problem.level == "error" for problem in error.problems)
        raise CommandError(f"{as_text(error.problems)}\n\n{errors} kesalahan. Perbaiki dulu; situs lama tidak diubah.") from None
    except publish.PublishError as error:
        raise CommandError(f"{error}.") from None
    except OSError as error:
        raise CommandError(f"Situs tidak bisa ditulis ke {output}: {refusal(error)}. Situs lama tidak diubah.") from None
    except RuntimeError as error:
        raise CommandError(f"Situs tidak jadi dibuat: {error}. Situs lama tidak diubah.") from None
    store.prune()
    forgetting.forget(store, source, forgetting.people(site.catalog), began)
    if site.warnings:
        print(as_text(site.warnings))
    if heavy := weight.advice(weight.sizes(target)):
        print(heavy)
        # Whoever edits on a phone reads no log of a run that went well.
        summary.add("\n\n".join(["## Ukuran situs", *map(summary.plain, heavy.splitlines())]) + "\n")
    pages = sum(file.endswith(".html") for file in files)
    print(f"Jadi: {pages} halaman, {len(site.photos)} gambar, {len(site.warnings)} peringatan, "
          f"{time.monotonic() - started:.1f} detik. Situsnya di {output}; untuk melihatnya: {started_as()} serve")


def _write(site: Site, source: Path, folder: Path, old: Path) -> frozenset[str]:
    _say("Menulis situs …")
    return write_site(site, source, folder, Counter("Menulis situs"), old)


def _wait() -> None:
    _say("Pembuatan situs lain sedang berjalan; menunggu sampai selesai …")


def _say(words: str) -> None:
    print(words, file=sys.stderr, flush=True)
