"""Names that no file may take, and the limits at which something is told."""

from datetime import date
from pathlib import Path

import pytest

from storefront.build import outputs
from storefront.catalog.load import load
from storefront.media.store import FOLDER, Store
from storefront.site.read import read
from tests.errors.case import EVENT, MAT, OWNER, PAGE, PRODUCT, RESELLER, STALL
from tests.village import SMALL, Changes, Swap, village

TODAY = date(2026, 11, 24)
# CONTRACT.md 5: what an order code says in the place of a stall or an event.
ORIGINS = ("situs", "status", "instagram", "facebook", "gambar", "kartu", "kemasan", "label")
_TAKEN = '"{}" dipakai situs sendiri. '


def _told(place: Path, changes: Changes) -> list[str]:
    return [f"{problem.file.removeprefix('content/')}: {problem.message}" for problem in load(village(place / "content", changes), "content", TODAY).problems]


def _text(file: str) -> str:
    return (SMALL / file).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("folder", "like", "name"),
    [*(("warung", STALL, name) for name in ORIGINS), *(("acara", EVENT, name) for name in ORIGINS),
     *(("produk", PRODUCT, name) for name in ("semua", "umpan", "promosi")), ("halaman", PAGE, "js"), ("halaman", PAGE, "umpan"), ("halaman", PAGE, "gambar")],
)
def test_a_name_that_the_contract_keeps(tmp_path: Path, folder: str, like: str, name: str) -> None:
    """Not as a file's name, and not as a former one."""
    assert _told(tmp_path / "a", {f"{folder}/{name}.md": _text(like)}) == [f"{folder}/{name}.md: alamat {_TAKEN.format(name)}Ganti nama berkasnya"]
    assert _told(tmp_path / "b", {like: _text(like).replace("---\n", f"---\nlama: {name}\n", 1)}) == [f"{like}: alamat {_TAKEN.format(name)}Hapus dari lama"]


def test_no_page_takes_an_address_of_the_site(tmp_path: Path) -> None:
    """Whatever the site has at its root besides pages, no page may have; but for those on privacy and on training, which a village may write itself."""
    site = read(SMALL, SMALL.name, TODAY, store=Store(FOLDER))
    own = {file.partition("/")[0] for file in outputs.plan(site).folders if file} - {page.slug for page in site.catalog.pages} - {"privasi", "pelatihan"}
    assert len(own) > 10
    changes = {f"halaman/{name}.md": _text(PAGE) for name in own}
    assert _told(tmp_path, changes) == [f"halaman/{name}.md: alamat {_TAKEN.format(name)}Ganti nama berkasnya" for name in sorted(own)]


def test_names_that_are_kept_elsewhere_are_free(tmp_path: Path) -> None:
    """A stall may be called what a page may not, and a hidden file is no address."""
    assert _told(tmp_path, {"warung/produk.md": _text(STALL).replace("nama: ", "nama: Lain "), "halaman/semua.md": _text(PAGE),
                            "produk/status.md": _text(PRODUCT).replace("nama: ", "nama: Lain "),
                            "warung/kartu.md": _text(STALL).replace("---\n", "---\nterbit: tidak\n", 1)}) == []


def test_two_may_not_have_one_former_name(tmp_path: Path) -> None:
    """The second is told, and which file has it; of different kinds each has its own addresses."""
    first, second = (_text(file).replace("---\n", "---\nlama: dulu\n", 1) for file in (PRODUCT, MAT))
    assert _told(tmp_path / "a", {PRODUCT: first, MAT: second}) == [f'{MAT}: alamat "dulu" sudah dipakai content/{PRODUCT}. Hapus salah satu']
    assert _told(tmp_path / "b", {PRODUCT: first, OWNER: _text(OWNER).replace("---\n", "---\nlama: dulu\n", 1)}) == []
    assert _told(tmp_path / "c", {PRODUCT: _text(PRODUCT).replace("---\n", "---\nlama:\n  - dulu\n  - dulu\n", 1)}) == [
        f'{PRODUCT}: alamat "dulu" sudah dipakai berkas ini sendiri. Hapus salah satu']


@pytest.mark.parametrize(("price", "left"), [(43000, []), (42999, ["499"]), (42500, ["0"])])
def test_no_variant_costs_nothing(tmp_path: Path, price: int, left: list[str]) -> None:
    """Five hundred rupiah are a price, less is none."""
    changes = {MAT: Swap("    harga: 120000", "    harga: 42500"), RESELLER: Swap("  - tikar-pandan", f"  - produk: tikar-pandan\n    harga: {price}")}
    assert _told(tmp_path, changes) == [
        f'{RESELLER}: dengan harga ini tikar-pandan varian "Besar" menjadi {rest}. Tulis harga yang lebih tinggi' for rest in left]


@pytest.mark.parametrize(("fields", "warned"), [
    ("mulai: 23 November 2026", True), ("mulai: 24 November 2026", False), ("mulai: 23 November 2026\nstatus: batal", False),
    ("mulai: 23 November 2026\nselesai: 23 November 2026", False),
])
def test_an_event_of_yesterday_without_an_end(tmp_path: Path, fields: str, warned: bool) -> None:
    """Told from the day after it began."""
    assert len(_told(tmp_path, {EVENT: f"---\nnama: Pasar\ntempat: Balai\n{fields}\n---\n"})) == warned


@pytest.mark.parametrize(("year", "warned"), [("25", True), ("26", False), ("27", False)])
def test_a_food_permit_lasts_to_the_end_of_its_year(tmp_path: Path, year: str, warned: bool) -> None:
    """Its last two digits are the last year in which it holds."""
    assert len(_told(tmp_path, {PRODUCT: Swap("isi: 12 keping", f"pirt: 2063204010123-{year}")})) == warned


def test_a_hidden_product_may_have_a_hidden_owner(tmp_path: Path) -> None:
    """Only what is published must say who made it."""
    hidden = {file: _text(file).replace("---\n", "---\nterbit: tidak\n", 1) for file in (PRODUCT, MAT, OWNER)}
    assert _told(tmp_path, hidden) == []
