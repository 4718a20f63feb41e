"""Papers of stalls and events: what each one says."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storefront.media.colour import palette
from storefront.media.papers.paper import Code, Paper, Picture, Value
from storefront.views import places
from storefront.views.pages import StallView
from storefront.views.print import shared
from tests.sites import SMALL
from tests.views.print.places import EVENT, SELLER, STALL, at, changed, numbered, papers
from tests.village import Changes, Swap

CRACKERS, MAT = "produk/opak-bakar.md", "produk/tikar-pandan.md"
_TONES = palette("#2f6b3a").light
COMMON: Mapping[str, Value] = {"brand": _TONES.brand, "deep": _TONES.deep, "village": "Desa Sukamaju", "note": "Desa contoh, bukan toko sungguhan."}
SITE, NIA = "contoh.github.io/situs", {"whom": "WhatsApp Nia", "phone": "0812-0000-0062"}
CRACKERS_LINE: Mapping[str, Value] = {"name": "Opak Bakar", "lead": "", "price": "13.000", "unit": "sebungkus 200 g, isi 12 keping", "variants": ""}
ON_SALE: Mapping[str, Value] = {
    **COMMON, **NIA, "note": "Gambar contoh", "picture": "[Opak Bakar]", "eyebrow": "Titipan warga Desa Sukamaju", "name": "Warung Pak Ujang",
    "place": "Simpang tiga, RT\u00a003/\u200bRW\u00a002. Buka setiap hari, 06.00\u2060–\u206018.00.", "goods": (CRACKERS_LINE,), "more": "",
    "call": "Pindai untuk pesan", "take": "Ada di rak? Ambil dan bayar di kasir.", "order": "Habis di rak? Pesan ke Nia lewat WhatsApp, diambil di sini.",
    "code": Code("https://contoh.github.io/situs/warung/warung-pak-ujang/"), "typed": SITE,
}
MARKET: Mapping[str, Value] = {
    **COMMON, **NIA, "note": "Gambar contoh", "pictures": ("[Opak Bakar]",), "leaf": {"weekday": "Sabtu", "day": "1", "month": "Desember 2040", "red": False}, "status": "", "off": "",
    "kind": "Bazar", "name": "Pasar Tani", "hours": "Pukul 07.00–11.00 WIB", "place": "Lapangan desa", "address": "",
    "partner": "Bersama Kelompok Tani Mekar", "goods_title": "Yang dibawa", "goods": ({"name": "Opak Bakar", "lead": "", "price": "13.000"},), "also": "", "call": "Pindai untuk pesan",
    "order": "Takut kehabisan? Titip pesan ke Nia, diambil di acara.", "code": Code("https://contoh.github.io/situs/acara/pasar-tani/"), "typed": SITE,
}


def _told(paper: Paper, *names: str) -> tuple[Value, ...]:
    return tuple(_said(paper.data[name]) for name in names)


def _said(value: Value) -> Value:
    """With each picture's alternative text in its place."""
    match value:
        case Picture():
            return f"[{value.alt}]"
        case tuple():
            return tuple(map(_said, value))
        case Mapping():
            return {name: _said(part) for name, part in value.items()}
    return value


@pytest.fixture(scope="module")
def small() -> dict[str, Paper]:
    return papers(at(SMALL))


def test_the_papers_of_the_small_village(small: dict[str, Paper]) -> None:
    """For its stall and its event, each in the sizes that are asked for."""
    assert {name: (paper.kind, paper.title, paper.size, paper.template) for name, paper in small.items()} == {
        "poster-warung-pak-ujang-a4": ("poster", "Poster Warung Pak Ujang, A4", "A4", "poster"),
        "poster-warung-pak-ujang-a5": ("poster", "Poster Warung Pak Ujang, A5", "A5", "poster"),
        "label-warung-pak-ujang": ("label", "Label rak Warung Pak Ujang", "A4", "label"),
        "acara-pasar-tani-a4": ("acara", "Pasar Tani, A4", "A4", "acara"),
        "acara-pasar-tani-a3": ("acara", "Pasar Tani, A3", "A3", "acara"),
        "tenda-pasar-tani": ("tenda", "Tenda meja Pasar Tani", "A4", "tenda"),
    }


