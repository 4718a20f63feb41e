"""What phones and habit make of the signs of front matter: one reading is read, and what has two is left to be told."""

from time import monotonic

import pytest

from storefront.catalog.frontmatter import SyntaxProblem, decode, read, read_yaml
from storefront.catalog.typed import rows_of, without_marks

_VARIANTS = {"varian": [{"nama": "Asin", "harga": "1"}, {"nama": "Pedas"}]}


@pytest.mark.parametrize(
    "rows",
    [
        "varian:\n  {0} nama: Asin\n    harga: 1\n  {0} nama: Pedas", "varian:\n{0} nama: Asin\n  harga: 1\n{0} nama: Pedas",
        "varian:\n\n  {0} nama: Asin\n    harga: 1\n\n  - nama: Pedas", "varian: # rasa\n  - nama: Asin\n    harga: 1\n  {0} nama: Pedas",
    ],
)
@pytest.mark.parametrize("sign", ["-", "*", "+", "•", "–", "—", "·", "●", "−"])
def test_an_item_begins_with_any_bullet(rows: str, sign: str) -> None:
    """What a phone's keyboard, a chat or Markdown puts there."""
    assert read_yaml(rows.format(sign)).values == _VARIANTS


@pytest.mark.parametrize("harga", ["   harga: 1", "    harga: 1", "     harga: 1"])
@pytest.mark.parametrize("sign", ["-", "–", "—", "•"])
def test_a_bullet_may_stick_to_its_word(sign: str, harga: str) -> None:
    """What stood below its first letter goes along; what was set in to fit the guide already fits, and what was set in further is told."""
    rows = f"varian:\n  {sign}nama: Asin\n{harga}\n  {sign}nama: Pedas"
    if harga.startswith("     "):
        with pytest.raises(SyntaxProblem, match=r"menjorok terlalu jauh|sejajar"):
            read_yaml(rows)
    else:
        assert read_yaml(rows).values == _VARIANTS


@pytest.mark.parametrize("rows", ["produk:\n  -abon\n  -kasuami", "produk:\n-abon\n-kasuami", "produk:\n  • abon\n  •kasuami", 'produk:\n  -"abon"\n  -“kasuami”'])
def test_words_with_a_bullet(rows: str) -> None:
    """A list of names."""
    assert read_yaml(rows).values == {"produk": ["abon", "kasuami"]}


@pytest.mark.parametrize("rows", ["varian:\n  1. nama: Asin\n     harga: 1\n  2. nama: Pedas", "varian:\n1) nama: Asin\n   harga: 1\n2) nama: Pedas"])
def test_a_number_is_a_bullet(rows: str) -> None:
    """As Markdown's own lists have it."""
    assert read_yaml(rows).values == _VARIANTS


@pytest.mark.parametrize(
    ("rows", "values"),
    [
        ("nama: 1. Opak", {"nama": "1. Opak"}), ("koordinat:\n  -7.0, 107.5", {"koordinat": "-7.0, 107.5"}), ("nama: a-b", {"nama": "a-b"}), ("nama: |\n  * satu\n  • dua", {"nama": "* satu\n• dua"}),
        ("ringkasan: satu\n  – dua", {"ringkasan": "satu – dua"}), ("-harga: 1", {"-harga": "1"}),
    ],
)
def test_a_dash_that_is_no_bullet_stays(rows: str, values: object) -> None:
    """Coordinates, words, text blocks, a field with a dash in front."""
    assert read_yaml(rows).values == values


@pytest.mark.parametrize("nothing", ["-", '"-"', "–", "—", "--", "- # tidak punya", "null", "Null", "~", "none", "n/a", "tidak ada", "Belum ada"])
def test_a_word_for_nothing_is_no_value(nothing: str) -> None:
    """As if the line weren't there."""
    assert read_yaml(f"halal: {nothing}\nharga: 1").values == {"harga": "1"}
    assert read_yaml(f"sajian:\n  satuan: {nothing}\n  harga: 1").values == {"sajian": {"harga": "1"}}


@pytest.mark.parametrize(("rows", "values"), [
    ("stok: -", {"stok": "-"}), ("stok: tidak ada", {"stok": "tidak ada"}), ("terbit: null", {"terbit": "null"}), ('nama: "null"', {"nama": "null"}), ("nama: Tidak ada gula", {"nama": "Tidak ada gula"}),
    ("foto:\n  -\n  - -\n  - a", {"foto": ["a"]}),
])
def test_what_may_mean_no_is_not_taken_for_nothing(rows: str, values: object) -> None:
    """A good that is sold out isn't put on sale by a dash."""
    assert read_yaml(rows).values == values


@pytest.mark.parametrize(("written", "value"), [
    ("“Keripik: pedas”", "Keripik: pedas"), ("”Keripik”", "Keripik"), ('“Keripik"', "Keripik"), ('"Keripik”', "Keripik"), ("‘Jumat #1’", "Jumat #1"), ("„Keripik“", "Keripik"), ("«Keripik»", "Keripik"),
    ("“Ladu” dan “Opak”", "“Ladu” dan “Opak”"), ("“Kue Ibu’s”", "Kue Ibu’s"), ("“Kue 'enak'”", "Kue 'enak'"), ("Jum’at", "Jum’at"), ("“a.jpg”  # foto", "a.jpg"), ("'“Keripik”'", "“Keripik”"), ('"it’s"', "it’s"),
])
def test_curly_quotes_around_a_value_are_quotes(written: str, value: str) -> None:
    """As the guide asks for quotes; marks inside a value stay."""
    assert read_yaml(f"nama: {written}").values == {"nama": value}
    assert read_yaml(f"foto:\n  - {written}").values == {"foto": [value]}


