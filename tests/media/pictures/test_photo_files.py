"""A photo is worked on once in its life."""

from pathlib import Path

import pytest
from PIL import Image

from storefront.media.pictures import derive, opening, original, photo_files, recipe
from storefront.media.pictures.original import PhotoError
from storefront.media.store import Store
from tests.media.pictures.photos import RED, picture, saved


@pytest.fixture
def source(tmp_path: Path) -> Path:
    (tmp_path / "a.jpg").write_bytes(saved(picture(600, 400), "JPEG"))
    return tmp_path / "a.jpg"


def test_made_once(source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second time nothing is decoded; another photo, another role and another recipe are worked on."""
    store = Store(tmp_path / "store")
    made: list[str] = []
    for name, real in (("photo", derive.photo), ("logo", derive.logo)):
        monkeypatch.setattr(derive, name, lambda raw, *most, name=name, real=real: made.append(name) or real(raw, *most))
    first = photo_files.photo(source, store)
    assert first == photo_files.photo(source, store)
    assert made == ["photo"]
    photo_files.photo(source, store, "logo")
    photo_files.photo(source, store, "logo")
    assert made == ["photo", "logo"]
    monkeypatch.setattr(recipe, "RECIPE", "lain")
    assert photo_files.photo(source, store).digest == first.digest
    assert made == ["photo", "logo", "photo"]
    source.write_bytes(saved(picture(601, 400), "JPEG"))
    assert photo_files.photo(source, store).digest != first.digest
    assert made == ["photo", "logo", "photo", "photo"]


def test_what_is_kept(source: Path, tmp_path: Path) -> None:
    """Sizes, tone, and a folder with the files."""
    kept = photo_files.photo(source, Store(tmp_path / "store"))
    assert kept.sizes == ((240, 160), (480, 320), (600, 400))
    for width, height in kept.sizes:
        for suffix in recipe.SUFFIXES:
            with Image.open(kept.folder / f"{width}.{suffix}") as image:
                assert image.size == (width, height)
    assert len(kept.digest) == 6
    assert kept.tone.startswith("#")


def test_a_renamed_photo_is_the_same(source: Path, tmp_path: Path) -> None:
    """By its bytes, not by its name."""
    store = Store(tmp_path / "store")
    first = photo_files.photo(source, store)
    assert photo_files.photo(source.rename(tmp_path / "b.jpeg"), store) == first


def test_nothing_of_a_broken_one_is_kept(source: Path, tmp_path: Path) -> None:
    """Neither by `photo` nor by `check`, which refuse alike."""
    store = Store(tmp_path / "store")
    raw = saved(Image.effect_noise((300, 300), 50), "JPEG")
    source.write_bytes(raw[: len(raw) // 2])
    for work in (lambda: photo_files.photo(source, store), lambda: photo_files.check(source)):
        with pytest.raises(PhotoError, match="rusak atau terpotong"):
            work()
    assert [path for path in store.folder.rglob("*") if path.is_file()] == []
    source.write_bytes(saved(Image.new("RGB", (9, 9), RED), "PNG"))
    photo_files.check(source)


def test_a_good_photo_is_looked_at_once(source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor at all where there are pictures of it; other bytes under its name, another recipe and a bad photo are looked at."""
    store = Store(tmp_path / "store")
    seen: list[bytes] = []
    monkeypatch.setattr(opening, "opened", lambda raw, box, real=opening.opened: seen.append(raw) or real(raw, box))

    def looked_at() -> int:
        seen.clear()
        photo_files.check(source, store)
        return len(seen)

    assert [looked_at(), looked_at()] == [1, 0]
    source.write_bytes(saved(picture(601, 400), "JPEG"))
    assert [looked_at(), looked_at()] == [1, 0]
    with monkeypatch.context() as patched:
        patched.setattr(recipe, "RECIPE", "lain")
        assert looked_at() == 1
    source.write_bytes(saved(picture(602, 400), "JPEG"))
    photo_files.photo(source, store)
    assert looked_at() == 0
    source.write_bytes(b"\xff\xd8\xff broken")
    for _ in range(2):
        with pytest.raises(PhotoError):
            looked_at()
        assert len(seen) == 1


def test_only_the_very_photo_is_drawn_with(source: Path) -> None:
    """One that has changed or gone since the site was read would be kept under the old one's name."""
    raw = source.read_bytes()
    assert original.original(source, original.digest(raw)) == raw
    source.write_bytes(saved(picture(601, 400), "JPEG"))
    with pytest.raises(RuntimeError, match=r"a\.jpg: foto ini berubah"):
        original.original(source, original.digest(raw))
    source.unlink()
    with pytest.raises(RuntimeError, match=r"a\.jpg: foto ini rusak"):
        original.original(source, original.digest(raw))
