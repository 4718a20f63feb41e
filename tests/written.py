"""Every written form of the tables of tests/catalog/, by the type that reads it: one table for the catalog and for the phone.

A row that is added to one of these tables is read by both. What the reading must be says the table's own test.
"""

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from typing import Any, get_args
from zoneinfo import ZoneInfo

from storefront.catalog import (
    commissions,
    consents,
    fields,
    halal,
    links,
    numbers,
    permits,
    phones,
    places,
    prices,
    repeats,
    stocks,
    text,
    times,
    units,
)
from storefront.catalog.errors import FieldError
from storefront.catalog.recurrence import Rule
from tests.catalog import (
    test_commissions,
    test_consents,
    test_halal,
    test_links,
    test_networks,
    test_numbers,
    test_permits,
    test_phones,
    test_places,
    test_prices,
    test_recurrence,
    test_stocks,
    test_text,
    test_times,
    test_units,
    test_urls,
)

JAKARTA = ZoneInfo("Asia/Jakarta")
CHOICES = ("tersedia", "habis", "pesan-dulu")

READERS: dict[str, Callable[[str], Any]] = {
    "teks": partial(text.words, limit=120), "kata": fields.Quote.__metadata__[0].func, "harga": prices.price, "rupiah": numbers.price,
    "berat": numbers.weight, "bilangan": partial(numbers.count, least=0, most=1_000_000), "hari": numbers.days, "tahun": numbers.year, "tanggal": times.day,
    "waktu": partial(times.moment, zone=JAKARTA), "ulang": repeats.rule, "persetujuan": consents.consent, "zona": fields.Zone.__metadata__[0].func, "ya/tidak": text.yes_no,
    "pilihan": partial(text.choice, allowed=CHOICES), "stok": stocks.state, "telepon": phones.phone, "whatsapp": phones.mobile, "koordinat": places.coordinate,
    "warna": text.colour, "kode": text.village_code, "satuan": units.unit, "halal": halal.answer, "pirt": permits.pirt, "bpom": permits.bpom, "sni": permits.sni,
    "nib": permits.nib, "komisi": commissions.commission, "tahan": numbers.shelf_life, "surel": text.email, "foto": text.photo_name, "slug": text.slug, "situs": links.site_base,
    "repo": links.github_repo, "tautan": links.website, "instagram": links.instagram, "facebook": links.facebook, "tiktok": links.tiktok,
    "youtube": links.youtube, "shopee-toko": links.shopee_shop, "shopee-barang": links.shopee_product,
}
"""By the names of `fields.Typed`; only `berkas` needs the files that there are."""

# What a phone can't know, with the reason: the library's table of foreign numbers is larger than the whole form, and letters of
# other scripts become Latin ones by a table of their own. Whoever sends these is told by the build.
ONLY_THE_BUILD = {
    ("whatsapp", "+44 20 7946 0958"): "a landline abroad", ("whatsapp", "+39 06 6982 1234"): "a landline abroad",
}

_OF = {
    numbers.weight: "berat", numbers.count: "bilangan", numbers.days: "hari", numbers.year: "tahun", text.slug: "slug", text.yes_no: "ya/tidak",
    test_text.stock: "pilihan", text.photo_name: "foto", text.colour: "warna", text.village_code: "kode", text.email: "surel", permits.pirt: "pirt",
    permits.bpom: "bpom", permits.sni: "sni", permits.nib: "nib", links.shopee_product: "shopee-barang", links.shopee_shop: "shopee-toko", links.website: "tautan",
    links.site_base: "situs", links.github_repo: "repo", links.instagram: "instagram", links.facebook: "facebook", links.tiktok: "tiktok", links.youtube: "youtube",
    test_text.line: "teks",
}
_SUMS = (
    *test_numbers.PRICES, *test_numbers.NO_PRICES, *test_prices.ASKED, *test_prices.LEAST, *test_prices.UNITS, *test_prices.DOUBTS, "15", "150", "499", "Rp 12")
