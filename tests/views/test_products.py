"""What a product's page, its offers' pages and the lists of products say."""

import re
from pathlib import Path

import pytest

from tests.media.pictures.photos import picture, saved
from tests.output.pages import page
from tests.sites import shown
from tests.views.changes import MAT, OWNER, PRODUCT, RESELLER, product, seller, sellers, with_line
from tests.village import Changes, Swap

OWN = "produk/opak-bakar/"
NIA_RESTS = with_line(RESELLER, "aktif: tidak")
NO_SAMPLE: Changes = {"desa.yml": Swap("contoh: ya\n", "")}
SAID: dict[str, tuple[Changes, str, list[str], list[str]]] = {
    "an owner of whom nobody wrote how to ask": ({}, "", ["Penjual menanyakan ke Bu Tati, lalu membalas Anda."], ["ponsel", "Nia yang"]),
    "an owner with WhatsApp": (
        {OWNER: Swap("telepon:", "whatsapp:")}, "", ["Penjual menanyakan ke Bu Tati, lalu membalas Anda."], ["ponsel pintar"]),
    "an owner to call": ({OWNER: Swap("telepon:", "hubungi: telepon\ntelepon:")}, "", ["Penjual menelepon Bu Tati, lalu membalas Anda."], ["ponsel"]),
    "an owner to write to": ({OWNER: Swap("telepon:", "hubungi: sms\ntelepon:")}, "", ["Penjual mengirim SMS ke Bu Tati, lalu membalas Anda."], ["ponsel"]),
    "an owner to visit": ({OWNER: Swap("telepon:", "hubungi: langsung\ntelepon:")}, "", ["Penjual datang ke rumah Bu Tati, lalu membalas Anda."], ["ponsel"]),
    "nobody sells it, and the village has a number": (
        {RESELLER: seller("Nia", "produk: tikar-pandan"), "warung": None, "desa.yml": Swap("warna:", "whatsapp: 0812-0000-0001\nwarna:")}, OWN,
        ["Belum ada penjual. Lihat dulu barang lain.", "Tanya desa lewat WhatsApp"], ["di warung", "Pesan ke"]),
    "nobody sells it, and the village has none": ({RESELLER: seller("Nia", "produk: tikar-pandan"), "warung": None}, OWN, ["Belum ada penjual."], ["Tanya desa", "di warung"]),
    "it lies in a stall, and the village has a number": (
        {RESELLER: seller("Nia", "produk: tikar-pandan"), "desa.yml": Swap("warna:", "whatsapp: 0812-0000-0001\nwarna:")}, OWN,
        ["Hanya di warung. Datang saja", "Tanya desa lewat WhatsApp"], ["Pesan ke"]),
    "nobody lists it": (
        {RESELLER: Swap("  - produk: opak-bakar\n    harga: 13000\n    shopee: https://shopee.co.id/product/123456/7890123\n", "")}, OWN,
        ["Hanya di warung. Datang saja ke warungnya, alamatnya di bawah ini."], ["Sedang tidak menerima", "Pesan ke"]),
    "who sells it rests": (
        NIA_RESTS, OWN,
        ["Sedang tidak menerima pesanan."], ["menjual barang yang sama", "Pesan ke", "Dibayar langsung"]),
    "one sells it": ({}, OWN, ["Yang menjual Opak Bakar"], ["Dijual dua", "Pilih yang terdekat", "penjual lain"]),
    "two sell it": (sellers("Ani"), OWN, ["Dijual dua orang", "Anda di mana? Pilih yang terdekat.", "Pilih penjual 2 orang", "Dibayar langsung ke penjualnya."], []),
    "many sell it": (sellers(*(f"N{n}" for n in range(12))), OWN, ["Dijual 13 orang", "Pilih penjual 13 orang"], []),
    "an offer that is the only one": ({}, "toko/nia/opak-bakar/", ["Dijual oleh Nia"], ["penjual lain"]),
    "an offer beside another": (sellers("Ani"), "toko/nia/opak-bakar/", ["Dijual oleh Nia", "Lihat satu penjual lain"], ["Pesan ke Ani"]),
    "one rests and one sells": (
        {**NIA_RESTS, **sellers("Ani")}, OWN, ["Sedang tidak menerima pesanan. Ani menjual barang yang sama."], ["Pilih penjual"]),
    "four could sell what one doesn't": (
        {**NIA_RESTS, **sellers("A", "B", "C", "D")}, OWN, ["A, B, dan C menjual barang yang sama."], []),
    "at a stall": ({}, "", ["Diantar, dikirim, atau diambil di warung."], ["diambil sendiri"]),
    "at no stall": ({"warung": None}, "", ["Diantar, dikirim, atau diambil sendiri."], ["diambil di warung"]),
    "at its stall": ({}, OWN, ["Ada juga di warung"], []),
    "at five stalls": (
        {f"warung/w{n}.md": f"---\nnama: Warung {n}\nalamat: Gang {n}\nproduk: semua\n---\n" for n in range(4)}, OWN, ["3 warung lain"], []),
    "no smallest amount": ({PRODUCT: product("minimal: 1")}, OWN, [], ["Pesan paling sedikit"]),
    "a smallest amount": ({PRODUCT: product("minimal: 2\nsatuan: bungkus")}, OWN, ["Pesan paling sedikit2 bungkus"], []),
    "what a buyer asks of food": (
        {PRODUCT: product("pirt: 2063204010124-28\nhalal: ID32110001234560124\nmerek: Sari Rasa\nukuran: 20 cm")}, OWN,
        ["P-IRT 2063204010124-28", "Halal ID32110001234560124", "Merek Sari Rasa", "Ukuran20 cm"], ["Berat", "Isi"]),
    "all that proves what it is": (
        {PRODUCT: product("pirt: 2063204010124-25\nbpom: MD 234567890124\nsni: SNI 8664:2018\nhalal: proses"), OWNER: Swap("sejak: 2010", "nib: 9120301234567")}, OWN,
        ["P-IRT 2063204010124-25, sampai 2025", "BPOM MD 234567890124", "SNI 8664:2018", "Sertifikat halal sedang diurus", "NIB 9120301234567"], ["Halal ID", "Tidak halal"]),
    "what is in it": (
        {PRODUCT: product("komposisi: ketan, garam\nalergen: telur\ntahan: sebulan")}, OWN, ["Komposisiketan, garam", "Alergentelur", "Tahan1 bulan"], ["alal"]),
    "numbers that are none": ({PRODUCT: product("pirt: 2063\nhalal: MUI 123")}, OWN, [], ["P-IRT", "alal", "2063"]),
    "a halal certificate of before": ({PRODUCT: product("halal: LPPOM 00120012345678")}, OWN, ["Halal MUI 00120012345678 (lama)"], []),
    "what is not halal": (
        {PRODUCT: product("halal: tidak\nalasan_tidak_halal: mengandung babi")}, OWN, ["Tidak halal: mengandung babi"], ["Halal ID"]),
    "an owner with a number": ({OWNER: Swap("sejak: 2010", "nib: 9120301234567")}, "usaha/bu-tati/", ["NIB9120301234567"], []),
    "an owner of whom little is known": (
        {OWNER: "---\nnama: Dapur\n---\n"}, OWN, ["Buatan Dapur", "Yang membuat"], ["sejak", "sehari."]),
    "a category": ({}, "kategori/camilan/", ["1 macam dari 1 rumah", "Opak Bakar"], ["Tikar Pandan"]),
    "no products": ({"produk": None, "reseller": None, "warung": None, "acara": None, "kabar": None}, "produk/", ["Belum ada barang. Sebentar lagi ada."], ["macam dari"]),
    "a seller's hours": ({}, OWN, ["Nia membalas pukul 08.00–20.00."], []),
    "a seller of whom little is known": ({RESELLER: seller("Nia")}, OWN, ["Dibayar langsung ke Nia."], ["membalas pukul", "Mengantar"]),
    "made to order": ({}, "produk/tikar-pandan/", ["Pesan dulu, siap 5 hari", "Pesan dulu ke Nia siap 5 hari, lewat WhatsApp"], ["Tersedia"]),
    "what the village promises": ({}, OWN, ["Bayar tunai atau transfer.", "Boleh kirim pesan suara."], []),
    "all that it can promise": (
        {"desa.yml": Swap("  bayar: Bayar tunai atau transfer.", "  bayar: tunai saja\n  keluhan: Ada yang kurang?")}, "toko/nia/opak-bakar/",
        ["Tunai saja.", "Ada yang kurang?", "Boleh kirim pesan suara."], []),
    "no voice messages": ({"desa.yml": Swap("pesan_suara: ya", "pesan_suara: tidak")}, OWN, ["Bayar tunai atau transfer."], ["pesan suara"]),
    "a village that promises nothing": (
        {"desa.yml": Swap("janji:\n  bayar: Bayar tunai atau transfer.\n  pesan_suara: ya\n", "")}, OWN,
        ["Dibayar langsung ke Nia."], ["Bayar tunai", "pesan suara"]),
    "nobody takes an order": (NIA_RESTS, OWN, [], ["Bayar tunai", "pesan suara"]),
    "what a buyer said": (
        {}, "produk/tikar-pandan/", ["“Dingin di lantai, anyamannya rapat.” Pak Yayan, pembeli dari Tarogong Contoh"], ["Kata pembeli"]),
    "what a buyer said, on a seller's page": ({}, "toko/nia/tikar-pandan/", ["Pak Yayan, pembeli dari Tarogong Contoh"], []),
    "what a buyer from somewhere said": (
        {PRODUCT: product('kata_pembeli:\n  kata: "“Enak”"\n  nama: Ani\n  izin: ya'), **NO_SAMPLE}, OWN, ["“Enak” Ani, pembeli"], ["dari", "Contoh"]),
    "only what a buyer said": (
        {MAT: product("kata_pembeli:\n  kata: Enak\n  nama: Ani\n  izin: ya")}, "produk/tikar-pandan/", ["Tentang Opak", "Ani, pembeli"], []),
    "no words of a buyer": ({}, OWN, [], ["pembeli dari", "Contoh"]),
    "at its stalls": ({}, OWN, ["Tersedia Dijual di 1 warung"], []),
    "at its stalls, on a seller's page": (
        {f"warung/w{n}.md": f"---\nnama: Warung {n}\nalamat: Gang {n}\nproduk: semua\n---\n" for n in range(4)}, "toko/nia/opak-bakar/",
        ["Dijual di 5 warung"], []),
    "on no shelf": ({"warung": None}, OWN, [], ["Dijual di"]),
    "in stock": ({MAT: product()}, "produk/tikar-pandan/", ["Tersedia", "Pesan ke Nia"], ["Pesan dulu"]),
}


