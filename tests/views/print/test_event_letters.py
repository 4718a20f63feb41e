"""An event's letters, filled with what its file says: amounts, sums, numbers, whom they go to."""

from datetime import date
from pathlib import Path

import pytest

from storefront.media.papers.paper import Paper
from storefront.views.print.event_letters import papers
from tests.sites import changed
from tests.views.print.test_letters import EVENT, letter, table_of, words_of
from tests.village import Changes, Swap

PARTNER = "mitra/kelompok-tani.md"
_BEFORE, _AFTER = date(2026, 11, 24), date(2026, 12, 10)
_MEETING = """---
nama: Rapat Warga
jenis: rapat
mulai: Kamis, 10 Desember 2026 09.00
selesai: Kamis, 10 Desember 2026 12.00
tempat: Balai desa
mitra: kelompok-tani
reseller: nia
sajian:
  - produk: tikar-pandan
    jumlah: 12
  - produk: opak-bakar
    jumlah: 20
nomor: 12
"""
_PAID = _MEETING + "ongkos_antar: 20000\n---\n"
_OFFICE = {PARTNER: Swap("jenis: komunitas", "jenis: kecamatan\nkontak: Kasi Ekonomi\ntelepon: 022-5891234")}


def _papers(place: Path, event: str, today: date = _BEFORE, changes: Changes = {}) -> dict[str, Paper]:  # noqa: B006  (not changed)
    site = changed(place, {EVENT: event, **changes}, today)
    return {paper.kind: paper for paper in papers(site)}


def _totals(paper: Paper) -> list[tuple[str, str]]:
    table = paper.data["table"]
    assert isinstance(table, dict)
    return [(total["label"], total["value"]) for total in table["totals"]]


def test_from_the_offer_to_the_receipt(tmp_path: Path) -> None:
    """One number, one table, and the whole sum in figures and words on what is paid by."""
    made = _papers(tmp_path, _PAID)
    assert list(made) == ["tawaran", "surat-pesanan", "surat-jalan", "kuitansi"]
    rows = [["Tikar Pandan", "Buatan Bu Tati", "Rp80.000", "per lembar", "12", "960.000"], ["Opak Bakar", "Buatan Bu Tati", "Rp13.000", "per bungkus", "20", "260.000"]]
    for kind in ("tawaran", "surat-pesanan", "kuitansi"):
        assert table_of(made[kind])[1:] == rows
    assert table_of(made["surat-jalan"])[1:] == [*[row[:5] for row in rows], []]
    whole = [("Ongkos antar", "20.000"), ("Jumlah seluruhnya", "1.240.000")]
    assert (_totals(made["surat-pesanan"]), _totals(made["kuitansi"]), _totals(made["surat-jalan"]), _totals(made["tawaran"])) == (whole, whole, [], [])
    assert words_of(made["kuitansi"], "fields")[:6] == [
        "Sudah terima dari", "Kelompok Tani Mekar", "Uang sejumlah (Rp)", "1.240.000", "Terbilang", "satu juta dua ratus empat puluh ribu rupiah"]
    assert [made[kind].data["number"] for kind in ("surat-pesanan", "surat-jalan", "kuitansi")] == [
        "Nomor: 012/SP/XII/2026", "Nomor: 012/SJ/XII/2026", "Nomor: 012/KW/XII/2026"]
    assert words_of(made["tawaran"], "reference") == ["Nomor", "012/TW/XII/2026", "Perihal", "Penawaran, Rapat Warga"]
    assert letter(made["tawaran"])[1] == (
        "Untuk Rapat Warga pada Kamis, 10 Desember 2026 pukul\u00a009.00\u2060–\u206012.00 WIB di Balai desa, kami menawarkan buatan warga Desa Sukamaju berikut ini.")
    assert (made["surat-pesanan"].title, made["tawaran"].title) == ("Surat pesanan Rapat Warga", "Penawaran Rapat Warga")


@pytest.mark.parametrize(("event", "changes", "totals", "paid"), [
    (_MEETING + "---\n", {}, [("Jumlah barang", "1.220.000"), ("Ongkos antar", ""), ("Jumlah seluruhnya", "")], ""),
    (_PAID.replace("    jumlah: 20\n", ""), {}, [("Ongkos antar", "20.000"), ("Jumlah seluruhnya", "")], ""),
    (_PAID, {"produk/opak-bakar.md": Swap("harga: 12000", "harga: mulai 12000"), "reseller/nia.md": Swap("    harga: 13000\n", "")},
     [("Ongkos antar", "20.000"), ("Jumlah seluruhnya", "")], ""),
])
def test_what_is_open_stays_to_be_written(event: str, changes: Changes, totals: list[tuple[str, str]], paid: str, tmp_path: Path) -> None:
    """No sum where an amount, a fixed price or the delivery is not known; then there is a row for what comes besides."""
    receipt = _papers(tmp_path, event, changes=changes)["kuitansi"]
    assert _totals(receipt) == totals
    assert words_of(receipt, "fields")[2:4] == ["Uang sejumlah (Rp)", "Terbilang"]
    assert table_of(receipt)[-1] == []