def test_a_stalls_posters(small: dict[str, Paper]) -> None:
    """Where one stands, what lies there at the seller's price, and what to do when it is gone; the code leads to the stall."""
    assert _said(small["poster-warung-pak-ujang-a4"].data) == {**ON_SALE, "small": False}
    assert _said(small["poster-warung-pak-ujang-a5"].data) == {**ON_SALE, "small": True}


def test_a_sheet_of_labels(tmp_path: Path) -> None:
    """All that is asked at the shelf; each code leads to the product on the stall's page."""
    changes: Changes = {
        CRACKERS: Swap("berat: 200 g", "berat: 200 g\npirt: 2063204010124-28"), MAT: Swap("  - nama: Kecil\n", "  - nama: Kecil\n  - nama: Sedang\n    harga: 85000\n"),
        STALL: Swap("  - opak-bakar", "  - opak-bakar\n  - tikar-pandan"),
    }
    shelf = "https://contoh.github.io/situs/warung/warung-pak-ujang/#"
    assert changed(tmp_path, changes)["label-warung-pak-ujang"].data == {
        **COMMON, "hint": "Cetak 100%, lalu gunting menurut tandanya.", "labels": (
            {**CRACKERS_LINE, **NIA, "mark": "", "maker": "Buatan Bu Tati",
             "proofs": ("P-IRT 2063204010124-28", "Sertifikat halal sedang diurus"), "call": "Habis? Pindai", "code": Code(f"{shelf}opak-bakar")},
            {**NIA, "name": "Tikar Pandan", "lead": "mulai", "price": "85.000", "unit": "selembar", "variants": "Kecil, Sedang, dan Besar Rp120.000", "maker": "Buatan Bu Tati", "mark": "",
             "proofs": (), "call": "Habis? Pindai", "code": Code(f"{shelf}tikar-pandan")},
        ),
    }


def test_a_label_leads_to_where_the_product_stands(small: dict[str, Paper]) -> None:
    """The anchor in its code is one of the stall's page."""
    site = at(SMALL)
    page, view = places.stall(site, site.catalog.stalls[0])
    assert isinstance(view, StallView)
    assert small["label-warung-pak-ujang"].links == {f"{page.canonical}#{item.slug}" for item in view.shelf}


def test_an_events_posters(small: dict[str, Paper]) -> None:
    """When and where, with whom, what is brought, and whom to ask to keep some; the code leads to the event."""
    assert _said(small["acara-pasar-tani-a4"].data) == {**MARKET, "large": False}
    assert _said(small["acara-pasar-tani-a3"].data) == {**MARKET, "large": True}


def test_a_table_tent(small: dict[str, Paper]) -> None:
    """What is on the table at the seller's price, how to have more of it, and how the sheet is folded."""
    assert small["tenda-pasar-tani"].data == {
        **COMMON, **NIA, "eyebrow": "Buatan rumah warga Desa Sukamaju", "name": "Pasar Tani", "goods": (CRACKERS_LINE,), "more": "", "call": "Pindai untuk pesan",
        "order": "Mau lagi? Pesan ke Nia lewat WhatsApp.", "fold": "Lipat di garis putus-putus, lalu rekatkan kedua sayap menjadi alas.",
        "code": Code("https://contoh.github.io/situs/acara/pasar-tani/"), "typed": SITE,
    }


@pytest.mark.parametrize(
    ("changes", "poster", "tent"),
    [
        ({STALL: Swap("reseller: nia\n", ""), EVENT: Swap("reseller: nia\n", "")},
         ("Pindai untuk pesan", "Habis di rak? Pesan ke penjualnya lewat WhatsApp, diambil di sini."), ("Pindai untuk pesan", "Mau lagi? Pesan lewat WhatsApp.")),
        ({SELLER: Swap("jam: 08.00–20.00", "aktif: tidak")}, ("Pindai untuk melihat isi rak", ""), ("Pindai untuk melihat", "")),
    ],
)
def test_whom_an_order_goes_to(tmp_path: Path, changes: Changes, poster: tuple[str, str], tent: tuple[str, str]) -> None:
    """To whoever sells it where nobody answers for the place; nothing is promised that nobody sells."""
    found = changed(tmp_path, changes)
    assert _told(found["poster-warung-pak-ujang-a4"], "call", "order") == poster
    assert _told(found["tenda-pasar-tani"], "call", "order") == tent


