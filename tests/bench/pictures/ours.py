"""The picture step of a build, alone: `python -m tests.bench.pictures.ours STORE PHOTO…`."""

import sys
from pathlib import Path

from storefront.media.pictures import photo_files, recipe
from storefront.media.store import Store
from storefront.workers import Failure, map_guarded


def main(store: str, *photos: str) -> None:
    kept = map_guarded(lambda photo: photo_files.photo(Path(photo), Store(Path(store))), photos, recipe.SECONDS)
    if any(isinstance(one, Failure) for one in kept):
        sys.exit("a photo could not be worked on")


if __name__ == "__main__":
    main(*sys.argv[1:])
