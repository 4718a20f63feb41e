"""Goods that are made in rounds, on a day: what is over, and what somebody should look at."""

from datetime import date
from pathlib import Path

import pytest

from storefront.catalog.load import Reading, load
from tests.errors.case import MAT, OWNER, PRODUCT
from tests.village import Changes, Swap, village

TODAY = date(2026, 11, 24)


def _po(*lines: str) -> Changes:
    return {PRODUCT: Swap("isi: 12 keping", "\n".join(["po:", *(f"  {line}" for line in lines)]))}


def _read(place: Path, changes: Changes, today: date = TODAY) -> Reading:
    return load(village(place / "content", changes), "content", today)


def _told(place: Path, changes: Changes, today: date = TODAY) -> list[str]:
    found = _read(place, changes, today).problems
    return [str(problem).removeprefix("content/").replace("Peringatan: ", "? ") for problem in found]


AGAIN = ("tutup: setiap Kamis 18.00", "ambil: setiap Sabtu")
ONCE = ("tutup: 3 Desember 2026 pukul 18.00", "ambil: 5 Desember 2026")


def test_made_in_rounds_is_ordered_beforehand(tmp_path: Path) -> None:
    """Without a word in `stok`, and nothing is to be looked at."""
    found = _read(tmp_path, _po(*AGAIN, "batas: 40"))
    assert found.problems == ()
    assert found.catalog
    availability = found.catalog.terms["opak-bakar"].availability
    assert (availability.state, availability.preorder and availability.preorder.limit) == ("pesan-dulu", 40)


def test_a_rest_between_rounds(tmp_path: Path) -> None:
    """`stok: habis` rests it; then no round is told."""
    found = _read(tmp_path, {PRODUCT: Swap("isi: 12 keping", "stok: habis\npo:\n  tutup: setiap Kamis 18.00\n  ambil: besok")})
    assert found.catalog
    assert found.catalog.terms["opak-bakar"].availability == ("habis", None, "", None)


@pytest.mark.parametrize(("today", "state"), [("2026-12-03", "pesan-dulu"), ("2026-12-04", "habis")])
def test_an_only_round_ends(tmp_path: Path, today: str, state: str) -> None:
    """On the day on which it closes it can still be had, the day after no more; whoever edits is told."""
    day = date.fromisoformat(today)
    found = _read(tmp_path, _po(*ONCE), day)
    assert found.catalog
    assert found.catalog.terms["opak-bakar"].availability.state == state
    assert [str(problem) for problem in found.problems] == ([] if state == "pesan-dulu" else [
        "content/produk/opak-bakar.md:9  Peringatan: tutup: PO-nya sudah ditutup 3 Desember 2026, jadi barang ini tampil sedang habis. Tulis putaran berikutnya, atau hapus po"])


def test_variants_end_with_their_round(tmp_path: Path) -> None:
    """Whatever each of them said."""
    found = _read(tmp_path, {MAT: Swap("stok: pesan-dulu\nsiap_dalam: 5", "po:\n  tutup: 1 November 2026 pukul 18.00\n  ambil: lusa")})
    assert found.catalog
    assert {choice.availability.state for choice in found.catalog.terms["tikar-pandan"].choices} == {"habis"}


def test_a_round_of_more_than_a_day(tmp_path: Path) -> None:
    """What takes its maker several days is told."""
    assert _told(tmp_path, _po(*AGAIN, "batas: 80")) == [
        "produk/opak-bakar.md:11  ? batas: tertulis 80, padahal Bu Tati membuat paling banyak 40 sehari. Kalau dicicil beberapa hari, tidak apa-apa; kalau tidak, periksa "
        f"angkanya, atau kapasitas_harian di {OWNER}"]
    assert _told(tmp_path / "known", _po(*AGAIN, "batas: 80") | {OWNER: Swap("kapasitas_harian: 40\n", "")}) == []


def test_a_far_round(tmp_path: Path) -> None:
    """More likely another year was meant."""
    assert _told(tmp_path, _po("tutup: 3 Desember 2028 pukul 18.00", "ambil: 5 Desember 2028")) == [
        "produk/opak-bakar.md:9  ? tutup: putaran berikutnya baru diambil 5 Desember 2028. Periksa tanggalnya"]


def test_orders_that_do_not_tell_the_round(tmp_path: Path) -> None:
    """A village's own wording should, as soon as there are such goods."""
    own = "Halo {reseller}\n{jumlah} {satuan} {produk}{varian} {harga} {total}\n{halaman}\n{kode}"
    assert _told(tmp_path, {"pesan/pesanan.txt": own}) == []
    assert _told(tmp_path / "po", _po(*AGAIN) | {"pesan/pesanan.txt": own}) == [
        "pesan/pesanan.txt  ? po: ada barang dengan po, tetapi pesan ini tidak menyebut putarannya. Tambahkan satu baris, contoh: PO: {po}"]
    assert _told(tmp_path / "told", _po(*AGAIN) | {"pesan/pesanan.txt": own.replace("{kode}", "PO {po}\n{kode}")}) == []


@pytest.mark.parametrize(("changes", "said"), [
    ({MAT: Swap("stok: pesan-dulu", "po:\n  tutup: setiap Kamis 18.00\n  ambil: lusa")}, "produk/tikar-pandan.md:10  siap_dalam: hari ambilnya sudah tertulis di po. Hapus baris ini"),
    ({PRODUCT: Swap("isi: 12 keping", "stok: ada\npo:\n  tutup: setiap Kamis 18.00\n  ambil: lusa")},
     "produk/opak-bakar.md:8  stok: tertulis tersedia, padahal barang ini dipesan dulu lewat po. Hapus baris ini, atau tulis habis kalau PO-nya sedang libur"),
    ({PRODUCT: Swap("isi: 12 keping", "minimal: 5\npo:\n  tutup: setiap Kamis 18.00\n  ambil: lusa\n  batas: 4")},
     "produk/opak-bakar.md:12  batas: tertulis 4, padahal satu pesanan paling sedikit 5. Periksa angkanya"),
    (_po("tutup: Kamis 18.00", "ambil: lusa"),
     'produk/opak-bakar.md:9  tutup: tertulis "Kamis 18.00". Kalau tiap pekan, tulis kata setiap di depannya; kalau sekali saja, tulis tanggalnya, contoh: tutup: setiap Kamis pukul 18.00'),
    (_po("tutup: setiap Kamis 18.00"), "produk/opak-bakar.md:8  ambil: belum diisi. Tulis, contoh: ambil: setiap Sabtu"),
    (_po("tutup: setiap Kamis 18.00", "ambil: setiap Kamis"),
     'produk/opak-bakar.md:10  ambil: tertulis "setiap Kamis", hari yang sama dengan tutup. Kalau diambil hari itu juga, tulis ambil: hari itu juga; kalau pekan depannya, tulis '
     "ambil: 7 hari kemudian"),
    ({PRODUCT: Swap("isi: 12 keping", "po: setiap Kamis 18.00")},
     "produk/opak-bakar.md:8  po: tulis isiannya di bawah baris ini, satu per baris, dengan dua spasi di depan: tutup, ambil, batas"),
])
def test_what_is_refused(tmp_path: Path, changes: Changes, said: str) -> None:
    """With its line, in words that say what to write."""
    assert _told(tmp_path, changes) == [said]
