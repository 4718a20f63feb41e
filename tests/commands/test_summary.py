"""The page of a finished run: what is wrong, with a link to where it is mended."""

import json
from pathlib import Path

import pytest
from markdown import markdown

from storefront.catalog.problems import Problem
from storefront.commands import CommandError, summary
from storefront.commands.check import check
from tests.sites import SMALL, copied
from tests.village import Swap, village

PUSH = {"GITHUB_SERVER_URL": "https://github.com", "GITHUB_REPOSITORY": "desa/toko", "GITHUB_REF_NAME": "main"}
PRICE = Problem("content/produk/opak.md", 5, "harga", 'tertulis "lima". Tulis angkanya, contoh: harga: 5000')
PHOTO = Problem("content/foto/es kuwut.jpg", 0, "", "foto ini kecil", "warning")


def test_each_problem_leads_to_its_line() -> None:
    """Errors stand first; a photo has a page, and no editor."""
    assert summary.written([PRICE, PHOTO], ["unggah wajah"], PUSH) == r"""## Isi desa

**1 kesalahan.** Situs yang lama tetap tampil. Ketuk barisnya, perbaiki, lalu simpan:

- [content\/produk\/opak\.md\, baris 5](https://github.com/desa/toko/edit/main/content/produk/opak.md#L5)<br>harga\: tertulis \"lima\"\. Tulis angkanya\, contoh\: harga\: 5000

**1 peringatan.** Situs tetap terbit, tetapi lihat dulu apakah ini memang maksud Anda:

- [content\/foto\/es kuwut\.jpg](https://github.com/desa/toko/blob/main/content/foto/es%20kuwut.jpg)<br>foto ini kecil

Saran: unggah wajah
"""


def test_a_village_that_is_still_empty_is_welcomed() -> None:
    """Nobody has made a mistake yet; where anything else is wrong, or a line was taken out later, it is one."""
    empty = [Problem("content/desa.yml", line, name, f"belum diisi. Tulis, contoh: {name}: Sukamaju") for line, name in ((4, "nama"), (6, "kecamatan"))]
    welcome = "Selamat datang! **Tinggal mengisi 2 baris.** Ketuk barisnya, isi semuanya, lalu simpan; sesudah itu situsnya terbit sendiri:\n\n- ["
    assert welcome in summary.written(empty, [], PUSH)
    address = Problem("content/desa.yml", 12, "situs", 'tertulis "https://NAMA-AKUN.github.io/NAMA-REPO/". Ganti NAMA-AKUN')
    assert "Selamat datang! **Tinggal mengisi 3 baris.**" in summary.written([*empty, address], [], PUSH)
    for problems in ([*empty, PRICE], empty[1:], [address]):
        assert "kesalahan.** Situs yang lama tetap tampil." in summary.written(problems, [], PUSH)


def test_what_is_missing_leads_to_where_it_is_made() -> None:
    """An editor of a file that isn't there is a page that isn't there; a folder has none at all."""
    problems = [Problem("content/desa.yml", 0, "", "berkas ini harus ada"), Problem("content", 0, "", "map tidak ada"), PRICE]
    said = summary.written(problems, [], PUSH, {"content/desa.yml", "content"})
    assert "](https://github.com/desa/toko/new/main/content?filename=desa.yml)<br>" in said
    assert "\n- content<br>" in said
    assert "](https://github.com/desa/toko/edit/main/content/produk/opak.md#L5)<br>" in said


def test_nothing_wrong_is_said() -> None:
    assert summary.written([], [], PUSH) == "## Isi desa\n\nBeres: tidak ada kesalahan dan tidak ada peringatan.\n"


def test_words_of_the_content_stay_words() -> None:
    """No tag, link, picture, heading or list of the editor's own comes out of a message."""
    evil = "<img src=x onerror=a> [x](https://jahat.example) ![y](z) `a` **b** _c_ # d | e ~~f~~ @orang #12 \\"
    html = markdown(summary.written([Problem(f"content/{evil}.md", 1, evil, evil)], [evil], PUSH))
    assert html.count("<a ") == 1
    assert 'href="https://github.com/desa/toko/edit/main/content/' in html
    assert not any(f"<{tag}" in html for tag in ("img", "code", "em", "h1", "del"))
    assert html.count("<strong>") == 1


def test_a_request_from_a_copy_leads_to_the_copy(tmp_path: Path) -> None:
    """Whose branch it is says the event; where that can't be read there is no link, and every word all the same."""
    event = tmp_path / "event.json"
    event.write_text(json.dumps({"pull_request": {"head": {"ref": "harga baru", "repo": {"full_name": "siti/toko"}}}}))
    request = {**PUSH, "GITHUB_REF_NAME": "7/merge", "GITHUB_HEAD_REF": "harga baru", "GITHUB_EVENT_PATH": str(event)}
    assert "](https://github.com/siti/toko/edit/harga%20baru/content/produk/opak.md#L5)" in summary.written([PRICE], [], request)
    event.write_text("{}")
    said = summary.written([PRICE], [], request)
    assert "](" not in said
    assert "harga" in said


def test_too_many_are_counted() -> None:
    """Two hundred are enough to begin with."""
    said = summary.written([PRICE] * 230, [], PUSH)
    assert said.count("opak") == 2 * 200
    assert "dan 30 lagi" in said


def test_check_adds_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Behind what earlier steps wrote, and only where GitHub asks for it."""
    page = tmp_path / "summary.md"
    page.write_text("Langkah pertama\n")
    content = copied(SMALL, tmp_path / "content")
    for name, value in {**PUSH, "GITHUB_STEP_SUMMARY": str(page)}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.chdir(tmp_path)
    check("content", "text")
    assert page.read_text() == "Langkah pertama\n"
    file = content / "produk" / "opak-bakar.md"
    file.write_text(file.read_text(encoding="utf-8").replace("harga: 12000", "harga: lima"), encoding="utf-8")
    with pytest.raises(CommandError):
        check("content", "github")
    said = page.read_text(encoding="utf-8")
    assert said.startswith("Langkah pertama\n## Isi desa\n\n**1 kesalahan.**")
    assert "/edit/main/content/produk/opak-bakar.md#L" in said
    assert capsys.readouterr().out.count("::error file=content/produk/opak-bakar.md") == 1
    (content / "desa.yml").unlink()
    with pytest.raises(CommandError):
        check("content", "github")
    assert "/new/main/content?filename=desa.yml)" in page.read_text(encoding="utf-8")


def test_a_village_without_its_repository_is_told_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The run knows what the village has not written."""
    page = tmp_path / "summary.md"
    village(tmp_path / "content", {"desa.yml": Swap("repo: https://github.com/contoh/situs\n", "")})
    for name, value in {**PUSH, "GITHUB_STEP_SUMMARY": str(page)}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.chdir(tmp_path)
    check("content", "github")
    assert "Tulis baris ini di content/desa.yml: repo: https://github.com/desa/toko" in page.read_text(encoding="utf-8").replace("\\", "")
