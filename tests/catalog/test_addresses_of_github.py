"""The site's and the repository's address: not taken for each other, not the guide's placeholder, not the sample's."""

from datetime import date
from pathlib import Path

import pytest

from storefront.catalog.errors import FieldError
from storefront.catalog.links import github_repo, site_base
from storefront.catalog.load import load
from tests.errors.case import STALL, VILLAGE
from tests.village import Changes, Swap, village

PLACEHOLDER = "Ganti NAMA-AKUN dan NAMA-REPO dengan nama akun dan repo Anda"


@pytest.mark.parametrize(("text", "right"), [
    ("https://github.com/Sukamaju-Desa/toko", "https://sukamaju-desa.github.io/toko/"), ("https://www.github.com/desa/toko.git", "https://desa.github.io/toko/"),
    ("https://github.com/desa/toko/tree/main", "https://desa.github.io/toko/"), ("https://github.com/Desa/desa.github.io", "https://desa.github.io/"),
])
def test_a_repository_is_no_site(text: str, right: str) -> None:
    """Its site's address is told, and is right."""
    with pytest.raises(FieldError, match=r"^Ini alamat repo, bukan alamat situsnya$") as refused:
        site_base(text)
    assert refused.value.example == right == site_base(right)


@pytest.mark.parametrize("repository", ["", "desa-labuan/toko"])
def test_the_placeholders_of_the_guide(repository: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where GitHub runs the check, the very address is told."""
    monkeypatch.setenv("GITHUB_REPOSITORY", repository)
    owner = "desa-labuan" if repository else "sukamaju"
    for read, text, right in (
        (site_base, "https://NAMA-AKUN.github.io/NAMA-REPO/", f"https://{owner}.github.io/toko/"),
        (site_base, "https://desa.github.io/nama-repo/", f"https://{owner}.github.io/toko/"),
        (github_repo, "https://github.com/NAMA-AKUN/NAMA-REPO", f"https://github.com/{owner}/toko"),
    ):
        with pytest.raises(FieldError, match=PLACEHOLDER) as refused:
            read(text)
        assert refused.value.example == right == read(right)


def _told(place: Path, changes: Changes) -> list[str]:
    return [str(problem).removeprefix("content/") for problem in load(village(place / "content", changes), "content", date(2026, 11, 24)).problems]


_SAMPLE = "https://contoh-katapang.github.io/katapang/"


@pytest.mark.parametrize(("repository", "own"), [
    ("", "atau tulis contoh: ya selama isinya masih contoh"), ("labuan/toko", "contoh: situs: https://labuan.github.io/toko/")])
def test_the_sample_villages_own(tmp_path: Path, repository: str, own: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only a sample village may have them: elsewhere each "Sunting halaman ini" would lead to strangers."""
    monkeypatch.setenv("GITHUB_REPOSITORY", repository)
    text = f"nama: A\nkecamatan: B\nkabupaten: C\nprovinsi: Jawa Barat\nsitus: {_SAMPLE}\n"
    assert _told(tmp_path / "a", {VILLAGE: text}) == [f'{VILLAGE}:5  situs: tertulis "{_SAMPLE}", dan itu milik desa contoh. Tulis alamat desa Anda, {own}']
    assert _told(tmp_path / "b", {VILLAGE: f"{text}contoh: ya\n"}) == []
    repo = text.replace(_SAMPLE, "https://desa.id/") + "repo: https://github.com/contoh-katapang/katapang\n"
    assert [line.partition("  ")[0] for line in _told(tmp_path / "c", {VILLAGE: repo})] == [f"{VILLAGE}:6"]


@pytest.mark.parametrize(("place", "far"), [("-7.2101, 107.9012", None), ("-7.2101, 108.2", None), ("7.2101, 107.9012", None), ("-7.2101, 109.9012", "221")])
def test_a_stall_far_from_its_village(tmp_path: Path, place: str, far: str | None) -> None:
    """More than fifty kilometres from the village's own place are somebody else's place."""
    told = _told(tmp_path, {VILLAGE: Swap("kode: 32.05.07.2010", 'koordinat: "-7.2101, 107.9012"'), STALL: Swap("-7.2101, 107.9012", place)})
    warned = [line for line in told if "km dari" in line]
    assert warned == ([f"{STALL}:4  Peringatan: koordinat: letaknya {far} km dari koordinat desa. "
                       "Periksa angka dan tanda minusnya, juga koordinat di desa.yml"] if far else [])
