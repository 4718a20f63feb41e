"""How the files of a village belong together: who sells, makes, serves and shows what, at which price."""

from datetime import date
from pathlib import Path

import pytest

from storefront.catalog.load import load
from storefront.catalog.model import Catalog
from tests.village import Changes, village

TODAY = date(2026, 11, 24)


def _catalog(place: Path, changes: Changes) -> Catalog:
    reading = load(village(place / "content", {"kabar": None, "acara": None, "warung": None, **changes}), "content", TODAY)
    assert reading.catalog, reading.problems
    return reading.catalog


def _product(price: int, *variants: str, stock: str = "tersedia") -> str:
    rows = "".join(f"  - nama: {name}\n" + "".join(f"    {line}\n" for line in lines) for name, *lines in (v.split("|") for v in variants))
    return f"---\nnama: Opak\nkategori: Camilan\npelaku_usaha: bu-tati\nharga: {price}\nstok: {stock}\n" + (f"varian:\n{rows}" if rows else "") + "---\n"


def _seller(price: int | None) -> str:
    own = f"\n    harga: {price}" if price else ""
    return f"---\nnama: Nia\nwhatsapp: 0812-0000-0062\nproduk:\n  - produk: opak-bakar{own}\n---\n"


@pytest.mark.parametrize(
    ("whole", "variants", "usual", "out"),
    [
        ("tersedia", (), "", False), ("habis", (), "", True), ("pesan-dulu", (), "", False),
        ("tersedia", ("A", "B"), "A", False), ("habis", ("A", "B"), "A", True), ("habis", ("A", "B|stok: tersedia"), "B", False),
        ("tersedia", ("A|stok: habis", "B"), "B", False), ("tersedia", ("A|stok: habis", "B|stok: pesan-dulu"), "B", False),
        ("tersedia", ("A|stok: pesan-dulu", "B"), "A", False), ("tersedia", ("A|stok: habis", "B|stok: habis"), "A", True),
    ],
)
def test_a_plain_order_names_what_can_be_had(tmp_path: Path, whole: str, variants: tuple[str, ...], usual: str, out: bool) -> None:
    """The first variant that isn't sold out; a variant's own stock counts before the product's."""
    catalog = _catalog(tmp_path, {"produk/opak-bakar.md": _product(15000, *variants, stock=whole), "reseller/nia.md": _seller(None)})
    [offer] = catalog.offers_of["opak-bakar"]
    assert (offer.terms.default.name, offer.terms.sold_out) == (usual, out)


NIA, ANI = "---\nnama: Nia\nwhatsapp: 0812-0000-0062\n{}\n---\n", "---\nnama: Ani\nwhatsapp: 0812-0000-0064\n{}\n---\n"


@pytest.mark.parametrize(
    ("nia", "ani", "sells", "rests"),
    [
        ("produk: semua", "produk: opak-bakar", ["ani", "nia"], []),
        ("produk: semua\naktif: tidak", "produk: opak-bakar", ["ani"], ["nia"]),
        ("produk:\n  - produk: opak-bakar\n    aktif: tidak", "produk: tikar-pandan", [], ["nia"]),
        ("produk:\n  - produk: opak-bakar\n    aktif: tidak\naktif: tidak", "produk: tikar-pandan\naktif: tidak", [], ["nia"]),
        ("produk: semua\nterbit: tidak", "produk: opak-bakar\nterbit: tidak", [], []),
    ],
)
def test_who_sells_and_who_rests(tmp_path: Path, nia: str, ani: str, sells: list[str], rests: list[str]) -> None:
    """A seller rests wholly or with one product; who is not published is not there at all."""
    catalog = _catalog(tmp_path, {"reseller/nia.md": NIA.format(nia), "reseller/ani.md": ANI.format(ani)})
    assert [offer.reseller.slug for offer in catalog.offers_of.get("opak-bakar", ())] == sells
    assert [reseller.slug for reseller in catalog.resting_of.get("opak-bakar", ())] == rests


