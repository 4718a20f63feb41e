"""A card is kept by all that it depends on."""

import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

import storefront
from storefront.media.cards import card_files, layouts
from storefront.media.cards.canvas import Canvas
from storefront.media.cards.card import Look
from storefront.media.pictures.original import digest
from storefront.media.store import Store
from tests.media.cards.samples import card, stripes
from tests.media.pictures.photos import saved

MEDIA = Path(storefront.__file__).parent / "media"
# These hand over what they are given: pixels, or the bytes of a file.
CARRIERS = {"store.py", "original.py", "card_files.py", "recipe.py", "__init__.py"}


def test_every_module_that_draws_is_in_the_key() -> None:
    """What a process has loaded of ours that can draw a card with a photo on it."""
    program = (
        "import sys; sys.path.insert(0, 'plugins')\n"
        "import storefront.media.cards.draw, storefront.media.pictures.derive, storefront.media.cards.card_files\n"
        "print(*(module.__file__ for name, module in sys.modules.items() if name.startswith('storefront.media')), sep='\\n')")
    done = subprocess.run([sys.executable, "-c", program], cwd=MEDIA.parents[2], check=True, capture_output=True, text=True)
    drawing = {Path(file).resolve() for file in done.stdout.split("\n") if file and Path(file).name not in CARRIERS}
    assert len(drawing) > 8
    assert drawing - {file.resolve() for file in card_files.SOURCES} == set()
    assert {file.name for file in (MEDIA / "fonts").glob("*.ttf")} <= {file.name for file in card_files.SOURCES}


def test_what_cards_share_is_drawn_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Sellers' cards of one product: another price, another call; a pale photo is another. Each is as it is when drawn alone."""
    file = tmp_path / "foto.jpg"
    file.write_bytes(saved(stripes(800, 600), "JPEG"))
    drawn: list[bool] = []

    def counted(look: Look, photo: Image.Image | None) -> Canvas:
        drawn.append(look.pale)
        return backdrop(look, photo)

    backdrop = layouts.backdrop
    monkeypatch.setattr(layouts, "backdrop", counted)
    card_files._backdrop.cache_clear()
    names = ("plain", "from", "three letters", "sold out", "plain")
    together = [card_files.jpeg(card(name), file, digest(file.read_bytes()), Store(tmp_path / str(n))) for n, name in enumerate(names)]
    assert drawn == [False, True]
    alone = []
    for n, name in enumerate(names):
        card_files._backdrop.cache_clear()
        alone.append(card_files.jpeg(card(name), file, digest(file.read_bytes()), Store(tmp_path / f"alone-{n}")))
    assert together == alone
    assert len(set(together)) == 4


@pytest.mark.parametrize("source", card_files.SOURCES, ids=lambda file: file.name)
def test_a_changed_source_draws_anew(source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another byte in any of them is another entry; the same bytes are the same."""
    store, one = Store(tmp_path / "store"), card("only a name")

    def entries() -> int:
        card_files._recipe.cache_clear()
        card_files.jpeg(one, None, "", store)
        return len(list(store.folder.rglob("*.jpg")))

    assert (entries(), entries()) == (1, 1)
    changed = tmp_path / source.name
    changed.write_bytes(source.read_bytes() + b"\n")
    monkeypatch.setattr(card_files, "SOURCES", tuple(changed if file == source else file for file in card_files.SOURCES))
    assert entries() == 2
    monkeypatch.undo()
    card_files._recipe.cache_clear()
