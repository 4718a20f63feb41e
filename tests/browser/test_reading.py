"""What the order desk reads out of a pasted message: exactly what the basket wrote, and every slip is told."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page

from storefront.words.orders import OrderCode, order_code
from tests.browser.phones import GROWTH

# Made villages and baskets, seeded: any names, variants and buyer's words that a content file or a form lets through.
MAKERS = r"""
const [{goodsOf, priceOf}, {readMessage}, {message, codeOf, lineText, writeLink: write, oneLine, sumOf}] =
    await Promise.all(["goods", "desk-reader", "phrases"].map(name => import(`${address}js/${name}.js`)));
const barang = await (await fetch(`${address}barang.json`)).json();

function chanceOf(seed) {
    let state = seed;
    const next = () => {
        state = (state + 0x6D2B79F5) | 0;
        let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
        mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
    };
    const below = most => Math.floor(next() * most);
    return {below, one: list => list[below(list.length)], maybe: share => next() < share};
}
const PIECES = ["Ladu", "ketan", "wijen", "isi 25", "RT 03/RW 05", "=", " = Rp5", "Rp5.000", ",", ", Wijen", ":", "Kode: x", "Nama:", "*", "*tebal*", "_", "~", ">", "> ", "[24/11 14.05] Budi: ",
    "\"", "'", ".", "#1.", "/", "{nama}", "$&", "%s", "<b>", "&amp;", "\\", "1.000", "2 bungkus", "é", "ë", "ß", "İ", "ı", "Σς", "ﬁ", "½", "①", "ﷺ", "שלום", "مرحبا", "漢字", "ꦗꦮ", "ᮞᮥᮔ᮪ᮓ", "🙏", "👩‍👩‍👧", "🇮🇩",
    "\u200b", "\u200d", "\u200f", "\u00ad", "\u00a0", "\u2003", "\ufeff", "\u0301", "\u202f", "\ud800", "\udc00", "constructor", "__proto__", "dan 3 macam lagi", "Halo"];
