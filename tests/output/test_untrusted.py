"""A pull request from anywhere may bring any words; they are shown as words and never become markup."""

import json
import re
from pathlib import Path

import pytest

from tests.output.pages import pages
from tests.sites import SMALL, built, copied

_WORDS = re.compile(
    r"^((?!  - )\s*)(nama|semboyan|ringkasan|isi|ukuran|merek|alasan_tidak_halal|komposisi|alergen|pemilik|alamat|jam|kutipan|wilayah|tempat|judul|penulis|"
    r"jabatan|lembaga|satuan|kategori|teks|kecamatan|kabupaten|provinsi|datang|terima_kasih|maaf): .*$", re.M)
HOSTILE = [
    "<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "</style></title><svg onload=alert(1)>", "{{ 7*7 }}{% raw %}",
    "' onmouseover='alert(1)", "]]></script><!--", "&lt;b&gt; &amp; ${7*7} <%= 7 %>", "javascript:alert(1)//",
]


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_stay_words(tmp_path: Path, words: str) -> None:
    """In every free text of every file at once: no element, attribute or address comes of them, and no template is evaluated."""
    content = copied(SMALL, tmp_path / "content")
    value = json.dumps(f"Aman {words}", ensure_ascii=False)
    marked = content / "produk" / "opak-bakar.md"
    marked.write_text(marked.read_text(encoding="utf-8").replace(
        "halal: proses", "halal: tidak\nalasan_tidak_halal: babi\nkomposisi: ketan\nalergen: telur"), encoding="utf-8")
    changed = 0
    for file in [*content.rglob("*.md"), content / "desa.yml"]:
        text, count = _WORDS.subn(lambda found: f"{found[1]}{found[2]}: {value}", file.read_text(encoding="utf-8"))
        file.write_text(text, encoding="utf-8")
        changed += count
    assert changed > 30
    built(content, tmp_path / "situs")
    for page in pages(tmp_path / "situs"):
        forms = ["form"] if re.match("(cari|produk|kategori/[^/]+)/index", page.name) else []
        assert [tag for tag, _ in page.tags if tag in ("iframe", "object", "embed", "base", "form")] == forms, page.name
        assert all(re.fullmatch(r"(\.{1,2}/)*(/situs/)?js/(basket|buy|consign|desk|editor|order-block|preorder|promotion|report|search|site|training)\.js", found["src"]) for found in page.scripts), page.name
        assert [found for _, found in page.tags if any(name.startswith("on") for name in found)] == [], page.name
        assert [a for _, a in page.addresses if a.lstrip().lower().startswith(("javascript:", "vbscript:"))] == [], page.name
        assert [found for tag, found in page.tags if tag == "img" and found.get("src") == "x"] == [], page.name
        for block in page.json_ld:
            json.loads(block)
        assert "49" not in re.sub(r"\d{3,}|[0-9a-f]{6}", "", page.words) or words.find("7*7") < 0, page.name
    home = next(page for page in pages(tmp_path / "situs") if page.name == "index.html")
    assert f"Aman {words}" in home.words
    catalogue = json.loads((tmp_path / "situs" / "katalog.json").read_text(encoding="utf-8"))
    assert catalogue["desa"]["nama"] == f"Aman {words}"
