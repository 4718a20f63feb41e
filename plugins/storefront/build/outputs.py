"""The table of contents of the site: every page and every other file, from one Site."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from storefront import THEME, addresses
from storefront.catalog.schema import Event, Reseller
from storefront.feeds import calendar, catalogue, sitemap
from storefront.media import archive, icons, qr_files
from storefront.media.cards import card_files
from storefront.media.colour import palette
from storefront.media.papers import paper_files as print_library
from storefront.media.papers.paper import Paper
from storefront.media.store import Store
from storefront.phone import goods, manifest, scripts, search_index, service_worker
from storefront.site import moves
from storefront.site.model import Site
from storefront.site.moves import Move
from storefront.views import catering, drawings, home, people, places, products, promotion, search, tools, writing
from storefront.views.print import index
from storefront.words import captions
from storefront.workers import Progress, silent

Make = Callable[[], tuple[object, object]]

# Parts of the program like its templates, published as they are.
_THEME_SCRIPTS = THEME / "static" / "js"
_THEME_WORKERS = _THEME_SCRIPTS.parent / "sw"
SCRIPTS = tuple(sorted(file.stem for file in _THEME_SCRIPTS.glob("*.js")))


@dataclass(frozen=True, slots=True)
class Page:
    """`file` is written from `template` with the views that `make()` gives: (head, body)."""

    file: str
    template: str
    make: Make


@dataclass(frozen=True, slots=True)
class Asset:
    """`file` is written with the bytes that `make()` gives."""

    file: str
    make: Callable[[], bytes]


def pages(site: Site) -> Iterator[Page]:
    """Every page that has its own template here; a product's pages stand together, so that they share their parts."""
    catalog = site.catalog
    yield _page(addresses.HOME, "home", partial(home.home, site))
    yield from _products(site)
    yield _page(addresses.PRODUCTS, "catalogue", partial(products.catalogue, site, None))
    for category in catalog.categories:
        yield _page(addresses.category(category.slug), "catalogue", partial(products.catalogue, site, category))
    yield _page(addresses.OWNERS, "people", partial(people.owners, site))
    for owner in catalog.owners:
        yield _page(addresses.owner(owner.slug), "owner", partial(people.owner, site, owner))
    yield _page(addresses.SHOPS, "shops", partial(people.shops, site))
    for reseller in catalog.resellers:
        yield _page(addresses.shop(reseller.slug), "shop", partial(people.shop, site, reseller))
    for reseller in promotion.shops(site):
        yield _page(addresses.promotion(reseller.slug), "promotion", partial(promotion.shop, site, reseller))
    yield _page(addresses.STALLS, "stalls", partial(places.stalls, site))
    for stall in catalog.stalls:
        yield _page(addresses.stall(stall.slug), "stall", partial(places.stall, site, stall))
    yield _page(addresses.EVENTS, "events", partial(places.events, site))
    for event in catalog.events:
        yield _page(addresses.event(event.slug), "event", partial(places.event, site, event))
    for event in promotion.events(site):
        yield _page(addresses.event_promotion(event.slug), "promotion", partial(promotion.event, site, event))
    yield _page(addresses.CATERING, "catering", partial(catering.catering, site))
    yield _page(addresses.PARTNERS, "people", partial(people.partners, site))
    yield _page(addresses.MENTORS, "people", partial(people.mentors, site))
    yield _page(addresses.NEWS, "news", partial(writing.news_list, site))
    yield _page(addresses.NOT_FOUND, "notfound", partial(writing.not_found, site))
    yield _page(addresses.BASKET, "basket", partial(tools.basket, site))
    yield _page(addresses.DESK, "desk", partial(tools.desk, site))
    yield _page(addresses.SEARCH, "search", partial(search.search, site))
    if site.cards:
        yield _page(addresses.PRINT, "print", partial(index.page, site))
    for move in _moved(site):
        yield _page(move.former, "moved", partial(writing.moved, site, *move))


