"""Front matter edited on a phone: the build reads the changed value and all others as they were, and only the lines concerned differ."""

import copy
import difflib
import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page

from storefront.catalog import frontmatter, letters, typed
from storefront.catalog.describe import example, fields, inner_model
from storefront.catalog.load import load
from storefront.catalog.schema import KINDS, Village
from storefront.phone.values import tables
from tests.sites import TODAY
from tests.village import village

ROOT = Path(__file__).parents[2]
FILES = sorted(file for folder in (ROOT / "content", ROOT / "tests/data") for file in [*folder.rglob("*.md"), *folder.rglob("desa.yml")])
MODELS = {model.folder: model for model in KINDS}
CALL = """async ([address, name, args]) => {
    const file = await import(`${address}js/content-file.js`);
    try {
        return {result: file[name](...args), error: ""};
    } catch (error) {
        if (error.constructor.name !== "Unclear") throw error;
        return {result: null, error: error.message};
    }
}"""
Values = dict[str, Any]


def order_of(model: Any) -> dict[str, list[str]]:
    """The schema's fields, of the file and of each of its parts."""
    found = {"": [field.alias or "" for field in fields(model)]}
    for field in fields(model):
        if part := inner_model(field.annotation):
            found[field.alias or ""] = [own.alias or "" for own in fields(part)]
            found |= {name: names for name, names in order_of(part).items() if name}
    return found


ORDERS = {"": order_of(Village), **{folder: order_of(model) for folder, model in MODELS.items()}}


def order_for(file: Path) -> dict[str, list[str]]:
    return ORDERS["" if file.suffix == ".yml" else file.parent.name]


def read(text: str, bare: bool) -> frontmatter.Document:
    return frontmatter.read_yaml(frontmatter.decode(text.encode())) if bare else frontmatter.read(text.encode())


class Editor:
    """The module on a page."""

    def __init__(self, page: Page, address: str) -> None:
        self.page, self.address = page, address

    def __call__(self, name: str, *args: Any) -> Any:
        answer = self.page.evaluate(CALL, [self.address, name, list(args)])
        assert not answer["error"], answer["error"]
        return answer["result"]

    def refuses(self, name: str, *args: Any) -> str:
        return str(self.page.evaluate(CALL, [self.address, name, list(args)])["error"])


@pytest.fixture(scope="module")
def editor(modules: Page, address: str) -> Editor:
    modules.evaluate("async ([address, tables]) => { const {learn} = await import(`${address}js/content-text.js`); learn(tables); }", [address, json.loads(json.dumps(tables()))])
    return Editor(modules, address)


def changed(values: Values, path: list[str | int], value: Any) -> Values:
    """The values with another one at the path; what becomes empty goes, too."""
    whole = copy.deepcopy(values)
    owners: list[Any] = [whole]
    for place, part in enumerate(path[:-1]):
        owner = owners[-1]
        if isinstance(part, int):
            if part == len(owner):
                owner.append({})
        else:
            owner.setdefault(part, [] if isinstance(path[place + 1], int) else {})
        owners.append(owner[part])
    owner, last = owners[-1], path[-1]
    if value is not None and isinstance(last, int) and last == len(owner):
        owner.append(value)
    elif value is not None:
        owner[last] = value
    elif isinstance(last, str) or last < len(owner):
        owner.pop(last, None) if isinstance(last, str) else owner.pop(last)
    for owner, part in zip(reversed(owners[:-1]), reversed(path[:-1]), strict=True):
        if owner[part] in ({}, []):
            owner.pop(part)
    return whole


def plainly(parsed: Any) -> Values:
    """Fields as the build has them: what is empty isn't there."""
    return {field["name"]: field["value"] for field in parsed["fields"] if field["value"] != ""}


