"""How like the photo a small file of it looks, as SSIMULACRA 2 scores it (Cloudinary; 100 is the same, 70 high, 50 medium quality)."""

import io
from pathlib import Path

from PIL import Image
from ssimulacra2 import compute_ssimulacra2


def score(reference: Image.Image, file: Path) -> float:
    """The file against a lossless picture of the same size."""
    lossless, decoded = io.BytesIO(), io.BytesIO()
    reference.save(lossless, "PNG", compress_level=0)
    with Image.open(file) as image:
        image.convert("RGB").save(decoded, "PNG", compress_level=0)
    return float(compute_ssimulacra2(lossless, decoded))
