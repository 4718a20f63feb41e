"""A folder that is read again and again gives what it gives to whoever reads it for the first time."""

import io
import shutil
from collections.abc import Sequence
from pathlib import Path
from unittest.mock import patch

import pillow_heif
import pytest
from PIL import Image

from storefront.build.looking import Looker
from storefront.catalog import frontmatter
from storefront.catalog.memo import Memo
from storefront.catalog.problems import ContentError
from storefront.media.store import Store
from storefront.site.read import read
from tests.sites import SMALL, TODAY
from tests.village import Changes, Folder, Swap, change, village

OPAK, NEWS, NIA, VILLAGE = "produk/opak-bakar.md", "kabar/situs-dibuka.md", "reseller/nia.md", "desa.yml"
RENAMED: Changes = {"produk/tikar-pandan.md": None, "produk/tikar.md": (SMALL / "produk" / "tikar-pandan.md").read_text(encoding="utf-8")}


class Again:
    """One folder, and who has read it before."""

    def __init__(self, content: Path, store: Store) -> None:
        self.content, self.store, self.memo, self.looker = content, store, Memo(), Looker(content)

    def read(self, memo: Memo | None = None) -> object:
        """All that a site is made from, or what is wrong."""
        try:
            site = read(self.content, "content", TODAY, store=self.store, memo=memo)
        except ContentError as error:
            return error.problems
        return site.catalog.village, site.catalog.products, site.catalog.resellers, site.catalog.events, site.bodies, site.photos, site.warnings

    def look(self) -> object:
        self.memo.look(self.looker.look())
        return self.read(self.memo)


@pytest.fixture
def again(tmp_path: Path) -> Again:
    found = Again(village(tmp_path / "content"), Store(tmp_path / "store"))
    assert found.look() == found.read()
    return found


@pytest.mark.parametrize("steps", [
    [{OPAK: Swap("harga: 12000", "harga: 12500")}],
    [{OPAK: Swap("harga: 12000", "harga: dua belas")}, {OPAK: Swap("harga: dua belas", "harga: 12000")}],
    # A file's name is what others refer to, in fields and in stories.
    [RENAMED, {NIA: Swap("- tikar-pandan", "- tikar")}],
    [{OPAK: None}, {OPAK: (SMALL / OPAK).read_text(encoding="utf-8")}],
    [{OPAK: Swap("foto: opak-bakar.jpg", "foto: opak-bakar.jpg\nterbit: tidak")}, {NEWS: Swap("[opaknya](../produk/opak-bakar.md)", "itu")}],
    [{"foto/opak-bakar.jpg": (SMALL / "foto" / "tikar-pandan.jpg").read_bytes()}],
    [{"foto/opak-bakar.jpg": None}, {"foto/opak-bakar.jpg": b"bukan foto"}, {"foto/opak-bakar.jpg": (SMALL / "foto" / "opak-bakar.jpg").read_bytes()}],
    [{VILLAGE: Swap("contoh: ya", "logo: opak-bakar.jpg")}, {VILLAGE: Swap("logo: opak-bakar.jpg", "zona_waktu: Asia/Jayapura")}],
    [{"produk": Folder()}, {"produk/lain.md": "---\nnama: Lain\n---\n"}],
    [{"kabar/Huruf Besar.md": "x"}, {NEWS: Swap("opak-bakar.md", "../kabar/huruf-besar.md")}, {"kabar/Huruf Besar.md": None}],
    [{NEWS: Swap("opak-bakar.md", "opak-bakr.md")}, {"produk/opak-bakr.md": (SMALL / OPAK).read_text(encoding="utf-8")}],
    # The own site's whole address, while a file is broken, and to one that is renamed.
    [{NEWS: Swap("[opaknya](../produk/opak-bakar.md)", "https://contoh.github.io/situs/produk/opak-bakr/"), OPAK: Swap("harga: 12000", "harga: x")},
     {OPAK: Swap("harga: x", "harga: 12000")}, {OPAK: Swap("harga: 12000", "harga: 12000\nlama: opak-bakr")}, {OPAK: Swap("\nlama: opak-bakr", "")}],
    # An address that becomes the site's own, and is no more.
    [{NEWS: Swap("[opaknya](../produk/opak-bakar.md)", "https://lama.id/produk/opak-bakar/")}, {VILLAGE: Swap("contoh: ya", "contoh: ya\nsitus_lama: https://lama.id")},
     {VILLAGE: Swap("situs_lama: https://lama.id", "situs_lama: https://lama.id/produk")}],
    [{"foto/opak-bakar.jpg": None, "foto/Opak Bakar.JPG": (SMALL / "foto" / "opak-bakar.jpg").read_bytes()}, {"foto/Opak Bakar.JPG": None}],
], ids=str)
def test_read_again_it_is_what_it_is_read_anew(again: Again, steps: Sequence[Changes]) -> None:
    """Entries, stories, photos, warnings and problems, after each of several changes."""
    for changes in steps:
        change(again.content, changes)
        assert again.look() == again.read()


