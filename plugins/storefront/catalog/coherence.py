"""Warnings of what is right by itself and doubtful beside the rest: who answers where, twins, days and codes."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from slugify import slugify

from storefront.catalog import bookings, halal, regions, rounds
from storefront.catalog.amounts import figures
from storefront.catalog.entry import Entry, Renamable
from storefront.catalog.problems import Problem, nearest_word
from storefront.catalog.schema import Event, Mentor, News, Owner, Partner, Product, Reseller, Stall, Village
from storefront.catalog.times import dated

Entries = Mapping[str, tuple[Entry, ...]]
_LONGEST = timedelta(days=14)
_FURTHEST = timedelta(days=548)
_CLOCK = re.compile(r"(?<![0-9.,:])([0-9]{1,2})[.:]([0-9]{2})(?![0-9.,:])")
_Note = tuple[Entry, str, str]
# Kemendagri's codes of the 38 provinces (FORMATS.md, "Village code"), and what people call some of them for short.
PROVINCES = {
    "11": "Aceh", "12": "Sumatera Utara", "13": "Sumatera Barat", "14": "Riau", "15": "Jambi", "16": "Sumatera Selatan",
    "17": "Bengkulu", "18": "Lampung", "19": "Kepulauan Bangka Belitung", "21": "Kepulauan Riau", "31": "DKI Jakarta",
    "32": "Jawa Barat", "33": "Jawa Tengah", "34": "DI Yogyakarta", "35": "Jawa Timur", "36": "Banten", "51": "Bali",
    "52": "Nusa Tenggara Barat", "53": "Nusa Tenggara Timur", "61": "Kalimantan Barat", "62": "Kalimantan Tengah",
    "63": "Kalimantan Selatan", "64": "Kalimantan Timur", "65": "Kalimantan Utara", "71": "Sulawesi Utara",
    "72": "Sulawesi Tengah", "73": "Sulawesi Selatan", "74": "Sulawesi Tenggara", "75": "Gorontalo", "76": "Sulawesi Barat",
    "81": "Maluku", "82": "Maluku Utara", "91": "Papua", "92": "Papua Barat", "93": "Papua Selatan", "94": "Papua Tengah",
    "95": "Papua Pegunungan", "96": "Papua Barat Daya"}
_SHORT = {
    "sumut": "12", "sumbar": "13", "sumsel": "16", "babel": "19", "bangka belitung": "19", "kepri": "21", "jakarta": "31",
    "dki": "31", "jabar": "32", "jateng": "33", "yogyakarta": "34", "jogja": "34", "diy": "34", "jatim": "35", "ntb": "52",
    "ntt": "53", "kalbar": "61", "kalteng": "62", "kalsel": "63", "kaltim": "64", "kaltara": "65", "sulut": "71",
    "sulteng": "72", "sulsel": "73", "sultra": "74", "sulbar": "76", "malut": "82"}
_LONG = {"daerah khusus jakarta": "31", "daerah khusus ibukota jakarta": "31", "daerah istimewa yogyakarta": "34"}


def village(file: str, found: Village) -> Iterator[Problem]:
    """The province by its name, and by the first two figures of the code."""
    name = " ".join(found.province.casefold().removeprefix("provinsi ").split())
    named = {full.casefold(): code for code, full in PROVINCES.items()} | _LONG
    code = named.get(name)
    if code is None:
        near = PROVINCES[_SHORT[name]] if name in _SHORT else nearest_word(found.province, PROVINCES.values())
        advice = f"Tulis lengkap: provinsi: {near}" if near else "Tulis nama lengkap salah satu dari 38 provinsi"
        yield Problem(file, found.lines.get(("provinsi",), 1), "provinsi", f'tertulis "{found.province}". {advice}', "warning")
        code = _SHORT.get(name)
    if code and found.code and not found.code.startswith(code):
        owner = PROVINCES.get(found.code[:2], "provinsi yang tidak ada")
        yield Problem(
            file, found.lines.get(("kode",), 1), "kode",
            f"dua angka pertamanya {found.code[:2]} ({owner}), padahal {PROVINCES[code]} berkode {code}. "
            "Periksa kode dan provinsi", "warning")


    if found.code and (found.code[9] == "1") != (found.kind == regions.URBAN):
        kind = regions.URBAN if found.code[9] == "1" else "desa"
        yield Problem(
            file, found.lines.get(("kode",), 1), "kode",
            f'tertulis "{found.code}", dan itu kode sebuah {kind}, padahal di sini {found.kind}. Periksa kode dan jenis',
            "warning")


def impossible(label: str, entries: Entries, today: date) -> Iterator[Problem]:
    """Errors: a year of founding or a day of consent that hasn't come yet, hours that no day has."""
    for entry in (entry for found in entries.values() for entry in found if entry.published):
        file = f"{label}/{entry.file}"
        if isinstance(entry, Owner) and (entry.since or 0) > today.year:
            yield Problem(
                file, entry.lines.get(("sejak",), 1), "sejak",
                f'tertulis "{entry.since}", dan tahun itu belum tiba. Tulis tahun mulai usahanya, contoh: sejak: {today.year}')
        consent = entry.consent if isinstance(entry, Owner | Reseller | Stall | Mentor) else None
        if consent and consent.day > today:
            yield Problem(
                file, entry.lines.get(("izin_tampil",), 1), "izin_tampil",
                f"tertulis {dated(consent.day)}, dan hari itu belum tiba. Tulis tanggal orangnya setuju, contoh: "
                f"izin_tampil: {consent.person}, {dated(today)}")
        for number, step in enumerate(entry.history if isinstance(entry, Partner) else ()):
            if step.day > today:
                line = entry.lines.get(("riwayat", number, "tanggal")) or entry.lines.get(("riwayat", "tanggal"), 1)
                yield Problem(
                    file, line, "tanggal",
                    f"tertulis {dated(step.day)}, dan hari itu belum tiba. Riwayat mencatat yang sudah terjadi")
        hours = entry.hours if isinstance(entry, Owner | Reseller | Stall) else ""
        for hour, minute in _CLOCK.findall(hours):
            if int(hour) * 60 + int(minute) > 24 * 60 or int(minute) > 59:
                yield Problem(
                    file, entry.lines.get(("jam",), 1), "jam",
                    f'tertulis "{hours}", padahal tidak ada pukul {hour}.{minute}. Tulis jam 00.00 sampai 24.00, '
                    "contoh: jam: 08.00–16.00")
                break


