"""The kinds of content: every field once, with its Indonesian name, a sentence and an example.

This is the one schema: reading, error texts, the templates of `new` and the field tables of the guide come
from it, and it is the only translator between Indonesian field names and English attributes.
"""

from typing import Annotated, Any, ClassVar

from pydantic import AfterValidator, BeforeValidator, model_validator

from storefront.catalog import agreements, regions
from storefront.catalog import fields as f
from storefront.catalog.entry import (
    REQUIRED,
    Entry,
    FieldIssue,
    Lines,
    Part,
    Photos,
    Renamable,
    agreed,
    all_or_many,
    field,
    mark_everything,
    own,
    refuse_twice,
)
from storefront.catalog.event import EVENT_KINDS, Event
from storefront.catalog.product import Product
from storefront.catalog.product_parts import BuyerQuote, Catering, Variant

__all__ = [
    "EVENT_KINDS",
    "KINDS",
    "BuyerQuote",
    "Catering",
    "Event",
    "Greetings",
    "Listing",
    "Media",
    "Mentor",
    "News",
    "Owner",
    "Page",
    "Partner",
    "Product",
    "Promises",
    "Reseller",
    "Stall",
    "Variant",
    "Village",
]


class Media(Part):
    instagram: f.Instagram | None = field("instagram", "Nama akun Instagram.", "namadesa", fictional=True)
    facebook: f.Facebook | None = field("facebook", "Halaman Facebook.", "https://www.facebook.com/namadesa", fictional=True)
    youtube: f.YouTube | None = field("youtube", "Saluran YouTube.", "@namadesa", fictional=True)
    tiktok: f.TikTok | None = field("tiktok", "Nama akun TikTok.", "namadesa", fictional=True)


class Greetings(Part):
    welcome: f.Name = field("datang", "Kata sambutan.", "Selamat datang", "Selamat datang")
    thanks: f.Name = field("terima_kasih", "Kata terima kasih.", "Terima kasih", "Terima kasih")
    pardon: f.Name = field("maaf", "Kata maaf.", "Maaf", "Maaf")


class Promises(Part):
    """What the village says beside the order buttons."""

    payment: f.Promise = field(
        "bayar", "Cara membayar dan ongkos antar, satu kalimat.",
        "Bayar tunai atau transfer, ongkos antar disepakati di WhatsApp.", "")
    complaint: f.Promise = field(
        "keluhan", "Kalau barangnya salah atau kurang, satu kalimat.", "Ada yang kurang? Kirim fotonya hari itu juga.", "")
    voice: f.YesNo = field("pesan_suara", "Tulis ya jika penjual mau menerima pesan suara.", "ya", False)


