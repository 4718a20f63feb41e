"""Nothing of an example is published: not a stranger's number, not another's certificate, not an event that isn't."""

from datetime import date
from pathlib import Path

import pytest

from storefront.catalog.blank import template
from storefront.catalog.describe import example
from storefront.catalog.entry import Part, is_fictional
from storefront.catalog.folder import FOLDERS
from storefront.catalog.leftovers import STORY
from storefront.catalog.load import load
from storefront.catalog.schema import Listing, Media, Village
from tests.errors.case import EVENT, MAT, NEWS, OWNER, PRODUCT, RESELLER, STALL, VILLAGE
from tests.village import Changes, Swap, village

TODAY = date(2026, 11, 24)
_REPLACE = "dan itu nilai contoh. Ganti dengan yang sebenarnya, atau hapus baris ini"
_REAL = Swap("contoh: ya", "contoh: tidak")


def _told(place: Path, changes: Changes) -> list[str]:
    return [str(problem).removeprefix("content/") for problem in load(village(place / "content", changes), "content", TODAY).problems
            if problem.level == "error"]


@pytest.mark.parametrize(
    ("file", "swap", "line"),
    [
        (RESELLER, Swap("0812-0000-0062", "0812-3456-7890"), f'{RESELLER}:3  whatsapp: tertulis "0812-3456-7890", {_REPLACE}'),
        (RESELLER, Swap("0812-0000-0062", "+62 812 3456 7890"), f'{RESELLER}:3  whatsapp: tertulis "0812-3456-7890", {_REPLACE}'),
        (RESELLER, Swap("nia.sukamaju", "https://shopee.co.id/kiki.jualan"), f'{RESELLER}:6  shopee: tertulis "kiki.jualan", {_REPLACE}'),
        (RESELLER, Swap("123456/7890123", "123/456"), f'{RESELLER}:10  shopee: tertulis "https://shopee.co.id/product/123/456", {_REPLACE}'),
        (OWNER, Swap("sejak: 2010", "kutipan: “Resep ibu saya”"), f'{OWNER}:5  kutipan: tertulis "Resep ibu saya.", {_REPLACE}'),
        (PRODUCT, Swap("isi: 12 keping", "pirt: 2063204010123-28"), f'{PRODUCT}:8  pirt: tertulis "2063204010123-28", {_REPLACE}'),
        (PRODUCT, Swap("halal: proses", "halal: ID32110001234560123"), f'{PRODUCT}:11  halal: tertulis "ID32110001234560123", {_REPLACE}'),
        (PRODUCT, Swap("isi: 12 keping", "bpom: BPOM RI MD 2345 6789 0123"), f'{PRODUCT}:8  bpom: tertulis "MD 234567890123", {_REPLACE}'),
        (PRODUCT, Swap("isi: 12 keping", "pirt: P-IRT No. 206 3204010123 28"), f'{PRODUCT}:8  pirt: tertulis "2063204010123-28", {_REPLACE}'),
        (PRODUCT, Swap("isi: 12 keping", "sni: 9999:2020"), f'{PRODUCT}:8  sni: tertulis "SNI 9999:2020", {_REPLACE}'),
        (PRODUCT, Swap("isi: 12 keping", "alergen:\n  - udang\n  - kacang mete\n  - wijen"), f'{PRODUCT}:8  alergen: tertulis "udang, kacang mete, wijen", {_REPLACE}'),
        (OWNER, Swap("sejak: 2010", "nib: NIB 1234567890123"), f'{OWNER}:5  nib: tertulis "1234567890123", {_REPLACE}'),
        (MAT, Swap("Dingin di lantai, anyamannya rapat.", "Masih kenyal sampai besok sorenya."),
         f'{MAT}:21  kata: tertulis "Masih kenyal sampai besok sorenya.", {_REPLACE}'),
        (VILLAGE, Swap("kode: 32.05.07.2010", "telepon: 022 123 4567"), f'{VILLAGE}:5  telepon: tertulis "022-1234567", {_REPLACE}'),
        (VILLAGE, Swap("kode: 32.05.07.2010", "surel: desa@contoh.id"), f'{VILLAGE}:5  surel: tertulis "desa@contoh.id", {_REPLACE}'),
        (VILLAGE, Swap("kode: 32.05.07.2010", "media:\n  instagram: namadesa"), f'{VILLAGE}:6  instagram: tertulis "namadesa", {_REPLACE}'),
        (PRODUCT, Swap("Opak dari", f"Opak enak.\n\n{STORY}\n\nOpak dari"),
         f'{PRODUCT}:15  tertulis "{STORY}", dan itu kalimat contoh. Ganti dengan cerita Anda, atau hapus'),
    ],
)
def test_an_example_in_its_own_field(tmp_path: Path, file: str, swap: Swap, line: str) -> None:
    """However it is written, and wherever it stands; a sample village is no excuse to publish a stranger's number."""
    assert _told(tmp_path, {file: swap}) == [line]


_HALF = "Ganti isinya dengan milik Anda, atau hapus berkasnya"


