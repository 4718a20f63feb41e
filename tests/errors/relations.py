"""What doesn't fit together: within a file, between files, and between addresses."""

from tests.errors.case import EVENT, MAT, NEWS, OWNER, PAGE, PRODUCT, RESELLER, STALL, Case
from tests.village import SMALL, Swap

_EVENT = (SMALL / EVENT).read_text(encoding="utf-8")
_PAGE = (SMALL / PAGE).read_text(encoding="utf-8")
_PRODUCT = (SMALL / PRODUCT).read_text(encoding="utf-8")

REFERENCES = (
    Case("a reference with a slip", {PRODUCT: Swap("pelaku_usaha: bu-tati", "pelaku_usaha: bu-tatik")}, (
        'content/produk/opak-bakar.md:5  pelaku_usaha: tertulis "bu-tatik". Tidak ada berkas pelaku-usaha/bu-tatik.md. Mungkin maksudnya: bu-tati',
    )),
    Case("a reference that is near to nothing", {STALL: Swap("reseller: nia", "reseller: xyz")}, (
        'content/warung/warung-pak-ujang.md:6  reseller: tertulis "xyz". Tidak ada berkas reseller/xyz.md. Yang ada: nia',
    )),
    Case("a reference with .md and a slip", {PRODUCT: Swap("pelaku_usaha: bu-tati", "pelaku_usaha: pelaku-usaha/bu-tatik.md")}, (
        'content/produk/opak-bakar.md:5  pelaku_usaha: tertulis "pelaku-usaha/bu-tatik.md". Tidak ada berkas pelaku-usaha/bu-tatik.md. Mungkin maksudnya: bu-tati',
    )),
    Case("a file that was deleted", {OWNER: None}, (
        'content/produk/opak-bakar.md:5  pelaku_usaha: tertulis "bu-tati". Tidak ada berkas pelaku-usaha/bu-tati.md. Map pelaku-usaha/ masih kosong',
        'content/produk/tikar-pandan.md:4  pelaku_usaha: tertulis "bu-tati". Tidak ada berkas pelaku-usaha/bu-tati.md. Map pelaku-usaha/ masih kosong',
    )),
    Case("an owner who isn't published", {OWNER: Swap("sejak: 2010", "terbit: tidak")}, (
        'content/produk/opak-bakar.md:5  pelaku_usaha: berkas pelaku-usaha/bu-tati.md belum terbit. Hapus terbit: tidak di sana, atau tulis terbit: tidak di sini juga',
        'content/produk/opak-bakar.md:13  menyebut "Bu Tati" dari pelaku-usaha/bu-tati.md, padahal berkas itu tidak terbit. Hapus namanya dari sini, atau hapus terbit: tidak di sana',
        'content/produk/opak-bakar.md:13  tautan "../pelaku-usaha/bu-tati.md" menuju berkas yang belum terbit. Hapus tautannya, atau hapus terbit: tidak di sana',
        'content/produk/tikar-pandan.md:4  pelaku_usaha: berkas pelaku-usaha/bu-tati.md belum terbit. Hapus terbit: tidak di sana, atau tulis terbit: tidak di sini juga',
    )),
    Case("a product listed twice by a reseller", {RESELLER: Swap("  - tikar-pandan", "  - tikar-pandan\n  - opak-bakar")}, (
        'content/reseller/nia.md:12  produk: opak-bakar tertulis dua kali. Hapus salah satu',
    )),
    Case("a product listed twice by a stall", {STALL: Swap("  - opak-bakar", "  - opak-bakar\n  - opak-bakar")}, (
        'content/warung/warung-pak-ujang.md:9  produk: opak-bakar tertulis dua kali. Hapus salah satu',
    )),
    Case("a product served twice", {EVENT: Swap("  - opak-bakar", "  - opak-bakar\n  - opak-bakar")}, (
        'content/acara/pasar-tani.md:11  sajian: opak-bakar tertulis dua kali. Hapus salah satu',
    )),
)

