"""Sums, weights and numbers of pieces that can be read, but can't be meant: held against the others of the same thing."""

from collections.abc import Iterator, Mapping

from storefront.catalog.entry import Entry
from storefront.catalog.prices import Price
from storefront.catalog.problems import Problem
from storefront.catalog.schema import Owner, Product, Reseller
from storefront.catalog.selling_units import fits, unlike

# A surcharge, a lost or a doubled zero lies outside; a size or a seller's margin inside.
_LEAST_PART, _MOST_TIMES = 2, 3
_DEAR = 5_000_000
_HEAVY = 30_000
_MANY = 1_000
_LONG = 90
_Note = tuple[tuple[str | int, ...], str]
_OTHER_GOOD = "Kalau isinya memang lain, jadikan barang sendiri di berkas lain"


def prices(label: str, entries: Mapping[str, tuple[Entry, ...]]) -> Iterator[Problem]:
    """Errors: a variant's price or a seller's own that is under half or over three times the product's; a seller's own that is
    for another unit, or for a good whose variants alone have prices."""
    products = {product.slug: product for product in entries["produk"] if isinstance(product, Product)}
    for product in products.values():
        for number, variant in enumerate(product.variants):
            yield from _far(label, product, ("varian", number, "harga"), variant.price, product.price)
    for reseller in entries["reseller"]:
        for number, listing in enumerate(reseller.listings if isinstance(reseller, Reseller) else ()):
            if sold := products.get(listing.product):
                path = ("produk", number, "harga")
                yield from _far(label, reseller, path, listing.price, sold.price)
                if message := listing.price and _unfit(listing.price, sold):
                    yield from _told(label, reseller, path, message)


def _unfit(price: Price, sold: Product) -> str:
    """What is wrong with a seller's own price of this good, ""."""
    if price.unit and not fits(price.unit, sold.unit):
        return unlike(price, sold.unit)
    if price.amount and sold.price.amount is None and any(variant.price and variant.price.amount for variant in sold.variants):
        return (
            f"{sold.slug} tidak punya satu harga, hanya variannya, jadi tidak jelas harga ini untuk yang mana. Hapus baris ini, "
            "atau tulis harga: tanya kalau pembeli harus bertanya ke penjual ini")
    return ""


def _far(label: str, entry: Entry, path: tuple[str, int, str], price: Price | None, whole: Price) -> Iterator[Problem]:
    """The price at this path, held against the `whole` good's. What begins somewhere may end anywhere."""
    if price is None or price.amount is None or whole.amount is None:
        return
    below = price.amount * _LEAST_PART < whole.amount
    if below or (price.kind == whole.kind == "tetap" and not _near(price.amount, whole.amount)):
        yield from _told(
            label, entry, path,
            f"tertulis {rupiah(price.amount)}, padahal harga barangnya {rupiah(whole.amount)}. Tulis harga lengkapnya"
            f"{_meant(price.amount, whole.amount)}. {_OTHER_GOOD}")


def _told(label: str, entry: Entry, path: tuple[str, int, str], message: str) -> Iterator[Problem]:
    """A problem of the price at this path; a file that isn't published may be unfinished."""
    if entry.published:
        # One mapping where there may be several has no number in the file.
        line = entry.lines.get(path) or entry.lines.get((path[0], path[2]), 1)
        yield Problem(f"{label}/{entry.file}", line, "harga", message)


def _near(price: int, whole: int) -> bool:
    return whole <= price * _LEAST_PART and price <= whole * _MOST_TIMES


def _meant(price: int, whole: int) -> str:
    """What may have been meant by a price too far from the product's; "" where nothing comes near."""
    ways = ((whole + price, "itu tambahannya"), (price * 10, "kurang satu nol"), (price // 10, "kelebihan satu nol"))
    near = ((way, why) for way, why in ways if _near(way, whole) and (price < whole or way < price))
    found = [f"harga: {way} kalau {rupiah(price)} {why}" for way, why in near]
    return ": " + ", ".join(found) if found else ", contoh: harga: " + str(whole)


def notes(product: Product, owner: Owner | None) -> Iterator[_Note]:
    """Warnings of one product, each with the path of its line."""
    whole = product.price.amount or 0
    for path, amount in ((("harga",), whole), *(
            (("varian", number, "harga"), variant.price.amount or 0 if variant.price else 0)
            for number, variant in enumerate(product.variants))):
        if amount > _DEAR:
            yield path, f"{rupiah(amount)} lebih dari {rupiah(_DEAR)}. Periksa jumlah nolnya"
            break
    if (product.weight or 0) > _HEAVY:
        yield ("berat",), (
            f"satu {product.unit} seberat {figures(product.weight or 0)} gram. Periksa satuannya: "
            f"kalau maksudnya {figures((product.weight or 0) // 1000)} gram, tulis berat: {(product.weight or 0) // 1000} g")
    if product.minimum >= _MANY:
        yield ("minimal",), f"pembeli harus memesan {figures(product.minimum)} {product.unit} sekaligus. Periksa angkanya"
    if (product.ready_in or 0) > _LONG:
        yield ("siap_dalam",), f"pembeli menunggu {product.ready_in} hari. Periksa angkanya"
    if catering := product.catering:
        if whole and product.price.kind == "tetap" and catering.price > whole and product.catering_unit == product.unit:
            yield ("sajian", "harga"), (
                f"{rupiah(catering.price)} untuk acara lebih mahal daripada harga eceran {rupiah(whole)}. "
                "Periksa harganya, atau tulis satuan sajian kalau isinya lain")
        most = (owner.capacity or 0) * max(catering.notice, 1) if owner and product.catering_unit == product.unit else 0
        if owner and 0 < most < catering.minimum:
            yield ("sajian", "minimal"), (
                f"paling sedikit {figures(catering.minimum)}, padahal {owner.person or owner.name} membuat paling banyak "
                f"{figures(owner.capacity or 0)} sehari dan dipesan {catering.notice} hari sebelumnya. "
                f"Periksa angkanya, atau kapasitas_harian di {owner.file}")


def figures(value: int) -> str:
    """15000 → "15.000"."""
    return f"{value:,}".replace(",", ".")


def rupiah(value: int) -> str:
    """15000 → "Rp15.000"."""
    return f"Rp{figures(value)}"
