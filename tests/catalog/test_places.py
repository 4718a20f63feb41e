"""Coordinates and the Google Maps links that hold them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storefront.catalog.errors import FieldError
from storefront.catalog.places import Coordinate, MapLink, coordinate, kilometres, point

MAPS = "https://www.google.com/maps"


@pytest.mark.parametrize(
    "text",
    [
        "-7.0061, 107.5562",
        "-7.0061,107.5562",
        "-7.0061 , 107.5562",
        "(-7.0061, 107.5562)",  # as Google Maps copies them on some phones
        "\u22127.0061, 107.5562",
        "-7.0061,\u00a0107.5562",
        "-7.00610, +107.55620",
        f"{MAPS}/@-7.0061,107.5562,17z",
        f"{MAPS}/@-7.0061,107.5562,17z/data=!3m1?entry=ttu",
        f"{MAPS}/place/Desa+Katapang/@-7.5,107.5,15z/data=!3m1!4b1!4m6!8m2!3d-7.0061!4d107.5562!16s%2Fg%2F1",
        f"{MAPS}/place/-7.0061,107.5562/@-7.1,107.6,17z",
        f"{MAPS}/place/RT+01%2FRW+02/@-7.0061,107.5562,17z",
        f"{MAPS}/search/-7.0061,+107.5562?entry=tts",
        f"{MAPS}/search/?api=1&query=-7.0061%2C107.5562",
        f"{MAPS}?q=-7.0061,107.5562",
        "https://maps.google.com/?q=-7.0061,107.5562",
        "https://maps.google.com/maps?ll=-7.0061,107.5562&z=16",
        "https://maps.google.co.id/maps?q=-7.0061,+107.5562",
        "https://www.google.co.id/maps/@-7.0061,107.5562,17z",
        "HTTPS://WWW.GOOGLE.COM/maps/@-7.0061,107.5562,17z",
    ],
)
def test_coordinate_is_read(text: str) -> None:
    """Two decimal degrees, or a Google Maps link that holds them, give the place."""
    assert Coordinate(-7.0061, 107.5562) == coordinate(text)


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("https://maps.app.goo.gl/abcDEF123", "https://maps.app.goo.gl/abcDEF123"), ("https://maps.app.goo.gl/abc-DEF_123/", "https://maps.app.goo.gl/abc-DEF_123/"),
        # What WhatsApp adds says nothing of the place.
        ("https://maps.app.goo.gl/abcDEF123?g_st=iw", "https://maps.app.goo.gl/abcDEF123"), ("\u200ehttps://maps.app.goo.gl/abcDEF123\u200e", "https://maps.app.goo.gl/abcDEF123"),
        ("HTTPS://Maps.App.Goo.Gl/abcDEF123", "https://maps.app.goo.gl/abcDEF123"), ("https://goo.gl/maps/abcDEF", "https://goo.gl/maps/abcDEF"),
        (f"{MAPS}/place/Katapang", f"{MAPS}/place/Katapang"), (f"{MAPS}/place/Balai+Desa/data=!4m2!3m1", f"{MAPS}/place/Balai+Desa/data=!4m2!3m1"),
        (f"{MAPS}/search/Balai+Desa", f"{MAPS}/search/Balai+Desa"), (f"{MAPS}?cid=12345", f"{MAPS}?cid=12345"), (f"{MAPS}/?q=Katapang", f"{MAPS}/?q=Katapang"),
        ("https://maps.google.com/?q=Balai+Desa", "https://maps.google.com/?q=Balai+Desa"), (f"{MAPS}/search/?api=1&query=Balai%20Desa", f"{MAPS}/search/?api=1&query=Balai%20Desa"),
    ],
)
def test_a_link_without_numbers_leads_there(text: str, url: str) -> None:
    """Nobody but Google knows where that is, so it is no coordinate."""
    assert coordinate(text) == MapLink(url)
    assert point(coordinate(text)) is None


CUT = "Tautan ini terpotong atau bukan dari Google Maps; salin lagi dari tombol Bagikan"
NO_MAPS = "Tautan ini bukan dari Google Maps; salin angka koordinatnya"
NO_PLACE = "Tautan ini tidak menunjuk satu tempat; buka tempatnya di Google Maps, lalu salin dari tombol Bagikan"
ORDER = "Garis lintang ditulis di depan, lalu garis bujur"
DEGREES = "Tulis dengan desimal, bukan derajat dan menit"
BOTH = "Tulis garis lintang dan garis bujur dari Google Maps"
DOT = "Desimal koordinat ditulis dengan titik"


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ("https://maps.app.goo.gl/", CUT),
        ("https://maps.app.goo.gl", CUT),
        ("https://maps.app.goo.gl/abc/../x", CUT),
        ("https://maps.app.goo.gl/a%20b", CUT),
        ("https://goo.gl/abcDEF", CUT),
        ("https://maps.app.goo.gl.example.com/abcDEF123", NO_MAPS),
        ("https://g.co/kgs/abcDEF", NO_MAPS),
        ("http://maps.app.goo.gl/abcDEF123", "Pakai https, bukan http"),
        ("https://maps.app.goo.gl:8080/abcDEF123", "Tulis tautan tanpa nomor port"),
        ("Balai Desa https://maps.app.goo.gl/abcDEF123", "Tulis tautannya saja, tanpa kata lain"),
        ("javascript:https://maps.app.goo.gl/abcDEF123", "Tautan diawali https://"),
        (MAPS, NO_PLACE),
        (f"{MAPS}/", NO_PLACE),
        (f"{MAPS}/dir/Balai/Pasar", NO_PLACE),
        (f"{MAPS}/place/", NO_PLACE),
        ("maps.app.goo.gl/abcDEF123", "Tautan diawali https://"),
        (f"http{MAPS[5:]}/@-7.0061,107.5562,17z", "Pakai https, bukan http"),
        (
            f"{MAPS}/dir/a/data=!3d-7.1!4d107.1!3d-7.2!4d107.2",
            "Tautan ini memuat lebih dari satu tempat; salin angka koordinatnya",
        ),
        ("https://www.google.com/search?q=-7.0061,107.5562", NO_MAPS),
        ("https://www.google.com.example.com/maps/@-7.0061,107.5562,17z", NO_MAPS),
        ("https://example.com/maps/@-7.0061,107.5562,17z", NO_MAPS),
        ("https://www.openstreetmap.org/#map=17/-7.0061/107.5562", NO_MAPS),
        (
            "https://www.google.com@example.com/maps/@-7.0,107.5,17z",
            "Nama situs tidak didahului tanda @; salin ulang tautannya",
        ),
        ("-7,0061, 107,5562", DOT),
        ("-7,0061; 107,5562", DOT),
        ("-7,0061 107,5562", DOT),
        ("-7.0061 107.5562", "Tulis koma di antara kedua angkanya"),
        ("-7.0061; 107.5562", "Tulis koma di antara kedua angkanya"),
        ("-7,107", "Tulis kedua angkanya dengan titik dan desimalnya"),
        ("-7, 107.5562", "Tulis kedua angkanya dengan titik dan desimalnya"),
        ("107.5562, -7.0061", ORDER),
        (f"{MAPS}/@107.5562,-7.0061,17z", ORDER),
        ("0.0, 0.0", "Titik 0, 0 ada di tengah laut; salin angka koordinat tempatnya"),
        ("-0.0, 0.0", "Titik 0, 0 ada di tengah laut; salin angka koordinat tempatnya"),
        ("7.5, 180.1", "Garis lintang paling besar 90 dan garis bujur paling besar 180"),
        ("95.5, 181.0", "Garis lintang paling besar 90 dan garis bujur paling besar 180"),
        ("7\u00b000'22.0\"S 107\u00b033'22.3\"E", DEGREES),
        ("7.0061 S, 107.5562 E", DEGREES),
        ("7.0061 LS, 107.5562 BT", DEGREES),
        ("-7.0061", BOTH),
        ("-7.0061, 107.5562, 17", BOTH),
        ("--7.0061, 107.5562", BOTH),
        ("nan, nan", BOTH),
        ("1e1, 2.0", BOTH),
        ("geo:-7.0061,107.5562", BOTH),
        ("Balai Desa", BOTH),
        ("\uff17.0061, 107.5562", "Tulis angkanya dengan 0 sampai 9 biasa"),
    ],
)
def test_coordinate_is_refused(text: str, advice: str) -> None:
    """What tells no place, or another site's place, is refused with advice that fits."""
    with pytest.raises(FieldError) as refused:
        coordinate(text)
    assert advice == refused.value.advice


