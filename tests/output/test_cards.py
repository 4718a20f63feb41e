"""What the pictures beside links say, card by card, as the village's content changes."""

from dataclasses import replace
from pathlib import Path

import pytest

from storefront.media.cards.card import Card, Day
from storefront.media.colour import palette
from storefront.media.store import FOLDER, Store
from storefront.site.read import read
from tests.sites import TODAY, cards
from tests.village import SMALL, Change, Swap, village

GREEN, GOLD = palette("#2f6b3a").light, palette("#f2b705").light
OPAK, TIKAR, NIA, EVENT, STALL = "produk/opak-bakar.md", "produk/tikar-pandan.md", "reseller/nia.md", "acara/pasar-tani.md", "warung/warung-pak-ujang.md"


def _cards(place: Path, changes: dict[str, Change]) -> dict[str, Card]:
    """Every card of the tiny village by its file; the digest in the name of a share picture is left out."""
    site = read(village(place / "content", changes), "content", TODAY, store=Store(FOLDER))
    drawn = cards(site)
    found = {path.partition("bagikan-")[0] + "bagikan": card for path, card in drawn.items()}
    assert len(found) == len(drawn)
    return found


def _common(found: dict[str, Card]) -> set[tuple[str, str, str, str]]:
    return {(card.village, card.brand, card.deep, card.note) for card in found.values()}


def test_all_cards_of_a_village(tmp_path: Path) -> None:
    """Word for word: whose it is, what it costs, who sells it."""
    found = _cards(tmp_path, {})
    assert _common(found) == {("Desa Sukamaju", GREEN.brand, GREEN.deep, "Gambar contoh")}
    said = {file: replace(card, village="", brand="", deep="", note="") for file, card in found.items()}
    opak = Card(
        "Opak Bakar", "", "", "", "Buatan Bu Tati, sejak 2010", "Rp13.000", "sebungkus 200 g, isi 12 keping",
        ("Opak ketan yang dibakar di atas arang.",), call="Pesan ke Nia")
    from_nia = replace(
        opak, lines=("Mengantar ke Sukamaju dan sekitarnya.",), call="Pesan ke Nia lewat WhatsApp")
    tikar = replace(opak, name="Tikar Pandan", price="mulai Rp85.000", unit="selembar", lines=("Pesan dulu, siap 5 hari",))
    tikar_from_nia = replace(
        tikar, lines=("Pesan dulu, siap 5 hari", "Mengantar ke Sukamaju dan sekitarnya."),
        call="Pesan ke Nia lewat WhatsApp")
    fair = Card(
        "Pasar Tani", "", "", "", "Bazar", lines=("Pukul 07.00–11.00 WIB", "Lapangan desa"),
        call="Titip pesan ke Nia lewat WhatsApp", day=Day("Sabtu", "1", "Des 2040", red=False))
    assert said == {
        "bagikan": Card(
            "Buatan rumah warga Sukamaju", "", "", "", "Selamat datang", lines=("Kecamatan Tarogong, Kabupaten Garut",)),
        "produk/opak-bakar/bagikan": opak,
        "toko/nia/opak-bakar/bagikan": from_nia,
        "produk/tikar-pandan/bagikan": tikar,
        "toko/nia/tikar-pandan/bagikan": tikar_from_nia,
        "acara/pasar-tani/bagikan": fair,
        "warung/warung-pak-ujang/bagikan": Card(
            "Warung Pak Ujang", "", "", "", "Titip jual di warung",
            lines=("Simpang tiga, RT 03/RW 02", "Buka setiap hari, 06.00–18.00.", "Opak Bakar")),
        "toko/nia/bagikan": Card(
            "Nia", "", "", "", "Penjual Sukamaju", call="Pesan ke Nia lewat WhatsApp",
            lines=("Opak Bakar dan Tikar Pandan", "Mengantar ke Sukamaju dan sekitarnya.", "Membalas pukul 08.00–20.00.")),
    }


SHARED = "toko/nia/opak-bakar/bagikan"
SUNDAY = "mulai: Minggu, 2 Desember 2040 09.30\nselesai: 3 Desember 2040"
HOURS = "mulai: Sabtu, 1 Desember 2040 07.00\nselesai: Sabtu, 1 Desember 2040 11.00"


