"""Whatever the phone, its clock, another phone or somebody else does: no note of the consignment book is lost, none counts twice, nothing stored does harm."""

import json
import random
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from tests.browser.consignment import PATH, STALLS, Hand, brought, notes, opened
from tests.browser.phones import PHONE, fill_up, watched

FULL = "Ponsel ini belum bisa menyimpannya, mungkin penuh atau diatur tidak menyimpan data situs. Unduh cadangan sebelum halaman ini ditutup."
STORED = "Object.fromEntries(Object.entries(localStorage).filter(([key]) => key.includes('/titip/')))"
IMAS = "#warung-bu-imas"


def counted(page: Page, left: int) -> None:
    """The first good of the stall that is open, and its note."""
    hand = Hand(page)
    hand.count(0, left)
    hand.tap("Simpan nota")
    page.get_by_role("button", name="Cetak dua rangkap").wait_for()


def backup(page: Page, folder: Path) -> Path:
    page.goto(page.url.partition("#")[0])
    page.get_by_text("Cadangan dan setelan").click()
    folder.mkdir(exist_ok=True)
    with page.expect_download() as found:
        page.locator("details:visible").last.get_by_role("button", name="Unduh cadangan").click()
    found.value.save_as(folder / "cadangan.json")
    return folder / "cadangan.json"


def test_two_tabs_work_on_one_shelf(phone: BrowserContext, address: str) -> None:
    """Each sees what the other tapped and kept: of ten six are sold by the one, one more by the other."""
    one = opened(phone, address)
    brought(one, STALLS[0], [10])
    Hand(one).tap("Kembali ke rak")
    other = opened(phone, address, fragment=IMAS)
    Hand(one).count(0, 4)
    expect(other.locator(".figure[aria-pressed=true]")).to_have_text("4")
    Hand(one).tap("Simpan nota")
    expect(other.locator("[data-isi=seharusnya]").first).to_have_text("4")
    counted(other, 3)
    assert [row["laku"] for note in notes(one) for row in note["baris"]] == [0, 6, 1]


def test_a_note_is_kept_once(phone: BrowserContext, address: str) -> None:
    """A thumb that taps twice before the page has drawn."""
    page = opened(phone, address)
    brought(page, STALLS[0], [10])
    Hand(page).tap("Kembali ke rak")
    Hand(page).count(0, 4)
    page.evaluate("(() => { const button = document.querySelector('[name=simpan]'); button.click(); button.click(); })()")
    page.get_by_role("button", name="Cetak dua rangkap").wait_for()
    assert len(notes(page)) == 2


def _kept_by_nobody(page: Page, folder: Path) -> None:
    """The notes stay on the page, count there and go into the backup; that they are not kept is said."""
    told = watched(page)
    brought(page, STALLS[0], [10])
    expect(page.get_by_text(FULL)).to_be_visible()
    Hand(page).tap("Kembali ke rak")
    counted(page, 4)
    Hand(page).tap("Warung berikutnya")
    expect(page.locator(".open", has_text=STALLS[0])).to_contain_text("4 di rak")
    page.get_by_text("Cadangan dan setelan").click()
    with page.expect_download() as found:
        page.locator("[name=json]:visible").last.click()
    found.value.save_as(folder / "a.json")
    assert [row["laku"] for note in json.loads((folder / "a.json").read_text())["nota"] for row in note["baris"]] == [0, 6]
    assert told == []


def test_a_full_phone_loses_nothing_and_says_so(phone: BrowserContext, address: str, tmp_path: Path) -> None:
    """Not a sign more fits into what the browser gives to the site; with room again the next note takes those before it along."""
    page = opened(phone, address)
    fill_up(page)
    _kept_by_nobody(page, tmp_path)
    assert notes(page) == []
    page.evaluate("localStorage.removeItem('penuh')")
    page.locator(".open", has_text=STALLS[0]).click()
    counted(page, 1)
    assert [row["laku"] for note in notes(page) for row in note["baris"]] == [0, 6, 3]


def test_a_phone_that_lets_no_site_keep_anything(forgetful: BrowserContext, address: str, tmp_path: Path) -> None:
    """Site data is blocked: to look at localStorage is an error by itself."""
    _kept_by_nobody(opened(forgetful, address), tmp_path)


