"""What the desk finds odd about an order, sentence by sentence: in its link, in its text, and between the two."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from storefront.words.orders import OrderCode, order_code

VILLAGE: dict[str, Any] = {
    "versi": 1, "hari": "2026-11-01", "situs": "https://contoh.id/", "desa": "Sukamaju", "sebutan": "Desa Sukamaju", "terima_kasih": "Nuhun", "lama": {"ladu": "ladu-ketan"},
    "produk": {
        "ladu-ketan": {"kunci": "aaaa", "nama": "Ladu", "satuan": "bungkus", "harga": 15000, "pemilik": "bu-a",
                       "varian": [["aa", "Asli", 15000, "tersedia"], ["ww", "Wijen", 16000, "habis"]]},
        "kue": {"kunci": "bbbb", "nama": "Kue", "satuan": "kotak", "harga": 10000, "pemilik": "bu-b", "minimal": 5, "sajian": [30000, "piring", 2]},
        "opor": {"kunci": "cccc", "nama": "Opor", "satuan": "porsi", "harga": 20000, "pemilik": "bu-b", "stok": "habis"},
        "tape": {"kunci": "dddd", "nama": "Tape", "satuan": "besek", "harga": 8000, "pemilik": "bu-b", "sajian": [7000, "besek", 10]},
    },
    "penjual": {
        "ka": {"nama": "KA", "whatsapp": "62811", "kata": "", "halaman": "toko/ka/", "produk": {"ladu-ketan": 17000, "kue": 10000, "tape": 8000}},
        "be": {"nama": "BE", "whatsapp": "62812", "kata": "", "halaman": "toko/be/", "produk": {"ladu-ketan": 15000, "opor": 20000}},
        "be-dua": {"nama": "be", "whatsapp": "62813", "kata": "", "halaman": "toko/be-dua/", "produk": {}},
    },
    "pemilik": {"bu-a": {"nama": "Bu A"}, "bu-b": {"nama": "Bu B"}},
    "warung": {"los": {"nama": "Los 3", "alamat": "Pasar", "penjual": "ka", "produk": []}}, "acara": {"bazar": {"nama": "Bazar", "penjual": "ka"}},
}
MODULES = """
const [{goodsOf}, {readMessage}, {message, writeLink}, {checkOf}] = await Promise.all(["goods", "desk-reader", "phrases", "order-code"].map(name => import(`${address}js/${name}.js`)));
const {teks, batas, saluran} = await (await fetch(`${address}barang.json`)).json();
const goods = goodsOf({...village, teks, batas, saluran});
"""


@pytest.fixture(scope="module")
def page(browser: Browser, address: str) -> Iterator[Page]:
    found = browser.new_page()
    found.goto(f"{address}404.html")
    yield found
    found.close()


def line(produk: str, jumlah: int = 5, varian: str = "", harga: int = 0) -> dict[str, Any]:
    prices = {"ladu-ketan": 18000 if varian == "Wijen" else 17000, "kue": 10000, "opor": 20000, "tape": 8000}
    return {"produk": produk, "varian": varian, "jumlah": jumlah, "harga": harga or prices[produk]}


def order(*lines: dict[str, Any], penjual: str = "ka", asal: str = "situs") -> dict[str, Any]:
    return {"penjual": penjual, "asal": asal, "nomor": "k7x2m9", "barang": lines, "pembeli": {"nama": "Ani", "alamat": "Soreang", "ambil": "", "catatan": ""}}


def _read(page: Page, address: str, text: str, village: dict[str, Any] = VILLAGE) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = page.evaluate(f"async ([address, village, text]) => {{ {MODULES} return readMessage(goods, text); }}", [address, village, text])
    return found


def _link(page: Page, address: str, made: dict[str, Any]) -> str:
    link: str = page.evaluate(f"async ([address, village, order]) => {{ {MODULES} return writeLink(goods, order); }}", [address, VILLAGE, made])
    return link


def _signed(page: Page, address: str, body: str) -> str:
    """A link with whatever it says, and a check that is right."""
    check: str = page.evaluate(f"async ([address, village, body]) => {{ {MODULES} return checkOf(body); }}", [address, VILLAGE, body])
    return f"{VILLAGE['situs']}meja/#{body}.{check}"


def _message(page: Page, address: str, made: dict[str, Any]) -> str:
    text: str = page.evaluate(f"async ([address, village, order]) => {{ {MODULES} return message(goods, order); }}", [address, VILLAGE, made])
    return text


LINKS: dict[str, tuple[dict[str, Any], list[str]]] = {
    "nothing odd": (order(line("ladu-ketan", 1, "Asli"), line("kue", 5)), []),
    "the least amount": (order(line("kue", 5)), []),
    "less than the least": (order(line("kue", 4)), ["Kue: dipesan 4, paling sedikit 5."]),
    "the most": (order(line("kue", 999)), []),
    "more than the most": (order(line("kue", 1000)), ["Kue: dipesan 1000, lebih dari 999."]),
    "no variant": (order(line("ladu-ketan", 1)), ["Varian Ladu belum disebut."]),
    "a variant that is sold out": (order(line("ladu-ketan", 1, "Wijen")), ["Ladu, Wijen sedang habis."]),
    "a product that is sold out": (order(line("opor", 1), penjual="be"), ["Opor sedang habis."]),
    "what this seller doesn't sell": (order(line("opor", 1)), ["Opor sedang habis.", "KA tidak menjual Opor."]),
    "a seller whom nobody knows": (order(line("kue", 5), penjual="zz"), ['Penjual "zz" tidak dikenal.']),
    "a stall": (order(line("kue", 5), asal="los"), []), "an event": (order(line("kue", 5), asal="bazar"), []), "a channel": (order(line("kue", 5), asal="kemasan"), []),
    "an origin that nobody knows": (order(line("kue", 5), asal="antah"), ['Asal "antah" tidak dikenal.']),
}


@pytest.mark.parametrize("name", LINKS)
def test_a_link_by_itself(page: Page, address: str, name: str) -> None:
    """Held against the goods: what is odd is told, and the order is read all the same."""
    made, told = LINKS[name]
    [found] = _read(page, address, f"{VILLAGE['situs']}meja/#{_link(page, address, made)}")
    assert found["masalah"] == told
    assert [(item["produk"], item["varian"], item["jumlah"]) for item in found["barang"]] == [(item["produk"], item["varian"], item["jumlah"]) for item in made["barang"]]
    assert (found["penjual"], found["asal"], found["nomor"]) == (made["penjual"], made["asal"], "k7x2m9")


def test_a_link_to_what_is_no_more(page: Page, address: str) -> None:
    """The rest of it is still an order."""
    [found] = _read(page, address, _signed(page, address, "1.ka.situs.k7x2m9.0.zzzz--01bbbb--05"))
    assert [item["nama"] for item in found["barang"]] == ["Barang yang sudah tidak ada", "Kue"]
    assert found["masalah"][0] == "Salah satu barangnya sudah tidak ada di daftar."


def test_a_link_of_another_site_or_cut_off(page: Page, address: str) -> None:
    """Each is told; only the first is an order of ours."""
    link = _link(page, address, order(line("kue", 5)))
    [foreign] = _read(page, address, f"https://lain.id/meja/#{link}")
    assert foreign["masalah"] == ["Alamat tautannya bukan dari situs ini."]
    [former] = _read(page, address, f"https://lama.id/meja/#{link}", {**VILLAGE, "situs_lama": ["https://lama.github.io/", "https://lama.id/"]})
    assert former["masalah"] == []
    [cut] = _read(page, address, f"{VILLAGE['situs']}meja/#{link[:-5]}")
    assert (cut["masalah"][0], cut["nomor"]) == ("Tautan ini salah atau terpotong.", "")


TWO = order(line("ladu-ketan", 2, "Asli"), line("kue", 5))
# What is changed in the message of `TWO`, and what is told. Its link says what it did.
TEXTS: dict[str, tuple[tuple[tuple[str, str], ...], list[str]]] = {
    "nothing changed": ((), []),
    "another amount": ((("2 bungkus Ladu, Asli = Rp34.000", "3 bungkus Ladu, Asli = Rp51.000"),), ["Ladu: di teks 3, di tautan 2."]),
    "an amount that doesn't come out even": (
        (("2 bungkus Ladu, Asli = Rp34.000", "2 bungkus Ladu, Asli = Rp33.333"),), ["Hitungan di pesan tidak cocok: 2 bungkus Ladu, Asli = Rp33.333."]),
    "another price": (
        (("5 kotak Kue = Rp50.000", "5 kotak Kue = Rp45.000"),),
        ["Jumlah di pesan Rp84.000, hitungannya Rp79.000.", "Harga Kue di pesan Rp9.000, di daftar Rp10.000."]),
    "a line that is missing": ((("5 kotak Kue = Rp50.000\n", ""),), ["Kue ada di tautan, tidak di teks."]),
    "a line too many": (
        (("5 kotak Kue = Rp50.000", "5 kotak Kue = Rp50.000\n10 besek Tape = Rp80.000"),), ["Di teks ada 10 besek Tape, di tautan tidak."]),
    "more lines than fit": ((("5 kotak Kue = Rp50.000", "dan 1 macam lagi, lengkap di tautan di bawah"),), []),
    "more lines than there are": (
        (("5 kotak Kue = Rp50.000", "dan 3 macam lagi, lengkap di tautan di bawah"),), ["Di teks tertulis 3 macam lagi, di tautan 1."]),
    "no lines": (
        (("2 bungkus Ladu, Asli = Rp34.000\n5 kotak Kue = Rp50.000\n", ""),), ["Daftar barang tidak ada di teks, hanya di tautan."]),
    "another seller": ((("Halo KA,", "Halo BE,"),), ["Pesan ini menyapa BE, kodenya untuk KA."]),
    "a seller written otherwise": ((("Halo KA,", "Halo ka,"),), []),
    "no sum": ((("Jumlah: Rp84.000\n", ""),), ["Jumlah uang di pesan tidak terbaca."]),
    "another sum": ((("Jumlah: Rp84.000", "Jumlah: Rp80.000"),), ["Jumlah di pesan Rp80.000, hitungannya Rp84.000."]),
    "a sum with a space": ((("Jumlah: Rp84.000", "Jumlah: Rp 84.000"),), []),
}


@pytest.mark.parametrize("name", TEXTS)
def test_a_text_beside_its_link(page: Page, address: str, name: str) -> None:
    """The link decides what is ordered; whatever the text says otherwise is told."""
    changes, told = TEXTS[name]
    text = _message(page, address, TWO)
    for old, new in changes:
        assert text.count(old) == 1, text
        text = text.replace(old, new)
    [found] = _read(page, address, text)
    assert found["masalah"] == told
    assert [(item["produk"], item["jumlah"]) for item in found["barang"]] == [("ladu-ketan", 2), ("kue", 5)]


def _without_link(text: str) -> str:
    return "\n".join(row for row in text.split("\n") if "meja/#" not in row)


def test_a_text_whose_link_is_cut_off(page: Page, address: str) -> None:
    """The text counts, and that is said."""
    text = _message(page, address, TWO)
    [found] = _read(page, address, text.replace("meja/#1.ka.situs", "meja/#1.ka.sitas"))
    assert found["masalah"] == ["Tautan di pesan salah atau terpotong. Yang dipakai teksnya."]
    assert [(item["produk"], item["varian"], item["jumlah"], item["harga"]) for item in found["barang"]] == [("ladu-ketan", "Asli", 2, 17000), ("kue", "", 5, 10000)]


@pytest.mark.parametrize(
    ("greeted", "seller"), [("KA", "ka"), ("ka", "ka"), ("*KA*", "ka"), ("BE", ""), ("Zaki", "")],
)
def test_whom_a_text_without_code_and_link_is_for(page: Page, address: str, greeted: str, seller: str) -> None:
    """The seller of that name; nobody where two bear it, or none does."""
    text = _without_link(_message(page, address, TWO)).rpartition("\nKode: ")[0].replace("Halo KA,", f"Halo {greeted},")
    [found] = _read(page, address, text)
    assert (found["penjual"], found["masalah"][0]) == (seller, "Kode pesanan tidak ada.")


@pytest.mark.parametrize(("asal", "words", "lain"), [
    ("los", "Dari: Los 3", []), ("los", "Dari: los 3", []), ("los", "Dari: Los 4", ["Dari: Los 4"]), ("situs", "Dari: Los 3", ["Dari: Los 3"]),
])
def test_a_place_that_the_code_doesnt_name(page: Page, address: str, asal: str, words: str, lain: list[str]) -> None:
    """What the text says of it is kept with the buyer's words, where it isn't the code's place."""
    made = {**TWO, "asal": asal}
    text = _message(page, address, made)
    text = "\n".join(row for row in text.split("\n") if not row.startswith("Dari: ")).replace("\nNama: ", f"\n{words}\nNama: ")
    [found] = _read(page, address, text)
    assert found["lain"] == lain


