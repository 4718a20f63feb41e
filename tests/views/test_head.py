"""What frames every page: its title, its ways to other pages, whom to reach, and where to mend it."""

from pathlib import Path
from urllib.parse import unquote

import pytest

from tests.output.pages import page
from tests.sites import shown
from tests.views.changes import MAT, VILLAGE, product
from tests.village import Changes, Swap

BARE: Changes = {"acara": None, "warung": None, "kabar": None, "mitra": None, "pendamping": None, MAT: product()}



@pytest.mark.parametrize(("changes", "nav"), [
    ({}, ["Produk", "Katering", "Acara", "Warung", "Penjual"]), (BARE, ["Produk", "Penjual"]), ({MAT: product()}, ["Produk", "Acara", "Warung", "Penjual"]),
])
def test_ways_lead_only_to_what_there_is(tmp_path: Path, changes: Changes, nav: list[str]) -> None:
    """No word of the menu leads to an empty list."""
    text = page(shown(tmp_path, changes), "produk/").text.partition("contoh, bukan toko sungguhan. Sukamaju ")[2]
    assert text.startswith(" ".join(nav) + " ")


def test_the_foot_leads_to_every_list_and_to_the_pages_of_the_menu(tmp_path: Path) -> None:
    """In the order that their files ask for; a page that asks for none is left out."""
    pages = {f"halaman/{name}.md": f"---\njudul: {title}\n{menu}\n---\n" for name, title, menu in (
        ("a", "Ketiga", "menu: 3"), ("b", "Nol", "menu: 0"), ("c", "Tanpa", ""), ("d", "Kedua", "menu: 2"))}
    lists = "Semua produk Yang membuat Yang menjual Titip jual di warung Katering rapat Acara Kabar Mitra Pendampingan"
    assert f"{lists} Nol Cara pesan Kedua Ketiga Privasi Anda membayar" in page(shown(tmp_path, pages), "").text
    assert "Semua produk Yang membuat Yang menjual Cara pesan Privasi Anda membayar" in page(shown(tmp_path / "b", BARE), "").text


def test_a_page_is_titled_with_the_village(tmp_path: Path) -> None:
    """The front page names it already."""
    root = shown(tmp_path, {})
    assert page(root, "produk/opak-bakar/").text.startswith("Opak Bakar · Desa Sukamaju ")
    assert page(root, "").text.startswith("Buatan rumah warga Sukamaju, Desa Sukamaju ")
    assert " · " not in page(root, "").text[:60]


def test_whom_to_reach(tmp_path: Path) -> None:
    """Each under its own name, and each number as it is dialled."""
    fields = ("nama: Sukamaju\nwhatsapp: 0812-0000-0060\ntelepon: 022-1234568\nsurel: halo@contoh.id\nmedia:\n  instagram: desa.ig\n  facebook: desa.halaman\n"
              "  youtube: desa-tv\n  tiktok: desa.tt")
    found = page(shown(tmp_path, {VILLAGE: Swap("nama: Sukamaju", fields)}), "produk/")
    foot = found.raw.rpartition("<footer")[2]
    for address, words in (
            ("https://wa.me/6281200000060", "WhatsApp"), ("tel:+62221234568", "Telepon"), ("mailto:halo@contoh.id", "Surel"),
            ("https://www.instagram.com/desa.ig", "Instagram"), ("https://www.facebook.com/desa.halaman", "Facebook"),
            ("https://www.youtube.com/@desa-tv", "YouTube"), ("https://www.tiktok.com/@desa.tt", "TikTok")):
        assert words in foot.partition(f'href="{address}"')[2].partition("</a>")[0], address


@pytest.mark.parametrize(("fields", "start"), [
    ("whatsapp: 0812-0000-0060\nsurel: halo@contoh.id", "https://wa.me/6281200000060?text=Maaf"), ("surel: halo@contoh.id", "mailto:halo@contoh.id?subject="), ("", None),
])
def test_whom_to_tell_of_a_mistake(tmp_path: Path, fields: str, start: str | None) -> None:
    """The village, by WhatsApp or else by mail; of one that names neither nobody is promised an answer."""
    found = page(shown(tmp_path, {VILLAGE: Swap("nama: Sukamaju", f"nama: Sukamaju\n{fields}")}), "produk/opak-bakar/")
    links = [address for address, _ in found.links() if unquote(address).endswith("https://contoh.github.io/situs/produk/opak-bakar/\nYang salah: ")]
    assert [link.startswith(start or "") for link in links] == ([True] if start else [])
    assert ("Ada yang salah? Beri tahu desa" in found.text) == bool(start)


@pytest.mark.parametrize(("path", "place"), [
    ("produk/opak-bakar/", "edit/utama/content/produk/opak-bakar.md"), ("", "edit/utama/content/desa.yml"), ("produk/", "tree/utama/content/produk"),
    ("cara-pesan/", "edit/utama/content/halaman/cara-pesan.md"), ("toko/nia/", "edit/utama/content/reseller/nia.md"),
])
def test_where_a_page_is_mended(tmp_path: Path, path: str, place: str) -> None:
    """On the village's own branch: a page of one file at the file, a list at its folder."""
    found = page(shown(tmp_path, {VILLAGE: Swap("repo:", "cabang: utama\nrepo:")}), path)
    assert [address for address, _ in found.links("https://github.com/")] == [f"https://github.com/contoh/situs/{place}"]


def test_a_real_village_calls_nothing_a_sample(tmp_path: Path) -> None:
    """Neither itself nor its pictures."""
    text = page(shown(tmp_path, {VILLAGE: Swap("contoh: ya\n", "")}), "produk/opak-bakar/").text
    assert "contoh" not in text.lower()


def test_a_moved_page_says_where_it_counts(tmp_path: Path) -> None:
    """Its canonical address is the new one, and it is not to be found."""
    content = Swap("nama: Opak Bakar", "nama: Opak Bakar\nlama: opak")
    found = page(shown(tmp_path, {"produk/opak-bakar.md": content}), "produk/opak/")
    canonical = [attributes["href"] for tag, attributes in found.tags if tag == "link" and attributes.get("rel") == "canonical"]
    assert canonical == ["https://contoh.github.io/situs/produk/opak-bakar/"]
    assert "noindex" in found.raw
    assert "Opak Bakar pindah alamat" in found.text


@pytest.mark.parametrize(("fields", "described"), [("ringkasan: Bisa dipesan.", "Bisa dipesan."), ("", "Dibuka")])
def test_news_are_described_by_their_summary(tmp_path: Path, fields: str, described: str) -> None:
    """Else by their title."""
    found = page(shown(tmp_path, {"kabar/situs-dibuka.md": f"---\njudul: Dibuka\ntanggal: 1 November 2026\n{fields}\n---\n"}), "kabar/situs-dibuka/")
    assert [attributes["content"] for tag, attributes in found.tags if tag == "meta" and attributes.get("name") == "description"] == [described]
