"""What a change does to the site, by its weight: told of what people see, not of how it is spelled."""

import shutil
import zipfile
from pathlib import Path

import pytest

from storefront import THEME
from storefront.commands.revision import blobs
from storefront.media.store import FOLDER, Store
from storefront.review import report
from storefront.review.changes import WEIGHTS
from storefront.review.compare import compare
from storefront.review.state import state
from tests.errors.case import Case
from tests.errors.test_errors import ALL, TODAY
from tests.review.history import Swap, change, commit, git, origin, repository, reviewed
from tests.sites import SMALL
from tests.village import Changes, village

__all__ = ["origin", "repository"]

NIA, OPAK, TIKAR = "content/reseller/nia.md", "content/produk/opak-bakar.md", "content/produk/tikar-pandan.md"
NEWS = "---\njudul: Pasar ramai\ntanggal: 2 November 2026\n---\nDatanglah, lihat [opak](../produk/opak-bakar.md). Harganya Rp1.000.000.000.\n"
GOOD = "---\nnama: Sagon\nkategori: Camilan\npelaku_usaha: bu-tati\nharga: 15rb\nhalal: proses\npirt: 2063204010124-31\n---\nKering.\n"

SEEN: dict[str, tuple[Changes, list[tuple[str, ...]]]] = {
    "nothing": ({}, []),
    "another spelling": (
        {NIA: Swap("0812-0000-0062", '"+62 812 0000 0062"'), OPAK: Swap("harga: 12000", "# musim hujan\nharga: Rp 12.000,-")}, []),
    "a price": ({OPAK: Swap("harga: 12000", "harga: 14rb")}, [("shown", "produk", "opak-bakar", "harga", "Rp12.000", "Rp14.000")]),
    "a price that is asked for": (
        {OPAK: Swap("harga: 12000", "harga: tanya")}, [("shown", "produk", "opak-bakar", "harga", "Rp12.000", "tanya harga")]),
    "a variant's price": (
        {TIKAR: Swap("harga: 120000", "harga: 125000")},
        [("shown", "produk", "tikar-pandan", "varian.Besar.harga", "Rp120.000", "Rp125.000")]),
    "a seller's own price": (
        {NIA: Swap("harga: 13000", "harga: 13500")}, [("shown", "reseller", "nia", "produk.opak-bakar.harga", "Rp13.000", "Rp13.500")]),
    "the price for events": (
        {TIKAR: Swap("  harga: 80000", "  harga: 82000")}, [("shown", "produk", "tikar-pandan", "sajian.harga", "Rp80.000", "Rp82.000")]),
    "a stock": (
        {TIKAR: Swap("stok: pesan-dulu\nsiap_dalam: 5\n", "stok: habis\n")},
        [("shown", "produk", "tikar-pandan", "siap_dalam", "5", ""), ("shown", "produk", "tikar-pandan", "stok", "pesan-dulu", "habis")]),
    "the order of variants": (
        {TIKAR: Swap("  - nama: Kecil\n  - nama: Besar\n    harga: 120000\n", "  - nama: Besar\n    harga: 120000\n  - nama: Kecil\n")}, []),
    "words": (
        {OPAK: Swap("dibakar pagi hari.", "dibakar sore hari.")},
        [("text", "produk", "opak-bakar", "cerita", "Opak dari [Bu Tati](../pelaku-usaha/bu-tati.md), dibakar pagi hari.",
          "Opak dari [Bu Tati](../pelaku-usaha/bu-tati.md), dibakar sore hari.")]),
    "a good with its seller": (
        {"content/produk/sagon.md": GOOD, NIA: Swap("  - tikar-pandan", "  - tikar-pandan\n  - sagon")},
        [("shown", "produk", "sagon", "", "", "Sagon, Rp15.000"), ("shown", "reseller", "nia", "produk.sagon", "", "ada")]),
    "a good that was hidden": (
        {"content/produk/simpanan.md": Swap("terbit: tidak\n", "")}, [("shown", "produk", "simpanan", "", "", "Simpanan, Rp50.000")]),
    "a good that stays hidden": (
        {"content/produk/simpanan.md": Swap("harga: 50000", "harga: 60000")}, [("text", "produk", "simpanan.md", "berkas", "1 KB", "1 KB")]),
    "a good that goes": (
        {"content/produk/tikar-pandan.md": None, NIA: Swap("  - tikar-pandan\n", ""), "content/reseller/adi.md": Swap("tikar-pandan", "opak-bakar")},
        [("money", "reseller", "adi", "produk.opak-bakar", "", "ada"),
         ("address", "produk", "tikar-pandan", "", "Tikar Pandan", ""),
         ("address", "alamat", "kategori/anyaman/", "", "Anyaman", ""),
         ("address", "alamat", "produk/tikar-pandan/", "", "Tikar Pandan", ""),
         ("address", "alamat", "toko/adi/tikar-pandan/", "", "Tikar Pandan", ""),
         ("address", "alamat", "toko/nia/tikar-pandan/", "", "Tikar Pandan", ""),
         ("shown", "reseller", "adi", "produk.tikar-pandan", "ada", ""), ("shown", "reseller", "nia", "produk.tikar-pandan", "ada", ""),
         ("shown", "alamat", "produk/opak-bakar/", "tujuan", "", "WhatsApp 0812-0000-0064"),
         ("shown", "alamat", "sajian/", "tujuan", "WhatsApp 0812-0000-0062, WhatsApp 0812-0000-0064", "")]),
    "a seller's new name": (
        {NIA: None, "content/reseller/kania.md": (SMALL / "reseller" / "nia.md").read_text(encoding="utf-8").replace("nama: Nia", "nama: Nia\nlama: nia"),
         "content/warung/warung-pak-ujang.md": Swap("reseller: nia", "reseller: kania"),
         "content/acara/pasar-tani.md": Swap("reseller: nia", "reseller: kania")},
        [("address", "reseller", "nia", "alamat", "nia", "kania")]),
    "a good's new name": (
        {OPAK: None, "content/produk/opak.md": (SMALL / "produk" / "opak-bakar.md").read_text(encoding="utf-8").replace("nama: Opak Bakar", "nama: Opak\nlama: opak-bakar"),
         NIA: Swap("produk: opak-bakar", "produk: opak"), "content/warung/warung-pak-ujang.md": Swap("opak-bakar", "opak"),
         "content/acara/pasar-tani.md": Swap("opak-bakar", "opak"), "content/kabar/situs-dibuka.md": Swap("opak-bakar.md", "opak.md")},
        [("address", "produk", "opak-bakar", "alamat", "opak-bakar", "opak"), ("shown", "produk", "opak", "nama", "Opak Bakar", "Opak"),
         ("text", "kabar", "situs-dibuka", "cerita", "Lihat [opaknya](../produk/opak-bakar.md).", "Lihat [opaknya](../produk/opak.md).")]),
    "news without a number": ({"content/kabar/ramai.md": NEWS}, [("shown", "kabar", "ramai", "", "", "Pasar ramai")]),
    "a stall with a seller whom people know": (
        {"content/warung/kios.md": "---\nnama: Kios\nalamat: Pasar\nproduk: opak-bakar\nreseller: nia\n---\n"},
        [("shown", "warung", "kios", "", "", "Kios")]),
    "an order's text": (
        {"content/pesan/sapa.txt": Swap("saya mau tanya", "mau tanya")},
        [("text", "pesan", "sapa", "kata", "Halo {reseller}, saya mau tanya {asal}.", "Halo {reseller}, mau tanya {asal}.")]),
    "an event's day": (
        {"content/acara/pasar-tani.md": Swap("mulai: Sabtu, 1 Desember 2040 07.00", "mulai: Sabtu, 1 Desember 2040 08.00")},
        [("shown", "acara", "pasar-tani", "mulai", "2040-12-01 07:00:00+07:00", "2040-12-01 08:00:00+07:00")]),
    "a template": ({"content/produk/_contoh.md": "---\nnama:\n---\n"}, [("text", "produk", "_contoh.md", "berkas", "", "1 KB")]),
    "a photo": (
        {"content/foto/opak-bakar.jpg": (SMALL / "foto" / "tikar-pandan.jpg").read_bytes()},
        [("shown", "foto", "opak-bakar.jpg", "berkas", "14 KB", "14 KB")]),
}


