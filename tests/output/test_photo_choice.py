"""What real screens ask for of each photo: every file of it is somebody's, and none is larger than it need be."""

import re
from pathlib import Path

import pytest

from storefront.build.write import write_site
from storefront.media.pictures import recipe
from storefront.media.store import Store
from storefront.site.read import read
from storefront.workers import silent
from tests.media.pictures.photos import picture, saved
from tests.output.pages import PageOnDisk, pages
from tests.output.screens import AVIF, JPEG, PHONES, WEBP, WIDE, Screen, Source, chosen, pictures
from tests.sites import TODAY
from tests.village import Swap, village

pytestmark = pytest.mark.slow

PORTRAIT = "foto/nia.jpg"
# A photo of each shape, in every place that pages have for one.
CHANGES = {
    "foto/opak-bakar.jpg": saved(picture(1600, 1200), "JPEG"), "foto/tikar-pandan.jpg": saved(picture(1200, 1600), "JPEG"),
    PORTRAIT: saved(picture(900, 900), "JPEG"), "foto/warung.jpg": saved(picture(1400, 1050), "JPEG"),
    "foto/besar.jpg": saved(picture(1200, 900), "JPEG"),
    "produk/tikar-pandan.md": Swap("  - nama: Besar\n", "  - nama: Besar\n    foto: besar.jpg\n"),
    "reseller/nia.md": Swap("nama: Nia\n", "nama: Nia\nfoto: nia.jpg\n"),
    "warung/warung-pak-ujang.md": Swap("nama: Warung Pak Ujang\n", "nama: Warung Pak Ujang\nfoto: warung.jpg\n"),
    "pelaku-usaha/bu-tati.md": Swap("---\n\n", "foto: warung.jpg\n---\n\n![Warung](../foto/warung.jpg)\n\n"),
    "kabar/situs-dibuka.md": Swap("judul:", "foto: opak-bakar.jpg\njudul:"),
    "acara/pasar-tani.md": Swap("nama:", "foto: tikar-pandan.jpg\nnama:"),
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The site as it is, and its files as all widths in all formats would be."""
    place = tmp_path_factory.mktemp("photos")
    content = village(place / "content", CHANGES)
    _write(content, place / "now", Store(place / "store"))
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(recipe, "WIDEST", {})
        patched.setattr(recipe, "PORTRAIT_WIDTH", recipe.WIDTHS[-1])
        patched.setattr(recipe, "RECIPE", "semua")
        _write(content, place / "all", Store(place / "store"))
    return place / "now", place / "all"


def _write(content: Path, output: Path, store: Store) -> None:
    output.mkdir()
    write_site(read(content, "content", TODAY, store=store), content, output, silent)


def _asked(root: Path, screens: tuple[Screen, ...]) -> set[Path]:
    return {_file(page, chosen(found, screen)) for page in pages(root) for found in pictures(page) for screen in screens}


def _file(page: PageOnDisk, address: str) -> Path:
    target = page.resolve(address)
    assert target
    return target[0]


def test_every_file_is_asked_for_or_named(site: tuple[Path, Path]) -> None:
    """Those that no screen asks for are named for programs: JSON-LD, katalog.json, barang.json, or `src`, the largest JPEG."""
    now, _ = site
    asked = _asked(now, PHONES + WIDE)
    names = {match for file in (*now.rglob("*.json"), *now.rglob("*.html")) for match in re.findall(r"foto/([\w-]+\.jpg)", file.read_text())}
    files = set((now / "foto").iterdir())
    assert asked <= files
    assert {file.name for file in files - asked} <= {name for name in names if not name.endswith("-480.jpg")}
    # The widest JPEG is what a promo picture is drawn of where nothing better is known.
    assert {(int(file.stem.rpartition("-")[2]), file.suffix[1:]) for file in asked} == {
        *((width, "avif") for width in recipe.WIDTHS), *((width, "webp") for width in recipe.WIDTHS[:-1]), (240, "jpg"), (480, "jpg"), (recipe.WIDTHS[-1], "jpg")}


def test_a_face_has_three_files(site: tuple[Path, Path]) -> None:
    """Of whom only a face is shown."""
    now, before = site
    assert sorted(file.name.rpartition("-")[2] for file in now.glob("foto/nia-*")) == ["240.avif", "240.jpg", "240.webp"]
    assert len(list(before.glob("foto/nia-*"))) == 12


def test_nobody_is_given_a_larger_file_than_of_all_widths(site: tuple[Path, Path]) -> None:
    """Page by page, place by place, on every screen and in every format: the bytes."""
    now, before = site
    compared = 0
    for page in pages(now):
        old = PageOnDisk(before / page.file.relative_to(now), before)
        for mine, theirs in zip(pictures(page), pictures(old), strict=True):
            for screen in PHONES + WIDE:
                one, other = _file(page, chosen(mine, screen)), _file(old, chosen(theirs, screen))
                assert one.stat().st_size <= other.stat().st_size, (page.name, screen)
                if screen.formats == AVIF:
                    assert one.name == other.name
                compared += 1
    assert compared > 10_000


def _hero(root: Path, path: str) -> tuple[Source, ...]:
    return next(found for found in pictures(PageOnDisk(root / path / "index.html", root)) if found[0].sizes)


@pytest.mark.parametrize(("path", "screen", "width"), [
    ("produk/opak-bakar", Screen(360, 2), 720), ("produk/opak-bakar", Screen(412, 2.625), 720), ("produk/opak-bakar", Screen(320, 1.5), 480),
    ("produk/opak-bakar", Screen(360, 3), 720), ("produk/opak-bakar", Screen(390, 3), 1080),
    ("produk/opak-bakar", Screen(390, 3, WEBP), 720), ("produk/opak-bakar", Screen(360, 2, WEBP), 720),
    ("produk/opak-bakar", Screen(360, 2, JPEG), 480), ("produk/opak-bakar", Screen(1366, 1), 720), ("produk/opak-bakar", Screen(1366, 1, JPEG), 480),
    ("warung/warung-pak-ujang", Screen(1366, 1), 1080), ("produk", Screen(360, 1), 240), ("produk", Screen(360, 2), 480),
    ("produk", Screen(412, 2.625), 480), ("produk", Screen(1280, 2), 1080), ("kabar", Screen(360, 3), 240), ("kabar", Screen(1280, 2), 480),
])
def test_who_is_given_what(site: tuple[Path, Path], path: str, screen: Screen, width: int) -> None:
    """The first photo of a page of each kind, in pixels."""
    suffix = {AVIF: "avif", WEBP: "webp", JPEG: "jpg"}[screen.formats]
    assert chosen(_hero(site[0], path), screen).endswith(f"-{width}.{suffix}")