const RAW = [..."\t\n\r\u0000\u0007\u0085\u009f\u2028\u2029\u202e\u2066"];
const LETTERS = [..."abcdefghijklmnopqrstuvwxyz "];
function words(chance, pool, most) {
    return Array.from({length: 1 + chance.below(most)}, () => chance.maybe(.2) ? String.fromCodePoint(chance.below(0x10FFFF) || 65) : chance.one(pool)).join(chance.one(["", " "]));
}
// A name as a content file may hold it: one line, no control characters, no direction overrides.
function nameOf(chance, pool) {
    const made = words(chance, pool, 4).replace(/[\ud800-\udfff]/gu, "").replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, "").trim();
    return oneLine(made) ? made : "Ladu";
}
function villageOf(chance, pool, teks) {
    const name = nth => pool === PIECES ? nameOf(chance, pool) : `${chance.one(["Ladu", "Opak", "Tas"])} ${nth.toString(36)}`;
    const produk = {}, penjual = {}, warung = {}, acara = {};
    for (let nth = 0; nth < 2 + chance.below(8); nth += 1) {
        const harga = 500 * (1 + chance.below(400));
        const varian = Array.from({length: chance.maybe(.5) ? 1 + chance.below(4) : 0}, (none, at) => [`v${at}`, `${name(at)}${pool === PIECES ? at : ""}`, harga + 500 * chance.below(3), "tersedia"]);
        produk[`p-${nth}`] = {kunci: `k${nth.toString(36).padStart(3, "0")}`, nama: name(nth), satuan: nameOf(chance, ["bungkus", "buah"]), harga, pemilik: "", minimal: 1 + chance.below(20), ...(varian.length && {varian})};
    }
    for (let nth = 0; nth < 3; nth += 1) {
        penjual[`s${nth}`] = {nama: name(nth), whatsapp: "62812", kata: "", halaman: "", produk: Object.fromEntries(Object.entries(produk).map(([slug, row]) => [slug, row.harga + 500 * nth]))};
        warung[`w${nth}`] = {nama: name(nth), penjual: "s0", produk: []};
    }
    return goodsOf({...barang, teks: teks || barang.teks, produk, penjual, pemilik: {}, warung, acara, lama: {}});
}
function orderOf(chance, goods, pool) {
    const penjual = chance.one([...goods.penjual.keys()]);
    const all = [...goods.produk.values()].flatMap(product => (product.varian.length ? product.varian : [{nama: ""}]).map(variant => [product, variant.nama]));
    const barang = all.filter(() => chance.maybe(.4)).slice(0, 1 + chance.below(9)).map(([product, varian]) =>
        ({produk: product.slug, varian, jumlah: product.minimal + chance.below(1000 - product.minimal), harga: priceOf(product, goods.penjual.get(penjual), varian)}));
    const field = () => chance.maybe(.7) ? oneLine(words(chance, pool === PIECES ? [...PIECES, ...RAW] : LETTERS, 6).slice(0, 80)) : "";
    const ambil = chance.maybe(.3) ? field() : "";
    return barang.length ? {penjual, asal: chance.one(["situs", "status", "kartu", "w0", "w2"]), nomor: Array.from({length: 6}, () => chance.below(36).toString(36)).join(""), barang,
        pembeli: {nama: field(), hp: field(), alamat: ambil ? "" : field(), ambil, catatan: field()}} : orderOf(chance, goods, pool);
}
function expected(goods, order) {
    const barang = order.barang.map(line => ({produk: line.produk, nama: goods.produk.get(line.produk).nama, satuan: goods.produk.get(line.produk).satuan, varian: line.varian, jumlah: line.jumlah, harga: line.harga}));
    return {nomor: order.nomor, penjual: order.penjual, asal: order.asal, kode: codeOf(order), barang, jumlah: sumOf(order), pembeli: order.pembeli, lain: [], masalah: []};
}
const failures = [];
let tried = 0;
function hold(ok, ...about) {
    tried += 1;
    if (!ok && failures.length < 3) {
        failures.push(about.map(one => typeof one === "string" ? one : JSON.stringify(one)).join("\n"));
    }
}
const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
// Calls `check(goods, order, text, chance)` for as many messages as asked.
function each(count, seed, pool, check, teks) {
    const chance = chanceOf(seed);
    let goods;
    for (let made = 0; made < count;) {
        goods = made % 10 && goods || villageOf(chance, pool, teks);
        const order = orderOf(chance, goods, pool);
        const text = message(goods, order);
        if (text !== null) {
            check(goods, order, text, chance);
            made += 1;
        }
    }
}
"""

OWN_WORDS = {
    "keranjang": "Pesanan buat {reseller} ya\nMau ini: {barang} (itu saja)\nSemua {total}.\nlewat {asal}\nAtas nama {nama}\nNomor HP-nya {hp}\nAntar ke {alamat}, makasih\n"
    "Ambil sendiri di {ambil}\nPesan khusus: {catatan}\nSelengkapnya {tautan}\n*Kode* {kode}",
}


@pytest.fixture(scope="module")
def page(browser: Browser, address: str) -> Iterator[Page]:
    """A page of the site; its modules are tried inside it."""
    found = browser.new_page()
    found.goto(f"{address}404.html")
    yield found
    found.close()


def _holds(page: Page, address: str, body: str, least: int, **given: Any) -> None:
    """Runs the checks in the page. What failed is shown as it was made; too few checks are a failure as well."""
    script = f"async ([address, given]) => {{ {MAKERS} {body}; return [failures, tried]; }}"
    failures, tried = page.evaluate(script, [address, given])
    assert failures == []
    assert tried >= least


def test_what_the_basket_writes_is_read_as_it_was(page: Page, address: str) -> None:
    """Any goods, amounts, names, notes: the same order, and nothing odd about it."""
    _holds(page, address, """
        each(3000, 1, PIECES, (goods, order, text) => {
            const found = readMessage(goods, text);
            hold(same(found, [expected(goods, order)]), text, found, expected(goods, order));
        });""", 3000)


def test_a_villages_own_words_are_read_too(page: Page, address: str) -> None:
    """The texts are content: whatever stands around the placeholders, before and behind them."""
    _holds(page, address, """
        each(1500, 2, PIECES, (goods, order, text) => {
            const found = readMessage(goods, text);
            hold(same(found, [expected(goods, order)]), text, found, expected(goods, order));
        }, {...barang.teks, ...given.texts});""", 1500, texts=OWN_WORDS)


def test_words_around_orders_are_kept(page: Page, address: str) -> None:
    """Before, between and after: two orders are two, the same one twice is one, and no line of the buyer's is lost."""
    _holds(page, address, """
        each(800, 3, PIECES, (goods, order, text, chance) => {
            const said = Array.from({length: 4}, () => oneLine(`kak ${words(chance, LETTERS, 12)}`));
            const other = {...orderOf(chance, goods, LETTERS), nomor: "aaaaaa"};
            const second = message(goods, other);
            const found = readMessage(goods, [said[0], text, said[1], second, said[2], text, said[3]].join(chance.one(["\\n", "\\n\\n", "\\r\\n"])));
            const lain = found.flatMap(one => one.lain);
            hold(same(found.map(one => ({...one, lain: []})), [expected(goods, order), expected(goods, other)]), text, second, found);
            hold(said.every(line => lain.includes(line)) && lain.length <= 4, said, lain);
        });""", 1600)