def test_every_file_that_there_is_can_be_edited(editor: Editor) -> None:
    """It says what the build reads, and a change that changes nothing leaves every byte."""
    for file in FILES:
        text, bare = file.read_bytes().decode(), file.suffix == ".yml"
        parsed, document = editor("parse", text, bare), read(text, bare)
        assert (parsed["fault"], plainly(parsed), parsed["body"]) == ("", document.values, document.body), file
        assert {field["name"]: field["line"] for field in parsed["fields"]} == {path[0]: line for path, line in document.lines.items() if len(path) == 1}
        same = [{"path": [name], "value": value} for name, value in document.values.items()]
        assert editor("edit", text, [*same, *([] if bare else [{"body": document.body}])], order_for(file), bare) == text, file


SPACES = dict.fromkeys((0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000), " ")


def kept(name: str, value: Any) -> Any:
    """A value as a row of front matter can hold it; None for what says nothing."""
    if isinstance(value, list):
        return [own for item in value if (own := kept(name, item)) is not None] or None
    if isinstance(value, dict):
        return {key: own for key, item in value.items() if (own := kept(key, item)) is not None} or None
    if value is None:
        return None
    text = value.replace("\u2028", " ").replace("\u2029", " ").strip(" \t\n\r\f\v\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u2028\u2029\u202f\u205f\u2060\u3000\ufeff\u061c\u200e\u200f").translate(SPACES)
    if not text or typed.says_nothing(name, text, is_quoted=True):
        return None
    return "-" if re.fullmatch(r"[-\u2010-\u2015\u2212]+", text) else letters.plain(text)


def rows_at(document: frontmatter.Document, path: list[str | int], last: int) -> tuple[int, int]:
    """The lines of what stands at the path, or of the nearest that holds it: the first, and the first behind."""
    held = next((path[:end] for end in range(len(path), 0, -1) if tuple(path[:end]) in document.lines), None)
    if held is None:
        return 0, 0
    first = document.lines[tuple(held)]
    behind = [line for other, line in document.lines.items() if line > first and list(other[: len(held)]) != held]
    return first, min(behind, default=last)


NAMES = ("nama", "ringkasan", "kategori", "harga", "satuan", "berat", "merek", "catatan_kami", "stok", "terbit")
WORDS = st.from_regex(r"[A-Za-z0-9][A-Za-z0-9 .,/()+-]{0,20}[a-z0-9]", fullmatch=True).filter(lambda word: "  " not in word)
ODD = st.sampled_from((
    "a: b", "a:", "- x", "-x", "-7.0061, 107.5562", "Keripik #1", "#1", "'kutip'", '"kutip"', "“Resep ibu”", "“Ladu” dan", "Kue Ibu’s", "it's", 'a "b" c', "back\\slash", "[a, b]", "{a}", "1. satu", "• satu",
    "–", "-", "null", "tidak ada", "ya", "15.000", "Rp 1\u00a0000", "@nama", "*tebal*", "&a", "!x", "%", "50% kapas", "`a`", "a, b", "satu\ndua", "satu\n\ndua\n", " depan", "belakang ", "é ñ 漢 👩‍🍳", "كتاب", "? a", ": a", "> a", "| a", "a #", "a:b", "http://a.b/c#d",
    "---", "...", "a\tb", "−5", "« a »", "‘a’ b", "'", '"', "\\", "''", "a'", "0812-0000-0001", "\u200e0812\u200e", "x" * 300, "a\u2028b", "__proto__"))
TEXTS = WORDS | ODD | st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn"), exclude_characters="\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"), min_size=1, max_size=12)


def _plain(draw: st.DrawFn) -> str:
    """A value in some way that stands in villages' files."""
    word = draw(WORDS.filter(lambda word: not word.startswith(("-", "+")) and ": " not in word))
    form = draw(st.sampled_from(("{}", "{}", "{}", '"{}"', "'{}'", "“{}”", '"{}: satu"', "'{} # dua'", "{}  # catatan")))
    return form.format(word)


