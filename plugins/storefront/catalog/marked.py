"""A product as the catalogue knows it: its goods, and what the law asks to be said of them (FORMATS.md, "Marks of the law")."""

from pydantic import model_validator

from storefront.catalog import fields as f
from storefront.catalog import halal, permits
from storefront.catalog.entry import FieldIssue, field
from storefront.catalog.product import Goods

_NO_REASON = (
    "tertulis tidak, jadi barang ini akan ditandai TIDAK HALAL. Kalau hanya belum bersertifikat, hapus baris ini, atau tulis "
    "halal: proses. Kalau memang memakai bahan haram, tulis sebabnya di bawah baris ini, "
    "contoh: alasan_tidak_halal: mengandung babi", "halal")
_NOT_HARAM = (
    "hanya untuk barang yang memakai bahan haram. Tulis juga halal: tidak, atau hapus baris ini", "alasan_tidak_halal")


class Product(Goods):
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

    @model_validator(mode="after")
    def _marks_agree(self) -> "Product":
        if self.is_haram != bool(self.haram_reason):
            raise FieldIssue(*(_NO_REASON if self.is_haram else _NOT_HARAM))
        return self

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
