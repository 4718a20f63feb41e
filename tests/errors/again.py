"""Events that come again: a rule that can't be followed, a first day beside it, an end or a day off that can't be meant."""

from tests.errors.case import EVENT, Case
from tests.village import SMALL, Changes

_BEGINS, _ENDS = "mulai: Sabtu, 1 Desember 2040 07.00", "selesai: Sabtu, 1 Desember 2040 11.00"


def _again(fields: str, begins: str = _BEGINS, ends: str = _ENDS) -> Changes:
    """The tiny village's market with these fields in its fourth line and below."""
    text = (SMALL / EVENT).read_text(encoding="utf-8").replace(f"{_BEGINS}\n{_ENDS}", f"{begins}\n{ends}")
    return {EVENT: text.replace("jenis: bazar", f"jenis: bazar\n{fields}")}


CASES = (
    Case("a way of coming again that isn't known", _again("ulang: kadang-kadang"), (
        'content/acara/pasar-tani.md:4  ulang: tertulis "kadang-kadang". Tulis salah satu dari: setiap hari, setiap Sabtu, setiap Sabtu dan Minggu, setiap Minggu kedua, setiap tanggal 5',
    )),
    Case("every other week", _again("ulang: setiap 2 minggu"), (
        'content/acara/pasar-tani.md:4  ulang: tertulis "setiap 2 minggu". Yang berselang belum bisa diulang sendiri. Buat satu berkas acara untuk tiap harinya, tanpa ulang',
    )),
    Case("a market day of the five-day week", _again("ulang: setiap Sabtu Kliwon"), (
        'content/acara/pasar-tani.md:4  ulang: tertulis "setiap Sabtu Kliwon". Hari pasaran belum bisa diulang sendiri. Buat satu berkas acara untuk tiap harinya, tanpa ulang',
    )),
    Case("every week without its day", _again("ulang: setiap pekan"), (
        'content/acara/pasar-tani.md:4  ulang: tertulis "setiap pekan". Tulis harinya, contoh: ulang: setiap Sabtu',
    )),
    Case("every month without its day", _again("ulang: sebulan sekali"), (
        'content/acara/pasar-tani.md:4  ulang: tertulis "sebulan sekali". Tulis tanggalnya, atau harinya dan yang ke berapa, contoh: ulang: setiap tanggal 5',
    )),
    Case("once a year", _again("ulang: setiap tahun"), (
        'content/acara/pasar-tani.md:4  ulang: tertulis "setiap tahun". Yang setahun sekali belum bisa diulang sendiri. Buat satu berkas acara untuk tiap harinya, tanpa ulang',
    )),
    Case("the eve of a day", _again("ulang: setiap malam Minggu"), (
        'content/acara/pasar-tani.md:4  ulang: tertulis "setiap malam Minggu". Malam Minggu masih hari Sabtu. Tulis hari saat acaranya mulai, contoh: ulang: setiap Sabtu',
    )),
    Case("hours among the days", _again("ulang: Sabtu 07.00"), (
        'content/acara/pasar-tani.md:4  ulang: tertulis "Sabtu 07.00". Tulis harinya saja; jamnya ditulis di mulai dan selesai, contoh: ulang: setiap Sabtu',
    )),
    Case("the fifth weekday of a month", _again("ulang: setiap Sabtu kelima"), (
        'content/acara/pasar-tani.md:4  ulang: tertulis "setiap Sabtu kelima". Tulis pertama, kedua, ketiga, keempat, atau terakhir, contoh: ulang: setiap Sabtu terakhir',
    )),
    Case("a weekday with a slip", _again("ulang: setiap Sabut"), (
        'content/acara/pasar-tani.md:4  ulang: tertulis "setiap Sabut". Kata "sabut" bukan nama hari, contoh: ulang: setiap Sabtu',
    )),
    Case("a date that no month has", _again("ulang: setiap tanggal 32"), (
        'content/acara/pasar-tani.md:4  ulang: tertulis "setiap tanggal 32". Tulis tanggalnya dengan angka 1 sampai 31, tanpa bulan dan tahun, contoh: ulang: setiap tanggal 5',
    )),
    Case("a date with its month", _again("ulang: setiap tanggal 1 Desember"), (
        'content/acara/pasar-tani.md:4  ulang: tertulis "setiap tanggal 1 Desember". Tulis tanggalnya dengan angka 1 sampai 31, tanpa bulan dan tahun, contoh: ulang: setiap tanggal 1',
    )),
    Case("every month on some weekday", _again("ulang: hari Sabtu setiap bulan"), (
        'content/acara/pasar-tani.md:4  ulang: tertulis "hari Sabtu setiap bulan". Tulis juga yang ke berapa dalam sebulan, contoh: ulang: setiap Sabtu pertama',
    )),
    Case("a weekday and a place in the month", _again("ulang: setiap Sabtu dan Minggu kedua"), (
        'content/acara/pasar-tani.md:4  ulang: tertulis "setiap Sabtu dan Minggu kedua". Belum jelas mana yang tiap pekan dan mana yang sebulan sekali; tulis yang ke berapa di belakang tiap hari, atau buat dua berkas acara, contoh: ulang: setiap Sabtu kedua dan Minggu kedua',
    )),
    Case("a first day that isn't every week's", _again("ulang: setiap minggu"), (
        'content/acara/pasar-tani.md:4  ulang: tertulis "setiap Minggu", padahal mulai jatuh pada Sabtu, 1 Desember 2040. Ganti mulai: Minggu, 2 Desember 2040 pukul 07.00, atau tulis di sini, contoh: ulang: setiap Sabtu',
    )),
    Case("a first day that isn't the second Sunday", _again("ulang: setiap Minggu kedua"), (
        'content/acara/pasar-tani.md:4  ulang: tertulis "Minggu kedua setiap bulan", padahal mulai jatuh pada Sabtu, 1 Desember 2040. Ganti mulai: Minggu, 9 Desember 2040 pukul 07.00, atau tulis di sini, contoh: ulang: Sabtu pertama setiap bulan',
    )),
    Case("a first day that isn't the date", _again("ulang: setiap tanggal 5"), (
        'content/acara/pasar-tani.md:4  ulang: tertulis "tanggal 5 setiap bulan", padahal mulai jatuh pada Sabtu, 1 Desember 2040. Ganti mulai: Rabu, 5 Desember 2040 pukul 07.00, atau tulis di sini, contoh: ulang: tanggal 1 setiap bulan',
    )),
    Case("a first day among others of the week", _again("ulang: setiap Senin dan Kamis"), (
        'content/acara/pasar-tani.md:4  ulang: tertulis "setiap Senin dan Kamis", padahal mulai jatuh pada Sabtu, 1 Desember 2040. Ganti mulai: Senin, 3 Desember 2040 pukul 07.00, atau tulis di sini, contoh: ulang: setiap Senin, Kamis, dan Sabtu',
    )),
    Case("each time over two days", _again("ulang: setiap Sabtu", ends="selesai: Minggu, 2 Desember 2040 15.00"), (
        'content/acara/pasar-tani.md:6  selesai: tiap kali acara yang berulang selesai di harinya sendiri. Kalau tiap kali beberapa hari, tulis semua harinya di ulang (setiap Sabtu dan Minggu). Kalau ini hari terakhir semuanya, ganti baris ini, contoh: ulang_sampai: Minggu, 2 Desember 2040',
    )),
    Case("the end of all in the place of the end of one", _again("ulang: setiap Sabtu", ends="selesai: 29 Desember 2040"), (
        'content/acara/pasar-tani.md:6  selesai: tiap kali acara yang berulang selesai di harinya sendiri. Kalau ini hari terakhir semuanya, ganti baris ini, contoh: ulang_sampai: Sabtu, 29 Desember 2040',
    )),
    Case("a last day before the first", _again("ulang: setiap Sabtu\nulang_sampai: 30 November 2040"), (
        'content/acara/pasar-tani.md:5  ulang_sampai: tertulis "Jumat, 30 November 2040", lebih awal daripada mulai (Sabtu, 1 Desember 2040). Periksa tanggalnya',
    )),
    Case("a last day of an event that doesn't come again", _again("ulang_sampai: 29 Desember 2040"), (
        'content/acara/pasar-tani.md:4  ulang_sampai: hanya untuk acara yang berulang. Tulis juga ulang: setiap Sabtu, atau hapus baris ini',
    )),
    Case("a day off of an event that doesn't come again", _again("ulang_kecuali: 29 Desember 2040"), (
        'content/acara/pasar-tani.md:4  ulang_kecuali: hanya untuk acara yang berulang. Tulis juga ulang: setiap Sabtu, atau hapus baris ini',
    )),
    Case("a day off on which it isn't held", _again("ulang: setiap Sabtu\nulang_kecuali: 9 Desember 2040"), (
        'content/acara/pasar-tani.md:5  ulang_kecuali: tertulis "Minggu, 9 Desember 2040", padahal acaranya setiap Sabtu. Yang terdekat: Sabtu, 8 Desember 2040 atau Sabtu, 15 Desember 2040',
    )),
    Case("a day off before the first week is over", _again("ulang: tanggal 1 setiap bulan\nulang_kecuali:\n  - 1 Januari 2041\n  - 2 Februari 2041"), (
        'content/acara/pasar-tani.md:7  ulang_kecuali: tertulis "Sabtu, 2 Februari 2041", padahal acaranya tanggal 1 setiap bulan. Yang terdekat: Jumat, 1 Februari 2041 atau Jumat, 1 Maret 2041',
    )),
    Case("a day off named twice", _again("ulang: setiap Sabtu\nulang_kecuali: 8, 15 dan 8 Desember 2040"), (
        'content/acara/pasar-tani.md:5  ulang_kecuali: Sabtu, 8 Desember 2040 tertulis dua kali. Hapus salah satu',
    )),
    Case("days off as a range", _again("ulang: setiap Sabtu\nulang_kecuali: 8 - 22 Desember 2040"), (
        'content/acara/pasar-tani.md:5  ulang_kecuali: tertulis "8 - 22 Desember 2040". Tulis satu tanggal saja, bukan rentang, contoh: ulang_kecuali: 5 Desember 2026',
    )),
    Case("every day off", _again("ulang: setiap Sabtu\nulang_sampai: 8 Desember 2040\nulang_kecuali: 1 dan 8 Desember 2040"), (
        'content/acara/pasar-tani.md:6  ulang_kecuali: semua tanggalnya libur. Kurangi, atau tulis status: batal dan hapus baris ini',
    )),
    Case("a market that comes again and is put off", _again("ulang: setiap Sabtu\nstatus: diundur\nmulai_semula: 1 November 2040"), (
        'content/acara/pasar-tani.md:5  status: tertulis diundur, yang hanya untuk acara satu kali. Kalau satu kali libur, tulis tanggalnya di ulang_kecuali; kalau harinya berganti, ganti mulai dan ulang',
    )),
    Case("a market that comes again at an hour of no zone", _again("ulang: setiap Sabtu", begins="mulai: 2040-12-01 07:00 +10:00"), (
        'content/acara/pasar-tani.md:5  mulai: jam acara yang berulang ditulis dalam WIB, WITA, atau WIT, contoh: mulai: Sabtu, 1 Desember 2040 pukul 07.00 WIB',
    )),
    Case("a rule in the place of the first day", _again("umum: ya", begins="mulai: setiap Sabtu 07.00"), (
        'content/acara/pasar-tani.md:5  mulai: tertulis "setiap Sabtu 07.00". Tulis di sini tanggal yang pertama; kata setiap ditulis di baris lain (ulang: setiap Sabtu), contoh: mulai: 5 Desember 2026',
    )),
)