def test_a_wrong_clock_changes_no_order(phone: BrowserContext, address: str) -> None:
    """A day before the site was made can't be: the site's own is taken, and it is told. What is noted later counts later, though the clock says otherwise."""
    page = phone.new_page()
    for day in ("2040-01-01T10:00:00", "2019-01-01T10:00:00"):
        page.clock.set_fixed_time(day)
        page.goto(f"{address}404.html")
        page.goto(address + PATH)
        page.locator("[name=saya] option:nth-child(2)").first.wait_for(state="attached")
        if day.startswith("2040"):
            brought(page, STALLS[0], [10])
        else:
            page.get_by_text("Jam ponsel tampaknya salah.").wait_for()
            page.locator(".open", has_text=STALLS[0]).click()
            counted(page, 4)
    first, second = notes(page)
    assert (first["hari"], first["baris"][0]["antar"], second["baris"][0]["laku"]) == ("2040-01-01", 10, 6)
    assert second["hari"] == page.evaluate("async address => (await (await fetch(`${address}barang.json`)).json()).hari", address)


def test_an_update_in_between(phone: BrowserContext, address: str) -> None:
    """The village has raised a price, taken the other good out and then the stall, while a visit was under way: what was tapped is there, what lies there is sold as agreed and can be taken back."""
    page = opened(phone, address)
    brought(page, STALLS[0], [10, 8])
    before = notes(page)[0]["baris"]
    Hand(page).tap("Kembali ke rak")
    Hand(page).count(0, 4)

    def goods(route: Route) -> None:
        told = route.fetch().json()
        told["penjual"]["ka"]["produk"]["ladu-ketan"] += 2000
        del told["produk"]["ladu-ketan-stoples"]
        del told["warung"]["warung-bu-imas"]
        route.fulfill(json=told)

    phone.route("**/barang.json", goods)
    page = opened(phone, address, fragment=IMAS)
    told = watched(page)
    expect(page.locator(".opened h2")).to_have_text(STALLS[0])
    expect(page.locator(".figure[aria-pressed=true]")).to_have_text("4")
    Hand(page).count(1, 8)
    Hand(page).tap("Simpan nota")
    page.get_by_role("button", name="Cetak dua rangkap").wait_for()
    text = page.locator(".opened .bubble").inner_text()
    price = before[0]["harga"]
    assert f"laku 6 × Rp{price // 1000}.{price % 1000:03}" in text
    assert [row["laku"] for row in notes(page)[1]["baris"]] == [6, 0]
    assert told == []


def test_without_the_goods_what_lies_there_is_counted(phone: BrowserContext, address: str) -> None:
    """No barang.json, no rak.json: it is said, the shelves are there, and a note is made."""
    page = opened(phone, address)
    brought(page, STALLS[0], [10])
    for name in ("barang", "rak"):
        phone.route(f"**/{name}.json", lambda route: route.abort())
    page = opened(phone, address)
    page.get_by_text("Daftar barang belum bisa dibuka. Yang sudah di rak tetap bisa dihitung.").wait_for()
    page.locator(".open", has_text=STALLS[0]).click()
    counted(page, 4)
    assert [row["laku"] for note in notes(page) for row in note["baris"]] == [0, 6]


def test_two_phones_that_met_have_one_book(phone: BrowserContext, browser: Browser, address: str, tmp_path: Path) -> None:
    """Two who went round the same stalls, each with notes of their own, take in each other's backups, the one before, the other after a further visit: the same notes lie on both."""
    first = opened(phone, address)
    brought(first, STALLS[0], [10])
    start = backup(first, tmp_path / "mula")
    context = browser.new_context(viewport=PHONE, service_workers="block")
    other = opened(context, address)
    other.get_by_text("Cadangan dan setelan").click()
    other.locator("[name=berkas]").set_input_files(start)
    expect(other.get_by_text("1 nota baru, 0 sudah ada.")).to_be_visible()
    for page, left in ((first, 4), (other, 3)):
        page.goto(f"{address}404.html")
        page.goto(f"{address}{PATH}{IMAS}")
        counted(page, left)
    files = [backup(first, tmp_path / "satu"), backup(other, tmp_path / "dua")]
    for page, file in ((first, files[1]), (other, files[0])):
        page.locator("[name=berkas]").set_input_files(file)
        expect(page.get_by_text("1 nota baru, 1 sudah ada.")).to_be_visible()
    assert notes(first) == notes(other)
    assert len(notes(first)) == 3
    for page in (first, other):
        expect(page.locator(".open", has_text=STALLS[0])).to_contain_text("3 di rak")
    context.close()


