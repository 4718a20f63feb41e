"""What the letters and forms say, and which there are."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from storefront.media.papers.paper import Code, Paper, Value
from storefront.views.print import event_letters, letters
from tests.sites import changed
from tests.village import Changes, Swap

OFFICE = "mitra/kantor-camat.md"
_OFFICE = {OFFICE: "---\nnama: Kantor Camat\njenis: kecamatan\nalamat: Jl. Raya No. 1\n---\n"}
MAT, EVENT, VILLAGE = "produk/tikar-pandan.md", "acara/pasar-tani.md", "desa.yml"
_MEETING = {EVENT: Swap("jenis: bazar", "jenis: rapat")}
_CONTACTS = {VILLAGE: Swap("warna:", "alamat: Jl. Desa No. 2\ntelepon: 022-5891234\nwhatsapp: 0812-3456-7891\nsurel: halo@sukamaju.example.com\nwarna:")}


def _papers(place: Path, changes: Changes = {}) -> dict[str, Paper]:  # noqa: B006  (a Mapping is not changed)
    site = changed(place, changes)
    return {paper.path: paper for module in (letters, event_letters) for paper in module.papers(site)}


def _texts(value: Value) -> Iterator[str]:
    """Every text in its order, without the empty ones."""
    if isinstance(value, str) and value:
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _texts(part)
    elif isinstance(value, Mapping):
        for part in value.values():
            yield from _texts(part)


def words_of(paper: Paper, part: str) -> list[str]:
    return list(_texts(paper.data[part]))


def table_of(paper: Paper) -> list[list[str]]:
    """The title of each column, then each row's texts."""
    table = paper.data["table"]
    assert isinstance(table, dict)
    return [list(_texts(row)) for row in (table["columns"], *table["rows"])]


def letter(paper: Paper) -> list[str]:
    """The text of a letter as it is read, a line for each paragraph and each part of a list."""
    blocks = paper.data["blocks"]
    assert isinstance(blocks, tuple)
    return [
        "".join(f"{' ' if run['gap'] else ''}{run['text']}" for run in item) for block in blocks for item in block["items"] or (({"gap": False, "text": "(daftar)"},),)
    ]


def test_an_offer_word_for_word(tmp_path: Path) -> None:
    """From whom, to whom, what for how much, a worked example with its sum in words, and how to order."""
    offer = _papers(tmp_path, _OFFICE | _CONTACTS)["cetak/penawaran-kantor-camat.pdf"]
    assert (offer.kind, offer.title, offer.size) == ("penawaran", "Penawaran untuk Kantor Camat", "A4")
    assert offer.data["from"] == "Buatan Warga Desa Sukamaju"
    assert offer.data["contact"] == (
        "Kecamatan Tarogong, Kabupaten Garut, Jawa Barat", "Jl.\u00a0Desa No.\u00a02",
        "WhatsApp 0812-3456-7891 · Telepon (022) 5891234 · halo@sukamaju.example.com")
    assert words_of(offer, "reference") == ["Nomor", "……/……/2026", "Lampiran", "Formulir pesanan", "Perihal", "Penawaran sajian untuk rapat dan acara"]
    assert offer.data["date"] == "Sukamaju, 24 November 2026"
    assert offer.data["to"] == ("Yth. Kantor Camat", "Jl.\u00a0Raya No.\u00a01", "di tempat")
    assert letter(offer) == [
        "Dengan hormat,",
        "Kami warga Desa Sukamaju yang memasak dan membuat kerajinan di rumah. Lewat surat ini kami menawarkan sajian dan buah tangan "
        "untuk rapat, tamu, dan acara Kantor Camat. Semuanya dibuat setelah dipesan, di dapur dan rumah tetangga kita sendiri.",
        "(daftar)",
        "Contoh: rapat 25 orang dengan 25 lembar Tikar Pandan (Rp2.000.000), jumlahnya Rp2.000.000 (dua juta rupiah).",
        "Cara memesan:",
        "Hubungi Nia lewat WhatsApp 0812-0000-0062, atau pindai kode di bawah.",
        "Sebutkan tanggal, jam, tempat, dan jumlah orang, 14 hari sebelumnya seperti di daftar.",
        "Tanyakan juga ongkos antarnya. Bayar langsung ke Nia, dengan kuitansi.",
        "Kami senang bila boleh menyajikan buatan warga di acara berikutnya. Atas perhatian Bapak dan Ibu, kami ucapkan terima kasih.",
    ]
    assert table_of(offer) == [
        ["Sajian", "Harga", "Paling sedikit", "Dipesan"],
        ["Tikar Pandan", "Buatan Bu Tati", "Rp80.000", "per lembar", "10 lembar", "14 hari", "sebelumnya"],
    ]
    assert offer.data["code"] == Code("https://contoh.github.io/situs/sajian/")
    assert words_of(offer, "signatures") == ["Hormat kami,", "Nama, jabatan"]


