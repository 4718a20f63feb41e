"""The village's own texts of orders, posts and letters."""

from tests.errors.case import Case

_GOOD = "Halo {reseller}, {jumlah} {satuan} {produk} {varian}\n{harga} {total} {halaman}\n"

_POST = "{produk} {harga}\n{stok}\n{tautan}"

POSTS = (
    Case("a post's name with a slip", {"pesan/promo-instgram.txt": _POST}, (
        'content/pesan/promo-instgram.txt  pesan ini tidak dipakai. Mungkin maksudnya: promo-instagram.txt',
    )),
    Case("a post with an unknown placeholder", {"pesan/promo-status.txt": _POST + "\n{pembuatnya}"}, (
        'content/pesan/promo-status.txt:4  pembuatnya: tertulis "{pembuatnya}", tidak dikenal. Mungkin maksudnya: pembuat',
    )),
    Case("a post with a placeholder of orders", {"pesan/promo-facebook.txt": _POST + "\n{kode}"}, (
        'content/pesan/promo-facebook.txt:4  kode: tertulis "{kode}", tidak dikenal. Yang dikenal: berat, desa, desa_lengkap, harga, isi, kabupaten, kabupaten_lengkap, kecamatan, kecamatan_lengkap, '
        'minimal, pembuat, pirt, produk, reseller, ringkasan, satuan, siap, stok, tagar, tautan, varian, wilayah',
    )),
    Case("a post without its link and stock", {"pesan/promo-instagram.txt": "{produk} {harga}"}, (
        'content/pesan/promo-instagram.txt  pesan harus memuat juga {stok}, {tautan}. Tulis persis begitu, dengan kurungnya, di tempat yang sesuai',
    )),
    Case("a post that is too long for a status", {"pesan/promo-status.txt": _POST + "\n" + "Enak sekali. " * 50}, (
        'content/pesan/promo-status.txt  pesan terlalu panjang (683 huruf). Paling banyak 600 huruf',
    )),
    Case("a post that is too long anywhere", {"pesan/promo-facebook.txt": _POST + "\n" + "Enak sekali. " * 150}, (
        'content/pesan/promo-facebook.txt  pesan terlalu panjang (1983 huruf). Paling banyak 1500 huruf',
    )),
    Case("a status of too many emoji", {"pesan/promo-status.txt": "🙂" * 100 + _POST}, (
        'content/pesan/promo-status.txt  terlalu banyak emoji atau tanda khusus untuk satu tautan WhatsApp. Kurangi',
    )),
    Case("a post with too many hashtags", {"pesan/promo-instagram.txt": _POST + "\n#a #b #c #d #e #f"}, (
        'content/pesan/promo-instagram.txt  ada 6 tagar. Paling banyak 5 tagar',
    )),
    Case("a link placeholder for Shopee", {"pesan/promo-shopee.txt": "{produk}\n{tautan}"}, (
        'content/pesan/promo-shopee.txt:2  tautan: tertulis "{tautan}", tidak dikenal. Mungkin maksudnya: satuan',
    )),
    Case("a link for Shopee", {"pesan/promo-shopee.txt": "{produk}\n\nLihat https://contoh.id/toko ya"}, (
        'content/pesan/promo-shopee.txt:3  tertulis "https://contoh.id/toko". Shopee melarang tautan dan nomor telepon. Hapus',
    )),
    Case("a phone number for Shopee", {"pesan/promo-shopee.txt": "{produk}, WA 0812-0000-0062"}, (
        'content/pesan/promo-shopee.txt:1  tertulis "0812-0000-0062". Shopee melarang tautan dan nomor telepon. Hapus',
    )),
    Case("an event's post without its day", {"pesan/promo-acara.txt": "{nama} {tempat}\n{status}\n{tautan}"}, (
        'content/pesan/promo-acara.txt  pesan harus memuat juga {hari}. Tulis persis begitu, dengan kurungnya, di tempat yang sesuai',
    )),
)

_BASKET = "{reseller}\n{barang}\n{total}\nNama: {nama}\nAlamat: {alamat}\nAmbil: {ambil}\nCatatan: {catatan}\n{tautan}\nKode: {kode}"