WRONG_FILES = {
    "kosong": ("", "Berkas ini bukan cadangan buku titip."), "lain": ('{"versi":1,"pesanan":[]}', "Berkas ini bukan cadangan buku titip."), "rusak": ('{"versi":1', "Berkas ini bukan cadangan buku titip."),
    "baru": ('{"versi":2,"nota":[]}', "Cadangan ini dari versi yang lebih baru."), "biner": ("\x00\x01\ufffd" * 1000, "Berkas ini bukan cadangan buku titip."),
    "sebagian": ('{"versi":1,"nota":[null,{"versi":1,"id":"aaaaaaaa","cap":1,"hari":"2026-11-24","warung":"kios","baris":[]}]}', "1 nota baru, 0 sudah ada. 1 catatan di berkas ini tidak bisa dibaca."),
}  # fmt: skip


@pytest.mark.parametrize(("text", "words"), WRONG_FILES.values(), ids=WRONG_FILES)
def test_a_wrong_file_is_told(phone: BrowserContext, address: str, text: str, words: str) -> None:
    """In plain words, and nothing else happens."""
    page = opened(phone, address)
    told = watched(page)
    page.get_by_text("Cadangan dan setelan").click()
    page.locator("[name=berkas]").set_input_files({"name": "a.json", "mimeType": "application/json", "buffer": text.encode()})
    expect(page.get_by_role("status")).to_contain_text(words, use_inner_text=True)
    assert told == []


ODD: list[Any] = [
    None, True, -1, 0, 3, 7, 1e300, 1.5, 1e9, "", "7", "<img src=x onerror=alert(1)>", "javascript:alert(1)", "\ud800", "__proto__", "constructor", "x" * 3000, "warung-bu-imas",
    "2026-11-24", "2026-02-31", "2026-13-99", [], [[]], {}, {"toString": 1}, {"__proto__": {"a": 1}}, ["a", {}, None], [[1, 1000, 0]], [[0, -5, "x"]], [[1, 1e300, 1e300]],
]
ROW = ("produk", "varian", "nama", "satuan", "pemilik", "ada", "tarik", "antar", "laku", "harga", "komisi", "__proto__")
RIGHT = {
    "versi": 1, "id": "aaaaaaaa", "cap": 5, "hari": "2026-11-24", "warung": "warung-bu-imas", "nama": "Warung", "bayar": 1000, "batal": "",
    "baris": [{"produk": "ladu-ketan", "varian": "", "nama": "Ladu", "satuan": "bungkus", "pemilik": "bu-entin", "ada": 3, "tarik": 1, "antar": 5, "laku": 0, "harga": 15000, "komisi": [[1, 1000, 0]]}],
}  # fmt: skip


def _evil_note(chance: random.Random) -> dict[str, Any]:
    """Wrong in some parts, right in the others."""
    note: dict[str, Any] = json.loads(json.dumps(RIGHT))
    note.update(id="".join(chance.choice("abz059") for _ in range(8)), cap=chance.randrange(9))
    for name in chance.sample([*note, "__proto__"], chance.randrange(4)):
        note[name] = chance.choice([*ODD, chance.choice(ODD)])
    if chance.random() < 0.6:
        note["baris"] = [{**RIGHT["baris"][0], **{name: chance.choice(ODD) for name in chance.sample(ROW, chance.randrange(6))}} for _ in range(chance.randrange(4))]  # type: ignore[index]
    if chance.random() < 0.2:
        note["batal"] = "".join(chance.choice("abz059") for _ in range(8))
    return note


