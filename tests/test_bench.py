"""The bench measures what it says: a made village without mistakes, and the same site by Hugo."""

import subprocess
import sys
from datetime import date
from pathlib import Path
from statistics import mean

import pytest
from PIL import Image

from storefront.catalog.load import load
from storefront.media.pictures import derive, photo_files, recipe
from storefront.media.store import FOLDER, Store
from tests.bench import catalogue, drawn_photos, editing, hugo, measure, real
from tests.bench.pictures import photos, quality
from tests.sites import KATAPANG, need_katapang


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


@pytest.mark.parametrize(("written", "sizes"), [
    ("100x5,400x5", [(100, 5), (400, 5)]), ("12x0", [(12, 0)]), ("100x5, 400x5", [(100, 5), (400, 5)]),
    ("", []), ("100", []), ("100x5,", []), ("0x5", []), ("100x5;400x5", []),
])
def test_sizes_of_whole_sites(written: str, sizes: list[tuple[int, int]], capsys: pytest.CaptureFixture[str]) -> None:
    """Products x resellers, with commas; anything else is said and nothing is measured."""
    assert real.parsed(written) == sizes
    if not sizes:
        assert real.main(written) == 1
        assert capsys.readouterr().err == f'--sizes: "{written}". Write products and resellers, for example 100x5,400x5\n'


def test_a_whole_village_has_a_photo_of_each_product(tmp_path: Path) -> None:
    """Not one problem, and the file whose price is changed is a product's."""
    names = drawn_photos.write(tmp_path / "foto", 5)
    first = real.write(tmp_path / "isi", 5, 2, tmp_path / "foto", names)
    reading = load(tmp_path / "isi", "isi", date(2026, 11, 24))
    assert reading.problems == ()
    assert reading.catalog is not None
    assert {product.photos[0].file for product in reading.catalog.products} == set(names)
    assert "\nharga: " in first.read_text(encoding="utf-8")


def test_drawn_photos_weigh_what_photos_weigh(tmp_path: Path) -> None:
    """As a source and in each format, within a third of the sample village's mean; the same for the same number."""
    need_katapang()
    name = drawn_photos.write(tmp_path / "one", 1)[0]
    raw = (tmp_path / "one" / name).read_bytes()
    drawn_photos.write(tmp_path / "two", 1)
    assert (tmp_path / "two" / name).read_bytes() == raw
    mine, sources = derive.photo(raw).files, sorted((KATAPANG / "foto").glob("*.jpg"))
    kept = [one for one in (photo_files.photo(source, Store(FOLDER)) for source in sources) if one.sizes[-1][0] == recipe.WIDTHS[-1]]
    assert len(raw) == pytest.approx(mean(source.stat().st_size for source in sources), rel=1 / 3)
    for file, data in mine.items():
        assert len(data) == pytest.approx(mean((one.folder / file).stat().st_size for one in kept), rel=1 / 3), file


def test_time_and_memory_at_once(tmp_path: Path) -> None:
    """Of all that the command started; one that fails is no measurement."""
    work = "import time; held = b'1' * 60_000_000; sum(range(4_000_000)); time.sleep(0.4)"
    child = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {work!r}])"
    run, memory = measure.watched([sys.executable, "-c", child], tmp_path)
    assert memory > 60_000_000
    assert run.wall > 0.4
    assert run.cpu > 0
    with pytest.raises(measure.CommandFailedError, match="ended with 3"):
        measure.watched([sys.executable, "-c", "raise SystemExit(3)"], tmp_path)


def test_how_two_sizes_compare() -> None:
    """Each figure of the larger one by that of the smaller."""
    def measured(factor: int) -> real.Measured:
        return real.Measured("", {"cold": measure.Run(2.0 * factor, 1.0 * factor, 5)}, 7 * factor, {"foto": (10 * factor, 3), "halaman": (2 * factor, 1)})

    assert real.ratios(measured(1), measured(4)) == {"cold wall": 4, "cold cpu": 4, "bytes": 4, "files": 1, "memory": 4}