WITHIN = (
    Case("two variants of one name", {MAT: Swap("  - nama: Besar", "  - nama: kecil")}, (
        'content/produk/tikar-pandan.md:14  nama: tertulis "kecil" di dua varian. Beri nama yang berbeda',
    )),
    Case("days of making for what is in stock", {MAT: Swap("stok: pesan-dulu", "stok: tersedia")}, (
        'content/produk/tikar-pandan.md:8  siap_dalam: hanya untuk barang pesan dulu. Tulis juga stok: pesan-dulu, atau hapus baris ini',
    )),
    Case("a contact by WhatsApp without a number", {OWNER: Swap("sejak: 2010", "hubungi: whatsapp")}, (
        'content/pelaku-usaha/bu-tati.md:5  hubungi: tertulis whatsapp, tetapi nomor whatsapp belum diisi. Isi whatsapp, atau tulis hubungi: langsung',
    )),
    Case("a contact by phone without a number", {OWNER: Swap("telepon: 0812-0000-0061", "hubungi: sms")}, (
        'content/pelaku-usaha/bu-tati.md:6  hubungi: tertulis sms, tetapi nomor telepon belum diisi. Isi telepon, atau tulis hubungi: langsung',
    )),
    Case("an event that ends before it begins", {EVENT: Swap("selesai: Sabtu, 1 Desember 2040 11.00", "selesai: 1 Desember 2040 06.00")}, (
        'content/acara/pasar-tani.md:5  selesai: lebih awal daripada mulai. Periksa tanggal dan jamnya',
    )),
    Case("a postponed event without its first day", {EVENT: Swap("jenis: bazar", "status: diundur")}, (
        'content/acara/pasar-tani.md:3  status: tertulis diundur, tetapi mulai_semula belum diisi. Contoh: mulai_semula: 5 Desember 2026',
    )),
    Case("a first day of an event that isn't postponed", {EVENT: Swap("jenis: bazar", "mulai_semula: 1 November 2040")}, (
        'content/acara/pasar-tani.md:3  mulai_semula: hanya untuk acara yang diundur. Tulis juga status: diundur, atau hapus baris ini',
    )),
    Case(
        "a reseller's price that makes a variant cost nothing",
        {RESELLER: Swap("  - tikar-pandan", "  - produk: tikar-pandan\n    harga: 42500"), MAT: Swap("    harga: 120000", "    harga: 42600")},
        (
        'content/reseller/nia.md:12  harga: dengan harga ini tikar-pandan varian "Besar" menjadi 100. Tulis harga yang lebih tinggi',
    ),
    ),
)

