"""Which pages of the site on the air are gone, and when that is too many."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storefront import addresses
from storefront.build import losses

BASE = "https://sukamaju.id/"


def _site(folder: Path, *paths: str) -> Path:
    for path in paths:
        file = folder / addresses.file(path)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
    return folder


def test_pages_of_a_catalogue() -> None:
    """Each address once, offers too; what stands on one page with others is that page; what isn't the site's own is none."""
    rows = {
        "versi": 1, "desa": {"situs": BASE, "situs_lama": []},
        "produk": [{"url": f"{BASE}produk/opak/", "penawaran": [{"url": f"{BASE}toko/nia/opak/", "whatsapp": "https://wa.me/62"}], "gambar": f"{BASE}foto/x.jpg"}],
        "reseller": [{"url": f"{BASE}toko/nia/"}], "warung": [], "mitra": [{"url": f"{BASE}mitra/#a", "situs": "https://a.id/"}, {"url": f"{BASE}mitra/#b"}],
        "kabar": [{"url": "https://lain.id/kabar/x/"}, {"url": f"{BASE}../../etc/passwd"}, {"url": f"{BASE}a//b/"}, {"url": 5}, "x", None],
    }
    assert losses.pages(rows) == ["produk/opak/", "toko/nia/opak/", "toko/nia/", "mitra/"]


@pytest.mark.parametrize("found", [None, [], "x", 5, {}, {"desa": None}, {"desa": {}}, {"desa": {"situs": 5}, "produk": [{"url": "x"}]}, {"produk": []}])
def test_what_is_no_catalogue(found: object) -> None:
    with pytest.raises(ValueError, match="no katalog"):
        losses.pages(found)


@pytest.mark.parametrize(("there", "gone"), [
    (["produk/opak/", "toko/nia/", "toko/nia/opak/", "warung/a/"], []),
    # An offer whose reseller rests; one that leads on is a page as well.
    (["produk/opak/", "toko/nia/", "warung/a/"], []),
    (["produk/opak/", "warung/a/"], ["toko/nia/", "toko/nia/opak/"]),
    (["toko/nia/", "warung/a/"], ["produk/opak/", "toko/nia/opak/"]),
    ([], ["produk/opak/", "toko/nia/", "toko/nia/opak/", "warung/a/"])])
def test_what_is_gone(there: list[str], gone: list[str], tmp_path: Path) -> None:
    """A page is there where its file is, whatever the new catalogue says."""
    assert losses.lost(["produk/opak/", "toko/nia/", "toko/nia/opak/", "warung/a/"], _site(tmp_path, *there)) == gone


@pytest.mark.parametrize(("lost", "of", "many"), [(0, 0, False), (3, 3, False), (4, 4, True), (4, 11, True), (4, 12, False), (5, 15, False), (6, 17, True), (30, 90, False), (31, 92, True)])
def test_more_than_a_third_and_more_than_a_few(lost: int, of: int, many: bool) -> None:
    assert losses.too_many(["x/"] * lost, ["x/"] * of) == many


def test_told_by_kind() -> None:
    """Three by name and how many more; who sold it stands in front of an offer."""
    paths = [*(f"produk/b{n}/" for n in range(5)), "toko/nia/", "toko/nia/b0/", "warung/a/", "acara/a/", "usaha/a/", "kabar/a/", "cara-pesan/", ""]
    assert losses.told(paths) == (
        "5 barang (b0, b1, b2, dan 2 lain), 1 penjual (nia), 1 penawaran (nia/b0), 1 warung (a), 1 acara (a), 1 pembuat (a), 1 kabar (a), "
        "2 halaman (cara-pesan, halaman depan)")


JSON = st.recursive(st.none() | st.booleans() | st.integers() | st.text(max_size=9), lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from(["desa", "situs", "url", "x"]), inner), max_leaves=12)


@given(JSON)
def test_whatever_is_found_is_read_or_refused(found: object) -> None:
    """Paths of our own form alone come out of it, so that none leads out of the site's folder."""
    try:
        paths = losses.pages(found)
    except ValueError:
        return
    assert all(not path.startswith("/") and ".." not in path for path in paths)
