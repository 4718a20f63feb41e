"""The letters of one event, from the offer to the thanks: each filled with what its file says, with lines for the rest."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta

from storefront import addresses
from storefront.catalog.event import SERVING
from storefront.catalog.prices import Price
from storefront.catalog.schema import Event, Partner, Product
from storefront.media.papers.paper import Code, Paper, Value
from storefront.site.model import Site
from storefront.views.components import coming, is_past
from storefront.views.print import shared
from storefront.views.print.letter_parts import (
    BLANK,
    Cell,
    addressee,
    blocks,
    cell,
    column,
    goods_columns,
    letterhead,
    line,
    pair,
    signature,
    table,
    values,
)
from storefront.words import event_times, formats, sentences
from storefront.words.terbilang import MOST, terbilang

# How long after an event its thanks are still to be printed.
_THANKED = timedelta(days=30)
# Rows to sign in; more people take another sheet.
_PEOPLE = 20
_MONTHS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


@dataclass(frozen=True, slots=True)
class _Row:
    """One good of an event at its price there; `amount` is None where nobody wrote how many were ordered."""

    product: Product
    name: str
    unit: str
    price: Price
    amount: int | None

    @property
    def sum(self) -> int | None:
        """In rupiah; None where the amount is open, or the price is no fixed one."""
        fixed = self.price.amount if self.price.kind == "tetap" else None
        return None if fixed is None or self.amount is None else fixed * self.amount


def papers(site: Site) -> Iterator[Paper]:
    """Of each event to come with goods a delivery note and a receipt; where it is written how many were ordered, before them the
    offer and the order itself. Of each training day to come a list to sign. Of one that has begun, and is over for no more than
    a month, the thanks."""
    for event in coming(site, site.catalog.events):
        if site.catalog.served_at[event.slug] and event.status != "batal":
            partner = site.catalog.partner.get(event.partner or "")
            if partner and any(serving.amount for serving in event.servings):
                yield _offer(site, event, partner)
                yield _order(site, event, partner)
            yield _delivery_note(site, event)
            yield _receipt(site, event)
        if event.kind == "pelatihan" and event.status != "batal":
            yield _attendance(site, event)
    for event in site.catalog.events:
        partner = site.catalog.partner.get(event.partner or "")
        recent = event.begins.day <= site.today and not is_past(event, site.today - _THANKED)
        if partner and recent and event.rule is None and event.status != "batal" and site.catalog.served_at[event.slug]:
            yield _thanks(site, event, partner)


def _offer(site: Site, event: Event, partner: Partner) -> Paper:
    goods = _priced(site, event, paid_on_it=False)
    return _letter(site, event, partner, "tawaran", f"Penawaran {event.name}", "Penawaran", goods)


def _thanks(site: Site, event: Event, partner: Partner) -> Paper:
    rows = tuple(
        (_named(site, row)[0], cell(_figures(row.amount), row.unit if row.amount else "")) for row in _rows(site, event))
    return _letter(
        site, event, partner, "ucapan", f"Ucapan terima kasih {event.name}", "Ucapan terima kasih",
        table((column("Barang", 8), column("Banyaknya", 4)), rows))


def _letter(site: Site, event: Event, partner: Partner, kind: str, title: str, about: str, goods: Value) -> Paper:
    village = site.catalog.village
    return Paper(addresses.paper(f"{kind}-{event.slug}"), kind, event.slug, title, "A4", "penawaran", {
        **letterhead(site), **_event_page(site, event),
        "reference": (pair("Nomor", _number(site, event, kind)), pair("Perihal", f"{about}, {event.name}")),
        "date": f"{village.name}, {formats.plain_date(site.today)}", "to": addressee(partner),
        "blocks": blocks(site, kind, _event_values(site, event)), "table": goods,
        "signatures": (signature("Hormat kami,", "Nama, jabatan"),),
    })


def _order(site: Site, event: Event, partner: Partner) -> Paper:
    fields = (pair("Pemesan", _reached(partner)), *_about(event))
    return _form(
        site, event, "surat-pesanan", "Surat Pesanan", fields, ("Penanggung jawab", "WhatsApp"),
        _priced(site, event, paid_on_it=True), ("Pemesan,", "Penerima pesanan,"))


def _delivery_note(site: Site, event: Event) -> Paper:
    partner = site.catalog.partner.get(event.partner or "")
    fields = (pair("Kepada", _reached(partner) if partner else ""), *_about(event))
    rows = tuple((*_named(site, row), cell(_figures(row.amount)), BLANK) for row in _rows(site, event))
    goods = table((*goods_columns("Barang"), column("Banyaknya", 3), column("Keterangan", 4)), (*rows, (BLANK,) * 4))
    return _form(
        site, event, "surat-jalan", "Surat Jalan", fields, ("Diantar oleh", "Jam diterima"), goods,
        ("Yang mengantar,", "Yang menerima,"))


def _receipt(site: Site, event: Event) -> Paper:
    serves = event.kind in SERVING
    partner = site.catalog.partner.get(event.partner or "") if serves else None
    paid = _paid(site, event)
    fields = (
        pair("Sudah terima dari", partner.name if partner else ""),
        pair("Uang sejumlah (Rp)", formats.number(paid) if paid else ""),
        pair("Terbilang", f"{terbilang(paid)} rupiah" if paid and paid <= MOST else ""),
        pair("Untuk pembayaran", f"{'Sajian' if serves else 'Barang'} untuk {event.name}, {formats.long_date(event.begins.day)}"))
    return _form(
        site, event, "kuitansi", "Kuitansi", fields, (), _priced(site, event, paid_on_it=True),
        ("Yang membayar,", "Yang menerima uang,"))


def _attendance(site: Site, event: Event) -> Paper:
    """Nobody's telephone number is asked for: the list goes from hand to hand."""
    taught = sentences.join([lesson.title for lesson in site.catalog.taught_at[event.slug]])
    people = table((column("Nama", 6), column("RT/RW atau usaha", 5), column("Tanda tangan", 4)), ((BLANK,) * 3,) * _PEOPLE)
    return Paper(addresses.paper(f"hadir-{event.slug}"), "hadir", event.slug, f"Daftar hadir {event.name}", "A4", "isian", {
        **letterhead(site), **_event_page(site, event), "heading": "Daftar Hadir", "number": "",
        "fields": (*_about(event), *((pair("Pelajaran", taught),) if taught else ())), "blanks": (),
        "blocks": (
            {"kind": "table", "items": ()},
            {"kind": "paragraph", "items": (({"text": "Lembar ini disimpan panitia.", "bold": False, "gap": False},),)}),
        "table": people, "notes": "", "signatures": (signature("Pendamping,", "Nama, tanggal"),),
    })


