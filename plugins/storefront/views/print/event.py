"""Papers of an event that is not over: the poster that announces it, and the tent on its table.
Their codes lead to the event's page, and beside each stands who answers there."""

from collections.abc import Iterator, Sequence

from storefront import addresses
from storefront.catalog.event import SERVING
from storefront.catalog.schema import Event, Product
from storefront.media.papers.paper import Code, Paper, Picture, Value
from storefront.site.model import Site
from storefront.views.components import coming, event_status, leaf
from storefront.views.print import shared
from storefront.words import event_times, sentences

_SIZES = ("A4", "A3")
# Goods that stand on a poster with their prices, and beside them two or three lines of names; one column on a tent.
_PRICED, _LETTERS, _LINES = 3, 170, 7


def papers(site: Site) -> Iterator[Paper]:
    """Posters of public events, also of a cancelled one, for people must see that it is off; tents where goods can be had."""
    for item in coming(site, site.catalog.events):
        if item.public:
            for size in _SIZES:
                yield _poster(site, item, size)
        if item.status != "batal" and site.catalog.served_at[item.slug]:
            yield _tent(site, item)


def _poster(site: Site, item: Event, size: str) -> Paper:
    catalog, off = site.catalog, item.status == "batal"
    word, since, _ = event_status(item)
    partner = catalog.partner.get(item.partner or "")
    products = () if off else catalog.served_at[item.slug]
    # Those with a photo first, in the order in which the event names them.
    shown = sorted(products, key=lambda product: not product.photos)[:_PRICED]
    answering = catalog.answers(item.reseller)
    pictures = _pictures(site, item, shown)
    call, order = _call(site, item)
    return Paper(
        addresses.paper(f"acara-{item.slug}-{size.lower()}"), "acara", item.slug,
        f"{f'{word}: ' if off else ''}{item.name}, {size}", size, "acara",
        shared.common(site) | ({} if pictures else shared.sample(site)) | shared.contact(site, answering) | {
            "large": size == "A3", "leaf": _leaf(item),
            "status": f"{word} {since}".strip(), "off": "Acara ini tidak jadi diadakan." if off else "",
            "kind": sentences.EVENT_KINDS[item.kind], "name": item.name, "hours": event_times.hours(item),
            "place": sentences.hold(item.place), "address": sentences.hold(item.address),
            "partner": f"Bersama {partner.name}" if partner else "", "pictures": pictures,
            "goods_title": _goods_title(item) if products else "",
            "goods": tuple(
                {"name": product.title, **shared.price(catalog.terms_here(answering, product).price)} for product in shown),
            "also": _also([product for product in products if product not in shown]),
            "call": call, "order": order, "code": Code(addresses.absolute(site.base, addresses.event(item.slug))),
            "typed": shared.typed(site),
        },
    )


def _leaf(item: Event) -> dict[str, Value]:
    """The day; of one that comes again its rule, for the paper hangs longer than until the next time."""
    if item.rule is None:
        day = leaf(item.begins.day, full_month=True)
        return {"weekday": day.weekday, "day": day.day, "month": day.month, "red": day.red}
    rule = item.rule
    head = "Tanggal" if rule.dates else "Setiap bulan" if rule.monthly else "Setiap"
    sundays = bool(rule.days) and all(day == 6 for day, _ in rule.days)
    return {"weekday": head, "day": rule.listed, "month": "setiap bulan" if rule.dates else "", "red": sundays}


def _pictures(site: Site, item: Event, shown: Sequence[Product]) -> tuple[Picture, ...]:
    """The event's own photo; else one of each of the goods that are shown, or of the first where another has none."""
    if own := shared.picture(site, item.photos, item.name):
        return (own,)
    pictured = [made for product in shown if (made := shared.picture(site, product.photos, product.name))]
    return tuple(pictured if len(pictured) == len(shown) else pictured[:1])


def _goods_title(item: Event) -> str:
    return "Yang disajikan" if item.kind in SERVING else "Yang dibawa"


def _also(products: Sequence[Product]) -> str:
    """"Ada juga Onde-onde dan Lemper Ayam."."""
    if not products:
        return ""
    names, more = shared.first([product.title for product in products], _LETTERS, len)
    text = f"{', '.join(names)}, {more}" if more else sentences.join(list(names))
    return f"Ada juga {text}."


def _orders(site: Site, item: Event) -> bool:
    return any(site.catalog.offers_of.get(product.slug) for product in site.catalog.served_at[item.slug])


def _call(site: Site, item: Event) -> tuple[str, str]:
    """What scanning is for, and whom an order goes to."""
    if item.status == "batal":
        return "Pindai untuk kabar terbaru", ""
    if not _orders(site, item):
        return "Pindai di sini", "Simpan tanggalnya dan lihat jalan ke tempatnya."
    answering = site.catalog.answers(item.reseller)
    return "Pindai untuk pesan", f"Takut kehabisan? Titip pesan{f' ke {answering.name}' if answering else ''}, diambil di acara."


def _tent(site: Site, item: Event) -> Paper:
    catalog = site.catalog
    answering = catalog.answers(item.reseller)
    orders = _orders(site, item)
    made = f"buatan rumah warga {catalog.village.title}"
    return Paper(
        addresses.paper(f"tenda-{item.slug}"), "tenda", item.slug, f"Tenda meja {item.name}", "A4", "tenda",
        shared.common(site) | shared.sample(site) | shared.goods(site, catalog.served_at[item.slug], answering, _LINES)
        | shared.contact(site, answering) | {
            "name": item.name,
            "eyebrow": f"{event_times.days(item)}, {made}" if item.rule else f"B{made[1:]}",
            "call": "Pindai untuk pesan" if orders else "Pindai untuk melihat",
            "order": f"Mau lagi? Pesan{f' ke {answering.name}' if answering else ''} lewat WhatsApp." if orders else "",
            "fold": "Lipat di garis putus-putus, lalu rekatkan kedua sayap menjadi alas.",
            "code": Code(addresses.absolute(site.base, addresses.event(item.slug))), "typed": shared.typed(site),
        },
    )