def test_a_form_word_for_word(tmp_path: Path) -> None:
    """Lines for who orders, the menu with a column to fill, and where to send it."""
    form = _papers(tmp_path)["cetak/formulir.pdf"]
    assert (form.kind, form.title, form.data["heading"], form.data["notes"]) == ("formulir", "Formulir pesanan acara", "Formulir Pesanan Acara", "Catatan")
    assert form.data["blanks"] == ("Nama lembaga", "Penanggung jawab", "WhatsApp", "Nama acara", "Hari, tanggal", "Jam", "Tempat", "Jumlah orang")
    assert letter(form) == [
        "Isi lembar ini, lalu foto dan kirim ke Nia lewat WhatsApp 0812-0000-0062. Pesan 14 hari sebelum acara, seperti di daftar.",
        "(daftar)", "Harga belum termasuk ongkos antar.",
    ]
    assert table_of(form) == [
        ["Sajian", "Harga", "Paling sedikit", "Jumlah"],
        ["Tikar Pandan", "Buatan Bu Tati", "Rp80.000", "per lembar", "10 lembar", "14 hari sebelumnya"],
    ]
    assert form.data["code"] == Code("https://contoh.github.io/situs/sajian/")
    assert words_of(form, "signatures") == ["Pemesan,", "Nama, tanggal", "Penerima pesanan,", "Nama, tanggal"]


def test_papers_of_a_market_word_for_word(tmp_path: Path) -> None:
    """The goods go to the host at the price of the seller there; who pays, nobody knows before."""
    made = _papers(tmp_path)
    note, receipt = made["cetak/surat-jalan-pasar-tani.pdf"], made["cetak/kuitansi-pasar-tani.pdf"]
    assert (note.kind, note.title, note.data["heading"]) == ("surat-jalan", "Surat jalan Pasar Tani", "Surat Jalan")
    assert (receipt.kind, receipt.title, receipt.data["heading"]) == ("kuitansi", "Kuitansi Pasar Tani", "Kuitansi")
    assert words_of(note, "fields") == [
        "Kepada", "Kelompok Tani Mekar", "Acara", "Pasar Tani", "Waktu", "Sabtu, 1 Desember 2040 pukul\u00a007.00\u2060–\u206011.00 WIB", "Tempat", "Lapangan desa"]
    assert note.data["blanks"] == ("Diantar oleh", "Jam diterima")
    assert letter(note) == [
        "Barang buatan warga Desa Sukamaju di bawah ini kami antar ke tempat acara.", "(daftar)",
        "Mohon hitung dan periksa barangnya saat diterima. Kalau ada yang kurang atau rusak, tulis di kolom keterangan dan kabari Nia lewat WhatsApp 0812-0000-0062.",
    ]
    opak = ["Opak Bakar", "Buatan Bu Tati", "Rp13.000", "per bungkus"]
    assert table_of(note) == [["Barang", "Harga", "Banyaknya", "Keterangan"], opak, []]
    assert words_of(receipt, "fields") == [
        "Sudah terima dari", "Uang sejumlah (Rp)", "Terbilang", "Untuk pembayaran", "Barang untuk Pasar Tani, Sabtu, 1 Desember 2040"]
    assert letter(receipt) == ["(daftar)", "Untuk jumlah di atas Rp5.000.000, tempelkan meterai Rp10.000."]
    assert table_of(receipt) == [["Barang", "Harga", "Banyaknya", "Jumlah (Rp)"], opak, []]
    assert words_of(receipt, "table")[-2:] == ["Ongkos antar", "Jumlah seluruhnya"]
    for paper in (note, receipt):
        assert (paper.data["number"], paper.data["code"]) == ("Nomor: ……/……/2026", Code("https://contoh.github.io/situs/acara/pasar-tani/"))
    assert words_of(note, "signatures") == ["Yang mengantar,", "Nama, tanggal", "Yang menerima,", "Nama, tanggal"]
    assert words_of(receipt, "signatures") == ["Yang membayar,", "Nama, tanggal", "Yang menerima uang,", "Nama, tanggal"]


