"""The site's icon on a phone's home screen, made once for what it is made from."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from PIL import __version__

from storefront.media.pictures.original import original
from storefront.media.store import Store, key

SIZES = (192, 512)


@dataclass(frozen=True, slots=True)
class Icon:
    """What an icon is made from. `brand` is a colour on which white can be read; `digest` stands for the logo's bytes."""

    name: str
    brand: str
    logo: Path | None = None
    digest: str = ""


def kept(icon: Icon, store: Store) -> Path:
    """The folder with the icon in every size ("192.png"), from the store, or made and put there."""
    name = key("ikon", icon.name, icon.brand, icon.digest, _recipe())
    if folder := store.get(name):
        return folder
    from storefront.media.icon_drawing import draw

    drawn = draw(icon.name, icon.brand, original(icon.logo, icon.digest) if icon.logo else None, SIZES)
    return store.put(name, {f"{size}.png": picture for size, picture in zip(SIZES, drawn, strict=True)})


@cache
def _recipe() -> str:
    return key(__version__, repr(SIZES), Path(__file__).with_name("icon_drawing.py").read_bytes())
