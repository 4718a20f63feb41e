"""The form's fields on a page of their own: what nobody touches stays as it is in the file, however it is written there."""

import difflib
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.test_content_file import FILES
from tests.sites import KATAPANG

# As editor.js puts them together: the file's values in controls, some of them written over, and what that changes.
FORM = """async address => {
    const [file, values, changes, form, doors, about] = await Promise.all([...["content-file", "content-values", "editor-changes", "editor-form", "editor-doors"].map(name => import(`${address}js/${name}.js`)),
        fetch(`${address}kelola/tulis/isian.json`).then(answer => answer.json())]);
    values.learn(about.nilai);
    self.filled = (kind, text, typed) => {
        const fields = about.jenis[kind], bare = kind === "desa";
        const {fault} = file.parse(text, bare), found = changes.valuesOf(text), controls = {};
        const help = {files: about.berkas, fresh: () => [], photos: () => [], categories: [], said: path => controls[path] ? [controls[path].value()].filter(Boolean) : [], changed: () => {}};
        for (const field of fields) controls[field.nama] = form.control(field, changes.shown(field, found[field.nama]), help);
        for (const [name, part, words] of typed) {
            const input = controls[name].node.querySelectorAll(`[name=${part}]`)[0];
            input.value = words;
            input.dispatchEvent(new Event("input"));
        }
        const wrong = fields.flatMap(({nama}) => controls[nama].faults(true).map(input => `${nama}: ${input.value}`));
        const steps = fields.flatMap(field => changes.changes(field, found[field.nama], controls[field.nama].value()));
        let now = text;
        for (const step of steps) now = changes.stepped(now, step, fields, bare);
        const red = doors.changed(text, now, fields, about.berkas).some(({className}) => className === "money");
        return {fault, wrong, now, red};
    };
}"""


@pytest.fixture(scope="module")
def page(modules: Page, address: str) -> Page:
    modules.evaluate(FORM, address)
    return modules


def _filled(page: Page, kind: str, text: str, typed: list[list[str]]) -> Any:
    return page.evaluate("([kind, text, typed]) => self.filled(kind, text, typed)", [kind, text, typed])


def test_every_file_that_there_is_may_be_sent(page: Page) -> None:
    """Nothing is wrong in any field of a file that the build takes, and untouched it stays to the byte."""
    for file in (file for file in FILES if not file.name.startswith("_")):
        text, kind = file.read_bytes().decode(), "desa" if file.suffix == ".yml" else file.parent.name
        found = _filled(page, kind, text, [])
        assert (found["fault"], found["now"]) == ("", text), file
        # Another village's files may name makers and goods that this one hasn't.
        assert not found["wrong"] or not file.is_relative_to(KATAPANG), (file, found["wrong"])


@pytest.mark.parametrize(("kind", "row"), [
    ("produk", "nama: |\n  Opak"), ("produk", "nama: >-\n  Opak\n  pedas"), ("produk", 'harga: "15000 "'), ("produk", "satuan: ' bungkus'"), ("produk", 'ringkasan: "Gurih.\\n"'),
    ("produk", 'varian:\n  - nama: " Asin"\n    harga: 15000'), ("produk", "varian:\n  - nama: Asin\n    catatan: laku"), ("produk", "lama: [opak-lama, opak]"), ("warung", "komisi: 7,5%"), ("warung", "komisi: 10%, mulai 20 buah 12,5%"),
    ("warung", "produk:\n  - produk: ladu-ketan\n    komisi: 7,5%"), ("acara", "ulang_kecuali: Sabtu, 12 Desember 2026"), ("acara", "ulang_kecuali: 5 Desember 2026, 12 Desember 2026"), ("acara", "ulang_kecuali: 12 dan 19 Desember 2026"), ("desa", "kecamatan: |\n  Katapang\nmedia:\n  instagram: ' desa'"),
])
def test_what_no_input_holds_stays(page: Page, kind: str, row: str) -> None:
    """Ends of lines, spaces around a text, commas within a value, names that the schema hasn't: not a mistake, and not changed by who changes nothing."""
    text = f"{row}\n" if kind == "desa" else f"---\n{row}\n---\n"
    found = _filled(page, kind, text, [])
    assert found["fault"] == ""
    # Where there is one maker it is chosen, and the village has more.
    assert found["now"] == text
    assert [wrong for wrong in found["wrong"] if wrong.startswith(row.partition(":")[0])] == []


