"""The orders of a phone, carried to another and back."""

import csv
import io
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from tests.browser.desk import ORDER, downloaded, opened, saved, step, stored
from tests.browser.phones import PHONE, watched


@pytest.mark.parametrize("name", ["Unduh JSON", "Unduh CSV"])
def test_a_backup_is_the_same_on_another_phone(phone: BrowserContext, browser: Browser, address: str, tmp_path: Path, name: str) -> None:
    """All of it, once: taken in again it changes nothing; what went further since stays."""
    page = opened(phone, address)
    saved(page, address, ORDER)
    step(page, "konfirmasi").get_by_label("Sudah pasti ada").first.check()
    page.locator("[data-langkah=konfirmasi] [name=langkah]").check()
    page.get_by_role("button", name="Semua pesanan").click()
    page.get_by_text("Cadangan dan setelan").click()
    before = stored(page)
    file = downloaded(page, name, tmp_path)
    other = browser.new_context(viewport=PHONE, service_workers="block")
    new = opened(other, address)
    new.get_by_text("Cadangan dan setelan").click()
    for words in ("1 pesanan baru, 0 sudah ada.", "0 pesanan baru, 1 sudah ada."):
        new.get_by_label("Masukkan cadangan").set_input_files(file)
        expect(new.get_by_role("status")).to_have_text(words, use_inner_text=True)
        assert stored(new) == before
    new.locator("[name=buka]").click()
    new.locator("[data-langkah=kemas] [name=langkah]").check()
    new.get_by_text("Ubah pesanan").click()
    new.get_by_label("Alamat").fill("Jalan Baru 9")
    new.get_by_role("button", name="Semua pesanan").click()
    new.get_by_label("Masukkan cadangan").set_input_files(file)
    expect(new.get_by_role("status")).to_have_text("0 pesanan baru, 0 sudah ada, 1 berbeda isinya: yang lebih jauh langkahnya dipakai.", use_inner_text=True)
    order = stored(new)["k7x2m9"]
    assert (order["pembeli"]["alamat"], set(order["langkah"])) == ("Jalan Baru 9", {"konfirmasi", "kemas"})
    other.close()


WRONG_FILES = {
    "kosong": ("", "Berkas ini bukan cadangan meja pesanan."), "lain": ("nama,harga\r\na,1\r\n", "Berkas ini bukan cadangan meja pesanan."), "rusak": ('{"versi":1', "Berkas ini bukan cadangan meja pesanan."),
    "baru": ('{"versi":2,"pesanan":[]}', "Cadangan ini dari versi yang lebih baru."), "biner": ("\x00\x01\ufffd" * 1000, "Berkas ini bukan cadangan meja pesanan."),
    "sebagian": ('{"versi":1,"pesanan":[null,{"versi":1,"id":"aaaaaa","barang":[]}]}', "1 pesanan baru, 0 sudah ada. 1 catatan di berkas ini tidak bisa dibaca."),
}  # fmt: skip


@pytest.mark.parametrize(("text", "words"), WRONG_FILES.values(), ids=WRONG_FILES)
def test_a_wrong_file_is_told(phone: BrowserContext, address: str, text: str, words: str) -> None:
    """In plain words, and nothing else happens."""
    page = opened(phone, address)
    told = watched(page)
    page.get_by_text("Cadangan dan setelan").click()
    page.get_by_label("Masukkan cadangan").set_input_files({"name": "a.csv", "mimeType": "text/csv", "buffer": text.encode()})
    expect(page.get_by_role("status")).to_contain_text(words, use_inner_text=True)
    assert told == []


