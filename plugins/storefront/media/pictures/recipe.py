"""Which pictures the pages need of a photo; what makes them is loaded only for those that aren't kept yet."""

from collections.abc import Mapping, Sequence

from PIL import __version__

from storefront.media.jpeg import tables

# From a face in a list, over a card, to a photo across a phone's screen with three pixels a point.
WIDTHS = (240, 480, 720, 1080)
# Wide enough for a face, on every screen.
PORTRAIT_WIDTH = WIDTHS[0]
# Few browsers are left that show no AVIF, of whose phones the sharpest want 850 pixels, and hardly one that shows JPEG alone: to
# those are offered no wider ones. Programs read the widest JPEG.
WIDEST: Mapping[str, int] = {"webp": 720, "jpg": 480}
# A screenshot or a panorama on its side is not as wide as that, or it would be higher than anyone scrolls.
TALLEST = 1.5
LOGO_SIDE = 96
SECONDS = 30.0
# In a browser's order of preference. Qualities look alike to SSIMULACRA 2 (69 to 73 of 100, `tasks.py bench --pictures`);
# slower AVIF costs seven times the work for a fifth of the bytes, and tuned for likeness to the eye's structure (SSIM) its
# worst pictures score six points more in as many bytes. WebP, for the few browsers that show no AVIF, is made in a third of
# the slower method's time, for 4 % more bytes. One thread each: photos are worked on side by side.
FORMATS: Mapping[str, tuple[str, Mapping[str, object]]] = {
    "avif": ("AVIF", {"quality": 56, "speed": 8, "max_threads": 1, "advanced": {"tune": "ssim"}}),
    "webp": ("WEBP", {"quality": 66, "method": 2}),
    "jpg": ("JPEG", {"qtables": tables(8.5), "progressive": True, "optimize": True}),
}
# Lines and letters take less.
DRAWING: tuple[str, Mapping[str, object]] = ("WEBP", {"quality": 50, "method": 2})
SUFFIXES = tuple(FORMATS)
PLAIN = SUFFIXES[-1]
LOGO_SUFFIX = "png"
TYPES: Mapping[str, str] = {"avif": "image/avif", "webp": "image/webp", "jpg": "image/jpeg", "png": "image/png"}
"""Media types (IANA) by suffix."""
RECIPE = f"5 {WIDTHS} {WIDEST} {TALLEST} {LOGO_SIDE} {FORMATS} Pillow {__version__}"
"""What the pictures depend on besides the photo."""


def offered(suffix: str, widths: Sequence[int]) -> tuple[int, ...]:
    """Of a photo's widths, narrow first, those among which a browser that shows this format chooses."""
    most = max(WIDEST.get(suffix, widths[-1]), widths[0])
    return tuple(width for width in widths if width <= most)