def test_the_word_for_all_is_every_published_product(tmp_path: Path) -> None:
    """For sellers and for stalls; what is hidden is in no list."""
    catalog = _catalog(tmp_path, {
        "reseller/nia.md": NIA.format("produk: semua"), "warung/los.md": "---\nnama: Los\nalamat: Pasar\nproduk: semua\n---\n",
        "produk/tersembunyi.md": _product(1000).replace("---\n", "---\nterbit: tidak\n", 1)})
    assert [offer.product.slug for offer in catalog.offers_by["nia"]] == ["opak-bakar", "tikar-pandan"]
    assert [product.slug for product in catalog.products_at["los"]] == ["opak-bakar", "tikar-pandan"]
    assert {slug: [stall.slug for stall in stalls] for slug, stalls in catalog.stalls_with.items()} == {"opak-bakar": ["los"], "tikar-pandan": ["los"]}
    assert catalog.owners_at_stalls == {"bu-tati"}


def test_whose_goods_lie_on_a_shelf(tmp_path: Path) -> None:
    """Only those owners, and in the order of the shelf's own list."""
    catalog = _catalog(tmp_path, {
        "pelaku-usaha/pak-eko.md": "---\nnama: Pak Eko\n---\n", "produk/sapu.md": _product(1000).replace("bu-tati", "pak-eko"),
        "warung/los.md": "---\nnama: Los\nalamat: Pasar\nproduk:\n  - tikar-pandan\n  - opak-bakar\n---\n"})
    assert catalog.owners_at_stalls == {"bu-tati"}
    assert [product.slug for product in catalog.products_at["los"]] == ["tikar-pandan", "opak-bakar"]
    assert {slug: [product.slug for product in made] for slug, made in catalog.products_of.items()} == {
        "bu-tati": ["opak-bakar", "tikar-pandan"], "pak-eko": ["sapu"]}


@pytest.mark.parametrize(("slug", "status", "answers"), [("nia", "", True), ("nia", "aktif: tidak\n", False), ("nia", "terbit: tidak\n", False), ("", "", False)])
def test_who_answers_at_a_place(tmp_path: Path, slug: str, status: str, answers: bool) -> None:
    """The named seller, while published and not resting."""
    catalog = _catalog(tmp_path, {"reseller/nia.md": NIA.format(f"{status}produk: opak-bakar")})
    found = catalog.answers(slug or None)
    assert (found.slug if found else None) == ("nia" if answers else None)


def test_orders_at_a_place_go_to_who_answers_there_if_they_sell_it(tmp_path: Path) -> None:
    """Else to the first who does; to nobody where nobody does."""
    catalog = _catalog(tmp_path, {"reseller/nia.md": NIA.format("produk: opak-bakar"), "reseller/ani.md": ANI.format("produk: semua")})
    opak, mat = catalog.products

    def seller(product: object, slug: str | None) -> str | None:
        offer = catalog.offer_by(catalog.answers(slug), product)  # type: ignore[arg-type]
        return offer.reseller.slug if offer else None

    assert [seller(opak, "nia"), seller(opak, "ani"), seller(opak, None), seller(mat, "nia")] == ["nia", "ani", "ani", "ani"]
    bare = _catalog(tmp_path / "b", {"reseller/nia.md": NIA.format("produk: opak-bakar")})
    assert bare.offer_by(bare.answers("nia"), bare.products[1]) is None


def test_lists_have_their_order(tmp_path: Path) -> None:
    """Categories by name, news the latest first and by name within a day, all else by file."""
    news = "---\njudul: {0}\ntanggal: {1}\n---\n".format
    catalog = _catalog(tmp_path, {
        "produk/a.md": _product(1000).replace("Camilan", "Zaitun"), "kabar/a.md": news("A", "1 November 2026"), "kabar/b.md": news("B", "3 November 2026"),
        "kabar/c.md": news("C", "1 November 2026")})
    assert [category.name for category in catalog.categories] == ["Anyaman", "Camilan", "Zaitun"]
    assert [product.slug for product in catalog.products] == ["a", "opak-bakar", "tikar-pandan"]
    assert [item.slug for item in catalog.news] == ["b", "c", "a"]