@pytest.mark.parametrize(("text", "advice", "example"), [
    ("7.0061, 107.5562", "Titik ini di luar Indonesia; mungkin tanda minus di depan terlupa", "-7.0061, 107.5562"),
    ("-70.061, 107.5562", "Titik ini di luar Indonesia; mungkin titik desimalnya bergeser. Salin ulang angkanya dari Google Maps", "-7.0061, 107.5562"),
    ("-7.0061, 10.75562", "Titik ini di luar Indonesia; mungkin titik desimalnya bergeser. Salin ulang angkanya dari Google Maps", "-7.0061, 107.5562"),
    ("52.3676, 4.9041", "Titik ini di luar Indonesia; mungkin titik desimalnya bergeser. Salin ulang angkanya dari Google Maps", None),
    ("51.5, -0.12", "Titik ini di luar Indonesia; salin ulang angkanya dari Google Maps", "-7.0061, 107.5562"),
    (f"{MAPS}/search/?api=1&query=7.0061%2C107.5562", "Titik ini di luar Indonesia; mungkin tanda minus di depan terlupa", "-7.0061, 107.5562"),
])
def test_a_point_outside_indonesia_is_a_slip(text: str, advice: str, example: str | None) -> None:
    """Named with the likely cure, in the very figures; where none is likely, to be copied anew."""
    with pytest.raises(FieldError) as refused:
        coordinate(text)
    if example is not None:
        assert (refused.value.advice, refused.value.example) == (advice, example)


