"""kelola/tulis/isian.json: what the form must know of the schema, the village's repository, and the files that there are."""

import json
from pathlib import PurePath

from storefront.catalog.describe import form
from storefront.catalog.folder import FOLDERS
from storefront.catalog.schema import Product, Village
from storefront.phone.values import tables
from storefront.site.model import Site
from storefront.views.manage import TITLES
from storefront.words import sentences

VILLAGE = "desa"


def build(site: Site) -> bytes:
    """One line a thing. Of files only those that are published, each by its name; of photos only those that are shown."""
    catalog = site.catalog
    named = (
        *catalog.products, *catalog.owners, *catalog.resellers, *catalog.stalls, *catalog.events, *catalog.partners,
        *catalog.mentors, *catalog.lessons, *catalog.news, *catalog.pages)
    files: dict[str, dict[str, str]] = {folder: {} for folder in FOLDERS}
    for entry in named:
        files[entry.folder][entry.slug] = str(getattr(entry, "name", "") or getattr(entry, "title", ""))
    village = catalog.village
    told = {
        "situs": site.base, "repo": village.repo or "", "cabang": village.branch, "langsung": village.direct,
        "sebutan": village.title,
        "whatsapp": (village.whatsapp or "").removeprefix("+"), "nilai": tables(),
        "jenis": {VILLAGE: form(Village), **{folder: form(kind) for folder, kind in FOLDERS.items()}},
        "berkas": files, "foto": {PurePath(name).name: site.photos[name].plain[-1].path for name in sorted(site.photos)},
        "catatan": {item.slug: note for item in catalog.products if (note := _note(site, item))},
        "judul": TITLES, "kategori": [category.name for category in catalog.categories],
    }
    rows = (f'"{name}": {json.dumps(value, ensure_ascii=False, separators=(",", ":"))}' for name, value in told.items())
    return ("{" + ",\n".join(rows) + "}\n").encode()


def _note(site: Site, item: Product) -> str:
    """What a product's card says for reasons that don't stand in its file: nobody sells it, or for a price of their own."""
    own, found = site.catalog.own_terms[item.slug].price, site.catalog.terms[item.slug]
    if found.availability.unsold:
        return f"{sentences.stock(found.availability)}: begitu tertulis di situs, sampai seorang reseller menjualnya."
    if found.price != own:
        return f"Di situs {sentences.starting(found.price)}, karena ada reseller dengan harga sendiri."
    return ""
