"""Rules that need more than one file: addresses that would collide, references to what is not published, warnings."""

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import islice

from storefront.catalog import amounts, halal, permits, places
from storefront.catalog.entry import Entry
from storefront.catalog.model import Catalog
from storefront.catalog.numbers import PRICE_LEAST
from storefront.catalog.problems import Problem
from storefront.catalog.recurrence import SHORT_MONTHS, Rule
from storefront.catalog.schema import Event, Lesson, Owner, Product, Stall, Village
from storefront.catalog.times import told

Entries = Mapping[str, tuple[Entry, ...]]

# First parts of addresses that belong to the site itself (CONTRACT.md 2 and 4), so no page may take them.
SITE_NAMES = frozenset((
    "produk", "kategori", "usaha", "toko", "warung", "acara", "sajian", "mitra", "pendampingan", "kabar", "keranjang", "meja",
    "titip", "laporan", "cari", "foto", "huruf", "umpan", "cetak", "gambar", "js", "kelola"))
# Below a reseller's shop these are not products (feeds, promo kit); `semua` means every product, in lists and order codes.
SHOP_NAMES = frozenset({"umpan", "promosi", "semua"})
# In an order code these words say that the order began on the site itself, by a shared link, or at the code on a promo picture,
# a name card, a thank-you slip, a tag or an order sheet.
CHANNELS = ("status", "instagram", "facebook", "gambar", "kartu", "kemasan", "label", "kertas")
ORIGIN_NAMES = frozenset({"situs", *CHANNELS})
_FAR = 50  # km
RESERVED = {"halaman": SITE_NAMES, "produk": SHOP_NAMES, "warung": ORIGIN_NAMES, "acara": ORIGIN_NAMES}


def addresses(label: str, entries: Entries, categories: Mapping[str, str]) -> Iterator[Problem]:
    """Two files with one address (former ones too), names the site keeps for itself, and categories that would share a page."""
    for folder, found in entries.items():
        taken: dict[str, str] = {}
        published = [entry for entry in found if entry.published]
        for entry in published:
            taken[entry.slug] = f"{label}/{entry.file}"
            if entry.slug in RESERVED.get(folder, ()):
                yield Problem(
                    f"{label}/{entry.file}", 0, "", f'alamat "{entry.slug}" dipakai situs sendiri. Ganti nama berkasnya')
        for entry in published:
            for number, former in enumerate(getattr(entry, "former", ())):
                here = f"{label}/{entry.file}"
                line = entry.lines.get(("lama", number), entry.lines.get(("lama",), 1))
                if former in RESERVED.get(folder, ()):
                    yield Problem(here, line, "lama", f'alamat "{former}" dipakai situs sendiri. Hapus dari lama')
                elif former in taken:
                    other = "berkas ini sendiri" if taken[former] == here else taken[former]
                    yield Problem(here, line, "lama", f'alamat "{former}" sudah dipakai {other}. Hapus salah satu')
                else:
                    taken[former] = here
    yield from _origins(label, entries)
    yield from _categories(label, entries, categories)


def _origins(label: str, entries: Entries) -> Iterator[Problem]:
    """An order code names the stall or the event where the order began by slug alone, so the two may not share one."""
    stalls = {entry.slug: entry for entry in entries["warung"]}
    for event in entries["acara"]:
        if stall := stalls.get(event.slug):
            yield Problem(
                f"{label}/{event.file}", 0, "",
                f"bernama sama dengan {label}/{stall.file}, padahal kode pesanan memakai nama itu. Ganti nama salah satu")


def _categories(label: str, entries: Entries, slugs: Mapping[str, str]) -> Iterator[Problem]:
    first: dict[str, Product] = {}
    for product in entries["produk"]:
        if not isinstance(product, Product) or not product.published:
            continue
        slug = slugs[product.category]
        other = first.setdefault(slug, product)
        here, line = f"{label}/{product.file}", product.lines.get(("kategori",), 1)
        if not slug:
            yield Problem(
                here, line, "kategori", f'tertulis "{product.category}". Tulis dengan huruf biasa, contoh: kategori: Camilan')
        elif other.category != product.category:
            yield Problem(here, line, "kategori", f'tertulis "{product.category}", tetapi di {label}/{other.file} '
                          f'tertulis "{other.category}". Samakan tulisannya')


def relations(label: str, entries: Entries) -> Iterator[Problem]:
    """A published product needs a published owner, for it says who made it."""
    hidden = {owner.slug for owner in entries["pelaku-usaha"] if not owner.published}
    for product in entries["produk"]:
        if isinstance(product, Product) and product.published and product.owner in hidden:
            yield Problem(
                f"{label}/{product.file}", product.lines.get(("pelaku_usaha",), 1), "pelaku_usaha",
                f"berkas pelaku-usaha/{product.owner}.md belum terbit. "
                f"Hapus terbit: tidak di sana, atau tulis terbit: tidak di sini juga")


