"""kelola/tulis/isian.json: what the form must know of the schema, the village's repository, and the files that there are."""

import json
from pathlib import PurePath

from storefront.catalog import hosts
from storefront.catalog.describe import form
from storefront.catalog.load import FOLDERS
from storefront.catalog.schema import Village
from storefront.phone.values import tables
from storefront.site.model import Site
from storefront.views.manage import TITLES

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
        "sendiri": not hosts.lender(site.base), "sebutan": village.title,
        "whatsapp": (village.whatsapp or "").removeprefix("+"), "nilai": tables(),
        "jenis": {VILLAGE: form(Village), **{folder: form(kind) for folder, kind in FOLDERS.items()}},
        "berkas": files, "foto": sorted(PurePath(name).name for name in site.photos),
        "judul": TITLES, "kategori": [category.name for category in catalog.categories],
    }
    rows = (f'"{name}": {json.dumps(value, ensure_ascii=False, separators=(",", ":"))}' for name, value in told.items())
    return ("{" + ",\n".join(rows) + "}\n").encode()
