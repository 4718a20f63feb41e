"""The bench measures what it says: a made village without mistakes, and the same site by Hugo."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from PIL import Image

from storefront.catalog.load import load
from tests.bench import catalogue, editing, hugo, measure
from tests.bench.pictures import photos, quality
from tests.sites import need_katapang


def test_made_village_is_valid_and_the_same_for_the_same_seed(tmp_path: Path) -> None:
    """It has no error, the asked-for size, and only the warning that its goods have no photos."""
    catalogue.write(catalogue.make(30, 3), tmp_path / "one")
    catalogue.write(catalogue.make(30, 3), tmp_path / "two")
    reading = load(tmp_path / "one", "one", date(2026, 11, 24))
    assert {(problem.level, problem.field) for problem in reading.problems} == {("warning", "foto")}
    assert reading.catalog is not None
    assert len(reading.catalog.products) == 30
    assert sum(map(len, reading.catalog.offers_of.values())) == 90
    files = sorted(path.relative_to(tmp_path / "one") for path in (tmp_path / "one").rglob("*") if path.is_file())
    assert all((tmp_path / "one" / file).read_bytes() == (tmp_path / "two" / file).read_bytes() for file in files)


def test_bodies_have_120_to_250_words_or_little_more() -> None:
    words = [len(item.body.split()) for item in catalogue.make(200, 0).kinds["produk"]]
    assert min(words) >= 120
    assert max(words) <= 290


def test_hugo_makes_the_same_pages(tmp_path: Path) -> None:
    """One page for each product and each offer, with the order's link in it."""
    program = hugo.binary()
    if program is None:
        pytest.skip("Hugo is not installed")
    made = catalogue.make(6, 2)
    hugo.write(made, tmp_path / "hugo", "<style>b{}</style>")
    subprocess.run(hugo.command(program, tmp_path / "hugo", tmp_path / "site"), check=True)
    assert "<style>b{}</style>" in (tmp_path / "site" / "index.html").read_text(encoding="utf-8")
    for reseller, product in made.offers():
        page = (tmp_path / "site" / "toko" / reseller.slug / product.slug / "index.html").read_text(encoding="utf-8")
        assert f"Kode%3A%20{product.slug}.{reseller.slug}.situs." in page
        assert (tmp_path / "site" / "produk" / product.slug / "index.html").is_file()


def test_measuring_counts_children_and_refuses_failures(tmp_path: Path) -> None:
    """A child that was waited for is part of the processor time; a command that fails is no measurement."""
    work = "sum(range(4_000_000))"
    child = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {work!r}])"
    assert measure.run([sys.executable, "-c", child], tmp_path).cpu > measure.run([sys.executable, "-c", "0"], tmp_path).cpu
    assert measure.together([sys.executable, "-c", work], tmp_path) > 0
    with pytest.raises(measure.CommandFailedError, match="ended with 3"):
        measure.run([sys.executable, "-c", "raise SystemExit(3)"], tmp_path)


def test_made_photos_are_like_a_phones(tmp_path: Path) -> None:
    """Twelve megapixels on their side; a lossless picture of one is upright, and is as like itself as can be."""
    need_katapang()
    photos.write(tmp_path / "photos", count=1)
    file = next((tmp_path / "photos").iterdir())
    with Image.open(file) as stored:
        assert (stored.size, stored.getexif()[0x0112]) == ((3024, 4032), 6)
    lossless = photos.references(file, (240,))[240]
    assert lossless.size == (240, 180)
    lossless.save(tmp_path / "same.png")
    lossless.save(tmp_path / "poor.jpg", quality=5)
    assert quality.score(lossless, tmp_path / "same.png") == 100
    assert quality.score(lossless, tmp_path / "poor.jpg") < 30


def test_an_edit_is_measured_until_its_page_shows_it(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """One row: the first page, the median and the slowest of the edits."""
    monkeypatch.setattr(editing, "EDITS", 2)
    editing._measure("made", catalogue.make(6, 1), tmp_path, None)
    name, who, *seconds = capsys.readouterr().out.split()
    assert (name, who) == ("made", "ours")
    first, middle, slowest = map(float, seconds)
    assert 0 < middle <= slowest < first + 60
    assert "ubahan nomor 1." in next(file for file in (tmp_path / "content" / "produk").glob("*.md") if "ubahan" in file.read_text()).read_text()