ADDRESSES = (
    Case("a page with a name of the site's own", {PAGE: None, "halaman/produk.md": _PAGE}, (
        'content/halaman/produk.md  alamat "produk" dipakai situs sendiri. Ganti nama berkasnya',
    )),
    Case("a product with a name of the site's own", {"produk/semua.md": _PRODUCT}, (
        'content/produk/semua.md  alamat "semua" dipakai situs sendiri. Ganti nama berkasnya',
    )),
    Case("a stall with a word of the order code", {STALL: None, "warung/situs.md": (SMALL / STALL).read_text(encoding="utf-8")}, (
        'content/warung/situs.md  alamat "situs" dipakai situs sendiri. Ganti nama berkasnya',
    )),
    Case("a stall with the name of a channel", {STALL: None, "warung/status.md": (SMALL / STALL).read_text(encoding="utf-8")}, (
        'content/warung/status.md  alamat "status" dipakai situs sendiri. Ganti nama berkasnya',
    )),
    Case("an event with the name of a channel", {"acara/instagram.md": _EVENT}, (
        'content/acara/instagram.md  alamat "instagram" dipakai situs sendiri. Ganti nama berkasnya',
    )),
    Case("a former name of an event that is a channel's", {EVENT: Swap("jenis: bazar", "lama: facebook")}, (
        'content/acara/pasar-tani.md:3  lama: alamat "facebook" dipakai situs sendiri. Hapus dari lama',
    )),
    Case("a stall with the name of the codes on pictures", {STALL: None, "warung/gambar.md": (SMALL / STALL).read_text(encoding="utf-8")}, (
        'content/warung/gambar.md  alamat "gambar" dipakai situs sendiri. Ganti nama berkasnya',
    )),
    Case("a stall with the name of the codes on tags", {STALL: None, "warung/label.md": (SMALL / STALL).read_text(encoding="utf-8")}, (
        'content/warung/label.md  alamat "label" dipakai situs sendiri. Ganti nama berkasnya',
    )),
    Case("a product with the name of the promo page", {"produk/promosi.md": _PRODUCT}, (
        'content/produk/promosi.md  alamat "promosi" dipakai situs sendiri. Ganti nama berkasnya',
    )),
    Case("a page with the name of the scripts", {PAGE: None, "halaman/js.md": _PAGE}, (
        'content/halaman/js.md  alamat "js" dipakai situs sendiri. Ganti nama berkasnya',
    )),
    Case("a former name that another file has", {MAT: Swap("satuan: lembar", "lama: opak-bakar")}, (
        'content/produk/tikar-pandan.md:6  lama: alamat "opak-bakar" sudah dipakai content/produk/opak-bakar.md. Hapus salah satu',
    )),
    Case("a former name that two files had", {MAT: Swap("satuan: lembar", "lama:\n  - tikar\n  - opak"), PRODUCT: Swap("isi: 12 keping", "lama: opak")},
         (
        'content/produk/tikar-pandan.md:8  lama: alamat "opak" sudah dipakai content/produk/opak-bakar.md. Hapus salah satu',
    )),
    Case("a former name that is today's", {PRODUCT: Swap("isi: 12 keping", "lama:\n  - opak\n  - opak-bakar")}, (
        'content/produk/opak-bakar.md:10  lama: alamat "opak-bakar" sudah dipakai berkas ini sendiri. Hapus salah satu',
    )),
    Case("a former name of the site's own", {PAGE: Swap("menu: 1", "lama: kabar")}, (
        'content/halaman/cara-pesan.md:3  lama: alamat "kabar" dipakai situs sendiri. Hapus dari lama',
    )),
    Case("a former name that is no name", {PRODUCT: Swap("isi: 12 keping", "lama: Opak Lama.md")}, (
        'content/produk/opak-bakar.md:8  lama: tertulis "Opak Lama.md". Pakai huruf kecil, angka, dan tanda hubung saja, contoh: lama: opak-lama',
    )),
    Case("a stall and an event of one name", {"acara/warung-pak-ujang.md": _EVENT}, (
        'content/acara/warung-pak-ujang.md  bernama sama dengan content/warung/warung-pak-ujang.md, padahal kode pesanan memakai nama itu. Ganti nama salah satu',
    )),
    Case("a category spelt in two ways", {MAT: Swap("kategori: Anyaman", "kategori: camilan")}, (
        'content/produk/tikar-pandan.md:3  kategori: tertulis "camilan", tetapi di content/produk/opak-bakar.md tertulis "Camilan". Samakan tulisannya',
    )),
    Case("two categories that differ by a sign", {MAT: Swap("kategori: Anyaman", "kategori: Camilan!")}, (
        'content/produk/tikar-pandan.md:3  kategori: tertulis "Camilan!", tetapi di content/produk/opak-bakar.md tertulis "Camilan". Samakan tulisannya',
    )),
    Case("a category without letters", {MAT: Swap("kategori: Anyaman", 'kategori: "!!!"')}, (
        'content/produk/tikar-pandan.md:3  kategori: tertulis "!!!". Tulis dengan huruf biasa, contoh: kategori: Camilan',
    )),
    Case("a news title of nothing but a joiner", {NEWS: Swap("judul: Situs Sukamaju dibuka", "judul: \u200d")}, (
        'content/kabar/situs-dibuka.md:2  judul: isinya tidak terlihat. Isi dulu, atau hapus baris ini kalau tidak dipakai',
    )),
)

CASES = (*REFERENCES, *WITHIN, *ADDRESSES)
