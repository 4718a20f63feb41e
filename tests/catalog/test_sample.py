"""The sample's people and goods are never published as if there were such."""

from pathlib import Path

import pytest

from storefront.catalog.load import load
from tests.catalog.test_model import TODAY
from tests.sites import KATAPANG, copied, need_katapang

SAID = "berkas ini masih isi desa contoh. Ganti dengan isi desa Anda, atau hapus; sementara itu tulis contoh: ya di desa.yml"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    need_katapang()
    return copied(KATAPANG, tmp_path / "content")


def _told(content: Path) -> set[str]:
    return {problem.file for problem in load(content, "content", TODAY).problems if problem.message == SAID and problem.level == "error"}


def _say(content: Path, line: str) -> None:
    file = content / "desa.yml"
    file.write_text(file.read_text(encoding="utf-8").replace("contoh: ya\n", line), encoding="utf-8")


@pytest.mark.parametrize("line", ["contoh: tidak\n", ""])
def test_one_word_takes_no_notice_away(content: Path, line: str) -> None:
    """Every file of people, goods and places is named; pages may stay, and what a village wrote itself is its own."""
    assert _told(content) == set()
    _say(content, line)
    told = _told(content)
    assert {"content/produk/ladu-ketan.md", "content/pelaku-usaha/bu-entin.md", "content/reseller/ka.md", "content/kabar/pulang-dari-pameran.md"} <= told
    assert not any(file.startswith("content/halaman/") for file in told)
    kinds = ("produk", "pelaku-usaha", "reseller", "warung", "acara", "mitra", "pendamping", "kabar")
    assert len(told) == sum(1 for kind in kinds for file in (content / kind).glob("*.md") if file.name != "_contoh.md")
    own = content / "produk" / "ladu-ketan.md"
    own.write_text(own.read_text(encoding="utf-8").replace("harga: ", "harga: 1", 1), encoding="utf-8")
    assert told - _told(content) == {"content/produk/ladu-ketan.md"}


def test_lines_may_end_as_they_like(content: Path) -> None:
    """Windows' line ends and a blank line more make no other file of it."""
    _say(content, "contoh: tidak\n")
    before = _told(content)
    file = content / "reseller" / "ka.md"
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n") + b"\r\n")
    assert _told(content) == before
