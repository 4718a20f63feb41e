"""Papers of whole sites: every one is there, linked, listed, and each of its codes leads to a page, on a poor copy too."""

import re
from pathlib import Path
from urllib.parse import urlsplit

import pypdfium2
import pytest
from PIL import Image

from storefront import addresses
from storefront.site.model import Site
from storefront.views.print import index
from tests.media.papers.pdf import boxes_of, sheets, streams, texts
from tests.media.papers.photocopy import apart, codes, harsh, pages, pale
from tests.output.pages import PageOnDisk

pytestmark = pytest.mark.slow

Village = tuple[Path, Site]


def test_every_code_on_paper_leads_to_a_page(village: Village) -> None:
    """Each page of each paper at 150 and 300 dots an inch and as two kinds of photocopy: the same codes, and no other than it should have."""
    folder, site = village
    assert index.papers(site)
    for paper in index.papers(site):
        pdf = (folder / paper.path).read_bytes()
        sharp = [codes(page) for page in pages(pdf, 300)]
        assert {text for page in sharp for text in page} == paper.links, paper.path
        assert [codes(page) for page in pages(pdf, 150)] == sharp, paper.path
        # Without a code a page has none to lose, and to make a copy of it takes longest.
        scanned = [(page, found) for page, found in zip(pages(pdf, 200), sharp, strict=True) if found]
        assert [codes(pale(page)) for page, _ in scanned] == [found for _, found in scanned], paper.path
        assert [codes(harsh(page)) for page, _ in scanned] == [found for _, found in scanned], paper.path
        for link in paper.links:
            assert link.startswith(site.base)
            path = link.removeprefix(site.base).partition("?")[0].partition("#")[0]
            assert (folder / addresses.file(path)).is_file(), link


def test_every_number_on_paper_can_be_read_on_a_copy(village: Village) -> None:
    """On the first page of each paper, at 150 dots an inch and copied too dark: its signs still stand apart, but two of them may touch."""
    folder, site = village
    for paper in index.papers(site):
        pdf = (folder / paper.path).read_bytes()
        copy, sheet = next(pages(pdf, 150)), sheets(pdf)[0]
        numbers = {phone for text in texts(paper.data) for phone in re.findall(r"0\d{3}-\d{4}-\d{4}", text)}
        assert numbers or not paper.data.get("phone"), paper.path
        for phone in numbers:
            assert all(len(phone) >= apart(copy, 150, boxes) >= len(phone) - 1 for boxes in boxes_of(sheet, phone)), paper.path


def test_the_place_on_a_page_that_a_code_names_is_there(village: Village) -> None:
    """A shelf label leads to its product among the others of the stall."""
    folder, site = village
    links = {link for paper in index.papers(site) for link in paper.links if "#" in link}
    assert links
    for link in links:
        parts = urlsplit(link)
        page = PageOnDisk(folder / addresses.file(link.removeprefix(site.base).partition("#")[0]), folder)
        assert f'id="{parts.fragment}"' in page.raw, link


def test_each_page_of_the_site_links_its_papers(village: Village) -> None:
    """Stalls, coming events, sellers and lessons; every paper is listed at /cetak/, with a picture of its first size that is as large as it is told to be."""
    folder, site = village
    listed = PageOnDisk(folder / "cetak/index.html", folder)
    shown = set()
    for paper in index.papers(site):
        name = Path(paper.path).with_suffix(".webp").name
        assert listed.raw.count(f'href="../{paper.path}"') == 1
        with Image.open(folder / addresses.thumbnail(paper.path)) as picture:
            if f'src="../{addresses.thumbnail(paper.path)}"' in listed.raw:
                shown.add((paper.kind, paper.subject))
                assert f'width="{picture.width}" height="{picture.height}"' in listed.raw.partition(name)[2][:60]
    assert shown == {(paper.kind, paper.subject) for paper in index.papers(site)}
    for place, kinds, entries in (
        ("warung", ("poster", "label", "pesanan-warung"), site.catalog.stalls), ("toko", ("kartu", "terima-kasih", "pesanan-penjual"), site.catalog.resellers),
        ("acara", ("acara", "tenda", "pesanan-acara", "hadir"), site.catalog.events), ("pelatihan", ("pelatihan",), site.catalog.lessons),
    ):
        for entry in entries:
            page = PageOnDisk(folder / place / entry.slug / "index.html", folder)
            expected = [paper.path for paper in index.papers(site) if paper.kind in kinds and paper.subject == entry.slug]
            assert [path for path in expected if f'href="../../{path}"' not in page.raw] == []
            assert page.raw.count('href="../../cetak/') == len(expected)


def test_the_list_is_for_those_who_print(village: Village) -> None:
    """Out of the sitemap and the search engines, and reached from the page of those who help."""
    folder = village[0]
    assert "cetak" not in (folder / "sitemap.xml").read_text(encoding="utf-8")
    assert '<meta name="robots" content="noindex">' in (folder / "cetak/index.html").read_text(encoding="utf-8")
    assert 'href="../cetak/"' in (folder / "pendampingan/index.html").read_text(encoding="utf-8")


def test_no_person_and_no_place_of_the_machine_is_in_a_file(village: Village) -> None:
    """PDF and picture tell what they show, and not who made them where."""
    folder, site = village
    for paper in index.papers(site):
        document = pypdfium2.PdfDocument(folder / paper.path)
        facts = document.get_metadata_dict()
        assert facts["Title"] == paper.title
        assert {facts["Author"], facts["Subject"], facts["Keywords"]} == {""}
        raw = (folder / paper.path).read_bytes()
        assert not [word for word in (b"/tmp", b"/home", b"/root", bytes(Path.cwd())) if word in b"".join((raw, *streams(raw)))]
        assert len(raw) <= 300_000, paper.path
        document.close()


@pytest.mark.parametrize("kind", index.KINDS)
def test_every_kind_is_told_what_it_is_for(kind: str) -> None:
    title, hint = index.KINDS[kind]
    assert title[:1].isupper()
    assert hint.endswith(".")
