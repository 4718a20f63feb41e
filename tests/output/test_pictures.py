"""Pictures and cards of a whole site: made once, the same every time, and without a byte that a camera left."""

from pathlib import Path

import pytest
import segno

from storefront.build import publish
from storefront.build.write import write_site
from storefront.media.cards import draw as cards
from storefront.media.papers import typeset as typesetting
from storefront.media.pictures import derive
from storefront.media.store import Store
from storefront.site.read import read
from storefront.workers import silent
from tests.media.pictures.photos import SECRET, full_of_secrets, picture, saved
from tests.sites import TODAY
from tests.village import snapshot, village

pytestmark = pytest.mark.slow

PHOTOS = ("foto/opak-bakar.jpg", "foto/tikar-pandan.jpg")


def _build(content: Path, output: Path, store: Path) -> dict[str, str]:
    site = read(content, "content", TODAY, store=Store(store))
    publish.publish(output, lambda folder: write_site(site, content, folder, silent), lambda: None)
    return snapshot(output)


def _entries(store: Path) -> set[str]:
    return {folder.relative_to(store).as_posix() for folder in store.glob("??/*")}


def test_nothing_is_made_twice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With nothing changed no photo is opened, no card drawn, no paper typeset, no code made; all would fail here.

    A new photo is the only one worked on.
    """
    content, store = village(tmp_path / "content"), tmp_path / "store"
    first = _build(content, tmp_path / "output", store)
    made = _entries(store)

    def never(*_: object) -> None:
        raise AssertionError("picture work")

    with monkeypatch.context() as patched:
        patched.setattr(derive, "photo", never)
        patched.setattr(cards, "draw", never)
        patched.setattr(typesetting, "_typeset", never)
        patched.setattr(segno, "make", never)
        assert _build(content, tmp_path / "output", store) == first
    assert _entries(store) == made
    (content / PHOTOS[0]).write_bytes(saved(picture(300, 200), "JPEG"))
    _build(content, tmp_path / "output", store)
    new = _entries(store) - made

    def count(entries: set[str], file: str) -> int:
        return sum((store / entry / file).exists() for entry in entries)

    assert count(new, "foto.json") == 1
    assert count(new, "qr.svg") == 0
    for file in ("kartu.jpg", "kertas.pdf"):
        assert 0 < count(new, file) < count(made, file)
    assert len(new) == 1 + count(new, "kartu.jpg") + count(new, "kertas.pdf")


def test_the_same_bytes_without_what_was_kept(tmp_path: Path) -> None:
    """A fresh machine makes the site that another one made."""
    content = village(tmp_path / "content")
    assert _build(content, tmp_path / "one", tmp_path / "store 1") == _build(content, tmp_path / "two", tmp_path / "store 2")


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_no_byte_of_a_camera_in_any_file(kind: str, tmp_path: Path) -> None:
    """Every output is read: pictures, cards, the ZIP files with what is posted, papers, pages."""
    secret = saved(picture(900, 700), kind, **full_of_secrets(kind))
    content = village(tmp_path / "content", dict.fromkeys(PHOTOS, secret))
    _build(content, tmp_path / "output", tmp_path / "store")
    files = [path for path in (tmp_path / "output").rglob("*") if path.is_file()]
    assert {".avif", ".webp", ".jpg", ".html", ".pdf"} <= {path.suffix for path in files}
    for path in files:
        data = path.read_bytes()
        # A PDF says its own title in that vocabulary.
        vocabulary = () if path.suffix == ".pdf" else (b"http://ns.adobe.com",)
        for mark in (SECRET, b"Exif\0\0", b"ICC_PROFILE", *vocabulary):
            assert mark not in data, path.name