@pytest.mark.parametrize("case", SEEN)
def test_what_is_told(repository: Path, case: str) -> None:
    """All of it, in its order, and nothing else."""
    changes, expected = SEEN[case]
    change(repository, changes)
    assert [(one.weight, one.kind, one.slug, one.field, one.old, one.new) for one in reviewed(repository)] == expected


def test_a_line_of_the_register(repository: Path) -> None:
    """Taken out, it lets a printed address vanish; put in, it is only kept."""
    register = "alamat,pertama,untuk\nproduk/opak-bakar/,2026-11-01,gantung\n"
    change(repository, {"content/tercetak.csv": register})
    assert [one.weight for one in reviewed(repository)] == ["text"]
    commit(repository)
    change(repository, {"content/tercetak.csv": "alamat,pertama,untuk\n"})
    assert [one.weight for one in reviewed(repository)] == ["address"]


def test_a_former_address_that_is_anothers_now(repository: Path) -> None:
    """A good's, which leads to the same sellers as before; what is renamed takes its own along."""
    change(repository, {OPAK: Swap("kategori", "lama: opak-dulu\nkategori")})
    commit(repository)
    change(repository, {OPAK: Swap("lama: opak-dulu\n", ""), TIKAR: Swap("kategori", "lama: opak-dulu\nkategori")})
    assert ("alamat", "produk/opak-dulu/", "lama", "Opak Bakar", "Tikar Pandan", "money") in [
        (one.kind, one.slug, one.field, one.old, one.new, one.weight) for one in reviewed(repository)]