def test_backups_come_back_exactly(phone: BrowserContext, address: str) -> None:
    """Any order, through JSON and CSV, also as a spreadsheet saves it again, and as it was parted by commas before; no cell begins like a formula, wherever it is split."""
    page = opened(phone, address)
    failures, tried, formulas = page.evaluate(
        r"""async address => {
            const [{fresh, clean, readBackup}, {toCsv, fromCsv}] = await Promise.all(["orders", "table"].map(name => import(`${address}js/desk-${name}.js`)));
            const toJson = pesanan => JSON.stringify({versi: 1, pesanan});
            const odd = ["=1+1", "'=x", "''+y", "'abc", "-5", "@a", "\tq", "a,b;c", "\"q\"", "a\"b", "Rp5", "", " x ", "é🙏", "+62", "ya", "2026-11-24", "\u200b", "__proto__", ";=1", ",+2", "\"-3", ";'=4", "\n@5"];
            let state = 5;
            const below = most => { state = (state * 48271) % 2147483647; return state % most; };
            const words = () => Array.from({length: below(4)}, () => odd[below(odd.length)]).join("");
            const failures = [];
            let formulas = 0;
            let tried = 0;
            for (; tried < 1500; tried += 1) {
                const item = () => ({produk: below(2) ? "ladu-ketan" : "", nama: words(), satuan: words(), varian: words(), jumlah: below(999), harga: below(1e6), ...(below(2) && {tebakan: true}), ...(below(2) && {hak: below(1e6), pemilik: "bu-entin"})});
                const orders = Array.from({length: 1 + below(3)}, (none, at) => clean({...fresh({nomor: below(2) ? "" : `aaaa${10 + at}`, penjual: "ka", asal: "situs", kode: words(), barang: Array.from({length: below(4)}, item), jumlah: below(2) ? null : below(1e6),
                    pembeli: {nama: words(), hp: words(), alamat: words(), ambil: words(), catatan: words()}, lain: [words(), words()], masalah: [words()]}, "2026-11-24"), urut: at,
                    langkah: below(2) ? {konfirmasi: "2026-11-25", kirim: "2026-11-26"} : {}, pemilik: below(2) ? {"bu-a": "2026-11-25", "bu-b": "2026-11-26"} : {}, dikabari: below(2) ? {"bu-a": "2026-11-25", "-kirim": "2026-11-26"} : {}, kurir: words(), resi: words(), wa: "62812", batal: below(2) === 1, sepakat: below(2) ? null : below(1e6)}));
                const once = [...new Map(orders.map(order => [order.id, order])).values()];
                const csv = toCsv(once);
                formulas += /(?:^|[;,\t\r\n"])[=+\-@\t]/.test(csv.slice(1)) ? 1 : 0;
                for (const text of [csv, csv.slice(1).replace(/\r\n/g, "\n"), csv.replace(/"((?:[^"]|"")*)";/g, '"$1",'), toJson(once)]) {
                    const found = readBackup(text, fromCsv);
                    if (JSON.stringify(found.orders) !== JSON.stringify(once) || found.fault) {
                        failures.push([text, JSON.stringify(once), JSON.stringify(found)]);
                    }
                }
            }
            return [failures.slice(0, 2), tried, formulas];
        }""", address)
    assert failures == []
    assert (tried, formulas) == (1500, 0)


STEP, OWN = {"konfirmasi": "2026-11-25"}, {"bu-a": "2026-11-25"}
# What has been done about the order here and in the backup, whether their contents are the same, and what is told and kept.
MERGED = [
    ({}, {}, True, "sama", "sini"), ({}, {}, False, "beda", "sini"), (STEP, STEP, True, "sama", "sini"), (STEP, STEP, False, "beda", "sini"),
    ({}, STEP, True, "sama", "sana"), ({}, STEP, False, "beda", "sana"), (STEP, {}, False, "beda", "sini"), (STEP, {**STEP, "kemas": "2026-11-25"}, False, "beda", "sana"),
    ({}, {"pemilik": OWN}, False, "beda", "sana"), ({"pemilik": OWN}, {"pemilik": OWN}, False, "beda", "sini"), ({"pemilik": OWN}, {}, False, "beda", "sini"),
    # One step is more than any number of owners asked.
    (STEP, {"pemilik": {f"bu-{nth}": "2026-11-25" for nth in range(20)}}, False, "beda", "sini"),
]


def test_of_two_with_one_number_the_further_one_stays(phone: BrowserContext, address: str) -> None:
    """Else the one that is here: a backup taken in twice, or an older one, changes nothing."""
    page = opened(phone, address)
    found = page.evaluate(
        """async ([address, cases]) => {
            const {alter, clean, merge, stored, drop} = await import(`${address}js/desk-orders.js`);
            const order = (done, kurir, jumlah) => {
                const {pemilik = {}, ...langkah} = done;
                return clean({versi: 1, id: "k7x2m9", urut: 1, hari: "2026-11-24", nomor: "k7x2m9", penjual: "ka", asal: "situs", kode: "", jumlah: null, lain: [], masalah: [],
                    barang: [{produk: "ladu-ketan", nama: "Ladu Ketan", satuan: "bungkus", varian: "", jumlah, harga: 15000}], pembeli: {}, langkah, pemilik, kurir});
            };
            return cases.map(([here, there, same]) => {
                drop("k7x2m9");
                const old = order(here, "sini", 1);
                alter(old, () => old);
                const told = merge([order(there, "sana", same ? 1 : 2)]);
                return [Object.keys(told).filter(name => told[name]).map(name => `${name} ${told[name]}`).join(), stored("k7x2m9").kurir];
            });
        }""", [address, [case[:3] for case in MERGED]])
    assert found == [[f"{told} 1", kept] for *_, told, kept in MERGED]


def test_what_is_new_is_taken_in_and_counted(phone: BrowserContext, address: str) -> None:
    """Orders of other numbers stand beside those that are here."""
    page = opened(phone, address)
    saved(page, address, ORDER)
    told, ids = page.evaluate(
        """async address => {
            const {all, clean, merge} = await import(`${address}js/desk-orders.js`);
            const [{id, ...order}] = all().orders;
            const told = merge([clean({...order, id: "aaaaaa"}), clean({...order, id}), clean({...order, id: "bbbbbb"})]);
            return [told, all().orders.map(one => one.id).sort()];
        }""", address)
    assert told == {"baru": 2, "sama": 1, "beda": False, "penuh": False}
    assert ids == ["aaaaaa", "bbbbbb", "k7x2m9"]


