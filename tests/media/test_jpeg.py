"""What JPEG files leave out: little of what is coarse, more of what is fine, the same of colour."""

import io

import pytest
from PIL import Image

from storefront.media.jpeg import tables


@pytest.mark.parametrize("finest", [8.5, 12, 120])
def test_steps_grow_with_the_frequencies(finest: float) -> None:
    """From the smallest, alike across and down; none is more than a byte holds, and a file says them as they are."""
    light, colour = tables(finest)
    assert light == colour
    assert light[0] == round(finest)
    assert [light[8 * row + column] for column in range(8) for row in range(8)] == light
    assert light[:8] == sorted(light[:8])
    assert max(light) == min(255, round(finest * (1 + 9 * 2**0.75)))
    file = io.BytesIO()
    Image.new("RGB", (8, 8)).save(file, "JPEG", qtables=tables(finest))
    with Image.open(file) as image:
        assert image.quantization == {0: light, 1: colour}
