"""cari/indeks.json: what the search page finds, read by `theme/static/js/search.js` at the first tap on its field.

Rows are lists, and whoever stands in many of them is named once and meant by place: it comes over slow data.
"""

import json
from collections.abc import Sequence

from storefront import addresses
from storefront.catalog.entry import Entry
from storefront.catalog.model import Category
from storefront.catalog.schema import Event, Owner, Reseller, Stall
from storefront.site.model import Site
from storefront.views import components, goods
from storefront.words import event_times, formats, sentences

Row = list[object]


def build(site: Site) -> bytes:
    """One line a thing, so that a change in the content is a change of its own line. Addresses are relative to the site's root.

    `kategori`, `usaha`, `penjual`, `warung`, `acara` and `pelajaran` hold [name, address, words about it]; `barang` holds
    [name, slug, its picture in the folder of photos or "", price in words, place of its category, of its owner, of its sellers,
    of its stalls, stock unless it is simply there, brand and variants]. Slug and picture mostly look alike: side by side they
    take least.
    """
    catalog = site.catalog
    groups: dict[str, list[Row]] = {
        "kategori": [
            [c.name, addresses.category(c.slug), f"Kategori · {formats.number(len(c.products))} barang"]
            for c in catalog.categories],
        "usaha": [_row(owner, sentences.maker(owner), _about_owner(owner)) for owner in catalog.owners],
        "penjual": [_row(reseller, reseller.name, _about_seller(reseller)) for reseller in catalog.resellers],
        "warung": [_row(stall, stall.name, _about_stall(stall)) for stall in catalog.stalls],
        "acara": [_row(event, event.name, _about_event(event)) for event in catalog.events],
        "pelajaran": [_row(lesson, lesson.title, ("Pelatihan", lesson.summary)) for lesson in catalog.lessons],
        "barang": _products(site),
    }
    parts = ",\n".join(f'"{name}":[{",".join(chr(10) + _line(row) for row in rows)}]' for name, rows in groups.items())
    return f"{{\n{parts}\n}}\n".encode()


def _line(row: Row) -> str:
    return json.dumps(row, ensure_ascii=False, separators=(",", ":"))


def _row(entry: Entry, name: str, about: tuple[str, ...]) -> Row:
    return [name, addresses.of_entry(entry.folder, entry.slug), " · ".join(part for part in about if part)]


def _about_owner(item: Owner) -> tuple[str, ...]:
    return "Yang membuat", item.name if item.person else "", item.address


def _about_seller(item: Reseller) -> tuple[str, ...]:
    return "Penjual", sentences.delivers(item) if item.active else sentences.resting([])


def _about_stall(item: Stall) -> tuple[str, ...]:
    return sentences.STALL_KINDS[item.kind], item.address


def _about_event(item: Event) -> tuple[str, ...]:
    word, since, _ = components.event_status(item)
    return sentences.EVENT_KINDS[item.kind], f"{word} {since}".strip(), event_times.days(item), item.place


def _products(site: Site) -> list[Row]:
    catalog = site.catalog
    category, owner = _places(catalog.categories), _places(catalog.owners)
    seller, stall = _places(catalog.resellers), _places(catalog.stalls)
    rows: list[Row] = []
    for item in catalog.products:
        terms = catalog.terms[item.slug]
        words = (item.brand, *(variant.name for variant in item.variants))
        rows.append([
            item.title, item.slug, goods.picture(site, item).removeprefix(addresses.PHOTOS), sentences.starting(terms.price),
            category[catalog.category_of[item.slug].slug], owner[item.owner],
            [seller[offer.reseller.slug] for offer in catalog.offers_of.get(item.slug, ())],
            [stall[found.slug] for found in catalog.stalls_with.get(item.slug, ())],
            "" if terms.availability.state == "tersedia" else sentences.stock(terms.availability),
            " ".join(word for word in words if word),
        ])
    return rows


def _places(things: Sequence[Category | Entry]) -> dict[str, int]:
    return {thing.slug: place for place, thing in enumerate(things)}