class Village(Part):
    """desa.yml"""

    lines: Lines = own("lines", {})
    name: f.Name = field("nama", "Nama desa, tanpa kata Desa.", "Sukamaju", REQUIRED)
    kind: Annotated[str, f.choice_of(*regions.KINDS)] = field("jenis", "Sebutannya, jika bukan desa.", "kelurahan", "")
    motto: f.Summary = field("semboyan", "Satu kalimat tentang desa.", "Buatan rumah warga", "")
    district: Annotated[f.Name, AfterValidator(regions.district)] = field(
        "kecamatan", "Nama kecamatan; kalau distrik atau kapanewon, dengan kata itu.", "Sukamaju", REQUIRED)
    regency: Annotated[f.Name, AfterValidator(regions.regency)] = field(
        "kabupaten", "Nama kabupaten; kalau kota, dengan kata Kota.", "Bandung", REQUIRED)
    province: Annotated[f.Name, AfterValidator(regions.province)] = field("provinsi", "Nama provinsi.", "Jawa Barat", REQUIRED)
    code: f.VillageCode | None = field("kode", "Kode wilayah Kemendagri.", "32.04.11.2002")
    site: f.SiteBase = field("situs", "Alamat situs yang terbit.", "https://namadesa.github.io/toko/", REQUIRED, fictional=True)
    former_sites: Annotated[tuple[f.SiteBase, ...], BeforeValidator(f.names_or_many)] = field(
        "situs_lama", "Alamat situs sebelum pindah; yang sudah tercetak dan terkirim tetap dikenali.",
        "https://desalama.github.io/toko/", (), fictional=True)
    repo: f.Repository | None = field(
        "repo", "Alamat GitHub; memberi tiap halaman tautan sunting.", "https://github.com/namadesa/toko", fictional=True)
    branch: f.Name = field("cabang", "Cabang GitHub yang terbit.", "main", "main")
    zone: f.Zone = field("zona_waktu", "Zona waktu desa.", "Asia/Jakarta", "Asia/Jakarta")
    address: f.Line = field("alamat", "Alamat kantor desa.", "Jl. Raya No. 1", "")
    location: f.Place | None = field("koordinat", "Letak kantor desa.", '"-7.0061, 107.5562"')
    phone: f.Phone | None = field("telepon", "Telepon kantor desa.", "022-1234567", fictional=True)
    whatsapp: f.Mobile | None = field("whatsapp", "WhatsApp desa.", "0812-3456-7890", fictional=True)
    email: f.Email | None = field("surel", "Surel desa.", "desa@contoh.id", fictional=True)
    colour: f.Colour = field("warna", "Satu warna desa; warna lain diturunkan darinya.", '"#243f8c"', "#243f8c")
    logo: f.PhotoName | None = field("logo", "Berkas logo di content/foto/.", "logo.png")
    media: Media = field("media", "Akun media sosial desa.", default=Media())
    greetings: Greetings = field("sapaan", "Kata sambutan, terima kasih, dan maaf khas desa.", default=Greetings())
    promises: Promises = field("janji", "Kalimat desa di dekat tombol pesan.", default=Promises())
    sample: f.YesNo = field("contoh", "Tulis ya untuk desa contoh; tiap halaman dan gambar mengatakannya.", "tidak", False)
    direct: f.YesNo = field(
        "langsung", "Tulis ya kalau perubahan anggota dari formulir langsung terbit, kecuali yang menyangkut uang.", "ya", False)
    offline: f.YesNo = field("luring", "Tulis tidak untuk mematikan simpanan luring di ponsel pengunjung.", "ya", True)

    @model_validator(mode="after")
    def _named(self) -> "Village":
        """What kind it is says `jenis`, else its name, else its code; its name is left without that word."""
        said, name = regions.parted(self.name, [self.kind]) if self.kind else ("", self.name)
        if not said:
            said, name = regions.kind_in(self.name)
        if self.kind and said not in ("", self.kind):
            raise FieldIssue(
                f'tertulis "{self.name}", padahal jenis: {self.kind}. Tulis nama: {name}, lalu jenis yang benar', "nama")
        urban = self.code is not None and self.code[9] == "1"
        kind = self.kind or said or (regions.URBAN if urban else regions.KINDS[0])
        return self.model_copy(update={"kind": kind, "name": name})

    @model_validator(mode="after")
    def _moved(self) -> "Village":
        refuse_twice(self.former_sites, "situs_lama")
        if self.site in self.former_sites:
            raise FieldIssue(
                f"{self.site} masih alamat situs sekarang. Tulis alamat yang dulu saja, atau hapus baris ini",
                "situs_lama", self.former_sites.index(self.site))
        return self

    @property
    def sites(self) -> tuple[str, ...]:
        """Every address that means this site: today's, then the former ones."""
        return (self.site, *self.former_sites)

    @property
    def title(self) -> str:
        """"Desa Katapang", "Kelurahan Jeruk"."""
        return regions.titled(self.kind, self.name)

    @property
    def district_name(self) -> str:
        return regions.district_name(self.district)

    @property
    def regency_name(self) -> str:
        return regions.regency_name(self.regency)


