"""_headers as two hosts read it, and the one policy that all pages keep to."""

import html
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storefront.build import csp, headers, outputs, rendering
from storefront.site.model import Site
from tests.sites import changed, written
from tests.village import Swap

ROOT = {"desa.yml": Swap("https://contoh.github.io/situs/", "https://sukamaju.desa.id/")}
YEAR = "public, max-age=31536000, immutable"
AT_ALL = {"Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "Permissions-Policy"}
_META = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')


def rules(text: str) -> list[tuple[str, dict[str, str]]]:
    """Each path with its headers. Refuses what either host would: over 100 rules, lines over 2,000 signs, two `*` in a path."""
    found: list[tuple[str, dict[str, str]]] = []
    for line in text.splitlines():
        assert len(line) <= 2000
        if line.startswith("/"):
            assert line.count("*") <= 1
            assert ":" not in line
            found.append((line, {}))
        else:
            name, value = line.removeprefix("  ").split(": ", 1)
            assert re.fullmatch("[A-Za-z-]+", name)
            assert name not in found[-1][1]
            found[-1][1][name] = value.strip()
    assert 0 < len(found) <= 100
    return found


def cloudflare(text: str, path: str) -> dict[str, str]:
    """`*` matches all signs; what several rules give is joined with a comma, and takes the place of the host's own."""
    sent: dict[str, str] = {}
    for pattern, given_ in rules(text):
        if re.fullmatch(re.escape(pattern).replace(r"\*", ".*"), path):
            sent |= {name: f"{sent[name]}, {value}" if name in sent else value for name, value in given_.items()}
    return {"Cache-Control": "public, max-age=0, must-revalidate", **sent}


def netlify(text: str, path: str) -> dict[str, str]:
    """A `*` alone between slashes may be nothing at all; of several values the last counts."""
    sent: dict[str, str] = {}
    for pattern, given_ in rules(text):
        parts = "/".join("?(.*)" if part == "*" else re.escape(part).replace(r"\*", "(.*)") for part in pattern.split("/") if part)
        if re.fullmatch(f"/{parts}/?", path, re.I):
            sent |= given_
    return {"Cache-Control": "public,max-age=0,must-revalidate", **sent}


@pytest.fixture(scope="module")
def at_root(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return changed(tmp_path_factory.mktemp("headers"), ROOT)


@pytest.fixture(scope="module")
def text(at_root: Site) -> str:
    return written(at_root, "_headers").decode("ascii")


@pytest.mark.parametrize("host", [cloudflare, netlify])
@pytest.mark.parametrize(("path", "lasts"), [
    ("/", False), ("/produk/opak-bakar/", False), ("/toko/nia/promosi/", False), ("/sw.js", False), ("/barang.json", False), ("/katalog.json", False),
    ("/js/buy.js", False), ("/produk/opak-bakar/qr.svg", False), ("/cetak/formulir.pdf", False), ("/ikon-192.png", False), ("/tidak-ada/", False),
    ("/foto/opak-bakar-fd9d33-480.avif", True), ("/huruf/1a2b3c.woff2", True)])
def test_what_is_sent_by_kind(host: Callable[[str, str], dict[str, str]], path: str, lasts: bool, text: str) -> None:
    """The same everywhere but how long it may be kept: a year where the name changes with the file, else not without asking."""
    sent = host(text, path)
    assert sent.keys() == {*AT_ALL, "Cache-Control"}
    assert sent["Cache-Control"] == YEAR if lasts else "max-age=0" in sent["Cache-Control"]
    assert sent["X-Content-Type-Options"] == "nosniff"
    assert sent["Content-Security-Policy"].endswith("; frame-ancestors 'none'")


def test_whatever_lasts_is_named_by_its_bytes(katapang: tuple[Path, Site]) -> None:
    """Every file below these folders bears a digest in its name."""
    folder, _ = katapang
    for rule, sent in rules(headers.build(["default-src 'none'"]).decode()):
        if "Cache-Control" in sent:
            names = [path.name for path in folder.glob(f"{rule[1:]}")]
            assert names
            assert [name for name in names if not re.search(r"[-.][0-9a-f]{6,}[-.]", name)] == []


def _directives(policy: str) -> dict[str, set[str]]:
    return {name: set(sources) for name, *sources in (part.split(" ") for part in policy.split("; "))}


def test_no_page_is_narrowed(at_root: Site, text: str) -> None:
    """Under both policies, the host's and the page's own, a page may all that its own allows."""
    sent = _directives(cloudflare(text, "/")["Content-Security-Policy"])
    renderer = rendering.Renderer(at_root)
    pages = [page for page in outputs.plan(at_root).pages if not page.article]
    own = {html.unescape(found[1]) for page in pages if (found := _META.search(renderer.page(page).decode()))}
    assert len(own) > 8
    for policy in own:
        for name, sources in _directives(policy).items():
            assert sources - {"'none'"} <= sent[name], name


SOURCES = ("'none'", "'self'", "data:", "https://api.github.com", "'sha256-x='")


@given(st.lists(st.dictionaries(st.sampled_from(["default-src", "style-src", "connect-src"]), st.sets(st.sampled_from(SOURCES[1:])), min_size=1), min_size=1))
def test_one_policy_of_many(policies: list[dict[str, set[str]]]) -> None:
    """It allows what any of them does and nothing else; what is forbidden in all stays so."""
    lines = ["; ".join(" ".join((name, *(sorted(sources) or ["'none'"]))) for name, sources in policy.items()) for policy in policies]
    found = _directives(csp.of_all(lines))
    assert found.pop("frame-ancestors") == {"'none'"}
    assert found == {
        name: set().union(*(policy.get(name, set()) for policy in policies)) or {"'none'"} for name in set().union(*policies)}


@pytest.mark.parametrize(("situs", "there"), [
    ("https://sukamaju.desa.id/", True), ("https://sukamaju.github.io/", True), ("https://sukamaju.desa.id/toko/", False), ("https://contoh.github.io/situs/", False)])
def test_only_where_its_rules_begin(situs: str, there: bool, tmp_path: Path) -> None:
    """Below a path the rules would be for other addresses than the site's. The mark for GitHub is everywhere, and empty."""
    site = changed(tmp_path, {"desa.yml": Swap("https://contoh.github.io/situs/", situs)})
    files = {asset.file for asset in outputs.plan(site).folders[""].assets()}
    assert ("_headers" in files) == there
    assert written(site, ".nojekyll") == b""