def written(site: Site) -> Iterator[Page]:
    """News and pages: Pelican's own articles and pages, which Pelican writes; here is what their templates see."""
    for item in site.catalog.news:
        yield _page(addresses.news(item.slug), "article", partial(writing.article, site, item))
    for page in site.catalog.pages:
        yield _page(addresses.page(page.slug), "page", partial(writing.page, site, page))


def assets(site: Site) -> Iterator[Asset]:
    """Photos, scripts, and the outputs for programs (CONTRACT.md 4)."""
    for photo in site.photos.values():
        for rendition in (found for files in photo.renditions.values() for found in files):
            yield Asset(rendition.path, rendition.file.read_bytes)
    if site.cards:
        for drawing in drawings.all_drawings(site, promotion.events(site)):
            yield Asset(drawing.path, partial(_card, drawing, site.cards))
        for reseller in promotion.shops(site):
            yield Asset(addresses.promotion_zip(reseller.slug), partial(_shop_zip, site, reseller, site.cards))
        for event in promotion.events(site):
            yield Asset(addresses.event_promotion_zip(event.slug), partial(_event_zip, site, event, site.cards))
        for path in _scanned(site):
            yield Asset(addresses.qr_svg(path), partial(_code, site, path, qr_files.SVG, site.cards))
            yield Asset(addresses.qr_png(path), partial(_code, site, path, qr_files.PNG, site.cards))
        for paper in index.papers(site):
            yield Asset(paper.path, partial(_pdf, paper, site.cards))
            yield Asset(addresses.thumbnail(paper.path), partial(_thumbnail, paper, site.cards))
        for size in icons.SIZES:
            yield Asset(addresses.icon(size), partial(_icon, site, size, site.cards))
        yield Asset(addresses.MANIFEST, partial(manifest.whole, site))
        yield Asset(addresses.DESK_MANIFEST, partial(manifest.desk, site))
    for name in SCRIPTS:
        yield Asset(addresses.script(name), partial(_script, name))
    yield Asset(addresses.CATALOGUE_JSON, partial(catalogue.build, site))
    yield Asset(addresses.TOOLS_JSON, partial(goods.build, site))
    yield Asset(addresses.SEARCH_JSON, partial(search_index.build, site))
    yield Asset(addresses.SITEMAP, partial(_sitemap, site))
    yield Asset(addresses.ROBOTS, partial(sitemap.robots, site))
    events = [event for event in site.catalog.events if event.public]
    yield Asset(addresses.EVENTS_ICS, partial(calendar.build, site, events))
    for event in site.catalog.events:
        yield Asset(addresses.event_ics(event.slug), partial(calendar.build, site, [event]))


def closing(site: Site, folder: Path) -> Asset:
    """The worker, which is written last: it stands for the very bytes of the pages and scripts in `folder`."""
    release = {file: folder / file for file in service_worker.precached(SCRIPTS)}
    return Asset(addresses.WORKER, partial(_worker, site, {file: path for file, path in release.items() if path.is_file()}))


def prepare(site: Site, progress: Progress = silent) -> None:
    """Typesets all papers that aren't kept yet, in processes that stay warm from one to the next."""
    if site.cards:
        print_library.kept(index.papers(site), site.cards, progress)


def files(site: Site) -> frozenset[str]:
    """Every file of the site."""
    found = {page.file for page in (*pages(site), *written(site))} | {asset.file for asset in assets(site)} | {addresses.WORKER}
    return frozenset(found | {addresses.ATOM} if site.catalog.news else found)


def _script(name: str) -> bytes:
    return scripts.published((_THEME_SCRIPTS / f"{name}.js").read_text(encoding="utf-8")).encode()


def _worker(site: Site, release: dict[str, Path]) -> bytes:
    """Where the village has switched it off, one that ends whatever worker a phone has."""
    name = "sw" if site.catalog.village.offline else "mati"
    source = scripts.published((_THEME_WORKERS / f"{name}.js").read_text(encoding="utf-8"))
    if not site.catalog.village.offline:
        return source.encode()
    return service_worker.build(site, source, {file: path.read_bytes() for file, path in release.items()})