@pytest.mark.parametrize(
    ("row", "price", "told"),
    [
        ("2 piring Kue = Rp60.000", 30000, []), ("1 piring Kue = Rp30.000", 30000, ["Kue: dipesan 1, paling sedikit 2."]),
        ("5 kotak Kue = Rp50.000", 10000, []), ("4 kotak Kue = Rp40.000", 10000, ["Kue: dipesan 4, paling sedikit 5."]),
        # Where the menu has the product's own unit, the price tells which is meant.
        ("10 besek Tape = Rp70.000", 7000, []), ("9 besek Tape = Rp63.000", 7000, ["Tape: dipesan 9, paling sedikit 10."]), ("1 besek Tape = Rp8.000", 8000, []),
    ],
)
def test_orders_for_events_have_their_own_terms(page: Page, address: str, row: str, price: int, told: list[str]) -> None:
    """Unit, price and smallest amount of the menu."""
    text = f"Halo KA, saya mau pesan:\n\n{row}\n\nJumlah: {row.partition('= ')[2]}"
    [found] = _read(page, address, text)
    assert found["barang"][0]["harga"] == price
    assert found["masalah"] == ["Kode pesanan tidak ada.", *told]


def test_goods_under_a_former_name_are_today_s(page: Page, address: str) -> None:
    """In a code as in a basket; a name that is taken again is the new one's."""
    found = page.evaluate(
        f"""async ([address, village]) => {{ {MODULES}
            const again = goodsOf({{...village, teks, lama: {{kue: "opor", hilang: "tidak-ada", ladu: "ladu-ketan"}}}});
            return [again.produk.get("ladu").slug, again.produk.get("kue").slug, again.produk.has("hilang"), goods.produk.get("ladu").nama];
        }}""", [address, VILLAGE])
    assert found == ["ladu-ketan", "kue", False, "Ladu"]


