"""Photos of goods as a chat hands them on, 1,600 × 1,200 pixels, drawn by chance: the same for the same number.

Noise on several scales makes them weigh what photos weigh. Means of the sample village's photos that are as wide, and of these, KB:

    source   150 | 195
    AVIF     240: 5.2 | 6.0    480: 14 | 12    720: 24 | 21    1080: 39 | 36
    WebP     240: 5.8 | 6.9    480: 17 | 17    720: 29 | 30
    JPEG     240: 5.1 | 6.0    480: 15 | 15                    1080: 54 | 51
    all      208 | 206
"""

import random
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from tests.bench.catalogue import SEED

SIZE = (1600, 1200)
# Pixels of one grain, and how far it may change a grey level (of 128).
_GRAINS = ((64, 30), (16, 14), (4, 8), (1, 3))


def write(folder: Path, count: int) -> list[str]:
    """Draws so many into an empty folder and returns their names."""
    folder.mkdir(parents=True)
    names = [f"foto-{n}.jpg" for n in range(1, count + 1)]
    for n, name in enumerate(names):
        _drawn(random.Random(SEED + n)).save(folder / name, quality=80)
    return names


def _drawn(chance: random.Random) -> Image.Image:
    """Soft shapes on a plain ground, and on all of it the grain of things."""
    picture = Image.new("RGB", SIZE, tuple(chance.randrange(90, 220) for _ in range(3)))
    pen = ImageDraw.Draw(picture)
    for _ in range(60):
        x, y, radius = chance.randrange(SIZE[0]), chance.randrange(SIZE[1]), chance.randrange(40, 260)
        box = (x - radius, y - radius * 2 // 3, x + radius, y + radius * 2 // 3)
        pen.ellipse(box, fill=tuple(chance.randrange(30, 240) for _ in range(3)))
    picture = picture.filter(ImageFilter.GaussianBlur(2))
    for side, amount in _GRAINS:
        size = SIZE[0] // side, SIZE[1] // side
        grain = Image.frombytes("L", size, chance.randbytes(size[0] * size[1]))
        grain = grain.point([128 + (value - 128) * amount // 128 for value in range(256)]).resize(SIZE, Image.Resampling.BICUBIC)
        picture = ImageChops.add(picture, Image.merge("RGB", (grain, grain, grain)), offset=-128)
    return picture
