"""The rows of a task list (GitHub Flavored Markdown 0.29, 5.3) in a story's safe HTML, as boxes that can be ticked.

Each box is known by its step's words: when steps are added, moved or left out, a phone's ticks stay with the steps that they
were set at, and a step that says something else has none.
"""

import html
import re
from dataclasses import dataclass
from hashlib import sha256

# nh3 writes tags in one canonical form. A step's own words end where a list, a paragraph or anything else of its own begins.
_STEP = re.compile(
    r"<li>(?P<begin>\s*(?:<p>)?\s*)\[(?:&nbsp;|[ xX])?\](?:&nbsp;| )*"
    r"(?P<words>.*?)(?P<end>\s*(?=</?(?:ul|ol|li|p|blockquote|pre|table|h[2-6])\b|<hr))", re.S)
_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class Checklist:
    """`html` with a box at each step, and the steps' keys from the first to the last."""

    html: str
    steps: tuple[str, ...]


def checklist(story: str) -> Checklist:
    """Of a story as safe HTML. A row that is ticked in the file is open like all others: nobody has done it on this phone yet."""
    steps: list[str] = []

    def box(found: re.Match[str]) -> str:
        key = _key(found["words"])
        again = sum(step.partition("-")[0] == key for step in steps)
        steps.append(f"{key}-{again + 1}" if again else key)
        return (f'<li class="step">{found["begin"]}<label><input type="checkbox" name="{steps[-1]}">'
                f'<span>{found["words"]}</span></label>{found["end"]}')

    return Checklist(_STEP.sub(box, story), tuple(steps))


def _key(words: str) -> str:
    """Eight signs that stand for the words alone, whatever is bold, a link or a capital in them."""
    plain = " ".join(html.unescape(_TAG.sub("", words)).casefold().split())
    return sha256(plain.encode()).hexdigest()[:8]