def test_a_label_of_what_nobody_sells(tmp_path: Path) -> None:
    """It asks for no scan when the shelf is empty, and tells the maker's price."""
    labels = changed(tmp_path, {SELLER: Swap("jam: 08.00–20.00", "aktif: tidak")})["label-warung-pak-ujang"].data["labels"]
    assert isinstance(labels, tuple)
    assert [(label["call"], label["price"]) for label in labels if isinstance(label, Mapping)] == [("", "12.000")]


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (Swap("reseller: nia", "reseller: nia\nstatus: batal"),
         ("Batal", "Acara ini tidak jadi diadakan.", "", "Pindai untuk kabar terbaru", "")),
        (Swap("reseller: nia", "reseller: nia\nstatus: diundur\nmulai_semula: 24 November 2040"),
         ("Diundur dari 24 November", "", "Yang dibawa", "Pindai untuk pesan", "Takut kehabisan? Titip pesan ke Nia, diambil di acara.")),
        (Swap("reseller: nia\n", ""),
         ("", "", "Yang dibawa", "Pindai untuk pesan", "Takut kehabisan? Titip pesan, diambil di acara.")),
        (Swap("sajian:\n  - opak-bakar\n", ""),
         ("", "", "", "Pindai di sini", "Simpan tanggalnya dan lihat jalan ke tempatnya.")),
        (Swap("jenis: bazar", "jenis: hajatan"),
         ("", "", "Yang disajikan", "Pindai untuk pesan", "Takut kehabisan? Titip pesan ke Nia, diambil di acara.")),
    ],
)
def test_what_an_events_poster_says_of_its_state(tmp_path: Path, change: Swap, told: tuple[str, ...]) -> None:
    """Off and moved stand out; what is off offers nothing."""
    assert _told(changed(tmp_path, {EVENT: change})["acara-pasar-tani-a4"], "status", "off", "goods_title", "call", "order") == told


def test_a_cancelled_event_says_so_in_its_title(tmp_path: Path) -> None:
    """Whoever looks for a file to print sees it in the list."""
    found = changed(tmp_path, {EVENT: Swap("reseller: nia", "reseller: nia\nstatus: batal")})
    assert found["acara-pasar-tani-a4"].title == "Batal: Pasar Tani, A4"


@pytest.mark.parametrize(
    ("file", "change", "gone"),
    [
        (EVENT, Swap("reseller: nia", "reseller: nia\nstatus: batal"), {"tenda-pasar-tani"}),
        (EVENT, Swap("reseller: nia", "reseller: nia\numum: tidak"), {"acara-pasar-tani-a4", "acara-pasar-tani-a3"}),
        (EVENT, Swap("sajian:\n  - opak-bakar\n", ""), {"tenda-pasar-tani"}),
        (EVENT, Swap("mulai: Sabtu, 1 Desember 2040 07.00\nselesai: Sabtu, 1 Desember 2040 11.00", "mulai: 23 November 2026"),
         {"tenda-pasar-tani", "acara-pasar-tani-a4", "acara-pasar-tani-a3"}),
        (EVENT, Swap("mulai: Sabtu, 1 Desember 2040 07.00\nselesai: Sabtu, 1 Desember 2040 11.00", "mulai: 23 November 2026\nselesai: 24 November 2026"), set()),
        (CRACKERS, Swap("berat: 200 g", "terbit: tidak"), {"label-warung-pak-ujang", "tenda-pasar-tani"}),
    ],
)
def test_which_papers_there_are(tmp_path: Path, small: dict[str, Paper], file: str, change: Swap, gone: set[str]) -> None:
    """None for what is over, none that invites to what is for guests, no tent and no label for nothing."""
    assert changed(tmp_path, {"kabar": None, file: change}).keys() == small.keys() - gone


