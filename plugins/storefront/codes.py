"""The QR files beside a page, made once for the address that they hold: finding the best mask takes long, and there are thousands."""

from functools import lru_cache
from pathlib import Path

from storefront import qr
from storefront.pictures.store import Store, key

SVG, PNG = "qr.svg", "qr.png"
# For a screen: bright, whole and near.
_LEVEL: qr.Level = "M"
_RECIPE = key(Path(qr.__file__).read_bytes(), _LEVEL)


@lru_cache(maxsize=1)  # both files of a page are asked for one after the other
def kept(address: str, store: Store) -> Path:
    """The folder with both files of an address, from the store, or made and put there."""
    name = key("qr", address, _RECIPE)
    return store.get(name) or store.put(name, {SVG: qr.svg(address, _LEVEL), PNG: qr.png(address, _LEVEL)})