VARIANTS = "varian:\n  - nama: Nila\n    harga: 45000\n    catatan: laku\n    foto:\n      - file: a.jpg\n        teks: Dompet\n  - nama: Marun\n"


@pytest.mark.parametrize(("kind", "rows", "typed", "gone", "come", "red"), [
    ("produk", VARIANTS, ["varian", "harga", "46000"], ["    harga: 45000"], ["    harga: 46000"], False),
    ("produk", "sajian:\n  harga: 30000\n  asing: x\n", ["sajian", "minimal", "2"], [], ["  minimal: 2"], False),
    ("produk", "foto:\n  file: a.jpg\n  teks: Dompet\n  asing: x\n", ["foto", "teks", "Dompet nila"], ["  teks: Dompet"], ["  teks: Dompet nila"], False),
    ("acara", "ulang_kecuali: Sabtu, 12 Desember 2026\n", ["ulang_kecuali", "ulang_kecuali", "19 Desember 2026"], ["ulang_kecuali: Sabtu, 12 Desember 2026"], ["ulang_kecuali: 19 Desember 2026"], False),
    ("reseller", "whatsapp: 0812-0000-0062\n", ["whatsapp", "whatsapp", "0812-0000-0063"], ["whatsapp: 0812-0000-0062"], ["whatsapp: 0812-0000-0063"], True),
    ("reseller", "whatsapp:\n  0812-0000-0062\n", ["whatsapp", "whatsapp", "0812-0000-0063"], ["  0812-0000-0062"], ["  0812-0000-0063"], True),
    ("reseller", "whatsapp: >\n  0812-0000-0062\njam: pagi\n", ["jam", "jam", "sore"], ["jam: pagi"], ["jam: sore"], False),
    ("desa", "situs_lama:\n  - https://a.id/\n  - https://b.id/\n", ["situs_lama", "situs_lama", "https://c.id/"], ["  - https://a.id/"], ["  - https://c.id/"], True),
    ("desa", "janji:\n  bayar:\n    sesudah barang datang\n", ["janji", "bayar", "di muka"], ["    sesudah barang datang"], ["    di muka"], True),
])
def test_what_is_typed_changes_its_own_lines(page: Page, kind: str, rows: str, typed: list[str], gone: list[str], come: list[str], red: bool) -> None:
    """What else the part holds stays, even what the form can't show; who gets the money is told in red however the file writes it."""
    text = rows if kind == "desa" else f"---\n{rows}---\n"
    found = _filled(page, kind, text, [typed])
    changed = [row for row in difflib.ndiff(text.split("\n"), found["now"].split("\n")) if row[0] in "-+"]
    assert [row[2:] for row in changed if row[0] == "-"] == gone
    assert [row[2:] for row in changed if row[0] == "+"] == come
    assert found["red"] is red


MANGLED = """async address => {
    const {pack, unpack} = await import(`${address}js/editor-proposal.js`);
    const told = await pack({jenis: "produk", berkas: "opak", nama: "opak", perubahan: [{path: ["harga"], value: "16000", was: "15000"}], nilai: null, cerita: null});
    const half = told.length >> 1;
    const read = await Promise.all([told, `#${told}`, `#${told}.`, `#${told})`, `#${told}%0A`, `#${told.slice(0, half)}%20${told.slice(half)}`, `#${told.slice(0, half)}\n${told.slice(half)}`,
        `#${told.slice(0, half)}`, `#${told.slice(2)}`, `#${told}${told}`, "#"].map(unpack));
    return read.map(found => found && found.perubahan[0].value);
}"""


def test_a_link_that_a_chat_has_mangled(page: Page, address: str) -> None:
    """A final stop, a bracket, a space or a line's end put into it are no harm; what is cut off is none."""
    assert page.evaluate(MANGLED, address) == ["16000"] * 7 + [None] * 4
