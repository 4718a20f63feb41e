"""How letters and forms lie on paper: whole, readable, and never a signature by itself."""

from pathlib import Path

import pypdfium2
import pytest
import zxingcpp

from storefront.media.glyphs import clean
from storefront.media.papers.paper import Code, Paper, Picture
from storefront.media.store import FOLDER, Store
from storefront.site.model import Site
from storefront.site.read import read
from storefront.views.print import event_letters, letters
from tests.media.papers.pdf import (
    language,
    outside,
    overlaps,
    sheets,
    sizes_of,
    smallest,
    squeezed,
    tagged,
    texts,
    title,
    typeset,
)
from tests.sites import KATAPANG, SMALL, TODAY, need_katapang
from tests.views.print.hard import AREA, ONE_WORD, WORDS
from tests.views.print.test_letters import letter
from tests.village import Changes, Swap, village

pytestmark = pytest.mark.slow


def _dish(number: int) -> str:
    name = (WORDS, ONE_WORD, "Tas 👨‍👩‍👧‍👦 Keluarga ❤️", "Ubi")[number % 4]
    unit = {1: ONE_WORD, 2: WORDS}.get(number, "piring isi 25 potong")
    variants = f"varian:\n  - nama: {WORDS}\n    harga: 6.250.000\n  - nama: Biasa\n" if number == 1 else ""
    return (
        f"---\nnama: {name}\nkategori: Camilan\npelaku_usaha: bu-tati\nharga: 12.500.000\n{variants}"
        f"sajian:\n  harga: {1_000_000_000 if number % 2 else 12_500_000}\n  satuan: {unit}\n  minimal: 100000\n  pesan_hari: {number}\n---\n"
    )


_GOODS = "".join(f"  - barang-{number:02}\n" for number in range(30))
_ORDERED = "".join(f"  - produk: barang-{number:02}\n    jumlah: {1 + number * 3333}\n" for number in range(30))
HARD: Changes = {
    "produk": None, "warung": None, "acara": None, "kabar": None, "halaman": None,
    **{f"produk/barang-{number:02}.md": _dish(number) for number in range(30)},
    "desa.yml": Swap("nama: Sukamaju", f"nama: {WORDS}\nalamat: {AREA}\ntelepon: 022-5891234\nwhatsapp: 0812-3456-7891\nsurel: halo@sukamaju-sejahtera-mandiri.example.com"),
    "pelaku-usaha/bu-tati.md": f"---\nnama: {ONE_WORD}\n---\n",
    "reseller/nia.md": f"---\nnama: {ONE_WORD}\nwhatsapp: 0812-0000-0062\nproduk: semua\n---\n",
    "mitra/kantor-camat.md": f"---\nnama: {WORDS}\nalamat: {AREA}\n---\n",
    "acara/rapat.md": (
        f"---\nnama: {WORDS}\njenis: rapat\nmulai: 1 Desember 2040 07.00\nselesai: 2 Desember 2040 11.00\ntempat: {ONE_WORD}\nalamat: {WORDS}\n"
        f"mitra: kantor-camat\nreseller: nia\nnomor: 9999\nongkos_antar: 1.000.000.000\nsajian:\n{_ORDERED}---\n"),
    "acara/lampau.md": (
        f"---\nnama: {WORDS}\njenis: hajatan\nmulai: 1 November 2026 07.00\ntempat: {ONE_WORD}\nmitra: kantor-camat\nsajian:\n{_ORDERED}---\n"),
    "acara/latihan.md": f"---\nnama: {ONE_WORD}\njenis: pelatihan\nmulai: 1 Desember 2040\ntempat: {WORDS}\nalamat: {AREA}\npelajaran: a, b\n---\n",
    **{f"pelatihan/{name}.md": f"---\njudul: {words}\n---\n\n- [ ] Lap.\n" for name, words in (("a", WORDS), ("b", ONE_WORD))},
    "acara/bazar.md": f"---\nnama: {ONE_WORD}\njenis: bazar\nmulai: 1 Desember 2040\ntempat: Lapangan\nsajian:\n{_GOODS}---\n",
}


def _site(content: Path) -> Site:
    return read(content, "content", TODAY, store=Store(FOLDER), cards=False)


def _papers(site: Site) -> list[Paper]:
    return [*letters.papers(site), *event_letters.papers(site)]


def _all_papers(which: str, place: Path) -> list[Paper]:
    if which == "katapang":
        need_katapang()
        return _papers(_site(KATAPANG))
    return _papers(_site(SMALL if which == "kecil" else village(place / "desa", HARD)))


