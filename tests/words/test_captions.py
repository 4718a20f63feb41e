"""What a reseller posts says what the offer is, keeps each place's limits, and never breaks its link."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from storefront.catalog.load import load
from storefront.catalog.model import Catalog
from storefront.catalog.offers import offer_of
from storefront.catalog.prices import Price
from storefront.words.captions import LIMITS, hashtags, of_event, of_offer
from storefront.words.village_texts import DEFAULTS, MAX_TAGS, fits_link
from tests.village import SMALL, Changes, Swap, village

TODAY = date(2026, 11, 24)
BASE = "https://contoh.github.io/situs/"
PRODUCT, MAT, RESELLER, EVENT = "produk/opak-bakar.md", "produk/tikar-pandan.md", "reseller/nia.md", "acara/pasar-tani.md"


def _catalog(content: Path) -> Catalog:
    catalog = load(content, "content", TODAY).catalog
    assert catalog is not None
    return catalog


def _offered(place: Path, changes: Changes, product: int = 0) -> dict[str, str]:
    """The captions of an offer of the changed village, by channel."""
    catalog = _catalog(village(place / "content", changes))
    return {caption.channel: caption.text for caption in of_offer(catalog, BASE, catalog.offers_by["nia"][product])}


def _announced(place: Path, changes: Changes, status: str = "") -> str:
    catalog = _catalog(village(place / "content", changes))
    return of_event(catalog, BASE, catalog.events[0], status).text


def test_a_product_is_told_to_the_letter(tmp_path: Path) -> None:
    """Each place in its own words; Shopee without the link, which it forbids."""
    assert _offered(tmp_path, {}) == {
        "status": (
            "Opak Bakar, Rp13.000 per bungkus\nOpak ketan yang dibakar di atas arang.\nBuatan Bu Tati, RT 01/RW 02, sejak 2010.\n\n"
            "Mau? Hubungi Nia lewat sini ya:\nhttps://contoh.github.io/situs/toko/nia/opak-bakar/?dari=status"),
        "instagram": (
            "Opak Bakar buatan Bu Tati, RT 01/RW 02, sejak 2010.\nOpak ketan yang dibakar di atas arang.\n\n"
            "Rp13.000 per bungkus\nIsi 12 keping\nBerat 200 g\n\nNia bisa antar ke Sukamaju dan sekitarnya.\n"
            "Mau pesan? Tulis di komentar atau kirim pesan, nanti Nia balas. Bisa juga langsung di sini:\n"
            "https://contoh.github.io/situs/toko/nia/opak-bakar/?dari=instagram\n\n"
            "#OpakBakar #Camilan #Sukamaju #KabupatenGarut #BuatanWarga"),
        "facebook": (
            "Ini Opak Bakar buatan tetangga kita, Bu Tati, RT 01/RW 02, sejak 2010.\nOpak ketan yang dibakar di atas arang.\n\n"
            "Harganya Rp13.000 per bungkus.\nIsinya 12 keping.\nBeratnya 200 g.\n\nNia bisa antar ke Sukamaju dan sekitarnya.\n"
            "Tanya dan pesan lewat sini ya:\nhttps://contoh.github.io/situs/toko/nia/opak-bakar/?dari=facebook\n\n"
            "#OpakBakar #Camilan #Sukamaju #KabupatenGarut #BuatanWarga"),
        "shopee": (
            "Opak Bakar buatan Bu Tati, RT 01/RW 02, sejak 2010.\nOpak ketan yang dibakar di atas arang.\n\nIsi: 12 keping\nBerat: 200 g\n\n"
            "Dibuat di rumah warga Desa Sukamaju, Kecamatan Tarogong, Kabupaten Garut.\nDikemas dan dikirim oleh Nia.\n\n"
            "#OpakBakar #Camilan #Sukamaju #KabupatenGarut #BuatanWarga"),
    }


def test_an_event_is_told_to_the_letter(tmp_path: Path) -> None:
    """When, where, with whom, what there is, whom to ask, and its page; no sign in it that can't be seen."""
    assert _announced(tmp_path, {}) == (
        "Pasar Tani\nSabtu, 1 Desember 2040 pukul 07.00–11.00 WIB\nLapangan desa\nBersama Kelompok Tani Mekar\n\n"
        "Ada Opak Bakar. Datang ya, ajak tetangga.\nTakut kehabisan? Titip pesan dulu ke Nia.\nSelengkapnya di sini:\n"
        "https://contoh.github.io/situs/acara/pasar-tani/\n\n#PasarTani #Sukamaju #KabupatenGarut #BuatanWarga"
    )


