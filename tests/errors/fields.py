"""Fields: unknown, doubled, missing, of the wrong shape, or with a value that can't be understood."""

from tests.errors.case import EVENT, MAT, NEWS, OWNER, PRODUCT, RESELLER, STALL, VILLAGE, Case
from tests.village import Swap

SHAPES = (
    Case("an unknown field", {PRODUCT: Swap("ringkasan:", "ringkasn:")}, (
        'content/produk/opak-bakar.md:3  ringkasn: isian ini tidak dikenal. Mungkin maksudnya: ringkasan',
    )),
    Case("an unknown field that is near to nothing", {NEWS: Swap("penulis:", "warna:")}, (
        'content/kabar/situs-dibuka.md:5  warna: isian ini tidak dikenal. Yang dikenal: terbit, lama, judul, tanggal, ringkasan, foto, penulis',
    )),
    Case("a required field under a misspelt name", {PRODUCT: Swap("harga: 12000", "hraga: 12000")}, (
        'content/produk/opak-bakar.md:6  hraga: isian ini tidak dikenal. Mungkin maksudnya: harga',
    )),
    Case("a misspelt field inside a mapping", {MAT: Swap("file: tikar", "fil: tikar")}, (
        'content/produk/tikar-pandan.md:10  fil: isian ini tidak dikenal. Mungkin maksudnya: file',
    )),
    Case("a doubled field", {PRODUCT: Swap("satuan: bungkus", "satuan: bungkus\nharga: 15000")}, (
        'content/produk/opak-bakar.md:8  harga: tertulis dua kali (baris 6 dan baris 8). Hapus salah satu',
    )),
    Case("a doubled field inside a mapping", {MAT: Swap("minimal: 10", "minimal: 10\n  harga: 90000")}, (
        'content/produk/tikar-pandan.md:19  harga: tertulis dua kali (baris 17 dan baris 19). Hapus salah satu',
    )),
    Case("a missing required field", {PRODUCT: Swap("kategori: Camilan\n", "")}, (
        'content/produk/opak-bakar.md:1  kategori: belum diisi. Tulis, contoh: kategori: Kue tradisional',
    )),
    Case("a required field without a value", {PRODUCT: Swap("harga: 12000", "harga:")}, (
        'content/produk/opak-bakar.md:6  harga: belum diisi. Tulis, contoh: harga: 15000',
    )),
    Case("a required field missing inside a mapping", {MAT: Swap("  pesan_hari: 14\n", "")}, (
        'content/produk/tikar-pandan.md:16  pesan_hari: belum diisi. Tulis, contoh: pesan_hari: 2',
    )),
    Case("all required fields missing", {PRODUCT: "---\n---\nOpak.\n"}, (
        'content/produk/opak-bakar.md:1  harga: belum diisi. Tulis, contoh: harga: 15000',
        'content/produk/opak-bakar.md:1  kategori: belum diisi. Tulis, contoh: kategori: Kue tradisional',
        'content/produk/opak-bakar.md:1  nama: belum diisi. Tulis, contoh: nama: Ladu Ketan',
        'content/produk/opak-bakar.md:1  pelaku_usaha: belum diisi. Tulis, contoh: pelaku_usaha: bu-entin',
    )),
    Case("a list where one value is expected", {PRODUCT: Swap("harga: 12000", "harga:\n  - 12000\n  - 13000")}, (
        'content/produk/opak-bakar.md:6  harga: tulis satu nilai saja di baris ini, tanpa daftar dan tanpa isian di bawahnya',
    )),
    Case("a mapping where text is expected", {PRODUCT: Swap("nama: Opak Bakar", "nama:\n  id: Opak Bakar")}, (
        'content/produk/opak-bakar.md:2  nama: tulis satu nilai saja di baris ini, tanpa daftar dan tanpa isian di bawahnya',
    )),
    Case("text where a mapping is expected", {MAT: Swap("sajian:\n  harga: 80000\n  minimal: 10\n  pesan_hari: 14", "sajian: ya")}, (
        'content/produk/tikar-pandan.md:16  sajian: tulis isiannya di bawah baris ini, satu per baris, dengan dua spasi di depan: harga, satuan, minimal, pesan_hari',
    )),
    Case("a list inside a list of names", {"pelatihan/foto.md": "---\njudul: Foto\npendamping:\n  - - pak-dedi\n---\n\n- [ ] Lap.\n"}, (
        'content/pelatihan/foto.md:4  pendamping: tulis nama berkasnya saja, tanpa .md dan tanpa isian di bawahnya',
    )),
    Case("a mapping where a name is expected", {"pelatihan/foto.md": "---\njudul: Foto\npendamping:\n  - nama: pak-dedi\n---\n\n- [ ] Lap.\n"}, (
        'content/pelatihan/foto.md:4  pendamping: tulis nama berkasnya saja, tanpa .md dan tanpa isian di bawahnya',
    )),
    Case("a list inside a stall's list of goods", {STALL: Swap("  - opak-bakar", "  - - opak-bakar")}, (
        'content/warung/warung-pak-ujang.md:8  produk: tulis isiannya di bawah baris ini, satu per baris, dengan dua spasi di depan: produk, komisi',
    )),
    Case("a text where mappings are expected", {MAT: Swap("  - nama: Kecil\n", "  - Kecil\n")}, (
        'content/produk/tikar-pandan.md:13  varian: tertulis "Kecil". Tulis juga nama isiannya, contoh: - nama: Kecil',
    )),
    Case("many mistakes in one file", {STALL: Swap("  - opak-bakar", "\n".join(f"  - barang-{n}" for n in range(25)))}, (
        'content/warung/warung-pak-ujang.md  ada 25 kesalahan di berkas ini. Ini 20 yang pertama',
        'content/warung/warung-pak-ujang.md:8  produk: tertulis "barang-0". Tidak ada berkas produk/barang-0.md. Yang ada: opak-bakar, tikar-pandan',
        'content/warung/warung-pak-ujang.md:9  produk: tertulis "barang-1". Tidak ada berkas produk/barang-1.md. Yang ada: opak-bakar, tikar-pandan',
        'content/warung/warung-pak-ujang.md:10  produk: tertulis "barang-2". Tidak ada berkas produk/barang-2.md. Yang ada: opak-bakar, tikar-pandan',
        'content/warung/warung-pak-ujang.md:11  produk: tertulis "barang-3". Tidak ada berkas produk/barang-3.md. Yang ada: opak-bakar, tikar-pandan',
        'content/warung/warung-pak-ujang.md:12  produk: tertulis "barang-4". Tidak ada berkas produk/barang-4.md. Yang ada: opak-bakar, tikar-pandan',
        'content/warung/warung-pak-ujang.md:13  produk: tertulis "barang-5". Tidak ada berkas produk/barang-5.md. Yang ada: opak-bakar, tikar-pandan',
        'content/warung/warung-pak-ujang.md:14  produk: tertulis "barang-6". Tidak ada berkas produk/barang-6.md. Yang ada: opak-bakar, tikar-pandan',
        'content/warung/warung-pak-ujang.md:15  produk: tertulis "barang-7". Tidak ada berkas produk/barang-7.md. Yang ada: opak-bakar, tikar-pandan',
        'content/warung/warung-pak-ujang.md:16  produk: tertulis "barang-8". Tidak ada berkas produk/barang-8.md. Yang ada: opak-bakar, tikar-pandan',
        'content/warung/warung-pak-ujang.md:17  produk: tertulis "barang-9". Tidak ada berkas produk/barang-9.md. Yang ada: opak-bakar, tikar-pandan',
        'content/warung/warung-pak-ujang.md:18  produk: tertulis "barang-10". Tidak ada berkas produk/barang-10.md. Yang ada: opak-bakar, tikar-pandan',
        'content/warung/warung-pak-ujang.md:19  produk: tertulis "barang-11". Tidak ada berkas produk/barang-11.md. Yang ada: opak-bakar, tikar-pandan',
        'content/warung/warung-pak-ujang.md:20  produk: tertulis "barang-12". Tidak ada berkas produk/barang-12.md. Yang ada: opak-bakar, tikar-pandan',
        'content/warung/warung-pak-ujang.md:21  produk: tertulis "barang-13". Tidak ada berkas produk/barang-13.md. Yang ada: opak-bakar, tikar-pandan',
        'content/warung/warung-pak-ujang.md:22  produk: tertulis "barang-14". Tidak ada berkas produk/barang-14.md. Yang ada: opak-bakar, tikar-pandan',
        'content/warung/warung-pak-ujang.md:23  produk: tertulis "barang-15". Tidak ada berkas produk/barang-15.md. Yang ada: opak-bakar, tikar-pandan',
        'content/warung/warung-pak-ujang.md:24  produk: tertulis "barang-16". Tidak ada berkas produk/barang-16.md. Yang ada: opak-bakar, tikar-pandan',
        'content/warung/warung-pak-ujang.md:25  produk: tertulis "barang-17". Tidak ada berkas produk/barang-17.md. Yang ada: opak-bakar, tikar-pandan',
        'content/warung/warung-pak-ujang.md:26  produk: tertulis "barang-18". Tidak ada berkas produk/barang-18.md. Yang ada: opak-bakar, tikar-pandan',
        'content/warung/warung-pak-ujang.md:27  produk: tertulis "barang-19". Tidak ada berkas produk/barang-19.md. Yang ada: opak-bakar, tikar-pandan',
    )),
    Case("a name that is too long", {PRODUCT: Swap("nama: Opak Bakar", f"nama: {'Opak ' * 30}")}, (
        'content/produk/opak-bakar.md:2  nama: tertulis "Opak Opak Opak Opak Opak Opak Opak Opak Opak Opak Opak Opak …". Paling panjang 120 karakter, ini 149',
    )),
    Case("a summary that is too long", {PRODUCT: Swap("Opak ketan yang dibakar di atas arang.", "Opak. " * 40)}, (
        'content/produk/opak-bakar.md:3  ringkasan: tertulis "Opak. Opak. Opak. Opak. Opak. Opak. Opak. Opak. Opak. Opak. …". Paling panjang 160 karakter, ini 239',
    )),
    Case("a name of several lines", {PRODUCT: Swap("nama: Opak Bakar", "nama: |\n  Opak\n  Bakar")}, (
        'content/produk/opak-bakar.md:2  nama: tertulis "Opak Bakar". Tulis dalam satu baris',
    )),
    Case("a name of fillers", {PRODUCT: Swap("nama: Opak Bakar", "nama: \u3164\u2800")}, (
        'content/produk/opak-bakar.md:2  nama: isinya tidak terlihat. Isi dulu, atau hapus baris ini kalau tidak dipakai',
    )),
    Case("a name of marks without a letter", {PRODUCT: Swap("nama: Opak Bakar", "nama: \u0301\u0302")}, (
        'content/produk/opak-bakar.md:2  nama: isinya tidak terlihat. Isi dulu, atau hapus baris ini kalau tidak dipakai',
    )),
    Case("an invisible name", {PRODUCT: Swap("nama: Opak Bakar", "nama: \u200b\u200b")}, (
        'content/produk/opak-bakar.md:2  nama: isinya tidak terlihat. Isi dulu, atau hapus baris ini kalau tidak dipakai',
    )),
)