def _form(
    site: Site, event: Event, kind: str, heading: str, fields: tuple[Cell, ...], blanks: tuple[str, ...], goods: Value,
    signers: tuple[str, str],
) -> Paper:
    title = f"{heading.capitalize()} {event.name}"
    return Paper(addresses.paper(f"{kind}-{event.slug}"), kind, event.slug, title, "A4", "isian", {
        **letterhead(site), **_event_page(site, event), "heading": heading, "number": f"Nomor: {_number(site, event, kind)}",
        "fields": fields, "blanks": blanks, "blocks": blocks(site, kind, _event_values(site, event)), "table": goods, "notes": "",
        "signatures": tuple(signature(signer, "Nama, tanggal") for signer in signers),
    })


_CODES = {"tawaran": "TW", "surat-pesanan": "SP", "surat-jalan": "SJ", "kuitansi": "KW", "ucapan": "UT"}


def _number(site: Site, event: Event, kind: str) -> str:
    """"012/SJ/XII/2026": by the event's day, so that a letter printed again keeps it. Lines where the village wrote none, for
    nobody else knows how many it has written."""
    if event.number is None:
        return f"……/……/{site.today.year}"
    day = event.begins.day
    return f"{event.number:03d}/{_CODES[kind]}/{_MONTHS[day.month - 1]}/{day.year}"


def _about(event: Event) -> tuple[Cell, ...]:
    place = ", ".join(part for part in (event.place, event.address) if part)
    return (
        pair("Acara", event.name), pair("Waktu", event_times.one_time(event)), pair("Tempat", sentences.hold(place)))