def test_variants_have_rows_of_their_own(tmp_path: Path) -> None:
    """Those that were named, at their own price; where guests are served at the menu's."""
    rows = "  - produk: tikar-pandan\n    varian: besar\n    jumlah: 2\n  - produk: tikar-pandan\n    varian: Kecil\n    jumlah: 3\n"
    event = _PAID.partition("  - produk")[0] + rows + "ongkos_antar: 20000\n---\n"
    sold = _papers(tmp_path / "a", event.replace("jenis: rapat", "jenis: bazar"))["kuitansi"]
    assert [[row[0], row[2], *row[4:]] for row in table_of(sold)[1:]] == [["Tikar Pandan Kecil", "Rp85.000", "3", "255.000"], ["Tikar Pandan Besar", "Rp120.000", "2", "240.000"]]
    served = _papers(tmp_path / "b", event)["kuitansi"]
    assert [[row[0], row[2], *row[4:]] for row in table_of(served)[1:]] == [["Tikar Pandan Kecil", "Rp80.000", "3", "240.000"], ["Tikar Pandan Besar", "Rp80.000", "2", "160.000"]]


def test_an_amount_of_no_variant_in_particular(tmp_path: Path) -> None:
    """Where they cost different things it stands in no row: of which they are, nobody wrote."""
    made = _papers(tmp_path, _PAID.replace("jenis: rapat", "jenis: bazar"))["surat-pesanan"]
    assert [row[0] for row in table_of(made)[1:3]] == ["Tikar Pandan Kecil", "Tikar Pandan Besar"]
    assert [len(row) for row in table_of(made)[1:3]] == [4, 4]
    assert _totals(made)[-1] == ("Jumlah seluruhnya", "")


def test_whom_they_go_to(tmp_path: Path) -> None:
    """The office and who is written to there; on what travels with the goods also whom to call before the door."""
    made = _papers(tmp_path, _PAID, changes=_OFFICE)
    assert made["tawaran"].data["to"] == ("Yth. Kasi Ekonomi", "Kelompok Tani Mekar", "di tempat")
    assert words_of(made["surat-jalan"], "fields")[1] == "Kelompok Tani Mekar, u.p. Kasi Ekonomi, telepon (022) 5891234"
    assert words_of(made["kuitansi"], "fields")[1] == "Kelompok Tani Mekar"


@pytest.mark.parametrize(("event", "today", "kinds"), [
    (_PAID, _BEFORE, ["tawaran", "surat-pesanan", "surat-jalan", "kuitansi"]),
    (_PAID.replace("mitra: kelompok-tani\n", ""), _BEFORE, ["surat-jalan", "kuitansi"]),
    (_PAID.replace("    jumlah: 12\n", "").replace("    jumlah: 20\n", ""), _BEFORE, ["surat-jalan", "kuitansi"]),
    (_PAID, _AFTER, ["tawaran", "surat-pesanan", "surat-jalan", "kuitansi", "ucapan"]),
    (_PAID, date(2026, 12, 11), ["ucapan"]), (_PAID, date(2027, 1, 9), ["ucapan"]), (_PAID, date(2027, 1, 10), []),
    (_PAID.replace("mitra: kelompok-tani\n", ""), date(2026, 12, 11), []),
    (_PAID.replace("nomor: 12", "status: batal"), date(2026, 12, 11), []),
    (_PAID.replace("nomor: 12", "ulang: setiap Kamis\nulang_sampai: 10 Desember 2026"), date(2026, 12, 11), []),
])
def test_when_they_are_made(event: str, today: date, kinds: list[str], tmp_path: Path) -> None:
    """What is agreed before, what travels along, and for a month the thanks."""
    assert list(_papers(tmp_path, event, today)) == kinds


def test_thanks(tmp_path: Path) -> None:
    """For what was brought, and how much of it."""
    thanks = _papers(tmp_path, _PAID, date(2026, 12, 11))["ucapan"]
    assert table_of(thanks) == [["Barang", "Banyaknya"], ["Tikar Pandan", "Buatan Bu Tati", "12", "lembar"], ["Opak Bakar", "Buatan Bu Tati", "20", "bungkus"]]
    assert letter(thanks)[1] == (
        "Terima kasih atas kesempatan yang Kelompok Tani Mekar berikan kepada warga Desa Sukamaju di Rapat Warga, "
        "Kamis, 10 Desember 2026 pukul\u00a009.00\u2060–\u206012.00 WIB. Yang kami bawa ke sana:")
    assert words_of(thanks, "reference")[1] == "012/UT/XII/2026"