@pytest.mark.parametrize("name", ["Opak-Bakar.JPG", "opak bakar.jpg", "opak_bakar.jpg", "OPAK  BAKAR.jpg"])
def test_a_photo_is_found_however_its_name_is_written(name: str, tmp_path: Path) -> None:
    """In fields and in stories, where the file is called otherwise by capitals, spaces and dashes alone."""
    photo = (SMALL / "foto" / "opak-bakar.jpg").read_bytes()
    site = read(village(tmp_path / "content", {"foto/opak-bakar.jpg": None, f"foto/{name}": photo}), "content", TODAY, store=Store(tmp_path / "store"))
    assert [photo.file for photo in site.catalog.products[0].photos] == [name]
    assert site.photos[name].path == "foto/opak-bakar-fd9d33-800.jpg"
    assert "opak-bakar-fd9d33-480.jpg" in site.bodies["halaman/cara-pesan.md"]
    assert (site.warnings, site.unused) == ((), ())


def test_of_two_names_that_may_be_meant_neither_is_taken(tmp_path: Path) -> None:
    """Neither in a story nor in a field; and they should not be called so."""
    photo = (SMALL / "foto" / "tikar-pandan.jpg").read_bytes()
    with pytest.raises(ContentError) as refused:
        read(village(tmp_path / "content", {"foto/opak-bakar.jpg": None, "foto/opak bakar.jpg": photo, "foto/Opak_Bakar.jpg": photo}), "content", TODAY)
    assert [problem.message.partition("Mungkin")[0] for problem in refused.value.problems] == [
        "foto ini dan content/foto/Opak_Bakar.jpg bernama hampir sama. Ganti nama salah satu", 'gambar "../foto/opak-bakar.jpg" tidak ada di foto/. ', 'tertulis "opak-bakar.jpg". Tidak ada foto opak-bakar.jpg di foto/. ']


@pytest.mark.parametrize("form", ["HEIF", "JPEG"])
def test_a_photo_is_what_it_holds(form: str, tmp_path: Path) -> None:
    """A HEIC name may hide a JPEG, and a JPEG's name HEIC."""
    pillow_heif.register_heif_opener()
    raw = io.BytesIO()
    Image.new("RGB", (640, 640), "#804020").save(raw, form)
    changes: Changes = {"foto/IMG_1.HEIC": raw.getvalue(), "foto/IMG_2.jpg": raw.getvalue(), OPAK: Swap("foto: opak-bakar.jpg", "foto: [IMG_1.HEIC, IMG_2.jpg]")}
    site = read(village(tmp_path / "content", changes), "content", TODAY, store=Store(tmp_path / "store"))
    assert [site.photos[name].largest.width for name in ("IMG_1.HEIC", "IMG_2.jpg")] == [640, 640]


def test_photos_that_no_file_shows(tmp_path: Path) -> None:
    """Hidden files show some, templates none."""
    photo = (SMALL / "foto" / "tikar-pandan.jpg").read_bytes()
    changes: Changes = {"foto/sisa.jpg": photo, "foto/_konsep.jpg": photo, "foto/nanti.jpg": photo, "foto/cerita 2.jpg": photo, "produk/nanti.md":
                        (SMALL / OPAK).read_text(encoding="utf-8").replace("foto: opak-bakar.jpg", "foto: nanti.jpg\nterbit: tidak") + "\n![x](../foto/cerita%202.jpg)\n"}
    assert read(village(tmp_path / "content", changes), "content", TODAY).unused == ("sisa.jpg",)


def test_pictures_that_were_thrown_away_are_made_again(again: Again) -> None:
    """The store may be emptied at any time."""
    shutil.rmtree(again.store.folder)
    again.look()
    assert any(again.store.folder.rglob("*.webp"))


def test_only_what_changed_is_read_and_rendered(again: Again) -> None:
    """One price: one file is parsed, and no story rendered but its own."""
    change(again.content, {OPAK: Swap("harga: 12000", "harga: 12500")})
    parsed, rendered = list[bytes](), list[str]()
    with patch.object(frontmatter, "read", lambda raw, real=frontmatter.read: (parsed.append(raw), real(raw))[1]), \
         patch("storefront.site.read.map_guarded", lambda work, items, *_: [(rendered.append(item.file), work(item))[1] for item in items]):
        again.look()
    assert len(parsed) == 1
    assert rendered == [OPAK]


