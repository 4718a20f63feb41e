"""build: what it says while somebody waits for it, and when it has done its work."""

import os
import re
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from storefront.build import weight, write
from storefront.commands import build
from tests.sites import SMALL
from tests.village import Swap, village


def test_progress_counts_once_over_the_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str],
) -> None:
    """One number over papers and files: it never falls, its total never changes, and it ends with all of all; with several
    processes and nothing kept, and with one and everything kept."""
    monkeypatch.setattr(build, "_EVERY", 0.0)
    monkeypatch.setattr(build, "_say", lambda words: print(os.getpid(), words, file=sys.stderr, flush=True))
    monkeypatch.setattr(build, "FOLDER", tmp_path / "kept")
    monkeypatch.setattr(write, "_WORTH_FORKING", 1)
    monkeypatch.setattr(write, "_CHUNK", 8)
    for cores in (3, 1):
        monkeypatch.setattr(write, "cores", lambda cores=cores: cores)
        build.build(str(SMALL), str(tmp_path / "output"))
        said = capfd.readouterr().err
        counted = [(int(done), int(whole)) for done, whole in re.findall(r"^\d+ Menulis situs: (\d+) dari (\d+) …$", said, re.M)]
        files = sum(file.is_file() for file in (tmp_path / "output").rglob("*"))
        papers = sum(1 for _ in (tmp_path / "output" / "cetak").glob("*.pdf")) if cores == 3 else 0
        assert {whole for _, whole in counted} == {files + papers}
        assert counted == sorted(counted)
        assert counted[-1][0] == files + papers
        # Each paper, then the files: a chunk of eight each where one process writes all, else what falls to the one that speaks.
        assert len(counted) >= papers + (2 if cores > 1 else files // 10)
        # Two slower processes would count backwards, sooner or later: one speaks for all.
        assert set(re.findall("^([^:\n]+): .* dari ", said, re.M)) == {f"{os.getpid()} Mengolah foto", f"{os.getpid()} Menulis situs"}


def test_only_long_work_speaks(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    """What is done within two seconds passes in silence; then there is a line every two seconds."""
    now = 100.0
    monkeypatch.setattr(build, "time", SimpleNamespace(monotonic=lambda: now))
    count = build.Counter("Mengolah foto")
    for done, now in ((1, 101.0), (2, 102.5), (3, 104.0), (4, 104.5)):  # noqa: B007  (the clock reads it)
        count(done, 4)
    assert capfd.readouterr().err == "Mengolah foto: 2 dari 4 …\nMengolah foto: 4 dari 4 …\n"


@pytest.mark.parametrize(
    ("changes", "cards", "pictures", "warnings"),
    [({}, True, 2, 0), ({}, False, 2, 0), ({"produk/opak-bakar.md": Swap("foto: opak-bakar.jpg\n", ""), "halaman": None}, False, 1, 1)],
)
def test_it_ends_with_a_summary(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], changes: dict[str, Swap | None], cards: bool, pictures: int, warnings: int,
) -> None:
    """How many pages and pictures there are, what should be mended, how long it took, and where to look."""
    village(tmp_path / "content", changes)
    monkeypatch.chdir(tmp_path)
    build.build("content", "output", cards=cards)
    *told, summary = capsys.readouterr().out.splitlines()
    pages = len(list(Path("output").rglob("*.html")))
    assert re.fullmatch(
        rf"Jadi: {pages} halaman, {pictures} gambar, {warnings} peringatan, \d+\.\d detik\. "
        r"Situsnya di output; untuk melihatnya: python3 tasks\.py serve", summary), summary
    assert len(told) == warnings
    assert (Path("output") / "toko/nia/promosi/index.html").exists() is cards


def test_a_heavy_site_is_told_before_the_summary(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
) -> None:
    """Of what was written, all of it, with the limit that it comes near to."""
    village(tmp_path / "content")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(weight, "_FILES", ("Cloudflare", 60))
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "halaman.md")
    build.build("content", "output", cards=False)
    first, *_, summary = capsys.readouterr().out.splitlines()
    count = sum(file.is_file() for file in Path("output").rglob("*"))
    assert count > 60
    assert first == f"Situs ini {count} berkas: tidak muat lagi di Cloudflare, yang batasnya 60 berkas."
    assert summary.startswith("Jadi: ")
    page = Path("halaman.md").read_text(encoding="utf-8").replace("\\", "")
    assert page.startswith(f"## Ukuran situs\n\n{first}\n\nIsinya, yang terbanyak dulu: ")