def _said(paper: Paper) -> list[str]:
    """All that is to be read, squeezed; emoji of several parts are not read back as they were."""
    rest = {name: value for name, value in paper.data.items() if name not in ("blocks", "village")}
    words = (*texts(rest), *[clean(line, "text") for line in letter(paper) if line != "(daftar)"])
    return [squeezed(text) for text in words if "❤" not in text]


def _last_words(paper: Paper) -> str:
    """The end of what stands above the signatures."""
    return squeezed(letter(paper)[-1])[-20:]


@pytest.mark.parametrize(("which", "most"), [("katapang", 1), ("kecil", 1), ("sulit", 6)])
def test_letters_are_whole_on_paper(which: str, most: int, tmp_path: Path) -> None:
    """A4, tagged, with title and language, at most 300 KB; each text is there and can be read, none on another or where no printer prints; so does the code, and a number beside it."""
    made = _all_papers(which, tmp_path)
    assert {paper.kind for paper in made} >= {"formulir", "surat-jalan", "kuitansi"}
    if which == "sulit":
        assert {paper.kind for paper in made} == {
            "penawaran", "formulir", "tawaran", "surat-pesanan", "surat-jalan", "kuitansi", "hadir", "ucapan"}
    for paper in made:
        pdf, _ = typeset(paper)
        pages = sheets(pdf)
        assert (title(pdf), tagged(pdf), language(pdf)) == (clean(paper.title, "text"), True, "id-ID")
        assert len(pdf) <= 300_000
        assert len(pages) <= most
        assert {page.size for page in pages} == {(210, 297)}
        assert [(outside(page, 8), overlaps(page)) for page in pages] == [([], [])] * len(pages)
        printed = [squeezed("".join(page.lines)) for page in pages]
        assert [text for text in _said(paper) if not any(text in page for page in printed)] == []
        assert min(map(smallest, pages)) >= 9, paper.path
        assert min(sizes_of(pages[-1], str(paper.data["phone"])), default=0) >= 9, paper.path
        code = paper.data["code"]
        assert isinstance(code, Code)
        assert [found.text for found in zxingcpp.read_barcodes(pypdfium2.PdfDocument(pdf)[len(pages) - 1].render(scale=2).to_pil())] == [code.link]
        assert _last_words(paper) in printed[-1]


@pytest.mark.parametrize("number", range(12, 20))
def test_signatures_have_company_however_long_the_list(number: int, tmp_path: Path) -> None:
    """Where the list ends near the end of a page, the last words go with the signatures to the next one; only then the pages are numbered."""
    goods = "".join(f"  - kue-{place}\n" for place in range(number))
    site = _site(village(tmp_path / "desa", {
        **{f"produk/kue-{place}.md": f"---\nnama: Kue {place}\nkategori: Kue\npelaku_usaha: bu-tati\nharga: 2000\n---\n" for place in range(number)},
        "acara/pasar-tani.md": f"---\nnama: Pasar\nmulai: 1 Desember 2040\ntempat: Balai\nsajian:\n{goods}---\n",
    }))
    for paper in _papers(site):
        if paper.kind in ("surat-jalan", "kuitansi"):
            printed = [squeezed("".join(page.lines)) for page in sheets(typeset(paper)[0])]
            assert _last_words(paper) in printed[-1]
            assert printed[-1].count("Nama,tanggal") == 2
            assert [page.endswith(f"{place}/{len(printed)}") for place, page in enumerate(printed, 1)] == [len(printed) > 1] * len(printed)


def test_a_letter_is_the_same_file_each_time() -> None:
    """The same content and day give the same bytes."""
    first, again = ([typeset(paper) for paper in _papers(_site(SMALL))] for _ in range(2))
    assert first == again


def test_the_logo_stands_in_the_letterhead() -> None:
    """The village's own, with its name for who can't see it; a village without one has none."""
    need_katapang()
    for content, logos in ((KATAPANG, 1), (SMALL, 0)):
        for paper in _papers(_site(content)):
            logo = paper.data["logo"]
            assert [(logo.file.suffix, logo.alt)] == [(".png", "Logo Desa Katapang")] if isinstance(logo, Picture) else logos == 0
            page = pypdfium2.PdfDocument(typeset(paper)[0])[0]
            assert sum(item.type == pypdfium2.raw.FPDF_PAGEOBJ_IMAGE for item in page.get_objects()) == logos
