"""A product's file: each field once, with its Indonesian name, a sentence and an example (see schema.py)."""

from typing import Annotated, ClassVar

from pydantic import BeforeValidator, model_validator

from storefront.catalog import agreements, halal, permits
from storefront.catalog import fields as f
from storefront.catalog.entry import REQUIRED, FieldIssue, Photo, Photos, Renamable, field, repeated_at
from storefront.catalog.lead_times import with_days
from storefront.catalog.prices import Price
from storefront.catalog.product_parts import BuyerQuote, Catering, Variant
from storefront.catalog.selling_units import unit_of

MOST_QUOTES = 3


class Product(Renamable):
    folder = "produk"
    must_agree: ClassVar = agreements.PRODUCT
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
    pirt_written: f.Pirt = field("pirt", "Nomor P-IRT, 15 angka.", "2063204010123-28", "", fictional=True)
    bpom: f.Bpom = field("bpom", "Nomor izin edar BPOM.", "MD 234567890123", "", fictional=True)
    sni: f.Sni = field("sni", "Nomor SNI di sertifikatnya, dengan tahun.", "SNI 9999:2020", "", fictional=True)
    halal: f.Halal = field(
        "halal", "Nomor sertifikat halal BPJPH; atau proses, kalau sedang diurus; atau tidak, kalau memakai bahan haram.",
        "ID32110001234560123", "", fictional=True)
    haram_reason: f.Reason = field("alasan_tidak_halal", "Sebabnya, kalau halal: tidak.", "mengandung babi", "")
    ingredients: f.Ingredients = field(
        "komposisi", "Bahan-bahannya, yang terbanyak dulu.", "sagu, gula kelapa, daun jeruk", "", fictional=True)
    allergens: f.Ingredients = field(
        "alergen", "Yang bisa memicu alergi di dalamnya.", "udang, kacang mete, wijen", "", fictional=True)
    keeps: f.ShelfLife = field("tahan", "Tahan berapa lama sejak dibuat.", "10 hari", "")
    brand: f.Name = field("merek", "Merek, jika ada.", "Sari Rasa", "")
    buyer_quotes: Annotated[tuple[BuyerQuote, ...], BeforeValidator(f.one_or_many)] = field(
        "kata_pembeli", f"Apa kata pembeli, paling banyak {MOST_QUOTES} orang.", default=())
    featured: f.YesNo = field("unggulan", "Tulis ya agar tampil di depan.", "ya", False)

    _spelled_out = model_validator(mode="before")(with_days)

    @model_validator(mode="after")
    def _agree(self) -> "Product":
        names = [v.name.casefold() for v in self.variants]
        if twice := repeated_at(names):
            raise FieldIssue(
                f'tertulis "{self.variants[twice].name}" di dua varian. Beri nama yang berbeda', "varian", twice, "nama")
        variants = tuple(variant.stock for variant in self.variants if variant.stock)
        agreements.hold(self.must_agree, {**agreements.said_by(self), "varian.stok": variants})
        if (count := len(self.buyer_quotes)) > MOST_QUOTES:
            raise FieldIssue(
                f"paling banyak {MOST_QUOTES} orang, ini {count}. Sisakan yang paling membantu pembeli lain", "kata_pembeli")
        prices: dict[tuple[str | int, ...], Price | None] = {("harga",): self.price}
        prices |= {("varian", number, "harga"): variant.price for number, variant in enumerate(self.variants)}
        unit = unit_of(self.unit, "unit" in self.model_fields_set, prices)
        return self.model_copy(update={"unit": unit})

    @property
    def is_haram(self) -> bool:
        return self.halal == halal.NOT_HALAL

    @property
    def title(self) -> str:
        """Its name wherever it is offered in words alone: "Sate Babi (tidak halal)"."""
        return f"{self.name} (tidak halal)" if self.is_haram else self.name

    @property
    def certificate(self) -> str:
        """The number of its halal certificate; "" without one, and for what can't be one."""
        return self.halal if halal.is_certificate(self.halal) else ""

    @property
    def pirt(self) -> str:
        """Its number; "" without one, and for what can't be one."""
        return self.pirt_written if permits.is_pirt(self.pirt_written) else ""

    @property
    def is_food(self) -> bool:
        """Whether the file says that it is prepared to be eaten or drunk (CONTRACT.md 1)."""
        only_food = (self.pirt_written, self.bpom, self.ingredients, self.allergens, self.keeps)
        return any(only_food) or halal.is_prepared(self.category, self.name)

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