_PHONES = (*test_phones.MOBILES, *test_phones.LANDLINES, *test_phones.NO_PHONES, *test_phones._ALONE)
_TIMES = (*test_times.DAYS, *test_times.NO_DAYS)
_TABLES = {
    "harga": _SUMS, "rupiah": _SUMS, "telepon": _PHONES, "whatsapp": _PHONES, "kata": (*_PHONES, "Renyah.", "Datang 05-12-2026"), "tanggal": _TIMES, "waktu": _TIMES,
    "ulang": (*(form for forms in test_recurrence.ACCEPTED.values() for form in forms), *test_recurrence.REFUSED, "tidak", "Tidak ada", "sekali", "satu kali"),
    "satuan": (*test_units.READ, *test_units.SAID), "stok": test_stocks.WORDS, "halal": (*test_halal.ANSWERS, *test_halal.ODD, "ya", "belum", "MUI"),
    "komisi": (*test_commissions.READ, *test_commissions.REFUSED), "pirt": (*test_permits.PIRT, *test_permits.ODD_PIRT), "zona": ("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura", "Asia/Pontianak", "WIB", "", "jakarta", "Asia/Bandung", "Asia/jakarta", "ASIA/JAKARTA", "asia/jakarta", "Jakarta"),
    "shopee-barang": (*test_links.PRODUCTS, *test_links.SHORT_LINKS, *test_links.ADDRESSES), "shopee-toko": (*test_links.SHOPS, *test_links.SHORT_LINKS, *test_links.ADDRESSES),
}
_TESTS = {
    "tahan": (test_numbers.test_how_long_it_keeps, test_numbers.test_how_long_it_keeps_is_refused),
    "waktu": (test_times.test_moment_is_read, test_times.test_moment_is_refused, test_times.test_what_programs_and_invitations_write, test_times.test_the_example_is_the_very_date, test_times.test_what_is_told_keeps_the_hour),
    "persetujuan": (test_consents.test_one_agreement_however_it_is_written, test_consents.test_somebody_else_may_have_agreed_for_them,
                    test_consents.test_half_an_agreement_is_refused_with_the_other_half),
    "tanggal": (test_times.test_a_day_as_programs_write_it,), "satuan": (test_units.test_units_that_would_join_the_amount,), "stok": (test_stocks.test_what_could_be_another,),
    "koordinat": (test_places.test_coordinate_is_read, test_places.test_a_link_without_numbers_leads_there, test_places.test_coordinate_is_refused,
                  test_places.test_a_point_outside_indonesia_is_a_slip),
    "": (test_numbers.test_number_is_read, test_numbers.test_number_is_refused, test_text.test_text_is_read, test_text.test_text_is_refused,
         test_permits.test_numbers_as_they_are_copied, test_permits.test_what_can_not_be_meant, test_links.test_shopee_link_is_refused, test_networks.test_account_is_read,
         test_networks.test_account_is_refused, test_urls.test_address_is_read, test_urls.test_address_is_refused),
}
"""Tests whose rows stand in their own parametrization, by type; "" where each row names its reader."""


def rows() -> list[tuple[str, str]]:
    """Every (type, text), each once."""
    found = [(kind, written) for kind, table in _TABLES.items() for written in table]
    for kind, tests in _TESTS.items():
        for test in tests:
            found += [(kind or _OF[read], written) for read, written in _parametrized(test) if kind or read in _OF]
    return list(dict.fromkeys(found))


def _parametrized(test: Any) -> Iterator[tuple[Any, str]]:
    [mark] = [mark for mark in test.pytestmark if mark.name == "parametrize"]
    names = mark.args[0].replace(" ", "").split(",") if isinstance(mark.args[0], str) else list(mark.args[0])
    place = names.index("text" if "text" in names else "written")
    for row in mark.args[1]:
        values = row if len(names) > 1 else (row,)
        yield values[names.index("read")] if "read" in names else None, values[place]


def reading(kind: str, written: str) -> dict[str, Any]:
    """{value, fault, example} as the phone's reader gives them, by the catalog's."""
    try:
        return {"value": _plain(READERS[kind](written)), "fault": "", "example": ""}
    except FieldError as error:
        return {"value": None, "fault": error.advice, "example": error.example}


def _plain(value: Any) -> Any:
    """A reading as JSON has it."""
    if isinstance(value, prices.Price | consents.Consent):
        return {key: _plain(part) for key, part in value._asdict().items()}
    if isinstance(value, times.Moment):
        if value.at is None:
            return value.day.isoformat()
        return value.at.isoformat()[:16] + ("" if value.at.tzinfo is JAKARTA else value.at.isoformat()[-6:])
    if isinstance(value, Rule):
        return {"days": [list(pair) for pair in value.days], "dates": list(value.dates)}
    if isinstance(value, tuple) and all(isinstance(step, commissions.Step) for step in value):
        return [list(step) for step in value]
    if isinstance(value, places.Coordinate):
        return {"lat": value.lat, "lon": value.lon}
    if isinstance(value, date):
        return value.isoformat()
    return {"url": value.url} if isinstance(value, places.MapLink) else getattr(value, "url", value)


def types() -> set[str]:
    """The names of all types that fields are declared with."""
    return {part.name for found in vars(fields).values() for part in get_args(found)[1:] if isinstance(part, fields.Typed)} | {"berkas", "pilihan"}