@pytest.mark.parametrize("name", SAID)
def test_what_is_said(tmp_path: Path, name: str) -> None:
    """And what is not."""
    changes, path, said, unsaid = SAID[name]
    text = page(shown(tmp_path, changes), path).text
    assert [words for words in said if words not in text] == [], text
    assert [words for words in unsaid if words in text] == []


def test_featured_goods_lead_the_lists(tmp_path: Path) -> None:
    """Then by file; on all lists of products."""
    root = shown(tmp_path, {"produk/z.md": product("unggulan: ya", "Zaitun"), "produk/a.md": product(name="Ampyang")})
    for path, names in (("produk/", ["Zaitun", "Ampyang", "Opak Bakar", "Tikar Pandan"]), ("kategori/camilan/", ["Zaitun", "Ampyang", "Opak Bakar"])):
        text = page(root, path).text.partition(" macam dari ")[2]
        assert sorted(names, key=text.index) == names, path


def test_alternative_texts(tmp_path: Path) -> None:
    """The editor's own, else the name; the second photo is told from the first."""
    root = shown(tmp_path, {
        PRODUCT: product("foto:\n  - opak-bakar.jpg\n  - tikar-pandan.jpg"), MAT: Swap("Tikar pandan bergaris hijau di lantai kayu", "Tikar di lantai")})

    def texts(path: str) -> set[str]:
        return {found["alt"] for tag, found in page(root, path).tags if tag == "img"}

    assert {"Opak", "Opak, foto 2"} <= texts(OWN)
    assert "Opak, foto 1" not in texts(OWN)
    assert "Tikar di lantai" in texts("produk/tikar-pandan/")


