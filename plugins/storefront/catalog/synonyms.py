"""Names that editors give to fields in place of the fields' own: English ones, and neighbours in Indonesian."""

from collections.abc import Collection

_MEANT = {
    "nama": "name nama_barang nama_produk nama_usaha nama_toko nama_warung nama_acara produk_nama panggilan",
    "judul": "title name nama headline subject",
    "nama ": "title judul rasa varian pilihan ukuran warna label",
    "ringkasan": "summary description desc deskripsi keterangan excerpt penjelasan subtitle",
    "kategori": "category categories kelompok golongan tag tags jenis",
    "pelaku_usaha": "owner pembuat pemilik maker produsen usaha umkm penjual pengrajin",
    "pemilik": "owner pembuat pelaku_usaha person",
    "harga": "price harga_jual harga_satuan cost tarif biaya amount",
    "satuan": "unit per kemasan takaran",
    "isi": "contents jumlah_isi quantity qty content",
    "berat": "weight netto berat_bersih bobot",
    "ukuran": "size dimensi",
    "foto": "photo photos picture pictures image images img gambar poto thumbnail cover",
    "file": "nama_file berkas photo foto gambar src name nama",
    "teks": "alt caption keterangan text",
    "varian": "variant variants variasi pilihan rasa options",
    "stok": "stock persediaan ketersediaan availability status",
    "siap_dalam": "lead_time lama_pengerjaan waktu_pengerjaan",
    "minimal": "min minimum minimal_order minimal_pesanan min_order moq",
    "merek": "brand merk",
    "pirt": "p_irt p-irt nomor_pirt no_pirt",
    "unggulan": "featured favorit andalan",
    "tempat": "place venue lokasi location",
    "alamat": "address lokasi location",
    "koordinat": "coordinate coordinates koordinate lokasi location peta maps map latlong gps",
    "sejak": "since tahun berdiri year",
    "whatsapp": "wa no_wa nomor_wa nomor hp no_hp phone whatsap nomor_whatsapp",
    "telepon": "phone telp tlp telpon telephone hp no_hp no_telp nomor_hp nomor_telepon tel",
    "surel": "email e-mail mail",
    "jam": "hours jam_buka jam_kerja buka opening_hours waktu",
    "kutipan": "quote",
    "kapasitas_harian": "kapasitas capacity",
    "wilayah": "area daerah region lokasi",
    "produk": "product products barang items daftar_produk daftar_barang jualan",
    "aktif": "active status",
    "jenis": "type kind tipe kategori category",
    "reseller": "penjual seller penanggung_jawab",
    "mulai": "tanggal date start tanggal_mulai waktu begin hari tgl",
    "tanggal": "date tgl hari mulai",
    "ulang": "berulang rutin pengulangan setiap recurrence repeat jadwal_rutin",
    "ulang_sampai": "berulang_sampai until repeat_until",
    "ulang_kecuali": "kecuali libur tanggal_libur except",
    "selesai": "end tanggal_selesai akhir sampai",
    "sajian": "produk menu barang catering",
    "situs": "website site url web",
    "jabatan": "position role",
    "lembaga": "institution organisasi instansi",
    "bantuan": "help",
    "penulis": "author writer oleh",
    "terbit": "published publish draft status",
    "lama": "slug_lama aliases old",
    "warna": "color colour",
    "provinsi": "province propinsi",
    "kabupaten": "regency kota city",
    "kecamatan": "district kec",
    "semboyan": "motto slogan tagline",
    "kata": "quote kutipan ulasan review testimoni",
    "asal": "dari alamat from",
}


def meant(word: str, known: Collection[str], taken: Collection[str]) -> str:
    """The field that a name stands for, of those that are `known` and not `taken` by the file itself; "" where there is none."""
    asked = word.strip().lower().replace(" ", "_")
    return next((
        field for name, others in _MEANT.items()
        if (field := name.strip()) in known and field not in taken and asked in others.split()), "")
