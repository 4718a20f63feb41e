"""Front matter: text values with their lines, nothing guessed; what is odd but clear is read, what YAML would swallow is told."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storefront.catalog import frontmatter
from storefront.catalog.frontmatter import MAX_BYTES, SyntaxProblem, decode, read, read_yaml
from storefront.catalog.letters import plain


def _file(front: str, body: str = "") -> bytes:
    return f"---\n{front}\n---\n{body}".encode()


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("15.000", "15.000"), ("12.5", "12.5"), ("0812-0000-0001", "0812-0000-0001"), ("08120000", "08120000"), ("012500", "012500"),
        ("10:30", "10:30"), ("2026-12-05", "2026-12-05"), ("NO", "NO"), ("ya", "ya"), ("true", "true"),
        ("0x1F", "0x1F"), ("1e9", "1e9"), ("1_000", "1_000"), (".inf", ".inf"), ("=", "="), ("<<", "<<"), ("08.00–20.00", "08.00–20.00"),
        ('"15.000"', "15.000"), ("'it''s'", "it's"), ('"a\\nb"', "a\nb"), ("Rp 15.000,-", "Rp 15.000,-"), ("a#b", "a#b"),
        ("Opak   # catatan", "Opak"), ("https://contoh.id/#a", "https://contoh.id/#a"), ('"Opak #1"', "Opak #1"), ("it's", "it's"),
        ("|\n  satu\n  dua", "satu\ndua\n"), (">\n  satu\n  dua", "satu dua\n"), ("satu\n  dua", "satu dua"), ("🙂", "🙂"), ("opak@", "opak@"),
    ],
)
def test_values_are_text(written: str, value: str) -> None:
    """YAML's own types never get a say."""
    assert read(_file(f"nama: {written}")).values == {"nama": value}


@pytest.mark.parametrize("written", ["", '""', "''", "[]", "\n- \n- ''", "# catatan"])
def test_an_empty_value_is_no_value(written: str) -> None:
    """A field that was left empty counts as not filled in, but has its line."""
    document = read(_file(f"harga: 1\nnama: {written}"))
    assert document.values == {"harga": "1"}
    assert document.lines[("nama",)] == 3


def test_lists_and_mappings_have_lines() -> None:
    """Every path into the values tells the line of the file it stands on."""
    document = read(_file("nama: a\nvarian:\n  - nama: b\n    harga: 1\n  -\n    nama: c\nfoto: [d, e]\nsajian: {harga: 2}"))
    assert document.values == {
        "nama": "a", "varian": [{"nama": "b", "harga": "1"}, {"nama": "c"}], "foto": ["d", "e"], "sajian": {"harga": "2"}}
    assert {path: line for path, line in document.lines.items() if len(path) != 2 or path[0] != "foto"} == {
        ("nama",): 2, ("varian",): 3, ("varian", 0): 4, ("varian", 0, "nama"): 4, ("varian", 0, "harga"): 5, ("varian", 1): 7,
        ("varian", 1, "nama"): 7, ("foto",): 8, ("sajian",): 9, ("sajian", "harga"): 9,
    }


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_line_ends_and_a_byte_order_mark_change_nothing(line_end: str, mark: bytes) -> None:
    """Files from Windows and from old programs."""
    document = read(mark + line_end.join(("---", "nama: a", "---", "", "Isi.", "")).encode())
    assert (document.values, document.body, document.body_line) == ({"nama": "a"}, "\nIsi.\n", 4)


@pytest.mark.parametrize(
    ("raw", "body", "line"),
    [
        (b"---\nnama: a\n---\n# b\n---\nc", "# b\n---\nc", 4), (b"---\nnama: a\n---", "", 4), (b"\n\n---\nnama: a\n---\nb", "b", 6),
        (b"---  \nnama: a\n---\t\nb", "b", 4), (b"---\n---\nb", "b", 3),
    ],
)
def test_the_body_begins_behind_the_second_line_of_hyphens(raw: bytes, body: str, line: int) -> None:
    """Lines of hyphens in the body belong to it."""
    document = read(raw)
    assert (document.body, document.body_line) == (body, line)


