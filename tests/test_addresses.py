"""The address book: what CONTRACT.md 2 promises, and links that work from any depth under any base."""

import posixpath
from urllib.parse import urljoin

import pytest

from storefront import addresses

SITE = "https://contoh.github.io/situs/"


@pytest.mark.parametrize(
    ("path", "promised"),
    [
        (addresses.HOME, ""), (addresses.PRODUCTS, "produk/"), (addresses.product("ladu"), "produk/ladu/"),
        (addresses.category("kue"), "kategori/kue/"), (addresses.OWNERS, "usaha/"), (addresses.owner("bu-a"), "usaha/bu-a/"),
        (addresses.SHOPS, "toko/"), (addresses.shop("ka"), "toko/ka/"), (addresses.offer("ka", "ladu"), "toko/ka/ladu/"),
        (addresses.STALLS, "warung/"), (addresses.stall("imas"), "warung/imas/"), (addresses.EVENTS, "acara/"),
        (addresses.event("bazar"), "acara/bazar/"), (addresses.event_ics("bazar"), "acara/bazar/acara.ics"), (addresses.CATERING, "sajian/"),
        (addresses.PARTNERS, "mitra/"), (addresses.MENTORS, "pendampingan/"), (addresses.NEWS, "kabar/"), (addresses.news("a"), "kabar/a/"),
        (addresses.page("cara-pesan"), "cara-pesan/"), (addresses.NOT_FOUND, "404.html"), (addresses.ATOM, "kabar/atom.xml"),
        (addresses.EVENTS_ICS, "acara/acara.ics"), (addresses.CATALOGUE_JSON, "katalog.json"), (addresses.SITEMAP, "sitemap.xml"),
        (addresses.ROBOTS, "robots.txt"), (addresses.photo("a.jpg"), "foto/a.jpg"),
    ],
)
def test_promised_addresses(path: str, promised: str) -> None:
    """Printed on posters: never renamed."""
    assert path == promised


@pytest.mark.parametrize(
    ("folder", "path"),
    [
        ("produk", "produk/x/"), ("pelaku-usaha", "usaha/x/"), ("reseller", "toko/x/"), ("warung", "warung/x/"), ("acara", "acara/x/"),
        ("mitra", "mitra/#x"), ("pendamping", "pendampingan/#x"), ("pelatihan", "pelatihan/x/"), ("kabar", "kabar/x/"), ("halaman", "x/"),
    ],
)
def test_every_kind_of_content_has_an_address(folder: str, path: str) -> None:
    """By the folder of its file."""
    assert addresses.of_entry(folder, "x") == path


def test_a_folder_without_addresses_is_a_programmers_mistake() -> None:
    """Not a page at an odd place."""
    with pytest.raises(ValueError, match="no address for foto/x"):
        addresses.of_entry("foto", "x")


@pytest.mark.parametrize(("path", "file"), [("", "index.html"), ("produk/x/", "produk/x/index.html"), ("404.html", "404.html"), ("a/b.ics", "a/b.ics")])
def test_a_folder_is_written_as_its_index(path: str, file: str) -> None:
    """And a file as itself."""
    assert addresses.file(path) == file


@pytest.mark.parametrize("base", ["https://contoh.github.io/situs/", "https://desa.id/", "file:///home/nia/output/"])
@pytest.mark.parametrize("here", ["", "produk/", "toko/ka/ladu/", "a/"])
@pytest.mark.parametrize("there", ["", "produk/", "toko/ge/tas/", "foto/a.jpg"])
def test_links_work_from_any_depth_under_any_base(base: str, here: str, there: str) -> None:
    """A browser that resolves the relative link arrives where the path says."""
    html = f'<a href="{addresses.inside(there)}">'
    link = addresses.relative(html, addresses.file(here), SITE).partition('"')[2].partition('"')[0]
    assert urljoin(base + here, link).removesuffix("./") == base + there
    assert not posixpath.isabs(link)


def test_the_not_found_page_is_shown_at_any_depth() -> None:
    """So its links begin at the root of the host."""
    assert addresses.relative(f'<a href="{addresses.inside("produk/")}">', "404.html", SITE) == '<a href="/situs/produk/">'


def test_absolute_addresses() -> None:
    """The base has its closing slash."""
    assert addresses.absolute(SITE, addresses.product("ladu")) == "https://contoh.github.io/situs/produk/ladu/"


@pytest.mark.parametrize(
    ("path", "entry"),
    [
        (addresses.product("x"), ("produk", "x")), (addresses.offer("ka", "x"), ("produk", "x")), (addresses.owner("x"), ("pelaku-usaha", "x")),
        (addresses.shop("x"), ("reseller", "x")), (addresses.promotion("x"), ("reseller", "x")), (addresses.stall("x"), ("warung", "x")),
        (addresses.event("x"), ("acara", "x")), (addresses.event_promotion("x"), ("acara", "x")), (addresses.news("x"), ("kabar", "x")),
        (addresses.page("x"), ("halaman", "x")), (addresses.HOME, None), (addresses.category("x"), None), ("a/b/c/d/", None),
    ],
)
def test_whose_page_a_path_is(path: str, entry: tuple[str, str] | None) -> None:
    """The way back from an address to its content file."""
    assert addresses.entry_of(path) == entry


@pytest.mark.parametrize(
    ("path", "others"),
    [
        (addresses.offer("ka", "x"), (addresses.product("x"), addresses.shop("ka"))),
        (addresses.promotion("ka"), (addresses.product("promosi"), addresses.shop("ka"))),  # no product may be named so
        (addresses.event_promotion("x"), (addresses.event("x"),)), (addresses.category("x"), (addresses.PRODUCTS,)),
        (addresses.product("x"), ()), (addresses.shop("x"), ()), (addresses.stall("x"), ()), (addresses.event("x"), ()), (addresses.HOME, ()),
    ],
)
def test_what_stands_in_for_a_page(path: str, others: tuple[str, ...]) -> None:
    """Only for pages that come and go without anyone renaming a file."""
    assert addresses.stand_ins(path) == others
