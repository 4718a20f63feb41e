"""Scripts are published without their comments, and nothing else is lost."""

import re
from pathlib import Path

import pytest

from storefront.phone.scripts import published

SCRIPTS = sorted((Path(__file__).parents[2] / "theme/static/js").glob("*.js"))


@pytest.mark.parametrize(
    ("source", "small"),
    [
        ("// why\nconst a = 1;\n", "const a = 1;\n"),
        ("function f() {\n  // why\n  return 1;\n}\n", "function f() {\nreturn 1;\n}\n"),
        ("/** one line */\na();\n", "a();\n"),
        ("/**\n * more\n * // lines\n */\nexport const b = 2; // stays\n", "export const b = 2; // stays\n"),
        ("/*! licence */\nx();\n", "/*! licence */\nx();\n"),
        ('const url = "https://contoh.id/";\n\n\n', 'const url = "https://contoh.id/";\n'),
        ("", "\n"),
    ],
)
def test_only_lines_of_comment_go(source: str, small: str) -> None:
    """Blank lines, indentation, and lines that say nothing to the browser."""
    assert published(source) == small


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda file: file.stem)
def test_the_themes_scripts_keep_to_what_may_be_shortened(script: Path) -> None:
    """No text runs over several lines, no line of code begins as a comment does, and every comment ends."""
    source = script.read_text(encoding="utf-8")
    for line in source.split("\n"):
        outside = re.sub(r"\[[^\]]*\]", "", line)  # a backtick among a pattern's characters opens nothing
        assert outside.count("`") % 2 == 0 or script.stem == "minisearch", line
    small = published(source)
    assert published(small) == small
    assert "/**" not in small
    assert small.strip()
