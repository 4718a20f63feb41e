"""Whatever the bytes: the reading returns a site or tells problems, each in one line; nothing else, and never for long."""

import json
import re
import time
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storefront.build import publish
from storefront.build.write import write_site
from storefront.catalog import frontmatter
from storefront.catalog.problems import ContentError, as_github, as_json, as_text
from storefront.media.store import FOLDER, Store
from storefront.site import linker, prose
from storefront.site.model import Site
from storefront.site.read import read
from storefront.workers import silent
from tests.village import SMALL, Change, village

pytestmark = pytest.mark.slow

TODAY = date(2026, 11, 24)
FILES = sorted(file.relative_to(SMALL).as_posix() for file in SMALL.rglob("*") if file.suffix in (".md", ".yml"))
# Seconds that a body may take, with what the processes around it need on a busy machine.
LIMIT = prose.SECONDS + 5

# What YAML, Markdown, HTML and our own rules treat in a way of their own.
SNIPPETS = st.sampled_from([
    "&a ", "*a", "!!python/name:os.system ", "[", "]", "{", "}", "- ", "? ", ": ", ":", "#", " #", "\t", "'", '"', "\\", "|", ">", "%", "@",
    "`", ",", "---", "...", "\n---\n", "\n...\n", "\n", "\r", "\r\n", "\0", "\x1f", "\x1b", "\x85", "\u2028", "\u202e", "\u200b", "\ufeff",
    "\ufffe", "<<: ", "~", "null", "NO", "0x10", "1e9", "12.500", "0812", "10:30", "[a](", "](", "![", "<a href=", "<script>", "<!--", "&#31;",
    "&#x202e;", "](javascript:a)", "](//a)", "](../produk/opak-bakar.md)", "{kode}", "{filename}", "=", "**", "_", "> ", "    ", "$", "é", "🙂", "semua",
])
TEXT = st.lists(st.one_of(SNIPPETS, st.text(max_size=6)), max_size=12).map("".join)
BYTES = st.one_of(st.binary(max_size=60), TEXT.map(lambda text: text.encode("utf-8", "replace")))


def _read(changes: dict[str, Change]) -> Site | None:
    """The site, or None where its problems were told as they should be."""
    with TemporaryDirectory() as place:
        content = village(Path(place) / "content", changes)
        started = time.monotonic()
        try:
            return read(content, "content", TODAY, store=Store(FOLDER))
        except ContentError as error:
            assert any(problem.level == "error" for problem in error.problems)
            lines = as_text(error.problems).split("\n")
            assert lines == as_text(error.problems).splitlines()
            assert len(lines) == len(error.problems) == len(as_github(error.problems).split("\n"))
            assert all(line.startswith("content") for line in lines)
            assert len(json.loads(as_json(error.problems))) == len(lines)
            return None
        finally:
            assert time.monotonic() - started < LIMIT


@given(BYTES)
@settings(max_examples=1500)
def test_front_matter_is_read_or_refused(raw: bytes) -> None:
    """Any bytes at all, with and without the lines around them."""
    for whole in (raw, b"---\n" + raw + b"\n---\n", b"---\nnama: a\n" + raw):
        try:
            document = frontmatter.read(whole)
        except frontmatter.SyntaxProblem as problem:
            assert 0 <= problem.line <= whole.replace(b"\r", b"\n").count(b"\n") + 2
            assert problem.message
        else:
            assert all(isinstance(key, str) and key.isprintable() for key in document.values)


@given(TEXT)
@settings(max_examples=1500)
def test_a_body_becomes_html_or_slips(body: str) -> None:
    """The converter raises nothing on short texts, and every slip stands on a line of the body."""
    html, slips = prose.render(body, "kabar/a.md", linker.Targets({"produk/opak-bakar.md": "\x1fproduk/opak-bakar/"}, {}))
    assert "<script" not in html
    assert all(link.startswith(("\x1f", "https://", "mailto:", "tel:")) for link in re.findall(r'<a [^>]*href="([^"]*)"', html))
    assert all(0 <= slip.line <= body.count("\n") + body.count("\r") for slip in slips)


@given(st.sampled_from(FILES), BYTES)
@settings(max_examples=40)
def test_a_file_of_any_bytes(file: str, raw: bytes) -> None:
    """In the place of any content file."""
    _read({file: raw})