def test_what_whatsapp_does_to_a_text_is_undone(page: Page, address: str) -> None:
    """Bold, italic, quoted, copied with time and name, other line ends, doubled blank lines, spaces, zero-width signs."""
    _holds(page, address, """
        const ways = [
            text => text.replace(/^(.+)$/gm, "*$1*"), text => text.replace(/^(.+)$/gm, "_*$1*_"), text => text.replace(/^([A-Z]\\w+:)/gm, "*$1*"), text => text.replace(/^([A-Z]\\w+):/gm, "*$1*:"),
            text => text.replace(/^/gm, "> "), text => text.replace(/^(.+)$/gm, "> *$1*"), text => `[24/11 14.05] Bu Tuti: ${text}`, text => `24/11/26 14.05 - +62 812-1: ${text}`, text => `[24/11/2026, 2:05:01 PM] ~Tuti: ${text}`,
            text => text.replace(/\\n/g, "\\r\\n"), text => text.replace(/\\n/g, "\\n\\n"), text => text.replace(/$/gm, "  \\t"), text => text.replace(/ /g, "\\u200b \\u2060"), text => text.replace(/ /g, "\\u00a0"),
            text => `\\ufeff${text}\\n`, text => text.replace(/(\\d) (bungkus|buah) /g, "*$1* $2 "), text => text.replace(/(Rp[\\d.]+)$/gm, "*$1*"),
        ];
        each(400, 4, LETTERS, (goods, order, text, chance) => {
            for (const way of ways) {
                const found = readMessage(goods, way(text));
                hold(same(found, [expected(goods, order)]), way(text), found);
            }
        });""", 400 * 17)


def test_without_its_link_the_text_is_enough(page: Page, address: str) -> None:
    """Goods with names of their own are read from the lines; names that are shared are told, never guessed."""
    _holds(page, address, """
        const without = text => text.split("\\n").filter(line => !line.includes("/meja/#1.")).join("\\n");
        each(800, 5, LETTERS, (goods, order, text) => {
            const found = readMessage(goods, without(text))[0];
            const hidden = /^dan \\d+ macam lagi/m.test(text);
            const names = [...goods.produk.values()].map(product => `${product.satuan} ${product.nama}`);
            if (hidden) {
                hold(found.masalah.some(line => line.includes("hanya ada di tautan")), text, found);
            } else if (new Set(names).size === names.length) {
                const items = expected(goods, order).barang;
                hold(same({...found, nomor: order.nomor}, expected(goods, order)), text, found);
            } else {
                hold(found.barang.every((item, at) => !item.produk ? found.masalah.some(line => line.includes("cocok dengan beberapa barang")) : item.produk === order.barang[at].produk), text, found);
            }
        });""", 800)


def test_every_changed_number_is_told(page: Page, address: str) -> None:
    """One digit of an amount, a price or the sum, with the link and without it."""
    _holds(page, address, """
        each(60, 6, LETTERS, (goods, order, text) => {
            const end = text.search(/^Jumlah: .*$/m) + text.match(/^Jumlah: .*$/m)[0].length;
            const digits = [...text.slice(0, end)].map((sign, at) => at).filter(at => /\\d/.test(text[at]) && /^(?:\\d+ |Jumlah: |dan \\d)/.test(text.slice(text.lastIndexOf("\\n", at) + 1)));
            for (const at of digits) {
                const line = text.slice(text.lastIndexOf("\\n", at) + 1, text.indexOf("\\n", at));
                const inName = order.barang.some(one => line === lineText(goods, one)) && text.slice(text.lastIndexOf("\\n", at) + 1, at).includes(" ") && !line.slice(at - text.lastIndexOf("\\n", at) - 1).match(/^[\\d.]+$/);
                for (const digit of "0158") {
                    const changed = text.slice(0, at) + digit + text.slice(at + 1);
                    for (const sent of changed === text || inName ? [] : [changed, changed.replace(/^http.*$/m, "")]) {
                        const found = readMessage(goods, sent);
                        hold(found.length && found.every(one => one.masalah.length), sent, found);
                    }
                }
            }
        });""", 2000)