BASKETS = (
    Case("a basket's text whose goods share a line", {"pesan/keranjang.txt": _BASKET.replace("{barang}", "Pesan {barang}")}, (
        'content/pesan/keranjang.txt:2  barang: {barang} harus sendirian di barisnya',
    )),
    Case("a basket's text whose link has words around it", {"pesan/keranjang.txt": _BASKET.replace("{tautan}", "{tautan} ya")}, (
        'content/pesan/keranjang.txt:8  tautan: {tautan} harus sendirian di barisnya',
    )),
    Case("a basket's text without words before the name", {"pesan/keranjang.txt": _BASKET.replace("Nama: ", "")}, (
        'content/pesan/keranjang.txt:4  nama: {nama} harus di ujung baris, sesudah namanya. Contoh: Nama: {nama}',
    )),
    Case("a basket's text without words before the number", {"pesan/keranjang.txt": _BASKET.replace("Alamat", "{hp}\nAlamat")}, (
        'content/pesan/keranjang.txt:5  hp: {hp} harus di ujung baris, sesudah namanya. Contoh: No. HP: {hp}',
    )),
    Case("a basket's text with two things in a line", {"pesan/keranjang.txt": _BASKET.replace("\nAlamat", " Alamat")}, (
        'content/pesan/keranjang.txt:4  alamat: {alamat} harus di ujung baris, sesudah namanya. Contoh: Alamat: {alamat}',
        'content/pesan/keranjang.txt:4  nama: {nama} harus di ujung baris, sesudah namanya. Contoh: Nama: {nama}',
    )),
    Case("a basket's text without its link", {"pesan/keranjang.txt": _BASKET.replace("{tautan}\n", "")}, (
        'content/pesan/keranjang.txt  pesan harus memuat juga {tautan}. Tulis persis begitu, dengan kurungnya, di tempat yang sesuai',
    )),
    Case("a question to an owner without the goods", {"pesan/konfirmasi.txt": "Halo {pemilik}"}, (
        'content/pesan/konfirmasi.txt  pesan harus memuat juga {barang}. Tulis persis begitu, dengan kurungnya, di tempat yang sesuai',
    )),
)

ORDERS = (
    Case("a text that the site doesn't use", {"pesan/pesenan.txt": "Halo {kode}"}, (
        'content/pesan/pesenan.txt  pesan ini tidak dipakai. Mungkin maksudnya: pesanan.txt',
    )),
    Case("a text that is near to nothing", {"pesan/xyz.txt": "Halo {kode}"}, (
        'content/pesan/xyz.txt  pesan ini tidak dipakai. Yang dipakai: keranjang.txt, konfirmasi.txt, telepon.txt, kirim.txt, selesai.txt, pesanan.txt, sajian.txt, tanya.txt, sapa.txt, tanya-harga.txt, '
        'promo-status.txt, promo-instagram.txt, promo-facebook.txt, promo-shopee.txt, promo-acara.txt',
    )),
    Case("a text with another ending", {"pesan/pesanan.md": "Halo {kode}"}, (
        'content/pesan/pesanan.md  nama berkas pesan harus berakhir dengan .txt. Contoh: pesanan.txt',
    )),
    Case("an unknown placeholder", {"pesan/pesanan.txt": _GOOD + "{prodk}\nKode: {kode}"}, (
        'content/pesan/pesanan.txt:3  prodk: tertulis "{prodk}", tidak dikenal. Mungkin maksudnya: produk',
    )),
    Case("an unknown placeholder that is near to nothing", {"pesan/sapa.txt": "{reseller} {xyz}\nKode: {kode}"}, (
        'content/pesan/sapa.txt:1  xyz: tertulis "{xyz}", tidak dikenal. Yang dikenal: asal, halaman, kode, reseller',
    )),
    Case("a text without its code", {"pesan/pesanan.txt": _GOOD}, (
        'content/pesan/pesanan.txt  pesan harus memuat juga {kode}. Tulis persis begitu, dengan kurungnya, di tempat yang sesuai',
    )),
    Case("a text without product and sum", {"pesan/pesanan.txt": "Halo {reseller} {jumlah} {satuan} {varian} {harga} {halaman}\n{kode}"}, (
        'content/pesan/pesanan.txt  pesan harus memuat juga {produk}, {total}. Tulis persis begitu, dengan kurungnya, di tempat yang sesuai',
    )),
    Case("a text with its code in front", {"pesan/pesanan.txt": "Kode: {kode}\n" + _GOOD}, (
        'content/pesan/pesanan.txt:1  kode: baris terakhir harus memuat {kode}. Pindahkan ke baris terakhir, contoh: Kode: {kode}',
    )),
    Case("a text that is too long", {"pesan/pesanan.txt": _GOOD + "Halo " * 200 + "\n{kode}"}, (
        'content/pesan/pesanan.txt  pesan terlalu panjang (1086 huruf). Paling banyak 600 huruf',
    )),
    Case("a text of too many emoji", {"pesan/sapa.txt": "🙂" * 100 + "{reseller}\n{kode}"}, (
        'content/pesan/sapa.txt  terlalu banyak emoji atau tanda khusus untuk satu tautan WhatsApp. Kurangi',
    )),
    Case("an empty text", {"pesan/sapa.txt": ""}, (
        'content/pesan/sapa.txt  pesan harus memuat juga {kode}, {reseller}. Tulis persis begitu, dengan kurungnya, di tempat yang sesuai',
    )),
    Case("a text that isn't UTF-8", {"pesan/sapa.txt": "Hé {reseller}\n{kode}".encode("latin-1")}, (
        'content/pesan/sapa.txt:1  ada huruf yang tidak terbaca di baris ini. Simpan ulang berkas ini dengan pengodean UTF-8',
    )),
    Case("a folder among the texts", {"pesan/lama/sapa.txt": "{kode}"}, (
        'content/pesan/lama  map di dalam pesan/ tidak dibaca. Pindahkan isinya ke pesan/',
    )),
)

