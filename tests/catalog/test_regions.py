"""What villages and regions are called, however it was written."""

from pathlib import Path

import pytest

from storefront.catalog import regions
from storefront.catalog.load import load
from tests.catalog.test_model import TODAY
from tests.village import Swap, village


@pytest.mark.parametrize(("written", "title", "bare"), [
    ("Bandung", "Kabupaten Bandung", "Bandung"), ("Kabupaten Bandung", "Kabupaten Bandung", "Bandung"), ("kab. Bandung", "Kabupaten Bandung", "Bandung"),
    ("Kab.Bandung", "Kabupaten Bandung", "Bandung"), ("Kota Surabaya", "Kota Surabaya", "Kota Surabaya"), ("Kotabaru", "Kabupaten Kotabaru", "Kotabaru"),
    ("Kota Administrasi Jakarta Selatan", "Kota Administrasi Jakarta Selatan", "Kota Administrasi Jakarta Selatan"),
    ("Kabupaten Administrasi Kepulauan Seribu", "Kabupaten Administrasi Kepulauan Seribu", "Kabupaten Administrasi Kepulauan Seribu"),
])
def test_regencies_and_towns(written: str, title: str, bare: str) -> None:
    assert regions.regency(written) == title == regions.regency(title)
    assert regions.regency_name(title) == bare


@pytest.mark.parametrize(("written", "title", "bare"), [
    ("Katapang", "Kecamatan Katapang", "Katapang"), ("Kec. Katapang", "Kecamatan Katapang", "Katapang"), ("Kecamatan Katapang", "Kecamatan Katapang", "Katapang"),
    ("Distrik Sentani", "Distrik Sentani", "Distrik Sentani"), ("kapanewon Sleman", "Kapanewon Sleman", "Kapanewon Sleman"),
    ("Kemantren Gondokusuman", "Kemantren Gondokusuman", "Kemantren Gondokusuman"),
])
def test_districts(written: str, title: str, bare: str) -> None:
    assert regions.district(written) == title == regions.district(title)
    assert regions.district_name(title) == bare


@pytest.mark.parametrize(("name", "more", "title"), [
    ("Sukamaju", "", "Desa Sukamaju"), ("Desa Sukamaju", "", "Desa Sukamaju"), ("Ds. Sukamaju", "", "Desa Sukamaju"), ("DESA Sukamaju", "", "Desa Sukamaju"),
    ("Nagari Sumpur", "", "Nagari Sumpur"), ("Kelurahan Jeruk", "", "Kelurahan Jeruk"), ("Kel. Jeruk", "", "Kelurahan Jeruk"),
    ("Jeruk", "jenis: kelurahan\n", "Kelurahan Jeruk"), ("Kelurahan Jeruk", "jenis: kelurahan\n", "Kelurahan Jeruk"),
    ("Kampung Baru", "", "Desa Kampung Baru"), ("Kampung Baru", "jenis: kampung\n", "Kampung Baru"), ("Baru", "jenis: kampung\n", "Kampung Baru"),
    ("Desa Adat Tenganan", "", "Desa Adat Tenganan"), ("Negeri Lama", "jenis: desa\n", "Desa Negeri Lama"), ("Desa", "", "Desa Desa"),
])
def test_villages(tmp_path: Path, name: str, more: str, title: str) -> None:
    """The kind's word is never said twice; a word that names begin with, too, is the kind only where it is said so."""
    found = load(village(tmp_path / "content", {"desa.yml": Swap("nama: Sukamaju\n", f"nama: {name}\n{more}")}), "content", TODAY)
    assert found.village, found.problems
    assert found.village.title == title


def test_the_code_tells_a_kelurahan(tmp_path: Path) -> None:
    """Where neither name nor `jenis` says what it is."""
    code = Swap("kode: 32.05.07.2010", "kode: 32.05.07.1010")
    found = load(village(tmp_path / "content", {"desa.yml": code}), "content", TODAY)
    assert found.village
    assert found.village.title == "Kelurahan Sukamaju"


def test_two_kinds_are_one_too_many(tmp_path: Path) -> None:
    content = village(tmp_path / "content", {"desa.yml": Swap("nama: Sukamaju\n", "nama: Desa Sukamaju\njenis: kelurahan\n")})
    assert [str(problem) for problem in load(content, "content", TODAY).problems] == [
        'content/desa.yml:1  nama: tertulis "Desa Sukamaju", padahal jenis: kelurahan. Tulis nama: Sukamaju, lalu jenis yang benar']
