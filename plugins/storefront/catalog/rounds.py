"""Goods that are made in rounds (`po`) on a day, and warnings: a round that is over or more than a day's work, orders without."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta

from storefront.catalog.bookings import Note
from storefront.catalog.entry import Entry
from storefront.catalog.problems import Problem
from storefront.catalog.product import Product
from storefront.catalog.schema import Owner
from storefront.catalog.times import dated

_FAR = timedelta(days=366)


def standing(product: Product, today: date) -> Product:
    """As it stands on a day: after its only round it can't be had."""
    if product.preorder is None or product.preorder.on(today):
        return product
    variants = tuple(variant.model_copy(update={"stock": None}) for variant in product.variants)
    return product.model_copy(update={"stock": "habis", "variants": variants})


def notes(entries: Mapping[str, tuple[Entry, ...]], today: date) -> Iterator[Note]:
    """Of published files, each with the path of its line."""
    owners = {owner.slug: owner for owner in entries["pelaku-usaha"] if isinstance(owner, Owner)}
    for product in entries["produk"]:
        if not isinstance(product, Product) or product.preorder is None:
            continue
        preorder, owner = product.preorder, owners.get(product.owner)
        found = preorder.on(today)
        if found is None and preorder.only:
            yield product, ("po", "tutup"), (
                f"PO-nya sudah ditutup {dated(preorder.only.closes.date())}, jadi barang ini tampil sedang habis. Tulis putaran "
                "berikutnya, atau hapus po")
        elif found and found.day - today > _FAR:
            yield product, ("po", "tutup"), f"putaran berikutnya baru diambil {dated(found.day)}. Periksa tanggalnya"
        if preorder.limit and owner and owner.capacity and preorder.limit > owner.capacity:
            yield product, ("po", "batas"), (
                f"tertulis {preorder.limit}, padahal {owner.person or owner.name} membuat paling banyak {owner.capacity} sehari. "
                f"Kalau dicicil beberapa hari, tidak apa-apa; kalau tidak, periksa angkanya, atau kapasitas_harian di "
                f"{owner.file}")


def untold(label: str, texts: Mapping[str, str], products: Iterable[Product]) -> Iterator[Problem]:
    """The village's own wordings of orders (by name), where they leave out for which round one orders."""
    if any(product.preorder for product in products):
        for name in ("keranjang", "pesanan"):
            if "{po}" not in texts.get(name, "{po}"):
                yield Problem(
                    f"{label}/pesan/{name}.txt", 0, "po", "ada barang dengan po, tetapi pesan ini tidak menyebut putarannya. "
                    "Tambahkan satu baris, contoh: PO: {po}", "warning")