def offers(label: str, catalog: Catalog) -> Iterator[Problem]:
    """A reseller's own lower price must leave every variant a price that one thing can have."""
    for reseller in catalog.resellers:
        for offer in catalog.offers_by[reseller.slug]:
            for choice in offer.terms.choices:
                if choice.price.amount is not None and choice.price.amount < PRICE_LEAST:
                    line = reseller.lines.get(("produk", reseller.listings.index(offer.listing), "harga"), 1)
                    yield Problem(
                        f"{label}/{reseller.file}", line, "harga",
                        f'dengan harga ini {offer.product.slug} varian "{choice.name}" menjadi {choice.price.amount}. '
                        f'Tulis harga yang lebih tinggi')
                    break


def warnings(label: str, entries: Entries, today: date) -> Iterator[Problem]:
    """What should be mended but never stops a build."""
    owners = {owner.slug: owner for owner in entries["pelaku-usaha"] if isinstance(owner, Owner)}
    for entry in (entry for found in entries.values() for entry in found if entry.published):
        for path, message in _notes(entry, owners, today):
            yield Problem(f"{label}/{entry.file}", entry.lines.get(path, 1), str(path[-1]), message, "warning")
        for line, words in entry.nearly_steps() if isinstance(entry, Lesson) else ():
            yield Problem(
                f"{label}/{entry.file}", line, "", f"baris ini belum bisa dicentang. Tulis: - [ ] {words[:60]}", "warning")


def _notes(entry: Entry, owners: Mapping[str, Owner], today: date) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Each with the path of its line."""
    if isinstance(entry, Product):
        if not entry.photos:
            yield ("foto",), "belum ada foto. Unggah ke content/foto/ lalu tulis namanya, contoh: foto: ladu-ketan.jpg"
        if entry.pirt_written:
            yield from ((("pirt",), note) for note in permits.pirt_notes(entry.pirt_written, today.year))
        yield from ((("halal",), note) for note in halal.notes(entry.halal))
        yield from amounts.notes(entry, owners.get(entry.owner))
    elif isinstance(entry, Lesson):
        if not entry.has_steps:
            yield ("judul",), (
                "belum ada langkah yang bisa dicentang. Tulis tiap langkah di barisnya sendiri, contoh: - [ ] Lap lensa ponsel")
        if entry.checked and entry.is_stale(today):
            yield ("diperiksa",), (
                f'tertulis "{told(entry.checked)}", lebih dari setahun lalu. Periksa lagi angka dan aturannya, lalu ganti '
                "tanggalnya")
    elif isinstance(entry, Event) and entry.rule:
        yield from _repeating(entry, entry.rule)
    elif isinstance(entry, Event) and entry.begins.day < today and entry.ends is None and entry.status != "batal":
        day = entry.begins.day.isoformat()
        yield ("selesai",), f"acara ini sudah lewat, tetapi selesainya belum diisi. Tulis, contoh: selesai: {day}"


def _repeating(event: Event, rule: Rule) -> Iterator[tuple[tuple[str | int, ...], str]]:
    if short := [day for day in rule.dates if day in SHORT_MONTHS]:
        yield ("ulang",), (
            f"tidak semua bulan punya tanggal {short[-1]}; bulan yang tidak punya dilewati. "
            "Kalau mau tiap bulan, pilih tanggal 1 sampai 28")
    held = tuple(islice(event.days(event.begins.day), 2))
    if len(held) == 1:
        yield (("ulang_sampai",) if event.until else ("ulang",)), (
            f"dengan ini acaranya hanya satu kali, {told(held[0])}. Periksa ulang_sampai, atau hapus ulang")
    for day in event.excepted:
        if day < event.begins.day or (event.until and day > event.until):
            yield ("ulang_kecuali",), (
                f'tertulis "{told(day)}", padahal di luar mulai dan ulang_sampai. Periksa tanggalnya, atau hapus')
    if event.status == "batal":
        yield ("status",), (
            "tertulis batal, jadi semuanya batal. Kalau hanya satu kali libur, tulis tanggalnya di ulang_kecuali; kalau tidak "
            "diadakan lagi, tulis ulang_sampai")


def distances(label: str, entries: Entries, village: Village) -> Iterator[Problem]:
    """Warnings: a stall or a household so far from the village's own place that the place is another's, or north for south."""
    here = places.point(village.location)
    for entry in (*entries["warung"], *entries["pelaku-usaha"]):
        place = places.point(entry.location) if isinstance(entry, Stall | Owner) and entry.published else None
        if place and here and (far := places.kilometres(place, here)) > _FAR:
            yield Problem(
                f"{label}/{entry.file}", entry.lines.get(("koordinat",), 1), "koordinat",
                f"letaknya {far:.0f} km dari koordinat desa. Periksa angka dan tanda minusnya, juga koordinat di desa.yml",
                "warning")
