"""new: a file that only has to be filled in."""

from datetime import date
from pathlib import Path

import pytest

from storefront.catalog.blank import template
from storefront.catalog.folder import FOLDERS
from storefront.catalog.problems import ContentError
from storefront.commands import CommandError
from storefront.commands.new import new
from storefront.site.read import read
from tests.sites import SMALL, copied
from tests.village import village


def test_writes_a_commented_file_under_the_name_as_slug(tmp_path: Path) -> None:
    """The name is kept as it was typed, the file name is its slug."""
    content = copied(SMALL, tmp_path / "content")
    file = new("produk", "Opak: Ketan & Gula", str(content))
    assert file == content / "produk" / "opak-ketan-gula.md"
    assert 'nama: "Opak: Ketan & Gula"' in file.read_text(encoding="utf-8")


def test_the_first_of_its_kind_brings_its_folder(tmp_path: Path) -> None:
    """Git keeps no empty folders, so a village may lack some."""
    content = village(tmp_path / "content", {"mitra": None})
    assert new("mitra", "Kantor Desa", str(content)).read_text(encoding="utf-8").startswith("---\n")


@pytest.mark.parametrize("kind", FOLDERS)
def test_only_required_fields_are_left_to_fill(tmp_path: Path, kind: str) -> None:
    """`check` asks for exactly the required fields of a new file, each on its own line, and for nothing else."""
    content = copied(SMALL, tmp_path / "content")
    new(kind, "Yang Baru", str(content))
    required = [field.alias for field in FOLDERS[kind].model_fields.values() if field.is_required() and field.alias not in ("nama", "judul")]
    try:
        read(content, "content", date(2026, 11, 24))
        problems = []
    except ContentError as error:
        problems = [p for p in error.problems if p.level == "error"]
    assert sorted(p.field for p in problems) == sorted(required)
    assert all("belum diisi" in p.message and p.line > 1 for p in problems)


@pytest.mark.parametrize("kind", FOLDERS)
def test_every_field_of_the_schema_is_in_the_example(kind: str) -> None:
    """The example file names each field that an editor may write."""
    text = template(FOLDERS[kind])
    for field in FOLDERS[kind].model_fields.values():
        if field.alias and not field.alias.startswith("\0"):
            assert f"{field.alias}:" in text


def test_an_existing_file_is_never_touched(tmp_path: Path) -> None:
    """Nothing that was written is lost."""
    content = copied(SMALL, tmp_path / "content")
    before = (content / "produk" / "opak-bakar.md").read_bytes()
    with pytest.raises(CommandError, match=r"sudah ada dan tidak diubah\. Pilih nama lain\.$"):
        new("produk", "Opak Bakar", str(content))
    assert (content / "produk" / "opak-bakar.md").read_bytes() == before


@pytest.mark.parametrize(
    ("kind", "name", "message"),
    [
        ("prduk", "Opak", 'Jenis "prduk" tidak dikenal. Mungkin maksudnya: produk.'),
        ("xyz", "Opak", 'Jenis "xyz" tidak dikenal. Pilih: produk, pelaku-usaha, reseller, warung, acara, mitra, pendamping, pelatihan, kabar, halaman.'),
    ],
)
def test_says_what_is_wrong(tmp_path: Path, kind: str, name: str, message: str) -> None:
    """An unknown kind names the nearest known one."""
    content = copied(SMALL, tmp_path / "content")
    with pytest.raises(CommandError) as refused:
        new(kind, name, str(content))
    assert refused.value.message == message


@pytest.mark.parametrize("name", ["!!!", "ꦏꦿꦶꦥꦶꦏ꧀", "ᮊᮢᮤᮕᮤᮊ᮪"])
def test_a_name_without_latin_letters_is_refused(name: str, tmp_path: Path) -> None:
    """A name of signs, or of letters that have no Latin ones, can't be a file name: an address is made of it."""
    content = copied(SMALL, tmp_path / "content")
    with pytest.raises(CommandError) as refused:
        new("produk", name, str(content))
    assert refused.value.message == (
        f'Nama "{name}" tidak bisa menjadi nama berkas. Tulis dulu dengan huruf Latin, contoh: new produk "Ladu Ketan"; '
        "nama di dalam berkasnya boleh beraksara apa saja.")


def test_a_name_that_no_computer_takes_is_refused(tmp_path: Path) -> None:
    """Windows keeps it for itself."""
    with pytest.raises(CommandError, match=r'^Nama "con" tidak bisa menjadi nama berkas\. [^.]+\.$'):
        new("produk", "con", str(copied(SMALL, tmp_path / "content")))
