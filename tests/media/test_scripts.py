"""The scripts of the land: who draws which letter, what is one syllable, and that letters are joined as their script joins them."""

import pytest
from PIL.ImageFont import Layout, truetype

from storefront.media import scripts
from storefront.media.cards.typography import fit, font, runs
from storefront.media.glyphs import FILES, FONTS, Face, clean, faced
from storefront.media.scripts import Script

# Names of goods: "crackers" with what is written below, above, before and around a letter; a word of two letters on each other.
NAMES: dict[Script, tuple[str, ...]] = {
    "sundanese": ("ᮊᮢᮤᮕᮤᮊ᮪", "ᮞᮤᮀᮊᮧᮀ", "ᮘᮨᮜᮥᮏ ᮊᮢᮤᮀ"),
    "javanese": ("ꦏꦿꦶꦥꦶꦏ꧀", "ꦱꦶꦁꦏꦺꦴꦁ", "ꦲꦤꦕꦫꦏ", "ꦩꦔꦤ꧀ꦱꦼꦒ", "ꦏ꧀ꦭꦸꦂ"),
    "balinese": ("ᬓ᭄ᬭᬶᬧᬶᬓ᭄", "ᬲᬗ᭄ᬓᬸ", "ᬢᬶᬂ"),
    "buginese": ("ᨀᨛᨑᨗᨄᨗ", "ᨅᨘᨁᨗ", "ᨔᨚᨄᨙ"),
    "arabic": ("كريفيق", "تمڤي", "كرڤو اوبي", "چۏکلة ڽ ݢ", "ڠُوْ"),
}
EACH = [(script, name) for script, names in NAMES.items() for name in names]


@pytest.mark.parametrize(("script", "name"), EACH)
@pytest.mark.parametrize("face", ["name", "text", "eyebrow"])
def test_a_name_is_drawn_by_its_own_font(script: Script, name: str, face: Face) -> None:
    """Whole, whatever font the line is in; a space between its words is the line's."""
    assert clean(name, face) == name
    assert {own for piece, own in runs(name, face) if piece != " "} == {script}
    assert scripts.used(f"Keripik {name}") == (script,)


@pytest.mark.parametrize("script", scripts.FAMILIES)
def test_every_letter_has_ink(script: Script) -> None:
    """None is the empty box of an unknown one: letter for letter, without shaping."""
    plain = truetype(FONTS / FILES[script], 60, layout_engine=Layout.BASIC)
    unknown = bytes(plain.getmask("\uffff"))
    for char in (char for char, own in scripts._OF.items() if own == script):
        mask = plain.getmask(char)
        assert bytes(mask) != unknown, f"U+{ord(char):04X}"
        # A mark may be drawn only with a letter.
        assert mask.getbbox() or char in scripts._MARKS, f"U+{ord(char):04X}"


@pytest.mark.parametrize(("script", "shaped", "apart"), [
    # Pasangan: the second letter goes below the first.
    ("javanese", "ꦤ꧀ꦱ", ("ꦤ", "ꦱ")), ("javanese", "ꦏ꧀ꦭꦸ", ("ꦏ", "ꦭ")),
    ("balinese", "ᬗ᭄ᬓ", ("ᬗ", "ᬓ")), ("balinese", "ᬓ᭄ᬭ", ("ᬓ", "ᬭ")),
    # Vowel signs and medial letters above and below take no room of their own.
    ("sundanese", "ᮊᮤ", ("ᮊ", "ᮊ")), ("sundanese", "ᮊᮢᮤ", ("ᮊ", "ᮊ")), ("buginese", "ᨄᨗ", ("ᨄ", "ᨄ")),
    # Joined letters are narrower than those that end a word.
    ("arabic", "ببب", ("ب", "ب", "ب")), ("arabic", "ڤڤ", ("ڤ", "ڤ")),
])
def test_letters_are_joined(script: Script, shaped: str, apart: tuple[str, ...]) -> None:
    """What stands on, below or before another takes less room than the letters side by side."""
    assert font(script, 100).getlength(shaped) < 0.95 * sum(font(script, 100).getlength(part) for part in apart)


