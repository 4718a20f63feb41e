"""What desa.yml holds: the village itself, where its site is, and what it says of itself everywhere."""

from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, model_validator

from storefront.catalog import fields as f
from storefront.catalog import regions
from storefront.catalog.entry import REQUIRED, FieldIssue, Lines, Part, field, own, refuse_twice


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