def test_a_page_that_leads_elsewhere_names_its_file(repository: Path) -> None:
    """Of an offer the good's; each page by itself, so that programs can count them."""
    change(repository, {NIA: Swap("0812-0000-0062", "0813-9999-0000")})
    pages = {one.slug: one for one in reviewed(repository) if one.field == "tujuan"}
    assert {"produk/opak-bakar/", "toko/nia/", "toko/nia/opak-bakar/", "warung/warung-pak-ujang/", "acara/pasar-tani/"} <= pages.keys()
    assert pages["toko/nia/opak-bakar/"].file == "content/produk/opak-bakar.md"
    assert {(one.old, one.new) for one in pages.values()} == {("WhatsApp 0812-0000-0062", "WhatsApp 0813-9999-0000")}


def test_a_word_file_of_before_is_read_whole(repository: Path) -> None:
    """It may be larger than a text, and is then no mistake of the old state that makes everything red."""
    file = repository / "content/surat/berkas.docx"
    file.parent.mkdir(exist_ok=True)
    shutil.copy(THEME / "print/berkas.docx", file)
    with zipfile.ZipFile(file, "a") as package:
        package.writestr("word/media/lambang.png", bytes(300_000))
    commit(repository)
    change(repository, {OPAK: Swap("harga: 12000", "harga: 14rb")})
    assert [one.weight for one in reviewed(repository)] == ["shown"]


def test_nothing_is_written_beside_the_content(repository: Path) -> None:
    """Neither in the village's repository nor into its history."""
    change(repository, {OPAK: Swap("harga: 12000", "harga: 14rb")})
    reviewed(repository)
    assert git(repository, "status", "--porcelain") == "M content/produk/opak-bakar.md"


@pytest.mark.slow
@pytest.mark.parametrize("case", ALL[::16], ids=lambda case: case.name)
def test_no_mistake_is_harmless(tmp_path: Path, case: Case) -> None:
    """Whatever an editor or a stranger writes, before or now: it is red, and nothing ends in a traceback."""
    states = []
    for place, changes in ((tmp_path / "lama", {}), (tmp_path / "baru", case.changes)):
        content = village(place / "content", changes)
        states.append(state(content, "content", blobs(content, {}), Store(FOLDER), TODAY))
    for old, new, field in ((*states, "keadaan baru"), (*reversed(states), "keadaan lama")):
        found = compare(old, new, "content")
        assert [one.field for one in found if one.kind == "isi" and one.weight == "money"] == [field]
        assert report.as_text(found).startswith("🔴")


def test_weights_are_those_of_the_contract() -> None:
    assert WEIGHTS == ("money", "address", "shown", "text")
