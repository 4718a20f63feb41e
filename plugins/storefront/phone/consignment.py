"""titip/rak.json: what the consignment book must know besides the goods of barang.json.

It has an address like any other file, so that nothing stands in it that the village doesn't want to be read: where `komisi` isn't
written, the share is typed into the book and stays on that phone (CONTRACT.md 1b).
"""

import json
import re

from storefront.catalog.schema import Stall
from storefront.site.model import Site
from storefront.views.goods import Row

_DAYS = {"hari": 1, "minggu": 7, "bulan": 30, "tahun": 365}


def build(site: Site) -> bytes:
    """One line a thing: of each stall its mobile number and its shares, of each good the days that it keeps."""
    catalog = site.catalog
    keeping = {product.slug: days_of(product.keeps) for product in catalog.products if product.keeps}
    told = {"versi": 1, "warung": {stall.slug: _stall(stall) for stall in catalog.stalls}, "tahan": keeping}
    rows = (f'"{name}": {json.dumps(value, ensure_ascii=False, separators=(",", ":"))}' for name, value in told.items())
    return ("{" + ",\n".join(rows) + "}\n").encode()


def days_of(keeps: str) -> int:
    """Whole days of `10 hari`, `2 minggu di kulkas`; of hours those that are full."""
    [(number, unit)] = re.findall(r"^(\d+) (\w+)", keeps)
    return int(number) // 24 if unit == "jam" else int(number) * _DAYS[unit]


def _stall(stall: Stall) -> Row:
    other = {item.product: item.commission for item in stall.shelf if item.commission}
    return {
        **({"wa": stall.phone} if (stall.phone or "").startswith("+628") else {}),
        **({"komisi": stall.commission} if stall.commission else {}), **({"lain": other} if other else {})}
