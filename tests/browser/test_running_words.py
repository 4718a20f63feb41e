"""What the desk proposes where a buyer writes as one talks: the right lines, each marked as a guess."""

import json
import random
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.chats import (
    AT_SIGHT,
    BUYERS,
    FIFTH_GOODS,
    FOURTH,
    FOURTH_GOODS,
    HARD,
    HARD_GOODS,
    ON_TOP,
    OTHER,
    OTHER_GOODS,
    SIXTH_GOODS,
    UNREAD,
    UNREAD_DAILY,
    UNREAD_FIFTH,
    UNREAD_LAST,
    UNREAD_MORE,
    UNREAD_SIXTH,
    VILLAGE,
)
from tests.browser.phones import GROWTH

READ = """async ([address, rows, made]) => {
    const [{goodsOf}, {readMessage}, {guess}] = await Promise.all(["goods", "desk-reader", "desk-guess"].map(name => import(`${address}js/${name}.js`)));
    const barang = await (await fetch(`${address}barang.json`)).json();
    const goods = goodsOf({...barang, ...made});
    return rows.map(text => readMessage(goods, text, "ka", guess));
}"""


@pytest.fixture(scope="module")
def page(browser: Browser, address: str) -> Iterator[Page]:
    found = browser.new_page()
    found.goto(f"{address}404.html")
    yield found
    found.close()


def _read(page: Page, address: str, texts: list[str], made: dict[str, Any] | None = None) -> list[list[dict[str, Any]]]:
    found: list[list[dict[str, Any]]] = page.evaluate(READ, [address, texts, made or {}])
    return found


def _village(goods: dict[str, tuple[str, str, list[str]]]) -> dict[str, Any]:
    produk = {}
    for at, (slug, (name, unit, variants)) in enumerate(goods.items()):
        varian = [[f"v{nth}", variant, 10000, "tersedia"] for nth, variant in enumerate(variants)]
        produk[slug] = {"kunci": f"a{at:03}", "nama": name, "satuan": unit, "harga": 10000, "pemilik": "", **({"varian": varian} if varian else {})}
    return {"produk": produk, "lama": {}, "penjual": {"ka": {"nama": "KA", "whatsapp": "62811", "kata": "", "halaman": "", "produk": dict.fromkeys(produk, 10000)}}}


def _words(line: dict[str, Any]) -> str:
    return f"{line['jumlah']} {line['produk'] or '?'}" + (f"/{line['varian']}" if line["varian"] else "")


@pytest.mark.parametrize(("table", "made", "least"), [
    (VILLAGE, None, 0.95), (HARD, _village(HARD_GOODS), 0.95), (OTHER, _village(OTHER_GOODS), 0.95), (FOURTH, _village(FOURTH_GOODS), 0.95), (AT_SIGHT, None, 0.93),
    (UNREAD, None, 0.9), (UNREAD_FIFTH, _village(FIFTH_GOODS), 0.96), (UNREAD_MORE, None, 0.95),
    (UNREAD_SIXTH, _village(SIXTH_GOODS), 0.91), (UNREAD_LAST, None, 0.91), (UNREAD_DAILY, None, 0.95),
], ids=["village", "hard", "other", "fourth", "at sight", "unread", "unread fifth", "unread more", "unread sixth", "unread last", "unread daily"])
def test_what_is_proposed_is_what_was_meant(page: Page, address: str, table: list[tuple[str, str]], made: dict[str, Any] | None, least: float) -> None:
    """Of all lines that were meant or proposed at least 95 of a hundred are both, of what was written without knowing the reader 90, and there is no wrong one without its mark."""
    found = _read(page, address, [text for text, _ in table], made)
    right, all_lines, faults, unmarked = 0, 0, [], []
    for (text, meant), orders in zip(table, found, strict=True):
        lines = [line for order in orders for line in order["barang"]]
        proposed, wanted = sorted(map(_words, lines)), sorted(meant.split(", ")) if meant else []
        right += sum(line in wanted for line in proposed)
        all_lines += max(len(proposed), len(wanted))
        if proposed != wanted:
            faults.append((text, meant, ", ".join(proposed)))
        unmarked += [(text, _words(line)) for line in lines if not line.get("tebakan")]
    assert right / all_lines >= least, json.dumps(faults, indent=1, ensure_ascii=False)
    assert unmarked == []


@pytest.mark.parametrize(("table", "made"), [
    (VILLAGE, None), (HARD, _village(HARD_GOODS)), (UNREAD_FIFTH, _village(FIFTH_GOODS)), (UNREAD_SIXTH, _village(SIXTH_GOODS)),
], ids=["village", "hard", "fifth", "sixth"])
def test_words_at_random(page: Page, address: str, table: list[tuple[str, str]], made: dict[str, Any] | None) -> None:
    """Whatever stands beside whatever: each line is marked and has an amount that somebody may order."""
    words = sorted({word for text, _ in table for word in text.split() if "=" not in word})
    chance = random.Random(11)
    found = _read(page, address, [" ".join(chance.choice([*words, "\n", "?", ","]) for _ in range(chance.randint(1, 14))) for _ in range(300)], made)
    lines = [line for orders in found for order in orders for line in order["barang"]]
    assert len(lines) > 20
    assert [line for line in lines if not (line.get("tebakan") and line["jumlah"] in range(1, 1000))] == []