@pytest.mark.parametrize(
    ("changes", "line"),
    [
        ({EVENT: "---\nnama: bazar akhir tahun\nmulai: 5/12/2026 08.00\ntempat: Balai\n---\n"},
         f"{EVENT}:2  nama: berkas ini masih contoh (Bazar Akhir Tahun, Sabtu, 5 Desember 2026 09.00). {_HALF}"),
        ({NEWS: "---\njudul: Ladu ikut pameran\ntanggal: 2026-12-05\n---\n"},
         f"{NEWS}:2  judul: berkas ini masih contoh (Ladu ikut pameran, 5 Desember 2026). {_HALF}"),
        ({STALL: "---\nnama: Warung Bu Imas\nalamat: Gg. Melati, RT 01/RW 04\nproduk: semua\n---\n"},
         f"{STALL}:2  nama: berkas ini masih contoh (Warung Bu Imas, Gg. Melati, RT 01/RW 04). {_HALF}"),
    ],
)
def test_an_example_that_only_the_sample_village_may_have(tmp_path: Path, changes: Changes, line: str) -> None:
    """A sample village has an example's events; any other has not."""
    assert _told(tmp_path / "a", {VILLAGE: _REAL, **changes}) == [line]
    assert _told(tmp_path / "b", changes) == []


@pytest.mark.parametrize("changes", [
    {EVENT: "---\nnama: Bazar Akhir Tahun\nmulai: 12 Desember 2026\ntempat: Balai\n---\n"},
    {EVENT: "---\nnama: Bazar Warga\nmulai: 5 Desember 2026\ntempat: Halaman kantor desa\n---\n"},
    {PRODUCT: Swap("harga: 12000", "harga: 15000")}, {PRODUCT: Swap("Camilan", "Kue tradisional")},
    {OWNER: Swap("sejak: 2010", "sejak: 1999\njam: 08.00–16.00")}, {RESELLER: Swap("nama: Nia", "nama: Kiki")},
    {RESELLER: Swap("0812-0000-0062", "0812-3456-7890\nterbit: tidak")}, {STALL: Swap("-7.2101, 107.9012", "-7.0061, 107.5562")},
], ids=str)
def test_an_example_that_may_be_true(tmp_path: Path, changes: Changes) -> None:
    """Prices, units, categories, years and first names are anybody's; what isn't published does no harm."""
    assert _told(tmp_path, {VILLAGE: _REAL, STALL: Swap("reseller: nia\n", ""), **changes}) == []


def _fictional(kind: type[Part]) -> set[str]:
    return {f"{kind.__name__}.{field.alias}" for field in kind.model_fields.values() if is_fictional(field)}


def test_which_examples_are_nobodys_own() -> None:
    """Numbers, accounts, addresses, certificates and quoted words: what belongs to one person on earth."""
    kinds: list[type[Part]] = [Village, Media, Listing, *FOLDERS.values()]
    assert set().union(*map(_fictional, kinds)) == {
        *(f"Village.{name}" for name in ("situs", "situs_lama", "repo", "telepon", "whatsapp", "surel")),
        *(f"Media.{name}" for name in ("instagram", "facebook", "youtube", "tiktok")),
        *(f"Listing.{name}" for name in ("shopee", "instagram", "facebook", "tiktok")),
        *(f"Reseller.{name}" for name in ("whatsapp", "shopee", "instagram", "facebook", "tiktok")),
        *(f"Owner.{name}" for name in ("whatsapp", "telepon", "nib", "kutipan")),
        *(f"{kind}.izin_tampil" for kind in ("Owner", "Reseller", "Stall", "Mentor")),
        "Stall.telepon", "Partner.situs", "Partner.telepon", "Mentor.whatsapp", "Mentor.telepon",
        *(f"Product.{name}" for name in ("pirt", "bpom", "sni", "halal", "komposisi", "alergen"))}


@pytest.mark.parametrize("kind", FOLDERS)
def test_a_copied_example_file_is_asked_to_be_filled_in(tmp_path: Path, kind: str) -> None:
    """As it is, each required field is told on its line, and not one value of it could be published."""
    required = [field for field in FOLDERS[kind].model_fields.values() if field.is_required()]
    told = _told(tmp_path, {f"{kind}/salinan.md": template(FOLDERS[kind])})
    assert sorted(line.partition("  ")[2] for line in told) == sorted(
        f"{field.alias}: belum diisi. Tulis, contoh: {field.alias}: {example(field)}" for field in required)


def test_an_example_file_with_its_examples_put_in_is_refused(tmp_path: Path) -> None:
    """Whoever copies each example into its line is told of each that is somebody else's."""
    text = template(FOLDERS["reseller"]).replace("nama: \n", "nama: Budi\n").replace("whatsapp: \n", "whatsapp: 0812-3456-7890\n").replace("produk: \n", "produk: semua\n")
    assert _told(tmp_path, {"reseller/budi.md": text}) == [f'reseller/budi.md:9  whatsapp: tertulis "0812-3456-7890", {_REPLACE}']
