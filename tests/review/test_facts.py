"""Each field in one form, with its weight; no field that leads to somebody weighs less than money."""

from pathlib import Path
from typing import Any, get_args, get_type_hints

import pytest
from pydantic import BaseModel

from storefront.catalog import fields as f
from storefront.catalog.describe import inner_model
from storefront.catalog.load import load
from storefront.catalog.schema import KINDS, Village
from storefront.review import facts
from tests.village import Swap, village

_LEADING = (
    f.Mobile, f.Phone, f.Email, f.ShopeeShop, f.ShopeeItem, f.Instagram, f.Facebook, f.TikTok, f.YouTube, f.Website, f.SiteBase, f.Repository)


def _models() -> list[type[BaseModel]]:
    """Every kind, and every mapping inside one."""
    found: dict[type[BaseModel], None] = {}
    waiting: list[type[BaseModel]] = [Village, *KINDS]
    while waiting:
        model = waiting.pop()
        found[model] = None
        waiting += [inner for field in model.model_fields.values() if (inner := inner_model(field.annotation)) and inner not in found]
    return list(found)


@pytest.mark.parametrize("model", _models(), ids=lambda model: model.__name__)
def test_what_leads_to_somebody_is_money(model: type[BaseModel]) -> None:
    """Held by the type of the field, so that a new one is known without being named."""
    hints = get_type_hints(model, include_extras=True)
    leading = {
        model.model_fields[name].alias for name, hint in hints.items()
        if name in model.model_fields and any(kind in _LEADING for kind in (hint, *get_args(hint)))}
    assert {alias for alias in leading if facts._weight(str(alias), "") != "money"} == set()


def _facts(place: Path, file: str, *swaps: Swap) -> dict[str, Any]:
    """Of a file of the tiny village, changed."""
    content = village(place / "content")
    for swap in swaps:
        path = content / file
        path.write_text(path.read_text(encoding="utf-8").replace(swap.old, swap.new), encoding="utf-8")
    reading = load(content, "content")
    entry = next(entry for entry in reading.entries if entry.file == file)
    return {name: tuple(fact) for name, fact in facts.of_entry(entry).items()}


@pytest.mark.parametrize(("closes", "fetched", "said"), [
    ("tiap kamis 18:00", "H+2", ("setiap Kamis pukul 18.00", "2 hari kemudian")), ("setiap hari 09.00", "tiap hari", ("setiap hari pukul 09.00", "setiap hari")),
    ("3/12/2026 18.00", "5 Desember 2026", ("2026-12-03T18:00:00+07:00", "2026-12-05")),
])
def test_rounds(tmp_path: Path, closes: str, fetched: str, said: tuple[str, str]) -> None:
    """However they are written."""
    found = _facts(tmp_path, "produk/opak-bakar.md", Swap("isi: 12 keping", f"po:\n  tutup: {closes}\n  ambil: {fetched}"))
    assert (found["po.tutup"], found["po.ambil"]) == ((said[0], "shown"), (said[1], "shown"))


def test_a_seller(tmp_path: Path) -> None:
    """Fields of what is sold are named by the good; of a consent, which is never published, only that it is there."""
    assert _facts(tmp_path, "reseller/nia.md", Swap("0812-0000-0062", '"+62 812 0000 0062"'), Swap("- tikar-pandan", "- produk: tikar-pandan\n    aktif: tidak")) == {
        "nama": ("Nia", "money"), "izin_tampil": ("ada", "text"), "whatsapp": ("0812-0000-0062", "money"), "wilayah": ("Sukamaju dan sekitarnya", "shown"),
        "jam": ("08.00–20.00", "shown"), "shopee": ("https://shopee.co.id/nia.sukamaju", "money"), "aktif": ("ya", "money"),
        "produk.opak-bakar": ("ada", "money"), "produk.opak-bakar.harga": ("Rp13.000", "shown"),
        "produk.opak-bakar.shopee": ("https://shopee.co.id/product/123456/7890123", "money"),
        "produk.tikar-pandan": ("ada", "money"), "produk.tikar-pandan.aktif": ("tidak", "money"),
        "cerita": ("Nia mengantar dengan sepeda.", "text")}


def test_a_good(tmp_path: Path) -> None:
    """Prices as people read them; what pictures say is a fact of its own."""
    found = _facts(tmp_path, "produk/tikar-pandan.md", Swap("harga: 85000", "harga: mulai 85rb"))
    assert {name: found[name] for name in found if not name.startswith("kata_pembeli")} == {
        "nama": ("Tikar Pandan", "shown"), "kategori": ("Anyaman", "shown"), "pelaku_usaha": ("bu-tati", "money"),
        "harga": ("mulai Rp85.000", "shown"), "satuan": ("lembar", "shown"), "foto": ("tikar-pandan.jpg", "shown"),
        "foto.tikar-pandan.jpg.teks": ("Tikar pandan bergaris hijau di lantai kayu", "text"),
        "varian.Kecil": ("ada", "shown"), "varian.Besar": ("ada", "shown"), "varian.Besar.harga": ("Rp120.000", "shown"),
        "stok": ("pesan-dulu", "shown"), "siap_dalam": ("5", "shown"), "minimal": ("1", "shown"), "unggulan": ("tidak", "shown"),
        "sajian.harga": ("Rp80.000", "shown"), "sajian.minimal": ("10", "shown"), "sajian.pesan_hari": ("14", "shown"),
        "cerita": ("Dianyam dengan tangan, dijemur dua hari.", "text")}


def test_a_day_and_a_rule(tmp_path: Path) -> None:
    found = _facts(
        tmp_path, "acara/pasar-tani.md", Swap("selesai:", "ulang: tiap hari sabtu\nulang_kecuali: 8 Desember 2040\nkoordinat: '-7.21, 107.9'\nselesai:"))
    assert (found["mulai"], found["ulang"], found["ulang_kecuali"], found["koordinat"]) == (
        ("2040-12-01 07:00:00+07:00", "shown"), ("setiap Sabtu", "shown"), ("2040-12-08", "shown"), ("-7.21, 107.9", "shown"))