def test_photos_of_variants_are_seen(tmp_path: Path) -> None:
    """Behind the product's own, each file once, and named; one without any of its own is shown by them, on cards and beside links too."""
    files: Changes = {f"foto/{name}.jpg": saved(picture(600, high), "JPEG") for name, high in (("kecil", 400), ("besar", 410))}
    own = "foto:\n  - file: tikar-pandan.jpg\n    teks: Tikar pandan bergaris hijau di lantai kayu\n"
    variants = "varian:\n  - nama: Kecil\n  - nama: Besar\n"
    photographed = ("varian:\n  - nama: Kecil\n    foto: [kecil.jpg, tikar-pandan.jpg]\n  - nama: Besar\n    foto:\n"
                    "      file: besar.jpg\n      teks: Tikar untuk empat orang\n")
    path = "produk/tikar-pandan/"

    def texts(root: Path, path: str) -> list[str]:
        return [found["alt"] for tag, found in page(root, path).tags if tag == "img" and "Tikar" in found["alt"]]

    root = shown(tmp_path / "both", {**files, MAT: Swap(own + variants, own + photographed)})
    assert texts(root, path)[:3] == ["Tikar pandan bergaris hijau di lantai kayu", "Tikar Pandan, Kecil", "Tikar untuk empat orang"]
    root = shown(tmp_path / "alone", {**files, MAT: Swap(own + variants, photographed)})
    assert texts(root, path)[:3] == ["Tikar Pandan, Kecil", "Tikar Pandan, Kecil", "Tikar untuk empat orang"]
    assert "Tikar Pandan, Kecil" in texts(root, "produk/")
    assert "foto/kecil-" in (root / "katalog.json").read_text(encoding="utf-8")


def test_the_number_of_stalls_leads_to_them(tmp_path: Path) -> None:
    """On the same page, whoever's it is."""
    root = shown(tmp_path, {})
    for path in (OWN, "toko/nia/opak-bakar/"):
        tags = page(root, path).tags
        assert [found["href"] for tag, found in tags if tag == "a" and found.get("href", "").endswith("#_warung")] == ["#_warung"]
        assert [tag for tag, found in tags if found.get("id") == "_warung"] == ["section"]


def test_no_rating_is_published(tmp_path: Path) -> None:
    """What a buyer said is a quote on a page: no program is told of a review, for nobody has counted any."""
    root = shown(tmp_path, {})
    found = 0
    for path in ("produk/tikar-pandan/", "toko/nia/tikar-pandan/"):
        text = (root / path / "index.html").read_text(encoding="utf-8")
        blocks = re.findall(r'<script type="application/ld\+json">(.*?)</script>', text, re.S)
        assert not [block for block in blocks if re.search("review|rating|Pak Yayan|Dingin di lantai", block, re.I)]
        found += len(blocks)
    assert found >= 4
    assert "Yayan" not in (root / "katalog.json").read_text(encoding="utf-8") + (root / "barang.json").read_text(encoding="utf-8")
