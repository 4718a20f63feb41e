"""Fields: unknown, doubled, missing, of the wrong shape, or with a value that can't be understood."""

from tests.errors.case import EVENT, MAT, NEWS, OWNER, PRODUCT, RESELLER, STALL, VILLAGE, Case
from tests.village import Swap

SHAPES = (
    Case("an unknown field", {PRODUCT: Swap("ringkasan:", "ringkasn:")}, ("?",)),
    Case("an unknown field that is near to nothing", {NEWS: Swap("penulis:", "warna:")}, ("?",)),
    Case("a required field under a misspelt name", {PRODUCT: Swap("harga: 12000", "hraga: 12000")}, ("?",)),
    Case("a misspelt field inside a mapping", {MAT: Swap("file: tikar", "fil: tikar")}, ("?",)),
    Case("a doubled field", {PRODUCT: Swap("satuan: bungkus", "satuan: bungkus\nharga: 15000")}, ("?",)),
    Case("a doubled field inside a mapping", {MAT: Swap("minimal: 10", "minimal: 10\n  harga: 90000")}, ("?",)),
    Case("a missing required field", {PRODUCT: Swap("kategori: Camilan\n", "")}, ("?",)),
    Case("a required field without a value", {PRODUCT: Swap("harga: 12000", "harga:")}, ("?",)),
    Case("a required field missing inside a mapping", {MAT: Swap("  pesan_hari: 14\n", "")}, ("?",)),
    Case("all required fields missing", {PRODUCT: "---\n---\nOpak.\n"}, ("?",)),
    Case("a list where one value is expected", {PRODUCT: Swap("harga: 12000", "harga:\n  - 12000\n  - 13000")}, ("?",)),
    Case("a mapping where text is expected", {PRODUCT: Swap("nama: Opak Bakar", "nama:\n  id: Opak Bakar")}, ("?",)),
    Case("text where a mapping is expected", {MAT: Swap("sajian:\n  harga: 80000\n  minimal: 10\n  pesan_hari: 14", "sajian: ya")}, ("?",)),
    Case("a list inside a list of names", {STALL: Swap("  - opak-bakar", "  - - opak-bakar")}, ("?",)),
    Case("a mapping where a name is expected", {STALL: Swap("  - opak-bakar", "  - produk: opak-bakar")}, ("?",)),
    Case("a text where mappings are expected", {MAT: Swap("  - nama: Kecil\n", "  - Kecil\n")}, ("?",)),
    Case("many mistakes in one file", {STALL: Swap("  - opak-bakar", "\n".join(f"  - barang-{n}" for n in range(25)))}, ("?",)),
    Case("a name that is too long", {PRODUCT: Swap("nama: Opak Bakar", f"nama: {'Opak ' * 30}")}, ("?",)),
    Case("a summary that is too long", {PRODUCT: Swap("Opak ketan yang dibakar di atas arang.", "Opak. " * 40)}, ("?",)),
    Case("a name of several lines", {PRODUCT: Swap("nama: Opak Bakar", "nama: |\n  Opak\n  Bakar")}, ("?",)),
    Case("an invisible name", {PRODUCT: Swap("nama: Opak Bakar", "nama: \u200b\u200b")}, ("?",)),
)

