"""A thousand backups that somebody tampered with: none harms the report, none of their records is lost, and every sum stays a number."""

import copy
import json
import random
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, expect

from tests.browser.test_accounts import note
from tests.browser.test_report_join import LINE, order

ODD = [None, True, -1, 1e300, 1.5, 0, 99999, 10**9, 2**53, "", "2026-11-24", "<img src=x onerror=alert(1)>", "<script>alert(1)</script>", "javascript:alert(1)", "=cmd|' /C calc'!A0",
       "\ud800", "__proto__", "constructor", "toString", "x" * 3000, [], [[]], {}, {"toString": 1}, {"__proto__": {"a": 1}}, ["a", {}, None]]
PAYMENT = {"versi": 1, "id": "cccccccc", "cap": 1, "hari": "2026-11-12", "jenis": "pembeli", "pesanan": "aaaaaa", "penjual": "", "pemilik": "", "jumlah": 20000, "batal": ""}
# What the page does with each text, but for showing it: how many records each held, how many were taken, how many set aside, and whether every sum is one.
READ = """async ([address, texts]) => {
    const [{ joinedOf, readFile }, { bookOf }, { soldOf }, { accountsOf }, sums] = await Promise.all(
        ["report-join", "consign-book", "ledger", "accounts", "report-sums"].map(name => import(`${address}js/${name}.js`)));
    const read = texts.map((text, at) => readFile(`${at}.json`, text));
    const goods = await (await import(`${address}js/goods.js`)).load();
    const { orders, notes, payments } = joinedOf(read, {});
    const book = bookOf(notes);
    const sold = soldOf(goods, orders, book);
    accountsOf(goods, orders, payments, book, "");
    const totals = Object.values(sums.sumsOf(sold));
    return {
        counted: read.map(({ pesanan, nota, uang, rusak }) => [pesanan.length + nota.length + uang.length, rusak.length]),
        sums: totals.every(Number.isSafeInteger) && sold.every(({ uang, hak, bagian }) => [uang, hak, bagian].every(Number.isSafeInteger)), polluted: ({}).a,
    };
}"""


def tampered(record: Any, chance: random.Random) -> Any:
    """One or two of its values, at whatever depth, are something else, or gone, or have another's name."""
    record = copy.deepcopy(record)
    for _ in range(chance.choice((1, 1, 2))):
        place = record
        while (inner := [part for part in (place.values() if isinstance(place, dict) else place) if part and isinstance(part, dict | list)]) and chance.random() < 0.6:
            place = chance.choice(inner)
        at = chance.choice([*place, "__proto__"] if isinstance(place, dict) else range(len(place)))
        place[at] = chance.choice(ODD)
    return record


def backups(chance: random.Random) -> list[dict[str, Any]]:
    """One in ten of the records is right; ids differ, so that none counts as another's copy."""
    line = {**LINE, "hak": 14000, "pemilik": "bu-entin"}
    kinds = {"pesanan": order(barang=[line, line], sepakat=30000, langkah={"selesai": "2026-11-12"}), "nota": note(0, 3, 9), "uang": PAYMENT}
    found = []
    for at in range(1000):
        parts: dict[str, Any] = {}
        for kind, right in kinds.items():
            rows = [{**right, "id": f"{at:06}{kind[0]}{nth}"} for nth in range(chance.randrange(3))]
            parts[kind] = [tampered(row, chance) if chance.random() < 0.9 else row for row in rows]
        found.append({"versi": 1, "laporan": tampered({"awal": [{}], "jangka": {"pilih": ""}, "sampul": {}, "pilihan": {}, "bagian": {"umum": [], "berkas": {}}}, chance), **parts})
    return found


def test_a_thousand_evil_backups(tab: Page, address: str, tmp_path: Path) -> None:
    """No exception and no script; each record is taken or set aside; with all of them in, the page and its parts are there."""
    made = backups(random.Random(23))
    tab.goto(f"{address}laporan/")
    tab.locator("[name=ponsel]").wait_for()
    found = tab.evaluate(READ, [address, [json.dumps(one) for one in made]])
    assert [sum(pair) for pair in found["counted"]] == [len(one["pesanan"]) + len(one["nota"]) + len(one["uang"]) for one in made]
    taken, aside = (sum(pair[at] for pair in found["counted"]) for at in (0, 1))
    assert taken > 500
    assert aside > 500
    assert found["sums"]
    assert found["polluted"] is None
    files = [tmp_path / f"{at}.json" for at in range(20)]
    for at, file in enumerate(files):
        file.write_text(json.dumps({**made[at], **{kind: [record for one in made[at::20] for record in one[kind]] for kind in ("pesanan", "nota", "uang")}}), encoding="utf-8")
    tab.locator("[name=berkas]").set_input_files(files)
    expect(tab.locator("[data-isi=sumber] > li")).to_have_count(20)
    for place in tab.locator("details[data-bagian] > summary").all():
        place.click()
    expect(tab.locator("details[data-bagian=berkas] [name=pemilik] option").nth(1)).to_be_attached()
    expect(tab.locator("[data-isi=kumpul] b")).to_contain_text("Terkumpul")
