"""The form on a phone reads a value as the build does: the same tables, the same readings, the same words where there is none."""

import json
import random
from typing import Any

import pytest
from playwright.sync_api import Page

from storefront.phone import values
from tests import written

ALL = """async ([address, tables, rows]) => {
    const {learn, readValue} = await import(`${address}js/content-values.js`);
    await learn(tables);
    return rows.map(([type, text, context]) => readValue(type, text, context));
}"""
# A lone surrogate is no text that could be sent to a browser, nor typed there.
ROWS = [(kind, text) for kind, text in written.rows() if text.isascii() or text.encode("utf-8", "ignore").decode() == text]
CONTEXT: dict[str, dict[str, Any]] = {
    "bilangan": {"least": 0, "most": 1_000_000}, "pilihan": {"words": written.CHOICES}, "stok": {"words": written.CHOICES}, "teks": {"limit": 120}, "kata": {"limit": 160}}
SIGNS = "0123456789 .,-/+()@:#&%'\"_\u2013\u00a0\u200b" + "aeiourbkgjtmhsdnlpw" + "ABO"
WORDS = ("rb", "ribu", "kg", "per", "mulai", "sampai", "Desember", "2026", "Sabtu", "setiap", "https://", "shopee.co.id/", "+62", "08", "hari", "tanya", "nego", "ID", "dan", "minggu", "09.00", "WIB")


@pytest.fixture(scope="module")
def tables() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(json.dumps(values.tables()))
    return found


def _both(modules: Page, address: str, tables: dict[str, Any], rows: list[tuple[str, str]]) -> list[tuple[tuple[str, str], Any, Any]]:
    """What differs: the row, the phone's reading, the catalog's."""
    read = modules.evaluate(ALL, [address, tables, [[kind, text, CONTEXT.get(kind, {})] for kind, text in rows]])
    return [(row, own, right) for row, own in zip(rows, read, strict=True) if own != (right := written.reading(*row)) and row not in written.ONLY_THE_BUILD]


def _is_foreign(kind: str, own: dict[str, Any]) -> bool:
    """What only the build's table of numbers can judge."""
    return kind in ("telepon", "whatsapp") and (str(own["value"]).startswith("+") or "luar negeri" in own["fault"])


def test_every_row_of_every_table(modules: Page, address: str, tables: dict[str, Any]) -> None:
    """Same verdict, same reading, same advice, same example; few rows need what a phone hasn't, each with its reason."""
    assert _both(modules, address, tables, ROWS) == []
    assert len(ROWS) > 1500
    assert len(written.ONLY_THE_BUILD) < 5


def test_every_type_has_rows() -> None:
    """Of a file's name in a field the tables need files; it has a test of its own below."""
    assert {kind for kind, _ in ROWS} == written.types() - {"berkas"} == set(written.READERS)


def test_what_nobody_thought_of(modules: Page, address: str, tables: dict[str, Any]) -> None:
    """Rows of the tables, each with a few signs or words put in, left out or put in another's place."""
    chance = random.Random(20261124)
    rows = []
    for kind, text in [row for row in ROWS for _ in range(3) if len(row[1]) < 200]:
        made = list(text)
        for _ in range(chance.randint(1, 3)):
            at = chance.randint(0, len(made))
            made[at : at + chance.randint(0, 2)] = chance.choice((chance.choice(SIGNS), chance.choice(WORDS), ""))
        rows.append((kind, "".join(made)))
    assert [found for found in _both(modules, address, tables, rows) if not _is_foreign(found[0][0], found[1])] == []


@pytest.mark.parametrize(("kind", "text", "context", "found"), [
    ("berkas", "apa saja", {"folder": "reseller"}, {"value": "apa saja", "fault": "", "example": ""}),
    ("harga", "15.000/bks", {"unit": "bungkus"}, {"value": {"amount": 15000, "kind": "tetap", "unit": "bks"}, "fault": "", "example": ""}),
    ("harga", "mulai 15.000/kg", {"unit": "bungkus"},
     {"value": None, "fault": 'harganya per kg, padahal satuan barangnya "bungkus". Tulis satuan: kg, atau harga untuk satu bungkus saja', "example": "mulai 15000"}),
    ("situs", "https://NAMA-AKUN.github.io/toko", {"repository": "Desa/toko"},
     {"value": None, "fault": "Ganti NAMA-AKUN dan NAMA-REPO dengan nama akun dan repo Anda", "example": "https://desa.github.io/toko/"}),
    ("teks", "a" * 61, {"limit": 60}, {"value": None, "fault": "Paling panjang 60 karakter, ini 61", "example": ""}),
])
def test_what_the_page_knows_besides(modules: Page, address: str, tables: dict[str, Any], kind: str, text: str, context: dict[str, Any], found: dict[str, Any]) -> None:
    """The good's unit, the repository, a field's own limit; which files there are, the form itself."""
    assert modules.evaluate(ALL, [address, tables, [[kind, text, context]]]) == [found]


def test_what_a_phone_can_not_judge_is_left_to_the_build(modules: Page, address: str, tables: dict[str, Any]) -> None:
    """An iPhone of 2022 knows not every pattern; the form goes on."""
    found = modules.evaluate(ALL, [address, {**tables, "price": "(?<!"}, [["rupiah", "15.000", {}], ["berat", "250 g", {}]]])
    assert [answer["value"] for answer in found] == ["15.000", 250]