def test_a_doubled_field_is_told_and_the_first_kept() -> None:
    """Both lines are named; a doubled mapping is read over without a word of its own."""
    document = read(_file("nama: a\nsajian:\n  harga: 1\nnama: b\nsajian:\n  harga: 2\n  harga: 3"))
    assert document.values == {"nama": "a", "sajian": {"harga": "1"}}
    assert [(slip.line, slip.name) for slip in document.slips][:2] == [(5, "nama"), (6, "sajian")]


@pytest.mark.parametrize(("text", "kept"), [("a\ufeffb", "ab"), ("a\u2028b\u2029c", "a b c"), ("a\tb", "a\tb"), ("a\u200db", "a\u200db")])
def test_harmless_invisible_characters(text: str, kept: str) -> None:
    """Marks in the middle go, separators of lines from chats become spaces, joiners of emoji stay."""
    assert decode(text.encode()) == kept


@pytest.mark.parametrize("char", [*map(chr, (0, 1, 8, 11, 12, 14, 31, 127, 0x80, 0x85, 0x9F)), *"\u202a\u202e\u2066\u2069\ufdd0\ufffe\uffff", "\U0001fffe"])
def test_forbidden_characters_are_told_with_their_line(char: str) -> None:
    """Anywhere in the file, by their code."""
    with pytest.raises(SyntaxProblem) as problem:
        decode(f"satu\r\ndua\rti{char}ga".encode())
    assert problem.value.line == 3
    assert f"(U+{ord(char):04X})" in problem.value.message


def test_the_limit_of_a_file_is_exact() -> None:
    """256 KB are read, one byte more is not."""
    assert len(decode(b"a" * MAX_BYTES)) == 256 * 1024
    with pytest.raises(SyntaxProblem, match="Paling besar 256 KB"):
        decode(b"a" * (MAX_BYTES + 1))


def test_how_deep_and_how_long_is_exact() -> None:
    """Five lists in one another and a name of sixty letters are read, one more of either is not."""
    assert read_yaml("a: [[[[[x]]]]]").values == {"a": [[[[["x"]]]]]}
    with pytest.raises(SyntaxProblem, match="bertingkat terlalu dalam"):
        read_yaml("a: [[[[[[x]]]]]]")
    assert read_yaml(f"{'a' * 60}: x").values == {"a" * 60: "x"}
    with pytest.raises(SyntaxProblem, match="satu kata biasa"):
        read_yaml(f"{'a' * 61}: x")


def test_hostile_yaml_takes_no_time_and_no_memory() -> None:
    """Billion laughs, bottomless brackets, thousands of names."""
    for text in ("a: &a [x, x]\nb: &b [*a, *a]", "[" * 200_000, "a: " + "{a: " * 50_000, "- " * 100_000, "? " * 100_000):
        with pytest.raises(SyntaxProblem):
            read_yaml(text)
    assert len(read_yaml("\n".join(f"a{n}: x" for n in range(20_000))).values) == 20_000


def test_without_libyaml_the_same_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where PyYAML was built without its C part, its Python part gives the same values and lines."""
    import yaml

    raw = _file("nama: Opak #1\nharga: 12.500\nvarian:\n  - nama: b\n    harga: 10:30", "Isi.")
    fast = read(raw)
    monkeypatch.setattr(frontmatter, "_Loader", yaml.SafeLoader)
    slow = read(raw)
    assert (slow.values, slow.lines, slow.body) == (fast.values, fast.lines, fast.body)
    assert [str(slip) for slip in slow.slips] == [str(slip) for slip in fast.slips]


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cf", "Cs", "Cn", "Zl", "Zp")), min_size=1).filter(lambda text: text == text.strip() and text.strip("-\u2010\u2011\u2012\u2013\u2014\u2015\u2212")))
def test_any_text_in_single_quotes_comes_back(value: str) -> None:
    """The advice "apit dengan tanda kutip" is right for every text; only odd spaces and letters that look special become plain ones."""
    quoted = value.replace("'", "''")
    spaced = "".join(" " if unicodedata.category(char) == "Zs" else char for char in value)
    assert read(_file(f"nama: '{quoted}'")).values == {"nama": plain(spaced)}