LETTERS = (
    Case("a letter's name with a slip", {"surat/penawarn.md": "{daftar}\nTerima kasih."}, (
        'content/surat/penawarn.md  surat ini tidak dipakai. Mungkin maksudnya: penawaran.md',
    )),
    Case("a letter that is near to nothing", {"surat/xyz.md": "{daftar}\nTerima kasih."}, (
        'content/surat/xyz.md  surat ini tidak dipakai. Yang dipakai: penawaran.md, formulir.md, tawaran.md, surat-pesanan.md, surat-jalan.md, kuitansi.md, ucapan.md, pengantar-koperasi.md, pengantar-kur.md, pengantar-mitra.md',
    )),
    Case("a letter with another ending", {"surat/penawaran.txt": "{daftar}\nTerima kasih."}, (
        'content/surat/penawaran.txt  nama berkas surat harus berakhir dengan .md. Contoh: penawaran.md',
    )),
    Case("a letter with a slip in a placeholder", {"surat/penawaran.md": "Untuk {mitraa}\n\n{daftar}\n\nTerima kasih."}, (
        'content/surat/penawaran.md:1  mitraa: tertulis "{mitraa}", tidak dikenal. Mungkin maksudnya: mitra',
    )),
    Case("a letter with a placeholder of posts", {"surat/formulir.md": "{daftar}\n\n{stok}"}, (
        'content/surat/formulir.md:3  stok: tertulis "{stok}", tidak dikenal. Yang dikenal: daftar, desa, desa_lengkap, kabupaten, kabupaten_lengkap, kecamatan, kecamatan_lengkap, pesan_hari, reseller, tautan, whatsapp',
    )),
    Case("a letter without its table", {"surat/kuitansi.md": "Terima kasih, {mitra}."}, (
        'content/surat/kuitansi.md  surat harus memuat juga {daftar}, di baris sendiri. Daftar barang tampil di tempat itu',
    )),
    Case("a letter with its table in a sentence", {"surat/surat-jalan.md": "Halo.\nIni {daftar}\nTerima kasih."}, (
        'content/surat/surat-jalan.md:2  daftar: {daftar} harus di baris sendiri. Pindahkan kata lain ke baris di atas atau di bawahnya',
    )),
    Case("a letter with two tables", {"surat/surat-jalan.md": "{daftar}\nTerima kasih.\n{daftar}"}, (
        'content/surat/surat-jalan.md:3  daftar: tertulis dua kali (baris 1 dan baris 3). Hapus salah satu',
    )),
    Case("a letter that ends with its table", {"surat/penawaran.md": "Halo.\n\n{daftar}\n\n"}, (
        'content/surat/penawaran.md:3  daftar: di bawah {daftar} harus ada satu kalimat lagi, untuk menemani tanda tangan di halaman baru',
    )),
    Case("a letter that is too long", {"surat/penawaran.md": "{daftar}\n" + "Enak sekali. " * 250}, (
        'content/surat/penawaran.md  surat terlalu panjang (3259 huruf). Paling banyak 3000 huruf',
    )),
    Case("an empty letter", {"surat/penawaran.md": ""}, (
        'content/surat/penawaran.md  surat harus memuat juga {daftar}, di baris sendiri. Daftar barang tampil di tempat itu',
    )),
    Case("a letter that isn't UTF-8", {"surat/penawaran.md": "Hé {daftar}".encode("latin-1")}, (
        'content/surat/penawaran.md:1  ada huruf yang tidak terbaca di baris ini. Simpan ulang berkas ini dengan pengodean UTF-8',
    )),
    Case("a folder among the letters", {"surat/lama/penawaran.md": "{daftar}"}, (
        'content/surat/lama  map di dalam surat/ tidak dibaca. Pindahkan isinya ke surat/',
    )),
)

CASES = (*BASKETS, *ORDERS, *POSTS, *LETTERS)
