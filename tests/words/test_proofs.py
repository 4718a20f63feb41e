"""The mark of what is not halal: wherever such goods are offered, and nowhere else."""

import re
from pathlib import Path
from urllib.parse import unquote

import pytest

from storefront.feeds import catalogue
from storefront.phone import goods, search_index
from storefront.views.print import event, letters, owner, stall, tag
from storefront.words import captions
from tests.output.pages import page
from tests.sites import cards, changed, shown
from tests.village import Changes, Swap

MARK, CALLED = "TIDAK HALAL: mengandung babi", "Opak Bakar (tidak halal)"
SELLING = ("", "produk/", "kategori/camilan/", "produk/opak-bakar/", "toko/nia/", "toko/nia/opak-bakar/", "warung/warung-pak-ujang/", "acara/pasar-tani/", "usaha/bu-tati/", "sajian/")
HARAM: Changes = {
    "produk/opak-bakar.md": Swap("halal: proses", "halal: tidak\nalasan_tidak_halal: mengandung babi\nsajian:\n  harga: 10000\n  minimal: 5\n  pesan_hari: 1")}
UNSAID: Changes = {"produk/opak-bakar.md": Swap("halal: proses\n", "")}


def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8")


def test_every_page_that_offers_it(tmp_path: Path) -> None:
    """In its frame, beside its name; in words alone behind the name: in each order, in what is posted, and for the scripts."""
    root = shown(tmp_path, HARAM)
    for path in SELLING:
        assert re.search(f'<b class="ban">({MARK}|TIDAK HALAL)</b>', _text(root / path / "index.html")), path
    for path in ("produk/opak-bakar/", "toko/nia/opak-bakar/", "sajian/"):
        assert MARK in page(root, path).text
    for link in re.findall(r"https://wa\.me/[0-9]+\?text=[^\"]+", _text(root / "toko/nia/opak-bakar/index.html")):
        assert "Opak Bakar" not in unquote(link) or CALLED in unquote(link)
    assert f"<title>{CALLED}" in _text(root / "produk/opak-bakar/index.html")


def test_every_paper_and_picture_of_it(tmp_path: Path) -> None:
    """A paper that shows the mark in its frame calls it by its name."""
    site = changed(tmp_path, HARAM)
    for paper in (found for kind in (event, letters, owner, stall, tag) for found in kind.papers(site)):
        said = repr(paper.data)
        assert "Opak Bakar" not in said or CALLED in said or MARK.upper() in said, paper.path
    drawn = [card for card in cards(site).values() if "Opak Bakar" in repr(card)]
    assert len(drawn) >= 3
    assert not [card for card in drawn if CALLED not in repr(card)]


def test_every_post_of_it(tmp_path: Path) -> None:
    """Wherever it is posted, and of the event that brings it."""
    site = changed(tmp_path, HARAM)
    offer = next(offer for offer in site.catalog.offers_by["nia"] if offer.product.slug == "opak-bakar")
    posts = (*captions.of_offer(site.catalog, site.base, offer), captions.of_event(site.catalog, site.base, site.catalog.events[0], ""))
    assert len(posts) == 5
    assert all(CALLED in post.text for post in posts)


def test_what_programs_read_of_it(tmp_path: Path) -> None:
    """The basket, the desk and the search show the name as it is there."""
    site = changed(tmp_path, HARAM)
    assert CALLED in goods.build(site).decode()
    assert CALLED in search_index.build(site).decode()
    assert '"halal": "tidak", "alasan_tidak_halal": "mengandung babi"' in catalogue.build(site).decode()


@pytest.mark.parametrize(("changes", "said"), [
    (UNSAID, set()), ({}, {"Sertifikat halal sedang diurus"}), ({"produk/opak-bakar.md": Swap("halal: proses", "halal: KH12345")}, set()),
    ({"produk/opak-bakar.md": Swap("halal: proses", "halal: ID32110001234560124")}, {"Halal ID32110001234560124"}),
], ids=str)
def test_no_claim_that_nobody_made(tmp_path: Path, changes: Changes, said: set[str]) -> None:
    """The word stands beside a certificate's number alone, and where one is applied for, or it stands nowhere."""
    root = shown(tmp_path, {**changes, "pendamping": None})
    # What editors are asked stands on their own page.
    for file in {*root.rglob("*.html")} - {*(root / "kelola").rglob("*.html")}:
        text = re.sub("<style>.*?</style>|<script.*?</script>", "", _text(file), flags=re.S)
        assert set(re.findall(r">([^<]*halal[^<]*)<", text, re.I)) <= said, file
        assert "class=\"ban\"" not in text
