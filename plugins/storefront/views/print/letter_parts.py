"""What the letters have in common: the letterhead, the words, the table of goods, who signs."""

from collections.abc import Mapping

from storefront import addresses
from storefront.catalog.prices import Price
from storefront.catalog.schema import Catering, Partner, Product, Reseller
from storefront.media.papers.paper import Picture, Value
from storefront.site.model import Site
from storefront.views.print import shared
from storefront.words import captions, formats, letters, sentences

Cell = dict[str, Value]

BLANK: Cell = {"text": "", "second": ""}


def letterhead(site: Site) -> dict[str, Value]:
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


def addressee(partner: Partner) -> tuple[str, ...]:
    """The lines above a letter to it."""
    to = (f"Yth. {partner.contact}", partner.name) if partner.contact else (f"Yth. {partner.name}",)
    return tuple(line for line in (*to, sentences.hold(partner.address), "di tempat") if line)


def values(site: Site, reseller: Reseller | None, page: str) -> dict[str, str]:
    village = site.catalog.village
    return {
        **captions.place(village), "tautan": addresses.absolute(site.base, page),
        "reseller": reseller.name if reseller else "", "whatsapp": formats.phone(reseller.whatsapp) if reseller else "",
    }


def blocks(site: Site, name: str, values: Mapping[str, str]) -> Value:
    template = site.catalog.letters.get(name, letters.DEFAULTS[name])
    return tuple(
        {"kind": block.kind, "items": tuple(
            tuple({"text": run.text, "bold": run.bold, "gap": run.gap} for run in item) for item in block.items)}
        for block in letters.blocks(template, values)
    )


def dish(site: Site, product: Product, item: Catering) -> tuple[Cell, Cell]:
    return line(site, product, product.title, product.catering_unit, Price(item.price))


def line(site: Site, product: Product, name: str, unit: str, price: Price) -> tuple[Cell, Cell]:
    maker = sentences.maker(site.catalog.owner[product.owner])
    return cell(name, f"Buatan {maker}"), cell(sentences.cost(price), f"per {unit}")


def table(columns: tuple[Cell, ...], rows: tuple[tuple[Cell, ...], ...], totals: tuple[tuple[str, str], ...] = ()) -> Value:
    """`totals` are below it, each with its sum, or "" for one to be written by hand."""
    return {"number": "No.", "columns": columns, "rows": rows, "totals": tuple(pair(*total) for total in totals)}


def goods_columns(title: str) -> tuple[Cell, Cell]:
    return column(title, 8), column("Harga", 5)


def column(title: str, weight: int) -> Cell:
    """`weight` is its share of the width."""
    return {"title": title, "weight": weight}


def cell(text: str, second: str = "") -> Cell:
    return {"text": text, "second": second}


def pair(label: str, value: str) -> Cell:
    return {"label": label, "value": value}


def signature(role: str, below: str) -> Cell:
    return {"role": role, "below": below}
