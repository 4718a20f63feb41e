"""Sums and numbers that can be read, but can't be meant."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storefront.catalog.amounts import _meant, _near
from storefront.catalog.load import load
from tests.errors.case import MAT, OWNER, PRODUCT, RESELLER
from tests.village import Changes, Swap, village

TODAY = date(2026, 11, 24)
_OTHER = "Kalau isinya memang lain, jadikan barang sendiri di berkas lain"


def _told(place: Path, changes: Changes) -> list[str]:
    return [str(problem).removeprefix("content/") for problem in load(village(place / "content", changes), "content", TODAY).problems]


def _far(written: str, base: str, meant: str) -> str:
    return f"harga: tertulis Rp{written}, padahal harga barangnya Rp{base}. Tulis harga lengkapnya{meant}. {_OTHER}"


@pytest.mark.parametrize(
    ("price", "meant"),
    [
        (2_000, ("2.000", ": harga: 87000 kalau Rp2.000 itu tambahannya")),
        (9_000, ("9.000", ": harga: 94000 kalau Rp9.000 itu tambahannya, harga: 90000 kalau Rp9.000 kurang satu nol")),
        (42_499, ("42.499", ": harga: 127499 kalau Rp42.499 itu tambahannya")), (42_500, None), (255_000, None),
        (255_001, ("255.001", ", contoh: harga: 85000")), (1_200_000, ("1.200.000", ": harga: 120000 kalau Rp1.200.000 kelebihan satu nol")),
    ],
)
def test_a_variant_far_from_its_product(tmp_path: Path, price: int, meant: tuple[str, str] | None) -> None:
    """Half of it and three times it are sizes; beyond lies a surcharge, or a zero too few or too many."""
    told = _told(tmp_path, {MAT: Swap("    harga: 120000", f"    harga: {price}")})
    assert told == ([f"{MAT}:15  {_far(meant[0], '85.000', meant[1])}"] if meant else [])


@pytest.mark.parametrize(
    ("price", "meant"),
    [(1_300, ": harga: 13300 kalau Rp1.300 itu tambahannya, harga: 13000 kalau Rp1.300 kurang satu nol"),
     (130_000, ": harga: 13000 kalau Rp130.000 kelebihan satu nol"), (36_001, ", contoh: harga: 12000")],
)
def test_a_seller_far_from_the_product(tmp_path: Path, price: int, meant: str) -> None:
    """The same rule for a seller's own price, on its own line."""
    told = _told(tmp_path, {RESELLER: Swap("harga: 13000", f"harga: {price}")})
    assert told == [f"{RESELLER}:9  {_far(f'{price:,}'.replace(',', '.'), '12.000', meant)}"]


@pytest.mark.parametrize(
    ("product", "variant", "listed", "told"),
    [
        ("tanya", "8000000", "600000", ""), ("mulai 85000", "900000", "tanya", ""), ("85000", "mulai 900000", "mulai 850000", ""), ("85000", "tanya", "tanya", ""),
        ("mulai 85000", "9000", "90000", _far("9.000", "85.000", ": harga: 94000 kalau Rp9.000 itu tambahannya, harga: 90000 kalau Rp9.000 kurang satu nol")),
    ],
)
def test_where_a_price_begins_it_may_end_anywhere(tmp_path: Path, product: str, variant: str, listed: str, told: str) -> None:
    """And what must be asked for is held against nothing; a surcharge stays one."""
    text = (village(tmp_path / "a") / MAT).read_text(encoding="utf-8")
    changes: Changes = {MAT: text.replace("harga: 85000", f"harga: {product}").replace("    harga: 120000", f"    harga: {variant}")}
    changes |= {RESELLER: Swap("  - tikar-pandan", f"  - produk: tikar-pandan\n    harga: {listed}")} if product != "tanya" else {}
    errors = [line for line in _told(tmp_path / "b", changes) if "Peringatan" not in line]
    assert errors == ([f"{MAT}:15  {told}"] if told else [])


def test_a_sellers_price_where_variants_alone_have_one(tmp_path: Path) -> None:
    """It can't be told from theirs; asked for is understood."""
    changes: Changes = {MAT: Swap("harga: 85000", "harga: tanya")}
    listed = "  - produk: tikar-pandan\n    harga: {}"
    found = _told(tmp_path / "a", {**changes, RESELLER: Swap("  - tikar-pandan", listed.format("90000"))})
    assert found == [
        f"{RESELLER}:12  harga: tikar-pandan tidak punya satu harga, hanya variannya, jadi tidak jelas harga ini untuk yang mana. Hapus baris ini, "
        "atau tulis harga: tanya kalau pembeli harus bertanya ke penjual ini"]
    assert _told(tmp_path / "b", {**changes, RESELLER: Swap("  - tikar-pandan", listed.format("tanya"))}) == []