def warnings(label: str, entries: Entries, today: date, sample: bool) -> Iterator[Problem]:
    """Warnings between published files; a `sample` village's events may be as far away as its tests need them."""
    published = {folder: tuple(entry for entry in found if entry.published) for folder, found in entries.items()}
    days = _days(published, date.max if sample else today)
    for notes in (
            _answering(published, today), days, _twins(published), _categories(published), _halal(published, today)):
        for entry, field, message in notes:
            yield Problem(f"{label}/{entry.file}", entry.lines.get((field,), 1), field, message, "warning")
    for entry, path, message in (*bookings.notes(published, today), *rounds.notes(published, today)):
        line = entry.lines.get(path) or entry.lines.get(path[:1], 1)
        yield Problem(f"{label}/{entry.file}", line, str(path[-1]), message, "warning")


def _answering(entries: Entries, today: date) -> Iterator[_Note]:
    """Who answers at a stall or an event should sell what is there; what is served should be there to be had."""
    sellers = {seller.slug: seller for seller in entries["reseller"] if isinstance(seller, Reseller)}
    products = {product.slug: product for product in entries["produk"] if isinstance(product, Product)}
    for place in (*entries["warung"], *entries["acara"]):
        if not isinstance(place, Stall | Event):
            continue
        goods = place.products if isinstance(place, Stall) else place.served
        seller = sellers.get(place.reseller or "")
        if seller and not seller.everything:
            sold = {listing.product for listing in seller.listings if listing.active}
            if missing := [slug for slug in goods if slug in products and slug not in sold]:
                yield place, "reseller", (
                    f"{seller.name} tidak menjual {', '.join(missing[:3])}. Tambahkan ke daftar barangnya di {seller.file}, "
                    "atau pilih reseller lain")
        if isinstance(place, Stall) and not place.reseller and sellers:
            yield place, "reseller", (
                f"belum ada yang membalas pesanan dari warung ini. Tulis, contoh: reseller: {next(iter(sellers))}")
        gone = [slug for slug in goods if slug in products and products[slug].stock == "habis"]
        # What is only shown need not be in stock.
        if gone and isinstance(place, Event) and place.on(today).begins.day >= today and place.kind != "pameran":
            yield place, "sajian", f"{', '.join(gone[:3])} sedang habis. Periksa stok di berkas barangnya, atau hapus dari sajian"