@pytest.mark.parametrize("dash", ["—", "–-", "—-", "-—", "———", "−−−"])
def test_three_hyphens_may_be_one_long_dash(dash: str) -> None:
    """Phones make it of two or three; a line of two or four plain hyphens is still told."""
    document = read(f"{dash} \nnama: a\n{dash}\nIsi.\n{dash}\n".encode())
    assert (document.values, document.body, document.body_line) == ({"nama": "a"}, f"Isi.\n{dash}\n", 4)
    with pytest.raises(SyntaxProblem, match="tidak ditutup"):
        read(b"---\nnama: a\n----\nIsi.")


@pytest.mark.parametrize("space", ["\u00a0", "\u2009", "\u202f", "\u3000"])
def test_odd_spaces_are_spaces(space: str) -> None:
    """In front of a row, behind a colon and a hyphen, and in a value."""
    rows = "harga: 1 000\nvarian:\n  - nama: a b\n    stok: habis".replace(" ", space)
    assert read_yaml(rows).values == {"harga": "1 000", "varian": [{"nama": "a b", "stok": "habis"}]}
    assert read(f"{space}\n---{space}\nnama: a\n---{space}\nb{space}c".encode()).body == f"b{space}c"


@pytest.mark.parametrize("mark", list("\u200e\u200f\u202a\u202b\u202c\u202d\u2066\u2067\u2068\u2069"))
def test_marks_of_direction_around_a_value_go(mark: str) -> None:
    """As chats and contact lists put them around a number; inside a value they are told."""
    rows = f'{mark}whatsapp{mark}: {mark}0812-0000{mark}\nfoto:\n  - {mark}a.jpg{mark}\nnama: "{mark}a{mark}"{mark}'
    assert read_yaml(decode(rows.encode())).values == {"whatsapp": "0812-0000", "foto": ["a.jpg"], "nama": "a"}
    if mark not in "\u200e\u200f":
        with pytest.raises(SyntaxProblem, match="tak terlihat"):
            decode(f"nama: a {mark}b".encode())


def test_the_mark_that_turns_text_is_told_everywhere() -> None:
    """U+202E shows a value from its end; without it the site would show another than the editor sees."""
    with pytest.raises(SyntaxProblem, match=r"U\+202E"):
        decode("nama: \u202ekapO\u202c".encode())


@pytest.mark.parametrize(("rows", "lines"), [
    ("---\nharga: 1\n<<<<<<< HEAD\nstok: habis\n=======\nstok: tersedia\n>>>>>>> main\n---\n", "3, 5 dan 7"), ("---\na: b\n---\nIsi\n<<<<<<< HEAD\n=======\n>>>>>>> a1b2c3\n", "5, 6 dan 7"),
    ("a: 1\n>>>>>>> main", "2"), ("<<<<<<<\na: 1\n||||||| 123\n=======\n>>>>>>>", "1, 3, 4 dan 5"),
])
def test_marks_of_a_conflict_are_named(rows: str, lines: str) -> None:
    """Anywhere in any file, with their lines and with what to do."""
    with pytest.raises(SyntaxProblem) as problem:
        decode(rows.encode())
    assert f"masih tertinggal di baris {lines}. Hapus baris tanda itu" in problem.value.message
    assert problem.value.line == int(lines.replace(",", " ").split()[0])


@pytest.mark.parametrize("text", ["Judul\n=======\n", "a <<<<<<< b\n", "<<<<<<<<\n", ">>>>>>> \n"[:7] + ">\n"])
def test_lines_that_only_resemble_a_conflict(text: str) -> None:
    """A heading underlined, a row of eight."""
    assert decode(text.encode()) == text


@pytest.mark.parametrize(("written", "value"), [
    ("foto: [“a.jpg”, “b c.jpg”]", ["a.jpg", "b c.jpg"]), ("foto: [ „a.jpg“ ,b.jpg]  # dua", ["a.jpg", "b.jpg"]), ('foto: ["a.jpg”]', ["a.jpg"]), ("foto: [kue “enak”, b]", ["kue “enak”", "b"]),
    ('foto: ["a, b", “c”]', ["a, b", "c"]), ("foto: [Jum’at, b]", ["Jum’at", "b"]),
])  # fmt: skip
def test_curly_quotes_in_a_list_on_one_row(written: str, value: list[str]) -> None:
    """Around an item they are quotes, inside one they stay."""
    assert read_yaml(written).values["foto"] == value


@pytest.mark.parametrize("text", ["-a\n" * 85_000, "a:\n" + "  •a\n" * 40_000, "\u200e" + " " * 200_000 + "a", "-" * 250_000 + "\u200e", "a: -\n" + "\n" * 250_000, "“" * 80_000, "foto: [" + "“" * 40_000 + "]", "foto: [" + "“a”, " * 20_000 + "]"])
def test_strange_rows_take_no_time(text: str) -> None:
    """Each row is looked at a few times, whatever stands around it."""
    started = monotonic()
    rows_of(without_marks(text))
    assert monotonic() - started < 3
