"""The fonts that lie in the repository."""

import pytest
from PIL import ImageFont

from storefront.media import glyphs, scripts

FILES = sorted((glyphs.FONTS).glob("*.ttf"))


def test_fonts_are_few_and_light() -> None:
    """They are cloned with every village; those of the land's other scripts weigh a quarter of the rest."""
    others = [file for file in FILES if file.name in {glyphs.FILES[script] for script in scripts.FAMILIES}]
    assert [file.stem for file in FILES if file not in others] == [
        "NotoEmoji-Medium", "NotoSerif-Bold", "PlusJakartaSans-Bold", "PlusJakartaSans-ExtraBold", "PlusJakartaSans-Medium"
    ]  # fmt: skip
    assert sum(file.stat().st_size for file in FILES if file not in others) < 1_200_000
    assert len(others) == 5
    assert sum(file.stat().st_size for file in others) < 260_000


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_font_says_what_it_is_and_has_its_licence(file: object) -> None:
    """Typesetters find a font by the family in its name table; the licence goes with it."""
    family, _ = ImageFont.truetype(file).getname()
    name = file.stem.split("-")[0]
    assert family.replace(" ", "").startswith(name)
    assert "SIL OPEN FONT LICENSE Version 1.1" in file.with_name(f"OFL-{name}.txt").read_text("utf-8")


@pytest.mark.parametrize("face", ["name", "text", "bold", "price"])
def test_letters_of_the_country_are_there(face: glyphs.Face) -> None:
    """Indonesian, Sundanese, Javanese and Balinese in Latin letters, and the marks that prices and hours need."""
    text = "AÁÀÂÄÅBCDEÉÈÊËFGHIÍJKLMNÑOÓÔÖPQRSTUÚÜVWXYZ aáàâäåbcdeéèêëfghiíjklmnñoóôöpqrstuúüvwxyz 0123456789 .,:;!?–—…“”‘’×•·&@/()%+=~#"
    assert glyphs.clean(text, face) == text