def test_every_changed_sign_of_code_or_link_is_told(page: Page, address: str) -> None:
    """Whichever sign it is and whatever stands in its place."""
    _holds(page, address, """
        const signs = ["", " ", "\\n", "\\u200b", "a", "Z", "0", "1", "9", ".", "-", "+", "#", "/", "é", "*", "🙏"];
        each(12, 7, LETTERS, (goods, order, text) => {
            const link = `${goods.situs}meja/#${write(goods, order)}`;
            for (const part of [link, codeOf(order)]) {
                const start = text.lastIndexOf(part);
                for (let at = start; at < start + part.length; at += 1) {
                    for (const sign of signs.filter(one => one !== text[at])) {
                        const changed = text.slice(0, at) + sign + text.slice(at + 1);
                        const found = readMessage(goods, changed);
                        hold(found.length && found.every(one => one.masalah.length), changed, found);
                    }
                }
            }
        });""", 10_000)


SINGLE = """Halo KA, saya mau pesan:

{lines}

Nama: Siti
Alamat:Gang Melati 3

https://contoh-katapang.github.io/katapang/toko/ka/ladu-ketan/
Kode: {code}"""
ONE = "1 bungkus Ladu Ketan\nPilihan: Wijen\nHarga: Rp16.000 per bungkus\nTotal: Rp16.000"
CODE = "ladu-ketan.ka.situs.W7"


@pytest.mark.parametrize(
    ("lines", "code", "items", "told"),
    [
        (ONE, CODE, ["1 bungkus Ladu Ketan Wijen 16000"], []),
        (ONE.replace("Pilihan", "Varian"), CODE, ["1 bungkus Ladu Ketan Wijen 16000"], []),
        ("2 bungkus Ladu Ketan\nPilihan: Asli Rp15.000 / Wijen Rp16.000\nHarga: mulai Rp15.000 per bungkus\nTotal: mulai Rp30.000", CODE,
         ["2 bungkus Ladu Ketan  15000"], ["Varian Ladu Ketan belum disebut."]),
        (ONE.replace("1 bungkus", "3 bungkus").replace("Total: Rp16", "Total: Rp48"), CODE, ["3 bungkus Ladu Ketan Wijen 16000"], []),
        (ONE.replace("1 bungkus", "3 bungkus"), CODE, ["3 bungkus Ladu Ketan Wijen 16000"], ["Jumlah di pesan Rp16.000, hitungannya Rp48.000."]),
        (ONE.replace("16.000", "10.000"), CODE, ["1 bungkus Ladu Ketan Wijen 10000"], ["Harga Ladu Ketan di pesan Rp10.000, di daftar Rp16.000."]),
        (ONE.replace("Wijen", "Keju"), CODE, ["1 bungkus Ladu Ketan  16000"],
         ['Varian "Keju" tidak ada pada Ladu Ketan.', "Varian Ladu Ketan belum disebut.", "Harga Ladu Ketan di pesan Rp16.000, di daftar Rp15.000."]),
        (ONE, "ladu-ketan.ka.situs.W8", ["1 bungkus Ladu Ketan Wijen 16000"], ["Kode salah ketik atau bukan dari situs ini."]),
        ("5 kotak Kue Kotak\nHarga: Rp12.500 per kotak\nTotal: Rp62.500", CODE, ["5 kotak Kue Kotak  12500"],
         ["Kodenya untuk Ladu Ketan, barang pertama Kue Kotak.", "Kue Kotak: dipesan 5, paling sedikit 20."]),
        ("1 bungkus Rengginang\nHarga: Rp18.000 per bungkus\nTotal: Rp18.000", "rengginang.ka.situs.?", ["1 bungkus Rengginang  18000"], ["Kode salah ketik atau bukan dari situs ini.", "Rengginang sedang habis."]),
        ("1 bungkus Ladu Entah = Rp5.000\nTotal: Rp5.000", CODE, ["1  Ladu Entah  5000"], None),
    ],
)  # fmt: skip
def test_single_orders_are_read(page: Page, address: str, lines: str, code: str, items: list[str], told: list[str] | None) -> None:
    """The order of one product's page, and what is odd about it in the seller's words."""
    [order] = _read(page, address, SINGLE.format(lines=lines, code=code))
    found = [f"{item['jumlah']} {item['satuan']} {item['nama'].removeprefix('bungkus ')} {item['varian']} {item['harga']}" for item in order["barang"]]
    assert found == items
    assert order["pembeli"] == {"nama": "Siti", "hp": "", "alamat": "Gang Melati 3", "ambil": "", "catatan": ""}
    assert told is None or order["masalah"] == told
    assert order["penjual"] == "ka"


