"""JSON-LD: what search engines are told of products, events, people and news, read back from the heads of their pages."""

import json
from pathlib import Path
from typing import Any

import pytest

from storefront.site.model import Site
from storefront.views import json_ld
from tests.sites import changed, seen
from tests.village import Changes, Swap

BASE = "https://contoh.github.io/situs/"
OPAK, MAT, NIA, OWNER, STALL = "produk/opak-bakar.md", "produk/tikar-pandan.md", "reseller/nia.md", "pelaku-usaha/bu-tati.md", "warung/warung-pak-ujang.md"
EVENT, NEWS, PARTNER = "acara/pasar-tani.md", "kabar/situs-dibuka.md", "mitra/kelompok-tani.md"


def _block(site: Site, path: str, kind: str) -> dict[str, Any]:
    """The one block of this kind in the page's head."""
    [found] = [block for block in map(json.loads, seen(site, path)[0].json_ld) if block["@type"] == kind]
    return found  # type: ignore[no-any-return]


@pytest.mark.parametrize(
    ("stock", "sold", "state"),
    [
        ("tersedia", True, "InStock"), ("habis", True, "OutOfStock"), ("pesan-dulu", True, "PreOrder"),
        ("tersedia", False, "OutOfStock"), ("habis", False, "OutOfStock"), ("pesan-dulu", False, "OutOfStock"),
    ],
)
def test_whether_a_product_can_be_had(tmp_path: Path, stock: str, sold: bool, state: str) -> None:
    """By its stock; what nobody sells can't be had whatever its stock, and keeps the product's own price and page."""
    site = changed(tmp_path, {OPAK: Swap("isi: 12 keping", f"stok: {stock}"), NIA: Swap("wilayah:", f"aktif: {'ya' if sold else 'tidak'}\nwilayah:")})
    offer = _block(site, "produk/opak-bakar/", "Product")["offers"]
    assert offer["availability"] == f"https://schema.org/{state}"
    assert (offer["url"], offer.get("seller")) == (
        (f"{BASE}toko/nia/opak-bakar/", {"@type": "Person", "name": "Nia"}) if sold else (f"{BASE}produk/opak-bakar/", None))
    assert (offer["price"], offer["priceCurrency"]) == (13000 if sold else 12000, "IDR")


def test_until_when_a_round_can_be_had(tmp_path: Path) -> None:
    """Who reads it later knows that it is closed; once the only one is, it can't be had."""
    once = "po:\n  tutup: 3 {} 2026 pukul 18.00\n  ambil: lusa"
    ahead, over = (_block(changed(tmp_path / month, {OPAK: Swap("isi: 12 keping", once.format(month))}), "produk/opak-bakar/", "Product")["offers"]
                   for month in ("Desember", "November"))
    assert (ahead["availability"], ahead["availabilityEnds"]) == ("https://schema.org/PreOrder", "2026-12-03T18:00:00+07:00")
    assert (over["availability"], over.get("availabilityEnds")) == ("https://schema.org/OutOfStock", None)


def test_what_nobody_has_at_all_cannot_be_had(tmp_path: Path) -> None:
    """No seller and no stall, though the owner has some."""
    site = changed(tmp_path, {NIA: Swap("wilayah:", "aktif: tidak\nwilayah:"), "warung": None})
    assert _block(site, "produk/opak-bakar/", "Product")["offers"]["availability"] == "https://schema.org/OutOfStock"


def test_every_seller_has_an_offer(tmp_path: Path) -> None:
    """On the product's page all, each at their price; on a seller's own page that one alone."""
    site = changed(tmp_path, {"reseller/ani.md": "---\nnama: Ani\nwhatsapp: 0812-0000-0064\nproduk: opak-bakar\n---\n"})
    offers = _block(site, "produk/opak-bakar/", "Product")["offers"]
    assert [(offer["seller"]["name"], offer["price"]) for offer in offers] == [("Ani", 12000), ("Nia", 13000)]
    assert _block(site, "toko/nia/opak-bakar/", "Product")["offers"]["seller"]["name"] == "Nia"