def test_each_is_told_and_only_what_is_published(tmp_path: Path) -> None:
    """Three surcharges are three lines of one check; a hidden file may be unfinished."""
    changes = {MAT: Swap("  - nama: Kecil\n", "  - nama: Kecil\n    harga: 1000\n  - nama: Sedang\n    harga: 2000\n")}
    assert len(_told(tmp_path / "a", changes)) == 2
    assert _told(tmp_path / "b", {RESELLER: Swap("harga: 13000\n", "harga: 600\nterbit: tidak\n".replace("terbit", "    aktif")), "warung": None}) != []
    hidden = _told(tmp_path / "c", {RESELLER: Swap("jam: 08.00–20.00", "terbit: tidak"), PRODUCT: Swap("harga: 12000", "harga: 90000")})
    assert [line for line in hidden if "harga" in line] == []


@given(st.integers(500, 1_000_000_000), st.integers(500, 1_000_000_000))
def test_whoever_obeys_is_understood(price: int, whole: int) -> None:
    """Each price that is proposed would be accepted."""
    proposed = [int(part.split()[0]) for part in _meant(price, whole).split("harga: ")[1:]]
    assert proposed
    assert all(_near(way, whole) for way in proposed)


_CHECK = "Periksa jumlah nolnya"


@pytest.mark.parametrize(
    ("file", "swap", "line"),
    [
        ("produk/mahal.md", "---\nnama: Mahal\nkategori: Camilan\npelaku_usaha: bu-tati\nharga: 15jt\nfoto: opak-bakar.jpg\nhalal: proses\n---\n",
         f"produk/mahal.md:5  Peringatan: harga: Rp15.000.000 lebih dari Rp5.000.000. {_CHECK}"),
        (PRODUCT, Swap("berat: 200 g", "berat: 150 kg"),
         f"{PRODUCT}:9  Peringatan: berat: satu bungkus seberat 150.000 gram. Periksa satuannya: kalau maksudnya 150 gram, tulis berat: 150 g"),
        (PRODUCT, Swap("isi: 12 keping", "minimal: 1000"),
         f"{PRODUCT}:8  Peringatan: minimal: pembeli harus memesan 1.000 bungkus sekaligus. Periksa angkanya"),
        (MAT, Swap("siap_dalam: 5", "siap_dalam: 365"), f"{MAT}:8  Peringatan: siap_dalam: pembeli menunggu 365 hari. Periksa angkanya"),
        (MAT, Swap("  harga: 80000", "  harga: 90000"),
         f"{MAT}:17  Peringatan: harga: Rp90.000 untuk acara lebih mahal daripada harga eceran Rp85.000. Periksa harganya, atau tulis satuan sajian kalau isinya lain"),
        (MAT, Swap("  minimal: 10", "  minimal: 600"),
         f"{MAT}:18  Peringatan: minimal: paling sedikit 600, padahal Bu Tati membuat paling banyak 40 sehari dan dipesan 14 hari sebelumnya. "
         "Periksa angkanya, atau kapasitas_harian di pelaku-usaha/bu-tati.md"),
    ],
)
def test_what_is_more_than_one_would_sell(tmp_path: Path, file: str, swap: str | Swap, line: str) -> None:
    """Only warned of: somewhere it may be so."""
    assert _told(tmp_path, {file: swap}) == [line]


@pytest.mark.parametrize("changes", [
    {PRODUCT: Swap("berat: 200 g", "berat: 30 kg")}, {PRODUCT: Swap("isi: 12 keping", "minimal: 999")}, {MAT: Swap("siap_dalam: 5", "siap_dalam: 90")},
    {MAT: Swap("  harga: 80000", "  harga: 90000\n  satuan: gulung")}, {MAT: Swap("  minimal: 10", "  minimal: 560")},
    {MAT: Swap("  minimal: 10", "  minimal: 600"), OWNER: Swap("kapasitas_harian: 40\n", "")},
], ids=str)
def test_what_may_well_be(tmp_path: Path, changes: Changes) -> None:
    """At its limit nothing is said, nor where units differ or no capacity is known."""
    assert _told(tmp_path, changes) == []