def _reached(partner: Partner) -> str:
    """Whom the goods go to there, and how to call before the door."""
    contact = f"u.p. {partner.contact}" if partner.contact else ""
    phone = f"telepon {formats.phone(partner.phone)}" if partner.phone else ""
    return ", ".join(part for part in (partner.name, contact, phone) if part)


def _priced(site: Site, event: Event, paid_on_it: bool) -> Value:
    """How much of what, and what that is, as far as it is known; where money is written by hand, with a row for what comes
    unplanned."""
    rows = tuple(_rows(site, event))
    sums = tuple((*_named(site, row), cell(_figures(row.amount)), cell(_figures(row.sum))) for row in rows)
    goods, whole = _goods_sum(rows), _paid(site, event)
    totals = [("Ongkos antar", event.delivery), ("Jumlah seluruhnya", whole)] if paid_on_it else []
    if goods and not whole:
        totals.insert(0, ("Jumlah barang", goods))
    return table(
        (*goods_columns("Barang"), column("Banyaknya", 3), column("Jumlah (Rp)", 4)),
        (*sums, (BLANK,) * 4) if paid_on_it and not whole else sums, tuple((name, _figures(value)) for name, value in totals))


def _paid(site: Site, event: Event) -> int | None:
    """What all of it costs with its delivery; None where a part of it is open."""
    goods = _goods_sum(tuple(_rows(site, event)))
    return goods + event.delivery if goods and event.delivery else None


def _goods_sum(rows: tuple[_Row, ...]) -> int | None:
    sums = [row.sum for row in rows]
    return None if None in sums else sum(filter(None, sums))


def _rows(site: Site, event: Event) -> Iterator[_Row]:
    for product in site.catalog.served_at[event.slug]:
        ordered = {serving.variant.casefold(): serving.amount for serving in event.servings if serving.product == product.slug}
        yield from _served(site, event, product, ordered)


def _served(site: Site, event: Event, product: Product, ordered: Mapping[str, int | None]) -> Iterator[_Row]:
    """For guests the dish of the menu; for buyers the product as it is sold there, variants of another price apart.
    `ordered` are the amounts by variant, "" of what no variant was named for."""
    named = [variant for variant in product.variants if variant.name.casefold() in ordered]
    if product.catering and event.kind in SERVING:
        unit, price = product.catering_unit, Price(product.catering.price)
        for variant in named:
            yield _Row(product, f"{product.title} {variant.name}", unit, price, ordered[variant.name.casefold()])
        if "" in ordered:
            yield _Row(product, product.title, unit, price, ordered[""])
        return
    offer = site.catalog.offer_by(site.catalog.answers(event.reseller), product)
    choices = (offer.terms if offer else site.catalog.own_terms[product.slug]).choices
    for choice in choices:
        if choice.name and choice.name.casefold() in ordered:
            yield _Row(product, f"{product.title} {choice.name}", product.unit, choice.price, ordered[choice.name.casefold()])
    if "" not in ordered:
        return
    if len({choice.price for choice in choices}) == 1:
        yield _Row(product, product.title, product.unit, choices[0].price, ordered[""])
        return
    for choice in choices:
        if choice.name.casefold() not in ordered:
            # Of which variant they are, nobody wrote.
            yield _Row(product, f"{product.title} {choice.name}", product.unit, choice.price, None)


def _named(site: Site, row: _Row) -> tuple[Cell, Cell]:
    return line(site, row.product, row.name, row.unit, row.price)


def _figures(value: int | None) -> str:
    return formats.number(value) if value else ""


def _event_page(site: Site, event: Event) -> dict[str, Value]:
    return {
        **shared.contact(site, site.catalog.answers(event.reseller)),
        "code": Code(addresses.absolute(site.base, addresses.event(event.slug))), "code_hint": "Halaman acara ini",
        "typed": shared.typed(site)}


def _event_values(site: Site, event: Event) -> dict[str, str]:
    partner = site.catalog.partner.get(event.partner or "")
    return {
        **values(site, site.catalog.answers(event.reseller), addresses.event(event.slug)), "nama": event.name,
        "hari": event_times.one_time(event),
        "tempat": event.place, "alamat": sentences.hold(event.address), "mitra": partner.name if partner else "",
    }
