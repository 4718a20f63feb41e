"""Names that can't be drawn: told with file and line, kept off cards and papers, and never in the way of a page."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from storefront.build import outputs
from storefront.catalog.problems import ContentError
from storefront.media import glyphs
from storefront.media.cards.draw import draw
from storefront.media.cards.layouts import backdrop
from storefront.media.papers.paper import Paper
from storefront.media.store import FOLDER, Store
from storefront.site.read import read
from storefront.views.print import index
from tests.errors.case import PRODUCT
from tests.media.papers.pdf import typeset_all
from tests.sites import TODAY, built, cards, changed, seen
from tests.village import SMALL, Changes, Swap, change, village

NAME = "nama: Opak Bakar"


def _named(name: str) -> Changes:
    quoted = name.replace("'", "''")
    return {PRODUCT: Swap(NAME, f"nama: '{quoted}'")}


@pytest.mark.parametrize(("name", "letters", "gone"), [
    ("Opak Bakar", "", False), ("Teh Ênéng", "", False), ("ꦏꦿꦶꦥꦶꦏ꧀", "", False), ("كريفيق 250 ݢرم", "", False), ("Opak 😀", "", False), ("17", "", False),
    ("炒饭", "炒饭", True), ("炒饭 1", "炒饭", True), ("ข้าวผัด", "ขาวผด", True), ("कढ़ी", "कढ", True), ("Борщ", "Борщ", True), ("\ue000", "\ue000", True), ("Opak \ue000", "\ue000", False), ("Nasi ㊀", "㊀", False), ("炒饭 250", "炒饭", True), ("१७", "१७", True),
    ("Nasi 炒饭", "炒饭", False), ("Nasi 炒饭炒饭炒", "炒饭", True), ("ᯅᯖᯂ᯲", "ᯅᯖᯂ", True), ("\U0001fffc", "", True), ("☭", "", True),
])
def test_what_is_lost_of_a_name(name: str, letters: str, gone: bool) -> None:
    """The letters that no font of ours has, and whether what is left is no name any more."""
    assert glyphs.lost(name) == (letters, gone)


def test_without_shaping_other_scripts_cannot_be_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a machine where Pillow finds no FriBiDi, unjoined letters would be worse than none; Latin stays as it is."""
    monkeypatch.setattr(glyphs, "_can_shape", lambda: False)
    assert glyphs.lost("كريفيق") == ("كريفق", True)
    assert glyphs.lost("Opak Bakar") == ("", False)


def test_an_undrawn_product_has_its_page_alone(tmp_path: Path) -> None:
    """No card, no paper that would show it, and a warning that names its file; everything else is as before."""
    before, site = changed(tmp_path / "before", {}), changed(tmp_path / "after", _named("炒饭"))
    told = [str(problem) for problem in site.warnings if "digambar" in problem.message]
    assert told == [
        'content/produk/opak-bakar.md:2  Peringatan: nama: tertulis "炒饭". Huruf ini belum bisa digambar, jadi gambar tautan dan kertas '
        "cetak yang memuatnya tidak dibuat. Halamannya tetap tampil utuh. Kalau perlu digambar dan dicetak, tulis dengan huruf Latin, "
        "contoh: nama: Opak Bakar"]
    assert {page.file for page in outputs.plan(site).pages} == {page.file for page in outputs.plan(before).pages}
    gone = {path.partition("bagikan")[0] for path in cards(before)} - {path.partition("bagikan")[0] for path in cards(site)}
    assert gone == {"produk/opak-bakar/", "toko/nia/opak-bakar/"}
    assert {paper.path for paper in index.papers(site)} < {paper.path for paper in index.papers(before)}
    assert not any("炒" in text for paper in index.papers(site) for text in paper.texts)
    head, _ = seen(site, "produk/opak-bakar/")
    assert head.og_image.url.endswith(".jpg")
    assert "bagikan" not in head.og_image.url


def test_what_is_not_written_takes_nothing_along(tmp_path: Path) -> None:
    """An owner's file may name the business alone: that is no name which can't be drawn, and every card and paper is there."""
    whole, site = changed(tmp_path / "whole", {}), changed(tmp_path / "bare", {"pelaku-usaha/bu-tati.md": Swap("pemilik: Bu Tati\n", "")})
    assert site.warnings == whole.warnings
    assert {path.rpartition("/")[0] for path in cards(site)} == {path.rpartition("/")[0] for path in cards(whole)} != set()
    assert [paper.path for paper in index.papers(site)] == [paper.path for paper in index.papers(whole)] != []


def test_a_partly_drawn_name_is_told(tmp_path: Path) -> None:
    """Card and papers stay, without those letters."""
    site = changed(tmp_path, _named("Nasi goreng 炒饭"))
    (told,) = [problem.message for problem in site.warnings if "digambar" in problem.message]
    assert told.startswith('tertulis "Nasi goreng 炒饭". Huruf 炒饭 belum bisa digambar, jadi dilewati di gambar tautan dan kertas cetak. ')
    assert any(card.name == "Nasi goreng 炒饭" for card in cards(site).values())


