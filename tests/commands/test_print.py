"""print: papers into a folder, their addresses into the register, and nothing at all where something is wrong."""

from pathlib import Path

import pytest

from storefront.catalog.problems import ContentError
from storefront.commands import CommandError
from storefront.commands.print import print_papers
from storefront.media.store import FOLDER, Store
from storefront.site.read import read
from storefront.views.print import index
from tests.sites import SMALL, copied
from tests.village import Swap, change


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return copied(SMALL, tmp_path / "content")


def _files() -> list[str]:
    return sorted(file.name for file in Path("cetak").iterdir()) if Path("cetak").exists() else []


def test_all_papers(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each in its file, listed with its title; what was printed is registered once, however often it is printed."""
    print_papers("content", "cetak", "", "", None)
    papers = index.papers(read(content, "content", store=Store(FOLDER)))
    word = [paper for paper in papers if paper.word]
    assert [paper.kind for paper in word] == ["berkas"]
    assert _files() == sorted([Path(paper.path).name for paper in papers] + [Path(paper.path).with_suffix(".docx").name for paper in word])
    said = capsys.readouterr().out.splitlines()
    assert said[:-1] == [f"cetak/{Path(paper.path).name}  {paper.title} ({paper.size}{', juga sebagai berkas Word' if paper.word else ''})" for paper in papers]
    register = (content / "tercetak.csv").read_text(encoding="utf-8")
    rows = register.splitlines()
    assert rows[0] == "alamat,pertama,untuk"
    assert said[-1] == f"Jadi: {len(papers) + 1} berkas di cetak. {len(rows) - 1} alamat baru dicatat di content/tercetak.csv; simpan berkas itu bersama isinya."
    assert any(row.startswith("warung/warung-pak-ujang/,") and row.endswith(",poster warung") for row in rows)
    print_papers("content/", "cetak", "", "", None)
    assert capsys.readouterr().out.splitlines()[-1] == f"Jadi: {len(papers) + 1} berkas di cetak."
    assert (content / "tercetak.csv").read_text(encoding="utf-8") == register


def test_a_lent_address(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Advised first of all, once, and on the page with all papers; the village's own address needs no word."""
    change(content, {"desa.yml": Swap("contoh: ya", "contoh: tidak")})
    for base, words in (("https://sukamaju.github.io/toko/", "dipinjam dari github.io"), ("https://sukamaju.desa.id/", "")):
        print_papers("content", "cetak", "label", "", base)
        advised = [words in line for line in capsys.readouterr().out.splitlines() if line.startswith("Saran: ")]
        assert advised == ([True] if words else [])
        site = read(content, "content", base=base, store=Store(FOLDER))
        assert (words in index.page(site)[1].address) if words else index.page(site)[1].address == ""


@pytest.mark.parametrize(("what", "only", "files"), [
    ("label", "", ["label-warung-pak-ujang.pdf"]),
    ("poster", "warung-pak-ujang", ["poster-warung-pak-ujang-a4.pdf", "poster-warung-pak-ujang-a5.pdf"]),
    ("kartu, terima-kasih", "nia", ["kartu-nia.pdf", "terima-kasih-nia.pdf"]),
    ("", "nia", ["kartu-nia.pdf", "pesanan-penjual-nia.pdf", "terima-kasih-nia.pdf"]),
])
def test_some_papers(what: str, only: str, files: list[str], content: Path) -> None:
    """By kind, by what they are about, or both; files of another time stay."""
    Path("cetak").mkdir()
    Path("cetak/lama.pdf").write_bytes(b"x")
    print_papers("content", "cetak", what, only, None)
    assert _files() == sorted([*files, "lama.pdf"])


@pytest.mark.parametrize(("what", "only", "message"), [
    ("postr", "", '--what: tertulis "postr". Mungkin maksudnya: poster.'),
    ("label", "nja", '--only: tertulis "nja". Mungkin maksudnya: nia.'),
    ("poster", "nia", "Tidak ada kertas seperti itu sekarang. Lihat pilihannya dengan: python3 tasks.py print --help"),
])
def test_a_slip_in_the_command(what: str, only: str, message: str, content: Path) -> None:
    """Nothing is written, nothing is registered."""
    with pytest.raises(CommandError) as caught:
        print_papers("content", "cetak", what, only, None)
    assert str(caught.value) == message
    assert _files() == []
    assert not (content / "tercetak.csv").exists()


def test_content_with_a_mistake_is_not_printed(content: Path) -> None:
    """The same lines as `check` gives."""
    file = content / "produk" / "opak-bakar.md"
    file.write_text(file.read_text(encoding="utf-8").replace("harga: 12000", "harga: murah"), encoding="utf-8")
    with pytest.raises(ContentError):
        read(content, "content", store=Store(FOLDER))
    with pytest.raises(CommandError, match=r'content/produk/opak-bakar\.md:\d+  harga: tertulis "murah"(.|\n)*Perbaiki dulu isinya\.'):
        print_papers("content", "cetak", "", "", None)
    assert _files() == []


def test_a_file_in_the_place_of_the_folder(content: Path) -> None:
    Path("cetak").write_text("x", encoding="utf-8")
    with pytest.raises(CommandError, match="Kertas tidak bisa ditulis ke cetak: "):
        print_papers("content", "cetak", "kartu", "", None)


def test_the_help_names_every_kind() -> None:
    """`python3 tasks.py print --help`."""
    from storefront.commands.program import print_

    assert ", ".join(index.KINDS) in print_.help["what"]