def test_a_product_says_what_is_known(tmp_path: Path) -> None:
    """Name, summary, category, brand, who makes it, and its photos at their whole addresses."""
    block = _block(changed(tmp_path, {OPAK: Swap("isi: 12 keping", "merek: Sari Rasa")}), "produk/opak-bakar/", "Product")
    assert {name: block[name] for name in ("name", "description", "category", "sku", "brand", "manufacturer")} == {
        "name": "Opak Bakar", "description": "Opak ketan yang dibakar di atas arang.", "category": "Camilan", "sku": "opak-bakar",
        "brand": {"@type": "Brand", "name": "Sari Rasa"}, "manufacturer": {"@type": "Organization", "name": "Dapur Bu Tati"},
    }
    assert [image.startswith(f"{BASE}foto/opak-bakar-") for image in block["image"]] == [True]
    assert "brand" not in _block(changed(tmp_path / "b", {}), "produk/opak-bakar/", "Product")


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("mulai: 5 Desember 2026", {"startDate": "2026-12-05", "eventStatus": "EventScheduled"}),
        ("mulai: 5 Desember 2026 09.00\nselesai: 5 Desember 2026 15.00",
         {"startDate": "2026-12-05T09:00:00+07:00", "endDate": "2026-12-05T15:00:00+07:00", "eventStatus": "EventScheduled"}),
        ("mulai: 5 Desember 2026\nselesai: 6 Desember 2026", {"startDate": "2026-12-05", "endDate": "2026-12-06", "eventStatus": "EventScheduled"}),
        ("mulai: 5 Desember 2026\nstatus: batal", {"startDate": "2026-12-05", "eventStatus": "EventCancelled"}),
        ("mulai: 5 Desember 2026\nstatus: diundur\nmulai_semula: 28 November 2026 08.00",
         {"startDate": "2026-12-05", "previousStartDate": "2026-11-28T08:00:00+07:00", "eventStatus": "EventRescheduled"}),
    ],
)
def test_when_an_event_is(tmp_path: Path, fields: str, expected: dict[str, str]) -> None:
    """Days where the hour is unknown; what became of it; the first date of one that moved."""
    block = _block(changed(tmp_path, {EVENT: f"---\nnama: Pasar Tani\ntempat: Balai\n{fields}\n---\n"}), "acara/pasar-tani/", "Event")
    found = {name: block[name] for name in ("startDate", "endDate", "previousStartDate", "eventStatus") if name in block}
    assert found == expected | {"eventStatus": f"https://schema.org/{expected['eventStatus']}"}


@pytest.mark.parametrize(
    ("fields", "start", "schedule"),
    [
        ("mulai: 8 November 2026 06.00 WIT\nulang: setiap Minggu kedua", "2026-12-13T06:00:00+09:00",
         {"startDate": "2026-11-08", "repeatFrequency": "P1M", "byDay": ["2SU"], "startTime": "06:00:00", "scheduleTimezone": "Asia/Jayapura"}),
        ("mulai: 5 November 2026\nulang: setiap tanggal 5\nulang_sampai: 5 Juni 2027", "2026-12-05",
         {"startDate": "2026-11-05", "endDate": "2027-06-05", "repeatFrequency": "P1M", "byMonthDay": [5]}),
        ("mulai: 1 November 2026 20.00\nselesai: 2 November 2026 02.00 WITA\nulang: setiap hari\nulang_kecuali: 24 November 2026", "2026-11-25T20:00:00+07:00",
         {"startDate": "2026-11-01", "repeatFrequency": "P1D", "startTime": "20:00:00", "endTime": "01:00:00", "scheduleTimezone": "Asia/Jakarta",
          "exceptDate": ["2026-11-24"]}),
        ("mulai: 7 November 2026\nulang: Sabtu, Minggu\nstatus: batal", "2026-11-28",
         {"startDate": "2026-11-07", "repeatFrequency": "P1W", "byDay": ["https://schema.org/Saturday", "https://schema.org/Sunday"]}),
    ],
)
def test_when_an_event_comes_again(tmp_path: Path, fields: str, start: str, schedule: dict[str, Any]) -> None:
    """Its next time, which is all that Google reads, and beside it the rule (schema.org, "Schedule")."""
    block = _block(changed(tmp_path, {EVENT: f"---\nnama: Pasar Tani\ntempat: Balai\n{fields}\n---\n"}), "acara/pasar-tani/", "Event")
    assert block["startDate"] == start
    assert block["eventSchedule"] == {"@type": "Schedule", **schedule}