VALUES = (
    Case("a price in words", {PRODUCT: Swap("harga: 12000", "harga: dua belas ribu")}, (
        'content/produk/opak-bakar.md:6  harga: tertulis "dua belas ribu". Tulis angka saja, contoh: harga: 15000',
    )),
    Case("a price with a decimal point", {PRODUCT: Swap("harga: 12000", "harga: 12.5")}, (
        'content/produk/opak-bakar.md:6  harga: tertulis "12.5". Tulis rupiah penuh tanpa desimal, contoh: harga: 12500',
    )),
    Case("a price range", {PRODUCT: Swap("harga: 12000", "harga: 12000-15000")}, (
        'content/produk/opak-bakar.md:6  harga: tertulis "12000-15000". Tulis harga termurahnya dengan kata mulai; kalau tiap ukuran ada harganya, tulis satu per satu di varian, contoh: harga: mulai 12000',
    )),
    Case("a price of nothing", {PRODUCT: Swap("harga: 12000", "harga: 0")}, (
        'content/produk/opak-bakar.md:6  harga: tertulis "0". Harga harus lebih dari nol, contoh: harga: 15000',
    )),
    Case("a price in another currency", {PRODUCT: Swap("harga: 12000", "harga: $2")}, (
        'content/produk/opak-bakar.md:6  harga: tertulis "$2". Tulis harga dalam rupiah, contoh: harga: 15000',
    )),
    Case("a price of another country's form", {PRODUCT: Swap("harga: 12000", "harga: 12,000")}, (
        'content/produk/opak-bakar.md:6  harga: tertulis "12,000". Pemisah ribuan adalah titik, bukan koma, contoh: harga: 15.000',
    )),
    Case("a weight without its unit", {PRODUCT: Swap("berat: 200 g", "berat: 0,2")}, (
        'content/produk/opak-bakar.md:9  berat: tertulis "0,2". Tulis juga satuannya, contoh: berat: 1,5 kg',
    )),
    Case("a phone number with a letter", {OWNER: Swap("0812-0000-0061", "0812-0000-006l")}, (
        'content/pelaku-usaha/bu-tati.md:6  telepon: tertulis "0812-0000-006l". Ada huruf yang mirip angka 1; ganti dengan angka 1, contoh: telepon: 0812-3456-7890',
    )),
    Case("a house phone where WhatsApp is asked for", {RESELLER: Swap("0812-0000-0062", "022-5891234")}, (
        'content/reseller/nia.md:3  whatsapp: tertulis "022-5891234". Nomor WhatsApp harus nomor HP, bukan telepon rumah, contoh: whatsapp: 0812-3456-7890',
    )),
    Case("a phone number of another country without its plus", {RESELLER: Swap("0812-0000-0062", "65 8123 4567")}, (
        'content/reseller/nia.md:3  whatsapp: tertulis "65 8123 4567". Nomor luar negeri diawali tanda +, contoh: whatsapp: +6581234567',
    )),
    Case("a day that doesn't exist", {NEWS: Swap("1 November 2026", "31 November 2026")}, (
        'content/kabar/situs-dibuka.md:3  tanggal: tertulis "31 November 2026". November 2026 dari tanggal 1 sampai 30, contoh: tanggal: 30 November 2026',
    )),
    Case("a weekday that doesn't fit", {EVENT: Swap("mulai: Sabtu, 1 Desember 2040 07.00", "mulai: Minggu, 1 Desember 2040 07.00")}, (
        'content/acara/pasar-tani.md:4  mulai: tertulis "Minggu, 1 Desember 2040 07.00". 1 Desember 2040 jatuh pada hari Sabtu; betulkan hari atau tanggalnya, contoh: mulai: Sabtu, 1 Desember 2040 pukul 07.00',
    )),
    Case("a month before its day", {NEWS: Swap("1 November 2026", "11/25/2026")}, (
        'content/kabar/situs-dibuka.md:3  tanggal: tertulis "11/25/2026". Tanggal ditulis di depan, lalu bulan, contoh: tanggal: 25/11/2026',
    )),
    Case("a year of two digits", {NEWS: Swap("1 November 2026", "1/11/26")}, (
        'content/kabar/situs-dibuka.md:3  tanggal: tertulis "1/11/26". Tulis tahun dengan empat angka, contoh: tanggal: 5 Desember 2026',
    )),
    Case("an hour that doesn't exist", {EVENT: Swap("mulai: Sabtu, 1 Desember 2040 07.00", "mulai: 2040-12-01 25:00")}, (
        'content/acara/pasar-tani.md:4  mulai: tertulis "2040-12-01 25:00". Jam dari 00 sampai 23, menit dari 00 sampai 59, contoh: mulai: 1 Desember 2040 pukul 09.00',
    )),
    Case("a time where a day is asked for", {NEWS: Swap("1 November 2026", "10:30")}, (
        'content/kabar/situs-dibuka.md:3  tanggal: tertulis "10:30". Tulis juga tanggalnya, contoh: tanggal: 5 Desember 2026 pukul 09.00',
    )),
    Case("an answer that is neither yes nor no", {PRODUCT: Swap("isi: 12 keping", "unggulan: NO")}, (
        'content/produk/opak-bakar.md:8  unggulan: tertulis "NO". Tulis ya atau tidak, contoh: unggulan: ya',
    )),
    Case("a word that is not one of the choices", {MAT: Swap("stok: pesan-dulu", "stok: pesan-duluu")}, (
        'content/produk/tikar-pandan.md:7  stok: tertulis "pesan-duluu". Pilih tersedia, habis, atau pesan-dulu. Mungkin maksudnya: pesan-dulu',
    )),
    Case("a coordinate in degrees and minutes", {STALL: Swap('"-7.2101, 107.9012"', "7°12'36\"S 107°54'04\"E")}, (
        'content/warung/warung-pak-ujang.md:4  koordinat: tertulis "7°12\'36"S 107°54\'04"E". Tulis dengan desimal, bukan derajat dan menit, contoh: koordinat: -7.0061, 107.5562',
    )),
    Case("a coordinate the wrong way round", {STALL: Swap('"-7.2101, 107.9012"', '"107.9012, -7.2101"')}, (
        'content/warung/warung-pak-ujang.md:4  koordinat: tertulis "107.9012, -7.2101". Garis lintang ditulis di depan, lalu garis bujur, contoh: koordinat: -7.2101, 107.9012',
    )),
    Case("another country's Shopee", {RESELLER: Swap("shopee.co.id/product", "shopee.sg/product")}, (
        'content/reseller/nia.md:10  shopee: tertulis "https://shopee.sg/product/123456/7890123". Ini Shopee negara lain; pakai tautan shopee.co.id, contoh: shopee: https://shopee.co.id/product/123456/7890123',
    )),
    Case("a host that only looks like Shopee's", {RESELLER: Swap("shopee.co.id/product", "shopee.co.id.contoh.com/product")}, (
        'content/reseller/nia.md:10  shopee: tertulis "https://shopee.co.id.contoh.com/product/123456/7890123". Alamat shopee.co.id.contoh.com bukan milik Shopee, contoh: shopee: https://shopee.co.id/product/123456/7890123',
    )),
    Case("a shop where a listing is asked for", {RESELLER: Swap("/product/123456/7890123", "/nia.sukamaju")}, (
        'content/reseller/nia.md:10  shopee: tertulis "https://shopee.co.id/nia.sukamaju". Ini tautan toko; salin tautan dari halaman produknya, contoh: shopee: https://shopee.co.id/product/123456/7890123',
    )),
    Case("a consent without its day", {OWNER: Swap("Tati, 2 November 2023", "Tati")}, (
        'content/pelaku-usaha/bu-tati.md:8  izin_tampil: tertulis "Bu Tati". Tulis juga tanggalnya, di belakang namanya, contoh: izin_tampil: Bu Tati, 3 November 2026',
    )),
    Case("the consent of the example", {OWNER: Swap("Bu Tati, 2 November 2023", "Bu Entin, 3 November 2026")}, (
        'content/pelaku-usaha/bu-tati.md:8  izin_tampil: tertulis "Bu Entin, 3 November 2026", dan itu nilai contoh. Ganti dengan yang sebenarnya, atau hapus baris ini',
    )),
    Case("a year of three digits", {OWNER: Swap("sejak: 2010", "sejak: 201")}, (
        'content/pelaku-usaha/bu-tati.md:5  sejak: tertulis "201". Tulis tahunnya saja dengan empat angka, contoh: sejak: 1999',
    )),
    Case("a number with a unit", {OWNER: Swap("kapasitas_harian: 40", "kapasitas_harian: 40 bungkus")}, (
        'content/pelaku-usaha/bu-tati.md:7  kapasitas_harian: tertulis "40 bungkus". Tulis angkanya saja, tanpa satuan, contoh: kapasitas_harian: 12',
    )),
)