SOUND = """
async ([address, texts]) => {
    const [{readBackup, merge, all, toCsv, toJson}, {bookOf, settled, salesOf, movedOf}] = await Promise.all(["notes", "book"].map(name => import(`${address}js/consign-${name}.js`)));
    const wrong = [];
    let taken = 0;
    for (const text of texts) {
        const {notes} = readBackup(text);
        taken += notes.length;
        merge(notes);
    }
    const {notes, broken} = all();
    const book = bookOf(notes);
    for (const stall of book.values()) {
        for (const good of stall.barang.values()) {
            if (good.antar + good.temuan !== good.laku + good.tarik + good.ada || Object.values(good).some(value => typeof value === "number" && !(Number.isSafeInteger(value) && value >= 0))) {
                wrong.push(good);
            }
        }
        if (!Number.isSafeInteger(stall.saldo)) {
            wrong.push(stall.saldo);
        }
    }
    const sums = ["warung", "pemilik"].map(by => [...settled(salesOf(book), by).values()].reduce((sum, {hak}) => sum + hak, 0));
    const again = readBackup(toJson());
    return {wrong: wrong.slice(0, 3), taken, kept: notes.length, broken: broken.length, sums, same: JSON.stringify(again.notes) === JSON.stringify(notes), lost: again.lost,
        rows: toCsv(book).split("\\r\\n").length, formulas: /(?:^|[;,\\t\\r\\n"])[=+@\\t]/.test(toCsv(book).slice(1)), polluted: {}.a !== undefined,
        moved: [...movedOf(book, "warung", "2026-01-01", "2026-12-31").values()].flat().every(({awal, antar, tarik, laku, sisa}) => awal + antar - tarik - laku === sisa)};
}
"""


def test_evil_backups_do_nothing(phone: BrowserContext, address: str) -> None:
    """A thousand files, each with notes that are wrong somewhere or no JSON at all: what is right in them is taken in, the book adds up, and comes back from its own backup; no script, no exception."""
    chance = random.Random(19)
    page = opened(phone, address)
    told = watched(page)
    texts = [json.dumps({"versi": chance.choice([1, 1, 1, 1, 2, "1", None, []]), "nota": [_evil_note(chance) for _ in range(chance.randrange(4))]}) for _ in range(900)]
    texts += [text[:chance.randrange(len(text))] if chance.random() < 0.5 else text.replace(chance.choice('{}[]:,"'), chance.choice('{}[]:,"')) for text in texts[:100]]
    found = page.evaluate(SOUND, [address, texts])
    assert (found["wrong"], found["polluted"], found["lost"], found["broken"], found["formulas"]) == ([], False, False, 0, False)
    assert (found["same"], found["moved"]) == (True, True)
    assert found["sums"][0] == found["sums"][1]
    assert 200 < found["kept"] <= found["taken"]
    page.goto(f"{address}404.html")
    page.goto(address + PATH)
    page.locator(".open").first.wait_for()
    page.get_by_text("Hitungan", exact=True).click()
    page.locator("[name=dari]").fill("2026-01-01")
    for stall in range(min(3, page.locator(".list [name=buka]").count())):
        page.goto(f"{address}{PATH}")
        page.locator(".list [name=buka]").nth(stall).click()
        page.locator(".opened h2").wait_for()
    assert told == []


EVIL_TEXTS = ["", "null", "5", "NaN", "[]", "{}", '"a"', "{", "[" * 5000, '{"versi":2,"id":"aaaaaaaa","baris":[]}', '{"versi":1}', '{"versi":1,"id":"zzzzzzzz","baris":[]}', '{"versi":1,"id":["aaaaaaaa"],"baris":[]}']


