"""What was ordered for events, held against the goods, and against what their makers can make in a day; numbers of letters."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from storefront.catalog.amounts import figures
from storefront.catalog.entry import Entry
from storefront.catalog.event import SERVING, Event
from storefront.catalog.problems import Problem, nearest_word
from storefront.catalog.product import Product
from storefront.catalog.schema import Owner, Partner
from storefront.catalog.times import dated

Entries = Mapping[str, tuple[Entry, ...]]
Note = tuple[Entry, tuple[str | int, ...], str]
_JOB = "sajian"


@dataclass(frozen=True, slots=True)
class Load:
    """What one owner has to have ready on a day: `amount` pieces for these `events`, of `most` (0 where that isn't known)."""

    day: date
    owner: Owner
    amount: int
    events: tuple[Event, ...]

    @property
    def most(self) -> int:
        return self.owner.capacity or 0

    @property
    def is_over(self) -> bool:
        return 0 < self.most < self.amount


def loads(
    events: Iterable[Event], products: Mapping[str, Product], owners: Mapping[str, Owner], today: date,
) -> tuple[Load, ...]:
    """Of each day from `today` on and each owner of whom something was ordered, in this order.

    Events that come again need to stand as they are on `today` (`Event.on`): of them the days are told that they know of.
    """
    found = defaultdict[tuple[date, str], list[tuple[int, Event]]](list)
    for event in events:
        if event.status == "batal":
            continue
        for day in (event.begins.day, *event.following):
            for serving in event.servings if day >= today else ():
                product = products.get(serving.product)
                if product and product.owner in owners and serving.amount:
                    found[day, product.owner].append((serving.amount, event))
    return tuple(
        Load(day, owners[slug], sum(amount for amount, _ in jobs), tuple({event.slug: event for _, event in jobs}.values()))
        for (day, slug), jobs in sorted(found.items()))


def unknown_variants(label: str, entries: Entries) -> Iterator[Problem]:
    """Errors: an ordered variant that the product doesn't have."""
    products = {product.slug: product for product in entries["produk"] if isinstance(product, Product)}
    for event in entries["acara"]:
        for number, serving in enumerate(event.servings if isinstance(event, Event) and event.published else ()):
            product = products.get(serving.product)
            names = [variant.name for variant in product.variants] if product else []
            if product is None or serving.variant.casefold() in ("", *map(str.casefold, names)):
                continue
            near = nearest_word(serving.variant, names)
            advice = (f"Tulis varian: {near}" if near else f"Pilihannya: {', '.join(names)}") if names else (
                f"{product.slug} tidak punya varian. Hapus baris ini")
            line = event.lines.get((_JOB, number, "varian"), event.lines.get((_JOB, "varian"), 1))
            yield Problem(f"{label}/{event.file}", line, "varian", f'tertulis "{serving.variant}". {advice}')


def notes(entries: Entries, today: date) -> Iterator[Note]:
    """Warnings of published files, each with the path of its line."""
    products = {product.slug: product for product in entries["produk"] if isinstance(product, Product)}
    owners = {owner.slug: owner for owner in entries["pelaku-usaha"] if isinstance(owner, Owner)}
    partners = {partner.slug: partner for partner in entries["mitra"] if isinstance(partner, Partner)}
    events = [event.on(today) for event in entries["acara"] if isinstance(event, Event)]
    for event in events:
        yield from _too_few(event, products)
        partner = partners.get(event.partner or "")
        if partner and partner.status != "berjalan" and event.status != "batal" and event.begins.day >= today:
            yield event, ("mitra",), (
                f"{partner.name} masih tertulis {partner.status}. Kalau acaranya jadi, tulis status: berjalan di {partner.file}")
    for load in loads(events, products, owners, today):
        if load.is_over:
            last = load.events[-1]
            others = [event.name for event in load.events[:-1]]
            yield last, (_JOB,), (
                f"untuk {dated(load.day)} dipesan {figures(load.amount)} dari {load.owner.person or load.owner.name}"
                f"{f', bersama {_listed(others)}' if others else ''}, padahal paling banyak {figures(load.most)} sehari. "
                f"Tanyakan apakah sanggup dicicil sebelumnya, kurangi jumlah, atau periksa kapasitas_harian di {load.owner.file}")
    yield from _one_number((event, event.number, event.begins.day.year) for event in events)
    yield from _one_number((partner, partner.number, 0) for partner in partners.values())


def _too_few(event: Event, products: Mapping[str, Product]) -> Iterator[Note]:
    for number, serving in enumerate(event.servings if event.kind in SERVING else ()):
        product = products.get(serving.product)
        least = product.catering.minimum if product and product.catering else 0
        if product and serving.amount and serving.amount < least:
            yield event, (_JOB, number, "jumlah"), (
                f"tertulis {figures(serving.amount)}, padahal {product.slug} untuk acara paling sedikit {figures(least)} "
                f"{product.catering_unit}. Periksa jumlahnya, atau minimal di {product.file}")


def _one_number(numbered: Iterable[tuple[Entry, int | None, int]]) -> Iterator[Note]:
    """Two of one sort with one number in one year (0: in any)."""
    first: dict[tuple[int, int], Entry] = {}
    for entry, number, year in numbered:
        if number and (twin := first.setdefault((number, year), entry)) is not entry:
            yield entry, ("nomor",), f"nomor {number} sudah dipakai {twin.file}. Tulis nomor berikutnya"


def _listed(names: list[str]) -> str:
    return ", ".join(names[:2]) + (f" dan {len(names) - 2} acara lain" if len(names) > 2 else "")
