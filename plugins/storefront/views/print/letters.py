"""Letters to the institutions that the village would like to cook for, and the forms that go with an order for an event."""

from collections.abc import Iterator, Mapping

from storefront import addresses
from storefront.catalog.prices import Price
from storefront.catalog.schema import Catering, Event, Partner, Product, Reseller
from storefront.media.papers.paper import Code, Paper, Picture, Value
from storefront.site.model import Site
from storefront.views.catering import GUESTS, Menu, amount, example, leading_offer, menu_of, notice_days
from storefront.views.components import coming
from storefront.views.print import shared
from storefront.words import captions, formats, letters, sentences
from storefront.words.terbilang import MOST, terbilang

Cell = dict[str, Value]

_BLANK: Cell = {"text": "", "second": ""}
# Rows to sign in; more people take another sheet.
_PEOPLE = 20


def papers(site: Site) -> Iterator[Paper]:
    """An offer for each institution and a form, where there is a menu; a delivery note and a receipt for each event to come
    with its goods; a list to sign for each training day."""
    if menu := menu_of(site):
        for partner in site.catalog.partners:
            # A community has no meetings with a budget.
            if partner.kind != "komunitas":
                yield _offer(site, partner, menu)
        yield _form(site, menu)
    for event in coming(site, site.catalog.events):
        if site.catalog.served_at[event.slug] and event.status != "batal":
            yield _delivery_note(site, event)
            yield _receipt(site, event)
        if event.kind == "pelatihan" and event.status != "batal":
            yield _attendance(site, event)


def _offer(site: Site, partner: Partner, menu: Menu) -> Paper:
    village, values = site.catalog.village, _menu_values(site, menu)
    path, title = addresses.paper(f"penawaran-{partner.slug}"), f"Penawaran untuk {partner.name}"
    return Paper(path, "penawaran", partner.slug, title, "A4", "penawaran", {
        **_letterhead(site),
        "reference": (
            _pair("Nomor", f"……/……/{site.today.year}"), _pair("Lampiran", "Formulir pesanan"),
            _pair("Perihal", "Penawaran sajian untuk rapat dan acara")),
        "date": f"{village.name}, {formats.plain_date(site.today)}",
        "to": tuple(line for line in (f"Yth. {partner.name}", sentences.hold(partner.address), "di tempat") if line),
        "blocks": _blocks(site, "penawaran", {**values, "mitra": partner.name, "contoh": _example(menu)}),
        "table": _table((*_goods_columns("Sajian"), _column("Paling sedikit", 3), _column("Dipesan", 3)), tuple(
            (*_dish(site, product, item), _cell(amount(item.minimum, product)), _cell(f"{item.notice} hari", "sebelumnya"))
            for product, item in menu
        )),
        **_menu_page(site, menu),
        "signatures": (_signature("Hormat kami,", "Nama, jabatan"),),
    })


def _form(site: Site, menu: Menu) -> Paper:
    values = _menu_values(site, menu)
    blanks = ("Nama lembaga", "Penanggung jawab", "WhatsApp", "Nama acara", "Hari, tanggal", "Jam", "Tempat", "Jumlah orang")
    return Paper(addresses.paper("formulir"), "formulir", "", "Formulir pesanan acara", "A4", "isian", {
        **_letterhead(site), "heading": "Formulir Pesanan Acara", "number": "", "fields": (), "blanks": blanks,
        "blocks": _blocks(site, "formulir", values),
        "table": _table((*_goods_columns("Sajian"), _column("Paling sedikit", 4), _column("Jumlah", 3)), tuple(
            (*_dish(site, product, item), _cell(amount(item.minimum, product), f"{item.notice} hari sebelumnya"), _BLANK)
            for product, item in menu
        )),
        "notes": "Catatan", **_menu_page(site, menu),
        "signatures": (_signature("Pemesan,", "Nama, tanggal"), _signature("Penerima pesanan,", "Nama, tanggal")),
    })


