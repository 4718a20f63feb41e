"""The village's own order texts."""

from tests.errors.case import Case

_GOOD = "Halo {reseller}, {jumlah} {satuan} {produk} {varian}\n{harga} {total} {halaman}\n"

CASES = (
    Case("a text that the site doesn't use", {"pesan/pesenan.txt": "Halo {kode}"}, (
        'content/pesan/pesenan.txt  pesan ini tidak dipakai. Mungkin maksudnya: pesanan.txt',
    )),
    Case("a text that is near to nothing", {"pesan/xyz.txt": "Halo {kode}"}, (
        'content/pesan/xyz.txt  pesan ini tidak dipakai. Yang dipakai: pesanan.txt, sajian.txt, tanya.txt, sapa.txt',
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