def test_evil_storage_is_told_and_left(phone: BrowserContext, address: str) -> None:
    """A thousand odd things where notes should be, and as many where a visit was begun: each counts or is told, none is lost or written over."""
    chance = random.Random(20)
    page = opened(phone, address)
    told = watched(page)
    path = page.evaluate("location.pathname")
    texts = [*EVIL_TEXTS, *(json.dumps(_evil_note(chance)) for _ in range(1000))]
    kept = {f"{path}{nth:08d}": text.replace(json.loads(text)["id"], f"{nth:08d}") if nth >= len(EVIL_TEXTS) and isinstance(json.loads(text)["id"], str) and json.loads(text)["id"] else text
            for nth, text in enumerate(texts)}
    begun = {f"{path.removesuffix('titip/')}titip-sedang/{stall}": json.dumps(chance.choice([{"bayar": chance.choice(ODD), "baris": {"ladu-ketan/": chance.choice(ODD), "__proto__": chance.choice(ODD)}}, *ODD]))
             for stall in ("warung-bu-imas", "kios-haji-oman", "__proto__")}
    page.evaluate("kept => { for (const [key, text] of Object.entries(kept)) localStorage.setItem(key, text); }", {**kept, **begun, f"{path.removesuffix('titip/')}titip-setelan": '{"hari":"x","komisi":{"__proto__":[[1]],"a b":5},"isi":-1}'})
    for fragment in ("", IMAS, "#kios-haji-oman", "#__proto__", f"{IMAS}/00000020", "#constructor/toString", "#/"):
        page.goto(f"{address}404.html")
        page.goto(f"{address}{PATH}{fragment}")
        page.locator("[name=saya] option:nth-child(2)").first.wait_for(state="attached")
    page.goto(f"{address}404.html")
    page.goto(address + PATH)
    page.get_by_text("Cadangan dan setelan").click()
    broken = int(page.locator("[data-isi=rusak] > [data-isi=rusak]").inner_text().replace(".", ""))
    assert len(EVIL_TEXTS) <= broken < len(texts) - 200
    assert page.evaluate(STORED) == kept
    with page.expect_download() as found:
        page.locator("[name=json]:visible").last.click()
    saved = json.loads(found.value.path().read_text(encoding="utf-8"))
    assert len(saved["nota"]) + len(saved["rusak"]) == len(texts)
    assert told == []


def test_it_asks_that_nothing_be_cleared_and_sends_nothing(phone: BrowserContext, address: str) -> None:
    """With the first note, once; nothing is asked for but the site's own files, and nothing goes along."""
    page = opened(phone, address, "self.asked = 0; navigator.storage.persist = async () => { self.asked += 1; return true; };")
    requests: list[tuple[str, str | None]] = []
    page.on("request", lambda request: requests.append((request.url, request.post_data)))
    brought(page, STALLS[0], [10])
    Hand(page).tap("Kembali ke rak")
    counted(page, 4)
    assert page.evaluate("self.asked") == 1
    page.reload()
    page.locator("[name=saya] option:nth-child(2)").first.wait_for(state="attached")
    assert requests
    assert [sent for sent in requests if not sent[0].startswith((address, "blob:")) or sent[1] or "?" in sent[0]] == []


@pytest.mark.parametrize(("number", "saved", "held", "offered"), [
    (3, "", 0, False), (4, "", 0, True), (4, "2026-12-01", 4, False), (5, "2026-11-25", 4, False), (5, "2026-11-24", 4, True), (23, "2026-12-01", 4, False), (24, "2026-12-01", 4, True),
])
def test_a_backup_is_offered(phone: BrowserContext, address: str, number: int, saved: str, held: int, offered: bool) -> None:
    """After the first round; then a week after the last one where there is something new, or after twenty notes. What was saved is no longer offered."""
    kept = {f"titip/{nth:08}": {**RIGHT, "id": f"{nth:08}", "cap": nth} for nth in range(number)}
    script = f"for (const [key, one] of Object.entries({json.dumps({**kept, 'titip-setelan': {'hari': 7, 'komisi': {}, 'cadangan': saved, 'isi': held}})})) localStorage.getItem('x') || localStorage.setItem(`/katapang/${{key}}`, JSON.stringify(one)); localStorage.setItem('x', 1);"
    page = phone.new_page()
    page.clock.set_fixed_time("2026-12-01T10:00:00")
    page.add_init_script(script)
    page.goto(address + PATH)
    page.locator("[name=saya] option:nth-child(2)").first.wait_for(state="attached")
    offer = page.get_by_text("Ada nota yang belum ikut cadangan.")
    assert offer.is_visible() == offered
    if offered:
        with page.expect_download():
            page.locator("[name=json]:visible").first.click()
        expect(offer).to_be_hidden()