def _days(entries: Entries, today: date) -> Iterator[_Note]:
    held: dict[tuple[str, date], Event] = {}
    for event in entries["acara"]:
        if not isinstance(event, Event):
            continue
        if event.begins.day - today > _FURTHEST:
            yield event, "mulai", f"acaranya masih lebih dari 18 bulan lagi, tahun {event.begins.day.year}. Periksa tahunnya"
        if event.ends and event.ends.day - event.begins.day > _LONGEST:
            days = (event.ends.day - event.begins.day).days + 1
            yield event, "selesai", f"acaranya berlangsung {days} hari. Periksa tanggalnya"
        first = held.setdefault((event.name.casefold(), event.begins.day), event)
        if first is not event:
            yield event, "nama", f"nama dan harinya sama dengan {first.file}. Hapus salah satu kalau acaranya satu"
    for news in entries["kabar"]:
        if isinstance(news, News) and news.day > today:
            yield news, "tanggal", "tanggalnya belum tiba, padahal kabar ini langsung terbit. Periksa tanggalnya"


def _twins(entries: Entries) -> Iterator[_Note]:
    """Two sellers with one phone, two files of one name; a seller's phone in another country."""
    numbers: dict[str, Reseller] = {}
    for seller in entries["reseller"]:
        if isinstance(seller, Reseller):
            if (first := numbers.setdefault(seller.whatsapp, seller)) is not seller:
                yield seller, "whatsapp", f"nomornya sama dengan nomor {first.name} di {first.file}. Periksa nomornya"
            if not seller.whatsapp.startswith("+62"):
                yield seller, "whatsapp", "ini nomor luar negeri. Kalau bukan, tulis nomornya dengan 0 di depan"
    for folder in ("produk", "reseller", "warung", "pelaku-usaha"):
        named: dict[str, Entry] = {}
        for entry in entries[folder]:
            heading = entry.heading if isinstance(entry, Renamable) else ""
            if (twin := named.setdefault(heading.casefold(), entry)) is not entry:
                yield entry, "nama", (
                    f'tertulis "{heading}", sama dengan nama di {twin.file}. Bedakan namanya, atau hapus salah satu')


def _categories(entries: Entries) -> Iterator[_Note]:
    """A category of one good whose name is nearly another's."""
    goods = defaultdict[str, list[Product]](list)
    for product in entries["produk"]:
        if isinstance(product, Product):
            goods[product.category].append(product)
    for name, found in goods.items():
        words = set(slugify(name).split("-"))
        others = [other for other, more in goods.items() if other != name and len(more) >= len(found)]
        same = [other for other in others if set(slugify(other).split("-")) in (words, words - {"dan"})]
        near = same[0] if same else nearest_word(name, others) if len(name) > 5 else ""
        if len(found) == 1 and near and _alike(name, near):
            count = figures(len(goods[near]))
            yield found[0], "kategori", f'hanya barang ini yang berkategori "{name}". Mungkin maksudnya: {near} ({count} barang)'


def _halal(entries: Entries, today: date) -> Iterator[_Note]:
    """Food that doesn't answer, and goods that claim what another of their lines speaks against."""
    for product in entries["produk"]:
        if not isinstance(product, Product):
            continue
        word = halal.haram(product.name, product.ingredients, product.summary)
        if word and not product.is_haram:
            yield product, "halal", (
                f'ada kata "{word}" di berkas ini. Kalau memakai bahan itu, tulis halal: tidak, dan di bawahnya '
                f"alasan_tidak_halal: mengandung {word}. Kalau tidak, tulis: tanpa {word}")
        elif not product.halal and product.is_food:
            yield product, "halal", halal.unanswered(today)


def _alike(one: str, other: str) -> bool:
    """Whether two names differ by a letter or two, or one is the other's beginning word."""
    from difflib import SequenceMatcher

    first, second = slugify(one), slugify(other)
    return SequenceMatcher(None, first, second).ratio() > 0.85 or first.startswith(f"{second}-") or second.startswith(f"{first}-")