VALUES = (
    Case("a price in words", {PRODUCT: Swap("harga: 12000", "harga: dua belas ribu")}, ("?",)),
    Case("a price with a decimal point", {PRODUCT: Swap("harga: 12000", "harga: 12.5")}, ("?",)),
    Case("a price range", {PRODUCT: Swap("harga: 12000", "harga: 12000-15000")}, ("?",)),
    Case("a price of nothing", {PRODUCT: Swap("harga: 12000", "harga: 0")}, ("?",)),
    Case("a price in another currency", {PRODUCT: Swap("harga: 12000", "harga: $2")}, ("?",)),
    Case("a price of another country's form", {PRODUCT: Swap("harga: 12000", "harga: 12,000")}, ("?",)),
    Case("a weight without its unit", {PRODUCT: Swap("berat: 200 g", "berat: 0,2")}, ("?",)),
    Case("a phone number with a letter", {OWNER: Swap("0812-0000-0061", "0812-0000-006l")}, ("?",)),
    Case("a house phone where WhatsApp is asked for", {RESELLER: Swap("0812-0000-0062", "022-5891234")}, ("?",)),
    Case("a phone number that lost its zero", {RESELLER: Swap("0812-0000-0062", "81200000062")}, ("?",)),
    Case("a day that doesn't exist", {NEWS: Swap("1 November 2026", "31 November 2026")}, ("?",)),
    Case("a weekday that doesn't fit", {EVENT: Swap("mulai: Sabtu, 1 Desember 2040 07.00", "mulai: Minggu, 1 Desember 2040 07.00")}, ("?",)),
    Case("a month before its day", {NEWS: Swap("1 November 2026", "11/25/2026")}, ("?",)),
    Case("a year of two digits", {NEWS: Swap("1 November 2026", "1/11/26")}, ("?",)),
    Case("an hour that doesn't exist", {EVENT: Swap("mulai: Sabtu, 1 Desember 2040 07.00", "mulai: 2040-12-01 25:00")}, ("?",)),
    Case("a time where a day is asked for", {NEWS: Swap("1 November 2026", "10:30")}, ("?",)),
    Case("an answer that is neither yes nor no", {PRODUCT: Swap("isi: 12 keping", "unggulan: NO")}, ("?",)),
    Case("a word that is not one of the choices", {MAT: Swap("stok: pesan-dulu", "stok: pesan dulu")}, ("?",)),
    Case("a coordinate in degrees and minutes", {STALL: Swap('"-7.2101, 107.9012"', "7°12'36\"S 107°54'04\"E")}, ("?",)),
    Case("a coordinate the wrong way round", {STALL: Swap('"-7.2101, 107.9012"', '"107.9012, -7.2101"')}, ("?",)),
    Case("another country's Shopee", {RESELLER: Swap("shopee.co.id/product", "shopee.sg/product")}, ("?",)),
    Case("a host that only looks like Shopee's", {RESELLER: Swap("shopee.co.id/product", "shopee.co.id.contoh.com/product")}, ("?",)),
    Case("a shop where a listing is asked for", {RESELLER: Swap("/product/123456/7890123", "/nia.sukamaju")}, ("?",)),
    Case("a year of three digits", {OWNER: Swap("sejak: 2010", "sejak: 201")}, ("?",)),
    Case("a number with a unit", {OWNER: Swap("kapasitas_harian: 40", "kapasitas_harian: 40 bungkus")}, ("?",)),
)

VILLAGE_FILE = (
    Case("no desa.yml", {VILLAGE: None}, ("?",)),
    Case("desa.yml under another name", {VILLAGE: None, "desa.yaml": "nama: Sukamaju\n"}, ("?",)),
    Case("an empty desa.yml", {VILLAGE: ""}, ("?",)),
    Case("a site address without https", {VILLAGE: Swap("https://contoh.github.io", "http://contoh.github.io")}, ("?",)),
    Case("a site address with a query", {VILLAGE: Swap("situs: https://contoh.github.io/situs/", "situs: https://contoh.github.io/?a=1")}, ("?",)),
    Case("a colour by its name", {VILLAGE: Swap('"#2f6b3a"', "hijau")}, ("?",)),
    Case("a time zone that doesn't exist", {VILLAGE: Swap("contoh: ya", "zona_waktu: Asia/Bandung")}, ("?",)),
    Case("the statistics office's village code", {VILLAGE: Swap("32.05.07.2010", "32.05.07.0010")}, ("?",)),
    Case("an unknown social network", {VILLAGE: Swap("contoh: ya", "media:\n  twitter: desa")}, ("?",)),
    Case("two documents in desa.yml", {VILLAGE: Swap("contoh: ya", "contoh: ya\n---\nnama: Lain")}, ("?",)),
    Case("a mistake below the opening line of desa.yml", {VILLAGE: Swap("nama: Sukamaju", "---\nnama: Sukamaju\nnma: x")}, ("?",)),
)

CASES = (*SHAPES, *VALUES, *VILLAGE_FILE)