@pytest.mark.parametrize(
    ("product", "changes", "line"),
    [
        (0, {PRODUCT: Swap("berat: 200 g", "stok: habis")}, "Sedang habis, boleh tanya dulu"),
        (0, {PRODUCT: Swap("berat: 200 g", "stok: pesan-dulu")}, "Pesan dulu"),
        (0, {PRODUCT: Swap("berat: 200 g", "minimal: 10")}, "Pesan paling sedikit 10 bungkus"),
        (0, {PRODUCT: Swap("berat: 200 g", "minimal: 2")}, "Pesan paling sedikit 2 bungkus"),
        (1, {}, "Pesan dulu, siap 5 hari"),
        (1, {}, "Pilihan: Kecil Rp85.000, Besar Rp120.000"),
        (1, {}, "Mulai Rp85.000 per lembar"),
        (1, {MAT: Swap("    harga: 120000", "")}, "Pilihan: Kecil, Besar"),
        (1, {MAT: Swap("  - nama: Kecil", "  - nama: Kecil\n    stok: habis")}, "Rp120.000 per lembar"),
        (1, {MAT: Swap("  - nama: Kecil", "  - nama: Kecil\n    stok: habis")}, "Pilihan: Besar"),
        (1, {MAT: Swap("stok: pesan-dulu\nsiap_dalam: 5", "stok: habis")}, "Pilihan: Kecil Rp85.000, Besar Rp120.000"),
    ],
)
def test_stock_and_variants_are_told_as_they_are(product: int, changes: Changes, line: str, tmp_path: Path) -> None:
    """Sold out is said, what is made to order tells its days, and only what can be had is offered."""
    assert line in _offered(tmp_path, changes, product)["instagram"].split("\n")


def test_a_smallest_amount_of_one_is_not_told(tmp_path: Path) -> None:
    """Everybody expects it."""
    assert "paling sedikit" not in "".join(_offered(tmp_path, {PRODUCT: Swap("berat: 200 g", "minimal: 1")}).values())


def test_what_each_place_takes() -> None:
    """FORMATS.md, "Captions"."""
    assert LIMITS == {"status": 700, "instagram": 2200, "facebook": 2200, "shopee": 3000, "acara": 700}


def test_shopee_hears_of_days_and_names_only(tmp_path: Path) -> None:
    """Variants without prices, for Shopee shows its own; no link and no number of a phone."""
    text = _offered(tmp_path, {}, 1)["shopee"]
    assert "Pilihan: Kecil, Besar\nDibuat setelah dipesan, siap 5 hari\n" in text
    assert not re.search(r"http|wa\.me|0812|62812|Rp", text)


def test_a_cancelled_event_invites_nobody(tmp_path: Path) -> None:
    """It says first what became of it, and offers nothing."""
    text = _announced(tmp_path, {EVENT: Swap("jenis: bazar", "status: batal")}, "Batal")
    assert text.startswith("Pasar Tani\nBatal.\nSabtu, 1 Desember 2040")
    assert "Datang ya" not in text
    assert "Nia" not in text


def test_a_villages_own_words_are_used(tmp_path: Path) -> None:
    """With its own hashtags, beside which there is room for fewer of ours."""
    own = "{stok}\n{produk} #enak #khas {harga}\n{tautan}\n{tagar}"
    assert _offered(tmp_path, {"pesan/promo-instagram.txt": own})["instagram"] == (
        "Opak Bakar #enak #khas Rp13.000\nhttps://contoh.github.io/situs/toko/nia/opak-bakar/?dari=instagram\n#OpakBakar #Camilan #Sukamaju"
    )


@pytest.mark.parametrize(
    ("names", "tags"),
    [
        (("Ladu Ketan", "Kue tradisional", "Katapang", "Kabupaten Bandung"), "#LaduKetan #KueTradisional #Katapang #KabupatenBandung"),
        (("Katapang", "KATAPANG", "katapang "), "#Katapang"),
        (("Onde-Onde (isi 5)", "P-IRT"), "#OndeOndeIsi5 #PIRT"),
        (("kopi_luwak asli", "Kué Ali"), "#KopiLuwakAsli #KuéAli"),
        (("2026", "17", "...", "", "🙂"), ""),
        (("17 Agustus", "🙂 Ladu 🙂", "#Ladu"), "#17Agustus #Ladu"),
        (("a" * 50, "b" * 51), "#A" + "a" * 49),
        (("m² kain",), "#MKain"),
        (("ꦏꦿꦶꦥꦶꦏ꧀ ꦱꦶꦁ", "ᮊᮢᮤᮕᮤᮊ᮪", "كريفيق\u200e", "❤️ 1️⃣ Ladu"), "#ꦏꦿꦶꦥꦶꦏ꧀ꦱꦶꦁ #ᮊᮢᮤᮕᮤᮊ᮪ #كريفيق #1Ladu"),
    ],
)
def test_hashtags(names: tuple[str, ...], tags: str) -> None:
    """Letters with their marks and digits only, each word begun large, none twice, none without a letter."""
    assert " ".join(hashtags(*names)) == tags


