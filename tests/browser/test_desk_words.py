"""What the desk shows of its orders: their totals, their order in the list, their messages, their sheets."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.desk import opened

VILLAGE: dict[str, Any] = {
    "versi": 1, "hari": "2026-11-01", "situs": "https://contoh.id/", "desa": "Sukamaju", "sebutan": "Desa Sukamaju", "terima_kasih": "Nuhun", "lama": {},
    "produk": {
        "ladu": {"kunci": "aaaa", "nama": "Ladu", "satuan": "bungkus", "harga": 15000, "pemilik": "bu-a", "varian": [["ww", "Wijen", 16000, "tersedia"]]},
        "kue": {"kunci": "bbbb", "nama": "Kue", "satuan": "kotak", "harga": 10000, "pemilik": "bu-b"}, "opor": {"kunci": "cccc", "nama": "Opor", "satuan": "porsi", "harga": 20000, "pemilik": "bu-c"},
        "tape": {"kunci": "dddd", "nama": "Tape", "satuan": "besek", "harga": 8000, "pemilik": "bu-d"},
    },
    "penjual": {
        "ka": {"nama": "KA", "whatsapp": "62811", "kata": "", "halaman": "toko/ka/", "produk": {"ladu": 17000, "kue": 12000, "opor": 20000}},
        "be": {"nama": "BE", "whatsapp": "62812", "kata": "", "halaman": "toko/be/", "produk": {"kue": 10000}},
    },
    "pemilik": {
        "bu-a": {"nama": "Bu A", "cara": "whatsapp", "nomor": "+6281200000001", "alamat": "RT 01", "jam": "pagi"}, "bu-b": {"nama": "Bu B", "cara": "sms", "nomor": "+6281200000002", "alamat": "", "jam": ""},
        "bu-c": {"nama": "Bu C", "cara": "telepon", "nomor": "+6281200000003", "alamat": "RT 03", "jam": ""}, "bu-d": {"nama": "Bu D", "cara": "langsung", "nomor": "", "alamat": "", "jam": "sore"},
    },
    "warung": {"los": {"nama": "Los 3", "alamat": "Pasar", "penjual": "ka", "produk": []}}, "acara": {},
    "teks": {
        "konfirmasi": "Ditulis: {pemilik}\n{barang}\n{reseller}", "telepon": "Diucapkan: {pemilik}\n{barang}", "selesai": "{nama}, {terima_kasih}\n{halaman}",
        "kirim": "Halo {nama}\n{barang}\n{total}\nKurir {kurir}\nResi {resi}\nAmbil di {ambil}\nDari {reseller}",
    },
}
SETUP = """
const [{goodsOf}, shown] = await Promise.all(["goods", "desk-view"].map(name => import(`${address}js/${name}.js`)));
const goods = goodsOf(village);
"""


@pytest.fixture(scope="module")
def desk(browser: Browser, address: str) -> Iterator[Page]:
    context = browser.new_context(service_workers="block")
    yield opened(context, address)
    context.close()


def line(produk: str, jumlah: int, harga: int, varian: str = "") -> dict[str, Any]:
    found = VILLAGE["produk"].get(produk, {"nama": produk, "satuan": ""})
    return {"produk": produk, "nama": found["nama"], "satuan": found["satuan"], "varian": varian, "jumlah": jumlah, "harga": harga}


def order(number: str, *lines: dict[str, Any], **given: Any) -> dict[str, Any]:
    buyer = {"nama": "Ani", "hp": "", "alamat": "Gang Melati", "ambil": "", "catatan": "", **given.pop("pembeli", {})}
    return {"versi": 1, "id": number, "urut": 1, "hari": "2026-11-24", "nomor": number, "penjual": "ka", "asal": "situs", "kode": "", "barang": lines, "jumlah": None, "lain": [], "masalah": [],
            "langkah": {}, "pemilik": {}, "dikabari": {}, "kurir": "", "resi": "", "wa": "", "batal": False, "pembeli": buyer, **given}


def _asked(desk: Page, address: str, body: str, **given: Any) -> Any:
    return desk.evaluate(f"async ([address, village, given]) => {{ {SETUP} {body} }}", [address, VILLAGE, given])


DONE = dict.fromkeys(("konfirmasi", "kemas", "kirim", "selesai"), "2026-11-25")
ORDERS = [
    order("aaaaaa", line("ladu", 2, 18000, "Wijen"), line("kue", 1, 12000)),
    order("bbbbbb", line("kue", 3, 10000), penjual="be", asal="los", hari="2026-12-01", langkah=DONE),
    order("cccccc", line("kue", 50, 10000), batal=True), order("dddddd", line("Entah", 1, 5000), asal="", hari="2026-12-02"),
]


def test_totals(desk: Page, address: str) -> None:
    """At the owner's own price for whom it is owed, at what was paid for all else; what was called off doesn't count."""
    found = _asked(desk, address, "return shown.shownTotals(goods, given.orders);", orders=ORDERS)
    rows = {kind: [(row["label"], row["kata"], row["uang"]) for row in found[kind]] for kind in found}
    assert rows == {
        "per_pemilik": [("Bu A", 2, 32000), ("Bu B", 4, 40000)], "per_produk": [("Entah", 1, 5000), ("Kue", 4, 42000), ("Ladu, Wijen", 2, 36000)],
        "per_asal": [("Los 3", 3, 30000), ("situs", 4, 53000)], "per_bulan": [("November 2026", 3, 48000), ("Desember 2026", 4, 35000)],
    }


def test_the_list_begins_with_what_is_to_be_done(desk: Page, address: str) -> None:
    """Each group as it was; what is done or called off stands below."""
    found = _asked(desk, address, "return shown.shownList(given.orders);", orders=[ORDERS[1], ORDERS[0], ORDERS[2], ORDERS[3]])
    assert [(row["kunci"], row["uang"], row["kata"]) for row in found] == [
        ("aaaaaa", 48000, "24 November 2026, 2 macam"), ("dddddd", 5000, "2 Desember 2026, 1 macam"), ("bbbbbb", 30000, "1 Desember 2026, 1 macam"), ("cccccc", 500000, "24 November 2026, 1 macam")]


@pytest.mark.parametrize(
    ("words", "ids"),
    [("", "aaaaaa bbbbbb cccccc dddddd"), ("ladu", "aaaaaa"), ("kue wijen", "aaaaaa"), ("kue entah", ""), ("KUE", "aaaaaa bbbbbb cccccc"), ("desember", "bbbbbb dddddd"), ("cccccc", "cccccc")],
)
def test_the_search_asks_for_all_words(desk: Page, address: str, words: str, ids: str) -> None:
    """In whatever part of the order each stands."""
    assert " ".join(_asked(desk, address, "return shown.matching(given.orders, given.words).map(({id}) => id);", orders=ORDERS, words=words)) == ids


def test_each_owner_is_asked_in_their_way(desk: Page, address: str) -> None:
    """In writing or by voice, at their own number, with what is theirs."""
    asked = order("aaaaaa", line("ladu", 2, 17000), line("kue", 1, 12000), line("opor", 1, 20000), line("tape", 3, 8000), line("ladu", 1, 18000, "Wijen"), line("Entah", 1, 5000))
    found = _asked(desk, address, "return shown.shownOpen(goods, given.order, '').pembuat;", order=asked)
    assert [(row["kunci"], row["lines"], row["tempat"]) for row in found] == [
        ("bu-a", ["2 bungkus Ladu", "1 bungkus Ladu, Wijen"], "RT 01, pagi"), ("bu-b", ["1 kotak Kue"], ""), ("bu-c", ["1 porsi Opor"], "RT 03"), ("bu-d", ["3 besek Tape"], "sore")]
    assert [row["kata"].split(":")[0] for row in found] == ["Ditulis", "Ditulis", "Diucapkan", "Diucapkan"]
    assert found[0]["whatsapp"].startswith("https://wa.me/6281200000001?text=Ditulis")
    assert (found[1]["sms"].partition("?")[0], found[2]["telepon"], found[3]["langsung"]) == ("sms:+6281200000002", "tel:+6281200000003", True)


@pytest.mark.parametrize(
    ("given", "kirim", "selesai"),
    [
        ({}, "Halo Ani\n1 kotak Kue\nRp12.000\nDari KA", "Ani, Nuhun\n{}toko/ka/"),
        ({"pembeli": {"nama": ""}, "kurir": "JNE", "resi": "123"}, "Halo Kak\n1 kotak Kue\nRp12.000\nKurir JNE\nResi 123\nDari KA", "Kak, Nuhun\n{}toko/ka/"),
        ({"pembeli": {"ambil": "Los 3", "alamat": ""}}, "Halo Ani\n1 kotak Kue\nRp12.000\nAmbil di Los 3\nDari KA", "Ani, Nuhun\n{}toko/ka/"),
        ({"penjual": ""}, "Halo Ani\n1 kotak Kue\nRp12.000\nDari BE", "Ani, Nuhun\n{}toko/be/"),
    ],
)
def test_what_the_buyer_is_told(desk: Page, address: str, given: dict[str, Any], kirim: str, selesai: str) -> None:
    """By name, else as one calls anybody; from the order's seller, else from whose desk it is; no line about what isn't known."""
    found = _asked(desk, address, "return shown.shownOpen(goods, given.order, 'be');", order=order("aaaaaa", line("kue", 1, 12000), **given))
    assert (found["teks_kirim"], found["teks_selesai"]) == (kirim, selesai.format(address))


@pytest.mark.parametrize(("wa", "digits"), [
    ("081234567890", "6281234567890"), ("6281234567890", "6281234567890"), ("81234567890", "6281234567890"), ("62081234567890", "6281234567890"),
    ("006281234567890", "6281234567890"), ("60123456789", "60123456789"), ("", ""),
])
def test_to_which_number(desk: Page, address: str, wa: str, digits: str) -> None:
    """As it is dialled at home or abroad; the seller's own note counts before what the buyer wrote; without one WhatsApp asks."""
    for given in ({"wa": wa, "pembeli": {"hp": "0899"}}, {"pembeli": {"hp": wa and f"+{wa[:4]} - {wa[4:]} (WA)"}}):
        found = _asked(desk, address, "return shown.shownOpen(goods, given.order, '').wa_kirim;", order=order("aaaaaa", line("kue", 1, 12000), **given))
        assert found.startswith(f"https://wa.me/{digits}?text=")