def test_there_are_enough_messages() -> None:
    """Of whatever kind, and each once."""
    texts = [text for text, _ in VILLAGE + HARD + OTHER + FOURTH + AT_SIGHT + UNREAD + UNREAD_FIFTH + UNREAD_MORE + UNREAD_SIXTH + UNREAD_LAST + UNREAD_DAILY]
    assert len(VILLAGE) >= 120
    assert len(set(texts)) == len(texts)


ORDER_TEXT = """Halo KA, saya mau pesan:

2 bungkus Ladu Ketan, Wijen = Rp32.000
1 kotak Kue Lapis = Rp25.000

Jumlah: Rp57.000

Nama: Ani
No. HP: 0812-3456-7890
Alamat: Soreang"""


@pytest.mark.parametrize(("words", "lines"), ON_TOP)
def test_words_beside_an_orders_own_text(page: Page, address: str, words: str, lines: str) -> None:
    """What they change is a guess ("~"); what they leave is none."""
    [[order]] = _read(page, address, [f"{ORDER_TEXT}\n\n{words}"])
    assert ", ".join(("~" if line.get("tebakan") else "") + _words(line) for line in order["barang"]) == lines
    assert words in order["lain"]


def test_an_orders_own_text_is_no_guess(page: Page, address: str) -> None:
    """What is odd about it is told as ever."""
    [[order]] = _read(page, address, [ORDER_TEXT])
    assert [(_words(line), "tebakan" in line) for line in order["barang"]] == [("2 ladu-ketan/Wijen", False), ("1 kue-lapis", False)]
    assert order["masalah"] == ["Kode pesanan tidak ada.", "KA tidak menjual Kue Lapis."]
    assert order["pembeli"] == {"nama": "Ani", "hp": "0812-3456-7890", "alamat": "Soreang", "ambil": "", "catatan": ""}


@pytest.mark.parametrize(("text", "buyer"), BUYERS)
def test_who_the_buyer_is(page: Page, address: str, text: str, buyer: dict[str, str]) -> None:
    """Labels in whatever words, values below them, addresses over several lines, and out of running words."""
    for given in (text, "\n".join(f"> {line}" if line else "" for line in text.split("\n"))):
        [[order]] = _read(page, address, [given])
        assert {name: value for name, value in order["pembeli"].items() if value} == buyer


@pytest.mark.parametrize(("words", "line"), [
    ("yang wijen ya kak", "~2 ladu-ketan/Wijen"), ("wijen 3", "~3 ladu-ketan/Wijen"), ("asli aja", "~2 ladu-ketan/Asli"), ("yang wijen masih ada?", "2 ladu-ketan"), ("makasih", "2 ladu-ketan"),
])
def test_the_choice_may_be_told_below(page: Page, address: str, words: str, line: str) -> None:
    """Of the one product of an order whose choices all stand there; its price is that of the choice."""
    text = "Halo KA, saya mau pesan:\n\n2 bungkus Ladu Ketan\nPilihan: Asli Rp15.000 / Wijen Rp16.000\nHarga: mulai Rp15.000 per bungkus\nTotal: mulai Rp30.000\n\nKode: ladu-ketan.ka.situs.W7\n\n"
    [[order]] = _read(page, address, [text + words])
    [item] = order["barang"]
    assert ("~" if item.get("tebakan") else "") + _words(item) == line
    assert item["harga"] == (16000 if item["varian"] == "Wijen" else 15000)
    assert ("Varian Ladu Ketan belum disebut." in order["masalah"]) == (not item["varian"])


def test_what_is_missing_is_told(page: Page, address: str) -> None:
    """The amount, the choice, and which of several goods of one name."""
    [[order]] = _read(page, address, ["mau ladu ketan sama kue 2 kotak"])
    assert order["masalah"] == ["Jumlah Ladu Ketan belum disebut.", '"kue" cocok dengan beberapa barang.', "Varian Ladu Ketan belum disebut."]
    assert order["lain"] == ["mau ladu ketan sama kue 2 kotak"]
    assert (order["penjual"], order["asal"], order["kode"], order["nomor"]) == ("ka", "", "", "")


def test_four_times_the_words_are_no_sixteen_times_the_work(page: Page, address: str) -> None:
    """A hundred kilobytes of a chat, and of what looks like goods, beside a quarter of it: nothing grows with the square."""
    seeds = ["mau 2 ladu ketan ", "mau 2 ladu ketan\n", "ladu\n", "2 ", "ketan ldu krpk 2\n", "Alamat: x\n", "Nama:\n", "gak jadi ladu ketan 2 ganti rengginang\n", "2 3 4 5 6\n", "ladu2 " * 200 + "\n", "kalau habis " * 100 + "\n"]
    slow = page.evaluate(
        "async ([address, seeds]) => {" + GROWTH + """
            const [{load}, {readMessage}, {guess}] = await Promise.all(["goods", "desk-reader", "desk-guess"].map(name => import(`${address}js/${name}.js`)));
            const goods = await load();
            return seeds.map(seed => [seed, ...growth(text => readMessage(goods, text, "", guess), seed)]).filter(([, few, many]) => !within(few, many));
        }""", [address, seeds])
    assert slow == []
