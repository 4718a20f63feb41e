"""What the phone's reader of values takes from the catalog's, and that it says nothing of its own."""

import ast
import gzip
import json
import re
from pathlib import Path

from storefront import THEME, catalog
from storefront.catalog import numbers
from storefront.phone import scripts, values

SCRIPTS = sorted((THEME / "static" / "js").glob("content-*.js"))
# Of files, not of values: what the editor of front matter leaves to a person.
EDITOR = {"content-file", "content-lines", "content-rows", "content-tree"}
NO_SENTENCES = {*EDITOR, "content-values"}
_TEXT = re.compile(r'"((?:[^"\\\n]|\\.)*)"|`([^`\n]*)`')


def test_every_sentence_of_a_refusal_stands_in_the_catalog() -> None:
    """The phone says a mistake in the very words of the build."""
    said = "\n".join(
        node.value for file in Path(catalog.__file__).parent.glob("*.py") for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str))
    for script in SCRIPTS:
        if script.stem in NO_SENTENCES:
            continue
        source = re.sub(r"/\*\*.*?\*/|^ *//[^\n]*$", "", script.read_text(encoding="utf-8"), flags=re.S | re.M)
        for found in _TEXT.finditer(source):
            for part in re.split(r"\$\{[^}]*\}|[0-9]+|(?<=/)\. ", found[1] or found[2] or ""):
                sentence = part.replace('\\"', '"').strip()
                if re.search(r"\.test\(", sentence):  # between the quotes of two patterns
                    continue
                assert not re.search(r"[A-Za-z]{3,} [a-z]{2,}", sentence) or sentence in said, f"{script.name}: {sentence}"


def test_a_pattern_is_written_as_a_script_reads_it() -> None:
    """Names of groups, ends, letters of any language."""
    tables = values.tables()
    assert tables["least"].count("(?<") == numbers_of_names("least")
    assert not any(re.search(r"\(\?P|\\Z|\[\^\\W", text) for text in json.loads(json.dumps([*tables.values()])) if isinstance(text, str))
    assert tables["price"] == numbers.PRICE.pattern.replace("?P<", "?<")


def numbers_of_names(pattern: str) -> int:
    """How many of its groups have a name."""
    source = values._patterns()[pattern]
    return len((re.compile(source) if isinstance(source, str) else source).groupindex)


def test_a_phone_pays_little() -> None:
    """Gzipped: the tables, and what reads values and edits files, all of it; no visitor's phone gets it beforehand."""
    together = "\n".join(scripts.published(script.read_text(encoding="utf-8")) for script in SCRIPTS)
    assert len(gzip.compress(json.dumps(values.tables(), ensure_ascii=False, separators=(",", ":")).encode(), 9)) <= 8_000
    assert len(gzip.compress(together.encode(), 9)) <= 22 * 1024
    assert not [name for name in scripts.VISITED if name.startswith("content-")]