def test_a_list_of_names_does_without_one(tmp_path: Path) -> None:
    """A stall's and a seller's card name their other goods."""
    said = [text for card in cards(changed(tmp_path, _named("炒饭"))).values() for text in card.texts]
    assert "Tikar Pandan" in " ".join(said)
    assert "炒" not in " ".join(said)


def test_names_from_the_right_turn_nothing_around(tmp_path: Path) -> None:
    """Behind one a mark keeps what follows in its place: in titles, links' messages, and on paper."""
    site = changed(tmp_path, _named("كريفيق"))
    head, _ = seen(site, "produk/opak-bakar/")
    assert head.title == "كريفيق\u200e · Desa Sukamaju"
    assert not [problem for problem in site.warnings if "digambar" in problem.message]
    assert any("كريفيق\u200e" in text for paper in index.papers(site) for text in paper.texts)


@pytest.mark.parametrize("name", ["炒饭", "ꦏꦿꦶꦥꦶꦏ꧀", "ᮊᮢᮤᮕᮤᮊ᮪", "ᬓ᭄ᬭᬶᬧᬶᬓ᭄", "ᨀᨛᨑᨗᨄᨗ", "كريفيق اوبي", "🍘🍪", "K" + "\u0334\u0301" * 50, "***", "\ue000"])
def test_a_village_of_such_names_is_published(name: str, tmp_path: Path) -> None:
    """Village, owner, product, variant, seller, stall, event, partner, mentor, news and page: everything, wholly in one script."""
    content = village(tmp_path / "content", {"tercetak.csv": None})
    quoted = f"'{name}'"
    for file in sorted(content.glob("*/*.md")):
        lines = file.read_text("utf-8").split("\n")
        file.write_text("\n".join(
            f"{line.partition(':')[0]}: {quoted}" if line.startswith(("nama:", "judul:", "pemilik:", "tempat:", "penulis:")) else line for line in lines), "utf-8")
    change(content, {PRODUCT: (content / PRODUCT).read_text("utf-8").replace("\n---\n\n", f"\nvarian:\n  - nama: {quoted}\n  - nama: Asin\n---\n\n", 1)})
    desa = (content / "desa.yml").read_text("utf-8").split("\n")
    (content / "desa.yml").write_text("\n".join(
        f"{line.partition(':')[0]}: {quoted}" if line.startswith(("nama:", "kecamatan:", "kabupaten:", "provinsi:")) else line for line in desa), "utf-8")
    site = built(content, tmp_path / "situs")
    assert (tmp_path / "situs" / "produk" / "opak-bakar" / "index.html").is_file()
    told = {problem.file for problem in site.warnings if "digambar" in problem.message}
    assert ("content/produk/opak-bakar.md" in told) == (name in ("炒饭", "\ue000"))
    assert bool(list((tmp_path / "situs").rglob("bagikan-*.jpg"))) == (not told)


_letters = st.characters(exclude_categories=("Cs",))
_any_script = st.sampled_from("ꦏꦿꦶꦤ꧀ꦱᮊᮢᮤ᮪ᬓ᭄ᬭᬶᨀᨛᨗكريڤ炒ขคก\u0301\u200d\u200f\u3164\ue000𝐊Ⓚ😀 '\"#:-[]{}&*!|>%@`1")


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A village whose product takes one name after the other."""
    return village(tmp_path_factory.mktemp("nama") / "content", {})


def _papers(papers: tuple[Paper, ...]) -> list[Paper]:
    """Its maker's price list, for to typeset them all would take long."""
    return [paper for paper in papers if paper.kind == "harga"]


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(_letters, max_size=40) | st.text(_any_script, max_size=30))
@example("\u0301\u0301")
@example("\ufdf2\u06dd\u0600 1")
@example("ꦏ" + "꧀ꦏ" * 40)
@example("\U000e0041\U000e007f")
def test_no_name_stops_a_village(content: Path, name: str) -> None:
    """Whatever it is, it is published, or refused with its file and line."""
    quoted = name.replace("'", "''").replace("\n", " ").replace("\r", " ")
    (content / PRODUCT).write_text((SMALL / PRODUCT).read_text("utf-8").replace(NAME, f"nama: '{quoted}'"), "utf-8", newline="")
    try:
        site = read(content, "content", TODAY, store=Store(FOLDER))
    except ContentError as error:
        wrong = [problem for problem in error.problems if problem.level == "error"]
        assert all(problem.file == f"content/{PRODUCT}" and problem.line for problem in wrong), error
        return
    for card in [card for path, card in cards(site).items() if path.startswith("produk/opak-bakar/")]:
        assert draw(card, backdrop(card.look, None), pictured=False)
    assert all(typeset_all(_papers(index.papers(site))))
