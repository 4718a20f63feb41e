"""A product's file: each field once, with its Indonesian name, a sentence and an example (see schema.py)."""

from typing import Annotated

from pydantic import BeforeValidator, model_validator

from storefront.catalog import fields as f
from storefront.catalog.entry import REQUIRED, FieldIssue, Part, Photo, Photos, Renamable, field, repeated_at
from storefront.catalog.lead_times import with_days
from storefront.catalog.prices import Price
from storefront.catalog.selling_units import unit_of


class Variant(Part):
    name: f.Name = field("nama", "Nama varian.", "Wijen", REQUIRED)
    price: f.Price | None = field("harga", "Harga varian, jika berbeda.", "16000")
    stock: f.Stock | None = field("stok", "Stok varian, jika berbeda.", "habis")
    photos: Photos = field("foto", "Foto varian.", "ladu-wijen.jpg", ())


class Catering(Part):
    price: f.Sum = field("harga", "Harga untuk acara, tiap satuan.", "30000", REQUIRED)
    unit: f.Unit = field("satuan", "Satuan untuk acara.", "piring", "")
    minimum: f.Amount = field("minimal", "Jumlah paling sedikit.", "2", REQUIRED)
    notice: f.Days = field("pesan_hari", "Dipesan berapa hari sebelumnya.", "2", REQUIRED)


class BuyerQuote(Part):
    """What a buyer said; who said it has agreed to its being published."""

    words: f.Quote = field(
        "kata", "Kata-kata pembeli sendiri, paling banyak 160 huruf.", "Masih kenyal sampai besok sorenya.", REQUIRED,
        fictional=True)
    name: f.Bystander = field("nama", "Nama panggilan pembeli.", "Bu Rina", REQUIRED)
    place: f.Bystander = field("asal", "Dari mana pembelinya.", "Soreang", "")
    # Not required: what is missing is told with an example to copy, and this one may only be written after asking.
    consent: f.YesNo = field("izin", "Tulis ya sesudah orangnya mengizinkan kata dan namanya tampil.", "ya", False)

    @model_validator(mode="after")
    def _agreed(self) -> "BuyerQuote":
        if not self.consent:
            raise FieldIssue(
                "kata pembeli tidak terbit tanpa izin orangnya. Tanyakan dulu; kalau boleh, tulis izin: ya, kalau tidak, "
                "hapus kata-katanya", "izin")
        return self


MOST_QUOTES = 3


class Goods(Renamable):
    """All that a product's file says but what the law asks, which is in `marked.py`."""

    folder = "produk"
    name: f.Name = field("nama", "Nama barang.", "Ladu Ketan", REQUIRED)
    summary: f.Summary = field(
        "ringkasan", "Satu kalimat, paling banyak 160 huruf.", "Ketan dan gula aren, dibalur tepung sangrai.", "")
    category: f.Name = field("kategori", "Kelompok barang; tulis sama persis di tiap berkas.", "Kue tradisional", REQUIRED)
    owner: Annotated[str, f.slug_of("pelaku-usaha")] = field(
        "pelaku_usaha", "Nama berkas pembuatnya di pelaku-usaha/.", "bu-entin", REQUIRED)
    price: f.Price = field("harga", "Harga dalam rupiah; mulai 50000 atau tanya kalau tidak tetap.", "15000", REQUIRED)
    unit: f.Unit = field("satuan", "Satuan jual.", "bungkus", "buah")
    contents: f.Name = field("isi", "Isi tiap satuan.", "10 potong", "")
    weight: f.Grams | None = field("berat", "Berat tiap satuan.", "250 g")
    size: f.Name = field("ukuran", "Ukuran.", "30 × 20 cm", "")
    own_photos: Photos = field("foto", "Foto barang, satu nama atau daftar.", "ladu-ketan.jpg", ())
    variants: Annotated[tuple[Variant, ...], BeforeValidator(f.variants_or_many)] = field(
        "varian", "Pilihan rasa, warna, atau ukuran.", default=())
    stock: f.Stock = field("stok", "Keadaan stok.", "tersedia", "tersedia")
    ready_in: f.Days | None = field("siap_dalam", "Siap dalam berapa hari; untuk stok pesan-dulu.", "3")
    minimum: f.Amount = field("minimal", "Jumlah pesanan paling sedikit.", "1", 1)
    catering: Catering | None = field("sajian", "Tawaran untuk rapat dan hajatan.")
    brand: f.Name = field("merek", "Merek, jika ada.", "Sari Rasa", "")
    buyer_quotes: Annotated[tuple[BuyerQuote, ...], BeforeValidator(f.one_or_many)] = field(
        "kata_pembeli", f"Apa kata pembeli, paling banyak {MOST_QUOTES} orang.", default=())
    featured: f.YesNo = field("unggulan", "Tulis ya agar tampil di depan.", "ya", False)

    _spelled_out = model_validator(mode="before")(with_days)

    @model_validator(mode="after")
    def _agree(self) -> "Goods":
        names = [v.name.casefold() for v in self.variants]
        if twice := repeated_at(names):
            raise FieldIssue(
                f'tertulis "{self.variants[twice].name}" di dua varian. Beri nama yang berbeda', "varian", twice, "nama")
        if self.ready_in is not None and self.stock != "pesan-dulu" and not any(v.stock == "pesan-dulu" for v in self.variants):
            raise FieldIssue("hanya untuk barang pesan dulu. Tulis juga stok: pesan-dulu, atau hapus baris ini", "siap_dalam")
        if (count := len(self.buyer_quotes)) > MOST_QUOTES:
            raise FieldIssue(
                f"paling banyak {MOST_QUOTES} orang, ini {count}. Sisakan yang paling membantu pembeli lain", "kata_pembeli")
        prices: dict[tuple[str | int, ...], Price | None] = {("harga",): self.price}
        prices |= {("varian", number, "harga"): variant.price for number, variant in enumerate(self.variants)}
        unit = unit_of(self.unit, "unit" in self.model_fields_set, prices)
        return self.model_copy(update={"unit": unit})

    @property
    def catering_unit(self) -> str:
        """What is counted in an order for an event: that of the menu, else the product's own."""
        return (self.catering.unit if self.catering else "") or self.unit

    @property
    def photos(self) -> tuple[Photo, ...]:
        """Its own, then its variants', which say whose they are; each file once."""
        named = {photo.file: photo for photo in self.own_photos}
        for variant in self.variants:
            for photo in variant.photos:
                named.setdefault(photo.file, photo.model_copy(update={"alt": photo.alt or f"{self.name}, {variant.name}"}))
        return tuple(named.values())