VILLAGE_FILE = (
    Case("no desa.yml", {VILLAGE: None}, (
        'content/desa.yml  berkas ini harus ada. Isi paling sedikit: nama, kecamatan, kabupaten, provinsi, situs',
    )),
    Case("desa.yml under another name", {VILLAGE: None, "desa.yaml": "nama: Sukamaju\n"}, (
        'content/desa.yaml  nama berkas ini harus desa.yml. Ganti namanya',
    )),
    Case("an empty desa.yml", {VILLAGE: ""}, (
        'content/desa.yml:1  kabupaten: belum diisi. Tulis, contoh: kabupaten: Bandung',
        'content/desa.yml:1  kecamatan: belum diisi. Tulis, contoh: kecamatan: Sukamaju',
        'content/desa.yml:1  nama: belum diisi. Tulis, contoh: nama: Sukamaju',
        'content/desa.yml:1  provinsi: belum diisi. Tulis, contoh: provinsi: Jawa Barat',
        'content/desa.yml:1  situs: belum diisi. Tulis, contoh: situs: https://namadesa.github.io/toko/',
    )),
    Case("a site address without https", {VILLAGE: Swap("https://contoh.github.io", "http://contoh.github.io")}, (
        'content/desa.yml:6  situs: tertulis "http://contoh.github.io/situs/". Pakai https, bukan http, contoh: situs: https://contoh.github.io/situs/',
    )),
    Case("a former address that is today's", {VILLAGE: Swap("contoh: ya", "contoh: ya\nsitus_lama: https://contoh.github.io/situs")}, (
        'content/desa.yml:10  situs_lama: https://contoh.github.io/situs/ masih alamat situs sekarang. Tulis alamat yang dulu saja, atau hapus baris ini',
    )),
    Case("a former address twice", {VILLAGE: Swap("contoh: ya", "contoh: ya\nsitus_lama:\n  - https://a.id\n  - https://a.id/")}, (
        'content/desa.yml:12  situs_lama: https://a.id/ tertulis dua kali. Hapus salah satu',
    )),
    Case("a former address in words", {VILLAGE: Swap("contoh: ya", "contoh: ya\nsitus_lama: dulu di github")}, (
        'content/desa.yml:10  situs_lama: tertulis "dulu di github". Tulis tautannya saja, tanpa kata lain, contoh: situs_lama: https://nama-akun.github.io/nama-repo/',
    )),
    Case("a site address with a query", {VILLAGE: Swap("situs: https://contoh.github.io/situs/", "situs: https://contoh.github.io/?a=1")}, (
        'content/desa.yml:6  situs: tertulis "https://contoh.github.io/?a=1". Tulis alamat situsnya saja, tanpa ? dan #, contoh: situs: https://nama-akun.github.io/nama-repo/',
    )),
    Case("a colour by its name", {VILLAGE: Swap('"#2f6b3a"', "hijau")}, (
        'content/desa.yml:8  warna: tertulis "hijau". Tulis kode warna dengan # dan enam angka atau huruf a sampai f, contoh: warna: "#8a4b2d"',
    )),
    Case("a time zone that doesn't exist", {VILLAGE: Swap("contoh: ya", "zona_waktu: Asia/Bandung")}, (
        'content/desa.yml:9  zona_waktu: tertulis "Asia/Bandung". Tulis zona waktu Indonesia: Asia/Jakarta, Asia/Makassar, atau Asia/Jayapura, contoh: zona_waktu: Asia/Jakarta',
    )),
    Case("the statistics office's village code", {VILLAGE: Swap("32.05.07.2010", "32.05.07.0010")}, (
        'content/desa.yml:5  kode: tertulis "32.05.07.0010". Empat angka terakhir kode Kemendagri diawali 1, 2, atau 3; kode BPS lain lagi, contoh: kode: 32.04.11.2002',
    )),
    Case("an unknown social network", {VILLAGE: Swap("contoh: ya", "media:\n  twitter: desa")}, (
        'content/desa.yml:10  twitter: isian ini tidak dikenal. Yang dikenal: instagram, facebook, youtube, tiktok',
    )),
    Case("two documents in desa.yml", {VILLAGE: Swap("contoh: ya", "contoh: ya\n---\nnama: Lain")}, (
        'content/desa.yml:10  isian hanya boleh satu bagian. Hapus --- atau ... yang berlebih',
    )),
    Case("a mistake below the opening line of desa.yml", {VILLAGE: Swap("nama: Sukamaju", "---\nnama: Sukamaju\nnma: x")}, (
        'content/desa.yml:3  nma: isian ini tidak dikenal. Mungkin maksudnya: nama',
    )),
)

CASES = (*SHAPES, *VALUES, *VILLAGE_FILE)