@st.composite
def files(draw: st.DrawFn) -> str:
    """Front matter as people write it: any order, notes, gaps, bullets of any kind, quotes, a template's sleeping fields."""
    rows: list[str] = []
    has_block = draw(st.integers(0, 7)) == 0
    for name in draw(st.lists(st.sampled_from((*NAMES, "foto", "lama", "varian", "sajian", "kata_pembeli")), unique=True, max_size=8)):
        rows += draw(st.sampled_from(((), (), ("",), ("# catatan: sendiri",), ("  # menjorok",), ("#berat: 250 g",), ("# merek: Sari", "# Merek, jika ada."), ("#tahan: 10 hari", "", "# lagi"))))
        deep, mark = " " * draw(st.sampled_from((0, 2, 2, 2, 4))), draw(st.sampled_from(("- ", "- ", "- ", "-  ")) if has_block else st.sampled_from(("- ", "- ", "-   ", "• ", "* ", "– ", "•", "-")))
        if name in ("foto", "lama"):
            flat = draw(st.sampled_from(("", "[{}, {}]", "[ {} ,{}]  # dua", "{}, {}")))
            words = [draw(WORDS.map(lambda word: word.replace(",", " ").replace("  ", " ").strip())) for _ in range(2)]
            words = [word if word[:1].isalpha() else f"a{word}" for word in words]
            rows += [f"{name}: {flat.format(*words)}"] if flat else [f"{name}:", *(f"{deep}{mark}{word}" for word in words)]
        elif name in ("varian", "kata_pembeli"):
            rows.append(f"{name}:" + draw(st.sampled_from(("", "  # rasa"))))
            for _ in range(draw(st.integers(1, 3))):
                first, *rest = draw(st.lists(st.sampled_from(("nama", "harga", "stok")), unique=True, min_size=1, max_size=3))
                below = deep + " " * len(mark)
                rows += [f"{deep}{mark}{first}: {_plain(draw)}", *(f"{below}{own}: {_plain(draw)}" for own in rest)]
                rows += draw(st.sampled_from(((), (), ("",), (f"{below}# catatan",))))
        elif name == "sajian":
            rows += [f"{name}:", *(f"{deep or '  '}{own}: {_plain(draw)}" for own in ("harga", "minimal"))]
        elif draw(st.integers(0, 9)) == 0:
            rows.append(f"{name}: ")
        elif has_block and draw(st.booleans()):
            rows += [f"{name}: {draw(st.sampled_from(('|', '|-', '>')))}", "  satu baris", "  dua # baris"]
        elif draw(st.integers(0, 9)) == 0:
            rows += [f"{name}: satu dua", "   tiga empat"]
        else:
            rows.append(f"{name}:{draw(st.sampled_from((' ', ' ', '   ')))}{_plain(draw)}")
    rows += draw(st.sampled_from(((), ("#varian:", "#  - nama: Wijen", "#    harga: 16000", "# Keadaan stok."), ("# tamat",))))
    body = draw(st.sampled_from(("", "\nCerita.\n", "Cerita\ntanpa akhir", "\n---\n\n# Judul\n\n")))
    end = draw(st.sampled_from(("\n", "\n", "\r\n")))
    text = "\n".join(("---", *rows, draw(st.sampled_from(("---", "---", "—"))), body)).replace("\n", end)
    return draw(st.sampled_from(("", "", "\ufeff"))) + text


