"""What YAML would guess at, swallow or stumble over; and what surrounds the front matter."""

from tests.errors.case import MAT, OWNER, PRODUCT, RESELLER, STALL, VILLAGE, Case
from tests.village import SMALL, Swap

_PRODUCT = (SMALL / PRODUCT).read_bytes()

CASES = (
    Case("a # in a name, which YAML takes for a comment", {PRODUCT: Swap("nama: Opak Bakar", "nama: Opak #1")}, (
        'content/produk/opak-bakar.md:2  nama: yang di belakang tanda # tidak terbaca. Apit dengan tanda kutip: nama: "Opak #1"',
    )),
    Case("a required value that begins with #", {PRODUCT: Swap("kategori: Camilan", "kategori: #camilan")}, (
        'content/produk/opak-bakar.md:4  kategori: yang di belakang tanda # tidak terbaca. Apit dengan tanda kutip: kategori: "#camilan"',
    )),
    Case("a colour without quotes", {VILLAGE: Swap('"#2f6b3a"', "#243f8c")}, (
        'content/desa.yml:8  warna: yang di belakang tanda # tidak terbaca. Apit dengan tanda kutip: warna: "#243f8c"',
    )),
    Case("a colon in a value", {PRODUCT: Swap("nama: Opak Bakar", "nama: Opak: dibakar")}, (
        'content/produk/opak-bakar.md:2  nama: ada titik dua di dalam nilai. Apit nilainya dengan tanda kutip: nama: "Opak: dibakar"',
    )),
    Case("a colon and quotes in a value", {PRODUCT: Swap("nama: Opak Bakar", 'nama: Opak: "dibakar"')}, (
        'content/produk/opak-bakar.md:2  nama: ada titik dua di dalam nilai. Apit nilainya dengan tanda kutip: nama: \'Opak: "dibakar"\'',
    )),
    Case("a tab in front of a field", {MAT: Swap("  minimal: 10", "\tminimal: 10")}, (
        'content/produk/tikar-pandan.md:18  minimal: ada tab di awal baris. Ganti dengan spasi',
    )),
    Case("a quote that isn't closed", {PRODUCT: Swap("nama: Opak Bakar", 'nama: "Opak Bakar')}, (
        'content/produk/opak-bakar.md:2  nama: tanda kutip tidak berpasangan. Periksa kutip di awal dan di akhir nilai: nama: "Opak Bakar"',
    )),
    Case("a quote in the middle", {PRODUCT: Swap("nama: Opak Bakar", 'nama: "Opak" Bakar')}, (
        'content/produk/opak-bakar.md:2  nama: tanda kutip tidak berpasangan. Periksa kutip di awal dan di akhir nilai: nama: \'"Opak" Bakar\'',
    )),
    Case("an apostrophe in single quotes", {OWNER: Swap("nama: Dapur Bu Tati", "nama: 'Jum'at Berkah'")}, (
        'content/pelaku-usaha/bu-tati.md:2  nama: tanda kutip tidak berpasangan. Periksa kutip di awal dan di akhir nilai: nama: "Jum\'at Berkah"',
    )),
    Case("a value that begins with @", {RESELLER: Swap("shopee: nia.sukamaju", "shopee: @nia.sukamaju")}, (
        'content/reseller/nia.md:6  shopee: nilai tidak boleh diawali tanda "@". Apit dengan tanda kutip: shopee: "@nia.sukamaju"',
    )),
    Case("a number that begins with @", {PRODUCT: Swap("harga: 12000", "harga: @12000")}, (
        'content/produk/opak-bakar.md:6  harga: hapus tanda @ di depan angkanya. Tulis: harga: 12000',
    )),
    Case("a number that begins with *", {PRODUCT: Swap("harga: 12000", "harga: *Rp 12.000")}, (
        'content/produk/opak-bakar.md:6  harga: hapus tanda * di depan angkanya. Tulis: harga: Rp 12.000',
    )),
    Case("a number with a # behind it", {PRODUCT: Swap("harga: 12000", "harga: Rp 12.000 #promo")}, (
        'content/produk/opak-bakar.md:6  harga: hapus tanda # dan kata-kata di belakangnya. Tulis: harga: Rp 12.000',
    )),
    Case("a number behind a #", {PRODUCT: Swap("harga: 12000", "harga: #12000")}, (
        'content/produk/opak-bakar.md:6  harga: hapus tanda # dan kata-kata di belakangnya. Tulis: harga: 12000',
    )),
    Case("marks of a conflict", {PRODUCT: Swap("harga: 12000", "<<<<<<< HEAD\nharga: 12000\n=======\nharga: 13000\n>>>>>>> main")}, (
        'content/produk/opak-bakar.md:6  dua orang mengubah bagian ini, dan tanda dari GitHub (<<<<<<<, =======, >>>>>>>) masih tertinggal di baris 6, 8 dan 10. Hapus baris tanda itu, lalu dari dua isi di antaranya sisakan satu',
    )),
    Case("a required field with a dash", {PRODUCT: Swap("harga: 12000", "harga: -")}, (
        'content/produk/opak-bakar.md:6  harga: belum diisi. Tulis, contoh: harga: 15000',
    )),
    Case("a dash where it could mean no", {PRODUCT: Swap("isi: 12 keping", "stok: -")}, (
        'content/produk/opak-bakar.md:8  stok: tertulis "-". Pilih tersedia, habis, atau pesan-dulu, contoh: stok: tersedia',
    )),
    Case("a field below the second line of hyphens", {PRODUCT: Swap("---\nOpak dari", "---\nstok: habis\n\nOpak dari")}, (
        'content/produk/opak-bakar.md:13  stok: isian ini ada di bawah --- yang kedua, jadi tidak terbaca. Pindahkan ke atas --- itu; kalau ini bagian cerita, awali dengan huruf besar: Stok: habis',
    )),
    Case("an anchor", {PRODUCT: Swap("nama: Opak Bakar", "nama: &opak Opak Bakar")}, (
        'content/produk/opak-bakar.md:2  nama: nilai tidak boleh diawali tanda "&". Apit dengan tanda kutip: nama: "&opak Opak Bakar"',
    )),
    Case("an alias", {PRODUCT: Swap("nama: Opak Bakar", "nama: *opak")}, (
        'content/produk/opak-bakar.md:2  nama: nilai tidak boleh diawali tanda "*". Apit dengan tanda kutip: nama: "*opak"',
    )),
    Case("a value in asterisks", {PRODUCT: Swap("nama: Opak Bakar", "nama: **Opak** Bakar")}, (
        'content/produk/opak-bakar.md:2  nama: tanda * tidak menebalkan huruf di isian. Hapus: nama: "Opak Bakar"',
    )),
    Case("a tag", {PRODUCT: Swap("nama: Opak Bakar", "nama: !!python/name:os.system Opak")}, (
        'content/produk/opak-bakar.md:2  nama: nilai tidak boleh diawali tanda "!". Apit dengan tanda kutip: nama: "!!python/name:os.system Opak"',
    )),
    Case("a bracket that isn't closed", {PRODUCT: Swap("nama: Opak Bakar", "nama: [Opak Bakar")}, (
        'content/produk/opak-bakar.md:2  nama: kurung dibuka tetapi tidak ditutup. Apit nilainya dengan tanda kutip: nama: "[Opak Bakar"',
    )),
    Case("a backslash in double quotes", {PRODUCT: Swap("nama: Opak Bakar", 'nama: "Opak \\q Bakar"')}, (
        "content/produk/opak-bakar.md:2  nama: tanda \\ tidak boleh di antara kutip dua. Pakai kutip satu: nama: 'Opak \\q Bakar'",
    )),
    Case("values nested too deep", {PRODUCT: Swap("nama: Opak Bakar", "nama: " + "[" * 5000)}, (
        'content/produk/opak-bakar.md:2  nama: isian bertingkat terlalu dalam. Kurangi spasi, kurung, atau tanda - di depannya',
    )),
    Case("a list at the top", {PRODUCT: "---\n- nama: Opak\n- harga: 12000\n---\n"}, (
        'content/produk/opak-bakar.md:2  isian tidak diawali tanda -. Hapus tanda - di depan tiap isian. Tulis: nama: Opak',
    )),
    Case("a sentence at the top", {PRODUCT: "---\nOpak Bakar dari Bu Tati\n---\n"}, (
        'content/produk/opak-bakar.md:2  isian harus berupa baris nama: nilai. Contoh: harga: 15000',
    )),
    Case("two documents", {PRODUCT: Swap("harga: 12000", "...\nharga: 12000")}, (
        'content/produk/opak-bakar.md:6  isian hanya boleh satu bagian. Hapus tanda ... di baris ini',
    )),
    Case("a field without a colon", {PRODUCT: Swap("harga: 12000", "harga 12000")}, (
        'content/produk/opak-bakar.md:6  sesudah nama isian harus ada titik dua dan spasi. Contoh: harga: 15000',
    )),
    Case("a field without a space behind its colon", {PRODUCT: Swap("harga: 12000", "harga:12000")}, (
        'content/produk/opak-bakar.md:6  sesudah titik dua harus ada spasi. Tulis: harga: 12000',
    )),
    Case("a field set in too far", {PRODUCT: Swap("harga: 12000", "  harga: 12000")}, (
        'content/produk/opak-bakar.md:6  harga: baris ini menjorok terlalu jauh. Sejajarkan dengan baris di atasnya',
    )),
    Case("a field set in too little", {MAT: Swap("  - nama: Besar\n    harga: 120000", "  - nama: Besar\n   harga: 120000")}, (
        'content/produk/tikar-pandan.md:15  harga: jarak spasi di awal baris tidak sejajar dengan baris di atasnya. Sejajarkan isian yang setingkat',
    )),
    Case("a field with a name of several parts", {PRODUCT: Swap("harga: 12000", "? [harga]\n: 12000")}, (
        'content/produk/opak-bakar.md:6  nama isian harus satu kata biasa. Contoh: harga: 15000',
    )),
    Case("a field whose name hides a character", {STALL: Swap("nama:", '"\\0semua": ya\nnama:')}, (
        'content/warung/warung-pak-ujang.md:2  nama isian harus satu kata biasa. Contoh: harga: 15000',
    )),
    Case("no front matter", {PRODUCT: "Opak dari Bu Tati.\n"}, (
        'content/produk/opak-bakar.md:1  baris pertama harus --- (tiga tanda hubung), lalu isian, lalu --- lagi',
    )),
    Case("an empty file", {PRODUCT: ""}, (
        'content/produk/opak-bakar.md:1  baris pertama harus --- (tiga tanda hubung), lalu isian, lalu --- lagi',
    )),
    Case("front matter that isn't closed", {PRODUCT: Swap("halal: proses\n---\n", "halal: proses\n")}, (
        'content/produk/opak-bakar.md:1  isian dibuka dengan --- tetapi tidak ditutup. Tulis --- di baris sendiri sesudah isian terakhir',
    )),
    Case("latin-1", {PRODUCT: _PRODUCT.replace(b"Opak ketan", "Opak kétan".encode("latin-1"))}, (
        'content/produk/opak-bakar.md:3  ada huruf yang tidak terbaca di baris ini. Simpan ulang berkas ini dengan pengodean UTF-8',
    )),
    Case("UTF-16", {PRODUCT: _PRODUCT.decode().encode("utf-16")}, (
        'content/produk/opak-bakar.md  berkas ini disimpan sebagai UTF-16. Simpan ulang dengan pengodean UTF-8',
    )),
    Case("UTF-16 without its mark", {PRODUCT: _PRODUCT.decode().encode("utf-16-le")}, (
        'content/produk/opak-bakar.md  berkas ini disimpan sebagai UTF-16. Simpan ulang dengan pengodean UTF-8',
    )),
    Case("a NUL", {PRODUCT: _PRODUCT.replace(b"dibakar pagi", b"dibakar\0pagi")}, (
        'content/produk/opak-bakar.md:13  ada huruf tak terlihat (U+0000) di baris ini. Hapus baris ini lalu ketik ulang',
    )),
    Case("a control character", {PRODUCT: Swap("nama: Opak Bakar", "nama: Opak\x1b[31m Bakar")}, (
        'content/produk/opak-bakar.md:2  ada huruf tak terlihat (U+001B) di baris ini. Hapus baris ini lalu ketik ulang',
    )),
    Case("a control character as an escape", {PRODUCT: Swap("nama: Opak Bakar", 'nama: "Opak\\x1f Bakar"')}, (
        'content/produk/opak-bakar.md:2  nama: tertulis "Opak Bakar". Ada karakter rusak yang tidak terlihat; hapus, lalu ketik ulang',
    )),
    Case("a C1 control character", {PRODUCT: Swap("nama: Opak Bakar", "nama: Opak\x85Bakar")}, (
        'content/produk/opak-bakar.md:2  ada huruf tak terlihat (U+0085) di baris ini. Hapus baris ini lalu ketik ulang',
    )),
    Case("a text-direction override", {PRODUCT: Swap("nama: Opak Bakar", "nama: Opak \u202erakaB")}, (
        'content/produk/opak-bakar.md:2  ada huruf tak terlihat (U+202E) di baris ini. Hapus baris ini lalu ketik ulang',
    )),
    Case("a text-direction override as an escape", {PRODUCT: Swap("nama: Opak Bakar", 'nama: "Opak \\u202erakaB"')}, (
        'content/produk/opak-bakar.md:2  nama: tertulis "Opak  rakaB". Ada tanda pembalik arah tulisan yang tidak terlihat; hapus, lalu ketik ulang',
    )),
    Case("a file that is too large", {PRODUCT: _PRODUCT + b"Opak. " * 50_000}, (
        'content/produk/opak-bakar.md  berkas terlalu besar. Paling besar 256 KB; bagi menjadi beberapa berkas',
    )),
)