def test_what_is_kept_is_built_anew(phone: BrowserContext, address: str) -> None:
    """Part by part, at its limits: numbers of phones, days, steps, and the lines of goods that say something."""
    page = opened(phone, address)
    clean = "async ([address, found]) => (await import(`${address}js/desk-orders.js`)).clean(found)"
    order = {"versi": 1, "id": "k7x2m9", "urut": 3, "hari": "2026-11-24", "nomor": "k7x2m9", "penjual": "ka", "asal": "situs", "kode": "", "jumlah": 5000, "lain": [], "masalah": [],
             "barang": [{"produk": "", "nama": "", "jumlah": 1}, {"produk": "kue", "nama": "", "jumlah": 2, "harga": 10}], "pembeli": {"nama": "Ani"},
             "langkah": {"kemas": "2026-11-25", "lain": "2026-11-25", "kirim": "kemarin"}, "pemilik": {"bu-a": "2026-11-25", "Bu A": "2026-11-25"},
             "kurir": "x" * 301, "resi": "", "wa": "+62 812-3456-7890-1234", "batal": "ya"}
    found = page.evaluate(clean, [address, order])
    assert (found["wa"], found["batal"], found["jumlah"], len(found["kurir"])) == ("628123456789012", True, 5000, 300)
    assert found["barang"] == [{"produk": "kue", "nama": "", "satuan": "", "varian": "", "jumlah": 2, "harga": 10}]
    assert (found["langkah"], found["pemilik"]) == ({"kemas": "2026-11-25"}, {"bu-a": "2026-11-25"})
    assert found["pembeli"] == {"nama": "Ani", "hp": "", "alamat": "", "ambil": "", "catatan": ""}
    for wrong in ({"versi": 2}, {"versi": None}, {"id": "kurang"[:5]}, {"id": "a" * 13}, {"barang": {}}):
        assert page.evaluate(clean, [address, {**order, **wrong}]) is None, wrong


def test_a_table_of_before_is_a_backup_as_well(phone: BrowserContext, address: str) -> None:
    """Whom the seller has asked, the buyer's number, and whose a good is came later: what lacks these columns is taken in, what lacks another is none."""
    page = opened(phone, address)
    found = page.evaluate(
        """async address => {
            const [{fresh, readBackup}, {toCsv, fromCsv}] = await Promise.all(["orders", "table"].map(name => import(`${address}js/desk-${name}.js`)));
            const order = fresh({nomor: "aaaaaa", penjual: "ka", asal: "situs", kode: "", barang: [], jumlah: null, pembeli: {nama: "Ani"}, lain: [], masalah: []}, "2026-11-24");
            const without = name => {
                const [head, row] = toCsv([order]).trim().split("\\r\\n").map(line => line.split(";"));
                const at = head.findIndex(cell => cell.includes(name));
                return [head, row].map(cells => cells.filter((cell, nth) => nth !== at).join(";")).join("\\r\\n");
            };
            return ["dikabari", "hp", "hak", "pembuat", "pemilik"].map(name => { const {orders, fault} = readBackup(without(name), fromCsv); return [orders.map(({id, pembeli, dikabari}) => [id, pembeli.nama, dikabari]), fault]; });
        }""", address)
    assert found == [*[[[["aaaaaa", "Ani", {}]], ""]] * 4, [[], "bukan_cadangan"]]


def test_the_table_is_one_that_excel_opens(phone: BrowserContext, address: str, tmp_path: Path) -> None:
    """As Excel in Indonesian wants it, by a tap: a byte order mark, semicolons, CRLF; a formula in a buyer's words is none."""
    page = opened(phone, address)
    saved(page, address, {**ORDER, "pembeli": {**ORDER["pembeli"], "nama": "=HYPERLINK(1);+2", "hp": "+62 812"}})
    page.get_by_role("button", name="Semua pesanan").click()
    page.get_by_text("Cadangan dan setelan").click()
    file = downloaded(page, "Unduh CSV", tmp_path).read_bytes()
    assert file.startswith(b"\xef\xbb\xbf\"versi\";\"id\";")
    assert file.count(b"\r\n") == file.count(b"\n") == 5
    rows = list(csv.reader(io.StringIO(file.decode("utf-8-sig")), delimiter=";"))
    assert {len(row) for row in rows} == {len(rows[0])}
    first = dict(zip(rows[0], rows[1], strict=True))
    assert (first["nama"], first["hp"], first["barang"], first["banyak"]) == ("'=HYPERLINK(1);'+2", "'+62 812", "Ladu Ketan", "2")
