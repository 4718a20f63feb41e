"""Cards and photos that are hard to lay out."""

from random import Random

from PIL import Image, ImageDraw

from storefront.media.cards.canvas import Canvas
from storefront.media.cards.card import Card, Day
from storefront.media.cards.draw import draw
from storefront.media.cards.layouts import backdrop, compose
from storefront.media.colour import palette

SUNDAY = Day("Minggu", "20", "Desember 2026", red=True)

_EVENT = {"day": SUNDAY, "price": "", "unit": "", "eyebrow": "Bazar"}
_LONG_LINES = (
    "Dipesan tiga hari sebelumnya, diantar ke tempat rapat di Katapang dan Soreang.",
    "Bisa diganti: lemper, nastar, kue lapis, onde-onde, rengginang, keripik singkong.",
    "Membalas pukul 08.00–20.00 WIB setiap hari kecuali hari Jumat dan hari besar.",
)

# What differs from the plain card.
CONTENTS: dict[str, dict[str, object]] = {
    "plain": {},
    "three letters": {"name": "Ubi", "price": "Rp500"},
    "eighty": {"name": "Paket Kue Kotak Rapat dan Arisan Isi Lima Macam dari Dapur Ibu-ibu RW 05 Lestari"},
    "120": {
        "name": "Paket Kue Kotak Rapat, Arisan, Syukuran, dan Hajatan Isi Lima Macam dari Dapur Ibu-ibu RW 05 Katapang Lestari Sejahtera 1"
    },
    "one word of forty": {"name": "Ladukeripikopakrengginangnastarlemperabc", "status": "Sedang habis"},
    "emoji": {
        "name": "Tas 👨‍👩‍👧‍👦 Keluarga 🇮🇩 1️⃣ ❤️",
        "eyebrow": "🎂 Baru",
        "call": "Pesan ke Kiki 👍🏽",
        "lines": ("Manis 🍬 dan gurih 🥥",),
    },
    "accents": {"name": "Crème Brûlée Éclair Ångström Ẽ", "lines": ("Dapur Bu Dédéh, Ciampéa", "Teh Ênéng")},
    "other scripts": {"name": "مرحبا 中文 Opak ᮞᮥᮔ᮪ᮓ", "lines": ("中文",)},
    "only other scripts": {"name": "中文"},
    "all long": {
        "name": "Paket Kue Kotak Rapat dan Arisan Isi Lima Macam dari Dapur Ibu-ibu RW 05 Lestari",
        "eyebrow": "Buatan Kelompok Wanita Tani Melati Sejahtera Mandiri",
        "price": "mulai Rp12.500.000",
        "unit": "per paket hajatan untuk seratus orang tamu undangan, sudah dengan ongkos antar ke rumah",
        "lines": _LONG_LINES,
        "status": "Sedang tidak menerima pesanan",
        "call": "Pesan ke Siti Nurhasanah Kusumawardani Prawiradinata lewat WhatsApp",
        "village": "Sukamaju Sejahtera Mandiri Lestari",
    },
    "from": {"price": "mulai Rp1.250.000", "unit": "sebungkus 250 g, isi 10 potong"},
    "sold out": {"status": "Sedang habis", "call": "Tanya Kiki kapan ada"},
    "event": {**_EVENT, "name": "Bazar Akhir Tahun Desa", "lines": ("Pukul 09.00–15.00 WIB", "Halaman kantor desa", "Umum")},
    "cancelled event": {**_EVENT, "name": "Pameran UMKM Soreang", "status": "Batal", "lines": _LONG_LINES},
    "long event": {
        **_EVENT,
        "name": "Pameran Kerajinan dan Bazar Makanan Olahan Usaha Mikro se-Kecamatan Katapang 2026",
        "eyebrow": "Pameran dan bazar bersama dinas koperasi",
        "day": Day("Jumat Kliwon", "5–6", "September 2026", red=False),
    },
    "village": {
        "name": "Buatan rumah, diantar anak muda desa",
        "price": "",
        "unit": "",
    },
    "only a name": {"price": "", "unit": "", "eyebrow": "", "lines": (), "call": "", "note": ""},
    "bright village": {**{tone: getattr(palette("#f2b705").light, tone) for tone in ("brand", "deep")}},
}


def card(content: str = "plain") -> Card:
    """A card of everyday with `content`."""
    fields: dict[str, object] = {
        "name": "Ladu Ketan",
        "village": "Katapang",
        "brand": "#243f8c",
        "deep": "#1a2e65",
        "eyebrow": "Buatan Bu Entin, sejak 1999",
        "price": "Rp15.000",
        "unit": "per bungkus, 250 g",
        "lines": ("Mengantar ke Katapang dan Soreang.",),
        "call": "Pesan ke Kiki lewat WhatsApp",
        "note": "Gambar contoh",
        **CONTENTS[content],
    }
    return Card(**fields)  # type: ignore[arg-type]


def composed_of(wanted: Card, photo: Image.Image | None) -> Canvas:
    return compose(wanted, backdrop(wanted.look, photo), photo is not None)


def drawn(wanted: Card, photo: Image.Image | None) -> bytes:
    return draw(wanted, backdrop(wanted.look, photo), photo is not None)


def noise(width: int, height: int) -> Image.Image:
    """What no encoder can make small."""
    return Image.frombytes("RGB", (width, height), Random(7).randbytes(width * height * 3))


def stripes(width: int, height: int) -> Image.Image:
    """White and black side by side, so that text on it would be lost."""
    image = Image.new("RGB", (width, height), "#ffffff")
    draw = ImageDraw.Draw(image)
    for left in range(0, width, 12):
        draw.rectangle((left, 0, left + 5, height), fill="#000000")
    return image


PHOTOS: dict[str, Image.Image | None] = {
    "none": None,
    "dark": Image.new("RGB", (900, 1200), "#050403"),
    "bright": Image.new("RGB", (1200, 900), "#ffffff"),
    "stripes": stripes(800, 600),
    "tiny": stripes(30, 20),
    "one pixel": Image.new("RGB", (1, 1), "#808080"),
    "panorama": stripes(2160, 120),
    "tower": stripes(97, 2160),
}