@pytest.mark.parametrize(
    ("value", "shown"), [(0, "0"), (999, "999"), (1000, "1.000"), (15000, "15.000"), (100000, "100.000"), (1234567, "1.234.567"), (1000000000, "1.000.000.000")],
)
def test_numbers_have_their_dots(page: Page, address: str, value: int, shown: str) -> None:
    """Between every three digits."""
    assert page.evaluate("async ([address, value]) => (await import(`${address}js/goods.js`)).number(value)", [address, value]) == shown


CHANNELS = ("status", "instagram", "facebook", "gambar", "kartu", "kemasan", "label", "kertas")


def test_channels_are_those_of_the_contract(page: Page, address: str) -> None:
    """Each in the place of "situs" in a code (CONTRACT.md 2), in whatever order."""
    found = page.evaluate("async ([address]) => (await (await import(`${address}js/goods.js`)).load()).saluran", [address])
    assert sorted(found) == sorted(CHANNELS)


def test_what_the_goods_leave_out_is_usual(page: Page, address: str) -> None:
    """One is enough, and it is there; a product knows who sells it."""
    found = page.evaluate(
        f"""async ([address, village]) => {{ {MODULES}
            return ["ladu-ketan", "kue", "opor"].map(slug => goods.produk.get(slug)).map(({{minimal, stok, penjual}}) => [minimal, stok, penjual]);
        }}""", [address, VILLAGE])
    assert found == [[1, "tersedia", ["ka", "be"]], [5, "tersedia", ["ka"]], [1, "habis", ["be"]]]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ({"jumlah": 2, "satuan": "bungkus", "nama": "Ladu", "varian": "Wijen"}, "2 bungkus Ladu, Wijen"), ({"jumlah": 1000, "satuan": "kotak", "nama": "Kue", "varian": ""}, "1.000 kotak Kue"),
        ({"jumlah": 2, "satuan": "", "nama": "Ladu", "varian": ""}, "2 Ladu"), ({"jumlah": 2, "satuan": "", "nama": "", "varian": ""}, "2"),
    ],
)
def test_a_line_in_words(page: Page, address: str, line: dict[str, Any], words: str) -> None:
    """Also of goods that are no more, of which the unit or the name is lost: never two spaces."""
    assert page.evaluate("async ([address, line]) => (await import(`${address}js/phrases.js`)).lineWords(line)", [address, line]) == words