@pytest.mark.parametrize(("address", "street"), [("", "Lapangan desa"), ("alamat: Jl. Raya 1\n", "Jl. Raya 1")])
def test_where_an_event_is(tmp_path: Path, address: str, street: str) -> None:
    """In the village; by the written address, else by the place's name."""
    block = _block(changed(tmp_path, {EVENT: Swap("jenis: bazar\n", address or "jenis: bazar\n")}), "acara/pasar-tani/", "Event")
    assert block["location"] == {"@type": "Place", "name": "Lapangan desa", "address": {
        "@type": "PostalAddress", "streetAddress": street, "addressLocality": "Sukamaju, Tarogong", "addressRegion": "Garut, Jawa Barat", "addressCountry": "ID"}}
    assert (block["url"], block["organizer"]["url"]) == (f"{BASE}acara/pasar-tani/", BASE)


def test_an_invitation_is_no_public_event(tmp_path: Path) -> None:
    """Search engines hear nothing of it."""
    head, _ = seen(changed(tmp_path, {EVENT: Swap("jenis: bazar", "umum: tidak")}), "acara/pasar-tani/")
    assert [json.loads(block)["@type"] for block in head.json_ld] == ["BreadcrumbList"]


def test_a_home_business(tmp_path: Path) -> None:
    """Name, place and year."""
    block = _block(changed(tmp_path, {OWNER: Swap("telepon:", 'koordinat: "-7.2101, 107.9012"\ntelepon:')}), "usaha/bu-tati/", "LocalBusiness")
    assert (block["name"], block["foundingDate"], block["url"], block["address"]["streetAddress"]) == (
        "Dapur Bu Tati", "2010", f"{BASE}usaha/bu-tati/", "RT 01/RW 02")
    assert block["geo"] == {"@type": "GeoCoordinates", "latitude": -7.2101, "longitude": 107.9012}


def test_a_home_business_of_which_little_is_known(tmp_path: Path) -> None:
    """No empty facts."""
    block = _block(changed(tmp_path, {OWNER: "---\nnama: Dapur Bu Tati\n---\n"}), "usaha/bu-tati/", "LocalBusiness")
    assert block.keys() == {"@context", "@type", "name", "address", "url"}
    assert "streetAddress" not in block["address"]


def test_a_stall(tmp_path: Path) -> None:
    """With its own telephone and place on the map."""
    block = _block(changed(tmp_path, {STALL: Swap("jam:", "telepon: 022-1234568\njam:")}), "warung/warung-pak-ujang/", "Store")
    assert (block["name"], block["telephone"], block["geo"]["latitude"], block["geo"]["longitude"]) == (
        "Warung Pak Ujang", "+62221234568", -7.2101, 107.9012)


def test_a_partner(tmp_path: Path) -> None:
    """With the address of its own site."""
    block = _block(changed(tmp_path, {PARTNER: Swap("jenis: komunitas", "situs: https://mekar.id")}), "mitra/", "Organization")
    assert (block["name"], block["url"]) == ("Kelompok Tani Mekar", "https://mekar.id/")


@pytest.mark.parametrize(
    ("change", "author"),
    [({}, {"@type": "Person", "name": "Nia"}), ({NEWS: Swap("penulis: Nia\n", "")}, {"@type": "Organization", "name": "Desa Sukamaju"})],
)
def test_news(tmp_path: Path, change: Changes, author: dict[str, str]) -> None:
    """Day and author; the village where nobody is named."""
    block = _block(changed(tmp_path, change), "kabar/situs-dibuka/", "NewsArticle")
    assert (block["headline"], block["datePublished"], block["author"]) == ("Situs Sukamaju dibuka", "2026-11-01", author)


def test_the_way_to_a_page(tmp_path: Path) -> None:
    """Counted from one, the page itself last."""
    block = _block(changed(tmp_path, {}), "produk/opak-bakar/", "BreadcrumbList")
    assert [item["position"] for item in block["itemListElement"]] == list(range(1, len(block["itemListElement"]) + 1))
    assert block["itemListElement"][0]["item"] == f"{BASE}produk/"
    assert (block["itemListElement"][-1]["name"], block["itemListElement"][-1]["item"]) == ("Opak Bakar", f"{BASE}produk/opak-bakar/")


def test_no_words_end_the_script() -> None:
    """What would open an element is written in another way, and reads the same."""
    block = {"name": "</script><!-- <b> & é"}
    assert "<" not in json_ld.script(block)
    assert json.loads(json_ld.script(block)) == block