@pytest.mark.parametrize(("one", "other", "far"), [
    ("-6.1754, 106.8272", "-6.9175, 107.6191", 120), ("-7.0061, 107.5562", "-7.0061, 107.5562", 0), ("-5.3, 122.6", "5.3, 122.6", 1179)])
def test_kilometres(one: str, other: str, far: int) -> None:
    """Jakarta to Bandung; nowhere; north for south."""
    assert round(kilometres(coordinate(one), coordinate(other))) == pytest.approx(far, abs=3)


@given(st.floats(-11, 6), st.floats(95, 141))
def test_formatted_coordinate_reads_back(lat: float, lon: float) -> None:
    """Every place, written with seven decimals, is read as itself, from the numbers and from a link."""
    expected = Coordinate(float(f"{lat:.7f}"), float(f"{lon:.7f}"))
    if expected != Coordinate(0, 0):
        assert expected == coordinate(f"{lat:.7f}, {lon:.7f}")
        assert expected == coordinate(f"{MAPS}/search/?api=1&query={lat:.7f}%2C{lon:.7f}")


@given(st.text() | st.text("0123456789.,-+ ()!d@"), st.sampled_from(["", f"{MAPS}/", f"{MAPS}/@", f"{MAPS}?q="]))
def test_any_text_is_read_or_refused(text: str, before: str) -> None:
    """No text whatever ends in another error than FieldError."""
    try:
        read = coordinate(before + text)
    except FieldError:
        return
    if isinstance(read, MapLink):
        assert read.url.startswith(("https://maps.app.goo.gl/", "https://goo.gl/maps/", f"{MAPS}/", f"{MAPS}?"))
        assert read.url.isascii()
        assert not set(read.url) & set(" \"<>\\")
        return
    assert abs(read.lat) <= 90
    assert abs(read.lon) <= 180
