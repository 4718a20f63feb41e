"""check: every problem in the asked form, and nothing written."""

import json
from pathlib import Path

import pytest

from storefront.commands import CommandError
from storefront.commands.check import check
from tests.sites import KATAPANG, SMALL, copied, need_katapang


@pytest.fixture
def broken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A village with one error (a price in words) and one warning (a product without a photo)."""
    content = copied(SMALL, tmp_path / "content")
    file = content / "produk" / "opak-bakar.md"
    lines = file.read_text(encoding="utf-8").splitlines()
    lines = ['harga: "lima, ribu: 100%"' if line.startswith("harga:") else line for line in lines]
    file.write_text("\n".join(lines), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return content


def test_text(broken: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One line a problem, then the count."""
    with pytest.raises(CommandError):
        check("content", "text")
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith('content/produk/opak-bakar.md:')
    assert 'harga: tertulis "lima, ribu: 100%". ' in lines[0]
    assert lines[-1] == "1 kesalahan, 0 peringatan."


def test_github(broken: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A workflow annotation on the line, with GitHub's escapes."""
    with pytest.raises(CommandError):
        check("content", "github")
    (line,) = capsys.readouterr().out.splitlines()
    assert line.startswith("::error file=content/produk/opak-bakar.md,line=")
    assert ',title=harga::harga: tertulis "lima, ribu: 100%25". ' in line


def test_json(broken: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A list of objects with file, line, field, message and level."""
    with pytest.raises(CommandError):
        check("content", "json")
    (problem,) = json.loads(capsys.readouterr().out)
    assert set(problem) == {"file", "line", "field", "message", "level"}
    assert (problem["field"], problem["level"]) == ("harga", "error")


def test_a_sound_village(capsys: pytest.CaptureFixture[str]) -> None:
    """No problem: an empty list for programs, a count for people, and no error."""
    check(str(SMALL), "json")
    assert json.loads(capsys.readouterr().out) == []
    check(str(SMALL), "text")
    suggestion, count = capsys.readouterr().out.splitlines()
    assert suggestion.startswith("Saran: Bu Tati dan Nia belum berfoto. ")
    assert count == "0 kesalahan, 0 peringatan."


def test_a_missing_face_is_nobodys_business_on_github(capsys: pytest.CaptureFixture[str]) -> None:
    """A change of a price is no occasion to be told of it."""
    check(str(SMALL), "github")
    assert capsys.readouterr().out == ""


def test_the_sample_shows_the_habit(capsys: pytest.CaptureFixture[str]) -> None:
    """Everybody who makes or sells something in it has a face."""
    need_katapang()
    check(str(KATAPANG), "text")
    assert capsys.readouterr().out == "0 kesalahan, 0 peringatan.\n"


def test_an_unknown_form_is_refused() -> None:
    """The forms that there are get named."""
    with pytest.raises(CommandError) as refused:
        check(str(SMALL), "xml")
    assert refused.value.message == '--format: tertulis "xml". Pilih: text, github, json.'