@given(st.lists(st.text(max_size=40), max_size=6))
def test_hashtags_of_any_names_are_whole(names: list[str]) -> None:
    """Whatever the names, a tag is a tag and stands once."""
    tags = hashtags(*names)
    assert len({tag.casefold() for tag in tags}) == len(tags)
    for tag in tags:
        assert tag[0] == "#"
        assert all(letter.isalpha() or letter.isdecimal() or unicodedata.category(letter) in ("Mn", "Mc") for letter in tag[1:])
        assert any(map(str.isalpha, tag))


NAMES = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), min_size=1, max_size=120).map(str.strip).filter(bool)
SLUG_80 = "a" * 80
CATALOG = _catalog(SMALL)


@given(st.fixed_dictionaries(dict.fromkeys(("name", "summary", "unit", "contents", "area", "seller", "maker", "address", "place"), NAMES)))
@example(dict.fromkeys(("name", "summary", "unit", "contents", "area", "seller", "maker", "address", "place"), "🙂" * 120))
@example(dict.fromkeys(("name", "summary", "unit", "contents", "area", "seller", "maker", "address", "place"), "#a " * 40))
def test_any_names_keep_the_limits_and_the_link(words: Mapping[str, str]) -> None:
    """With the longest names and addresses that can be, texts fit their place, and links and prices are whole."""
    catalog = CATALOG
    offer = catalog.offers_by["nia"][1]
    product = offer.product.model_copy(update={
        "slug": SLUG_80, "name": words["name"], "summary": words["summary"], "unit": words["unit"], "contents": words["contents"],
        "category": words["name"], "variants": tuple(offer.product.variants[0].model_copy(update={"name": f"{words['name']} {n}"}) for n in range(9)),
    })
    listing = offer.listing.model_copy(update={"price": Price(1_000_000_000)})
    reseller = offer.reseller.model_copy(update={"slug": SLUG_80, "name": words["seller"], "area": words["area"]})
    owner = catalog.owner["bu-tati"].model_copy(update={"person": words["maker"], "address": words["address"]})
    place = catalog.village.model_copy(update={"name": words["place"], "district": words["place"], "regency": words["place"]})
    event = catalog.events[0].model_copy(update={"name": words["name"], "place": words["area"], "address": words["address"]})
    changed = replace(catalog, owner={"bu-tati": owner}, village=place)
    base = f"https://{'b' * 150}.id/"
    link = f"{base}toko/{SLUG_80}/{SLUG_80}/?dari="
    for caption in (*of_offer(changed, base, offer_of(reseller, product, listing)), of_event(changed, base, event, "Batal")):
        assert len(caption.text.encode("utf-16-le")) // 2 <= LIMITS[caption.channel]
        assert len(re.findall(r"#\w", caption.text.replace(caption.link, ""))) <= MAX_TAGS
        assert caption.link in caption.text
        if caption.channel in ("status", "instagram", "facebook"):
            assert f"{link}{caption.channel}" in caption.text.split("\n")
            assert "Rp1.000.000.000" in caption.text
        if caption.channel in ("status", "acara"):
            assert fits_link(caption.text)


def test_a_villages_text_that_grows_too_long_gives_way(tmp_path: Path) -> None:
    """The program's text stands in, whole, rather than a link that is cut."""
    own = "{tautan}\n" * 30 + "{produk} {harga}\n{stok}"
    assert _offered(tmp_path, {"pesan/promo-status.txt": own, RESELLER: Swap("nama: Nia", "nama: Nia Kurnia")})["status"].endswith(
        "Mau? Hubungi Nia Kurnia lewat sini ya:\nhttps://contoh.github.io/situs/toko/nia/opak-bakar/?dari=status"
    )


@pytest.mark.parametrize("name", [name for name in DEFAULTS if name.startswith("promo-")])
def test_the_programs_own_posts_are_calm(name: str) -> None:
    """No shouting: no exclamation mark, no word in capitals, at most one emoji."""
    assert "!" not in DEFAULTS[name]
    assert not re.search(r"\b[A-Z]{3,}\b", DEFAULTS[name].replace("P-IRT", ""))
    assert len(re.findall(r"[\U0001f300-\U0001faff]", DEFAULTS[name])) <= 1
