"""How long each stage of our own picture work takes, one photo and one card after the other.

`python -m tests.bench.pictures.stages PHOTO…` prints them as JSON: CPU seconds by stage.
"""

import json
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any
from unittest.mock import patch

from storefront.media.cards.draw import draw
from storefront.media.cards.layouts import backdrop
from storefront.media.pictures import derive
from storefront.media.pictures.opening import opened
from tests.media.cards.samples import card


def of_cards(photos: Sequence[Path]) -> dict[str, float]:
    """CPU seconds for what the cards of a photo share and for a card on it, the photo opened already."""
    pictures = [derive.flat(opened(photo.read_bytes(), (1600, 1440))) for photo in photos]
    begun = time.process_time()
    backdrops = [backdrop(card().look, picture) for picture in pictures]
    shared = time.process_time()
    for behind in backdrops:
        draw(card(), behind, pictured=True)
    return {"backdrop": (shared - begun) / len(photos), "card": (time.process_time() - shared) / len(photos)}


def of_photos(photos: Sequence[Path]) -> dict[str, float]:
    """CPU seconds by stage for one photo."""
    spent: dict[str, float] = {}

    def timed(label: Callable[..., str], work: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any) -> Any:
            started = time.process_time()
            made = work(*args)
            spent[label(*args)] = spent.get(label(*args), 0.0) + time.process_time() - started
            return made

        return call

    begun = time.process_time()
    with patch.object(derive, "opened", timed(lambda *_: "decode, make small, upright, sRGB", derive.opened)), \
            patch.object(derive, "_saved", timed(lambda _, kind, __: f"encode {kind}", derive._saved)):
        for photo in photos:
            derive.photo(photo.read_bytes())
    total = time.process_time() - begun
    spent["narrower widths, mean colour"] = total - sum(spent.values())
    return {label: seconds / len(photos) for label, seconds in {**spent, "a photo": total}.items()}


if __name__ == "__main__":
    files = [Path(name) for name in sys.argv[1:]]
    print(json.dumps({**of_photos(files), **of_cards(files)}))