_TRAINING: Changes = {
    EVENT: Swap("jenis: bazar", "jenis: pelatihan\npelajaran: foto, teks"),
    **{f"pelatihan/{name}.md": f"---\njudul: {name.title()}\n---\n\n- [ ] Lap.\n" for name in ("foto", "teks")}}


def test_the_list_of_a_training_day_word_for_word(tmp_path: Path) -> None:
    """Twenty rows to sign in, and what was taught; it asks for nobody's number."""
    made = _papers(tmp_path, _TRAINING)["cetak/hadir-pasar-tani.pdf"]
    assert (made.kind, made.subject, made.title, made.data["heading"]) == ("hadir", "pasar-tani", "Daftar hadir Pasar Tani", "Daftar Hadir")
    assert words_of(made, "fields") == [
        "Acara", "Pasar Tani", "Waktu", "Sabtu, 1 Desember 2040 pukul\u00a007.00\u2060–\u206011.00 WIB", "Tempat", "Lapangan desa", "Pelajaran", "Foto dan Teks"]
    assert letter(made) == ["(daftar)", "Lembar ini disimpan panitia."]
    assert table_of(made) == [["Nama", "RT/RW atau usaha", "Tanda tangan"], *([[]] * 20)]
    assert made.data["code"] == Code("https://contoh.github.io/situs/acara/pasar-tani/")


@pytest.mark.parametrize("changes", [
    {}, {EVENT: Swap("jenis: bazar", "jenis: pelatihan\nstatus: batal")},
    {EVENT: "---\nnama: Latihan\njenis: pelatihan\nmulai: 1 November 2026\nselesai: 1 November 2026\ntempat: Balai\n---\n"},
], ids=["no training", "off", "over"])
def test_where_there_is_nothing_to_sign(changes: Changes, tmp_path: Path) -> None:
    """No list is printed for nobody."""
    assert [path for path in _papers(tmp_path, changes) if "hadir" in path] == []


def test_the_host_of_a_meeting_pays(tmp_path: Path) -> None:
    """Where guests are served, the partner stands on the receipt."""
    receipt = _papers(tmp_path, _MEETING)["cetak/kuitansi-pasar-tani.pdf"]
    assert words_of(receipt, "fields")[:3] == ["Sudah terima dari", "Kelompok Tani Mekar", "Uang sejumlah (Rp)"]
    assert words_of(receipt, "fields")[-1] == "Sajian untuk Pasar Tani, Sabtu, 1 Desember 2040"


_MATS = {EVENT: Swap("  - opak-bakar", "  - tikar-pandan")}


@pytest.mark.parametrize(
    ("changes", "rows"),
    [
        (_MATS, [["Tikar Pandan Kecil", "Rp85.000", "per lembar"], ["Tikar Pandan Besar", "Rp120.000", "per lembar"]]),
        (_MATS | {"reseller/nia.md": Swap("  - tikar-pandan", "  - produk: tikar-pandan\n    harga: 90000")},
         [["Tikar Pandan Kecil", "Rp90.000", "per lembar"], ["Tikar Pandan Besar", "Rp125.000", "per lembar"]]),
        (_MATS | {MAT: Swap("    harga: 120000\n", "")}, [["Tikar Pandan", "Rp85.000", "per lembar"]]),
        (_MATS | {"reseller/nia.md": Swap("  - tikar-pandan", ""), MAT: Swap("  - nama: Kecil\n", "  - nama: Kecil\n    harga: 85000\n")},
         [["Tikar Pandan Kecil", "Rp85.000", "per lembar"], ["Tikar Pandan Besar", "Rp120.000", "per lembar"]]),
        ({EVENT: Swap("jenis: bazar", "jenis: rapat"), "produk/opak-bakar.md": Swap(
            "isi: 12 keping", "sajian:\n  harga: 30000\n  satuan: piring isi 20\n  minimal: 2\n  pesan_hari: 1")}, [["Opak Bakar", "Rp30.000", "per piring isi 20"]]),
        ({EVENT: Swap("jenis: bazar", "jenis: rapat")}, [["Opak Bakar", "Rp13.000", "per bungkus"]]),
        ({"produk/opak-bakar.md": Swap("isi: 12 keping", "sajian:\n  harga: 30000\n  minimal: 2\n  pesan_hari: 1")}, [["Opak Bakar", "Rp13.000", "per bungkus"]]),
    ],
)
def test_goods_of_an_event(changes: Changes, rows: list[list[str]], tmp_path: Path) -> None:
    """Variants of another price have rows of their own; a meeting pays the menu's price where there is one, buyers the seller's."""
    note = _papers(tmp_path, changes)["cetak/surat-jalan-pasar-tani.pdf"]
    assert [[text for text in row if text != "Buatan Bu Tati"] for row in table_of(note)[1:]] == [*rows, []]


