"""Photos as a phone saves them, made from those of the sample village: 12 megapixels, on their side, with a sensor's noise.

`python -m tests.bench.pictures.photos FOLDER` writes them: in a process of its own, for the system counts the memory that
a process once had as a part of what the commands need that it starts later.
"""

import random
import sys
from collections.abc import Sequence
from pathlib import Path

from PIL import Image, ImageChops, ImageOps

_FROM = Path(__file__).resolve().parents[3] / "content" / "foto"
_SIZE = (4032, 3024)
_NOISE = 14  # grey levels, of 256
_ROTATED = 6  # EXIF 2.32, tag 0x0112: the camera was held upright


def write(folder: Path, count: int = 8, seed: int = 20261124) -> None:
    """Writes so many photos: about 4 MB each."""
    folder.mkdir(parents=True)
    chance = random.Random(seed)
    for source in sorted(_FROM.glob("*.jpg"))[:count]:
        with Image.open(source) as small:
            large = ImageOps.fit(small.convert("RGB"), _SIZE, Image.Resampling.BICUBIC)
        noise = Image.frombytes("L", _SIZE, chance.randbytes(_SIZE[0] * _SIZE[1])).point(lambda value: value * _NOISE // 255)
        noisy = ImageChops.add(large, Image.merge("RGB", (noise, noise, noise)), offset=-_NOISE // 2)
        exif = Image.Exif()
        exif[0x0112] = _ROTATED
        noisy.transpose(Image.Transpose.ROTATE_90).save(folder / source.name, quality=95, exif=exif)


def references(photo: Path, widths: Sequence[int]) -> dict[int, Image.Image]:
    """What a lossless picture of each width would show: the whole photo decoded, turned upright, and made smaller in one step."""
    with Image.open(photo) as image:
        upright = ImageOps.exif_transpose(image).convert("RGB")
    return {width: upright.resize((width, round(upright.height * width / upright.width)), Image.Resampling.LANCZOS) for width in widths}


if __name__ == "__main__":
    write(Path(sys.argv[1]))