def test_an_events_day(tmp_path: Path) -> None:
    """Sundays are red, several days are written out, and an hour that is not known is not made up."""
    change = Swap("mulai: Sabtu, 1 Desember 2040 07.00\nselesai: Sabtu, 1 Desember 2040 11.00", "mulai: 2 Desember 2040\nselesai: 4 Desember 2040")
    assert _told(changed(tmp_path, {EVENT: change})["acara-pasar-tani-a4"], "leaf", "hours") == (
        {"weekday": "Minggu", "day": "2", "month": "Desember 2040", "red": True}, "Sampai Selasa, 4 Desember 2040")


@pytest.mark.parametrize(
    ("photo", "served", "on_stall", "on_event"),
    [
        ("", "opak-bakar, tikar-pandan", "[Opak Bakar]", ("[Opak Bakar]", "[Tikar pandan bergaris hijau di lantai kayu]")),
        ("", "ubi, opak-bakar, tikar-pandan", "[Opak Bakar]", ("[Opak Bakar]",)),
        ("foto: tikar-pandan.jpg\n", "opak-bakar, tikar-pandan", "[Warung Pak Ujang]", ("[Pasar Tani]",)),
        ("", "ubi", "[Opak Bakar]", ()),
    ],
)
def test_pictures(tmp_path: Path, photo: str, served: str, on_stall: str, on_event: tuple[Value, ...]) -> None:
    """A place's own photo is large; else the first of the goods is on a stall's poster, and on an event's each that stands there,
    or the first where one of them has none."""
    found = changed(tmp_path, {
        "produk/ubi.md": "---\nnama: Ubi\nkategori: Camilan\npelaku_usaha: bu-tati\nharga: 1000\n---\n",
        EVENT: Swap("sajian:\n  - opak-bakar\n", f"{photo}sajian: [{served}]\n"),
        STALL: Swap("reseller: nia\n", f"reseller: nia\n{photo}"),
    })
    assert _told(found["poster-warung-pak-ujang-a4"], "picture") == (on_stall,)
    assert _told(found["acara-pasar-tani-a4"], "pictures") == (on_event,)


def test_three_goods_with_prices_on_an_events_poster(tmp_path: Path) -> None:
    """Those with a photo first, at the price of the seller there; the others by name."""
    products, _ = numbered(3)
    found = changed(tmp_path, {**products, EVENT: Swap("  - opak-bakar\n", "  - barang-00\n  - barang-01\n  - barang-02\n  - opak-bakar\n")})
    goods = found["acara-pasar-tani-a4"].data["goods"]
    assert isinstance(goods, tuple)
    assert [(one["name"], one["price"]) for one in goods if isinstance(one, Mapping)] == [("Opak Bakar", "13.000"), ("Barang 0", "12.500"), ("Barang 1", "12.500")]
    assert found["acara-pasar-tani-a4"].data["also"] == "Ada juga Barang 2."


_OWN_NUMBER = Swap("warna:", "whatsapp: 0812-3456-7891\nwarna:")
_NOBODY: Changes = {STALL: Swap("reseller: nia\n", ""), EVENT: Swap("reseller: nia\n", "")}
_RESTING: Changes = {SELLER: Swap("jam: 08.00–20.00", "aktif: tidak")}


@pytest.mark.parametrize(
    ("changes", "on_posters", "on_label"),
    [
        ({}, ("WhatsApp Nia", "0812-0000-0062"), ("WhatsApp Nia", "0812-0000-0062")),
        (_NOBODY, ("", ""), ("WhatsApp Nia", "0812-0000-0062")),
        (_NOBODY | {"desa.yml": _OWN_NUMBER}, ("WhatsApp Desa Sukamaju", "0812-3456-7891"), ("WhatsApp Nia", "0812-0000-0062")),
        (_RESTING, ("", ""), ("", "")),
        (_RESTING | {"desa.yml": Swap("warna:", "telepon: 022-5891234\nwarna:")}, ("Telepon Desa Sukamaju", "(022) 5891234"), ("Telepon Desa Sukamaju", "(022) 5891234")),
        ({SELLER: Swap("nama: Nia", f"nama: Nia {'Panjang ' * 8}Sekali")}, ("WhatsApp Nia Panjang Panjang\u00a0…", "0812-0000-0062"), ("WhatsApp Nia Panjang Panjang\u00a0…", "0812-0000-0062")),
    ],
)
def test_whom_to_write_to(tmp_path: Path, changes: Changes, on_posters: tuple[str, str], on_label: tuple[str, str]) -> None:
    """Whoever answers at the place, else the village, if it has a number; on a label whom that order goes to."""
    found = changed(tmp_path, changes)
    for name in ("poster-warung-pak-ujang-a4", "poster-warung-pak-ujang-a5", "acara-pasar-tani-a4", "acara-pasar-tani-a3", "tenda-pasar-tani"):
        assert _told(found[name], "whom", "phone") == on_posters
    labels = found["label-warung-pak-ujang"].data["labels"]
    assert isinstance(labels, tuple)
    assert [(label["whom"], label["phone"]) for label in labels if isinstance(label, Mapping)] == [on_label]