@pytest.mark.parametrize(
    ("kind", "buyer", "said"),
    [
        ("slip", {}, {"slip": True, "untuk": "Ani", "alamat": "Gang Melati", "isi": ["1 kotak Kue"], "uang": "Rp12.000", "kata": ""}),
        ("slip", {"ambil": "Los 3", "alamat": "Gang", "catatan": "pagi"}, {"alamat": "Los 3", "kata": "pagi"}), ("label", {"hp": "0812 3456 7890", "ambil": "Los 3", "alamat": ""}, {"label": True, "hp": "0812 3456 7890", "alamat": "Los 3", "kata": "JNE 123"}),
        ("nota", {}, {"nota": True, "isi": ["1 kotak Kue"], "kata": "Nuhun", "pengirim": "KA, Desa Sukamaju"}),
        ("bu-b", {}, {"secarik": True, "untuk": "Bu B", "isi": ["1 kotak Kue"], "kata": "Ditulis: Bu B\n1 kotak Kue\nKA"}),
    ],
)
def test_sheets(desk: Page, address: str, kind: str, buyer: dict[str, str], said: dict[str, Any]) -> None:
    """What is packed, where it goes, what it costs, whose it is."""
    given = order("aaaaaa", line("kue", 1, 12000), pembeli=buyer, kurir="JNE", resi="123")
    found = _asked(desk, address, "return shown.sheet(goods, given.order, given.kind, '');", order=given, kind=kind)
    assert {name: found.get(name) for name in said} == said
