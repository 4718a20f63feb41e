"""Places on the map: two decimal degrees (WGS 84, latitude first), or a Google Maps link, that holds them or only leads there."""

import re
from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt
from urllib.parse import SplitResult, parse_qsl, unquote

from storefront.catalog.errors import FieldError
from storefront.catalog.text import plain_number, strip_invisible
from storefront.catalog.urls import split_https

_EXAMPLE = "-7.0061, 107.5562"
# From Rote to Sabang's northern waters, from Weh to Merauke, with a margin of some kilometres.
SOUTH, NORTH, WEST, EAST = -11.1, 6.2, 94.9, 141.1
DEGREES = r"[+-]?[0-9]{1,3}(?:\.[0-9]{1,20})?"
PAIR = re.compile(rf"({DEGREES}) *, *({DEGREES})")
MAPS_HOSTS = re.compile(r"(?:www\.|maps\.)?google\.(?:com|co\.id)")
# What Google Maps gives to share (maps.app.goo.gl), and gave before; the part behind ? says only by which app it was shared.
SHORT = {"maps.app.goo.gl": re.compile(r"/[A-Za-z0-9_-]{4,40}/?"), "goo.gl": re.compile(r"/maps/[A-Za-z0-9_-]{4,40}/?")}
MAPS_QUERY_KEYS = frozenset({"q", "query", "ll"})  # Maps URLs, "Search"; ll is the older form of the same
# The first pattern found in the text tells what went wrong.
MISTAKES = (
    (r"^[+-]?[0-9.]+[ ;/]+[+-]?[0-9.]+$", "Tulis koma di antara kedua angkanya"),
    ("[°'\"′″]|[0-9] ?(?:[nsew]|ls|lu|bt|bb)(?![a-z0-9])", "Tulis dengan desimal, bukan derajat dan menit"),
)


@dataclass(frozen=True, slots=True)
class Coordinate:
    """A place in Indonesia in WGS 84 degrees."""

    lat: float
    lon: float


@dataclass(frozen=True, slots=True)
class MapLink:
    """An address of Google Maps that leads to a place; where that is, only Google knows."""

    url: str


Place = Coordinate | MapLink


def coordinate(text: str) -> Place:
    """Read "-7.0061, 107.5562", or a Google Maps link, with such numbers or without; outside Indonesia it is a slip."""
    written = strip_invisible(text)
    if re.match(r"maps\.|www\.|goo\.gl|.*https?://", written, re.IGNORECASE):
        return _of_link(written)
    numbers = plain_number(written)
    if numbers.startswith("(") and numbers.endswith(")"):
        numbers = numbers[1:-1]
    match = PAIR.fullmatch(numbers)
    if not match:
        raise _explain(numbers)
    # "-7,107" without any dot may be one number with a decimal comma.
    if "." not in match[1] or "." not in match[2]:
        raise FieldError("Tulis kedua angkanya dengan titik dan desimalnya", _EXAMPLE)
    return _checked(match[1], match[2])


def point(place: Place | None) -> Coordinate | None:
    """Where a place is, as far as it is known in numbers."""
    return place if isinstance(place, Coordinate) else None


def _of_link(written: str) -> Place:
    address = split_https(written, _EXAMPLE)
    if pattern := SHORT.get(address.netloc):
        if not pattern.fullmatch(address.path):
            raise FieldError("Tautan ini terpotong atau bukan dari Google Maps; salin lagi dari tombol Bagikan")
        return MapLink(f"https://{address.netloc}{address.path}")
    is_maps = address.netloc.startswith("maps.") or address.path.startswith("/maps")
    if not MAPS_HOSTS.fullmatch(address.netloc) or not is_maps:
        raise FieldError("Tautan ini bukan dari Google Maps; salin angka koordinatnya", _EXAMPLE)
    pairs = _pairs(address)
    if not pairs:
        named = [value for key, value in parse_qsl(address.query) if key in (*MAPS_QUERY_KEYS, "cid")]
        if re.match(r"/maps/(?:place|search)/[^/@]", address.path) or named:
            return MapLink(address.geturl())
        raise FieldError("Tautan ini tidak menunjuk satu tempat; buka tempatnya di Google Maps, lalu salin dari tombol Bagikan")
    if len(pairs) > 1:
        raise FieldError("Tautan ini memuat lebih dari satu tempat; salin angka koordinatnya", _EXAMPLE)
    return _checked(*pairs.pop())