@pytest.mark.parametrize(
    ("values", "text"),
    [
        ({"a": "1", "b": "2"}, "A 1\nB 2\n\nC"), ({"a": "1", "b": None}, "A 1\n\nC"), ({"a": "", "b": "2"}, "A\nB 2\n\nC"), ({"a": "{b}", "b": "$&"}, "A {b}\nB $&\n\nC"),
        ({"a": None, "b": None}, "\nC"),
    ],
)
def test_texts_are_filled(page: Page, address: str, values: dict[str, str | None], text: str) -> None:
    """A line goes with what it lacks, an empty value leaves its words standing, and no value is read as a placeholder."""
    assert page.evaluate("async ([address, values]) => (await import(`${address}js/phrases.js`)).fill('A {a}\\nB {b}\\n\\nC', values)", [address, values]) == text


def test_the_first_sum_counts(page: Page, address: str) -> None:
    """What follows is another's, or a correction that a person must judge."""
    text = _message(page, address, TWO).replace("Jumlah: Rp84.000", "Jumlah: Rp84.000\nJumlah: Rp99.000")
    [found] = _read(page, address, text)
    assert (found["jumlah"], found["masalah"]) == (84000, [])


@pytest.mark.parametrize(
    ("typed", "amount", "slug", "variant"),
    [("3 Kue", 3, "kue", ""), ("3 kue.", 3, "kue", ""), ("12 ladu wijen,", 12, "ladu-ketan", "Wijen"), ("2 kotak kue", 2, "kue", ""), ("2 Ladu, Asli", 2, "ladu-ketan", "Asli")],
)
def test_lines_as_one_types_them(page: Page, address: str, typed: str, amount: int, slug: str, variant: str) -> None:
    """With or without the unit, in any case, and with a stop behind."""
    [found] = _read(page, address, typed)
    assert [(item["jumlah"], item["produk"], item["varian"]) for item in found["barang"]] == [(amount, slug, variant)]