@pytest.mark.parametrize(
    ("base", "on_poster"),
    [("https://contoh.id/", "contoh.id"), ("https://contoh-katapang.github.io/katapang/", "contoh-katapang.github.io/katapang"),
     ("https://contoh-sukamaju-sejahtera-mandiri.github.io/toko/", "")],
)
def test_only_an_address_that_can_be_typed_stands_in_letters(tmp_path: Path, base: str, on_poster: str) -> None:
    """The site's, where it is short."""
    found = changed(tmp_path, {"desa.yml": Swap("https://contoh.github.io/situs/", base)})
    assert found["poster-warung-pak-ujang-a4"].data["typed"] == on_poster
    assert "typed" not in found["label-warung-pak-ujang"].data


def test_without_pictures_the_sample_village_says_what_it_is(tmp_path: Path) -> None:
    """There is no picture to be called a sample."""
    found = changed(tmp_path, {CRACKERS: Swap("foto: opak-bakar.jpg\n", "")})
    assert {paper.data["note"] for paper in found.values()} == {"Desa contoh, bukan toko sungguhan."}


@given(st.lists(st.integers(min_value=1, max_value=9), min_size=1), st.integers(min_value=3, max_value=30))
def test_what_does_not_fit_is_counted(costs: list[int], most: int) -> None:
    """Shown and counted are all there is; never more than there is room for, beyond the first."""
    shown, more = shared.first(costs, most, lambda cost: cost)
    assert list(shown) == costs[: len(shown)]
    assert len(shown) + (int(more.removeprefix("dan ").removesuffix(" lainnya")) if more else 0) == len(costs)
    assert len(shown) == 1 or sum(shown) + (1 if more else 0) <= most


def test_long_lists_end_with_how_many_more(tmp_path: Path) -> None:
    """Twelve lines on a large poster, eight on a small one, seven on a tent; a long name counts as the lines that it takes."""
    products, goods = numbered(30)
    long = str(products["produk/barang-00.md"]).replace("Barang", "Panjang " * 5 + "Barang")
    found = changed(tmp_path, {
        **products, "produk/barang-00.md": long, STALL: Swap("  - opak-bakar\n", goods), EVENT: Swap("  - opak-bakar\n", goods),
    })
    counted = {name: (len(goods), paper.data["more"]) for name, paper in found.items() if isinstance(goods := paper.data.get("goods"), tuple) and "more" in paper.data}
    assert counted == {
        "poster-warung-pak-ujang-a4": (10, "dan 20 lainnya"), "poster-warung-pak-ujang-a5": (6, "dan 24 lainnya"), "tenda-pasar-tani": (5, "dan 25 lainnya"),
    }
    assert str(found["acara-pasar-tani-a4"].data["also"]).endswith(", Barang 20, dan 9 lainnya.")


def test_a_long_list_of_variants_is_counted(tmp_path: Path) -> None:
    """A label has room for a few."""
    variants = "".join(f"  - nama: Motif Belah Ketupat {number}\n" for number in range(5))
    labels = changed(tmp_path, {CRACKERS: Swap("berat: 200 g", f"varian:\n{variants.rstrip()}")})["label-warung-pak-ujang"].data["labels"]
    assert isinstance(labels, tuple)
    assert [label["variants"] for label in labels if isinstance(label, Mapping)] == ["5 pilihan"]