class Owner(Renamable):
    folder = "pelaku-usaha"
    must_agree: ClassVar = agreements.OWNER
    name: f.Name = field("nama", "Nama usaha.", "Ladu Ketan Bu Entin", REQUIRED)
    consent: f.Agreed | None = agreed()
    person: f.Name = field("pemilik", "Nama pemilik.", "Bu Entin", "")
    address: f.Line = field("alamat", "RT/RW atau alamat.", "RT 02/RW 09", "")
    location: f.Place | None = field("koordinat", "Letak usaha.", '"-7.0061, 107.5562"')
    since: f.Year | None = field("sejak", "Tahun mulai usaha.", "1999")
    whatsapp: f.Mobile | None = field("whatsapp", "Nomor WhatsApp, jika punya.", "0812-3456-7890", fictional=True)
    phone: f.Phone | None = field("telepon", "Nomor telepon, jika punya.", "0812-3456-7890", fictional=True)
    contact: Annotated[str, f.choice_of("whatsapp", "telepon", "sms", "langsung")] | None = field(
        "hubungi", "Cara reseller menghubungi pemilik.", "langsung")
    hours: f.Name = field("jam", "Jam kerja.", "08.00–16.00", "")
    nib: f.Nib = field("nib", "Nomor Induk Berusaha, 13 angka; tampil untuk semua orang.", "1234567890123", "", fictional=True)
    photos: Photos = field("foto", "Foto pemilik atau dapurnya.", "bu-entin.jpg", ())
    quote: f.Line = field("kutipan", "Satu kalimat dari pemilik sendiri.", '"Resep ibu saya."', "", fictional=True)
    capacity: f.Amount | None = field("kapasitas_harian", "Paling banyak berapa buah sehari.", "60")

    @model_validator(mode="after")
    def _agree(self) -> "Owner":
        agreements.hold(self.must_agree, agreements.said_by(self))
        return self


class Listing(Part):
    """What a reseller says of one product."""

    product: Annotated[str, f.slug_of("produk")] = field("produk", "Nama berkas barang di produk/.", "ladu-ketan", REQUIRED)
    price: f.Price | None = field("harga", "Harga reseller ini, jika berbeda.", "17000")
    shopee: f.ShopeeItem | None = field(
        "shopee", "Tautan barang ini di Shopee.", "https://shopee.co.id/product/123/456", fictional=True)
    instagram: f.Instagram | None = field(
        "instagram", "Tautan kiriman Instagram.", "https://www.instagram.com/p/ABC/", fictional=True)
    facebook: f.Facebook | None = field(
        "facebook", "Tautan barang di Facebook.", "https://www.facebook.com/marketplace/item/123/", fictional=True)
    tiktok: f.TikTok | None = field("tiktok", "Tautan TikTok.", "https://www.tiktok.com/@nama/video/123", fictional=True)
    active: f.YesNo = field("aktif", "Tulis tidak jika sedang tidak menjual barang ini.", "ya", True)


class Reseller(Renamable):
    folder = "reseller"
    name: f.Name = field("nama", "Nama panggilan.", "Kiki", REQUIRED)
    whatsapp: f.Mobile = field("whatsapp", "Nomor WhatsApp penerima pesanan.", "0812-3456-7890", REQUIRED, fictional=True)
    consent: f.Agreed | None = agreed()
    area: f.Line = field("wilayah", "Mengantar ke mana.", "Katapang dan Soreang", "")
    hours: f.Name = field("jam", "Membalas pukul berapa.", "08.00–20.00", "")
    photos: Photos = field("foto", "Foto diri.", "kiki.jpg", ())
    shopee: f.ShopeeShop | None = field("shopee", "Nama atau tautan toko Shopee.", "kiki.jualan", fictional=True)
    instagram: f.Instagram | None = field("instagram", "Nama akun Instagram.", "kiki.jualan", fictional=True)
    facebook: f.Facebook | None = field("facebook", "Halaman Facebook.", "https://www.facebook.com/kiki.jualan", fictional=True)
    tiktok: f.TikTok | None = field("tiktok", "Nama akun TikTok.", "kiki.jualan", fictional=True)
    active: f.YesNo = field("aktif", "Tulis tidak saat sedang libur.", "ya", True)
    everything: bool = own("semua", False)
    listings: Annotated[tuple[Annotated[Listing, f.item("produk")], ...], BeforeValidator(all_or_many)] = field(
        "produk", "Daftar barang yang dijual, atau kata semua.", "semua", REQUIRED)

    @model_validator(mode="before")
    @classmethod
    def _all(cls, data: Any) -> Any:
        return mark_everything(data)

    @model_validator(mode="after")
    def _agree(self) -> "Reseller":
        refuse_twice([listing.product for listing in self.listings])
        return self