def test_a_code_alone_names_a_product(page: Page, address: str) -> None:
    """Of which one smallest order is put down, and that its amount is not known is told."""
    code = order_code(OrderCode("kue", "ka", "los"))
    [found] = _read(page, address, f"Kode: {code}")
    assert [(item["produk"], item["jumlah"], item["harga"]) for item in found["barang"]] == [("kue", 5, 10000)]
    assert (found["penjual"], found["asal"]) == ("ka", "los")
    assert "Jumlah Kue tidak terbaca." in found["masalah"]


@pytest.mark.parametrize("code", ["semua.ka.los", "tidak-ada.ka.los"])
def test_a_code_of_no_product_leaves_it_to_the_reader(page: Page, address: str, code: str) -> None:
    """Nothing is guessed."""
    [found] = _read(page, address, f"Kode: {order_code(OrderCode(*code.split('.')))}")
    assert found["barang"] == []
    assert "Barangnya tidak terbaca. Tulis sendiri dari pesannya." in found["masalah"]


@pytest.mark.parametrize(
    ("slug", "line", "price"),
    [
        ("ladu-ketan", {"varian": "Wijen", "satuan": "bungkus"}, 16000), ("ladu-ketan", {"varian": "", "satuan": "bungkus"}, 15000), ("kue", {"varian": "", "satuan": "kotak"}, 10000),
        ("kue", {"varian": "", "satuan": "piring"}, 30000), ("tape", {"varian": "", "satuan": "besek"}, 8000),
    ],
)
def test_what_the_owner_is_owed(page: Page, address: str, slug: str, line: dict[str, str], price: int) -> None:
    """The product's own price, whoever sells it and for how much; the menu's for an order by the menu's unit."""
    found = page.evaluate(
        f"""async ([address, village, slug, line]) => {{ {MODULES}
            const {{ownPrice}} = await import(`${{address}}js/desk-propose.js`);
            return ownPrice(goods.produk.get(slug), line);
        }}""", [address, VILLAGE, slug, line])
    assert found == price


def test_a_message_keeps_its_length(page: Page, address: str) -> None:
    """A thousand signs: what has no room stands in the link, and is counted; one line more would not have fitted."""
    produk = {f"barang-{n}": {"kunci": f"a{n:03}", "nama": "a" * 100, "satuan": "buah", "harga": 1000, "pemilik": "bu-a"} for n in range(20)}
    village = {**VILLAGE, "produk": produk, "penjual": {"ka": {**VILLAGE["penjual"]["ka"], "produk": dict.fromkeys(produk, 1000)}}}
    made = order(*({"produk": slug, "varian": "", "jumlah": 1, "harga": 1000} for slug in produk))
    text: str = page.evaluate(f"async ([address, village, order]) => {{ {MODULES} return message(goods, order); }}", [address, village, made])
    shown = text.count("1 buah aaa")
    assert f"\ndan {20 - shown} macam lagi, lengkap di tautan di bawah\n" in text
    assert 1000 - len("\n1 buah  = Rp1.000") - 100 < len(text) <= 1000