@given(st.dictionaries(st.sampled_from(FILES), TEXT, min_size=1, max_size=4))
@settings(max_examples=40)
def test_bodies_of_any_text(bodies: dict[str, str]) -> None:
    """Behind valid front matter, in several files at once."""
    _read({file: (SMALL / file).read_text() + body for file, body in bodies.items() if file != "desa.yml"})


@st.composite
def mutations(draw: st.DrawFn) -> dict[str, bytes]:
    """Valid files with lines dropped, doubled, swapped, and with values and bytes replaced."""
    changes = {}
    for file in draw(st.lists(st.sampled_from(FILES), min_size=1, max_size=3, unique=True)):
        lines = (SMALL / file).read_text(encoding="utf-8").split("\n")
        for _ in range(draw(st.integers(1, 3))):
            at, other = draw(st.integers(0, len(lines) - 1)), draw(st.integers(0, len(lines) - 1))
            match draw(st.sampled_from(["value", "insert", "drop", "double", "swap", "indent"])):
                case "value":
                    lines[at] = lines[at].partition(":")[0] + ": " + draw(TEXT)
                case "insert":
                    place = draw(st.integers(0, len(lines[at])))
                    lines[at] = lines[at][:place] + draw(SNIPPETS) + lines[at][place:]
                case "drop":
                    lines[at] = ""
                case "double":
                    lines.insert(other, lines[at])
                case "swap":
                    lines[at], lines[other] = lines[other], lines[at]
                case "indent":
                    lines[at] = draw(st.sampled_from(["  ", "    ", "\t", "  - ", "# "])) + lines[at]
        changes[file] = "\n".join(lines).encode("utf-8", "replace")
    return changes


@given(mutations())
@settings(max_examples=80)
def test_changed_files(changes: dict[str, bytes]) -> None:
    """What an editor's slip, a cat on the keyboard or a bad merge leaves behind."""
    _read(changes)


VALUE = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Co", "Cn")), min_size=1, max_size=40)
FIELDS = {
    "produk/tikar-pandan.md": ("nama", "ringkasan", "kategori", "satuan"), "pelaku-usaha/bu-tati.md": ("nama", "pemilik", "alamat"),
    "reseller/nia.md": ("nama", "wilayah", "jam"), "warung/warung-pak-ujang.md": ("nama", "alamat", "jam"), "acara/pasar-tani.md": ("nama", "tempat"),
    "kabar/situs-dibuka.md": ("judul", "ringkasan", "penulis"), "halaman/cara-pesan.md": ("judul",), "mitra/kelompok-tani.md": ("nama",),
    "pendamping/pak-dedi.md": ("nama", "jabatan", "lembaga"), "desa.yml": ("nama", "kecamatan", "kabupaten", "provinsi"),
}


@st.composite
def worded(draw: st.DrawFn) -> dict[str, str]:
    """The tiny village with other words: any that a text field may hold, in single quotes."""
    changes = {}
    for file in draw(st.lists(st.sampled_from(sorted(FIELDS)), min_size=3, unique=True)):
        lines = (SMALL / file).read_text(encoding="utf-8").split("\n")
        for number, line in enumerate(lines):
            name = line.partition(":")[0]
            if name in FIELDS[file] and draw(st.booleans()):
                lines[number] = f"{name}: '{draw(VALUE).replace(chr(39), chr(39) * 2)}'"
        changes[file] = "\n".join(lines)
    return changes


@given(worded())
@settings(max_examples=8)
def test_what_is_accepted_is_built(changes: dict[str, str]) -> None:
    """No name, however odd, breaks a page once it has been let in."""
    with TemporaryDirectory() as place:
        content = village(Path(place) / "content", changes)
        try:
            site = read(content, "content", TODAY, store=Store(FOLDER))
        except ContentError:
            return
        publish.publish(Path(place) / "output", lambda folder: write_site(site, content, folder, silent), lambda: None)


@pytest.mark.parametrize("file", [file for file in FILES if file != "desa.yml"])
def test_any_file_may_be_unpublished_or_deleted(file: str, tmp_path: Path) -> None:
    """What refers to it is told, or does without it: the pages are still made."""
    text = (SMALL / file).read_text(encoding="utf-8")
    for name, change in (("hidden", text.replace("---\n", "---\nterbit: tidak\n", 1)), ("gone", None)):
        content = village(tmp_path / name, {file: change})
        try:
            site = read(content, "content", TODAY, store=Store(FOLDER))
        except ContentError:
            continue
        publish.publish(tmp_path / f"{name} site", lambda folder, site=site, content=content: write_site(site, content, folder, silent), lambda: None)