def paths_in(value: Any, path: tuple[str | int, ...] = ()) -> list[list[str | int]]:
    """To every value and what holds it, and to what may be added to a list."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    found = [list(path)] if path else []
    if isinstance(value, list):
        found.append([*path, len(value)])
    return found + [deeper for key, own in inner for deeper in paths_in(own, (*path, key))]


@st.composite
def edits(draw: st.DrawFn) -> tuple[str, bool, dict[str, list[str]], list[str | int], Any]:
    """A file, and what is changed in it: a path and another value (None: taken out)."""
    if draw(st.integers(0, 3)) == 0:
        file = draw(st.sampled_from(FILES))
        text, bare, order = file.read_bytes().decode(), file.suffix == ".yml", order_for(file)
    else:
        text, bare, order = draw(files()), False, ORDERS["produk"]
    values = read(text, bare).values
    new: list[list[str | int]] = [[name] for name in order[""]]
    new += [[name, *([0] if name in ("varian", "kata_pembeli") else []), own] for name in ("varian", "kata_pembeli", "sajian", "janji", "media") if name in order and isinstance(values.get(name, {}), dict | list) for own in order[name]]
    new += [[*path, own] for path in paths_in(values) if len(path) == 2 and isinstance(path[1], int) and path[0] in order and isinstance(values[str(path[0])], list) and path[1] < len(values[str(path[0])]) and isinstance(values[str(path[0])][path[1]], dict) for own in order[str(path[0])]]
    path = draw(st.sampled_from(paths_in(values) or new) | st.sampled_from(new))
    some = TEXTS | st.none()
    if len(path) == 1:
        some = some | st.lists(TEXTS, min_size=1, max_size=3) | st.lists(st.fixed_dictionaries({"nama": TEXTS}, optional={"harga": TEXTS, "stok": TEXTS}), min_size=1, max_size=3) | st.fixed_dictionaries({"harga": TEXTS}, optional={"minimal": TEXTS})
    elif isinstance(path[-1], int):
        some = some | st.fixed_dictionaries({"nama": TEXTS}, optional={"harga": TEXTS, "foto": st.lists(TEXTS, min_size=2, max_size=2)})
    return text, bare, order, path, draw(some)


@settings(max_examples=500, deadline=None, suppress_health_check=list(HealthCheck))
@given(edits())
def test_an_edit_is_read_as_meant_and_touches_its_own_lines_alone(editor: Editor, made: tuple[str, bool, dict[str, list[str]], list[str | int], Any]) -> None:
    """Whatever the file and the value; what can't be said surely is refused."""
    text, bare, order, path, value = made
    before = read(text, bare)
    name = next(part for part in reversed(path) if isinstance(part, str))
    wanted = changed(before.values, path, kept(name, value))
    answer = editor.page.evaluate(CALL, [editor.address, "edit", [text, [{"path": path, "value": value}], order, bare]])
    if answer["error"]:
        # Into a field of one value; and beside curly quotes the only block can't go, for without one they are read otherwise.
        assert editor("parse", text, bare)["fault"] or (isinstance(before.values.get(str(path[0])), str) and len(path) > 1) or re.search(r"(?s): [|>].*“|“.*: [|>]", text), answer["error"]
        return
    after = read(answer["result"], bare)
    assert after.values == wanted
    assert after.body == before.body
    assert [slip.message for slip in after.slips] == [slip.message for slip in before.slips]
    old, new = text.splitlines(keepends=True), answer["result"].splitlines(keepends=True)
    touched = [code for code in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes() if code[0] != "equal"]
    if wanted == before.values:
        assert touched == []
    # Where an item's first field goes, its next one comes behind the hyphen; where a list's only one goes, all of it goes.
    first, behind = rows_at(before, path[:1] if kept(name, value) is None else path, before.body_line - 1 if not bare else len(old) + 1)
    for code, start, end, _, _ in touched:
        sleeping = all(row.startswith("#") for row in old[start:end])
        alike = old[start:end] == old[first - 1 : first - 1 + end - start]
        assert code == "insert" or sleeping or alike or (first - 1 <= start and end <= behind - 1), (start, end, first, behind)


TEMPLATE = (ROOT / "content/produk/_contoh.md").read_text(encoding="utf-8")
FILE = "---\nnama: Opak\n# murah meriah\nharga: 12000  # sejak lebaran\nsatuan: 'bungkus'\nvarian:\n  - nama: Asin\n    harga: 12000\n  - nama: Pedas\nhalal: proses\n---\nCerita.\n"