@pytest.mark.parametrize(("script", "name"), EACH)
def test_shaping_matters(script: Script, name: str) -> None:
    """The name looks otherwise than its letters put in a row; only Hanacaraka's bare letters and the like are a row."""
    row = truetype(FONTS / FILES[script], 60, layout_engine=Layout.BASIC)
    shaped = truetype(FONTS / FILES[script], 60)
    if name != "ꦲꦤꦕꦫꦏ":
        assert bytes(shaped.getmask(name)) != bytes(row.getmask(name))


@pytest.mark.parametrize(("text", "syllables"), [
    ("ꦏꦿꦶꦥꦶꦏ꧀", ["ꦏꦿꦶ", "ꦥꦶ", "ꦏ꧀"]), ("ꦩꦔꦤ꧀ꦱꦼꦒ", ["ꦩ", "ꦔ", "ꦤ꧀ꦱꦼ", "ꦒ"]), ("ᬲᬗ᭄ᬓᬸ", ["ᬲ", "ᬗ᭄ᬓᬸ"]), ("ᮊᮢᮤᮀ", ["ᮊᮢᮤᮀ"]),
    ("ꦱ" + "ꦶ" * 40, ["ꦱ" + "ꦶ" * 9]), ("ꦶꦶꦶ", []),
])
def test_a_syllable_stays_one(text: str, syllables: list[str]) -> None:
    """A long word breaks between syllables only; marks without end, or without a letter, are not drawn."""
    assert [cluster for cluster, _ in faced(text, "name")] == syllables


@pytest.mark.parametrize(("text", "seen"), [
    ("كريفيق اوبي", "اوبي كريفيق"),
    ("Bu كريفيق اوبي pedas", "Bu اوبي كريفيق pedas"),
    ("كريفيق 250 ݢرم", "ݢرم 250 كريفيق"),
    ("كريفيق · 250 g", "كريفيق · 250 g"),
    ("كريفيق dan اوبي", "كريفيق dan اوبي"),
])
@pytest.mark.parametrize("face", ["name", "eyebrow"])
def test_words_from_the_right_stand_so(text: str, seen: str, face: Face) -> None:
    """In the order from the left in which they are seen; what follows them in Latin stays behind them, and digits stay numbers."""
    assert "".join(piece for piece, _ in runs(text, face)) == seen


def test_stacked_lines_stand_further_apart() -> None:
    """Letters below letters neither touch the next line nor what stands below."""
    latin, javanese = fit("Keripik Singkong", "name", (40,), 170, 2), fit("ꦩꦔꦤ꧀ꦱꦼꦒ ꦏ꧀ꦭꦸꦂ", "name", (40,), 130, 2)
    assert len(latin.lines) == len(javanese.lines) == 2
    assert javanese.leading > latin.leading
    assert javanese.height > latin.height


def test_a_word_without_spaces_breaks_between_syllables() -> None:
    """Javanese is written without spaces."""
    long = "ꦏꦿꦶꦥꦶꦏ꧀ꦱꦶꦁꦏꦺꦴꦁꦥꦼꦝꦱ꧀ꦩꦤꦶꦱ꧀"
    block = fit(long, "name", (60,), 300, 5)
    assert "".join(block.lines) == long
    assert len(block.lines) > 1
    starts = [line[0] for line in block.lines]
    assert not set(starts) & set(scripts._MARKS)


@pytest.mark.parametrize("text", ["", "Keripik Tempe", "Teh Ênéng 😀", "中文", "ꦶ"])
def test_what_needs_no_other_font_says_so(text: str) -> None:
    """Latin, emoji, what nobody can draw, and marks by themselves."""
    assert scripts.used(text) == ()
