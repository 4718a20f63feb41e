"""The kinds of content: every field once, with its Indonesian name, a sentence and an example.

This is the one schema: reading, error texts, the templates of `new` and the field tables of the guide come
from it, and it is the only translator between Indonesian field names and English attributes.
"""

from typing import Annotated, Any, ClassVar

from pydantic import BeforeValidator, model_validator

from storefront.catalog import agreements
from storefront.catalog import fields as f
from storefront.catalog.entry import (
    REQUIRED,
    Entry,
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
from storefront.catalog.lesson import Lesson
from storefront.catalog.product import Product
from storefront.catalog.product_parts import BuyerQuote, Catering, Variant
from storefront.catalog.village import Greetings, Media, Promises, Village

PARTNER_STATES = ("ditawari", "berjalan", "berhenti")

__all__ = [
    "EVENT_KINDS",
    "KINDS",
    "PARTNER_STATES",
    "BuyerQuote",
    "Catering",
    "Consigned",
    "Event",
    "Greetings",
    "Lesson",
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


class Consigned(Part):
    """What a stall says of one product on its shelf."""

    product: Annotated[str, f.slug_of("produk")] = field("produk", "Nama berkas barang di produk/.", "ladu-ketan", REQUIRED)
    commission: f.Commission | None = field("komisi", "Komisi warung untuk barang ini, jika berbeda.", "500")


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
    shelf: Annotated[tuple[Annotated[Consigned, f.item("produk")], ...], BeforeValidator(all_or_many)] = field(
        "produk", "Daftar barang yang dititipkan, atau kata semua.", "ladu-ketan", REQUIRED)
    commission: f.Commission | None = field(
        "komisi", "Bagian warung dari tiap yang laku, untuk buku titip; boleh dibaca siapa saja.", "10%")
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

    @property
    def products(self) -> tuple[str, ...]:
        return tuple(item.product for item in self.shelf)


class Step(Part):
    """What happened with a partner on a day."""

    day: f.Day = field("tanggal", "Kapan.", "3 November 2026", REQUIRED)
    news: f.Line = field("kabar", "Apa yang terjadi, satu kalimat.", "Surat penawaran diantar.", REQUIRED)


class Partner(Renamable):
    """One that was only offered something, or that stopped, is no partner that the site names."""

    folder = "mitra"
    name: f.Name = field("nama", "Nama lembaga.", "Pemerintah Desa", REQUIRED)
    kind: Annotated[str, f.choice_of("pemdes", "kecamatan", "kabupaten", "provinsi", "swasta", "komunitas")] | None = field(
        "jenis", "Jenis mitra.", "pemdes")
    status: Annotated[str, f.choice_of(*PARTNER_STATES)] = field(
        "status", "Sudah sampai mana; hanya yang berjalan tampil di situs.", "ditawari", "berjalan")
    address: f.Line = field("alamat", "Alamat.", "Jl. Raya No. 1", "")
    contact: f.Name = field("kontak", "Bagian atau jabatan yang dituju; tercetak di surat.", "Kasi Ekonomi dan Pembangunan", "")
    phone: f.Phone | None = field("telepon", "Telepon kantornya; tercetak di surat jalan.", "022-1234567", fictional=True)
    number: f.LetterNumber | None = field("nomor", "Nomor urut surat penawarannya.", "7")
    history: Annotated[tuple[Step, ...], BeforeValidator(f.one_or_many)] = field(
        "riwayat", "Catatan penawaran dan kerja sama; tidak tampil di situs.", default=())
    website: f.Website | None = field("situs", "Situs web mitra.", "https://contoh.id", fictional=True)
    photos: Photos = field("foto", "Logo atau foto.", "kantor.jpg", ())

    @property
    def hosts(self) -> bool:
        """Whether the site may call it a partner: others were only asked, or stopped."""
        return self.status == "berjalan"


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


KINDS: tuple[type[Entry], ...] = (Product, Owner, Reseller, Stall, Event, Partner, Mentor, Lesson, News, Page)