@pytest.mark.parametrize(("text", "changes", "gone", "come"), [
    (FILE, [(["harga"], "13000")], ["harga: 12000  # sejak lebaran"], ["harga: 13000  # sejak lebaran"]),
    (FILE, [(["satuan"], "pak")], ["satuan: 'bungkus'"], ["satuan: 'pak'"]),
    (FILE, [(["nama"], "Opak: pedas")], ["nama: Opak"], ['nama: "Opak: pedas"']),
    (FILE, [(["nama"], 'Opak "Mak": #1')], ["nama: Opak"], ["nama: 'Opak \"Mak\": #1'"]),
    # Where the schema has it: behind the nearest that stands before it there.
    (FILE, [(["berat"], "250 g")], [], ["berat: 250 g"]),
    (FILE, [(["ringkasan"], "Gurih.")], [], ["ringkasan: Gurih."]),
    (FILE, [(["varian", 1, "harga"], "13000")], [], ["    harga: 13000"]),
    (FILE, [(["varian", 2], {"harga": "9000", "nama": "Manis"})], [], ["  - nama: Manis", "    harga: 9000"]),
    (FILE, [(["varian", 0], None)], ["  - nama: Asin", "    harga: 12000"], []),
    (FILE, [(["varian"], None)], ["varian:", "  - nama: Asin", "    harga: 12000", "  - nama: Pedas"], []),
    (FILE, [(["varian", 0, "nama"], None)], ["  - nama: Asin", "    harga: 12000"], ["  - harga: 12000"]),
    (FILE, [(["foto"], ["a.jpg", "b.jpg"])], [], ["foto:", "  - a.jpg", "  - b.jpg"]),
    (FILE, [(["halal"], "tidak"), (["alasan_tidak_halal"], "mengandung babi")], ["halal: proses"], ["halal: tidak", "alasan_tidak_halal: mengandung babi"]),
    (FILE.replace("\n", "\r\n"), [(["berat"], "250 g")], [], ["berat: 250 g\r"]),
    # A template's line that sleeps wakes up, with its example.
    (TEMPLATE, [(["nama"], "Opak")], ["nama: "], ["nama: Opak"]),
    (TEMPLATE, [(["berat"], "200 g")], ["#berat: 250 g"], ["berat: 200 g"]),
    (TEMPLATE, [(["varian"], [{"nama": "Asin"}])], ["#varian:", "#  - nama: Wijen", "#    harga: 16000", "#    stok: habis", "#    foto: ladu-wijen.jpg"], ["varian:", "  - nama: Asin"]),
    ("---\nproduk:\n• abon\n• opak\n---\n", [(["produk", 2], "ladu")], [], ["• ladu"]),
    ("---\nproduk: [abon, opak]\n---\n", [(["produk", 1], None)], ["produk: [abon, opak]"], ["produk: [abon]"]),
    ("---\nnama: a\n---", [{"body": "Cerita."}], [], ["Cerita.", ""]),
    (FILE, [{"body": "Cerita.\n\nBaru."}], [], ["Baru.", ""]), (FILE, [{"body": ""}], ["Cerita."], []), (FILE.replace("\n", "\r\n"), [{"body": "Lain"}], ["Cerita.\r"], ["Lain\r"]),
])  # fmt: skip
def test_as_a_person_would(editor: Editor, text: str, changes: list[Any], gone: list[str], come: list[str]) -> None:
    """What goes and what comes, in this order."""
    made = [change if isinstance(change, dict) else {"path": change[0], "value": change[1]} for change in changes]
    after = editor("edit", text, made, ORDERS["produk"])
    rows = [row for row in difflib.ndiff(text.split("\n"), after.split("\n")) if row[0] in "-+"]
    assert [row[2:] for row in rows if row[0] == "-"] == gone
    assert [row[2:] for row in rows if row[0] == "+"] == come


BODIES = st.lists(st.sampled_from(("", "Cerita.", "- satu", "---", "# Judul", "  menjorok", "“kutip”")), max_size=5).map("\n".join)


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(BODIES, BODIES, st.sampled_from(("\n", "\r\n")), st.booleans())
def test_a_story_is_another(editor: Editor, before: str, after: str, end: str, is_ended: bool) -> None:
    """It alone; a file that ended with a line's end still does."""
    text = f"---\nnama: a  # b\n---\n{before}".replace("\n", end) + end * is_ended
    made = editor("edit", text, [{"body": after}], {})
    document, was = read(made, bare=False), read(text, bare=False)
    assert document.body in (after, f"{after}\n")
    assert document.values == was.values
    assert made.startswith(f"---{end}nama: a  # b{end}---")
    assert made.count("\n") == made.count(end)
    assert not is_ended or made.endswith(end)


