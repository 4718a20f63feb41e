"""Boxes of a lesson: where they stand, and that a tick stays with the words that it was set at."""

import random
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storefront.site.checklist import checklist
from storefront.site.linker import Targets
from storefront.site.prose import render

TARGETS = Targets({"produk/opak.md": "\x1fproduk/opak/"}, {})
BOX = '<label><input type="checkbox" name="{}"><span>{}</span></label>'


def _html(body: str) -> str:
    html, slips = render(body, "pelatihan/x.md", TARGETS)
    assert slips == ()
    return html


def _steps(body: str) -> tuple[str, ...]:
    return checklist(_html(body)).steps


def _words(body: str) -> list[str]:
    return re.findall(r"<span>(.*?)</span>", checklist(_html(body)).html, re.S)


@pytest.mark.parametrize(("body", "words"), [
    ("- [ ] Lap lensa.\n- [ ] Potret.", ["Lap lensa.", "Potret."]),
    ("Kata.\n- [x] Lap lensa.\n* [ ] Potret.", ["Lap lensa.", "Potret."]),
    ("1. [ ] Lap lensa.\n2. [X] Potret.", ["Lap lensa.", "Potret."]),
    ("- [] Lap lensa.\n- [\u00a0] Potret.", ["Lap lensa.", "Potret."]),
    ("- [ ] Lap **lensa** [opak](../produk/opak.md).", ['Lap <strong>lensa</strong> <a href="\x1fproduk/opak/">opak</a>.']),
    ("- [ ] Lap\n  lensa.\n\n- [ ] Potret.", ["Lap\n  lensa.", "Potret."]),
    ("- [ ] Siapkan:\n    - [ ] kain\n    - air\n- [ ] Potret.", ["Siapkan:", "kain", "Potret."]),
    ("- [ ] Cari [x] di layar.", ["Cari [x] di layar."]),
    ("- Lap lensa.\n- Potret [ ] ini.", []),
    ("Bukan daftar: [ ] kotak.", []),
    ("Kode:\n\n    - [ ] bukan langkah", []),
    ("- [ ] <b onclick=x>Lap</b>", ["<b>Lap</b>"]),
], ids=str)
def test_boxes(body: str, words: list[str]) -> None:
    """One for each row of a task list, around that row's own words; nothing else becomes one."""
    assert _words(body) == words
    assert len(_steps(body)) == len(words)


def test_a_box_and_its_words() -> None:
    """One label, so that a thumb may tap the words; whatever a browser remembers of boxes doesn't count."""
    found = checklist(_html("- [x] Lap lensa."))
    assert found.html == f'<ul>\n<li class="step">{BOX.format(found.steps[0], "Lap lensa.")}</li>\n</ul>'
    assert "checked" not in found.html


def test_what_is_no_list_stays_as_it_is() -> None:
    """To the byte."""
    html = _html("## Judul\n\nKata [ ] biasa.\n\n- satu\n- dua\n\n| a | b |\n|---|---|\n| 1 | 2 |")
    assert checklist(html).html == html


@pytest.mark.parametrize("other", ["- [ ] lap LENSA.", "- [x] Lap lensa.", "- [ ]  Lap   lensa.", "1. [ ] Lap lensa.", "- [ ] Lap **lensa.**", "- [ ] Lap [lensa.](../produk/opak.md)"])
def test_the_same_step(other: str) -> None:
    """Whatever is large, bold or a link in it."""
    assert _steps(other) == _steps("- [ ] Lap lensa.")


@pytest.mark.parametrize("other", ["- [ ] Jangan lap lensa.", "- [ ] Lap lensa", "- [ ] Lap lensa 2.", "- [ ] Lap lensa!", "- [ ] Laplensa."])
def test_another_step(other: str) -> None:
    """What says something else was done by nobody yet."""
    assert _steps(other) != _steps("- [ ] Lap lensa.")


_ROWS = st.lists(st.text("abcdefghij ", min_size=1).map(lambda text: f"x{' '.join(text.split())}"), min_size=1, max_size=8, unique=True)


@given(rows=_ROWS, seed=st.integers(0, 99), dropped=st.integers(0, 7))
def test_ticks_stay_with_their_steps(rows: list[str], seed: int, dropped: int) -> None:
    """However steps are moved, however many are left out: of those that are left each has the key that it had."""
    before = dict(zip(rows, _steps("\n".join(f"- [ ] {row}" for row in rows)), strict=True))
    moved = random.Random(seed).sample(rows, len(rows))[dropped % len(rows):]
    assert _steps("\n".join(f"- [ ] {row}" for row in moved)) == tuple(before[row] for row in moved)
    assert len(set(before.values())) == len(rows)


def test_the_same_words_twice_are_two_boxes() -> None:
    """Each can be ticked by itself."""
    first, second, third = _steps("- [ ] Potret.\n- [ ] Potret.\n- [ ] Potret.")
    assert (second, third) == (f"{first}-2", f"{first}-3")