def _read(page: Page, address: str, text: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = page.evaluate(
        """async ([address, text]) => {
            const [{load}, {readMessage}] = await Promise.all(["goods", "desk-reader"].map(name => import(`${address}js/${name}.js`)));
            return readMessage(await load(), text);
        }""", [address, text])
    return found


@pytest.mark.parametrize(
    ("product", "reseller", "origin", "told"),
    [
        ("ladu-ketan+1", "rizal", "situs", ["Penjual di kode Rizal, di tautan KA."]), ("ladu-ketan+1", "ka", "status", ["Asal di kode status, di tautan situs."]),
        ("kue-lapis+1", "ka", "situs", ["Kodenya untuk Kue Lapis, barang pertama Ladu Ketan."]),
        ("ladu-ketan+4", "ka", "situs", ["Menurut kode ada 5 macam, yang terbaca 2."]),
        ("ladu-ketan", "ka", "situs", ["Menurut kode ada 1 macam, yang terbaca 2."]), ("ladu-ketan+1", "ka", "situs", []),
    ],
)
def test_a_code_of_another_order_is_told(page: Page, address: str, product: str, reseller: str, origin: str, told: list[str]) -> None:
    """A code may be right in itself and still not fit the link and the goods."""
    order = {"penjual": "ka", "asal": "situs", "nomor": "k7x2m9", "pembeli": {"nama": "Ani", "alamat": "Soreang", "ambil": "", "catatan": ""},
             "barang": [{"produk": "ladu-ketan", "varian": "Wijen", "jumlah": 2, "harga": 16000}, {"produk": "tas-rajut", "varian": "Merah marun", "jumlah": 1, "harga": 185000}]}
    text = page.evaluate(
        """async ([address, order]) => {
            const [{load}, {message}] = await Promise.all(["goods", "phrases"].map(name => import(`${address}js/${name}.js`)));
            return message(await load(), order);
        }""", [address, order])
    code = order_code(OrderCode(product, reseller, origin))
    [found] = _read(page, address, f"{text.rpartition('Kode: ')[0]}Kode: {code}")
    assert found["masalah"] == told


def test_limits_and_channels_are_those_of_the_goods(page: Page, address: str) -> None:
    """How long a message may be, as text and in its link, how long a line that is read, and which ways lead to the site."""
    order = {"penjual": "ka", "asal": "status", "nomor": "k7x2m9", "pembeli": {"nama": "", "alamat": "", "ambil": "", "catatan": ""},
             "barang": [{"produk": slug, "varian": "", "jumlah": 1, "harga": 25000} for slug in ("kue-lapis", "kue-kotak", "tas-rajut", "rengginang")]}
    written, quoted, none, asked, unasked, read, unread = page.evaluate(
        """async ([address, order]) => {
            const [{load}, {message}, {problemsOf}, {readMessage}] = await Promise.all(
                ["goods", "phrases", "desk-compose", "desk-reader"].map(name => import(`${address}js/${name}.js`)));
            const goods = await load();
            const within = (pesan, tautan) => ({...goods, batas: {pesan, tautan}});
            const typed = "2 ladu ketan wijen";
            const odd = (saluran) => problemsOf({...goods, saluran}, {...order, barang: []});
            return [message(within(300, 9999), order), message(within(9999, 420), order), message(within(100, 9999), order),
                odd(goods.saluran), odd(["kartu"]), readMessage(within(18, 0), typed), readMessage(within(17, 0), typed)];
        }""", [address, order])
    assert 200 < len(written) <= 300
    assert 300 < len(quote(quoted, safe="!'()*")) <= 420
    assert none is None
    assert (asked, unasked) == ([], ['Asal "status" tidak dikenal.'])
    assert (len(read), unread) == (1, [])


def test_what_is_typed_by_hand_is_read(page: Page, address: str) -> None:
    """Goods as one writes them in a chat; what is only nearly a name stays the buyer's words."""
    text = "Kak mau ini ya:\n2 ladu ketan wijen\n3 Kue Lapis\n2 hari lagi diambil\n1 bungkus ladu kacang"
    [order] = _read(page, address, text)
    assert [(item["produk"], item["varian"], item["jumlah"], item["harga"]) for item in order["barang"]] == [("ladu-ketan", "Wijen", 2, 16000), ("kue-lapis", "", 3, 25000)]
    assert order["lain"] == ["Kak mau ini ya:", "2 hari lagi diambil", "1 bungkus ladu kacang"]
    assert "Kode pesanan tidak ada." in order["masalah"]


def test_a_catering_order_is_read(page: Page, address: str) -> None:
    """By its own unit, price and smallest amount; its day and place are kept."""
    text = ("Halo KA, saya mau pesan sajian untuk acara:\n\n1 piring isi 25 potong Ladu Ketan\nHarga: Rp30.000 per piring isi 25 potong\nTotal: Rp30.000\n\n"
            f"Tanggal dan jam acara: Sabtu pukul 9\nTempat: balai RW\nNama: Ani\n\nhttps://contoh-katapang.github.io/katapang/sajian/\nKode: {CODE}")
    [order] = _read(page, address, text)
    assert [(item["satuan"], item["jumlah"], item["harga"]) for item in order["barang"]] == [("piring isi 25 potong", 1, 30000)]
    assert order["lain"] == ["Tanggal dan jam acara: Sabtu pukul 9", "Tempat: balai RW"]
    assert order["masalah"] == ["Ladu Ketan: dipesan 1, paling sedikit 2."]


def test_anything_is_read_silently_and_no_work_grows_with_the_square(page: Page, address: str) -> None:
    """A hundred kilobytes of whatever beside a quarter of it: no exception, no sixteen times the work; what is no text is no order."""
    _holds(page, address, GROWTH + r"""
        const goods = goodsOf(barang);
        const chance = chanceOf(8);
        const link = `${goods.situs}meja/#1.ka.situs.k7x2m9.n9c.z2p49902.4M`;
        const seeds = ["a", "2 ", "\n2 bungkus Ladu = Rp5", "Halo a, saya mau pesan:\n", "> *_", "[aaaa] b: ", "Kode: ladu-ketan.ka.situs.W7\n", "1.", "1 a\n", `${"*".repeat(990)}\n`, `${link}\n`, `${link} `,
            "Nama: ", "Nama:\n", "Rp1.", "dan 3 macam lagi, lengkap di tautan di bawah\n", "1 a = ", "#1.", "/meja/ ", "\u200b", "\ud800", "{nama}", "*Nama", "\u0301", "1 1 1 = Rp1\n", "ﷺ\n", "\n"];
        for (const seed of seeds) {
            const [few, many] = growth((text) => hold(Array.isArray(readMessage(goods, text)), text.slice(0, 40)), seed);
            hold(within(few, many), seed, few, many);
        }
        for (let nth = 0; nth < 300; nth += 1) {
            hold(Array.isArray(readMessage(goods, words(chance, [...PIECES, ...RAW, ...seeds], 60))), nth);
        }
        for (const odd of [undefined, null, 5, NaN, {}, [], ["a"], () => 1, "", Object.create(null)]) {
            hold(readMessage(goods, odd).length === 0, String(typeof odd));
        }""", 350)


TWO_LADU = {"penjual": "ka", "asal": "situs", "nomor": "k7x2m9", "pembeli": {"nama": "Ani", "alamat": "Soreang", "ambil": "", "catatan": ""},
            "barang": [{"produk": "ladu-ketan", "varian": "Wijen", "jumlah": 2, "harga": 16000}, {"produk": "tas-rajut", "varian": "Merah marun", "jumlah": 1, "harga": 185000}]}


def _linked(page: Page, address: str, claimed: int | None) -> tuple[str, str]:
    """A message and its link, which names the sum of its lines, else the one that is claimed, with a check that is right."""
    text, link = page.evaluate(
        """async ([address, order, claimed]) => {
            const [{load}, {message, writeLink}, {checkOf}] = await Promise.all(["goods", "phrases", "order-code"].map(name => import(`${address}js/${name}.js`)));
            const goods = await load();
            const right = writeLink(goods, order);
            const parts = right.split(".").slice(0, -1);
            if (claimed !== null) {
                parts[4] = claimed.toString(36);
            }
            const body = parts.join(".");
            const link = `${body}.${checkOf(body)}`;
            return [message(goods, order).replace(right, link), `${goods.situs}meja/#${link}`];
        }""", [address, TWO_LADU, claimed])
    return text, link


@pytest.mark.parametrize(
    ("claimed", "in_text", "in_link"),
    [
        (None, [], []),
        (217000, [], []),
        (216999, ["Jumlah di tautan Rp216.999, hitungannya Rp217.000."], ["Jumlah di pesan Rp216.999, hitungannya Rp217.000."]),
        (36, ["Jumlah di tautan Rp36, hitungannya Rp217.000."], ["Jumlah di pesan Rp36, hitungannya Rp217.000."]),
        (10_000_000, ["Jumlah di tautan Rp10.000.000, hitungannya Rp217.000."], ["Jumlah di pesan Rp10.000.000, hitungannya Rp217.000."]),
    ],
)
def test_the_sum_in_the_link_is_held_against_its_lines(page: Page, address: str, claimed: int | None, in_text: list[str], in_link: list[str]) -> None:
    """Beside a text whose own sum is right, and alone, where it is the order's sum; nothing is said where it fits."""
    text, link = _linked(page, address, claimed)
    [read] = _read(page, address, text)
    assert (read["jumlah"], read["masalah"]) == (217000, in_text)
    [alone] = _read(page, address, link)
    assert (alone["jumlah"], alone["masalah"]) == (217000 if claimed is None else claimed, in_link)


@pytest.mark.parametrize(("line", "told"), [
    ("Jumlah: Rp217.000", []), ("Jumlah: Rp200.000", ["Jumlah di pesan Rp200.000, hitungannya Rp217.000."]), ("Jumlah sudah", ["Jumlah uang di pesan tidak terbaca."]),
])
def test_the_sum_in_the_text_is_held_against_its_lines(page: Page, address: str, line: str, told: list[str]) -> None:
    """What the buyer wrote counts first; where it can't be read, that is said."""
    text, _ = _linked(page, address, None)
    [found] = _read(page, address, text.replace("Jumlah: Rp217.000", line))
    assert found["masalah"] == told


def test_the_link_names_the_sum_of_its_lines(page: Page, address: str) -> None:
    """In rupiah, base 36, at its place in the link (CONTRACT.md 2)."""
    text, link = _linked(page, address, None)
    assert link in text
    parts = link.partition("#")[2].split(".")
    assert (parts[:4], int(parts[4], 36), len(parts[5]), len(parts)) == (["1", "ka", "situs", "k7x2m9"], 217000, 16, 7)


@pytest.mark.parametrize(
    ("variant", "own", "price"), [(16000, 17000, 18000), (14000, 17000, 16000), (16000, 15000, 16000), (15000, 17000, 17000)],
)
def test_a_variant_keeps_its_distance_on_the_phone_too(page: Page, address: str, variant: int, own: int, price: int) -> None:
    """As the pages say it (CONTRIBUTING.md, "Prices"): product 15.000, and this seller's own price."""
    found = page.evaluate(
        """async ([address, variant, own]) => {
            const {goodsOf, priceOf} = await import(`${address}js/goods.js`);
            const goods = goodsOf({produk: {ladu: {kunci: "aaaa", nama: "Ladu", satuan: "bungkus", harga: 15000, varian: [["vv", "Wijen", variant, "tersedia"]]}},
                penjual: {ka: {nama: "KA", produk: {ladu: own}}}, pemilik: {}, warung: {}, acara: {}, lama: {}, teks: {}});
            return [priceOf(goods.produk.get("ladu"), goods.penjual.get("ka"), "Wijen"), priceOf(goods.produk.get("ladu"), goods.penjual.get("ka"), ""),
                priceOf(goods.produk.get("ladu"), undefined, "Wijen"), priceOf({...goods.produk.get("ladu"), slug: "lain"}, goods.penjual.get("ka"), "")];
        }""", [address, variant, own])
    assert found == [price, own, None, None]