def test_where_a_field_goes(editor: Editor) -> None:
    """Behind the nearest that stands before it in the schema; the first of all in front."""
    order = {"": ["nama", "harga", "satuan", "berat"]}
    for text, name, found in (
        ("---\nharga: 1\n# tamat\n---\n", "berat", "---\nharga: 1\nberat: x\n# tamat\n---\n"), ("---\nberat: 1\nharga: 1\n---\n", "satuan", "---\nberat: 1\nharga: 1\nsatuan: x\n---\n"),
        ("---\n# awal\nharga: 1\n---\n", "nama", "---\n# awal\nnama: x\nharga: 1\n---\n"), ("---\n---\n", "nama", "---\nnama: x\n---\n"), ("---\nnama: 1\nlain: 2\n---\n", "asing", "---\nnama: 1\nlain: 2\nasing: x\n---\n"),
    ):
        assert editor("edit", text, [{"path": [name], "value": "x"}], order) == found


@pytest.mark.parametrize(("text", "line"), [
    ("nama: a", 1), ("---\nnama: a", 1), ("---\nnama: &a b\n---\n", 2), ("---\nsajian: {harga: 1}\n---\n", 2), ("---\nfoto: [a,\n  b]\n---\n", 2), ("---\nnama: a\n\tharga: 1\n---\n", 3),
    ('---\nnama: "a\n  b"\n---\n', 2), ("---\nnama: a\nnama: b\n---\n", 3), ("---\nnama: a\n  harga: 1\n---\n", 3), ("---\nnama: a: b\n---\n", 2), ("---\nharga 15000\n---\n", 2), ("---\n- a\n---\n", 2),
    ("---\nnama: a\n<<<<<<< HEAD\n---\n", 3), ("---\nnama: a\u202eb\n---\n", 2), ("---\nfoto:\n  - - a\n---\n", 3), ("---\nnama: |2\n   a\n---\n", 2), ("---\n? nama\n: a\n---\n", 2), ("---\nnama: !!str a\n---\n", 2), ("", 1),
])  # fmt: skip
def test_what_is_not_surely_understood_is_left_to_a_person(editor: Editor, text: str, line: int) -> None:
    """Neither read nor edited; the line is named."""
    told = f"Baris {line} ditulis dengan cara yang belum dikenal formulir ini. Ubah berkas ini langsung di GitHub."
    assert editor("parse", text) == {"fields": [], "body": "", "fault": told}
    assert editor.refuses("edit", text, [{"path": ["nama"], "value": "b"}], ORDERS["produk"]) == told


@pytest.mark.parametrize("folder", ["", *MODELS])
def test_a_new_file_of_every_kind(editor: Editor, tmp_path: Path, folder: str) -> None:
    """Of the schema's own examples: in its order, and the build reads what was typed."""
    model = MODELS.get(folder, Village)
    values: Values = {field.alias or "": example(field).strip('"') for field in reversed(fields(model)) if example(field)}
    values |= {"varian": [{"harga": "16000", "nama": "Wijen"}, {"nama": "Asin", "foto": ["a.jpg", "b.jpg"]}], "sajian": {"minimal": "2", "harga": "30000"}} if folder == "produk" else {}
    made = editor("fresh", ORDERS[folder], values, "" if not folder else "Cerita: satu.", not folder)
    document = read(made, not folder)
    assert document.values == values
    assert document.body == ("Cerita: satu.\n" if folder else "")
    assert list(document.values) == [name for name in ORDERS[folder][""] if name in values]
    if not folder:
        return
    # With the fields that must be there, it is a file that the check takes.
    few = {field.alias or "": example(field) for field in fields(model) if field.is_required()}
    for name, file in {"pelaku_usaha": "bu-tati", "whatsapp": "0812-0000-0077"}.items():
        few |= {name: file} if name in few else {}
    few |= {"produk": "semua"} if "produk" in few else {}
    content = village(tmp_path / "isi", {f"{folder}/berkas-baru.md": editor("fresh", ORDERS[folder], few, "Cerita.")})
    assert [str(problem) for problem in load(content, "content", TODAY).problems if problem.level == "error"] == []
