"""What buyers said and what the village promises: too much, too long, without consent, with somebody's number."""

from tests.errors.case import MAT, PRODUCT, VILLAGE, Case
from tests.village import Changes, Swap

_CONSENT = ("izin: kata pembeli tidak terbit tanpa izin orangnya. Tanyakan dulu; kalau boleh, tulis izin: ya, kalau tidak, hapus kata-katanya")


def _quoted(*lines: str) -> Changes:
    return {PRODUCT: Swap("isi: 12 keping", "\n".join(("kata_pembeli:", *lines)))}


CASES = (
    Case("a buyer's words without consent", _quoted("  - kata: Renyah.", "    nama: Bu Rina", "    izin: tidak"), (
        f"content/produk/opak-bakar.md:11  {_CONSENT}",
    )),
    Case("a buyer's words of which nobody says that they may be published", _quoted("  - kata: Renyah.", "    nama: Bu Rina"), (
        f"content/produk/opak-bakar.md:9  {_CONSENT}",
    )),
    Case("one of two buyers who hasn't agreed", _quoted(
        "  - kata: Renyah.", "    nama: Bu Rina", "    izin: ya", "  - kata: Gurih.", "    nama: Pak Didi"), (
        f"content/produk/opak-bakar.md:12  {_CONSENT}",
    )),
    Case("consent that is neither yes nor no", _quoted("  - kata: Renyah.", "    nama: Bu Rina", "    izin: sudah"), (
        'content/produk/opak-bakar.md:11  izin: tertulis "sudah". Tulis ya atau tidak, contoh: izin: ya',
    )),
    Case("a buyer without words", _quoted("  - nama: Bu Rina", "    izin: ya"), (
        "content/produk/opak-bakar.md:9  kata: belum diisi. Tulis, contoh: kata: Masih kenyal sampai besok sorenya.",
    )),
    Case("a buyer without a name", _quoted("  - kata: Renyah.", "    izin: ya"), (
        "content/produk/opak-bakar.md:9  nama: belum diisi. Tulis, contoh: nama: Bu Rina",
    )),
    Case("bare words of a buyer", _quoted("  - Renyah sekali"), (
        'content/produk/opak-bakar.md:9  kata_pembeli: tertulis "Renyah sekali". Tulis juga nama isiannya, contoh: - kata: Renyah sekali',
    )),
    Case("a buyer's words that are too long", _quoted(f"  - kata: {'Renyah ' * 24}", "    nama: Bu Rina", "    izin: ya"), (
        'content/produk/opak-bakar.md:9  kata: tertulis "Renyah Renyah Renyah Renyah Renyah Renyah Renyah Renyah Reny…". Paling panjang 160 karakter, ini 167',
    )),
    Case("a buyer's number in all three", _quoted(
        "  - kata: Enak, telepon saja 0812-3456-7890.", "    nama: Bu Rina +62 812 3456 7890", "    asal: Soreang (022 589 1234)", "    izin: ya"), (
        'content/produk/opak-bakar.md:9  kata: tertulis "Enak, telepon saja 0812-3456-7890.". '
        "Ada nomor telepon di dalamnya; hapus, karena halaman ini dibaca siapa saja",
        'content/produk/opak-bakar.md:10  nama: tertulis "Bu Rina +62 812 3456 7890". '
        "Ada nomor telepon di dalamnya; hapus, karena halaman ini dibaca siapa saja",
        'content/produk/opak-bakar.md:11  asal: tertulis "Soreang (022 589 1234)". '
        "Ada nomor telepon di dalamnya; hapus, karena halaman ini dibaca siapa saja",
    )),
    Case("four buyers", _quoted(*("  - kata: Renyah.\n    nama: Bu Rina\n    izin: ya" for _ in range(4))), (
        "content/produk/opak-bakar.md:8  kata_pembeli: paling banyak 3 orang, ini 4. Sisakan yang paling membantu pembeli lain",
    )),
    Case("a star rating", {MAT: Swap("  izin: ya", "  izin: ya\n  bintang: 5")}, (
        "content/produk/tikar-pandan.md:20  bintang: isian ini tidak dikenal. Yang dikenal: kata, nama, asal, izin",
    )),
    Case("promises that are too long", {VILLAGE: Swap(
        "  bayar: Bayar tunai atau transfer.", f"  bayar: {'Bayar tunai. ' * 8}\n  keluhan: {'Kirim foto. ' * 9}")}, (
        'content/desa.yml:11  bayar: tertulis "Bayar tunai. Bayar tunai. Bayar tunai. Bayar tunai. Bayar tu…". Paling panjang 100 karakter, ini 103',
        'content/desa.yml:12  keluhan: tertulis "Kirim foto. Kirim foto. Kirim foto. Kirim foto. Kirim foto. …". Paling panjang 100 karakter, ini 107',
    )),
    Case("a promise of several lines", {VILLAGE: Swap("  bayar: Bayar tunai atau transfer.", "  bayar: |\n    Bayar tunai.\n    Atau transfer.")}, (
        'content/desa.yml:11  bayar: tertulis "Bayar tunai. Atau transfer.". Tulis dalam satu baris',
    )),
    Case("voice messages in words", {VILLAGE: Swap("  pesan_suara: ya", "  pesan_suara: boleh")}, (
        'content/desa.yml:12  pesan_suara: tertulis "boleh". Tulis ya atau tidak, contoh: pesan_suara: ya',
    )),
    Case("a promise nobody knows", {VILLAGE: Swap("  pesan_suara: ya", "  garansi: ya")}, (
        "content/desa.yml:12  garansi: isian ini tidak dikenal. Yang dikenal: bayar, keluhan, pesan_suara",
    )),
)
