"""The days until something is ready, where its `stok` tells them: `PO 3 hari`."""

from typing import Any

from storefront.catalog import stocks
from storefront.catalog.entry import FieldIssue
from storefront.catalog.errors import FieldError


def with_days(data: Any) -> Any:
    """A product as it was read, with those days in `siap_dalam`. Raises FieldIssue where it says others there."""
    said = data.get("stok") if isinstance(data, dict) else None
    try:
        days = stocks.days(said) if isinstance(said, str) else None
    except FieldError:
        days = None
    written = str(data.get("siap_dalam", days)).lower().removesuffix("hari").strip() if days else ""
    if days and written != str(days):
        raise FieldIssue(f'tertulis "{written}", padahal stok: {said}. Hapus salah satu, contoh: stok: pesan-dulu', "siap_dalam")
    return {**data, "siap_dalam": str(days)} if days else data
