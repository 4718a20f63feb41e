"""The village may choose any colour whatever: everything stays readable."""

import re
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from storefront.media.colour import AA_TEXT, DARK_SURFACES, LIGHT_SURFACES, ON_BRAND, ON_DEEP, contrast, palette

CSS = Path(__file__).parents[2] / "theme/static/css"
HARD = ("#000000", "#ffffff", "#ff0000", "#00ff00", "#0000ff", "#ffff00", "#00ffff", "#ff00ff", "#f2b705", "#808080")

colours = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}") | st.sampled_from(HARD)


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000000", "#ffffff", 21.0), ("#777777", "#ffffff", 4.48), ("#243f8c", "#f7f0e1", 8.55), ("#abcdef", "#abcdef", 1.0)],
)
def test_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    """Known pairs, the order of which doesn't matter."""
    assert contrast(one, other) == contrast(other, one) == pytest.approx(ratio, abs=0.05)


def test_nila_is_as_it_was_drawn() -> None:
    """Katapang's own colour gives the tones of the look."""
    light, dark = palette("#243f8c").light, palette("#243f8c").dark
    assert (light.brand, light.deep, light.link) == ("#243f8c", "#1a2e65", "#243f8c")
    assert (dark.brand, dark.deep, dark.link) == ("#4a6abb", "#182544", "#a4c0ff")


@settings(max_examples=1000)
@given(colours)
@example("#00ff00")
@example("#ffffff")
@example("#000000")
def test_every_text_can_be_read(colour: str) -> None:
    """WCAG AA holds for text on the tones and for the tones as text, light and dark."""
    both = palette(colour)
    for tones, surfaces in ((both.light, LIGHT_SURFACES), (both.dark, DARK_SURFACES)):
        pairs = (
            *((tones.brand, ink) for ink in ON_BRAND),
            *((tones.deep, ink) for ink in ON_DEEP),
            *((tones.link, surface) for surface in surfaces),
        )
        for one, other in pairs:
            assert contrast(one, other) >= AA_TEXT, (one, other)


@given(colours)
def test_tones_are_hex(colour: str) -> None:
    """The tones can stand in a sheet that old browsers read."""
    both = palette(colour)
    for tones in (both.light, both.dark):
        assert all(re.fullmatch("#[0-9a-f]{6}", tone) for tone in (tones.brand, tones.deep, tones.link))


def test_writing_of_the_colour_does_not_matter() -> None:
    """Capitals are the same colour."""
    assert palette("#F2B705") == palette("#f2b705")


@pytest.mark.parametrize("colour", ["", "blue", "#fff", "#12345g", "#1234567", "243f8c"])
def test_what_is_no_colour_is_refused(colour: str) -> None:
    """Only the form that the catalogue's own type lets through."""
    with pytest.raises(ValueError, match="not a colour"):
        palette(colour)


def test_surfaces_are_those_of_the_theme() -> None:
    """What is promised here is measured against the colours that the theme really paints."""
    light, _, dark = (CSS / "tokens.css").read_text().partition("@media (prefers-color-scheme: dark)")
    for sheet, surfaces in ((light, LIGHT_SURFACES), (dark, DARK_SURFACES)):
        found = re.findall(r"--(?:paper|card|tint): (#\w{6});", sheet)
        assert sorted(found) == sorted(surfaces)
    band = (CSS / "components/band.css").read_text()
    assert set(re.findall(r"--(?:ink|ink-2|link): (#\w{6});", band)) <= set(ON_DEEP)