class Stall(Renamable):
    folder = "warung"
    name: f.Name = field("nama", "Nama warung.", "Warung Bu Imas", REQUIRED)
    consent: f.Agreed | None = agreed()
    kind: Annotated[str, f.choice_of("warung", "pasar", "toko", "koperasi")] = field("jenis", "Jenis tempat.", "warung", "warung")
    address: f.Line = field("alamat", "Alamat.", "Gg. Melati, RT 01/RW 04", REQUIRED)
    location: f.Place | None = field("koordinat", "Letak warung.", '"-7.0061, 107.5562"')
    hours: f.Name = field("jam", "Jam buka.", "Setiap hari, 06.00–21.00", "")
    phone: f.Phone | None = field("telepon", "Telepon warung.", "0812-3456-7890", fictional=True)
    photos: Photos = field("foto", "Foto warung.", "warung.jpg", ())
    everything: bool = own("semua", False)
    products: Annotated[tuple[Annotated[str, f.slug_of("produk")], ...], BeforeValidator(all_or_many)] = field(
        "produk", "Daftar barang yang dititipkan, atau kata semua.", "ladu-ketan", REQUIRED)
    reseller: Annotated[str, f.slug_of("reseller")] | None = field(
        "reseller", "Siapa yang membalas pesanan dari warung ini.", "kiki")

    @model_validator(mode="before")
    @classmethod
    def _all(cls, data: Any) -> Any:
        return mark_everything(data)

    @model_validator(mode="after")
    def _agree(self) -> "Stall":
        refuse_twice(self.products)
        return self


class Partner(Renamable):
    folder = "mitra"
    name: f.Name = field("nama", "Nama lembaga.", "Pemerintah Desa", REQUIRED)
    kind: Annotated[str, f.choice_of("pemdes", "kecamatan", "kabupaten", "provinsi", "swasta", "komunitas")] | None = field(
        "jenis", "Jenis mitra.", "pemdes")
    address: f.Line = field("alamat", "Alamat.", "Jl. Raya No. 1", "")
    website: f.Website | None = field("situs", "Situs web mitra.", "https://contoh.id", fictional=True)
    photos: Photos = field("foto", "Logo atau foto.", "kantor.jpg", ())


class Mentor(Entry):
    folder = "pendamping"
    name: f.Name = field("nama", "Nama.", "Ibu Rina", REQUIRED)
    position: f.Name = field("jabatan", "Jabatan.", "Kasi Kesejahteraan", REQUIRED)
    consent: f.Agreed | None = agreed()
    institution: f.Name = field("lembaga", "Lembaga.", "Pemerintah Desa", "")
    whatsapp: f.Mobile | None = field("whatsapp", "Nomor WhatsApp.", "0812-3456-7890", fictional=True)
    phone: f.Phone | None = field("telepon", "Nomor telepon.", "022-1234567", fictional=True)
    help: Annotated[
        tuple[Annotated[str, f.choice_of("promosi", "pelatihan", "kemitraan", "modal", "perizinan")], ...],
        BeforeValidator(f.names_or_many),
    ] = field("bantuan", "Membantu dalam hal apa.", "promosi", ())
    photos: Photos = field("foto", "Foto diri.", "bu-rina.jpg", ())


class News(Renamable):
    folder = "kabar"
    title: f.Name = field("judul", "Judul kabar.", "Ladu ikut pameran", REQUIRED)
    day: f.Day = field("tanggal", "Tanggal kabar.", "5 Desember 2026", REQUIRED)
    summary: f.Line = field("ringkasan", "Satu atau dua kalimat.", "Tiga usaha dibawa ke Soreang.", "")
    photos: Photos = field("foto", "Foto kabar.", "pameran.jpg", ())
    author: f.Name = field("penulis", "Nama penulis.", "Karang Taruna", "")


class Page(Renamable):
    folder = "halaman"
    title: f.Name = field("judul", "Judul halaman.", "Cara pesan", REQUIRED)
    summary: f.Line = field("ringkasan", "Satu kalimat.", "Tiga langkah sampai barang tiba.", "")
    menu: f.MenuPlace | None = field("menu", "Urutan di menu; tanpa ini tidak masuk menu.", "1")


KINDS: tuple[type[Entry], ...] = (Product, Owner, Reseller, Stall, Event, Partner, Mentor, News, Page)
