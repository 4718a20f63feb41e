"""The parts of a product's file: its variants, its offer for events, what buyers said."""

from pydantic import model_validator

from storefront.catalog import fields as f
from storefront.catalog.entry import REQUIRED, FieldIssue, Part, Photos, field


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
