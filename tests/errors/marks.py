"""What the law asks to be shown: claims without a number, numbers that can't be meant, a mark without its reason."""

from tests.errors.case import OWNER, PRODUCT, Case
from tests.village import Swap

CASES = (
    Case("a halal claim without a number", {PRODUCT: Swap("halal: proses", "halal: ya")}, (
        'content/produk/opak-bakar.md:11  halal: tertulis "ya". Tulis nomor sertifikatnya (ID, lalu 17 angka), atau proses kalau sertifikatnya sedang diurus, '
        "atau tidak kalau memakai bahan haram. Kalau belum mengurus, hapus baris ini",
    )),
    Case("not halal, without saying why", {PRODUCT: Swap("halal: proses", "halal: tidak")}, (
        "content/produk/opak-bakar.md:11  halal: tertulis tidak, jadi barang ini akan ditandai TIDAK HALAL. Kalau hanya belum bersertifikat, hapus baris ini, "
        "atau tulis halal: proses. Kalau memang memakai bahan haram, tulis sebabnya di bawah baris ini, contoh: alasan_tidak_halal: mengandung babi",
    )),
    Case("why it is not halal, of what isn't marked", {PRODUCT: Swap("halal: proses", "alasan_tidak_halal: mengandung babi")}, (
        "content/produk/opak-bakar.md:11  alasan_tidak_halal: hanya untuk barang yang memakai bahan haram. Tulis juga halal: tidak, atau hapus baris ini",
    )),
    Case("a number of BPOM without its letters", {PRODUCT: Swap("isi: 12 keping", "bpom: 234567890124")}, (
        'content/produk/opak-bakar.md:8  bpom: tertulis "234567890124". Tulis juga dua huruf di depannya, seperti di kemasan: MD 234567890124, atau ML kalau barang impor',
    )),
    Case("a food permit in the place of BPOM's", {PRODUCT: Swap("isi: 12 keping", "bpom: P-IRT 2063204010124-28")}, (
        'content/produk/opak-bakar.md:8  bpom: tertulis "P-IRT 2063204010124-28". Ini seperti nomor P-IRT. Hapus baris ini, lalu tulis di baris pirt: 206320401012428',
    )),
    Case("a standard without its year", {PRODUCT: Swap("isi: 12 keping", "sni: SNI 8664")}, (
        'content/produk/opak-bakar.md:8  sni: tertulis "SNI 8664". Tulis juga tahunnya, seperti di sertifikat: SNI 8664, titik dua, lalu tahun',
    )),
    Case("a standard in words", {PRODUCT: Swap("isi: 12 keping", "sni: sudah")}, (
        'content/produk/opak-bakar.md:8  sni: tertulis "sudah". Tulis nomor standarnya dengan tahun, seperti di sertifikat. Kalau belum punya, hapus baris ini, contoh: sni: SNI 9999:2020',
    )),
    Case("how long it keeps, without a unit", {PRODUCT: Swap("isi: 12 keping", "tahan: 10")}, (
        'content/produk/opak-bakar.md:8  tahan: tertulis "10". Tulis juga satuannya: 10 hari, 10 minggu, atau 10 bulan',
    )),
    Case("how long it keeps, as a range", {PRODUCT: Swap("isi: 12 keping", "tahan: 3-4 hari")}, (
        'content/produk/opak-bakar.md:8  tahan: tertulis "3-4 hari". Tulis satu angka saja, yang paling singkat, contoh: tahan: 3 hari',
    )),
    Case("a business's number that is too short", {OWNER: Swap("sejak: 2010", "nib: 912030123456")}, (
        'content/pelaku-usaha/bu-tati.md:5  nib: tertulis "912030123456". Tulis 13 angka NIB dari OSS. Kalau belum punya, hapus baris ini, contoh: nib: 1234567890123',
    )),
    Case("a person's number in the place of a business's", {OWNER: Swap("sejak: 2010", "nib: 3204110101900001")}, (
        'content/pelaku-usaha/bu-tati.md:5  nib: tertulis "3204110101900001". Ini 16 angka, seperti NIK di KTP. NIK tidak boleh tampil: hapus baris ini. NIB berisi 13 angka',
    )),
)