def _delivery_note(site: Site, event: Event) -> Paper:
    partner = site.catalog.partner.get(event.partner or "")
    place = ", ".join(part for part in (event.place, event.address) if part)
    path, title = addresses.paper(f"surat-jalan-{event.slug}"), f"Surat jalan {event.name}"
    return Paper(path, "surat-jalan", event.slug, title, "A4", "isian", {
        **_letterhead(site), **_event_page(site, event), "heading": "Surat Jalan", "number": _number(site),
        "fields": (
            _pair("Kepada", partner.name if partner else ""), _pair("Acara", event.name),
            _pair("Waktu", sentences.one_time(event)), _pair("Tempat", sentences.hold(place))),
        "blanks": ("Diantar oleh", "Jam diterima"),
        "blocks": _blocks(site, "surat-jalan", _event_values(site, event)),
        "table": _goods(site, event, _column("Banyaknya", 3), _column("Keterangan", 4), ()),
        "notes": "",
        "signatures": (_signature("Yang mengantar,", "Nama, tanggal"), _signature("Yang menerima,", "Nama, tanggal")),
    })


def _receipt(site: Site, event: Event) -> Paper:
    partner = site.catalog.partner.get(event.partner or "") if event.kind in sentences.SERVING else None
    what = "Sajian" if event.kind in sentences.SERVING else "Barang"
    return Paper(addresses.paper(f"kuitansi-{event.slug}"), "kuitansi", event.slug, f"Kuitansi {event.name}", "A4", "isian", {
        **_letterhead(site), **_event_page(site, event), "heading": "Kuitansi", "number": _number(site),
        "fields": (
            _pair("Sudah terima dari", partner.name if partner else ""), _pair("Uang sejumlah (Rp)", ""), _pair("Terbilang", ""),
            _pair("Untuk pembayaran", f"{what} untuk {event.name}, {formats.long_date(event.begins.day)}")),
        "blanks": (), "blocks": _blocks(site, "kuitansi", _event_values(site, event)),
        "table": _goods(site, event, _column("Banyaknya", 3), _column("Jumlah (Rp)", 4), ("Ongkos antar", "Jumlah seluruhnya")),
        "notes": "",
        "signatures": (_signature("Yang membayar,", "Nama, tanggal"), _signature("Yang menerima uang,", "Nama, tanggal")),
    })


def _attendance(site: Site, event: Event) -> Paper:
    """Nobody's telephone number is asked for: the list goes from hand to hand."""
    taught = sentences.join([lesson.title for lesson in site.catalog.taught_at[event.slug]])
    place = ", ".join(part for part in (event.place, event.address) if part)
    fields = (
        _pair("Acara", event.name), _pair("Waktu", sentences.one_time(event)), _pair("Tempat", sentences.hold(place)),
        *((_pair("Pelajaran", taught),) if taught else ()))
    return Paper(addresses.paper(f"hadir-{event.slug}"), "hadir", event.slug, f"Daftar hadir {event.name}", "A4", "isian", {
        **_letterhead(site), **_event_page(site, event), "heading": "Daftar Hadir", "number": "", "fields": fields, "blanks": (),
        "blocks": (
            {"kind": "table", "items": ()},
            {"kind": "paragraph", "items": (({"text": "Lembar ini disimpan panitia.", "bold": False, "gap": False},),)}),
        "table": _table(
            (_column("Nama", 6), _column("RT/RW atau usaha", 5), _column("Tanda tangan", 4)), ((_BLANK,) * 3,) * _PEOPLE),
        "notes": "", "signatures": (_signature("Pendamping,", "Nama, tanggal"),),
    })


def _letterhead(site: Site) -> dict[str, Value]:
    village = site.catalog.village
    ways = (
        f"WhatsApp {formats.phone(village.whatsapp)}" if village.whatsapp else "",
        f"Telepon {formats.phone(village.phone)}" if village.phone else "", village.email or "",
    )
    lines = (
        f"{village.district}, {village.regency}, {village.province}", sentences.hold(village.address),
        " · ".join(way for way in ways if way),
    )
    return {
        **shared.common(site), **shared.sample(site), "from": f"Buatan Warga {village.title}",
        "contact": tuple(line for line in lines if line),
        "logo": Picture(site.photos[village.logo].largest.file, f"Logo {village.title}") if village.logo else None,
    }


def _number(site: Site) -> str:
    """To be completed by hand: nobody but the village knows how many it wrote this year."""
    return f"Nomor: ……/……/{site.today.year}"


def _menu_page(site: Site, menu: Menu) -> dict[str, Value]:
    leading = leading_offer(site, menu)
    return {
        **shared.contact(site, leading.reseller if leading else None),
        "code": Code(addresses.absolute(site.base, addresses.CATERING)), "typed": shared.typed(site, addresses.CATERING),
        "code_hint": "Sajian dan cara memesan"}