_FORM, _NOTE, _RECEIPT = "formulir", "surat-jalan-pasar-tani", "kuitansi-pasar-tani"


@pytest.mark.parametrize(
    ("changes", "names"),
    [
        ({}, [_FORM, _NOTE, _RECEIPT]),
        (_OFFICE, ["penawaran-kantor-camat", _FORM, _NOTE, _RECEIPT]),
        ({OFFICE: "---\nnama: Kantor Camat\n---\n"}, ["penawaran-kantor-camat", _FORM, _NOTE, _RECEIPT]),
        ({OFFICE: "---\nnama: Kantor Camat\nterbit: tidak\n---\n"}, [_FORM, _NOTE, _RECEIPT]),
        (_OFFICE | {MAT: Swap("sajian:\n  harga: 80000\n  minimal: 10\n  pesan_hari: 14\n", "")}, [_NOTE, _RECEIPT]),
        ({EVENT: Swap("jenis: bazar", "jenis: bazar\nstatus: batal")}, [_FORM]),
        ({EVENT: Swap("sajian:\n  - opak-bakar\n", "")}, [_FORM]),
        ({EVENT: "---\nnama: Pasar\nmulai: 23 November 2026\nselesai: 23 November 2026\ntempat: Balai\nsajian: opak-bakar\n---\n"}, [_FORM]),
        ({EVENT: "---\nnama: Pasar\nmulai: 24 November 2026\ntempat: Balai\nsajian: opak-bakar\n---\n"}, [_FORM, _NOTE, _RECEIPT]),
    ],
)
def test_which_papers_there_are(changes: Changes, names: list[str], tmp_path: Path) -> None:
    """Offers for institutions where there is a menu, notes and receipts for events to come that have goods."""
    assert list(_papers(tmp_path, changes)) == [f"cetak/{name}.pdf" for name in names]


@pytest.mark.parametrize(
    ("changes", "name", "words"),
    [
        ({"surat/formulir.md": "Pesan ke {reseller} ({desa}, {kecamatan}, {kabupaten})\n{tautan}\n\n{daftar}\n\nTerima kasih"}, _FORM,
         ["Pesan ke Nia (Sukamaju, Tarogong, Garut) https://contoh.github.io/situs/sajian/", "(daftar)", "Terima kasih"]),
        ({"surat/surat-jalan.md": "- {nama}\n- {hari}\n- {tempat}\n- {alamat}\n- {mitra}\n- {tautan}\n{daftar}\nTerima kasih"}, _NOTE,
         ["Pasar Tani", "Sabtu, 1 Desember 2040 pukul\u00a007.00\u2060–\u206011.00 WIB", "Lapangan desa", "Kelompok Tani Mekar",
          "https://contoh.github.io/situs/acara/pasar-tani/", "(daftar)", "Terima kasih"]),
        ({"reseller/nia.md": Swap("nama: Nia", "nama: Nia\naktif: tidak")}, _NOTE,
         ["Barang buatan warga Desa Sukamaju di bawah ini kami antar ke tempat acara.", "(daftar)",
          "Mohon hitung dan periksa barangnya saat diterima. Kalau ada yang kurang atau rusak, tulis di kolom keterangan"]),
        ({"reseller/nia.md": Swap("nama: Nia", "nama: Nia\naktif: tidak")}, _FORM,
         ["Pesan 14 hari sebelum acara, seperti di daftar.", "(daftar)", "Harga belum termasuk ongkos antar."]),
    ],
)
def test_a_villages_own_words(changes: Changes, name: str, words: list[str], tmp_path: Path) -> None:
    """They take the place of the program's, and what is not known is left out with its line."""
    assert letter(_papers(tmp_path, changes)[f"cetak/{name}.pdf"]) == words


def test_a_sum_beyond_all_words_is_told_in_figures(tmp_path: Path) -> None:
    """Numbers in words end at a trillion; the letter is made all the same."""
    changes = _OFFICE | {MAT: Swap("  harga: 80000\n  minimal: 10\n", "  harga: 1.000.000.000\n  minimal: 100000\n")}
    assert letter(_papers(tmp_path, changes)["cetak/penawaran-kantor-camat.pdf"])[3] == (
        "Contoh: rapat 25 orang dengan 100.000 lembar Tikar Pandan (Rp100.000.000.000.000), jumlahnya Rp100.000.000.000.000.")
