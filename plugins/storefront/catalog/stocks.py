"""Stock as sellers say it: ready, kosong, PO 3 hari; and the days that are told along with it."""

import re
from typing import Literal, get_args

from storefront.catalog.errors import FieldError
from storefront.catalog.text import choice, plain_number

StockState = Literal["tersedia", "habis", "pesan-dulu"]
STATES: tuple[StockState, ...] = get_args(StockState)

SAID: dict[StockState, frozenset[str]] = {
    "tersedia": frozenset({"ready", "ada", "ready stock", "ready stok", "stok ada", "ada stok", "available", "in stock"}),
    "habis": frozenset({
        "kosong", "sold out", "soldout", "stok habis", "stok kosong", "lagi kosong", "lagi habis", "sedang habis"}),
    "pesan-dulu": frozenset({"pesan dulu", "po", "open po", "pre order", "pre-order", "preorder", "inden", "indent", "by order"}),
}
AHEAD = re.compile(
    r"(?P<word>[a-z][a-z -]*?)[ ,:(]*(?:siap )?(?P<count>[1-9][0-9]{0,2})(?P<more>(?: ?-| sampai) ?[0-9]+)? ?"
    r"(?P<unit>hari|hr|minggu|mgg)\)?")


def state(text: str) -> StockState:
    """tersedia, habis or pesan-dulu, or another word for it; of `PO 3 hari` the first part."""
    written = plain_number(text)
    found = AHEAD.fullmatch(written)
    if found and found["word"] in SAID["pesan-dulu"] | {"pesan-dulu"}:
        if found["more"]:
            most = found["more"].strip(" -").rpartition(" ")[2]
            raise FieldError("Tulis satu angka saja, yang paling lama", f"PO {most} {found['unit']}")
        return "pesan-dulu"
    for meant in STATES:
        if written in SAID[meant]:
            return meant
    choice(text, STATES)
    return next(meant for meant in STATES if meant == written)


def days(text: str) -> int | None:
    """Those that are told along with a state: 3 for `PO 3 hari`, 14 for `PO 2 minggu`."""
    found = AHEAD.fullmatch(plain_number(text))
    if not found or found["more"]:
        return None
    return int(found["count"]) * (7 if found["unit"] in ("minggu", "mgg") else 1)
