"""Letters to the institutions that the village would like to cook for, and the form on which anybody orders."""

from collections.abc import Iterator

from storefront import addresses
from storefront.catalog.schema import Partner
from storefront.media.papers.paper import Code, Paper, Value
from storefront.site.model import Site
from storefront.views.catering import GUESTS, Menu, amount, example, leading_offer, menu_of, notice_days
from storefront.views.print import shared
from storefront.views.print.letter_parts import (
    BLANK,
    addressee,
    blocks,
    cell,
    column,
    dish,
    goods_columns,
    letterhead,
    pair,
    signature,
    table,
    values,
)
from storefront.words import formats, sentences
from storefront.words.terbilang import MOST, terbilang


def papers(site: Site) -> Iterator[Paper]:
    """An offer for each institution and a form, where there is a menu."""
    if menu := menu_of(site):
        for partner in site.catalog.partners:
            # A community has no meetings with a budget.
            if partner.kind != "komunitas" and partner.status != "berhenti":
                yield _offer(site, partner, menu)
        yield _form(site, menu)


def _offer(site: Site, partner: Partner, menu: Menu) -> Paper:
    village = site.catalog.village
    number = "……/……" if partner.number is None else f"{partner.number:03d}/PN"
    path, title = addresses.paper(f"penawaran-{partner.slug}"), f"Penawaran untuk {partner.name}"
    return Paper(path, "penawaran", partner.slug, title, "A4", "penawaran", {
        **letterhead(site),
        "reference": (
            pair("Nomor", f"{number}/{site.today.year}"), pair("Lampiran", "Formulir pesanan"),
            pair("Perihal", "Penawaran sajian untuk rapat dan acara")),
        "date": f"{village.name}, {formats.plain_date(site.today)}",
        "to": addressee(partner),
        "blocks": blocks(site, "penawaran", {**_menu_values(site, menu), "mitra": partner.name, "contoh": _example(menu)}),
        "table": table((*goods_columns("Sajian"), column("Paling sedikit", 3), column("Dipesan", 3)), tuple(
            (*dish(site, product, item), cell(amount(item.minimum, product)), cell(f"{item.notice} hari", "sebelumnya"))
            for product, item in menu
        )),
        **_menu_page(site, menu),
        "signatures": (signature("Hormat kami,", "Nama, jabatan"),),
    })


def _form(site: Site, menu: Menu) -> Paper:
    blanks = ("Nama lembaga", "Penanggung jawab", "WhatsApp", "Nama acara", "Hari, tanggal", "Jam", "Tempat", "Jumlah orang")
    return Paper(addresses.paper("formulir"), "formulir", "", "Formulir pesanan acara", "A4", "isian", {
        **letterhead(site), "heading": "Formulir Pesanan Acara", "number": "", "fields": (), "blanks": blanks,
        "blocks": blocks(site, "formulir", _menu_values(site, menu)),
        "table": table((*goods_columns("Sajian"), column("Paling sedikit", 4), column("Jumlah", 3)), tuple(
            (*dish(site, product, item), cell(amount(item.minimum, product), f"{item.notice} hari sebelumnya"), BLANK)
            for product, item in menu
        )),
        "notes": "Catatan", **_menu_page(site, menu),
        "signatures": (signature("Pemesan,", "Nama, tanggal"), signature("Penerima pesanan,", "Nama, tanggal")),
    })


def _menu_page(site: Site, menu: Menu) -> dict[str, Value]:
    leading = leading_offer(site, menu)
    return {
        **shared.contact(site, leading.reseller if leading else None),
        "code": Code(addresses.absolute(site.base, addresses.CATERING)), "typed": shared.typed(site, addresses.CATERING),
        "code_hint": "Sajian dan cara memesan"}


def _menu_values(site: Site, menu: Menu) -> dict[str, str]:
    leading = leading_offer(site, menu)
    return {**values(site, leading.reseller if leading else None, addresses.CATERING), "pesan_hari": notice_days(menu)}


def _example(menu: Menu) -> str:
    """"Contoh: rapat 25 orang dengan 25 kotak Kue Kotak (Rp312.500) …": the sum in words too, where there are words for it."""
    lines = example(menu)
    total = sum(price for _, price in lines)
    said = f" ({terbilang(total)} rupiah)" if total <= MOST else ""
    goods = sentences.join([f"{words} ({formats.rupiah(price)})" for words, price in lines])
    return f"Contoh: rapat {GUESTS} orang dengan {goods}, jumlahnya {formats.rupiah(total)}{said}."