def _pairs(address: SplitResult) -> set[tuple[str, str]]:
    """Give the latitudes and longitudes of the most exact kind that the link holds.

    `!3d...!4d...` is the place itself, then comes what was searched for; `@...` is only the map's middle.
    """
    path = unquote(address.path).replace("+", " ")
    asked = [value for key, value in parse_qsl(address.query) if key in MAPS_QUERY_KEYS]
    asked += re.findall(r"/maps/(?:place|search)/([^/@]+)", path)
    return (
        set(re.findall(rf"!3d({DEGREES})!4d({DEGREES})", path))
        or {(match[1], match[2]) for value in asked if (match := PAIR.fullmatch(value.strip()))}
        or set(re.findall(rf"/@({DEGREES}),({DEGREES})", path))
    )


def _checked(lat_text: str, lon_text: str) -> Coordinate:
    lat, lon = float(lat_text), float(lon_text)
    if abs(lat) > 90 >= abs(lon):
        raise FieldError("Garis lintang ditulis di depan, lalu garis bujur", f"{lon_text}, {lat_text}")
    if abs(lat) > 90 or abs(lon) > 180:
        raise FieldError("Garis lintang paling besar 90 dan garis bujur paling besar 180", _EXAMPLE)
    # What a map app without a position fix gives.
    if lat == lon == 0:
        raise FieldError("Titik 0, 0 ada di tengah laut; salin angka koordinat tempatnya", _EXAMPLE)
    if not _in_indonesia(lat, lon):
        raise _abroad(lat, lon)
    return Coordinate(lat, lon)


def _in_indonesia(lat: float, lon: float) -> bool:
    return SOUTH <= lat <= NORTH and WEST <= lon <= EAST


def _abroad(lat: float, lon: float) -> FieldError:
    """Give the error of a point outside Indonesia: a minus forgotten, the order turned round, a dot slipped; or none of these."""
    if _in_indonesia(-lat, lon):
        return FieldError("Titik ini di luar Indonesia; mungkin tanda minus di depan terlupa", _pair(-lat, lon))
    if _in_indonesia(lon, lat):
        return FieldError("Garis lintang ditulis di depan, lalu garis bujur", _pair(lon, lat))
    for by in (10, 100, 1000):
        for moved in ((lat / by, lon), (lat, lon / by), (lat / by, lon / by), (lat, lon * by)):
            if _in_indonesia(*moved):
                return FieldError(
                    "Titik ini di luar Indonesia; mungkin titik desimalnya bergeser. Salin ulang angkanya dari Google Maps",
                    _pair(*moved))
    return FieldError("Titik ini di luar Indonesia; salin ulang angkanya dari Google Maps", _EXAMPLE)


def _pair(lat: float, lon: float) -> str:
    return f"{lat:.10g}, {lon:.10g}"


def kilometres(one: Coordinate, other: Coordinate) -> float:
    """The distance on a sphere of the earth's mean radius (haversine formula)."""
    lat, lat_there = radians(one.lat), radians(other.lat)
    half = sin((lat_there - lat) / 2) ** 2 + cos(lat) * cos(lat_there) * sin(radians(other.lon - one.lon) / 2) ** 2
    return 2 * 6371 * asin(sqrt(half))


def _explain(numbers: str) -> FieldError:
    """Give the error of a text that isn't two decimal numbers with a comma between them."""
    commas = re.fullmatch(r"([+-]?[0-9]{1,3}),([0-9]+) ?[,; ] ?([+-]?[0-9]{1,3}),([0-9]+)", numbers)
    if commas:
        return FieldError("Desimal koordinat ditulis dengan titik", "{}.{}, {}.{}".format(*commas.groups()))
    found = (advice for pattern, advice in MISTAKES if re.search(pattern, numbers))
    return FieldError(next(found, "Tulis garis lintang dan garis bujur dari Google Maps"), _EXAMPLE)
