"""Words are set in the largest size that fits, with the fonts that have them."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from storefront.media.cards.typography import Block, fit, font, runs, width
from storefront.media.glyphs import Face, clean

FACES: tuple[Face, ...] = ("name", "text", "bold", "eyebrow", "price")
FAMILY = "👨‍👩‍👧‍👦"

# Whole emoji, their halves, accents, other directions and what only steers, more often than chance would bring them.
_spice = st.sampled_from(
    [
        FAMILY,
        "🇮🇩",
        "🇮",
        "\u200d",
        "\ufe0f",
        "1\ufe0f\u20e3",
        "e\u0301",
        "\u0301" * 9,
        "\u202e",
        "\u200b",
        "\u00a0",
        "\ud800",
        "مر",
        " ",
    ]
)
texts = st.text(max_size=120) | st.lists(_spice | st.text(alphabet="abcÄgjy.,/-1 ", max_size=9), max_size=20).map("".join)


@settings(max_examples=120, deadline=None)
@given(texts, st.sampled_from(FACES), st.integers(90, 700), st.integers(1, 4))
@example("x" * 3000, "text", 90, 2)
@example(f"{FAMILY}" * 40, "name", 90, 1)
def test_any_text_fits_its_box(text: str, face: Face, room: int, rows: int) -> None:
    """No more rows and no wider than asked, whatever it is made of; an empty line is never set."""
    block = fit(text, face, (48, 36, 24), room, rows, height=200)
    assert len(block.lines) <= rows
    assert block.width <= room
    assert block.height <= 200
    assert all(line.strip() for line in block.lines)


@settings(max_examples=120, deadline=None)
@given(texts, st.sampled_from(FACES))
def test_what_is_clean_stays_so(text: str, face: Face) -> None:
    """Cleaning twice changes nothing, and every remaining piece has ink or is a space."""
    once = clean(text, face)
    assert clean(once, face) == once
    for piece, own in runs(once, face):
        assert piece.strip(" \u00a0") == "" or font(own, 40).getmask(piece).getbbox()


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(alphabet="abcdefghij", min_size=1, max_size=7), min_size=1, max_size=12), st.integers(200, 600))
def test_lines_hold_the_words_in_order(words: list[str], room: int) -> None:
    """Where words are short and rows many, nothing is broken and nothing lost."""
    block = fit(" ".join(words), "text", (24,), room, 30)
    assert block.whole
    assert " ".join(block.lines).split(" ") == words


@pytest.mark.parametrize(
    ("text", "faces"),
    [
        ("Ladu Ketan", ["name", "name"]),
        (f"Tas {FAMILY}", ["name", "emoji"]),
        ("🇮🇩", ["emoji"]),
        ("1️⃣", ["emoji"]),
        ("❤️", ["emoji"]),
        ("👍🏽", ["emoji"]),
        ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", ["emoji"]),
        ("17 × 3", ["name", "name", "name"]),
    ],
)
def test_each_piece_has_the_font_that_draws_it(text: str, faces: list[Face]) -> None:
    """Digits and signs that emoji are made of stay letters where they stand alone."""
    assert [face for _, face in runs(clean(text, "name"), "name")] == faces


@pytest.mark.parametrize("emoji", [FAMILY, "🇮🇩", "1️⃣", "❤️", "👍🏽", "🏳️‍🌈", "🏴󠁧󠁢󠁥󠁮󠁧󠁿"])
def test_an_emoji_of_several_parts_is_one(emoji: str) -> None:
    """It is as wide as any other, so its parts are joined."""
    assert width(emoji, "text", 100) == width("🎂", "text", 100)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("  Opak \n\t Ketan ", "Opak Ketan"),
        ("中文 Opak ภาษา", "Opak"),
        ("Pe\u0301da\u0301 x\u0301\u0301\u0301", "Pédá x"),
        ("a\u202eb\u00adc\ud800d", "abcd"),
        ("RT\u00a003 kue\u2011kue", "RT\u00a003 kue-kue"),
        ("\u200d\ufe0f", ""),
    ],
)
def test_what_cannot_be_drawn_is_left_out(text: str, left: str) -> None:
    """Scripts that no font of ours has, loose accents, controls; spaces become single ones."""
    assert clean(text, "text") == left


def test_the_largest_size_that_fits_is_taken() -> None:
    """A wider box gives larger letters, and the next size up would not have fitted."""
    sizes = (80, 70, 60, 50, 40, 30)
    found = [fit("Keripik Singkong Pedas", "name", sizes, room, 1).size for room in (350, 500, 700, 900)]
    assert found == sorted(set(found))
    for room, size in zip((350, 500, 700, 900), found, strict=True):
        larger = [other for other in sizes if other > size]
        assert all(width("Keripik Singkong Pedas", "name", other) > room for other in larger)


def test_words_break_only_where_no_size_helps() -> None:
    """First smaller, then broken inside a word, at last cut with a sign."""
    word = "Ladukeripikopakrengginangnastarlemperabc"
    assert fit(word, "name", (60, 20), 600, 2) == Block((word,), "name", 20, 23, True)
    broken = fit(word, "name", (60, 50), 600, 3)
    assert (broken.whole, "".join(broken.lines), broken.size) == (True, word, 60)
    cut = fit(word * 4, "name", (60, 50), 600, 3)
    assert (cut.whole, len(cut.lines), cut.lines[-1][-1], cut.size) == (False, 3, "…", 50)


def test_lines_are_filled_evenly() -> None:
    """No lonely last word."""
    assert fit("Pesan ke Kiki, diambil di sini", "bold", (46,), 560, 2).lines == ("Pesan ke Kiki,", "diambil di sini")


def test_height_limits_the_rows() -> None:
    """Fewer rows where there is no room for more."""
    text = "satu dua tiga empat lima enam tujuh delapan"
    assert [len(fit(text, "text", (30,), 200, 9, height=height).lines) for height in (30, 69, 120)] == [1, 2, 3]


def test_rp_stands_small_before_a_number() -> None:
    """Only there: a word that begins alike is a word."""
    assert runs("Rp15.000", "price") == (("Rp", "raised"), ("15.000", "price"))
    assert [face for _, face in runs("Rpa", "price")] == ["price"]
    assert width("Rp", "raised", 100) < width("Rp", "price", 100)


def test_letters_are_kerned() -> None:
    """The fonts were joined from parts without losing it."""
    for face in ("name", "text", "bold", "price"):
        assert font(face, 100).getlength("AV") < font(face, 100).getlength("A") + font(face, 100).getlength("V")
