"""The search page: its field works by a script; without one the page leads to every category, owner, reseller and stall."""

from collections.abc import Iterable
from dataclasses import dataclass

from storefront import addresses
from storefront.catalog.entry import Entry
from storefront.site.model import Site
from storefront.views.frame import PageView
from storefront.views.head import edit_folder, head
from storefront.views.parts import Chip, Link, Section
from storefront.words import formats, sentences


@dataclass(frozen=True, slots=True)
class SearchView:
    title: str
    label: str                      # "Cari barang, orang, atau warung"
    without: str                    # said where no script runs
    everything: Link                # "Semua barang, 17 macam"
    categories: tuple[Chip, ...]
    sections: tuple[Section, ...]   # Link: who makes, who sells, where it lies


def search(site: Site) -> tuple[PageView, SearchView]:
    """/cari/"""
    catalog = site.catalog
    sections = (
        Section("Yang membuat", items=tuple(_links((owner, sentences.maker(owner)) for owner in catalog.owners))),
        Section("Yang menjual", items=tuple(_links((reseller, reseller.name) for reseller in catalog.resellers))),
        Section("Titip jual di warung", items=tuple(_links((stall, stall.name) for stall in catalog.stalls))),
    )
    view = SearchView(
        "Cari", "Cari barang, orang, atau warung",
        "Mencari dengan kata perlu JavaScript. Tanpa itu, pilihlah dari daftar di bawah ini.",
        Link(f"Semua barang, {formats.number(len(catalog.products))} macam", addresses.inside(addresses.PRODUCTS)),
        tuple(Chip(c.name, len(c.products), addresses.inside(addresses.category(c.slug))) for c in catalog.categories),
        tuple(section for section in sections if section.items),
    )
    lead = f"Cari barang, pembuat, penjual, dan warung di {catalog.village.title}."
    return head(site, addresses.SEARCH, view.title, lead, edit=edit_folder(site, ""), extras="search"), view


def _links(named: Iterable[tuple[Entry, str]]) -> Iterable[Link]:
    return (Link(name, addresses.inside(addresses.of_entry(entry.folder, entry.slug))) for entry, name in named)
