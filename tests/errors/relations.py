"""What doesn't fit together: within a file, between files, and between addresses."""

from tests.errors.case import EVENT, MAT, NEWS, OWNER, PAGE, PRODUCT, RESELLER, STALL, Case
from tests.village import SMALL, Swap

_EVENT = (SMALL / EVENT).read_text(encoding="utf-8")
_PAGE = (SMALL / PAGE).read_text(encoding="utf-8")
_PRODUCT = (SMALL / PRODUCT).read_text(encoding="utf-8")

REFERENCES = (
    Case("a reference with a slip", {PRODUCT: Swap("pelaku_usaha: bu-tati", "pelaku_usaha: bu-tatik")}, ("?",)),
    Case("a reference that is near to nothing", {STALL: Swap("reseller: nia", "reseller: xyz")}, ("?",)),
    Case("a reference with .md", {PRODUCT: Swap("pelaku_usaha: bu-tati", "pelaku_usaha: bu-tati.md")}, ("?",)),
    Case("a file that was deleted", {OWNER: None}, ("?",)),
    Case("an owner who isn't published", {OWNER: Swap("sejak: 2010", "terbit: tidak")}, ("?",)),
    Case("a product listed twice by a reseller", {RESELLER: Swap("  - tikar-pandan", "  - tikar-pandan\n  - opak-bakar")}, ("?",)),
    Case("a product listed twice by a stall", {STALL: Swap("  - opak-bakar", "  - opak-bakar\n  - opak-bakar")}, ("?",)),
    Case("a product served twice", {EVENT: Swap("  - opak-bakar", "  - opak-bakar\n  - opak-bakar")}, ("?",)),
)

WITHIN = (
    Case("two variants of one name", {MAT: Swap("  - nama: Besar", "  - nama: kecil")}, ("?",)),
    Case("days of making for what is in stock", {MAT: Swap("stok: pesan-dulu", "stok: tersedia")}, ("?",)),
    Case("a contact by WhatsApp without a number", {OWNER: Swap("sejak: 2010", "hubungi: whatsapp")}, ("?",)),
    Case("a contact by phone without a number", {OWNER: Swap("telepon: 0812-0000-0061", "hubungi: sms")}, ("?",)),
    Case("an event that ends before it begins", {EVENT: Swap("selesai: Sabtu, 1 Desember 2040 11.00", "selesai: 1 Desember 2040 06.00")}, ("?",)),
    Case("a postponed event without its first day", {EVENT: Swap("jenis: bazar", "status: diundur")}, ("?",)),
    Case("a first day of an event that isn't postponed", {EVENT: Swap("jenis: bazar", "mulai_semula: 1 November 2040")}, ("?",)),
    Case(
        "a reseller's price that makes a variant cost nothing",
        {RESELLER: Swap("  - tikar-pandan", "  - produk: tikar-pandan\n    harga: 20000"), MAT: Swap("    harga: 120000", "    harga: 60000")},
        ("?",),
    ),
)

ADDRESSES = (
    Case("a page with a name of the site's own", {PAGE: None, "halaman/produk.md": _PAGE}, ("?",)),
    Case("a product with a name of the site's own", {"produk/semua.md": _PRODUCT}, ("?",)),
    Case("a stall with a word of the order code", {STALL: None, "warung/situs.md": (SMALL / STALL).read_text(encoding="utf-8")}, ("?",)),
    Case("a former name that another file has", {MAT: Swap("satuan: lembar", "lama: opak-bakar")}, ("?",)),
    Case("a former name that two files had", {MAT: Swap("satuan: lembar", "lama:\n  - tikar\n  - opak"), PRODUCT: Swap("isi: 12 keping", "lama: opak")},
         ("?",)),
    Case("a former name that is today's", {PRODUCT: Swap("isi: 12 keping", "lama:\n  - opak\n  - opak-bakar")}, ("?",)),
    Case("a former name of the site's own", {PAGE: Swap("menu: 1", "lama: kabar")}, ("?",)),
    Case("a former name that is no name", {PRODUCT: Swap("isi: 12 keping", "lama: Opak Lama.md")}, ("?",)),
    Case("a stall and an event of one name", {"acara/warung-pak-ujang.md": _EVENT}, ("?",)),
    Case("a category spelt in two ways", {MAT: Swap("kategori: Anyaman", "kategori: camilan")}, ("?",)),
    Case("two categories that differ by a sign", {MAT: Swap("kategori: Anyaman", "kategori: Camilan!")}, ("?",)),
    Case("a category without letters", {MAT: Swap("kategori: Anyaman", 'kategori: "!!!"')}, ("?",)),
    Case("a news title of nothing but a joiner", {NEWS: Swap("judul: Situs Sukamaju dibuka", "judul: \u200d")}, ("?",)),
)

CASES = (*REFERENCES, *WITHIN, *ADDRESSES)