@pytest.mark.parametrize(("changes", "file", "said"), [
    ({OPAK: Swap("isi: 12", "stok: habis\nisi: 12")}, SHARED, {"status": "Sedang habis", "call": "Tanya Nia kapan ada", "price": "Rp13.000"}),
    ({OPAK: Swap("isi: 12", "stok: habis\nisi: 12")}, "produk/opak-bakar/bagikan", {"status": "Sedang habis", "call": ""}),
    ({NIA: Swap("  - produk: opak-bakar\n    harga: 13000\n    shopee: https://shopee.co.id/product/123456/7890123\n", "")}, "produk/opak-bakar/bagikan",
     {"price": "Rp12.000", "call": "", "status": "Hanya di warung"}),
    ({NIA: Swap("  - produk: opak-bakar\n    harga: 13000\n    shopee: https://shopee.co.id/product/123456/7890123\n", ""),
      STALL: Swap("  - opak-bakar", "  - tikar-pandan")}, "produk/opak-bakar/bagikan", {"status": "Belum ada penjual"}),
    ({NIA: Swap("wilayah: Sukamaju dan sekitarnya\n", "")}, SHARED, {"lines": ()}),
    ({"pelaku-usaha/bu-tati.md": Swap("sejak: 2010\n", "")}, SHARED, {"eyebrow": "Buatan Bu Tati"}),
    ({"desa.yml": Swap("contoh: ya\n", "")}, SHARED, {"note": ""}),
    ({"desa.yml": Swap('warna: "#2f6b3a"', 'warna: "#f2b705"')}, SHARED, {"brand": GOLD.brand, "deep": GOLD.deep}),
    ({NIA: Swap("shopee: nia.sukamaju", "aktif: tidak")}, "toko/nia/bagikan", {"call": ""}),
    ({NIA: Swap("shopee: nia.sukamaju", "aktif: tidak")}, "acara/pasar-tani/bagikan", {"call": "Sampai jumpa di sana"}),
    ({EVENT: Swap("jenis: bazar", "status: batal")}, "acara/pasar-tani/bagikan", {"status": "Batal", "call": ""}),
    ({EVENT: Swap(HOURS, SUNDAY)}, "acara/pasar-tani/bagikan",
     {"lines": ("Pukul 09.30 WIB sampai Senin, 3 Desember 2040", "Lapangan desa"), "day": Day("Minggu", "2", "Des 2040", red=True)}),
    ({EVENT: Swap(HOURS, "mulai: 1 Desember 2040")}, "acara/pasar-tani/bagikan", {"lines": ("Lapangan desa",)}),
    ({EVENT: Swap(HOURS, "mulai: 1 November 2026")}, "acara/pasar-tani/bagikan", {"call": ""}),
    ({STALL: Swap("jam: Setiap hari, 06.00–18.00\n", "")}, "warung/warung-pak-ujang/bagikan", {"lines": ("Simpang tiga, RT 03/RW 02", "Opak Bakar")}),
])
def test_a_card_follows_the_content(changes: dict[str, Change], file: str, said: dict[str, object], tmp_path: Path) -> None:
    card = _cards(tmp_path, changes)[file]
    assert {field: getattr(card, field) for field in said} == said


@pytest.mark.parametrize(("change", "renamed"), [
    ({OPAK: Swap("harga: 12000", "harga: 12500")}, set()),  # Nia's own price stands on every card
    ({NIA: Swap("harga: 13000", "harga: 13500")}, {"produk/opak-bakar", "toko/nia/opak-bakar"}),
    ({"foto/opak-bakar.jpg": (SMALL / "foto/tikar-pandan.jpg").read_bytes()},
     {"", "produk/opak-bakar", "toko/nia/opak-bakar", "toko/nia", "acara/pasar-tani"}),
])
def test_a_changed_card_has_a_new_address(change: dict[str, Change], renamed: set[str], tmp_path: Path) -> None:
    """Chats keep the picture that they once read from an address; one that did not change keeps its own."""
    def addresses(place: Path, changes: dict[str, Change]) -> set[str]:
        site = read(village(place, changes), "content", TODAY, store=Store(FOLDER))
        return set(cards(site))

    new = addresses(tmp_path / "after", change) - addresses(tmp_path / "before", {})
    assert {path.rpartition("/")[0] for path in new} == renamed
