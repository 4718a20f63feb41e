"""The icon on a home screen: there in every size, small, in its safe zone, and readable whatever the village's colour is."""

import io
from collections.abc import Callable
from math import hypot
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from storefront.media import icon_drawing, icons
from storefront.media.colour import contrast, palette
from storefront.media.icons import Icon
from storefront.media.pictures.photo_files import digest
from storefront.media.store import Store
from tests.sites import KATAPANG, need_katapang


def _hex(colour: tuple[int, int, int]) -> str:
    return f"#{bytes(colour).hex()}"


def _opened(icon: Icon, folder: Path, size: int = 512) -> Image.Image:
    with Image.open(icons.kept(icon, Store(folder)) / f"{size}.png") as picture:
        return picture.convert("RGB")


def _ground(picture: Image.Image) -> str:
    """The one colour along the edge."""
    last = picture.width - 1
    edge = {picture.getpixel((x, y)) for at in range(picture.width) for x, y in ((at, 0), (at, last), (0, at), (last, at))}
    assert len(edge) == 1
    return _hex(edge.pop())  # type: ignore[arg-type]


def _farthest(picture: Image.Image) -> float:
    """How far from the middle anything is drawn, in parts of the width."""
    middle = (picture.width - 1) / 2
    ground = picture.getpixel((0, 0))
    return max(hypot(x - middle, y - middle) for x in range(picture.width) for y in range(picture.height) if picture.getpixel((x, y)) != ground) / picture.width


def _logo(folder: Path, draw: Callable[[ImageDraw.ImageDraw], None], size: tuple[int, int] = (300, 300), ground: str | None = None) -> Icon:
    image = Image.new("RGBA", size, ground or (0, 0, 0, 0))
    draw(ImageDraw.Draw(image))
    file = folder / "logo.png"
    image.save(file)
    return Icon("Desa", "#243f8c", file, digest(file.read_bytes()))


@pytest.mark.parametrize("colour", ["#243f8c", "#2f6b3a", "#ffffff", "#000000", "#ffdd00", "#ff0000", "#808080"])
@pytest.mark.parametrize("name", ["Sukamaju", "Wonosari", "Q", "ꦏꦠꦥꦁ", "كتاڤڠ"])
def test_the_initial_can_be_read_on_any_colour(tmp_path: Path, colour: str, name: str) -> None:
    """White on the village's tone, inside the circle that every launcher keeps, and large enough to be seen."""
    picture = _opened(Icon(name, palette(colour).light.brand), tmp_path, 192)
    assert contrast(_ground(picture), "#ffffff") >= 4.5
    assert (255, 255, 255) in {colour for _, colour in picture.getcolors(99) or ()}
    assert 0.2 < _farthest(picture) <= 0.4


@pytest.mark.parametrize(("name", "letter"), [("Katapang", "K"), ("élok", "É"), ("  'Suka", "S"), ("7 Mata Air", "7"), ("中", "D"), ("😀", "D"), ("\u200bß", "SS"), ("ꦏꦿꦶꦠ", "ꦏ"), ("كريفيق", "ك"), ("ᬓ᭄ᬭᬶ", "ᬓ")])
def test_initials(name: str, letter: str) -> None:
    """The first letter or digit that our font has; of a name without any, that of the word Desa."""
    assert icon_drawing.initial(name)[0] == letter


def test_katapangs_leaf(tmp_path: Path) -> None:
    """On paper, in its own red."""
    need_katapang()
    logo = KATAPANG / "foto" / "logo.png"
    picture = _opened(Icon("Katapang", "#243f8c", logo, digest(logo.read_bytes())), tmp_path)
    assert _ground(picture) == "#f7f0e1"
    assert max((count, colour) for count, colour in picture.getcolors(99) or () if colour != (247, 240, 225))[1] == pytest.approx((162, 53, 27), abs=12)
    assert 0.25 < _farthest(picture) <= 0.4


def test_a_white_logo_lies_on_the_villages_colour(tmp_path: Path) -> None:
    """Paper would swallow it."""
    picture = _opened(_logo(tmp_path, lambda draw: draw.ellipse((50, 50, 250, 250), fill="white")), tmp_path / "s")
    assert _ground(picture) == "#243f8c"
    assert picture.getpixel((256, 256)) == (255, 255, 255)


def test_a_logo_with_a_ground_of_its_own_fills_the_icon_with_it(tmp_path: Path) -> None:
    """No box in a box."""
    picture = _opened(_logo(tmp_path, lambda draw: draw.ellipse((20, 5, 70, 55), fill="#00aa77"), (90, 60), "#ffeecc"), tmp_path / "s")
    assert _ground(picture) == "#ffeecc"


@pytest.mark.parametrize("size", [(40, 40), (1200, 300), (200, 1500)])
def test_logos_of_any_size_and_shape_fill_the_safe_zone(tmp_path: Path, size: tuple[int, int]) -> None:
    """Margins count for nothing, and nothing is cut."""
    wide, high = size
    picture = _opened(_logo(tmp_path, lambda draw: draw.rectangle((wide // 4, high // 4, wide * 3 // 4, high * 3 // 4), fill="#a2351b"), size), tmp_path / "s", 192)
    assert 0.27 < _farthest(picture) <= 0.41


def test_an_empty_logo_is_no_mistake(tmp_path: Path) -> None:
    """A picture that shows nothing gives an icon that shows nothing."""
    assert _ground(_opened(_logo(tmp_path, lambda _: None), tmp_path / "s")) == "#f7f0e1"


def test_small_files(tmp_path: Path) -> None:
    """At most 12 KB each, also with a real logo; both sizes are there."""
    for name, logo in (("W", None), ("K", KATAPANG / "foto" / "logo.png")):
        if logo and not logo.exists():
            continue
        folder = icons.kept(Icon(name, "#243f8c", logo, digest(logo.read_bytes()) if logo else ""), Store(tmp_path))
        assert {file.name for file in folder.iterdir()} == {"192.png", "512.png"}
        for size in icons.SIZES:
            raw = (folder / f"{size}.png").read_bytes()
            assert len(raw) <= 12 * 1024
            with Image.open(io.BytesIO(raw)) as picture:
                assert picture.size == (size, size)


def test_an_icon_is_made_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another colour, name or logo is another icon; the same one comes from the store."""
    made: list[int] = []
    png = icon_drawing._png
    monkeypatch.setattr(icon_drawing, "_png", lambda drawing, size: made.append(size) or png(drawing, size))
    one, other, third = Icon("A", "#243f8c"), Icon("B", "#243f8c"), Icon("A", "#2f6b3a")
    found = [icons.kept(icon, Store(tmp_path)) for icon in (one, other, one, third, Icon("A", "#243f8c"))]
    assert len(set(found)) == 3
    assert made == [192, 512] * 3