def _event_page(site: Site, event: Event) -> dict[str, Value]:
    return {
        **shared.contact(site, site.catalog.answers(event.reseller)),
        "code": Code(addresses.absolute(site.base, addresses.event(event.slug))), "code_hint": "Halaman acara ini",
        "typed": shared.typed(site)}


def _values(site: Site, reseller: Reseller | None, page: str) -> dict[str, str]:
    village = site.catalog.village
    return {
        **captions.place(village), "tautan": addresses.absolute(site.base, page),
        "reseller": reseller.name if reseller else "", "whatsapp": formats.phone(reseller.whatsapp) if reseller else "",
    }


def _menu_values(site: Site, menu: Menu) -> dict[str, str]:
    leading = leading_offer(site, menu)
    return {**_values(site, leading.reseller if leading else None, addresses.CATERING), "pesan_hari": notice_days(menu)}


def _event_values(site: Site, event: Event) -> dict[str, str]:
    partner = site.catalog.partner.get(event.partner or "")
    return {
        **_values(site, site.catalog.answers(event.reseller), addresses.event(event.slug)), "nama": event.name,
        "hari": sentences.one_time(event),
        "tempat": event.place, "alamat": sentences.hold(event.address), "mitra": partner.name if partner else "",
    }


def _example(menu: Menu) -> str:
    """"Contoh: rapat 25 orang dengan 25 kotak Kue Kotak (Rp312.500) …": the sum in words too, where there are words for it."""
    lines = example(menu)
    total = sum(price for _, price in lines)
    said = f" ({terbilang(total)} rupiah)" if total <= MOST else ""
    goods = sentences.join([f"{words} ({formats.rupiah(price)})" for words, price in lines])
    return f"Contoh: rapat {GUESTS} orang dengan {goods}, jumlahnya {formats.rupiah(total)}{said}."


def _blocks(site: Site, name: str, values: Mapping[str, str]) -> Value:
    template = site.catalog.letters.get(name, letters.DEFAULTS[name])
    return tuple(
        {"kind": block.kind, "items": tuple(
            tuple({"text": run.text, "bold": run.bold, "gap": run.gap} for run in item) for item in block.items)}
        for block in letters.blocks(template, values)
    )


def _goods(site: Site, event: Event, count: Cell, last: Cell, totals: tuple[str, ...]) -> Value:
    """What is served or brought, at the price it has there; how much of it, nobody knows before.
    A row is left for what comes unplanned."""
    rows = [(*row, _BLANK, _BLANK) for product in site.catalog.served_at[event.slug] for row in _served(site, event, product)]
    return _table((*_goods_columns("Barang"), count, last), (*rows, (_BLANK,) * 4), totals)


def _served(site: Site, event: Event, product: Product) -> Iterator[tuple[Cell, Cell]]:
    """For guests the dish of the menu; for buyers the product as it is sold there, variants of another price apart."""
    if product.catering and event.kind in sentences.SERVING:
        yield _dish(site, product, product.catering)
        return
    offer = site.catalog.offer_by(site.catalog.answers(event.reseller), product)
    choices = (offer.terms if offer else site.catalog.own_terms[product.slug]).choices
    one_price = len({choice.price for choice in choices}) == 1
    for choice in choices[:1] if one_price else choices:
        yield _line(site, product, product.title if one_price else f"{product.title} {choice.name}", product.unit, choice.price)


def _dish(site: Site, product: Product, item: Catering) -> tuple[Cell, Cell]:
    return _line(site, product, product.title, product.catering_unit, Price(item.price))


def _line(site: Site, product: Product, name: str, unit: str, price: Price) -> tuple[Cell, Cell]:
    maker = sentences.maker(site.catalog.owner[product.owner])
    return _cell(name, f"Buatan {maker}"), _cell(sentences.cost(price), f"per {unit}")


def _table(columns: tuple[Cell, ...], rows: tuple[tuple[Cell, ...], ...], totals: tuple[str, ...] = ()) -> Value:
    return {"number": "No.", "columns": columns, "rows": rows, "totals": totals}


def _goods_columns(title: str) -> tuple[Cell, Cell]:
    return _column(title, 8), _column("Harga", 5)


def _column(title: str, weight: int) -> Cell:
    """`weight` is its share of the width."""
    return {"title": title, "weight": weight}


def _cell(text: str, second: str = "") -> Cell:
    return {"text": text, "second": second}


def _pair(label: str, value: str) -> Cell:
    return {"label": label, "value": value}


def _signature(role: str, below: str) -> Cell:
    return {"role": role, "below": below}