def _icon(site: Site, size: int, store: Store) -> bytes:
    village = site.catalog.village
    logo = site.photos[village.logo] if village.logo else None
    icon = icons.Icon(village.name, palette(village.colour).light.brand, logo.source if logo else None, logo.digest if logo else "")
    return (icons.kept(icon, store) / f"{size}.png").read_bytes()


def _card(drawing: drawings.Drawing, store: Store) -> bytes:
    photo = drawing.photo
    return card_files.jpeg(drawing.card, photo.source if photo else None, photo.digest if photo else "", store)


def _pdf(paper: Paper, store: Store) -> bytes:
    return print_library.kept([paper], store)[0].pdf.read_bytes()


def _thumbnail(paper: Paper, store: Store) -> bytes:
    return print_library.kept([paper], store)[0].thumbnail.read_bytes()


def _shop_zip(site: Site, reseller: Reseller, store: Store) -> bytes:
    """All that one reseller posts: pictures and texts, those of one product side by side."""
    offers = site.catalog.offers_by[reseller.slug]
    return archive.build((
        file for offer in offers for file in _posted(
            [drawings.offer(site, offer, shape) for shape in drawings.PROMO],
            captions.files(offer.product.slug, promotion.offer_captions(site, offer)), store)
    ), site.today)


def _event_zip(site: Site, event: Event, store: Store) -> bytes:
    texts = captions.files(event.slug, promotion.event_captions(site, event))
    return archive.build(_posted([drawings.event(site, event, shape) for shape in drawings.PROMO], texts, store), site.today)


def _posted(drawings: Iterable[drawings.Drawing], texts: Iterable[tuple[str, str]], store: Store) -> Iterator[tuple[str, bytes]]:
    for drawing in drawings:
        yield drawing.path.rpartition("/")[2], _card(drawing, store)
    for name, text in texts:
        yield name, text.encode()


def _scanned(site: Site) -> Iterator[str]:
    """Pages that people put on paper: each has its QR files beside it."""
    catalog = site.catalog
    for entry in (*catalog.stalls, *catalog.events, *catalog.resellers, *catalog.products):
        yield addresses.of_entry(entry.folder, entry.slug)
    for offers in catalog.offers_by.values():
        for offer in offers:
            yield addresses.offer(offer.reseller.slug, offer.product.slug)


def _code(site: Site, path: str, name: str, store: Store) -> bytes:
    return (qr_files.kept(addresses.absolute(site.base, path), store) / name).read_bytes()


def _sitemap(site: Site) -> bytes:
    shown = (page.file for page in (*pages(site), *written(site)) if page.template not in ("notfound", "moved", "promotion", "print", "basket", "desk"))
    return sitemap.sitemap(site, shown)


def _page(path: str, template: str, make: Make) -> Page:
    return Page(addresses.file(path), template, make)


def _products(site: Site) -> Iterator[Page]:
    pages_of = products.pages_of(site)
    for product in site.catalog.products:
        yield _page(addresses.product(product.slug), "product", partial(products.own_page, pages_of, product))
        for offer in site.catalog.offers_of.get(product.slug, ()):
            yield _page(addresses.offer(offer.reseller.slug, product.slug), "offer", partial(products.offer_page, pages_of, offer))


def _moved(site: Site) -> Iterator[Move]:
    """Every address that leads on: of renamed files, their promo pages, and printed ones whose page is away for now."""
    yield from moves.renamed(site.catalog)
    shops = promotion.shops(site)
    here = {addresses.promotion(reseller.slug) for reseller in shops}
    here |= {addresses.event_promotion(event.slug) for event in promotion.events(site)}
    for entry, slug in site.catalog.moved:
        if entry in shops:
            here.add(former := addresses.promotion(slug))
            yield Move(former, addresses.promotion(entry.slug), f"Promosi {entry.heading}")
    yield from (move for move in site.kept if move.former not in here)
